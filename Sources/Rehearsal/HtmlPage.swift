import Foundation

/// HTML turned back into the Markdown it was made from: lists, headings, bold, code and tables; other tags stay for
/// `RunbookReader.withoutMarkup`, which keeps what they hide. Tags may be unclosed, as in saved pages.
struct HtmlPage {
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "body", "html", "ol", "ul", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6",
    "table", "tr", "td", "th", "thead", "tbody", "blockquote", "dl", "dt", "dd", "header", "footer", "br", "hr", "figure",
  ]
  private static let silent: Set<String> = ["script", "style", "head", "nav", "button", "svg", "noscript", "template"]
  /// Tags that make a page HTML; a stray `<br>` or `<a name>` does not.
  private static let telling: Set<String> = ["li", "p", "pre", "h1", "h2", "h3", "tr", "td", "div"]

  static func isHtml(_ lines: [PageLine]) -> Bool {
    var count = 0
    var isFenced = false
    for line: PageLine in lines {
      if line.text.contains("```") { isFenced.toggle() }
      if isFenced { continue }
      var rest: Substring = line.text[...]
      while let open: Substring.Index = rest.firstIndex(of: "<") {
        rest = rest[rest.index(after: open)...]
        let name: String = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
        if telling.contains(name) { count += 1 }
      }
    }
    return count >= 4
  }

  static func markdown(_ lines: [PageLine]) -> [PageLine] {
    var page = HtmlPage()
    for line: PageLine in lines { page.take(line) }
    page.flush()
    return page.result
  }

  private var result: [PageLine] = []
  private var text = ""
  private var start = 0
  private var prefix = ""
  /// One entry a list: the counter of an `ol`, nil for `ul`.
  private var lists: [Int?] = []
  private var isPre = false
  private var silence: String?
  private var isFenced = false
  private var isRow = false

  private mutating func take(_ line: PageLine) {
    if start == 0 { start = line.number }
    let trimmed: String = line.text.trimmingCharacters(in: .whitespaces)
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") { isFenced.toggle() }
    if isFenced || trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
      flush()
      result.append(line)
      return
    }
    if !isPre {
      let isMarkdown: Bool = "#>-*+|".contains(trimmed.first ?? " ") || (trimmed.first?.isNumber ?? false && !trimmed.hasPrefix("<"))
      if trimmed.isEmpty || (isMarkdown && silence == nil && text.trimmingCharacters(in: .whitespaces).isEmpty) {
        flush()
        if !trimmed.isEmpty && lists.isEmpty { prefix = String(line.text.prefix { $0 == " " || $0 == "\t" }) }
      }
    }
    var rest: Substring = line.text[...]
    while let first: Character = rest.first {
      if first == "<", let end: Substring.Index = rest.firstIndex(of: ">") {
        let tag: Substring = rest[rest.index(after: rest.startIndex)..<end]
        let next: Substring = rest[rest.index(after: end)...]
        if let rendered: String = open(String(tag), line.number) {
          if silence == nil { add(rendered, line.number) }
          rest = next
          continue
        }
      }
      if silence == nil { add(String(first), line.number) }
      rest = rest.dropFirst()
    }
    if isPre { flush() } else if silence == nil { add(lists.isEmpty && prefix.isEmpty && text.hasPrefix("#") ? "\n" : " ", line.number) }
    if text.hasSuffix("\n") { flush() }
  }

  private mutating func add(_ piece: String, _ line: Int) {
    if text.trimmingCharacters(in: .whitespaces).isEmpty {
      if piece == " " { return }
      start = line
    }
    text += piece
  }

  /// What a tag turns into; nil when it is no tag (`<spid>`).
  private mutating func open(_ tag: String, _ line: Int) -> String? {
    let isEnd: Bool = tag.hasPrefix("/")
    let name: String = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if let quiet: String = silence {
      if isEnd && name == quiet { silence = nil }
      return ""
    }
    if tag.hasPrefix("!") { return "" }
    if HtmlPage.silent.contains(name) {
      flush()
      if !isEnd && !tag.hasSuffix("/") { silence = name }
      return ""
    }
    switch name {
    case "b", "strong": return "**"
    case "i", "em": return "*"
    case "code", "kbd", "tt", "samp": return isPre ? "" : "`"
    case "span", "a", "img", "font", "u", "sup", "sub": return "<\(tag)>"
    default: break
    }
    guard HtmlPage.blocks.contains(name) else { return nil }
    if name == "br" {
      if isPre { flush() }
      return isPre ? "" : "<br>"
    }
    if name == "td" || name == "th" { return isEnd ? " | " : "" }
    // A paragraph inside a list item begins no new block: the item's mark stands before it.
    let isInItem: Bool = name == "p" && !isEnd && text.trimmingCharacters(in: .whitespaces).isEmpty && !prefix.isEmpty
    if isInItem { return "" }
    flush()
    switch name {
    case "ol", "ul":
      if isEnd { _ = lists.popLast() } else { lists.append(name == "ol" ? number(in: tag, of: "start") ?? 1 : nil) }
    case "li" where !isEnd:
      let depth: Int = max(0, lists.count - 1)
      let indent: String = String(repeating: "   ", count: depth)
      if let last: Int? = lists.last, let counter: Int = last {
        let value: Int = number(in: tag, of: "value") ?? counter
        lists[lists.count - 1] = value + 1
        prefix = "\(indent)\(value). "
      } else {
        prefix = "\(indent)- "
      }
    case "h1", "h2", "h3", "h4", "h5", "h6": prefix = isEnd ? "" : String(repeating: "#", count: Int(String(name.dropFirst())) ?? 1) + " "
    case "pre": isPre = !isEnd
    case "tr": isRow = !isEnd
    default: break
    }
    return ""
  }

  private func number(in tag: String, of attribute: String) -> Int? {
    guard let place: Range<String.Index> = tag.range(of: attribute + "=") else { return nil }
    return Int(String(tag[place.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { $0.isNumber }))
  }

  private mutating func flush() {
    let content: String = isPre ? text : text.trimmingCharacters(in: .whitespacesAndNewlines)
    text = ""
    if content.trimmingCharacters(in: .whitespaces).isEmpty { return }
    if isPre {
      result.append(PageLine(number: start, text: "```"))
      result.append(PageLine(number: start, text: content))
      result.append(PageLine(number: start, text: "```"))
      return
    }
    var lead: String = prefix
    if lead.isEmpty && !lists.isEmpty { lead = String(repeating: "   ", count: lists.count) }
    result.append(PageLine(number: start, text: lead + (isRow ? "| " : "") + content))
    prefix = ""
  }
}
