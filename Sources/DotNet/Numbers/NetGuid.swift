/// `System.Guid`.
public final class NetGuid: NetObject, FormattableObject {
  /// In the order they are written.
  public let bytes: [UInt8]
  public init(bytes: [UInt8]) { self.bytes = bytes }

  public static func random() -> NetGuid {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0f | 0x40
    bytes[8] = bytes[8] & 0x3f | 0x80
    return NetGuid(bytes: bytes)
  }

  nonisolated(unsafe) public static let empty = NetGuid(bytes: [UInt8](repeating: 0, count: 16))

  /// Any of the forms N, D, B, P, X.
  public static func parse(_ text: String, format: String? = nil) -> NetGuid? {
    let trimmed = StringTrim.trim(text)
    var body = trimmed[...]
    var form = "D"
    if body.hasPrefix("{0x") || body.hasPrefix("{0X") { return parseHex(String(body), format) }
    if body.hasPrefix("{"), body.hasSuffix("}") {
      form = "B"
      body = body.dropFirst().dropLast()
    } else if body.hasPrefix("("), body.hasSuffix(")") {
      form = "P"
      body = body.dropFirst().dropLast()
    }
    let characters = Array(body.utf8)
    var digits: [UInt8] = []
    if characters.count == 32, form == "D" {
      form = "N"
      digits = characters
    } else if characters.count == 36 {
      for (index, byte) in characters.enumerated() {
        if [8, 13, 18, 23].contains(index) {
          if byte != 45 { return nil }
        } else {
          digits.append(byte)
        }
      }
    } else {
      return nil
    }
    if let format, format.uppercased() != form { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 32, by: 2) {
      guard let high = hex(digits[index]), let low = hex(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return NetGuid(bytes: bytes)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  private static func parseHex(_ text: String, _ format: String?) -> NetGuid? {
    if let format, format.uppercased() != "X" { return nil }
    let words = text.split { "{}, ".contains($0) }
    let widths = [8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2]
    guard words.count == 11 else { return nil }
    var digits = ""
    for (word, width) in zip(words, widths) {
      guard word.lowercased().hasPrefix("0x"), word.utf8.count - 2 <= width else { return nil }
      digits += String(repeating: "0", count: width - (word.utf8.count - 2)) + word.dropFirst(2)
    }
    return parse(digits)
  }

  public func text(_ format: String) throws -> String {
    let hex = ConvertMembers.hex(bytes, uppercase: false)
    func part(_ start: Int, _ length: Int) -> String {
      let from = hex.utf8.index(hex.startIndex, offsetBy: start)
      return String(hex[from..<hex.utf8.index(from, offsetBy: length)])
    }
    let dashed = "\(part(0, 8))-\(part(8, 4))-\(part(12, 4))-\(part(16, 4))-\(part(20, 12))"
    switch format.lowercased() {
    case "", "d": return dashed
    case "n": return hex
    case "b": return "{\(dashed)}"
    case "p": return "(\(dashed))"
    case "x":
      let tail = (0..<8).map { "0x" + part(16 + $0 * 2, 2) }.joined(separator: ",")
      return "{0x\(part(0, 8)),0x\(part(8, 4)),0x\(part(12, 4)),{\(tail)}}"
    default:
      throw NetException.format("Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".")
    }
  }

  /// The bytes as `ToByteArray` gives them: the first three fields little-endian.
  var mixed: [UInt8] {
    [bytes[3], bytes[2], bytes[1], bytes[0], bytes[5], bytes[4], bytes[7], bytes[6]] + bytes[8...]
  }
  static func fromMixed(_ b: [UInt8]) -> NetGuid { NetGuid(bytes: NetGuid(bytes: b).mixed) }

  static func compare(_ a: NetGuid, _ b: NetGuid) -> Int {
    for (x, y) in zip(a.bytes, b.bytes) where x != y { return x < y ? -1 : 1 }
    return 0
  }

  public override var netType: NetType { .guid }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(ascii: try text("D")) }
  public func formatted(_ format: String, _ culture: Culture) throws -> PSString { PSString(ascii: try text(format)) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let guid = object as? NetGuid { guid.bytes == bytes } else { false }
  }
  public override var netHash: Int { bytes.hashValue }
}

extension NetType {
  nonisolated(unsafe) public static let guid = NetType(
    "System.Guid", .struct, base: .valueType, interfaces: [.iComparable, .iFormattable], define: defineGuid)
}

private func defineGuid(_ t: NetType) {
  func guid(_ this: Value) -> NetGuid { this.base.object as? NetGuid ?? .empty }
  let badShape = "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
  func parse(_ text: PSString) throws -> Value {
    if let guid = NetGuid.parse(text.text) { return .object(guid) }
    let trimmed = StringTrim.trim(text.text)
    if trimmed.utf8.count < 32 { throw NetException.format("Unrecognized Guid format.") }
    if trimmed.contains("-") || trimmed.utf8.count == 36 { throw NetException.format(badShape) }
    throw NetException.format("Unrecognized Guid format.")
  }
  t.constructor("(string g)") { _, a, _ in
    if a[0].isNull { throw NetException.argumentNull("g") }
    return try parse(a.string(0))
  }
  t.constructor("(byte[] b)") { _, a, _ in
    let bytes = ConvertMembers.byteArray(a[0])
    guard bytes.count == 16 else { throw NetException.argument("Byte array for Guid must be exactly 16 bytes long.", "b") }
    return .object(NetGuid.fromMixed(bytes))
  }
  t.constructor("(int a, short b, short c, byte[] d)") { _, a, _ in
    let first: UInt32 = fixed(a[0])
    let second: UInt16 = fixed(a[1])
    let third: UInt16 = fixed(a[2])
    let head: [UInt8] = [
      UInt8(first >> 24), UInt8(first >> 16 & 0xff), UInt8(first >> 8 & 0xff), UInt8(first & 0xff), UInt8(second >> 8),
      UInt8(second & 0xff), UInt8(third >> 8), UInt8(third & 0xff),
    ]
    let tail = ConvertMembers.byteArray(a[3])
    guard tail.count == 8 else { throw NetException.argument("Byte array for Guid must be exactly 8 bytes long.", "d") }
    return .object(NetGuid(bytes: head + tail))
  }
  t.method("int CompareTo(System.Object value)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard let other = a[0].base.object as? NetGuid else { throw NetException.argument("Object must be of type GUID.", "value") }
    return .int(NetGuid.compare(guid(this), other))
  }
  t.method("int CompareTo(guid value)") { this, a, _ in .int(NetGuid.compare(guid(this), guid(a[0]))) }
  t.method("bool Equals(System.Object o)") { this, a, _ in .bool(guid(this).equals(a[0])) }
  t.method("bool Equals(guid g)") { this, a, _ in .bool(guid(this).equals(a[0])) }
  t.method("int GetHashCode()") { this, _, _ in
    let b = guid(this).mixed
    var hash: UInt32 = 0
    for index in stride(from: 0, to: 16, by: 4) {
      hash ^= UInt32(b[index]) | UInt32(b[index + 1]) << 8 | UInt32(b[index + 2]) << 16 | UInt32(b[index + 3]) << 24
    }
    return .int32(Int32(bitPattern: hash))
  }
  t.method("byte[] ToByteArray()") { this, _, _ in ConvertMembers.byteValue(guid(this).mixed) }
  t.method("byte[] ToByteArray(bool bigEndian)") { this, a, _ in
    ConvertMembers.byteValue(a.bool(0) ? guid(this).bytes : guid(this).mixed)
  }
  t.method("string ToString()") { this, _, _ in .text(try guid(this).text("D")) }
  t.method("string ToString(string format)") { this, a, _ in .text(try guid(this).text(optionalText(a[0]))) }
  t.method("string ToString(string format, System.IFormatProvider provider)") { this, a, _ in .text(try guid(this).text(optionalText(a[0]))) }
  t.property("int Variant") { this, _ in .int(Int(guid(this).bytes[8] >> 4)) }
  t.property("int Version") { this, _ in .int(Int(guid(this).bytes[6] >> 4)) }
  constant(t, "guid Empty", .object(NetGuid.empty))
  constant(t, "guid AllBitsSet", .object(NetGuid(bytes: [UInt8](repeating: 255, count: 16))))
  t.staticMethod("guid NewGuid()") { _, _, _ in .object(NetGuid.random()) }
  t.staticMethod("guid CreateVersion7()") { _, _, _ in
    let milliseconds = HostTime.now() / 10_000
    var bytes = NetGuid.random().bytes
    for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> Int64(40 - 8 * index)) }
    bytes[6] = bytes[6] & 0x0f | 0x70
    return .object(NetGuid(bytes: bytes))
  }
  t.staticMethod("guid Parse(string input)") { _, a, _ in
    if a[0].isNull { throw NetException.argumentNull("input") }
    return try parse(a.string(0))
  }
  t.staticMethod("guid Parse(string s, System.IFormatProvider provider)") { _, a, _ in
    if a[0].isNull { throw NetException.argumentNull("s") }
    return try parse(a.string(0))
  }
  t.staticMethod("guid ParseExact(string input, string format)") { _, a, _ in
    guard let guid = NetGuid.parse(a.string(0).text, format: a.string(1).text) else { throw NetException.format(badShape) }
    return .object(guid)
  }
  t.staticMethod("bool TryParse(string input, [ref] guid result)") { _, a, _ in
    let guid = a[0].stringIfString.flatMap { NetGuid.parse($0.text) }
    a.setReference(1, .object(guid ?? .empty))
    return .bool(guid != nil)
  }
  t.staticMethod("bool TryParseExact(string input, string format, [ref] guid result)") { _, a, _ in
    let guid = a[0].stringIfString.flatMap { NetGuid.parse($0.text, format: a.string(1).text) }
    a.setReference(2, .object(guid ?? .empty))
    return .bool(guid != nil)
  }
}
