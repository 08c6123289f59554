import SourceText

extension Parser {
  ///     using-statement:
  ///         'using'   'namespace'   identifier
  ///         'using'   'module'   identifier
  ///         'using'   'module'   hash-literal-expression
  ///         'using'   'assembly'   identifier
  ///         'using'   'type'   identifier   '='   identifier
  ///         'using'   'command'   identifier   '='   identifier
  func parseUsingStatement(_ token: Lexeme) -> StatementAst {
    let directive: Lexeme = nextToken()
    let kind: UsingStatementKind
    switch directive.kind {
    case .namespace: kind = .namespace
    case .type: kind = .type
    case .module: kind = .module
    case .command: kind = .command
    case .assembly: kind = .assembly
    default:
      unget(directive)
      reportIncomplete(token.span.after, "MissingUsingStatementDirective")
      return errorStatement(token.span)
    }
    let itemToken: Lexeme = nextToken()
    switch itemToken.kind {
    case .endOfInput, .newLine, .comma, .semi:
      reportIncomplete(directive.span.after, "MissingUsingItemName")
      return errorStatement(token.span.through(directive.span))
    default: break
    }
    guard let item = parseCommandArgument(.commandArgument, itemToken) else {
      reportError(itemToken.span, "InvalidValueForUsingItemName", text(itemToken))
      syncOnError(consumeClosing: true, .semi, .newLine)
      return errorStatement(token.span.through(itemToken.span))
    }
    var name: StringConstantExpressionAst?
    var specification: HashtableAst?
    switch item {
    case .stringConstantExpression(let node): name = node
    case .hashtable(let node) where kind == .module: specification = node
    default:
      reportError(item.span, "InvalidValueForUsingItemName", text(item.span))
      return errorStatement(token.span.through(item.span))
    }
    if kind != .assembly, specification == nil {
      let equals: Lexeme = peekToken()
      if equals.kind == .equals {
        skipToken()
        return parseUsingAlias(token, kind, name, item, equals)
      }
      if kind == .type || kind == .command {
        reportIncomplete(itemToken.span.after, "MissingEqualsInUsingAlias")
        return errorStatement(token.span.through(item.span), [item.node])
      }
    }
    requireStatementTerminator()
    return .usingStatement(
      UsingStatementAst(
        tree, token.start, item.node.end, usingStatementKind: kind, name: name, alias: nil,
        moduleSpecification: specification))
  }

  private func parseUsingAlias(
    _ token: Lexeme, _ kind: UsingStatementKind, _ name: StringConstantExpressionAst?, _ item: ExpressionAst,
    _ equals: Lexeme
  ) -> StatementAst {
    let aliasToken: Lexeme = nextToken()
    if aliasToken.kind == .endOfInput || aliasToken.kind == .newLine || aliasToken.kind == .semi {
      unget(aliasToken)
      reportIncomplete(equals.span.after, "MissingNamespaceAlias")
      return errorStatement(token.span.through(equals.span))
    }
    if aliasToken.kind == .comma {
      reportError(aliasToken.span, "UnexpectedUnaryOperator", text(aliasToken))
      return errorStatement(token.span.through(aliasToken.span))
    }
    let argument: ExpressionAst? = parseCommandArgument(.commandArgument, aliasToken)
    var alias: StringConstantExpressionAst?
    var specification: HashtableAst?
    switch argument {
    case .stringConstantExpression(let node): alias = node
    case .hashtable(let node) where kind == .module: specification = node
    default:
      let span: Span = argument?.span ?? aliasToken.span
      reportError(span, "InvalidValueForUsingItemName", text(span))
      return errorStatement(token.span.through(span), [item.node] + (argument.map { [$0.node] } ?? []))
    }
    requireStatementTerminator()
    return .usingStatement(
      UsingStatementAst(
        tree, token.start, aliasToken.end, usingStatementKind: kind, name: name, alias: alias,
        moduleSpecification: specification))
  }

  private func requireStatementTerminator() {
    let token: Lexeme = peekToken()
    if token.kind == .newLine || token.kind == .semi {
      skipToken()
    } else if token.kind != .endOfInput {
      reportIncomplete(token.span, "MissingStatementTerminator")
    }
  }
}
