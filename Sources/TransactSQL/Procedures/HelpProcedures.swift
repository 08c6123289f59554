import ClusterModel

/// sp_helpdb, sp_help, sp_helptext, sp_configure, sp_readerrorlog and what is switched off.
/// - Source: sql-server.md 9.2.
enum HelpProcedures {
  static let all: [SystemProcedure] = [
    SystemProcedure("sp_helpdb", "@dbname sysname =NULL") { (c, call) throws(SqlFailure) in
      try helpDatabase(c, call)
    },
    SystemProcedure("sp_helpfile", "@filename sysname =NULL") { (c, _) throws(SqlFailure) in
      if let one: Database = c.session.cluster.database(c.currentDatabase, on: c.instance) {
        c.emit(files(one))
      }
      return 0
    },
    SystemProcedure("sp_databases") { (c, _) throws(SqlFailure) in
      let columns: [SqlColumn] = [
        SqlColumn("DATABASE_NAME", "sysname"), SqlColumn("DATABASE_SIZE", "int"),
        SqlColumn("REMARKS", "varchar(254)"),
      ]
      let open: [Database] = (c.session.cluster.instance(c.instance)?.databases ?? []).filter {
        $0.state == .online && !$0.isMirrorCopy
      }
      c.emit(ResultSet(columns: columns, rows: open.map { [.text($0.name), .int(pages($0) * 8), .null] }))
      return 0
    },
    SystemProcedure("sp_help", "@objname nvarchar(776) =NULL") { (c, call) throws(SqlFailure) in
      try help(c, call)
    },
    SystemProcedure("sp_helptext", "@objname nvarchar(776)") { (c, call) throws(SqlFailure) in
      throw SqlFailure(15_009, [call.text("objname") ?? "", c.currentDatabase])
    },
    SystemProcedure("sp_helpserver", "@server sysname =NULL") { (c, _) throws(SqlFailure) in
      let columns: [SqlColumn] = [
        SqlColumn("name", "sysname"), SqlColumn("network_name", "sysname"),
        SqlColumn("status", "nvarchar(70)"), SqlColumn("id", "char(4)"),
      ]
      c.emit(
        ResultSet(
          columns: columns,
          rows: [
            [.text(c.instance), .text(c.instance), .text("rpc,rpc out,use remote collation"), .text("0   ")]
          ]))
      return 0
    },
    SystemProcedure("sp_configure", "@configname varchar(35) =NULL\n@configvalue int =NULL") {
      (c, call) throws(SqlFailure) in try configure(c, call)
    },
    SystemProcedure("xp_cmdshell", "@command nvarchar(4000)\n@no_output varchar(10) =NULL") {
      (_, _) throws(SqlFailure) in
      var message: SqlMessage = MessageTable.message(
        15_281, ["procedure", "sys.xp_cmdshell", "xp_cmdshell", "xp_cmdshell", "xp_cmdshell"])
      message.severity = 16
      throw SqlFailure([message])
    },
    SystemProcedure("sp_readerrorlog", errorLogParameters) { (c, call) throws(SqlFailure) in
      readErrorLog(c, call)
    },
    SystemProcedure(
      "xp_readerrorlog",
      errorLogParameters + "\n@start datetime =NULL\n@end datetime =NULL\n@order nvarchar(4) =NULL"
    ) { (c, call) throws(SqlFailure) in
      readErrorLog(c, call)
    },
    SystemProcedure("sp_server_info", "@attribute_id int =NULL") { (c, _) throws(SqlFailure) in
      let columns: [SqlColumn] = [
        SqlColumn("attribute_id", "int"), SqlColumn("attribute_name", "varchar(60)"),
        SqlColumn("attribute_value", "varchar(255)"),
      ]
      let host: SqlInstance? = c.session.cluster.instance(c.instance)
      let version: String =
        host.map {
          "Microsoft SQL Server \($0.version == .sql2014 ? 2014 : 2016) - \($0.version.productVersion)"
        } ?? ""
      c.emit(
        ResultSet(
          columns: columns,
          rows: [
            [.int(1), .text("DBMS_NAME"), .text("Microsoft SQL Server")],
            [.int(2), .text("DBMS_VER"), .text(version)],
          ]))
      return 0
    },
  ]

  private static let errorLogParameters: String =
    "@p1 int =0\n@p2 int =1\n@p3 nvarchar(4000) =NULL\n@p4 nvarchar(4000) =NULL"

