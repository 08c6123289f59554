/// Whether an expression has the same value each time: what attributes and `#requires` ask of their arguments.
enum ConstantCheck {
  enum Purpose { case attribute, classAttribute, requires }

  static func isConstant(_ expression: ExpressionAst, for purpose: Purpose) -> Bool {
    switch expression {
    case .constantExpression, .stringConstantExpression: return true
    case .binaryExpression(let node):
      return node.operator.has(.canConstantFold) && isConstant(node.left, for: purpose)
        && isConstant(node.right, for: purpose)
    case .unaryExpression(let node):
      return node.tokenKind.has(.canConstantFold) && isConstant(node.child, for: purpose)
    case .convertExpression(let node):
      return KnownTypes.isSafePrimitive(node.type.typeName) && isConstant(node.child, for: purpose)
    case .variableExpression(let node): return isConstantVariable(node)
    case .typeExpression: return purpose != .requires
    case .memberExpression(let node):
      guard node.isStatic, case .typeExpression(let type) = node.expression,
        case .expression(.stringConstantExpression) = node.member
      else { return false }
      // A literal field of a type; which fields those are is not known here.
      return KnownTypes.isKnown(type.typeName)
    case .arrayLiteral(let node): return node.elements.allSatisfy { isConstant($0, for: purpose) }
    case .hashtable(let node):
      return purpose == .requires
        && node.keyValuePairs.allSatisfy { isConstant($0.key, for: purpose) && isConstant($0.value, for: purpose) }
    case .scriptBlockExpression: return purpose == .attribute
    case .parenExpression(let node): return isConstant(node.pipeline, for: purpose)
    case .subExpression(let node):
      guard node.subExpression.traps.isEmpty, node.subExpression.statements.count == 1 else { return false }
      return isConstant(node.subExpression.statements[0], for: purpose)
    case .usingExpression(let node): return isConstant(node.subExpression, for: purpose)
    case .ternaryExpression(let node):
      return isConstant(node.condition, for: purpose) && isConstant(node.ifTrue, for: purpose)
        && isConstant(node.ifFalse, for: purpose)
    case .attributedExpression, .expandableStringExpression, .invokeMemberExpression,
      .baseCtorInvokeMemberExpression, .indexExpression, .arrayExpression, .errorExpression:
      return false
    }
  }

  static func isConstant(_ statement: StatementAst, for purpose: Purpose) -> Bool {
    guard case .pipeline(let pipeline) = statement, let expression = pipeline.pureExpression else { return false }
    return isConstant(expression, for: purpose)
  }

  static func isConstantVariable(_ node: VariableExpressionAst) -> Bool {
    guard node.variablePath.isVariable else { return false }
    switch node.variablePath.unqualifiedPath.lowercased() {
    case "true", "false", "null": return true
    default: return false
    }
  }
}
