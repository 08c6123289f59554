/// An expression in SQLite's words, and the type T-SQL gives it.
struct TypedText {
  var sql: String
  var type: SqlType
  /// A bare NULL takes any type.
  var isNull = false
}

/// A query in SQLite's words, and its columns.
struct TranslatedQuery {
  var sql: String
  var columns: [SqlColumn]
  /// `SELECT @v = …`: the variable of each column, with its operator.
  var assignments: [(variable: String, operation: String)] = []
}

/// A table in FROM: the names it answers to, its SQLite alias, its columns.
struct BoundSource {
  var exposed: String
  /// Schema and database, when it was named by more than an alias.
  var path: [String]
  var alias: String
  var columns: [SqlColumn]
}

final class QueryScope {
  var sources: [BoundSource] = []
  let parent: QueryScope?
  init(parent: QueryScope?) { self.parent = parent }
}

/// Puts T-SQL queries into SQLite's words: binds names, finds types, fills the tables they read.
final class QueryTranslator {
  let connection: SqlConnection
  let database: SqliteDatabase
  var scope: QueryScope?
  private var aliasCount = 0
  var common: [CommonTableExpression] = []
  private var depth = 0
  /// Names and types only: the tables stay empty.
  var isBinding = false
  /// Inside WHERE, GROUP BY or HAVING, where no window function may stand.
  var isInCondition = false

  init(_ connection: SqlConnection) {
    self.connection = connection
    database = connection.sqlite
  }

  func newAlias() -> String {
    aliasCount += 1
    return "s\(aliasCount)"
  }

  // MARK: Queries

  func translate(_ query: SelectQuery, isTop: Bool = false) throws(SqlFailure) -> TranslatedQuery {
    let before: [CommonTableExpression] = common
    defer { common = before }
    common += query.common
    depth += 1
    defer { depth -= 1 }
    if depth > 40 { throw SqlFailure(191) }
    switch query.body {
    case .specification(let specification):
      return try translate(
        specification, orderBy: query.orderBy, offset: query.offset, fetch: query.fetch, isTop: isTop)
    case .query(let inner):
      if query.orderBy.isEmpty && query.offset == nil { return try translate(inner, isTop: isTop) }
      return try ordered(try translate(inner), query)
    case .combined:
      return try ordered(try translate(query.body), query)
    }
  }

  private func translate(_ body: QueryBody) throws(SqlFailure) -> TranslatedQuery {
    switch body {
    case .specification(let one):
      var inner: TranslatedQuery = try translate(one, orderBy: [], offset: nil, fetch: nil, isTop: false)
      if one.top != nil { inner.sql = "SELECT * FROM (\(inner.sql))" }
      return inner
    case .query(let query):
      var inner: TranslatedQuery = try translate(query)
      inner.sql = "SELECT * FROM (\(inner.sql))"
      return inner
    case .combined(let operation, let left, let right):
      let first: TranslatedQuery = try translate(left)
      let second: TranslatedQuery = try translate(right)
      guard first.columns.count == second.columns.count else { throw SqlFailure(205) }
      var columns: [SqlColumn] = first.columns
      for index: Int in columns.indices {
        columns[index].type = SqlType.common(columns[index].type, second.columns[index].type)
      }
      return TranslatedQuery(
        sql:
          "SELECT * FROM (\(coerced(first, columns))) \(operation) SELECT * FROM (\(coerced(second, columns)))",
        columns: columns)
    }
  }

  /// The query with each column converted where the union's type is another kind.
  private func coerced(_ query: TranslatedQuery, _ columns: [SqlColumn]) -> String {
    let differs: Bool = zip(query.columns, columns).contains { kind($0.type) != kind($1.type) }
    if !differs { return query.sql }
    let items: [String] = columns.indices.map { index in
      let name: String = "c\(index + 1)"
      let text = TypedText(sql: name, type: query.columns[index].type)
      return coerce(text, to: columns[index].type).sql + " AS " + name
    }
    let names: String = columns.indices.map { "c\($0 + 1)" }.joined(separator: ",")
    return "WITH q(\(names)) AS (\(query.sql)) SELECT \(items.joined(separator: ", ")) FROM q"
  }

  private func ordered(_ inner: TranslatedQuery, _ query: SelectQuery) throws(SqlFailure) -> TranslatedQuery {
    var result: TranslatedQuery = inner
    var keys: [String] = []
    for item: OrderItem in query.orderBy {
      guard let place: Int = try position(of: item.expression, among: inner.columns) else {
        throw SqlFailure(104)
      }
      keys.append(
        "\(place + 1)" + (inner.columns[place].type.isText ? " COLLATE TSQL" : "")
          + (item.isDescending ? " DESC" : ""))
    }
    if !keys.isEmpty { result.sql = "SELECT * FROM (\(inner.sql)) ORDER BY \(keys.joined(separator: ", "))" }
    result.sql += try limit(nil, isPercent: false, offset: query.offset, fetch: query.fetch, of: inner.sql)
    return result
  }

