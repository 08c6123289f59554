import ClusterModel

/// A session on one instance: runs batches, yields what the server says.
public final class SqlConnection {
  public let session: ClusterSession
  public let instance: String
  public let spid: Int

  public init(_ session: ClusterSession, server: String, database: String = "master", program: String)
    throws(ModelRefusal)
  {
    let host: Int = try session.cluster.reachableInstance(server, from: session.machine)
    self.session = session
    instance = session.cluster.instances[host].name
    spid = try session.cluster.openSession(
      on: server, login: session.account, hostName: session.machine, programName: program, database: database)
  }

  public func close() { session.cluster.closeSession(spid, on: instance) }

  /// Runs a batch; statements end at a semicolon or a line's end.
  public func run(_ batch: String) -> [SqlEvent] {
    var events: [SqlEvent] = []
    do throws(SqlFailure) {
      var statement: [TransactSQLToken] = []
      var statements: [[TransactSQLToken]] = []
      for token: TransactSQLToken in try TransactSQLLexer.tokens(batch) {
        let isEnd: Bool = token.kind == .end || (token.kind == .mark && token.text == ";")
        let starts: Bool = token.keyword.map { TransactSQLLine.statements.contains($0) || $0.hasPrefix("SP_") } ?? false
        let isNewLine: Bool = statement.last.map { $0.line != token.line } ?? false
        if isEnd || (starts && isNewLine && !(statement.last?.keyword ?? "").hasPrefix("EXEC")) {
          if !statement.isEmpty { statements.append(statement) }
          statement = []
        }
        if !isEnd { statement.append(token) }
      }
      for one: [TransactSQLToken] in statements {
        do throws(SqlFailure) { events += try execute(one) } catch let failure {
          events += failure.messages.map { placed($0, line: one[0].line) }
        }
      }
    } catch let failure { events += failure.messages.map { placed($0, line: $0.line) } }
    return events + [.completed]
  }

  private func placed(_ message: SqlMessage, line: Int) -> SqlEvent {
    var copy: SqlMessage = message
    copy.server = instance
    copy.line = line
    return .message(copy)
  }

  private func model<T>(_ verb: String, _ body: (inout Cluster) throws(ModelRefusal) -> T) throws(SqlFailure) -> T {
    do throws(ModelRefusal) { return try body(&session.cluster) } catch let refusal {
      let first: SqlMessage = message(of: refusal, statement: verb, instance: instance)
      let isCopy: Bool = verb.hasPrefix("BACKUP") || verb.hasPrefix("RESTORE")
      throw SqlFailure(isCopy ? [first, MessageTable.message(3_013, [verb])] : [first])
    }
  }

