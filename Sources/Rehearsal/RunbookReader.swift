import Foundation

/// Reads a page line by line. Not through libcmark: translated pages indent nested lists by one or two blanks, which
/// CommonMark reads as another list, and the loss of the nesting is the damage to be read over.
public struct RunbookReader {
  public static func read(_ page: String) -> [RunbookUnit] {
    var reader = RunbookReader()
    for line: PageLine in PageLines.of(page) { reader.take(line) }
    return reader.finished()
  }

  private var units: [RunbookUnit] = []
  private var isFenced = false

  private mutating func take(_ line: PageLine) {
    let trimmed: String = RunbookReader.trim(line.text)
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
      // ```exec ...``` on one line is a fence too.
      let inside: String = trimmed.trimmingCharacters(in: CharacterSet(charactersIn: "`~ "))
      if trimmed.count > 6, trimmed.hasSuffix("```") { return fence(line, inside) }
      isFenced.toggle()
      // A command that slipped up beside the mark, where a language's name would stand.
      if isFenced && inside.contains(" ") && squeeze(inside).count > 12 { fence(line, inside) }
      return
    }
    if trimmed.isEmpty || trimmed.hasPrefix(":::") { return }
    if isFenced { return fence(line, trimmed) }
    let indent: Int = RunbookReader.indent(line.text)
    if trimmed.hasPrefix("|") || trimmed.filter({ $0 == "|" || $0 == "｜" }).count >= 2 {
      return row(line.number, indent, trimmed)
    }
    block(line.number, indent, trimmed)
  }

  static func trim(_ text: String) -> String {
    text.trimmingCharacters(in: CharacterSet.whitespaces.union(CharacterSet(charactersIn: "\u{200B}\u{FEFF}\u{200E}\u{200F}")))
  }

  private static func indent(_ text: String) -> Int {
    var columns = 0
    for character: Character in text {
      switch character {
      case " ", "\u{A0}": columns += 1
      case "\t": columns += 4
      case "\u{3000}": columns += 2
      case "\u{200B}", "\u{FEFF}", "\u{200E}", "\u{200F}": break
      default: return columns
      }
    }
    return columns
  }

  private mutating func fence(_ line: PageLine, _ text: String) {
    append(line.number, .fence, RunbookReader.indent(line.text), [Sentence(text: RunbookReader.withoutEntities(text), hidden: "")], false)
  }

  /// A table's row: the first cell may be the step's number; `<br>` parts the lines of a cell.
  private mutating func row(_ line: Int, _ indent: Int, _ trimmed: String) {
    let cells: [String] = trimmed.split { $0 == "|" || $0 == "｜" }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    if cells.isEmpty || cells.allSatisfy({ $0.allSatisfy { "-:= ".contains($0) } }) { return }
    var rest: [String] = cells
    let mark: String = cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "*#.)( "))
    let digits: String = mark.components(separatedBy: " ").last ?? ""
    if cells.count > 1, let number: Int = Int(digits), number < 20, mark.count <= 14 {
      rest[0] = "\(number)."
    }
    var isFirst = true
    for part: String in rest.joined(separator: " ").replacingOccurrences(of: "<br/>", with: "<br>").replacingOccurrences(of: "<br />", with: "<br>").components(separatedBy: "<br>") {
      let text: String = part.trimmingCharacters(in: .whitespaces)
      if text.isEmpty { continue }
      block(line, isFirst ? indent : indent + 3, text)
      isFirst = false
    }
  }

  private mutating func block(_ line: Int, _ indent: Int, _ trimmed: String) {
    let (marked, hidden) = RunbookReader.withoutMarkup(trimmed)
    let text: String = marked.trimmingCharacters(in: .whitespaces)
    if text.hasPrefix("#") || text.hasPrefix("＃") {
      let level: Int = text.prefix { $0 == "#" || $0 == "＃" }.count
      return append(line, .heading(level), indent, [sentence(String(text.dropFirst(level)), hidden)], false)
    }
    if text.hasPrefix(">") || text.hasPrefix("＞") {
      return append(line, .note, indent, [sentence(String(text.drop { $0 == ">" || $0 == "＞" || $0 == " " }), hidden)], false)
    }
    let mark: ItemMark = ItemMark.read(text)
    let body: Substring = text.dropFirst(mark.length)
    let kind: RunbookUnit.Kind
    switch mark.kind {
    case .number(let value): kind = .ordered(value)
    case .bullet, .letter: kind = .bullet
    case .none: kind = .paragraph
    }
    append(line, kind, indent, Sentences.of(String(body)).map { sentence($0, hidden) }, mark.kind == .letter)
  }

  private struct Sentence {
    var text: String
    var hidden: String
  }

  /// Private-use marks in the text say which hidden piece stood where.
  private func sentence(_ text: String, _ hidden: [String]) -> Sentence {
    var plain = ""
    var own: [String] = []
    for scalar: Unicode.Scalar in text.unicodeScalars {
      let index: Int = Int(scalar.value) - 0xE000
      if index >= 0 && index < hidden.count { own.append(hidden[index]) } else { plain.unicodeScalars.append(scalar) }
    }
    return Sentence(text: plain, hidden: own.joined(separator: " "))
  }

  private mutating func append(_ line: Int, _ kind: RunbookUnit.Kind, _ indent: Int, _ sentences: [Sentence], _ isLettered: Bool) {
    var isContinuation = false
    var ownKind: RunbookUnit.Kind = kind
    for one: Sentence in sentences {
      var text: String = one.text.trimmingCharacters(in: .whitespaces)
      if text.isEmpty && one.hidden.isEmpty { continue }
      // Items that a translation ran together: "... folder. 3. Apply ...".
      if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
      if isContinuation, kind != .fence, case .number(let value) = ItemMark.read(text).kind, value < 10 {
        text = String(text.dropFirst(ItemMark.read(text).length)).trimmingCharacters(in: .whitespaces)
        ownKind = .ordered(value)
        isContinuation = false
      }
      units.append(
        RunbookUnit(
          line: line, kind: ownKind, indent: indent, isContinuation: isContinuation, isLettered: isLettered, text: text,
          hidden: one.hidden, squeezed: squeeze(text) + "|" + squeeze(one.hidden), labels: kind == .fence ? [] : Fragments.labels(text)))
      isContinuation = true
    }
  }

  /// A line whose quote goes on in the next one.
  private func isCut(_ text: String) -> Bool {
    text.filter { $0 == "\"" }.count % 2 == 1 && squeeze(text).contains("cs") || text.hasSuffix("-PoolState") || text.hasSuffix("-Identity")
  }

  /// Indents count from the page's own left edge; a command broken over lines of a fence is one.
  private func finished() -> [RunbookUnit] {
    let edge: Int = units.filter { $0.kind != .fence }.map(\.indent).min() ?? 0
    var result: [RunbookUnit] = []
    for unit: RunbookUnit in units {
      var copy: RunbookUnit = unit
      copy.indent = max(0, unit.indent - edge)
      if unit.kind == .fence, let last: RunbookUnit = result.last, last.kind == .fence, unit.line - last.line <= 2,
        last.text.hasSuffix("`") || "-–—".contains(unit.text.first ?? " ") && !unit.text.hasPrefix("--") || isCut(last.text)
      {
        let text: String = last.text.trimmingCharacters(in: CharacterSet(charactersIn: "` ")) + " " + unit.text
        result[result.count - 1].text = text
        result[result.count - 1].squeezed = squeeze(text) + "|"
        continue
      }
      result.append(copy)
    }
    return result
  }
}

