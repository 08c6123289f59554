import Foundation

extension PageLines {
  /// Paragraphs that a conversion broke over lines of seventy letters or so, put together again: a command may have been broken too.
  ///
  /// Not every line that follows another goes on with it: pages that lost their blank lines have items there. So a line goes on only
  /// where the one before it is long and ends no sentence, or left a bold run open.
  static func unwrapped(_ lines: [PageLine]) -> [PageLine] {
    var joined: [PageLine] = []
    var lastNumber = -1
    var isFenced = false
    var canGoOn = false
    for line: PageLine in lines {
      let text: String = RunbookReader.trim(line.text)
      if text.hasPrefix("```") || text.hasPrefix("~~~") { isFenced.toggle() }
      let goesOn: Bool = canGoOn && !isFenced && line.number == lastNumber + 1 && isPlain(text) && isOpen(joined[joined.count - 1].text)
      if goesOn {
        joined[joined.count - 1].text = trimmedEnd(joined[joined.count - 1].text) + " " + text
      } else {
        joined.append(line)
      }
      lastNumber = line.number
      canGoOn = !isFenced && !text.isEmpty && !text.hasPrefix("#") && !text.hasPrefix("|") && !text.hasPrefix("```") && !text.hasPrefix("~~~")
    }
    return joined
  }

  private static func trimmedEnd(_ text: String) -> String {
    var rest: Substring = text[...]
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }

  /// A line that begins nothing of its own.
  private static func isPlain(_ text: String) -> Bool {
    guard let first: Character = text.first, !"#>|<:＞＃｜".contains(first) else { return false }
    return ItemMark.read(text).kind == .none && !text.hasPrefix("```") && !text.hasPrefix("~~~")
  }

  private static func isOpen(_ text: String) -> Bool {
    if (text.components(separatedBy: "**").count - 1) % 2 == 1 && text.count > 20 { return true }
    let end: Character = text.last { !$0.isWhitespace } ?? "."
    return text.count >= 50 && !".:!?。：！？;|>".contains(end)
  }
}
