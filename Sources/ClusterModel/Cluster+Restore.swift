public enum RecoveryOption: Sendable, Equatable {
  case recovery
  case noRecovery
  case standby(undoFile: String)
}

public struct RestoreOptions: Sendable, Equatable {
  public var recovery: RecoveryOption = .recovery
  public var isReplace = false
  public var moves: [String: String] = [:]
  public var fileNumber = 1
  public var stopAt: SimulatedTime?
  public var isRestrictedUser = false
  public init() {}
}

public struct RestoreOutcome: Sendable, Equatable {
  public var set: BackupSet?
  public var files: [FilePages]
  public var milliseconds: Int
  public var isRecovered: Bool
  /// STOPAT lay after the set's end: applied whole, 4322.
  public var stopAtBeyondEnd = false
  /// The database versions an older backup was raised through, 951.
  public var upgradedFrom: Int?
  public var totalPages: Int { files.reduce(0) { $0 + $1.pages } }
}

extension Cluster {
  /// The media in the given files, as the instance's service account reads them.
  public func backupMedia(_ paths: [String], on instance: String) throws(ModelRefusal) -> [BackupMedia] {
    let host: Int = try servingInstance(instance)
    var found: [BackupMedia] = []
    for path: String in paths {
      let whole: String = backupPath(path, on: host)
      let file: FileEntry
      do throws(ModelRefusal) {
        file = try self.file(whole, from: instances[host].machine, as: instances[host].serviceAccount)
      } catch let refusal {
        throw deviceRefusal(refusal, path: whole)
      }
      if file.isDirectory { throw .cannotOpenDevice(path: whole, error: .accessDenied) }
      guard case .backup(let media) = file.content else { throw .notABackup(path: whole) }
      found.append(media)
    }
    return found
  }

  /// One set of the media, whole: every stripe present, nothing damaged.
  public func backupSet(_ paths: [String], position: Int, on instance: String) throws(ModelRefusal) -> BackupSet {
    let media: [BackupMedia] = try backupMedia(paths, on: instance)
    guard let first: BackupMedia = media.first else { throw .notABackup(path: "") }
    let present: Set<Int> = Set(media.map(\.familySequenceNumber))
    for number: Int in 1...max(1, first.familyCount) where !present.contains(number) {
      throw .missingMediaFamily(mediaSet: first.mediaSetID, count: first.familyCount, missing: number)
    }
    guard let set: BackupSet = first.sets.first(where: { $0.position == position }) else {
      throw .noSuchBackupSet(path: paths.first ?? "", position: position)
    }
    for (index, one) in media.enumerated() where one.isDamaged { throw .damagedBackup(path: paths[index]) }
    if set.isDamaged { throw .damagedBackup(path: paths.first ?? "") }
    return set
  }

