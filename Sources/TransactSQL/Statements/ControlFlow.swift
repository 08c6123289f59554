/// `BEGIN … END`, and BEGIN's other meanings: TRY, TRANSACTION.
struct BeginEnd: SqlStatement {
  var statements: [PlacedStatement]
  var isCompound: Bool { true }

  /// `block = BEGIN statement { statement } END ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("BEGIN")
    if parser.acceptWord("TRY") { return try TryCatch.parseRest(&parser) }
    if parser.isWord("TRAN") || parser.isWord("TRANSACTION") || parser.isWord("DISTRIBUTED") {
      return try BeginTransaction.parseRest(&parser)
    }
    let inside: [PlacedStatement] = try list(&parser)
    try parser.expectWord("END")
    return BeginEnd(statements: inside)
  }

  /// At least one statement, up to END.
  static func list(_ parser: inout TransactSQLParser) throws(SqlFailure) -> [PlacedStatement] {
    var found: [PlacedStatement] = []
    while true {
      while parser.accept(";") {}
      if parser.isWord("END"), !found.isEmpty { return found }
      found.append(try parser.parseStatement())
    }
  }

  func bind(on connection: SqlConnection) throws(SqlFailure) {
    for one: PlacedStatement in statements { try one.statement.bind(on: connection) }
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    try connection.runList(statements)
  }
}

/// `IF condition statement [ELSE statement]`.
struct IfElse: SqlStatement {
  var condition: SqlCondition
  var then: PlacedStatement
  var otherwise: PlacedStatement?
  var isCompound: Bool { true }

  /// `if = IF search-condition statement [ ELSE statement ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("IF")
    let condition: SqlCondition = try parser.parseCondition()
    let then: PlacedStatement = try parser.parseStatement()
    var ahead: Int = 0
    while parser.isMark(";", ahead: ahead) { ahead += 1 }
    var otherwise: PlacedStatement?
    if parser.isWord("ELSE", ahead: ahead) {
      while parser.accept(";") {}
      parser.skip()
      otherwise = try parser.parseStatement()
    }
    return IfElse(condition: condition, then: then, otherwise: otherwise)
  }

  func bind(on connection: SqlConnection) throws(SqlFailure) {
    try then.statement.bind(on: connection)
    try otherwise?.statement.bind(on: connection)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let isTrue: Bool
    do throws(SqlFailure) { isTrue = try connection.evaluate(condition) } catch {
      throw SelectStatement.ending(error)
    }
    connection.errorNumber = 0
    if isTrue { return try connection.runList([then]) }
    if let otherwise { return try connection.runList([otherwise]) }
    return .next
  }
}

/// `WHILE condition statement`.
struct While: SqlStatement {
  var condition: SqlCondition
  var body: PlacedStatement
  var isCompound: Bool { true }

  /// `while = WHILE search-condition statement ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("WHILE")
    let condition: SqlCondition = try parser.parseCondition()
    parser.loopDepth += 1
    defer { parser.loopDepth -= 1 }
    return While(condition: condition, body: try parser.parseStatement())
  }

  func bind(on connection: SqlConnection) throws(SqlFailure) { try body.statement.bind(on: connection) }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    while try connection.evaluate(condition) {
      if connection.shouldStop() { throw .stopped }
      switch try connection.runList([body]) {
      case .next, .nextTurn: continue
      case .leaveLoop: return .next
      case let flow: return flow
      }
    }
    return .next
  }
}

/// `BREAK` and `CONTINUE`.
struct LoopJump: SqlStatement {
  var isBreak: Bool

  /// `loop-jump = BREAK | CONTINUE ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    let isBreak: Bool = parser.isWord("BREAK")
    if parser.loopDepth == 0 { throw parser.failure(isBreak ? 135 : 136, []) }
    parser.skip()
    return LoopJump(isBreak: isBreak)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    isBreak ? .leaveLoop : .nextTurn
  }
}

/// `name:`
struct Label: SqlStatement {
  var name: String
  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow { .next }
}

/// `GOTO label`.
struct GoTo: SqlStatement {
  var label: String

  /// `goto = GOTO identifier ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("GOTO")
    return GoTo(label: try parser.identifier())
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow { .jump(label) }
}

/// `RETURN`, which ends the batch.
struct Return: SqlStatement {
  /// `return = RETURN ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("RETURN")
    let isValue: Bool =
      parser.token.kind == .number || parser.token.kind == .variable || parser.isMark("(")
      || parser.isMark("-")
    if isValue { throw parser.failure(178, []) }
    return Return()
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow { .returned(0) }
}

/// `BEGIN TRY … END TRY BEGIN CATCH … END CATCH`.
/// - Source: Transact-SQL reference, "TRY...CATCH": levels 11 to 19 are caught; of several errors the last.
struct TryCatch: SqlStatement {
  var body: [PlacedStatement]
  var handler: [PlacedStatement]
  var isCompound: Bool { true }

  /// `try = BEGIN TRY { statement } END TRY BEGIN CATCH { statement } END CATCH ;`
  static func parseRest(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    let body: [PlacedStatement] = try BeginEnd.list(&parser)
    try parser.expectWord("END")
    try parser.expectWord("TRY")
    while parser.accept(";") {}
    try parser.expectWord("BEGIN")
    try parser.expectWord("CATCH")
    var handler: [PlacedStatement] = []
    while parser.accept(";") {}
    if !parser.isWord("END") { handler = try BeginEnd.list(&parser) }
    try parser.expectWord("END")
    try parser.expectWord("CATCH")
    return TryCatch(body: body, handler: handler)
  }

  func bind(on connection: SqlConnection) throws(SqlFailure) {
    for one: PlacedStatement in body + handler { try one.statement.bind(on: connection) }
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    connection.tryDepth += 1
    do throws(SqlFailure) {
      let flow: SqlFlow = try connection.runList(body)
      connection.tryDepth -= 1
      return flow
    } catch let failure {
      connection.tryDepth -= 1
      guard !failure.isStop, !failure.endsConnection, !failure.isReported,
        let last: SqlMessage = failure.messages.last(where: { $0.severity > 10 })
      else { throw failure }
      // What is information among the messages is told all the same.
      for message: SqlMessage in failure.messages where message.isInformation { connection.emit(message) }
      let before: SqlMessage? = connection.caught
      connection.caught = last
      connection.errorNumber = last.number
      defer { connection.caught = before }
      return try connection.runList(handler)
    }
  }
}
