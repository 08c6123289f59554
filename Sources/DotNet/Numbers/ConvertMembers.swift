import Foundation

/// `System.Convert`, and the conversions that `IConvertible` stands for.
/// - Source: `../shared/reference/powershell/dotnet-members.tsv`; held against `tables/string-members.tsv`.
enum ConvertMembers {
  /// Name after `To`, keyword of the result.
  static let targets: [(String, String)] = [
    ("Boolean", "bool"), ("Byte", "byte"), ("Char", "char"), ("DateTime", "datetime"), ("Decimal", "decimal"), ("Double", "double"),
    ("Int16", "short"), ("Int32", "int"), ("Int64", "long"), ("SByte", "sbyte"), ("Single", "float"), ("UInt16", "ushort"),
    ("UInt32", "uint"), ("UInt64", "ulong"),
  ]
  private static let articles: [String: String] = [
    "Byte": "an unsigned byte", "SByte": "a signed byte", "Int16": "an Int16", "UInt16": "a UInt16", "Int32": "an Int32",
    "UInt32": "a UInt32", "Int64": "an Int64", "UInt64": "a UInt64", "Char": "a character",
  ]

  static func convert(_ value: Value, to target: String, _ context: DotNetContext, provider: Value = .null) throws -> Value {
    let value = value.base
    let info = numberFormat(provider, context)
    switch target {
    case "Boolean": return .bool(try boolean(value))
    case "Byte": return .byte(try integer(value, target, info))
    case "SByte": return .sbyte(try integer(value, target, info))
    case "Int16": return .int16(try integer(value, target, info))
    case "UInt16": return .uint16(try integer(value, target, info))
    case "Int32": return .int32(try integer(value, target, info))
    case "UInt32": return .uint32(try integer(value, target, info))
    case "Int64": return .int64(try integer(value, target, info))
    case "UInt64": return .uint64(try integer(value, target, info))
    case "Char":
      if let string = value.stringIfString {
        guard string.count == 1 else { throw NetException.format("String must be exactly one character long.") }
        return .char(string[0])
      }
      switch value {
      case .bool, .single, .double, .dateTime: throw invalid(value, target)
      default: break
      }
      if value.decimal != nil { throw invalid(value, target) }
      return .char(try integer(value, target, info))
    case "Single": return .single(Float(try floating(value, target, info)))
    case "Double": return .double(try floating(value, target, info))
    case "Decimal": return .decimal(try decimal(value, info))
    case "DateTime":
      if case .dateTime = value { return value }
      if let string = value.stringIfString {
        return .dateTime(try DateParsing.parse(string.text, dateFormat(provider, context), styles: 0))
      }
      if value.isNull { return .dateTime(DateTime(ticks: 0)) }
      throw invalid(value, target)
    case "String": return .string(value.isNull ? PSString(ascii: "") : try netText(value, culture: provider.object as? Culture ?? context.culture, context))
    default: throw invalid(value, target)
    }
  }

  private static func invalid(_ value: Value, _ target: String) -> NetException {
    let source = value.netType?.name ?? "Object"
    return .invalidCast("Invalid cast from '\(source)' to '\(target)'.")
  }

  private static func boolean(_ value: Value) throws -> Bool {
    switch value {
    case .null, .void: return false
    case .bool(let b): return b
    case .double(let d): return d != 0
    case .single(let f): return f != 0
    case .uint64(let n): return n != 0
    case .string(let string):
      guard let result = BooleanMembers.parse(string) else {
        throw NetException.format("String '\(string.text)' was not recognized as a valid Boolean.")
      }
      return result
    case .char, .dateTime, .timeSpan: throw invalid(value, "Boolean")
    case .object:
      if let decimal = value.decimal { return decimal.magnitude != 0 }
      guard let integer = value.integer else { throw invalidObject(value, "System.IConvertible") }
      return integer != 0
    default: return value.integer != 0
    }
  }

  private static func invalidObject(_ value: Value, _ target: String) -> NetException {
    .invalidCast("Unable to cast object of type '\(value.netType?.fullName ?? "")' to type '\(target)'.")
  }

