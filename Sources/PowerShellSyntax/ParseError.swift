import SourceText

/// Something wrong in a script.
/// - Source: `System.Management.Automation.Language.ParseError`
public struct ParseError: Sendable, Error {
  /// PowerShell's identifier, such as `MissingEndCurlyBrace`.
  public let errorId: String
  public let message: String
  public let extent: ScriptExtent
  /// More input could mend it: a prompt asks for another line.
  public let incompleteInput: Bool

  public init(errorId: String, message: String, extent: ScriptExtent, incompleteInput: Bool) {
    self.errorId = errorId
    self.message = message
    self.extent = extent
    self.incompleteInput = incompleteInput
  }
}

/// The result of parsing: always a tree.
public struct ParseResult: Sendable {
  public let ast: ScriptBlockAst
  /// Empty unless asked for.
  public let tokens: [Token]
  public let errors: [ParseError]
  public var source: SourceFile { ast.tree.source }
  /// Whether more input could mend what is wrong.
  public var isIncomplete: Bool { errors.contains { $0.incompleteInput } }
}
