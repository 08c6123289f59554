import DotNet
import PowerShellSyntax

/// `-band`, `-bor`, `-bxor`, `-bnot`, `-shl`, `-shr`.
enum Bitwise {
  /// An operand as an integer of a type that bits are kept in.
  private static func operand(_ value: Value, _ frame: Frame, _ method: String = "op_BitwiseAnd") throws -> Value {
    switch value.base {
    case .null, .void: return .int32(0)
    case .bool(let b): return .int32(b ? 1 : 0)
    case .char(let unit): return .int32(Int32(unit))
    case .byte, .sbyte, .int16, .uint16, .int32: return .int32(Int32(value.base.integer ?? 0))
    case .uint32, .int64, .uint64: return value.base
    case .string(let text): return try operand(try Conversion.number(from: text), frame)
    case .double, .single: return try wide(value.base, frame)
    case .object(let object):
      if let member = object as? EnumValue { return try operand(Conversion.underlying(member), frame) }
      if object is DotNet.DecimalValue { return try wide(value.base, frame) }
      if object is BigInteger { return value.base }
      throw Arithmetic.undefined(method, value, value)
    default: throw Arithmetic.undefined(method, value, value)
    }
  }

  /// A real number as the narrowest integer type that holds it.
  private static func wide(_ value: Value, _ frame: Frame) throws -> Value {
    let number = Arithmetic.double(value)
    for type in [NetType.int32, .uint32, .int64] where number.magnitude < 9e18 {
      if let converted = try? Conversion.convert(value, to: type, frame.context) { return converted }
    }
    return try Conversion.convert(value, to: .uint64, frame.context)
  }

  static func apply(_ kind: TokenKind, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    if case .int32(let a) = left, case .int32(let b) = right {
      switch kind {
      case .band: return .int32(a & b)
      case .bor: return .int32(a | b)
      case .bxor: return .int32(a ^ b)
      case .shl: return .int32(a << (b & 31))
      default: return .int32(a >> (b & 31))
      }
    }
    if case .object(let a) = left.base, let x = a as? EnumValue, case .object(let b) = right.base, let y = b as? EnumValue,
      x.type === y.type
    {
      switch kind {
      case .band: return .object(EnumValue(x.type, x.raw & y.raw))
      case .bor: return .object(EnumValue(x.type, x.raw | y.raw))
      case .bxor: return .object(EnumValue(x.type, x.raw ^ y.raw))
      default: break
      }
    }
    if kind == .shl || kind == .shr, case .bool = left {
      throw RuntimeError.make(
        "NotADefinedOperationForType",
        "The operation '[System.Boolean] \(kind == .shl ? "-shl" : "-shr") [\(right.netType?.fullName ?? "System.Object")]' is not defined.",
        .InvalidOperation)
    }
    let a = try operand(left, frame, methodName(kind))
    if kind == .shl || kind == .shr { return try shift(kind, a, right, frame) }
    let b = try operand(right, frame, methodName(kind))
    if let x = a.bigInteger ?? (b.bigInteger == nil ? nil : big(a)), let y = b.bigInteger ?? big(b) {
      return .object(kind == .band ? x & y : kind == .bor ? x | y : x ^ y)
    }
    func combine<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { kind == .band ? x & y : kind == .bor ? x | y : x ^ y }
    switch (a, b) {
    case (.int32(let x), .int32(let y)): return .int32(combine(x, y))
    case (.uint32(let x), .uint32(let y)): return .uint32(combine(x, y))
    case (.uint64, _), (_, .uint64):
      return .uint64(combine(bits(a), bits(b)))
    default: return .int64(combine(Int64(bitPattern: bits(a)), Int64(bitPattern: bits(b))))
    }
  }

  private static func bits(_ value: Value) -> UInt64 {
    if case .uint64(let n) = value { return n }
    return UInt64(bitPattern: Int64(value.integer ?? 0))
  }

  private static func big(_ value: Value) -> BigInteger? {
    if case .uint64(let n) = value { return BigInteger(n) }
    return value.integer.map { BigInteger($0) }
  }

  private static func shift(_ kind: TokenKind, _ a: Value, _ right: Value, _ frame: Frame) throws -> Value {
    let count = try Conversion.convert(right, to: .int32, frame.context).integer ?? 0
    switch a {
    case .int32(let n): return .int32(kind == .shl ? n << Int32(count & 31) : n >> Int32(count & 31))
    case .uint32(let n): return .uint32(kind == .shl ? n << UInt32(count & 31) : n >> UInt32(count & 31))
    case .int64(let n): return .int64(kind == .shl ? n << Int64(count & 63) : n >> Int64(count & 63))
    case .uint64(let n): return .uint64(kind == .shl ? n << UInt64(count & 63) : n >> UInt64(count & 63))
    default:
      if a.bigInteger != nil, count.magnitude > 1 << 26 { throw Arithmetic.outOfMemory() }
      if let n = a.bigInteger { return .object(kind == .shl ? n << count : n >> count) }
      throw Arithmetic.undefined("op_LeftShift", a, right)
    }
  }

  private static func methodName(_ kind: TokenKind) -> String {
    kind == .bor ? "op_BitwiseOr" : kind == .bxor ? "op_ExclusiveOr" : "op_BitwiseAnd"
  }

  static func not(_ value: Value, _ frame: Frame) throws -> Value {
    if case .object(let object) = value.base, let member = object as? EnumValue {
      return .object(EnumValue(member.type, ~member.raw))
    }
    let operand = try operand(value, frame)
    switch operand {
    case .int32(let n): return .int32(~n)
    case .uint32(let n): return .uint32(~n)
    case .int64(let n): return .int64(~n)
    case .uint64(let n): return .uint64(~n)
    default: return operand.bigInteger.map { .object(~$0) } ?? .null
    }
  }
}
