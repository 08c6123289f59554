/// `System.Text.Encoding`: texts to bytes and back.
public final class NetEncoding: NetObject {
  public enum Form: Sendable { case utf8, utf16, utf16BigEndian, utf32, utf32BigEndian, ascii, latin1, windows1252, utf7 }
  public let form: Form
  /// Whether `GetPreamble` gives a byte order mark.
  public let hasMark: Bool
  let throwsOnInvalid: Bool

  public init(_ form: Form, hasMark: Bool = true, throwsOnInvalid: Bool = false) {
    self.form = form
    self.hasMark = hasMark
    self.throwsOnInvalid = throwsOnInvalid
  }

  nonisolated(unsafe) public static let utf8 = NetEncoding(.utf8)
  nonisolated(unsafe) public static let utf8NoMark = NetEncoding(.utf8, hasMark: false)

  public static func named(_ name: String) -> NetEncoding? {
    switch name.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": NetEncoding(.utf8)
    case "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2": NetEncoding(.utf16)
    case "utf-16be", "unicodefffe", "bigendianunicode": NetEncoding(.utf16BigEndian)
    case "utf-32", "utf-32le", "ucs-4": NetEncoding(.utf32)
    case "utf-32be": NetEncoding(.utf32BigEndian)
    case "us-ascii", "ascii", "iso-ir-6", "ansi_x3.4-1968": NetEncoding(.ascii)
    case "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1", "l1": NetEncoding(.latin1)
    case "windows-1252", "x-ansi": NetEncoding(.windows1252)
    case "utf-7": NetEncoding(.utf7)
    default: nil
    }
  }

  public static func codePage(_ number: Int) -> NetEncoding? {
    switch number {
    case 0, 65001: NetEncoding(.utf8)
    case 1200: NetEncoding(.utf16)
    case 1201: NetEncoding(.utf16BigEndian)
    case 12000: NetEncoding(.utf32)
    case 12001: NetEncoding(.utf32BigEndian)
    case 20127: NetEncoding(.ascii)
    case 28591: NetEncoding(.latin1)
    case 1252: NetEncoding(.windows1252)
    case 65000: NetEncoding(.utf7)
    default: nil
    }
  }

  /// Web name, code page, name for people, class.
  var facts: (web: String, page: Int, name: String, type: String) {
    switch form {
    case .utf8: ("utf-8", 65001, "Unicode (UTF-8)", "UTF8Encoding")
    case .utf16: ("utf-16", 1200, "Unicode", "UnicodeEncoding")
    case .utf16BigEndian: ("utf-16BE", 1201, "Unicode (Big-Endian)", "UnicodeEncoding")
    case .utf32: ("utf-32", 12000, "Unicode (UTF-32)", "UTF32Encoding")
    case .utf32BigEndian: ("utf-32BE", 12001, "Unicode (UTF-32 Big-Endian)", "UTF32Encoding")
    case .ascii: ("us-ascii", 20127, "US-ASCII", "ASCIIEncoding")
    case .latin1: ("iso-8859-1", 28591, "Western European (ISO)", "Latin1Encoding")
    case .windows1252: ("windows-1252", 1252, "Western European (Windows)", "SBCSCodePageEncoding")
    case .utf7: ("utf-7", 65000, "Unicode (UTF-7)", "UTF7Encoding")
    }
  }

  public override var netType: NetType { .encoding(facts.type) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other, let encoding = object as? NetEncoding { encoding.form == form && encoding.hasMark == hasMark } else { false }
  }
  public override var netHash: Int { facts.page }

  public var preamble: [UInt8] {
    guard hasMark else { return [] }
    switch form {
    case .utf8: return [0xef, 0xbb, 0xbf]
    case .utf16: return [0xff, 0xfe]
    case .utf16BigEndian: return [0xfe, 0xff]
    case .utf32: return [0xff, 0xfe, 0, 0]
    case .utf32BigEndian: return [0, 0, 0xfe, 0xff]
    default: return []
    }
  }

  private static let upper1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018,
    0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ]

  public func encode(_ string: PSString) -> [UInt8] {
    switch form {
    case .utf8, .utf7: return Array(string.text.utf8)
    case .utf16: return string.units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: return string.units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .utf32, .utf32BigEndian:
      var bytes: [UInt8] = []
      for scalar in string.text.unicodeScalars {
        let value = scalar.value
        let word = [UInt8(value & 0xff), UInt8(value >> 8 & 0xff), UInt8(value >> 16 & 0xff), UInt8(0)]
        bytes += form == .utf32 ? word : word.reversed()
      }
      return bytes
    case .ascii: return string.text.unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar.value < 0x80 ? [UInt8(scalar.value)] : scalar.value > 0xffff ? [63, 63] : [63]
    }
    case .latin1: return string.units.map { $0 < 0x100 ? UInt8($0) : 63 }
    case .windows1252:
      return string.units.map { unit in
        if unit < 0x80 || (unit >= 0xa0 && unit < 0x100) { return UInt8(unit) }
        return NetEncoding.upper1252.firstIndex(of: UInt32(unit)).map { UInt8(0x80 + $0) } ?? 63
      }
    }
  }

  public func decode(_ bytes: some Collection<UInt8>) -> PSString {
    switch form {
    case .utf8, .utf7: return PSString(String(decoding: bytes, as: UTF8.self))
    case .utf16, .utf16BigEndian:
      let all = Array(bytes)
      var units: [UInt16] = []
      for index in stride(from: 0, to: all.count - 1, by: 2) {
        let low = all[form == .utf16 ? index : index + 1]
        let high = all[form == .utf16 ? index + 1 : index]
        units.append(UInt16(high) << 8 | UInt16(low))
      }
      if all.count % 2 == 1 { units.append(0xfffd) }
      return PSString(units: units)
    case .utf32, .utf32BigEndian:
      let all = Array(bytes)
      var text = String.UnicodeScalarView()
      for index in stride(from: 0, to: all.count - 3, by: 4) {
        let word = form == .utf32 ? Array(all[index..<index + 4].reversed()) : Array(all[index..<index + 4])
        let value = word.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        text.append(Unicode.Scalar(value) ?? "\u{fffd}")
      }
      return PSString(String(text))
    case .ascii: return PSString(units: bytes.map { $0 < 0x80 ? UInt16($0) : 0xfffd })
    case .latin1: return PSString(units: bytes.map { UInt16($0) })
    case .windows1252:
      return PSString(units: bytes.map { $0 >= 0x80 && $0 < 0xa0 ? UInt16(NetEncoding.upper1252[Int($0) - 0x80]) : UInt16($0) })
    }
  }

  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(netType.fullName) }
}