/// The mark an item begins with, in any script's digits and brackets.
struct ItemMark: Equatable {
  enum Kind: Equatable { case none, number(Int), bullet, letter }
  var kind: Kind
  var length: Int

  static func read(_ text: String) -> ItemMark {
    let all: [Character] = Array(text.prefix(28))
    var index = 0
    func at(_ place: Int) -> Character { place < all.count ? all[place] : "\n" }
    if "-*+•·–—◦▪●○■□※・‣⁃".contains(at(0)) && at(0) != "\n" {
      let isSpaced: Bool = at(1) == " " || at(1) == "\u{A0}" || at(1) == "\t" || "•◦▪●○■□・‣".contains(at(0))
      if isSpaced {
        index = 1
        while at(index) == " " || at(index) == "\u{A0}" { index += 1 }
        if at(index) == "[", at(index + 2) == "]" { index += 3 }
        return ItemMark(kind: .bullet, length: index)
      }
    }
    // ①, then **1.**, (1), Step 1:
    if let circled: UInt32 = at(0).unicodeScalars.first?.value, (0x2460...0x2468).contains(circled) {
      return ItemMark(kind: .number(Int(circled) - 0x245F), length: 1)
    }
    while at(index) == "*" || at(index) == "_" { index += 1 }
    let isBold: Bool = index > 0
    let isBracketed: Bool = "(（[【".contains(at(index))
    if isBracketed { index += 1 }
    var hasWord = false
    let wordStart: Int = index
    while at(index).isLetter && index - wordStart < 12 { index += 1 }
    if index > wordStart {
      hasWord = true
      while at(index) == " " || at(index) == "\u{A0}" { index += 1 }
    }
    var value = 0
    var digits = 0
    while digits < 3, let digit: Int = at(index).wholeNumberValue, at(index).isNumber {
      (value, digits, index) = (value * 10 + digit, digits + 1, index + 1)
    }
    if hasWord && digits == 0 { return letter(all) }
    if digits == 0 { return ItemMark(kind: .none, length: 0) }
    let closers: String = hasWord ? ".:：．)–—-" : ".)．、）。:：]】"
    // Korean and Chinese count words: 1단계, 第1步.
    while hasWord, at(index).isLetter, !at(index).isASCII { index += 1 }
    guard closers.contains(at(index)) || (isBold && at(index) == "*") else { return ItemMark(kind: .none, length: 0) }
    if at(index + 1).isNumber && at(index) == "." { return ItemMark(kind: .none, length: 0) }
    while index < all.count, closers.contains(at(index)) || (isBold && at(index) == "*") || at(index) == "]" { index += 1 }
    return ItemMark(kind: .number(value), length: index)
  }

