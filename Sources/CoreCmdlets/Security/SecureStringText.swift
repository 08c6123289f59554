import DotNet
import PowerShellRuntime

/// Secure strings as text: hexadecimal UTF-16 without a key, AES-CBC with one.
/// - Source: `SecureStringHelper`, `ConvertFromSecureStringCommand`; FIPS 197 for the cipher.
enum SecureStringText {
  struct Failure: Error {
    let exceptionType: String
    let message: String
    let id: String
    static func argument(_ message: String) -> Failure {
      Failure(exceptionType: "System.Management.Automation.PSArgumentException", message: message, id: "InvalidArgument")
    }
  }

  /// What an encrypted text begins with, so that it is known again.
  private static let mark = "76492d1116743f0423413b16050a5345"

  /// The bytes of `-Key` or `-SecureKey`; nil where neither is given.
  static func key(_ key: [Value]?, _ secureKey: Value, _ run: CommandRuntime) throws -> [UInt8]? {
    var bytes: [UInt8]?
    if let key {
      bytes = try key.map { value in
        if case .byte(let byte) = try run.context.converted(value, to: .byte) { return byte }
        return 0
      }
    } else if let secret = secureKey.base.object as? SecureString {
      bytes = littleEndian(secret.text)
    }
    if let bytes, ![16, 24, 32].contains(bytes.count) {
      throw Failure.argument("The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.")
    }
    return bytes
  }

  static func write(_ text: String, key: [UInt8]?) throws -> String {
    let plain = littleEndian(text)
    guard let key else { return hex(plain) }
    let start = (0..<16).map { _ in UInt8.random(in: 0...255) }
    let body = "2|\(base64(start))|\(hex(AES(key).encrypt(plain, start: start)))"
    return mark + base64(littleEndian(body))
  }

  static func read(_ text: String, key: [UInt8]?) throws -> String {
    guard let key else {
      guard let bytes = unhex(Substring(text)) else {
        throw Failure(exceptionType: "System.ArgumentException", message: "The parameter value \"\(text)\" is not a valid encrypted string.",
          id: "InvalidArgument_InvalidArgument")
      }
      return fromLittleEndian(bytes)
    }
    guard text.hasPrefix(mark), let packed = unbase64(String(text.dropFirst(mark.count))) else {
      throw Failure.argument("The input text is not an encrypted string made with a key.")
    }
    let parts = fromLittleEndian(packed).split(separator: "|")
    guard parts.count == 3, let start = unbase64(String(parts[1])), start.count == 16, let secret = unhex(parts[2]),
      let plain = AES(key).decrypt(secret, start: start)
    else { throw Failure.argument("Padding is invalid and cannot be removed.") }
    return fromLittleEndian(plain)
  }

  private static func littleEndian(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      bytes.append(UInt8(unit & 255))
      bytes.append(UInt8(unit >> 8))
    }
    return bytes
  }
  private static func fromLittleEndian(_ bytes: [UInt8]) -> String {
    var units: [UInt16] = []
    for place in stride(from: 0, to: bytes.count - 1, by: 2) { units.append(UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8) }
    return String(decoding: units, as: UTF16.self)
  }
  private static func hex(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes { text += byte < 16 ? "0\(String(byte, radix: 16))" : String(byte, radix: 16) }
    return text
  }
  private static func unhex(_ text: Substring) -> [UInt8]? {
    var digits: [UInt8] = []
    for character in text {
      guard let digit = character.hexDigitValue else { return nil }
      digits.append(UInt8(digit))
    }
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) { bytes.append(digits[place] << 4 | digits[place + 1]) }
    return bytes
  }
  private static func base64(_ bytes: [UInt8]) -> String { Base64Text.write(bytes) }
  private static func unbase64(_ text: String) -> [UInt8]? { Base64Text.read(text) }
}
