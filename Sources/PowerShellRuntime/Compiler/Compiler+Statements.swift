import DotNet
import PowerShellSyntax

extension Compiler {
  /// A statement whose output goes to the frame's sink.
  func statement(_ node: StatementAst) -> Exec {
    switch node {
    case .pipeline(let node): return pipelineStatement(node)
    case .commandExpression(let node):
      return node.redirections.isEmpty ? expressionStatement(node.expression) : redirectedExpression(node)
    case .pipelineChain(let node): return chain(node)
    case .assignmentStatement(let node): return assignmentStatement(node)
    case .ifStatement(let node): return ifStatement(node)
    case .whileStatement(let node): return whileStatement(node)
    case .doWhileStatement(let node):
      return doLoop(node.label, node.body, loopCondition(node.condition, else: false), until: false)
    case .doUntilStatement(let node):
      return doLoop(node.label, node.body, loopCondition(node.condition, else: true), until: true)
    case .forStatement(let node): return forStatement(node)
    case .forEachStatement(let node): return forEachStatement(node)
    case .switchStatement(let node): return switchStatement(node)
    case .tryStatement(let node): return tryStatement(node)
    case .trapStatement: return { _ in .next }
    case .breakStatement(let node): return jump(node.label, .break)
    case .continueStatement(let node): return jump(node.label, .continue)
    case .returnStatement(let node): return returnStatement(node)
    case .exitStatement(let node): return exitStatement(node)
    case .throwStatement(let node): return throwStatement(node)
    case .functionDefinition(let node): return functionDefinition(node)
    case .typeDefinition: return { _ in .next }
    case .usingStatement: return { _ in .next }
    case .dataStatement(let node): return dataStatement(node)
    case .blockStatement(let node): return block(node.body)
    case .configurationDefinition: return refuse("Configurations are")
    case .dynamicKeywordStatement: return refuse("Dynamic keywords are")
    case .errorStatement: return refuse("A statement with syntax errors is")
    }
  }

  func refuse(_ what: String) -> Exec {
    { _ in throw RuntimeError.make("NotSupported", "\(what) not supported.", .NotImplemented) }
  }

  /// The value of a statement in a place that wants one: the right side of an assignment, parentheses.
  func value(_ node: StatementAst) -> Eval {
    switch node {
    case .pipeline(let pipeline):
      if let expression = pipeline.pureExpression { return self.expression(expression) }
    case .commandExpression(let node): if node.redirections.isEmpty { return expression(node.expression) }
    case .assignmentStatement(let node): return assignmentValue(node)
    default: break
    }
    return collected(statement(node), keepsReturned: false)
  }

  /// Runs and collects the output.
  /// - Parameter keepsReturned: what was written before a `return` goes on to the output; what is being assigned does not.
  func collected(_ run: @escaping Exec, keepsReturned: Bool = true) -> Eval {
    { frame in
      // The frame's sink waits in this variable meanwhile: exchanging the two counts no references.
      var other: Sink = frame.context.takeSink()
      swap(&frame.output, &other)
      let flow: Flow
      do { flow = try run(frame) } catch {
        swap(&frame.output, &other)
        throw error
      }
      swap(&frame.output, &other)
      var sink = unsafeDowncast(consume other, to: CollectSink.self)
      if flow != .next { return try Compiler.leave(flow, sink, frame, keepsReturned: keepsReturned) }
      let result = sink.takeResult()
      frame.context.giveSink(&sink)
      return result
    }
  }

  /// A jump out of statements whose output was being collected: what `return` leaves behind is output of the code around.
  @inline(never) private static func leave(_ flow: Flow, _ sink: CollectSink, _ frame: Frame, keepsReturned: Bool) throws -> Value {
    if flow == .return, keepsReturned { for value in sink.all { try frame.output.write(value) } }
    throw FlowSignal(flow: flow)
  }

  /// Whether a statement's value is true.
  func condition(_ node: StatementAst) -> Test {
    let place: Ast = node.node
    if case .pipeline(let pipeline) = node, let expression = pipeline.pureExpression {
      let test = test(expression)
      return { frame in
        do { return try test(frame) } catch { throw Compiler.located(error, place, frame) }
      }
    }
    let value = self.value(node)
    if case .pipelineChain = node {
      return { frame in
        do {
          let holds: Bool = Truth.isTrue(try value(frame))
          // What a chain came to is its value; that it was asked for succeeded.
          frame.context.lastSucceeded = true
          return holds
        } catch { throw Compiler.located(error, place, frame) }
      }
    }
    return { frame in
      do { return Truth.isTrue(try value(frame)) } catch { throw Compiler.located(error, place, frame) }
    }
  }

  /// The error of a part of a statement, which stands where the part does.
  @inline(never) static func located(_ error: any Error, _ place: Ast, _ frame: Frame) -> any Error {
    if error is ControlSignal || error is FlowSignal { return error }
    return StatementErrors.locate(error, place, frame) ?? error
  }

