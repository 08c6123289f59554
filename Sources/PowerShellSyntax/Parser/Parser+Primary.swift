import SourceText

extension Parser {
  ///     primary-expression:
  ///         value
  ///         member-access
  ///         element-access
  ///         invocation-expression
  ///         post-increment-expression
  ///         post-decrement-expression
  ///     value:
  ///         parenthesized-expression
  ///         sub-expression
  ///         array-expression
  ///         script-block-expression
  ///         hash-literal-expression
  ///         literal
  ///         type-literal
  ///         variable
  func parsePrimaryExpression(withMemberAccess: Bool) -> ExpressionAst? {
    let token: Lexeme = nextToken()
    let expression: ExpressionAst
    switch token.kind {
    case .variable, .splattedVariable: expression = parseVariable(token, withMemberAccess: withMemberAccess)
    case .number:
      let value: ConstantValue = token.data?.number ?? .int32(token.integer)
      expression = .constantExpression(ConstantExpressionAst(tree, token.start, token.end, value: value))
    case .stringExpandable: expression = parseExpandable(token, .doubleQuoted)
    case .hereStringExpandable: expression = parseExpandable(token, .doubleQuotedHereString)
    case .stringLiteral: expression = stringConstant(token, .singleQuoted)
    case .hereStringLiteral: expression = stringConstant(token, .singleQuotedHereString)
    case .lParen: expression = parseParenthesizedExpression(token)
    case .atParen, .dollarParen: expression = parseSubExpression(token)
    case .atCurly: expression = parseHashLiteral(token, isSchemaElement: false)
    case .lCurly: expression = parseScriptBlockExpression(token)
    default:
      unget(token)
      return nil
    }
    if !withMemberAccess { return expression }
    return parsePostfixOperators(nextMemberAccess(allowBracket: true), expression)
  }

  private func stringConstant(_ token: Lexeme, _ type: StringConstantType) -> ExpressionAst {
    let (value, units): (String, [UInt16]?) = stringValue(token)
    return .stringConstantExpression(
      StringConstantExpressionAst(
        tree, token.start, token.end, value: value, stringConstantType: type, valueUnits: units))
  }

  /// `$using:name` is a variable of the caller.
  private func parseVariable(_ token: Lexeme, withMemberAccess: Bool) -> ExpressionAst {
    let node: VariableExpressionAst = variable(token)
    let path: VariablePath = node.variablePath
    guard path.isDriveQualified, path.driveName?.lowercased() == "using", !path.unqualifiedPath.isEmpty else {
      return .variableExpression(node)
    }
    var child: ExpressionAst = .variableExpression(
      VariableExpressionAst(
        tree, token.start, token.end, variablePath: VariablePath(path.unqualifiedPath),
        splatted: token.kind == .splattedVariable))
    if withMemberAccess { child = parsePostfixOperators(nextMemberAccess(allowBracket: true), child) }
    return .usingExpression(UsingExpressionAst(tree, child.node.start, child.node.end, subExpression: child))
  }

  /// Members and elements behind an expression; a line may end behind the operator.
  func parsePostfixOperators(_ first: Lexeme?, _ target: ExpressionAst) -> ExpressionAst {
    var expression: ExpressionAst = target
    var token: Lexeme? = first
    while let access = token {
      skipNewlines()
      switch access.kind {
      case .lBracket, .questionLBracket: expression = parseElementAccess(expression, access)
      default: expression = parseMemberAccess(expression, access)
      }
      checkHeight(expression.node)
      token = nextMemberAccess(allowBracket: true)
    }
    return expression
  }

  ///     script-block-expression:
  ///         '{'   new-lines:opt   script-block   new-lines:opt   '}'
  func parseScriptBlockExpression(_ lCurly: Lexeme) -> ExpressionAst {
    let oldComma: Bool = commaIsSeparator
    let oldMode: TokenizerMode = tokenizer.mode
    commaIsSeparator = false
    setMode(.command)
    skipNewlines()
    let block: ScriptBlockAst = parseScriptBlock(openedBy: lCurly, isFilter: false, first: nil)
    commaIsSeparator = oldComma
    setMode(oldMode)
    return .scriptBlockExpression(ScriptBlockExpressionAst(tree, block.start, block.end, scriptBlock: block))
  }

