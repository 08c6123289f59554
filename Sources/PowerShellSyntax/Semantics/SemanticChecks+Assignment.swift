import SourceText

/// What may stand on the left of an assignment and beside `++` and `--`.
extension SemanticChecks {
  func checkAssignmentTarget(_ target: ExpressionAst, isSimple: Bool, _ reportError: (Ast) -> Void) {
    switch target {
    case .arrayLiteral(let node):
      if isSimple {
        for element in node.elements { checkAssignmentTarget(element, isSimple: true, reportError) }
      } else {
        reportError(node)
      }
    case .parenExpression(let node):
      if case .pipeline(let pipeline) = node.pipeline, let inner = pipeline.pureExpression {
        checkAssignmentTarget(inner, isSimple: isSimple, reportError)
      } else {
        reportError(node.pipeline.node)
      }
    case .variableExpression: break
    case .memberExpression(let node): if node.nullConditional { reportError(node) }
    case .invokeMemberExpression(let node): if node.nullConditional { reportError(node) }
    case .indexExpression(let node): if node.nullConditional { reportError(node) }
    case .attributedExpression, .convertExpression: checkAttributedTarget(target, isSimple: isSimple, reportError)
    default: reportError(target.node)
    }
  }

  private func checkAttributedTarget(_ target: ExpressionAst, isSimple: Bool, _ reportError: (Ast) -> Void) {
    var expression: ExpressionAst = target
    var converts: Int = 0
    var reference: TypeConstraintAst?
    var lastType: String?
    walking: while true {
      switch expression {
      case .convertExpression(let node):
        converts += 1
        lastType = node.type.typeName.isArray ? node.type.typeName.fullName.lowercased() : KnownTypes.fullName(node.type.typeName)
        if KnownTypes.isReference(node.type.typeName) { reference = node.type }
        if KnownTypes.isVoid(node.type.typeName) { report(node.type, "VoidTypeConstraintNotAllowed") }
        expression = node.child
      case .attributedExpression(let node): expression = node.child
      default: break walking
      }
    }
    if let reference, converts > 1 {
      report(reference, "ReferenceNeedsToBeByItselfInTypeConstraint")
      return
    }
    if case .variableExpression(let variable) = expression { checkAutomatic(variable, lastType, target) }
    checkAssignmentTarget(expression, isSimple: isSimple, reportError)
  }

  /// An automatic variable keeps its type.
  private func checkAutomatic(_ variable: VariableExpressionAst, _ type: String?, _ target: ExpressionAst) {
    let path: VariablePath = variable.variablePath
    guard path.isUnscopedVariable || path.isLocal || path.isPrivate else { return }
    let expected: (accepts: [String], shown: String)
    switch path.unqualifiedPath.lowercased() {
    case "_", "this", "input": expected = (["system.object"], "System.Object")
    case "args": expected = (["object[]", "system.object[]"], "System.Object[]")
    case "pscmdlet":
      expected = (["system.management.automation.psscriptcmdlet"], "System.Management.Automation.PSScriptCmdlet")
    case "psboundparameters":
      expected = (["system.management.automation.psboundparametersdictionary"], "System.Management.Automation.PSBoundParametersDictionary")
    case "myinvocation":
      expected = (["system.management.automation.invocationinfo"], "System.Management.Automation.InvocationInfo")
    case "psscriptroot", "pscommandpath": expected = (["system.string"], "System.String")
    default: return
    }
    if let type, expected.accepts.contains(type) { return }
    report(target.node, "AssignmentStatementToAutomaticNotSupported", path.unqualifiedPath, expected.shown)
  }
}
