extension TransactSQLParser {
  /// `select = [ WITH cte { "," cte } ] query-body [ order-by ] ;`
  mutating func parseSelect() throws(SqlFailure) -> SelectQuery {
    try deepen()
    defer { depth -= 1 }
    var common: [CommonTableExpression] = []
    if acceptWord("WITH") {
      repeat { common.append(try parseCommonTable()) } while accept(",")
    }
    var query = SelectQuery(common: common, body: try parseQueryBody())
    if isWord("ORDER") {
      query.orderBy = try parseOrderBy()
      if acceptWord("OFFSET") {
        query.offset = try parseExpression()
        if !acceptWord("ROWS") { try expectWord("ROW") }
        if acceptWord("FETCH") {
          if !acceptWord("NEXT") { try expectWord("FIRST") }
          query.fetch = try parseExpression()
          if !acceptWord("ROWS") { try expectWord("ROW") }
          try expectWord("ONLY")
        }
      }
    }
    if isWord("FOR"), isWord("XML", ahead: 1) || isWord("JSON", ahead: 1) {
      throw notRehearsed("FOR \(peek(1).text.uppercased())")
    }
    if acceptWord("OPTION") { try skipParenthesised() }
    return query
  }

  /// `cte = identifier [ name-list ] AS "(" select ")" ;`
  private mutating func parseCommonTable() throws(SqlFailure) -> CommonTableExpression {
    let name: String = try identifier()
    var columns: [String] = []
    if isMark("(") { columns = try parseNameList() }
    try expectWord("AS")
    try expect("(")
    let query: SelectQuery = try parseSelect()
    try expect(")")
    return CommonTableExpression(name: name, columns: columns, query: query)
  }

  /// `name-list = "(" identifier { "," identifier } ")" ;`
  private mutating func parseNameList() throws(SqlFailure) -> [String] {
    var names: [String] = []
    try expect("(")
    repeat { names.append(try identifier()) } while accept(",")
    try expect(")")
    return names
  }

  /// `query-body = query-term { ( UNION [ ALL ] | EXCEPT | INTERSECT ) query-term } ;`
  private mutating func parseQueryBody() throws(SqlFailure) -> QueryBody {
    var left: QueryBody = try parseQueryTerm()
    var links: Int = 0
    while let word: String = token.keyword, ["UNION", "EXCEPT", "INTERSECT"].contains(word) {
      skip()
      let operation: String = word == "UNION" && acceptWord("ALL") ? "UNION ALL" : word
      links += 1
      if links > 100 { throw failure(191, []) }
      left = .combined(operation, left, try parseQueryTerm())
    }
    return left
  }

  /// `query-term = "(" select ")" | query-specification ;`
  private mutating func parseQueryTerm() throws(SqlFailure) -> QueryBody {
    if accept("(") {
      let inside: SelectQuery = try parseSelect()
      try expect(")")
      return .query(inside)
    }
    return .specification(try parseSpecification())
  }

  /// `query-specification = SELECT [ DISTINCT ] [ TOP n ] items [ FROM … ] [ WHERE … ] [ GROUP BY … ] [ HAVING … ] ;`
  private mutating func parseSpecification() throws(SqlFailure) -> QuerySpecification {
    try expectWord("SELECT")
    var found = QuerySpecification()
    found.isDistinct = acceptWord("DISTINCT")
    if !found.isDistinct { _ = acceptWord("ALL") }
    if acceptWord("TOP") {
      if accept("(") {
        found.top = try parseExpression()
        try expect(")")
      } else {
        guard token.kind == .number else { throw unexpected() }
        found.top = Int(token.text).map { .integer($0) } ?? .decimal(token.text)
        skip()
      }
      found.isTopPercent = acceptWord("PERCENT")
      if isWord("WITH"), isWord("TIES", ahead: 1) { throw notRehearsed("TOP … WITH TIES") }
    }
    repeat { found.items.append(try parseSelectItem()) } while accept(",")
    if acceptWord("INTO") { found.into = try temporaryTarget("SELECT … INTO") }
    if acceptWord("FROM") {
      repeat { found.from.append(try parseTableSource()) } while accept(",")
    }
    if acceptWord("WHERE") { found.condition = try parseCondition() }
    if acceptWord("GROUP") {
      try expectWord("BY")
      repeat { found.groupBy.append(try parseExpression()) } while accept(",")
    }
    if acceptWord("HAVING") { found.having = try parseCondition() }
    return found
  }

  /// `select-item = "*" | name ".*" | alias "=" expression | @v "=" expression | expression [ [ AS ] alias ] ;`
  private mutating func parseSelectItem() throws(SqlFailure) -> SelectItem {
    if accept("*") { return .star([]) }
    if let qualifier: [String] = starQualifier() { return .star(qualifier) }
    if token.kind == .variable, !token.text.hasPrefix("@@"), peek(1).kind == .mark,
      ["=", "+=", "-=", "*=", "/="].contains(peek(1).text)
    {
      let name: String = try declaredVariable()
      let operation: String = token.text
      skip()
      return .assignment(name, operation: operation, try parseExpression())
    }
    if (isIdentifier || token.kind == .string) && isMark("=", ahead: 1) {
      let alias: String = token.text
      skip()
      skip()
      return .expression(try parseExpression(), alias: alias)
    }
    let expression: SqlExpression = try parseExpression()
    return .expression(expression, alias: try parseAlias(allowsString: true))
  }

  private mutating func starQualifier() -> [String]? {
    var index: Int = 0
    var parts: [String] = []
    while peek(index).kind == .word || peek(index).kind == .quoted {
      parts.append(peek(index).text)
      guard isMark(".", ahead: index + 1) else { return nil }
      if isMark("*", ahead: index + 2) {
        for _ in 0..<(index + 3) { skip() }
        return parts
      }
      index += 2
    }
    return nil
  }

