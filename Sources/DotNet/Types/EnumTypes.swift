/// Enum types: made from `enumTable` when first named; and what `System.Enum` can do with any of them.
public enum EnumTypes {
  private static let rows: [Name: Substring] = {
    var rows: [Name: Substring] = [:]
    for line in enumTable.tableRows {
      rows[Name(String(line.prefix { $0 != "\t" }))] = line
    }
    return rows
  }()

  static var names: [String] { rows.values.map { String($0.prefix { $0 != "\t" }) } }

  static func find(_ name: Name) -> NetType? {
    guard let line = rows[name] else { return nil }
    let columns = line.tableColumns
    let fullName = String(columns[0])
    return TypeRegistry.intern(fullName) {
      let type = NetType(fullName, .enum, base: .enum)
      if fullName.hasPrefix("System.Management.Automation") { type.assembly = "System.Management.Automation" }
      type.isFlags = columns[1].contains("F")
      type.underlying = columns[1].contains("B") ? .byte : columns[1].contains("L") ? .int64 : .int32
      type.enumMembers = readMembers(columns[2])
      return type
    }
  }

  /// `A,B=4,C`: values count up from the one before.
  private static func readMembers(_ text: Substring) -> [(name: String, value: Int64)] {
    var members: [(name: String, value: Int64)] = []
    var next: Int64 = 0
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=")
      if sides.count == 2 {
        next = sides[1].hasPrefix("0x") ? Int64(sides[1].dropFirst(2), radix: 16) ?? 0 : Int64(sides[1]) ?? 0
      }
      members.append((String(sides[0]), next))
      next += 1
    }
    return members
  }

  /// A value of the enum with the full name.
  public static func value(_ type: String, _ raw: Int64) -> Value {
    guard let type = NetType.named(type) else { return .int(Int(raw)) }
    return .object(EnumValue(type, raw))
  }

  /// The members as .NET lists them: by unsigned value, declaration order among equals.
  public static func sorted(_ type: NetType) -> [(name: String, value: Int64)] {
    type.enumMembers.enumerated().sorted { a, b in
      let left = UInt64(bitPattern: a.element.value)
      let right = UInt64(bitPattern: b.element.value)
      return left == right ? a.offset < b.offset : left < right
    }.map { $0.element }
  }

  /// `Enum.Parse`: names joined by commas, or a number.
  public static func parse(_ type: NetType, _ text: String, ignoreCase: Bool) -> Int64? {
    let trimmed = text.trimmingWhitespace
    if let first = trimmed.utf8.first, first == 45 || first == 43 || first &- 48 < 10 { return Int64(trimmed) }
    var raw: Int64 = 0
    for part in trimmed.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part).trimmingWhitespace
      guard let member = type.enumMembers.first(where: { ignoreCase ? CaseFolding.equal($0.name, name) : $0.name == name }) else { return nil }
      raw |= member.value
    }
    return raw
  }

  static func isDefined(_ type: NetType, _ value: Value) throws -> Bool {
    switch value.base {
    case .null, .void: throw NetException.argumentNull("value")
    case .string(let name): return type.enumMembers.contains { $0.name == name.text }
    default: return type.enumMembers.contains { $0.value == Int64(value.integer ?? .min) }
    }
  }

  /// The value's text in format `G`, `F`, `D` or `X`.
  public static func format(_ value: EnumValue, _ format: String) throws -> String {
    switch format {
    case "", "G", "g": return value.text
    case "D", "d": return String(value.raw)
    case "X", "x":
      let width = switch value.type.underlying ?? .int32 {
      case let type where type === NetType.byte || type === NetType.sbyte: 2
      case let type where type === NetType.int16 || type === NetType.uint16: 4
      case let type where type === NetType.int64 || type === NetType.uint64: 16
      default: 8
      }
      let digits = String(UInt64(bitPattern: value.raw), radix: 16, uppercase: true)
      return digits.count >= width ? String(digits.suffix(width)) : String(repeating: "0", count: width - digits.count) + digits
    case "F", "f": return flagsText(value)
    default:
      throw NetException.format(#"Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d"."#)
    }
  }

  private static func flagsText(_ value: EnumValue) -> String {
    if let member = value.type.enumMembers.first(where: { $0.value == value.raw }) { return member.name }
    var rest = value.raw
    var names: [String] = []
    for member in sorted(value.type).reversed() where member.value != 0 && rest & member.value == member.value {
      names.append(member.name)
      rest &= ~member.value
    }
    return rest == 0 && value.raw != 0 ? names.reversed().joined(separator: ", ") : String(value.raw)
  }
}

