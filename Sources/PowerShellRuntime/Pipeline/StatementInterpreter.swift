import DotNet

/// Another language whose statements may stand in a script where a command would: T-SQL with a query window open.
///
/// The parser reads such a line as a command with arguments. Before its arguments are evaluated, the session's interpreter, if there is one, is
/// shown the statement's text.
public protocol StatementInterpreter: AnyObject {
  /// A call that runs the statement in the other language; nil when it is PowerShell's after all.
  /// - Throws: when the statement is the other language's and cannot be run now.
  func call(for text: String, named name: String, in context: ExecutionContext) throws -> CommandCall?
}

/// The words that may begin a statement of another language: known before scripts are compiled, so that no other call pays for the question.
public enum ForeignStatements {
  nonisolated(unsafe) public static var words: Set<Name> = []
}
