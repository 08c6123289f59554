import PowerShellRuntime
import PowerShellSyntax

/// Comment-based help: what `.SYNOPSIS`, `.PARAMETER Name`, `.EXAMPLE` say in a function's comment.
/// - Source: about_Comment_Based_Help
struct CommentHelp {
  var synopsis = ""
  var description = ""
  var notes = ""
  var parameters: [(name: String, text: String)] = []
  var examples: [String] = []
  var links: [String] = []

  /// The help of a function: in a comment that opens its body, closes it, or stands right before the function.
  static func of(_ function: FunctionInfo) -> CommentHelp? {
    let ast = function.scriptBlock.ast
    let text = ast.extent.text
    if let inside = comments(in: text).first(where: { $0.contains(".SYNOPSIS") || $0.contains(".DESCRIPTION") || $0.uppercased().contains("\n.") }),
      let help = read(inside)
    {
      return help
    }
    let source = ast.extent.source
    let before = source.text(0, ast.extent.startOffset)
    guard let last = comments(in: before).last, before.hasSuffix(last) || before.dropTrailingBlanks.hasSuffix("#>") || before.dropTrailingBlanks.hasSuffix(last)
    else { return nil }
    return read(last)
  }

  /// Block comments, and runs of line comments, without their marks.
  private static func comments(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.range(ofFirst: "<#"), let close = rest[open.upperBound...].range(ofFirst: "#>") {
      found.append(String(rest[open.upperBound..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    if found.isEmpty {
      var run: [String] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let trimmed = line.drop { $0 == " " || $0 == "\t" }
        if trimmed.hasPrefix("#") { run.append(String(trimmed.dropFirst())) } else if !run.isEmpty { break }
      }
      if !run.isEmpty { found.append(run.joined(separator: "\n")) }
    }
    return found
  }

  static func read(_ comment: String) -> CommentHelp? {
    var help = CommentHelp()
    var section = ""
    var argument = ""
    var lines: [String] = []
    var found = false
    func finish() {
      let text = unindented(lines)
      lines = []
      switch section {
      case "SYNOPSIS": help.synopsis = text
      case "DESCRIPTION": help.description = text
      case "NOTES": help.notes = text
      case "PARAMETER": help.parameters.append((argument, text))
      case "EXAMPLE": help.examples.append(text)
      case "LINK": help.links.append(text)
      default: break
      }
    }
    for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      let words = trimmed.split(separator: " ", maxSplits: 1)
      if let first = words.first, first.hasPrefix("."), first.count > 3, first.dropFirst().allSatisfy({ $0.isLetter }) {
        finish()
        found = true
        section = first.dropFirst().uppercased()
        argument = words.count > 1 ? String(words[1]).trimmedBlanks : ""
      } else {
        lines.append(String(line))
      }
    }
    finish()
    return found ? help : nil
  }

  /// The lines without the indentation they share, and without empty ones at both ends.
  private static func unindented(_ lines: [String]) -> String {
    var lines = lines
    while lines.first?.trimmedBlanks.isEmpty == true { lines.removeFirst() }
    while lines.last?.trimmedBlanks.isEmpty == true { lines.removeLast() }
    let indent = lines.filter { !$0.trimmedBlanks.isEmpty }.map { $0.prefix { $0 == " " || $0 == "\t" }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(min(indent, $0.prefix { $0 == " " || $0 == "\t" }.count))) }.joined(separator: "\n")
  }
}

extension String {
  var trimmedBlanks: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" || first == "\r" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return String(text)
  }
  var dropTrailingBlanks: Substring {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}

extension StringProtocol {
  func range(ofFirst mark: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(mark) { return index..<self.index(index, offsetBy: mark.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
