import ClusterModel

extension CatalogView {
  /// msdb.dbo.backupset. - Source: sql-server.md 9.5.
  static let backupset = CatalogView(
    "dbo", "backupset",
    """
    backup_set_id int
    backup_set_uuid uniqueidentifier
    media_set_id int
    first_family_number tinyint =1
    first_media_number smallint =1
    last_family_number tinyint
    last_media_number smallint =1
    catalog_family_number tinyint =1
    catalog_media_number smallint =1
    position int
    expiration_date datetime
    software_vendor_id int =4608
    name nvarchar(128)
    description nvarchar(255)
    user_name nvarchar(128)
    software_major_version tinyint
    software_minor_version tinyint =0
    software_build_version smallint
    time_zone smallint =127
    mtf_minor_version tinyint =0
    first_lsn numeric(25,0)
    last_lsn numeric(25,0)
    checkpoint_lsn numeric(25,0)
    database_backup_lsn numeric(25,0)
    database_creation_date datetime
    backup_start_date datetime
    backup_finish_date datetime
    type char(1)
    sort_order smallint =0
    code_page smallint =0
    compatibility_level tinyint
    database_version int
    backup_size numeric(20,0)
    database_name nvarchar(128)
    server_name nvarchar(128)
    machine_name nvarchar(128)
    flags int
    unicode_locale int =1033
    unicode_compare_style int =196609
    collation_name nvarchar(128)
    is_password_protected bit =0
    recovery_model nvarchar(60)
    has_bulk_logged_data bit =0
    is_snapshot bit =0
    is_readonly bit
    is_single_user bit
    has_backup_checksums bit
    is_damaged bit
    begins_log_chain bit
    has_incomplete_metadata bit =0
    is_force_offline bit
    is_copy_only bit
    first_recovery_fork_guid uniqueidentifier
    last_recovery_fork_guid uniqueidentifier
    fork_point_lsn numeric(25,0)
    database_guid uniqueidentifier
    family_guid uniqueidentifier
    differential_base_lsn numeric(25,0)
    differential_base_guid uniqueidentifier
    compressed_backup_size numeric(20,0)
    key_algorithm nvarchar(32)
    encryptor_thumbprint varbinary(20)
    encryptor_type nvarchar(32)
    """
  ) { context in context.host.backupHistory.map { row($0) } }

  private static func row(_ one: BackupHistory) -> CatalogRow {
    var row = CatalogRow()
    let set: BackupSet = one.set
    row.set("backup_set_id", one.backupSetID)
    row.set("backup_set_uuid", set.backupSetGUID)
    row.set("media_set_id", one.mediaSetID)
    row.set("last_family_number", set.stripeCount)
    row.set("position", set.position)
    row.set("expiration_date", set.expiration)
    row.set("name", set.name)
    row.set("description", set.description)
    row.set("user_name", set.userName)
    row.set("software_major_version", set.softwareVersionMajor)
    row.set("software_build_version", set.softwareVersionMajor == 12 ? 5_000 : 4_001)
    row.set("first_lsn", set.firstLSN)
    row.set("last_lsn", set.lastLSN)
    row.set("checkpoint_lsn", set.checkpointLSN)
    row.set("database_backup_lsn", set.databaseBackupLSN)
    row.set("database_creation_date", set.databaseCreated)
    row.set("backup_start_date", set.start)
    row.set("backup_finish_date", set.finish)
    row.set("type", set.type.rawValue)
    row.set("compatibility_level", set.compatibilityLevel)
    row.set("database_version", set.databaseVersion)
    row.set("backup_size", set.sizeBytes)
    row.set("database_name", set.databaseName)
    row.set("server_name", set.serverName)
    row.set("machine_name", set.machineName.uppercased())
    row.set("flags", set.flags)
    row.set("collation_name", ServerProperties.collation)
    row.set("recovery_model", set.recoveryModel.recoveryModelDesc)
    row.set("is_readonly", set.isReadOnly)
    row.set("is_single_user", set.isSingleUser)
    row.set("has_backup_checksums", set.hasChecksums)
    row.set("is_damaged", set.isDamaged)
    row.set("begins_log_chain", set.beginsLogChain)
    row.set("is_force_offline", set.isForceOffline)
    row.set("is_copy_only", set.isCopyOnly)
    row.set("first_recovery_fork_guid", set.firstRecoveryForkID)
    row.set("last_recovery_fork_guid", set.recoveryForkID)
    row.set("fork_point_lsn", set.forkPointLSN)
    row.set("database_guid", set.databaseGUID)
    row.set("family_guid", set.familyGUID)
    row.set("differential_base_lsn", set.differentialBaseLSN)
    row.set("differential_base_guid", set.differentialBaseGUID)
    row.set("compressed_backup_size", set.sizeBytes)
    return row
  }

