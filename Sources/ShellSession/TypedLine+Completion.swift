import ClusterModel
import CoreCmdlets
import PowerShellRuntime
import SqlServerCmdlets
import TransactSQL

extension TypedLine {
  /// What could stand at the cursor: of a line that would go to the query window, T-SQL; of any other, PowerShell.
  /// - Parameter cursor: in UTF-16 units.
  /// - Returns: where the text to be replaced begins, and what could replace it with what a menu shows.
  public func complete(_ line: String, cursor: Int) -> (start: Int, candidates: [(text: String, display: String)])? {
    if let window = frontWindow, let session = context.service(ClusterSession.self), isForWindow(line) {
      let found = TransactSQLCompletion(line, cursor: cursor, on: window.query.connection, in: session.cluster)
      if !found.candidates.isEmpty || TransactSQLStatements.takesWhole(line, in: context) {
        return (found.start, found.candidates.map { ($0, $0) })
      }
    }
    let found = CompletionEngine.complete(line, cursor: cursor, context)
    if found.replacementIndex < 0 { return nil }
    return (found.replacementIndex, found.matches.map { ($0.completionText, $0.listItemText) })
  }

  private var frontWindow: QueryWindows.Window? {
    context.hasService(QueryWindows.self) ? context.service(QueryWindows.self)?.front : nil
  }

  /// The line is T-SQL, or its one word may become it.
  private func isForWindow(_ line: String) -> Bool {
    if TransactSQLStatements.takesWhole(line, in: context) { return true }
    return line.allSatisfy { $0.isLetter }
  }
}
