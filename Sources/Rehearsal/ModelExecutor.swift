import ClusterModel
import SkypeForBusinessCmdlets
import TransactSQL
import WorldFiles

/// Runs single command lines and T-SQL on a world, without a shell around it: simple arguments only, no pipelines.
/// Tests and unattended rehearsals need no more, and every refusal is the one the shell gives.
public final class ModelExecutor: RehearsalExecutor {
  let session: ClusterSession
  private var connection: SqlConnection?
  private var database = "master"

  public init(
    cluster: Cluster, account: String = "LITWAREINC\\administrator", machine: String = "dal-adm-001.litwareinc.com"
  ) {
    session = ClusterSession(cluster: cluster, account: account, machine: machine)
  }

  public var cluster: Cluster {
    get { session.cluster }
    set { session.cluster = newValue }
  }

  public var window: String? { connection.map { "\($0.instance).\(current($0) ?? database)" } }

  public func runShell(_ line: String) -> ExecutionResult {
    let text: String = line.trimmed
    let name: String = text.prefix { !$0.isWhitespace }.lowercased()
    if connection != nil, TransactSQLLine.begins(text) { return batch(text) }
    if !ModelExecutor.isSingle(text) {
      return ExecutionResult(error: "Only single commands with simple arguments can be run here, not: \(text.prefix(60))", isUnsupported: true)
    }
    if connection == nil, TransactSQLLine.begins(text), name != "kill" {
      return ExecutionResult(error: "'\(name)' is T-SQL and no query window is open. Open-QueryWindow -ServerInstance <instance> opens one.")
    }
    switch name {
    case "open-querywindow", "sqlcmd", "invoke-sqlcmd": return sql(name, SimpleCall(text))
    case "close-querywindow":
      close()
      return ExecutionResult()
    case "copy-item", "get-childitem", "dir", "ls", "test-path": return files(name, SimpleCall(text))
    default: return cmdlet(SimpleCall(text))
    }
  }

  /// One command with arguments that need no evaluation.
  private static func isSingle(_ text: String) -> Bool {
    if text.hasPrefix("$") || text.hasPrefix("foreach") || text.hasPrefix("if") || text.hasPrefix("&") { return false }
    if text.contains("|") || text.contains("$(") || text.contains("\n") { return false }
    var rest: Substring = text[...]
    while let dollar: Substring.Index = rest.firstIndex(of: "$") {
      rest = rest[rest.index(after: dollar)...]
      let name: String = rest.prefix { $0.isLetter || $0 == "_" || $0 == "{" }.lowercased()
      if !name.isEmpty && !["null", "true", "false"].contains(name) { return false }
    }
    return true
  }

  public func runTransactSQL(instance: String, database: String, batch text: String) -> ExecutionResult {
    let isOpen: Bool = connection.map { $0.instance.lowercased() == instance.lowercased() && current($0)?.lowercased() == database.lowercased() } ?? false
    if !isOpen, let refusal: String = open(instance, database) { return ExecutionResult(error: refusal) }
    return batch(text)
  }

  // MARK: Query windows

  private func current(_ connection: SqlConnection) -> String? {
    session.cluster.instance(connection.instance)?.sessions.first { $0.spid == connection.spid }?.database
  }

  private func close() {
    connection?.close()
    connection = nil
  }

  /// - Returns: why the window could not be opened.
  private func open(_ instance: String, _ database: String) -> String? {
    close()
    do throws(ModelRefusal) {
      connection = try SqlConnection(session, server: instance, database: database, program: "Microsoft SQL Server Management Studio - Query")
      self.database = database
      return nil
    } catch { return SqlRefusalText.of(error, instance) }
  }

  private func batch(_ text: String) -> ExecutionResult {
    guard let open: SqlConnection = connection else { return ExecutionResult(error: "No query window is open.") }
    // An undone step may have taken the window's session with it.
    if current(open) == nil {
      connection = nil
      if let refusal: String = self.open(open.instance, database) { return ExecutionResult(error: refusal) }
    }
    session.cluster.advance(bySeconds: 5)
    return run(text, on: connection ?? open)
  }

