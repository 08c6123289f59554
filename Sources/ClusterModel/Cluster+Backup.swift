public struct BackupOptions: Sendable, Equatable {
  public var name: String?
  public var description: String?
  public var mediaName: String?
  public var mediaDescription: String?
  /// INIT: overwrite the sets in the file.
  public var isInit = false
  /// FORMAT: a new media header.
  public var isFormat = false
  public var isCopyOnly = false
  public var isDifferential = false
  public var isNoTruncate = false
  /// WITH NORECOVERY: take the tail and leave the database restoring.
  public var leavesRestoring = false
  public var standbyFile: String?
  public var hasChecksum = false
  public var isCompressed = false
  public init() {}
}

/// Pages written or read of one database file.
public struct FilePages: Sendable, Equatable {
  public var logicalName: String
  public var pages: Int
}

public struct BackupOutcome: Sendable, Equatable {
  public var set: BackupSet
  public var files: [FilePages]
  public var milliseconds: Int
  public var totalPages: Int { files.reduce(0) { $0 + $1.pages } }
}

extension Cluster {
  public mutating func backupDatabase(
    _ database: String, on instance: String, by spid: Int? = nil, as user: String, to paths: [String],
    options: BackupOptions = BackupOptions()
  ) throws(ModelRefusal) -> BackupOutcome {
    let (host, found) = try place(database, on: instance)
    try checkBackup(of: found, on: host)
    if options.isDifferential && instances[host].databases[found].differentialBaseLSN == nil {
      throw .differentialBaseMissing(database)
    }
    try checkDevices(paths, on: host, options: options)
    let checkpoint: LogRecord = instances[host].databases[found].write(.checkpoint, transaction: 0, at: now)
    let copy: Database = instances[host].databases[found]
    var set: BackupSet = makeSet(copy, on: host, as: user, type: options.isDifferential ? .differential : .database)
    set.content = copy.content
    set.firstLSN = oldestOpen(copy) ?? checkpoint.lsn
    set.lastLSN = copy.nextLSN
    set.dataPages = copy.dataPages
    set.logPages = 2
    fill(&set, options: options)
    try store(&set, at: paths, on: host, options: options)
    if !options.isCopyOnly && !options.isDifferential {
      instances[host].databases[found].differentialBaseLSN = checkpoint.lsn
      instances[host].databases[found].differentialBaseGUID = set.backupSetGUID
    }
    if instances[host].databases[found].logBackupLSN == nil && copy.recoveryModel != .simple {
      instances[host].databases[found].logBackupLSN = checkpoint.lsn
      instances[host].databases[found].truncateLog()
    }
    syncMirror(of: found, on: host)
    return finishBackup(set, paths: paths, on: host)
  }

  public mutating func backupLog(
    _ database: String, on instance: String, by spid: Int? = nil, as user: String, to paths: [String],
    options: BackupOptions = BackupOptions()
  ) throws(ModelRefusal) -> BackupOutcome {
    let (host, found) = try place(database, on: instance)
    let before: Database = instances[host].databases[found]
    if before.name.lowercased() == "master" { throw .backupDatabaseMaster(before.name) }
    try checkBackup(of: found, on: host)
    if before.recoveryModel == .simple { throw .recoveryModelSimple(before.name) }
    guard let start: LogSequenceNumber = before.logBackupLSN else { throw .noFullBackup(before.name) }
    let endsService: Bool = options.leavesRestoring || options.standbyFile != nil
    if endsService {
      if before.mirroring != nil { throw .optionRefusedWhileMirrored(before.name) }
      try checkExclusive(before.name, on: host, by: spid)
    }
    try checkDevices(paths, on: host, options: options)
    // A log backup always writes something itself, so that no two sets end at one LSN.
    _ = instances[host].databases[found].write(.checkpoint, transaction: 0, at: now)
    let end: LogSequenceNumber = instances[host].databases[found].nextLSN
    var set: BackupSet = makeSet(instances[host].databases[found], on: host, as: user, type: .log)
    set.firstLSN = start
    set.lastLSN = end
    set.records = instances[host].databases[found].log.filter { $0.lsn >= start }
    set.dataPages = 0
    set.logPages = set.records.isEmpty ? 1 : 1 + set.records.count / 12
    set.isForceOffline = endsService
    fill(&set, options: options)
    try store(&set, at: paths, on: host, options: options)
    if !options.isCopyOnly && !options.isNoTruncate {
      instances[host].databases[found].logBackupLSN = end
      instances[host].databases[found].truncateLog()
    }
    if endsService {
      instances[host].databases[found].redoStartLSN = end
      instances[host].databases[found].isTailBackedUp = true
      instances[host].databases[found].hasRestoredLog = true
      if let undo: String = options.standbyFile {
        instances[host].databases[found].isInStandby = true
        instances[host].databases[found].isReadOnly = true
        instances[host].databases[found].standbyFile = undo
      } else {
        instances[host].databases[found].state = .restoring
      }
    }
    syncMirror(of: found, on: host)
    return finishBackup(set, paths: paths, on: host)
  }

