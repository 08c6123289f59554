import DotNet
import PowerShellSyntax

/// Something that can be assigned to, with its parts evaluated once.
struct AssignmentTarget {
  let set: (Frame, Value) throws -> Void
  /// Reads, applies and stores; gives the new value.
  let modify: (Frame, (Value) throws -> Value) throws -> Value
}

extension Compiler {
  func assignmentStatement(_ node: AssignmentStatementAst) -> Exec {
    if let fast = fastAssignment(node) ?? memberArithmetic(node) { return fast }
    let value = assignmentValue(node)
    let succeeds = isPlainValue(node.right)
    return { frame in
      _ = try value(frame)
      if succeeds { frame.context.lastSucceeded = true }
      return .next
    }
  }

  /// The shapes that loops are made of.
  private func fastAssignment(_ node: AssignmentStatementAst) -> Exec? {
    guard let (slot, name) = plainSlot(node.left) else { return nil }
    if node.operator == .equals {
      guard let value = assignedExpression(node.right) else { return nil }
      let succeeds = isPlainValue(node.right)
      return { frame in
        try frame.assign(slot, try value(frame))
        if succeeds { frame.context.lastSucceeded = true }
        return .next
      }
    }
    guard let op = node.operator.arithmetic else { return nil }
    let right = value(node.right)
    return { frame in
      let b = try right(frame)
      if case .int32(let y) = b, case .int32(let x) = frame.slots[slot] {
        frame.slots[slot] = try Arithmetic.int32(op, x, y)
        return .next
      }
      if case .double(let y) = b, case .double(let x) = frame.slots[slot] {
        switch op {
        case .add: frame.slots[slot] = .double(x + y)
        case .subtract: frame.slots[slot] = .double(x - y)
        case .multiply: frame.slots[slot] = .double(x * y)
        case .divide: frame.slots[slot] = .double(x / y)
        case .remainder: frame.slots[slot] = .double(x.truncatingRemainder(dividingBy: y))
        }
        return .next
      }
      if op == .add, case .object = frame.slots[slot], frame.append(b, to: slot) { return .next }
      let old = try frame.ownOrUndefined(slot, name)
      try frame.assign(slot, try Arithmetic.apply(op, old, b, frame))
      return .next
    }
  }

  /// `$x.Count += n`
  private func memberArithmetic(_ node: AssignmentStatementAst) -> Exec? {
    guard case .memberExpression(let member) = node.left, !member.isStatic, let op = node.operator.arithmetic, let constant = constantName(member.member)
    else { return nil }
    let owner = expression(member.expression)
    let name = Name(constant)
    let cache = ShapeCache()
    let right = value(node.right)
    let succeeds = isPlainValue(node.right)
    return { frame in
      let target = try owner(frame)
      let old = try cache.get(target, name) ?? MemberAccess.get(target, name, frame)
      let operand = try right(frame)
      let value: Value
      if case .int32(let x) = old, case .int32(let y) = operand {
        value = try Arithmetic.int32(op, x, y)
      } else {
        value = try Arithmetic.apply(op, old, operand, frame)
      }
      if !cache.set(target, name, value) { try MemberAccess.set(target, name, value, frame) }
      if succeeds { frame.context.lastSucceeded = true }
      return .next
    }
  }

  /// Whether the right side is an expression, after which `$?` is true; a command says itself.
  private func isPlainValue(_ node: StatementAst) -> Bool {
    switch node {
    case .pipeline(let pipeline): pipeline.pureExpression != nil
    case .commandExpression: true
    default: false
    }
  }

  /// The right side where it is one expression (whose value is stored as it is).
  private func assignedExpression(_ node: StatementAst) -> Eval? { value(node) }

