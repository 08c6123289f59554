import DotNet

/// The number types a value may be converted to.
enum NumberKind {
  case byte, sbyte, int16, uint16, int32, uint32, int64, uint64, single, double, decimal, big

  init?(_ type: NetType) {
    if type === NetType.int32 { self = .int32 } else if type === NetType.double { self = .double } else if type === NetType.int64 {
      self = .int64
    } else {
      guard type.kind == .struct else { return nil }
      if type === NetType.byte { self = .byte } else if type === NetType.sbyte { self = .sbyte } else if type === NetType.int16 {
        self = .int16
      } else if type === NetType.uint16 { self = .uint16 } else if type === NetType.uint32 { self = .uint32 } else if type === NetType.uint64 {
        self = .uint64
      } else if type === NetType.single { self = .single } else if type === NetType.decimal { self = .decimal } else if type === NetType.bigInteger {
        self = .big
      } else { return nil }
    }
  }

  /// `an Int32`, as .NET's overflow message says.
  var overflowName: String {
    switch self {
    case .byte: "an unsigned byte"
    case .sbyte: "a signed byte"
    case .int16: "an Int16"
    case .uint16: "a UInt16"
    case .int32: "an Int32"
    case .uint32: "a UInt32"
    case .int64: "an Int64"
    case .uint64: "a UInt64"
    case .single: "a Single"
    case .double: "a Double"
    case .decimal: "a Decimal"
    case .big: "a BigInteger"
    }
  }

  var isSmall: Bool { self == .byte || self == .sbyte || self == .int16 || self == .uint16 }

  func integer(_ number: Int) -> Value? {
    switch self {
    case .byte: UInt8(exactly: number).map { .byte($0) }
    case .sbyte: Int8(exactly: number).map { .sbyte($0) }
    case .int16: Int16(exactly: number).map { .int16($0) }
    case .uint16: UInt16(exactly: number).map { .uint16($0) }
    case .int32: Int32(exactly: number).map { .int32($0) }
    case .uint32: UInt32(exactly: number).map { .uint32($0) }
    case .int64: .int64(Int64(number))
    case .uint64: UInt64(exactly: number).map { .uint64($0) }
    case .single: .single(Float(number))
    case .double: .double(Double(number))
    case .decimal: .decimal(NetDecimal(number))
    case .big: .object(BigInteger(number))
    }
  }
}

extension Conversion {
  static func number(_ value: Value, _ kind: NumberKind, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    let value = value.base
    switch value {
    case .null, .void: return kind.integer(0) ?? .int32(0)
    case .string(let text): return try number(text, value, kind, type, context)
    case .bool(let b): return kind.integer(b ? 1 : 0) ?? .int32(0)
    case .char(let unit):
      if let converted = kind.integer(Int(unit)) { return converted }
      throw overflow(value, kind, type, context)
    case .double(let d): return try fromDouble(d, value, kind, type, context)
    case .single(let f):
      if kind == .single { return value }
      return try fromDouble(Double(f), value, kind, type, context)
    case .uint64(let n):
      switch kind {
      case .uint64: return value
      case .double: return .double(Double(n))
      case .single: return .single(Float(n))
      case .decimal: return .decimal(NetDecimal(n))
      case .big: return .object(BigInteger(n))
      default:
        if let small = Int(exactly: n), let converted = kind.integer(small) { return converted }
        throw overflow(value, kind, type, context)
      }
    case .dateTime:
      if kind == .big { throw badCast(value, type, context) }
      throw failed(value, type, context, reason: "Invalid cast from 'DateTime' to '\(type.name)'.")
    case .timeSpan: throw impossible(value, type, context)
    case .object(let object): return try fromObject(object, value, kind, type, context)
    default:
      guard let number = value.integer else { throw impossible(value, type, context) }
      if let converted = kind.integer(number) { return converted }
      throw overflow(value, kind, type, context)
    }
  }

  private static func overflow(_ value: Value, _ kind: NumberKind, _ type: NetType, _ context: ExecutionContext) -> TerminatingError {
    failed(value, type, context, reason: "Value was either too large or too small for \(kind.overflowName).")
  }

  private static func arithmeticOverflow(_ value: Value, _ type: NetType, _ context: ExecutionContext) -> TerminatingError {
    failed(value, type, context, reason: "Arithmetic operation resulted in an overflow.")
  }

  private static func textOverflow(_ value: Value, _ kind: NumberKind, _ type: NetType, _ context: ExecutionContext) -> TerminatingError {
    failed(
      value, type, context, reason: "Value was either too large or too small for \(kind.overflowName).", id: "InvalidCastFromStringToInteger")
  }

  /// Strings lose the zeros behind the point.
  private static func trimmedScale(_ number: NetDecimal) -> NetDecimal {
    var magnitude = number.magnitude
    var scale = number.scale
    while scale > 0, magnitude % 10 == 0 {
      magnitude /= 10
      scale -= 1
    }
    return NetDecimal(magnitude, scale: scale, isNegative: number.isNegative)
  }

