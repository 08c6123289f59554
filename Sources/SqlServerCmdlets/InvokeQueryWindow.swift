import ClusterModel
import DotNet
import PowerShellRuntime
import TransactSQL

/// `Invoke-QueryWindow`: sends T-SQL to the window in front. Lines that begin as T-SQL become a call of it.
struct InvokeQueryWindow: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-QueryWindow", outputTypes: ["System.String"], implementingType: "Standby.InvokeQueryWindowCommand",
    synopsis: "Runs T-SQL in the query window in front.",
    description: "What the server answers comes back as the window would show it, results as text.",
    examples: [
      CmdletExample(
        "Open-QueryWindow dal-sql-001; Invoke-QueryWindow 'print ''hello'''; Close-QueryWindow", output: "hello"),
      CmdletExample(
        "Open-QueryWindow dal-sql-001; Invoke-QueryWindow 'select 1 as one'; Close-QueryWindow",
        output: "one\n---\n  1\n\n(1 row(s) affected)"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Query", \.query, mandatory: true, position: 0, pipeline: true, help: "The T-SQL. GO on a line of its own ends a batch.")]
  }

  var query = ""

  mutating func process(_ run: CommandRuntime) throws {
    let windows = try run.queryWindows()
    guard let window = windows.front else {
      throw run.sqlFailure(
        "This is T-SQL, and no query window is open. Open one with Open-QueryWindow -ServerInstance <instance>, or use "
          + "sqlcmd -S <instance> -Q \"...\".", id: "NoWindow", .ObjectNotFound, target: .text(query))
    }
    windows.session.remember(query)
    let events = window.query.run(query)
    for line in windowText(events).split(separator: "\n", omittingEmptySubsequences: false) { try run.write(.text(line)) }
    if events.contains(where: { if case .message(let message) = $0 { !message.isInformation } else { false } }) {
      run.context.lastSucceeded = false
    }
    if !window.query.isOpen { windows.close(window) }
  }
}
