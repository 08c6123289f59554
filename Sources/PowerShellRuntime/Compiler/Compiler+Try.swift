import DotNet
import PowerShellSyntax

extension Compiler {
  func tryStatement(_ node: TryStatementAst) -> Exec {
    let body = block(node.body)
    let clauses: [CatchClause] = node.catchClauses.map { clause in
      CatchClause(types: clause.catchTypes.map { typeSite($0.typeName) }, body: block(clause.body))
    }
    let finally: Step? = node.finally.map { Step(block($0)) }
    return { frame in
      let context = frame.context
      let depth = context.tryDepth
      let callDepth = context.callDepth
      if clauses.isEmpty {
        // An error leaves the body, runs `finally`, and is shown where the whole statement stands.
        return try Compiler.withFinally(finally, frame) {
          context.tryDepth = depth + 1
          defer { context.tryDepth = depth }
          return try body(frame)
        }
      }
      context.tryDepth = depth + 1
      let failure: any Error
      do {
        let flow = try body(frame)
        context.tryDepth = depth
        if let finally { return try Compiler.withFinally(finally, frame) { flow } }
        return flow
      } catch {
        context.tryDepth = depth
        context.callDepth = callDepth
        failure = error
      }
      return try Compiler.withFinally(finally, frame) { try Compiler.caught(failure, clauses, node, frame) }
    }
  }

  struct CatchClause {
    let types: [TypeSite]
    let body: Exec
  }

  private static func withFinally(_ finally: Step?, _ frame: Frame, _ body: () throws -> Flow) throws -> Flow {
    guard let finally else { return try body() }
    let flow: Flow
    do { flow = try body() } catch {
      // Output of `finally` still goes out, and its own jumps win.
      let saved = frame.label
      let jump = try finally(frame)
      if jump != .next { return jump }
      frame.label = saved
      throw error
    }
    let saved = frame.label
    let jump = try finally(frame)
    if jump != .next { return jump }
    frame.label = saved
    return flow
  }

  private static func caught(_ error: any Error, _ clauses: [CatchClause], _ node: Ast, _ frame: Frame) throws -> Flow {
    guard let located = StatementErrors.locate(error, node, frame) else { throw error }
    guard let (clause, exception) = try find(located.record, clauses, frame) else { throw located }
    let record = exception === located.record.exception ? located.record : located.record.with(exception)
    frame.context.lastSucceeded = false
    StatementErrors.remember(record, frame.context)
    for list in frame.context.streams.variableLists where list.kind == .error && !list.endsWith(record) { list.add(.object(record)) }
    let saved = frame.slots[Layout.underscore]
    frame.slots[Layout.underscore] = .object(record)
    defer { frame.slots[Layout.underscore] = saved }
    return try clause.body(frame)
  }

  /// The clause for the error: the most derived type named wins, then the one without types.
  static func find(_ record: ErrorRecord, _ clauses: [CatchClause], _ frame: Frame) throws -> (CatchClause, ExceptionObject)? {
    let exceptions = candidates(record)
    for exception in exceptions {
      var best: (depth: Int, clause: CatchClause)?
      for clause in clauses where !clause.types.isEmpty {
        for site in clause.types {
          guard let type = site.find(frame), type.isAssignable(from: exception.netType) else { continue }
          let depth = distance(from: exception.netType, to: type)
          if best == nil || depth < (best?.depth ?? 0) { best = (depth, clause) }
        }
      }
      if let best { return (best.clause, exception) }
    }
    if let wrapper = wrapper(record) {
      for clause in clauses where clause.types.contains(where: { $0.find(frame)?.isAssignable(from: wrapper) ?? false }) {
        return (clause, record.exception)
      }
    }
    return clauses.first { $0.types.isEmpty }.map { ($0, record.exception) }
  }

  /// The exceptions a `catch [type]` may match: what the language's own exception wraps, then itself.
  /// The inner one comes first: `1/0` is a DivideByZeroException before it is the SystemException around it.
  private static func candidates(_ record: ErrorRecord) -> [ExceptionObject] {
    var all: [ExceptionObject] = [record.exception]
    if record.exception.type.fullName.hasPrefix("System.Management.Automation."), let inner = record.exception.inner { all.insert(inner, at: 0) }
    return all
  }

