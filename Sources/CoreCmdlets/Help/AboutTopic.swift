import DotNet

/// A page about a subject rather than a command: `about_Operators`.
struct AboutTopic: Sendable {
  let name: String
  let text: String

  static let all: [AboutTopic] = aboutTexts.compactMap { read($0) }.sorted { $0.name < $1.name }

  static func named(_ name: String) -> AboutTopic? {
    let key = CaseFolding.key(name)
    return all.first { CaseFolding.key($0.name) == key }
  }

  /// The page's own first lines name it: `TOPIC`, then the name.
  private static func read(_ text: String) -> AboutTopic? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.firstIndex(of: "TOPIC"), head + 1 < lines.count else { return nil }
    return AboutTopic(name: HelpText.trimmed(String(lines[head + 1])), text: text)
  }

  /// What stands under `SHORT DESCRIPTION`.
  var synopsis: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.firstIndex(of: "SHORT DESCRIPTION") else { return "" }
    return lines[(head + 1)...].prefix { !$0.isEmpty }.map { HelpText.trimmed(String($0)) }.joined(separator: " ")
  }

  private var properties: [(String, Value)] {
    [
      ("Name", .text(name)), ("Category", .text("HelpFile")), ("Synopsis", .text(synopsis)), ("Component", .null), ("Role", .null),
      ("Functionality", .null),
    ]
  }

  /// The page as text, with the properties that all help has.
  var object: Value { HelpObject.text(text, properties) }
  var short: Value { HelpObject.make(["HelpInfoShort"], properties) }
}
