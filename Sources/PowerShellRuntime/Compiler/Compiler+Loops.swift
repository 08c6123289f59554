import DotNet
import PowerShellSyntax

/// What a loop does after its body ran.
enum LoopStep { case again, leave, out(Flow) }

extension Compiler {
  /// Runs a loop's body once and says how to go on. `break` and `continue` of code called from the body arrive as signals.
  @inline(__always)
  static func step(_ body: Exec, _ label: String?, _ frame: Frame) throws -> LoopStep {
    let flow: Flow
    do {
      flow = try body(frame)
    } catch {
      return try signalled(error, label, frame)
    }
    return flow == .next ? .again : left(flow, label, frame)
  }

  @inline(never) static func signalled(_ error: any Error, _ label: String?, _ frame: Frame) throws -> LoopStep {
    if let signal = error as? ControlSignal {
      switch signal {
      case .break(let wanted):
        frame.label = wanted
        return left(.break, label, frame)
      case .continue(let wanted):
        frame.label = wanted
        return left(.continue, label, frame)
      default: throw error
      }
    }
    if let signal = error as? FlowSignal { return left(signal.flow, label, frame) }
    throw error
  }

  @inline(never) static func left(_ flow: Flow, _ label: String?, _ frame: Frame) -> LoopStep {
    switch flow {
    case .next: return .again
    case .return: return .out(.return)
    case .break, .continue:
      guard let wanted = frame.label else { return flow == .break ? .leave : .again }
      if let label, Name(label) == Name(wanted) {
        frame.label = nil
        return flow == .break ? .leave : .again
      }
      return .out(flow)
    }
  }

  /// A condition that is not there holds, or does not.
  func loopCondition(_ node: StatementAst?, else absent: Bool = true) -> Test {
    guard let node else { return { _ in absent } }
    return condition(node)
  }

  func whileStatement(_ node: WhileStatementAst) -> Exec {
    let test: Test = loopCondition(node.condition)
    return loop(node.label, test, block(node.body), nil)
  }

  private func loop(_ label: String?, _ test: @escaping Test, _ body: @escaping Exec, _ next: Step?) -> Exec {
    guard let next = next?.run else { return loop(label, test, body) }
    return { frame in
      let stop = frame.context.stopRequest
      while try test(frame) {
        if stop.isSet { throw ControlSignal.stopped }
        switch try Compiler.step(body, label, frame) {
        case .again: break
        case .leave: return .next
        case .out(let flow): return flow
        }
        _ = try next(frame)
      }
      return .next
    }
  }

  private func loop(_ label: String?, _ test: @escaping Test, _ body: @escaping Exec) -> Exec {
    { frame in
      let stop = frame.context.stopRequest
      while try test(frame) {
        if stop.isSet { throw ControlSignal.stopped }
        switch try Compiler.step(body, label, frame) {
        case .again: break
        case .leave: return .next
        case .out(let flow): return flow
        }
      }
      return .next
    }
  }

  func forStatement(_ node: ForStatementAst) -> Exec {
    let start: Step? = node.initializer.map { Step(silent($0)) }
    let test: Test = loopCondition(node.condition)
    let run = loop(node.label, test, block(node.body), node.iterator.map { Step(silent($0)) })
    return { frame in
      _ = try start?(frame)
      return try run(frame)
    }
  }

  /// The initializer and iterator of `for` show nothing.
  private func silent(_ node: StatementAst) -> Exec {
    switch node {
    case .assignmentStatement(let node): return assignmentStatement(node)
    case .pipeline(let pipeline):
      if case .unaryExpression(let unary)? = pipeline.pureExpression, unary.tokenKind.isIncrement { return statement(node) }
    default: break
    }
    let run = statement(node)
    return { frame in
      let saved = frame.output
      frame.output = DiscardSink()
      defer { frame.output = saved }
      return try run(frame)
    }
  }

  func doLoop(_ label: String?, _ body: StatementBlockAst, _ test: @escaping Test, until: Bool) -> Exec {
    let body = block(body)
    return { frame in
      repeat {
        if frame.context.stopRequest.isSet { throw ControlSignal.stopped }
        switch try Compiler.step(body, label, frame) {
        case .again: break
        case .leave: return .next
        case .out(let flow): return flow
        }
      } while try test(frame) != until
      return .next
    }
  }

  func forEachStatement(_ node: ForEachStatementAst) -> Exec {
    if node.flags.contains(.parallel) { return refuse("foreach -parallel is") }
    let items = placedValue(node.condition)
    let body = block(node.body)
    let label = node.label
    let assign = variableStore(node.variable)
    let place: Ast = node.variable
    let store: (Frame, Value) throws -> Void = { frame, value in
      do { try assign(frame, value) } catch { throw Compiler.located(error, place, frame) }
    }
    // `foreach ($i in 1..10)` counts without making the array.
    if case .pipeline(let pipeline) = node.condition, case .binaryExpression(let range)? = pipeline.pureExpression,
      range.operator == .dotDot
    {
      return forEachRange(range, store, body, label)
    }
    let foreachSlot = mentions("foreach", in: node.body) ? layout.add("foreach") : -1
    return { frame in
      let collection = try items(frame)
      let stop = frame.context.stopRequest
      if foreachSlot < 0, case .object(let object) = collection, object is NetArray, let elements = object.contiguousElements {
        for element in elements {
          if stop.isSet { throw ControlSignal.stopped }
          try store(frame, element)
          switch try Compiler.step(body, label, frame) {
          case .again: break
          case .leave: return .next
          case .out(let flow): return flow
          }
        }
        return .next
      }
      guard let enumerator = try Enumeration.forEachEnumerator(collection, frame.context) else { return .next }
      let saved: Value = foreachSlot >= 0 ? frame.slots[foreachSlot] : .void
      if foreachSlot >= 0 { frame.slots[foreachSlot] = .object(enumerator) }
      defer { if foreachSlot >= 0 { frame.slots[foreachSlot] = saved } }
      while let element = try enumerator.next() {
        if stop.isSet { throw ControlSignal.stopped }
        try store(frame, element)
        switch try Compiler.step(body, label, frame) {
        case .again: break
        case .leave: return .next
        case .out(let flow): return flow
        }
      }
      return .next
    }
  }

  /// Whether the code names the variable.
  func mentions(_ name: String, in node: Ast) -> Bool {
    !node.findAll(where: { ($0 as? VariableExpressionAst)?.variablePath.userPath.lowercased() == name }).isEmpty
  }

  private func forEachRange(
    _ range: BinaryExpressionAst, _ store: @escaping (Frame, Value) throws -> Void, _ body: @escaping Exec, _ label: String?
  ) -> Exec {
    let from = expression(range.left)
    let to = expression(range.right)
    return { frame in
      let first = try from(frame)
      let last = try to(frame)
      guard case .int32(let start) = first, case .int32(let end) = last else {
        for element in try Ranges.range(first, last, frame.context) {
          try store(frame, element)
          switch try Compiler.step(body, label, frame) {
          case .again: break
          case .leave: return .next
          case .out(let flow): return flow
          }
        }
        return .next
      }
      let stop = frame.context.stopRequest
      let step = start <= end ? 1 : -1
      var number = Int(start)
      while true {
        if stop.isSet { throw ControlSignal.stopped }
        try store(frame, .int32(Int32(truncatingIfNeeded: number)))
        switch try Compiler.step(body, label, frame) {
        case .again: break
        case .leave: return .next
        case .out(let flow): return flow
        }
        if number == Int(end) { return .next }
        number += step
      }
    }
  }
}