  private func checkBackup(of found: Int, on host: Int) throws(ModelRefusal) {
    let target: Database = instances[host].databases[found]
    if target.mirroring?.role == .mirror { throw .mirrorCopyBackup(target.name) }
    if target.isInStandby { throw .databaseIsStandby(target.name) }
    switch target.state {
    case .online: break
    case .restoring: throw .databaseRestoring(target.name)
    case .offline: throw .databaseOffline(target.name)
    case .suspect: throw .databaseSuspect(target.name)
    case .recoveryPending: throw .databaseRecoveryPending(target.name)
    case .recovering, .emergency: throw .databaseRecovering(target.name)
    }
    if target.mirroring?.hasQuorum == false { throw .databaseWithoutQuorum(target.name) }
  }

  private func oldestOpen(_ database: Database) -> LogSequenceNumber? {
    if database.content.openTransactions.isEmpty { return nil }
    return database.log.first { database.content.openTransactions[$0.transaction] != nil }?.lsn
  }

  private mutating func makeSet(_ database: Database, on host: Int, as user: String, type: BackupType) -> BackupSet {
    let instance: SqlInstance = instances[host]
    return BackupSet(
      backupSetGUID: generator.guid(), type: type, userName: user, serverName: instance.name,
      machineName: machine(instance.machine)?.hostName ?? instance.machine, databaseName: database.name,
      databaseVersion: instance.version.databaseVersion, databaseCreated: database.created,
      compatibilityLevel: database.compatibilityLevel, softwareVersionMajor: instance.version.rawValue,
      sizeBytes: 0, beginsLogChain: false, recoveryModel: database.recoveryModel, firstLSN: .zero, lastLSN: .zero,
      checkpointLSN: database.checkpointLSN,
      databaseBackupLSN: database.differentialBaseLSN ?? .zero,
      differentialBaseLSN: type == .differential ? database.differentialBaseLSN : nil,
      differentialBaseGUID: type == .differential ? database.differentialBaseGUID : nil,
      familyGUID: database.familyGUID, databaseGUID: database.databaseGUID, bindingGUID: database.databaseGUID,
      forks: database.forks, firstRecoveryForkID: database.currentFork, start: now, finish: now,
      files: database.files, dataPages: 0, logPages: 0, records: [])
  }

  private func fill(_ set: inout BackupSet, options: BackupOptions) {
    set.name = options.name
    set.description = options.description
    set.isCopyOnly = options.isCopyOnly
    set.hasChecksums = options.hasChecksum
    set.isCompressed = options.isCompressed
    set.sizeBytes = (set.dataPages + set.logPages) * 8_192 + 90_112
    set.finish = now.adding(milliseconds: Int64(duration(pages: set.dataPages + set.logPages)))
  }

  func duration(pages: Int) -> Int { 15 + pages * 8 / 25 }

  /// A relative path goes to the instance's own backup folder.
  public func backupPath(_ path: String, on host: Int) -> String {
    if path.hasPrefix("\\\\") || path.dropFirst().first == ":" { return path }
    return "\(defaultBackupFolder)\\\(path)"
  }

  public var defaultBackupFolder: String { "D:\\MSSQL\\Backup" }

  private func checkDevices(_ paths: [String], on host: Int, options: BackupOptions) throws(ModelRefusal) {
    for path: String in paths {
      let whole: String = backupPath(path, on: host)
      do throws(ModelRefusal) {
        let place: FileLocation = try locate(
          whole, from: instances[host].machine, as: instances[host].serviceAccount, need: .change)
        guard let old: FileEntry = entry(at: place) else { continue }
        guard case .backup(let media) = old.content else {
          if old.isDirectory { throw ModelRefusal.cannotOpenDevice(path: whole, error: .accessDenied) }
          if options.isFormat { continue }
          throw ModelRefusal.notABackup(path: whole)
        }
        if media.familyCount != paths.count && !options.isFormat {
          throw ModelRefusal.mediaFamiliesDiffer(
            path: whole, formatted: media.familyCount, expected: paths.count)
        }
      } catch let refusal {
        throw deviceRefusal(refusal, path: whole)
      }
    }
  }

