/// FROM: tables, derived tables, joins, table-valued functions.
extension QueryTranslator {
  func add(_ source: BoundSource) throws(SqlFailure) {
    let same: BoundSource? = scope?.sources.first {
      $0.exposed.lowercased() == source.exposed.lowercased()
        && ($0.path.isEmpty || source.path.isEmpty || $0.path == source.path)
    }
    if same != nil { throw SqlFailure(1_013, [source.exposed, source.exposed]) }
    scope?.sources.append(source)
  }

  func translate(_ source: TableSource) throws(SqlFailure) -> String {
    switch source {
    case .table(let parts, let alias): return try translateTable(parts, alias: alias)
    case .derived(let query, let alias, let columns):
      return try derived(
        try isolated { (me) throws(SqlFailure) in try me.translate(query) }, alias: alias, names: columns)
    case .values(let rows, let alias, let names):
      var parts: [String] = []
      var types: [SqlType] = []
      for row: [SqlExpression] in rows {
        if row.count != names.count { throw SqlFailure(row.count > names.count ? 8_158 : 8_159, [alias]) }
        var cells: [String] = []
        for (index, cell) in row.enumerated() {
          let text: TypedText = try translate(cell)
          cells.append(text.sql)
          if index < types.count {
            types[index] = SqlType.common(types[index], text.type)
          } else {
            types.append(text.type)
          }
        }
        parts.append("SELECT " + cells.joined(separator: ", "))
      }
      let columns: [SqlColumn] = zip(names, types).map { SqlColumn($0, type: $1) }
      return try derived(
        TranslatedQuery(sql: parts.joined(separator: " UNION ALL "), columns: columns), alias: alias,
        names: [])
    case .function(let name, let arguments, let alias):
      return try tableFunction(name, arguments, alias: alias, isApplied: false).text
    case .join(let kind, let left, let right, let condition):
      let first: String = try translate(left)
      if case .function(let name, let arguments, let alias) = right,
        kind == .crossApply || kind == .outerApply
      {
        let applied: (text: String, condition: String) = try tableFunction(name, arguments, alias: alias)
        return
          "\(first) \(kind == .crossApply ? "JOIN" : "LEFT JOIN") \(applied.text) ON \(applied.condition)"
      }
      if kind == .crossApply || kind == .outerApply { throw notRehearsed("APPLY of a subquery") }
      var second: String = try translate(right)
      if case .join = right { second = "(\(second))" }
      let words: [JoinKind: String] = [
        .inner: "JOIN", .left: "LEFT JOIN", .right: "RIGHT JOIN", .full: "FULL JOIN", .cross: "CROSS JOIN",
      ]
      let on: String = try condition.map { (one) throws(SqlFailure) in " ON " + (try translate(one)) } ?? ""
      return "\(first) \(words[kind] ?? "JOIN") \(second)\(on)"
    }
  }

  /// A derived table sees nothing of the sources beside it.
  func isolated<T>(_ body: (QueryTranslator) throws(SqlFailure) -> T) throws(SqlFailure) -> T {
    let before: QueryScope? = scope
    scope = scope?.parent
    defer { scope = before }
    return try body(self)
  }

  func derived(_ query: TranslatedQuery, alias: String, names: [String]) throws(SqlFailure) -> String
  {
    var columns: [SqlColumn] = query.columns
    if !names.isEmpty {
      if names.count != columns.count {
        throw SqlFailure(names.count < columns.count ? 8_158 : 8_159, [alias])
      }
      for index: Int in columns.indices { columns[index].name = names[index] }
    }
    for (index, column) in columns.enumerated() where column.name.isEmpty {
      throw SqlFailure(8_155, [String(index + 1), alias])
    }
    let own: String = newAlias()
    try add(BoundSource(exposed: alias, path: [], alias: own, columns: columns))
    let renamed: String = columns.enumerated().map { "c\($0 + 1) AS \(SqliteDatabase.quoted($1.name))" }
      .joined(separator: ", ")
    let inner: String = columns.indices.map { "c\($0 + 1)" }.joined(separator: ",")
    return "(WITH q(\(inner)) AS (\(query.sql)) SELECT \(renamed) FROM q) AS \(own)"
  }

  func translateTable(_ parts: [String], alias: String?) throws(SqlFailure) -> String {
    if parts.count == 1,
      let place: Int = common.lastIndex(where: { $0.name.lowercased() == parts[0].lowercased() })
    {
      let found: CommonTableExpression = common[place]
      let before: [CommonTableExpression] = common
      // A common table sees those before it, not itself.
      common = Array(common.prefix(place))
      defer { common = before }
      let query: TranslatedQuery = try isolated { (me) throws(SqlFailure) in try me.translate(found.query) }
      return try derived(query, alias: alias ?? found.name, names: found.columns)
    }
    let table: CatalogTable = try connection.table(parts)
    let own: String = newAlias()
    let stored: String = try database.addTable(table.columns, rows: isBinding ? [] : table.rows)
    try add(
      BoundSource(
        exposed: alias ?? table.name, path: alias == nil ? [table.database, table.schema] : [], alias: own,
        columns: table.columns))
    return "\(stored) AS \(own)"
  }

  /// A table-valued function is a table with its argument's value in the hidden column `__key`.
  func tableFunction(
    _ parts: [String], _ arguments: [SqlExpression], alias: String?, isApplied: Bool = true
  ) throws(SqlFailure) -> (text: String, condition: String) {
    guard let table: CatalogTable = connection.tableFunction(parts) else {
      throw SqlFailure(208, [parts.joined(separator: ".")])
    }
    var condition: String = "1"
    if let first: SqlExpression = arguments.first { condition = try translate(first).sql }
    let own: String = newAlias()
    let stored: String = try database.addTable(table.columns, rows: isBinding ? [] : table.rows)
    try add(BoundSource(exposed: alias ?? table.name, path: [], alias: own, columns: table.columns))
    let key: String = "\(own).\"__key\""
    if condition == "1" { return ("\(stored) AS \(own)", "1") }
    let inner: String = "(SELECT * FROM \(stored) WHERE __key = \(condition)) AS \(own)"
    // Beside its source it is joined by its key; in a query of its own it may look outward.
    return isApplied ? ("\(stored) AS \(own)", "\(key) = \(condition)") : (inner, "1")
  }

  func notRehearsed(_ what: String) -> SqlFailure {
    SqlFailure([
      SqlMessage(
        number: 50_000, severity: 16, text: "Standby does not rehearse \(what); nothing was changed.")
    ])
  }
}
