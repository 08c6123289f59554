import Foundation
import ClusterModel

/// What a line gave: its output, or why it was refused.
public struct ExecutionResult: Sendable, Equatable {
  public var output: String
  public var error: String?
  /// The executor cannot run such a line at all; nothing was tried.
  public var isUnsupported = false
  public init(output: String = "", error: String? = nil, isUnsupported: Bool = false) {
    self.output = output
    self.error = error
    self.isUnsupported = isUnsupported
  }
}

/// Runs what an operator would have typed. The shell and its query windows answer this; until they are joined,
/// `ModelExecutor` runs the lines the document needs straight on the model.
public protocol RehearsalExecutor {
  var cluster: Cluster { get set }
  var window: String? { get }
  /// A line or statement as typed at the prompt: a command, or T-SQL for the open query window.
  mutating func runShell(_ line: String) -> ExecutionResult
  /// A batch in a query window on the instance, which stays open.
  mutating func runTransactSQL(instance: String, database: String, batch: String) -> ExecutionResult
}

extension RehearsalExecutor {
  /// `dal-sql-001.master` while a query window is open.
  public var window: String? { nil }
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
