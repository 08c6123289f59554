/// Lays candidates out in columns, and finds how far they agree.
enum CompletionMenu {
  /// The longest text that all candidates begin with, without regard to case, in the first candidate's letters.
  /// Nil when it does not reach past what was typed.
  static func commonPrefix(_ candidates: [String], atLeast typed: String) -> String? {
    guard let first = candidates.first else { return nil }
    var common = Array(first)
    for candidate in candidates.dropFirst() {
      var shared = 0
      for (a, b) in zip(common, candidate) {
        guard a == b || a.lowercased() == b.lowercased() else { break }
        shared += 1
      }
      common.removeLast(common.count - shared)
    }
    return common.count >= typed.count ? String(common) : nil
  }

  /// Down the columns, as `ls` does; at most `limit` rows, with a last line that says how many more there are.
  static func lines(_ texts: [String], width: Int, limit: Int = 20) -> [String] {
    let widest = (texts.map(\.count).max() ?? 0) + 2
    let columns = max(1, width / max(1, widest))
    let rows = (texts.count + columns - 1) / columns
    var lines: [String] = []
    for row in 0..<min(rows, limit) {
      var line = ""
      for column in 0..<columns where column * rows + row < texts.count {
        let text = texts[column * rows + row]
        line += text + String(repeating: " ", count: widest - text.count)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      lines.append(line)
    }
    if rows > limit { lines.append("… \(texts.count - limit * columns) more") }
    return lines
  }
}

/// A prompt as libedit wants it.
enum PromptText {
  /// Puts the mark that libedit takes for "no room on the screen" around each escape sequence.
  static func marked(_ prompt: String) -> String {
    var result = ""
    var inSequence = false
    for character in prompt {
      if character == "\u{1b}", !inSequence {
        inSequence = true
        result += "\u{1}"
      }
      result.append(character)
      if inSequence, character.isASCII, character.isLetter {
        inSequence = false
        result += "\u{1}"
      }
    }
    return inSequence ? result + "\u{1}" : result
  }
}
