import ClusterModel

extension CatalogView {
  /// sys.databases. - Source: sql-server.md 9.5.
  static let databases = CatalogView(
    "sys", "databases",
    """
    name sysname
    database_id int
    source_database_id int
    owner_sid varbinary(85)
    create_date datetime
    compatibility_level tinyint
    collation_name nvarchar(128)
    user_access tinyint
    user_access_desc nvarchar(60)
    is_read_only bit =0
    is_auto_close_on bit =0
    is_auto_shrink_on bit =0
    state tinyint
    state_desc nvarchar(60)
    is_in_standby bit =0
    is_cleanly_shutdown bit =0
    is_supplemental_logging_enabled bit =0
    snapshot_isolation_state tinyint =0
    snapshot_isolation_state_desc nvarchar(60) =OFF
    is_read_committed_snapshot_on bit =0
    recovery_model tinyint
    recovery_model_desc nvarchar(60)
    page_verify_option tinyint =2
    page_verify_option_desc nvarchar(60) =CHECKSUM
    is_auto_create_stats_on bit =1
    is_auto_create_stats_incremental_on bit =0
    is_auto_update_stats_on bit =1
    is_auto_update_stats_async_on bit =0
    is_ansi_null_default_on bit =0
    is_ansi_nulls_on bit =0
    is_ansi_padding_on bit =0
    is_ansi_warnings_on bit =0
    is_arithabort_on bit =0
    is_concat_null_yields_null_on bit =0
    is_numeric_roundabort_on bit =0
    is_quoted_identifier_on bit =0
    is_recursive_triggers_on bit =0
    is_cursor_close_on_commit_on bit =0
    is_local_cursor_default bit =0
    is_fulltext_enabled bit =1
    is_trustworthy_on bit =0
    is_db_chaining_on bit =0
    is_parameterization_forced bit =0
    is_master_key_encrypted_by_server bit =0
    is_published bit =0
    is_subscribed bit =0
    is_merge_published bit =0
    is_distributor bit =0
    is_sync_with_backup bit =0
    service_broker_guid uniqueidentifier
    is_broker_enabled bit =0
    log_reuse_wait tinyint =0
    log_reuse_wait_desc nvarchar(60) =NOTHING
    is_date_correlation_on bit =0
    is_cdc_enabled bit =0
    is_encrypted bit =0
    is_honor_broker_priority_on bit =0
    """
  ) { context in
    context.host.databases.sorted { $0.databaseID < $1.databaseID }.map { one in
      var row = CatalogRow()
      row.set("name", one.name)
      row.set("database_id", one.databaseID)
      row.set("owner_sid", CatalogContext.sid(one.owner))
      row.set("create_date", one.created)
      row.set("compatibility_level", one.compatibilityLevel)
      row.set("collation_name", one.state == .online ? ServerProperties.collation : nil)
      row.set("user_access", one.userAccess.rawValue)
      row.set("user_access_desc", one.userAccess.userAccessDesc)
      row.set("is_read_only", one.isReadOnly)
      row.set("state", one.state.rawValue)
      row.set("state_desc", one.state.stateDesc)
      row.set("is_in_standby", one.isInStandby)
      row.set("recovery_model", one.recoveryModel.rawValue)
      row.set("recovery_model_desc", one.recoveryModel.recoveryModelDesc)
      row.set("is_trustworthy_on", one.name == "msdb")
      row.set("is_db_chaining_on", one.name == "msdb" || one.name == "master")
      row.set("service_broker_guid", one.databaseGUID)
      row.set("is_broker_enabled", one.name == "msdb")
      let wait: (Int, String) = logReuseWait(one)
      row.set("log_reuse_wait", wait.0)
      row.set("log_reuse_wait_desc", wait.1)
      return row
    }
  }

  private static func logReuseWait(_ one: Database) -> (Int, String) {
    guard one.state == .online, one.recoveryModel != .simple else { return (0, "NOTHING") }
    if !one.content.openTransactions.isEmpty { return (4, "ACTIVE_TRANSACTION") }
    if let half: Mirroring = one.mirroring, half.state != .synchronized { return (5, "DATABASE_MIRRORING") }
    return one.hasUnsavedTail && one.logBackupLSN != nil ? (2, "LOG_BACKUP") : (0, "NOTHING")
  }

