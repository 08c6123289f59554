import DotNet
import PowerShellRuntime
import TransactSQL

/// `Open-QueryWindow`: a session on one SQL Server instance, to which lines that begin as T-SQL then go.
struct OpenQueryWindow: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Open-QueryWindow", outputTypes: ["Standby.QueryWindow"], implementingType: "Standby.OpenQueryWindowCommand",
    synopsis: "Opens a query window on a SQL Server instance.",
    description: """
      Stands for Management Studio's query window. While one is open, the prompt shows it and a line that begins as a T-SQL \
      statement goes to the server as it stands.
      """,
    examples: [
      CmdletExample("Open-QueryWindow -ServerInstance dal-sql-001 -Database master", output: ""),
      CmdletExample("Open-QueryWindow dal-sql-001; select name from sys.databases where name = 'model'; Close-QueryWindow", output: "name\n-----\nmodel\n\n(1 row(s) affected)"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init(
        "ServerInstance", \.serverInstance, mandatory: true, position: 0, aliases: ["Server"], completes: .world("sqlInstance"),
        help: "The instance: a server's name, or server\\instance."),
      .init(
        "Database", \.database, position: 1, completes: .world("database"), default: "master",
        help: "The database the window begins in."),
      .init("PassThru", \.passThru, help: "Writes the window as an object."),
    ]
  }

  var serverInstance = ""
  var database = "master"
  var passThru = false

  mutating func process(_ run: CommandRuntime) throws {
    let windows = try run.queryWindows()
    let window: QueryWindows.Window
    do throws(SqlLoginFailure) {
      window = try windows.open(server: serverInstance, database: database)
    } catch {
      throw run.sqlFailure(
        "Cannot connect to \(serverInstance).\n" + error.clientText(windows.session.cluster), id: "ConnectionFailed",
        .ConnectionError, target: .text(serverInstance))
    }
    if passThru { try run.write(QueryWindowObject.make(window, isFront: true)) }
  }
}
