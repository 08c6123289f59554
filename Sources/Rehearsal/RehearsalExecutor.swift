import ClusterModel
import DotNet
import PowerShellRuntime
import ShellSession
import SqlServerCmdlets

/// What a line gave: its output, or why it was refused.
public struct ExecutionResult: Sendable, Equatable {
  public var output: String
  public var error: String?
  public init(output: String = "", error: String? = nil) {
    self.output = output
    self.error = error
  }
}

/// Runs what an operator would have typed, in a session like that of the prompt: the same language, query windows,
/// cmdlets and simulated disks, on a world of the rehearsal's own.
public final class RehearsalExecutor {
  let session: ClusterSession
  private let host: RecordingHost
  private let context: ExecutionContext
  private let typed: TypedLine
  /// An operator needs a moment for each line, whatever it does.
  private static let secondsPerLine = 5

  /// - Parameter ask: puts a question to the operator; without it nobody is there, and defaults are taken.
  public init(
    cluster: Cluster, account: String = "LITWAREINC\\administrator", machine: String = "dal-adm-001.litwareinc.com",
    ask: ((String) -> String?)? = nil
  ) {
    session = ClusterSession(cluster: cluster, account: account, machine: machine)
    host = RecordingHost(ask)
    let outer: ExecutionContext? = ExecutionContext.current
    context = StandbySession.make(host, world: session, cmdlets: RehearsalCmdletList.all)
    typed = TypedLine(context, SessionRunner(context, host))
    // What the Management Shell's operators see.
    try? context.engine.setVariable("ErrorView", .text("NormalView"), .global)
    if let outer { PowerShellRuntime.Session.makeCurrent(outer) }
  }

  public var cluster: Cluster {
    get { session.cluster }
    set { session.cluster = newValue }
  }

  /// What Ctrl-C sets: a step's script is stopped, the rehearsal is not.
  public var stopRequest: StopRequest { context.stopRequest }

  /// Takes the world back to an earlier one; query windows are opened again where that undid their opening.
  public func goBack(to earlier: Cluster) { session.goBack(to: earlier) }

  /// `dal-sql-001.master` while a query window is open.
  public var window: String? {
    let prefix: String = typed.windowPrefix
    return prefix.isEmpty ? nil : String(prefix.dropFirst().prefix { $0 != "]" })
  }

  /// A line or statement as typed at the prompt: a command, or T-SQL for the open query window.
  public func runShell(_ line: String) -> ExecutionResult { record { typed.run(line) } }

  /// A batch in a query window on the instance, which stays open.
  public func runTransactSQL(instance: String, database: String, batch: String) -> ExecutionResult {
    if let refused: ExecutionResult = bringToFront(instance, database) { return refused }
    return record { typed.runInWindow(batch) }
  }

  /// What a script's statements find as `$PSScriptRoot`.
  func setScriptFolder(_ folder: String) {
    try? context.engine.setVariable("PSScriptRoot", .text(folder), .global)
  }

  /// - Returns: why no window could be opened there; nil when one is in front.
  private func bringToFront(_ instance: String, _ database: String) -> ExecutionResult? {
    let windows: QueryWindows? = context.service(QueryWindows.self)
    let wanted: String = (session.cluster.instance(instance)?.name ?? instance).lowercased() + "." + database.lowercased()
    if let open = windows?.windows.last(where: { $0.query.isOpen && $0.query.title.lowercased() == wanted }) {
      _ = windows?.bringToFront(id: open.id)
      return nil
    }
    let opened: ExecutionResult = runShell("Open-QueryWindow -ServerInstance \(instance) -Database \(database)")
    return opened.error == nil ? nil : opened
  }

  private func record(_ body: () -> Int?) -> ExecutionResult {
    Session.within(context) { recordInSession(body) }
  }

  private func recordInSession(_ body: () -> Int?) -> ExecutionResult {
    let start: SimulatedTime = session.cluster.now
    context.lastSucceeded = true
    context.stopRequest.clear()
    host.begin()
    _ = body()
    // `exit` ends a script, not the rehearsal it is part of.
    context.exitRequested = false
    if session.cluster.now == start { session.cluster.advance(bySeconds: RehearsalExecutor.secondsPerLine) }
    let output: String = host.output.trimmedEnd
    let errors: String = host.errors.trimmedEnd
    if !errors.isEmpty { return ExecutionResult(output: output, error: errors) }
    if !context.lastSucceeded || RehearsalExecutor.isRefusal(output) {
      return ExecutionResult(error: output.isEmpty ? "the command failed and gave no reason" : output)
    }
    return ExecutionResult(output: output)
  }

  /// sqlcmd succeeds where the server refused; its message tells.
  private static func isRefusal(_ output: String) -> Bool {
    output.split(separator: "\n").contains { line in
      guard line.hasPrefix("Msg "), let level = line.range(of: ", Level ") else { return false }
      return (Int(line[level.upperBound...].prefix { $0.isNumber }) ?? 0) > 10
    }
  }
}

/// A screen that keeps what is written on it.
final class RecordingHost: PSHost {
  let name = "RehearsalHost"
  let windowWidth = 98
  let windowHeight = 50
  let supportsVirtualTerminal = false
  let isInteractive = false
  private(set) var output = ""
  private(set) var errors = ""
  private let ask: ((String) -> String?)?

  init(_ ask: ((String) -> String?)?) { self.ask = ask }

  func begin() {
    output = ""
    errors = ""
  }

  func write(_ text: String) { output += text }
  func writeError(_ text: String) { errors += text }

  func readLine(prompt: String, secure: Bool) throws -> String? {
    if let ask {
      // What leads up to the question has to be seen before it.
      let lead: String = output
      output = ""
      return ask(lead + prompt)
    }
    // Nobody is there: a choice takes its default, a value stays missing.
    output += prompt + "\n"
    return prompt.contains("[?] ") ? "" : nil
  }

  func writeProgress(_ record: ProgressRecord) {}
  func setExit(code: Int) {}
}

/// The world's own names for `LineRepair`.
public struct ClusterNames: WorldNames {
  let cluster: Cluster
  public init(_ cluster: Cluster) { self.cluster = cluster }
  public var pool: String { cluster.chatPool.fqdn }
  public var poolAliases: [String] { cluster.chatPool.aliases }
  public var backupSqlServer: String {
    cluster.chatPool.store.backup.flatMap { cluster.instance($0)?.machine } ?? cluster.chatPool.store.primary
  }
  public var mirroringShare: String { cluster.mirroringShare }
  public var database: String { cluster.chatPool.store.database }
  public var databases: [String] {
    var found: [String] = []
    for instance: SqlInstance in cluster.instances {
      for one: Database in instance.databases where !found.contains(one.name) { found.append(one.name) }
    }
    return found.contains(database) ? found : found + [database]
  }
  public func chatServers(ofBackupSite: Bool) -> [String] {
    let site: String = cluster.chatPool.site
    return cluster.chatPool.servers.filter { ((cluster.machine($0)?.site ?? site) != site) == ofBackupSite }
  }
}

extension String {
  var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
  var trimmedEnd: String {
    var text: Substring = self[...]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return String(text)
  }
}
