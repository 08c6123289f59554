import DotNet
import PowerShellSyntax
import SourceText

/// Turns a syntax tree into closures over the slots of one layout. Runs once per script block and layout; knows nothing of values.
final class Compiler {
  let code: CompiledScript
  let layout: Layout

  init(_ code: CompiledScript, _ layout: Layout) {
    self.code = code
    self.layout = layout
  }

  /// Names assigned anywhere in the code, nested blocks included.
  private lazy var assignedAnywhere: Set<Name> = {
    var names: Set<Name> = []
    func add(_ expression: ExpressionAst) {
      switch expression {
      case .variableExpression(let node): names.insert(Compiler.variableName(node.variablePath))
      case .arrayLiteral(let node): node.elements.forEach { add($0) }
      case .convertExpression(let node): add(node.child)
      case .attributedExpression(let node): add(node.child)
      case .parenExpression(let node):
        if case .pipeline(let pipeline) = node.pipeline, let inner = pipeline.pureExpression { add(inner) }
      default: break
      }
    }
    for node in code.body.findAll(where: { _ in true }) {
      switch node {
      case let node as AssignmentStatementAst: add(node.left)
      case is SwitchStatementAst: names.insert("switch")
      case let node as ForEachStatementAst: names.insert(Compiler.variableName(node.variable.variablePath))
      case let node as UnaryExpressionAst: if node.tokenKind.isIncrement { add(node.child) }
      case let node as ConvertExpressionAst: if node.type.typeName.name.lowercased() == "ref" { add(node.child) }
      case let node as CommandAst:
        // Whatever sets variables by name may set this one.
        if let name = node.commandName?.lowercased(), name.contains("variable") || name.contains("expression") || name == "sv" || name == "iex" {
          names.insert("*")
        }
        if node.invocationOperator == .dot { names.insert("*") }
      default: break
      }
    }
    return names
  }()

  func compileBlocks() -> CompiledBlocks {
    collectAssigned()
    let blocks = CompiledBlocks(layout)
    for parameter in code.parameterAsts { blocks.parameters.append(compile(parameter)) }
    blocks.dynamicParam = code.body.dynamicParamBlock.map { Step(namedBlock($0)) }
    blocks.begin = code.body.beginBlock.map { Step(namedBlock($0)) }
    blocks.process = code.body.processBlock.map { Step(namedBlock($0)) }
    blocks.end = code.body.endBlock.map { Step(namedBlock($0)) }
    blocks.clean = code.body.cleanBlock.map { Step(namedBlock($0)) }
    let isFunctionLike = blocks.begin == nil && blocks.process == nil && blocks.dynamicParam == nil && blocks.clean == nil
    let paramAttributes = code.body.paramBlock?.attributes.isEmpty ?? true
    let plainParameters = blocks.parameters.allSatisfy { parameter in
      parameter.attributes.allSatisfy { if case .typeConstraint = $0 { true } else { false } }
    }
    blocks.isPlain = isFunctionLike && paramAttributes && plainParameters && !needsBinder(blocks.parameters)
    blocks.isSimplyAdvanced = !blocks.isPlain && !needsBinder(blocks.parameters) && isSimplyAdvanced(blocks)
    if isFunctionLike, blocks.parameters.isEmpty, let end = code.body.endBlock, end.traps.isEmpty, end.statements.count == 1,
      case .pipeline(let pipeline) = end.statements[0], let only = pipeline.pureExpression, Compiler.isSimple(only)
    {
      blocks.value = Operand(expression(only))
      blocks.valueNode = end.statements[0].node
    }
    return blocks
  }

  /// Whether the expression as a statement writes just what it is worth.
  private static func isSimple(_ node: ExpressionAst) -> Bool {
    switch node {
    case .variableExpression, .memberExpression, .indexExpression, .constantExpression, .stringConstantExpression, .binaryExpression: true
    case .unaryExpression(let unary): !unary.tokenKind.isIncrement
    default: false
    }
  }

  /// Types that only the binder converts to, and code that looks at what was bound after assigning it anew.
  private func needsBinder(_ parameters: [CompiledParameter]) -> Bool {
    for parameter in parameters {
      for case .typeConstraint(let constraint) in parameter.attributes where Compiler.strictTypes.contains(constraint.typeName.name.lowercased()) {
        return true
      }
    }
    let assigns = parameters.contains { assignedAnywhere.contains($0.name) || assignedAnywhere.contains("*") }
    guard assigns else { return false }
    return !code.body.findAll(where: {
      ($0 as? VariableExpressionAst)?.variablePath.userPath.lowercased() == "psboundparameters"
    }).isEmpty
  }
  private static let strictTypes: Set<String> = ["bool", "boolean", "system.boolean", "ref", "psreference"]

