extension TransactSQLParser {
  static let chainMax = 400

  /// `expression = multiplication { ( "+" | "-" | "&" | "|" | "^" ) multiplication } ;`
  mutating func parseExpression() throws(SqlFailure) -> SqlExpression {
    try deepen()
    defer { depth -= 1 }
    var left: SqlExpression = try parseMultiplication()
    var links: Int = 0
    while token.kind == .mark, ["+", "-", "&", "|", "^"].contains(token.text) {
      let operation: String = token.text
      skip()
      links += 1
      if links > TransactSQLParser.chainMax { throw failure(191, []) }
      left = .binaryOperation(operation, left, try parseMultiplication())
    }
    return left
  }

  /// `multiplication = unary { ( "*" | "/" | "%" ) unary } ;`
  private mutating func parseMultiplication() throws(SqlFailure) -> SqlExpression {
    var left: SqlExpression = try parseUnary()
    var links: Int = 0
    while token.kind == .mark, ["*", "/", "%"].contains(token.text) {
      let operation: String = token.text
      skip()
      links += 1
      if links > TransactSQLParser.chainMax { throw failure(191, []) }
      left = .binaryOperation(operation, left, try parseUnary())
    }
    return left
  }

  /// `unary = [ "-" | "+" | "~" ] unary | primary { "COLLATE" identifier } ;`
  private mutating func parseUnary() throws(SqlFailure) -> SqlExpression {
    if token.kind == .mark, ["-", "+", "~"].contains(token.text) {
      let operation: String = token.text
      skip()
      try deepen()
      defer { depth -= 1 }
      let operand: SqlExpression = try parseUnary()
      if operation == "-", case .integer(let value) = operand { return .integer(-value) }
      return operation == "+" ? operand : .unary(operation, operand)
    }
    var primary: SqlExpression = try parsePrimary()
    while isWord("COLLATE") {
      skip()
      primary = .collate(primary, try identifier())
    }
    return primary
  }

  /// `primary = constant | variable | column | function | CASE … END | "(" ( expression | select ) ")" ;`
  private mutating func parsePrimary() throws(SqlFailure) -> SqlExpression {
    let current: TransactSQLToken = token
    switch current.kind {
    case .string:
      skip()
      return .string(current.text, isUnicode: current.isUnicode)
    case .number:
      skip()
      return number(current.text)
    case .variable:
      if current.text.hasPrefix("@@") {
        skip()
        return .globalVariable(current.text)
      }
      return .variable(try declaredVariable())
    case .mark:
      guard accept("(") else { throw unexpected() }
      if isWord("SELECT") || isWord("WITH") {
        let query: SelectQuery = try parseSelect()
        try expect(")")
        return .subquery(query)
      }
      let inside: SqlExpression = try parseExpression()
      try expect(")")
      return inside
    case .word, .quoted: return try parseNamed()
    case .end: throw unexpected()
    }
  }

  private func number(_ text: String) -> SqlExpression {
    if text.lowercased().hasPrefix("0x") { return .binary(text) }
    if text.lowercased().contains("e") { return .real(Double(text) ?? 0) }
    if text.contains(".") { return .decimal(text) }
    return Int(text).map { .integer($0) } ?? .decimal(text)
  }

  private mutating func parseNamed() throws(SqlFailure) -> SqlExpression {
    if token.kind == .word {
      switch token.text.uppercased() {
      case "NULL":
        skip()
        return .null
      case "CASE": return try parseCase()
      case "CAST", "TRY_CAST":
        if isMark("(", ahead: 1) { return try parseCast() }
      case "CONVERT", "TRY_CONVERT":
        if isMark("(", ahead: 1) { return try parseConvert() }
      case "CURRENT_TIMESTAMP", "CURRENT_USER", "SYSTEM_USER", "SESSION_USER", "USER":
        let name: String = token.text
        skip()
        return .function(FunctionCall(name: name))
      case "LEFT", "RIGHT", "COALESCE", "NULLIF":
        let name: String = token.text
        guard isMark("(", ahead: 1) else { throw unexpected() }
        skip()
        return try parseCall(name)
      default: break
      }
    }
    let parts: [String] = try objectName()
    if isMark("(") { return try parseCall(parts.joined(separator: ".")) }
    return .column(parts)
  }

