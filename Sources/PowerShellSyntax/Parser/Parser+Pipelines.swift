import SourceText

extension Parser {
  /// A statement that is no keyword's: assignments first, then pipelines joined by `&&` and `||`.
  ///
  ///     pipeline-chain:
  ///         assignment-expression
  ///         pipeline   background-operator:opt
  ///         pipeline-chain   chain-operator   new-lines:opt   pipeline
  ///     chain-operator:  one of
  ///         '||'   '&&'
  ///     assignment-expression:
  ///         expression   assignment-operator   new-lines:opt   statement
  func parsePipelineChain() -> StatementAst? {
    if commandIsAhead { return parsePipelineChain(beginningWith: nil) }
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.expression)
    let expression: ExpressionAst? = parseExpression()
    var assign: Lexeme?
    if expression != nil {
      // Looked at in expression mode, where `=0` is two tokens.
      let token: Lexeme = peekToken()
      if token.has(.assignmentOperator) {
        skipToken()
        assign = token
      }
    }
    setMode(oldMode)
    if let expression, let assign { return parseAssignment(expression, assign) }
    return parsePipelineChain(beginningWith: expression)
  }

  private func parseAssignment(_ left: ExpressionAst, _ token: Lexeme) -> StatementAst {
    skipNewlines()
    var right: StatementAst
    if let found = parseStatement() {
      right = found
      // A single expression is assigned without a pipeline around it.
      if case .pipeline(let pipeline) = found, !pipeline.background, pipeline.pipelineElements.count == 1,
        case .commandExpression(let command) = pipeline.pipelineElements[0]
      {
        right = .commandExpression(command)
      }
    } else {
      reportIncomplete(token.span.after, "ExpectedValueExpression", token.kind.text)
      right = errorStatement(token.span.after)
    }
    return .assignmentStatement(
      AssignmentStatementAst(
        tree, left.node.start, right.node.end, left: left, operator: token.kind, right: right,
        errorPosition: token.span))
  }

  private func parsePipelineChain(beginningWith expression: ExpressionAst?) -> StatementAst? {
    var start: ExpressionAst? = expression
    var chain: StatementAst?
    var chainOperator: Lexeme?
    while true {
      // Remembered for the error, since a pipeline in error takes tokens as well.
      let first: Lexeme? = start == nil && chainOperator != nil ? peekToken() : nil
      let found: PipelineAst? = parsePipeline(beginningWith: start)
      start = nil
      guard let pipeline = found else {
        guard let chainOperator, let chain, let first else { return nil }
        return missingChainElement(chain, chainOperator, first)
      }
      let next: Lexeme = peekToken()
      if next.kind == .andAnd || next.kind == .orOr {
        skipToken()
        skipNewlines()
      } else {
        var isBackground: Bool = false
        if next.kind == .ampersand {
          skipToken()
          let behind: Lexeme = peekToken()
          if behind.kind == .andAnd || behind.kind == .orOr {
            skipToken()
            reportError(behind.span, "BackgroundOperatorInPipelineChain")
            return errorStatement((chain?.span ?? Span(pipeline)).through(behind.span))
          }
          isBackground = true
        }
        guard let chain, let chainOperator else {
          guard isBackground else { return .pipeline(pipeline) }
          return .pipeline(
            PipelineAst(tree, pipeline.start, pipeline.end, pipelineElements: pipeline.pipelineElements, background: true))
        }
        return join(chain, chainOperator, pipeline, background: isBackground)
      }
      if let left = chain, let chainOperator {
        chain = join(left, chainOperator, pipeline, background: false)
      } else {
        chain = .pipeline(pipeline)
      }
      chainOperator = next
      if peekKind == .endOfInput {
        reportIncomplete(next.span.after, "EmptyPipelineChainElement")
        return chain
      }
    }
  }

  private func join(_ chain: StatementAst, _ token: Lexeme, _ pipeline: PipelineAst, background: Bool) -> StatementAst {
    let node = PipelineChainAst(
      tree, chain.node.start, pipeline.end, lhsPipelineChain: chain, operator: token.kind, rhsPipeline: pipeline,
      background: background)
    checkHeight(node)
    return .pipelineChain(node)
  }

  private func missingChainElement(_ chain: StatementAst, _ chainOperator: Lexeme, _ first: Lexeme) -> StatementAst {
    switch first.kind {
    case .endOfInput: reportIncomplete(chainOperator.span.after, "EmptyPipelineChainElement", text(chainOperator))
    case .dot, .ampersand: break
    default: reportError(chainOperator.span.through(first.span), "EmptyPipelineChainElement", text(chainOperator))
    }
    return errorStatement(chain.span.through(chainOperator.span), kind: chainOperator.kind, [chain.node])
  }

  ///     pipeline:
  ///         expression   redirections:opt   pipeline-tail:opt
  ///         command   pipeline-tail:opt
  ///     pipeline-tail:
  ///         new-lines:opt   '|'   new-lines:opt   command   pipeline-tail:opt
  private func parsePipeline(beginningWith start: ExpressionAst?) -> PipelineAst? {
    var elements: [CommandBaseAst] = []
    var bar: Lexeme?
    var expression: ExpressionAst? = start
    while true {
      if expression == nil, !commandIsAhead {
        let oldMode: TokenizerMode = tokenizer.mode
        setMode(.expression)
        expression = parseExpression()
        setMode(oldMode)
      }
      if let found = expression {
        if !elements.isEmpty { reportError(found.span, "ExpressionsMustBeFirstInPipeline") }
        elements.append(.commandExpression(parseCommandExpression(found)))
      } else if let command = parseCommand() {
        elements.append(command)
      } else if !elements.isEmpty || peekKind == .pipe {
        reportIncomplete(bar?.span.after ?? peekToken().span, "EmptyPipeElement")
      }
      expression = nil
      var next: Lexeme = peekToken()
      if next.kind == .newLine, tokenizer.isPipeContinuation(Int(next.end)) {
        skipNewlines()
        next = peekToken()
      }
      if next.kind == .pipe {
        skipToken()
        skipNewlines()
        bar = next
        if peekKind != .endOfInput { continue }
        reportIncomplete(next.span.after, "EmptyPipeElement")
        break
      }
      switch next.kind {
      case .semi, .newLine, .rParen, .rCurly, .endOfInput, .andAnd, .orOr, .ampersand: break
      default: reportError(next.span, "UnexpectedToken", text(next))
      }
      break
    }
    guard let first = elements.first, let last = elements.last else { return nil }
    return PipelineAst(tree, first.node.start, last.node.end, pipelineElements: elements, background: false)
  }

  private func parseCommandExpression(_ expression: ExpressionAst) -> CommandExpressionAst {
    var redirections: [RedirectionAst] = []
    var seen: Set<RedirectionStream> = []
    var end: Int32 = expression.node.end
    while true {
      let token: Lexeme = peekToken()
      guard token.kind == .redirection || token.kind == .redirectInStd else { break }
      skipToken()
      // An input redirection leaves no node, and so ends the expression where it ended without it.
      if let redirection = parseRedirection(token, &redirections, &seen).0 { end = redirection.node.end } else { end = expression.node.end }
    }
    return CommandExpressionAst(tree, expression.node.start, end, expression: expression, redirections: redirections)
  }

  ///     redirection:
  ///         merging-redirection-operator
  ///         file-redirection-operator   redirected-file-name
  ///     redirected-file-name:
  ///         command-argument
  ///         primary-expression
  func parseRedirection(
    _ token: Lexeme, _ redirections: inout [RedirectionAst], _ seen: inout Set<RedirectionStream>
  ) -> (RedirectionAst?, Span) {
    let data: TokenData? = token.data
    let result: RedirectionAst
    let stream: RedirectionStream = data?.fromStream ?? .output
    if token.kind == .redirectInStd || data?.isMerging != true {
      let file: ExpressionAst
      if let found = parseSingleCommandArgument(.fileName) {
        file = found
      } else {
        reportError(token.span.after, "MissingFileSpecification")
        file = errorExpression(token.span)
      }
      if token.kind == .redirectInStd {
        reportError(token.span, "RedirectionNotSupported", text(token))
        return (nil, token.span.through(file.span))
      }
      result = .fileRedirection(
        FileRedirectionAst(
          tree, token.start, file.node.end, fromStream: stream, location: file, append: data?.append ?? false))
    } else {
      let to: RedirectionStream = data?.toStream ?? .output
      if to != .output || stream == to { reportError(token.span, "RedirectionNotSupported", text(token)) }
      result = .mergingRedirection(
        MergingRedirectionAst(tree, token.start, token.end, fromStream: stream, toStream: .output))
    }
    if seen.insert(stream).inserted {
      redirections.append(result)
    } else {
      let names: [RedirectionStream: String] = [
        .all: "AllStream", .output: "OutputStream", .error: "ErrorStream", .warning: "WarningStream",
        .verbose: "VerboseStream", .debug: "DebugStream", .information: "InformationStream",
      ]
      let name: String = names[stream].flatMap { ParserStrings.text($0) } ?? ""
      reportError(Span(result.node), "StreamAlreadyRedirected", name)
    }
    return (result, Span(result.node))
  }
}