  private func execute(_ t: [TransactSQLToken]) throws(SqlFailure) -> [SqlEvent] {
    let words: [String] = t.map { $0.text.uppercased() }
    func at(_ index: Int) -> String { index < t.count ? t[index].text : "" }
    func near(_ index: Int) -> SqlFailure { SqlFailure(102, [at(min(index, t.count - 1))]) }
    let paths: [String] = t.indices.filter { $0 > 1 && words[$0 - 1] == "=" && words[$0 - 2] == "DISK" }.map { t[$0].text }
    let (own, name, user) = (spid, instance, session.account)
    // What is not rehearsed yet is said aloud, never half done.
    let absent: Set<String> = [
      "SELECT", "DECLARE", "SET", "IF", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "DBCC", "STOPAT", "MOVE",
      "STANDBY", "HEADERONLY", "FILELISTONLY", "VERIFYONLY", "LABELONLY", "DIFFERENTIAL", "STATUSONLY",
    ]
    let keywords: [String] = t.prefix(1).compactMap(\.keyword) + (words[0] == "USE" ? [] : t.dropFirst(3).compactMap(\.keyword)) + t.dropFirst().prefix(1).compactMap(\.keyword)
    if !words[0].hasPrefix("EXEC"), !words[0].hasPrefix("SP_"), let word: String = keywords.first(where: absent.contains),
      !(words[0] == "ALTER" && word == "SET")
    {
      let text: String = "Standby does not rehearse \(word) here yet; nothing was changed."
      throw SqlFailure([SqlMessage(number: 50_000, severity: 16, text: text)])
    }
    switch words[0] {
    case "USE":
      guard t.count == 2 else { throw near(1) }
      try model("USE") { c throws(ModelRefusal) in try c.useDatabase(at(1), spid: own, on: name) }
      return [.message(MessageTable.message(5_701, [at(1)]))]
    case "KILL":
      guard t.count == 2, let victim = Int(at(1)) else { throw near(1) }
      try model("KILL") { c throws(ModelRefusal) in try c.killSession(victim, on: name, by: own) }
      return []
    case "RESTORE", "BACKUP":
      guard t.count > 2, words[1] == "DATABASE" || words[1] == "LOG" else { throw near(1) }
      let verb: String = "\(words[0]) \(words[1])"
      let isLog: Bool = words[1] == "LOG"
      let files: [FilePages]
      let milliseconds: Int
      if words[0] == "BACKUP" {
        var options = BackupOptions()
        options.isInit = words.contains("INIT")
        options.isFormat = words.contains("FORMAT")
        options.isCopyOnly = words.contains("COPY_ONLY")
        options.leavesRestoring = words.contains("NORECOVERY")
        let chosen: BackupOptions = options
        if paths.isEmpty { throw near(t.count - 1) }
        let outcome: BackupOutcome = try model(verb) { c throws(ModelRefusal) in
          isLog
            ? try c.backupLog(at(2), on: name, by: own, as: user, to: paths, options: chosen)
            : try c.backupDatabase(at(2), on: name, by: own, as: user, to: paths, options: chosen)
        }
        (files, milliseconds) = (outcome.files, outcome.milliseconds)
      } else {
        var options = RestoreOptions()
        if words.contains("NORECOVERY") { options.recovery = .noRecovery }
        options.isReplace = words.contains("REPLACE")
        if let file: Int = words.firstIndex(of: "FILE"), let number = Int(at(file + 2)) { options.fileNumber = number }
        let chosen: RestoreOptions = options
        if paths.isEmpty && (words.contains("FROM") || isLog) { throw near(t.count - 1) }
        let outcome: RestoreOutcome = try model(verb) { c throws(ModelRefusal) in
          if paths.isEmpty { return try c.recover(at(2), on: name, by: own, as: user, options: chosen) }
          return isLog
            ? try c.restoreLog(at(2), on: name, by: own, as: user, from: paths, options: chosen)
            : try c.restoreDatabase(at(2), on: name, by: own, as: user, from: paths, options: chosen)
        }
        (files, milliseconds) = (outcome.files, outcome.milliseconds)
      }
      var events: [SqlEvent] = files.map {
        .message(MessageTable.message(4_035, [String($0.pages), at(2), $0.logicalName, "1"]))
      }
      let pages: Int = files.reduce(0) { $0 + $1.pages }
      let rate: Int = milliseconds == 0 ? 0 : pages * 8_000_000 / 1_024 / milliseconds
      events.append(
        .message(
          MessageTable.message(
            3_014,
            [verb, String(pages), String(milliseconds / 1_000), String(milliseconds % 1_000), String(rate / 1_000), String(rate % 1_000)])))
      session.cluster.advance(byMilliseconds: Int64(milliseconds))
      return events
    case "ALTER":
      guard t.count >= 6, words[1] == "DATABASE", words[3] == "SET", words[4] == "PARTNER" else { throw near(5) }
      let options: Set<String> = ["OFF", "FAILOVER", "FORCE_SERVICE_ALLOW_DATA_LOSS", "SUSPEND", "RESUME"]
      let isAddress: Bool = words[5] == "=" && t.count == 7
      guard isAddress || (t.count == 6 && options.contains(words[5])) else { throw near(5) }
      try model("ALTER DATABASE") { c throws(ModelRefusal) in
        switch words[5] {
        case "OFF": try c.setPartnerOff(at(2), on: name)
        case "FAILOVER": try c.failOverMirror(at(2), on: name)
        case "FORCE_SERVICE_ALLOW_DATA_LOSS": try c.forceService(at(2), on: name)
        case "SUSPEND", "RESUME": try c.setPartnerSuspended(words[5] == "SUSPEND", at(2), on: name)
        default: try c.setPartner(at(2), on: name, to: at(6))
        }
      }
      return []
    case "EXEC", "EXECUTE": return try procedure(Array(t.dropFirst()))
    default: return try procedure(t)
    }
  }

  private func procedure(_ t: [TransactSQLToken]) throws(SqlFailure) -> [SqlEvent] {
    guard let called: TransactSQLToken = t.last(where: { $0.text.lowercased().hasPrefix("sp_") }) ?? t.first else {
      throw SqlFailure(102, ["EXEC"])
    }
    let name: String = instance
    switch called.text.lowercased() {
    case "sp_delete_log_shipping_secondary_database":
      guard let database: String = t.last?.text, t.last != called else {
        throw SqlFailure(201, [called.text, "@secondary_database"])
      }
      try model("EXEC") { c throws(ModelRefusal) in
        try c.deleteLogShippingSecondaryDatabase(database, on: name)
      }
      return []
    case "sp_who", "sp_who2": return who()
    default: throw SqlFailure(2_812, [called.text])
    }
  }

  /// - Source: sql-server.md 2.2.
  private func who() -> [SqlEvent] {
    let sessions: [SqlSession] = session.cluster.instance(instance)?.sessions ?? []
    let text: String = "SPID:5 Status:30 Login:30 HostName:30 BlkBy:5 DBName:30 Command:16 CPUTime:7 DiskIO:6 "
    let columns: [SqlColumn] = (text + "LastBatch:14 ProgramName:48 SPID:5 REQUESTID:5").split(separator: " ").map {
      let parts: [Substring] = $0.split(separator: ":")
      return SqlColumn(String(parts[0]), "nchar(\(parts[1]))")
    }
    let rows: [[SqlValue]] = sessions.map { one in
      let isOwn: Bool = one.spid == spid
      let status: String = isOwn ? "RUNNABLE" : (one.status == "sleeping" ? one.status : one.status.uppercased())
      let host: String = one.hostName.isEmpty ? "  ." : one.hostName
      let date: String = String(one.lastBatch.description.dropFirst(5)).replacing("-", with: "/")
      let cells: [String?] = [
        String(one.spid), status, one.login, host, one.blockedBy == 0 ? "  ." : String(one.blockedBy), one.database,
        isOwn ? "SELECT INTO" : one.command, String(one.cpuMilliseconds), String(one.diskIO), date, one.programName,
        String(one.spid), "0",
      ]
      return cells.map { SqlValue($0) }
    }
    return [.resultSet(ResultSet(columns: columns, rows: rows)), .rowsAffected(rows.count)]
  }
}
