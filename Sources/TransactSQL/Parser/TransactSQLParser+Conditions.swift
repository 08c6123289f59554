extension TransactSQLParser {
  /// `search-condition = conjunction { OR conjunction } ;`
  mutating func parseCondition() throws(SqlFailure) -> SqlCondition {
    try deepen()
    defer { depth -= 1 }
    var left: SqlCondition = try parseConjunction()
    var links: Int = 0
    while acceptWord("OR") {
      links += 1
      if links > TransactSQLParser.chainMax { throw failure(191, []) }
      left = .or(left, try parseConjunction())
    }
    return left
  }

  /// `conjunction = negation { AND negation } ;`
  private mutating func parseConjunction() throws(SqlFailure) -> SqlCondition {
    var left: SqlCondition = try parseNegation()
    var links: Int = 0
    while acceptWord("AND") {
      links += 1
      if links > TransactSQLParser.chainMax { throw failure(191, []) }
      left = .and(left, try parseNegation())
    }
    return left
  }

  /// `negation = [ NOT ] ( predicate | "(" search-condition ")" ) ;`
  private mutating func parseNegation() throws(SqlFailure) -> SqlCondition {
    if acceptWord("NOT") {
      try deepen()
      defer { depth -= 1 }
      return .not(try parseNegation())
    }
    if isMark("("), let grouped: SqlCondition = try parseGrouped() { return grouped }
    return try parsePredicate()
  }

  /// A parenthesis may open a condition or an expression: whichever reads through decides.
  private mutating func parseGrouped() throws(SqlFailure) -> SqlCondition? {
    if isWord("SELECT", ahead: 1) || isWord("WITH", ahead: 1) { return nil }
    guard groupHoldsCondition else { return nil }
    try expect("(")
    let inside: SqlCondition = try parseCondition()
    try expect(")")
    return inside
  }

  /// Looks for a predicate's word or mark inside the parenthesis at the cursor, on its own level or on
  /// one that opens with it.
  private var groupHoldsCondition: Bool {
    var level: Int = 0
    var index: Int = place
    var cases: Int = 0
    while index < tokens.count, tokens[index].kind != .end {
      let current: TransactSQLToken = tokens[index]
      if current.kind == .mark {
        if current.text == "(" { level += 1 }
        if current.text == ")" {
          level -= 1
          if level == 0 { return false }
        }
        if cases == 0, level > 0, isLeadingGroup(upTo: index, level: level),
          ["=", "<", ">", "<>", "!=", "<=", ">=", "!<", "!>"].contains(current.text)
        {
          return true
        }
      } else if let word: String = current.keyword {
        if word == "CASE" { cases += 1 }
        if word == "END" && cases > 0 { cases -= 1 }
        if cases == 0, ["IS", "IN", "LIKE", "BETWEEN", "EXISTS", "NOT"].contains(word),
          isLeadingGroup(upTo: index, level: level)
        {
          return true
        }
        if cases == 0, level == 1, ["AND", "OR"].contains(word) { return true }
      }
      index += 1
    }
    return false
  }

  /// Whether every parenthesis open at `index` is a grouping one: no function's, no subquery's.
  private func isLeadingGroup(upTo index: Int, level: Int) -> Bool {
    var open: [Bool] = []
    var cursor: Int = place
    while cursor < index {
      let current: TransactSQLToken = tokens[cursor]
      if current.kind == .mark && current.text == "(" {
        let before: TransactSQLToken? = cursor > place ? tokens[cursor - 1] : nil
        let isCall: Bool =
          before.map {
            $0.kind == .quoted || ($0.kind == .word && !["AND", "OR", "NOT"].contains($0.text.uppercased()))
          } ?? false
        let isQuery: Bool = tokens[min(cursor + 1, tokens.count - 1)].keyword == "SELECT"
        open.append(!isCall && !isQuery)
      } else if current.kind == .mark && current.text == ")" {
        _ = open.popLast()
      }
      cursor += 1
    }
    return !open.contains(false)
  }

  /// `predicate = expression ( comparison | [ NOT ] ( IN | LIKE | BETWEEN ) | IS [ NOT ] NULL ) | EXISTS "(" select ")" ;`
  private mutating func parsePredicate() throws(SqlFailure) -> SqlCondition {
    if acceptWord("EXISTS") {
      try expect("(")
      let query: SelectQuery = try parseSelect()
      try expect(")")
      return .exists(query)
    }
    let left: SqlExpression = try parseExpression()
    if acceptWord("IS") {
      let isNot: Bool = acceptWord("NOT")
      try expectWord("NULL")
      return .isNull(left, isNot: isNot)
    }
    let isNot: Bool = acceptWord("NOT")
    if acceptWord("BETWEEN") {
      let low: SqlExpression = try parseExpression()
      try expectWord("AND")
      return .between(left, low, try parseExpression(), isNot: isNot)
    }
    if acceptWord("LIKE") {
      let pattern: SqlExpression = try parseExpression()
      let escape: SqlExpression? = acceptWord("ESCAPE") ? try parseExpression() : nil
      return .like(left, pattern, escape: escape, isNot: isNot)
    }
    if acceptWord("IN") { return try parseIn(left, isNot: isNot) }
    if isNot { throw unexpected() }
    return try parseComparison(left)
  }

  private mutating func parseIn(_ left: SqlExpression, isNot: Bool) throws(SqlFailure) -> SqlCondition {
    try expect("(")
    if isWord("SELECT") || isWord("WITH") {
      let query: SelectQuery = try parseSelect()
      try expect(")")
      return .inQuery(left, query, isNot: isNot)
    }
    var list: [SqlExpression] = []
    repeat { list.append(try parseExpression()) } while accept(",")
    try expect(")")
    return .inList(left, list, isNot: isNot)
  }

  private mutating func parseComparison(_ left: SqlExpression) throws(SqlFailure) -> SqlCondition {
    var operation: String = ""
    if token.kind == .mark, ["=", "<", ">", "<>", "!=", "<=", ">=", "!<", "!>"].contains(token.text) {
      operation = token.text
      skip()
    } else {
      // A value where a condition belongs.
      if token.kind == .end, place > 0 {
        throw failure(4_145, [tokens[place - 1].text], line: tokens[place - 1].line)
      }
      let isClause: Bool = ["THEN", "AND", "OR", "GROUP", "ORDER", "BEGIN", "PRINT", "SELECT", "EXEC"]
        .contains(token.keyword ?? "")
      if isClause || isMark(")") || isMark(";") { throw failure(4_145, [token.text]) }
      throw unexpected()
    }
    switch operation {
    case "!=": operation = "<>"
    case "!<": operation = ">="
    case "!>": operation = "<="
    default: break
    }
    if let word: String = token.keyword, ["ALL", "ANY", "SOME"].contains(word) {
      skip()
      try expect("(")
      let query: SelectQuery = try parseSelect()
      try expect(")")
      return .quantified(operation, left, isAll: word == "ALL", query)
    }
    return .comparison(operation, left, try parseExpression())
  }
}
