import DotNet
import PowerShellSyntax

/// What each kind of node shows of itself, by the name in lower case.
extension AstObject {
  private func wrap(_ node: Ast?) -> Value { node.map { .object(AstObject.wrap($0, root)) } ?? .null }

  private func list<T>(_ nodes: [T], _ element: String = "Ast", _ node: (T) -> Ast) -> Value {
    AstObject.collection(nodes.map { .object(AstObject.wrap(node($0), root)) }, AstObject.type(named: element))
  }

  /// A read-only collection, as all lists of the tree are.
  static func collection(_ values: [Value], _ element: NetType) -> Value {
    guard let type = TypeRegistry.construct("System.Collections.ObjectModel.ReadOnlyCollection`1", [element]) else { return .array(values) }
    let list = NetList(values, type: type)
    list.isReadOnly = true
    return .object(list)
  }

  private func pairs(_ items: [(Ast, Ast)], _ first: String, _ second: String) -> Value {
    let types = [AstObject.type(named: first), AstObject.type(named: second)]
    guard let type = TypeRegistry.construct("System.Tuple`2", types) else { return .null }
    return AstObject.collection(items.map { .object(NetTuple([wrap($0.0), wrap($0.1)], type: type)) }, type)
  }

  private func enumValue(_ type: String, _ raw: Int) -> Value { EnumTypes.value(AstTypeTable.fullName(type), Int64(raw)) }
  private func kind(_ kind: TokenKind) -> Value { enumValue("TokenKind", Int(kind.rawValue)) }
  private func type(_ name: TypeName) -> Value { .object(TypeNameObject(name)) }

  private func stream(_ stream: RedirectionStream) -> Value { enumValue("RedirectionStream", Int(stream.rawValue)) }

  private func stringType(_ type: StringConstantType) -> Value {
    let raw =
      switch type {
      case .singleQuoted: 0
      case .singleQuotedHereString: 1
      case .doubleQuoted: 2
      case .doubleQuotedHereString: 3
      case .bareWord: 4
      }
    return enumValue("StringConstantType", raw)
  }

  /// What an expression yields as far as its text tells.
  private var staticType: NetType? {
    switch node {
    case is ExpandableStringExpressionAst, is StringConstantExpressionAst: return .string
    case let node as ConstantExpressionAst: return Constants.value(node.value).netType ?? .object
    case is HashtableAst: return .hashtable
    case is ArrayLiteralAst, is ArrayExpressionAst: return .array(of: .object)
    case is ScriptBlockExpressionAst: return .scriptBlock
    case is TypeExpressionAst: return .type
    case let node as ConvertExpressionAst: return NetType.named(node.type.typeName.fullName) ?? .object
    case let node as VariableExpressionAst:
      return ["true", "false"].contains(node.variablePath.userPath.lowercased()) ? .boolean : .object
    case let node as ParameterAst:
      for case .typeConstraint(let constraint) in node.attributes { return NetType.named(constraint.typeName.fullName) ?? .object }
      return .object
    default: return nil
    }
  }

  func part(_ key: String, _ context: DotNetContext) throws -> Value? {
    switch key {
    case "extent": return .object(ScriptExtentObject(node.extent))
    case "parent": return wrap(node.parent)
    case "statictype": return .object(staticType ?? .object)
    default: break
    }
    return blockPart(key) ?? definitionPart(key) ?? flowPart(key) ?? pipelinePart(key) ?? expressionPart(key)
  }

