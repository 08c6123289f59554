import DotNet
import PowerShellRuntime

/// A query window as scripts see it.
enum QueryWindowObject {
  static func make(_ window: QueryWindows.Window, isFront: Bool) -> Value {
    .object(
      PSCustomObject(
        typeName: "Standby.QueryWindow",
        [
          ("Id", .int(window.id)), ("ServerInstance", .text(window.server)), ("Database", .text(window.connection.currentDatabase)),
          ("Spid", .int(window.connection.spid)), ("InFront", .bool(isFront)),
        ]))
  }
}

extension CommandRuntime {
  /// The session's query windows.
  func queryWindows() throws -> QueryWindows {
    guard let windows = context.service(QueryWindows.self) else {
      throw sqlFailure("This session has no world: there is no SQL Server to connect to.", id: "NoWorld", .ResourceUnavailable)
    }
    return windows
  }

  /// A terminating error of this module's cmdlets.
  func sqlFailure(_ message: String, id: String, _ category: ErrorCategory, target: Value = .null) -> TerminatingError {
    let record = ErrorRecord("System.Data.SqlClient.SqlException", message, id: id, category, target: target)
    record.commandTypeName = invocation.command?.implementingType
    record.activity = invocation.command?.name
    record.invocation = invocation
    return TerminatingError(record)
  }
}
