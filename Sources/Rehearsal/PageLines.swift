import Foundation

/// A line of a page with the number it has in the file.
struct PageLine: Equatable {
  var number: Int
  var text: String
}

/// A page as lines: line ends of any kind, a mark at the start, front matter of any kind and a quote around the whole
/// page taken off; HTML turned into the list marks it stands for.
enum PageLines {
  static func of(_ page: String) -> [PageLine] {
    var text: String = page.hasPrefix("\u{FEFF}") ? String(page.dropFirst()) : page
    text = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    text = text.replacingOccurrences(of: "\u{2028}", with: "\n").replacingOccurrences(of: "\u{2029}", with: "\n")
    var lines: [PageLine] = []
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      lines.append(PageLine(number: index + 1, text: withoutDirection(line)))
    }
    lines = withoutFrontMatter(lines)
    lines = withoutQuote(lines)
    return HtmlPage.isHtml(lines) ? HtmlPage.markdown(lines) : unwrapped(lines)
  }

  /// The marks of right-to-left pages at a line's start would hide what the line begins with.
  private static func withoutDirection(_ line: String) -> String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      [0x200E, 0x200F, 0x61C].contains(scalar.value) || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    guard let first: Unicode.Scalar = line.unicodeScalars.first, isMark(first) else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.drop { isMark($0) }))
  }

  /// Front matter ends at its closing mark or, where a translation lost that, at the first line that is no `key: value`.
  private static func withoutFrontMatter(_ lines: [PageLine]) -> [PageLine] {
    guard let first: Int = lines.firstIndex(where: { !$0.text.trimmingCharacters(in: .whitespaces).isEmpty }) else { return [] }
    let opening: String = lines[first].text.trimmingCharacters(in: .whitespaces)
    let closings: [String]
    switch opening {
    case "+++": closings = ["+++"]
    case ";;;": closings = [";;;"]
    case "<!--": closings = ["-->"]
    case "{": closings = ["}"]
    default:
      let dashes: Bool = opening.count >= 3 && opening.allSatisfy { "-–—*".contains($0) }
      if !dashes && !isKey(lines[first].text) { return lines }
      closings = dashes ? ["...", "---"] : []
    }
    var index: Int = first + (closings.isEmpty ? 0 : 1)
    while index < lines.count {
      let text: String = lines[index].text.trimmingCharacters(in: .whitespaces)
      let isMark: Bool = text.count >= 3 && text.allSatisfy { "-–—".contains($0) }
      if closings.contains(text) || (isMark && opening != "+++") { return Array(lines[(index + 1)...]) }
      let goesOn: Bool = text.isEmpty || isKey(lines[index].text) || lines[index].text.first == " " || text.hasPrefix("-")
        || text.hasPrefix("\"") || text.hasPrefix("#=")
      if !goesOn || (text.isEmpty && closings.isEmpty) { return Array(lines[index...]) }
      index += 1
    }
    return lines
  }

  /// `ms.topic: article`, `title = "..."`, `ms.date : ...`
  private static func isKey(_ line: String) -> Bool {
    let key: Substring = line.prefix { !":=：".contains($0) }
    if key.count == line.count || key.isEmpty || key.count > 40 { return false }
    let name: String = key.trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
    return !name.isEmpty && name.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "._-0123456789".unicodeScalars.contains($0)) }
  }

  /// A page that was mailed stands in `>` all through.
  private static func withoutQuote(_ lines: [PageLine]) -> [PageLine] {
    let full: [PageLine] = lines.filter { !$0.text.trimmingCharacters(in: .whitespaces).isEmpty }
    let quoted: Int = full.filter { $0.text.drop { $0 == " " || $0 == "\t" }.hasPrefix(">") }.count
    guard !full.isEmpty, quoted * 5 >= full.count * 4 else { return lines }
    return lines.map { line in
      let start: Substring = line.text.drop { $0 == " " || $0 == "\t" }
      guard start.hasPrefix(">") else { return line }
      let rest: Substring = start.dropFirst()
      return PageLine(number: line.number, text: String(rest.first == " " ? rest.dropFirst() : rest))
    }
  }
}
