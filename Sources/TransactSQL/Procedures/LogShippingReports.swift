import ClusterModel

/// sp_help_log_shipping_* and the monitor's procedures. - Source: sql-server.md 7.2.
enum LogShippingReports {
  static let all: [SystemProcedure] = [
    SystemProcedure(
      "sp_help_log_shipping_primary_database", "@database sysname =NULL\n@primary_id uniqueidentifier =NULL"
    ) { (c, call) throws(SqlFailure) in
      let condition: String =
        call.text("primary_id").map { "p.primary_id = '\($0)'" }
        ?? "p.primary_database = N'\(escaped(call.text("database")))'"
      if try isEmpty(c, "SELECT * FROM msdb.dbo.log_shipping_primary_databases p WHERE \(condition)") {
        throw SqlFailure(32_010, [call.text("database") ?? ""])
      }
      try show(
        c,
        """
        SELECT p.primary_id, p.primary_database, backup_directory, backup_share, backup_retention_period, backup_compression, backup_job_id, monitor_server,
        monitor_server_security_mode, backup_threshold, threshold_alert, threshold_alert_enabled, m.last_backup_file, m.last_backup_date, m.last_backup_date_utc,
        history_retention_period FROM msdb.dbo.log_shipping_primary_databases p JOIN msdb.dbo.log_shipping_monitor_primary m ON m.primary_id = p.primary_id WHERE \(condition)
        """)
      return 0
    },
    SystemProcedure("sp_help_log_shipping_primary_secondary", "@primary_database sysname") {
      (c, call) throws(SqlFailure) in
      try show(
        c,
        """
        SELECT secondary_server, secondary_database FROM msdb.dbo.log_shipping_primary_secondaries s JOIN msdb.dbo.log_shipping_primary_databases p
        ON p.primary_id = s.primary_id WHERE p.primary_database = N'\(escaped(call.text("primary_database")))'
        """)
      return 0
    },
    SystemProcedure(
      "sp_help_log_shipping_secondary_primary", "@primary_server sysname\n@primary_database sysname"
    ) { (c, call) throws(SqlFailure) in
      try show(
        c,
        """
        SELECT \(secondaryColumns) FROM msdb.dbo.log_shipping_secondary s
        WHERE s.primary_server = N'\(escaped(call.text("primary_server")))' AND s.primary_database = N'\(escaped(call.text("primary_database")))'
        """)
      return 0
    },
    SystemProcedure(
      "sp_help_log_shipping_secondary_database",
      "@secondary_database sysname =NULL\n@secondary_id uniqueidentifier =NULL"
    ) { (c, call) throws(SqlFailure) in
      let condition: String =
        call.text("secondary_id").map { "d.secondary_id = '\($0)'" }
        ?? "d.secondary_database = N'\(escaped(call.text("secondary_database")))'"
      if try isEmpty(c, "SELECT * FROM msdb.dbo.log_shipping_secondary_databases d WHERE \(condition)") {
        throw SqlFailure(32_014, [call.text("secondary_database") ?? ""], state: 2)
      }
      try show(
        c,
        """
        SELECT \(secondaryColumns), d.secondary_database, restore_delay, restore_all, restore_mode, disconnect_users, block_size, buffer_count, max_transfer_size,
        restore_threshold, threshold_alert, threshold_alert_enabled, m.last_copied_file, m.last_copied_date, m.last_copied_date_utc, m.last_restored_file,
        m.last_restored_date, m.last_restored_date_utc, history_retention_period, last_restored_latency FROM msdb.dbo.log_shipping_secondary s
        JOIN msdb.dbo.log_shipping_secondary_databases d ON d.secondary_id = s.secondary_id
        JOIN msdb.dbo.log_shipping_monitor_secondary m ON m.secondary_id = s.secondary_id AND m.secondary_database = d.secondary_database WHERE \(condition)
        """)
      return 0
    },
    SystemProcedure("sp_help_log_shipping_monitor") { (c, _) throws(SqlFailure) in
      monitor(c)
      return 0
    },
    SystemProcedure(
      "sp_help_log_shipping_monitor_primary", "@primary_server sysname\n@primary_database sysname"
    ) { (c, call) throws(SqlFailure) in
      try show(
        c,
        """
        SELECT * FROM msdb.dbo.log_shipping_monitor_primary
        WHERE primary_server = N'\(escaped(call.text("primary_server")))' AND primary_database = N'\(escaped(call.text("primary_database")))'
        """)
      return 0
    },
    SystemProcedure(
      "sp_help_log_shipping_monitor_secondary", "@secondary_server sysname\n@secondary_database sysname"
    ) { (c, call) throws(SqlFailure) in
      try show(
        c,
        """
        SELECT * FROM msdb.dbo.log_shipping_monitor_secondary
        WHERE secondary_server = N'\(escaped(call.text("secondary_server")))' AND secondary_database = N'\(escaped(call.text("secondary_database")))'
        """)
      return 0
    },
    SystemProcedure("sp_help_log_shipping_alert_job") { (c, _) throws(SqlFailure) in
      try show(c, "SELECT alert_job_id FROM msdb.dbo.log_shipping_monitor_alert")
      return 0
    },
    SystemProcedure("sp_add_log_shipping_alert_job", "@alert_job_id uniqueidentifier OUTPUT") {
      (c, call) throws(SqlFailure) in
      // Standby makes the alert job with the first primary or secondary.
      call.outputs["@alert_job_id"] = SqlValue(
        c.session.cluster.instance(c.instance)?.jobs.first { $0.kind == .logShippingAlert }?.jobID)
      return 0
    },
    SystemProcedure("sp_delete_log_shipping_alert_job") { (c, _) throws(SqlFailure) in
      guard let host: SqlInstance = c.session.cluster.instance(c.instance), host.logShippingPrimaries.isEmpty,
        host.logShippingSecondaries.isEmpty,
        let job: AgentJob = host.jobs.first(where: { $0.kind == .logShippingAlert })
      else { return 0 }
      let instance: String = c.instance
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.deleteJob(job.jobID, on: instance)
      }
      return 0
    },
    SystemProcedure(
      "sp_refresh_log_shipping_monitor",
      """
      @agent_id uniqueidentifier
      @agent_type tinyint
      @database sysname =NULL
      @mode tinyint =1
      """
    ) { (_, _) throws(SqlFailure) in 0 },
    SystemProcedure("sp_cleanup_log_shipping_history", "@agent_id uniqueidentifier\n@agent_type tinyint") {
      (_, _) throws(SqlFailure) in 0
    },
    SystemProcedure("sp_check_log_shipping_monitor_alert") { (_, _) throws(SqlFailure) in 0 },
  ]

  private static let secondaryColumns: String =
    "s.secondary_id, s.primary_server, s.primary_database, backup_source_directory, backup_destination_directory, "
    + "file_retention_period, copy_job_id, restore_job_id, monitor_server, monitor_server_security_mode"

  static func escaped(_ text: String?) -> String { (text ?? "").replacing("'", with: "''") }

  private static func query(_ c: SqlConnection, _ sql: String) throws(SqlFailure) -> ResultSet {
    var parser = try TransactSQLParser(sql)
    return try c.resultSet(try parser.parseSelect())
  }

  static func show(_ c: SqlConnection, _ sql: String) throws(SqlFailure) { c.emit(try query(c, sql)) }

  static func isEmpty(_ c: SqlConnection, _ sql: String) throws(SqlFailure) -> Bool {
    try query(c, sql).rows.isEmpty
  }

  private static func monitor(_ c: SqlConnection) {
    guard let host: SqlInstance = c.session.cluster.instance(c.instance) else { return }
    let text: String = """
      status bit
      is_primary bit
      server sysname
      database_name sysname
      time_since_last_backup int
      last_backup_file nvarchar(500)
      backup_threshold int
      is_backup_alert_enabled bit
      time_since_last_copy int
      last_copied_file nvarchar(500)
      time_since_last_restore int
      last_restored_file nvarchar(500)
      last_restored_latency int
      restore_threshold int
      is_restore_alert_enabled bit
      """
    var rows: [CatalogRow] = []
    func minutes(_ since: SimulatedTime?) -> Int? { since.map { c.now.secondsSince($0) / 60 } }
    for one: LogShippingPrimary in host.logShippingPrimaries {
      var row = CatalogRow()
      let age: Int = minutes(one.lastBackupDate ?? c.session.cluster.started) ?? 0
      row.set("status", age > one.backupThresholdMinutes)
      row.set("is_primary", true)
      row.set("server", host.name)
      row.set("database_name", one.database)
      row.set("time_since_last_backup", minutes(one.lastBackupDate))
      row.set("last_backup_file", one.lastBackupFile)
      row.set("backup_threshold", one.backupThresholdMinutes)
      row.set("is_backup_alert_enabled", one.isThresholdAlertEnabled)
      rows.append(row)
    }
    for one: LogShippingSecondary in host.logShippingSecondaries {
      for database: LogShippingSecondaryDatabase in one.databases {
        var row = CatalogRow()
        let age: Int = minutes(database.lastRestoredDate ?? c.session.cluster.started) ?? 0
        row.set("status", age > database.restoreThresholdMinutes)
        row.set("is_primary", false)
        row.set("server", host.name)
        row.set("database_name", database.database)
        row.set("time_since_last_copy", minutes(one.lastCopiedDate))
        row.set("last_copied_file", one.lastCopiedFile)
        row.set("time_since_last_restore", minutes(database.lastRestoredDate))
        row.set("last_restored_file", database.lastRestoredFile)
        row.set("last_restored_latency", database.lastRestoredLatencyMinutes)
        row.set("restore_threshold", database.restoreThresholdMinutes)
        row.set("is_restore_alert_enabled", database.isThresholdAlertEnabled)
        rows.append(row)
      }
    }
    let view = CatalogView("", "", text) { _ in [] }
    let declared: [(SqlColumn, SqlValue)] = view.columns
    c.emit(
      ResultSet(
        columns: declared.map(\.0), rows: rows.map { row in declared.map { row.cells[$0.0.name] ?? $0.1 } }))
  }
}
