/// `EXECUTE procedure arguments` and `EXECUTE ( 'text' )`.
/// - Source: Transact-SQL reference, "EXECUTE".
struct ExecuteProcedure: SqlStatement {
  struct Argument: Sendable {
    var name: String?
    /// Nil is DEFAULT.
    var value: SqlExpression?
    var isOutput = false
  }
  var returnVariable: String?
  var name: [String]
  var arguments: [Argument]
  /// The text of EXEC (…).
  var text: SqlExpression?
  var isCompound: Bool { text != nil }

  /// `execute = ( EXEC | EXECUTE ) ( "(" expression ")" | [ variable "=" ] procedure-call ) ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    parser.skip()
    if parser.accept("(") {
      let text: SqlExpression = try parser.parseExpression()
      try parser.expect(")")
      if parser.isWord("AT") { throw parser.notRehearsed("EXECUTE … AT") }
      if parser.isWord("AS") { throw parser.notRehearsed("EXECUTE … AS") }
      return ExecuteProcedure(returnVariable: nil, name: [], arguments: [], text: text)
    }
    var result: String?
    if parser.token.kind == .variable, parser.isMark("=", ahead: 1) {
      result = try parser.declaredVariable()
      try parser.expect("=")
    }
    return try parseCall(&parser, returnVariable: result)
  }

  /// `procedure-call = object-name [ argument { "," argument } ] ;
  ///  argument = [ variable "=" ] ( constant | identifier | variable [ OUTPUT ] | DEFAULT ) ;`
  static func parseCall(_ parser: inout TransactSQLParser, returnVariable: String?) throws(SqlFailure)
    -> any SqlStatement
  {
    if parser.token.kind == .variable { throw parser.notRehearsed("procedure names in variables") }
    let name: [String] = try parser.objectName()
    var arguments: [Argument] = []
    if beginsArgument(parser) {
      var isNamed = false
      repeat {
        let argument: Argument = try parseArgument(&parser)
        if argument.name == nil && isNamed { throw parser.failure(119, [String(arguments.count + 1)]) }
        isNamed = argument.name != nil
        arguments.append(argument)
      } while parser.accept(",")
    }
    if parser.acceptWord("WITH") {
      if !parser.acceptWord("RECOMPILE") { throw parser.unexpected() }
    }
    return ExecuteProcedure(returnVariable: returnVariable, name: name, arguments: arguments)
  }

  private static func beginsArgument(_ parser: TransactSQLParser) -> Bool {
    switch parser.token.kind {
    case .string, .number, .variable, .quoted: return true
    case .word:
      let word: String = parser.token.text.uppercased()
      if word == "NULL" || word == "DEFAULT" { return true }
      if ReservedWords.contains(word) || StatementTable.parse[word] != nil { return false }
      return !(parser.isMark(":", ahead: 1))
    case .mark: return parser.token.text == "-"
    case .end: return false
    }
  }

  private static func parseArgument(_ parser: inout TransactSQLParser) throws(SqlFailure) -> Argument {
    var argument = Argument()
    if parser.token.kind == .variable, parser.isMark("=", ahead: 1) {
      argument.name = parser.token.text
      parser.skip()
      parser.skip()
    }
    if parser.acceptWord("DEFAULT") { return argument }
    switch parser.token.kind {
    case .variable where !parser.token.text.hasPrefix("@@"):
      argument.value = .variable(try parser.declaredVariable())
      argument.isOutput = parser.acceptWord("OUTPUT") || parser.acceptWord("OUT")
    case .variable:
      argument.value = .globalVariable(parser.token.text)
      parser.skip()
    case .word, .quoted:
      if parser.acceptWord("NULL") {
        argument.value = .null
      } else {
        // A bare word is a string.
        argument.value = .string(try parser.identifier(), isUnicode: true)
      }
    case .string:
      argument.value = .string(parser.token.text, isUnicode: parser.token.isUnicode)
      parser.skip()
    case .number, .mark:
      let isNegative: Bool = parser.accept("-")
      guard parser.token.kind == .number else { throw parser.unexpected() }
      let digits: String = parser.token.text
      parser.skip()
      if let number = Int(digits) {
        argument.value = .integer(isNegative ? -number : number)
      } else if digits.lowercased().hasPrefix("0x") {
        argument.value = .binary(digits)
      } else {
        argument.value = .decimal(isNegative ? "-" + digits : digits)
      }
    case .end: throw parser.unexpected()
    }
    return argument
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    if let text {
      let batch: String = try connection.text(text) ?? ""
      connection.sqlite.dropTables()
      try connection.runInner(batch, variables: [:])
      return .next
    }
    let code: Int = try connection.call(self)
    if let returnVariable { try connection.assign(returnVariable, .int(code), from: .int) }
    return .next
  }
}