  private static func pages(_ one: Database) -> Int { one.files.reduce(0) { $0 + $1.sizePages } }

  private static func size(_ pages: Int) -> String {
    let text: String = SqlValue.fixed(Double(pages) / 128, 2) + " MB"
    return String(repeating: " ", count: max(0, 13 - text.count)) + text
  }

  private static func helpDatabase(_ c: SqlConnection, _ call: ProcedureCall) throws(SqlFailure) -> Int {
    let columns: [SqlColumn] = [
      SqlColumn("name", "sysname"), SqlColumn("db_size", "nvarchar(13)"), SqlColumn("owner", "sysname"),
      SqlColumn("dbid", "smallint"),
      SqlColumn("created", "nvarchar(11)"), SqlColumn("status", "nvarchar(600)"),
      SqlColumn("compatibility_level", "tinyint"),
    ]
    let all: [Database] = (c.session.cluster.instance(c.instance)?.databases ?? []).sorted {
      $0.name.lowercased() < $1.name.lowercased()
    }
    let wanted: String? = call.text("dbname")
    let found: [Database] = all.filter { wanted == nil || $0.name.lowercased() == wanted?.lowercased() }
    if let wanted, found.isEmpty { throw SqlFailure(15_010, [wanted]) }
    let rows: [[SqlValue]] = found.map { one in
      let isOpen: Bool = one.state == .online && !one.isMirrorCopy
      if !isOpen { c.say(15_622, [one.name]) }
      let created: String = SqlDate.format(one.created, style: 107, type: .datetime).replacing(",", with: "")
      return [
        .text(one.name), isOpen ? .text(size(pages(one))) : .null, isOpen ? .text(one.owner) : .null,
        .int(one.databaseID), .text(created),
        .text(status(one, isOpen: isOpen)), .int(one.compatibilityLevel),
      ]
    }
    c.emit(ResultSet(columns: columns, rows: rows))
    if wanted != nil, let one: Database = found.first, one.state == .online, !one.isMirrorCopy {
      c.emit(files(one))
    }
    return 0
  }

  private static func status(_ one: Database, isOpen: Bool) -> String {
    var text: String =
      "Status=\(one.state.stateDesc), Updateability=\(one.isReadOnly ? "READ_ONLY" : "READ_WRITE")"
    text += ", UserAccess=\(one.userAccess.userAccessDesc), Recovery=\(one.recoveryModel.recoveryModelDesc)"
    guard isOpen else { return text }
    text += ", Version=\(one.version), Collation=\(ServerProperties.collation), SQLSortOrder=0"
    return text + ", IsAutoCreateStatistics, IsAutoUpdateStatistics, IsFullTextEnabled"
  }

  private static func files(_ one: Database) -> ResultSet {
    let columns: [SqlColumn] = [
      SqlColumn("name", "sysname"), SqlColumn("fileid", "smallint"), SqlColumn("filename", "nchar(260)"),
      SqlColumn("filegroup", "nvarchar(128)"),
      SqlColumn("size", "nvarchar(18)"), SqlColumn("maxsize", "nvarchar(18)"),
      SqlColumn("growth", "nvarchar(18)"), SqlColumn("usage", "varchar(9)"),
    ]
    let rows: [[SqlValue]] = one.files.enumerated().map { index, file in
      [
        .text(file.logicalName), .int(index + 1), .text(file.physicalName),
        file.isLog ? .null : .text("PRIMARY"), .text("\(file.sizePages * 8) KB"),
        .text(file.isLog ? "2147483648 KB" : "Unlimited"), .text("65536 KB"),
        .text(file.isLog ? "log only" : "data only"),
      ]
    }
    return ResultSet(columns: columns, rows: rows)
  }

