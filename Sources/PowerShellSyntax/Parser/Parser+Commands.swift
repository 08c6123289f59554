import SourceText

/// What an argument is wanted for: it decides how a word is read.
enum CommandArgumentContext {
  case commandName, commandNameAfterInvocationOperator, fileName, commandArgument, switchCondition

  var isCommandName: Bool { self == .commandName || self == .commandNameAfterInvocationOperator }
}

extension Parser {
  private static let verbatimMark: String = "--%"

  func parseSingleCommandArgument(_ context: CommandArgumentContext) -> ExpressionAst? {
    let kind: TokenKind = peekKind
    if kind == .comma || kind == .endOfInput { return nil }
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.command)
    defer { setMode(oldMode) }
    return parseCommandArgument(context, nextToken())
  }

  /// nil, with the token put back, when it can begin no argument.
  ///
  ///     command-argument:
  ///         command-name-expr
  ///         command-argument   ','   new-lines:opt   command-name-expr
  func parseCommandArgument(_ context: CommandArgumentContext, _ first: Lexeme) -> ExpressionAst? {
    var token: Lexeme = first
    var elements: [ExpressionAst] = []
    var comma: Lexeme?
    while true {
      let argument: ExpressionAst
      var isVerbatim: Bool = false
      switch token.kind {
      case .pipe, .rCurly, .rParen, .endOfInput, .newLine, .semi, .redirection, .redirectInStd, .andAnd, .orOr,
        .ampersand, .minusMinus, .comma:
        unget(token)
        guard let comma, let first = elements.first else { return nil }
        reportIncomplete(comma.span.after, "MissingExpression", ",")
        return errorExpression(first.span.through(comma.span), elements.map { $0.node })
      case .splattedVariable, .variable, .number, .hereStringExpandable, .stringExpandable, .hereStringLiteral,
        .stringLiteral, .lParen, .dollarParen, .atParen, .atCurly, .lCurly:
        unget(token)
        argument = parsePrimaryExpression(withMemberAccess: true) ?? errorExpression(token.span)
      case .generic:
        if let data = token.data, !data.nested.isEmpty, context != .commandName {
          argument = parseExpandable(token, .bareWord)
        } else {
          let (value, units): (String, [UInt16]?) = stringValue(token)
          argument = .stringConstantExpression(
            StringConstantExpressionAst(
              tree, token.start, token.end, value: value, stringConstantType: .bareWord, valueUnits: units))
          isVerbatim = isVerbatimMark(token)
          if context.isCommandName { tokenizer.markAsCommandName(token) }
        }
      default:
        argument = .stringConstantExpression(bareWord(token))
        if context.isCommandName { tokenizer.markAsCommandName(token) }
        // An operator or keyword among arguments is a word.
        if !context.isCommandName, token.kind != .identifier { tokenizer.makeGeneric(token) }
      }
      let next: TokenKind = context == .commandArgument && !isVerbatim ? peekKind : .unknown
      if next != .comma {
        guard let first = elements.first else { return argument }
        elements.append(argument)
        return .arrayLiteral(ArrayLiteralAst(tree, first.node.start, argument.node.end, elements: elements))
      }
      comma = peekToken()
      elements.append(argument)
      skipToken()
      skipNewlines()
      token = nextToken()
    }
  }

  ///     command:
  ///         command-name   command-elements:opt
  ///         command-invocation-operator   command-name-expr   command-elements:opt
  ///     command-invocation-operator:  one of
  ///         '&'   '.'
  ///     command-name-expr:
  ///         command-name
  ///         primary-expression
  ///     command-element:
  ///         command-parameter
  ///         command-argument
  ///         redirection
  func parseCommand() -> CommandBaseAst? {
    parseCommandParts().map { .command(CommandAst(
      tree, $0.first.start, $0.end, commandElements: $0.elements, invocationOperator: $0.invocation,
      redirections: $0.redirections)) }
  }

  struct CommandParts {
    var first: Lexeme
    var end: Int32
    var elements: [CommandElementAst] = []
    var invocation: TokenKind = .unknown
    var redirections: [RedirectionAst] = []
  }

  func parseCommandParts() -> CommandParts? {
    guard enter() else { return nil }
    defer { leave() }
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.command)
    var token: Lexeme = nextToken()
    var parts = CommandParts(first: token, end: token.end)
    var context: CommandArgumentContext = .commandName
    var sawDashDash: Bool = false
    var seen: Set<RedirectionStream> = []
    if token.kind == .dot || token.kind == .ampersand {
      parts.invocation = token.kind
      token = nextToken()
      context = .commandNameAfterInvocationOperator
    }
    scanning: while true {
      switch token.kind {
      case .pipe, .rCurly, .rParen, .endOfInput, .newLine, .semi, .andAnd, .orOr, .ampersand:
        unget(token)
        break scanning
      case .minusMinus:
        parts.end = token.end
        parts.elements.append(sawDashDash ? .expression(.stringConstantExpression(bareWord(token))) : dashDash(token))
        sawDashDash = true
      case .comma:
        parts.end = token.end
        reportError(token.span, "MissingArgument")
        skipNewlines()
      case .parameter:
        if context.isCommandName || sawDashDash {
          parts.end = token.end
          parts.elements.append(.expression(.stringConstantExpression(bareWord(token))))
        } else {
          let parameter: CommandParameterAst = parseCommandParameter(token)
          parts.end = parameter.end
          parts.elements.append(.parameter(parameter))
        }
      case .redirection, .redirectInStd:
        if context.isCommandName {
          parts.end = token.end
          parts.elements.append(.expression(.stringConstantExpression(bareWord(token))))
        } else {
          parts.end = parseRedirection(token, &parts.redirections, &seen).1.end
        }
      default:
        if token.kind == .inlineScript, context == .commandName {
          guard parseInlineScript(token, &parts) else { break scanning }
        } else if let argument = parseCommandArgument(context, token) {
          parts.elements.append(.expression(argument))
          parts.end = argument.node.end
          if isVerbatimMark(token), let verbatim = verbatimArgument() {
            let (value, units): (String, [UInt16]?) = stringValue(verbatim)
            parts.elements.append(
              .expression(
                .stringConstantExpression(
                  StringConstantExpressionAst(
                    tree, verbatim.start, verbatim.end, value: value, stringConstantType: .bareWord, valueUnits: units))))
            parts.end = verbatim.end
            break scanning
          }
        }
      }
      context = .commandArgument
      token = nextToken()
    }
    setMode(oldMode)
    if parts.elements.isEmpty {
      if parts.invocation != .unknown { reportError(parts.first.span, "MissingExpression", text(parts.first)) }
      return nil
    }
    return parts
  }

  /// `--%`, quoted or not.
  private func isVerbatimMark(_ token: Lexeme) -> Bool {
    guard token.end - token.start <= 8, token.kind == .generic || token.kind == .stringLiteral || token.kind == .stringExpandable
    else { return false }
    return stringValue(token).0 == Parser.verbatimMark
  }

  /// The first `--` ends the parameters.
  private func dashDash(_ token: Lexeme) -> CommandElementAst {
    .parameter(
      CommandParameterAst(
        tree, token.start, token.end, parameterName: "-", argument: nil, errorPosition: token.span))
  }

  ///     command-parameter:
  ///         dash   parameter-name
  ///         dash   parameter-name   ':'   command-argument
  private func parseCommandParameter(_ token: Lexeme) -> CommandParameterAst {
    var argument: ExpressionAst?
    // A comma behind the colon is left for the command to complain about.
    if usedColon(token), peekKind != .comma {
      argument = parseCommandArgument(.commandArgument, nextToken())
      if argument == nil { reportError(token.span.after, "ParameterRequiresArgument", text(token)) }
    }
    return CommandParameterAst(
      tree, token.start, argument?.node.end ?? token.end, parameterName: parameterName(token), argument: argument,
      errorPosition: token.span)
  }

  /// `inlinescript { }` of a workflow.
  private func parseInlineScript(_ token: Lexeme, _ parts: inout CommandParts) -> Bool {
    parts.elements.append(.expression(.stringConstantExpression(bareWord(token))))
    parts.end = token.end
    skipNewlines()
    let lCurly: Lexeme = nextToken()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      reportIncomplete(token.span.after, "MissingStatementAfterKeyword", text(token))
      return false
    }
    let block: ExpressionAst = parseScriptBlockExpression(lCurly)
    parts.elements.append(.expression(block))
    parts.end = block.node.end
    return true
  }
}
