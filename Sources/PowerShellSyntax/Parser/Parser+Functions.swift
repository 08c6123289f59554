import SourceText

extension Parser {
  ///     function-statement:
  ///         'function'   new-lines:opt   function-name   function-parameter-declaration:opt   '{'   script-block   '}'
  ///         'filter'   new-lines:opt   function-name   function-parameter-declaration:opt   '{'   script-block   '}'
  ///         'workflow'   new-lines:opt   function-name   function-parameter-declaration:opt   '{'   script-block   '}'
  ///     function-name:
  ///         command-argument
  func parseFunctionStatement(_ token: Lexeme) -> StatementAst {
    skipNewlines()
    let nameToken: Lexeme = nextToken()
    switch nameToken.kind {
    case .pipe, .lParen, .lCurly, .atParen, .atCurly, .rCurly, .rParen, .endOfInput, .semi, .redirection,
      .redirectInStd, .andAnd, .orOr, .ampersand, .variable, .splattedVariable, .hereStringExpandable,
      .hereStringLiteral, .stringLiteral, .stringExpandable:
      unget(nameToken)
      reportIncomplete(token.span.after, "MissingNameAfterKeyword", text(token))
      return errorStatement(token.span)
    default: break
    }
    var errorEnd: Span?
    var rParen: Lexeme?
    let parameters: [ParameterAst]? = parseFunctionParameterDeclaration(&errorEnd, &rParen)
    let lCurly: Lexeme = nextToken()
    if lCurly.kind != .lCurly {
      unget(lCurly)
      if errorEnd == nil {
        let end: Span = rParen?.span ?? nameToken.span
        errorEnd = end
        reportIncomplete(end.after, "MissingFunctionBody")
      }
    }
    if let errorEnd { return errorStatement(token.span.through(errorEnd), (parameters ?? []) as [Ast]) }
    let wasInWorkflow: Bool = tokenizer.inWorkflow
    tokenizer.inWorkflow = token.kind == .workflow
    defer { tokenizer.inWorkflow = wasInWorkflow }
    let body: ScriptBlockAst = parseScriptBlock(openedBy: lCurly, isFilter: token.kind == .filter, first: nil)
    let name: String = nameToken.kind == .generic ? stringValue(nameToken).0 : text(nameToken)
    return .functionDefinition(
      FunctionDefinitionAst(
        tree, token.start, body.end, isFilter: token.kind == .filter, isWorkflow: token.kind == .workflow, name: name,
        nameExtent: nameToken.extent(in: source), parameters: parameters, body: body))
  }

  ///     function-parameter-declaration:
  ///         new-lines:opt   '('   parameter-list:opt   new-lines:opt   ')'
  func parseFunctionParameterDeclaration(_ errorEnd: inout Span?, _ rParen: inout Lexeme?) -> [ParameterAst]? {
    skipNewlines()
    let lParen: Lexeme = peekToken()
    guard lParen.kind == .lParen else { return nil }
    skipToken()
    let parameters: [ParameterAst] = parseParameterList()
    skipNewlines()
    let closing: Lexeme = nextToken()
    rParen = closing
    if closing.kind != .rParen {
      unget(closing)
      let end: Span = parameters.last.map { Span($0) } ?? lParen.span
      errorEnd = end
      reportIncomplete(end.after, "MissingEndParenthesisInFunctionParameterList")
    }
    skipNewlines()
    return parameters
  }
}