extension NetType {
  nonisolated(unsafe) public static let encoding = NetType("System.Text.Encoding", base: .object, define: defineEncoding)

  static func encoding(_ name: String) -> NetType {
    // The static properties give sealed relatives of the public classes.
    let fullName = "System.Text.\(name)"
    return TypeRegistry.intern(fullName) { NetType(fullName, base: .encoding) { defineEncodingConstructors($0, name) } }
  }
}

private func defineEncodingConstructors(_ t: NetType, _ name: String) {
  switch name {
  case "UTF8Encoding":
    t.constructor("()") { _, _, _ in .object(NetEncoding(.utf8, hasMark: false)) }
    t.constructor("(bool encoderShouldEmitUTF8Identifier)") { _, a, _ in .object(NetEncoding(.utf8, hasMark: a.bool(0))) }
    t.constructor("(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)") { _, a, _ in
      .object(NetEncoding(.utf8, hasMark: a.bool(0), throwsOnInvalid: a.bool(1)))
    }
  case "UnicodeEncoding":
    t.constructor("()") { _, _, _ in .object(NetEncoding(.utf16)) }
    t.constructor("(bool bigEndian, bool byteOrderMark)") { _, a, _ in
      .object(NetEncoding(a.bool(0) ? .utf16BigEndian : .utf16, hasMark: a.bool(1)))
    }
  case "UTF32Encoding":
    t.constructor("()") { _, _, _ in .object(NetEncoding(.utf32)) }
    t.constructor("(bool bigEndian, bool byteOrderMark)") { _, a, _ in
      .object(NetEncoding(a.bool(0) ? .utf32BigEndian : .utf32, hasMark: a.bool(1)))
    }
  case "ASCIIEncoding": t.constructor("()") { _, _, _ in .object(NetEncoding(.ascii)) }
  default: break
  }
}

