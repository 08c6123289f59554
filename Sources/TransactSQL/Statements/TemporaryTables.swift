extension TransactSQLParser {
  /// The target of a write: a temporary table or a table variable. Other tables are not written in a rehearsal.
  mutating func temporaryTarget(_ verb: String) throws(SqlFailure) -> String {
    if token.kind == .variable { return try declaredVariable() }
    var name: [String] = try objectName()
    if name.count == 3, name[0].lowercased() == "tempdb" { name = [name[2]] }
    guard name.count == 1, name[0].hasPrefix("#") else { throw notRehearsed("\(verb) of permanent tables") }
    if name[0].hasPrefix("##") { throw notRehearsed("global temporary tables") }
    return name[0]
  }

  /// `column-list = "(" column-definition { "," column-definition } ")" ;`
  mutating func parseColumns() throws(SqlFailure) -> [TemporaryTable.Column] {
    var found: [TemporaryTable.Column] = []
    try expect("(")
    repeat {
      if isMark(")") { break }
      if isWord("PRIMARY") || isWord("UNIQUE") || isWord("CONSTRAINT") || isWord("CHECK") || isWord("INDEX") {
        while !isMark("(") && token.kind != .end { skip() }
        try skipParenthesised()
      } else {
        found.append(try parseColumn())
      }
    } while accept(",")
    try expect(")")
    return found
  }

  /// `column-definition = identifier type [ NOT NULL | NULL | IDENTITY [ "(" n "," n ")" ] | DEFAULT expression | PRIMARY KEY | UNIQUE ] ;`
  private mutating func parseColumn() throws(SqlFailure) -> TemporaryTable.Column {
    var column = TemporaryTable.Column(name: try identifier(), type: Declare.declaredType(try parseType()))
    while true {
      if acceptWord("NULL") {
        column.isNullable = true
      } else if acceptWord("NOT") {
        try expectWord("NULL")
        column.isNullable = false
      } else if acceptWord("IDENTITY") {
        column.identity = (1, 1)
        column.isNullable = false
        if accept("("), let seed = Int(token.text) {
          skip()
          try expect(",")
          column.identity = (seed, Int(token.text) ?? 1)
          skip()
          try expect(")")
        }
      } else if acceptWord("DEFAULT") {
        column.standard = try parseExpression()
      } else if acceptWord("CONSTRAINT") {
        _ = try identifier()
      } else if acceptWord("PRIMARY") {
        try expectWord("KEY")
        column.isNullable = false
      } else if acceptWord("COLLATE") {
        _ = try identifier()
      } else if !(acceptWord("UNIQUE") || acceptWord("CLUSTERED") || acceptWord("NONCLUSTERED")) {
        return column
      }
    }
  }
}

/// `CREATE TABLE #t (…)`.
struct CreateTable: SqlStatement {
  var name: String
  var columns: [TemporaryTable.Column]

  /// `create-table = CREATE TABLE target column-list ;`
  static func parseRest(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    let name: String = try parser.temporaryTarget("CREATE TABLE")
    return CreateTable(name: name, columns: try parser.parseColumns())
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    try connection.createTable(name, columns)
    return .next
  }
}

/// `DROP TABLE` and `TRUNCATE TABLE`.
struct DropTable: SqlStatement {
  var names: [String]
  var isIfExists = false
  var isTruncate = false

  /// `drop-table = DROP TABLE [ IF EXISTS ] target { "," target } ;`
  static func parseRest(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    var statement = DropTable(names: [])
    if parser.acceptWord("IF") {
      try parser.expectWord("EXISTS")
      statement.isIfExists = true
    }
    repeat { statement.names.append(try parser.temporaryTarget("DROP TABLE")) } while parser.accept(",")
    return statement
  }