  private func compile(_ parameter: ParameterAst) -> CompiledParameter {
    let name = Name(parameter.name.variablePath.unqualifiedPath)
    var typeName: TypeName?
    for attribute in parameter.attributes { if case .typeConstraint(let constraint) = attribute { typeName = constraint.typeName } }
    let switchNames = ["switch", "switchparameter", "system.management.automation.switchparameter"]
    return CompiledParameter(
      name: name, slot: layout.add(name), site: typeName.map { typeSite($0) },
      isSwitch: typeName.map { switchNames.contains($0.name.lowercased()) } ?? false,
      isAssigned: typeName != nil && (assignedAnywhere.contains(name) || assignedAnywhere.contains("*")),
      defaultValue: parameter.defaultValue.map { Operand(expression($0)) }, attributes: parameter.attributes, validations: validations(parameter, name))
  }

  private func validations(_ parameter: ParameterAst, _ name: Name) -> [(Frame) throws -> VariableAttribute?] {
    guard assignedAnywhere.contains(name) || assignedAnywhere.contains("*") else { return [] }
    return parameter.attributes.compactMap { attribute in
      guard case .attribute(let node) = attribute, !Compiler.bindingAttributes.contains(AttributeReader.name(node)) else { return nil }
      // The code owns its parameters. The frame may be another's: a script runs in the scope that it is dotted into.
      return { [unowned code] frame in try VariableValidation.make(node, code, frame) }
    }
  }
  private static let bindingAttributes: Set<String> = [
    "parameter", "alias", "allownull", "allowemptystring", "allowemptycollection", "supportswildcards", "argumentcompleter",
    "argumentcompletions", "pstypename", "dontshow",
  ]

  /// Gives a slot to every name that the body assigns.
  private func collectAssigned() {
    for parameter in code.parameterAsts { declare(parameter.name.variablePath) }
    for node in code.body.findAll(searchNestedScriptBlocks: false, where: { _ in true }) {
      switch node {
      case let node as AssignmentStatementAst: declareTargets(node.left)
      case let node as ForEachStatementAst: declare(node.variable.variablePath)
      case let node as UnaryExpressionAst:
        if node.tokenKind.isIncrement { declareTargets(node.child) }
      case let node as ConvertExpressionAst:
        // `[ref]$x` makes a variable.
        if node.type.typeName.name.lowercased() == "ref" { declareTargets(node.child) }
      case let node as DataStatementAst:
        if let variable = node.variable { declare(VariablePath(variable)) }
      default: break
      }
    }
  }

  private func declareTargets(_ expression: ExpressionAst) {
    switch expression {
    case .variableExpression(let node): declare(node.variablePath)
    case .arrayLiteral(let node): for element in node.elements { declareTargets(element) }
    case .convertExpression(let node): declareTargets(node.child)
    case .attributedExpression(let node): declareTargets(node.child)
    case .parenExpression(let node):
      if case .pipeline(let pipeline) = node.pipeline, let inner = pipeline.pureExpression { declareTargets(inner) }
    default: break
    }
  }

  private func declare(_ path: VariablePath) {
    switch path.qualifier {
    case .unscoped, .local, .variable, .private: _ = layout.add(Compiler.variableName(path))
    default: break
    }
  }

  /// The name under which a variable is kept: `$PSItem` is `$_`.
  static func variableName(_ path: VariablePath) -> Name {
    let name = Name(path.unqualifiedPath)
    return name == "PSItem" ? Layout.reserved[Layout.underscore] : name
  }

  private func namedBlock(_ block: NamedBlockAst) -> Exec { statements(block.statements, block.traps) }

  func block(_ block: StatementBlockAst) -> Exec { statements(block.statements, block.traps) }

  /// Statements in order. An error of one ends it, and unless something waits for the error, the next one runs.
  func statements(_ list: [StatementAst], _ traps: [TrapStatementAst]) -> Exec {
    let compiled: [Step] = list.map { Step(statement($0)) }
    let nodes: [Ast] = list.map { $0.node }
    if !traps.isEmpty { return trapped(compiled, nodes, traps) }
    switch compiled.count {
    case 0: return { _ in .next }
    default: return sequence(compiled[...], nodes[...])
    }
  }

  /// Statements one after the other, halves joined in pairs: a closure that another one holds is called without counting references to it,
  /// one out of a list is not.
  private func sequence(_ steps: ArraySlice<Step>, _ nodes: ArraySlice<Ast>) -> Exec {
    if steps.count == 1, let only = steps.first?.run, let node = nodes.first {
      return { frame in
        do { return try only(frame) } catch { return try StatementErrors.handle(error, node, frame) }
      }
    }
    let middle = steps.startIndex + steps.count / 2
    let first = sequence(steps[..<middle], nodes[..<middle])
    let second = sequence(steps[middle...], nodes[middle...])
    return { frame in
      let flow = try first(frame)
      return flow == .next ? try second(frame) : flow
    }
  }

  func typeSite(_ name: TypeName, at extent: ScriptExtent? = nil) -> TypeSite { TypeSite(name, code.types, at: extent ?? name.extent) }
}

extension TokenKind {
  var isIncrement: Bool {
    switch self {
    case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: true
    default: false
    }
  }
}
