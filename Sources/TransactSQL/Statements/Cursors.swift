/// A cursor: its query's rows as they were when it was opened.
struct SqlCursor {
  var query: SelectQuery
  var set: ResultSet?
  /// Of the row last fetched; -1 before the first.
  var place = -1
}

/// `DECLARE name CURSOR … FOR select`.
struct DeclareCursor: SqlStatement {
  var name: String
  var query: SelectQuery

  /// `declare-cursor = DECLARE identifier [ INSENSITIVE ] [ SCROLL ] CURSOR { option } FOR select [ FOR READ ONLY ] ;`
  static func parseRest(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    let name: String = try parser.identifier()
    while parser.acceptWord("INSENSITIVE") || parser.acceptWord("SCROLL") {}
    try parser.expectWord("CURSOR")
    let options: Set<String> = [
      "LOCAL", "GLOBAL", "FORWARD_ONLY", "SCROLL", "STATIC", "KEYSET", "DYNAMIC", "FAST_FORWARD", "READ_ONLY",
      "SCROLL_LOCKS", "OPTIMISTIC", "TYPE_WARNING",
    ]
    while options.contains(parser.token.keyword ?? "") { parser.skip() }
    try parser.expectWord("FOR")
    let query: SelectQuery = try parser.parseSelect()
    if parser.acceptWord("FOR") {
      if parser.acceptWord("READ") {
        _ = parser.acceptWord("ONLY")
      } else {
        throw parser.notRehearsed("cursors FOR UPDATE")
      }
    }
    return DeclareCursor(name: name, query: query)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    if connection.cursors[name.lowercased()] != nil { throw SqlFailure(16_915, [name]) }
    connection.cursors[name.lowercased()] = SqlCursor(query: query)
    return .next
  }
}

/// `OPEN`, `CLOSE` and `DEALLOCATE`.
struct CursorState: SqlStatement {
  enum Action: Sendable { case open, close, deallocate }
  var action: Action
  var name: String

  /// `cursor-state = ( OPEN | CLOSE | DEALLOCATE ) [ GLOBAL ] identifier ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    let actions: [String: Action] = ["OPEN": .open, "CLOSE": .close, "DEALLOCATE": .deallocate]
    guard let action: Action = actions[parser.token.keyword ?? ""] else { throw parser.unexpected() }
    parser.skip()
    if parser.isWord("GLOBAL"), parser.peek(1).kind == .word { parser.skip() }
    if parser.token.kind == .variable { throw parser.notRehearsed("cursor variables") }
    return CursorState(action: action, name: try parser.identifier())
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let key: String = name.lowercased()
    guard let cursor: SqlCursor = connection.cursors[key] else { throw SqlFailure(16_916, [name]) }
    switch action {
    case .open:
      if cursor.set != nil { throw SqlFailure(16_905) }
      do throws(SqlFailure) { connection.cursors[key]?.set = try connection.resultSet(cursor.query) } catch {
        throw SelectStatement.ending(error)
      }
      connection.cursors[key]?.place = -1
    case .close:
      if cursor.set == nil { throw SqlFailure(16_917) }
      connection.cursors[key]?.set = nil
    case .deallocate: connection.cursors[key] = nil
    }
    return .next
  }
}

/// `FETCH [NEXT] FROM name [INTO @a, …]`.
struct Fetch: SqlStatement {
  var direction: String
  var name: String
  var variables: [String]

  /// `fetch = FETCH [ NEXT | PRIOR | FIRST | LAST ] [ FROM ] identifier [ INTO variable { "," variable } ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("FETCH")
    var direction: String = "NEXT"
    if let word: String = parser.token.keyword, ["NEXT", "PRIOR", "FIRST", "LAST"].contains(word) {
      direction = word
      parser.skip()
    } else if parser.isWord("ABSOLUTE") || parser.isWord("RELATIVE") {
      throw parser.notRehearsed("FETCH \(parser.token.text.uppercased())")
    }
    _ = parser.acceptWord("FROM")
    if parser.token.kind == .variable { throw parser.notRehearsed("cursor variables") }
    let name: String = try parser.identifier()
    var variables: [String] = []
    if parser.acceptWord("INTO") {
      repeat { variables.append(try parser.declaredVariable()) } while parser.accept(",")
    }
    return Fetch(direction: direction, name: name, variables: variables)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let key: String = name.lowercased()
    guard let cursor: SqlCursor = connection.cursors[key] else { throw SqlFailure(16_916, [name]) }
    guard let set: ResultSet = cursor.set else { throw SqlFailure(16_917) }
    if !variables.isEmpty, variables.count != set.columns.count { throw SqlFailure(16_924) }
    let place: Int
    switch direction {
    case "PRIOR": place = cursor.place - 1
    case "FIRST": place = 0
    case "LAST": place = set.rows.count - 1
    default: place = cursor.place + 1
    }
    connection.cursors[key]?.place = max(-1, min(place, set.rows.count))
    guard set.rows.indices.contains(place) else {
      connection.fetchStatus = -1
      if variables.isEmpty { connection.emit(ResultSet(columns: set.columns, rows: [])) }
      return .next
    }
    connection.fetchStatus = 0
    if variables.isEmpty {
      connection.emit(ResultSet(columns: set.columns, rows: [set.rows[place]]))
    } else {
      for (index, variable) in variables.enumerated() {
        try connection.assign(variable, set.rows[place][index], from: set.columns[index].type)
      }
    }
    return .next
  }
}
