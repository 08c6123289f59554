/// One SELECT: items, WHERE, GROUP BY, ORDER BY.
extension QueryTranslator {
  func translate(
    _ one: QuerySpecification, orderBy: [OrderItem], offset: SqlExpression?, fetch: SqlExpression?,
    isTop: Bool
  ) throws(SqlFailure) -> TranslatedQuery {
    let own = QueryScope(parent: scope)
    let wasInCondition: Bool = isInCondition
    scope = own
    isInCondition = false
    defer {
      scope = own.parent
      isInCondition = wasInCondition
    }
    var from: [String] = []
    for source: TableSource in one.from { from.append(try translate(source)) }
    var result = TranslatedQuery(sql: "", columns: [])
    var items: [String] = []
    var expressions: [SqlExpression?] = []
    for item: SelectItem in one.items {
      switch item {
      case .star(let qualifier):
        for (source, column) in try starColumns(qualifier) {
          items.append("\(source).\(SqliteDatabase.quoted(column.name))")
          result.columns.append(column)
          expressions.append(nil)
        }
      case .expression(let expression, let alias):
        let text: TypedText = try translate(expression)
        items.append(text.sql)
        result.columns.append(SqlColumn(alias ?? columnName(expression), type: text.type))
        expressions.append(expression)
      case .assignment(let variable, let operation, let expression):
        if !isTop { throw SqlFailure(141) }
        let text: TypedText = try assigned(expression, to: variable, operation)
        items.append(text.sql)
        result.columns.append(SqlColumn("", type: text.type))
        result.assignments.append((variable, operation))
        expressions.append(expression)
      }
    }
    if !result.assignments.isEmpty && result.assignments.count != one.items.count { throw SqlFailure(141) }
    var sql: String = "SELECT \(one.isDistinct ? "DISTINCT " : "")"
    sql += zip(items, result.columns).enumerated().map { index, pair in
      "\(pair.0)\(one.isDistinct && pair.1.type.isText ? " COLLATE TSQL" : "") AS c\(index + 1)"
    }.joined(separator: ", ")
    if !from.isEmpty { sql += " FROM " + from.joined(separator: ", ") }
    if let condition: SqlCondition = one.condition {
      if hasAggregate(condition) { throw SqlFailure(147) }
      isInCondition = true
      defer { isInCondition = false }
      sql += " WHERE " + (try translate(condition))
    }
    for key: SqlExpression in one.groupBy where hasAggregate(key) { throw SqlFailure(144) }
    sql += try grouping(one, expressions: expressions, orderBy: orderBy, columns: result.columns)
    let unordered: String = sql
    if !orderBy.isEmpty {
      var keys: [String] = []
      for item: OrderItem in orderBy {
        keys.append(try orderKey(item, one, columns: result.columns, items: items))
      }
      sql += " ORDER BY " + keys.joined(separator: ", ")
    }
    sql += try limit(one.top, isPercent: one.isTopPercent, offset: offset, fetch: fetch, of: unordered)
    result.sql = sql
    return result
  }

  func orderKey(
    _ item: OrderItem, _ one: QuerySpecification, columns: [SqlColumn], items: [String]
  ) throws(SqlFailure) -> String {
    let direction: String = item.isDescending ? " DESC" : ""
    if let place: Int = try position(of: item.expression, among: columns) {
      return "\(place + 1)" + (columns[place].type.isText ? " COLLATE TSQL" : "") + direction
    }
    let text: TypedText = try translate(item.expression)
    if one.isDistinct, !items.contains(text.sql) { throw SqlFailure(145) }
    if !one.groupBy.isEmpty { try checkGrouped(item.expression, keys: try groupKeys(one), number: 8_127) }
    return text.sql + (text.type.isText ? " COLLATE TSQL" : "") + direction
  }

  func groupKeys(_ one: QuerySpecification) throws(SqlFailure) -> Set<String> {
    var keys: Set<String> = []
    for key: SqlExpression in one.groupBy { keys.insert(try translate(key).sql) }
    return keys
  }

  func grouping(
    _ one: QuerySpecification, expressions: [SqlExpression?], orderBy: [OrderItem], columns: [SqlColumn]
  ) throws(SqlFailure) -> String {
    var sql: String = ""
    let aggregates: Bool =
      expressions.contains { $0.map { hasAggregate($0) } ?? false }
      || (one.having.map { hasAggregate($0) } ?? false)
    if one.groupBy.isEmpty && !aggregates && one.having == nil { return "" }
    let keys: Set<String> = try groupKeys(one)
    for (index, expression) in expressions.enumerated() {
      if let expression {
        try checkGrouped(expression, keys: keys, number: 8_120)
      } else if let source: BoundSource = scope?.sources.first {
        // A star's columns are all ungrouped but those named in GROUP BY.
        let column: String = "\(source.alias).\(SqliteDatabase.quoted(columns[index].name))"
        if !keys.contains(column) { throw SqlFailure(8_120, [source.exposed, columns[index].name]) }
      }
    }
    if !one.groupBy.isEmpty {
      var parts: [String] = []
      for key: SqlExpression in one.groupBy {
        let text: TypedText = try translate(key)
        parts.append(text.sql + (text.type.isText ? " COLLATE TSQL" : ""))
      }
      sql += " GROUP BY " + parts.joined(separator: ", ")
    }
    if let having: SqlCondition = one.having { sql += " HAVING " + (try translate(having)) }
    return sql
  }

  func columnName(_ expression: SqlExpression) -> String {
    guard case .column(let parts) = expression, let found: (BoundSource, SqlColumn) = try? find(parts) else {
      return ""
    }
    return found.1.name
  }

  func starColumns(_ qualifier: [String]) throws(SqlFailure) -> [(String, SqlColumn)] {
    let sources: [BoundSource] = scope?.sources ?? []
    if sources.isEmpty { throw SqlFailure(263) }
    var found: [(String, SqlColumn)] = []
    let wanted: String? = qualifier.last?.lowercased()
    for source: BoundSource in sources where wanted == nil || source.exposed.lowercased() == wanted {
      for column: SqlColumn in source.columns where !column.name.hasPrefix("__") {
        found.append((source.alias, column))
      }
    }
    if found.isEmpty { throw SqlFailure(107, [qualifier.joined(separator: ".")]) }
    return found
  }

  func assigned(_ expression: SqlExpression, to variable: String, _ operation: String)
    throws(SqlFailure) -> TypedText
  {
    let type: SqlType = connection.variables[variable.lowercased()]?.type ?? .int
    let value: SqlExpression =
      operation == "="
      ? expression : .binaryOperation(String(operation.prefix(1)), .variable(variable), expression)
    return converted(try translate(value), to: type)
  }
}
