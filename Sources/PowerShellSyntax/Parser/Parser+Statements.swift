import SourceText

extension Parser {
  /// nil at the end of the input, or where no statement can begin.
  ///
  ///     statement:
  ///         if-statement
  ///         label:opt   labeled-statement
  ///         function-statement
  ///         flow-control-statement   statement-terminator
  ///         trap-statement
  ///         try-statement
  ///         data-statement
  ///         class-statement
  ///         enum-statement
  ///         pipeline-chain   statement-terminator
  func parseStatement() -> StatementAst? {
    guard enter() else { return nil }
    defer { leave() }
    let token: Lexeme = nextToken()
    if token.kind == .generic, source.units[Int(token.start)] == UInt16.of("[") {
      return parseStatementWithAttributes(token)
    }
    return parseStatement(token, attributes: [], restart: Int(token.start))
  }

  /// A statement that begins with `[`: attributes of a class or enum, or an expression after all.
  private func parseStatementWithAttributes(_ first: Lexeme) -> StatementAst? {
    let restart: Int = Int(first.start)
    resync(first)
    if withoutAttributes.contains(restart) { return parsePipelineChain() }
    let attributes: [AttributeBaseAst] = parseAttributeList(inExpression: false)
    var token: Lexeme = nextToken()
    if attributes.isEmpty { return parseStatement(token, attributes: [], restart: restart) }
    let constraint: AttributeBaseAst? = attributes.first { if case .typeConstraint = $0 { true } else { false } }
    if token.has(.statementDoesntSupportAttributes) {
      if constraint != nil {
        resync(restart)
        token = nextToken()
        withoutAttributes.insert(restart)
      } else {
        reportError(Span(attributes[0].node), "UnexpectedAttribute", typeName(of: attributes[0]).fullName)
      }
    } else if token.has(.keyword) {
      if let constraint { reportError(Span(constraint.node), "TypeNotAllowedBeforeStatement", typeName(of: constraint).fullName) }
    } else {
      resync(restart)
      token = nextToken()
      withoutAttributes.insert(restart)
    }
    return parseStatement(token, attributes: attributes, restart: restart)
  }

  private func parseStatement(_ token: Lexeme, attributes: [AttributeBaseAst], restart: Int) -> StatementAst? {
    switch token.kind {
    case .if: return parseIfStatement(token)
    case .switch: return parseSwitchStatement(label: nil, token)
    case .foreach: return parseForeachStatement(label: nil, token)
    case .for: return parseForStatement(label: nil, token)
    case .while: return parseWhileStatement(label: nil, token)
    case .do: return parseDoStatement(label: nil, token)
    case .function, .filter, .workflow: return parseFunctionStatement(token)
    case .return, .throw, .exit, .break, .continue: return parseFlowControlStatement(token)
    case .trap: return parseTrapStatement(token)
    case .try: return parseTryStatement(token)
    case .data: return parseDataStatement(token)
    case .parallel, .sequence: return parseBlockStatement(token)
    case .configuration: return parseConfigurationStatement(token)
    case .from, .define, .var:
      reportError(token.span, "ReservedKeywordNotAllowed", token.kind.text)
      return errorStatement(token.span)
    case .label:
      skipNewlines()
      return parseLabeledStatement(token)
    case .endOfInput:
      if !attributes.isEmpty {
        resync(restart)
        return parsePipelineChain()
      }
      unget(token)
      return nil
    case .else, .elseIf, .catch, .until:
      if !errors.isEmpty {
        // After an error the keyword is taken for a remnant: as a command's name it would only mislead.
        skipNewlines()
        return parseStatement()
      }
      return parsePipelineStatement(token, attributes, restart)
    case .dynamicKeyword: return parseDynamicKeywordStatement(token)
    case .class: return parseClassStatement(attributes, token)
    case .enum: return parseEnumStatement(attributes, token)
    case .using:
      let statement: StatementAst = parseUsingStatement(token)
      reportError(statement.span, "UsingMustBeAtStartOfScript")
      return statement
    default: return parsePipelineStatement(token, attributes, restart)
    }
  }

  private func parsePipelineStatement(_ token: Lexeme, _ attributes: [AttributeBaseAst], _ restart: Int) -> StatementAst? {
    if attributes.isEmpty { unget(token) } else { resync(restart) }
    return parsePipelineChain()
  }

