extension Value {
  /// The value as an integer where it is one of the integer types (or a character or an enum value); nil otherwise.
  public var integer: Int? {
    switch self {
    case .int32(let n): Int(n)
    case .int64(let n): Int(n)
    case .byte(let n): Int(n)
    case .sbyte(let n): Int(n)
    case .int16(let n): Int(n)
    case .uint16(let n): Int(n)
    case .uint32(let n): Int(n)
    case .uint64(let n): Int(exactly: n)
    case .char(let unit): Int(unit)
    case .bool(let b): b ? 1 : 0
    case .object(let object):
      if let value = object as? EnumValue { Int(value.raw) } else if let box = object as? PSObjectBox { box.base.integer } else { nil }
    default: nil
    }
  }

  /// `Object.Equals`: same type and same value, ordinal for strings.
  public func netEquals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null), (.null, .void), (.void, .null), (.void, .void): true
    case (.bool(let a), .bool(let b)): a == b
    case (.char(let a), .char(let b)): a == b
    case (.byte(let a), .byte(let b)): a == b
    case (.sbyte(let a), .sbyte(let b)): a == b
    case (.int16(let a), .int16(let b)): a == b
    case (.uint16(let a), .uint16(let b)): a == b
    case (.int32(let a), .int32(let b)): a == b
    case (.uint32(let a), .uint32(let b)): a == b
    case (.int64(let a), .int64(let b)): a == b
    case (.uint64(let a), .uint64(let b)): a == b
    case (.single(let a), .single(let b)): a == b || (a.isNaN && b.isNaN)
    case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
    case (.dateTime(let a), .dateTime(let b)): a.ticks == b.ticks
    case (.timeSpan(let a), .timeSpan(let b)): a.ticks == b.ticks
    case (.string(let a), .string(let b)): a.equals(b)
    case (.object(let a), .object(let b)):
      if let box = b as? PSObjectBox { a === b || netEquals(box.base) } else { a.equals(other) }
    case (.object(let a), _): a.equals(other)
    case (_, .object(let b)): if let box = b as? PSObjectBox { netEquals(box.base) } else { false }
    default: false
    }
  }

  /// A hash that agrees with `netEquals`.
  public var netHash: Int {
    switch self {
    case .null, .void: 0
    case .bool(let b): b ? 1 : 2
    case .string(let s): s.text.hashValue
    case .double(let d): d.hashValue
    case .single(let f): f.hashValue
    case .dateTime(let d): d.ticks.hashValue
    case .timeSpan(let t): t.ticks.hashValue
    case .object(let object): object.netHash
    default: integer ?? 0
    }
  }
}

/// A value of an enum type: `[DayOfWeek]::Monday`.
public final class EnumValue: NetObject {
  public let type: NetType
  public let raw: Int64
  public init(_ type: NetType, _ raw: Int64) {
    self.type = type
    self.raw = raw
  }
  public override var netType: NetType { type }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other, let value = object as? EnumValue { value.type === type && value.raw == raw } else { false }
  }
  public override var netHash: Int { Int(raw) }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(text) }

  /// The member's name, several joined by `, ` for flags, or the number.
  public var text: String {
    if let member = type.enumMembers.first(where: { $0.value == raw }) { return member.name }
    guard type.isFlags, raw != 0 else { return String(raw) }
    var rest = raw
    var names: [String] = []
    for member in type.enumMembers.sorted(by: { UInt64(bitPattern: $0.value) > UInt64(bitPattern: $1.value) })
    where member.value != 0 && rest & member.value == member.value {
      names.append(member.name)
      rest &= ~member.value
    }
    return rest == 0 ? names.reversed().joined(separator: ", ") : String(raw)
  }
}