  /// What stands around the exception where the preference or a command made a terminating error of it.
  private static func wrapper(_ record: ErrorRecord) -> NetType? {
    if record.wasThrown { return nil }
    if record.stoppedByPreference { return ExceptionTypes.automation("ActionPreferenceStopException") }
    return record.endedCommand ? ExceptionTypes.automation("CmdletInvocationException") : nil
  }

  private static func distance(from type: NetType, to base: NetType) -> Int {
    var count = 0
    var current: NetType? = type
    while let t = current, t !== base {
      count += 1
      current = t.baseType
    }
    return count
  }

  /// What a trap sees: the exception that the language's own one wraps, unless a command has wrapped it once more.
  private static func unwrapped(_ record: ErrorRecord) -> ErrorRecord {
    guard !record.endedCommand, record.exception.type.fullName.hasPrefix("System.Management.Automation."), let inner = record.exception.inner
    else { return record }
    return record.with(inner)
  }

  /// A trap's code runs in a scope of its own.
  private func trapBody(_ trap: TrapStatementAst) -> Exec {
    let layout = Layout()
    let inner = Compiler(code, layout)
    let body = inner.block(trap.body)
    let code = self.code
    return { frame in
      let scope = Frame(
        frame.context, layout: layout, parent: frame, session: frame.session, output: frame.output, block: frame.block, code: code)
      scope.put(Layout.underscore, frame.slots[Layout.underscore])
      scope.arguments = frame.arguments
      scope.invocation = frame.callInvocation
      scope.runtime = frame.runtime
      var flow: Flow = .next
      try scope.enter(from: frame) { flow = try body(scope) }
      frame.label = scope.label
      return flow
    }
  }

  /// Statements with traps: an error runs the trap that fits, which says how to go on.
  func trapped(_ compiled: [Step], _ nodes: [Ast], _ traps: [TrapStatementAst]) -> Exec {
    let clauses: [CatchClause] = traps.map { trap in
      return CatchClause(types: trap.trapType.map { [typeSite($0.typeName)] } ?? [], body: trapBody(trap))
    }
    return { frame in
      let context = frame.context
      var index = 0
      while index < compiled.count {
        let depth = context.tryDepth
        do {
          context.tryDepth = depth + 1
          defer { context.tryDepth = depth }
          let flow = try compiled[index](frame)
          if flow != .next { return flow }
        } catch {
          context.tryDepth = depth
          guard let located = StatementErrors.locate(error, nodes[index], frame),
            let (clause, _) = try Compiler.find(located.record, clauses, frame)
          else { throw error }
          StatementErrors.remember(located.record, context)
          let saved = frame.slots[Layout.underscore]
          let record = clause.types.isEmpty ? Compiler.unwrapped(located.record) : located.record
          frame.slots[Layout.underscore] = .object(record)
          let flow: Flow
          do {
            defer { frame.slots[Layout.underscore] = saved }
            flow = try clause.body(frame)
          }
          switch flow {
          case .continue where frame.label == nil: context.lastSucceeded = false
          case .break where frame.label == nil:
            located.record.reason = "ParentContainsErrorRecordException"
            var raised = TerminatingError(located.record, endsScript: true)
            raised.isRethrown = true
            throw raised
          case .next:
            // A trap that just ends: the error is shown and the next statement runs.
            if depth > 0 { throw located }
            let preference = StatementErrors.preference(frame)
            if preference == .Stop { throw TerminatingError(located.record, endsScript: true) }
            if preference != .SilentlyContinue, preference != .Ignore { try context.show(located.record) }
            context.lastSucceeded = false
          default: return flow
          }
        }
        index += 1
      }
      return .next
    }
  }

}

extension ErrorRecord {
  /// The same error with the exception that a `catch` asked for: what a failing method threw, instead of its wrapper.
  func with(_ exception: ExceptionObject) -> ErrorRecord {
    let copy = ErrorRecord(exception, id: errorId, categoryInfo, target: target, details: details)
    copy.activity = activity
    copy.invocation = invocation
    copy.scriptStackTrace = scriptStackTrace
    copy.commandTypeName = commandTypeName
    return copy
  }
}
