import ClusterModel
import TransactSQL

/// One of the procedures that the log shipping dialog scripts, called with named arguments.
/// - Source: configure-hadr article; sql-server.md on log shipping.
struct LogShippingCall {
  private let procedure: String
  private let values: [String: String]
  private let instance: String

  init?(_ batch: String, on instance: String) {
    guard let range = batch.range(of: "sp_add_log_shipping_") ?? batch.range(of: "sp_attach_schedule") else { return nil }
    var rest: Substring = batch[range.lowerBound...]
    procedure = rest.prefix { $0.isLetter || $0 == "_" }.lowercased()
    rest = rest.dropFirst(procedure.count)
    var found: [String: String] = [:]
    while let at: Substring.Index = rest.firstIndex(of: "@") {
      rest = rest[rest.index(after: at)...]
      let name: String = rest.prefix { $0.isLetter || $0 == "_" }.lowercased()
      guard let equals: Substring.Index = rest.firstIndex(of: "=") else { break }
      rest = rest[rest.index(after: equals)...].drop { $0 == " " || $0 == "N" }
      if rest.first == "'" {
        let inner: Substring = rest.dropFirst()
        found[name] = String(inner.prefix { $0 != "'" })
        rest = inner.drop { $0 != "'" }.dropFirst()
      } else {
        found[name] = String(rest.prefix { $0.isNumber || $0.isLetter || $0 == "@" })
      }
    }
    values = found
    self.instance = instance
  }

  func run(in session: ClusterSession) -> ExecutionResult? {
    func value(_ name: String) -> String { values[name] ?? "" }
    func minutes(_ name: String) -> Int { values[name].flatMap { Int($0) } ?? 4_320 }
    let instance: String = instance
    let owner: String = session.account
    do throws(ModelRefusal) {
      switch procedure {
      case "sp_add_log_shipping_primary_database":
        let added = try session.cluster.addLogShippingPrimaryDatabase(
          value("database"), on: instance, backupDirectory: value("backup_directory"), backupShare: value("backup_share"),
          backupJobName: value("backup_job_name"), retentionMinutes: minutes("backup_retention_period"), owner: owner)
        try session.cluster.scheduleJob(added.jobID, named: "LSBackupSchedule_\(instance)1", everyMinutes: 15, on: instance)
      case "sp_add_log_shipping_primary_secondary":
        try session.cluster.addLogShippingPrimarySecondary(
          primaryDatabase: value("primary_database"), secondaryServer: value("secondary_server"),
          secondaryDatabase: value("secondary_database"), on: instance)
      case "sp_add_log_shipping_secondary_primary":
        let side = try session.cluster.addLogShippingSecondaryPrimary(
          primaryServer: value("primary_server"), primaryDatabase: value("primary_database"),
          sourceDirectory: value("backup_source_directory"), destinationDirectory: value("backup_destination_directory"),
          copyJobName: value("copy_job_name"), restoreJobName: value("restore_job_name"), owner: owner, on: instance)
        try session.cluster.scheduleJob(side.copyJobID, named: "DefaultCopyJobSchedule", everyMinutes: 15, on: instance)
        try session.cluster.scheduleJob(side.restoreJobID, named: "DefaultRestoreJobSchedule", everyMinutes: 15, on: instance)
      case "sp_add_log_shipping_secondary_database":
        try session.cluster.addLogShippingSecondaryDatabase(
          LogShippingSecondaryDatabase(database: value("secondary_database")), primaryServer: value("primary_server"),
          primaryDatabase: value("primary_database"), on: instance)
      default: return nil
      }
      return ExecutionResult(output: "Commands completed successfully.")
    } catch {
      return ExecutionResult(error: message(of: error, statement: "EXEC", instance: instance).sqlcmdText)
    }
  }
}
