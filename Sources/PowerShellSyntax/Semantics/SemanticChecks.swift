import SourceText

/// What is grammatical and still wrong: PowerShell reports it before it runs anything.
/// - Source: the errors PowerShell 7.6 reports behind parsing, in its order
final class SemanticChecks: AstVisitor {
  let parser: Parser
  /// The class member around a node; nil inside a script block of its own.
  var memberScopes: [MemberAst?] = []

  init(_ parser: Parser) { self.parser = parser }

  func check(_ root: ScriptBlockAst) {
    if parser.tokenizer.isAborted { return }
    walk(root)
  }

  func report(_ node: Ast, _ id: String, _ arguments: String...) {
    parser.errors.add(id, Int(node.start), Int(node.end), incomplete: false, arguments)
  }

  func report(_ extent: ScriptExtent, _ id: String, _ arguments: String...) {
    parser.errors.add(id, Int(extent.start), Int(extent.end), incomplete: false, arguments)
  }

  // MARK: Scopes

  override func visitScriptBlock(_ node: ScriptBlockAst) {
    let parent: Ast? = node.parentWhileParsing
    if parent == nil || parent is ScriptBlockExpressionAst || !(parent?.parentWhileParsing is FunctionMemberAst) {
      memberScopes.append(nil)
      wantsLeave = true
    }
  }

  override func leave(_ node: Ast) { memberScopes.removeLast() }

  override func visitTypeDefinition(_ node: TypeDefinitionAst) {
    if let attribute = node.attributes.first(where: { KnownAttributes.name(of: $0.typeName) == "dscresource" }) {
      DscResourceCheck(self).check(node, attribute)
    }
  }

  override func visitPropertyMember(_ node: PropertyMemberAst) {
    if let type = node.propertyType, KnownTypes.isVoid(type.typeName) {
      report(type, "TypeNotAllowedForProperty", type.typeName.fullName)
    }
    memberScopes.append(.propertyMember(node))
    wantsLeave = true
  }

  override func visitFunctionMember(_ node: FunctionMemberAst) {
    memberScopes.append(.functionMember(node))
    wantsLeave = true
    let body: ScriptBlockAst = node.body
    if let param = body.paramBlock { report(param, "ParamBlockNotAllowedInMethod") }
    let named: [NamedBlockAst] = [body.dynamicParamBlock, body.beginBlock, body.processBlock, body.endBlock, body.cleanBlock]
      .compactMap { $0 }.filter { !$0.unnamed }
    if let first = named.first { report(first, "NamedBlockNotAllowedInMethod") }
    let isConstructor: Bool = isConstructor(node)
    if isConstructor, let type = node.returnType { report(type, "ConstructorCantHaveReturnType") }
    let flow = FlowAnalysis(node)
    if named.isEmpty, !flow.allPathsReturn, !isVoid(node) {
      if let extent = node.functionDefinition.nameExtent {
        report(extent, "MethodHasCodePathNotReturn")
      } else {
        report(node, "MethodHasCodePathNotReturn")
      }
    }
    notLocal.formUnion(flow.unassigned.map { ObjectIdentifier($0) })
  }

  /// Variables that a method reads and that nobody can have assigned.
  private var notLocal: Set<ObjectIdentifier> = []

  private func isConstructor(_ node: FunctionMemberAst) -> Bool {
    (node.parentWhileParsing as? TypeDefinitionAst)?.name.lowercased() == node.name.lowercased()
  }

  private func isVoid(_ node: FunctionMemberAst) -> Bool {
    guard let type = node.returnType else { return true }
    return KnownTypes.isVoid(type.typeName)
  }

  // MARK: Parameters and attributes

  override func visitParamBlock(_ node: ParamBlockAst) { checkDuplicates(node.parameters) }

  override func visitFunctionDefinition(_ node: FunctionDefinitionAst) {
    if let parameters = node.parameters {
      if let param = node.body.paramBlock {
        report(param, "OnlyOneParameterListAllowed")
      } else {
        checkDuplicates(parameters)
      }
    }
    if node.isWorkflow { report(node, "WorkflowNotSupportedInPowerShellCore") }
  }

  private func checkDuplicates(_ parameters: [ParameterAst]) {
    guard !parameters.isEmpty else { return }
    var names: Set<String> = []
    for parameter in parameters {
      let name: String = parameter.name.variablePath.userPath
      if !names.insert(name.lowercased()).inserted { report(parameter.name, "DuplicateFormalParameter", name) }
      for case .typeConstraint(let type) in parameter.attributes where KnownTypes.isVoid(type.typeName) {
        report(type, "VoidTypeConstraintNotAllowed")
        break
      }
    }
  }

