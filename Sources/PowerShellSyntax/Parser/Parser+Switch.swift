import SourceText

extension Parser {
  /// What the parts of a switch statement leave behind when one of them is missing.
  private struct SwitchErrors {
    var end: Span
    var isError: Bool = false
    var isIncomplete: Bool = false
    var flags: [ErrorStatementFlag] = []
    var bodies: [Ast] = []

    mutating func note(_ name: String, _ ast: Ast?) {
      if !flags.contains(where: { $0.name == name }) { flags.append(ErrorStatementFlag(name: name, ast: ast)) }
    }
  }

  ///     switch-statement:
  ///         'switch'   new-lines:opt   switch-parameters:opt   switch-condition   switch-body
  ///     switch-condition:
  ///         '('   new-lines:opt   pipeline-chain   new-lines:opt   ')'
  ///         '-file'   new-lines:opt   switch-filename
  ///     switch-body:
  ///         new-lines:opt   '{'   new-lines:opt   switch-clauses   '}'
  func parseSwitchStatement(label: Lexeme?, _ token: Lexeme) -> StatementAst {
    let start: Span = label?.span ?? token.span
    var state = SwitchErrors(end: start)
    var condition: StatementAst?
    skipNewlines()
    let flags: SwitchFlags = parseSwitchParameters(&state, &condition)
    var hasParen: Bool = false
    let lParen: Lexeme = peekToken()
    if lParen.kind == .lParen {
      hasParen = true
      skipToken()
      condition = parseSwitchCondition(lParen, flags, &state)
    } else if condition == nil, !flags.contains(.file) {
      state.isError = true
      state.isIncomplete = reportIncomplete(state.end.after, "PipelineValueRequired")
    }
    skipNewlines()
    var clauses: [SwitchClause] = []
    var defaultClause: StatementBlockAst?
    var rCurly: Lexeme?
    let lCurly: Lexeme = nextToken()
    if lCurly.kind != .lCurly {
      unget(lCurly)
      if !state.isIncomplete {
        state.isError = true
        reportIncomplete(state.end.after, "MissingCurlyBraceInSwitchStatement")
      }
    } else {
      state.end = lCurly.span
      skipNewlines()
      rCurly = parseSwitchClauses(lCurly, &clauses, &defaultClause, &state)
    }
    guard !state.isError, let rCurly else {
      let span: Span = start.through(state.end)
      let conditions: [Ast] = hasParen ? condition.map { [$0.node] } ?? [] : []
      return .errorStatement(
        ErrorStatementAst(
          tree, span.start, span.end, kind: .switch, flags: state.flags, conditions: conditions, bodies: state.bodies,
          nestedAst: []))
    }
    return .switchStatement(
      SwitchStatementAst(
        tree, start.start, rCurly.end, label: labelText(label), condition: condition, flags: flags, clauses: clauses,
        defaultClause: defaultClause))
  }

  ///     switch-parameter:
  ///         '-regex'
  ///         '-wildcard'
  ///         '-exact'
  ///         '-casesensitive'
  ///         '-parallel'
  private func parseSwitchParameters(_ state: inout SwitchErrors, _ condition: inout StatementAst?) -> SwitchFlags {
    var flags: SwitchFlags = []
    var parameter: Lexeme = peekToken()
    while parameter.kind == .parameter {
      skipToken()
      state.end = parameter.span
      if isParameter(parameter, "regex") {
        flags.insert(.regex)
        flags.remove(.wildcard)
        state.note("regex", nil)
      } else if isParameter(parameter, "wildcard") {
        flags.insert(.wildcard)
        flags.remove(.regex)
        state.note("wildcard", nil)
      } else if isParameter(parameter, "exact") {
        flags.remove([.regex, .wildcard])
        state.note("exact", nil)
      } else if isParameter(parameter, "casesensitive") {
        flags.insert(.caseSensitive)
        state.note("casesensitive", nil)
      } else if isParameter(parameter, "parallel") {
        flags.insert(.parallel)
        state.note("parallel", nil)
      } else if isParameter(parameter, "file") {
        flags.insert(.file)
        parseSwitchFile(parameter, &state, &condition)
      } else {
        state.isError = true
        reportError(parameter.span, "InvalidSwitchFlag", parameterName(parameter))
      }
      parameter = peekToken()
    }
    if parameter.kind == .minus { state.note("--%", nil) }
    return flags
  }

