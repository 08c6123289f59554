/// `System.Object`'s members.
func defineObject(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(PlainObject()) }
  type.method("bool Equals(System.Object obj)") { this, arguments, _ in .bool(this.netEquals(arguments[0])) }
  type.staticMethod("bool Equals(System.Object objA, System.Object objB)") { _, arguments, _ in
    .bool(arguments[0].netEquals(arguments[1]))
  }
  type.method("int GetHashCode()") { this, _, _ in .int32(this.netHashCode) }
  type.method("type GetType()") { this, _, _ in this.netType.map { .object($0) } ?? .null }
  type.staticMethod("bool ReferenceEquals(System.Object objA, System.Object objB)") { _, arguments, _ in
    switch (arguments[0].base, arguments[1].base) {
    case (.null, .null), (.null, .void), (.void, .null), (.void, .void): return .bool(true)
    case (.string(let a), .string(let b)): return .bool(a === b)
    case (.object(let a), .object(let b)): return .bool(a === b && !(a.netType.isValueType))
    default: return .bool(false)
    }
  }
  type.method("string ToString()") { this, _, context in
    if case .object(let object) = this {
      return .string(try object.toString(context) ?? PSString(object.netType.displayName))
    }
    return .string(context.toString(this))
  }
}

/// `[object]::new()`.
final class PlainObject: NetObject {}

extension Value {
  /// `GetHashCode()`: .NET's own number for the primitive types.
  public var netHashCode: Int32 {
    func fold(_ bits: UInt64) -> Int32 { Int32(truncatingIfNeeded: bits ^ (bits >> 32)) }
    switch base {
    case .bool(let b): return b ? 1 : 0
    case .char(let unit): return Int32(bitPattern: UInt32(unit) | UInt32(unit) << 16)
    case .byte(let n): return Int32(n)
    case .sbyte(let n): return Int32(n)
    case .int16(let n): return Int32(n)
    case .uint16(let n): return Int32(n)
    case .int32(let n): return n
    case .uint32(let n): return Int32(bitPattern: n)
    case .int64(let n): return fold(UInt64(bitPattern: n))
    case .uint64(let n): return fold(n)
    case .double(let d): return d == 0 ? 0 : fold(d.bitPattern)
    case .single(let f): return f == 0 ? 0 : Int32(bitPattern: f.bitPattern)
    case .dateTime(let d): return fold(UInt64(bitPattern: d.ticks))
    case .timeSpan(let t): return fold(UInt64(bitPattern: t.ticks))
    case .object(let object):
      if let value = object as? EnumValue { return fold(UInt64(bitPattern: value.raw)) }
      return fold(UInt64(bitPattern: Int64(object.netHash)))
    case let other: return fold(UInt64(bitPattern: Int64(other.netHash)))
    }
  }
}