extension String {
  /// Without white space at either end, as `Trim()` takes it.
  var trimmingWhitespace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[first...last])
  }
}

/// `System.Enum`'s members, shared by all enum types.
func defineEnum(_ type: NetType) {
  func enumType(_ value: Value) throws -> NetType {
    guard let type = value.object as? NetType else { throw NetException.argumentNull("enumType") }
    guard type.kind == .enum else { throw NetException.argument("Type provided must be an Enum.", "enumType") }
    return type
  }
  func enumValue(_ value: Value) throws -> EnumValue { try cast(value) }
  func parse(_ type: NetType, _ text: PSString, _ ignoreCase: Bool) throws -> Value {
    guard !text.text.trimmingWhitespace.isEmpty else {
      throw NetException.argument("Must specify valid information for parsing in the string.", "value")
    }
    guard let raw = EnumTypes.parse(type, text.text, ignoreCase: ignoreCase) else {
      throw NetException.argument("Requested value '\(text.text)' was not found.")
    }
    return .object(EnumValue(type, raw))
  }
  func tryParse(_ type: NetType, _ text: PSString, _ ignoreCase: Bool, _ arguments: Arguments, _ index: Int) -> Value {
    let raw = text.isEmpty ? nil : EnumTypes.parse(type, text.text, ignoreCase: ignoreCase)
    arguments.setReference(index, .object(EnumValue(type, raw ?? 0)))
    return .bool(raw != nil)
  }

  type.method("int CompareTo(System.Object target)") { this, arguments, _ in
    guard !arguments[0].isNull else { return .int32(1) }
    let left = try enumValue(this)
    guard let right = arguments[0].object as? EnumValue, right.type === left.type else {
      let given = arguments[0].netType?.fullName ?? ""
      throw NetException.argument(
        "Object must be the same type as the enum. The type passed in was '\(given)'; the enum type was '\(left.type.fullName)'.")
    }
    return .int32(left.raw < right.raw ? -1 : left.raw == right.raw ? 0 : 1)
  }
  type.method("bool HasFlag(enum flag)") { this, arguments, context in
    let value = try enumValue(this)
    var flag = arguments[0]
    if flag.object is EnumValue == false { flag = try context.convert(flag, to: value.type) }
    guard let other = flag.object as? EnumValue else { throw NetException.argumentNull("flag") }
    guard other.type === value.type else {
      throw NetException.argument(
        "The argument type, '\(other.type.fullName)', is not the same as the enum type '\(value.type.fullName)'.")
    }
    return .bool(value.raw & other.raw == other.raw)
  }
  type.method("System.TypeCode GetTypeCode()") { this, _, _ in
    EnumTypes.value("System.TypeCode", TypeCode.number(of: try enumValue(this).type))
  }
  type.method("string ToString()") { this, _, _ in .text(try enumValue(this).text) }
  type.method("string ToString(string format)") { this, arguments, _ in
    .text(try EnumTypes.format(try enumValue(this), arguments.string(0).text))
  }
  type.method("string ToString(System.IFormatProvider provider)") { this, _, _ in .text(try enumValue(this).text) }
  type.method("string ToString(string format, System.IFormatProvider provider)") { this, arguments, _ in
    .text(try EnumTypes.format(try enumValue(this), arguments.string(0).text))
  }
  // PowerShell adds the number behind the name; the adapter shows it as a field.
  type.field("int value__") { this, context in
    let value = try enumValue(this)
    return try context.convert(.int64(value.raw), to: value.type.underlying ?? .int32)
  }

  type.staticMethod("string Format(type enumType, System.Object value, string format)") { _, arguments, _ in
    let type = try enumType(arguments[0])
    guard !arguments[1].isNull else { throw NetException.argumentNull("value") }
    return .text(try EnumTypes.format(EnumValue(type, Int64(arguments[1].integer ?? 0)), arguments.string(2).text))
  }
  type.staticMethod("string GetName(type enumType, System.Object value)") { _, arguments, _ in
    let type = try enumType(arguments[0])
    guard let number = arguments[1].integer else { throw NetException.argumentNull("value") }
    return type.enumMembers.first { $0.value == Int64(number) }.map { .text($0.name) } ?? .null
  }
  type.staticMethod("string[] GetNames(type enumType)") { _, arguments, _ in
    .array(EnumTypes.sorted(try enumType(arguments[0])).map { .text($0.name) }, of: .string)
  }
  type.staticMethod("type GetUnderlyingType(type enumType)") { _, arguments, _ in
    .object(try enumType(arguments[0]).underlying ?? .int32)
  }
  type.staticMethod("array GetValues(type enumType)") { _, arguments, _ in
    let type = try enumType(arguments[0])
    return .array(EnumTypes.sorted(type).map { .object(EnumValue(type, $0.value)) }, of: type)
  }
  type.staticMethod("array GetValuesAsUnderlyingType(type enumType)") { _, arguments, context in
    let type = try enumType(arguments[0])
    let underlying = type.underlying ?? .int32
    return .array(try EnumTypes.sorted(type).map { try context.convert(.int64($0.value), to: underlying) }, of: underlying)
  }
  type.staticMethod("bool IsDefined(type enumType, System.Object value)") { _, arguments, _ in
    .bool(try EnumTypes.isDefined(try enumType(arguments[0]), arguments[1]))
  }
  type.staticMethod("System.Object Parse(type enumType, string value)") { _, arguments, _ in
    try parse(try enumType(arguments[0]), arguments.string(1), false)
  }
  type.staticMethod("System.Object Parse(type enumType, string value, bool ignoreCase)") { _, arguments, _ in
    try parse(try enumType(arguments[0]), arguments.string(1), arguments.bool(2))
  }
  type.staticMethod("bool TryParse(type enumType, string value, [ref] System.Object result)") { _, arguments, _ in
    tryParse(try enumType(arguments[0]), arguments.string(1), false, arguments, 2)
  }
  type.staticMethod("bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)") { _, arguments, _ in
    tryParse(try enumType(arguments[0]), arguments.string(1), arguments.bool(2), arguments, 3)
  }
  // The generic overloads: `[enum]::TryParse[ConsoleColor]('Red', [ref]$x)`, whose type a cast on the reference tells.
  func referenced(_ arguments: Arguments, _ index: Int) throws -> NetType {
    if let reference = arguments[index].object as? NetReference, let value = reference.value.object as? EnumValue { return value.type }
    throw NetException.argument("Type provided must be an Enum.", "enumType")
  }
  type.staticMethod("bool TryParse[TEnum](string value, [ref] TEnum result)") { _, arguments, _ in
    tryParse(try referenced(arguments, 1), arguments.string(0), false, arguments, 1)
  }
  type.staticMethod("bool TryParse[TEnum](string value, bool ignoreCase, [ref] TEnum result)") { _, arguments, _ in
    tryParse(try referenced(arguments, 2), arguments.string(0), arguments.bool(1), arguments, 2)
  }
  type.staticMethod("System.Object ToObject(type enumType, System.Object value)") { _, arguments, _ in
    .object(EnumValue(try enumType(arguments[0]), Int64(arguments[1].integer ?? 0)))
  }
}