  private static func fromDouble(
    _ number: Double, _ value: Value, _ kind: NumberKind, _ type: NetType, _ context: ExecutionContext
  ) throws -> Value {
    switch kind {
    case .double: return .double(number)
    case .single: return .single(Float(number))
    case .decimal:
      do {
        if case .single(let f) = value { return .decimal(try NetDecimal(f)) }
        return .decimal(try NetDecimal(number))
      } catch { throw overflow(value, kind, type, context) }
    case .big:
      guard number.isFinite else {
        throw failed(value, type, context, reason: number.isNaN ? "The value is not a number." : "BigInteger cannot represent infinity.",
          id: "InvalidCastConstructorException")
      }
      return .object(BigInteger(number))
    case .uint64:
      let rounded = number.rounded(.toNearestOrEven)
      guard let whole = UInt64(exactly: rounded) else { throw arithmeticOverflow(value, type, context) }
      return .uint64(whole)
    default:
      let rounded = number.rounded(.toNearestOrEven)
      guard let whole = Int(exactly: rounded), let converted = kind.integer(whole) else {
        if kind == .int64 { throw arithmeticOverflow(value, type, context) }
        // The small integers are reached over Int32.
        throw overflow(value, kind.isSmall && Int32(exactly: rounded) == nil ? .int32 : kind, type, context)
      }
      return converted
    }
  }

  private static func fromObject(
    _ object: NetObject, _ value: Value, _ kind: NumberKind, _ type: NetType, _ context: ExecutionContext
  ) throws -> Value {
    if let member = object as? EnumValue { return try number(underlying(member), kind, type, context) }
    if let decimal = (object as? DotNet.DecimalValue)?.value {
      switch kind {
      case .decimal: return value
      case .double: return .double(decimal.double)
      case .single: return .single(Float(decimal.double))
      case .big: return .object(BigInteger(decimal))
      case .uint64: if let n = decimal.roundedInteger(UInt64.self) { return .uint64(n) }
      default: if let n = decimal.roundedInteger(Int64.self), let converted = kind.integer(Int(n)) { return converted }
      }
      throw overflow(value, kind, type, context)
    }
    if let big = object as? BigInteger {
      switch kind {
      case .big: return value
      case .double: return .double(big.double)
      case .single: return .single(Float(big.double))
      case .decimal: if let decimal = big.decimal { return .decimal(decimal) }
      case .uint64: if let n = big.integer(UInt64.self) { return .uint64(n) }
      default: if let n = big.int, let converted = kind.integer(n) { return converted }
      }
      throw RuntimeError.make(
        "InvalidCastTargetInvocationExceptionop_Explicit",
        "Cannot convert value \"\(big.text())\" to type \"\(type.fullName)\". Error: \"Value was either too large or too small for \((kind.isSmall ? NumberKind.int32 : kind).overflowName).\"",
        .InvalidArgument, type: RuntimeError.invalidCast)
    }
    if let flag = object as? SwitchParameter { return kind.integer(flag.isPresent ? 1 : 0) ?? .int32(0) }
    if kind == .decimal || kind == .big, let made = try byProperties(value, type, context) { return made }
    throw impossible(value, type, context)
  }

  private static func number(
    _ text: PSString, _ value: Value, _ kind: NumberKind, _ type: NetType, _ context: ExecutionContext
  ) throws -> Value {
    let trimmed = text.text.trimmed
    if trimmed.isEmpty { return kind.integer(0) ?? .int32(0) }
    switch kind {
    case .double: if let d = NumberText.parseDouble(text) { return .double(d) }
    case .single: if let f = NumberText.parseSingle(text) { return .single(f) }
    case .decimal: if case .success(let d) = NumberText.parseDecimal(text) { return .decimal(trimmedScale(d)) }
    case .big: if let b = NumberText.parseBigInteger(text) { return .object(b) }
    case .uint64:
      switch NumberText.parse(text, as: UInt64.self) {
      case .success(let n): return .uint64(n)
      case .failure(.overflow): throw textOverflow(value, kind, type, context)
      case .failure: break
      }
    default:
      switch NumberText.parseInt64(text) {
      case .success(let n):
        if let converted = kind.integer(Int(n)) { return converted }
        throw textOverflow(value, kind, type, context)
      case .failure(.overflow): throw textOverflow(value, kind, type, context)
      case .failure: break
      }
    }
    // `&hF` and `#F`, as the platform's converters of whole numbers have them.
    if ![.big, .double, .single, .decimal].contains(kind), let prefix = ["#", "&h", "&H"].first(where: { trimmed.hasPrefix($0) }),
      let literal = NumberLiteral.parse("0x" + trimmed.dropFirst(prefix.count)), !literal.isNull
    {
      return try number(literal, kind, type, context)
    }
    // `0x10`, `1kb`, `1.6`: read as the language would, then convert the number.
    if let literal = NumberLiteral.parse(trimmed), !literal.isNull {
      if let converted = try? number(literal, kind, type, context) { return converted }
      if trimmed.lowercased().hasPrefix("0x") { throw textOverflow(value, kind, type, context) }
    }
    if kind == .big {
      throw failed(value, type, context, reason: "The value could not be parsed.", id: "InvalidCastFromStringToInteger")
    }
    if let number = NumberText.parseDouble(text), let converted = try? fromDouble(number, value, kind, type, context) { return converted }
    throw RuntimeError.make(
      "InvalidCastFromStringTo\(kind == .double || kind == .single ? "DoubleOrSingle" : kind == .decimal ? "Decimal" : "Integer")",
      "Cannot convert value \"\(text.text)\" to type \"\(type.fullName)\". Error: \"The input string '\(text.text)' was not in a correct format.\"",
      .InvalidArgument, type: RuntimeError.invalidCast)
  }
}