  /// `function = name "(" [ "*" | [ DISTINCT ] expression { "," expression } ] ")" [ OVER "(" … ")" ] ;`
  private mutating func parseCall(_ name: String) throws(SqlFailure) -> SqlExpression {
    try expect("(")
    var call = FunctionCall(name: name)
    if accept("*") {
      call.isStar = true
      try expect(")")
    } else if !accept(")") {
      call.isDistinct = acceptWord("DISTINCT")
      if !call.isDistinct { _ = acceptWord("ALL") }
      if name.uppercased() == "IIF" {
        return try parseImmediateIf()
      }
      repeat { call.arguments.append(try parseExpression()) } while accept(",")
      try expect(")")
    }
    if acceptWord("OVER") { call.over = try parseWindow() }
    return .function(call)
  }

  private mutating func parseImmediateIf() throws(SqlFailure) -> SqlExpression {
    let condition: SqlCondition = try parseCondition()
    try expect(",")
    let first: SqlExpression = try parseExpression()
    try expect(",")
    let second: SqlExpression = try parseExpression()
    try expect(")")
    return .searchedCase([SearchedWhen(condition: condition, result: first)], otherwise: second)
  }

  private mutating func parseWindow() throws(SqlFailure) -> WindowSpecification {
    var window = WindowSpecification()
    try expect("(")
    if acceptWord("PARTITION") {
      try expectWord("BY")
      repeat { window.partitionBy.append(try parseExpression()) } while accept(",")
    }
    if isWord("ORDER") { window.orderBy = try parseOrderBy() }
    try expect(")")
    return window
  }

  /// `case = CASE ( WHEN search-condition | expression WHEN expression ) THEN expression { … } [ ELSE expression ] END ;`
  private mutating func parseCase() throws(SqlFailure) -> SqlExpression {
    try expectWord("CASE")
    var result: SqlExpression
    if isWord("WHEN") {
      var whens: [SearchedWhen] = []
      while acceptWord("WHEN") {
        let condition: SqlCondition = try parseCondition()
        try expectWord("THEN")
        whens.append(SearchedWhen(condition: condition, result: try parseExpression()))
      }
      result = .searchedCase(whens, otherwise: acceptWord("ELSE") ? try parseExpression() : nil)
    } else {
      let input: SqlExpression = try parseExpression()
      var whens: [SimpleWhen] = []
      while acceptWord("WHEN") {
        let value: SqlExpression = try parseExpression()
        try expectWord("THEN")
        whens.append(SimpleWhen(value: value, result: try parseExpression()))
      }
      if whens.isEmpty { throw unexpected() }
      result = .simpleCase(input, whens, otherwise: acceptWord("ELSE") ? try parseExpression() : nil)
    }
    try expectWord("END")
    return result
  }

  /// `cast = ( CAST | TRY_CAST ) "(" expression AS type ")" ;`
  private mutating func parseCast() throws(SqlFailure) -> SqlExpression {
    let isTry: Bool = token.text.uppercased() == "TRY_CAST"
    skip()
    try expect("(")
    let value: SqlExpression = try parseExpression()
    try expectWord("AS")
    let type: SqlType = try parseType()
    try expect(")")
    return .conversion(value, to: type, style: nil, isTry: isTry)
  }

  /// `convert = ( CONVERT | TRY_CONVERT ) "(" type "," expression [ "," expression ] ")" ;`
  private mutating func parseConvert() throws(SqlFailure) -> SqlExpression {
    let isTry: Bool = token.text.uppercased() == "TRY_CONVERT"
    skip()
    try expect("(")
    let type: SqlType = try parseType()
    try expect(",")
    let value: SqlExpression = try parseExpression()
    let style: SqlExpression? = accept(",") ? try parseExpression() : nil
    try expect(")")
    return .conversion(value, to: type, style: style, isTry: isTry)
  }

  /// `type = name [ "(" ( number | MAX ) [ "," number ] ")" ] ;`
  mutating func parseType() throws(SqlFailure) -> SqlType {
    let line: Int = token.line
    var parts: [String] = []
    if isWord("DOUBLE") {
      skip()
      try expectWord("PRECISION")
      return SqlType("float")
    }
    if isWord("NATIONAL") { skip() }
    parts = try objectName()
    let name: String = (parts.last ?? "").lowercased()
    if acceptWord("VARYING") {}
    var inside: String = ""
    if accept("(") {
      guard token.kind == .number || isWord("MAX") else { throw unexpected() }
      inside = token.text
      skip()
      if accept(",") {
        guard token.kind == .number else { throw unexpected() }
        inside += "," + token.text
        skip()
      }
      try expect(")")
    }
    guard SqlType.names.contains(name) else { throw failure(243, [parts.last ?? ""], line: line) }
    return SqlType(inside.isEmpty ? name : "\(name)(\(inside))")
  }
}
