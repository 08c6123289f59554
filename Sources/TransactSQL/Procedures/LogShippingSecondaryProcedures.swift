import ClusterModel

/// The log shipping procedures that run on the secondary. - Source: sql-server.md 7.1, 7.4.
enum LogShippingSecondaryProcedures {
  static let all: [SystemProcedure] = [
    SystemProcedure(
      "sp_add_log_shipping_secondary_primary",
      """
      @primary_server sysname
      @primary_database sysname
      @backup_source_directory nvarchar(500)
      @backup_destination_directory nvarchar(500)
      @copy_job_name sysname =NULL
      @restore_job_name sysname =NULL
      @file_retention_period int =14420
      @monitor_server sysname =NULL
      @monitor_server_security_mode bit =1
      @monitor_server_login sysname =NULL
      @monitor_server_password sysname =NULL
      @copy_job_id uniqueidentifier OUTPUT
      @restore_job_id uniqueidentifier OUTPUT
      @secondary_id uniqueidentifier OUTPUT
      @overwrite bit =0
      @ignoreremotemonitor bit =0
      """
    ) { (c, call) throws(SqlFailure) in
      let (instance, owner): (String, String) = (c.instance, c.login)
      let settings: ProcedureCall = call
      let (server, database): (String, String) = (
        call.text("primary_server") ?? "", call.text("primary_database") ?? ""
      )
      let added = try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.addLogShippingSecondaryPrimary(
          primaryServer: server, primaryDatabase: database,
          sourceDirectory: settings.text("backup_source_directory") ?? "",
          destinationDirectory: settings.text("backup_destination_directory") ?? "",
          copyJobName: settings.text("copy_job_name") ?? "LSCopy_\(server)_\(database)",
          restoreJobName: settings.text("restore_job_name") ?? "LSRestore_\(server)_\(database)",
          fileRetentionMinutes: settings.int("file_retention_period") ?? 14_420, owner: owner, on: instance,
          overwrite: settings.bool("overwrite"))
      }
      call.outputs["@copy_job_id"] = .text(added.copyJobID)
      call.outputs["@restore_job_id"] = .text(added.restoreJobID)
      call.outputs["@secondary_id"] = .text(added.secondaryID)
      return 0
    },
    SystemProcedure(
      "sp_add_log_shipping_secondary_database",
      """
      @secondary_database sysname
      @primary_server sysname
      @primary_database sysname
      @restore_delay int =0
      @restore_all bit =1
      @restore_mode bit =0
      @disconnect_users bit =0
      @block_size int =-1
      @buffer_count int =-1
      @max_transfer_size int =-1
      @restore_threshold int =45
      @threshold_alert int =14421
      @threshold_alert_enabled bit =1
      @history_retention_period int =14420
      @overwrite bit =0
      @ignoreremotemonitor bit =0
      """
    ) { (c, call) throws(SqlFailure) in
      let instance: String = c.instance
      let name: String = call.text("secondary_database") ?? ""
      var row = LogShippingSecondaryDatabase(
        database: c.session.cluster.database(name, on: instance)?.name ?? name)
      fill(&row, call)
      let (settings, chosen): (ProcedureCall, LogShippingSecondaryDatabase) = (call, row)
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.addLogShippingSecondaryDatabase(
          chosen, primaryServer: settings.text("primary_server") ?? "",
          primaryDatabase: settings.text("primary_database") ?? "", on: instance,
          overwrite: settings.bool("overwrite"))
      }
      return 0
    },
    SystemProcedure(
      "sp_change_log_shipping_secondary_database",
      """
      @secondary_database sysname
      @restore_delay int =NULL
      @restore_all bit =NULL
      @restore_mode bit =NULL
      @disconnect_users bit =NULL
      @block_size int =NULL
      @buffer_count int =NULL
      @max_transfer_size int =NULL
      @restore_threshold int =NULL
      @threshold_alert int =NULL
      @threshold_alert_enabled bit =NULL
      @history_retention_period int =NULL
      @ignoreremotemonitor bit =0
      """
    ) { (c, call) throws(SqlFailure) in
      let wanted: String = call.text("secondary_database") ?? ""
      guard let host: Int = c.session.cluster.instanceIndex(c.instance) else { return 1 }
      for row: Int in c.session.cluster.instances[host].logShippingSecondaries.indices {
        let list: [LogShippingSecondaryDatabase] = c.session.cluster.instances[host].logShippingSecondaries[
          row
        ].databases
        guard let place: Int = list.firstIndex(where: { $0.database.lowercased() == wanted.lowercased() })
        else { continue }
        fill(&c.session.cluster.instances[host].logShippingSecondaries[row].databases[place], call)
        return 0
      }
      throw SqlFailure(32_014, [wanted], state: 2)
    },
    SystemProcedure(
      "sp_change_log_shipping_secondary_primary",
      """
      @primary_server sysname
      @primary_database sysname
      @backup_source_directory nvarchar(500) =NULL
      @backup_destination_directory nvarchar(500) =NULL
      @file_retention_period int =NULL
      @monitor_server_security_mode bit =NULL
      @monitor_server_login sysname =NULL
      @monitor_server_password sysname =NULL
      """
    ) { (c, call) throws(SqlFailure) in
      let (server, database): (String, String) = (
        call.text("primary_server") ?? "", call.text("primary_database") ?? ""
      )
      guard let host: Int = c.session.cluster.instanceIndex(c.instance),
        let row: Int = c.session.cluster.instances[host].logShippingSecondaries.firstIndex(where: {
          $0.primaryServer.lowercased() == server.lowercased()
            && $0.primaryDatabase.lowercased() == database.lowercased()
        })
      else { throw SqlFailure(32_023, [server, database]) }
      if let text: String = call.text("backup_source_directory") {
        c.session.cluster.instances[host].logShippingSecondaries[row].sourceDirectory = text
      }
      if let text: String = call.text("backup_destination_directory") {
        c.session.cluster.instances[host].logShippingSecondaries[row].destinationDirectory = text
      }
      if let number: Int = call.int("file_retention_period") {
        c.session.cluster.instances[host].logShippingSecondaries[row].fileRetentionMinutes = number
      }
      return 0
    },
    SystemProcedure(
      "sp_delete_log_shipping_secondary_database", "@secondary_database sysname\n@ignoreremotemonitor bit =0"
    ) { (c, call) throws(SqlFailure) in
      let (instance, database): (String, String) = (c.instance, call.text("secondary_database") ?? "")
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.deleteLogShippingSecondaryDatabase(database, on: instance)
      }
      return 0
    },
    SystemProcedure(
      "sp_delete_log_shipping_secondary_primary", "@primary_server sysname\n@primary_database sysname"
    ) { (c, call) throws(SqlFailure) in
      let instance: String = c.instance
      let (server, database): (String, String) = (
        call.text("primary_server") ?? "", call.text("primary_database") ?? ""
      )
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.deleteLogShippingSecondaryPrimary(
          primaryServer: server, primaryDatabase: database, on: instance)
      }
      return 0
    },
  ]

  private static func fill(_ row: inout LogShippingSecondaryDatabase, _ call: ProcedureCall) {
    if let number: Int = call.int("restore_delay") { row.restoreDelayMinutes = number }
    if let number: Int = call.int("restore_all") { row.restoreAll = number != 0 }
    if let number: Int = call.int("restore_mode") { row.restoreMode = number }
    if let number: Int = call.int("disconnect_users") { row.disconnectUsers = number != 0 }
    if let number: Int = call.int("restore_threshold") { row.restoreThresholdMinutes = number }
    if let number: Int = call.int("threshold_alert_enabled") { row.isThresholdAlertEnabled = number != 0 }
    if let number: Int = call.int("history_retention_period") { row.historyRetentionMinutes = number }
  }
}
