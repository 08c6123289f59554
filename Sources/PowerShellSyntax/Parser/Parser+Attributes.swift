import SourceText

extension Parser {
  ///     attribute-list:
  ///         attribute
  ///         attribute-list   new-lines:opt   attribute
  func parseAttributeList(inExpression: Bool) -> [AttributeBaseAst] {
    var attributes: [AttributeBaseAst] = []
    while let attribute = parseAttribute() {
      attributes.append(attribute)
      if attributes.count > Parser.depthMax { giveUp() }
      if inExpression, case .typeConstraint = attribute { continue }
      skipNewlines()
    }
    return attributes
  }

  ///     attribute:
  ///         '['   new-lines:opt   attribute-name   '('   attribute-arguments:opt   new-lines:opt   ')'   new-lines:opt   ']'
  ///         type-literal
  ///     attribute-name:
  ///         type-spec
  ///     type-literal:
  ///         '['   new-lines:opt   type-spec   ']'
  func parseAttribute() -> AttributeBaseAst? {
    guard let lBracket = nextLeftBracket() else { return nil }
    skipNewlines()
    guard let type = parseTypeName(allowAssemblyNames: true) else {
      resync(lBracket)
      reportIncomplete(lBracket.span.after, "MissingTypename")
      return nil
    }
    let next: Lexeme = nextToken()
    if next.kind == .lParen { return parseAttributeArguments(lBracket, type, next) }
    var end: Int32 = next.end
    if next.kind != .rBracket {
      unget(next)
      reportError(next.span.before, "EndSquareBracketExpectedAtEndOfAttribute")
      end = type.extent.end
    }
    return .typeConstraint(TypeConstraintAst(tree, lBracket.start, end, typeName: type))
  }

  private func parseAttributeArguments(_ lBracket: Lexeme, _ type: TypeName, _ lParen: Lexeme) -> AttributeBaseAst {
    skipNewlines()
    var positional: [ExpressionAst] = []
    var named: [NamedAttributeArgumentAst] = []
    var last: Span = lParen.span
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.expression)
    parseAttributeArgumentList(&positional, &named, &last)
    setMode(oldMode)
    skipNewlines()
    let rParen: Lexeme = nextToken()
    var end: Span = rParen.span
    let isClosed: Bool = rParen.kind == .rParen
    if !isClosed {
      unget(rParen)
      end = last
      reportIncomplete(last.after, "MissingEndParenthesisInExpression")
    }
    skipNewlines()
    let rBracket: Lexeme = nextToken()
    if rBracket.kind == .rBracket {
      end = rBracket.span
    } else {
      unget(rBracket)
      // One missing bracket is enough to say.
      if isClosed { reportIncomplete(rParen.span.after, "EndSquareBracketExpectedAtEndOfAttribute") }
    }
    return .attribute(
      AttributeAst(
        tree, lBracket.start, end.end, typeName: type, positionalArguments: positional, namedArguments: named))
  }

  ///     attribute-arguments:
  ///         attribute-argument
  ///         attribute-argument   new-lines:opt   ','   attribute-arguments
  ///     attribute-argument:
  ///         new-lines:opt   expression
  ///         new-lines:opt   simple-name
  ///         new-lines:opt   simple-name   '='   new-lines:opt   expression
  private func parseAttributeArgumentList(
    _ positional: inout [ExpressionAst], _ named: inout [NamedAttributeArgumentAst], _ last: inout Span
  ) {
    let oldComma: Bool = commaIsSeparator
    commaIsSeparator = true
    defer { commaIsSeparator = oldComma }
    var comma: Lexeme?
    while true {
      skipNewlines()
      if let (_, name) = parseSimpleName() {
        named.append(parseNamedArgument(name, &last))
      } else if let expression = parseExpression() {
        positional.append(expression)
        last = expression.span
      } else if let comma {
        let span: Span = comma.span.after
        reportIncomplete(span, "MissingExpressionAfterToken", ",")
        positional.append(errorExpression(span))
        last = span
      }
      skipNewlines()
      let next: Lexeme = peekToken()
      if next.kind != .comma { return }
      comma = next
      last = next.span
      skipToken()
    }
  }

  /// A name alone stands for `name = $true`.
  private func parseNamedArgument(_ name: StringConstantExpressionAst, _ last: inout Span) -> NamedAttributeArgumentAst {
    let equals: Lexeme = peekToken()
    let value: ExpressionAst
    if equals.kind == .equals {
      skipToken()
      skipNewlines()
      if let found = parseExpression() {
        value = found
      } else {
        reportIncomplete(equals.span.after, "MissingExpressionInNamedArgument")
        value = errorExpression(equals.span.after)
        syncOnError(consumeClosing: true, .comma, .rParen, .rBracket, .newLine)
      }
      last = value.span
    } else {
      value = .constantExpression(ConstantExpressionAst(tree, name.start, name.end, value: .boolean(true)))
    }
    return NamedAttributeArgumentAst(
      tree, name.start, value.node.end, argumentName: name.value, argument: value,
      expressionOmitted: equals.kind != .equals)
  }
}
