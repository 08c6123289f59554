#if canImport(Glibc)
import Glibc
#endif

/// Members of `System.Math`.
/// - Source: `../shared/reference/powershell/dotnet-members.tsv`.
enum MathMembers {
  static func maximum(_ a: Double, _ b: Double) -> Double { a.isNaN || b.isNaN ? .nan : a == b ? (a.sign == .minus ? b : a) : max(a, b) }
  static func minimum(_ a: Double, _ b: Double) -> Double { a.isNaN || b.isNaN ? .nan : a == b ? (a.sign == .minus ? a : b) : min(a, b) }

  /// `Math.Round(double, int, MidpointRounding)`: scales, rounds, scales back, as .NET does.
  static func round(_ number: Double, _ places: Int, _ mode: Int) throws -> Double {
    guard (0...15).contains(places) else {
      throw NetException.outOfRange("digits", "Rounding digits must be between 0 and 15, inclusive.")
    }
    guard number.magnitude < 1e16 else { return number }
    let power = powers[places]
    return try round(number * power, mode) / power
  }
  private static let powers: [Double] = (0...15).map { Double("1e\($0)") ?? 1 }

  static func round(_ number: Double, _ mode: Int) throws -> Double {
    switch mode {
    case 0: return number.rounded(.toNearestOrEven)
    case 1: return number.rounded(.toNearestOrAwayFromZero)
    case 2: return number.rounded(.towardZero)
    case 3: return number.rounded(.down)
    case 4: return number.rounded(.up)
    default:
      throw NetException.argument("The value '\(mode)' is not valid for this usage of the type MidpointRounding.", "mode")
    }
  }

  static func define(_ t: NetType) {
    constant(t, "double PI", .double(.pi))
    constant(t, "double E", .double(M_E))
    constant(t, "double Tau", .double(2 * .pi))
    let functions: [(String, (Double) -> Double)] = [
      ("Acos", { acos($0) }), ("Acosh", { acosh($0) }), ("Asin", { asin($0) }), ("Asinh", { asinh($0) }), ("Atan", { atan($0) }),
      ("Atanh", { atanh($0) }), ("Cbrt", { cbrt($0) }), ("Cos", { cos($0) }), ("Cosh", { cosh($0) }), ("Exp", { exp($0) }),
      ("Log10", { log10($0) }), ("Log2", { log2($0) }), ("Sin", { sin($0) }), ("Sinh", { sinh($0) }), ("Sqrt", { $0.squareRoot() }),
      ("Tan", { tan($0) }), ("Tanh", { tanh($0) }), ("BitDecrement", { $0.nextDown }), ("BitIncrement", { $0.nextUp }),
    ]
    for (name, function) in functions { t.staticMethod("double \(name)(double d)") { _, a, _ in .double(function(number(a[0]))) } }
    t.staticMethod("double Atan2(double y, double x)") { _, a, _ in .double(atan2(number(a[0]), number(a[1]))) }
    t.staticMethod("double Pow(double x, double y)") { _, a, _ in .double(pow(number(a[0]), number(a[1]))) }
    t.staticMethod("double IEEERemainder(double x, double y)") { _, a, _ in .double(number(a[0]).remainder(dividingBy: number(a[1]))) }
    t.staticMethod("double Log(double d)") { _, a, _ in .double(log(number(a[0]))) }
    t.staticMethod("double Log(double a, double newBase)") { _, a, _ in
      let x = number(a[0])
      let base = number(a[1])
      if x.isNaN || base.isNaN || base == 1 { return .double(.nan) }
      if x != 1, base == 0 || base == .infinity { return .double(.nan) }
      return .double(log(x) / log(base))
    }
    t.staticMethod("System.ValueTuple[double,double] SinCos(double x)") { _, a, _ in
      let type = TypeRegistry.construct("System.ValueTuple`2", [.double, .double]) ?? .object
      return .object(NetTuple([.double(sin(number(a[0]))), .double(cos(number(a[0])))], type: type))
    }
    t.staticMethod("double ReciprocalEstimate(double d)") { _, a, _ in .double(1 / number(a[0])) }
    t.staticMethod("double ReciprocalSqrtEstimate(double d)") { _, a, _ in .double(1 / number(a[0]).squareRoot()) }
    t.staticMethod("int ILogB(double x)") { _, a, _ in .int32(Int32(ilogb(number(a[0])))) }
    t.staticMethod("double ScaleB(double x, int n)") { _, a, _ in .double(scalbn(number(a[0]), Int32(a.int(1)))) }
    t.staticMethod("double CopySign(double x, double y)") { _, a, _ in .double(copysign(number(a[0]), number(a[1]))) }
    t.staticMethod("double FusedMultiplyAdd(double x, double y, double z)") { _, a, _ in
      .double(fma(number(a[0]), number(a[1]), number(a[2])))
    }
    t.staticMethod("double MaxMagnitude(double x, double y)") { _, a, _ in
      .double(number(a[0]).magnitude >= number(a[1]).magnitude ? number(a[0]) : number(a[1]))
    }
    t.staticMethod("double MinMagnitude(double x, double y)") { _, a, _ in
      .double(number(a[0]).magnitude <= number(a[1]).magnitude ? number(a[0]) : number(a[1]))
    }
    defineRounding(t)
    defineSigned(t, "sbyte") { (n: Int8) in .sbyte(n) }
    defineSigned(t, "short") { (n: Int16) in .int16(n) }
    defineSigned(t, "int") { (n: Int32) in .int32(n) }
    defineSigned(t, "long") { (n: Int64) in .int64(n) }
    defineAny(t, "sbyte") { (n: Int8) in .sbyte(n) }
    defineAny(t, "short") { (n: Int16) in .int16(n) }
    defineAny(t, "int") { (n: Int32) in .int32(n) }
    defineAny(t, "long") { (n: Int64) in .int64(n) }
    defineAny(t, "byte") { (n: UInt8) in .byte(n) }
    defineAny(t, "ushort") { (n: UInt16) in .uint16(n) }
    defineAny(t, "uint") { (n: UInt32) in .uint32(n) }
    defineAny(t, "ulong") { (n: UInt64) in .uint64(n) }
    defineFloatingAny(t, "double") { .double($0) }
    defineFloatingAny(t, "float") { .single(Float($0)) }
    defineDecimalAny(t, signs: true)
    t.staticMethod("long BigMul(int a, int b)") { _, a, _ in .int64(Int64(a.int(0)) * Int64(a.int(1))) }
    t.staticMethod("int DivRem(int a, int b, [ref] int result)") { _, a, _ in
      let divisor: Int32 = fixed(a[1])
      if divisor == 0 { throw NetException.divideByZero() }
      a.setReference(2, .int32(fixed(a[0], Int32.self) % divisor))
      return .int32(fixed(a[0], Int32.self) / divisor)
    }
    t.staticMethod("long DivRem(long a, long b, [ref] long result)") { _, a, _ in
      let divisor: Int64 = fixed(a[1])
      if divisor == 0 { throw NetException.divideByZero() }
      a.setReference(2, .int64(fixed(a[0], Int64.self) % divisor))
      return .int64(fixed(a[0], Int64.self) / divisor)
    }
  }

