/// Escaping for URLs and HTML, as `WebUtility`, `HttpUtility` and `Uri` do it.
enum WebText {
  private static let hex: [UInt8] = Array("0123456789ABCDEF".utf8)

  static func percentEncode(_ text: String, keeping isKept: (UInt8) -> Bool, lowercase: Bool = false) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        let pair = [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        bytes.append(37)
        bytes += lowercase ? pair.map { $0 >= 65 ? $0 + 32 : $0 } : pair
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 32) &- 97 < 26 }

  /// `WebUtility.UrlEncode`; `HttpUtility`'s differs in the case of the digits.
  static func urlEncode(_ text: String, lowercase: Bool = false) -> String {
    let encoded = percentEncode(text, keeping: { isAlphanumeric($0) || "-_.!*() ".utf8.contains($0) }, lowercase: lowercase)
    return String(encoded.map { $0 == " " ? "+" : $0 })
  }

  static func urlDecode(_ text: String, plusIsSpace: Bool = true) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    func digit(_ byte: UInt8) -> UInt8? { Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) } }
    while index < source.count {
      if source[index] == 37, index + 2 < source.count, let high = digit(source[index + 1]), let low = digit(source[index + 2]) {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index] == 43 && plusIsSpace ? 32 : source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `Uri.EscapeDataString`.
  static func escapeData(_ text: String) -> String { percentEncode(text, keeping: { isAlphanumeric($0) || "-_.~".utf8.contains($0) }) }

  /// `Uri.EscapeUriString`.
  static func escapeUri(_ text: String) -> String {
    percentEncode(text, keeping: { isAlphanumeric($0) || "-_.~:/?#[]@!$&'()*+,;=%".utf8.contains($0) })
  }

  static func htmlEncode(_ text: String) -> String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": encoded += "&lt;"
      case ">": encoded += "&gt;"
      case "&": encoded += "&amp;"
      case "\"": encoded += "&quot;"
      case "'": encoded += "&#39;"
      default:
        if (160...255).contains(scalar.value) || scalar.value > 0xFFFF { encoded += "&#\(scalar.value);" } else { encoded.unicodeScalars.append(scalar) }
      }
    }
    return encoded
  }

  private static let entities: [String: UInt32] = [
    "lt": 60, "gt": 62, "amp": 38, "quot": 34, "apos": 39, "nbsp": 160, "copy": 169, "reg": 174, "eacute": 233, "egrave": 232,
    "agrave": 224, "ccedil": 231, "auml": 228, "ouml": 246, "uuml": 252, "Auml": 196, "Ouml": 214, "Uuml": 220, "szlig": 223,
    "euro": 8364, "hellip": 8230, "ndash": 8211, "mdash": 8212, "lsquo": 8216, "rsquo": 8217, "ldquo": 8220, "rdquo": 8221, "bull": 8226,
  ]

  static func htmlDecode(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var decoded = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
      decoded += rest[..<ampersand]
      rest = rest[rest.index(after: ampersand)...]
      guard let end = rest.firstIndex(of: ";"), let code = code(String(rest[..<end])), let scalar = UnicodeScalar(code) else {
        decoded += "&"
        continue
      }
      decoded.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return decoded + rest
  }

  private static func code(_ name: String) -> UInt32? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()) }
    return entities[name]
  }
}
