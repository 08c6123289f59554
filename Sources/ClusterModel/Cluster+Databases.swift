extension Cluster {
  public var dataFolder: String { "D:\\MSSQL\\Data" }

  mutating func emptyDatabase(_ name: String, on host: Int) -> Database {
    let used: Set<Int> = Set(instances[host].databases.map(\.databaseID))
    var identifier: Int = 5
    while used.contains(identifier) { identifier += 1 }
    var database = Database(
      name: name, databaseID: identifier, created: now, familyGUID: generator.guid(), forkGUID: generator.guid())
    database.compatibilityLevel = instances[host].version.compatibilityLevel
    database.owner = "LITWAREINC\\administrator"
    database.files = [
      DatabaseFile(logicalName: name, physicalName: "\(dataFolder)\\\(name).mdf", isLog: false, sizePages: 1_536),
      DatabaseFile(logicalName: "\(name)_log", physicalName: "\(dataFolder)\\\(name)_log.ldf", isLog: true, sizePages: 512),
    ]
    return database
  }

  mutating func createFiles(of found: Int, on host: Int) {
    guard let machine: Int = machineIndex(instances[host].machine) else { return }
    for file: DatabaseFile in instances[host].databases[found].files {
      let key: String = file.physicalName.lowercased()
      if machines[machine].files[key] != nil { continue }
      machines[machine].files[key] = FileEntry(
        path: file.physicalName, content: .databaseFile(instances[host].databases[found].name),
        sizeBytes: file.sizePages * 8_192, created: now, modified: now)
    }
  }

  public mutating func createDatabase(_ name: String, on instance: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    if instances[host].databaseIndex(name) != nil { throw .databaseExists(name) }
    instances[host].databases.append(emptyDatabase(name, on: host))
    createFiles(of: instances[host].databases.count - 1, on: host)
  }

  public mutating func dropDatabase(_ name: String, on instance: String, by spid: Int? = nil) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let found: Int = instances[host].databaseIndex(name) else { throw .cannotDropMissing(name) }
    let target: Database = instances[host].databases[found]
    if target.isSystem { throw .cannotDropSystem(name) }
    if target.mirroring != nil { throw .cannotDropMirrored(name) }
    if instances[host].sessions.contains(where: { $0.isUser && same($0.database, name) }) {
      throw .cannotDropInUse(name)
    }
    if target.state != .offline, let machine: Int = machineIndex(instances[host].machine) {
      for file: DatabaseFile in target.files { machines[machine].files[file.physicalName.lowercased()] = nil }
    }
    instances[host].databases.remove(at: found)
    settle()
  }

  public enum Termination: Sendable, Equatable { case wait, noWait, rollbackImmediate, rollbackAfter(seconds: Int) }

  /// ALTER DATABASE SET SINGLE_USER, RESTRICTED_USER, MULTI_USER.
  /// - Returns: whether sessions were thrown out.
  @discardableResult
  public mutating func setUserAccess(
    _ access: UserAccess, of database: String, on instance: String, by spid: Int?, termination: Termination
  ) throws(ModelRefusal) -> Bool {
    let (host, found) = try place(database, on: instance)
    try checkAlter(found, on: host)
    if instances[host].databases[found].mirroring != nil && access == .singleUser {
      throw .optionRefusedWhileMirrored(database)
    }
    if access == .multiUser && instances[host].databases[found].userAccess == .singleUser {
      let others: Bool = instances[host].sessions.contains {
        $0.isUser && $0.spid != spid && same($0.database, database)
      }
      if others { throw .usersRemain(database) }
    }
    var thrownOut = false
    if access != .multiUser { thrownOut = try clear(database, on: host, by: spid, termination: termination) }
    instances[host].databases[found].userAccess = access
    let inside: Bool = instances[host].sessions.contains { $0.spid == spid && same($0.database, database) }
    instances[host].databases[found].singleUserSpid = access == .singleUser && inside ? spid : nil
    settle()
    return thrownOut
  }

  private mutating func clear(
    _ database: String, on host: Int, by spid: Int?, termination: Termination
  ) throws(ModelRefusal) -> Bool {
    let others: Bool = instances[host].sessions.contains {
      $0.isUser && $0.spid != spid && same($0.database, database)
    }
    if !others { return false }
    switch termination {
    case .wait, .noWait: throw .usersRemain(database)
    case .rollbackImmediate, .rollbackAfter: throwOutSessions(of: database, on: host, except: spid)
    }
    return true
  }

  func checkAlter(_ found: Int, on host: Int) throws(ModelRefusal) {
    let target: Database = instances[host].databases[found]
    if target.mirroring?.role == .mirror { throw .optionRefusedWhileMirrored(target.name) }
    if target.state != .online && target.state != .emergency { throw .notAllowedInState(target.name, target.state) }
  }

  @discardableResult
  public mutating func setOffline(
    _ database: String, on instance: String, by spid: Int?, termination: Termination
  ) throws(ModelRefusal) -> Bool {
    let (host, found) = try place(database, on: instance)
    if instances[host].databases[found].mirroring != nil { throw .optionRefusedWhileMirrored(database) }
    if instances[host].databases[found].state == .offline { return false }
    try checkAlter(found, on: host)
    let thrownOut: Bool = try clear(database, on: host, by: spid, termination: termination)
    instances[host].databases[found].state = .offline
    settle()
    return thrownOut
  }

  public mutating func setOnline(_ database: String, on instance: String) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    switch instances[host].databases[found].state {
    case .offline, .online, .recoveryPending: instances[host].databases[found].state = .online
    default: throw .notAllowedInState(database, instances[host].databases[found].state)
    }
    settle()
  }

  public mutating func setReadOnly(_ isReadOnly: Bool, of database: String, on instance: String) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    try checkAlter(found, on: host)
    if instances[host].databases[found].mirroring != nil { throw .optionRefusedWhileMirrored(database) }
    instances[host].databases[found].isReadOnly = isReadOnly
  }

  /// FULL to SIMPLE breaks the log chain, and log shipping with it.
  public mutating func setRecoveryModel(
    _ model: RecoveryModel, of database: String, on instance: String
  ) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    try checkAlter(found, on: host)
    if instances[host].databases[found].mirroring != nil && model != .full {
      throw .optionRefusedWhileMirrored(database)
    }
    let before: RecoveryModel = instances[host].databases[found].recoveryModel
    instances[host].databases[found].recoveryModel = model
    if model == .simple {
      instances[host].databases[found].logBackupLSN = nil
      instances[host].databases[found].truncateLog()
    } else if before == .simple {
      instances[host].databases[found].logBackupLSN = nil
    }
  }
}
