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
    let resolve: (Frame) throws -> NetType?
    var isSwitch = false
    if let typeName {
      let site = typeSite(typeName)
      resolve = { frame in try site.resolve(frame) }
      isSwitch = ["switch", "switchparameter", "system.management.automation.switchparameter"].contains(typeName.name.lowercased())
    } else {
      resolve = { _ in nil }
    }
    return CompiledParameter(
      name: name, slot: layout.add(name), type: resolve, isTyped: typeName != nil, isSwitch: isSwitch,
      isAssigned: typeName != nil && (assignedAnywhere.contains(name) || assignedAnywhere.contains("*")),
      defaultValue: parameter.defaultValue.map { Operand(expression($0)) }, attributes: parameter.attributes, validations: validations(parameter, name))
  }

  private func validations(_ parameter: ParameterAst, _ name: Name) -> [AttributeAst] {
    guard assignedAnywhere.contains(name) || assignedAnywhere.contains("*") else { return [] }
    return parameter.attributes.compactMap { attribute in
      guard case .attribute(let node) = attribute, !Compiler.bindingAttributes.contains(AttributeReader.name(node)) else { return nil }
      return node
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
    case 1:
      let only = compiled[0].run
      let node = nodes[0]
      return { frame in
        do { return try only(frame) } catch {
          return try StatementErrors.handle(error, node, frame)
        }
      }
    default:
      return { frame in
        var index = 0
        while index < compiled.count {
          do {
            while index < compiled.count {
              let flow = try compiled[index](frame)
              if flow != .next { return flow }
              index += 1
            }
          } catch {
            let flow = try StatementErrors.handle(error, nodes[index], frame)
            if flow != .next { return flow }
            index += 1
          }
        }
        return .next
      }
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

/// A type name in code, resolved when first reached.
final class TypeSite {
  let name: TypeName
  let types: TypeScope
  private var known: NetType?
  private var version = -1
  /// Where an error says that the type was not found.
  private let extent: ScriptExtent
  init(_ name: TypeName, _ types: TypeScope, at extent: ScriptExtent) {
    self.name = name
    self.types = types
    self.extent = extent
  }

  func find(_ frame: Frame) -> NetType? {
    if let known, version == frame.context.typeVersion { return known }
    known = TypeResolution.resolve(name, types, frame)
    version = frame.context.typeVersion
    return known
  }

  func resolve(_ frame: Frame) throws -> NetType {
    if let type = find(frame) { return type }
    let missing = TypeResolution.missing(name, types, frame)
    let error = RuntimeError.make("TypeNotFound", "Unable to find type [\(missing)].", .InvalidOperation, target: .text(missing))
    error.record.invocation = InvocationInfo(command: nil, invocationName: "", position: extent)
    error.record.targetType = "TypeName"
    throw error
  }
}

enum TypeResolution {
  static func resolve(_ name: TypeName, _ types: TypeScope, _ frame: Frame) -> NetType? {
    switch name {
    case .simple(let text, _, _): return simple(text, types, frame)
    case .array(let element, let rank, _):
      return resolve(element, types, frame).map { NetType.array(of: $0, rank: rank) }
    case .generic(let definition, let arguments, _):
      var resolved: [NetType] = []
      for argument in arguments {
        guard let type = resolve(argument, types, frame) else { return nil }
        resolved.append(type)
      }
      for candidate in [definition.name] + types.namespaces.map({ "\($0).\(definition.name)" }) {
        if let type = TypeRegistry.generic(candidate, resolved) { return type }
      }
      return nil
    }
  }

  /// What an error calls a type that is missing: of a generic one, only the type itself, whatever part is not known.
  static func missing(_ name: TypeName, _ types: TypeScope, _ frame: Frame) -> String {
    switch name {
    case .generic(let definition, _, _): return definition.name
    case .array(let element, _, _): return missing(element, types, frame)
    default: return name.fullName
    }
  }

  static func simple(_ text: String, _ types: TypeScope, _ frame: Frame) -> NetType? {
    if let type = types.find(Name(text)) { return type }
    if let type = frame.session.types[Name(text)] { return type }
    if frame.context.scopesHaveTypes {
      var scope: Frame? = frame
      while let current = scope {
        if let type = current.types?[Name(text)] { return type }
        scope = current.parent
      }
    }
    if let type = frame.context.global?.session.types[Name(text)] { return type }
    if let type = NetType.named(text) { return type }
    if text.utf8.last == UInt8(ascii: "]"), let type = TypeRegistry.find(text, lookUp: { simple($0, types, frame) }) { return type }
    for namespace in types.namespaces { if let type = NetType.named("\(namespace).\(text)") { return type } }
    return nil
  }
}
