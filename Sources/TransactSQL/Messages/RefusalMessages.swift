import ClusterModel

/// The number and arguments with which SQL Server words a refusal of the model.
/// - Source: sql-server.md sections 3 to 8.
public func message(of refusal: ModelRefusal, statement: String, instance: String) -> SqlMessage {
  func make(_ number: Int, _ arguments: [String] = [], state: Int = 1) -> SqlMessage {
    MessageTable.message(number, arguments, state: state)
  }
  func system(_ error: OperatingSystemError) -> String { "\(error.rawValue)(\(error.text))" }
  switch refusal {
  case .noSuchInstance(let name), .noSuchMachine(let name): return make(15_015, [name])
  case .instanceUnreachable(let name), .machineUnreachable(let name): return make(1_418, [name])
  case .file(let path, let error), .cannotOpenDevice(let path, let error):
    return make(3_201, [path, system(error)])
  case .permissionDenied(_, let action): return make(262, [action, "master"])
  case .noSuchDatabase(let name): return make(911, [name])
  case .databaseRestoring(let name): return make(927, [name], state: 2)
  case .databaseMirrorCopy(let name): return make(954, [name])
  case .databaseWithoutQuorum(let name): return make(955, [name])
  case .databaseRecovering(let name): return make(922, [name])
  case .databaseRecoveryPending(let name): return make(945, [name])
  case .databaseSuspect(let name): return make(926, [name])
  case .databaseOffline(let name): return make(942, [name])
  case .databaseSingleUser(let name): return make(924, [name])
  case .databaseReadOnly(let name): return make(3_906, [name])
  case .killOwnSession: return make(6_104)
  case .killSystemSession: return make(6_107)
  case .noSuchSession(let spid): return make(6_106, [String(spid)], state: 2)
  case .invalidSession(let spid): return make(6_101, [String(spid)])
  case .noKillPermission: return make(6_102)
  case .noRollbackInProgress(let spid): return make(6_120, [String(spid)])
  case .databaseInUse: return make(3_101)
  case .databaseInUseBySelf(let name):
    let verb: String = statement.hasPrefix("RESTORE") ? "RESTORE" : statement
    return make(3_102, [verb, name])
  case .writeFailure(let path, let error): return make(3_202, [path, system(error)])
  case .readFailure(let path, let error): return make(3_203, [path, system(error)])
  case .notABackup(let path): return make(3_241, [path])
  case .damagedBackup(let path): return make(3_256, [path])
  case .noSuchBackupSet(let path, let position): return make(4_038, [String(position), path])
  case .missingMediaFamily(_, let count, _): return make(3_132, [String(count), String(max(1, count - 1))])
  case .mediaFamiliesDiffer(let path, let formatted, let expected):
    return make(3_231, [path, String(formatted), String(expected)])
  case .newerVersion(let database, let server):
    func product(_ version: Int) -> String { version >= 852 ? "13.00.4001" : "12.00.5000" }
    return make(3_169, [product(database), product(server)])
  case .mirroredDatabase(let name):
    return make(3_104, [name])
  case .mirrorCopyBackup: return make(3_059)
  case .systemDatabase(let name): return name.lowercased() == "tempdb" ? make(3_147) : make(3_108)
  case .otherDatabase(let name): return make(3_154, [name])
  case .otherDatabaseName(let name): return make(3_141, [name, name])
  case .tailNotBackedUp(let name): return make(3_159, [name])
  case .noFilesReady: return make(3_117)
  case .databaseDoesNotExist(let name): return make(3_118, [name])
  case .alreadyRecovered: return make(3_153)
  case .wrongBackupType: return make(3_117)
  case .logTooRecent(let first, let redo): return make(4_305, [first.numeric, redo.numeric])
  case .logTooEarly(let last, let redo): return make(4_326, [last.numeric, redo.numeric])
  case .otherRecoveryFork: return make(4_330)
  case .differentialBaseMissing(let name):
    return statement.hasPrefix("BACKUP") ? make(3_035, [name]) : make(3_136)
  case .stopAtTooEarly: return make(4_335)
  case .noLogicalFile(let file, let name): return make(3_234, [file, name])
  case .folderMissing(let path): return make(5_133, [path, system(.pathNotFound)])
  case .fileOfOtherDatabase(let path, let name): return make(1_834, [path, name])
  case .recoveryModelSimple: return make(4_208, [statement])
  case .noFullBackup: return make(4_214)
  case .databaseIsStandby(let name): return make(3_036, [name])
  case .backupDatabaseMaster: return make(4_212)
  case .databaseExists(let name): return make(1_801, [name], state: 3)
  case .cannotDropMissing(let name): return make(3_701, ["drop", "database", name])
  case .cannotDropInUse(let name): return make(3_702, [name], state: 4)
  case .cannotDropMirrored(let name): return make(3_743, [name])
  case .cannotDropSystem(let name): return make(3_708, ["drop", "database", name, "database"])
  case .notAllowedInState(_, let state):
    let words: String = state.stateDesc.prefix(1) + state.stateDesc.dropFirst().lowercased()
    return make(5_052, [statement, words])
  case .optionRefusedWhileMirrored(let name): return make(1_468, [name])
  case .usersRemain(let name): return make(5_070, [name])
  case .notMirrored(let name): return make(1_416, [name])
  case .partnerUnreachable(let address): return make(1_418, [address])
  case .alreadyMirrored(let name): return make(1_405, [name])
  case .partnerAlreadyMirrored(let name, _): return make(1_410, [name])
  case .mirrorMissing(let name): return make(1_448, [name])
  case .mirrorOnline(let name): return make(1_464, [name])
  case .mirrorOtherFamily(let name): return make(1_407, [name])
  case .mirrorBehind(let name): return make(1_412, [name])
  case .mirrorWithoutLog(let name): return make(1_409, [name])
  case .mirroringNeedsFull(let name): return make(1_465, [name])
  case .partnerIsSelf: return make(1_452)
  case .badAddress: return make(1_449)
  case .editionWithoutMirroring: return make(1_463)
  case .notPrincipal(let name): return make(1_470, [name])
  case .notSynchronized(let name): return make(1_422, [name])
  case .safetyOff(let name): return make(1_477, [name])
  case .partnerDisconnected(let name): return make(1_447, [name])
  case .forceRefused(let name): return make(1_455, [name])
  case .witnessUnreachable(let address): return make(1_456, [address])
  case .noWitness(let name): return make(1_439, [name])
  case .notLogShippingSecondary(let name):
    var missing: SqlMessage = make(32_014, [name], state: 2)
    missing.line = 40
    return missing
  case .notLogShippingPrimary(let name): return make(32_010, [name])
  case .alreadyLogShippingPrimary(let name): return make(32_009, [name])
  case .alreadyLogShippingSecondary(let name): return make(32_013, [name])
  case .primaryNotOnline(let name): return make(32_008, [name])
  case .primaryNotFull(let name): return make(32_015, [name])
  case .secondaryPrimaryMissing(let server, let name): return make(32_023, [server, name])
  case .secondariesRemain(let name): return make(32_011, [name])
  case .secondaryDatabasesRemain(let server, let name): return make(32_025, [server, name])
  case .noSuchLogShippingTarget(_, let name): return make(32_014, [name])
  case .noSuchJob(let name):
    let isID: Bool = SqlConversion.isGuid(name)
    var missing: SqlMessage = make(14_262, [isID ? "@job_id" : "@job_name", name])
    missing.procedure = "sp_verify_job_identifiers"
    missing.line = 67
    return missing
  case .jobExists(let name): return make(14_261, ["@job_name", name])
  case .agentNotRunning:
    return agent("SQLServerAgent is not currently running so it cannot be notified of this action.")
  case .jobAlreadyRunning(let name):
    return agent(
      "SQLServerAgent Error: Request to run job \(name) refused because the job is already running.")
  case .jobNotRunning(let name):
    return agent(
      "SQLServerAgent Error: Request to stop job \(name) refused because the job is not currently running.")
  default: return SqlMessage(number: 50_000, severity: 16, text: "\(refusal)")
  }
}

/// 22022: the Agent's own words, from no procedure.
func agent(_ text: String) -> SqlMessage {
  var message: SqlMessage = MessageTable.message(22_022, [text])
  message.procedure = ""
  message.line = 0
  return message
}
