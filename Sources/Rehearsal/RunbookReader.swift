import Foundation

/// One block of a runbook page: a list item, paragraph, heading or fenced line, with the line it began on.
public struct RunbookUnit: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case heading(Int), ordered(Int), bullet, paragraph, fence, note }
  public var line: Int
  public var kind: Kind
  public var indent: Int
  /// The text without HTML and without Markdown's escapes; bold marks are kept.
  public var text: String
  /// Text of hidden attributes (anchor names, link targets), which translators leave alone.
  public var hidden: String
  /// Letters and digits of text and hidden, lower case: what a damaged name is looked for in.
  public var squeezed: String

  public var isTopStep: Bool { if case .ordered = kind { return indent < 2 } else { return false } }
  public var number: Int? { if case .ordered(let number) = kind { return number } else { return nil } }
}

/// Reads a Markdown page line by line. Not through libcmark: translated pages indent nested lists by one or
/// two blanks, which CommonMark reads as another list, and the loss of the nesting is the damage to be read over.
public struct RunbookReader {
  public static func read(_ page: String) -> [RunbookUnit] {
    var units: [RunbookUnit] = []
    let normal: String = page.replacingOccurrences(of: "\r\n", with: "\n")
    let lines: [String] = normal.components(separatedBy: "\n")
    var index = 0
    if lines.first?.trimmingCharacters(in: .whitespaces) == "---" {
      let end: Int? = lines.dropFirst().firstIndex { $0.trimmingCharacters(in: .whitespaces) == "---" }
      if let end { index = end + 1 }
    }
    var isFenced = false
    while index < lines.count {
      let raw: String = lines[index]
      let number: Int = index + 1
      index += 1
      let trimmed: String = raw.trimmingCharacters(in: .whitespaces)
      if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        isFenced.toggle()
        continue
      }
      if trimmed.isEmpty { continue }
      let indent: Int = raw.prefix { $0 == " " || $0 == "\t" }.count
      if isFenced {
        units.append(unit(number, .fence, indent, trimmed, ""))
      } else {
        units.append(block(number, indent, trimmed))
      }
    }
    return units
  }

  private static func block(_ line: Int, _ indent: Int, _ trimmed: String) -> RunbookUnit {
    var (text, hidden) = withoutMarkup(trimmed)
    text = text.trimmingCharacters(in: .whitespaces)
    if text.hasPrefix("#") {
      let level: Int = text.prefix { $0 == "#" }.count
      return unit(line, .heading(level), indent, String(text.dropFirst(level)), hidden)
    }
    if text.hasPrefix(">") || text.hasPrefix("＞") {
      return unit(line, .note, indent, String(text.dropFirst()), hidden)
    }
    let scalars: [Character] = Array(text)
    var digits = 0
    while digits < min(3, scalars.count), scalars[digits].wholeNumberValue != nil, scalars[digits].isNumber { digits += 1 }
    if digits > 0, digits < scalars.count, ".)．、）。".contains(scalars[digits]) {
      let value: Int = scalars[..<digits].reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
      return unit(line, .ordered(value), indent, String(scalars[(digits + 1)...]), hidden)
    }
    if let first: Character = scalars.first, "-*+•·–—".contains(first), scalars.count > 1,
      scalars[1] == " " || scalars[1] == "\u{A0}" || first == "•"
    {
      return unit(line, .bullet, indent, String(scalars.dropFirst()), hidden)
    }
    return unit(line, .paragraph, indent, text, hidden)
  }

  private static func unit(
    _ line: Int, _ kind: RunbookUnit.Kind, _ indent: Int, _ text: String, _ hidden: String
  ) -> RunbookUnit {
    RunbookUnit(
      line: line, kind: kind, indent: indent, text: text.trimmingCharacters(in: .whitespaces), hidden: hidden,
      squeezed: squeeze(text) + "|" + squeeze(hidden))
  }

  /// Takes out tags, hidden English originals and escapes; keeps what tags and links hide.
  static func withoutMarkup(_ source: String) -> (text: String, hidden: String) {
    var rest: Substring = source[...]
    var text = ""
    var hidden = ""
    let lookup: String = "<span class=\"sxs-lookup\">"
    while let first: Character = rest.first {
      if rest.hasPrefix(lookup) {
        let end: Range<Substring.Index>? = rest.range(of: "</span></span>")
        rest = end.map { rest[$0.upperBound...] } ?? rest[rest.endIndex...]
      } else if first == "\\", let next: Character = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        // A double backslash before a letter is a UNC path, not an escape.
        if next == "\\", let after: Character = rest.dropFirst(2).first, after.isLetter,
          !(text.last.map { $0 == "\\" || $0.isLetter || $0.isNumber } ?? false)
        {
          text += "\\\\"
        } else {
          text.append(next)
        }
        rest = rest.dropFirst(2)
      } else if first == "<", let end: Substring.Index = rest.firstIndex(of: ">"), isTag(rest[...end]) {
        hidden += String(rest[...end]) + " "
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("]("), let end: Substring.Index = rest.firstIndex(of: ")") {
        hidden += String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]) + " "
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return (text, hidden)
  }

  private static func isTag(_ text: Substring) -> Bool {
    let lower: String = text.lowercased()
    return ["<span", "</span", "<a ", "</a", "<br", "<p", "</p", "<li", "</li", "<ol", "<ul", "<td", "<tr", "<table", "</t"]
      .contains { lower.hasPrefix($0) }
  }
}

/// Letters and digits of ASCII, lower case, full-width forms narrowed: blanks, dashes and accents cannot hide a name.
public func squeeze(_ text: String) -> String {
  var result = ""
  for scalar: Unicode.Scalar in text.unicodeScalars {
    var value: UInt32 = scalar.value
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    guard value < 128, let narrow: Unicode.Scalar = Unicode.Scalar(value) else { continue }
    let character = Character(narrow)
    if character.isLetter || character.isNumber { result += character.lowercased() }
  }
  return result
}

/// The least number of edits that turn some part of `text` into `word` (Sellers' algorithm).
public func distance(of word: String, within text: String) -> Int {
  let pattern: [UInt8] = Array(word.utf8)
  var column: [Int] = Array(0...pattern.count)
  var best: Int = pattern.count
  for byte: UInt8 in text.utf8 {
    var diagonal: Int = column[0]
    for row: Int in 1..<(pattern.count + 1) {
      let above: Int = column[row]
      column[row] = min(diagonal + (pattern[row - 1] == byte ? 0 : 1), min(above, column[row - 1]) + 1)
      diagonal = above
    }
    best = min(best, column[pattern.count])
  }
  return best
}

/// Whether a name stands in squeezed text, one edit in seven letters allowed.
public func mentions(_ name: String, in squeezed: String) -> Bool {
  if squeezed.contains(name) { return true }
  let allowed: Int = name.utf8.count / 7
  return allowed > 0 && squeezed.utf8.count + allowed >= name.utf8.count && distance(of: name, within: squeezed) <= allowed
}
