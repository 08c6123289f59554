/// `sys.databases.state`. Standby is no state: it is online, read-only and `isInStandby`.
public enum DatabaseState: Int, Sendable, CaseIterable {
  case online = 0, restoring, recovering, recoveryPending, suspect, emergency, offline

  public var stateDesc: String {
    switch self {
    case .online: "ONLINE"
    case .restoring: "RESTORING"
    case .recovering: "RECOVERING"
    case .recoveryPending: "RECOVERY_PENDING"
    case .suspect: "SUSPECT"
    case .emergency: "EMERGENCY"
    case .offline: "OFFLINE"
    }
  }
}

public enum RecoveryModel: Int, Sendable, CaseIterable {
  case full = 1, bulkLogged, simple

  public var recoveryModelDesc: String {
    switch self {
    case .full: "FULL"
    case .bulkLogged: "BULK_LOGGED"
    case .simple: "SIMPLE"
    }
  }
}

public enum UserAccess: Int, Sendable, CaseIterable {
  case multiUser = 0, singleUser, restrictedUser

  public var userAccessDesc: String {
    switch self {
    case .multiUser: "MULTI_USER"
    case .singleUser: "SINGLE_USER"
    case .restrictedUser: "RESTRICTED_USER"
    }
  }
}

/// What a database's pages hold: committed rows, and the work of transactions still open.
public struct DatabaseContent: Sendable, Equatable {
  /// Ids of the committed chat messages, oldest first.
  public var messages: [Int] = []
  /// Ids of compliance events waiting for the adapter (mgccomp's tblComplianceData).
  public var complianceEvents: [Int] = []
  /// Messages written by transactions that have not ended, by transaction.
  public var openTransactions: [Int: [Int]] = [:]
  /// Rows of any other table.
  public var otherRows: Int = 0

  public init() {}

  /// Redoes one log record.
  public mutating func apply(_ record: LogRecord) {
    switch record.operation {
    case .begin: openTransactions[record.transaction] = []
    case .insertMessage(let id): openTransactions[record.transaction, default: []].append(id)
    case .change: otherRows += 1
    case .commit:
      messages.append(contentsOf: openTransactions.removeValue(forKey: record.transaction) ?? [])
    case .rollback: openTransactions[record.transaction] = nil
    case .checkpoint: break
    }
  }

  /// Undoes what was never committed, as recovery does.
  public mutating func undoOpenTransactions() { openTransactions = [:] }
}

public struct DatabaseFile: Sendable, Equatable {
  public var logicalName: String
  public var physicalName: String
  public var isLog: Bool
  /// 8 KB pages.
  public var sizePages: Int

  public init(logicalName: String, physicalName: String, isLog: Bool, sizePages: Int) {
    self.logicalName = logicalName
    self.physicalName = physicalName
    self.isLog = isLog
    self.sizePages = sizePages
  }
}

/// A point where a database's history forked: the fork begun, and the LSN where it left the older one.
public struct RecoveryFork: Sendable, Equatable {
  public var id: String
  public var forkPoint: LogSequenceNumber
}

public struct Database: Sendable, Equatable {
  public var name: String
  public var databaseID: Int
  public var created: SimulatedTime
  public var state: DatabaseState = .online
  public var recoveryModel: RecoveryModel = .full
  public var userAccess: UserAccess = .multiUser
  /// The only session admitted while `userAccess` is single.
  public var singleUserSpid: Int?
  public var isReadOnly = false
  public var isInStandby = false
  public var standbyFile: String?
  public var owner = "sa"
  public var compatibilityLevel = 120
  public var files: [DatabaseFile] = []

  /// Shared by every copy of one database: restores compare it.
  public var familyGUID: String
  public var databaseGUID: String
  public var forks: [RecoveryFork]
  public var mirroring: Mirroring?

  public var content = DatabaseContent()
  /// The active log: records not yet truncated by a log backup, oldest first.
  public var log: [LogRecord] = []
  public var nextLSN: LogSequenceNumber = .first
  public var nextTransaction: Int = 1
  public var checkpointLSN: LogSequenceNumber = .first
  /// Where the next log backup begins. Nil until a full backup starts the chain.
  public var logBackupLSN: LogSequenceNumber?
  /// Checkpoint of the latest full backup that is not copy-only.
  public var differentialBaseLSN: LogSequenceNumber?
  public var differentialBaseGUID: String?
  /// While restoring: the LSN the next log backup must include (`sys.master_files.redo_start_lsn`).
  public var redoStartLSN: LogSequenceNumber?
  /// Whether any log was restored since the last full restore.
  public var hasRestoredLog = false
  /// A tail-log backup WITH NORECOVERY was taken: a restore over it needs no REPLACE.
  public var isTailBackedUp = false
  /// Rows ever written since the last log backup: the tail that 3159 protects.
  public var hasUnsavedTail: Bool { log.contains { $0.lsn >= (logBackupLSN ?? .zero) && $0.operation != .checkpoint } }

  public init(name: String, databaseID: Int, created: SimulatedTime, familyGUID: String, forkGUID: String) {
    self.name = name
    self.databaseID = databaseID
    self.created = created
    self.familyGUID = familyGUID
    self.databaseGUID = familyGUID
    self.forks = [RecoveryFork(id: forkGUID, forkPoint: .zero)]
  }

  public var currentFork: String { forks.last?.id ?? "" }
  public var isSystem: Bool { databaseID <= 4 }
  public var isMirrorCopy: Bool { mirroring?.role == .mirror }
  public var isPrincipal: Bool { mirroring?.role == .principal }
  /// The end of the log: the LSN the next record will get.
  public var endOfLogLSN: LogSequenceNumber { state == .restoring ? redoStartLSN ?? nextLSN : nextLSN }
  public var version: Int { compatibilityLevel >= 130 ? 852 : 782 }
  public var dataPages: Int { 384 + content.messages.count / 40 + content.otherRows / 80 }

  /// Appends a record to the log and applies it.
  public mutating func write(_ operation: LogOperation, transaction: Int, at time: SimulatedTime) -> LogRecord {
    let record = LogRecord(lsn: nextLSN, transaction: transaction, operation: operation, time: time)
    log.append(record)
    content.apply(record)
    switch operation {
    case .commit, .rollback, .checkpoint: nextLSN = nextLSN.nextBlock()
    default: nextLSN = nextLSN.nextSlot
    }
    if operation == .checkpoint { checkpointLSN = record.lsn }
    if recoveryModel == .simple && operation == .checkpoint { truncateLog() }
    return record
  }

  /// Frees the log before the oldest open transaction and the next log backup's start.
  public mutating func truncateLog() {
    let keep: LogSequenceNumber = recoveryModel == .simple ? nextLSN : (logBackupLSN ?? nextLSN)
    let open: Set<Int> = Set(content.openTransactions.keys)
    var oldestOpen: LogSequenceNumber?
    if !open.isEmpty { oldestOpen = log.first { open.contains($0.transaction) }?.lsn }
    let limit: LogSequenceNumber = min(keep, oldestOpen ?? keep)
    log.removeAll { $0.lsn < limit }
  }

  public mutating func beginTransaction(at time: SimulatedTime) -> Int {
    let transaction: Int = nextTransaction
    nextTransaction += 1
    _ = write(.begin, transaction: transaction, at: time)
    return transaction
  }
}