  /// sys.sysdatabases, SQL Server 2000's view.
  static let sysdatabases = CatalogView(
    "sys", "sysdatabases",
    """
    name sysname
    dbid smallint
    sid varbinary(85)
    mode smallint =0
    status int =65536
    status2 int =1090520064
    crdate datetime
    reserved datetime =1900-01-01 00:00:00.000
    category int =0
    cmptlevel tinyint
    filename nvarchar(260)
    version smallint
    """
  ) { context in
    context.host.databases.sorted { $0.databaseID < $1.databaseID }.map { one in
      var row = CatalogRow()
      row.set("name", one.name)
      row.set("dbid", one.databaseID)
      row.set("sid", CatalogContext.sid(one.owner))
      let bits: [DatabaseState: Int] = [
        .restoring: 32, .recovering: 128, .suspect: 256, .offline: 512, .emergency: 32_768,
      ]
      row.set("status", 65_536 | (bits[one.state] ?? 0))
      row.set("crdate", one.created)
      row.set("cmptlevel", one.compatibilityLevel)
      row.set("filename", one.files.first?.physicalName)
      row.set("version", one.state == .online ? one.version : nil)
      return row
    }
  }

  /// sys.database_recovery_status.
  static let databaseRecoveryStatus = CatalogView(
    "sys", "database_recovery_status",
    """
    database_id int
    database_guid uniqueidentifier
    family_guid uniqueidentifier
    last_log_backup_lsn numeric(25,0)
    recovery_fork_guid uniqueidentifier
    first_recovery_fork_guid uniqueidentifier
    fork_point_lsn numeric(25,0)
    """
  ) { context in
    context.host.databases.sorted { $0.databaseID < $1.databaseID }.map { one in
      var row = CatalogRow()
      row.set("database_id", one.databaseID)
      guard one.state == .online else { return row }
      row.set("database_guid", one.databaseGUID)
      row.set("family_guid", one.familyGUID)
      row.set("last_log_backup_lsn", one.logBackupLSN)
      row.set("recovery_fork_guid", one.currentFork)
      row.set("first_recovery_fork_guid", one.forks.count > 1 ? one.forks[0].id : nil)
      row.set("fork_point_lsn", one.forks.count > 1 ? one.forks.last?.forkPoint : nil)
      return row
    }
  }

  private static let fileColumns: String = """
    file_id int
    file_guid uniqueidentifier
    type tinyint
    type_desc nvarchar(60)
    data_space_id int
    name sysname
    physical_name nvarchar(260)
    state tinyint
    state_desc nvarchar(60)
    size int
    max_size int
    growth int
    is_media_read_only bit =0
    is_read_only bit =0
    is_sparse bit =0
    is_percent_growth bit =0
    is_name_reserved bit =0
    create_lsn numeric(25,0)
    drop_lsn numeric(25,0)
    read_only_lsn numeric(25,0)
    read_write_lsn numeric(25,0)
    differential_base_lsn numeric(25,0)
    differential_base_guid uniqueidentifier
    differential_base_time datetime
    redo_start_lsn numeric(25,0)
    redo_start_fork_guid uniqueidentifier
    redo_target_lsn numeric(25,0)
    redo_target_fork_guid uniqueidentifier
    backup_lsn numeric(25,0)
    """

  private static func fileRows(_ one: Database) -> [CatalogRow] {
    one.files.enumerated().map { index, file in
      var row = CatalogRow()
      row.set("database_id", one.databaseID)
      row.set("file_id", index + 1)
      row.set("type", file.isLog ? 1 : 0)
      row.set("type_desc", file.isLog ? "LOG" : "ROWS")
      row.set("data_space_id", file.isLog ? 0 : 1)
      row.set("name", file.logicalName)
      row.set("physical_name", file.physicalName)
      row.set("state", one.state == .restoring ? 1 : (one.state == .offline ? 6 : 0))
      row.set(
        "state_desc", one.state == .restoring ? "RESTORING" : (one.state == .offline ? "OFFLINE" : "ONLINE"))
      row.set("size", file.sizePages)
      row.set("max_size", file.isLog ? 268_435_456 : -1)
      row.set("growth", 8_192)
      row.set("differential_base_lsn", file.isLog ? nil : one.differentialBaseLSN)
      row.set("differential_base_guid", file.isLog ? nil : one.differentialBaseGUID)
      if one.state == .restoring || one.isInStandby {
        row.set("redo_start_lsn", one.redoStartLSN)
        row.set("redo_start_fork_guid", one.currentFork)
        row.set("redo_target_lsn", one.redoStartLSN)
        row.set("redo_target_fork_guid", one.currentFork)
      }
      return row
    }
  }

  /// sys.master_files: redo_start_lsn is the LSN the next log backup must include.
  static let masterFiles = CatalogView(
    "sys", "master_files", "database_id int\n" + fileColumns + "\ncredential_id int"
  ) { context in
    context.host.databases.sorted { $0.databaseID < $1.databaseID }.flatMap { fileRows($0) }
  }

  static let databaseFiles = CatalogView("sys", "database_files", fileColumns) { context in
    context.host.database(context.database).map { fileRows($0) } ?? []
  }
}
