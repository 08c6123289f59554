import ClusterModel

extension SsmsScripts {
  /// The wizard's script: at the primary, at the secondary, and before them the secondary's initial copy.
  static func logShipping(_ dialog: SsmsDialog) throws(SsmsDialog.Refusal) -> [SsmsDialog.Part] {
    guard dialog.isOn("enablePrimary") else {
      if dialog.facts.host.logShippingPrimaries.contains(where: { $0.database == dialog.database }) {
        return removal(dialog)
      }
      throw SsmsDialog.Refusal(text: "Nothing was chosen: '\(SsmsLabels.text("enablePrimary"))' is off.")
    }
    let secondary: String = dialog.value("secondaryServer") ?? ""
    guard let other: SqlInstance = dialog.facts.cluster.instance(secondary) else {
      throw SsmsDialog.Refusal(text: "Cannot connect to '\(secondary)', the secondary server instance.")
    }
    var parts: [SsmsDialog.Part] = []
    let target: String = dialog.value("secondaryDatabase") ?? dialog.database
    let folder: String = dialog.value("backupFolder") ?? ""
    var seed: String = "\(folder)\\\(dialog.database)_seed.bak"
    if dialog.value("initialize") == "initializeExisting" { seed = dialog.value("existingBackup") ?? seed }
    if dialog.value("initialize") == "initializeFull" {
      parts.append(
        SsmsDialog.Part(
          server: dialog.server,
          text: "BACKUP DATABASE \(name(dialog.database)) TO  DISK = \(string(seed)) WITH FORMAT, INIT\nGO\n")
      )
    }
    parts.append(SsmsDialog.Part(server: dialog.server, text: primary(dialog, other.name, target, folder)))
    if dialog.value("initialize") != "initializeNo" {
      parts.append(
        SsmsDialog.Part(
          server: other.name,
          text:
            "RESTORE DATABASE \(name(target)) FROM  DISK = \(string(seed)) WITH  NORECOVERY,  REPLACE\nGO\n"))
    }
    parts.append(SsmsDialog.Part(server: other.name, text: self.secondary(dialog, target, folder)))
    return parts
  }

  private static func number(_ dialog: SsmsDialog, _ id: String, _ standard: Int) -> Int {
    dialog.value(id).flatMap { Int($0) } ?? standard
  }

  private static func schedule(_ variable: String, job: String, named: String, minutes: Int) -> String {
    """
    DECLARE @\(variable)ScheduleUID As uniqueidentifier
    DECLARE @\(variable)ScheduleID AS int
    EXEC msdb.dbo.sp_add_schedule
        @schedule_name = \(string(named)),@enabled = 1,@freq_type = 4,@freq_interval = 1,@freq_subday_type = 4
        ,@freq_subday_interval = \(minutes),@freq_recurrence_factor = 0,@active_start_time = 0,@active_end_time = 235900
        ,@schedule_uid = @\(variable)ScheduleUID OUTPUT,@schedule_id = @\(variable)ScheduleID OUTPUT
    EXEC msdb.dbo.sp_attach_schedule @job_id = @\(job),@schedule_id = @\(variable)ScheduleID

    """
  }

  private static func primary(_ dialog: SsmsDialog, _ secondary: String, _ target: String, _ folder: String)
    -> String
  {
    let minutes: Int = number(dialog, "everyMinutes", 15)
    return """
      DECLARE @LS_BackupJobId AS uniqueidentifier
      DECLARE @LS_PrimaryId AS uniqueidentifier
      DECLARE @SP_Add_RetCode As int
      EXEC @SP_Add_RetCode = master.dbo.sp_add_log_shipping_primary_database
          @database = \(string(dialog.database)),@backup_directory = \(string(folder)),@backup_share = \(string(folder))
          ,@backup_job_name = \(string(dialog.value("backupJob") ?? "")),@backup_retention_period = \(number(dialog, "retention", 4_320))
          ,@backup_compression = 2,@backup_threshold = \(number(dialog, "backupAlert", 60)),@threshold_alert_enabled = 1
          ,@history_retention_period = 5760,@backup_job_id = @LS_BackupJobId OUTPUT,@primary_id = @LS_PrimaryId OUTPUT,@overwrite = 1
      IF (@@ERROR = 0 AND @SP_Add_RetCode = 0)
      BEGIN
      \(schedule("LS_BackUp", job: "LS_BackupJobId", named: "LSBackupSchedule_\(dialog.server)1", minutes: minutes))EXEC msdb.dbo.sp_update_job @job_id = @LS_BackupJobId,@enabled = 1
      END
      EXEC master.dbo.sp_add_log_shipping_alert_job
      EXEC master.dbo.sp_add_log_shipping_primary_secondary
          @primary_database = \(string(dialog.database)),@secondary_server = \(string(secondary)),@secondary_database = \(string(target)),@overwrite = 1
      GO

      """
  }