  private func run(_ text: String, on connection: SqlConnection) -> ExecutionResult {
    if let shipped: ExecutionResult = LogShippingCall(text, on: connection.instance)?.run(in: session) { return shipped }
    let events: [SqlEvent] = connection.run(text)
    let isRefused: Bool = events.contains { event in
      if case .message(let message) = event { return message.severity > 10 }
      if case .disconnected = event { return true }
      return false
    }
    let output: String = sqlcmdText(events)
    return isRefused ? ExecutionResult(error: output) : ExecutionResult(output: output)
  }

  private func sql(_ name: String, _ call: SimpleCall) -> ExecutionResult {
    let instance: String = call.text(name == "sqlcmd" ? "S" : "ServerInstance") ?? call.positional.first ?? ""
    let database: String = call.text(name == "sqlcmd" ? "d" : "Database") ?? "master"
    if instance.isEmpty { return ExecutionResult(error: "\(call.name) : -ServerInstance is missing: name the instance.") }
    if name == "open-querywindow" { return ExecutionResult(error: open(instance, database)) }
    guard let text: String = call.text(name == "sqlcmd" ? "Q" : "Query") else {
      return ExecutionResult(error: "\(call.name) : -Query is missing.")
    }
    do throws(ModelRefusal) {
      let own = try SqlConnection(session, server: instance, database: database, program: "SQLCMD")
      defer { own.close() }
      session.cluster.advance(bySeconds: 5)
      return run(text, on: own)
    } catch { return ExecutionResult(error: SqlRefusalText.of(error, instance)) }
  }

  // MARK: Cmdlets and files

  private func cmdlet(_ call: SimpleCall) -> ExecutionResult {
    do throws(CsError) {
      let bound: CsCall = try call.bound()
      let output: CsOutput
      if let own: any CsCmdlet.Type = WorldCmdlets.named(call.name) {
        output = try own.run(bound, in: session)
      } else {
        output = try CsCmdlets.run(call.name, bound, in: session)
      }
      var lines: [String] = output.warnings.map { "WARNING: \($0)" } + output.lines
      for object: CsObject in output.objects {
        let width: Int = object.properties.map(\.name.count).max() ?? 0
        for field: CsField in object.properties {
          let padding: String = String(repeating: " ", count: width - field.name.count)
          lines.append("\(field.name)\(padding) : \(SimpleCall.display(field.value))")
        }
      }
      return ExecutionResult(output: lines.joined(separator: "\n"))
    } catch { return ExecutionResult(error: "\(call.name) : \(error.message)") }
  }

  private func files(_ name: String, _ call: SimpleCall) -> ExecutionResult {
    let path: String = call.text("Path") ?? call.text("LiteralPath") ?? call.positional.first ?? ""
    do throws(ModelRefusal) {
      if name == "copy-item" {
        let target: String = call.text("Destination") ?? call.positional.dropFirst().first ?? ""
        if path.isEmpty || target.isEmpty { return ExecutionResult(error: "Copy-Item : a source and a destination are needed.") }
        try session.cluster.copyFile(path, to: target, from: session.machine, as: session.account)
        session.cluster.advance(bySeconds: 10)
        return ExecutionResult()
      }
      if name == "test-path" {
        return ExecutionResult(output: try session.cluster.fileExists(path, from: session.machine, as: session.account) ? "True" : "False")
      }
      let found: [FileEntry] = try session.cluster.listFiles(path, from: session.machine, as: session.account)
      return ExecutionResult(output: found.map(\.name).joined(separator: "\n"))
    } catch { return ExecutionResult(error: "\(call.name) : \(CsError(error).message)") }
  }
}

/// A refusal to connect, as sqlcmd and SSMS word it.
enum SqlRefusalText {
  static func of(_ refusal: ModelRefusal, _ instance: String) -> String {
    switch refusal {
    case .instanceUnreachable, .noSuchInstance, .machineUnreachable, .noSuchMachine:
      return "A network-related or instance-specific error occurred while establishing a connection to SQL Server. "
        + "The server \(instance) was not found or was not accessible."
    default:
      var event: SqlMessage = message(of: refusal, statement: "USE", instance: instance)
      event.server = instance
      return event.sqlcmdText
    }
  }
}

extension String {
  var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
