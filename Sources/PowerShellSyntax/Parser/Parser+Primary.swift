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

  func stringConstant(_ token: Lexeme, _ type: StringConstantType) -> ExpressionAst {
    let (value, units): (String, [UInt16]?) = stringValue(token)
    return .stringConstantExpression(
      StringConstantExpressionAst(
        tree, token.start, token.end, value: value, stringConstantType: type, valueUnits: units))
  }

  /// `$using:name` is a variable of the caller.
  func parseVariable(_ token: Lexeme, withMemberAccess: Bool) -> ExpressionAst {
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
}
