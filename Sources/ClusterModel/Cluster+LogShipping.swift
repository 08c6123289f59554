extension Cluster {
  // MARK: Configuration. - Source: sql-server.md 7.4.

  @discardableResult
  public mutating func addLogShippingPrimaryDatabase(
    _ database: String, on instance: String, backupDirectory: String, backupShare: String,
    backupJobName: String, retentionMinutes: Int = 4_320, thresholdMinutes: Int = 60, isAlertEnabled: Bool = true,
    owner: String, overwrite: Bool = false
  ) throws(ModelRefusal) -> (primaryID: String, jobID: String) {
    let (host, found) = try place(database, on: instance)
    let target: Database = instances[host].databases[found]
    if target.state != .online { throw .primaryNotOnline(target.name) }
    if target.recoveryModel == .simple { throw .primaryNotFull(target.name) }
    if let old: Int = primaryIndex(database, on: host) {
      if !overwrite { throw .alreadyLogShippingPrimary(target.name) }
      let gone: LogShippingPrimary = instances[host].logShippingPrimaries.remove(at: old)
      instances[host].jobs.removeAll { $0.jobID == gone.backupJobID }
    }
    let primaryID: String = generator.guid()
    let jobID: String = generator.guid()
    var job = AgentJob(
      jobID: jobID, name: backupJobName, kind: .logShippingBackup(primaryID: primaryID), database: target.name,
      owner: owner, stepName: "Log shipping backup log job step.",
      command: shippingCommand("Backup", primaryID, host), created: now)
    job.isEnabled = false
    instances[host].jobs.append(job)
    var primary = LogShippingPrimary(
      primaryID: primaryID, database: target.name, backupDirectory: backupDirectory, backupShare: backupShare,
      backupJobID: jobID, monitorServer: instances[host].name)
    primary.backupRetentionMinutes = retentionMinutes
    primary.backupThresholdMinutes = thresholdMinutes
    primary.isThresholdAlertEnabled = isAlertEnabled
    instances[host].logShippingPrimaries.append(primary)
    addAlertJob(on: host)
    return (primaryID, jobID)
  }

  private func shippingCommand(_ action: String, _ identifier: String, _ host: Int) -> String {
    let folder: Int = instances[host].version.rawValue * 10
    let program: String = "C:\\Program Files\\Microsoft SQL Server\\\(folder)\\Tools\\Binn\\sqllogship.exe"
    return "\"\(program)\" -\(action) \(identifier) -server \(instances[host].name)"
  }

  func primaryIndex(_ database: String, on host: Int) -> Int? {
    instances[host].logShippingPrimaries.firstIndex { same($0.database, database) }
  }

  func secondaryIndex(server: String, database: String, on host: Int) -> Int? {
    instances[host].logShippingSecondaries.firstIndex {
      same($0.primaryServer, server) && same($0.primaryDatabase, database)
    }
  }

  public mutating func addLogShippingPrimarySecondary(
    primaryDatabase: String, secondaryServer: String, secondaryDatabase: String, on instance: String
  ) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let index: Int = primaryIndex(primaryDatabase, on: host) else { throw .notLogShippingPrimary(primaryDatabase) }
    let target = LogShippingTarget(server: secondaryServer, database: secondaryDatabase)
    let present: Bool = instances[host].logShippingPrimaries[index].secondaries.contains {
      same($0.server, target.server) && same($0.database, target.database)
    }
    if present { throw .alreadyLogShippingSecondary(secondaryDatabase) }
    instances[host].logShippingPrimaries[index].secondaries.append(target)
  }

  @discardableResult
  public mutating func addLogShippingSecondaryPrimary(
    primaryServer: String, primaryDatabase: String, sourceDirectory: String, destinationDirectory: String,
    copyJobName: String, restoreJobName: String, fileRetentionMinutes: Int = 4_320, owner: String,
    on instance: String, overwrite: Bool = false
  ) throws(ModelRefusal) -> (secondaryID: String, copyJobID: String, restoreJobID: String) {
    let host: Int = try servingInstance(instance)
    if let old: Int = secondaryIndex(server: primaryServer, database: primaryDatabase, on: host) {
      let row: LogShippingSecondary = instances[host].logShippingSecondaries[old]
      if !overwrite { return (row.secondaryID, row.copyJobID, row.restoreJobID) }
      removeSecondary(at: old, on: host)
    }
    let secondaryID: String = generator.guid()
    let copyID: String = generator.guid()
    let restoreID: String = generator.guid()
    var copy = AgentJob(
      jobID: copyID, name: copyJobName, kind: .logShippingCopy(secondaryID: secondaryID), database: primaryDatabase,
      owner: owner, stepName: "Log shipping copy job step.",
      command: shippingCommand("Copy", secondaryID, host), created: now)
    copy.isEnabled = false
    var restore = AgentJob(
      jobID: restoreID, name: restoreJobName, kind: .logShippingRestore(secondaryID: secondaryID),
      database: primaryDatabase, owner: owner, stepName: "Log shipping restore log job step.",
      command: shippingCommand("Restore", secondaryID, host), created: now)
    restore.isEnabled = false
    instances[host].jobs.append(copy)
    instances[host].jobs.append(restore)
    var row = LogShippingSecondary(
      secondaryID: secondaryID, primaryServer: primaryServer, primaryDatabase: primaryDatabase,
      sourceDirectory: sourceDirectory, destinationDirectory: destinationDirectory, copyJobID: copyID,
      restoreJobID: restoreID, monitorServer: instances[host].name)
    row.fileRetentionMinutes = fileRetentionMinutes
    instances[host].logShippingSecondaries.append(row)
    addAlertJob(on: host)
    return (secondaryID, copyID, restoreID)
  }

  public mutating func addLogShippingSecondaryDatabase(
    _ settings: LogShippingSecondaryDatabase, primaryServer: String, primaryDatabase: String, on instance: String,
    overwrite: Bool = false
  ) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let index: Int = secondaryIndex(server: primaryServer, database: primaryDatabase, on: host) else {
      throw .secondaryPrimaryMissing(server: primaryServer, database: primaryDatabase)
    }
    let name: String = settings.database
    for row: Int in instances[host].logShippingSecondaries.indices {
      if instances[host].logShippingSecondaries[row].databases.contains(where: { same($0.database, name) }) {
        if !overwrite { throw .alreadyLogShippingSecondary(name) }
        instances[host].logShippingSecondaries[row].databases.removeAll { same($0.database, name) }
      }
    }
    instances[host].logShippingSecondaries[index].databases.append(settings)
  }

  /// sp_delete_log_shipping_secondary_database: the record, its history and, with the last database,
  /// the copy and restore jobs go; the database and the files stay as they are.
  public mutating func deleteLogShippingSecondaryDatabase(_ database: String, on instance: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    let found: Int? = instances[host].logShippingSecondaries.firstIndex { row in
      row.databases.contains { same($0.database, database) }
    }
    guard let index: Int = found else { throw .notLogShippingSecondary(database) }
    instances[host].logShippingSecondaries[index].databases.removeAll { same($0.database, database) }
    if instances[host].logShippingSecondaries[index].databases.isEmpty { removeSecondary(at: index, on: host) }
  }

  public mutating func deleteLogShippingSecondaryPrimary(
    primaryServer: String, primaryDatabase: String, on instance: String
  ) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let index: Int = secondaryIndex(server: primaryServer, database: primaryDatabase, on: host) else {
      throw .secondaryPrimaryMissing(server: primaryServer, database: primaryDatabase)
    }
    if !instances[host].logShippingSecondaries[index].databases.isEmpty {
      throw .secondaryDatabasesRemain(server: primaryServer, database: primaryDatabase)
    }
    removeSecondary(at: index, on: host)
  }

  private mutating func removeSecondary(at index: Int, on host: Int) {
    let row: LogShippingSecondary = instances[host].logShippingSecondaries.remove(at: index)
    instances[host].jobs.removeAll { $0.jobID == row.copyJobID || $0.jobID == row.restoreJobID }
    dropIdleAlertJob(on: host)
  }

  public mutating func deleteLogShippingPrimarySecondary(
    primaryDatabase: String, secondaryServer: String, secondaryDatabase: String, on instance: String
  ) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let index: Int = primaryIndex(primaryDatabase, on: host) else { throw .notLogShippingPrimary(primaryDatabase) }
    let before: Int = instances[host].logShippingPrimaries[index].secondaries.count
    instances[host].logShippingPrimaries[index].secondaries.removeAll {
      same($0.server, secondaryServer) && same($0.database, secondaryDatabase)
    }
    if instances[host].logShippingPrimaries[index].secondaries.count == before {
      throw .noSuchLogShippingTarget(server: secondaryServer, database: secondaryDatabase)
    }
  }

  public mutating func deleteLogShippingPrimaryDatabase(_ database: String, on instance: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let index: Int = primaryIndex(database, on: host) else { throw .notLogShippingPrimary(database) }
    if !instances[host].logShippingPrimaries[index].secondaries.isEmpty { throw .secondariesRemain(database) }
    let row: LogShippingPrimary = instances[host].logShippingPrimaries.remove(at: index)
    instances[host].jobs.removeAll { $0.jobID == row.backupJobID }
    dropIdleAlertJob(on: host)
  }

  private mutating func addAlertJob(on host: Int) {
    if instances[host].jobs.contains(where: { $0.kind == .logShippingAlert }) { return }
    var job = AgentJob(
      jobID: generator.guid(), name: "LSAlert_\(instances[host].name)", kind: .logShippingAlert, database: "master",
      owner: "sa", stepName: "Log shipping alert job step.", command: "exec sys.sp_check_log_shipping_monitor_alert",
      created: now)
    job.subsystem = "TSQL"
    job.category = "Log Shipping"
    instances[host].jobs.append(job)
    let place: Int = instances[host].jobs.count - 1
    addSchedule("LSAlertSchedule", everyMinutes: 2, toJob: place, on: host)
  }

  private mutating func dropIdleAlertJob(on host: Int) {
    if instances[host].logShippingPrimaries.isEmpty && instances[host].logShippingSecondaries.isEmpty {
      instances[host].jobs.removeAll { $0.kind == .logShippingAlert }
    }
  }

  /// The state log shipping begins from: the primary's full backup restored WITH NORECOVERY, jobs scheduled.
  public mutating func configureLogShipping(
    database: String, primary: String, secondary: String, share: String, destination: String, owner: String
  ) throws(ModelRefusal) {
    let added = try addLogShippingPrimaryDatabase(
      database, on: primary, backupDirectory: share, backupShare: share, backupJobName: "LSBackup_\(database)",
      owner: owner)
    try addLogShippingPrimarySecondary(
      primaryDatabase: database, secondaryServer: secondary, secondaryDatabase: database, on: primary)
    let side = try addLogShippingSecondaryPrimary(
      primaryServer: primary, primaryDatabase: database, sourceDirectory: share, destinationDirectory: destination,
      copyJobName: "LSCopy_\(primary)_\(database)", restoreJobName: "LSRestore_\(primary)_\(database)", owner: owner,
      on: secondary)
    try addLogShippingSecondaryDatabase(
      LogShippingSecondaryDatabase(database: database), primaryServer: primary, primaryDatabase: database,
      on: secondary)
    try scheduleJob(added.jobID, named: "LSBackupSchedule_\(primary)1", everyMinutes: 15, on: primary)
    try scheduleJob(side.copyJobID, named: "DefaultCopyJobSchedule", everyMinutes: 15, on: secondary)
    try scheduleJob(side.restoreJobID, named: "DefaultRestoreJobSchedule", everyMinutes: 15, on: secondary)
  }
}