  private static func help(_ c: SqlConnection, _ call: ProcedureCall) throws(SqlFailure) -> Int {
    let objects: [CatalogObject] = CatalogViews.objects(of: c.currentDatabase)
    guard let name: String = call.text("objname") else {
      let columns: [SqlColumn] = [
        SqlColumn("Name", "sysname"), SqlColumn("Owner", "sysname"), SqlColumn("Object_type", "nvarchar(31)"),
      ]
      c.emit(
        ResultSet(
          columns: columns, rows: objects.map { [.text($0.name), .text("dbo"), .text("user table")] }))
      return 0
    }
    let last: String = String(name.split(separator: ".").last ?? "").filter { $0 != "[" && $0 != "]" }
    guard let found: CatalogObject = objects.first(where: { $0.name.lowercased() == last.lowercased() })
    else {
      throw SqlFailure(15_009, [name, c.currentDatabase])
    }
    let first: [SqlColumn] = [
      SqlColumn("Name", "sysname"), SqlColumn("Owner", "sysname"), SqlColumn("Type", "nvarchar(31)"),
      SqlColumn("Created_datetime", "datetime"),
    ]
    let created: String = SqlDate.datetime(c.session.cluster.started)
    c.emit(
      ResultSet(
        columns: first, rows: [[.text(found.name), .text("dbo"), .text("user table"), .text(created)]]))
    let second: [SqlColumn] = [
      SqlColumn("Column_name", "sysname"), SqlColumn("Type", "sysname"), SqlColumn("Computed", "varchar(35)"),
      SqlColumn("Length", "int"),
      SqlColumn("Nullable", "varchar(35)"),
    ]
    let rows: [[SqlValue]] = found.view.columns.map { column, _ in
      let length: Int =
        column.type.isText
        ? (column.type.isMax ? -1 : column.type.length * (column.type.isUnicode ? 2 : 1)) : 8
      return [.text(column.name), .text(column.type.name), .text("no"), .int(length), .text("yes")]
    }
    c.emit(ResultSet(columns: second, rows: rows))
    return 0
  }

  private static func configure(_ c: SqlConnection, _ call: ProcedureCall) throws(SqlFailure) -> Int {
    let columns: [SqlColumn] = [
      SqlColumn("name", "nvarchar(35)"), SqlColumn("minimum", "int"), SqlColumn("maximum", "int"),
      SqlColumn("config_value", "int"),
      SqlColumn("run_value", "int"),
    ]
    var found: [ConfigurationOption] = ConfigurationOption.all.filter { !$0.isAdvanced }
    if let name: String = call.text("configname") {
      let matching: [ConfigurationOption] = ConfigurationOption.all.filter {
        $0.name.lowercased().hasPrefix(name.lowercased())
      }
      guard let one: ConfigurationOption = matching.first, !one.isAdvanced else {
        throw SqlFailure(15_123, [name])
      }
      if call.int("configvalue") != nil {
        throw SqlFailure([
          SqlMessage(
            number: 50_000, severity: 16,
            text: "Standby does not rehearse changing the server's configuration; nothing was changed.")
        ])
      }
      found = [one]
    }
    c.emit(
      ResultSet(
        columns: columns,
        rows: found.map {
          [.text($0.name), .int($0.minimum), .int($0.maximum), .int($0.value), .int($0.value)]
        }))
    return 0
  }

  private static func readErrorLog(_ c: SqlConnection, _ call: ProcedureCall) -> Int {
    let columns: [SqlColumn] = [
      SqlColumn("LogDate", "datetime"), SqlColumn("ProcessInfo", "nvarchar(50)"),
      SqlColumn("Text", "nvarchar(4000)"),
    ]
    let isCurrent: Bool = (call.int("p1") ?? 0) == 0 && (call.int("p2") ?? 1) == 1
    let wanted: [String] = [call.text("p3"), call.text("p4")].compactMap { $0?.lowercased() }
    var rows: [[SqlValue]] = []
    for entry: ErrorLogEntry in isCurrent ? c.session.cluster.instance(c.instance)?.errorLog ?? [] : [] {
      let text: String = ErrorLogText.text(entry)
      if wanted.allSatisfy({ text.lowercased().contains($0) }) {
        rows.append([.text(SqlDate.datetime(entry.time)), .text(entry.processInfo), .text(text)])
      }
    }
    if call.text("order")?.lowercased() == "desc" { rows.reverse() }
    c.emit(ResultSet(columns: columns, rows: rows))
    return 0
  }
}

/// What the error log says of an entry.
enum ErrorLogText {
  static func text(_ entry: ErrorLogEntry) -> String {
    let name: String = entry.parameters.first ?? ""
    switch entry.number {
    case 18_264, 18_265, 18_267, 18_268, 18_270:
      // The model keeps the database's name alone.
      let whole: String = MessageTable.row(entry.number)?.template ?? ""
      return whole.prefix { $0 != "," }.replacing("%s", with: name)
        + ". This is an informational message only. No user action is required."
    case 3_402: return "Starting up database '\(name)'."
    default: return MessageTable.message(entry.number, entry.parameters).text
    }
  }
}