  private func blockPart(_ key: String) -> Value? {
    switch node {
    case let node as ScriptBlockAst:
      switch key {
      case "paramblock": return wrap(node.paramBlock)
      case "beginblock": return wrap(node.beginBlock)
      case "processblock": return wrap(node.processBlock)
      case "endblock": return wrap(node.endBlock)
      case "cleanblock": return wrap(node.cleanBlock)
      case "dynamicparamblock": return wrap(node.dynamicParamBlock)
      case "attributes": return list(node.attributes, "AttributeAst") { $0 }
      case "usingstatements": return list(node.usingStatements, "UsingStatementAst") { $0 }
      case "scriptrequirements": return node.scriptRequirements.map { .object(ScriptRequirementsObject($0)) } ?? .null
      default: return nil
      }
    case let node as ParamBlockAst:
      return key == "parameters" ? list(node.parameters, "ParameterAst") { $0 } : list(node.attributes, "AttributeAst") { $0.node }
    case let node as ParameterAst:
      switch key {
      case "name": return wrap(node.name)
      case "defaultvalue": return wrap(node.defaultValue?.node)
      case "attributes": return list(node.attributes, "AttributeBaseAst") { $0.node }
      default: return nil
      }
    case let node as NamedBlockAst:
      switch key {
      case "statements": return list(node.statements, "StatementAst") { $0.node }
      case "traps": return list(node.traps, "TrapStatementAst") { $0 }
      case "unnamed": return .bool(node.unnamed)
      case "blockkind": return kind(node.blockKind)
      default: return nil
      }
    case let node as StatementBlockAst:
      return key == "statements" ? list(node.statements, "StatementAst") { $0.node } : list(node.traps, "TrapStatementAst") { $0 }
    case let node as AttributeAst:
      switch key {
      case "typename": return type(node.typeName)
      case "positionalarguments": return list(node.positionalArguments, "ExpressionAst") { $0.node }
      case "namedarguments": return list(node.namedArguments, "NamedAttributeArgumentAst") { $0 }
      default: return nil
      }
    case let node as NamedAttributeArgumentAst:
      switch key {
      case "argumentname": return .text(node.argumentName)
      case "argument": return wrap(node.argument.node)
      case "expressionomitted": return .bool(node.expressionOmitted)
      default: return nil
      }
    case let node as TypeConstraintAst: return key == "typename" ? type(node.typeName) : nil
    case let node as ErrorStatementAst:
      switch key {
      case "kind": return node.kind.map { .object(TokenObject(kind: $0, at: node.start, node.tree.source)) } ?? .null
      case "bodies": return list(node.bodies) { $0 }
      case "conditions": return list(node.conditions) { $0 }
      case "nestedast": return list(node.nestedAst) { $0 }
      case "flags": return flags(of: node)
      default: return nil
      }
    case let node as ErrorExpressionAst: return key == "nestedast" ? list(node.nestedAst) { $0 } : nil
    default: return nil
    }
  }

  /// `Flags`: what stands behind each flag of a `switch` that could not be read.
  private func flags(of node: ErrorStatementAst) -> Value {
    guard !node.flags.isEmpty, let tuple = TypeRegistry.construct("System.Tuple`2", [TokenObject.type, AstObject.type(named: "Ast")]),
      let type = TypeRegistry.construct("System.Collections.Generic.Dictionary`2", [.string, tuple])
    else { return .null }
    let table = NetDictionary(type: type, ignoresCase: true)
    for flag in node.flags {
      let token: Value = .object(TokenObject(kind: .parameter, at: node.start, node.tree.source))
      table[flag.name] = .object(NetTuple([token, wrap(flag.ast)], type: tuple))
    }
    return .object(table)
  }