  override func visitParameter(_ node: ParameterAst) {
    let isMethod: Bool = node.parentWhileParsing?.parentWhileParsing is FunctionMemberAst
    var hasType: Bool = false
    for case .typeConstraint(let type) in node.attributes {
      if type.typeName.fullName.lowercased() == "ordered" {
        report(type, "OrderedAttributeOnlyOnHashLiteralNode", type.typeName.fullName)
      } else if isMethod {
        if hasType { report(type, "MultipleTypeConstraintsOnMethodParam") }
        hasType = true
      }
    }
  }

  override func visitAttribute(_ node: AttributeAst) {
    var purpose: ConstantCheck.Purpose = .attribute
    checkTarget(node)
    switch node.parentWhileParsing {
    case is TypeDefinitionAst, is PropertyMemberAst, is FunctionMemberAst: purpose = .classAttribute
    case is ParameterAst: if case .functionMember = memberScopes.last ?? nil { purpose = .classAttribute }
    default: break
    }
    let id: String = purpose == .classAttribute ? "ParameterAttributeArgumentNeedsToBeConstant" : "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock"
    var names: Set<String> = []
    for argument in node.namedArguments {
      if !names.insert(argument.argumentName.lowercased()).inserted {
        report(argument, "DuplicateNamedArgument", argument.argumentName)
      } else if !argument.expressionOmitted, !ConstantCheck.isConstant(argument.argument, for: purpose) {
        report(argument.argument.node, id)
      }
      if purpose == .classAttribute { checkNamed(argument, of: node.typeName) }
    }
    for argument in node.positionalArguments where !ConstantCheck.isConstant(argument, for: purpose) {
      report(argument.node, id)
    }
  }

  override func visitTypeConstraint(_ node: TypeConstraintAst) { checkArrayDepth(node.typeName, node) }
  override func visitTypeExpression(_ node: TypeExpressionAst) { checkArrayDepth(node.typeName, node) }

  private func checkArrayDepth(_ type: TypeName, _ node: Ast) {
    var type: TypeName = type
    var count: Int = 0
    while case .array(let element, _, _) = type {
      count += 1
      if count > 200 {
        report(node, "ScriptTooComplicated")
        return
      }
      type = element
    }
  }

  // MARK: Statements

  override func visitSwitchStatement(_ node: SwitchStatementAst) {
    if node.flags.contains(.parallel) { report(node, "KeywordParameterReservedForFutureUse", "switch", "parallel") }
  }

  override func visitForEachStatement(_ node: ForEachStatementAst) {
    if node.flags.contains(.parallel) { report(node, "KeywordParameterReservedForFutureUse", "foreach", "parallel") }
    if node.throttleLimit != nil {
      report(node, "KeywordParameterReservedForFutureUse", "foreach", "throttlelimit")
      if !node.flags.contains(.parallel) { report(node, "ThrottleLimitRequiresParallelFlag") }
    }
  }

  override func visitTryStatement(_ node: TryStatementAst) {
    let clauses: [CatchClauseAst] = node.catchClauses
    guard clauses.count > 1 else { return }
    var caught: [String: Bool] = [:]
    for (index, clause) in clauses.enumerated() {
      if index > 0, clauses[index - 1].isCatchAll {
        let span: Span = Span(clause).before
        parser.reportError(span, "EmptyCatchNotLast")
      }
      for type in clause.catchTypes {
        guard let name = KnownTypes.fullName(type.typeName) else { continue }
        let isCaught: Bool = caught[name] != nil || (caught["system.exception"] != nil && name.hasSuffix("exception"))
        if isCaught { report(type, "ExceptionTypeAlreadyCaught", properName(type.typeName)) }
      }
      for type in clause.catchTypes { if let name = KnownTypes.fullName(type.typeName) { caught[name] = true } }
    }
  }

  private func properName(_ type: TypeName) -> String {
    type.name.contains(".") ? type.name : "System." + type.name
  }

  override func visitBreakStatement(_ node: BreakStatementAst) { checkJump(node, node.label) }
  override func visitContinueStatement(_ node: ContinueStatementAst) { checkJump(node, node.label) }

  private func checkJump(_ node: Ast, _ label: ExpressionAst?) {
    // An unknown label is nil, none at all is empty.
    var name: String? = ""
    if let label { if case .stringConstantExpression(let text) = label { name = text.value } else { name = nil } }
    checkFlowOutOfFinally(node, name)
    if let name, !name.isEmpty { checkLabelExists(node, name) }
  }