  /// `b.`, `b)`: at most one Latin letter, then a blank.
  private static func letter(_ all: [Character]) -> ItemMark {
    guard all.count > 2, all[0].isASCII, all[0].isLowercase, all[1] == "." || all[1] == ")", all[2] == " " else {
      return ItemMark(kind: .none, length: 0)
    }
    return ItemMark(kind: .letter, length: 3)
  }
}

/// Sentences of a block. Not inside bold, code or quotes, and not before a small letter: a translated name may have
/// gained a blank after its dot.
enum Sentences {
  static func of(_ text: String) -> [String] {
    var found: [String] = []
    var current = ""
    let all: [Character] = Array(text)
    var isBold = false
    var isCode = false
    for (index, character) in all.enumerated() {
      current.append(character)
      if character == "*", index > 0, all[index - 1] == "*" { isBold.toggle() }
      if character == "`" { isCode.toggle() }
      if isBold || isCode { continue }
      // What stood in tags is marked by private-use characters: they part nothing.
      var ahead: Int = index + 1
      while ahead < all.count, isHidden(all[ahead]) { ahead += 1 }
      let next: Character = ahead < all.count ? all[ahead] : "\n"
      ahead += 1
      while ahead < all.count, isHidden(all[ahead]) { ahead += 1 }
      let after: Character = ahead < all.count ? all[ahead] : "\n"
      let isEnd: Bool =
        "。！？".contains(character)
        || (".!?".contains(character) && (next == " " || next == "\u{A0}") && !(after.isASCII && after.isLowercase) && !isMark(current))
      if isEnd {
        found.append(current)
        current = ""
      }
    }
    if !current.trimmingCharacters(in: .whitespaces).isEmpty { found.append(current) }
    return found
  }

  private static func isHidden(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0xE000...0xF8FF).contains($0.value) } ?? false
  }

  /// "3." by itself is a mark of what follows, no sentence.
  private static func isMark(_ text: String) -> Bool {
    let plain: String = text.filter { !isHidden($0) }.trimmingCharacters(in: .whitespaces)
    return plain.count <= 4 && plain.contains { $0.isNumber }
  }
}
