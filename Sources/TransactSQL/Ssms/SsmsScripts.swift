import ClusterModel

/// The T-SQL behind each dialog, as SSMS 2014 scripts it.
enum SsmsScripts {
  static func parts(of dialog: SsmsDialog) throws(SsmsDialog.Refusal) -> [SsmsDialog.Part] {
    switch dialog.kind {
    case .mirror: return [SsmsDialog.Part(server: dialog.server, text: try mirror(dialog))]
    case .backUp: return [SsmsDialog.Part(server: dialog.server, text: try backUp(dialog))]
    case .restore: return [SsmsDialog.Part(server: dialog.server, text: try restore(dialog))]
    case .logShipping: return try logShipping(dialog)
    }
  }

  static func string(_ text: String) -> String { "N'" + text.replacing("'", with: "''") + "'" }
  static func name(_ text: String) -> String { "[" + text.replacing("]", with: "]]") + "]" }

  private static func mirror(_ dialog: SsmsDialog) throws(SsmsDialog.Refusal) -> String {
    let actions: [(String, String)] = [
      ("removeMirroring", "OFF"), ("failover", "FAILOVER"), ("pause", "SUSPEND"), ("resume", "RESUME"),
    ]
    let chosen: [String] = actions.filter { dialog.isOn($0.0) }.map(\.1)
    if chosen.isEmpty {
      throw SsmsDialog.Refusal(
        text: "Nothing was chosen: choose Remove Mirroring, Failover, Pause or Resume.")
    }
    return chosen.map { "ALTER DATABASE \(name(dialog.database)) SET PARTNER \($0)\nGO\n" }.joined()
  }

  private static func backUp(_ dialog: SsmsDialog) throws(SsmsDialog.Refusal) -> String {
    let devices: [String] = dialog.values("destination")
    if devices.isEmpty { throw SsmsDialog.Refusal(text: "The list of destinations is empty: add a file.") }
    let isLog: Bool = dialog.value("backupType") == "transactionLog"
    let to: String = devices.map { " DISK = \(string($0))" }.joined(separator: ", ")
    var with: String = ""
    if dialog.value("backupType") == "differential" { with += " DIFFERENTIAL , " }
    if dialog.isOn("copyOnly") { with += " COPY_ONLY, " }
    if isLog && dialog.isOn("tailLog") { with += " NO_TRUNCATE , " }
    if let text: String = dialog.value("description"), !text.isEmpty {
      with += " DESCRIPTION = \(string(text)), "
    }
    with +=
      "NOFORMAT, \(dialog.isOn("overwriteSets") ? "INIT" : "NOINIT"),  NAME = \(string(dialog.value("name") ?? "")), SKIP, NOREWIND, NOUNLOAD, "
    if isLog && dialog.isOn("tailLog") { with += " NORECOVERY , " }
    with += " STATS = 10"
    if dialog.isOn("checksum") { with += ", CHECKSUM" }
    var text: String =
      "BACKUP \(isLog ? "LOG" : "DATABASE") \(name(dialog.database)) TO \(to) WITH \(with)\nGO\n"
    if dialog.isOn("verify") { text += verification(dialog, to) }
    return text
  }

  private static func verification(_ dialog: SsmsDialog, _ devices: String) -> String {
    let database: String = string(dialog.database)
    let failure: String = "Verify failed. Backup information for database '\(dialog.database)' not found."
    return """
      declare @backupSetId as int
      select @backupSetId = position from msdb..backupset where database_name=\(database) and backup_set_id=(select max(backup_set_id) from msdb..backupset where database_name=\(database) )
      if @backupSetId is null begin raiserror(\(string(failure)), 16, 1) end
      RESTORE VERIFYONLY FROM \(devices) WITH  FILE = @backupSetId,  NOUNLOAD,  NOREWIND
      GO

      """
  }

  private static func restore(_ dialog: SsmsDialog) throws(SsmsDialog.Refusal) -> String {
    let files: [String] = dialog.values("file")
    guard let first: String = files.first else {
      throw SsmsDialog.Refusal(text: "No backup is specified: choose From Device and add a file.")
    }
    let from: String = files.map { " DISK = \(string($0))" }.joined(separator: ", ")
    let count: Int = dialog.facts.media(first)?.sets.count ?? 1
    var sets: [Int] = dialog.values("selectSets").compactMap { Int($0) }
    if sets.isEmpty { sets = [count] }
    let database: String = name(dialog.database)
    let isReplace: Bool = dialog.isOn("overwrite") || dialog.value("restoreOptions") == "overwrite"
    var lines: [String] = ["USE [master]"]
    if dialog.isOn("closeConnections") {
      lines.append("ALTER DATABASE \(database) SET SINGLE_USER WITH ROLLBACK IMMEDIATE")
    }
    for (index, set) in sets.enumerated() {
      var with: String = " FILE = \(set), "
      let isLast: Bool = index == sets.count - 1
      if !isLast || dialog.value("recoveryState") == "nonOperational" {
        with += " NORECOVERY, "
      } else if dialog.value("recoveryState") == "readOnly" {
        with +=
          " STANDBY = \(string("\(dialog.facts.cluster.defaultBackupFolder)\\\(dialog.database)_RollbackUndo.bak")), "
      }
      with += " NOUNLOAD, "
      if isReplace && index == 0 { with += " REPLACE, " }
      let isLog: Bool = dialog.facts.media(first)?.sets.first { $0.position == set }?.type == .log
      lines.append("RESTORE \(isLog ? "LOG" : "DATABASE") \(database) FROM \(from) WITH \(with) STATS = 5")
    }
    if dialog.isOn("closeConnections"), dialog.value("recoveryState") == "ready" {
      lines.append("ALTER DATABASE \(database) SET MULTI_USER")
    }
    return lines.joined(separator: "\n") + "\nGO\n"
  }
}
