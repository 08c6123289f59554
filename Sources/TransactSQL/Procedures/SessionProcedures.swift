import ClusterModel

/// sp_who and sp_who2. - Source: sql-server.md 2.
enum SessionProcedures {
  static let all: [SystemProcedure] = [
    SystemProcedure("sp_who", "@loginame sysname =NULL") { (c, call) throws(SqlFailure) in
      c.emit(who(try chosen(c, call), c))
      return 0
    },
    SystemProcedure("sp_who2", "@loginame sysname =NULL") { (c, call) throws(SqlFailure) in
      let was: Bool = c.isNoCount
      c.isNoCount = false
      defer { c.isNoCount = was }
      c.emit(who2(try chosen(c, call), c))
      return 0
    },
  ]

  /// - Throws: 15007 for what is neither login nor spid nor ACTIVE.
  private static func chosen(_ c: SqlConnection, _ call: ProcedureCall) throws(SqlFailure) -> [SqlSession] {
    let all: [SqlSession] = c.session.cluster.instance(c.instance)?.sessions ?? []
    guard let wanted: String = call.text("loginame") else { return all }
    let isLogin: Bool =
      wanted.lowercased() == "sa"
      || c.session.cluster.accounts.contains { $0.name.lowercased() == wanted.lowercased() }
      || all.contains { $0.login.lowercased() == wanted.lowercased() }
    if isLogin { return all.filter { $0.login.lowercased() == wanted.lowercased() } }
    if wanted.lowercased() == "active" {
      let idle: Set<String> = ["AWAITING COMMAND", "LAZY WRITER", "CHECKPOINT SLEEP"]
      return all.filter { one in
        let isIdle: Bool = one.status == "sleeping" || idle.contains(one.command)
        return one.spid == c.spid || one.blockedBy != 0 || !isIdle
      }
    }
    if let spid = Int(wanted), wanted.allSatisfy(\.isNumber) { return all.filter { $0.spid == spid } }
    throw SqlFailure(15_007, [wanted])
  }

  private static func who(_ sessions: [SqlSession], _ c: SqlConnection) -> ResultSet {
    let columns: [SqlColumn] = [
      SqlColumn("spid", "smallint"), SqlColumn("ecid", "smallint"), SqlColumn("status", "nchar(30)"),
      SqlColumn("loginame", "nchar(128)"),
      SqlColumn("hostname", "nchar(128)"), SqlColumn("blk", "char(5)"), SqlColumn("dbname", "nchar(128)"),
      SqlColumn("cmd", "nchar(16)"),
      SqlColumn("request_id", "int"),
    ]
    func fixed(_ text: String, _ width: Int) -> SqlValue {
      .text(
        text.count < width
          ? text + String(repeating: " ", count: width - text.count) : String(text.prefix(width)))
    }
    let rows: [[SqlValue]] = sessions.map { one in
      let isOwn: Bool = one.spid == c.spid
      var row: [SqlValue] = [.int(one.spid), .int(0), fixed(isOwn ? "runnable" : one.status, 30)]
      row.append(fixed(one.login, 128))
      row.append(fixed(one.hostName, 128))
      row.append(fixed(String(one.blockedBy), 5))
      row.append(one.database.map { fixed($0, 128) } ?? .null)
      row.append(fixed(isOwn ? "SELECT" : one.command, 16))
      row.append(.int(0))
      return row
    }
    return ResultSet(columns: columns, rows: rows)
  }

  /// The widths follow the rows found.
  private static func who2(_ sessions: [SqlSession], _ c: SqlConnection) -> ResultSet {
    var rows: [[String?]] = []
    for one: SqlSession in sessions {
      let isOwn: Bool = one.spid == c.spid
      let status: String =
        isOwn ? "RUNNABLE" : (one.status == "sleeping" ? one.status : one.status.uppercased())
      let parts = (isOwn ? c.now : one.lastBatch).components
      let day: String = "\(SqlDate.two(parts.month))/\(SqlDate.two(parts.day)) "
      let clock: String =
        "\(SqlDate.two(parts.hour)):\(SqlDate.two(parts.minute)):\(SqlDate.two(parts.second))"
      var row: [String?] = [String(one.spid), status, one.login, one.hostName.isEmpty ? "  ." : one.hostName]
      row.append(one.blockedBy == 0 ? "  ." : String(one.blockedBy))
      row.append(one.database)
      row.append(isOwn ? "SELECT INTO" : one.command)
      row.append(String(one.cpuMilliseconds))
      row.append(String(one.diskIO))
      row.append(day + clock)
      row.append(one.programName)
      row.append(String(one.spid))
      row.append("0")
      rows.append(row)
    }
    let names: [String] = [
      "SPID", "Status", "Login", "HostName", "BlkBy", "DBName", "Command", "CPUTime", "DiskIO", "LastBatch",
      "ProgramName", "SPID", "REQUESTID",
    ]
    let fixed: [Int: Int] = [0: 5, 1: 30, 4: 5, 9: 14, 11: 5, 12: 5]
    var columns: [SqlColumn] = []
    for (index, name) in names.enumerated() {
      let widest: Int = rows.reduce(name.count) { max($0, $1[index]?.count ?? 4) }
      columns.append(SqlColumn(name, "nvarchar(\(fixed[index] ?? widest))"))
    }
    let cells: [[SqlValue]] = rows.map { row in
      row.enumerated().map { index, text in
        guard let text else { return .null }
        let width: Int = fixed[index] ?? 0
        return .text(text.count < width ? text + String(repeating: " ", count: width - text.count) : text)
      }
    }
    return ResultSet(columns: columns, rows: cells)
  }
}
