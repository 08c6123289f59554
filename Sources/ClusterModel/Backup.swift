public enum BackupType: String, Sendable, CaseIterable {
  case database = "D"
  case differential = "I"
  case log = "L"

  /// The number RESTORE HEADERONLY prints.
  public var headerNumber: Int {
    switch self {
    case .database: 1
    case .log: 2
    case .differential: 5
    }
  }

  public var typeDescription: String {
    switch self {
    case .database: "DATABASE"
    case .log: "TRANSACTION LOG"
    case .differential: "DATABASE DIFFERENTIAL"
    }
  }
}

/// One backup set: its header, and what it would put back.
/// - Source: sql-server.md 6.5 (RESTORE HEADERONLY) and 9.5 (msdb.dbo.backupset).
public struct BackupSet: Sendable, Equatable {
  public var backupSetGUID: String
  public var type: BackupType
  public var name: String?
  public var description: String?
  public var expiration: SimulatedTime?
  public var position = 1
  public var userName: String
  public var serverName: String
  public var machineName: String
  public var databaseName: String
  public var databaseVersion: Int
  public var databaseCreated: SimulatedTime
  public var compatibilityLevel: Int
  public var softwareVersionMajor: Int
  public var sizeBytes: Int
  public var isCompressed = false
  public var hasChecksums = false
  public var isCopyOnly = false
  public var isForceOffline = false
  public var isReadOnly = false
  public var isSingleUser = false
  public var isDamaged = false
  public var beginsLogChain = false
  public var recoveryModel: RecoveryModel
  public var firstLSN: LogSequenceNumber
  /// The LSN after the last record of the set.
  public var lastLSN: LogSequenceNumber
  public var checkpointLSN: LogSequenceNumber
  public var databaseBackupLSN: LogSequenceNumber
  public var differentialBaseLSN: LogSequenceNumber?
  public var differentialBaseGUID: String?
  public var familyGUID: String
  public var databaseGUID: String
  public var bindingGUID: String
  public var forks: [RecoveryFork]
  public var firstRecoveryForkID: String
  public var start: SimulatedTime
  public var finish: SimulatedTime
  public var files: [DatabaseFile]
  public var dataPages: Int
  public var logPages: Int
  /// A striped set is spread over this many media families.
  public var stripeCount = 1

  /// Full and differential: the pages. Log: nothing.
  public var content: DatabaseContent?
  /// Log: every record of (first, last].
  public var records: [LogRecord]

  public var recoveryForkID: String { forks.last?.id ?? "" }
  public var forkPointLSN: LogSequenceNumber? { forks.count > 1 ? forks.last?.forkPoint : nil }
  public var flags: Int { isForceOffline ? 320 : (hasChecksums ? 16 : 0) }
}

/// A backup file: media header and the sets appended to it.
public struct BackupMedia: Sendable, Equatable {
  public var mediaSetID: String
  public var mediaName: String?
  public var mediaDescription: String?
  public var mediaDate: SimulatedTime
  public var familyCount = 1
  public var familySequenceNumber = 1
  public var isCompressed = false
  public var sets: [BackupSet]
  /// Torn or unfinished: headers may read, the data does not.
  public var isDamaged = false
}

/// A row of msdb.dbo.backupset with its media family.
public struct BackupHistory: Sendable, Equatable {
  public var backupSetID: Int
  public var mediaSetID: Int
  public var devices: [String]
  public var set: BackupSet
}

public struct RestoreHistory: Sendable, Equatable {
  public var restoreHistoryID: Int
  public var date: SimulatedTime
  public var databaseName: String
  public var userName: String
  public var backupSetID: Int?
  /// D, I, L or V.
  public var restoreType: String
  public var isReplace: Bool
  public var isRecovery: Bool
  public var stopAt: SimulatedTime?
  public var devices: [String]
}