  func deviceRefusal(_ refusal: ModelRefusal, path: String) -> ModelRefusal {
    if case .file(_, let error) = refusal { return .cannotOpenDevice(path: path, error: error) }
    return refusal
  }

  private mutating func store(
    _ set: inout BackupSet, at paths: [String], on host: Int, options: BackupOptions
  ) throws(ModelRefusal) {
    let mediaSetID: String = generator.guid()
    set.stripeCount = paths.count
    for (number, path) in paths.enumerated() {
      let whole: String = backupPath(path, on: host)
      var media = BackupMedia(mediaSetID: mediaSetID, mediaDate: now, sets: [])
      let account: String = instances[host].serviceAccount
      let machine: String = instances[host].machine
      if !options.isFormat, let old: FileEntry = try? file(whole, from: machine, as: account),
        case .backup(let present) = old.content
      {
        media = present
      }
      if options.isInit || options.isFormat { media.sets = [] }
      media.mediaName = options.mediaName ?? media.mediaName
      media.mediaDescription = options.mediaDescription ?? media.mediaDescription
      media.familyCount = paths.count
      media.familySequenceNumber = number + 1
      set.position = media.sets.count + 1
      media.sets.append(set)
      let size: Int = media.sets.reduce(0) { $0 + $1.sizeBytes } / paths.count
      do throws(ModelRefusal) {
        try writeFile(whole, content: .backup(media), sizeBytes: size, from: machine, as: account)
      } catch .file(_, let error) {
        if error == .diskFull { throw .writeFailure(path: whole, error: error) }
        throw .cannotOpenDevice(path: whole, error: error)
      }
    }
  }

  private mutating func finishBackup(_ set: BackupSet, paths: [String], on host: Int) -> BackupOutcome {
    let identifier: Int = instances[host].nextHistoryID
    instances[host].nextHistoryID += 1
    let devices: [String] = paths.map { backupPath($0, on: host) }
    instances[host].backupHistory.append(
      BackupHistory(backupSetID: identifier, mediaSetID: identifier, devices: devices, set: set.withoutData))
    let number: Int = set.type == .log ? 18_265 : (set.type == .database ? 18_264 : 18_270)
    log(number, [set.databaseName], on: host, process: "Backup")
    return BackupOutcome(
      set: set, files: filePages(set), milliseconds: duration(pages: set.dataPages + set.logPages))
  }

  func filePages(_ set: BackupSet, withData: Bool = false) -> [FilePages] {
    var pages: [FilePages] = []
    for file: DatabaseFile in set.files {
      if file.isLog {
        pages.append(FilePages(logicalName: file.logicalName, pages: set.logPages))
      } else if set.type != .log || withData {
        pages.append(FilePages(logicalName: file.logicalName, pages: set.dataPages))
      }
    }
    return pages
  }

  /// The mirror truncates its log and moves its marks with its principal.
  mutating func syncMirror(of found: Int, on host: Int) {
    let source: Database = instances[host].databases[found]
    guard let mirroring: Mirroring = source.mirroring, mirroring.role == .principal,
      mirroring.state == .synchronized, let other: Int = instanceIndex(mirroring.partnerInstance),
      let copy: Int = instances[other].databaseIndex(source.name)
    else { return }
    takeOver(source, into: copy, on: other)
  }

  /// Brings a mirror copy level with its principal.
  mutating func takeOver(_ source: Database, into copy: Int, on other: Int) {
    instances[other].databases[copy].content = source.content
    instances[other].databases[copy].log = source.log
    instances[other].databases[copy].nextLSN = source.nextLSN
    instances[other].databases[copy].redoStartLSN = source.nextLSN
    instances[other].databases[copy].nextTransaction = source.nextTransaction
    instances[other].databases[copy].checkpointLSN = source.checkpointLSN
    instances[other].databases[copy].logBackupLSN = source.logBackupLSN
    instances[other].databases[copy].differentialBaseLSN = source.differentialBaseLSN
    instances[other].databases[copy].differentialBaseGUID = source.differentialBaseGUID
    instances[other].databases[copy].forks = source.forks
  }
}

extension BackupSet {
  /// The header alone, as msdb remembers it.
  public var withoutData: BackupSet {
    var header: BackupSet = self
    header.content = nil
    header.records = []
    return header
  }
}
