import ClusterModel

/// `PRINT expression`.
struct Print: SqlStatement {
  var expression: SqlExpression

  /// `print = PRINT expression ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("PRINT")
    return Print(expression: try parser.parseExpression())
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let text: String
    do throws(SqlFailure) { text = try connection.text(expression) ?? "" } catch {
      throw SelectStatement.ending(error)
    }
    connection.sqlite.dropTables()
    connection.emit(SqlMessage(number: 0, severity: 0, text: text.isEmpty ? " " : String(text.prefix(8_000))))
    connection.rowCount = 0
    return .next
  }
}

/// `RAISERROR ( message, severity, state, arguments ) WITH options`.
struct RaiseError: SqlStatement {
  var message: SqlExpression
  var severity: SqlExpression
  var state: SqlExpression
  var arguments: [SqlExpression]
  var isLogged = false

  /// `raiserror = RAISERROR "(" expression "," expression "," expression { "," expression } ")" [ WITH option { "," option } ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("RAISERROR")
    try parser.expect("(")
    let message: SqlExpression = try parser.parseExpression()
    try parser.expect(",")
    let severity: SqlExpression = try parser.parseExpression()
    try parser.expect(",")
    let state: SqlExpression = try parser.parseExpression()
    var arguments: [SqlExpression] = []
    while parser.accept(",") { arguments.append(try parser.parseExpression()) }
    try parser.expect(")")
    var statement = RaiseError(message: message, severity: severity, state: state, arguments: arguments)
    if parser.acceptWord("WITH") {
      repeat {
        guard let word: String = parser.token.keyword, ["LOG", "NOWAIT", "SETERROR"].contains(word) else {
          throw parser.unexpected()
        }
        if word == "LOG" { statement.isLogged = true }
        parser.skip()
      } while parser.accept(",")
    }
    return statement
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let text = try connection.evaluate(message)
    let level: Int = ScalarFunctions.whole(try connection.evaluate(severity).value)
    let state: Int = max(0, min(255, ScalarFunctions.whole(try connection.evaluate(self.state).value)))
    if level > 18 && !isLogged { throw SqlFailure(2_754, ["18"]) }
    var values: [String] = []
    for one: SqlExpression in arguments { values.append(try connection.text(one) ?? "(null)") }
    var raised: SqlMessage
    if case .int(let number) = text.value {
      guard number >= 13_000 && number != 50_000 else {
        throw SqlFailure(2_732, [String(number), "13000", "2147483647"])
      }
      guard MessageTable.row(number) != nil else {
        throw SqlFailure(18_054, [String(number), String(level), String(state)])
      }
      raised = MessageTable.message(number, values, state: state)
    } else {
      raised = SqlMessage(
        number: 50_000, severity: level, state: state, text: MessageTable.fill(text.value.display, values))
    }
    raised.severity = max(0, level)
    raised.state = state
    if raised.severity <= 10 {
      connection.emit(raised)
      return .next
    }
    var failure = SqlFailure([raised])
    failure.endsConnection = raised.severity >= 20
    throw failure
  }
}

/// `THROW number, message, state`, or alone in a CATCH the error caught.
struct Throw: SqlStatement {
  var number: SqlExpression?
  var message: SqlExpression?
  var state: SqlExpression?

  /// `throw = THROW [ expression "," expression "," expression ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("THROW")
    guard parser.token.kind == .number || parser.token.kind == .variable else { return Throw() }
    let number: SqlExpression = try parser.parseExpression()
    try parser.expect(",")
    let message: SqlExpression = try parser.parseExpression()
    try parser.expect(",")
    return Throw(number: number, message: message, state: try parser.parseExpression())
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    guard let number, let message, let state else {
      guard let caught: SqlMessage = connection.caught else { throw SqlFailure(10_704, endsBatch: true) }
      throw SqlFailure([caught], endsBatch: true)
    }
    let value: Int = ScalarFunctions.whole(try connection.evaluate(number).value)
    guard value >= 50_000 else { throw SqlFailure(35_100, [String(value)], state: 10) }
    let text: String = try connection.text(message) ?? ""
    let level: Int = ScalarFunctions.whole(try connection.evaluate(state).value)
    throw SqlFailure([SqlMessage(number: value, severity: 16, state: level, text: text)], endsBatch: true)
  }
}

/// `WAITFOR DELAY 'hh:mm:ss'` and `WAITFOR TIME`: the world's clock moves on.
struct WaitFor: SqlStatement {
  var isDelay: Bool
  var value: SqlExpression

  /// `waitfor = WAITFOR ( DELAY | TIME ) expression ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("WAITFOR")
    let isDelay: Bool = parser.acceptWord("DELAY")
    if !isDelay { try parser.expectWord("TIME") }
    guard parser.token.kind == .string || parser.token.kind == .variable else { throw parser.unexpected() }
    return WaitFor(isDelay: isDelay, value: try parser.parseExpression())
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let text: String = try connection.text(value) ?? ""
    guard text.contains(":"), let time: SimulatedTime = SqlDate.parse(text) else {
      throw SqlFailure(148, [text])
    }
    let parts = time.components
    let milliseconds: Int64 = Int64(
      (parts.hour * 3_600 + parts.minute * 60 + parts.second) * 1_000 + parts.millisecond)
    if isDelay {
      connection.session.cluster.advance(byMilliseconds: milliseconds)
    } else {
      let today: Int64 = connection.now.milliseconds / 86_400_000 * 86_400_000
      let target: Int64 =
        today + milliseconds > connection.now.milliseconds
        ? today + milliseconds : today + milliseconds + 86_400_000
      connection.session.cluster.advance(byMilliseconds: target - connection.now.milliseconds)
    }
    return .next
  }
}