  mutating func parseAlias(allowsString: Bool = false) throws(SqlFailure) -> String? {
    let hasAs: Bool = acceptWord("AS")
    if isIdentifier || (allowsString && token.kind == .string) {
      if !hasAs, token.kind == .word, StatementTable.parse[token.text.uppercased()] != nil { return nil }
      let name: String = token.text
      skip()
      return name
    }
    if hasAs { throw unexpected() }
    return nil
  }

  /// `order-by = ORDER BY expression [ ASC | DESC ] { "," … } [ OFFSET expression ROWS [ FETCH NEXT expression ROWS ONLY ] ] ;`
  mutating func parseOrderBy() throws(SqlFailure) -> [OrderItem] {
    try expectWord("ORDER")
    try expectWord("BY")
    var items: [OrderItem] = []
    repeat {
      let expression: SqlExpression = try parseExpression()
      let isDescending: Bool = acceptWord("DESC")
      if !isDescending { _ = acceptWord("ASC") }
      items.append(OrderItem(expression: expression, isDescending: isDescending))
    } while accept(",")
    return items
  }

  // MARK: FROM

  /// `table-source = table-primary { join } ;`
  mutating func parseTableSource() throws(SqlFailure) -> TableSource {
    try deepen()
    defer { depth -= 1 }
    var left: TableSource = try parseTablePrimary()
    var links: Int = 0
    while let kind: JoinKind = try parseJoinKind() {
      links += 1
      if links > 60 { throw failure(191, []) }
      let right: TableSource = try parseTablePrimary()
      var condition: SqlCondition?
      if kind != .cross && kind != .crossApply && kind != .outerApply {
        try expectWord("ON")
        condition = try parseCondition()
      }
      left = .join(kind, left, right, on: condition)
    }
    return left
  }

  /// `join = [ INNER | ( LEFT | RIGHT | FULL ) [ OUTER ] | CROSS ] JOIN table-primary [ ON search-condition ] | ( CROSS | OUTER ) APPLY table-primary ;`
  private mutating func parseJoinKind() throws(SqlFailure) -> JoinKind? {
    if acceptWord("JOIN") { return .inner }
    if isWord("CROSS") || (isWord("OUTER") && isWord("APPLY", ahead: 1)) {
      let isCross: Bool = isWord("CROSS")
      skip()
      if acceptWord("APPLY") { return isCross ? .crossApply : .outerApply }
      try expectWord("JOIN")
      return .cross
    }
    let kinds: [String: JoinKind] = ["INNER": .inner, "LEFT": .left, "RIGHT": .right, "FULL": .full]
    guard let word: String = token.keyword, let kind: JoinKind = kinds[word] else { return nil }
    skip()
    if kind != .inner { _ = acceptWord("OUTER") }
    for hint: String in ["LOOP", "HASH", "MERGE"] where isWord(hint) && isWord("JOIN", ahead: 1) { skip() }
    try expectWord("JOIN")
    return kind
  }

  /// `table-primary = object-name [ "(" arguments ")" ] [ [ AS ] alias ] [ WITH "(" hints ")" ] | "(" ( select | VALUES … | table-source ) ")" [ AS ] alias ;`
  private mutating func parseTablePrimary() throws(SqlFailure) -> TableSource {
    if accept("(") {
      if isWord("SELECT") || isWord("WITH") {
        let query: SelectQuery = try parseSelect()
        try expect(")")
        guard let alias: String = try parseAlias() else { throw unexpected() }
        return .derived(query, alias: alias, columns: isMark("(") ? try parseNameList() : [])
      }
      if acceptWord("VALUES") { return try parseValues() }
      let inside: TableSource = try parseTableSource()
      try expect(")")
      return inside
    }
    if token.kind == .variable, !token.text.hasPrefix("@@") {
      let name: String = token.text
      let line: Int = token.line
      skip()
      if !declared.contains(name.lowercased()) { throw failure(1_087, [name], line: line) }
      return .table([name], alias: try parseAlias())
    }
    let name: [String] = try objectName()
    if accept("(") {
      if name.count == 1, isWord("NOLOCK") || isWord("READUNCOMMITTED") {
        skip()
        try expect(")")
        return .table(name, alias: nil)
      }
      var arguments: [SqlExpression] = []
      if !accept(")") {
        repeat {
          if acceptWord("DEFAULT") {
            arguments.append(.null)
          } else {
            arguments.append(try parseExpression())
          }
        } while accept(",")
        try expect(")")
      }
      return .function(name, arguments, alias: try parseAlias())
    }
    let alias: String? = try parseAlias()
    if isWord("WITH"), isMark("(", ahead: 1) {
      skip()
      try skipParenthesised()
    } else if isMark("("), isWord("NOLOCK", ahead: 1) {
      try skipParenthesised()
    }
    return .table(name, alias: alias)
  }

  private mutating func parseValues() throws(SqlFailure) -> TableSource {
    var rows: [[SqlExpression]] = []
    repeat {
      try expect("(")
      var row: [SqlExpression] = []
      repeat { row.append(try parseExpression()) } while accept(",")
      try expect(")")
      rows.append(row)
    } while accept(",")
    try expect(")")
    guard let alias: String = try parseAlias() else { throw unexpected() }
    return .values(rows, alias: alias, columns: try parseNameList())
  }

  mutating func skipParenthesised() throws(SqlFailure) {
    try expect("(")
    var level: Int = 1
    while level > 0 {
      if token.kind == .end { throw unexpected() }
      if isMark("(") { level += 1 }
      if isMark(")") { level -= 1 }
      skip()
    }
  }
}
