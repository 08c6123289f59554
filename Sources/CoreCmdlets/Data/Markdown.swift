/// Markdown as blocks: headings, paragraphs, lists, quotes, code, rules; emphasis, code, links within lines.
/// - Source: CommonMark 0.31, the parts that runbooks use
struct Markdown {
  private enum Block {
    case heading(Int, String), paragraph(String), code(String, [String]), quote(String), list(ordered: Bool, [String]), rule
  }
  private var blocks: [Block] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }[...]
    while let line = lines.first {
      let trimmed = line.drop { $0 == " " }
      let marks = trimmed.prefix { $0 == "#" }.count
      if trimmed.isEmpty {
        lines = lines.dropFirst()
      } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        let fence = trimmed.prefix(3)
        let body = lines.dropFirst().prefix { !$0.drop { $0 == " " }.hasPrefix(fence) }
        blocks.append(.code(String(trimmed.dropFirst(3)), body.map { String($0) }))
        lines = lines.dropFirst(body.count + 2)
      } else if (1...6).contains(marks), trimmed.dropFirst(marks).first == " " || trimmed.count == marks {
        blocks.append(.heading(marks, Markdown.strip(trimmed.dropFirst(marks))))
        lines = lines.dropFirst()
      } else if Markdown.isRule(trimmed) {
        blocks.append(.rule)
        lines = lines.dropFirst()
      } else if trimmed.hasPrefix(">") {
        let body = lines.prefix { $0.drop { $0 == " " }.hasPrefix(">") }
        blocks.append(.quote(body.map { Markdown.strip($0.drop { $0 == " " }.dropFirst()) }.joined(separator: "\n")))
        lines = lines.dropFirst(body.count)
      } else if let first = Markdown.item(trimmed) {
        var items: [String] = []
        while let next = lines.first {
          if let item = Markdown.item(next.drop { $0 == " " }), item.ordered == first.ordered {
            items.append(item.text)
          } else if next.hasPrefix(" "), !items.isEmpty, !next.allSatisfy({ $0 == " " }) {
            items[items.count - 1] += "\n" + Markdown.strip(next)
          } else {
            break
          }
          lines = lines.dropFirst()
        }
        blocks.append(.list(ordered: first.ordered, items))
      } else {
        let body = lines.prefix { line in
          let start = line.drop { $0 == " " }
          return !start.isEmpty && !start.hasPrefix("```") && !start.hasPrefix("> ") && !start.hasPrefix("# ") && Markdown.item(start) == nil
        }
        blocks.append(.paragraph(body.map { Markdown.strip($0) }.joined(separator: "\n")))
        lines = lines.dropFirst(max(body.count, 1))
      }
    }
  }

  private static func strip(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    guard marks.count >= 3, let first = marks.first, "-*_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  private static func item(_ line: Substring) -> (ordered: Bool, text: String)? {
    if let mark = line.first, "-*+".contains(mark), line.dropFirst().first == " " { return (false, strip(line.dropFirst(2))) }
    let digits = line.prefix { $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, digits.count < 10, rest.hasPrefix(". ") || rest.hasPrefix(") ") { return (true, strip(rest.dropFirst(2))) }
    return nil
  }

  // MARK: HTML

  func html() -> String {
    var text = ""
    for block in blocks {
      switch block {
      case .heading(let level, let title): text += "<h\(level) id=\"\(Markdown.anchor(title))\">\(Markdown.inline(title, .html))</h\(level)>\n"
      case .paragraph(let body): text += "<p>\(Markdown.inline(body, .html))</p>\n"
      case .code(let language, let lines):
        let attribute = language.isEmpty ? "" : " class=\"language-\(Markdown.escape(language))\""
        text += "<pre><code\(attribute)>\(lines.map { Markdown.escape($0) + "\n" }.joined())</code></pre>\n"
      case .quote(let body): text += "<blockquote>\n<p>\(Markdown.inline(body, .html))</p>\n</blockquote>\n"
      case .list(let isOrdered, let items):
        let tag = isOrdered ? "ol" : "ul"
        text += "<\(tag)>\n" + items.map { "<li>\(Markdown.inline($0, .html))</li>\n" }.joined() + "</\(tag)>\n"
      case .rule: text += "<hr />\n"
      }
    }
    return text
  }

  private static func anchor(_ title: String) -> String {
    String(title.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil })
  }

  private static func escape(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  // MARK: Terminal

  /// - Parameter colours: whether escape sequences mark headings, emphasis and code.
  func terminal(colours: Bool) -> String {
    let form: Form = colours ? .terminal : .plain
    func paint(_ code: String, _ text: String) -> String { colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    var text = ""
    for block in blocks {
      switch block {
      case .heading(let level, let title):
        text += paint(["7", "4;93", "4;94", "4;95", "4;96", "4;97"][level - 1], Markdown.inline(title, .plain)) + "\n\n"
      case .paragraph(let body): text += Markdown.inline(body, form) + "\n\n"
      case .code(_, let lines): text += lines.map { paint("107;95", $0) + "\n" }.joined() + "\n"
      case .quote(let body):
        text += body.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + Markdown.inline(String($0), form) + "\n" }.joined() + "\n"
      case .list(let isOrdered, let items):
        for (place, item) in items.enumerated() { text += (isOrdered ? "\(place + 1). " : "- ") + Markdown.inline(item, form) + "\n" }
        text += "\n"
      case .rule: text += "---\n\n"
      }
    }
    return text
  }

  // MARK: Within a line

  private enum Form { case html, terminal, plain }

  private static func inline(_ text: String, _ form: Form) -> String {
    var result = ""
    var rest = Substring(text)
    func around(_ body: Substring, _ tag: String, _ code: String) -> String {
      let inner = inline(String(body), form)
      switch form {
      case .html: return "<\(tag)>\(inner)</\(tag)>"
      case .terminal: return "\u{1B}[\(code)m\(inner)\u{1B}[0m"
      case .plain: return inner
      }
    }
    func closing(_ mark: Substring) -> Range<Substring.Index>? {
      guard let found = rest.dropFirst(mark.count).firstRange(of: mark), found.lowerBound > rest.index(rest.startIndex, offsetBy: mark.count) else { return nil }
      return found
    }
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        result += form == .html ? escape(String(next)) : String(next)
        rest = rest.dropFirst(2)
      } else if character == "`", let end = closing("`") {
        let code = rest[rest.index(after: rest.startIndex)..<end.lowerBound]
        switch form {
        case .html: result += "<code>\(escape(code))</code>"
        case .terminal: result += "\u{1B}[48;2;155;155;155;38;2;30;30;30m\(code)\u{1B}[0m"
        case .plain: result += code
        }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("**") || rest.hasPrefix("__"), let end = closing(rest.prefix(2)) {
        result += around(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound], "strong", "1")
        rest = rest[end.upperBound...]
      } else if character == "*" || (character == "_" && result.last?.isLetter != true), let end = closing(rest.prefix(1)) {
        result += around(rest[rest.index(after: rest.startIndex)..<end.lowerBound], "em", "36")
        rest = rest[end.upperBound...]
      } else if let link = link(rest) {
        switch form {
        case .html:
          result += link.isImage
            ? "<img src=\"\(escape(link.target))\" alt=\"\(escape(link.title))\" />" : "<a href=\"\(escape(link.target))\">\(inline(link.title, form))</a>"
        case .terminal, .plain: result += "\"\(link.title)\" (\(link.target))"
        }
        rest = rest[link.end...]
      } else {
        result += form == .html ? escape(String(character)) : String(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func link(_ text: Substring) -> (isImage: Bool, title: String, target: String, end: Substring.Index)? {
    let isImage = text.hasPrefix("![")
    guard isImage || text.hasPrefix("["), let close = text.firstRange(of: "]("), let end = text[close.upperBound...].firstIndex(of: ")") else { return nil }
    let title = text[text.index(text.startIndex, offsetBy: isImage ? 2 : 1)..<close.lowerBound]
    return (isImage, String(title), String(text[close.upperBound..<end].prefix { $0 != " " }), text.index(after: end))
  }
}
