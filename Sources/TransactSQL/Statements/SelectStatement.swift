/// `SELECT`. A query whose items are all assignments sets variables and yields no rows.
/// - Source: Transact-SQL reference, "SELECT".
struct SelectStatement: SqlStatement {
  var query: SelectQuery

  /// `select-statement = select ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    SelectStatement(query: try parser.parseSelect())
  }

  func bind(on connection: SqlConnection) throws(SqlFailure) {
    let translator = QueryTranslator(connection)
    translator.isBinding = true
    _ = try translator.translate(query, isTop: true)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    do throws(SqlFailure) {
      if try assign(on: connection) { return .next }
      let set: ResultSet = try connection.resultSet(query)
      if case .specification(let one) = query.body, let into: String = one.into {
        try connection.createTable(
          into, set.columns.map { TemporaryTable.Column(name: $0.name, type: $0.type) })
        connection.tables[into.lowercased()]?.rows = set.rows
        connection.tellAffected(set.rows.count)
        return .next
      }
      connection.emit(set)
    } catch let failure {
      connection.sqlite.dropTables()
      throw SelectStatement.ending(failure)
    }
    return .next
  }

  /// A missing object and a failed conversion end the batch; a division by zero only its statement.
  static func ending(_ failure: SqlFailure) -> SqlFailure {
    var copy: SqlFailure = failure
    let number: Int = failure.messages.first?.number ?? 0
    // A write that fails says so once more.
    if number == 515 || number == 8_152 {
      copy.messages.append(SqlMessage(number: 3_621, severity: 0, text: "The statement has been terminated."))
    }
    if [208, 241, 245, 248, 220].contains(number) || SqlConnection.compileErrors.contains(number) {
      copy.endsBatch = true
    }
    return copy
  }

  /// - Returns: false when the query yields rows.
  private func assign(on connection: SqlConnection) throws(SqlFailure) -> Bool {
    guard case .specification(let one) = query.body, case .assignment? = one.items.first else { return false }
    let translated: TranslatedQuery = try QueryTranslator(connection).translate(query, isTop: true)
    var count: Int = 0
    try connection.sqlite.run(translated.sql) { (row: [SqlValue]) throws(SqlFailure) in
      count += 1
      for (index, value) in row.enumerated() {
        connection.variables[translated.assignments[index].variable.lowercased()]?.value = value
      }
    }
    connection.sqlite.dropTables()
    connection.rowCount = count
    return true
  }
}
