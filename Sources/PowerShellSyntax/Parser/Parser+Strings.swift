import SourceText

extension Parser {
  /// A string with variables in it, or a constant when there are none.
  func parseExpandable(_ token: Lexeme, _ type: StringConstantType) -> ExpressionAst {
    guard let data = token.data, !data.nested.isEmpty else { return stringConstant(token, type) }
    let units: [UInt16] = data.units ?? []
    var expressions: [ExpressionAst] = []
    var format = FormatBuilder(count: data.nested.count)
    data.nestedTokens = []
    expressions.reserveCapacity(data.nested.count)
    for nested in data.nested {
      format.add(units, upTo: nested.valueStart)
      format.position = nested.valueEnd
      expressions.append(parseNested(nested, data))
    }
    format.add(units, upTo: units.count)
    return .expandableStringExpression(
      ExpandableStringExpressionAst(
        tree, token.start, token.end, value: makeString(units), stringConstantType: type,
        nestedExpressions: expressions,
        format: ExpandableFormat(literals: format.literals, literalUnits: format.exact)))
  }

  /// Gathers the literal parts of an expandable string.
  private struct FormatBuilder {
    var literals: [String] = []
    var exact: [Int: [UInt16]] = [:]
    var position: Int = 0

    init(count: Int) { literals.reserveCapacity(count + 1) }

    mutating func add(_ units: [UInt16], upTo end: Int) {
      guard position < end else {
        literals.append("")
        return
      }
      var high: UInt16 = 0
      let text: String = units.withUnsafeBufferPointer { buffer in
        for index in position..<end { high = max(high, buffer[index]) }
        return buffer.baseAddress.map { makeString($0 + position, end - position) } ?? ""
      }
      if high >= 0xD800, let units = Parser.string(Array(units[position..<end])).1 { exact[literals.count] = units }
      literals.append(text)
    }
  }

  private func parseNested(_ nested: NestedToken, _ data: TokenData) -> ExpressionAst {
    if let token = nested.variable {
      if tokenizer.savesTokens { data.nestedTokens.append(Token(token)) }
      return parseVariable(token, withMemberAccess: false)
    }
    guard let unscanned = nested.subexpression else { return errorExpression(Span(Int32(nested.start), Int32(nested.end))) }
    let state: Tokenizer.State = tokenizer.startNestedScan(unscanned, at: nested.start)
    let expression: ExpressionAst? = parsePrimaryExpression(withMemberAccess: true)
    hasNoUngot()
    let read: [Token] = tokenizer.finishNestedScan(state)
    if tokenizer.savesTokens { data.nestedTokens.append(contentsOf: read) }
    return expression ?? errorExpression(Span(Int32(nested.start), Int32(nested.end)))
  }

  private func hasNoUngot() { skipToken() }
}
