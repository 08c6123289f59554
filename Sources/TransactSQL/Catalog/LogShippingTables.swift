import ClusterModel

/// msdb.dbo.log_shipping_*. - Source: sql-server.md 7.3.
extension CatalogView {
  static let logShippingPrimaryDatabases = CatalogView(
    "dbo", "log_shipping_primary_databases",
    """
    primary_id uniqueidentifier
    primary_database sysname
    backup_directory nvarchar(500)
    backup_share nvarchar(500)
    backup_retention_period int
    backup_job_id uniqueidentifier
    monitor_server sysname
    monitor_server_security_mode bit =1
    last_backup_file nvarchar(500)
    last_backup_date datetime
    user_specified_monitor bit =0
    backup_compression tinyint
    """
  ) { context in
    context.host.logShippingPrimaries.map { one in
      var row = primaryRow(one, context)
      row.set("primary_database", one.database)
      return row
    }
  }

  private static func primaryRow(_ one: LogShippingPrimary, _ context: CatalogContext) -> CatalogRow {
    var row = CatalogRow()
    row.set("primary_id", one.primaryID)
    row.set("primary_server", context.host.name)
    row.set("primary_database", one.database)
    row.set("backup_directory", one.backupDirectory)
    row.set("backup_share", one.backupShare)
    row.set("backup_retention_period", one.backupRetentionMinutes)
    row.set("backup_job_id", one.backupJobID)
    row.set("monitor_server", one.monitorServer)
    row.set("last_backup_file", one.lastBackupFile)
    row.set("last_backup_date", one.lastBackupDate)
    row.set("last_backup_date_utc", one.lastBackupDate)
    row.set("backup_compression", one.backupCompression)
    row.set("backup_threshold", one.backupThresholdMinutes)
    row.set("threshold_alert", 14_420)
    row.set("threshold_alert_enabled", one.isThresholdAlertEnabled)
    row.set("history_retention_period", one.historyRetentionMinutes)
    return row
  }

  static let logShippingPrimarySecondaries = CatalogView(
    "dbo", "log_shipping_primary_secondaries",
    """
    primary_id uniqueidentifier
    secondary_server sysname
    secondary_database sysname
    """
  ) { context in
    context.host.logShippingPrimaries.flatMap { one in
      one.secondaries.map { target in
        var row = CatalogRow()
        row.set("primary_id", one.primaryID)
        row.set("secondary_server", target.server)
        row.set("secondary_database", target.database)
        return row
      }
    }
  }

  static func secondaryRow(
    _ one: LogShippingSecondary, _ database: LogShippingSecondaryDatabase?, _ context: CatalogContext
  ) -> CatalogRow {
    var row = CatalogRow()
    row.set("secondary_id", one.secondaryID)
    row.set("secondary_server", context.host.name)
    row.set("primary_server", one.primaryServer)
    row.set("primary_database", one.primaryDatabase)
    row.set("backup_source_directory", one.sourceDirectory)
    row.set("backup_destination_directory", one.destinationDirectory)
    row.set("file_retention_period", one.fileRetentionMinutes)
    row.set("copy_job_id", one.copyJobID)
    row.set("restore_job_id", one.restoreJobID)
    row.set("monitor_server", one.monitorServer)
    row.set("last_copied_file", one.lastCopiedFile)
    row.set("last_copied_date", one.lastCopiedDate)
    row.set("last_copied_date_utc", one.lastCopiedDate)
    guard let database else { return row }
    row.set("secondary_database", database.database)
    row.set("restore_delay", database.restoreDelayMinutes)
    row.set("restore_all", database.restoreAll)
    row.set("restore_mode", database.restoreMode)
    row.set("disconnect_users", database.disconnectUsers)
    row.set("restore_threshold", database.restoreThresholdMinutes)
    row.set("threshold_alert", 14_421)
    row.set("threshold_alert_enabled", database.isThresholdAlertEnabled)
    row.set("last_restored_file", database.lastRestoredFile)
    row.set("last_restored_date", database.lastRestoredDate)
    row.set("last_restored_date_utc", database.lastRestoredDate)
    row.set("last_restored_latency", database.lastRestoredLatencyMinutes)
    row.set("history_retention_period", database.historyRetentionMinutes)
    return row
  }

