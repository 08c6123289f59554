import SourceText

extension Parser {
  /// A script, or what stands between braces.
  ///
  ///     script-block:
  ///         using-statements:opt   param-block:opt   statement-terminators:opt   script-block-body:opt
  func parseScriptBlock(openedBy lCurly: Lexeme?, isFilter: Bool, first: StatementAst?) -> ScriptBlockAst {
    skipNewlines()
    let usings: [UsingStatementAst] = lCurly == nil ? parseUsingStatements() : []
    let start: Int = restorePoint
    var paramBlock: ParamBlockAst?
    if !withoutParamBlock.contains(start) { paramBlock = parseParamBlock(from: start) }
    skipNewlinesAndSemicolons()
    return parseScriptBlockBody(openedBy: lCurly, usings, paramBlock, isFilter: isFilter, first: first)
  }

  ///     using-statements:
  ///         using-statement
  ///         using-statements   using-statement
  private func parseUsingStatements() -> [UsingStatementAst] {
    var usings: [UsingStatementAst] = []
    while true {
      let token: Lexeme = peekToken()
      guard token.kind == .using else {
        resync(token)
        return usings
      }
      skipToken()
      let statement: StatementAst = parseUsingStatement(token)
      skipNewlinesAndSemicolons()
      if case .usingStatement(let using) = statement { usings.append(using) }
    }
  }

  /// Attributes that turn out to stand before no param block are read again as statements.
  ///
  ///     param-block:
  ///         new-lines:opt   attribute-list:opt   new-lines:opt   'param'   new-lines:opt
  ///             '('   parameter-list:opt   new-lines:opt   ')'
  private func parseParamBlock(from start: Int) -> ParamBlockAst? {
    skipNewlines()
    let candidates: [AttributeBaseAst] = parseAttributeList(inExpression: false)
    skipNewlines()
    let paramToken: Lexeme = peekToken()
    guard paramToken.kind == .param else {
      if !candidates.isEmpty { withoutParamBlock.insert(start) }
      resync(start)
      return nil
    }
    skipToken()
    skipNewlines()
    let lParen: Lexeme = nextToken()
    guard lParen.kind == .lParen else {
      // A command that happens to be named param.
      unget(lParen)
      resync(start)
      return nil
    }
    let parameters: [ParameterAst] = parseParameterList()
    skipNewlines()
    let rParen: Lexeme = nextToken()
    var end: Span = rParen.span
    if rParen.kind != .rParen {
      unget(rParen)
      end = rParen.span.before
      let last: Span = parameters.last.map { Span($0) } ?? lParen.span
      reportIncomplete(last.after, "MissingEndParenthesisInFunctionParameterList")
    }
    var attributes: [AttributeBaseAst] = []
    for candidate in candidates {
      if case .attribute = candidate {
        attributes.append(candidate)
      } else {
        reportError(Span(candidate.node), "TypeNotAllowedBeforeParam", typeName(of: candidate).fullName)
      }
    }
    return ParamBlockAst(tree, paramToken.start, end.end, attributes: attributes, parameters: parameters)
  }

  func typeName(of attribute: AttributeBaseAst) -> TypeName {
    switch attribute {
    case .attribute(let node): return node.typeName
    case .typeConstraint(let node): return node.typeName
    }
  }

  ///     parameter-list:
  ///         script-parameter
  ///         parameter-list   new-lines:opt   ','   script-parameter
  func parseParameterList() -> [ParameterAst] {
    var parameters: [ParameterAst] = []
    var comma: Lexeme?
    while true {
      guard let parameter = parseScriptParameter() else {
        if let comma { reportIncomplete(comma.span.after, "MissingExpressionAfterToken", ",") }
        return parameters
      }
      parameters.append(parameter)
      skipNewlines()
      let token: Lexeme = peekToken()
      if token.kind != .comma { return parameters }
      comma = token
      skipToken()
    }
  }