  static let backupmediafamily = CatalogView(
    "dbo", "backupmediafamily",
    """
    media_set_id int
    family_sequence_number tinyint
    media_family_id uniqueidentifier
    media_count int =1
    logical_device_name nvarchar(128)
    physical_device_name nvarchar(260)
    device_type tinyint =2
    physical_block_size int =65536
    mirror tinyint =0
    """
  ) { context in
    context.host.backupHistory.flatMap { one in
      one.devices.enumerated().map { index, device in
        var row = CatalogRow()
        row.set("media_set_id", one.mediaSetID)
        row.set("family_sequence_number", index + 1)
        row.set("media_family_id", one.set.backupSetGUID)
        row.set("physical_device_name", device)
        return row
      }
    }
  }

  static let backupmediaset = CatalogView(
    "dbo", "backupmediaset",
    """
    media_set_id int
    media_uuid uniqueidentifier
    media_family_count tinyint
    name nvarchar(128)
    description nvarchar(255)
    software_name nvarchar(128) =Microsoft SQL Server
    software_vendor_id int =4608
    MTF_major_version tinyint =1
    mirror_count tinyint =1
    is_password_protected bit =0
    is_compressed bit =0
    is_encrypted bit =0
    """
  ) { context in
    context.host.backupHistory.map { one in
      var row = CatalogRow()
      row.set("media_set_id", one.mediaSetID)
      row.set("media_uuid", one.set.backupSetGUID)
      row.set("media_family_count", one.devices.count)
      row.set("is_compressed", one.set.isCompressed)
      return row
    }
  }

  static let backupfile = CatalogView(
    "dbo", "backupfile",
    """
    backup_set_id int
    first_family_number tinyint =1
    first_media_number smallint =1
    filegroup_name nvarchar(128)
    page_size int =8192
    file_number numeric(10,0)
    backed_up_page_count numeric(10,0)
    file_type char(1)
    source_file_block_size numeric(10,0) =512
    file_size numeric(20,0)
    logical_name nvarchar(128)
    physical_drive nvarchar(260)
    physical_name nvarchar(260)
    state tinyint =0
    state_desc nvarchar(64) =ONLINE
    """
  ) { context in
    context.host.backupHistory.flatMap { one in
      one.set.files.enumerated().map { index, file in
        var row = CatalogRow()
        row.set("backup_set_id", one.backupSetID)
        row.set("filegroup_name", file.isLog ? nil : "PRIMARY")
        row.set("file_number", index + 1)
        row.set("backed_up_page_count", file.isLog ? one.set.logPages : one.set.dataPages)
        row.set("file_type", file.isLog ? "L" : "D")
        row.set("file_size", file.sizePages * 8_192)
        row.set("logical_name", file.logicalName)
        row.set("physical_drive", String(file.physicalName.prefix(2)))
        row.set("physical_name", file.physicalName)
        return row
      }
    }
  }

  static let restorehistory = CatalogView(
    "dbo", "restorehistory",
    """
    restore_history_id int
    restore_date datetime
    destination_database_name nvarchar(128)
    user_name nvarchar(128)
    backup_set_id int
    restore_type char(1)
    replace bit
    recovery bit
    restart bit =0
    stop_at datetime
    device_count tinyint
    stop_at_mark_name nvarchar(128)
    stop_before bit
    """
  ) { context in
    context.host.restoreHistory.map { one in
      var row = CatalogRow()
      row.set("restore_history_id", one.restoreHistoryID)
      row.set("restore_date", one.date)
      row.set("destination_database_name", one.databaseName)
      row.set("user_name", one.userName)
      row.set("backup_set_id", one.backupSetID ?? 0)
      row.set("restore_type", one.restoreType)
      row.set("replace", one.isReplace)
      row.set("recovery", one.isRecovery)
      row.set("stop_at", one.stopAt)
      row.set("device_count", one.devices.count)
      return row
    }
  }

  static let restorefile = CatalogView(
    "dbo", "restorefile",
    """
    restore_history_id int
    file_number numeric(10,0)
    destination_phys_drive nvarchar(260)
    destination_phys_name nvarchar(260)
    """
  ) { context in
    context.host.restoreHistory.filter { $0.restoreType == "D" }.flatMap { one in
      (context.host.database(one.databaseName)?.files ?? []).enumerated().map { index, file in
        var row = CatalogRow()
        row.set("restore_history_id", one.restoreHistoryID)
        row.set("file_number", index + 1)
        row.set("destination_phys_drive", String(file.physicalName.prefix(2)))
        row.set("destination_phys_name", file.physicalName)
        return row
      }
    }
  }

  static let suspectPages = CatalogView(
    "dbo", "suspect_pages",
    """
    database_id int
    file_id int
    page_id bigint
    event_type int
    error_count int
    last_update_date datetime
    """
  ) { _ in [] }
}
