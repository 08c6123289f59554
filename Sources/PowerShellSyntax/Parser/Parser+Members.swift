import SourceText

extension Parser {
  ///     member-name:
  ///         simple-name
  ///         string-literal
  ///         expression-with-unary-operator
  ///         value
  private func parseMemberName() -> ExpressionAst? {
    if let (_, name) = parseSimpleName() { return .stringConstantExpression(name) }
    let token: Lexeme = peekToken()
    if token.has(.unaryOperator) || token.kind == .lBracket { return parseUnaryExpression() }
    return parsePrimaryExpression(withMemberAccess: false)
  }

  /// No blanks are allowed between the parts, only behind the operator.
  ///
  ///     member-access:
  ///         primary-expression   member-access-operator   new-lines:opt   member-name
  ///     invocation-expression:
  ///         primary-expression   member-access-operator   new-lines:opt   member-name   generic-arguments:opt   argument-list
  ///     member-access-operator:  one of
  ///         '.'   '::'   '?.'
  func parseMemberAccess(_ target: ExpressionAst, _ access: Lexeme) -> ExpressionAst {
    guard enter() else { return target }
    defer { leave() }
    let isStatic: Bool = access.kind == .colonColon
    let nullConditional: Bool = access.kind == .questionDot
    var member: ExpressionAst
    if let found = parseMemberName() {
      member = found
      if !hasUngot, let call = parseInvocation(target, member, isStatic, nullConditional) { return call }
    } else {
      reportIncomplete(access.span.after, "MissingPropertyName")
      member = parseSingleCommandArgument(.commandArgument) ?? errorExpression(target.span.through(access.span))
    }
    return .memberExpression(
      MemberExpressionAst(
        tree, target.node.start, member.node.end, expression: target, member: .expression(member), isStatic: isStatic,
        nullConditional: nullConditional))
  }

  private func parseInvocation(
    _ target: ExpressionAst, _ member: ExpressionAst, _ isStatic: Bool, _ nullConditional: Bool
  ) -> ExpressionAst? {
    let start: Int = restorePoint
    var types: [TypeName] = []
    var bracket: Lexeme?
    if tokenizer.mayHaveBracketAhead { types = parseGenericArguments(start, &bracket) }
    guard let opening = nextInvokeMember() else {
      if bracket != nil { resync(start) }
      return nil
    }
    var arguments: [ExpressionAst]
    var end: Span
    if opening.kind == .lParen {
      (arguments, end) = parseArgumentList(opening)
    } else {
      skipNewlines()
      let block: ExpressionAst = parseScriptBlockExpression(opening)
      arguments = [block]
      end = block.span
    }
    return .invokeMemberExpression(
      InvokeMemberExpressionAst(
        tree, target.node.start, end.end, expression: target, member: .expression(member), genericTypeArguments: types,
        arguments: arguments, isStatic: isStatic, nullConditional: nullConditional))
  }

  ///     generic-arguments:
  ///         '['   new-lines:opt   generic-type-arguments   ']'
  private func parseGenericArguments(_ start: Int, _ bracket: inout Lexeme?) -> [TypeName] {
    let opening: Lexeme = nextToken()
    guard opening.kind == .lBracket else {
      resync(start)
      return []
    }
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.typeName)
    skipNewlines()
    let first: Lexeme = nextToken()
    guard first.kind == .identifier else {
      setMode(oldMode)
      resync(start)
      return []
    }
    var closing: Lexeme = first
    let types: [TypeName] = parseGenericTypeArguments(first, &closing)
    if closing.kind == .rBracket {
      bracket = closing
    } else {
      unget(closing)
      reportIncomplete(closing.span.before, "EndSquareBracketExpectedAtEndOfType")
    }
    setMode(oldMode)
    return types
  }

  ///     argument-list:
  ///         '('   argument-expression-list:opt   new-lines:opt   ')'
  ///     argument-expression-list:
  ///         argument-expression
  ///         argument-expression   new-lines:opt   ','   argument-expression-list
  func parseArgumentList(_ lParen: Lexeme) -> ([ExpressionAst], Span) {
    var arguments: [ExpressionAst] = []
    var comma: Lexeme?
    var isReported: Bool = false
    let oldComma: Bool = commaIsSeparator
    commaIsSeparator = true
    defer { commaIsSeparator = oldComma }
    while true {
      skipNewlines()
      guard let argument = parseExpression() else {
        if let comma {
          reportIncomplete(comma.span.after, "MissingExpressionAfterToken", ",")
          isReported = true
        }
        break
      }
      arguments.append(argument)
      skipNewlines()
      let next: Lexeme = nextToken()
      if next.kind != .comma {
        unget(next)
        comma = nil
        break
      }
      comma = next
    }
    skipNewlines()
    let rParen: Lexeme = nextToken()
    if rParen.kind == .rParen { return (arguments, rParen.span) }
    unget(rParen)
    let end: Span = arguments.last?.span ?? lParen.span
    if !isReported { reportIncomplete(end.after, "MissingEndParenthesisInMethodCall") }
    return (arguments, comma?.span ?? end)
  }

  ///     element-access:
  ///         primary-expression   '['   new-lines:opt   expression   new-lines:opt   ']'
  ///         primary-expression   '?['   new-lines:opt   expression   new-lines:opt   ']'
  func parseElementAccess(_ target: ExpressionAst, _ opening: Lexeme) -> ExpressionAst {
    skipNewlines()
    let oldComma: Bool = commaIsSeparator
    commaIsSeparator = false
    let found: ExpressionAst? = parseExpression()
    commaIsSeparator = oldComma
    var isMissing: Bool = false
    if found == nil { reportIncomplete(opening.span.after, "MissingArrayIndexExpression") }
    let index: ExpressionAst = found ?? errorExpression(opening.span)
    if case .errorExpression = index { isMissing = true }
    skipNewlines()
    let closing: Lexeme = nextToken()
    var end: Int32 = closing.end
    if closing.kind != .rBracket {
      unget(closing)
      if !isMissing { reportIncomplete(index.span.after, "MissingEndSquareBracket") }
      end = index.node.end
    }
    return .indexExpression(
      IndexExpressionAst(
        tree, target.node.start, end, target: target, index: index, nullConditional: opening.kind == .questionLBracket))
  }
}
