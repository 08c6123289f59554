import DotNet
import PowerShellSyntax

/// What each kind of node shows of itself, by the name in lower case.
extension AstObject {
  private func wrap(_ node: Ast?) -> Value { node.map { .object(AstObject.wrap($0, root)) } ?? .null }
  private func list<T>(_ nodes: [T], _ node: (T) -> Ast) -> Value { .array(nodes.map { .object(AstObject.wrap(node($0), root)) }) }

  /// What an expression yields as far as its text tells.
  private var staticType: NetType? {
    switch node {
    case is ExpandableStringExpressionAst, is StringConstantExpressionAst: .string
    case let node as ConstantExpressionAst: Constants.value(node.value).netType ?? .object
    case is HashtableAst: .hashtable
    case is ArrayLiteralAst, is ArrayExpressionAst: .array(of: .object)
    case is ScriptBlockExpressionAst: .scriptBlock
    case is TypeExpressionAst: .type
    case let node as ConvertExpressionAst: NetType.named(node.type.typeName.fullName) ?? .object
    case is VariableExpressionAst, is MemberExpressionAst, is InvokeMemberExpressionAst, is IndexExpressionAst, is BinaryExpressionAst,
      is UnaryExpressionAst, is ParenExpressionAst, is SubExpressionAst: .object
    default: nil
    }
  }