  private static func integer<T: FixedWidthInteger>(_ value: Value, _ target: String, _ info: NumberFormatInfo) throws -> T {
    let article = articles[target] ?? target
    switch value {
    case .null, .void: return 0
    case .string(let string):
      switch NumberText.parseInteger(string, as: T.self, .integer, info) {
      case .success(let n): return n
      case .failure(.format): throw NumberText.badFormat(string)
      case .failure(.overflow): throw integerOverflow(article)
      }
    case .double(let d): return try rounded(d, article)
    case .single(let f): return try rounded(Double(f), article)
    case .uint64(let n):
      guard let result = T(exactly: n) else { throw integerOverflow(article) }
      return result
    case .dateTime, .timeSpan: throw invalid(value, target)
    default:
      if let decimal = value.decimal {
        guard let result = decimal.roundedInteger(T.self) else { throw integerOverflow(article) }
        return result
      }
      guard let number = value.integer else { throw invalidObject(value, "System.IConvertible") }
      guard let result = T(exactly: number) else { throw integerOverflow(article) }
      return result
    }
  }

  private static func rounded<T: FixedWidthInteger>(_ number: Double, _ article: String) throws -> T {
    guard let result = T(exactly: number.rounded(.toNearestOrEven)) else { throw integerOverflow(article) }
    return result
  }

  private static func floating(_ value: Value, _ target: String, _ info: NumberFormatInfo) throws -> Double {
    switch value {
    case .null, .void: return 0
    case .string(let string):
      guard let result = NumberText.parseDouble(string, .floatAndThousands, info) else { throw NumberText.badFormat(string) }
      return result
    case .char, .dateTime, .timeSpan: throw invalid(value, target)
    case .object where value.decimal == nil && value.integer == nil: throw invalidObject(value, "System.IConvertible")
    default: return number(value)
    }
  }

  private static func decimal(_ value: Value, _ info: NumberFormatInfo) throws -> NetDecimal {
    switch value {
    case .null, .void: return .zero
    case .string(let string):
      switch NumberText.parseDecimal(string, .number, info) {
      case .success(let n): return n
      case .failure(.format): throw NumberText.badFormat(string)
      case .failure(.overflow): throw NetDecimal.overflow()
      }
    case .double(let d): return try NetDecimal(d)
    case .single(let f): return try NetDecimal(f)
    case .char, .dateTime, .timeSpan: throw invalid(value, "Decimal")
    case .object where value.decimal == nil && value.integer == nil: throw invalidObject(value, "System.IConvertible")
    default: return decimalNumber(value)
    }
  }

  static func changeType(_ value: Value, _ type: NetType, _ context: DotNetContext) throws -> Value {
    if value.base.netType === type { return value }
    if type === NetType.object { return value }
    let name = type.fullName.hasPrefix("System.") ? String(type.fullName.dropFirst(7)) : type.fullName
    if value.isNull {
      if type.isValueType { throw NetException.invalidCast("Null object cannot be converted to a value type.") }
      return .null
    }
    if targets.contains(where: { $0.0 == name }) || name == "String" { return try convert(value, to: name, context) }
    throw NetException.invalidCast("Invalid cast from '\(value.netType?.fullName ?? "")' to '\(type.fullName)'.")
  }

  // MARK: The type's members

  static func define(_ t: NetType) {
    let sources = [
      "System.Object", "bool", "char", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal",
      "datetime", "string",
    ]
    for (name, type) in targets + [("String", "string")] {
      for source in sources {
        t.staticMethod("\(type) To\(name)(\(source) value)") { _, a, context in try convert(a[0], to: name, context) }
        if source == "System.Object" || source == "string" || name == "String" {
          t.staticMethod("\(type) To\(name)(\(source) value, System.IFormatProvider provider)") { _, a, context in
            try convert(a[0], to: name, context, provider: a[1])
          }
        }
      }
    }
    defineRadix(t)
    defineBase64(t)
    t.staticMethod("System.Object ChangeType(System.Object value, type conversionType)") { _, a, context in
      guard let type = a[1].object as? NetType else { throw NetException.argumentNull("conversionType") }
      return try changeType(a[0], type, context)
    }
    t.staticMethod("System.Object ChangeType(System.Object value, System.TypeCode typeCode)") { _, a, context in
      guard let name = NetType.named("System.TypeCode")?.enumMembers.first(where: { $0.value == Int64(a.int(1)) })?.name,
        let type = NetType.named("System.\(name)")
      else { return a[0] }
      return try changeType(a[0], type, context)
    }
    t.staticMethod("System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)") { _, a, context in
      guard let type = a[1].object as? NetType else { throw NetException.argumentNull("conversionType") }
      return try changeType(a[0], type, context)
    }
    constant(t, "System.Object DBNull", DBNull.value)
    t.staticMethod("bool IsDBNull(System.Object value)") { _, a, _ in .bool(a[0].netType?.fullName == "System.DBNull") }
    t.staticMethod("System.TypeCode GetTypeCode(System.Object value)") { _, a, _ in
      let name = a[0].base.netType.map { String($0.fullName.dropFirst(7)) } ?? "Empty"
      let members = NetType.named("System.TypeCode")?.enumMembers ?? []
      return EnumTypes.value("System.TypeCode", members.first { $0.name == name }?.value ?? 1)
    }
  }

