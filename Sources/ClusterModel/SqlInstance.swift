public enum SqlVersion: Int, Sendable {
  case sql2014 = 12, sql2016 = 13
  public var productVersion: String { self == .sql2014 ? "12.0.5000.0" : "13.0.4001.0" }
  public var compatibilityLevel: Int { self == .sql2014 ? 120 : 130 }
  public var databaseVersion: Int { self == .sql2014 ? 782 : 852 }
}

public enum SqlEdition: String, Sendable {
  case standard = "Standard Edition (64-bit)"
  case enterprise = "Enterprise Edition (64-bit)"
  case express = "Express Edition (64-bit)"
}

/// A session on an instance.
public struct SqlSession: Sendable, Equatable {
  public var spid: Int
  public var login: String
  public var hostName: String
  public var programName: String
  /// Nil for most system sessions.
  public var database: String?
  /// Lower case, as sp_who has it: background, sleeping, runnable, rollback.
  public var status: String
  public var command: String
  public var isUser: Bool
  public var loginTime: SimulatedTime
  public var lastBatch: SimulatedTime
  public var cpuMilliseconds = 0
  public var diskIO = 0
  public var openTransaction: Int?
  public var blockedBy = 0
  public var hostProcessID = 0
  /// A pooled client comes back this many seconds after KILL.
  public var reconnectsAfterSeconds: Int?
  public var isKilled = false

  public init(
    spid: Int, login: String, hostName: String, programName: String, database: String?, status: String,
    command: String, isUser: Bool, loginTime: SimulatedTime
  ) {
    self.spid = spid
    self.login = login
    self.hostName = hostName
    self.programName = programName
    self.database = database
    self.status = status
    self.command = command
    self.isUser = isUser
    self.loginTime = loginTime
    self.lastBatch = loginTime
  }
}

public struct ErrorLogEntry: Sendable, Equatable {
  public var time: SimulatedTime
  public var processInfo: String
  /// The message number; its text is the reader's affair.
  public var number: Int
  public var parameters: [String]
}

public enum JobKind: Sendable, Equatable {
  case logShippingBackup(primaryID: String)
  case logShippingCopy(secondaryID: String)
  case logShippingRestore(secondaryID: String)
  case logShippingAlert
  case other
}

public enum JobOutcome: Int, Sendable { case failed = 0, succeeded = 1, canceled = 3, unknown = 5 }

public struct JobSchedule: Sendable, Equatable {
  public var scheduleID: Int
  public var name: String
  public var isEnabled = true
  public var everyMinutes: Int
  public var uid = ""
  public init(scheduleID: Int, name: String, everyMinutes: Int) {
    self.scheduleID = scheduleID
    self.name = name
    self.everyMinutes = everyMinutes
  }
}

/// What a run of a log shipping job met, as facts.
public enum JobFact: Sendable, Equatable {
  case backedUp(file: String)
  case copied(files: [String])
  case restored(files: [String])
  case skipped(file: String)
  case tooRecent(file: String)
  case damaged(file: String)
  case couldNotApply(file: String, refusal: ModelRefusal)
  case access(path: String, error: OperatingSystemError)
  case configurationGone
  case refused(ModelRefusal)
  case alert(number: Int, minutes: Int, threshold: Int)
  case nothing
}

public struct JobRun: Sendable, Equatable {
  public var instanceID: Int
  public var start: SimulatedTime
  public var durationSeconds: Int
  public var outcome: JobOutcome
  public var facts: [JobFact]
  /// `Schedule 12 (DefaultCopyJobSchedule)` or `User LITWAREINC\operator`.
  public var invokedBy: String
}

public struct AgentJob: Sendable, Equatable {
  public var jobID: String
  public var name: String
  public var isEnabled = true
  public var kind: JobKind
  public var database: String
  public var category = "Log Shipping"
  public var owner: String
  public var stepName: String
  public var command: String
  public var subsystem = "CmdExec"
  public var created: SimulatedTime
  public var schedules: [JobSchedule] = []
  public var history: [JobRun] = []
  public var nextRun: SimulatedTime?
  /// Set while it runs; the run ends then.
  public var runningUntil: SimulatedTime?
}

