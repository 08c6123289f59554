import SourceText

extension Parser {
  /// PowerShell 7.6 reads a configuration only where the schemas of PSDesiredStateConfiguration are installed, which is
  /// no part of it. Without them it reports that and goes on behind the configuration's name.
  ///
  ///     configuration-statement:
  ///         'configuration'   new-lines:opt   command-argument   new-lines:opt   '{'   script-block   '}'
  func parseConfigurationStatement(_ token: Lexeme) -> StatementAst? {
    skipNewlines()
    let nameToken: Lexeme = nextToken()
    if nameToken.kind == .lCurly {
      reportError(token.span.after, "MissingConfigurationName")
      _ = parseScriptBlockExpression(nameToken)
      return nil
    }
    if nameToken.kind == .endOfInput || nameToken.kind == .comma {
      unget(nameToken)
      reportIncomplete(nameToken.span.after, "MissingConfigurationName")
      return nil
    }
    guard let name = parseCommandArgument(.commandArgument, nameToken) else {
      reportError(nameToken.span.after, "ParameterRequiresArgument", text(nameToken))
      reportIncomplete(nameToken.span, "MissingConfigurationName")
      return nil
    }
    skipNewlines()
    guard Parser.readsConfigurations else {
      reportError(nameToken.span, "ParserError", ParserStrings.format("PsDscMissingSchemaStore", "Configuration"))
      // PowerShell drops the token it had looked at.
      hasNoLookahead()
      return nil
    }
    let lCurly: Lexeme = nextToken()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      reportIncomplete(lCurly.span.after, "MissingCurlyInConfigurationStatement")
      return errorStatement(token.span, kind: .configuration)
    }
    guard case .scriptBlockExpression(let body) = parseScriptBlockExpression(lCurly) else { return nil }
    return .configurationDefinition(
      ConfigurationDefinitionAst(tree, token.start, body.end, body: body, isMeta: false, instanceName: name))
  }

  private static let readsConfigurations: Bool = false

  private func hasNoLookahead() { skipToken() }

  /// A keyword that the script itself or a module has defined reads as a command.
  ///
  ///     dynamic-keyword-statement:
  ///         dynamic-keyword   command-elements:opt
  func parseDynamicKeywordStatement(_ token: Lexeme) -> StatementAst? {
    unget(token)
    guard let parts = parseCommandParts() else { return nil }
    return .dynamicKeywordStatement(
      DynamicKeywordStatementAst(tree, parts.first.start, parts.end, commandElements: parts.elements))
  }
}