  private func definitionPart(_ key: String) -> Value? {
    switch node {
    case let node as FunctionDefinitionAst:
      switch key {
      case "name": return .text(node.name)
      case "body": return wrap(node.body)
      case "parameters": return node.parameters.map { list($0, "ParameterAst") { $0 } } ?? .null
      case "isfilter": return .bool(node.isFilter)
      case "isworkflow": return .bool(node.isWorkflow)
      default: return nil
      }
    case let node as TypeDefinitionAst:
      switch key {
      case "name": return .text(node.name)
      case "attributes": return list(node.attributes, "AttributeAst") { $0 }
      case "members": return list(node.members, "MemberAst") { $0.node }
      case "basetypes": return list(node.baseTypes, "TypeConstraintAst") { $0 }
      case "typeattributes": return enumValue("TypeAttributes", Int(node.typeAttributes.rawValue))
      case "isclass": return .bool(node.typeAttributes.contains(.class))
      case "isenum": return .bool(node.typeAttributes.contains(.enum))
      case "isinterface": return .bool(node.typeAttributes.contains(.interface))
      default: return nil
      }
    case let node as PropertyMemberAst:
      if let value = memberPart(key, node.propertyAttributes) { return value }
      switch key {
      case "name": return .text(node.name)
      case "attributes": return list(node.attributes, "AttributeAst") { $0 }
      case "propertytype": return wrap(node.propertyType)
      case "initialvalue": return wrap(node.initialValue?.node)
      case "propertyattributes": return enumValue("PropertyAttributes", Int(node.propertyAttributes.rawValue))
      default: return nil
      }
    case let node as FunctionMemberAst:
      if let value = memberPart(key, node.methodAttributes) { return value }
      switch key {
      case "name": return .text(node.name)
      case "attributes": return list(node.attributes, "AttributeAst") { $0 }
      case "returntype": return wrap(node.returnType)
      case "parameters": return list(node.parameters, "ParameterAst") { $0 }
      case "body": return wrap(node.body)
      case "isconstructor": return .bool(node.isConstructor)
      case "methodattributes": return enumValue("MethodAttributes", Int(node.methodAttributes.rawValue))
      default: return nil
      }
    case let node as UsingStatementAst:
      switch key {
      case "name": return wrap(node.name)
      case "alias": return wrap(node.alias)
      case "modulespecification": return wrap(node.moduleSpecification)
      case "usingstatementkind":
        let raw =
          switch node.usingStatementKind {
          case .assembly: 0
          case .command: 1
          case .module: 2
          case .namespace: 3
          case .type: 4
          }
        return enumValue("UsingStatementKind", raw)
      default: return nil
      }
    case let node as DataStatementAst:
      switch key {
      case "variable": return node.variable.map { .text($0) } ?? .null
      case "commandsallowed": return list(node.commandsAllowed, "ExpressionAst") { $0.node }
      case "body": return wrap(node.body)
      default: return nil
      }
    case let node as BlockStatementAst:
      return key == "body" ? wrap(node.body) : .object(TokenObject(kind: node.kind, at: node.start, node.tree.source))
    case let node as ConfigurationDefinitionAst:
      switch key {
      case "body": return wrap(node.body)
      case "instancename": return wrap(node.instanceName.node)
      case "configurationtype": return enumValue("ConfigurationType", node.isMeta ? 1 : 0)
      default: return nil
      }
    case let node as DynamicKeywordStatementAst: return list(node.commandElements, "CommandElementAst") { $0.node }
    default: return nil
    }
  }

  private func memberPart(_ key: String, _ attributes: MemberAttributes) -> Value? {
    switch key {
    case "isstatic": .bool(attributes.contains(.static))
    case "ishidden": .bool(attributes.contains(.hidden))
    case "ispublic": .bool(attributes.contains(.public))
    case "isprivate": .bool(attributes.contains(.private))
    default: nil
    }
  }

  private func loop(_ key: String, _ label: String?, _ condition: Ast?, _ body: Ast?) -> Value? {
    switch key {
    case "label": label.map { .text($0) } ?? .null
    case "condition": wrap(condition)
    case "body": wrap(body)
    default: nil
    }
  }