  static let logShippingSecondary = CatalogView(
    "dbo", "log_shipping_secondary",
    """
    secondary_id uniqueidentifier
    primary_server sysname
    primary_database sysname
    backup_source_directory nvarchar(500)
    backup_destination_directory nvarchar(500)
    file_retention_period int
    copy_job_id uniqueidentifier
    restore_job_id uniqueidentifier
    monitor_server sysname
    monitor_server_security_mode bit =1
    user_specified_monitor bit =0
    last_copied_file nvarchar(500)
    last_copied_date datetime
    """
  ) { context in context.host.logShippingSecondaries.map { secondaryRow($0, nil, context) } }

  static let logShippingSecondaryDatabases = CatalogView(
    "dbo", "log_shipping_secondary_databases",
    """
    secondary_database sysname
    secondary_id uniqueidentifier
    restore_delay int
    restore_all bit
    restore_mode bit
    disconnect_users bit
    block_size int =-1
    buffer_count int =-1
    max_transfer_size int =-1
    last_restored_file nvarchar(500)
    last_restored_date datetime
    """
  ) { context in secondaryRows(context) }

  private static func secondaryRows(_ context: CatalogContext) -> [CatalogRow] {
    context.host.logShippingSecondaries.flatMap { one in one.databases.map { secondaryRow(one, $0, context) }
    }
  }

  static let logShippingMonitorPrimary = CatalogView(
    "dbo", "log_shipping_monitor_primary",
    """
    primary_id uniqueidentifier
    primary_server sysname
    primary_database sysname
    backup_threshold int
    threshold_alert int
    threshold_alert_enabled bit
    last_backup_file nvarchar(500)
    last_backup_date datetime
    last_backup_date_utc datetime
    history_retention_period int
    """
  ) { context in context.host.logShippingPrimaries.map { primaryRow($0, context) } }

  static let logShippingMonitorSecondary = CatalogView(
    "dbo", "log_shipping_monitor_secondary",
    """
    secondary_server sysname
    secondary_database sysname
    secondary_id uniqueidentifier
    primary_server sysname
    primary_database sysname
    restore_threshold int
    threshold_alert int
    threshold_alert_enabled bit
    last_copied_file nvarchar(500)
    last_copied_date datetime
    last_copied_date_utc datetime
    last_restored_file nvarchar(500)
    last_restored_date datetime
    last_restored_date_utc datetime
    last_restored_latency int
    history_retention_period int
    """
  ) { context in secondaryRows(context) }

  static let logShippingMonitorAlert = CatalogView(
    "dbo", "log_shipping_monitor_alert", "alert_job_id uniqueidentifier"
  ) { context in
    context.host.jobs.filter { $0.kind == .logShippingAlert }.map { job in
      var row = CatalogRow()
      row.set("alert_job_id", job.jobID)
      return row
    }
  }

  static let logShippingMonitorHistoryDetail = CatalogView(
    "dbo", "log_shipping_monitor_history_detail",
    """
    agent_id uniqueidentifier
    agent_type tinyint
    session_id int
    database_name sysname
    session_status tinyint
    log_time datetime
    log_time_utc datetime
    message nvarchar(4000)
    """
  ) { context in
    JobText.detail(context).filter { !$0.isError }.map { one in
      var row = one.row
      row.set("session_status", one.status)
      row.set("message", one.text)
      return row
    }
  }

  static let logShippingMonitorErrorDetail = CatalogView(
    "dbo", "log_shipping_monitor_error_detail",
    """
    agent_id uniqueidentifier
    agent_type tinyint
    session_id int
    database_name sysname
    sequence_number int
    log_time datetime
    log_time_utc datetime
    message nvarchar(4000)
    source nvarchar(4000)
    help_url nvarchar(4000)
    """
  ) { context in
    JobText.detail(context).filter(\.isError).map { one in
      var row = one.row
      row.set("sequence_number", 1)
      row.set("message", one.text)
      row.set("source", one.source)
      return row
    }
  }
}