  ///     flow-control-statement:
  ///         'break'   label-expression:opt
  ///         'continue'   label-expression:opt
  ///         'throw'    pipeline-chain:opt
  ///         'return'   pipeline-chain:opt
  ///         'exit'   pipeline-chain:opt
  private func parseFlowControlStatement(_ token: Lexeme) -> StatementAst {
    if token.kind == .break || token.kind == .continue {
      let label: ExpressionAst? = parseLabelOrKey()
      let end: Int32 = label?.node.end ?? token.end
      if token.kind == .break { return .breakStatement(BreakStatementAst(tree, token.start, end, label: label)) }
      return .continueStatement(ContinueStatementAst(tree, token.start, end, label: label))
    }
    let pipeline: StatementAst? = parsePipelineChain()
    let end: Int32 = pipeline?.node.end ?? token.end
    switch token.kind {
    case .return: return .returnStatement(ReturnStatementAst(tree, token.start, end, pipeline: pipeline))
    case .exit: return .exitStatement(ExitStatementAst(tree, token.start, end, pipeline: pipeline))
    default: return .throwStatement(ThrowStatementAst(tree, token.start, end, pipeline: pipeline))
    }
  }

  /// A name, without a blank, as of a label, key, member or argument.
  func parseSimpleName() -> (Lexeme, StringConstantExpressionAst)? {
    tokenizer.wantSimpleName = true
    let token: Lexeme = peekToken()
    tokenizer.wantSimpleName = false
    guard token.kind == .identifier else { return nil }
    skipToken()
    return (token, bareWord(token))
  }

  func bareWord(_ token: Lexeme) -> StringConstantExpressionAst {
    StringConstantExpressionAst(
      tree, token.start, token.end, value: text(token), stringConstantType: .bareWord, valueUnits: nil)
  }

  ///     label-expression:
  ///         simple-name
  ///         unary-expression
  ///     key-expression:
  ///         simple-name
  ///         unary-expression
  func parseLabelOrKey() -> ExpressionAst? {
    if let (_, name) = parseSimpleName() { return .stringConstantExpression(name) }
    let kind: TokenKind = peekKind
    if kind == .newLine || kind == .semi { return nil }
    let oldComma: Bool = commaIsSeparator
    commaIsSeparator = true
    defer { commaIsSeparator = oldComma }
    return parseUnaryExpression()
  }

  ///     labeled-statement:
  ///         switch-statement
  ///         foreach-statement
  ///         for-statement
  ///         while-statement
  ///         do-statement
  private func parseLabeledStatement(_ label: Lexeme) -> StatementAst? {
    let token: Lexeme = nextToken()
    switch token.kind {
    case .switch: return parseSwitchStatement(label: label, token)
    case .foreach: return parseForeachStatement(label: label, token)
    case .for: return parseForStatement(label: label, token)
    case .while: return parseWhileStatement(label: label, token)
    case .do: return parseDoStatement(label: label, token)
    default:
      resync(label)
      return parsePipelineChain()
    }
  }

  /// The label without its colon.
  func labelText(_ label: Lexeme?) -> String? {
    label.map { source.text(Int($0.start) + 1, Int($0.end)) }
  }

  ///     block-statement:
  ///         'parallel'   statement-block
  ///         'sequence'   statement-block
  private func parseBlockStatement(_ token: Lexeme) -> StatementAst {
    guard let body = parseStatementBlock() else {
      reportIncomplete(token.span.after, "MissingStatementAfterKeyword", text(token))
      return errorStatement(token.span)
    }
    return .blockStatement(BlockStatementAst(tree, token.start, body.end, kind: token.kind, body: body))
  }

  ///     trap-statement:
  ///         'trap'   new-lines:opt   type-literal:opt   new-lines:opt   statement-block
  private func parseTrapStatement(_ token: Lexeme) -> StatementAst {
    let start: Int = restorePoint
    skipNewlines()
    var type: TypeConstraintAst?
    if let attribute = parseAttribute() {
      if case .typeConstraint(let constraint) = attribute { type = constraint } else { resync(start) }
    }
    guard let body = parseStatementBlock() else {
      let end: Span = type.map { Span($0) } ?? token.span
      reportIncomplete(end.after, "MissingTrapStatement")
      return errorStatement(token.span.through(end), type.map { [$0] } ?? [])
    }
    return .trapStatement(TrapStatementAst(tree, token.start, body.end, trapType: type, body: body))
  }