  private static func defineRadix(_ t: NetType) {
    func checkBase(_ radix: Int) throws {
      if ![2, 8, 10, 16].contains(radix) { throw NetException.argument("Invalid Base.") }
    }
    func parse<T: FixedWidthInteger>(_ a: Arguments, _ article: String, _ wrap: (T) -> Value) throws -> Value {
      let radix = a.int(1)
      try checkBase(radix)
      guard let string = a[0].stringIfString else { return wrap(0) }
      var text = string.text[...]
      var isNegative = false
      if text.hasPrefix("-") {
        if radix != 10 { throw NetException.argument("String cannot contain a minus sign if the base is not 10.") }
        if !T.isSigned { throw NetException.overflow("The string was being parsed as an unsigned number and could not have a negative sign.") }
        isNegative = true
        text = text.dropFirst()
      } else if text.hasPrefix("+") {
        text = text.dropFirst()
      }
      if radix == 16, text.hasPrefix("0x") || text.hasPrefix("0X") { text = text.dropFirst(2) }
      if text.isEmpty {
        if string.isEmpty { throw NetException.outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.") }
        throw NetException.format("Could not find any recognizable digits.")
      }
      var value: T.Magnitude = 0
      var isFirst = true
      for character in text {
        guard let digit = character.hexDigitValue, digit < radix else {
          throw NetException.format(
            isFirst ? "Could not find any recognizable digits." : "Additional non-parsable characters are at the end of the string.")
        }
        isFirst = false
        let (product, high) = value.multipliedReportingOverflow(by: T.Magnitude(radix))
        let (sum, carry) = product.addingReportingOverflow(T.Magnitude(digit))
        if high || carry { throw integerOverflow(article) }
        value = sum
      }
      if radix == 10 {
        let limit = T.isSigned ? T.max.magnitude + (isNegative ? 1 : 0) : T.Magnitude.max
        if value > limit { throw integerOverflow(article) }
        return wrap(T(truncatingIfNeeded: isNegative ? 0 &- value : value))
      }
      return wrap(T(truncatingIfNeeded: value))
    }
    t.staticMethod("byte ToByte(string value, int fromBase)") { _, a, _ in try parse(a, "an unsigned byte") { (n: UInt8) in .byte(n) } }
    t.staticMethod("sbyte ToSByte(string value, int fromBase)") { _, a, _ in try parse(a, "a signed byte") { (n: Int8) in .sbyte(n) } }
    t.staticMethod("short ToInt16(string value, int fromBase)") { _, a, _ in try parse(a, "an Int16") { (n: Int16) in .int16(n) } }
    t.staticMethod("ushort ToUInt16(string value, int fromBase)") { _, a, _ in try parse(a, "a UInt16") { (n: UInt16) in .uint16(n) } }
    t.staticMethod("int ToInt32(string value, int fromBase)") { _, a, _ in try parse(a, "an Int32") { (n: Int32) in .int32(n) } }
    t.staticMethod("uint ToUInt32(string value, int fromBase)") { _, a, _ in try parse(a, "a UInt32") { (n: UInt32) in .uint32(n) } }
    t.staticMethod("long ToInt64(string value, int fromBase)") { _, a, _ in try parse(a, "an Int64") { (n: Int64) in .int64(n) } }
    t.staticMethod("ulong ToUInt64(string value, int fromBase)") { _, a, _ in try parse(a, "a UInt64") { (n: UInt64) in .uint64(n) } }
    for (type, bits) in [("byte", 8), ("short", 16), ("int", 32), ("long", 64)] {
      t.staticMethod("string ToString(\(type) value, int toBase)") { _, a, _ in
        let radix = a.int(1)
        try checkBase(radix)
        let number = a[0].base.integer ?? 0
        if radix == 10 { return .text(String(number)) }
        let mask: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
        return .text(String(UInt64(bitPattern: Int64(number)) & mask, radix: radix))
      }
    }
  }

  static func byteArray(_ value: Value) -> [UInt8] { (value.object?.contiguousElements ?? []).map { fixed($0, UInt8.self) } }
  static func byteValue(_ bytes: some Sequence<UInt8>) -> Value { .array(bytes.map { Value.byte($0) }, of: .byte) }

  private static func defineBase64(_ t: NetType) {
    func encode(_ a: Arguments, _ bytes: [UInt8], _ options: Int) -> Value {
      let text = Data(bytes).base64EncodedString()
      guard options & 1 == 1, text.utf8.count > 76 else { return .text(text) }
      var lines: [Substring] = []
      var rest = text[...]
      while !rest.isEmpty {
        lines.append(rest.prefix(76))
        rest = rest.dropFirst(76)
      }
      return .text(lines.joined(separator: "\r\n"))
    }
    t.staticMethod("string ToBase64String(byte[] inArray)") { _, a, _ in
      if a[0].isNull { throw NetException.argumentNull("inArray") }
      return encode(a, byteArray(a[0]), 0)
    }
    t.staticMethod("string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)") { _, a, _ in
      encode(a, byteArray(a[0]), a.int(1))
    }
    t.staticMethod("string ToBase64String(byte[] inArray, int offset, int length)") { _, a, _ in
      let bytes = byteArray(a[0])
      guard a.int(1) >= 0, a.int(2) >= 0, a.int(1) + a.int(2) <= bytes.count else {
        throw NetException.outOfRange("length", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
      }
      return encode(a, Array(bytes[a.int(1)..<a.int(1) + a.int(2)]), 0)
    }
    t.staticMethod("byte[] FromBase64CharArray(char[] inArray, int offset, int length)") { _, a, _ in
      let units: [UInt16] = (a[0].object?.contiguousElements ?? []).compactMap { if case .char(let unit) = $0 { unit } else { nil } }
      let (offset, length) = (a.int(1), a.int(2))
      guard offset >= 0, length >= 0, offset + length <= units.count else {
        throw NetException.outOfRange("offset", "Offset and length must refer to a position in the string.")
      }
      guard let data = Data(base64Encoded: String(decoding: units[offset..<offset + length], as: UTF16.self)) else {
        throw NetException.format(
          "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, "
            + "or an illegal character among the padding characters.")
      }
      return byteValue(data)
    }
    t.staticMethod("byte[] FromBase64String(string s)") { _, a, _ in
      guard let string = a[0].stringIfString else { throw NetException.argumentNull("s") }
      let text = String(decoding: string.text.utf8.filter { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }, as: UTF8.self)
      guard let data = Data(base64Encoded: text) else {
        throw NetException.format(
          "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, "
            + "or an illegal character among the padding characters.")
      }
      return byteValue(data)
    }
    t.staticMethod("string ToHexString(byte[] inArray)") { _, a, _ in .text(hex(byteArray(a[0]), uppercase: true)) }
    t.staticMethod("string ToHexStringLower(byte[] inArray)") { _, a, _ in .text(hex(byteArray(a[0]), uppercase: false)) }
    t.staticMethod("byte[] FromHexString(string s)") { _, a, _ in
      let digits = Array(a.string(0).text)
      guard digits.count % 2 == 0 else {
        throw NetException.format("The input is not a valid hex string as its length is not a multiple of 2.")
      }
      var bytes: [UInt8] = []
      for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digits[index].hexDigitValue, let low = digits[index + 1].hexDigitValue else {
          throw NetException.format("The input is not a valid hex string as it contains a non-hex character.")
        }
        bytes.append(UInt8(high * 16 + low))
      }
      return byteValue(bytes)
    }
  }

  static func hex(_ bytes: [UInt8], uppercase: Bool) -> String {
    var text = ""
    for byte in bytes {
      let pair = String(byte, radix: 16, uppercase: uppercase)
      text += pair.utf8.count == 1 ? "0" + pair : pair
    }
    return text
  }
}

extension NetType {
  nonisolated(unsafe) public static let convert = {
    let type = NetType("System.Convert", base: .object, define: ConvertMembers.define)
    type.isAbstract = true
    type.isStatic = true
    return type
  }()
}
