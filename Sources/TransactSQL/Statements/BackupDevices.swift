import ClusterModel

/// The parts that BACKUP and RESTORE share: the database's name, devices, options.
struct BackupOption: Sendable {
  var name: String
  var value: SqlExpression?
  /// MOVE 'logical' TO 'path'.
  var target: SqlExpression?
  var line: Int
}

enum DatabaseName: Sendable {
  case name(String)
  case variable(String)

  func text(on connection: SqlConnection) -> String {
    switch self {
    case .name(let text): text
    case .variable(let name): connection.variables[name.lowercased()]?.value.display ?? ""
    }
  }
}

extension TransactSQLParser {
  /// `database-name = identifier | variable ;`
  mutating func databaseName() throws(SqlFailure) -> DatabaseName {
    if token.kind == .variable { return .variable(try declaredVariable()) }
    return .name(try identifier())
  }

  /// `devices = device { "," device } ; device = ( DISK | TAPE | URL ) "=" ( string | variable ) | identifier ;`
  mutating func parseDevices() throws(SqlFailure) -> [SqlExpression] {
    var found: [SqlExpression] = []
    repeat {
      if isWord("DISK") {
        skip()
        try expect("=")
        guard token.kind == .string || token.kind == .variable else { throw unexpected() }
        found.append(try parseExpression())
      } else if isWord("TAPE") || isWord("URL") {
        throw notRehearsed("backups to \(token.text.uppercased())")
      } else {
        let line: Int = token.line
        let name: String = try identifier()
        found.append(.column([name, String(line)]))
      }
    } while accept(",")
    return found
  }

  /// `options = WITH option { "," option } ; option = name [ "=" value ] | MOVE string TO string ;`
  mutating func parseBackupOptions(_ statement: String, known: Set<String>) throws(SqlFailure)
    -> [BackupOption]
  {
    guard acceptWord("WITH") else { return [] }
    var found: [BackupOption] = []
    repeat {
      let line: Int = token.line
      guard token.kind == .word else { throw unexpected() }
      let name: String = token.text.uppercased()
      guard known.contains(name) else {
        if ReservedWords.contains(name) { throw unexpected() }
        throw failure(155, [token.text, statement], line: line)
      }
      skip()
      var option = BackupOption(name: name, line: line)
      if name == "MOVE" {
        option.value = try parseExpression()
        try expectWord("TO")
        option.target = try parseExpression()
      } else if accept("=") {
        _ = accept("-")
        option.value = try parseExpression()
      } else if isMark("(") {
        throw notRehearsed("the option \(name)")
      }
      found.append(option)
    } while accept(",")
    return found
  }
}

extension SqlConnection {
  /// The paths of a statement's devices.
  /// - Throws: 3206 for a backup device that is not defined.
  func paths(_ devices: [SqlExpression], verb: String) throws(SqlFailure) -> [String] {
    var found: [String] = []
    for device: SqlExpression in devices {
      if case .column(let parts) = device {
        throw SqlFailure([MessageTable.message(3_206, [parts[0]]), MessageTable.message(3_013, [verb])])
      }
      found.append(try text(device) ?? "")
    }
    return found
  }

  /// Page counts, progress and the closing line of a backup or restore.
  /// - Source: sql-server.md 5.2, 6.2.
  func tellPages(
    _ verb: String, database: String, files: [FilePages], position: Int, milliseconds: Int, stats: Int?,
    logNames: Set<String>
  ) {
    let pages: Int = files.reduce(0) { $0 + $1.pages }
    if let stats, pages > 0 {
      var percent: Int = stats
      while percent < 100 {
        say(3_211, [String(percent)])
        percent += stats
      }
    }
    var isHundredTold: Bool = stats == nil || pages == 0
    for (index, file) in files.enumerated() {
      if !isHundredTold && (logNames.contains(file.logicalName) || files.count == 1) {
        if index > 0 || files.count == 1 { say(3_211, ["100"]) }
        isHundredTold = index > 0 || files.count == 1
      }
      say(4_035, [String(file.pages), database, file.logicalName, String(position)])
    }
    let rate: Int = milliseconds == 0 ? 0 : pages * 8_000_000 / 1_024 / milliseconds
    let numbers: [String] = [
      verb, String(pages), String(milliseconds / 1_000), String(milliseconds % 1_000), String(rate / 1_000),
      String(rate % 1_000),
    ]
    session.cluster.advance(byMilliseconds: Int64(milliseconds))
    say(3_014, numbers)
  }

  /// STATS: nil without it, 10 when it names no number.
  func stats(_ options: [BackupOption]) throws(SqlFailure) -> Int? {
    guard let option: BackupOption = options.first(where: { $0.name == "STATS" }) else { return nil }
    guard let value: SqlExpression = option.value else { return 10 }
    return max(1, min(100, ScalarFunctions.whole(try evaluate(value).value)))
  }
}