  ///     try-statement:
  ///         'try'   statement-block   catch-clauses
  ///         'try'   statement-block   finally-clause
  ///         'try'   statement-block   catch-clauses   finally-clause
  ///     catch-clauses:
  ///         catch-clause
  ///         catch-clauses   catch-clause
  ///     finally-clause:
  ///         new-lines:opt   'finally'   statement-block
  private func parseTryStatement(_ token: Lexeme) -> StatementAst {
    skipNewlines()
    guard let body = parseStatementBlock() else {
      reportIncomplete(token.span.after, "MissingTryStatementBlock")
      return errorStatement(token.span)
    }
    var errorEnd: Span?
    var catches: [CatchClauseAst] = []
    var leftTypes: [Ast] = []
    while let clause = parseCatchClause(&errorEnd, &leftTypes) { catches.append(clause) }
    skipNewlines()
    let finallyToken: Lexeme = peekToken()
    var finallyBlock: StatementBlockAst?
    if finallyToken.kind == .finally {
      skipToken()
      finallyBlock = parseStatementBlock()
      if finallyBlock == nil {
        errorEnd = finallyToken.span
        reportIncomplete(finallyToken.span.after, "MissingFinallyStatementBlock", finallyToken.kind.text)
      }
    }
    if catches.isEmpty, finallyBlock == nil, errorEnd == nil {
      errorEnd = Span(body)
      reportIncomplete(Span(body).after, "MissingCatchOrFinally")
    }
    if let errorEnd {
      var nested: [Ast] = [body]
      nested.append(contentsOf: catches as [Ast])
      nested.append(contentsOf: leftTypes)
      return errorStatement(token.span.through(errorEnd), nested)
    }
    let end: Int32 = finallyBlock?.end ?? catches.last?.end ?? body.end
    return .tryStatement(
      TryStatementAst(tree, token.start, end, body: body, catchClauses: catches, finally: finallyBlock))
  }

  ///     catch-clause:
  ///         new-lines:opt   'catch'   catch-type-list:opt   statement-block
  ///     catch-type-list:
  ///         new-lines:opt   type-literal
  ///         catch-type-list   new-lines:opt   ','   new-lines:opt   type-literal
  private func parseCatchClause(_ errorEnd: inout Span?, _ leftTypes: inout [Ast]) -> CatchClauseAst? {
    skipNewlines()
    let token: Lexeme = nextToken()
    guard token.kind == .catch else {
      unget(token)
      return nil
    }
    var types: [TypeConstraintAst] = []
    var comma: Lexeme?
    var commaReported: Bool = false
    while true {
      let start: Int = restorePoint
      skipNewlines()
      guard let attribute = parseAttribute() else {
        if let comma {
          errorEnd = comma.span
          commaReported = true
          reportIncomplete(comma.span.after, "MissingTypeLiteralToken")
        }
        break
      }
      guard case .typeConstraint(let type) = attribute else {
        // An attribute belongs to something behind the try statement.
        resync(start)
        break
      }
      types.append(type)
      skipNewlines()
      let next: Lexeme = peekToken()
      comma = next
      if next.kind != .comma { break }
      skipToken()
    }
    guard let handler = parseStatementBlock() else {
      if !commaReported {
        let end: Span = types.last.map { Span($0) } ?? token.span
        errorEnd = end
        reportIncomplete(end.after, "MissingCatchHandlerBlock")
      }
      leftTypes.append(contentsOf: types as [Ast])
      return nil
    }
    return CatchClauseAst(tree, token.start, handler.end, catchTypes: types, body: handler)
  }

  ///     data-statement:
  ///         'data'   new-lines:opt   data-name   data-commands-allowed:opt   statement-block
  ///     data-commands-allowed:
  ///         new-lines:opt   '-supportedcommand'   data-commands-list
  ///     data-commands-list:
  ///         new-lines:opt   data-command
  ///         data-commands-list   ','   new-lines:opt   data-command
  private func parseDataStatement(_ token: Lexeme) -> StatementAst {
    var errorEnd: Span?
    skipNewlines()
    let name: StringConstantExpressionAst? = parseSimpleName()?.1
    skipNewlines()
    let supported: Lexeme = peekToken()
    var commands: [ExpressionAst] = []
    if supported.kind == .parameter {
      skipToken()
      if !isParameter(supported, "SupportedCommand") {
        errorEnd = supported.span
        reportError(supported.span, "InvalidParameterForDataSectionStatement", parameterName(supported))
      }
      var comma: Lexeme?
      while true {
        skipNewlines()
        guard let command = parseSingleCommandArgument(.commandName) else {
          let last: Span = comma?.span ?? supported.span
          if errorEnd == nil { reportIncomplete(last.after, "MissingValueForSupportedCommandInDataSectionStatement") }
          errorEnd = last
          break
        }
        commands.append(command)
        let next: Lexeme = peekToken()
        if next.kind != .comma { break }
        comma = next
        skipToken()
      }
    }
    var body: StatementBlockAst?
    if errorEnd == nil {
      body = parseStatementBlock()
      if body == nil {
        let end: Span = commands.last?.span ?? name.map { Span($0) } ?? token.span
        errorEnd = end
        reportIncomplete(end.after, "MissingStatementBlockForDataSection")
      }
    }
    guard errorEnd == nil, let body else {
      return errorStatement(token.span.through(errorEnd ?? token.span), commands.map { $0.node })
    }
    return .dataStatement(
      DataStatementAst(tree, token.start, body.end, variable: name?.value, commandsAllowed: commands, body: body))
  }
}