  ///     switch-filename:
  ///         command-argument
  ///         primary-expression
  private func parseSwitchFile(_ parameter: Lexeme, _ state: inout SwitchErrors, _ condition: inout StatementAst?) {
    skipNewlines()
    guard let file = parseSingleCommandArgument(.fileName) else {
      state.isError = true
      state.isIncomplete = reportIncomplete(parameter.span.after, "MissingFilenameOption")
      state.note("file", nil)
      return
    }
    let span: Span = file.span
    state.end = span
    let command = CommandExpressionAst(tree, span.start, span.end, expression: file, redirections: [])
    let pipeline = PipelineAst(
      tree, span.start, span.end, pipelineElements: [.commandExpression(command)], background: false)
    condition = .pipeline(pipeline)
    state.note("file", pipeline)
  }

  private func parseSwitchCondition(_ lParen: Lexeme, _ flags: SwitchFlags, _ state: inout SwitchErrors) -> StatementAst? {
    state.end = lParen.span
    if flags.contains(.file) {
      state.isError = true
      reportError(lParen.span, "PipelineValueRequired")
    }
    skipNewlines()
    let condition: StatementAst? = parsePipelineChain()
    if let condition {
      state.end = condition.span
    } else {
      state.isError = true
      state.isIncomplete = reportIncomplete(lParen.span.after, "PipelineValueRequired")
    }
    skipNewlines()
    let rParen: Lexeme = nextToken()
    if rParen.kind == .rParen {
      state.end = rParen.span
    } else {
      unget(rParen)
      if !state.isIncomplete {
        state.isError = true
        state.isIncomplete = reportIncomplete(state.end.after, "MissingEndParenthesisInSwitchStatement")
      }
    }
    return condition
  }

  ///     switch-clauses:
  ///         switch-clause
  ///         switch-clauses   switch-clause
  ///     switch-clause:
  ///         switch-clause-condition   statement-block   statement-terminators:opt
  private func parseSwitchClauses(
    _ lCurly: Lexeme, _ clauses: inout [SwitchClause], _ defaultClause: inout StatementBlockAst?,
    _ state: inout SwitchErrors
  ) -> Lexeme? {
    while true {
      let token: Lexeme = peekToken()
      let isDefault: Bool = token.kind == .default
      let condition: ExpressionAst
      if isDefault {
        skipToken()
        condition = .stringConstantExpression(bareWord(token))
      } else if let found = parseSingleCommandArgument(.switchCondition) {
        condition = found
      } else {
        state.isError = true
        reportIncomplete(state.end.after, "MissingSwitchConditionExpression")
        if peekKind == .rCurly { skipToken() }
        return nil
      }
      state.bodies.append(condition.node)
      state.end = condition.span
      if let body = parseStatementBlock() {
        state.bodies.append(body)
        state.end = Span(body)
        if isDefault {
          if defaultClause != nil {
            state.isError = true
            reportError(condition.span, "MultipleSwitchDefaultClauses")
          }
          defaultClause = body
        } else {
          clauses.append(SwitchClause(condition: condition, body: body))
        }
      } else {
        state.isError = true
        state.isIncomplete = reportIncomplete(state.end.after, "MissingSwitchStatementClause")
      }
      skipNewlinesAndSemicolons()
      let next: Lexeme = peekToken()
      if next.kind == .rCurly {
        skipToken()
        return next
      }
      if next.kind == .endOfInput {
        if !state.isIncomplete {
          state.isError = true
          reportIncomplete(lCurly.span, detectedAt: next.span, "MissingEndCurlyBrace")
        }
        return nil
      }
    }
  }
}