  ///     sub-expression:
  ///         '$('   new-lines:opt   statement-list:opt   new-lines:opt   ')'
  ///     array-expression:
  ///         '@('   new-lines:opt   statement-list:opt   new-lines:opt   ')'
  private func parseSubExpression(_ opening: Lexeme) -> ExpressionAst {
    let oldComma: Bool = commaIsSeparator
    let oldMode: TokenizerMode = tokenizer.mode
    commaIsSeparator = false
    setMode(.command)
    skipNewlines()
    var statements: [StatementAst] = []
    var traps: [TrapStatementAst] = []
    let list: Span? = parseStatementList(&statements, &traps)
    skipNewlines()
    let rParen: Lexeme = nextToken()
    if rParen.kind != .rParen {
      unget(rParen)
      reportIncomplete(rParen.span, "MissingEndParenthesisInSubexpression")
    }
    commaIsSeparator = oldComma
    setMode(oldMode)
    let end: Int32 = rParen.kind == .rParen ? rParen.end : list?.end ?? opening.end
    let inner: Span = list ?? .empty
    let block = StatementBlockAst(tree, inner.start, inner.end, statements: statements, traps: traps)
    if opening.kind == .dollarParen {
      return .subExpression(SubExpressionAst(tree, opening.start, end, subExpression: block))
    }
    return .arrayExpression(ArrayExpressionAst(tree, opening.start, end, subExpression: block))
  }