  private static func defineRounding(_ t: NetType) {
    t.staticMethod("double Floor(double d)") { _, a, _ in .double(number(a[0]).rounded(.down)) }
    t.staticMethod("decimal Floor(decimal d)") { _, a, _ in .decimal(NetDecimal.floor(decimalNumber(a[0]))) }
    t.staticMethod("double Ceiling(double a)") { _, a, _ in .double(number(a[0]).rounded(.up)) }
    t.staticMethod("decimal Ceiling(decimal d)") { _, a, _ in .decimal(NetDecimal.ceiling(decimalNumber(a[0]))) }
    t.staticMethod("double Truncate(double d)") { _, a, _ in .double(number(a[0]).rounded(.towardZero)) }
    t.staticMethod("decimal Truncate(decimal d)") { _, a, _ in .decimal(NetDecimal.truncated(decimalNumber(a[0]))) }
    t.staticMethod("double Round(double a)") { _, a, _ in .double(number(a[0]).rounded(.toNearestOrEven)) }
    t.staticMethod("double Round(double value, int digits)") { _, a, _ in .double(try round(number(a[0]), a.int(1), 0)) }
    t.staticMethod("double Round(double value, System.MidpointRounding mode)") { _, a, _ in .double(try round(number(a[0]), a.int(1))) }
    t.staticMethod("double Round(double value, int digits, System.MidpointRounding mode)") { _, a, _ in
      .double(try round(number(a[0]), a.int(1), a.int(2)))
    }
    t.staticMethod("decimal Round(decimal d)") { _, a, _ in .decimal(NetDecimal.round(decimalNumber(a[0]))) }
    t.staticMethod("decimal Round(decimal d, int decimals)") { _, a, _ in .decimal(try roundDecimal(a, a.int(1), 0)) }
    t.staticMethod("decimal Round(decimal d, System.MidpointRounding mode)") { _, a, _ in .decimal(try roundDecimal(a, 0, a.int(1))) }
    t.staticMethod("decimal Round(decimal d, int decimals, System.MidpointRounding mode)") { _, a, _ in
      .decimal(try roundDecimal(a, a.int(1), a.int(2)))
    }
  }

  static func roundDecimal(_ a: Arguments, _ places: Int, _ mode: Int) throws -> NetDecimal {
    guard (0...28).contains(places) else {
      throw NetException.outOfRange("decimals", "Decimal can only round to between 0 and 28 digits of precision.")
    }
    return NetDecimal.round(decimalNumber(a[0]), places: places, NetDecimal.Rounding(rawValue: mode) ?? .toEven)
  }

