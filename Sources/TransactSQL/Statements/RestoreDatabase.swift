import ClusterModel

/// `RESTORE DATABASE` and `RESTORE LOG`; RESTORE's reports are in files of their own.
/// - Source: sql-server.md 6.
struct RestoreDatabase: SqlStatement {
  var isLog: Bool
  var database: DatabaseName
  /// None: recovery alone.
  var devices: [SqlExpression]
  var options: [BackupOption]

  static let known: Set<String> = [
    "RECOVERY", "NORECOVERY", "STANDBY", "REPLACE", "MOVE", "FILE", "STOPAT", "STOPATMARK", "STOPBEFOREMARK",
    "STATS", "CHECKSUM",
    "NO_CHECKSUM", "CONTINUE_AFTER_ERROR", "STOP_ON_ERROR", "RESTART", "RESTRICTED_USER", "KEEP_REPLICATION",
    "ENABLE_BROKER",
    "NEW_BROKER", "ERROR_BROKER_CONVERSATIONS", "KEEP_CDC", "PARTIAL", "PASSWORD", "MEDIAPASSWORD",
    "MEDIANAME", "BUFFERCOUNT",
    "MAXTRANSFERSIZE", "BLOCKSIZE", "REWIND", "NOREWIND", "UNLOAD", "NOUNLOAD", "LOADHISTORY",
  ]

  /// `restore = RESTORE ( DATABASE | LOG ) database-name [ FROM devices ] [ options ] | RESTORE report FROM devices [ options ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("RESTORE")
    if let report: RestoreReport.Kind = RestoreReport.Kind(rawValue: parser.token.keyword ?? "") {
      parser.skip()
      return try RestoreReport.parseRest(&parser, report)
    }
    let isLog: Bool
    if parser.acceptWord("DATABASE") {
      isLog = false
    } else if parser.isWord("LOG") {
      parser.skip()
      isLog = true
    } else {
      throw parser.unexpected()
    }
    let database: DatabaseName = try parser.databaseName()
    if parser.isWord("PAGE") || parser.isWord("FILE") || parser.isWord("FILEGROUP") {
      throw parser.notRehearsed("restores of pages, files and filegroups")
    }
    var devices: [SqlExpression] = []
    if parser.acceptWord("FROM") {
      if parser.isWord("DATABASE_SNAPSHOT") { throw parser.notRehearsed("database snapshots") }
      devices = try parser.parseDevices()
    }
    let options: [BackupOption] = try parser.parseBackupOptions("RESTORE", known: known)
    if let one: BackupOption = options.first(where: {
      ["PARTIAL", "STOPATMARK", "STOPBEFOREMARK"].contains($0.name)
    }) {
      throw parser.notRehearsed("RESTORE … WITH \(one.name)")
    }
    let ends: [BackupOption] = options.filter { ["RECOVERY", "NORECOVERY", "STANDBY"].contains($0.name) }
    if ends.count > 1 { throw parser.failure(3_031, [ends[1].name, ends[0].name], line: ends[1].line) }
    return RestoreDatabase(isLog: isLog, database: database, devices: devices, options: options)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let verb: String = isLog ? "RESTORE LOG" : "RESTORE DATABASE"
    if connection.transactionDepth > 0 {
      throw SqlFailure([MessageTable.message(3_021), MessageTable.message(3_013, [verb])])
    }
    let settings: RestoreOptions = try chosen(on: connection)
    let name: String = database.text(on: connection)
    let paths: [String] = try connection.paths(devices, verb: verb)
    let (spid, instance, user): (Int, String, String) = (
      connection.spid, connection.instance, connection.login
    )
    let outcome: RestoreOutcome = try connection.model(verb) { (c: inout Cluster) throws(ModelRefusal) in
      if paths.isEmpty { return try c.recover(name, on: instance, by: spid, as: user, options: settings) }
      return isLog
        ? try c.restoreLog(name, on: instance, by: spid, as: user, from: paths, options: settings)
        : try c.restoreDatabase(name, on: instance, by: spid, as: user, from: paths, options: settings)
    }
    if outcome.stopAtBeyondEnd { connection.say(4_322) }
    let logs: Set<String> = Set(outcome.set?.files.filter(\.isLog).map(\.logicalName) ?? [])
    let shown: String = connection.session.cluster.database(name, on: instance)?.name ?? name
    connection.tellPages(
      verb, database: shown, files: outcome.files, position: outcome.set?.position ?? settings.fileNumber,
      milliseconds: outcome.milliseconds, stats: try connection.stats(options), logNames: logs)
    if let from: Int = outcome.upgradedFrom { tellUpgrade(shown, from: from, on: connection) }
    return .next
  }

  private func chosen(on connection: SqlConnection) throws(SqlFailure) -> RestoreOptions {
    var found = RestoreOptions()
    for option: BackupOption in options {
      let value: String? =
        try option.value.map { (one) throws(SqlFailure) in try connection.text(one) } ?? nil
      switch option.name {
      case "NORECOVERY": found.recovery = .noRecovery
      case "STANDBY": found.recovery = .standby(undoFile: value ?? "")
      case "REPLACE": found.isReplace = true
      case "RESTRICTED_USER": found.isRestrictedUser = true
      case "FILE": found.fileNumber = Int(value ?? "") ?? 1
      case "STOPAT":
        guard let time: SimulatedTime = SqlDate.parse(value ?? "") else { throw SqlFailure(241) }
        found.stopAt = time
      case "MOVE":
        guard let logical: String = value, let target: SqlExpression = option.target else { continue }
        found.moves[logical] = try connection.text(target) ?? ""
      default: break
      }
    }
    return found
  }

  /// A backup of an older version is raised step by step.
  private func tellUpgrade(_ name: String, from: Int, on connection: SqlConnection) {
    let current: Int =
      connection.session.cluster.instance(connection.instance)?.version.databaseVersion ?? from
    connection.say(944, [name, String(from), String(current)])
    let steps: [Int] =
      [from] + [801, 802, 803, 804, 805, 806, 820, 830, 840, 851, 852].filter { $0 > from && $0 <= current }
    for (before, after) in zip(steps, steps.dropFirst()) {
      connection.say(951, [name, String(before), String(after)])
    }
  }
}
