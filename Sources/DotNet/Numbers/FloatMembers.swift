#if canImport(Glibc)
import Glibc
#endif

/// Members of `System.Double` and `System.Single`.
func defineDouble(_ t: NetType) {
  defineFloating(t, "double", code: 14, read: { number($0) }, wrap: { Value.double($0) }) { string, styles, info in
    NumberText.parseDouble(string, styles, info)
  }
  constant(t, "double MaxValue", .double(.greatestFiniteMagnitude))
  constant(t, "double MinValue", .double(-.greatestFiniteMagnitude))
  constant(t, "double Epsilon", .double(.leastNonzeroMagnitude))
  constant(t, "double NaN", .double(.nan))
  constant(t, "double PositiveInfinity", .double(.infinity))
  constant(t, "double NegativeInfinity", .double(-.infinity))
  constant(t, "double NegativeZero", .double(-0.0))
  constant(t, "double Pi", .double(.pi))
  constant(t, "double E", .double(M_E))
  constant(t, "double Tau", .double(2 * .pi))
}

func defineSingle(_ t: NetType) {
  defineFloating(t, "float", code: 13, read: { number($0) }, wrap: { Value.single(Float($0)) }) { string, styles, info in
    if let digits = NumberParser.digits(string, styles, info) { return Double(NumberText.single(digits)) }
    return NumberText.parseDouble(string, styles, info)
  }
  constant(t, "float MaxValue", .single(.greatestFiniteMagnitude))
  constant(t, "float MinValue", .single(-.greatestFiniteMagnitude))
  constant(t, "float Epsilon", .single(.leastNonzeroMagnitude))
  constant(t, "float NaN", .single(.nan))
  constant(t, "float PositiveInfinity", .single(.infinity))
  constant(t, "float NegativeInfinity", .single(-.infinity))
  constant(t, "float Pi", .single(.pi))
  constant(t, "float E", .single(Float(M_E)))
  constant(t, "float Tau", .single(2 * .pi))
  constant(t, "float NegativeZero", .single(-0.0))
}

func constant(_ t: NetType, _ signature: String, _ value: Value) { t.staticProperty(signature) { _, _ in value } }

/// Any number as a double.
func number(_ value: Value) -> Double {
  switch value {
  case .double(let d): return d
  case .single(let f): return Double(f)
  case .uint64(let n): return Double(n)
  case .object(let object):
    if let decimal = object as? DecimalValue { return decimal.value.double }
    if let big = object as? BigInteger { return big.double }
    if let box = object as? PSObjectBox { return number(box.base) }
    return Double(value.integer ?? 0)
  default: return Double(value.integer ?? 0)
  }
}