  func assignmentValue(_ node: AssignmentStatementAst) -> Eval {
    if case .arrayLiteral(let list) = node.left, node.operator == .equals { return multiple(list, node.right) }
    if case .parenExpression(let paren) = node.left, node.operator == .equals, case .pipeline(let pipeline) = paren.pipeline,
      case .arrayLiteral(let list)? = pipeline.pureExpression
    {
      return multiple(list, node.right)
    }
    let target = self.target(node.left)
    let right = value(node.right)
    switch node.operator {
    case .equals:
      if case .convertExpression(let typed) = node.left, case .variableExpression = typed.child {
        let read: Eval = expression(typed.child)
        return { frame in
          try target.set(frame, try right(frame))
          return try read(frame)
        }
      }
      return { frame in
        let value = try right(frame)
        try target.set(frame, value)
        return value
      }
    case .questionQuestionEquals:
      return { frame in
        frame.context.allowUndefined += 1
        defer { frame.context.allowUndefined -= 1 }
        return try target.modify(frame) { $0.isNull ? try right(frame) : $0 }
      }
    default:
      guard let op = node.operator.arithmetic else {
        return { _ in throw RuntimeError.make("NotSupported", "The operator '\(node.operator.text)' is not supported.", .NotImplemented) }
      }
      return { frame in
        try target.modify(frame) { old in
          let operand = try right(frame)
          return try Arithmetic.apply(op, old, operand, frame)
        }
      }
    }
  }

  /// `$a, $b = values`
  private func multiple(_ list: ArrayLiteralAst, _ right: StatementAst) -> Eval {
    let targets = list.elements.map { nestedTarget($0) }
    let value = self.value(right)
    return { frame in
      .array(try Compiler.distribute(try value(frame), targets, frame))
    }
  }

  /// - Returns: what each was given.
  @discardableResult private static func distribute(_ value: Value, _ targets: [AssignmentTarget], _ frame: Frame) throws -> [Value] {
    var items: [Value]
    if case .object(let object) = value, object.isEnumerable {
      items = try Enumeration.elements(value, frame.context)
    } else {
      items = [value]
    }
    if items.count > targets.count {
      let last: Int = targets.count - 1
      items[last] = .array(Array(items[last...]))
      items.removeLast(items.count - targets.count)
    }
    while items.count < targets.count { items.append(.null) }
    for (n, target) in targets.enumerated() { try target.set(frame, items[n]) }
    return items
  }

  private func nestedTarget(_ node: ExpressionAst) -> AssignmentTarget {
    if case .parenExpression(let paren) = node, case .pipeline(let pipeline) = paren.pipeline, let inner = pipeline.pureExpression {
      if case .arrayLiteral(let list) = inner {
        let targets = list.elements.map { nestedTarget($0) }
        return AssignmentTarget(
          set: { frame, value in _ = try Compiler.distribute(value, targets, frame) },
          modify: { _, _ in .null })
      }
      return nestedTarget(inner)
    }
    return target(node)
  }

  /// What stands left of an assignment.
  func target(_ node: ExpressionAst) -> AssignmentTarget {
    switch node {
    case .variableExpression(let node): return variableTarget(node)
    case .memberExpression(let node): return memberTarget(node)
    case .indexExpression(let node): return indexTarget(node)
    case .convertExpression(let node): return typedTarget(node)
    case .attributedExpression(let node): return attributedTarget(node)
    case .parenExpression(let node):
      if case .pipeline(let pipeline) = node.pipeline, let inner = pipeline.pureExpression { return target(inner) }
    default: break
    }
    let failure: () -> TerminatingError = {
      RuntimeError.make("InvalidLeftHandSide", "The assignment expression is not valid.", .InvalidOperation)
    }
    return AssignmentTarget(set: { _, _ in throw failure() }, modify: { _, _ in throw failure() })
  }

  private func variableTarget(_ node: VariableExpressionAst) -> AssignmentTarget {
    let read = variable(node)
    let store = variableStore(node)
    return AssignmentTarget(
      set: store,
      modify: { frame, body in
        let value = try body(try read(frame))
        try store(frame, value)
        return value
      })
  }