  /// `truncate = TRUNCATE TABLE target ;`
  static func parseTruncate(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("TRUNCATE")
    try parser.expectWord("TABLE")
    return DropTable(names: [try parser.temporaryTarget("TRUNCATE TABLE")], isTruncate: true)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    for name: String in names {
      if isTruncate {
        _ = try connection.temporaryTable(name)
        connection.tables[name.lowercased()]?.rows = []
        continue
      }
      if connection.tables.removeValue(forKey: name.lowercased()) == nil && !isIfExists {
        throw SqlFailure(3_701, ["drop", "table", name], state: 5)
      }
    }
    return .next
  }
}

/// `INSERT`, from values, a query or a procedure's result sets.
struct Insert: SqlStatement {
  enum Source: Sendable {
    case values([[SqlExpression?]])
    case query(SelectQuery)
    case execute(ExecuteProcedure)
    case standards
  }
  var target: String
  var columns: [String]
  var source: Source

  /// `insert = INSERT [ INTO ] target [ name-list ] ( VALUES row { "," row } | select | execute | DEFAULT VALUES ) ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("INSERT")
    _ = parser.acceptWord("INTO")
    let target: String = try parser.temporaryTarget("INSERT")
    var columns: [String] = []
    if parser.isMark("("), !parser.isWord("SELECT", ahead: 1) {
      try parser.expect("(")
      repeat { columns.append(try parser.identifier()) } while parser.accept(",")
      try parser.expect(")")
    }
    if parser.acceptWord("DEFAULT") {
      try parser.expectWord("VALUES")
      return Insert(target: target, columns: columns, source: .standards)
    }
    if parser.acceptWord("VALUES") {
      var rows: [[SqlExpression?]] = []
      repeat {
        try parser.expect("(")
        var row: [SqlExpression?] = []
        repeat {
          if parser.acceptWord("DEFAULT") {
            row.append(nil)
          } else {
            row.append(try parser.parseExpression())
          }
        } while parser.accept(",")
        try parser.expect(")")
        rows.append(row)
      } while parser.accept(",")
      return Insert(target: target, columns: columns, source: .values(rows))
    }
    if parser.isWord("EXEC") || parser.isWord("EXECUTE") {
      guard let call = try ExecuteProcedure.parse(&parser) as? ExecuteProcedure else {
        throw parser.unexpected()
      }
      return Insert(target: target, columns: columns, source: .execute(call))
    }
    guard parser.isWord("SELECT") || parser.isWord("WITH") || parser.isMark("(") else {
      throw parser.unexpected()
    }
    return Insert(target: target, columns: columns, source: .query(try parser.parseSelect()))
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    do throws(SqlFailure) {
      var rows: [[(value: SqlValue, type: SqlType)?]] = []
      switch source {
      case .standards:
        let table: TemporaryTable = try connection.temporaryTable(target)
        rows = [table.columns.filter { $0.identity == nil }.map { _ in nil }]
      case .values(let list):
        for row: [SqlExpression?] in list {
          var cells: [(value: SqlValue, type: SqlType)?] = []
          for cell: SqlExpression? in row {
            cells.append(try cell.map { (one) throws(SqlFailure) in try connection.evaluate(one) })
          }
          rows.append(cells)
        }
        connection.sqlite.dropTables()
      case .query(let query):
        let set: ResultSet = try connection.resultSet(query)
        rows = set.rows.map { row in zip(row, set.columns).map { ($0, $1.type) } }
      case .execute(let call):
        for set: ResultSet in try connection.captured(call) {
          rows += set.rows.map { row in zip(row, set.columns).map { ($0, $1.type) } }
        }
      }
      try connection.insert(rows, names: columns, into: target)
    } catch let failure { throw SelectStatement.ending(failure) }
    return .next
  }
}

/// `UPDATE` of one temporary table.
struct Update: SqlStatement {
  struct Assignment: Sendable {
    var column: String
    var operation: String
    var value: SqlExpression
  }
  var target: String
  var assignments: [Assignment]
  var condition: SqlCondition?

