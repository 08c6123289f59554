import SourceText

extension Parser {
  /// - Parameter afterOperator: an operand is certain, so that a number ends before `?` and `:`.
  ///
  ///     expression:
  ///         logical-expression
  ///         logical-expression   '?'   new-lines:opt   expression   new-lines:opt   ':'   new-lines:opt   expression
  func parseExpression(afterOperator: Bool = false) -> ExpressionAst? {
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.expression)
    guard let condition = parseBinaryExpression(afterOperator: afterOperator) else {
      setMode(oldMode)
      return nil
    }
    var token: Lexeme = peekToken()
    if token.kind != .questionMark {
      setMode(oldMode)
      return condition
    }
    defer { setMode(oldMode) }
    guard enter() else { return condition }
    defer { leave() }
    skipToken()
    skipNewlines()
    let ifTrue: ExpressionAst? = parseExpression(afterOperator: true)
    if ifTrue == nil { reportIncomplete(token.span.after, "ExpectedValueExpression", text(token)) }
    let first: ExpressionAst = ifTrue ?? errorExpression(token.span.after)
    var isMissing: Bool = false
    if case .errorExpression = first { isMissing = true }
    skipNewlines()
    token = nextToken()
    guard token.kind == .colon else {
      unget(token)
      var parts: [Ast] = [condition.node]
      if !isMissing {
        parts.append(first.node)
        reportIncomplete(token.span, "MissingColonInTernaryExpression")
      }
      return errorExpression(condition.span.through(token.span.before), parts)
    }
    skipNewlines()
    let ifFalse: ExpressionAst? = parseExpression(afterOperator: true)
    if ifFalse == nil { reportIncomplete(token.span.after, "ExpectedValueExpression", text(token)) }
    let second: ExpressionAst = ifFalse ?? errorExpression(token.span.after)
    return .ternaryExpression(
      TernaryExpressionAst(
        tree, condition.node.start, second.node.end, condition: condition, ifTrue: first, ifFalse: second))
  }

  /// All binary operators, by precedence.
  ///
  ///     logical-expression:
  ///         bitwise-expression
  ///         logical-expression   logical-operator   new-lines:opt   bitwise-expression
  ///     bitwise-expression:
  ///         comparison-expression
  ///         bitwise-expression   bitwise-operator   new-lines:opt   comparison-expression
  ///     comparison-expression:
  ///         null-coalesce-expression
  ///         comparison-expression   comparison-operator   new-lines:opt   null-coalesce-expression
  ///     null-coalesce-expression:
  ///         additive-expression
  ///         null-coalesce-expression   '??'   new-lines:opt   additive-expression
  ///     additive-expression:
  ///         multiplicative-expression
  ///         additive-expression   additive-operator   new-lines:opt   multiplicative-expression
  ///     multiplicative-expression:
  ///         format-expression
  ///         multiplicative-expression   multiplicative-operator   new-lines:opt   format-expression
  ///     format-expression:
  ///         range-expression
  ///         format-expression   format-operator   new-lines:opt   range-expression
  ///     range-expression:
  ///         array-literal-expression
  ///         range-expression   '..'   new-lines:opt   array-literal-expression
  private func parseBinaryExpression(afterOperator: Bool) -> ExpressionAst? {
    guard let first = parseArrayLiteral(afterOperator: afterOperator) else { return nil }
    var token: Lexeme = peekToken()
    if !token.has(.binaryOperator) {
      return token.kind == .parameter ? recoverFromParameter(token, first) : first
    }
    skipToken()
    var operands: [ExpressionAst] = [first]
    var operators: [Lexeme] = [token]
    var precedence: UInt32 = token.kind.binaryPrecedence
    var stray: Lexeme?
    while true {
      skipNewlines()
      if let operand = parseArrayLiteral(afterOperator: true) {
        operands.append(operand)
      } else {
        reportIncomplete(token.span.after, "ExpectedValueExpression", text(token))
        operands.append(errorExpression(token.span.after))
      }
      token = nextToken()
      if !token.has(.binaryOperator) {
        if token.kind == .parameter { stray = token }
        unget(token)
        break
      }
      let next: UInt32 = token.kind.binaryPrecedence
      while next <= precedence {
        reduce(&operands, &operators)
        guard let top = operators.last else { break }
        precedence = top.kind.binaryPrecedence
      }
      operators.append(token)
      precedence = next
    }
    while !operators.isEmpty { reduce(&operands, &operators) }
    if let stray { return recoverFromParameter(stray, operands[0]) }
    return operands[0]
  }

  private func reduce(_ operands: inout [ExpressionAst], _ operators: inout [Lexeme]) {
    let right: ExpressionAst = operands.removeLast()
    let left: ExpressionAst = operands.removeLast()
    let token: Lexeme = operators.removeLast()
    let node = BinaryExpressionAst(
      tree, left.node.start, right.node.end, left: left, operator: token.kind, right: right,
      errorPosition: token.span)
    checkHeight(node)
    operands.append(.binaryExpression(node))
  }

  /// A parameter in an expression is taken for an operator that is not finished.
  private func recoverFromParameter(_ token: Lexeme, _ expression: ExpressionAst) -> ExpressionAst {
    reportError(token.span, "UnexpectedToken", text(token))
    skipToken()
    let parameter = CommandParameterAst(
      tree, token.start, token.end, parameterName: parameterName(token), argument: nil,
      errorPosition: token.span)
    return errorExpression(expression.span.through(token.span), [expression.node, parameter])
  }

  ///     array-literal-expression:
  ///         unary-expression
  ///         unary-expression   ','   new-lines:opt   array-literal-expression
  private func parseArrayLiteral(afterOperator: Bool) -> ExpressionAst? {
    guard let first = parseUnaryExpression(afterOperator: afterOperator) else { return nil }
    var comma: Lexeme = peekToken()
    if comma.kind != .comma || commaIsSeparator { return first }
    var elements: [ExpressionAst] = [first]
    while comma.kind == .comma {
      skipToken()
      skipNewlines()
      guard let element = parseUnaryExpression(afterOperator: true) else {
        reportIncomplete(comma.span.after, "MissingExpressionAfterToken", text(comma))
        elements.append(errorExpression(comma.span))
        break
      }
      elements.append(element)
      comma = peekToken()
    }
    let end: Int32 = elements[elements.count - 1].node.end
    return .arrayLiteral(ArrayLiteralAst(tree, first.node.start, end, elements: elements))
  }

  ///     unary-expression:
  ///         primary-expression
  ///         expression-with-unary-operator
  ///     expression-with-unary-operator:
  ///         ','   new-lines:opt   unary-expression
  ///         '-not'   new-lines:opt   unary-expression
  ///         '!'   new-lines:opt   unary-expression
  ///         '-bnot'   new-lines:opt   unary-expression
  ///         '+'   new-lines:opt   unary-expression
  ///         dash   new-lines:opt   unary-expression
  ///         pre-increment-expression
  ///         pre-decrement-expression
  ///         cast-expression
  ///         '-split'   new-lines:opt   unary-expression
  ///         '-join'   new-lines:opt   unary-expression
  ///     post-increment-expression:
  ///         primary-expression   '++'
  ///     post-decrement-expression:
  ///         primary-expression   dashdash
  func parseUnaryExpression(afterOperator: Bool = false) -> ExpressionAst? {
    guard enter() else { return nil }
    defer { leave() }
    let token: Lexeme = peekOperand(afterOperator: afterOperator)
    let expression: ExpressionAst?
    if token.has(.unaryOperator) {
      if token.kind == .comma, commaIsSeparator { return nil }
      skipToken()
      skipNewlines()
      guard let child = parseUnaryExpression(afterOperator: true) else {
        reportIncomplete(token.span.after, "MissingExpressionAfterOperator", text(token))
        return errorExpression(token.span)
      }
      if token.kind == .comma {
        expression = .arrayLiteral(ArrayLiteralAst(tree, token.start, child.node.end, elements: [child]))
      } else {
        expression = .unaryExpression(
          UnaryExpressionAst(tree, token.start, child.node.end, tokenKind: token.kind, child: child))
      }
    } else if token.kind == .lBracket {
      switch parseBracketExpression(token) {
      case .none: return nil
      case .incomplete(let error): return error
      case .expression(let found): expression = found
      }
    } else {
      expression = parsePrimaryExpression(withMemberAccess: true)
    }
    guard let expression else { return nil }
    let postfix: Lexeme = peekToken()
    guard postfix.kind == .plusPlus || postfix.kind == .minusMinus else { return expression }
    skipToken()
    let kind: TokenKind = postfix.kind == .plusPlus ? .postfixPlusPlus : .postfixMinusMinus
    return .unaryExpression(
      UnaryExpressionAst(tree, expression.node.start, postfix.end, tokenKind: kind, child: expression))
  }

  /// Looks at an operand's first token, where `-1` is a number.
  private func peekOperand(afterOperator: Bool) -> Lexeme {
    let oldSigned: Bool = tokenizer.allowSignedNumbers
    let oldTernary: Bool = tokenizer.endNumberBeforeTernary
    tokenizer.allowSignedNumbers = true
    tokenizer.endNumberBeforeTernary = afterOperator
    if let kind = ungotKind, kind == .minus || (afterOperator && kind == .generic) { resyncUngot() }
    let token: Lexeme = peekToken()
    tokenizer.allowSignedNumbers = oldSigned
    tokenizer.endNumberBeforeTernary = oldTernary
    return token
  }

  private enum BracketExpression {
    case none
    case incomplete(ExpressionAst)
    case expression(ExpressionAst)
  }

  /// A type literal, a cast, or attributes before an expression.
  ///
  ///     cast-expression:
  ///         type-literal   unary-expression
  private func parseBracketExpression(_ token: Lexeme) -> BracketExpression {
    let attributes: [AttributeBaseAst] = parseAttributeList(inExpression: true)
    guard let last = attributes.last else { return .none }
    var expression: ExpressionAst
    switch last {
    case .attribute(let attribute):
      skipNewlines()
      guard let child = parseUnaryExpression(afterOperator: true) else {
        reportIncomplete(Span(attribute), "UnexpectedAttribute", attribute.typeName.fullName)
        return .incomplete(errorExpression(token.span.through(Span(attribute)), attributes.map { $0.node }))
      }
      expression = attributed(last, child)
    case .typeConstraint(let type):
      if let access = nextMemberAccess(allowBracket: false) {
        expression = parsePostfixOperators(access, typeExpression(type))
      } else {
        expression = typeExpression(type)
        let next: TokenKind = peekKind
        if next != .newLine, next != .comma, let child = parseUnaryExpression(afterOperator: true) {
          expression = attributed(last, child)
        }
      }
    }
    for attribute in attributes.dropLast().reversed() { expression = attributed(attribute, expression) }
    checkHeight(expression.node)
    return .expression(expression)
  }

  private func typeExpression(_ type: TypeConstraintAst) -> ExpressionAst {
    .typeExpression(TypeExpressionAst(tree, type.start, type.end, typeName: type.typeName))
  }

  private func attributed(_ attribute: AttributeBaseAst, _ child: ExpressionAst) -> ExpressionAst {
    let start: Int32 = attribute.node.start
    if case .typeConstraint(let type) = attribute {
      return .convertExpression(ConvertExpressionAst(tree, start, child.node.end, type: type, child: child))
    }
    return .attributedExpression(
      AttributedExpressionAst(tree, start, child.node.end, attribute: attribute, child: child))
  }
}
