import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// Guesses what expressions yield, from literals, casts, assignments in the text, variables of the session and commands' output types.
/// - Source: `TypeInferenceVisitor`.
struct TypeInference {
  let root: ScriptBlockAst
  let context: ExecutionContext
  /// Assignments after this place say nothing about it.
  let cursor: Int32
  private let deepest = 24

  func infer(_ expression: ExpressionAst, _ depth: Int = 0) -> InferredType? {
    if depth > deepest { return nil }
    switch expression {
    case .stringConstantExpression, .expandableStringExpression: return InferredType(.string)
    case .constantExpression(let node): return InferredType(type(of: node.value))
    case .arrayLiteral, .arrayExpression: return InferredType(.objectArray)
    case .hashtable(let node): return InferredType(keys: keys(node), .hashtable)
    case .scriptBlockExpression: return InferredType(.scriptBlock)
    case .typeExpression(let node): return typeExpression(node.typeName)
    case .convertExpression(let node): return convert(node, depth)
    case .attributedExpression(let node): return infer(node.child, depth + 1)
    case .variableExpression(let node): return variable(node, depth)
    case .parenExpression(let node): return infer(node.pipeline, depth + 1)
    case .subExpression(let node):
      return node.subExpression.statements.count == 1 ? infer(node.subExpression.statements[0], depth + 1) : nil
    case .memberExpression(let node): return member(node.expression, node.member, isStatic: node.isStatic, isCall: false, depth)
    case .invokeMemberExpression(let node): return member(node.expression, node.member, isStatic: node.isStatic, isCall: true, depth)
    case .indexExpression(let node):
      guard let target = infer(node.target, depth + 1) else { return nil }
      return target.type?.elementType.map { InferredType($0) }
    case .binaryExpression(let node): return binary(node, depth)
    case .unaryExpression(let node): return infer(node.child, depth + 1)
    case .ternaryExpression(let node): return infer(node.ifTrue, depth + 1)
    default: return nil
    }
  }

  func infer(_ statement: StatementAst, _ depth: Int = 0) -> InferredType? {
    if depth > deepest { return nil }
    switch statement {
    case .pipeline(let pipeline): return infer(pipeline.pipelineElements, depth + 1)
    case .commandExpression(let node): return infer(node.expression, depth + 1)
    case .assignmentStatement(let node): return infer(node.right, depth + 1)
    default: return nil
    }
  }

  /// What the last element of a pipeline writes.
  func infer(_ elements: [CommandBaseAst], _ depth: Int) -> InferredType? {
    guard let last = elements.last else { return nil }
    switch last {
    case .commandExpression(let node):
      let found = infer(node.expression, depth + 1)
      if elements.count == 1, depth < 3, let element = found?.type?.elementType, element !== NetType.object { return found }
      return found
    case .command(let command): return output(of: command, Array(elements.dropLast()), depth)
    }
  }

  /// What a pipeline hands on object by object: arrays fall apart.
  func element(of elements: [CommandBaseAst]) -> InferredType? {
    guard let last = elements.last else { return nil }
    if case .commandExpression(let node) = last {
      if case .arrayLiteral(let list) = node.expression, let first = list.elements.first { return infer(first) }
      if case .binaryExpression(let range) = node.expression, range.operator == .dotDot { return InferredType(.int32) }
      if let value = infer(node.expression)?.value, let first = value.object?.contiguousElements?.first { return InferredType(value: first) }
    }
    let found = infer(elements, 0)
    if let element = found?.type?.elementType, element !== NetType.object { return InferredType(element) }
    return found
  }

  private func output(of command: CommandAst, _ before: [CommandBaseAst], _ depth: Int) -> InferredType? {
    guard let name = command.commandName, let info = resolved(name) else { return nil }
    switch info.name.lowercased() {
    case "where-object", "sort-object", "tee-object", "get-unique": return element(of: before)
    case "select-object": return element(of: before)
    case "new-object":
      for element in command.commandElements.dropFirst() {
        if case .expression(let expression) = element, case .stringConstantExpression(let text) = expression {
          return InferredType(NetType.named(text.value))
        }
      }
      return nil
    default: break
    }
    let names = info.helpText?.outputs ?? CommandHelp.block(of: info).map { OutputTypes.of($0) } ?? []
    for name in names { if let definition = definition(name) { return InferredType(definition: definition) } }
    let types = names.compactMap { NetType.named($0) }
    guard let first = types.first else { return nil }
    var found = InferredType(first)
    found.others = Array(types.dropFirst())
    return found
  }

  func resolved(_ name: String) -> CommandInfo? {
    let found = context.commands.find(name)
    if let alias = found as? AliasInfo { return context.commands.find(alias.definition) }
    return found
  }

  private func type(of value: ConstantValue) -> NetType? {
    switch value {
    case .sbyte: .sbyte
    case .byte: .byte
    case .int16: .int16
    case .uint16: .uint16
    case .int32: .int32
    case .uint32: .uint32
    case .int64: .int64
    case .uint64: .uint64
    case .double: .double
    case .decimal: .decimal
    case .bigInteger: NetType.named("System.Numerics.BigInteger")
    case .boolean: .boolean
    }
  }

  private func typeExpression(_ name: TypeName) -> InferredType? {
    if let definition = definition(name.fullName) {
      var found = InferredType(definition: definition)
      found.isStatic = true
      return found
    }
    var found = InferredType(NetType.named(name.fullName))
    found.isStatic = true
    return found.type == nil ? nil : found
  }

