/// What a variable, an argument or an object in the pipeline holds.
///
/// The types that scripts compute with lie in the value itself, so that arithmetic allocates nothing; everything else is a
/// `NetObject` on the heap. The stride is 16 bytes.
/// - Source: language specification 4 (types), `../shared/reference/swift-speed.md` for the shape.
@frozen public enum Value {
  case null
  /// `AutomationNull`: what a command without output yields. It is `$null` to a script, and nothing to a pipeline.
  case void
  case bool(Bool)
  /// `[char]`: one UTF-16 unit.
  case char(UInt16)
  case byte(UInt8)
  case sbyte(Int8)
  case int16(Int16)
  case uint16(UInt16)
  case int32(Int32)
  case uint32(UInt32)
  case int64(Int64)
  case uint64(UInt64)
  case single(Float)
  case double(Double)
  case dateTime(DateTime)
  case timeSpan(TimeSpan)
  case string(PSString)
  /// Any other .NET object, boxed value types (`decimal`, `guid`, enum values) and value types that carry added members.
  case object(NetObject)
}

extension Value {
  @inlinable public static func text(_ text: String) -> Value { .string(PSString(text)) }
  @inlinable public static func text(_ text: Substring) -> Value { .string(PSString(String(text))) }
  @inlinable public static func int(_ number: Int) -> Value { Int32(exactly: number).map { .int32($0) } ?? .int64(Int64(number)) }

  /// Whether a script sees `$null`.
  @inlinable public var isNull: Bool {
    switch self {
    case .null, .void: true
    default: false
    }
  }

  /// The object itself where the value is a heap object.
  @inlinable public var object: NetObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value without the wrapper that `Add-Member` and the like put around strings, numbers and other value types.
  @inlinable public var base: Value {
    if case .object(let object) = self, let box = object as? PSObjectBox { box.base } else { self }
  }

  /// The string's text where the value is a string (or a string that carries members).
  public var stringIfString: PSString? {
    switch self {
    case .string(let string): string
    case .object(let object): if case .string(let string)? = (object as? PSObjectBox)?.base { string } else { nil }
    default: nil
    }
  }

  /// The type of the value as `GetType()` gives it; nil for `$null`.
  public var netType: NetType? {
    switch self {
    case .null, .void: nil
    case .bool: .boolean
    case .char: .char
    case .byte: .byte
    case .sbyte: .sbyte
    case .int16: .int16
    case .uint16: .uint16
    case .int32: .int32
    case .uint32: .uint32
    case .int64: .int64
    case .uint64: .uint64
    case .single: .single
    case .double: .double
    case .dateTime: .dateTime
    case .timeSpan: .timeSpan
    case .string: .string
    case .object(let object): object.netType
    }
  }
}
