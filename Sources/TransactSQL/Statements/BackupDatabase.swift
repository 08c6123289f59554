import ClusterModel

/// `BACKUP DATABASE` and `BACKUP LOG`. - Source: sql-server.md 5.
struct BackupDatabase: SqlStatement {
  var isLog: Bool
  var database: DatabaseName
  var devices: [SqlExpression]
  var options: [BackupOption]

  static let known: Set<String> = [
    "INIT", "NOINIT", "FORMAT", "NOFORMAT", "SKIP", "NOSKIP", "NAME", "DESCRIPTION", "MEDIANAME",
    "MEDIADESCRIPTION", "EXPIREDATE",
    "RETAINDAYS", "DIFFERENTIAL", "COPY_ONLY", "COMPRESSION", "NO_COMPRESSION", "CHECKSUM", "NO_CHECKSUM",
    "STOP_ON_ERROR",
    "CONTINUE_AFTER_ERROR", "STATS", "NORECOVERY", "STANDBY", "NO_TRUNCATE", "BUFFERCOUNT", "BLOCKSIZE",
    "MAXTRANSFERSIZE",
    "REWIND", "NOREWIND", "UNLOAD", "NOUNLOAD", "RESTART", "PASSWORD", "MEDIAPASSWORD", "CREDENTIAL",
    "ENCRYPTION",
  ]

  /// `backup = BACKUP ( DATABASE | LOG ) database-name TO devices [ MIRROR TO devices ] [ options ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("BACKUP")
    let isLog: Bool
    if parser.acceptWord("DATABASE") {
      isLog = false
    } else if parser.isWord("LOG") {
      parser.skip()
      isLog = true
    } else if parser.isWord("CERTIFICATE") || parser.isWord("MASTER") || parser.isWord("SERVICE") {
      throw parser.notRehearsed("BACKUP \(parser.token.text.uppercased())")
    } else {
      throw parser.unexpected()
    }
    let database: DatabaseName = try parser.databaseName()
    if parser.isWord("FILE") || parser.isWord("FILEGROUP") || parser.isWord("READ_WRITE_FILEGROUPS") {
      throw parser.notRehearsed("backups of files and filegroups")
    }
    try parser.expectWord("TO")
    let devices: [SqlExpression] = try parser.parseDevices()
    if parser.isWord("MIRROR") { throw parser.notRehearsed("MIRROR TO") }
    let options: [BackupOption] = try parser.parseBackupOptions("BACKUP", known: known)
    return BackupDatabase(isLog: isLog, database: database, devices: devices, options: options)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let verb: String = isLog ? "BACKUP LOG" : "BACKUP DATABASE"
    if connection.transactionDepth > 0 {
      throw SqlFailure([MessageTable.message(3_021), MessageTable.message(3_013, [verb])])
    }
    var chosen = BackupOptions()
    for option: BackupOption in options {
      let value: String? =
        try option.value.map { (one) throws(SqlFailure) in try connection.text(one) } ?? nil
      switch option.name {
      case "INIT": chosen.isInit = true
      case "FORMAT": chosen.isFormat = true
      case "COPY_ONLY": chosen.isCopyOnly = true
      case "DIFFERENTIAL": chosen.isDifferential = !isLog
      case "NORECOVERY": chosen.leavesRestoring = isLog
      case "STANDBY": chosen.standbyFile = value
      case "NO_TRUNCATE": chosen.isNoTruncate = true
      case "CHECKSUM": chosen.hasChecksum = true
      case "COMPRESSION": chosen.isCompressed = true
      case "NAME": chosen.name = value
      case "DESCRIPTION": chosen.description = value
      case "MEDIANAME": chosen.mediaName = value
      case "MEDIADESCRIPTION": chosen.mediaDescription = value
      default: break
      }
    }
    let name: String = database.text(on: connection)
    let paths: [String] = try connection.paths(devices, verb: verb)
    let (spid, instance, user, settings): (Int, String, String, BackupOptions) = (
      connection.spid, connection.instance, connection.login, chosen
    )
    let outcome: BackupOutcome = try connection.model(verb) { (c: inout Cluster) throws(ModelRefusal) in
      isLog
        ? try c.backupLog(name, on: instance, by: spid, as: user, to: paths, options: settings)
        : try c.backupDatabase(name, on: instance, by: spid, as: user, to: paths, options: settings)
    }
    let logs: Set<String> = Set(outcome.set.files.filter(\.isLog).map(\.logicalName))
    connection.tellPages(
      chosen.isDifferential ? "BACKUP DATABASE WITH DIFFERENTIAL" : verb, database: outcome.set.databaseName,
      files: outcome.files,
      position: outcome.set.position, milliseconds: outcome.milliseconds,
      stats: try connection.stats(options), logNames: logs)
    return .next
  }
}