/// A row of log_shipping_primary_databases and log_shipping_monitor_primary.
public struct LogShippingPrimary: Sendable, Equatable {
  public var primaryID: String
  public var database: String
  public var backupDirectory: String
  public var backupShare: String
  public var backupRetentionMinutes = 4320
  public var backupJobID: String
  public var backupThresholdMinutes = 60
  public var isThresholdAlertEnabled = true
  public var historyRetentionMinutes = 5760
  public var backupCompression = 2
  public var monitorServer: String
  public var lastBackupFile: String?
  public var lastBackupDate: SimulatedTime?
  public var secondaries: [LogShippingTarget] = []
}

public struct LogShippingTarget: Sendable, Equatable {
  public var server: String
  public var database: String
  public init(server: String, database: String) {
    self.server = server
    self.database = database
  }
}

/// A row of log_shipping_secondary.
public struct LogShippingSecondary: Sendable, Equatable {
  public var secondaryID: String
  public var primaryServer: String
  public var primaryDatabase: String
  public var sourceDirectory: String
  public var destinationDirectory: String
  public var fileRetentionMinutes = 4320
  public var copyJobID: String
  public var restoreJobID: String
  public var monitorServer: String
  public var lastCopiedFile: String?
  public var lastCopiedDate: SimulatedTime?
  public var databases: [LogShippingSecondaryDatabase] = []
}

/// A row of log_shipping_secondary_databases and log_shipping_monitor_secondary.
public struct LogShippingSecondaryDatabase: Sendable, Equatable {
  public var database: String
  public var restoreDelayMinutes = 0
  public var restoreAll = true
  /// 0 NORECOVERY, 1 STANDBY.
  public var restoreMode = 0
  public var disconnectUsers = false
  public var restoreThresholdMinutes = 45
  public var isThresholdAlertEnabled = true
  public var historyRetentionMinutes = 5760
  public var lastRestoredFile: String?
  public var lastRestoredDate: SimulatedTime?
  public var lastRestoredLatencyMinutes: Int?

  public init(database: String) { self.database = database }
}

public struct SqlInstance: Sendable, Equatable {
  /// What operators type and `@@SERVERNAME` answers: `dal-sql-001`, or `host\INSTANCE`.
  public var name: String
  public var machine: String
  public var version: SqlVersion
  public var edition: SqlEdition
  public var isRunning = true
  public var isAgentRunning = true
  public var serviceAccount: String
  public var agentAccount: String
  public var endpoint: MirroringEndpoint?
  public var databases: [Database] = []
  public var sessions: [SqlSession] = []
  public var errorLog: [ErrorLogEntry] = []
  public var jobs: [AgentJob] = []
  /// Made by sp_add_schedule and attached to no job yet.
  public var looseSchedules: [JobSchedule] = []
  public var backupHistory: [BackupHistory] = []
  public var restoreHistory: [RestoreHistory] = []
  public var logShippingPrimaries: [LogShippingPrimary] = []
  public var logShippingSecondaries: [LogShippingSecondary] = []
  public var started: SimulatedTime
  public var nextHistoryID = 1
  public var nextJobRun = 1

  public init(
    name: String, machine: String, version: SqlVersion, edition: SqlEdition, serviceAccount: String,
    agentAccount: String, started: SimulatedTime
  ) {
    self.name = name
    self.machine = machine
    self.version = version
    self.edition = edition
    self.serviceAccount = serviceAccount
    self.agentAccount = agentAccount
    self.started = started
  }

  public func databaseIndex(_ name: String) -> Int? {
    databases.firstIndex { same($0.name, name) }
  }

  public func database(_ name: String) -> Database? { databaseIndex(name).map { databases[$0] } }
}