  ///     script-parameter:
  ///         new-lines:opt   attribute-list:opt   new-lines:opt   variable   script-parameter-default:opt
  ///     script-parameter-default:
  ///         new-lines:opt   '='   new-lines:opt   expression
  private func parseScriptParameter() -> ParameterAst? {
    let oldComma: Bool = commaIsSeparator
    let oldMode: TokenizerMode = tokenizer.mode
    commaIsSeparator = true
    setMode(.expression)
    defer {
      commaIsSeparator = oldComma
      setMode(oldMode)
    }
    skipNewlines()
    let attributes: [AttributeBaseAst] = parseAttributeList(inExpression: false)
    skipNewlines()
    let token: Lexeme = nextToken()
    guard token.kind == .variable || token.kind == .splattedVariable else {
      unget(token)
      guard let first = attributes.first, let last = attributes.last else { return nil }
      // Returning nothing would mean that the list has ended, so the attributes are kept on an error parameter.
      reportIncomplete(Span(last.node).after, "InvalidFunctionParameter")
      syncOnError(consumeClosing: true, .rParen)
      let span: Span = Span(first.node).through(Span(last.node))
      let name = VariableExpressionAst(tree, span.start, span.end, variablePath: VariablePath("__error__"), splatted: false)
      return ParameterAst(tree, span.start, span.end, attributes: attributes, name: name, defaultValue: nil)
    }
    skipNewlines()
    var defaultValue: ExpressionAst?
    let equals: Lexeme = peekToken()
    if equals.kind == .equals {
      skipToken()
      skipNewlines()
      defaultValue = parseExpression()
      if defaultValue == nil { reportIncomplete(equals.span.after, "MissingExpressionAfterToken", "=") }
    }
    let start: Int32 = attributes.first?.node.start ?? token.start
    let end: Int32 = defaultValue?.node.end ?? token.end
    return ParameterAst(tree, start, end, attributes: attributes, name: variable(token), defaultValue: defaultValue)
  }

  func variable(_ token: Lexeme) -> VariableExpressionAst {
    VariableExpressionAst(
      tree, token.start, token.end, variablePath: VariablePath(variableName(token)),
      splatted: token.kind == .splattedVariable)
  }

  ///     script-block-body:
  ///         named-block-list
  ///         statement-list
  private func parseScriptBlockBody(
    openedBy lCurly: Lexeme?, _ usings: [UsingStatementAst], _ paramBlock: ParamBlockAst?, isFilter: Bool,
    first: StatementAst?
  ) -> ScriptBlockAst {
    if peekKind.has(.scriptBlockBlockName) { return parseNamedBlockList(openedBy: lCurly, usings, paramBlock) }
    var statements: [StatementAst] = first.map { [$0] } ?? []
    var traps: [TrapStatementAst] = []
    var body: Span? = paramBlock.map { Span($0) }
    while true {
      if let list = parseStatementList(&statements, &traps) { body = body?.through(list) ?? list }
      if let full = completeScriptBlock(lCurly, &body) {
        let inner: Span = body ?? .empty
        let kind: TokenKind = isFilter ? .process : .end
        let block = NamedBlockAst(
          tree, inner.start, inner.end, blockKind: kind, unnamed: true, statements: statements, traps: traps)
        return ScriptBlockAst(
          tree, full.start, full.end, usingStatements: usings, attributes: [], paramBlock: paramBlock,
          dynamicParamBlock: nil, beginBlock: nil, processBlock: isFilter ? block : nil,
          endBlock: isFilter ? nil : block, cleanBlock: nil, scriptRequirements: nil, isConfiguration: false)
      }
    }
  }

  /// The extent of the whole block once its end is reached; nil after a token that a script cannot have there.
  private func completeScriptBlock(_ lCurly: Lexeme?, _ body: inout Span?) -> Span? {
    if let lCurly {
      let rCurly: Lexeme = nextToken()
      var end: Span = rCurly.span
      if rCurly.kind != .rCurly {
        unget(rCurly)
        end = body ?? lCurly.span
        reportIncomplete(lCurly.span, detectedAt: rCurly.span, "MissingEndCurlyBrace")
      } else if body == nil, column(lCurly.end) != column(rCurly.start) {
        body = lCurly.span.after.through(rCurly.span.before)
      }
      return lCurly.span.through(end)
    }
    let token: Lexeme = nextToken()
    if token.kind != .endOfInput {
      reportError(token.span, "UnexpectedToken", text(token))
      return nil
    }
    // A stretch of a string is as long as its own text.
    return Span(Int32(tokenizer.adjustment), Int32(tokenizer.count + tokenizer.adjustment))
  }

  /// PowerShell compares columns here, so that braces in the same column of two lines count as adjacent.
  private func column(_ offset: Int32) -> Int { source.position(of: Int(offset)).column }

