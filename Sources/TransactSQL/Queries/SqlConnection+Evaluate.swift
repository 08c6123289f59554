extension SqlConnection {
  /// The value of an expression outside a query, and its type.
  func evaluate(_ expression: SqlExpression) throws(SqlFailure) -> (value: SqlValue, type: SqlType) {
    switch expression {
    case .null: return (.null, .int)
    case .integer(let number) where abs(number) <= 2_147_483_647: return (.int(number), .int)
    case .string(let text, let isUnicode):
      return (.text(text), isUnicode ? .nvarchar(text.utf16.count) : .varchar(text.utf16.count))
    case .variable(let name):
      if let variable: SqlVariable = variables[name.lowercased()] { return (variable.value, variable.type) }
    default: break
    }
    let text: TypedText = try QueryTranslator(self).translate(expression)
    var found: SqlValue = .null
    try sqlite.run("SELECT " + text.sql) { (row: [SqlValue]) throws(SqlFailure) in found = row.first ?? .null
    }
    return (found, text.type)
  }

  func evaluate(_ condition: SqlCondition) throws(SqlFailure) -> Bool {
    let text: String = try QueryTranslator(self).translate(condition)
    var isTrue = false
    try sqlite.run("SELECT CASE WHEN \(text) THEN 1 ELSE 0 END") { (row: [SqlValue]) throws(SqlFailure) in
      isTrue = row.first == .int(1)
    }
    return isTrue
  }

  /// The value in the words a message or a path takes.
  func text(_ expression: SqlExpression) throws(SqlFailure) -> String? {
    let (value, type) = try evaluate(expression)
    if value.isNull { return nil }
    return try SqlConversion.toText(value, from: type, to: SqlType("nvarchar(max)"), style: nil)
  }

  func assign(_ name: String, _ value: SqlValue, from type: SqlType) throws(SqlFailure) {
    guard let variable: SqlVariable = variables[name.lowercased()] else {
      throw SqlFailure(137, [name], state: 2)
    }
    variables[name.lowercased()]?.value = try SqlConversion.convert(value, from: type, to: variable.type)
  }

  /// Runs a query to its result set.
  func resultSet(_ query: SelectQuery) throws(SqlFailure) -> ResultSet {
    defer { sqlite.dropTables() }
    let translated: TranslatedQuery = try QueryTranslator(self).translate(query, isTop: true)
    var set = ResultSet(columns: translated.columns, rows: [])
    try sqlite.run(translated.sql) { (row: [SqlValue]) throws(SqlFailure) in set.rows.append(row) }
    for index: Int in set.columns.indices
    where set.columns[index].type.hasScale || set.columns[index].type.name == "char"
      || set.columns[index].type.name == "nchar"
    {
      let type: SqlType = set.columns[index].type
      for row: Int in set.rows.indices {
        set.rows[row][index] = SqlConnection.shaped(set.rows[row][index], type)
      }
    }
    return set
  }

  /// Decimals carry their scale and char its blanks into every tool.
  private static func shaped(_ value: SqlValue, _ type: SqlType) -> SqlValue {
    if value.isNull { return value }
    if type.hasScale {
      if case .int = value, type.scale == 0 { return value }
      return .text(value.display(as: type))
    }
    let text: String = value.display
    return text.count < type.length
      ? .text(text + String(repeating: " ", count: type.length - text.count)) : value
  }
}
