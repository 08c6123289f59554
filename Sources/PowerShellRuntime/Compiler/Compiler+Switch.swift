import DotNet
import PowerShellSyntax

extension Compiler {
  func switchStatement(_ node: SwitchStatementAst) -> Exec {
    let items: Eval = node.condition.map { placedValue($0) } ?? { _ in .void }
    let clauses = node.clauses.map { SwitchClause(test: switchTest($0.condition, node.flags), body: block($0.body)) }
    let otherwise: Step? = node.defaultClause.map { Step(block($0)) }
    let label = node.label
    let isFile = node.flags.contains(.file)
    // `$switch` is a variable like any: one of a type that takes no enumerator fails the statement.
    let switchSlot = mentions("switch", in: node) || layout.slot("switch") != nil ? layout.add("switch") : -1
    return { frame in
      var collection = try items(frame)
      if switchSlot >= 0, case .object(let object) = frame.slots[switchSlot], let variable = object as? PSVariable, !variable.attributes.isEmpty {
        try Compiler.setSwitch(variable, collection, at: node.condition, frame)
      }
      if isFile { collection = try Compiler.fileLines(collection, frame) }
      let saved = frame.slots[Layout.underscore]
      defer { frame.slots[Layout.underscore] = saved }
      // Runs the clauses for one item; `continue` goes on with the next item, `break` ends the switch.
      func one(_ item: Value) throws -> LoopStep {
        frame.put(Layout.underscore, item)
        var matched = false
        for clause in clauses where try clause.test(frame, item) {
          matched = true
          switch try Compiler.switchStep(clause.body, label, frame) {
          case .again: frame.put(Layout.underscore, item)
          case let other: return other
          }
        }
        if !matched, let otherwise {
          switch try Compiler.switchStep(otherwise.run, label, frame) {
          case .again: break
          case let other: return other
          }
        }
        return .again
      }
      if case .object(let object) = collection, object.isEnumerable, let enumerator = try object.makeEnumerator(frame.context.dotNet) {
        let savedSwitch: Value = switchSlot >= 0 ? frame.slots[switchSlot] : .void
        if switchSlot >= 0 { frame.slots[switchSlot] = .object(enumerator) }
        defer { if switchSlot >= 0 { frame.slots[switchSlot] = savedSwitch } }
        while let item = try enumerator.next() {
          if frame.context.stopRequest.isSet { throw ControlSignal.stopped }
          switch try one(item) {
          case .again: break
          case .leave: return .next
          case .out(let flow):
            if flow == .next { continue }
            return flow
          }
        }
        return .next
      }
      if case .void = collection { return .next }
      if case .out(let flow) = try one(collection) { return flow }
      return .next
    }
  }

  private static func setSwitch(_ variable: PSVariable, _ items: Value, at condition: StatementAst?, _ frame: Frame) throws {
    do { try variable.set(.object(NetEnumerator([items])), frame.context) } catch is TerminatingError {
      let type = (variable.attributes.first as? TypeConstraint)?.type.fullName ?? "System.Object"
      let message = Messages.format("ExtendedTypeSystem", "InvalidCastExceptionForBooleanArgumentValue", "System.ArrayEnumerator", type)
      let error = RuntimeError.make("RuntimeException", message, .MetadataError, type: RuntimeError.metadata)
      if let extent = condition?.node.extent { error.record.invocation = InvocationInfo(command: nil, invocationName: "", position: extent) }
      throw error
    }
  }

  /// As a loop's step, but `.out(.next)` is `continue`: the next item.
  private static func switchStep(_ body: Exec, _ label: String?, _ frame: Frame) throws -> LoopStep {
    var flow: Flow
    do { flow = try body(frame) } catch {
      guard let signal = error as? ControlSignal else {
        if let signal = error as? FlowSignal { flow = signal.flow } else { throw error }
        return resolve(flow, label, frame)
      }
      switch signal {
      case .break(let wanted):
        frame.label = wanted
        flow = .break
      case .continue(let wanted):
        frame.label = wanted
        flow = .continue
      default: throw error
      }
    }
    return resolve(flow, label, frame)
  }

  private static func resolve(_ flow: Flow, _ label: String?, _ frame: Frame) -> LoopStep {
    switch flow {
    case .next: return .again
    case .return: return .out(.return)
    case .break, .continue:
      if let wanted = frame.label {
        guard let label, Name(label) == Name(wanted) else { return .out(flow) }
        frame.label = nil
      }
      return flow == .break ? .leave : .out(.next)
    }
  }

  private func switchTest(_ condition: ExpressionAst, _ flags: SwitchFlags) -> (Frame, Value) throws -> Bool {
    if case .scriptBlockExpression(let node) = condition {
      let block = scriptBlockValue(node)
      return { frame, item in
        guard case .object(let object) = try block(frame), let block = object as? ScriptBlock else { return false }
        let sink = CollectSink()
        try frame.context.engine.call(block, [], underscore: item, input: nil, inCurrentScope: false, to: sink)
        return Truth.isTrue(sink.result)
      }
    }
    let pattern = expression(condition)
    let ignoreCase = !flags.contains(.caseSensitive)
    if flags.contains(.regex) {
      return { frame, item in
        let pattern = try pattern(frame)
        let result = try StringOperators.match(item, pattern, ignoreCase: ignoreCase, negate: false, frame)
        return Truth.isTrue(result)
      }
    }
    if flags.contains(.wildcard) {
      return { frame, item in
        Wildcard(Conversion.text(try pattern(frame), frame.context).text, ignoreCase: ignoreCase)
          .matches(Conversion.text(item, frame.context).text)
      }
    }
    return { frame, item in
      let wanted = try pattern(frame)
      if case .int32(let a) = item, case .int32(let b) = wanted { return a == b }
      // Nothing is the empty text too.
      if item.isNull, let text = wanted.stringIfString, text.count == 0 { return true }
      // Texts are compared as texts. Otherwise the condition is the left side, whose type decides; numbers are no enum members here.
      if case .string = item.base { return try Comparison.equal(item, wanted, ignoreCase: ignoreCase, frame.context) }
      if case .object(let object) = item.base, object is EnumValue, wanted.base.integer != nil, !(wanted.base.object is EnumValue) { return false }
      return try Comparison.equal(wanted, item, ignoreCase: ignoreCase, frame.context)
    }
  }

  private static func fileLines(_ path: Value, _ frame: Frame) throws -> Value {
    let name = Conversion.text(path, frame.context).text
    let files = frame.context.files
    let path = files.resolve(name) ?? name
    do {
      var text = String(decoding: try files.read(path), as: UTF8.self)
      if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
      if text.isEmpty { return .array([]) }
      var lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }).map { String($0) }
      if lines.last?.isEmpty == true { lines.removeLast() }
      return .array(lines.map { .text($0) })
    } catch let error as NetException {
      throw RuntimeError.make(
        "FileReadError", "The file could not be read: \(error.exception.message)", .InvalidOperation, target: .text(name), inner: error.exception)
    }
  }
}

/// One clause of a `switch`. A structure: in a tuple, each call of the closures would go through an adapter.
private struct SwitchClause {
  let test: (Frame, Value) throws -> Bool
  let body: Exec
}