  private func flowPart(_ key: String) -> Value? {
    switch node {
    case let node as IfStatementAst:
      if key == "elseclause" { return wrap(node.elseClause) }
      return pairs(node.clauses.map { ($0.condition.node, $0.body) }, "PipelineBaseAst", "StatementBlockAst")
    case let node as WhileStatementAst: return loop(key, node.label, node.condition?.node, node.body)
    case let node as DoWhileStatementAst: return loop(key, node.label, node.condition?.node, node.body)
    case let node as DoUntilStatementAst: return loop(key, node.label, node.condition?.node, node.body)
    case let node as ForStatementAst:
      if key == "initializer" { return wrap(node.initializer?.node) }
      if key == "iterator" { return wrap(node.iterator?.node) }
      return loop(key, node.label, node.condition?.node, node.body)
    case let node as ForEachStatementAst:
      switch key {
      case "variable": return wrap(node.variable)
      case "throttlelimit": return wrap(node.throttleLimit?.node)
      case "flags": return enumValue("ForEachFlags", Int(node.flags.rawValue))
      default: return loop(key, node.label, node.condition.node, node.body)
      }
    case let node as SwitchStatementAst:
      switch key {
      case "flags": return enumValue("SwitchFlags", Int(node.flags.rawValue))
      case "clauses": return pairs(node.clauses.map { ($0.condition.node, $0.body) }, "ExpressionAst", "StatementBlockAst")
      case "default": return wrap(node.defaultClause)
      default: return loop(key, node.label, node.condition?.node, nil)
      }
    case let node as TryStatementAst:
      switch key {
      case "body": return wrap(node.body)
      case "catchclauses": return list(node.catchClauses, "CatchClauseAst") { $0 }
      case "finally": return wrap(node.finally)
      default: return nil
      }
    case let node as CatchClauseAst:
      switch key {
      case "catchtypes": return list(node.catchTypes, "TypeConstraintAst") { $0 }
      case "iscatchall": return .bool(node.isCatchAll)
      case "body": return wrap(node.body)
      default: return nil
      }
    case let node as TrapStatementAst: return key == "body" ? wrap(node.body) : wrap(node.trapType)
    case let node as BreakStatementAst: return wrap(node.label?.node)
    case let node as ContinueStatementAst: return wrap(node.label?.node)
    case let node as ReturnStatementAst: return wrap(node.pipeline?.node)
    case let node as ExitStatementAst: return wrap(node.pipeline?.node)
    case let node as ThrowStatementAst:
      guard key == "isrethrow" else { return wrap(node.pipeline?.node) }
      guard node.pipeline == nil else { return .bool(false) }
      var parent = node.parent
      while let current = parent, !(current is FunctionDefinitionAst) {
        if current is CatchClauseAst { return .bool(true) }
        parent = current.parent
      }
      return .bool(false)
    default: return nil
    }
  }

  private func pipelinePart(_ key: String) -> Value? {
    switch node {
    case let node as PipelineAst:
      return key == "background" ? .bool(node.background) : list(node.pipelineElements, "CommandBaseAst") { $0.node }
    case let node as PipelineChainAst:
      switch key {
      case "lhspipelinechain": return wrap(node.lhsPipelineChain.node)
      case "rhspipeline": return wrap(node.rhsPipeline)
      case "operator": return kind(node.operator)
      case "background": return .bool(node.background)
      default: return nil
      }
    case let node as CommandAst:
      switch key {
      case "commandelements": return list(node.commandElements, "CommandElementAst") { $0.node }
      case "redirections": return list(node.redirections, "RedirectionAst") { $0.node }
      case "invocationoperator": return kind(node.invocationOperator)
      default: return nil
      }
    case let node as CommandExpressionAst:
      return key == "expression" ? wrap(node.expression.node) : list(node.redirections, "RedirectionAst") { $0.node }
    case let node as CommandParameterAst:
      switch key {
      case "parametername": return .text(node.parameterName)
      case "argument": return wrap(node.argument?.node)
      case "errorposition": return .object(ScriptExtentObject(node.errorPosition))
      default: return nil
      }
    case let node as FileRedirectionAst:
      switch key {
      case "fromstream": return stream(node.fromStream)
      case "location": return wrap(node.location.node)
      case "append": return .bool(node.append)
      default: return nil
      }
    case let node as MergingRedirectionAst: return key == "fromstream" ? stream(node.fromStream) : stream(node.toStream)
    case let node as AssignmentStatementAst:
      switch key {
      case "left": return wrap(node.left.node)
      case "right": return wrap(node.right.node)
      case "operator": return kind(node.operator)
      case "errorposition": return .object(ScriptExtentObject(node.errorPosition))
      default: return nil
      }
    default: return nil
    }
  }

