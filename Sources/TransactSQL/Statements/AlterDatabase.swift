import ClusterModel

/// `ALTER DATABASE name SET …`: mirroring options and database options.
/// - Source: sql-server.md 4.4, 8.1, 9.1.
struct AlterDatabase: SqlStatement {
  enum Change: Sendable {
    case partner(SqlExpression)
    case partnerOff, failover, forceService, suspend, resume
    case safety(MirroringSafety)
    case timeout(Int)
    case witness(SqlExpression?)
    case access(UserAccess)
    case offline, online, emergency
    case readOnly(Bool)
    case recovery(RecoveryModel)
    case ignored
  }
  var database: String?
  var change: Change
  var termination: Cluster.Termination = .wait

  var isMirroring: Bool {
    switch change {
    case .partner, .partnerOff, .failover, .forceService, .suspend, .resume, .safety, .timeout, .witness: true
    default: false
    }
  }

  /// `alter-database = ALTER DATABASE ( identifier | CURRENT ) SET ( partner | witness | option ) [ WITH termination ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("ALTER")
    guard parser.acceptWord("DATABASE") else {
      if [
        "AUTHORIZATION", "ENDPOINT", "LOGIN", "SERVER", "TABLE", "PROCEDURE", "VIEW", "AVAILABILITY", "USER",
        "ROLE",
      ].contains(parser.token.keyword ?? "") {
        throw parser.notRehearsed("ALTER \(parser.token.text.uppercased())")
      }
      throw parser.unexpected()
    }
    let database: String? = parser.acceptWord("CURRENT") ? nil : try parser.identifier()
    guard parser.acceptWord("SET") else {
      if ["MODIFY", "ADD", "REMOVE", "COLLATE"].contains(parser.token.keyword ?? "") {
        throw parser.notRehearsed("ALTER DATABASE … \(parser.token.text.uppercased())")
      }
      throw parser.unexpected()
    }
    var statement = AlterDatabase(database: database, change: try parseChange(&parser))
    if parser.acceptWord("WITH") { statement.termination = try parseTermination(&parser) }
    return statement
  }

  private static func parseChange(_ parser: inout TransactSQLParser) throws(SqlFailure) -> Change {
    guard parser.token.kind == .word else { throw parser.unexpected() }
    let word: String = parser.token.text.uppercased()
    let place: Int = parser.place
    parser.skip()
    switch word {
    case "PARTNER": return try parsePartner(&parser)
    case "WITNESS":
      if parser.acceptWord("OFF") { return .witness(nil) }
      try parser.expect("=")
      return .witness(try parser.parseExpression())
    case "SINGLE_USER": return .access(.singleUser)
    case "RESTRICTED_USER": return .access(.restrictedUser)
    case "MULTI_USER": return .access(.multiUser)
    case "OFFLINE": return .offline
    case "ONLINE": return .online
    case "EMERGENCY": return .emergency
    case "READ_ONLY": return .readOnly(true)
    case "READ_WRITE": return .readOnly(false)
    case "RECOVERY":
      let models: [String: RecoveryModel] = ["FULL": .full, "BULK_LOGGED": .bulkLogged, "SIMPLE": .simple]
      guard let model: RecoveryModel = models[parser.token.keyword ?? ""] else { throw parser.unexpected() }
      parser.skip()
      return .recovery(model)
    case "PAGE_VERIFY", "AUTO_CLOSE", "AUTO_SHRINK", "AUTO_CREATE_STATISTICS", "AUTO_UPDATE_STATISTICS",
      "TRUSTWORTHY",
      "DB_CHAINING", "ALLOW_SNAPSHOT_ISOLATION", "READ_COMMITTED_SNAPSHOT", "COMPATIBILITY_LEVEL",
      "TORN_PAGE_DETECTION":
      _ = parser.accept("=")
      if parser.token.kind == .end { throw parser.unexpected() }
      parser.skip()
      return .ignored
    case "ENABLE_BROKER", "DISABLE_BROKER", "NEW_BROKER": return .ignored
    case "HADR": throw parser.notRehearsed("availability groups")
    default:
      parser.place = place
      throw parser.unexpected()
    }
  }

  /// `partner = PARTNER ( "=" string | OFF | FAILOVER | FORCE_SERVICE_ALLOW_DATA_LOSS | SUSPEND | RESUME | SAFETY ( FULL | OFF ) | TIMEOUT integer ) ;`
  private static func parsePartner(_ parser: inout TransactSQLParser) throws(SqlFailure) -> Change {
    if parser.accept("=") {
      guard parser.token.kind == .string || parser.token.kind == .variable else { throw parser.unexpected() }
      return .partner(try parser.parseExpression())
    }
    let word: String = parser.token.keyword ?? ""
    guard
      ["OFF", "FAILOVER", "FORCE_SERVICE_ALLOW_DATA_LOSS", "SUSPEND", "RESUME", "SAFETY", "TIMEOUT"].contains(
        word)
    else { throw parser.unexpected() }
    parser.skip()
    switch word {
    case "OFF": return .partnerOff
    case "FAILOVER": return .failover
    case "FORCE_SERVICE_ALLOW_DATA_LOSS": return .forceService
    case "SUSPEND": return .suspend
    case "RESUME": return .resume
    case "SAFETY":
      if parser.acceptWord("FULL") { return .safety(.full) }
      try parser.expectWord("OFF")
      return .safety(.off)
    default:
      guard parser.token.kind == .number, let seconds = Int(parser.token.text) else {
        throw parser.unexpected()
      }
      parser.skip()
      return .timeout(seconds)
    }
  }

  /// `termination = NO_WAIT | ROLLBACK ( IMMEDIATE | AFTER integer [ SECONDS ] ) ;`
  private static func parseTermination(_ parser: inout TransactSQLParser) throws(SqlFailure)
    -> Cluster.Termination
  {
    if parser.acceptWord("NO_WAIT") { return .noWait }
    try parser.expectWord("ROLLBACK")
    if parser.acceptWord("IMMEDIATE") { return .rollbackImmediate }
    try parser.expectWord("AFTER")
    guard parser.token.kind == .number, let seconds = Int(parser.token.text) else {
      throw parser.unexpected()
    }
    parser.skip()
    _ = parser.acceptWord("SECONDS")
    return .rollbackAfter(seconds: seconds)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    if connection.transactionDepth > 0 { throw SqlFailure(226, ["ALTER DATABASE"]) }
    let name: String = database ?? connection.currentDatabase
    if isMirroring {
      try mirror(name, on: connection)
    } else {
      try setOption(name, on: connection)
    }
    return .next
  }

  private func mirror(_ name: String, on connection: SqlConnection) throws(SqlFailure) {
    let instance: String = connection.instance
    var address: String?
    switch change {
    case .partner(let value): address = try connection.text(value)
    case .witness(let value?): address = try connection.text(value)
    default: break
    }
    let found: String? = address
    let before: Int = sessionCount(name, connection)
    // The 14xx refusals come alone, without 5069; a database that is not there does not.
    let exists: Bool = connection.session.cluster.database(name, on: instance) != nil
    try connection.model(exists ? "ALTER DATABASE PARTNER" : "ALTER DATABASE") {
      (c: inout Cluster) throws(ModelRefusal) in
      switch change {
      case .partner: try c.setPartner(name, on: instance, to: found ?? "")
      case .partnerOff: try c.setPartnerOff(name, on: instance)
      case .failover: try c.failOverMirror(name, on: instance)
      case .forceService: try c.forceService(name, on: instance)
      case .suspend: try c.setPartnerSuspended(true, name, on: instance)
      case .resume: try c.setPartnerSuspended(false, name, on: instance)
      case .safety(let safety): try c.setSafety(safety, name, on: instance)
      case .timeout(let seconds): try c.setPartnerTimeout(seconds, name, on: instance)
      default: try c.setWitness(found, name, on: instance)
      }
    }
    if case .failover = change, before > 0 { tellRollback(connection) }
  }

  private func sessionCount(_ name: String, _ connection: SqlConnection) -> Int {
    connection.session.cluster.instance(connection.instance)?.sessions.filter {
      $0.isUser && $0.spid != connection.spid && $0.database?.lowercased() == name.lowercased()
    }.count ?? 0
  }

  private func tellRollback(_ connection: SqlConnection) {
    connection.say(5_060, ["0"])
    connection.say(5_060, ["100"])
  }

  private func setOption(_ name: String, on connection: SqlConnection) throws(SqlFailure) {
    let (spid, instance, ending): (Int, String, Cluster.Termination) = (
      connection.spid, connection.instance, termination
    )
    if case .rollbackAfter(let seconds) = termination {
      connection.session.cluster.advance(bySeconds: min(seconds, 3_600))
    }
    var thrownOut = false
    var waitedSeconds: Int = 0
    while true {
      do throws(ModelRefusal) {
        thrownOut = try apply(name, instance, spid, ending, &connection.session.cluster)
        break
      } catch .usersRemain(let database) {
        if case .access(.multiUser) = change {
          throw SqlFailure([MessageTable.message(5_064, [database]), MessageTable.message(5_069)])
        }
        if ending == .noWait {
          throw SqlFailure([MessageTable.message(5_070, [database]), MessageTable.message(5_069)])
        }
        // Without a termination clause the statement waits for the others, if need be for ever.
        if waitedSeconds >= 60 { throw waiting(database) }
        connection.session.cluster.advance(bySeconds: 5)
        waitedSeconds += 5
      } catch {
        try connection.model("ALTER DATABASE") { (_: inout Cluster) throws(ModelRefusal) in throw error }
      }
    }
    if thrownOut { tellRollback(connection) }
  }

  private func waiting(_ database: String) -> SqlFailure {
    let text: String =
      "Standby stopped this ALTER DATABASE after 60 seconds: without WITH ROLLBACK IMMEDIATE or NO_WAIT it waits "
      + "until every other session has left '\(database)'. Nothing was changed."
    return SqlFailure([SqlMessage(number: 50_000, severity: 16, text: text)])
  }

  private func apply(
    _ name: String, _ instance: String, _ spid: Int, _ ending: Cluster.Termination, _ c: inout Cluster
  ) throws(ModelRefusal) -> Bool {
    switch change {
    case .access(let access):
      return try c.setUserAccess(access, of: name, on: instance, by: spid, termination: ending)
    case .offline: return try c.setOffline(name, on: instance, by: spid, termination: ending)
    case .online, .emergency: try c.setOnline(name, on: instance)
    case .readOnly(let isReadOnly): try c.setReadOnly(isReadOnly, of: name, on: instance)
    case .recovery(let model): try c.setRecoveryModel(model, of: name, on: instance)
    default: if c.database(name, on: instance) == nil { throw .noSuchDatabase(name) }
    }
    return false
  }
}
