/// Plain lines for a screen of a hundred columns: what is read at night must not run over the edge.
enum Screen {
  static let width = 100

  /// Breaks a text at blanks; later lines stand under the first one's words. A command is never broken.
  static func wrap(_ text: String, indent: Int, mark: String = "") -> [String] {
    let lead: String = String(repeating: " ", count: indent)
    let rest: String = String(repeating: " ", count: indent + mark.count)
    var lines: [String] = []
    var line: String = lead + mark
    var isEmpty = true
    for word: Substring in text.split(omittingEmptySubsequences: true, whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !isEmpty && columns(line) + 1 + columns(String(word)) > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  /// East Asian characters take two columns.
  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      let value: UInt32 = scalar.value
      let isWide: Bool = (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
        || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      return sum + (isWide ? 2 : 1)
    }
  }

  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - columns(text)))
  }

  static func duration(_ seconds: Int) -> String {
    seconds < 3_600 ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds / 3_600) h \(seconds % 3_600 / 60) min \(seconds % 60) s"
  }

  static func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// What a product said when it refused: its own lines, the first marked. Lines that draw (`+ ~~~`) are kept as they are.
  static func refusal(_ error: String, indent: Int) -> [String] {
    var lines: [String] = []
    for part: Substring in error.split(separator: "\n") {
      let mark: String = lines.isEmpty ? "REFUSED: " : "         "
      let isDrawn: Bool = part.hasPrefix("+ ") || part.hasPrefix("    + ") || part.hasPrefix("At line:")
      lines += isDrawn ? [String(repeating: " ", count: indent) + mark + part] : wrap(String(part), indent: indent, mark: mark)
    }
    return lines
  }

  /// A refusal in one sentence, without where it stood.
  static func sentence(_ error: String) -> String {
    error.split(separator: "\n").prefix { !$0.hasPrefix("At line:") }.joined(separator: " ")
  }

  /// The first line or two of what a command said, indented; long tables are cut.
  static func output(_ text: String, indent: Int, max: Int = 8) -> [String] {
    let lines: [Substring] = text.split(separator: "\n")
    let lead: String = String(repeating: " ", count: indent)
    var shown: [String] = lines.prefix(max).flatMap { line -> [String] in
      if line.hasPrefix("WARNING: ") { return wrap(String(line.dropFirst(9)), indent: indent, mark: "WARNING: ") }
      var cut = String(line)
      while cut.last?.isWhitespace ?? false { cut.removeLast() }
      if columns(cut) + indent > width { cut = String(cut.prefix(width - indent - 1)) + "…" }
      return [lead + cut]
    }
    if lines.count > max { shown.append("\(lead)… \(lines.count - max) more line(s)") }
    return shown
  }
}