  func part(_ key: String, _ context: DotNetContext) throws -> Value? {
    if key == "statictype", let type = staticType { return .object(type) }
    switch node {
    case let node as ScriptBlockAst:
      switch key {
      case "paramblock": return wrap(node.paramBlock)
      case "beginblock": return wrap(node.beginBlock)
      case "processblock": return wrap(node.processBlock)
      case "endblock": return wrap(node.endBlock)
      case "cleanblock": return wrap(node.cleanBlock)
      case "dynamicparamblock": return wrap(node.dynamicParamBlock)
      case "attributes": return list(node.attributes) { $0 }
      case "usingstatements": return list(node.usingStatements) { $0 }
      case "scriptrequirements": return node.scriptRequirements.map { .object(ScriptRequirementsObject($0)) } ?? .null
      default: return nil
      }
    case let node as ParamBlockAst:
      if key == "parameters" { return list(node.parameters) { $0 } }
      if key == "attributes" { return list(node.attributes) { $0.node } }
    case let node as ParameterAst:
      switch key {
      case "name": return wrap(node.name)
      case "defaultvalue": return wrap(node.defaultValue?.node)
      case "attributes": return list(node.attributes) { $0.node }
      case "statictype": 
        for case .typeConstraint(let constraint) in node.attributes { return NetType.named(constraint.typeName.fullName).map { .object($0) } ?? .object(NetType.object) }
        return .object(NetType.object)
      default: return nil
      }
    case let node as NamedBlockAst:
      if key == "statements" { return list(node.statements) { $0.node } }
      if key == "traps" { return list(node.traps) { $0 } }
    case let node as StatementBlockAst:
      if key == "statements" { return list(node.statements) { $0.node } }
      if key == "traps" { return list(node.traps) { $0 } }
    case let node as FunctionDefinitionAst:
      switch key {
      case "name": return .text(node.name)
      case "body": return wrap(node.body)
      case "parameters": return node.parameters.map { list($0) { $0 } } ?? .null
      case "isfilter": return .bool(node.isFilter)
      case "isworkflow": return .bool(node.isWorkflow)
      default: return nil
      }
    case let node as PipelineAst:
      if key == "pipelineelements" { return list(node.pipelineElements) { $0.node } }
      if key == "background" { return .bool(node.background) }
    case let node as CommandAst:
      switch key {
      case "commandelements": return list(node.commandElements) { $0.node }
      case "redirections": return list(node.redirections) { $0.node }
      case "invocationoperator": return .text(node.invocationOperator.name)
      default: return nil
      }
    case let node as CommandExpressionAst: if key == "expression" { return wrap(node.expression.node) }
    case let node as CommandParameterAst:
      if key == "parametername" { return .text(node.parameterName) }
      if key == "argument" { return wrap(node.argument?.node) }
    case let node as AssignmentStatementAst:
      switch key {
      case "left": return wrap(node.left.node)
      case "right": return wrap(node.right.node)
      case "operator": return .text(node.operator.name)
      default: return nil
      }
    case let node as BinaryExpressionAst:
      switch key {
      case "left": return wrap(node.left.node)
      case "right": return wrap(node.right.node)
      case "operator": return .text(node.operator.name)
      default: return nil
      }
    case let node as UnaryExpressionAst:
      if key == "child" { return wrap(node.child.node) }
      if key == "tokenkind" { return .text(node.tokenKind.name) }
    case let node as VariableExpressionAst:
      if key == "variablepath" { return .object(VariablePathObject(node.variablePath)) }
      if key == "splatted" { return .bool(node.splatted) }
    case let node as ConstantExpressionAst: if key == "value" { return Constants.value(node.value) }
    case let node as StringConstantExpressionAst:
      if key == "value" { return .text(node.value) }
      if key == "stringconstanttype" { return .text("\(node.stringConstantType)".capitalizedFirst) }
    case let node as ExpandableStringExpressionAst:
      if key == "value" { return .text(node.value) }
      if key == "nestedexpressions" { return list(node.nestedExpressions) { $0.node } }
    case let node as MemberExpressionAst:
      switch key {
      case "expression": return wrap(node.expression.node)
      case "member": return wrap(node.member.node)
      case "static": return .bool(node.isStatic)
      default: return nil
      }
    case let node as InvokeMemberExpressionAst:
      switch key {
      case "expression": return wrap(node.expression.node)
      case "member": return wrap(node.member.node)
      case "static": return .bool(node.isStatic)
      case "arguments": return node.arguments.map { list($0) { $0.node } } ?? .null
      default: return nil
      }
    case let node as TypeExpressionAst: if key == "typename" { return .text(node.typeName.name) }
    case let node as TypeConstraintAst: if key == "typename" { return .text(node.typeName.name) }
    case let node as AttributeAst: if key == "typename" { return .text(node.typeName.name) }
    case let node as ConvertExpressionAst:
      if key == "child" { return wrap(node.child.node) }
      if key == "type" { return wrap(node.type) }
    case let node as ParenExpressionAst: if key == "pipeline" { return wrap(node.pipeline.node) }
    case let node as SubExpressionAst: if key == "subexpression" { return wrap(node.subExpression) }
    case let node as ArrayExpressionAst: if key == "subexpression" { return wrap(node.subExpression) }
    case let node as ArrayLiteralAst: if key == "elements" { return list(node.elements) { $0.node } }
    case let node as ScriptBlockExpressionAst: if key == "scriptblock" { return wrap(node.scriptBlock) }
    case let node as IfStatementAst: if key == "elseclause" { return wrap(node.elseClause) }
    case let node as ForEachStatementAst:
      switch key {
      case "variable": return wrap(node.variable)
      case "condition": return wrap(node.condition.node)
      case "body": return wrap(node.body)
      default: return nil
      }
    case let node as WhileStatementAst: if key == "body" { return wrap(node.body) }
    case let node as TryStatementAst:
      switch key {
      case "body": return wrap(node.body)
      case "catchclauses": return list(node.catchClauses) { $0 }
      case "finally": return wrap(node.finally)
      default: return nil
      }
    case let node as TypeDefinitionAst:
      switch key {
      case "name": return .text(node.name)
      case "members": return list(node.members) { $0.node }
      case "basetypes": return list(node.baseTypes) { $0 }
      case "isclass": return .bool(node.typeAttributes.contains(.class))
      case "isenum": return .bool(node.typeAttributes.contains(.enum))
      default: return nil
      }
    case let node as FunctionMemberAst: if key == "name" { return .text(node.name) }
    case let node as PropertyMemberAst: if key == "name" { return .text(node.name) }
    case let node as ReturnStatementAst: if key == "pipeline" { return wrap(node.pipeline?.node) }
    case let node as ThrowStatementAst: if key == "pipeline" { return wrap(node.pipeline?.node) }
    default: break
    }
    return nil
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