private func defineFloating(
  _ t: NetType, _ k: String, code: Int64, read: @escaping (Value) -> Double, wrap: @escaping (Double) -> Value,
  parse: @escaping (PSString, NumberStyles, NumberFormatInfo) -> Double?
) {
  let short = String(t.fullName.dropFirst(7))
  func order(_ x: Double, _ y: Double) -> Value {
    if x < y { return .int32(-1) }
    if x > y { return .int32(1) }
    if x == y { return .int32(0) }
    return .int32(x.isNaN ? (y.isNaN ? 0 : -1) : 1)
  }
  t.method("int CompareTo(System.Object value)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard a[0].base.netType === t else { throw NetException.argument("Object must be of type \(short).") }
    return order(read(this), read(a[0]))
  }
  t.method("int CompareTo(\(k) value)") { this, a, _ in order(read(this), read(a[0])) }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(this.base.netEquals(a[0].base)) }
  t.method("bool Equals(\(k) obj)") { this, a, _ in .bool(read(this) == read(a[0]) || (read(this).isNaN && read(a[0]).isNaN)) }
  t.method("int GetHashCode()") { this, _, _ in
    if case .single(let f) = this.base { return .int32(Int32(bitPattern: f == 0 ? 0 : f.bitPattern)) }
    let bits = read(this) == 0 ? 0 : read(this).bitPattern
    return .int32(Int32(truncatingIfNeeded: bits) ^ Int32(truncatingIfNeeded: bits >> 32))
  }
  func text(_ this: Value, _ format: String, _ info: NumberFormatInfo) throws -> Value {
    if case .single(let f) = this.base { return .text(try NumberFormatting.format(f, format, info)) }
    return .text(try NumberFormatting.format(read(this), format, info))
  }
  t.method("string ToString()") { this, _, context in try text(this, "", context.culture.numberFormat) }
  t.method("string ToString(string format)") { this, a, context in
    try text(this, optionalText(a[0]), context.culture.numberFormat)
  }
  t.method("string ToString(System.IFormatProvider provider)") { this, a, context in try text(this, "", numberFormat(a[0], context)) }
  t.method("string ToString(string format, System.IFormatProvider provider)") { this, a, context in
    try text(this, optionalText(a[0]), numberFormat(a[1], context))
  }
  t.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", code) }
  defineConvertible(t)

  func parsed(_ value: Value, _ styles: NumberStyles, _ info: NumberFormatInfo) throws -> Value {
    guard let string = value.stringIfString else { throw NetException.argumentNull("s") }
    guard let result = parse(string, styles, info) else { throw NumberText.badFormat(string) }
    return wrap(result)
  }
  t.staticMethod("\(k) Parse(string s)") { _, a, context in try parsed(a[0], .floatAndThousands, context.culture.numberFormat) }
  t.staticMethod("\(k) Parse(string s, System.Globalization.NumberStyles style)") { _, a, context in
    try parsed(a[0], NumberStyles(rawValue: a.int(1)), context.culture.numberFormat)
  }
  t.staticMethod("\(k) Parse(string s, System.IFormatProvider provider)") { _, a, context in
    try parsed(a[0], .floatAndThousands, numberFormat(a[1], context))
  }
  t.staticMethod("\(k) Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)") { _, a, context in
    try parsed(a[0], NumberStyles(rawValue: a.int(1)), numberFormat(a[2], context))
  }
  func tryParse(_ a: Arguments, _ styles: NumberStyles, _ info: NumberFormatInfo) -> Value {
    let result = a[0].stringIfString.flatMap { parse($0, styles, info) }
    a.setReference(a.count - 1, wrap(result ?? 0))
    return .bool(result != nil)
  }
  t.staticMethod("bool TryParse(string s, [ref] \(k) result)") { _, a, context in
    tryParse(a, .floatAndThousands, context.culture.numberFormat)
  }
  t.staticMethod("bool TryParse(string s, System.IFormatProvider provider, [ref] \(k) result)") { _, a, context in
    tryParse(a, .floatAndThousands, numberFormat(a[1], context))
  }
  t.staticMethod(
    "bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] \(k) result)"
  ) { _, a, context in tryParse(a, NumberStyles(rawValue: a.int(1)), numberFormat(a[2], context)) }

  let tests: [(String, (Double) -> Bool)] = [
    ("IsNaN", { $0.isNaN }), ("IsInfinity", { $0.isInfinite }), ("IsFinite", { $0.isFinite }),
    ("IsPositiveInfinity", { $0 == .infinity }), ("IsNegativeInfinity", { $0 == -.infinity }),
    ("IsNegative", { $0.sign == .minus }), ("IsPositive", { $0.sign == .plus }), ("IsNormal", { $0.isNormal }),
    ("IsSubnormal", { $0.isSubnormal }), ("IsInteger", { $0.isFinite && $0 == $0.rounded() }),
    ("IsEvenInteger", { $0.isFinite && $0.truncatingRemainder(dividingBy: 2) == 0 }),
    ("IsOddInteger", { $0.isFinite && abs($0.truncatingRemainder(dividingBy: 2)) == 1 }),
  ]
  for (name, test) in tests { t.staticMethod("bool \(name)(\(k) d)") { _, a, _ in .bool(test(read(a[0]))) } }
  let functions: [(String, (Double) -> Double)] = [
    ("Abs", { $0.magnitude }), ("Sqrt", { $0.squareRoot() }), ("Floor", { $0.rounded(.down) }), ("Ceiling", { $0.rounded(.up) }),
    ("Truncate", { $0.rounded(.towardZero) }), ("Exp", { exp($0) }), ("Log", { log($0) }), ("Log10", { log10($0) }),
    ("Log2", { log2($0) }), ("Sin", { sin($0) }), ("Cos", { cos($0) }), ("Tan", { tan($0) }), ("Cbrt", { cbrt($0) }),
    ("Acos", { acos($0) }), ("Acosh", { acosh($0) }), ("Asin", { asin($0) }), ("Asinh", { asinh($0) }), ("Atan", { atan($0) }),
    ("Atanh", { atanh($0) }), ("Cosh", { cosh($0) }), ("Sinh", { sinh($0) }), ("Tanh", { tanh($0) }), ("Exp2", { exp2($0) }),
    ("Exp10", { pow(10, $0) }), ("ExpM1", { expm1($0) }), ("LogP1", { log1p($0) }), ("SinPi", { sin($0 * .pi) }), ("CosPi", { cos($0 * .pi) }),
    ("TanPi", { tan($0 * .pi) }), ("AcosPi", { acos($0) / .pi }), ("AsinPi", { asin($0) / .pi }), ("AtanPi", { atan($0) / .pi }),
    ("Exp10M1", { pow(10, $0) - 1 }), ("Exp2M1", { exp2($0) - 1 }), ("Log10P1", { log10($0 + 1) }), ("Log2P1", { log2($0 + 1) }),
    ("DegreesToRadians", { $0 * .pi / 180 }), ("RadiansToDegrees", { $0 * 180 / .pi }), ("ReciprocalEstimate", { 1 / $0 }),
    ("ReciprocalSqrtEstimate", { 1 / $0.squareRoot() }), ("Round", { $0.rounded(.toNearestOrEven) }),
  ]
  for (name, function) in functions { t.staticMethod("\(k) \(name)(\(k) x)") { _, a, _ in wrap(function(read(a[0]))) } }
  t.staticMethod("\(k) Pow(\(k) x, \(k) y)") { _, a, _ in wrap(pow(read(a[0]), read(a[1]))) }
  t.staticMethod("\(k) Max(\(k) x, \(k) y)") { _, a, _ in wrap(MathMembers.maximum(read(a[0]), read(a[1]))) }
  t.staticMethod("\(k) Min(\(k) x, \(k) y)") { _, a, _ in wrap(MathMembers.minimum(read(a[0]), read(a[1]))) }
  let pairs: [(String, (Double, Double) -> Double)] = [
    ("Atan2", { atan2($0, $1) }), ("Atan2Pi", { atan2($0, $1) / .pi }), ("CopySign", { copysign($0, $1) }), ("Hypot", { hypot($0, $1) }),
    ("Ieee754Remainder", { $0.remainder(dividingBy: $1) }), ("Log", { log($0) / log($1) }),
  ]
  for (name, function) in pairs { t.staticMethod("\(k) \(name)(\(k) x, \(k) y)") { _, a, _ in wrap(function(read(a[0]), read(a[1]))) } }
  for name in ["BitDecrement", "BitIncrement"] {
    t.staticMethod("\(k) \(name)(\(k) x)") { _, a, _ in
      let isUp = name == "BitIncrement"
      if case .single(let f) = a[0] { return .single(isUp ? f.nextUp : f.nextDown) }
      return wrap(isUp ? read(a[0]).nextUp : read(a[0]).nextDown)
    }
  }
  for name in ["Clamp", "ClampNative"] {
    t.staticMethod("\(k) \(name)(\(k) value, \(k) min, \(k) max)") { _, a, _ in
      let (low, high) = (read(a[1]), read(a[2]))
      guard !(low > high) else { throw NetException.argument("'\(NumberText.invariantText(low))' cannot be greater than \(NumberText.invariantText(high)).") }
      return wrap(min(max(read(a[0]), low), high))
    }
  }
  do {
    t.staticMethod("\(k) FusedMultiplyAdd(\(k) left, \(k) right, \(k) addend)") { _, a, _ in wrap(fma(read(a[0]), read(a[1]), read(a[2]))) }
  }
  t.staticMethod("\(k) Lerp(\(k) value1, \(k) value2, \(k) amount)") { _, a, _ in
    wrap(read(a[0]) * (1 - read(a[2])) + read(a[1]) * read(a[2]))
  }
  t.staticMethod("\(k) RootN(\(k) x, int n)") { _, a, _ in wrap(pow(read(a[0]), 1 / Double(a.int(1)))) }
  t.staticMethod("\(k) ScaleB(\(k) x, int n)") { _, a, _ in wrap(scalbn(read(a[0]), Int32(truncatingIfNeeded: a.int(1)))) }
  t.staticMethod("int ILogB(\(k) x)") { _, a, _ in .int32(Int32(ilogb(read(a[0])))) }
  t.staticMethod("bool IsPow2(\(k) value)") { _, a, _ in .bool(read(a[0]) > 0 && read(a[0]).significand == 1) }
  t.staticMethod("bool IsRealNumber(\(k) value)") { _, a, _ in .bool(!read(a[0]).isNaN) }
  t.staticMethod("\(k) Round(\(k) x, int digits)") { _, a, _ in wrap(try MathMembers.round(read(a[0]), a.int(1), 0)) }
  t.staticMethod("\(k) Round(\(k) x, System.MidpointRounding mode)") { _, a, _ in wrap(try MathMembers.round(read(a[0]), a.int(1))) }
  t.staticMethod("\(k) Round(\(k) x, int digits, System.MidpointRounding mode)") { _, a, _ in
    wrap(try MathMembers.round(read(a[0]), a.int(1), a.int(2)))
  }
  for (name, first, second) in [("SinCos", 1.0, 1.0), ("SinCosPi", Double.pi, Double.pi)] {
    t.staticMethod("System.ValueTuple[\(k),\(k)] \(name)(\(k) x)") { _, a, _ in
      let type = TypeRegistry.construct("System.ValueTuple`2", [t, t]) ?? .object
      return .object(NetTuple([wrap(sin(read(a[0]) * first)), wrap(cos(read(a[0]) * second))], type: type))
    }
  }
  // Of two numbers, the one with the greater or lesser magnitude; `Number` prefers a number to NaN.
  func chosen(_ a: Double, _ b: Double, greater: Bool, magnitude: Bool, prefersNumber: Bool) -> Double {
    if a.isNaN || b.isNaN { return prefersNumber ? (a.isNaN ? b : a) : .nan }
    let (x, y) = magnitude ? (a.magnitude, b.magnitude) : (a, b)
    if x == y { return (a.sign == .plus) == greater ? a : b }
    return (x > y) == greater ? a : b
  }
  for (word, greater) in [("Max", true), ("Min", false)] {
    for (ending, magnitude, number) in [("Magnitude", true, false), ("MagnitudeNumber", true, true), ("Number", false, true), ("Native", false, true)] {
      t.staticMethod("\(k) \(word)\(ending)(\(k) x, \(k) y)") { _, a, _ in
        wrap(chosen(read(a[0]), read(a[1]), greater: greater, magnitude: magnitude, prefersNumber: number))
      }
    }
  }
  t.staticMethod("\(k) MultiplyAddEstimate(\(k) left, \(k) right, \(k) addend)") { _, a, _ in wrap(read(a[0]) * read(a[1]) + read(a[2])) }
  t.staticMethod("int Sign(\(k) value)") { _, a, _ in .int32(read(a[0]) < 0 ? -1 : read(a[0]) > 0 ? 1 : 0) }
}
