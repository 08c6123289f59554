import Foundation

/// The parts of a block that can be commands: fenced lines, bold runs (badly closed ones too), code spans; where
/// none is left, the run of text around a command's noun.
public enum Fragments {
  public static func of(_ unit: RunbookUnit) -> [String] {
    if unit.kind == .fence { return [unit.text] }
    let text: String = unit.text
    var found: [String] = []
    for mark: String in ["**", "`", "__", "* *"] {
      let parts: [String] = text.components(separatedBy: mark)
      if parts.count < 2 { continue }
      for index: Int in stride(from: 1, to: parts.count, by: 2) where !parts[index].isEmpty { found.append(parts[index]) }
    }
    return found
  }

  /// The fragment that names the noun, or the text from the word before the noun to its last Latin character.
  public static func naming(_ noun: String, in unit: RunbookUnit) -> String? {
    for fragment: String in of(unit) where mentions(noun.lowercased(), in: squeeze(fragment)) { return fragment }
    guard mentions(noun.lowercased(), in: squeeze(unit.text)) else { return nil }
    guard let range: Range<String.Index> = unit.text.range(of: noun, options: .caseInsensitive) else { return noun }
    let before: Substring = unit.text[..<range.lowerBound]
    let verb: Substring = before.split(separator: " ").last ?? ""
    let gap: String = before.hasSuffix(" ") ? " " : ""
    let tail: Substring = unit.text[range.upperBound...]
    let hasParameters: Bool = tail.contains("-") && noun.hasSuffix("State")
    var end: Substring.Index = tail.startIndex
    if hasParameters {
      for value: String in ["FailedOver", "Normal"] {
        if let found: Range<Substring.Index> = tail.range(of: value, options: .caseInsensitive) { end = found.upperBound }
      }
    }
    return String(verb) + gap + String(unit.text[range]) + String(tail[..<end])
  }
}