  /// ORDER BY may name an output column or its number.
  private func position(of expression: SqlExpression, among columns: [SqlColumn]) throws(SqlFailure) -> Int? {
    if case .integer(let number) = expression {
      guard (1...max(1, columns.count)).contains(number) else { throw SqlFailure(108, [String(number)]) }
      return number - 1
    }
    if case .column(let parts) = expression, parts.count == 1 {
      return columns.firstIndex { $0.name.lowercased() == parts[0].lowercased() }
    }
    return nil
  }

  private func limit(
    _ top: SqlExpression?, isPercent: Bool, offset: SqlExpression?, fetch: SqlExpression?, of sql: String
  ) throws(SqlFailure) -> String {
    // The query's own columns are not known to its TOP.
    let own: QueryScope? = scope
    scope = QueryScope(parent: nil)
    defer { scope = own }
    if let top {
      let count: TypedText = try translate(top)
      if isPercent { return " LIMIT (SELECT (COUNT(*) * (\(count.sql)) + 99) / 100 FROM (\(sql)))" }
      return " LIMIT tsql('top', \(count.sql))"
    }
    guard let offset else { return "" }
    let skipped: TypedText = try translate(offset)
    let taken: String =
      try fetch.map { (one) throws(SqlFailure) in "tsql('top', \(try translate(one).sql))" } ?? "-1"
    return " LIMIT \(taken) OFFSET tsql('top', \(skipped.sql))"
  }

  // MARK: One SELECT