  /// `update = UPDATE target SET identifier ( "=" | "+=" … ) expression { "," … } [ WHERE search-condition ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("UPDATE")
    if parser.isWord("STATISTICS") { throw parser.notRehearsed("UPDATE STATISTICS") }
    let target: String = try parser.temporaryTarget("UPDATE")
    try parser.expectWord("SET")
    var assignments: [Assignment] = []
    repeat {
      let column: String = try parser.identifier()
      guard parser.token.kind == .mark, ["=", "+=", "-=", "*=", "/="].contains(parser.token.text) else {
        throw parser.unexpected()
      }
      let operation: String = parser.token.text
      parser.skip()
      assignments.append(
        Assignment(column: column, operation: operation, value: try parser.parseExpression()))
    } while parser.accept(",")
    if parser.isWord("FROM") { throw parser.notRehearsed("UPDATE … FROM") }
    return Update(
      target: target, assignments: assignments,
      condition: parser.acceptWord("WHERE") ? try parser.parseCondition() : nil)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    do throws(SqlFailure) {
      var table: TemporaryTable = try connection.temporaryTable(target)
      var places: [Int] = []
      var items: [SelectItem] = [.expression(.column(["__row"]), alias: "__row")]
      for one: Assignment in assignments {
        guard
          let place: Int = table.columns.firstIndex(where: { $0.name.lowercased() == one.column.lowercased() }
          )
        else { throw SqlFailure(207, [one.column]) }
        if table.columns[place].identity != nil { throw SqlFailure(8_102, [one.column]) }
        places.append(place)
        let whole: SqlExpression =
          one.operation == "="
          ? one.value : .binaryOperation(String(one.operation.prefix(1)), .column([one.column]), one.value)
        items.append(.expression(whole, alias: "v\(places.count)"))
      }
      let set: ResultSet = try connection.resultSet(query(items, target, condition))
      for row: [SqlValue] in set.rows {
        let number: Int = ScalarFunctions.whole(row[0])
        for (index, place) in places.enumerated() {
          table.rows[number][place] = try connection.stored(
            row[index + 1], from: set.columns[index + 1].type, in: table.columns[place], table: table.name,
            verb: "UPDATE")
        }
      }
      connection.tables[target.lowercased()] = table
      connection.tellAffected(set.rows.count)
    } catch let failure { throw SelectStatement.ending(failure) }
    return .next
  }
}

/// `DELETE` from one temporary table.
struct Delete: SqlStatement {
  var target: String
  var condition: SqlCondition?

  /// `delete = DELETE [ FROM ] target [ WHERE search-condition ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("DELETE")
    _ = parser.acceptWord("FROM")
    let target: String = try parser.temporaryTarget("DELETE")
    if parser.isWord("FROM") { throw parser.notRehearsed("DELETE … FROM") }
    return Delete(target: target, condition: parser.acceptWord("WHERE") ? try parser.parseCondition() : nil)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    do throws(SqlFailure) {
      _ = try connection.temporaryTable(target)
      let set: ResultSet = try connection.resultSet(
        query([.expression(.column(["__row"]), alias: "__row")], target, condition))
      let gone: Set<Int> = Set(set.rows.map { ScalarFunctions.whole($0[0]) })
      let rows: [[SqlValue]] = connection.tables[target.lowercased()]?.rows ?? []
      connection.tables[target.lowercased()]?.rows = rows.enumerated().filter { !gone.contains($0.offset) }
        .map(\.element)
      connection.tellAffected(gone.count)
    } catch let failure { throw SelectStatement.ending(failure) }
    return .next
  }
}

private func query(_ items: [SelectItem], _ target: String, _ condition: SqlCondition?) -> SelectQuery {
  var one = QuerySpecification()
  one.items = items
  one.from = [.table([target], alias: nil)]
  one.condition = condition
  return SelectQuery(body: .specification(one))
}