  private func checkLabelExists(_ node: Ast, _ label: String) {
    var parent: Ast? = node.parentWhileParsing
    while let ancestor = parent {
      if ancestor is FunctionDefinitionAst {
        if ancestor.parentWhileParsing is FunctionMemberAst { report(node, "LabelNotFound", label) }
        return
      }
      if let loop = loopLabel(ancestor, orSwitch: false), loop.lowercased() == label.lowercased() { return }
      parent = ancestor.parentWhileParsing
    }
  }

  /// A loop's label, empty when it has none; nil for what is no loop.
  private func loopLabel(_ node: Ast, orSwitch: Bool) -> String? {
    switch node {
    case let loop as WhileStatementAst: return loop.label ?? ""
    case let loop as DoWhileStatementAst: return loop.label ?? ""
    case let loop as DoUntilStatementAst: return loop.label ?? ""
    case let loop as ForStatementAst: return loop.label ?? ""
    case let loop as ForEachStatementAst: return loop.label ?? ""
    case let loop as SwitchStatementAst: return orSwitch ? loop.label ?? "" : nil
    default: return nil
    }
  }

  /// - Parameter label: nil for a return, or a label that is not known before it runs.
  private func checkFlowOutOfFinally(_ node: Ast, _ label: String?) {
    var parent: Ast? = node.parentWhileParsing
    while let ancestor = parent {
      if ancestor is NamedBlockAst || ancestor is TrapStatementAst || ancestor is ScriptBlockAst { return }
      if let label, let own = loopLabel(ancestor, orSwitch: true), label.isEmpty || own.lowercased() == label.lowercased() {
        return
      }
      if ancestor is StatementBlockAst, let statement = ancestor.parentWhileParsing as? TryStatementAst,
        statement.finally === ancestor
      {
        report(node, "ControlLeavingFinally")
        return
      }
      parent = ancestor.parentWhileParsing
    }
  }

  override func visitReturnStatement(_ node: ReturnStatementAst) {
    checkFlowOutOfFinally(node, nil)
    guard case .functionMember(let method) = memberScopes.last ?? nil else { return }
    if node.pipeline != nil {
      if isVoid(method) { report(node, "VoidMethodHasReturn") }
    } else if !isVoid(method) {
      report(node, "NonVoidMethodMissingReturnValue")
    }
  }

  override func visitDataStatement(_ node: DataStatementAst) {
    var allowed: Set<String>? = ["convertfrom-stringdata"]
    for command in node.commandsAllowed {
      if case .stringConstantExpression(let name) = command { allowed?.insert(name.value.lowercased()) } else { allowed = nil }
    }
    RestrictedLanguageCheck(self, allowedCommands: allowed).walk(node.body)
  }

  override func visitBlockStatement(_ node: BlockStatementAst) {
    var parent: Ast? = node.parentWhileParsing
    while let ancestor = parent {
      if let function = ancestor as? FunctionDefinitionAst { if function.isWorkflow { return } else { break } }
      parent = ancestor.parentWhileParsing
    }
    let end: Int32 = node.start + Int32(node.kind.text.utf16.count)
    parser.reportError(Span(node.start, end), "UnexpectedKeyword", node.kind.text)
  }

  override func visitUsingStatement(_ node: UsingStatementAst) {
    switch node.usingStatementKind {
    case .type, .command: report(node, "UsingStatementNotSupported")
    case .namespace, .module, .assembly: if node.alias != nil { report(node, "UsingStatementNotSupported") }
    }
    if node.usingStatementKind == .namespace, let name = node.name, !isNamespace(name.value) {
      report(name, "InvalidNamespaceValue")
    }
  }

