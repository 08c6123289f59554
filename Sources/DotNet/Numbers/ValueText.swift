/// Values to texts: PowerShell's string conversion and .NET's `IFormattable`.
extension NumberText {
  nonisolated(unsafe) private static let small: [PSString] = (0...1023).map { PSString(ascii: String($0)) }
  nonisolated(unsafe) private static let trueText = PSString(ascii: "True")
  nonisolated(unsafe) private static let falseText = PSString(ascii: "False")
  nonisolated(unsafe) private static let empty = PSString(ascii: "")

  @inlinable public static func text(of number: Int) -> PSString { integerText(number) }

  @usableFromInline static func integerText(_ number: Int) -> PSString {
    number >= 0 && number <= 1023 ? small[number] : PSString(ascii: String(number))
  }

  /// `Double.ToString(InvariantCulture)`: the shortest digits that read back as the same number.
  public static func invariantText(_ number: Double) -> String {
    let size = number.magnitude
    if size < 1e15, size >= 1e-4 || size == 0 {
      let text = number.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    return (try? NumberFormatting.format(number, "", invariant)) ?? number.description
  }

  public static func invariantText(_ number: Float) -> String {
    let size = number.magnitude
    if size < 1e7, size >= 1e-4 || size == 0 {
      let text = number.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    return (try? NumberFormatting.format(number, "", invariant)) ?? number.description
  }

  /// What PowerShell's string conversion gives for each primitive (invariant culture); nil for other objects, which the run time asks
  /// for their `ToString()`.
  public static func primitiveText(of value: Value) -> PSString? {
    switch value {
    case .null, .void: return empty
    case .bool(let b): return b ? trueText : falseText
    case .char(let unit): return PSString(units: [unit])
    case .byte(let n): return integerText(Int(n))
    case .sbyte(let n): return integerText(Int(n))
    case .int16(let n): return integerText(Int(n))
    case .uint16(let n): return integerText(Int(n))
    case .int32(let n): return integerText(Int(n))
    case .uint32(let n): return integerText(Int(n))
    case .int64(let n): return integerText(Int(n))
    case .uint64(let n): return PSString(ascii: String(n))
    case .single(let f): return PSString(ascii: invariantText(f))
    case .double(let d): return PSString(ascii: invariantText(d))
    case .dateTime(let date): return PSString(ascii: DateFormatting.invariantGeneral(date))
    case .timeSpan(let span): return PSString(ascii: TimeSpanFormatting.constant(span))
    case .string(let string): return string
    case .object(let object):
      if let decimal = object as? DecimalValue { return PSString(ascii: decimal.value.description) }
      if let big = object as? BigInteger { return PSString(ascii: big.text()) }
      if let member = object as? EnumValue { return PSString(member.text) }
      if let box = object as? PSObjectBox { return primitiveText(of: box.base) }
      return nil
    }
  }

  /// The same with the type's name or `ToString()` without a context for the rest: a last resort.
  public static func invariantText(of value: Value) -> PSString {
    primitiveText(of: value) ?? PSString(value.netType?.fullName ?? "")
  }
}

/// Objects that a format string may format: dates with offset, guids, versions, ...
public protocol FormattableObject: AnyObject {
  func formatted(_ format: String, _ culture: Culture) throws -> PSString
}

/// The value under a format string of .NET (`N2`, `yyyy-MM-dd`); nil where the type takes no format (then it is its `ToString()`).
public func formatted(_ value: Value, format: String, culture: Culture) throws -> PSString? {
  switch value {
  case .byte(let n): return PSString(try NumberFormatting.format(Int64(n), bits: 8, format, culture.numberFormat))
  case .sbyte(let n): return PSString(try NumberFormatting.format(Int64(n), bits: 8, format, culture.numberFormat))
  case .int16(let n): return PSString(try NumberFormatting.format(Int64(n), bits: 16, format, culture.numberFormat))
  case .uint16(let n): return PSString(try NumberFormatting.format(Int64(n), bits: 16, format, culture.numberFormat))
  case .int32(let n): return PSString(try NumberFormatting.format(Int64(n), bits: 32, format, culture.numberFormat))
  case .uint32(let n): return PSString(try NumberFormatting.format(Int64(n), bits: 32, format, culture.numberFormat))
  case .int64(let n): return PSString(try NumberFormatting.format(n, bits: 64, format, culture.numberFormat))
  case .uint64(let n): return PSString(try NumberFormatting.format(n, format, culture.numberFormat))
  case .single(let f): return PSString(try NumberFormatting.format(f, format, culture.numberFormat))
  case .double(let d): return PSString(try NumberFormatting.format(d, format, culture.numberFormat))
  case .dateTime(let date): return PSString(try DateFormatting.format(date, format, culture.dateTimeFormat))
  case .timeSpan(let span): return PSString(try TimeSpanFormatting.format(span, format, culture))
  case .object(let object):
    if let decimal = object as? DecimalValue { return PSString(try decimal.value.format(format, culture.numberFormat)) }
    if let big = object as? BigInteger { return PSString(try big.format(format, culture.numberFormat)) }
    if let member = object as? EnumValue { return PSString(try member.formatted(format)) }
    if let box = object as? PSObjectBox { return try formatted(box.base, format: format, culture: culture) }
    if let formattable = object as? any FormattableObject { return try formattable.formatted(format, culture) }
    return nil
  default: return nil
  }
}

/// `ToString()` in a culture, as .NET itself gives it (not PowerShell's conversion).
public func netText(_ value: Value, culture: Culture, _ context: DotNetContext) throws -> PSString {
  if let text = try formatted(value, format: "", culture: culture) { return text }
  if case .object(let object) = value {
    if let box = object as? PSObjectBox { return try netText(box.base, culture: culture, context) }
    return try object.toString(context) ?? PSString(object.netType.fullName)
  }
  return NumberText.invariantText(of: value)
}

extension EnumValue {
  /// G, F, D, X.
  func formatted(_ format: String) throws -> String {
    switch format.lowercased() {
    case "", "g", "f": return text
    case "d": return String(raw)
    case "x":
      let digits = String(UInt64(bitPattern: raw) & 0xffff_ffff, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    default:
      throw NetException.format(
        "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".")
    }
  }
}
