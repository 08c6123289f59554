import ClusterModel
import DotNet
import Foundation
import PowerShellRuntime
import TransactSQL

/// `Invoke-Sqlcmd`: T-SQL from a script; rows come back as objects, the server's errors as PowerShell errors.
/// - Source: the SqlServer module's documentation; sql-server.md 1.6.
struct InvokeSqlcmd: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-Sqlcmd", defaultParameterSet: "ByConnectionParameters", outputTypes: ["System.Data.DataRow"],
    implementingType: "Microsoft.SqlServer.Management.PowerShell.GetScriptCommand",
    synopsis: "Runs T-SQL and sqlcmd's script commands on an instance.",
    description: "PRINT and other information appears with -Verbose only. Without -ServerInstance the session's own machine is asked.",
    examples: [
      CmdletExample("Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query 'select 1 + 1 as two' | ForEach-Object two", output: "2"),
      CmdletExample(
        "(Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query \"select name from sys.databases where name = 'master'\").name", output: "master"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init("Query", \.query, position: 0, pipeline: true, help: "The T-SQL to run."),
      .init(
        "ServerInstance", \.serverInstance, sets: ["ByConnectionParameters"], byName: true, completes: .world("sqlInstance"),
        help: "The instance to connect to."),
      .init("Database", \.database, sets: ["ByConnectionParameters"], byName: true, completes: .world("database"), help: "The database to begin in."),
      .init("InputFile", \.inputFile, completes: .path, help: "A file with the T-SQL."),
      .init("Variable", \.variable, help: "Scripting variables, each as name=value."),
      .init("QueryTimeout", \.queryTimeout, help: "Seconds a batch may take; the simulated clock decides nothing by it."),
      .init("ConnectionTimeout", \.connectionTimeout, sets: ["ByConnectionParameters"], help: "Seconds to wait for the connection."),
      .init("MaxCharLength", \.maxCharLength, help: "The longest text a column returns."),
      .init("ErrorLevel", \.errorLevel, help: "Only errors of this level and above are written."),
      .init("SeverityLevel", \.severityLevel, help: "The lowest severity that counts as an error."),
      .init("AbortOnError", \.abortOnError, help: "Stops at the first error."),
      .init("OutputSqlErrors", \.outputSqlErrors, default: "$true", help: "Whether error messages appear."),
      .init("IncludeSqlUserErrors", \.includeSqlUserErrors, help: "Also errors that scripts raise."),
      .init("OutputAs", \.outputAs, aliases: ["As"], validate: [.set(["DataSet", "DataTables", "DataRows"])], help: "What comes back."),
      .init("Encrypt", \.encrypt, sets: ["ByConnectionParameters"], help: "Accepted; nothing here travels over a network."),
      .init("TrustServerCertificate", \.trustServerCertificate, help: "Accepted; nothing here travels over a network."),
      .init("Username", \.username, sets: ["ByConnectionParameters"], help: "Refused: this world's instances take Windows accounts only."),
      .init("Password", \.password, sets: ["ByConnectionParameters"], help: "Goes with -Username."),
      .init("HostName", \.hostName, sets: ["ByConnectionParameters"], help: "Accepted; sp_who2 shows the session's machine."),
      .init("DisableVariables", \.disableVariables, help: "Leaves $(name) as it stands."),
      .init("DisableCommands", \.disableCommands, help: "Accepted: only GO is taken as a command."),
      .init("SuppressProviderContextWarning", \.suppressProviderContextWarning, help: "Accepted."),
    ]
  }

  var query: String?
  var serverInstance: String?
  var database = "master"
  var inputFile: String?
  var variable: [String]?
  var queryTimeout: Int?
  var connectionTimeout = 8
  var maxCharLength = 4000
  var errorLevel = 0
  var severityLevel = 11
  var abortOnError = false
  var outputSqlErrors: Value = .bool(true)
  var includeSqlUserErrors = false
  var outputAs = "DataRows"
  var encrypt: String?
  var trustServerCertificate = false
  var username: String?
  var password: String?
  var hostName: String?
  var disableVariables = false
  var disableCommands = false
  var suppressProviderContextWarning = false

  mutating func process(_ run: CommandRuntime) throws {
    let session = try run.queryWindows().session
    if username != nil {
      throw run.sqlFailure(
        "Login failed for user '\(username ?? "")'. This world's instances take Windows accounts only: leave -Username out.",
        id: "SqlExceptionError,Microsoft.SqlServer.Management.PowerShell.GetScriptCommand", .InvalidOperation)
    }
    let text = try script(run)
    let server = serverInstance ?? session.machine
    let connection: SqlConnection
    do throws(SqlLoginFailure) {
      connection = try SqlConnection.open(
        session, server: server, database: database, program: "Core Microsoft SqlClient Data Provider", loginTimeoutSeconds: connectionTimeout)
    } catch {
      throw run.sqlFailure(error.clientText(session.cluster), id: "SqlExceptionError", .InvalidOperation, target: .text(server))
    }
    defer { connection.close() }
    session.remember(text)
    for batch in SqlScript(text).batches {
      for _ in 0..<batch.count {
        if try !report(connection.run(batch.text), server: server, run) && abortOnError { return }
      }
    }
  }

  /// The text of `-Query` or `-InputFile` with its scripting variables put in.
  private func script(_ run: CommandRuntime) throws -> String {
    var text = query ?? ""
    if let inputFile {
      guard let read = try? String(contentsOfFile: inputFile, encoding: .utf8) else {
        throw run.sqlFailure("Could not find file '\(inputFile)'.", id: "ExecutionFailed", .InvalidOperation, target: .text(inputFile))
      }
      text = read
    } else if query == nil {
      throw run.sqlFailure(
        "Cannot validate argument: either -Query or -InputFile must say what to run.", id: "ExecutionFailed", .InvalidArgument)
    }
    guard !disableVariables else { return text }
    for definition in variable ?? [] {
      guard let equals = definition.firstIndex(of: "=") else {
        throw run.sqlFailure(
          "The format used to define the new variable for Invoke-Sqlcmd cmdlet is invalid. Please use the 'var=value' format for defining a new variable.",
          id: "ExecutionFailed", .InvalidArgument, target: .text(definition))
      }
      text = text.replacingOccurrences(
        of: "$(\(definition[..<equals]))", with: String(definition[definition.index(after: equals)...]), options: .caseInsensitive)
    }
    return text
  }

  /// Writes rows, messages and errors. False when there was an error.
  private func report(_ events: [SqlEvent], server: String, _ run: CommandRuntime) throws -> Bool {
    var succeeded = true
    for event in events {
      switch event {
      case .resultSet(let set): try writeRows(set, run)
      case .message(let message) where message.severity < severityLevel || message.isInformation:
        try run.writeVerbose(message.text)
      case .message(let message):
        succeeded = false
        guard message.severity >= errorLevel, !isFalse(outputSqlErrors) else { continue }
        let place = "Msg \(message.number), Level \(message.severity), State \(message.state), Procedure \(message.procedure ?? ""), Line \(message.line)."
        try run.writeError(
          run.sqlFailure("\(message.text) \n \(place)", id: "SqlError", .InvalidOperation, target: .text(server)).record)
      case .disconnected(let text):
        throw run.sqlFailure(text, id: "SqlExceptionError", .InvalidOperation, target: .text(server))
      case .rowsAffected, .completed: break
      }
    }
    return succeeded
  }

  private func isFalse(_ value: Value) -> Bool { if case .bool(false) = value { true } else { false } }

  private func writeRows(_ set: ResultSet, _ run: CommandRuntime) throws {
    let shape = PSShape(set.columns.enumerated().map { Name($1.name.isEmpty ? "Column\($0 + 1)" : $1.name) })
    for row in set.rows {
      let values = zip(set.columns, row).map { DataValue.make($1, $0.type, longest: maxCharLength) }
      let object = PSCustomObject(shape: shape, slots: values)
      object.insertTypeName("System.Data.DataRow")
      try run.write(.object(object))
    }
  }
}

