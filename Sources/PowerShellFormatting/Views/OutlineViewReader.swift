/// Reads custom views written as an outline: one item a line, what a frame holds indented below it.
///
///     control Details
///      text NAME
///      line
///      frame 4
///       show Name
///
/// - `text …` writes the rest of the line; `line` ends a line; `frame N` indents what follows below it.
/// - `show P`, `script S` write a property or what a script gives; `use P C` and `each P C` show it, or each element of it, by a control;
///   `with C` shows the object itself by one. ` ? script` at the end says when.
/// - `for T` begins the entry of a control that is for objects of that type; `else` the entry for all others.
struct OutlineViewReader {
  private var lines: [(depth: Int, text: Substring)] = []
  private var place = 0
  private var controls: [String: [ViewDefinition.CustomEntry]] = [:]

  static func read(_ text: String) -> [ViewDefinition] {
    var reader = OutlineViewReader()
    for line in text.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      reader.lines.append((depth, line.dropFirst(depth)))
    }
    return reader.views()
  }

  private mutating func views() -> [ViewDefinition] {
    var views: [ViewDefinition] = []
    while place < lines.count {
      let words = lines[place].text.split(separator: " ").map { String($0) }
      place += 1
      if words.first == "control", words.count == 2 {
        controls[words[1]] = entries()
      } else if words.first == "view", words.count == 3 {
        views.append(ViewDefinition(name: words[2], typeNames: words[1].split(separator: ",").map { String($0) }, control: .custom(entries())))
      }
    }
    return views
  }

  private mutating func entries() -> [ViewDefinition.CustomEntry] {
    guard place < lines.count, lines[place].text.hasPrefix("for ") || lines[place].text == "else" else {
      return [ViewDefinition.CustomEntry(items: items(deeperThan: 0))]
    }
    var entries: [ViewDefinition.CustomEntry] = []
    while place < lines.count, lines[place].depth == 1 {
      let head = lines[place].text
      place += 1
      entries.append(ViewDefinition.CustomEntry(types: head == "else" ? [] : [String(head.dropFirst(4))], items: items(deeperThan: 1)))
    }
    return entries
  }

  private mutating func items(deeperThan depth: Int) -> [ViewDefinition.CustomItem] {
    var items: [ViewDefinition.CustomItem] = []
    while place < lines.count, lines[place].depth > depth {
      let (own, text) = lines[place]
      place += 1
      let word = text.prefix { $0 != " " }
      let rest = String(text.dropFirst(word.count + 1))
      switch word {
      case "text": items.append(.text(OutlineViewReader.unescaped(rest)))
      case "line": items.append(.newLine)
      case "frame": items.append(.frame(FrameInfo(left: Int(rest) ?? 0), self.items(deeperThan: own)))
      default: if let item = binding(word, rest) { items.append(item) }
      }
    }
    return items
  }

  /// `\n` is a line's end; `\s` a blank, which at a line's end nobody would see.
  private static func unescaped(_ text: String) -> String {
    let lines = text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
    return lines.split(separator: "\\s", omittingEmptySubsequences: false).joined(separator: " ")
  }

  private func binding(_ word: Substring, _ rest: String) -> ViewDefinition.CustomItem? {
    var what = rest[...]
    var condition: ViewDefinition.Expression?
    if let mark = OutlineViewReader.conditionMark(rest) {
      condition = .script(String(rest[rest.index(mark, offsetBy: 3)...]))
      what = rest[..<mark]
    }
    let words = what.split(separator: " ").map { String($0) }
    func item(_ expression: ViewDefinition.Expression?, enumerates: Bool = false, _ control: String?) -> ViewDefinition.CustomItem {
      .binding(
        expression: expression, condition: condition, format: nil, enumerates: enumerates, control: control.flatMap { controls[$0] } ?? [])
    }
    switch word {
    case "script": return item(.script(String(what)), nil)
    case "show": return words.first.map { item(.property($0), nil) }
    case "use": return words.count == 2 ? item(.property(words[0]), words[1]) : nil
    case "each": return words.first.map { item(.property($0), enumerates: true, words.count > 1 ? words[1] : nil) }
    case "with": return words.first.map { item(nil, $0) }
    default: return nil
    }
  }

  /// Where ` ? ` stands, outside of scripts' own text.
  private static func conditionMark(_ text: String) -> String.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(" ? ") { return index }
      index = text.index(after: index)
    }
    return nil
  }
}
