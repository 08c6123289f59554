/// Breaks a value into lines that fit a field.
/// - Source: `StringManipulationHelper`; recorded cases `formatting-list`, `formatting-deep`.
enum LineBreaking {
  /// The lines of a text; carriage returns go.
  static func lines(_ text: String) -> [String] {
    guard text.utf8.contains(10) || text.utf8.contains(13) else { return [text] }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      case "\r": continue
      default: line.append(scalar)
      }
    }
    lines.append(String(line))
    return lines
  }

  /// The text up to its first line break, with an ellipsis for the rest.
  static func firstLine(_ text: String) -> String {
    guard text.utf8.contains(10) || text.utf8.contains(13) else { return text }
    let scalars = text.unicodeScalars
    guard let cut = scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return text }
    return String(scalars[..<cut]) + "…"
  }

  /// Lines no wider than the cells given: broken after blanks in cultures that write with them, anywhere in others.
  static func wrap(_ text: String, first: Int, following: Int, byWord: Bool = true) -> [String] {
    if text.isEmpty { return [""] }
    var result: [String] = []
    for line in lines(text) {
      if DisplayCells.length(line) <= first {
        result.append(line)
      } else {
        wrapLine(line, first, following, byWord, &result)
      }
    }
    return result
  }

  private static func wrapLine(_ line: String, _ first: Int, _ following: Int, _ byWord: Bool, _ result: inout [String]) {
    var width = first
    var left = first
    var isFirst = true
    var current = String.UnicodeScalarView()
    func next(_ result: inout [String]) {
      result.append(String(current))
      current = String.UnicodeScalarView()
      if isFirst {
        isFirst = false
        width = following
      }
      left = width
    }
    for word in byWord ? words(line) : [Array(line.unicodeScalars)] {
      if width == 0 {
        if isFirst {
          isFirst = false
          width = following
        }
        if width == 0 { break }
        left = width
      }
      let cells = cellCount(word)
      if cells > width || !byWord {
        var n = 0
        while n < word.count {
          if let length = DisplayCells.escapeLength(word, n) {
            current.append(contentsOf: word[n..<n + length])
            n += length
            continue
          }
          var scalar = word[n]
          var wide = DisplayCells.width(of: scalar)
          if wide > width {
            scalar = "?"
            wide = 1
          }
          if wide > left { next(&result) }
          current.append(scalar)
          left -= wide
          n += 1
        }
      } else {
        if cells > left { next(&result) }
        current.append(contentsOf: word)
        left -= cells
      }
    }
    result.append(String(current))
  }

  private static func cellCount(_ word: [Unicode.Scalar]) -> Int {
    var cells = 0
    var n = 0
    while n < word.count {
      if let length = DisplayCells.escapeLength(word, n) {
        n += length
      } else {
        cells += DisplayCells.width(of: word[n])
        n += 1
      }
    }
    return cells
  }

  /// Words with the blank or tab that ends each.
  private static func words(_ line: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    for scalar in line.unicodeScalars {
      word.append(scalar)
      if scalar == " " || scalar == "\t" {
        words.append(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    words.append(word)
    return words
  }
}