  private func expressionPart(_ key: String) -> Value? {
    switch node {
    case let node as BinaryExpressionAst:
      switch key {
      case "left": return wrap(node.left.node)
      case "right": return wrap(node.right.node)
      case "operator": return kind(node.operator)
      case "errorposition": return .object(ScriptExtentObject(node.errorPosition))
      default: return nil
      }
    case let node as UnaryExpressionAst: return key == "child" ? wrap(node.child.node) : kind(node.tokenKind)
    case let node as TernaryExpressionAst:
      switch key {
      case "condition": return wrap(node.condition.node)
      case "iftrue": return wrap(node.ifTrue.node)
      case "iffalse": return wrap(node.ifFalse.node)
      default: return nil
      }
    case let node as AttributedExpressionAst: return key == "child" ? wrap(node.child.node) : wrap(node.attribute.node)
    case let node as ConvertExpressionAst: return key == "child" ? wrap(node.child.node) : wrap(node.type)
    case let node as VariableExpressionAst:
      return key == "splatted" ? .bool(node.splatted) : .object(VariablePathObject(node.variablePath))
    case let node as ConstantExpressionAst: return Constants.value(node.value)
    case let node as StringConstantExpressionAst: return key == "value" ? .text(node.value) : stringType(node.stringConstantType)
    case let node as ExpandableStringExpressionAst:
      switch key {
      case "value": return .text(node.value)
      case "nestedexpressions": return list(node.nestedExpressions, "ExpressionAst") { $0.node }
      default: return stringType(node.stringConstantType)
      }
    case let node as MemberExpressionAst: return memberAccess(key, node.expression, node.member, node.isStatic, node.nullConditional)
    case let node as InvokeMemberExpressionAst:
      switch key {
      case "arguments": return node.arguments.map { list($0, "ExpressionAst") { $0.node } } ?? .null
      case "generictypearguments":
        let names = node.genericTypeArguments.map { type($0) }
        return names.isEmpty ? .null : AstObject.collection(names, TypeNameObject.interface)
      default: return memberAccess(key, node.expression, node.member, node.isStatic, node.nullConditional)
      }
    case let node as BaseCtorInvokeMemberExpressionAst:
      if key == "arguments" { return node.arguments.map { list($0, "ExpressionAst") { $0.node } } ?? .null }
      return memberAccess(key, node.expression, node.member, false, false)
    case let node as IndexExpressionAst:
      switch key {
      case "target": return wrap(node.target.node)
      case "index": return wrap(node.index.node)
      default: return .bool(node.nullConditional)
      }
    case let node as TypeExpressionAst: return type(node.typeName)
    case let node as ParenExpressionAst: return wrap(node.pipeline.node)
    case let node as SubExpressionAst: return wrap(node.subExpression)
    case let node as ArrayExpressionAst: return wrap(node.subExpression)
    case let node as ArrayLiteralAst: return list(node.elements, "ExpressionAst") { $0.node }
    case let node as ScriptBlockExpressionAst: return wrap(node.scriptBlock)
    case let node as UsingExpressionAst: return wrap(node.subExpression.node)
    case let node as HashtableAst: return pairs(node.keyValuePairs.map { ($0.key.node, $0.value.node) }, "ExpressionAst", "StatementAst")
    default: return nil
    }
  }

  private func memberAccess(_ key: String, _ expression: ExpressionAst, _ member: CommandElementAst, _ isStatic: Bool, _ isConditional: Bool) -> Value? {
    switch key {
    case "expression": wrap(expression.node)
    case "member": wrap(member.node)
    case "static": .bool(isStatic)
    case "nullconditional": .bool(isConditional)
    default: nil
    }
  }
}
