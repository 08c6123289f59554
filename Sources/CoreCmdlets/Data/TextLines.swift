import DotNet
import PowerShellRuntime

/// Small work on text that several cmdlets share.
enum TextLines {
  /// The lines of a text; a last line end begins no further line.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 10 {
        if previous == 13 { line.removeLast() }
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
      previous = byte
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  static func trim(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// `Regex.Unescape`: `\t`, `\n`, `\\`, `\u0041`.
  static func unescapeRegex(_ text: String, _ run: CommandRuntime) throws -> String {
    guard text.contains("\\") else { return text }
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      guard let escape = scalars.next() else {
        throw NetException("System.ArgumentException", "Invalid pattern '\(text)' at offset \(text.utf16.count). Illegal \\ at end of pattern.")
      }
      switch escape {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "r": result.append("\r")
      case "f": result.append("\u{0C}")
      case "v": result.append("\u{0B}")
      case "a": result.append("\u{07}")
      case "b": result.append("\u{08}")
      case "e": result.append("\u{1B}")
      case "u", "x":
        var digits = ""
        for _ in 0..<(escape == "u" ? 4 : 2) { if let digit = scalars.next() { digits.unicodeScalars.append(digit) } }
        if let code = UInt32(digits, radix: 16), let made = Unicode.Scalar(code) { result.append(made) }
      default: result.append(escape)
      }
    }
    return String(result)
  }
}

extension String {
  /// Where a text first occurs.
  func range(ofFirst text: String) -> Range<String.Index>? {
    guard let first = text.first else { return nil }
    var at = startIndex
    while let found = self[at...].firstIndex(of: first) {
      if self[found...].hasPrefix(text) { return found..<index(found, offsetBy: text.count) }
      at = index(after: found)
    }
    return nil
  }
}