  ///     parenthesized-expression:
  ///         '('   new-lines:opt   pipeline-chain   new-lines:opt   ')'
  private func parseParenthesizedExpression(_ lParen: Lexeme) -> ExpressionAst {
    let oldComma: Bool = commaIsSeparator
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.command)
    commaIsSeparator = false
    skipNewlines()
    let pipeline: StatementAst
    if let found = parsePipelineChain() {
      pipeline = found
    } else {
      reportIncomplete(lParen.span.after, "ExpectedExpression")
      pipeline = errorStatement(lParen.span.after)
    }
    skipNewlines()
    let rParen: Lexeme = nextToken()
    var end: Int32 = rParen.end
    if rParen.kind != .rParen {
      unget(rParen)
      reportIncomplete(pipeline.span.after, "MissingEndParenthesisInExpression")
      end = pipeline.node.end
    }
    commaIsSeparator = oldComma
    setMode(oldMode)
    return .parenExpression(ParenExpressionAst(tree, lParen.start, end, pipeline: pipeline))
  }

  // MARK: Expandable strings

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

  // MARK: Members and elements

  ///     member-name:
  ///         simple-name
  ///         string-literal
  ///         expression-with-unary-operator
  ///         value
  private func parseMemberName() -> ExpressionAst? {
    if let (_, name) = parseSimpleName() { return .stringConstantExpression(name) }
    let token: Lexeme = peekToken()
    if token.has(.unaryOperator) || token.kind == .lBracket { return parseUnaryExpression() }
    return parsePrimaryExpression(withMemberAccess: false)
  }

  /// No blanks are allowed between the parts, only behind the operator.
  ///
  ///     member-access:
  ///         primary-expression   member-access-operator   new-lines:opt   member-name
  ///     invocation-expression:
  ///         primary-expression   member-access-operator   new-lines:opt   member-name   generic-arguments:opt   argument-list
  ///     member-access-operator:  one of
  ///         '.'   '::'   '?.'
  private func parseMemberAccess(_ target: ExpressionAst, _ access: Lexeme) -> ExpressionAst {
    guard enter() else { return target }
    defer { leave() }
    let isStatic: Bool = access.kind == .colonColon
    let nullConditional: Bool = access.kind == .questionDot
    var member: ExpressionAst
    if let found = parseMemberName() {
      member = found
      if !hasUngot, let call = parseInvocation(target, member, isStatic, nullConditional) { return call }
    } else {
      reportIncomplete(access.span.after, "MissingPropertyName")
      member = parseSingleCommandArgument(.commandArgument) ?? errorExpression(target.span.through(access.span))
    }
    return .memberExpression(
      MemberExpressionAst(
        tree, target.node.start, member.node.end, expression: target, member: .expression(member), isStatic: isStatic,
        nullConditional: nullConditional))
  }

  private func parseInvocation(
    _ target: ExpressionAst, _ member: ExpressionAst, _ isStatic: Bool, _ nullConditional: Bool
  ) -> ExpressionAst? {
    let start: Int = restorePoint
    var types: [TypeName] = []
    var bracket: Lexeme?
    if tokenizer.mayHaveBracketAhead { types = parseGenericArguments(start, &bracket) }
    guard let opening = nextInvokeMember() else {
      if bracket != nil { resync(start) }
      return nil
    }
    var arguments: [ExpressionAst]
    var end: Span
    if opening.kind == .lParen {
      (arguments, end) = parseArgumentList(opening)
    } else {
      skipNewlines()
      let block: ExpressionAst = parseScriptBlockExpression(opening)
      arguments = [block]
      end = block.span
    }
    return .invokeMemberExpression(
      InvokeMemberExpressionAst(
        tree, target.node.start, end.end, expression: target, member: .expression(member), genericTypeArguments: types,
        arguments: arguments, isStatic: isStatic, nullConditional: nullConditional))
  }

  ///     generic-arguments:
  ///         '['   new-lines:opt   generic-type-arguments   ']'
  private func parseGenericArguments(_ start: Int, _ bracket: inout Lexeme?) -> [TypeName] {
    let opening: Lexeme = nextToken()
    guard opening.kind == .lBracket else {
      resync(start)
      return []
    }
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.typeName)
    skipNewlines()
    let first: Lexeme = nextToken()
    guard first.kind == .identifier else {
      setMode(oldMode)
      resync(start)
      return []
    }
    var closing: Lexeme = first
    let types: [TypeName] = parseGenericTypeArguments(first, &closing)
    if closing.kind == .rBracket {
      bracket = closing
    } else {
      unget(closing)
      reportIncomplete(closing.span.before, "EndSquareBracketExpectedAtEndOfType")
    }
    setMode(oldMode)
    return types
  }

  ///     argument-list:
  ///         '('   argument-expression-list:opt   new-lines:opt   ')'
  ///     argument-expression-list:
  ///         argument-expression
  ///         argument-expression   new-lines:opt   ','   argument-expression-list
  func parseArgumentList(_ lParen: Lexeme) -> ([ExpressionAst], Span) {
    var arguments: [ExpressionAst] = []
    var comma: Lexeme?
    var isReported: Bool = false
    let oldComma: Bool = commaIsSeparator
    commaIsSeparator = true
    defer { commaIsSeparator = oldComma }
    while true {
      skipNewlines()
      guard let argument = parseExpression() else {
        if let comma {
          reportIncomplete(comma.span.after, "MissingExpressionAfterToken", ",")
          isReported = true
        }
        break
      }
      arguments.append(argument)
      skipNewlines()
      let next: Lexeme = nextToken()
      if next.kind != .comma {
        unget(next)
        comma = nil
        break
      }
      comma = next
    }
    skipNewlines()
    let rParen: Lexeme = nextToken()
    if rParen.kind == .rParen { return (arguments, rParen.span) }
    unget(rParen)
    let end: Span = arguments.last?.span ?? lParen.span
    if !isReported { reportIncomplete(end.after, "MissingEndParenthesisInMethodCall") }
    return (arguments, comma?.span ?? end)
  }

  ///     element-access:
  ///         primary-expression   '['   new-lines:opt   expression   new-lines:opt   ']'
  ///         primary-expression   '?['   new-lines:opt   expression   new-lines:opt   ']'
  private func parseElementAccess(_ target: ExpressionAst, _ opening: Lexeme) -> ExpressionAst {
    skipNewlines()
    let oldComma: Bool = commaIsSeparator
    commaIsSeparator = false
    let found: ExpressionAst? = parseExpression()
    commaIsSeparator = oldComma
    var isMissing: Bool = false
    if found == nil { reportIncomplete(opening.span.after, "MissingArrayIndexExpression") }
    let index: ExpressionAst = found ?? errorExpression(opening.span)
    if case .errorExpression = index { isMissing = true }
    skipNewlines()
    let closing: Lexeme = nextToken()
    var end: Int32 = closing.end
    if closing.kind != .rBracket {
      unget(closing)
      if !isMissing { reportIncomplete(index.span.after, "MissingEndSquareBracket") }
      end = index.node.end
    }
    return .indexExpression(
      IndexExpressionAst(
        tree, target.node.start, end, target: target, index: index, nullConditional: opening.kind == .questionLBracket))
  }
}