  private static func secondary(_ dialog: SsmsDialog, _ target: String, _ folder: String) -> String {
    let minutes: Int = number(dialog, "everyMinutes", 15)
    let mode: Int = dialog.value("restoreMode") == "standby" ? 1 : 0
    return """
      DECLARE @LS_Secondary__CopyJobId AS uniqueidentifier
      DECLARE @LS_Secondary__RestoreJobId AS uniqueidentifier
      DECLARE @LS_Secondary__SecondaryId AS uniqueidentifier
      DECLARE @LS_Add_RetCode As int
      EXEC @LS_Add_RetCode = master.dbo.sp_add_log_shipping_secondary_primary
          @primary_server = \(string(dialog.server)),@primary_database = \(string(dialog.database)),@backup_source_directory = \(string(folder))
          ,@backup_destination_directory = \(string(dialog.value("copyFolder") ?? "")),@copy_job_name = \(string("LSCopy_\(dialog.server)_\(dialog.database)"))
          ,@restore_job_name = \(string("LSRestore_\(dialog.server)_\(dialog.database)")),@file_retention_period = 4320,@overwrite = 1
          ,@copy_job_id = @LS_Secondary__CopyJobId OUTPUT,@restore_job_id = @LS_Secondary__RestoreJobId OUTPUT
          ,@secondary_id = @LS_Secondary__SecondaryId OUTPUT
      IF (@@ERROR = 0 AND @LS_Add_RetCode = 0)
      BEGIN
      \(schedule("LS_SecondaryCopyJob", job: "LS_Secondary__CopyJobId", named: "DefaultCopyJobSchedule", minutes: minutes))\(schedule("LS_SecondaryRestoreJob", job: "LS_Secondary__RestoreJobId", named: "DefaultRestoreJobSchedule", minutes: minutes))END
      DECLARE @LS_Add_RetCode2 As int
      IF (@@ERROR = 0 AND @LS_Add_RetCode = 0)
      BEGIN
      EXEC @LS_Add_RetCode2 = master.dbo.sp_add_log_shipping_secondary_database
          @secondary_database = \(string(target)),@primary_server = \(string(dialog.server)),@primary_database = \(string(dialog.database))
          ,@restore_delay = 0,@restore_mode = \(mode),@disconnect_users = \(dialog.isOn("disconnect") ? 1 : 0)
          ,@restore_threshold = \(number(dialog, "restoreAlert", 45)),@threshold_alert_enabled = 1,@history_retention_period = 5760,@overwrite = 1
      END
      IF (@@ERROR = 0 AND @LS_Add_RetCode = 0)
      BEGIN
      EXEC msdb.dbo.sp_update_job @job_id = @LS_Secondary__CopyJobId,@enabled = 1
      EXEC msdb.dbo.sp_update_job @job_id = @LS_Secondary__RestoreJobId,@enabled = 1
      END
      GO

      """
  }

  /// The box unticked: log shipping is taken down, secondaries first.
  private static func removal(_ dialog: SsmsDialog) -> [SsmsDialog.Part] {
    let row: LogShippingPrimary? = dialog.facts.host.logShippingPrimaries.first {
      $0.database == dialog.database
    }
    var text: String = ""
    var parts: [SsmsDialog.Part] = []
    for target: LogShippingTarget in row?.secondaries ?? [] {
      text +=
        "EXEC master.dbo.sp_delete_log_shipping_primary_secondary @primary_database = \(string(dialog.database))"
      text +=
        ",@secondary_server = \(string(target.server)),@secondary_database = \(string(target.database))\n"
      if dialog.facts.cluster.isServing(instance: target.server) {
        parts.append(
          SsmsDialog.Part(
            server: target.server,
            text:
              "EXEC master.dbo.sp_delete_log_shipping_secondary_database @secondary_database = \(string(target.database))\nGO\n"
          ))
      }
    }
    text +=
      "EXEC master.dbo.sp_delete_log_shipping_primary_database @database = \(string(dialog.database))\nGO\n"
    return [SsmsDialog.Part(server: dialog.server, text: text)] + parts
  }
}
