import SourceText

extension Parser {
  ///     if-statement:
  ///         'if'   new-lines:opt   '('   pipeline-chain   ')'   statement-block   elseif-clauses:opt   else-clause:opt
  ///     elseif-clause:
  ///         new-lines:opt   'elseif'   new-lines:opt   '('   pipeline-chain   ')'   statement-block
  ///     else-clause:
  ///         new-lines:opt   'else'   statement-block
  func parseIfStatement(_ ifToken: Lexeme) -> StatementAst {
    var clauses: [IfClause] = []
    var parts: [Ast] = []
    var elseClause: StatementBlockAst?
    var keyword: Lexeme = ifToken
    while true {
      skipNewlines()
      let lParen: Lexeme = nextToken()
      guard lParen.kind == .lParen else {
        unget(lParen)
        reportIncomplete(keyword.span.after, "MissingOpenParenthesisInIfStatement", text(keyword))
        return errorStatement(ifToken.span.through(keyword.span), parts)
      }
      skipNewlines()
      var isMissing: Bool = false
      var condition: StatementAst
      if let found = parsePipelineChain() {
        condition = found
        parts.append(found.node)
        if case .errorStatement = found { isMissing = true }
      } else {
        reportIncomplete(lParen.span.after, "IfStatementMissingCondition", text(keyword))
        condition = errorStatement(lParen.span.after)
        isMissing = true
      }
      skipNewlines()
      let rParen: Lexeme = nextToken()
      guard rParen.kind == .rParen else {
        unget(rParen)
        if !isMissing { reportIncomplete(rParen.span, "MissingEndParenthesisAfterStatement", text(keyword)) }
        return errorStatement(ifToken.span.through(rParen.span.before), parts)
      }
      skipNewlines()
      guard let body = parseStatementBlock() else {
        reportIncomplete(rParen.span, "MissingStatementBlock", text(keyword))
        return errorStatement(ifToken.span.through(rParen.span), parts)
      }
      parts.append(body)
      clauses.append(IfClause(condition: condition, body: body))
      // Without elseif or else the line ends behind the block count again: in a hashtable they separate entries.
      let start: Int = ungotStart ?? restorePoint
      skipNewlines()
      keyword = peekToken()
      if keyword.kind == .elseIf {
        skipToken()
        continue
      }
      if keyword.kind == .else {
        skipToken()
        skipNewlines()
        elseClause = parseStatementBlock()
        if elseClause == nil {
          reportIncomplete(keyword.span.after, "MissingStatementBlockAfterElse")
          return errorStatement(ifToken.span.through(keyword.span), parts)
        }
      } else {
        resync(start)
      }
      let end: Int32 = elseClause?.end ?? body.end
      return .ifStatement(IfStatementAst(tree, ifToken.start, end, clauses: clauses, elseClause: elseClause))
    }
  }

  ///     while-statement:
  ///         'while'   new-lines:opt   '('   new-lines:opt   while-condition   new-lines:opt   ')'   statement-block
  ///     while-condition:
  ///         pipeline-chain
  func parseWhileStatement(label: Lexeme?, _ token: Lexeme) -> StatementAst {
    let start: Span = label?.span ?? token.span
    skipNewlines()
    let lParen: Lexeme = nextToken()
    guard lParen.kind == .lParen else {
      unget(lParen)
      reportIncomplete(token.span.after, "MissingOpenParenthesisAfterKeyword", text(token))
      return errorStatement(start.through(token.span))
    }
    skipNewlines()
    let found: StatementAst? = parsePipelineChain()
    var isMissing: Bool = false
    let condition: StatementAst
    if let found {
      condition = found
      if case .errorStatement = found { isMissing = true }
    } else {
      isMissing = true
      reportIncomplete(lParen.span.after, "MissingExpressionAfterKeyword", token.kind.text)
      condition = errorStatement(lParen.span.after)
    }
    let parts: [Ast] = found.map { [$0.node] } ?? []
    skipNewlines()
    let rParen: Lexeme = nextToken()
    guard rParen.kind == .rParen else {
      unget(rParen)
      if !isMissing { reportIncomplete(condition.span.after, "MissingEndParenthesisAfterStatement", token.kind.text) }
      return errorStatement(start.through(condition.span), parts)
    }
    skipNewlines()
    guard let body = parseStatementBlock() else {
      reportIncomplete(rParen.span.after, "MissingLoopStatement", token.kind.text)
      return errorStatement(start.through(rParen.span), parts)
    }
    return .whileStatement(
      WhileStatementAst(tree, start.start, body.end, label: labelText(label), condition: condition, body: body))
  }

