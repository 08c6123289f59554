import DotNet
import PowerShellSyntax

/// Something that can be assigned to, with its parts evaluated once.
struct AssignmentTarget {
  let set: (Frame, Value) throws -> Void
  /// Reads, applies and stores; gives the new value.
  let modify: (Frame, (Value) throws -> Value) throws -> Value
}

extension AssignmentTarget {
  /// One whose parts need no evaluation: read, applied, stored.
  init(reading read: @escaping Eval, storing store: @escaping (Frame, Value) throws -> Void) {
    self.init(
      set: store,
      modify: { frame, body in
        let value = try body(try read(frame))
        try store(frame, value)
        return value
      })
  }
}

extension Compiler {
  func assignmentStatement(_ node: AssignmentStatementAst) -> Exec {
    if let fast = fastAssignment(node) ?? memberArithmetic(node) ?? elementAssignment(node) { return fast.run }
    let value = assignmentValue(node)
    let succeeds = isPlainValue(node.right)
    return { frame in
      _ = try value(frame)
      if succeeds { frame.context.lastSucceeded = true }
      return .next
    }
  }

  /// The shapes that loops are made of.
  private func fastAssignment(_ node: AssignmentStatementAst) -> Step? {
    guard let (slot, name) = plainSlot(node.left) else { return nil }
    if node.operator == .equals {
      let value = self.value(node.right)
      let succeeds = isPlainValue(node.right)
      return Step { frame in
        try frame.assign(slot, try value(frame))
        if succeeds { frame.context.lastSucceeded = true }
        return .next
      }
    }
    guard let op = node.operator.arithmetic else { return nil }
    let right = value(node.right)
    return Step { frame in
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
  private func memberArithmetic(_ node: AssignmentStatementAst) -> Step? {
    guard case .memberExpression(let member) = node.left, !member.isStatic, let op = node.operator.arithmetic, let constant = constantName(member.member)
    else { return nil }
    let owner = expression(member.expression)
    let name = Name(constant)
    let cache = ShapeCache()
    let right = value(node.right)
    let succeeds = isPlainValue(node.right)
    return Step { frame in
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

  /// `$list[$n] = value`
  private func elementAssignment(_ node: AssignmentStatementAst) -> Step? {
    guard case .indexExpression(let index) = node.left, node.operator == .equals, !index.nullConditional, let (slot, name) = plainSlot(index.target),
      leavesVariablesAlone(index.index)
    else { return nil }
    let place = expression(index.index)
    let right = value(node.right)
    let succeeds = isPlainValue(node.right)
    return Step { frame in
      let value = try right(frame)
      let place = try place(frame)
      if case .int32(let n) = place, n >= 0, case .object(let object) = frame.slots[slot], type(of: object) == NetArray.self,
        unsafeDowncast(object, to: NetArray.self).storeBare(value, at: Int(n))
      {
        if succeeds { frame.context.lastSucceeded = true }
        return .next
      }
      try Indexing.set(try frame.read(slot, name), place, value, frame)
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
    AssignmentTarget(reading: variable(node), storing: variableStore(node))
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
          if array.storeBare(value, at: Int(n)) { return }
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
}
