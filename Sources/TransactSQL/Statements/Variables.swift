/// `DECLARE @name [AS] type [= value], …`.
struct Declare: SqlStatement {
  struct Item: Sendable {
    var name: String
    var type: SqlType
    var value: SqlExpression?
    /// Of a table variable.
    var columns: [TemporaryTable.Column]?
  }
  var items: [Item]

  /// `declare = DECLARE variable [ AS ] type [ "=" expression ] { "," … } ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("DECLARE")
    if parser.isIdentifier { return try DeclareCursor.parseRest(&parser) }
    var items: [Item] = []
    repeat {
      let line: Int = parser.token.line
      let name: String = try parser.variableName()
      _ = parser.acceptWord("AS")
      if parser.acceptWord("TABLE") {
        let columns: [TemporaryTable.Column] = try parser.parseColumns()
        if !parser.declared.insert(name.lowercased()).inserted {
          throw parser.failure(134, [name], line: line)
        }
        items.append(Item(name: name, type: .int, value: nil, columns: columns))
        continue
      }
      if parser.isWord("CURSOR") { throw parser.notRehearsed("cursor variables") }
      let type: SqlType = try parser.parseType()
      let value: SqlExpression? = parser.accept("=") ? try parser.parseExpression() : nil
      if !parser.declared.insert(name.lowercased()).inserted { throw parser.failure(134, [name], line: line) }
      items.append(Item(name: name, type: declaredType(type), value: value))
    } while parser.accept(",")
    return Declare(items: items)
  }

  /// Without a length, char and varchar are of one character in a declaration.
  static func declaredType(_ type: SqlType) -> SqlType {
    guard type.isText || type.isBinary, type.length == 30 else { return type }
    var one: SqlType = type
    one.length = 1
    return one
  }

  func bind(on connection: SqlConnection) throws(SqlFailure) {
    for item: Item in items where item.columns == nil {
      connection.variables[item.name.lowercased()] = SqlVariable(type: item.type, value: .null)
    }
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    for item: Item in items {
      if let columns: [TemporaryTable.Column] = item.columns {
        connection.tables[item.name.lowercased()] = nil
        try connection.createTable(item.name, columns)
        continue
      }
      connection.variables[item.name.lowercased()] =
        connection.variables[item.name.lowercased()] ?? SqlVariable(type: item.type, value: .null)
      guard let value: SqlExpression = item.value else { continue }
      do throws(SqlFailure) {
        let found = try connection.evaluate(value)
        connection.sqlite.dropTables()
        try connection.assign(item.name, found.value, from: found.type)
      } catch { throw SelectStatement.ending(error) }
    }
    return .next
  }
}

/// `SET @v = …` and the session's options.
struct SetStatement: SqlStatement {
  enum Action: Sendable {
    case variable(String, operation: String, SqlExpression)
    case option(String, isOn: Bool)
    case language(String)
    case ignored
  }
  var action: Action

  var isParseOnlyOff: Bool {
    if case .option("PARSEONLY", false) = action { return true }
    return false
  }

  static let switches: Set<String> = [
    "NOCOUNT", "XACT_ABORT", "QUOTED_IDENTIFIER", "ANSI_NULLS", "ANSI_WARNINGS", "ANSI_PADDING",
    "ANSI_DEFAULTS",
    "ANSI_NULL_DFLT_ON", "ARITHABORT", "ARITHIGNORE", "CONCAT_NULL_YIELDS_NULL", "NUMERIC_ROUNDABORT",
    "PARSEONLY", "NOEXEC",
    "FMTONLY", "IMPLICIT_TRANSACTIONS", "CURSOR_CLOSE_ON_COMMIT", "SHOWPLAN_ALL", "SHOWPLAN_TEXT",
    "SHOWPLAN_XML",
  ]

  /// `set = SET ( variable ( "=" | "+=" … ) expression | option ( ON | OFF ) | option value ) ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("SET")
    if parser.token.kind == .variable {
      let name: String = try parser.declaredVariable()
      guard parser.token.kind == .mark, ["=", "+=", "-=", "*=", "/="].contains(parser.token.text) else {
        throw parser.unexpected()
      }
      let operation: String = parser.token.text
      parser.skip()
      return SetStatement(action: .variable(name, operation: operation, try parser.parseExpression()))
    }
    guard parser.token.kind == .word else { throw parser.unexpected() }
    let word: String = parser.token.text.uppercased()
    switch word {
    case "LANGUAGE":
      parser.skip()
      let name: String = parser.token.text
      guard parser.isIdentifier || parser.token.kind == .string else { throw parser.unexpected() }
      parser.skip()
      return SetStatement(action: .language(name))
    case "STATISTICS":
      parser.skip()
      parser.skip()
      return try onOff(&parser, "STATISTICS")
    case "TRANSACTION":
      parser.skip()
      guard parser.isWord("ISOLATION") else { throw parser.unexpected() }
      while [
        "ISOLATION", "LEVEL", "READ", "UNCOMMITTED", "COMMITTED", "REPEATABLE", "SNAPSHOT", "SERIALIZABLE",
      ].contains(parser.token.keyword ?? "") { parser.skip() }
      return SetStatement(action: .ignored)
    case "DATEFORMAT", "DATEFIRST", "LOCK_TIMEOUT", "ROWCOUNT", "TEXTSIZE", "DEADLOCK_PRIORITY",
      "CONTEXT_INFO":
      parser.skip()
      _ = parser.accept("-")
      if parser.token.kind == .end { throw parser.unexpected() }
      parser.skip()
      return SetStatement(action: .ignored)
    case "IDENTITY_INSERT": throw parser.notRehearsed("SET IDENTITY_INSERT")
    default:
      guard switches.contains(word) else {
        if ReservedWords.contains(word) { throw parser.unexpected() }
        throw parser.failure(195, [parser.token.text, "SET option"])
      }
      var names: [String] = [word]
      parser.skip()
      while parser.accept(",") {
        names.append(parser.token.text.uppercased())
        parser.skip()
      }
      return try onOff(&parser, names.count == 1 ? word : "SEVERAL")
    }
  }

  private static func onOff(_ parser: inout TransactSQLParser, _ name: String) throws(SqlFailure)
    -> any SqlStatement
  {
    if parser.acceptWord("ON") { return SetStatement(action: .option(name, isOn: true)) }
    try parser.expectWord("OFF")
    return SetStatement(action: .option(name, isOn: false))
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    switch action {
    case .variable(let name, let operation, let expression):
      let whole: SqlExpression =
        operation == "="
        ? expression : .binaryOperation(String(operation.prefix(1)), .variable(name), expression)
      do throws(SqlFailure) {
        let found = try connection.evaluate(whole)
        connection.sqlite.dropTables()
        try connection.assign(name, found.value, from: found.type)
      } catch { throw SelectStatement.ending(error) }
      connection.rowCount = 1
    case .option("NOCOUNT", let isOn): connection.isNoCount = isOn
    case .option("XACT_ABORT", let isOn): connection.isAbortingOnError = isOn
    case .option("QUOTED_IDENTIFIER", let isOn): connection.isQuotedIdentifier = isOn
    case .option("PARSEONLY", let isOn), .option("NOEXEC", let isOn): connection.isParseOnly = isOn
    case .language(let name): connection.say(5_703, [name])
    case .option, .ignored: break
    }
    return .next
  }
}
