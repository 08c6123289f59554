/// What a data section may hold: constants, a few variables, and the commands it names.
/// - Source: `about_Data_Sections`
final class RestrictedLanguageCheck: AstVisitor {
  private let checks: SemanticChecks
  private let allowedCommands: Set<String>?
  /// Those besides the ones that are always allowed; `*` for all.
  private let allowedVariables: Set<String>
  private let allowsEnvironment: Bool

  init(_ checks: SemanticChecks, allowedCommands: Set<String>?, allowedVariables: Set<String> = [], allowsEnvironment: Bool = false) {
    self.checks = checks
    self.allowedCommands = allowedCommands
    self.allowedVariables = allowedVariables
    self.allowsEnvironment = allowsEnvironment
  }

  func refuse(_ node: Ast, _ what: String) { checks.report(node, what + "NotSupportedInDataSection") }

  override func visitScriptBlock(_ node: ScriptBlockAst) { refuse(node, "ScriptBlock") }
  override func visitParamBlock(_ node: ParamBlockAst) { refuse(node, "ParameterDeclaration") }
  override func visitAttribute(_ node: AttributeAst) { refuse(node, "Attribute") }
  override func visitFunctionDefinition(_ node: FunctionDefinitionAst) { refuse(node, "FunctionDeclaration") }
  override func visitTrapStatement(_ node: TrapStatementAst) { refuse(node, "TrapStatement") }
  override func visitSwitchStatement(_ node: SwitchStatementAst) { refuse(node, "SwitchStatement") }
  override func visitDataStatement(_ node: DataStatementAst) { refuse(node, "DataSectionStatement") }
  override func visitForEachStatement(_ node: ForEachStatementAst) { refuse(node, "ForeachStatement") }
  override func visitDoWhileStatement(_ node: DoWhileStatementAst) { refuse(node, "DoWhileStatement") }
  override func visitDoUntilStatement(_ node: DoUntilStatementAst) { refuse(node, "DoWhileStatement") }
  override func visitForStatement(_ node: ForStatementAst) { refuse(node, "ForWhileStatement") }
  override func visitWhileStatement(_ node: WhileStatementAst) { refuse(node, "ForWhileStatement") }
  override func visitTryStatement(_ node: TryStatementAst) { refuse(node, "TryStatement") }
  override func visitBreakStatement(_ node: BreakStatementAst) { refuse(node, "FlowControlStatement") }
  override func visitContinueStatement(_ node: ContinueStatementAst) { refuse(node, "FlowControlStatement") }
  override func visitReturnStatement(_ node: ReturnStatementAst) { refuse(node, "FlowControlStatement") }
  override func visitExitStatement(_ node: ExitStatementAst) { refuse(node, "FlowControlStatement") }
  override func visitThrowStatement(_ node: ThrowStatementAst) { refuse(node, "FlowControlStatement") }
  override func visitAssignmentStatement(_ node: AssignmentStatementAst) { refuse(node, "AssignmentStatement") }
  override func visitMergingRedirection(_ node: MergingRedirectionAst) { refuse(node, "Redirection") }
  override func visitFileRedirection(_ node: FileRedirectionAst) { refuse(node, "Redirection") }
  override func visitMemberExpression(_ node: MemberExpressionAst) { refuse(node, "PropertyReference") }
  override func visitInvokeMemberExpression(_ node: InvokeMemberExpressionAst) { refuse(node, "MethodCall") }
  override func visitScriptBlockExpression(_ node: ScriptBlockExpressionAst) { refuse(node, "ScriptBlock") }
  override func visitIndexExpression(_ node: IndexExpressionAst) { refuse(node, "ArrayReference") }
  override func visitAttributedExpression(_ node: AttributedExpressionAst) { refuse(node, "Attribute") }
  override func visitBlockStatement(_ node: BlockStatementAst) { refuse(node, "ParallelAndSequenceBlock") }

  override func visitTypeConstraint(_ node: TypeConstraintAst) { check(node.typeName, node) }
  override func visitTypeExpression(_ node: TypeExpressionAst) { check(node.typeName, node) }

  private func check(_ type: TypeName, _ node: Ast) {
    var element: TypeName = type
    if case .array(let inner, _, _) = type { element = inner }
    if !KnownTypes.isSafePrimitive(element) { checks.report(node, "TypeNotAllowedInDataSection", type.fullName) }
  }

  override func visitCommand(_ node: CommandAst) {
    if node.invocationOperator == .dot {
      refuse(node, "DotSourcing")
      return
    }
    guard let allowedCommands else { return }
    guard let name = node.commandName else {
      if node.invocationOperator == .ampersand {
        checks.report(node, "OperatorNotSupportedInDataSection", "&")
      } else {
        checks.report(node, "CmdletNotInAllowedListForDataSection", node.text)
      }
      return
    }
    if !allowedCommands.contains(name.lowercased()) { checks.report(node, "CmdletNotInAllowedListForDataSection", name) }
  }

  override func visitBinaryExpression(_ node: BinaryExpressionAst) {
    if node.operator.has(.disallowedInRestrictedMode) {
      checks.report(node.errorPosition, "OperatorNotSupportedInDataSection", node.operator.text)
    }
  }

  override func visitUnaryExpression(_ node: UnaryExpressionAst) {
    if node.tokenKind.has(.disallowedInRestrictedMode) {
      checks.report(node, "OperatorNotSupportedInDataSection", node.tokenKind.text)
    }
  }

  override func visitVariableExpression(_ node: VariableExpressionAst) {
    switch node.variablePath.userPath.lowercased() {
    case "psculture", "psuiculture", "true", "false", "null": return
    case let name where allowedVariables.contains(name) || allowedVariables.contains("*"): return
    case let name where allowsEnvironment && name.hasPrefix("env:"): return
    default:
      let allowed: String = ParserStrings.text("DefaultAllowedVariablesInDataSection") ?? ""
      checks.report(node, "VariableReferenceNotSupportedInDataSection", allowed)
    }
  }
}
