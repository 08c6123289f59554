import Foundation
import ClusterModel

/// What a line gave: its output, or why it was refused.
public struct ExecutionResult: Sendable, Equatable {
  public var output: String
  public var error: String?
  public init(output: String = "", error: String? = nil) {
    self.output = output
    self.error = error
  }
}

/// Runs what an operator would have typed. The shell and its query windows answer this; until they are joined,
/// `ModelExecutor` runs the lines the document needs straight on the model.
public protocol RehearsalExecutor {
  var cluster: Cluster { get set }
  mutating func runShell(_ line: String) -> ExecutionResult
  mutating func runTransactSQL(instance: String, database: String, batch: String) -> ExecutionResult
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

/// Runs the procedure's commands on the model, each in its simulated time.
public struct ModelExecutor: RehearsalExecutor {
  public var cluster: Cluster
  let account: String
  let machine: String

  public init(cluster: Cluster, account: String = "LITWAREINC\\administrator", machine: String = "dal-adm-001.litwareinc.com") {
    self.cluster = cluster
    self.account = account
    self.machine = machine
  }

  public mutating func runShell(_ line: String) -> ExecutionResult {
    let words: [String] = ModelExecutor.words(line)
    guard let name: String = words.first?.lowercased() else { return ExecutionResult() }
    func value(_ parameter: String) -> String? {
      guard let place: Int = words.firstIndex(where: { $0.lowercased() == "-" + parameter.lowercased() }) else { return nil }
      return place + 1 < words.count ? words[place + 1] : nil
    }
    do {
      switch name {
      case "set-cspersistentchatstate":
        let identity: String = (value("Identity") ?? "").split(separator: ":").last.map { String($0).trimmed } ?? ""
        let state: PoolState? = PoolState.allCases.first { $0.rawValue.lowercased() == value("PoolState")?.lowercased() }
        guard let state else { return ExecutionResult(error: "Cannot bind parameter 'PoolState'.") }
        try cluster.setPoolState(state, pool: identity)
        cluster.advance(bySeconds: 90)
      case "set-cspersistentchatactiveserver":
        let list: String = value("ActiveServers") ?? ""
        let servers: [String] = list == "$null" ? [] : list.split(separator: ",").map { String($0) }
        try cluster.setActiveServers(servers)
        cluster.advance(bySeconds: 90)
      case "install-csmirrordatabase":
        let plan: MirrorPlan = try cluster.mirrorPlan(
          type: value("DatabaseType") ?? "PersistentChat", sqlServer: value("SqlServerFqdn") ?? "")
        let seconds: Int = try cluster.installMirror(
          plan, fileShare: value("FileShare") ?? "", dropExisting: line.contains("-DropExisting"), as: account)
        cluster.advance(bySeconds: seconds)
      case "invoke-csmanagementserverfailover":
        try cluster.failOverCentralManagement(disaster: true)
        cluster.advance(bySeconds: 180)
      case "invoke-cspoolfailover":
        try cluster.failOverFrontEndPool(value("PoolFqdn") ?? "", disaster: true)
        cluster.advance(bySeconds: 300)
      case "invoke-cspoolfailback":
        try cluster.failBackFrontEndPool(value("PoolFqdn") ?? "")
        cluster.advance(bySeconds: 600)
      case "copy-item":
        guard words.count > 2 else { return ExecutionResult(error: "Copy-Item : a source and a destination are needed.") }
        try cluster.copyFile(words[1], to: words[2], from: machine, as: account)
        cluster.advance(bySeconds: 10)
      default: return ExecutionResult(error: "The term '\(words[0])' is not run by this rehearsal.")
      }
      return ExecutionResult()
    } catch { return ExecutionResult(error: "\(words[0]) : \(error)") }
  }

  public mutating func runTransactSQL(instance: String, database: String, batch: String) -> ExecutionResult {
    let words: [String] = ModelExecutor.words(batch.replacingOccurrences(of: "=", with: " ").replacingOccurrences(of: "'", with: "\""))
    let lower: [String] = words.map { $0.lowercased() }
    cluster.advance(bySeconds: 5)
    do {
      if lower.count >= 3, lower[1] == "sp_delete_log_shipping_secondary_database" {
        try cluster.deleteLogShippingSecondaryDatabase(words[2], on: instance)
        return ExecutionResult(output: "Commands completed successfully.")
      }
      if lower.contains("sp_who2") { return ExecutionResult(output: sessions(on: instance)) }
      if lower.first == "kill", lower.count > 1, let spid: Int = Int(lower[1]) {
        try cluster.killSession(spid, on: instance, by: nil)
        return ExecutionResult(output: "Commands completed successfully.")
      }
      if lower.starts(with: ["alter", "database"]), lower.suffix(2) == ["partner", "off"] {
        try cluster.setPartnerOff(words[2], on: instance)
        return ExecutionResult(output: "Commands completed successfully.")
      }
      if lower.starts(with: ["backup", "database"]), words.count > 5 {
        let outcome: BackupOutcome = try cluster.backupDatabase(words[2], on: instance, as: account, to: [words[5]])
        cluster.advance(byMilliseconds: Int64(outcome.milliseconds))
        return ExecutionResult(output: "BACKUP DATABASE successfully processed \(outcome.totalPages) pages.")
      }
      if lower.first == "restore", words.count > 3 {
        return ExecutionResult(output: try restore(words, lower, on: instance))
      }
      if lower.first == "--", lower.contains("log"), lower.contains("shipping") { return try ship() }
      return ExecutionResult(error: "Msg 102, Level 15, State 1\nIncorrect syntax near '\(words.first ?? "")'.")
    } catch { return ExecutionResult(error: "\(instance): \(error)") }
  }

  private mutating func restore(_ words: [String], _ lower: [String], on instance: String) throws -> String {
    var options = RestoreOptions()
    options.recovery = lower.contains("norecovery") || lower.contains("norecovery,") ? .noRecovery : .recovery
    options.isReplace = lower.contains { $0.hasPrefix("replace") }
    guard let place: Int = lower.firstIndex(of: "disk"), place + 1 < words.count else {
      _ = try cluster.recover(words[2], on: instance, as: account, options: options)
      return "RESTORE DATABASE successfully processed 0 pages."
    }
    let outcome: RestoreOutcome =
      lower[1] == "log"
      ? try cluster.restoreLog(words[2], on: instance, as: account, from: [words[place + 1]], options: options)
      : try cluster.restoreDatabase(words[2], on: instance, as: account, from: [words[place + 1]], options: options)
    cluster.advance(byMilliseconds: Int64(outcome.milliseconds))
    return "RESTORE \(lower[1].uppercased()) successfully processed."
  }

  private mutating func ship() throws -> ExecutionResult {
    let store: StoreSet = cluster.chatPool.store
    try cluster.configureLogShipping(
      database: store.database, primary: store.primary, secondary: store.backup ?? "", share: cluster.logShippingShare,
      destination: "D:\\LogShippingCopy", owner: account)
    return ExecutionResult(output: "Log shipping configured: backup, copy and restore jobs scheduled.")
  }

  private func sessions(on instance: String) -> String {
    let user: [SqlSession] = cluster.instance(instance)?.sessions.filter { $0.isUser } ?? []
    return user.map { "\($0.spid)  \($0.status)  \($0.login)  \($0.hostName)  \($0.database ?? "-")" }.joined(separator: "\n")
  }

  /// Words by blanks; quotes are taken off; `"a","b"` stays one word.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character: Character in line {
      if character == "\"" { isQuoted.toggle() } else if character == " " && !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension String {
  var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