  /// A value with errors of its own place.
  func placedValue(_ node: StatementAst) -> Eval {
    let value = self.value(node)
    let place: Ast = node.node
    return { frame in
      do { return try value(frame) } catch { throw Compiler.located(error, place, frame) }
    }
  }

  private func ifStatement(_ node: IfStatementAst) -> Exec {
    let otherwise: Step? = node.elseClause.map { Step(block($0)) }
    if node.clauses.count == 1 {
      let test = condition(node.clauses[0].condition)
      let body = block(node.clauses[0].body)
      let place: Ast = node.clauses[0].condition.node
      let other = otherwise?.run
      return { frame in
        let holds: Bool
        do { holds = try test(frame) } catch {
          // An error in the condition is the condition's, not the whole statement's.
          throw StatementErrors.locate(error, place, frame) ?? error
        }
        if holds { return try body(frame) }
        return try other?(frame) ?? .next
      }
    }
    let clauses: [(Condition, Step)] = node.clauses.map { (Condition(condition($0.condition)), Step(block($0.body))) }
    return { frame in
      for (test, body) in clauses where try test(frame) { return try body(frame) }
      return try otherwise?(frame) ?? .next
    }
  }

  private func jump(_ label: ExpressionAst?, _ flow: Flow) -> Exec {
    guard let label else {
      return { frame in
        frame.label = nil
        return flow
      }
    }
    if case .stringConstantExpression(let node) = label {
      let text = node.value
      return { frame in
        frame.label = text
        return flow
      }
    }
    let value = expression(label)
    return { frame in
      let text = Conversion.text(try value(frame), frame.context).text
      frame.label = text.isEmpty ? nil : text
      return flow
    }
  }

  private func returnStatement(_ node: ReturnStatementAst) -> Exec {
    guard let pipeline = node.pipeline else { return { _ in .return } }
    if code.returnType != nil {
      let value = self.value(pipeline)
      return { frame in
        frame.returnValue = try value(frame)
        return .return
      }
    }
    let run = statement(pipeline)
    return { frame in
      let flow = try run(frame)
      return flow == .next ? .return : flow
    }
  }

  private func exitStatement(_ node: ExitStatementAst) -> Exec {
    let value: Eval = node.pipeline.map { self.value($0) } ?? { _ in .null }
    return { frame in
      let code = try value(frame)
      var number = 0
      if let converted = try? Conversion.convert(code, to: .int32, frame.context) { number = converted.integer ?? 0 }
      throw ControlSignal.exit(code: number)
    }
  }

  private func throwStatement(_ node: ThrowStatementAst) -> Exec {
    let value: Operand? = node.pipeline.map { Operand(self.value($0)) }
    return { frame in
      frame.stand(at: node)
      let thrown: Value = try value?(frame) ?? .void
      throw StatementErrors.thrown(thrown, rethrow: value == nil, node, frame)
    }
  }

  private func functionDefinition(_ node: FunctionDefinitionAst) -> Exec {
    let path = VariablePath(node.name)
    let isScoped = [.global, .script, .local, .private].contains(path.qualifier)
    let name = isScoped ? path.unqualifiedPath : node.name
    let compiled = CompiledScript(node, root: code.root, types: code.types)
    let root = code.root
    let qualifier = path.qualifier
    let aliases = ScriptBlock(ast: node, root: root).aliasNames
    return { frame in
      let block = ScriptBlock(ast: node, root: root)
      block.compiled = compiled
      block.sessionState = frame.session
      let function = FunctionInfo(name, block, isFilter: node.isFilter)
      function.moduleName = frame.session.module?.name ?? ""
      function.module = frame.session.module
      let target: Frame =
        switch qualifier {
        case .global: frame.context.global
        case .script: frame.scriptFrame
        default: frame
        }
      if qualifier == .private { function.options.insert(.private) }
      try target.define(function, Name(name))
      for alias in aliases { frame.context.commands.define(alias: AliasInfo(alias, name), in: target) }
      frame.context.lastSucceeded = true
      return .next
    }
  }

  private func dataStatement(_ node: DataStatementAst) -> Exec {
    let body = block(node.body)
    guard let variable = node.variable else { return body }
    let slot = layout.add(Name(variable))
    let value = collected(body)
    return { frame in
      frame.put(slot, try value(frame))
      return .next
    }
  }
}

/// A `break`, `continue` or `return` out of the middle of an expression (`$x = $(return 5)`).
struct FlowSignal: Error { let flow: Flow }

extension Frame {
  /// Defines a function in this scope.
  func define(_ function: FunctionInfo, _ name: Name) throws {
    let scope = commands ?? CommandScope()
    commands = scope
    if let old = scope.functions[name] {
      guard old.options.isDisjoint(with: [.readOnly, .constant]) else {
        throw RuntimeError.make(
          "FunctionNotWritable",
          "Cannot write to function \(name.text) because it is read-only or constant.", .WriteError,
          type: "System.Management.Automation.SessionStateUnauthorizedAccessException", target: .text(name.text))
      }
    }
    scope.functions[name] = function
    context.commandVersion &+= 1
  }
}