  private func convert(_ node: ConvertExpressionAst, _ depth: Int) -> InferredType? {
    let name = node.type.typeName.fullName
    let lower = name.lowercased()
    if lower == "pscustomobject" || lower == "psobject" || lower == "ordered", case .hashtable(let table) = node.child {
      return InferredType(keys: keys(table), lower == "ordered" ? .orderedDictionary : .psCustomObject)
    }
    if let definition = definition(name) { return InferredType(definition: definition) }
    guard let type = NetType.named(name) else { return infer(node.child, depth + 1) }
    var found = InferredType(type)
    if case .stringConstantExpression(let text) = node.child {
      if let value = try? context.converted(.text(text.value), to: type) { return InferredType(value: value) }
      found.isEvaluated = true
    }
    return found
  }

  func keys(_ table: HashtableAst) -> [String] {
    table.keyValuePairs.compactMap { pair in
      switch pair.key {
      case .stringConstantExpression(let text): text.value
      default: nil
      }
    }
  }

  private func binary(_ node: BinaryExpressionAst, _ depth: Int) -> InferredType? {
    switch node.operator {
    case .dotDot: return InferredType(.objectArray)
    case .format, .join: return InferredType(.string)
    case .plus, .minus, .multiply, .divide, .rem: return infer(node.left, depth + 1)
    default: return InferredType(.boolean)
    }
  }

  private func member(
    _ target: ExpressionAst, _ member: CommandElementAst, isStatic: Bool, isCall: Bool, _ depth: Int
  ) -> InferredType? {
    guard case .expression(let nameExpression) = member, case .stringConstantExpression(let name) = nameExpression,
      let owner = infer(target, depth + 1)
    else { return nil }
    if isStatic, isCall, CaseFolding.equal(name.value, "new") {
      if let definition = owner.classDefinition { return InferredType(definition: definition) }
      return InferredType(owner.type)
    }
    if let value = owner.value, !isCall, let found = try? context.property(Name(name.value), of: value) { return InferredType(value: found) }
    guard let found = owner.type?.member(Name(name.value)) else { return nil }
    if isCall { return found.methods.first.map { InferredType($0.returnType) } }
    return found.property.map { InferredType($0.type) }
  }

  // MARK: Variables

  private func variable(_ node: VariableExpressionAst, _ depth: Int) -> InferredType? {
    let name = node.variablePath.unqualifiedPath
    switch name.lowercased() {
    case "this": if let definition = enclosingClass(node) { return InferredType(definition: definition) }
    case "_", "psitem": if let found = pipelineObject(node) { return found }
    case "true", "false": return InferredType(.boolean)
    default: break
    }
    if let found = assigned(name, before: node.start, depth) { return found }
    guard let value = context.engine?.variable(Name(name), .visible), !value.isNull else { return nil }
    return InferredType(value: value)
  }

  private func assigned(_ name: String, before place: Int32, _ depth: Int) -> InferredType? {
    var found: InferredType?
    for node in root.findAll(where: { $0 is AssignmentStatementAst || $0 is ParameterAst || $0 is ForEachStatementAst }) where node.start < place {
      if let assignment = node as? AssignmentStatementAst {
        guard assignment.end <= place || assignment.start < place, let target = target(assignment.left), CaseFolding.equal(target.0, name)
        else { continue }
        if let type = target.1 {
          found = definition(type).map { InferredType(definition: $0) } ?? NetType.named(type).map { InferredType($0) } ?? found
        } else if assignment.end <= place {
          found = infer(assignment.right, depth + 1) ?? found
        }
      } else if let parameter = node as? ParameterAst, CaseFolding.equal(parameter.name.variablePath.unqualifiedPath, name) {
        for case .typeConstraint(let constraint) in parameter.attributes {
          found = NetType.named(constraint.typeName.fullName).map { InferredType($0) } ?? found
        }
      } else if let loop = node as? ForEachStatementAst, CaseFolding.equal(loop.variable.variablePath.unqualifiedPath, name),
        case .pipeline(let pipeline) = loop.condition
      {
        found = element(of: pipeline.pipelineElements) ?? found
      }
    }
    return found
  }

  /// The variable an assignment writes to, with its type constraint.
  private func target(_ left: ExpressionAst) -> (String, String?)? {
    switch left {
    case .variableExpression(let node): return (node.variablePath.unqualifiedPath, nil)
    case .convertExpression(let node): return target(node.child).map { ($0.0, $0.1 ?? node.type.typeName.fullName) }
    case .attributedExpression(let node): return target(node.child)
    default: return nil
    }
  }

  /// What `$_` is in a block that a command of a pipeline runs for each object.
  private func pipelineObject(_ node: Ast) -> InferredType? {
    var current: Ast? = node
    while let ast = current {
      if let command = ast.parent as? CommandAst, ast is ScriptBlockExpressionAst, let pipeline = command.parent as? PipelineAst {
        let before = pipeline.pipelineElements.prefix { $0.node !== command }
        return before.isEmpty ? nil : element(of: Array(before))
      }
      current = ast.parent
    }
    return nil
  }

  func enclosingClass(_ node: Ast) -> TypeDefinitionAst? {
    var current: Ast? = node
    while let ast = current {
      if let definition = ast as? TypeDefinitionAst { return definition }
      current = ast.parent
    }
    return nil
  }

  func definition(_ name: String) -> TypeDefinitionAst? {
    for node in root.findAll(where: { $0 is TypeDefinitionAst }) {
      if let definition = node as? TypeDefinitionAst, CaseFolding.equal(definition.name, name) { return definition }
    }
    return nil
  }
}
