import ClusterModel

/// `DBCC CHECKDB`, `OPENTRAN`, `SQLPERF(LOGSPACE)` and a few that only say they ran.
/// - Source: sql-server.md 9.3.
struct Dbcc: SqlStatement {
  var command: String
  var arguments: [String]
  var isQuiet: Bool

  /// `dbcc = DBCC identifier [ "(" argument { "," argument } ")" ] [ WITH identifier { "," identifier } ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("DBCC")
    let command: String = try parser.identifier()
    var arguments: [String] = []
    if parser.accept("("), !parser.accept(")") {
      repeat {
        _ = parser.accept("-")
        guard [.word, .quoted, .string, .number].contains(parser.token.kind) else {
          throw parser.unexpected()
        }
        arguments.append(parser.token.text)
        parser.skip()
      } while parser.accept(",")
      try parser.expect(")")
    }
    var isQuiet = false
    if parser.acceptWord("WITH") {
      repeat {
        if parser.isWord("NO_INFOMSGS") { isQuiet = true }
        _ = try parser.identifier()
      } while parser.accept(",")
    }
    return Dbcc(command: command.uppercased(), arguments: arguments, isQuiet: isQuiet)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    switch command {
    case "CHECKDB", "CHECKALLOC", "CHECKCATALOG": try check(on: connection)
    case "OPENTRAN": try openTransactions(on: connection)
    case "SQLPERF": logSpace(on: connection)
    case "FREEPROCCACHE", "DROPCLEANBUFFERS", "FREESYSTEMCACHE", "TRACEON", "TRACEOFF", "TRACESTATUS",
      "USEROPTIONS", "INPUTBUFFER", "SHRINKFILE",
      "SHRINKDATABASE":
      if ["SHRINKFILE", "SHRINKDATABASE", "INPUTBUFFER", "USEROPTIONS", "TRACESTATUS"].contains(command) {
        throw SqlFailure([
          SqlMessage(
            number: 50_000, severity: 16,
            text: "Standby does not rehearse DBCC \(command); nothing was changed.")
        ])
      }
    default: throw SqlFailure(2_526, state: 3)
    }
    if !isQuiet { connection.say(2_528) }
    return .next
  }

  private func target(on connection: SqlConnection) throws(SqlFailure) -> Database {
    let name: String =
      arguments.first.map { $0 == "0" ? connection.currentDatabase : $0 } ?? connection.currentDatabase
    let host: SqlInstance? = connection.session.cluster.instance(connection.instance)
    let byID: Database? = Int(name).flatMap { number in host?.databases.first { $0.databaseID == number } }
    guard let found: Database = host?.database(name) ?? byID else {
      throw SqlFailure(2_520, [name], state: 5)
    }
    let (spid, instance): (Int, String) = (connection.spid, connection.instance)
    try connection.model("DBCC") { (c: inout Cluster) throws(ModelRefusal) in
      try c.checkOpen(found.name, on: instance, by: spid)
    }
    return found
  }

  private func line(_ text: String, _ connection: SqlConnection) {
    connection.emit(SqlMessage(number: 2_536, severity: 10, text: text))
  }

  private func check(on connection: SqlConnection) throws(SqlFailure) {
    let database: Database = try target(on: connection)
    connection.session.cluster.advance(bySeconds: 2)
    if isQuiet { return }
    line("DBCC results for '\(database.name)'.", connection)
    if let context: CatalogContext = connection.catalogContext(database.name) {
      for view: CatalogView in CatalogViews.tables(of: database.name) where database.name != "msdb" {
        let count: Int = view.rows(context).count
        line("DBCC results for '\(view.name)'.", connection)
        line("There are \(count) rows in \(count / 40 + 1) pages for object \"\(view.name)\".", connection)
      }
    }
    line(
      "CHECKDB found 0 allocation errors and 0 consistency errors in database '\(database.name)'.", connection
    )
  }

  private func openTransactions(on connection: SqlConnection) throws(SqlFailure) {
    let database: Database = try target(on: connection)
    guard let oldest: Int = database.content.openTransactions.keys.min(),
      let record: LogRecord = database.log.first(where: { $0.transaction == oldest })
    else {
      line("No active open transactions.", connection)
      return
    }
    let owner: SqlSession? = connection.session.cluster.instance(connection.instance)?.sessions.first {
      $0.openTransaction == oldest
    }
    line("Transaction information for database '\(database.name)'.", connection)
    line("", connection)
    line("Oldest active transaction:", connection)
    line("    SPID (server process ID): \(owner?.spid ?? 0)", connection)
    line("    UID (user ID) : -1", connection)
    line("    Name          : user_transaction", connection)
    line("    LSN           : (\(record.lsn.colonForm))", connection)
    line("    Start time    : \(SqlDate.format(record.time, style: 109, type: .datetime))", connection)
    line("    SID           : \(CatalogContext.sid(owner?.login ?? "sa").lowercased())", connection)
  }

  private func logSpace(on connection: SqlConnection) {
    let columns: [SqlColumn] = [
      SqlColumn("Database Name", "nvarchar(128)"), SqlColumn("Log Size (MB)", "real"),
      SqlColumn("Log Space Used (%)", "real"),
      SqlColumn("Status", "int"),
    ]
    var rows: [[SqlValue]] = []
    for database: Database in connection.session.cluster.instance(connection.instance)?.databases ?? []
    where database.state == .online {
      let pages: Int = database.files.filter(\.isLog).reduce(0) { $0 + $1.sizePages }
      let used: Double = min(99, Double(database.log.count) / Double(max(1, pages * 40)) * 100 + 4)
      rows.append([
        .text(database.name), .real(Double(pages) / 128), .real((used * 1_000).rounded() / 1_000), .int(0),
      ])
    }
    connection.emit(ResultSet(columns: columns, rows: rows))
  }
}
