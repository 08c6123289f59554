import PowerShellRuntime
import SqlServerCmdlets

/// One line as an operator types it: T-SQL goes whole to the query window in front, anything else is PowerShell.
/// The prompt and every step of a rehearsal run through here.
public struct TypedLine {
  let context: ExecutionContext
  let runner: SessionRunner

  public init(_ context: ExecutionContext, _ runner: SessionRunner) {
    self.context = context
    self.runner = runner
  }

  /// - Returns: an exit code when the session is to end.
  @discardableResult
  public func run(_ line: String) -> Int? {
    TransactSQLStatements.takesWhole(line, in: context) ? runInWindow(line) : runner.run(line: line)
  }

  /// A text for the query window in front, whatever it begins with.
  @discardableResult
  public func runInWindow(_ text: String) -> Int? {
    let quoted: String = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return runner.run(line: "Invoke-QueryWindow -Query '\(quoted)'")
  }

  /// `[dal-sql-001.master] ` while a window is open.
  public var windowPrefix: String {
    context.hasService(QueryWindows.self) ? context.service(QueryWindows.self)?.promptPrefix ?? "" : ""
  }
}