  ///     do-statement:
  ///         'do'   statement-block   new-lines:opt   'while'   new-lines:opt   '('   while-condition   new-lines:opt   ')'
  ///         'do'   statement-block   new-lines:opt   'until'   new-lines:opt   '('   while-condition   new-lines:opt   ')'
  func parseDoStatement(label: Lexeme?, _ token: Lexeme) -> StatementAst {
    let start: Span = label?.span ?? token.span
    guard let body = parseStatementBlock() else {
      reportIncomplete(token.span.after, "MissingLoopStatement", "do")
      return errorStatement(start.through(token.span))
    }
    skipNewlines()
    let keyword: Lexeme = nextToken()
    guard keyword.kind == .while || keyword.kind == .until else {
      unget(keyword)
      reportIncomplete(Span(body).after, "MissingWhileOrUntilInDoWhile")
      return errorStatement(start.through(Span(body)), [body])
    }
    skipNewlines()
    let lParen: Lexeme = nextToken()
    guard lParen.kind == .lParen else {
      unget(lParen)
      reportIncomplete(keyword.span.after, "MissingOpenParenthesisAfterKeyword", keyword.kind.text)
      return errorStatement(start.through(keyword.span), [body])
    }
    skipNewlines()
    var errorEnd: Span?
    let condition: StatementAst? = parsePipelineChain()
    if condition == nil {
      errorEnd = lParen.span
      reportIncomplete(lParen.span.after, "MissingExpressionAfterKeyword", keyword.kind.text)
    }
    skipNewlines()
    let rParen: Lexeme = nextToken()
    if rParen.kind != .rParen {
      unget(rParen)
      if let condition {
        errorEnd = condition.span
        reportIncomplete(condition.span.after, "MissingEndParenthesisAfterStatement", keyword.kind.text)
      }
    }
    if let errorEnd {
      return errorStatement(start.through(errorEnd), [body as Ast] + (condition.map { [$0.node] } ?? []))
    }
    if keyword.kind == .until {
      return .doUntilStatement(
        DoUntilStatementAst(tree, start.start, rParen.end, label: labelText(label), condition: condition, body: body))
    }
    return .doWhileStatement(
      DoWhileStatementAst(tree, start.start, rParen.end, label: labelText(label), condition: condition, body: body))
  }

  ///     for-statement:
  ///         'for'   new-lines:opt   '('
  ///             new-lines:opt   for-initializer:opt   statement-terminator
  ///             new-lines:opt   for-condition:opt   statement-terminator
  ///             new-lines:opt   for-iterator:opt
  ///             new-lines:opt   ')'   statement-block
  func parseForStatement(label: Lexeme?, _ token: Lexeme) -> StatementAst {
    let start: Span = label?.span ?? token.span
    skipNewlines()
    let lParen: Lexeme = nextToken()
    guard lParen.kind == .lParen else {
      unget(lParen)
      reportIncomplete(token.span.after, "MissingOpenParenthesisAfterKeyword", token.kind.text)
      return errorStatement(start.through(token.span))
    }
    var errorEnd: Span?
    var parts: [StatementAst?] = []
    for part in 0..<3 {
      skipNewlines()
      let pipeline: StatementAst? = parsePipelineChain()
      if let pipeline { errorEnd = pipeline.span }
      parts.append(pipeline)
      if part < 2, peekKind == .semi { errorEnd = nextToken().span }
    }
    skipNewlines()
    let rParen: Lexeme = nextToken()
    var body: StatementBlockAst?
    if rParen.kind != .rParen {
      unget(rParen)
      let end: Span = errorEnd ?? lParen.span
      errorEnd = end
      reportIncomplete(end.after, "MissingEndParenthesisAfterStatement", token.kind.text)
    } else {
      body = parseStatementBlock()
      if body == nil {
        errorEnd = rParen.span
        reportIncomplete(rParen.span.after, "MissingLoopStatement", token.kind.text)
      }
    }
    guard let body else {
      return errorStatement(start.through(errorEnd ?? token.span), parts.compactMap { $0?.node })
    }
    return .forStatement(
      ForStatementAst(
        tree, start.start, body.end, label: labelText(label), initializer: parts[0], condition: parts[1],
        iterator: parts[2], body: body))
  }