  /// RESTORE DATABASE FROM. - Source: sql-server.md 6.4, checks in that order.
  public mutating func restoreDatabase(
    _ database: String, on instance: String, by spid: Int? = nil, as user: String, from paths: [String],
    options: RestoreOptions = RestoreOptions()
  ) throws(ModelRefusal) -> RestoreOutcome {
    let host: Int = try servingInstance(instance)
    let set: BackupSet = try backupSet(paths, position: options.fileNumber, on: instance)
    if set.type == .log { throw .wrongBackupType(path: paths.first ?? "") }
    if set.databaseVersion > instances[host].version.databaseVersion {
      throw .newerVersion(database: set.databaseVersion, server: instances[host].version.databaseVersion)
    }
    if ["master", "tempdb", "model", "msdb"].contains(database.lowercased()) { throw .systemDatabase(database) }
    let present: Database? = instances[host].database(database)
    if present?.mirroring != nil { throw .mirroredDatabase(database) }
    try checkExclusive(database, on: host, by: spid)
    if set.type == .differential {
      return try restoreDifferential(set, database: database, host: host, user: user, paths: paths, options: options)
    }
    if let present, !options.isReplace {
      if present.familyGUID != set.familyGUID && !present.isTailBackedUp { throw .otherDatabase(database) }
      let isFull: Bool = present.recoveryModel != .simple
      if present.state == .online && !present.isInStandby && isFull && !present.isTailBackedUp
        && options.stopAt == nil
      {
        throw .tailNotBackedUp(database)
      }
    }
    var files: [DatabaseFile] = set.files
    for (logical, path) in options.moves.sorted(by: { $0.key < $1.key }) {
      guard let place: Int = files.firstIndex(where: { $0.logicalName.lowercased() == logical.lowercased() })
      else { throw .noLogicalFile(logical, database: database) }
      files[place].physicalName = path
    }
    if let present, options.moves.isEmpty { files = present.files }
    try checkPlacement(files, of: database, on: host)
    var restored = present ?? emptyDatabase(database, on: host)
    restored.name = present?.name ?? database
    restored.familyGUID = set.familyGUID
    restored.created = set.databaseCreated
    restored.forks = set.forks
    restored.recoveryModel = set.recoveryModel
    restored.content = set.content ?? DatabaseContent()
    restored.files = files
    restored.log = []
    restored.state = .restoring
    restored.isInStandby = false
    restored.isReadOnly = set.isReadOnly
    restored.isTailBackedUp = false
    restored.hasRestoredLog = false
    restored.userAccess = options.isRestrictedUser ? .restrictedUser : .multiUser
    restored.nextLSN = set.lastLSN
    restored.redoStartLSN = set.lastLSN
    restored.checkpointLSN = set.checkpointLSN
    restored.logBackupLSN = set.lastLSN
    restored.differentialBaseLSN = set.checkpointLSN
    restored.differentialBaseGUID = set.backupSetGUID
    restored.nextTransaction = max(restored.nextTransaction, (set.content?.openTransactions.keys.max() ?? 0) + 1)
    let found: Int
    if let place: Int = instances[host].databaseIndex(database) {
      instances[host].databases[place] = restored
      found = place
    } else {
      instances[host].databases.append(restored)
      found = instances[host].databases.count - 1
    }
    createFiles(of: found, on: host)
    return finishRestore(set, of: found, on: host, user: user, paths: paths, options: options)
  }

  private mutating func restoreDifferential(
    _ set: BackupSet, database: String, host: Int, user: String, paths: [String], options: RestoreOptions
  ) throws(ModelRefusal) -> RestoreOutcome {
    guard let found: Int = instances[host].databaseIndex(database) else { throw .databaseDoesNotExist(database) }
    let present: Database = instances[host].databases[found]
    guard present.state == .restoring || present.isInStandby else { throw .noFilesReady(database) }
    if present.familyGUID != set.familyGUID { throw .otherDatabase(database) }
    if present.differentialBaseGUID != set.differentialBaseGUID || present.hasRestoredLog {
      throw .differentialBaseMissing(database)
    }
    instances[host].databases[found].content = set.content ?? DatabaseContent()
    instances[host].databases[found].redoStartLSN = set.lastLSN
    instances[host].databases[found].nextLSN = set.lastLSN
    instances[host].databases[found].logBackupLSN = set.lastLSN
    return finishRestore(set, of: found, on: host, user: user, paths: paths, options: options)
  }

