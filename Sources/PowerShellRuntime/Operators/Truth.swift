import DotNet
import PowerShellSyntax

/// What counts as true.
/// - Source: language specification 6.2.
public enum Truth {
  @inline(__always) public static func isTrue(_ value: Value) -> Bool {
    if case .bool(let b) = value { return b }
    return isTrueSlowly(value)
  }

  @inline(never) private static func isTrueSlowly(_ value: Value) -> Bool {
    switch value {
    case .null, .void: return false
    case .bool(let b): return b
    case .char(let n): return n != 0
    case .byte(let n): return n != 0
    case .sbyte(let n): return n != 0
    case .int16(let n): return n != 0
    case .uint16(let n): return n != 0
    case .int32(let n): return n != 0
    case .uint32(let n): return n != 0
    case .int64(let n): return n != 0
    case .uint64(let n): return n != 0
    case .single(let n): return n != 0
    case .double(let n): return n != 0
    case .dateTime, .timeSpan: return true
    case .string(let s): return !s.isEmpty
    case .object(let object): return isTrue(object)
    }
  }

  private static func isTrue(_ object: NetObject) -> Bool {
    switch object {
    case let array as NetArray: return elements(array.elements)
    case let list as NetList: return elements(list.elements)
    case let box as PSObjectBox: return isTrue(box.base)
    case let flag as SwitchParameter: return flag.isPresent
    case let number as EnumValue: return number.raw != 0
    case is DBNull, is NullString: return false
    default: return NumericHooks.isTrue(object) ?? true
    }
  }

  private static func elements(_ list: [Value]) -> Bool {
    guard let first = list.first else { return false }
    if list.count > 1 { return true }
    if case .object(let object) = first.base, object is NetArray || object is NetList {
      return !(object.contiguousElements?.isEmpty ?? true)
    }
    return isTrue(first)
  }
}

/// Numbers that live on the heap: `decimal` and `bigint`.
enum NumericHooks {
  static func isTrue(_ object: NetObject) -> Bool? {
    if let decimal = object as? DotNet.DecimalValue { return decimal.value.magnitude != 0 }
    if let big = object as? BigInteger { return !big.isZero }
    return nil
  }
  static func decimal(_ value: PowerShellSyntax.DecimalValue) -> Value {
    .decimal(NetDecimal(UInt128(value.high) << 64 | UInt128(value.low), scale: Int(value.scale), isNegative: value.isNegative))
  }
  static func bigInteger(_ digits: String) -> Value { BigInteger(digits, radix: 10).map { .object($0) } ?? .null }
}
