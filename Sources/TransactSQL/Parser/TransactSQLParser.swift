/// A statement and the line it starts on, which its errors carry.
struct PlacedStatement: Sendable {
  var line: Int
  var statement: any SqlStatement
}

/// What a statement leads to in its batch.
enum SqlFlow: Sendable, Equatable {
  case next, leaveLoop, nextTurn
  case returned(Int)
  case jump(String)
}

/// One T-SQL statement, read and ready to run.
protocol SqlStatement: Sendable {
  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow
}

/// Reads a batch whole: nothing of it runs when a part cannot be read.
/// - Source: grammar/transact-sql.ebnf, `batch`.
struct TransactSQLParser {
  let tokens: [TransactSQLToken]
  var place = 0
  var depth = 0
  var loopDepth = 0
  /// Variables declared so far, lower case: a name used before its DECLARE is 137.
  var declared: Set<String>
  static let depthMax = 120

  init(_ text: String, declared: Set<String> = [], isQuotedIdentifier: Bool = true) throws(SqlFailure) {
    tokens = try TransactSQLLexer.tokens(text, isQuotedIdentifier: isQuotedIdentifier)
    self.declared = declared
  }

  static func parse(
    _ text: String, declared: Set<String> = [], isQuotedIdentifier: Bool = true
  ) throws(SqlFailure) -> [PlacedStatement] {
    var parser = try TransactSQLParser(text, declared: declared, isQuotedIdentifier: isQuotedIdentifier)
    return try parser.parseBatch()
  }

  /// `batch = [ procedure-call ] { statement | ";" } ;`
  private mutating func parseBatch() throws(SqlFailure) -> [PlacedStatement] {
    var found: [PlacedStatement] = []
    while true {
      while accept(";") {}
      if token.kind == .end { return found }
      if place == 0 && beginsProcedureCall {
        let line: Int = token.line
        found.append(
          PlacedStatement(line: line, statement: try ExecuteProcedure.parseCall(&self, returnVariable: nil)))
        continue
      }
      found.append(try parseStatement())
    }
  }

  /// Only the first statement of a batch may leave EXEC away.
  private var beginsProcedureCall: Bool {
    if token.kind == .quoted { return true }
    guard let word: String = token.keyword, !ReservedWords.contains(word) else { return false }
    return StatementTable.parse[word] == nil && !(peek(1).text == ":" && peek(1).kind == .mark)
  }

  /// `statement = label ":" | "(" select ")" | keyword … ;` The keyword finds its parse function in `StatementTable`.
  mutating func parseStatement() throws(SqlFailure) -> PlacedStatement {
    try deepen()
    defer { depth -= 1 }
    let line: Int = token.line
    if token.kind == .word, peek(1).kind == .mark, peek(1).text == ":", !ReservedWords.contains(token.text) {
      let label: String = token.text
      place += 2
      return PlacedStatement(line: line, statement: Label(name: label))
    }
    if token.kind == .mark && token.text == "(" {
      return PlacedStatement(line: line, statement: try SelectStatement.parse(&self))
    }
    guard let word: String = token.keyword, let parse: StatementParse = StatementTable.parse[word] else {
      throw unexpected()
    }
    return PlacedStatement(line: line, statement: try parse(&self))
  }

  // MARK: The cursor.

  var token: TransactSQLToken { tokens[min(place, tokens.count - 1)] }
  func peek(_ ahead: Int) -> TransactSQLToken { tokens[min(place + ahead, tokens.count - 1)] }
  mutating func skip() { if place < tokens.count - 1 { place += 1 } }
  func isWord(_ word: String, ahead: Int = 0) -> Bool { peek(ahead).keyword == word }
  func isMark(_ mark: String, ahead: Int = 0) -> Bool {
    peek(ahead).kind == .mark && peek(ahead).text == mark
  }

  mutating func accept(_ mark: String) -> Bool {
    guard isMark(mark) else { return false }
    skip()
    return true
  }

  mutating func acceptWord(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    skip()
    return true
  }

  mutating func expect(_ mark: String) throws(SqlFailure) { if !accept(mark) { throw unexpected() } }
  mutating func expectWord(_ word: String) throws(SqlFailure) { if !acceptWord(word) { throw unexpected() } }

  mutating func deepen() throws(SqlFailure) {
    depth += 1
    if depth > TransactSQLParser.depthMax { throw failure(191, []) }
  }

  // MARK: Names and constants.

  /// `identifier = name | "[" … "]" | '"' … '"' ;`
  mutating func identifier() throws(SqlFailure) -> String {
    guard isIdentifier else { throw unexpected() }
    let text: String = token.text
    skip()
    return text
  }

  var isIdentifier: Bool {
    token.kind == .quoted || (token.kind == .word && !ReservedWords.contains(token.text))
  }

  /// `object-name = identifier { "." [ identifier ] } ;` An empty part is the default schema's.
  mutating func objectName() throws(SqlFailure) -> [String] {
    var parts: [String] = [try identifier()]
    while isMark(".") {
      skip()
      if isMark(".") {
        parts.append("")
      } else if token.kind == .word {
        // After a dot a reserved word passes as a name only bracketed; SQL Server says 156.
        parts.append(try identifier())
      } else {
        parts.append(try identifier())
      }
    }
    if parts.count > 4 { throw failure(117, ["object", parts.joined(separator: "."), "3"]) }
    return parts
  }

  mutating func variableName() throws(SqlFailure) -> String {
    guard token.kind == .variable, !token.text.hasPrefix("@@") else { throw unexpected() }
    let name: String = token.text
    skip()
    return name
  }

  /// A variable that a statement reads or writes: it must have been declared.
  mutating func declaredVariable() throws(SqlFailure) -> String {
    let line: Int = token.line
    let name: String = try variableName()
    if !declared.contains(name.lowercased()) { throw failure(137, [name], line: line, state: 2) }
    return name
  }

  // MARK: Refusals.

  /// 156 at a reserved word, else 102; at the end, near what came last.
  func unexpected() -> SqlFailure {
    if token.kind == .end {
      let last: TransactSQLToken = place > 0 ? tokens[min(place, tokens.count - 1) - 1] : token
      return failure(102, [last.text], line: last.line)
    }
    if let word: String = token.keyword, ReservedWords.contains(word) {
      return failure(156, [token.text], line: token.line)
    }
    return failure(102, [token.text], line: token.line)
  }

  func failure(_ number: Int, _ arguments: [String], line: Int? = nil, state: Int = 1) -> SqlFailure {
    var message: SqlMessage = MessageTable.message(number, arguments, state: state)
    message.line = line ?? token.line
    return SqlFailure([message], endsBatch: true)
  }

  /// What SQL Server knows and Standby does not rehearse: said before anything of the batch runs.
  func notRehearsed(_ what: String) -> SqlFailure {
    let text: String = "Standby does not rehearse \(what); nothing was changed."
    return SqlFailure(
      [SqlMessage(number: 50_000, severity: 16, line: token.line, text: text)], endsBatch: true)
  }
}
