/// The operating system errors that files and shares answer with.
public enum OperatingSystemError: Int, Sendable {
  case fileNotFound = 2
  case pathNotFound = 3
  case accessDenied = 5
  case notReady = 21
  case sharingViolation = 32
  case endOfFile = 38
  case networkPathNotFound = 53
  case networkNameDeleted = 64
  case networkNameNotFound = 67
  case fileExists = 80
  case diskFull = 112

  /// Windows' own sentence.
  public var text: String {
    switch self {
    case .fileNotFound: "The system cannot find the file specified."
    case .pathNotFound: "The system cannot find the path specified."
    case .accessDenied: "Access is denied."
    case .notReady: "The device is not ready."
    case .sharingViolation:
      "The process cannot access the file because it is being used by another process."
    case .endOfFile: "Reached the end of the file."
    case .networkPathNotFound: "The network path was not found."
    case .networkNameDeleted: "The specified network name is no longer available."
    case .networkNameNotFound: "The network name cannot be found."
    case .fileExists: "The file exists."
    case .diskFull: "There is not enough space on the disk."
    }
  }
}

/// Why the model refuses an operation: facts only. The number in each comment is SQL Server's.
public enum ModelRefusal: Error, Sendable, Equatable {
  // Reaching things
  case noSuchInstance(String)
  case instanceUnreachable(String)
  case noSuchMachine(String)
  case machineUnreachable(String)
  case file(path: String, error: OperatingSystemError)
  case permissionDenied(account: String, action: String)

  // Opening databases
  case noSuchDatabase(String)  // 911
  case databaseRestoring(String)  // 927
  case databaseMirrorCopy(String)  // 954
  case databaseWithoutQuorum(String)  // 955
  case databaseRecovering(String)  // 922
  case databaseRecoveryPending(String)  // 945
  case databaseSuspect(String)  // 926
  case databaseOffline(String)  // 942
  case databaseSingleUser(String)  // 924
  case databaseReadOnly(String)  // 3906

  // Sessions
  case killOwnSession  // 6104
  case killSystemSession(Int)  // 6107
  case noSuchSession(Int)  // 6106
  case invalidSession(Int)  // 6101
  case noKillPermission  // 6102
  case noRollbackInProgress(Int)  // 6120

  // Backup and restore
  case databaseInUse(String)  // 3101
  case databaseInUseBySelf(String)  // 3102
  case cannotOpenDevice(path: String, error: OperatingSystemError)  // 3201
  case writeFailure(path: String, error: OperatingSystemError)  // 3202
  case readFailure(path: String, error: OperatingSystemError)  // 3203
  case notABackup(path: String)  // 3241
  case damagedBackup(path: String)  // 3256
  case noSuchBackupSet(path: String, position: Int)  // 4038
  case missingMediaFamily(mediaSet: String, count: Int, missing: Int)  // 3132
  case mediaFamiliesDiffer(path: String, formatted: Int, expected: Int)  // 3231
  case newerVersion(database: Int, server: Int)  // 3169
  case mirroredDatabase(String)  // 3104
  case mirrorCopyBackup(String)  // 3059
  case systemDatabase(String)  // 3108
  case otherDatabase(String)  // 3154
  case otherDatabaseName(String)  // 3141
  case tailNotBackedUp(String)  // 3159
  case noFilesReady(String)  // 3117
  case databaseDoesNotExist(String)  // 3118
  case alreadyRecovered(String)  // 3153
  case wrongBackupType(path: String)  // 3118 / 4305 family: a log where a database was expected
  case logTooRecent(first: LogSequenceNumber, redoStart: LogSequenceNumber)  // 4305
  case logTooEarly(last: LogSequenceNumber, redoStart: LogSequenceNumber)  // 4326
  case otherRecoveryFork(String)  // 4330
  case differentialBaseMissing(String)  // 3136, 3035 on backup
  case stopAtTooEarly(String)  // 4335
  case noLogicalFile(String, database: String)  // 3234
  case folderMissing(path: String)  // 5133
  case fileOfOtherDatabase(path: String, database: String)  // 1834
  case recoveryModelSimple(String)  // 4208
  case noFullBackup(String)  // 4214
  case databaseIsStandby(String)  // 3036
  case backupDatabaseMaster(String)  // 4212

  // Databases
  case databaseExists(String)  // 1801
  case cannotDropMissing(String)  // 3701
  case cannotDropInUse(String)  // 3702
  case cannotDropMirrored(String)  // 3743
  case cannotDropSystem(String)  // 3708
  case notAllowedInState(String, DatabaseState)  // 5052
  case optionRefusedWhileMirrored(String)  // 1468
  case usersRemain(String)  // 5070 / 5064

  // Mirroring
  case notMirrored(String)  // 1416
  case partnerUnreachable(String)  // 1418
  case alreadyMirrored(String)  // 1405
  case partnerAlreadyMirrored(String, partner: String)  // 1410
  case mirrorMissing(String)  // 1448
  case mirrorOnline(String)  // 1464
  case mirrorOtherFamily(String)  // 1407
  case mirrorBehind(String)  // 1412
  case mirrorWithoutLog(String)  // 1409
  case mirroringNeedsFull(String)  // 1465
  case partnerIsSelf(String)  // 1452
  case badAddress(String)  // 1449
  case editionWithoutMirroring(String)  // 1463
  case notPrincipal(String)  // 1470
  case notSynchronized(String)  // 1422
  case safetyOff(String)  // 1477
  case partnerDisconnected(String)  // 1447
  case forceRefused(String)  // 1455
  case witnessUnreachable(String)  // 1456
  case noWitness(String)  // 1439

  // Log shipping and Agent
  case notLogShippingSecondary(String)  // 32014
  case notLogShippingPrimary(String)  // 32010
  case alreadyLogShippingPrimary(String)  // 32009
  case alreadyLogShippingSecondary(String)  // 32012
  case primaryNotOnline(String)  // 32008
  case primaryNotFull(String)  // 32015
  case secondaryPrimaryMissing(server: String, database: String)  // 32023
  case secondariesRemain(String)  // 32011
  case secondaryDatabasesRemain(server: String, database: String)  // 32025
  case noSuchLogShippingTarget(server: String, database: String)  // 32013
  case noSuchJob(String)  // 14262
  case jobExists(String)  // 14261
  case agentNotRunning  // 22022
  case jobAlreadyRunning(String)  // 22022
  case jobNotRunning(String)  // 22022

  // Skype for Business
  case centralStoreUnavailable(master: String)
  case centralStoreConflict([String])
  case noSuchPool(String)
  case serverNotInPool(String, pool: String)
  case tooManyActiveServers(Int)
  case serverIsNotPool(String, pool: String)
  case noBackupStore(String)
  case noMirrorStore(String)
  case noBackupPool(String)
  case poolStillRunning(String)
  case poolUnreachable(String)
  case poolNotFailedOver(String)
  case mirrorDatabaseExists(String, instance: String)
  case noSuchService(String, machine: String)
  case noSuchDatabaseType(String, pool: String)
}