  /// RESTORE LOG. - Source: sql-server.md 6.3, checks in that order.
  public mutating func restoreLog(
    _ database: String, on instance: String, by spid: Int? = nil, as user: String, from paths: [String],
    options: RestoreOptions = RestoreOptions()
  ) throws(ModelRefusal) -> RestoreOutcome {
    let host: Int = try servingInstance(instance)
    guard let found: Int = instances[host].databaseIndex(database) else { throw .databaseDoesNotExist(database) }
    let present: Database = instances[host].databases[found]
    if present.isSystem { throw .systemDatabase(present.name) }
    if present.mirroring != nil { throw .mirroredDatabase(present.name) }
    try checkExclusive(present.name, on: host, by: spid)
    guard present.state == .restoring || present.isInStandby else { throw .noFilesReady(present.name) }
    let set: BackupSet = try backupSet(paths, position: options.fileNumber, on: instance)
    if present.familyGUID != set.familyGUID { throw .otherDatabase(present.name) }
    guard set.type == .log else { throw .wrongBackupType(path: paths.first ?? "") }
    let redo: LogSequenceNumber = present.redoStartLSN ?? present.nextLSN
    if set.firstLSN > redo { throw .logTooRecent(first: set.firstLSN, redoStart: redo) }
    if set.lastLSN <= redo { throw .logTooEarly(last: set.lastLSN, redoStart: redo) }
    if !set.forks.contains(where: { $0.id == present.currentFork }) { throw .otherRecoveryFork(present.name) }
    if let stop: SimulatedTime = options.stopAt, let first: LogRecord = set.records.first, stop < first.time {
      throw .stopAtTooEarly(present.name)
    }
    for record: LogRecord in set.records where record.lsn >= redo {
      if let stop: SimulatedTime = options.stopAt, record.time > stop { continue }
      instances[host].databases[found].content.apply(record)
      let transaction: Int = record.transaction + 1
      if transaction > instances[host].databases[found].nextTransaction {
        instances[host].databases[found].nextTransaction = transaction
      }
    }
    instances[host].databases[found].redoStartLSN = set.lastLSN
    instances[host].databases[found].nextLSN = set.lastLSN
    instances[host].databases[found].logBackupLSN = set.lastLSN
    instances[host].databases[found].hasRestoredLog = true
    instances[host].databases[found].forks = set.forks
    return finishRestore(set, of: found, on: host, user: user, paths: paths, options: options)
  }

  /// RESTORE DATABASE name WITH RECOVERY (or STANDBY), no FROM.
  public mutating func recover(
    _ database: String, on instance: String, by spid: Int? = nil, as user: String,
    options: RestoreOptions = RestoreOptions()
  ) throws(ModelRefusal) -> RestoreOutcome {
    let host: Int = try servingInstance(instance)
    guard let found: Int = instances[host].databaseIndex(database) else { throw .noSuchDatabase(database) }
    let present: Database = instances[host].databases[found]
    if present.isSystem { throw .systemDatabase(present.name) }
    if present.mirroring != nil { throw .mirroredDatabase(present.name) }
    try checkExclusive(present.name, on: host, by: spid)
    guard present.state == .restoring || present.isInStandby else { throw .alreadyRecovered(present.name) }
    applyRecovery(options.recovery, to: found, on: host)
    recordRestore(nil, type: "L", of: present.name, on: host, user: user, paths: [], options: options)
    return RestoreOutcome(
      set: nil, files: [], milliseconds: 343, isRecovered: options.recovery == .recovery)
  }

  private mutating func applyRecovery(_ option: RecoveryOption, to found: Int, on host: Int) {
    switch option {
    case .noRecovery:
      instances[host].databases[found].state = .restoring
      instances[host].databases[found].isInStandby = false
      instances[host].databases[found].isReadOnly = false
    case .standby(let undo):
      instances[host].databases[found].state = .online
      instances[host].databases[found].isInStandby = true
      instances[host].databases[found].isReadOnly = true
      instances[host].databases[found].standbyFile = undo
    case .recovery:
      bringOnline(found, on: host)
    }
    settle()
  }

