import DotNet
import PowerShellSyntax

/// In comments: the sections of help, and what `#requires` takes.
enum CommentCompletion {
  private static let sections = [
    "COMPONENT", "DESCRIPTION", "EXAMPLE", "EXTERNALHELP", "FORWARDHELPCATEGORY", "FORWARDHELPTARGETNAME", "FUNCTIONALITY", "INPUTS", "LINK",
    "NOTES", "OUTPUTS", "PARAMETER", "REMOTEHELPRUNSPACE", "ROLE", "SYNOPSIS",
  ]
  private static let repeatable: Set<String> = ["EXAMPLE", "LINK", "PARAMETER"]
  private static let requirements = ["Modules", "PSEdition", "RunAsAdministrator", "Version"]

  static func complete(_ engine: CompletionEngine, _ comment: Token) -> CommandCompletion {
    let before = engine.text(comment.start, engine.cursor)
    let line = before.split(omittingEmptySubsequences: false) { $0.isNewline }.last.map { String($0) } ?? ""
    let word = line.reversed().prefix { $0.isLetter }.count
    let head = line.dropLast(word)
    let start = engine.cursor - Int32(word)
    let typed = String(line.suffix(word))
    if head.hasSuffix("."), head.dropLast().allSatisfy({ $0.isWhitespace || $0 == "#" || $0 == "<" }) {
      let whole = engine.text(comment.start, comment.end).uppercased()
      let open = sections.filter { $0.hasPrefix(typed.uppercased()) && (repeatable.contains($0) || !whole.contains(".\($0)\n")) }
      return engine.result(open.map { CompletionResult($0, $0, .Keyword) }, from: start, to: engine.cursor)
    }
    if head.lowercased().hasPrefix("#requires "), head.hasSuffix("-") {
      let open = requirements.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
      return engine.result(open.map { CompletionResult("-" + $0, $0, .ParameterName) }, from: start - 1, to: engine.cursor)
    }
    return .none
  }
}