  ///     foreach-statement:
  ///         'foreach'   new-lines:opt   foreach-parameters:opt   new-lines:opt   '('   new-lines:opt   variable
  ///             new-lines:opt   'in'   new-lines:opt   pipeline-chain   new-lines:opt   ')'   statement-block
  ///     foreach-parameter:
  ///         '-parallel'
  ///         '-throttlelimit'   new-lines:opt   command-argument
  func parseForeachStatement(label: Lexeme?, _ token: Lexeme) -> StatementAst {
    let start: Span = label?.span ?? token.span
    var errorEnd: Span?
    var flags: ForEachFlags = []
    var throttle: ExpressionAst?
    skipNewlines()
    var parameter: Lexeme = peekToken()
    while parameter.kind == .parameter {
      skipToken()
      if isParameter(parameter, "parallel") {
        flags.insert(.parallel)
      } else if isParameter(parameter, "throttlelimit") {
        skipNewlines()
        throttle = parseSingleCommandArgument(.commandArgument)
        if throttle == nil { reportIncomplete(parameter.span.after, "MissingThrottleLimit") }
      } else {
        errorEnd = parameter.span
        reportError(parameter.span, "InvalidForeachFlag", parameterName(parameter))
      }
      skipNewlines()
      parameter = peekToken()
    }
    let lParen: Lexeme = nextToken()
    guard lParen.kind == .lParen else {
      unget(lParen)
      reportIncomplete(token.span.after, "MissingOpenParenthesisAfterKeyword", token.kind.text)
      return errorStatement(start.through(token.span))
    }
    skipNewlines()
    let variableToken: Lexeme = nextToken()
    guard variableToken.kind == .variable || variableToken.kind == .splattedVariable else {
      unget(variableToken)
      reportIncomplete(lParen.span.after, "MissingVariableNameAfterForeach")
      return errorStatement(start.through(lParen.span))
    }
    let variable: VariableExpressionAst = variable(variableToken)
    skipNewlines()
    var pipeline: StatementAst?
    var body: StatementBlockAst?
    let inToken: Lexeme = nextToken()
    if inToken.kind != .in {
      unget(inToken)
      errorEnd = Span(variable)
      reportIncomplete(Span(variable).after, "MissingInInForeach")
    } else {
      skipNewlines()
      pipeline = parsePipelineChain()
      if let pipeline {
        skipNewlines()
        let rParen: Lexeme = nextToken()
        if rParen.kind != .rParen {
          unget(rParen)
          errorEnd = pipeline.span
          reportIncomplete(pipeline.span.after, "MissingEndParenthesisAfterForeach")
        } else {
          body = parseStatementBlock()
          if body == nil {
            errorEnd = rParen.span
            reportIncomplete(rParen.span.after, "MissingForeachStatement")
          }
        }
      } else {
        errorEnd = inToken.span
        reportIncomplete(inToken.span.after, "MissingForeachExpression")
      }
    }
    guard errorEnd == nil, let pipeline, let body else {
      let nested: [Ast?] = [variable, pipeline?.node, body]
      return errorStatement(start.through(errorEnd ?? token.span), nested.compactMap { $0 })
    }
    return .forEachStatement(
      ForEachStatementAst(
        tree, start.start, body.end, label: labelText(label), flags: flags, throttleLimit: throttle, variable: variable,
        condition: pipeline, body: body))
  }
}