  private func translate(
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

  private func orderKey(
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

  private func groupKeys(_ one: QuerySpecification) throws(SqlFailure) -> Set<String> {
    var keys: Set<String> = []
    for key: SqlExpression in one.groupBy { keys.insert(try translate(key).sql) }
    return keys
  }

  private func grouping(
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

  private func columnName(_ expression: SqlExpression) -> String {
    guard case .column(let parts) = expression, let found: (BoundSource, SqlColumn) = try? find(parts) else {
      return ""
    }
    return found.1.name
  }

  private func starColumns(_ qualifier: [String]) throws(SqlFailure) -> [(String, SqlColumn)] {
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

  private func assigned(_ expression: SqlExpression, to variable: String, _ operation: String)
    throws(SqlFailure) -> TypedText
  {
    let type: SqlType = connection.variables[variable.lowercased()]?.type ?? .int
    let value: SqlExpression =
      operation == "="
      ? expression : .binaryOperation(String(operation.prefix(1)), .variable(variable), expression)
    return converted(try translate(value), to: type)
  }

  // MARK: FROM

  private func add(_ source: BoundSource) throws(SqlFailure) {
    let same: BoundSource? = scope?.sources.first {
      $0.exposed.lowercased() == source.exposed.lowercased()
        && ($0.path.isEmpty || source.path.isEmpty || $0.path == source.path)
    }
    if same != nil { throw SqlFailure(1_013, [source.exposed, source.exposed]) }
    scope?.sources.append(source)
  }

  private func translate(_ source: TableSource) throws(SqlFailure) -> String {
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
  private func isolated<T>(_ body: (QueryTranslator) throws(SqlFailure) -> T) throws(SqlFailure) -> T {
    let before: QueryScope? = scope
    scope = scope?.parent
    defer { scope = before }
    return try body(self)
  }

  private func derived(_ query: TranslatedQuery, alias: String, names: [String]) throws(SqlFailure) -> String
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

  private func translateTable(_ parts: [String], alias: String?) throws(SqlFailure) -> String {
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
  private func tableFunction(
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

  // MARK: Names

  /// - Throws: 207, 209, 4104.
  func find(_ parts: [String]) throws(SqlFailure) -> (BoundSource, SqlColumn) {
    let name: String = parts.last?.lowercased() ?? ""
    let qualifier: [String] = parts.dropLast().map { $0.lowercased() }
    var current: QueryScope? = scope
    while let here: QueryScope = current {
      var found: [(BoundSource, SqlColumn)] = []
      for source: BoundSource in here.sources where matches(source, qualifier) {
        if let column: SqlColumn = source.columns.first(where: { $0.name.lowercased() == name }) {
          found.append((source, column))
        }
      }
      if found.count > 1 { throw SqlFailure(209, [parts.last ?? ""]) }
      if let one: (BoundSource, SqlColumn) = found.first { return one }
      if !qualifier.isEmpty, here.sources.contains(where: { matches($0, qualifier) }) {
        throw SqlFailure(207, [parts.last ?? ""])
      }
      current = here.parent
    }
    if qualifier.isEmpty { throw SqlFailure(207, [parts.last ?? ""]) }
    throw SqlFailure(4_104, [parts.joined(separator: ".")])
  }

  private func matches(_ source: BoundSource, _ qualifier: [String]) -> Bool {
    guard let last: String = qualifier.last else { return true }
    guard source.exposed.lowercased() == last else { return false }
    let path: [String] = source.path.map { $0.lowercased() }
    let prefix: [String] = Array(qualifier.dropLast())
    return prefix.isEmpty || Array(path.suffix(prefix.count)) == prefix || prefix.contains("")
  }

  // MARK: Aggregates

  func hasAggregate(_ condition: SqlCondition) -> Bool {
    var found = false
    walk(condition) { if isAggregate($0) { found = true } }
    return found
  }

  func hasAggregate(_ expression: SqlExpression) -> Bool {
    var found = false
    walk(expression) { if isAggregate($0) { found = true } }
    return found
  }

  private func isAggregate(_ expression: SqlExpression) -> Bool {
    guard case .function(let call) = expression else { return false }
    return call.over == nil && ScalarFunction.aggregates.contains(call.name.uppercased())
  }

  /// Whether every column of an expression is an outer query's.
  func isOuterOnly(_ expression: SqlExpression) -> Bool {
    var (own, outer): (Bool, Bool) = (false, false)
    walk(expression) { part in
      guard case .column(let parts) = part, let found: (BoundSource, SqlColumn) = try? find(parts) else {
        return
      }
      if scope?.sources.contains(where: { $0.alias == found.0.alias }) ?? false {
        own = true
      } else {
        outer = true
      }
    }
    return outer && !own
  }

  /// Every column outside an aggregate must be a grouping key, or inside one.
  private func checkGrouped(_ expression: SqlExpression, keys: Set<String>, number: Int) throws(SqlFailure) {
    if isAggregate(expression) { return }
    if case .integer = expression { return }
    if let text: TypedText = try? translate(expression), keys.contains(text.sql) { return }
    if case .column(let parts) = expression {
      guard let found: (BoundSource, SqlColumn) = try? find(parts) else { return }
      // A column of an outer query is a constant here.
      guard scope?.sources.contains(where: { $0.alias == found.0.alias }) ?? false else { return }
      throw SqlFailure(number, [found.0.exposed, found.1.name])
    }
    for part: SqlExpression in children(expression) { try checkGrouped(part, keys: keys, number: number) }
  }

  private func walk(_ expression: SqlExpression, _ visit: (SqlExpression) -> Void) {
    visit(expression)
    for part: SqlExpression in children(expression) { walk(part, visit) }
  }

  private func walk(_ condition: SqlCondition, _ visit: (SqlExpression) -> Void) {
    switch condition {
    case .and(let left, let right), .or(let left, let right):
      walk(left, visit)
      walk(right, visit)
    case .not(let inner): walk(inner, visit)
    default: for part: SqlExpression in children(condition) { walk(part, visit) }
    }
  }

  private func children(_ condition: SqlCondition) -> [SqlExpression] {
    switch condition {
    case .comparison(_, let left, let right): [left, right]
    case .quantified(_, let left, _, _): [left]
    case .and(let left, let right), .or(let left, let right): children(left) + children(right)
    case .not(let inner): children(inner)
    case .between(let value, let low, let high, _): [value, low, high]
    case .inList(let value, let list, _): [value] + list
    case .inQuery(let value, _, _): [value]
    case .like(let value, let pattern, let escape, _): [value, pattern] + (escape.map { [$0] } ?? [])
    case .isNull(let value, _): [value]
    case .exists: []
    }
  }

  private func children(_ expression: SqlExpression) -> [SqlExpression] {
    switch expression {
    case .unary(_, let inner), .collate(let inner, _): return [inner]
    case .binaryOperation(_, let left, let right): return [left, right]
    case .function(let call):
      return call.arguments + (call.over.map { $0.partitionBy + $0.orderBy.map(\.expression) } ?? [])
    case .conversion(let inner, _, let style, _): return [inner] + (style.map { [$0] } ?? [])
    case .simpleCase(let input, let whens, let otherwise):
      return [input] + whens.flatMap { [$0.value, $0.result] } + (otherwise.map { [$0] } ?? [])
    case .searchedCase(let whens, let otherwise):
      return whens.flatMap { children($0.condition) + [$0.result] } + (otherwise.map { [$0] } ?? [])
    default: return []
    }
  }
}