private func defineEncoding(_ t: NetType) {
  func encoding(_ this: Value) throws -> NetEncoding { try cast(this) }
  t.property("string BodyName") { this, _ in .text(try encoding(this).facts.web) }
  t.property("string HeaderName") { this, _ in .text(try encoding(this).facts.web) }
  t.property("string WebName") { this, _ in .text(try encoding(this).facts.web) }
  t.property("string EncodingName") { this, _ in .text(try encoding(this).facts.name) }
  t.property("int CodePage") { this, _ in .int(try encoding(this).facts.page) }
  t.property("int WindowsCodePage") { this, _ in .int([1200, 1201, 12000, 12001].contains(try encoding(this).facts.page) ? 1200 : 1252) }
  t.property("bool IsSingleByte") { this, _ in
    let form = try encoding(this).form
    return .bool(form == .ascii || form == .latin1 || form == .windows1252)
  }
  t.property("bool IsReadOnly") { _, _ in .bool(true) }
  t.property("bool IsBrowserDisplay") { this, _ in .bool(try encoding(this).form == .utf8) }
  t.property("bool IsBrowserSave") { this, _ in .bool([.utf8, .utf16].contains(try encoding(this).form)) }
  t.property("bool IsMailNewsDisplay") { this, _ in .bool(try encoding(this).form == .utf8) }
  t.property("bool IsMailNewsSave") { this, _ in .bool(try encoding(this).form == .utf8) }
  t.method("byte[] GetPreamble()") { this, _, _ in ConvertMembers.byteValue(try encoding(this).preamble) }
  t.method("byte[] GetBytes(string s)") { this, a, _ in
    if a[0].isNull { throw NetException.argumentNull("s") }
    return ConvertMembers.byteValue(try encoding(this).encode(a.string(0)))
  }
  t.method("byte[] GetBytes(char[] chars)") { this, a, _ in
    ConvertMembers.byteValue(try encoding(this).encode(PSString(units: a.units(0))))
  }
  t.method("byte[] GetBytes(char[] chars, int index, int count)") { this, a, _ in
    let units = a.units(0)
    try checkBytes(a.int(1), a.int(2), units.count)
    return ConvertMembers.byteValue(try encoding(this).encode(PSString(units: Array(units[a.int(1)..<a.int(1) + a.int(2)]))))
  }
  t.method("int GetByteCount(string s)") { this, a, _ in .int(try encoding(this).encode(a.string(0)).count) }
  t.method("int GetByteCount(char[] chars)") { this, a, _ in .int(try encoding(this).encode(PSString(units: a.units(0))).count) }
  t.method("int GetMaxCharCount(int byteCount)") { _, a, _ in .int(a.int(0) + 1) }
  t.method("bool IsAlwaysNormalized()") { _, _, _ in .bool(false) }
  t.method("int GetMaxByteCount(int charCount)") { this, a, _ in
    switch try encoding(this).form {
    case .utf8: .int((a.int(0) + 1) * 3)
    case .utf16, .utf16BigEndian: .int((a.int(0) + 1) * 2)
    case .utf32, .utf32BigEndian: .int((a.int(0) + 1) * 4)
    default: .int(a.int(0) + 1)
    }
  }
  t.method("int GetCharCount(byte[] bytes)") { this, a, _ in .int(try decode(this, a).count) }
  func checkBytes(_ start: Int, _ count: Int, _ size: Int) throws {
    if start < 0 || count < 0 { throw NetException.outOfRange(start < 0 ? "index" : "count", "Non-negative number required.") }
    if start + count > size {
      throw NetException.outOfRange("bytes", "Index and count must refer to a location within the buffer.")
    }
  }
  func decode(_ this: Value, _ a: Arguments) throws -> PSString {
    if a[0].isNull { throw NetException.argumentNull("bytes") }
    let bytes = ConvertMembers.byteArray(a[0])
    guard a.count >= 3 else { return try encoding(this).decode(bytes) }
    try checkBytes(a.int(1), a.int(2), bytes.count)
    return try encoding(this).decode(bytes[a.int(1)..<a.int(1) + a.int(2)])
  }
  t.method("string GetString(byte[] bytes)") { this, a, _ in .string(try decode(this, a)) }
  t.method("string GetString(byte[] bytes, int index, int count)") { this, a, _ in .string(try decode(this, a)) }
  t.method("char[] GetChars(byte[] bytes)") { this, a, _ in .array(try decode(this, a).units.map { Value.char($0) }, of: .char) }
  t.method("char[] GetChars(byte[] bytes, int index, int count)") { this, a, _ in
    .array(try decode(this, a).units.map { Value.char($0) }, of: .char)
  }
  t.method("System.Object Clone()") { this, _, _ in this }
  t.method("bool Equals(System.Object value)") { this, a, _ in .bool(try encoding(this).equals(a[0])) }
  t.method("int GetHashCode()") { this, _, _ in .int(try encoding(this).netHash) }
  // A span, which no script can hold.
  t.property("System.Object Preamble") { _, _ in .null }
  let statics: [(String, NetEncoding.Form)] = [
    ("ASCII", .ascii), ("BigEndianUnicode", .utf16BigEndian), ("Latin1", .latin1), ("Unicode", .utf16), ("UTF32", .utf32),
    ("UTF7", .utf7), ("UTF8", .utf8),
  ]
  for (name, form) in statics { constant(t, "System.Text.Encoding \(name)", .object(NetEncoding(form))) }
  constant(t, "System.Text.Encoding Default", .object(NetEncoding(.utf8, hasMark: false)))
  t.staticMethod("System.Text.Encoding GetEncoding(string name)") { _, a, _ in
    guard let encoding = NetEncoding.named(a.string(0).text) else {
      throw NetException.argument(
        "'\(a.string(0).text)' is not a supported encoding name. For information on defining a custom encoding, see the documentation for "
          + "the Encoding.RegisterProvider method.", "name")
    }
    return .object(encoding)
  }
  t.staticMethod("System.Text.Encoding GetEncoding(int codepage)") { _, a, _ in
    guard let encoding = NetEncoding.codePage(a.int(0)) else {
      throw NetException(
        "System.NotSupportedException",
        "No data is available for encoding \(a.int(0)). For information on defining a custom encoding, see the documentation for the "
          + "Encoding.RegisterProvider method.")
    }
    return .object(encoding)
  }
  t.staticMethod("byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)") { _, a, _ in
    ConvertMembers.byteValue(try encoding(a[1]).encode(try encoding(a[0]).decode(ConvertMembers.byteArray(a[2]))))
  }
  t.staticMethod("void RegisterProvider(System.Text.EncodingProvider provider)") { _, _, _ in .void }
}