  /// Undoes open work, begins a new recovery fork and opens the database.
  mutating func bringOnline(_ found: Int, on host: Int) {
    let redo: LogSequenceNumber =
      instances[host].databases[found].redoStartLSN ?? instances[host].databases[found].nextLSN
    let fork = RecoveryFork(id: generator.guid(), forkPoint: redo)
    instances[host].databases[found].content.undoOpenTransactions()
    instances[host].databases[found].forks.append(fork)
    instances[host].databases[found].state = .online
    instances[host].databases[found].isInStandby = false
    instances[host].databases[found].isReadOnly = false
    instances[host].databases[found].redoStartLSN = nil
    instances[host].databases[found].logBackupLSN = redo
    instances[host].databases[found].nextLSN = redo.nextBlock()
    instances[host].databases[found].isTailBackedUp = false
    instances[host].databases[found].log = []
    log(3_402, [instances[host].databases[found].name], on: host, process: "spid51")
  }

  private mutating func finishRestore(
    _ set: BackupSet, of found: Int, on host: Int, user: String, paths: [String], options: RestoreOptions
  ) -> RestoreOutcome {
    let name: String = instances[host].databases[found].name
    var beyond = false
    if let stop: SimulatedTime = options.stopAt, set.type == .log, let last: LogRecord = set.records.last {
      beyond = stop > last.time
    }
    let leftRestoring: Bool = beyond && options.recovery == .recovery
    applyRecovery(leftRestoring ? .noRecovery : options.recovery, to: found, on: host)
    recordRestore(set, type: set.type.rawValue, of: name, on: host, user: user, paths: paths, options: options)
    log(set.type == .log ? 18_268 : 18_267, [name], on: host, process: "Backup")
    var outcome = RestoreOutcome(
      set: set.withoutData, files: filePages(set, withData: true),
      milliseconds: duration(pages: set.dataPages + set.logPages) * 3 / 2,
      isRecovered: options.recovery == .recovery && !leftRestoring, stopAtBeyondEnd: beyond)
    if outcome.isRecovered && set.databaseVersion < instances[host].version.databaseVersion {
      outcome.upgradedFrom = set.databaseVersion
    }
    return outcome
  }

  private mutating func recordRestore(
    _ set: BackupSet?, type: String, of database: String, on host: Int, user: String, paths: [String],
    options: RestoreOptions
  ) {
    let devices: [String] = paths.map { backupPath($0, on: host) }
    var setID: Int?
    if let set {
      setID = instances[host].backupHistory.first { $0.set.backupSetGUID == set.backupSetGUID }?.backupSetID
      if setID == nil {
        let identifier: Int = instances[host].nextHistoryID
        instances[host].nextHistoryID += 1
        instances[host].backupHistory.append(
          BackupHistory(backupSetID: identifier, mediaSetID: identifier, devices: devices, set: set.withoutData))
        setID = identifier
      }
    }
    let identifier: Int = instances[host].nextHistoryID
    instances[host].nextHistoryID += 1
    instances[host].restoreHistory.append(
      RestoreHistory(
        restoreHistoryID: identifier, date: now, databaseName: database, userName: user, backupSetID: setID,
        restoreType: type, isReplace: options.isReplace, isRecovery: options.recovery == .recovery,
        stopAt: options.stopAt, devices: devices))
  }

  private func checkPlacement(_ files: [DatabaseFile], of database: String, on host: Int) throws(ModelRefusal) {
    guard let machine: Int = machineIndex(instances[host].machine) else { return }
    for file: DatabaseFile in files {
      let folder: String = String(file.physicalName.prefix(upTo: file.physicalName.lastIndex(of: "\\") ?? file.physicalName.startIndex))
      let isRoot: Bool = folder.count == 2 && folder.hasSuffix(":")
      if !isRoot && machines[machine].files[folder.lowercased()] == nil {
        throw .folderMissing(path: file.physicalName)
      }
      for other: Database in instances[host].databases where !same(other.name, database) {
        if other.files.contains(where: { $0.physicalName.lowercased() == file.physicalName.lowercased() }) {
          throw .fileOfOtherDatabase(path: file.physicalName, database: other.name)
        }
      }
    }
  }
}
