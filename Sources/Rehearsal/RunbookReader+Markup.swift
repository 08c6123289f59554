import Foundation

extension RunbookReader {
  /// Takes out tags, hidden English originals and escapes. What tags and links hide is kept aside; a private-use
  /// character (U+E000 and up) marks where each piece stood.
  static func withoutMarkup(_ source: String) -> (text: String, hidden: [String]) {
    var rest: Substring = source[...]
    var text = ""
    var hidden: [String] = []
    func hide(_ piece: Substring) -> String {
      if hidden.count > 200 { return "" }
      hidden.append(String(piece))
      return Unicode.Scalar(UInt32(0xE000 + hidden.count - 1)).map { String(Character($0)) } ?? ""
    }
    let lookups: [String] = ["<span class=\"sxs-lookup\">", "<span class=&quot;sxs-lookup&quot;>", "<span class='sxs-lookup'>"]
    // A tag or a link is short; without a bound a line of brackets would be read once for each of them.
    let longest: Int = 600
    while let first: Character = rest.first {
      if first == "<", lookups.contains(where: { rest.hasPrefix($0) }) {
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
      } else if first == "<", let end: Substring.Index = rest.prefix(longest).firstIndex(of: ">"), isTag(rest[...end]) {
        text += mark(of: rest[...end]) ?? hide(rest[...end])
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("](") || rest.hasPrefix("] ("), let end: Substring.Index = rest.prefix(longest).firstIndex(of: ")"),
        let open: Substring.Index = rest.prefix(4).firstIndex(of: "("), open < end
      {
        text += hide(rest[rest.index(after: open)..<end])
        rest = rest[rest.index(after: end)...]
      } else if first == "[", let end: Range<Substring.Index> = rest.prefix(longest).range(of: "]("),
        !rest.dropFirst()[..<end.lowerBound].contains("[")
      {
        rest = rest.dropFirst()
      } else if first == "&", let (character, length) = entity(rest) {
        text.append(character)
        rest = rest.dropFirst(length)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return (text, hidden)
  }

  /// A list item's mark may stand before the tags: what is only bold or a break has a mark of its own.
  private static func mark(of tag: Substring) -> String? {
    switch tag.lowercased() {
    case "<b>", "</b>", "<strong>", "</strong>": "**"
    case "<code>", "</code>": "`"
    case "<i>", "</i>", "<em>", "</em>": "*"
    case "<br>", "<br/>", "<br />": " "
    default: nil
    }
  }

  private static func isTag(_ text: Substring) -> Bool {
    let name: String = text.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return tags.contains(name) || text.hasPrefix("<!--")
  }

  private static let tags: Set<String> = [
    "span", "a", "br", "p", "li", "ol", "ul", "td", "th", "tr", "table", "tbody", "thead", "div", "b", "strong", "i", "em",
    "code", "pre", "font", "u", "sup", "sub", "img", "h1", "h2", "h3", "h4", "section", "details", "summary", "kbd", "hr",
  ]

  /// - Source: HTML 4.01, section 24, the ones that pages of prose carry.
  private static let entities: [String: Character] = [
    "nbsp": "\u{A0}", "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "laquo": "«", "raquo": "»", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„", "sbquo": "‚", "hellip": "…",
    "bull": "•", "middot": "·", "shy": "\u{AD}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
  ]

  /// `&quot;` and its like in a command as the signs they stand for.
  static func withoutEntities(_ source: String) -> String {
    guard source.contains("&") else { return source }
    var text = ""
    var rest: Substring = source[...]
    while let first: Character = rest.first {
      if first == "&", let (character, length) = entity(rest) {
        text.append(character)
        rest = rest.dropFirst(length)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private static func entity(_ text: Substring) -> (Character, Int)? {
    guard let end: Substring.Index = text.prefix(10).firstIndex(of: ";") else { return nil }
    let name: Substring = text[text.index(after: text.startIndex)..<end]
    let length: Int = name.count + 2
    if name.hasPrefix("#") {
      let isHex: Bool = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
      let value: UInt32? = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      return value.flatMap { Unicode.Scalar($0) }.map { (Character($0), length) }
    }
    return entities[name.lowercased()].map { ($0, length) }
  }
}
