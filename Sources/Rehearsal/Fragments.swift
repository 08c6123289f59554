import Foundation

/// The parts of a sentence that can be commands: fenced lines, bold runs (badly closed ones too), code spans; where
/// none is left, the run of text around a command's noun.
public enum Fragments {
  public static func of(_ unit: RunbookUnit) -> [String] {
    if unit.kind == .fence { return [unit.text] }
    var found: [String] = []
    for mark: String in ["**", "`", "__", "* *", "＊＊"] {
      let parts: [String] = unit.text.components(separatedBy: mark)
      if parts.count < 2 { continue }
      for index: Int in stride(from: 1, to: parts.count, by: 2) where !parts[index].isEmpty { found.append(parts[index]) }
    }
    return found
  }

  /// The bold runs of a text, as a dialog's labels stand in it.
  static func labels(_ text: String) -> [String] {
    let parts: [String] = text.components(separatedBy: "**")
    return stride(from: 1, to: parts.count, by: 2).map { parts[$0].trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// The fragment that names the noun; where its bold closed too early or was lost, the run of text around it.
  public static func naming(_ noun: String, in unit: RunbookUnit, parameters: [String] = []) -> String? {
    let wanted: String = squeeze(noun)
    let marked: String? = of(unit).first { names(wanted, in: $0, squeezed: squeeze($0)) }
    let plain: String = withoutMarks(unit.text)
    guard let slice: String = slice(noun, in: plain, parameters) else { return marked }
    guard let marked else { return slice }
    return squeeze(slice).count > squeeze(marked).count && slice.contains(where: isDash) ? slice : marked
  }

  static func withoutMarks(_ text: String) -> String {
    text.replacingOccurrences(of: "**", with: "").replacingOccurrences(of: "`", with: "").replacingOccurrences(of: "__", with: "")
  }

  static func isDash(_ character: Character) -> Bool { "-–—―‐‑‒−－﹣".contains(character) }
  static func isQuote(_ character: Character) -> Bool { "\"'«»“”„‟‘’‚‹›「」『』＂〝〞".contains(character) }
  static func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{A0}" || character == "\u{200B}" }

  /// From the verb before the noun to the end of the last parameter behind it.
  static func slice(_ noun: String, in text: String, _ parameters: [String]) -> String? {
    guard let found: Range<String.Index> = place(of: noun, in: text)?.range else { return nil }
    let before: Substring = text[..<found.lowerBound]
    var rest: Substring = text[found.upperBound...]
    var end: Substring.Index = found.upperBound
    let names: [String] = parameters.map { $0.lowercased() }
    if let first: Character = rest.first, isQuote(first) { rest = rest.dropFirst() }
    while true {
      rest = rest.drop { isBlank($0) }
      guard let first: Character = rest.first else { break }
      var isParameter: Bool = isDash(first)
      if isParameter { rest = rest.drop { isDash($0) || isBlank($0) } }
      let name: Substring = rest.prefix { !isBlank($0) && !isQuote($0) && $0 != ":" && $0 != "：" }
      if !isParameter { isParameter = names.contains { mentions($0, in: squeeze(String(name))) } }
      if !isParameter || name.isEmpty { break }
      rest = rest[name.endIndex...]
      end = rest.startIndex
      (rest, end) = value(rest, end)
    }
    let tail: String = String(text[found.lowerBound..<end])
    return verb(before) + tail.trimmingCharacters(in: CharacterSet(charactersIn: " .,;。、，；"))
  }

  /// Takes the value behind a parameter: a quoted run, or words joined by commas.
  private static func value(_ text: Substring, _ end: Substring.Index) -> (Substring, Substring.Index) {
    var rest: Substring = text.drop { isBlank($0) || $0 == ":" }
    guard let first: Character = rest.first, !isDash(first) else { return (text, end) }
    while true {
      if let first: Character = rest.first, isQuote(first) {
        let inner: Substring = rest.dropFirst()
        guard let close: Substring.Index = inner.prefix(120).firstIndex(where: { isQuote($0) && $0 != "’" || $0 == first }) else { return (text, end) }
        rest = inner[inner.index(after: close)...]
      } else {
        let word: Substring = rest.prefix { !isBlank($0) && !isQuote($0) }
        rest = rest[word.endIndex...]
        if word.hasSuffix(",") {
          rest = rest.drop { isBlank($0) }
          continue
        }
      }
      let next: Substring = rest.drop { isBlank($0) }
      guard next.first == "," else { return (rest, rest.startIndex) }
      rest = next.dropFirst().drop { isBlank($0) }
    }
  }

  /// The verb as it stands before a noun, with what joins them; nothing when only prose stands there.
  private static func verb(_ before: Substring) -> String {
    let joint: String = String(before.reversed().prefix { isDash($0) || isBlank($0) }.reversed())
    let word: String = String(before.dropLast(joint.count).reversed().prefix { $0.isLetter }.reversed())
    if word.isEmpty { return "" }
    if joint.contains(where: isDash) { return word.count <= 14 ? word + joint : String(joint.drop { isBlank($0) }) }
    let isVerb: Bool = ["set", "get", "install", "uninstall", "invoke", "test"].contains(word.lowercased())
    return isVerb ? word + joint : ""
  }
}