/// A column's value as the .NET client gives it: the type's own, `DBNull` for NULL.
enum DataValue {
  static func make(_ value: SqlValue, _ type: SqlType, longest: Int) -> Value {
    switch value {
    case .null: return .null
    case .int(let number):
      switch type.name {
      case "bit": return .bool(number != 0)
      case "tinyint": return .byte(UInt8(clamping: number))
      case "smallint": return .int16(Int16(clamping: number))
      case "bigint": return .int64(Int64(number))
      default: return Int32(exactly: number).map { .int32($0) } ?? .int64(Int64(number))
      }
    case .real(let number): return type.name == "real" ? .single(Float(number)) : .double(number)
    case .text(let text):
      if type.isDate, let date = DataDate.parse(text) { return .dateTime(date) }
      let trimmed = type.isFixedText ? text : text
      return .text(trimmed.count > longest ? String(trimmed.prefix(longest)) : trimmed)
    }
  }
}

/// `2026-11-25 22:14:03.120` as ticks; nothing else is a date to SQL Server's results.
enum DataDate {
  static func parse(_ text: String) -> DateTime? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 3, numbers[0] >= 1, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    // Days from year 1 by the civil calendar, March-based so that the leap day comes last.
    let y = month <= 2 ? year - 1 : year
    let m = (month + 9) % 12
    let days = y * 365 + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1 - 306
    var ticks = Int64(days) * 864_000_000_000
    if numbers.count > 3 { ticks += Int64(numbers[3]) * 36_000_000_000 }
    if numbers.count > 4 { ticks += Int64(numbers[4]) * 600_000_000 }
    if numbers.count > 5 { ticks += Int64(numbers[5]) * 10_000_000 }
    if numbers.count > 6 {
      let fraction = text.split(separator: ".").last.map(String.init) ?? ""
      let digits = (fraction + "0000000").prefix(7)
      ticks += Int64(digits) ?? 0
    }
    return DateTime(ticks: ticks)
  }
}