  private func isNamespace(_ text: String) -> Bool {
    let parts: [Substring] = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
      return part.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.properties.isIDContinue }
    }
  }

  // MARK: Expressions

  override func visitAssignmentStatement(_ node: AssignmentStatementAst) {
    checkAssignmentTarget(node.left, isSimple: node.operator == .equals) { report($0, "InvalidLeftHandSide") }
  }

  override func visitUnaryExpression(_ node: UnaryExpressionAst) {
    guard node.tokenKind.has(.prefixOrPostfixOperator) else { return }
    checkAssignmentTarget(node.child, isSimple: false) {
      report($0, "OperatorRequiresVariableOrProperty", node.tokenKind.text)
    }
  }

  override func visitUsingExpression(_ node: UsingExpressionAst) {
    var expression: ExpressionAst = node.subExpression
    while true {
      switch expression {
      case .variableExpression: return
      case .memberExpression(let member):
        guard case .expression(.stringConstantExpression) = member.member else {
          report(member, "InvalidUsingExpression")
          return
        }
        expression = member.expression
      case .indexExpression(let index):
        if !ConstantCheck.isConstant(index.index, for: .attribute) {
          report(index.index.node, "InvalidUsingExpression")
          return
        }
        expression = index.target
      default:
        report(expression.node, "InvalidUsingExpression")
        return
      }
    }
  }

  override func visitVariableExpression(_ node: VariableExpressionAst) {
    if node.splatted { checkSplatting(node) }
    if !notLocal.isEmpty, notLocal.contains(ObjectIdentifier(node)) { report(node, "VariableNotLocal") }
    if case .some(.some(let member)) = memberScopes.last, isStatic(member),
      node.variablePath.userPath.lowercased() == "this"
    {
      report(node, "NonStaticMemberAccessInStaticMember", node.variablePath.userPath)
    }
  }

  private func isStatic(_ member: MemberAst) -> Bool {
    switch member {
    case .functionMember(let method): return method.isStatic
    case .propertyMember(let property): return property.propertyAttributes.contains(.static)
    }
  }

  private func checkSplatting(_ node: VariableExpressionAst) {
    let parent: Ast? = node.parentWhileParsing
    if parent is CommandAst || parent is UsingExpressionAst { return }
    let isInList: Bool = parent is ArrayLiteralAst && parent?.parentWhileParsing is CommandAst
    report(node, isInList ? "SplattingNotPermittedInArgumentList" : "SplattingNotPermitted", node.variablePath.userPath)
  }

  override func visitHashtable(_ node: HashtableAst) {
    guard node.keyValuePairs.count > 1 else { return }
    var keys: Set<String> = []
    for pair in node.keyValuePairs {
      let key: String
      switch pair.key {
      case .stringConstantExpression(let name): key = name.value
      case .constantExpression(let number): key = SemanticChecks.text(of: number.value)
      default: continue
      }
      if !keys.insert(key.lowercased()).inserted {
        report(pair.key.node, node.isSchemaElement ? "DuplicatePropertyInInstanceDefinition" : "DuplicateKeyInHashLiteral", key)
      }
    }
  }

  static func text(of value: ConstantValue) -> String {
    switch value {
    case .sbyte(let number): return String(number)
    case .byte(let number): return String(number)
    case .int16(let number): return String(number)
    case .uint16(let number): return String(number)
    case .int32(let number): return String(number)
    case .uint32(let number): return String(number)
    case .int64(let number): return String(number)
    case .uint64(let number): return String(number)
    case .double(let number): return number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    case .decimal(let number): return "\(number.isNegative ? "-" : "")\(number.high):\(number.low):\(number.scale)"
    case .bigInteger(let text): return text
    case .boolean(let value): return value ? "True" : "False"
    }
  }

  override func visitAttributedExpression(_ node: AttributedExpressionAst) {
    var child: ExpressionAst = node.child
    while true {
      switch child {
      case .variableExpression: return
      case .attributedExpression(let inner): child = inner.child
      case .convertExpression(let inner): child = inner.child
      default:
        report(node.attribute.node, "UnexpectedAttribute", parser.typeName(of: node.attribute).fullName)
        return
      }
    }
  }

  override func visitConvertExpression(_ node: ConvertExpressionAst) {
    if node.type.typeName.fullName.lowercased() == "ordered" {
      if case .hashtable = node.child { return }
      report(node, "OrderedAttributeOnlyOnHashLiteralNode", node.type.typeName.fullName)
      return
    }
    guard KnownTypes.isReference(node.type.typeName) else { return }
    var child: ExpressionAst = node.child
    var hasSeveral: Bool = false
    searching: while true {
      switch child {
      case .convertExpression(let inner):
        if KnownTypes.isReference(inner.type.typeName) {
          hasSeveral = true
          report(inner.type, "ReferenceNeedsToBeByItselfInTypeSequence")
        }
        child = inner.child
      case .attributedExpression(let inner): child = inner.child
      default: break searching
      }
    }
    guard !hasSeveral, let parent = node.parentWhileParsing as? ConvertExpressionAst,
      !KnownTypes.isReference(parent.type.typeName), !isAssigned(node)
    else { return }
    report(node.type, "ReferenceNeedsToBeLastTypeInTypeConversion")
  }

  private func isAssigned(_ node: Ast) -> Bool {
    var child: Ast = node
    while let parent = child.parentWhileParsing {
      if let assignment = parent as? AssignmentStatementAst { return assignment.left.node === child }
      if parent is CommandExpressionAst { return false }
      child = parent
    }
    return false
  }
}
