import DotNet
import PowerShellSyntax

enum ArithmeticOperator: String {
  case add = "+", subtract = "-", multiply = "*", divide = "/", remainder = "%"
  var methodName: String {
    switch self {
    case .add: "op_Addition"
    case .subtract: "op_Subtraction"
    case .multiply: "op_Multiply"
    case .divide: "op_Division"
    case .remainder: "op_Modulus"
    }
  }
}

/// `+ - * / %` on numbers: the type of the result follows the wider operand, and what does not fit becomes a double.
/// - Source: language specification 6.15, 7.6, 7.7; `System.Management.Automation.Language.IntOps` and its relatives.
enum Arithmetic {
  static func divideByZero() -> TerminatingError {
    RuntimeError.make(
      "RuntimeException", "Attempted to divide by zero.", .NotSpecified, inner: NetException.divideByZero().exception)
  }

  /// The operator with all of PowerShell's meanings.
  static func apply(_ op: ArithmeticOperator, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    if let result = try numbers(op, left, right) { return result }
    switch op {
    case .add: return try add(left, right, frame)
    case .multiply: return try multiply(left, right, frame)
    default: return try numeric(op, left, right, frame)
    }
  }

  // MARK: Numbers

  enum Rank: Int { case int32, uint32, int64, uint64, double, decimal, big }

  static func rank(_ value: Value) -> Rank? {
    switch value {
    case .int32, .byte, .sbyte, .int16, .uint16, .bool, .char: return .int32
    case .uint32: return .uint32
    case .int64: return .int64
    case .uint64: return .uint64
    case .double, .single: return .double
    case .object(let object):
      if object is DotNet.DecimalValue { return .decimal }
      if object is BigInteger { return .big }
      return nil
    default: return nil
    }
  }

  /// Both numbers: nil when one is not.
  static func numbers(_ op: ArithmeticOperator, _ left: Value, _ right: Value) throws -> Value? {
    if case .int32(let a) = left, case .int32(let b) = right { return try int32(op, a, b) }
    switch left {
    // Characters concatenate, and neither they nor `$true` can be multiplied.
    case .char where op == .add || op == .multiply: return nil
    case .bool where op == .multiply: return nil
    default: break
    }
    guard let a = rank(left), let b = rank(right) else { return nil }
    if a == .big || (b == .big && a != .decimal) { return try big(op, left, right) }
    if a == .decimal || b == .decimal {
      if b == .big { return nil }
      if case .bool = left { throw noCoercion(left, right) }
      guard let x = decimal(left), let y = decimal(right) else {
        throw RuntimeError.make("RuntimeException", "Value was either too large or too small for a Decimal.", .NotSpecified)
      }
      return try decimals(op, x, y)
    }
    switch max(a.rawValue, b.rawValue) {
    case Rank.int32.rawValue: return try int32(op, Int32(left.integer ?? 0), Int32(right.integer ?? 0))
    case Rank.uint32.rawValue:
      // A signed number that is not negative counts as unsigned.
      let isNegative = (left.integer ?? 0) < 0 || (right.integer ?? 0) < 0
      if isNegative { return try int64(op, Int64(left.integer ?? 0), Int64(right.integer ?? 0)) }
      return try uint32(op, UInt32(left.integer ?? 0), UInt32(right.integer ?? 0))
    case Rank.int64.rawValue: return try int64(op, Int64(left.integer ?? 0), Int64(right.integer ?? 0))
    case Rank.uint64.rawValue:
      guard let x = unsigned(left), let y = unsigned(right) else { return try double(op, Arithmetic.double(left), Arithmetic.double(right)) }
      return try uint64(op, x, y)
    default:
      return try double(op, Arithmetic.double(left), Arithmetic.double(right))
    }
  }

  static func unsigned(_ value: Value) -> UInt64? {
    if case .uint64(let n) = value { return n }
    return value.integer.flatMap { UInt64(exactly: $0) }
  }

  static func double(_ value: Value) -> Double {
    switch value {
    case .double(let d): d
    case .single(let f): Double(f)
    case .uint64(let n): Double(n)
    default: value.decimal?.double ?? value.bigInteger?.double ?? Double(value.integer ?? 0)
    }
  }

  static func decimal(_ value: Value) -> NetDecimal? {
    switch value {
    case .double(let d): try? NetDecimal(d)
    case .single(let f): try? NetDecimal(f)
    case .uint64(let n): NetDecimal(n)
    case .bool(let b): NetDecimal(b ? 1 : 0)
    default: value.decimal ?? value.integer.map { NetDecimal($0) }
    }
  }

  @inline(__always)
  static func int32(_ op: ArithmeticOperator, _ a: Int32, _ b: Int32) throws -> Value {
    switch op {
    case .add: return fit(Int64(a) + Int64(b))
    case .subtract: return fit(Int64(a) - Int64(b))
    case .multiply: return fit(Int64(a) * Int64(b))
    case .divide:
      if b == 0 { throw divideByZero() }
      if b == -1 { return fit(-Int64(a)) }
      return a % b == 0 ? .int32(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .int32(b == -1 ? 0 : a % b)
    }
  }

  @inline(__always) static func fit(_ number: Int64) -> Value {
    if let small = Int32(exactly: number) { return .int32(small) }
    return .double(Double(number))
  }
}