  private func memberTarget(_ node: MemberExpressionAst) -> AssignmentTarget {
    let name = memberName(node.member)
    if node.isStatic {
      let type = staticOwner(node.expression)
      return AssignmentTarget(
        set: { frame, value in try MemberAccess.setStatic(try type(frame), try name(frame), value, frame) },
        modify: { frame, body in
          let owner = try type(frame)
          let name = try name(frame)
          let value = try body(try MemberAccess.getStatic(owner, name, frame))
          try MemberAccess.setStatic(owner, name, value, frame)
          return value
        })
    }
    let owner = expression(node.expression)
    // A name made at run time may be another one each time: only a written one is worth remembering.
    guard let fixed = constantName(node.member) else {
      let computed: Eval? = if case .expression(let written) = node.member { expression(written) } else { nil }
      return AssignmentTarget(
        set: { frame, value in
          let target = try owner(frame)
          let key = try computed?(frame) ?? .null
          if let table = Compiler.keyed(target, key) { return try Indexing.setKey(table, key.base, value, frame) }
          try MemberAccess.set(target, Name(Conversion.text(key, frame.context).text), value, frame)
        },
        modify: { frame, body in
          let target = try owner(frame)
          let key = try computed?(frame) ?? .null
          if let table = Compiler.keyed(target, key) {
            let value = try body(table[key.base] ?? .null)
            try Indexing.setKey(table, key.base, value, frame)
            return value
          }
          let name = Name(Conversion.text(key, frame.context).text)
          let value = try body(try MemberAccess.get(target, name, frame))
          try MemberAccess.set(target, name, value, frame)
          return value
        })
    }
    let cache = ShapeCache()
    let key = Name(fixed)
    return AssignmentTarget(
      set: { frame, value in
        let target = try owner(frame)
        if cache.set(target, key, value) { return }
        try MemberAccess.set(target, key, value, frame)
      },
      modify: { frame, body in
        let target = try owner(frame)
        let value = try body(try cache.get(target, key) ?? MemberAccess.get(target, key, frame))
        if cache.set(target, key, value) { return value }
        try MemberAccess.set(target, key, value, frame)
        return value
      })
  }

  private func indexTarget(_ node: IndexExpressionAst) -> AssignmentTarget {
    let owner = expression(node.target)
    let index = expression(node.index)
    return AssignmentTarget(
      set: { frame, value in
        let target = try owner(frame)
        let index = try index(frame)
        if case .int32(let n) = index, n >= 0, case .object(let object) = target, type(of: object) == NetArray.self {
          let array = unsafeDowncast(object, to: NetArray.self)
          if Int(n) < array.elements.count {
            if array.elementType === NetType.object, !value.isVoid {
              array.elements[Int(n)] = value
              return
            }
            if case .bool = value, array.elementType === NetType.boolean {
              array.elements[Int(n)] = value
              return
            }
            if case .int32 = value, array.elementType === NetType.int32 {
              array.elements[Int(n)] = value
              return
            }
          }
        }
        try Indexing.set(target, index, value, frame)
      },
      modify: { frame, body in
        let target = try owner(frame)
        let index = try index(frame)
        let value = try body(try Indexing.get(target, index, frame))
        try Indexing.set(target, index, value, frame)
        return value
      })
  }

  /// `[int]$x = ...`: the variable keeps the type.
  private func typedTarget(_ node: ConvertExpressionAst) -> AssignmentTarget {
    let site = typeSite(node.type.typeName)
    guard let variable = innermostVariable(node.child) else {
      let inner = target(node.child)
      return AssignmentTarget(
        set: { frame, value in try inner.set(frame, try Conversion.convert(value, to: try site.resolve(frame), frame.context)) },
        modify: { frame, body in
          try inner.modify(frame) { try Conversion.convert(try body($0), to: try site.resolve(frame), frame.context) }
        })
    }
    return constrained(variable, wrappers(.convertExpression(node)))
  }

  private func attributedTarget(_ node: AttributedExpressionAst) -> AssignmentTarget {
    guard let variable = innermostVariable(node.child) else { return target(node.child) }
    return constrained(variable, wrappers(.attributedExpression(node)))
  }

  private func innermostVariable(_ node: ExpressionAst) -> VariableExpressionAst? {
    switch node {
    case .variableExpression(let node): return node.variablePath.isDriveQualified ? nil : node
    case .convertExpression(let node): return innermostVariable(node.child)
    case .attributedExpression(let node): return innermostVariable(node.child)
    default: return nil
    }
  }

  /// The types and attributes around a variable, innermost first.
  private func wrappers(_ node: ExpressionAst) -> [(Frame) throws -> VariableAttribute?] {
    switch node {
    case .convertExpression(let node):
      let site = typeSite(node.type.typeName, at: node.type.extent)
      if node.type.typeName.name.lowercased() == "ordered" { return wrappers(node.child) }
      return wrappers(node.child) + [{ frame in TypeConstraint(try site.resolve(frame)) }]
    case .attributedExpression(let node):
      guard case .attribute(let attribute) = node.attribute else { return wrappers(node.child) }
      return wrappers(node.child) + [VariableValidation.maker(attribute, self)]
    default: return []
    }
  }

