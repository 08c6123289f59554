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
  var aliasCount = 0
  var common: [CommonTableExpression] = []
  var depth = 0
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

  func translate(_ body: QueryBody) throws(SqlFailure) -> TranslatedQuery {
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
  func coerced(_ query: TranslatedQuery, _ columns: [SqlColumn]) -> String {
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

  func ordered(_ inner: TranslatedQuery, _ query: SelectQuery) throws(SqlFailure) -> TranslatedQuery {
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
  func position(of expression: SqlExpression, among columns: [SqlColumn]) throws(SqlFailure) -> Int? {
    if case .integer(let number) = expression {
      guard (1...max(1, columns.count)).contains(number) else { throw SqlFailure(108, [String(number)]) }
      return number - 1
    }
    if case .column(let parts) = expression, parts.count == 1 {
      return columns.firstIndex { $0.name.lowercased() == parts[0].lowercased() }
    }
    return nil
  }

  func limit(
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
}