  private static func defineSigned<T: FixedWidthInteger & SignedInteger>(_ t: NetType, _ k: String, _ wrap: @escaping (T) -> Value) {
    t.staticMethod("\(k) Abs(\(k) value)") { _, a, _ in
      let n: T = fixed(a[0])
      if n == T.min { throw NetException.overflow("Negating the minimum value of a twos complement number is invalid.") }
      return wrap(n < 0 ? 0 - n : n)
    }
    t.staticMethod("int Sign(\(k) value)") { _, a, _ in .int32(Int32(truncatingIfNeeded: fixed(a[0], T.self).signum())) }
  }

  private static func defineAny<T: FixedWidthInteger>(_ t: NetType, _ k: String, _ wrap: @escaping (T) -> Value) {
    t.staticMethod("\(k) Max(\(k) val1, \(k) val2)") { _, a, _ in wrap(max(fixed(a[0], T.self), fixed(a[1], T.self))) }
    t.staticMethod("\(k) Min(\(k) val1, \(k) val2)") { _, a, _ in wrap(min(fixed(a[0], T.self), fixed(a[1], T.self))) }
    t.staticMethod("\(k) Clamp(\(k) value, \(k) min, \(k) max)") { _, a, _ in
      let low: T = fixed(a[1])
      let high: T = fixed(a[2])
      if low > high { throw NetException.argument("'\(low)' cannot be greater than \(high).") }
      return wrap(min(max(fixed(a[0], T.self), low), high))
    }
    t.staticMethod("System.ValueTuple[\(k),\(k)] DivRem(\(k) left, \(k) right)") { _, a, _ in
      let right: T = fixed(a[1])
      if right == 0 { throw NetException.divideByZero() }
      let left: T = fixed(a[0])
      return ValueTuple.make([
        wrap(left.dividedReportingOverflow(by: right).partialValue), wrap(left.remainderReportingOverflow(dividingBy: right).partialValue),
      ])
    }
  }

  private static func defineFloatingAny(_ t: NetType, _ k: String, _ wrap: @escaping (Double) -> Value) {
    t.staticMethod("\(k) Max(\(k) val1, \(k) val2)") { _, a, _ in wrap(maximum(number(a[0]), number(a[1]))) }
    t.staticMethod("\(k) Min(\(k) val1, \(k) val2)") { _, a, _ in wrap(minimum(number(a[0]), number(a[1]))) }
    t.staticMethod("\(k) Abs(\(k) value)") { _, a, _ in wrap(number(a[0]).magnitude) }
    t.staticMethod("int Sign(\(k) value)") { _, a, _ in
      let n = number(a[0])
      if n.isNaN { throw NetException("System.ArithmeticException", "Function does not accept floating point Not-a-Number values.") }
      return .int32(n < 0 ? -1 : n > 0 ? 1 : 0)
    }
    t.staticMethod("\(k) Clamp(\(k) value, \(k) min, \(k) max)") { _, a, _ in
      let low = number(a[1])
      let high = number(a[2])
      if low > high {
        throw NetException.argument("'\(NumberText.invariantText(low))' cannot be greater than \(NumberText.invariantText(high)).")
      }
      return wrap(number(a[0]) < low ? low : number(a[0]) > high ? high : number(a[0]))
    }
  }

  static func defineDecimalAny(_ t: NetType, signs: Bool) {
    t.staticMethod("decimal Max(decimal val1, decimal val2)") { _, a, _ in
      NetDecimal.compare(decimalNumber(a[0]), decimalNumber(a[1])) >= 0 ? a[0] : a[1]
    }
    t.staticMethod("decimal Min(decimal val1, decimal val2)") { _, a, _ in
      NetDecimal.compare(decimalNumber(a[0]), decimalNumber(a[1])) <= 0 ? a[0] : a[1]
    }
    t.staticMethod("decimal Abs(decimal value)") { _, a, _ in .decimal(decimalNumber(a[0]).absolute) }
    t.staticMethod("int Sign(decimal value)") { _, a, _ in .int32(Int32(NetDecimal.compare(decimalNumber(a[0]), .zero))) }
    t.staticMethod("decimal Clamp(decimal value, decimal min, decimal max)") { _, a, _ in
      let low = decimalNumber(a[1])
      let high = decimalNumber(a[2])
      if NetDecimal.compare(low, high) > 0 { throw NetException.argument("'\(low.description)' cannot be greater than \(high.description).") }
      if NetDecimal.compare(decimalNumber(a[0]), low) < 0 { return a[1] }
      return NetDecimal.compare(decimalNumber(a[0]), high) > 0 ? a[2] : a[0]
    }
  }
}

extension NetType {
  nonisolated(unsafe) public static let math = {
    let type = NetType("System.Math", base: .object, define: MathMembers.define)
    type.isAbstract = true
    type.isStatic = true
    return type
  }()
}

/// A decimal argument; integers stand for their decimal.
func decimalNumber(_ value: Value) -> NetDecimal {
  if let decimal = value.decimal { return decimal }
  switch value.base {
  case .uint64(let n): return NetDecimal(n)
  case .double(let d): return (try? NetDecimal(d)) ?? .zero
  case .single(let f): return (try? NetDecimal(f)) ?? .zero
  default: return NetDecimal(value.integer ?? 0)
  }
}