  private func constrained(_ node: VariableExpressionAst, _ makers: [(Frame) throws -> VariableAttribute?]) -> AssignmentTarget {
    let path = node.variablePath
    let name = Compiler.variableName(path)
    if path.qualifier != .global, path.qualifier != .script { _ = layout.add(name) }
    func scope(_ frame: Frame) -> Frame {
      switch path.qualifier {
      case .global: frame.context.global
      case .script: frame.scriptFrame
      default: frame
      }
    }
    func store(_ frame: Frame, _ value: Value) throws {
      let scope = scope(frame)
      let attributes = try makers.compactMap { try $0(frame) }
      let probe = PSVariable(name, .null)
      probe.attributes = attributes
      probe.isBeingDeclared = scope === frame
      probe.isGettingAttributes = true
      if let old = scope.ownVariable(name) {
        if old.isReadOnly { try old.set(value, frame.context) }
        probe.options = old.options
        try probe.set(value, frame.context)
        old.attributes = attributes
        old.store(probe.stored)
      } else {
        try probe.set(value, frame.context)
        probe.isBeingDeclared = false
        probe.isGettingAttributes = false
        if path.qualifier == .private { probe.options.insert(.private) }
        scope.install(probe)
      }
    }
    let read = variable(node)
    return AssignmentTarget(
      set: store,
      modify: { frame, body in
        let value = try body(try read(frame))
        try store(frame, value)
        return value
      })
  }
}

/// `[ValidateRange(1, 5)]$x = 3` and the like.
enum VariableValidation {
  static func maker(_ attribute: AttributeAst, _ compiler: Compiler) -> (Frame) throws -> VariableAttribute? {
    let code = compiler.code
    return { frame in try make(attribute, code, frame) }
  }

  static func make(_ attribute: AttributeAst, _ code: CompiledScript, _ frame: Frame) throws -> VariableAttribute? {
    let compiler = Compiler(code, frame.layout)
    func value(_ node: ExpressionAst) throws -> Value {
      let eval = compiler.expression(node)
      frame.growIfNeeded()
      return try eval(frame)
    }
    var named: [String: Value] = [:]
    for argument in attribute.namedArguments {
      named[argument.argumentName.lowercased()] = argument.expressionOmitted ? .bool(true) : try value(argument.argument)
    }
    var name = attribute.typeName.name.lowercased()
    if name.hasPrefix("system.management.automation.") { name = String(name.dropFirst(29)) }
    if name.hasSuffix("attribute") { name = String(name.dropLast(9)) }
    if let made = Validation.make(name, try attribute.positionalArguments.map { try value($0) }, named, frame.context) {
      return ValidatedVariable(made)
    }
    let context = frame.context
    guard let own = context.engine.makeAttribute(attribute, in: frame.block) else { return nil }
    if context.engine.isTransformation(own) { return TransformedVariable(own) }
    if context.engine.isValidation(own) {
      return ValidatedVariable(.custom { value in context.engine.validate(value, by: own) })
    }
    return nil
  }
}

/// A transformation of the script's own before a variable.
final class TransformedVariable: VariableAttribute {
  private let attribute: NetObject
  init(_ attribute: NetObject) { self.attribute = attribute }
  override var object: Value { .object(attribute) }
  override func apply(_ value: Value, _ variable: PSVariable, _ context: ExecutionContext) throws -> Value {
    try context.engine.transform(value, by: attribute)
  }
}

final class ValidatedVariable: VariableAttribute {
  let validation: ParameterValidation
  init(_ validation: ParameterValidation) { self.validation = validation }
  override var object: Value {
    let metadata = ParameterMetadata("", type: .object, sets: [])
    metadata.validations = [validation]
    return metadata.attributeObjects.first.map { .object($0) } ?? .null
  }
  override func apply(_ value: Value, _ variable: PSVariable, _ context: ExecutionContext) throws -> Value {
    guard let message = try Validation.failure(validation, value, context)?.message else { return value }
    _ = message
    if variable.isGettingAttributes {
      throw RuntimeError.make(
        "ValidateSetFailure", Messages.format("Metadata", "InvalidMetadataForCurrentValue", variable.name, Conversion.text(value, context).text),
        .MetadataError, type: "System.Management.Automation.ValidationMetadataException")
    }
    throw RuntimeError.make(
      "ValidateSetFailure",
      "The variable cannot be validated because the value \(Conversion.text(value, context).text) is not a valid value for the \(variable.name) variable.",
      .MetadataError, type: "System.Management.Automation.ValidationMetadataException")
  }
}
