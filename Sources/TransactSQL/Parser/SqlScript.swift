/// A script cut into batches at its GO lines, as sqlcmd, Invoke-Sqlcmd and query windows do.
public struct SqlScript: Sendable {
  public struct Batch: Sendable, Equatable {
    public var text: String
    /// Where it begins in the script, from 1.
    public var startLine: Int
    /// `GO n`.
    public var count: Int
  }
  public var batches: [Batch]
  /// GO with what is no number after it: the line, from 1.
  public var badGoLine: Int?

  public init(_ text: String, terminator: String = "GO") {
    batches = []
    var lines: [String] = []
    var start: Int = 1
    var scanner = BatchScanner()
    for (index, line) in text.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if !scanner.isInside, let count: GoLine = GoLine(String(line), terminator: terminator) {
        if case .bad = count, badGoLine == nil { badGoLine = index + 1 }
        if case .times(let times) = count { SqlScript.add(lines, start, times, to: &batches) }
        lines = []
        start = index + 2
        continue
      }
      lines.append(String(line))
      scanner.read(String(line))
    }
    SqlScript.add(lines, start, 1, to: &batches)
  }

  private static func add(_ lines: [String], _ start: Int, _ count: Int, to batches: inout [Batch]) {
    let text: String = lines.joined(separator: "\n")
    if text.contains(where: { !$0.isWhitespace }) {
      batches.append(Batch(text: text, startLine: start, count: count))
    }
  }
}

/// A line that is GO and nothing else.
enum GoLine: Equatable {
  case times(Int)
  case bad

  init?(_ line: String, terminator: String) {
    var words: [Substring] = line.split(whereSeparator: \.isWhitespace)
    if let comment: Int = words.firstIndex(where: { $0.hasPrefix("--") }) { words.removeSubrange(comment...) }
    guard let first: Substring = words.first else { return nil }
    var word: String = String(first)
    if word.hasSuffix(";") && words.count == 1 { word.removeLast() }
    guard word.uppercased() == terminator.uppercased(), words.count <= 2 else { return nil }
    if words.count == 1 {
      self = word == first ? .times(1) : .bad
    } else if let count = Int(words[1]), count >= 0 {
      self = .times(count)
    } else {
      self = .bad
    }
  }
}

/// Follows quotes and block comments from line to line: a GO inside them is text.
struct BatchScanner {
  private var quote: Character?
  private var commentDepth = 0
  var isInside: Bool { quote != nil || commentDepth > 0 }

  mutating func read(_ line: String) {
    var previous: Character = "\n"
    var characters: Substring = line[...]
    while let character: Character = characters.popFirst() {
      if commentDepth > 0 {
        if previous == "*" && character == "/" {
          commentDepth -= 1
          previous = " "
          continue
        }
        if previous == "/" && character == "*" {
          commentDepth += 1
          previous = " "
          continue
        }
      } else if let open: Character = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" || character == "[" {
        quote = character == "[" ? "]" : character
      } else if previous == "-" && character == "-" {
        return
      } else if previous == "/" && character == "*" {
        commentDepth = 1
        previous = " "
        continue
      }
      previous = character
    }
  }
}