  ///     named-block-list:
  ///         named-block
  ///         named-block-list   named-block
  ///     named-block:
  ///         block-name   statement-block   statement-terminators:opt
  ///     block-name:  one of
  ///         'dynamicparam'   'begin'   'process'   'end'   'clean'
  private func parseNamedBlockList(
    openedBy lCurly: Lexeme?, _ usings: [UsingStatementAst], _ paramBlock: ParamBlockAst?
  ) -> ScriptBlockAst {
    var blocks: [TokenKind: NamedBlockAst] = [:]
    var start: Span? = lCurly?.span ?? paramBlock.map { Span($0) }
    var end: Span = start ?? .empty
    var full: Span = .empty
    scanning: while true {
      let nameToken: Lexeme = nextToken()
      switch nameToken.kind {
      case .dynamicparam, .begin, .process, .end, .clean: break
      case .rCurly, .endOfInput:
        unget(nameToken)
        var body: Span? = (start ?? end).through(end)
        full = completeScriptBlock(lCurly, &body) ?? wholeScript
        break scanning
      default:
        if lCurly != nil {
          unget(nameToken)
          full = (start ?? end).through(end)
        } else {
          full = wholeScript
        }
        reportError(nameToken.span, "MissingNamedBlocks", text(nameToken))
        break scanning
      }
      if start == nil { start = nameToken.span }
      end = nameToken.span
      var block: StatementBlockAst
      if let found = parseStatementBlock() {
        block = found
        end = Span(found)
      } else {
        reportIncomplete(nameToken.span.after, "MissingNamedStatementBlock", nameToken.kind.text)
        block = StatementBlockAst(tree, nameToken.start, nameToken.end, statements: [], traps: [])
      }
      let span: Span = nameToken.span.through(end)
      if blocks[nameToken.kind] == nil {
        blocks[nameToken.kind] = NamedBlockAst(
          tree, span.start, span.end, blockKind: nameToken.kind, unnamed: false, statements: block.statements,
          traps: block.traps)
      } else {
        reportError(span, "DuplicateScriptCommandClause", nameToken.kind.text)
      }
      skipNewlinesAndSemicolons()
    }
    return ScriptBlockAst(
      tree, full.start, full.end, usingStatements: usings, attributes: [], paramBlock: paramBlock,
      dynamicParamBlock: blocks[.dynamicparam], beginBlock: blocks[.begin], processBlock: blocks[.process],
      endBlock: blocks[.end], cleanBlock: blocks[.clean], scriptRequirements: nil, isConfiguration: false)
  }

  private var wholeScript: Span { Span(Int32(tokenizer.adjustment), Int32(tokenizer.count + tokenizer.adjustment)) }

  ///     statement-block:
  ///         new-lines:opt   '{'   statement-list:opt   new-lines:opt   '}'
  func parseStatementBlock() -> StatementBlockAst? {
    skipNewlines()
    let lCurly: Lexeme = nextToken()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      return nil
    }
    var statements: [StatementAst] = []
    var traps: [TrapStatementAst] = []
    let list: Span? = parseStatementList(&statements, &traps)
    let rCurly: Lexeme = nextToken()
    var end: Span = rCurly.span
    if rCurly.kind != .rCurly {
      unget(rCurly)
      end = list ?? lCurly.span
      reportIncomplete(lCurly.span, detectedAt: rCurly.span, "MissingEndCurlyBrace")
    }
    return StatementBlockAst(tree, lCurly.start, end.end, statements: statements, traps: traps)
  }

  /// The extent of the statements; nil when there are none.
  ///
  ///     statement-list:
  ///         statement
  ///         statement-list   statement
  func parseStatementList(_ statements: inout [StatementAst], _ traps: inout [TrapStatementAst]) -> Span? {
    var list: Span?
    skipNewlinesAndSemicolons()
    while let statement = parseStatement() {
      let span: Span = statement.span
      if tokenizer.signatureStart >= 0, tokenizer.signatureStart < Int(span.start) {
        reportError(span, "TokenAfterEndOfValidScriptText")
      }
      if case .trapStatement(let trap) = statement { traps.append(trap) } else { statements.append(statement) }
      list = list?.through(span) ?? span
      skipNewlinesAndSemicolons()
      let kind: TokenKind = peekKind
      if kind == .rParen || kind == .rCurly { break }
    }
    return list
  }
}
