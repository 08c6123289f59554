import DotNet
import PowerShellSyntax

/// `-band`, `-bor`, `-bxor`, `-bnot`, `-shl`, `-shr`.
/// - Source: language specification 7.8.5, 7.10; `System.Management.Automation.Language.PSBinaryOperationBinder`.
enum Bitwise {
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
    if kind == .shl || kind == .shr { return try shift(kind, left, right, frame) }
    let (a, b) = try Arithmetic.operands(left, right, always: true, frame)
    guard Arithmetic.isNumberLike(a), Arithmetic.isNumberLike(b) else {
      if isReal(a) || isReal(b), !isDate(a), !isDate(b) {
        throw NetException("System.NullReferenceException", "Object reference not set to an instance of an object.")
      }
      return try ImplicitOperators.apply(methodName(kind), kind.text, a, b, frame)
    }
    func combine<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { kind == .band ? x & y : kind == .bor ? x | y : x ^ y }
    let x = plain(a)
    let y = plain(b)
    if isReal(x) || isReal(y) {
      let (first, isNegative) = try realBits(x, decimal: x.decimal != nil || y.decimal != nil, frame)
      let (second, isAlsoNegative) = try realBits(y, decimal: x.decimal != nil || y.decimal != nil, frame)
      let bits = combine(first, second)
      return isNegative || isAlsoNegative ? .int64(Int64(bitPattern: bits)) : .uint64(bits)
    }
    let result: Value
    switch (x, y) {
    case (.int32(let x), .int32(let y)): result = .int32(combine(x, y))
    case (.uint32(let x), .uint32(let y)): result = .uint32(combine(x, y))
    case (.uint64, _), (_, .uint64): result = .uint64(combine(bits(x), bits(y)))
    default: result = .int64(combine(Int64(bitPattern: bits(x)), Int64(bitPattern: bits(y))))
    }
    if let member = a.object as? EnumValue { return .object(EnumValue(member.type, Int64(bitPattern: bits(result)))) }
    return result
  }

  /// An operand as an integer of a type that bits are kept in, or the real number that it is.
  private static func plain(_ value: Value) -> Value {
    switch value {
    case .bool(let b): return .int32(b ? 1 : 0)
    case .char(let unit): return .int32(Int32(unit))
    case .byte, .sbyte, .int16, .uint16: return .int32(Int32(value.integer ?? 0))
    case .object(let object):
      if let member = object as? EnumValue { return plain(Conversion.underlying(member)) }
      return value
    default: return value
    }
  }

  private static func isReal(_ value: Value) -> Bool {
    switch value {
    case .double, .single: true
    default: value.decimal != nil
    }
  }

  private static func isDate(_ value: Value) -> Bool { if case .dateTime = value { true } else { false } }

  private static func bits(_ value: Value) -> UInt64 {
    if case .uint64(let n) = value { return n }
    return UInt64(bitPattern: Int64(value.integer ?? 0))
  }

  /// A real number's 64 bits as an integer, signed only where it is negative.
  private static func realBits(_ value: Value, decimal: Bool, _ frame: Frame) throws -> (UInt64, Bool) {
    let number: Value =
      decimal ? try Conversion.convert(value, to: .decimal, frame.context) : .double(Arithmetic.double(value))
    if Arithmetic.double(number) < 0 { return (bits(try Conversion.convert(number, to: .int64, frame.context)), true) }
    return (bits(try Conversion.convert(number, to: .uint64, frame.context)), false)
  }

  // MARK: Shifts

  private static func shift(_ kind: TokenKind, _ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    if left.isNull { return .int32(0) }
    var a = left.base
    var b = right.base
    let other = a.netType
    if case .string(let text) = a { a = try Conversion.number(from: text, like: b.netType, frame.context) }
    if case .string(let text) = b { b = try Conversion.number(from: text, like: other, frame.context) }
    switch a {
    case .bool, .char: return try ImplicitOperators.apply(methodName(kind), kind.text, a, b, frame)
    default: break
    }
    guard Arithmetic.isNumberLike(a) else { return try ImplicitOperators.apply(methodName(kind), kind.text, a, b, frame) }
    if let member = a.object as? EnumValue, Arithmetic.isNumberLike(b) {
      throw Arithmetic.undefined(kind == .shl ? "LeftShift" : "RightShift", member.type, "System.Int32")
    }
    let count = try Conversion.convert(b, to: .int32, frame.context).integer ?? 0
    if isReal(a) {
      guard let whole = try? Conversion.convert(a, to: .int32, frame.context) else {
        throw Conversion.impossible(a, .int32, frame.context)
      }
      a = whole
    }
    func moved<T: FixedWidthInteger>(_ n: T, _ mask: Int) -> T { kind == .shl ? n << T(truncatingIfNeeded: count & mask) : n >> T(truncatingIfNeeded: count & mask) }
    switch a {
    case .byte(let n): return .byte(UInt8(truncatingIfNeeded: moved(Int32(n), 31)))
    case .sbyte(let n): return .sbyte(Int8(truncatingIfNeeded: moved(Int32(n), 31)))
    case .int16(let n): return .int16(Int16(truncatingIfNeeded: moved(Int32(n), 31)))
    case .uint16(let n): return .uint16(UInt16(truncatingIfNeeded: moved(Int32(n), 31)))
    case .uint32(let n): return .uint32(moved(n, 31))
    case .int64(let n): return .int64(moved(n, 63))
    case .uint64(let n): return .uint64(moved(n, 63))
    default: return .int32(moved(Int32(a.integer ?? 0), 31))
    }
  }

  private static func methodName(_ kind: TokenKind) -> String {
    switch kind {
    case .bor: "op_BitwiseOr"
    case .bxor: "op_ExclusiveOr"
    case .shl: "op_LeftShift"
    case .shr: "op_RightShift"
    default: "op_BitwiseAnd"
    }
  }

  static func not(_ value: Value, _ frame: Frame) throws -> Value {
    if case .object(let object) = value.base {
      if let member = object as? EnumValue { 
        // An unsigned type below keeps no more bits than it has.
        let mask: Int64 =
          switch member.type.underlying?.fullName {
          case "System.Byte": 0xFF
          case "System.UInt16": 0xFFFF
          case "System.UInt32": 0xFFFF_FFFF
          default: -1
          }
        return .object(EnumValue(member.type, ~member.raw & mask))
      }
      if let number = object as? BigInteger { return .object(~number) }
    }
    var operand = value.base
    if case .string(let text) = operand { operand = try Conversion.number(from: text, frame.context) }
    if !Arithmetic.isNumberLike(operand) { operand = try Conversion.convert(operand, to: .int32, frame.context) }
    operand = plain(operand)
    if isReal(operand) { operand = try narrowest(operand, frame) }
    switch operand {
    case .uint32(let n): return .uint32(~n)
    case .int64(let n): return .int64(~n)
    case .uint64(let n): return .uint64(~n)
    default: return .int32(~Int32(truncatingIfNeeded: operand.integer ?? 0))
    }
  }

  /// A real number as the first integer type that holds it.
  private static func narrowest(_ value: Value, _ frame: Frame) throws -> Value {
    for type in [NetType.int32, .uint32, .int64, .uint64] {
      if let converted = try? Conversion.convert(value, to: type, frame.context) { return converted }
    }
    throw Conversion.impossible(value, .uint64, frame.context)
  }
}
