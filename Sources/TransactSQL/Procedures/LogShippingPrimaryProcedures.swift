import ClusterModel

/// The log shipping procedures that run on the primary. - Source: sql-server.md 7.1, 7.4.
enum LogShippingPrimaryProcedures {
  static let all: [SystemProcedure] = [
    SystemProcedure(
      "sp_add_log_shipping_primary_database",
      """
      @database sysname
      @backup_directory nvarchar(500)
      @backup_share nvarchar(500)
      @backup_job_name sysname =NULL
      @backup_retention_period int =1440
      @monitor_server sysname =NULL
      @monitor_server_security_mode bit =1
      @monitor_server_login sysname =NULL
      @monitor_server_password sysname =NULL
      @backup_threshold int =60
      @threshold_alert int =14420
      @threshold_alert_enabled bit =0
      @history_retention_period int =14420
      @backup_job_id uniqueidentifier OUTPUT
      @primary_id uniqueidentifier OUTPUT
      @overwrite bit =0
      @ignoreremotemonitor bit =0
      @backup_compression tinyint =2
      """
    ) { (c, call) throws(SqlFailure) in
      let (instance, owner): (String, String) = (c.instance, c.login)
      let database: String = call.text("database") ?? ""
      let job: String = call.text("backup_job_name") ?? "LSBackup_\(database)"
      let settings: ProcedureCall = call
      let added = try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.addLogShippingPrimaryDatabase(
          database, on: instance, backupDirectory: settings.text("backup_directory") ?? "",
          backupShare: settings.text("backup_share") ?? "",
          backupJobName: job, retentionMinutes: settings.int("backup_retention_period") ?? 1_440,
          thresholdMinutes: settings.int("backup_threshold") ?? 60,
          isAlertEnabled: settings.bool("threshold_alert_enabled"), owner: owner,
          overwrite: settings.bool("overwrite"))
      }
      change(database, c, call)
      call.outputs["@backup_job_id"] = .text(added.jobID)
      call.outputs["@primary_id"] = .text(added.primaryID)
      return 0
    },
    SystemProcedure(
      "sp_add_log_shipping_primary_secondary",
      """
      @primary_database sysname
      @secondary_server sysname
      @secondary_database sysname
      @overwrite bit =0
      """
    ) {
      (c, call) throws(SqlFailure) in
      let instance: String = c.instance
      let (primary, server, secondary): (String, String, String) = (
        call.text("primary_database") ?? "", call.text("secondary_server") ?? "",
        call.text("secondary_database") ?? ""
      )
      if call.bool("overwrite") {
        _ = try? c.session.cluster.deleteLogShippingPrimarySecondary(
          primaryDatabase: primary, secondaryServer: server, secondaryDatabase: secondary, on: instance)
      }
      do throws(ModelRefusal) {
        try c.session.cluster.addLogShippingPrimarySecondary(
          primaryDatabase: primary, secondaryServer: server, secondaryDatabase: secondary, on: instance)
      } catch .alreadyLogShippingSecondary {
        throw SqlFailure(32_012, [server, secondary, primary])
      } catch {
        throw SqlFailure([message(of: error, statement: "EXEC", instance: instance)])
      }
      return 0
    },
    SystemProcedure(
      "sp_change_log_shipping_primary_database",
      """
      @database sysname
      @backup_directory nvarchar(500) =NULL
      @backup_share nvarchar(500) =NULL
      @backup_retention_period int =NULL
      @monitor_server_security_mode bit =NULL
      @monitor_server_login sysname =NULL
      @monitor_server_password sysname =NULL
      @backup_threshold int =NULL
      @threshold_alert int =NULL
      @threshold_alert_enabled bit =NULL
      @history_retention_period int =NULL
      @ignoreremotemonitor bit =0
      @backup_compression tinyint =NULL
      """
    ) { (c, call) throws(SqlFailure) in
      let database: String = call.text("database") ?? ""
      if !change(database, c, call) { throw SqlFailure(32_010, [database]) }
      return 0
    },
    SystemProcedure(
      "sp_delete_log_shipping_primary_secondary",
      "@primary_database sysname\n@secondary_server sysname\n@secondary_database sysname"
    ) {
      (c, call) throws(SqlFailure) in
      let instance: String = c.instance
      let (primary, server, secondary): (String, String, String) = (
        call.text("primary_database") ?? "", call.text("secondary_server") ?? "",
        call.text("secondary_database") ?? ""
      )
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.deleteLogShippingPrimarySecondary(
          primaryDatabase: primary, secondaryServer: server, secondaryDatabase: secondary, on: instance)
      }
      return 0
    },
    SystemProcedure(
      "sp_delete_log_shipping_primary_database", "@database sysname\n@ignoreremotemonitor bit =0"
    ) { (c, call) throws(SqlFailure) in
      let (instance, database): (String, String) = (c.instance, call.text("database") ?? "")
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.deleteLogShippingPrimaryDatabase(database, on: instance)
      }
      return 0
    },
  ]

  /// Writes what the call names into the primary's row.
  @discardableResult
  static func change(_ database: String, _ c: SqlConnection, _ call: ProcedureCall) -> Bool {
    guard let host: Int = c.session.cluster.instanceIndex(c.instance),
      let row: Int = c.session.cluster.instances[host].logShippingPrimaries.firstIndex(where: {
        $0.database.lowercased() == database.lowercased()
      })
    else { return false }
    var one: LogShippingPrimary = c.session.cluster.instances[host].logShippingPrimaries[row]
    if let text: String = call.text("backup_directory") { one.backupDirectory = text }
    if let text: String = call.text("backup_share") { one.backupShare = text }
    if let number: Int = call.int("backup_retention_period") { one.backupRetentionMinutes = number }
    if let number: Int = call.int("backup_threshold") { one.backupThresholdMinutes = number }
    if let number: Int = call.int("threshold_alert_enabled") { one.isThresholdAlertEnabled = number != 0 }
    if let number: Int = call.int("history_retention_period") { one.historyRetentionMinutes = number }
    if let number: Int = call.int("backup_compression") { one.backupCompression = number }
    if let text: String = call.text("monitor_server") { one.monitorServer = text }
    c.session.cluster.instances[host].logShippingPrimaries[row] = one
    return true
  }
}
