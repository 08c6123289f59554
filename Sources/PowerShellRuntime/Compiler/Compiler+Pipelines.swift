import DotNet
import PowerShellSyntax

extension Compiler {
  func expressionStatement(_ node: ExpressionAst) -> Exec {
    if case .unaryExpression(let unary) = node, unary.tokenKind.isIncrement { return incrementStatement(unary) }
    // `$( ... )` writes what its statements write as they go.
    if case .subExpression(let sub) = node {
      let run = block(sub.subExpression)
      guard sub.subExpression.statements.isEmpty else { return run }
      return { frame in
        let flow = try run(frame)
        frame.context.lastSucceeded = true
        return flow
      }
    }
    if case .parenExpression(let paren) = node, case .pipeline(let pipeline) = paren.pipeline, pipeline.pureExpression == nil,
      !pipeline.background
    {
      return parenthesized(node)
    }
    let value = expression(node)
    // What the statements of `@( ... )` left in `$?` stays.
    if case .arrayExpression(let array) = node, let last = array.subExpression.statements.last, self.value(ofExpression: last) == nil {
      return parenthesized(node)
    }
    return { frame in
      let result = try value(frame)
      frame.context.lastSucceeded = true
      switch result {
      case .void: return .next
      case .object(let object) where object.isEnumerable: try Enumeration.write(result, to: frame.output, frame.context)
      default: try frame.output.write(result)
      }
      return .next
    }
  }

  /// The expression that the statement is; nil for what runs a command.
  private func value(ofExpression node: StatementAst) -> ExpressionAst? {
    switch node {
    case .pipeline(let pipeline): pipeline.pureExpression
    case .commandExpression(let node): node.redirections.isEmpty ? node.expression : nil
    default: nil
    }
  }

  private func parenthesized(_ node: ExpressionAst) -> Exec {
    let value = expression(node)
    return { frame in
      let result = try value(frame)
      try Enumeration.write(result, to: frame.output, frame.context)
      return .next
    }
  }

  func pipelineStatement(_ node: PipelineAst) -> Exec {
    if node.background {
      return { _ in
        throw RuntimeError.make("NotSupported", "Background jobs (&) are not supported: Standby runs one thing at a time.", .NotImplemented)
      }
    }
    if let expression = node.pureExpression { return expressionStatement(expression) }
    if node.pipelineElements.count == 1, case .command(let command) = node.pipelineElements[0] { return single(command, node) }
    return pipeline(node)
  }

  func chain(_ node: PipelineChainAst) -> Exec {
    let left = statement(node.lhsPipelineChain)
    let right = statement(.pipeline(node.rhsPipeline))
    let isAnd = node.operator == .andAnd
    let leftNode = node.lhsPipelineChain.node
    return { frame in
      do {
        let flow = try left(frame)
        if flow != .next { return flow }
      } catch {
        let flow = try StatementErrors.handle(error, leftNode, frame)
        if flow != .next { return flow }
      }
      return frame.context.lastSucceeded == isAnd ? try right(frame) : .next
    }
  }

  /// A pipeline of several elements, or one with redirections.
  private func pipeline(_ node: PipelineAst) -> Exec {
    var elements = node.pipelineElements[...]
    var source: Eval?
    var sourceRedirections: [(Frame) throws -> StreamRedirection] = []
    var range: (from: Operand, to: Operand)?
    if case .commandExpression(let first)? = elements.first {
      source = expression(first.expression)
      if case .binaryExpression(let binary) = first.expression, binary.operator == .dotDot {
        range = (Operand(expression(binary.left)), Operand(expression(binary.right)))
      }
      sourceRedirections = first.redirections.map { redirection($0) }
      elements = elements.dropFirst()
    }
    var calls: [(Frame) throws -> CommandCall] = []
    for element in elements {
      switch element {
      case .command(let command): calls.append(call(command))
      case .commandExpression(let expression):
        // Only the first element may be an expression; the parser says so.
        let value = self.expression(expression.expression)
        calls.append { frame in CommandCall(.info(try Compiler.command(try value(frame), nil, frame))) }
      }
    }
    let position: Ast = node
    if calls.isEmpty, let source {
      return { frame in
        let redirections = try sourceRedirections.map { try $0(frame) }
        try Compiler.redirected(redirections, frame) { try Enumeration.write(try source(frame), to: frame.output, frame.context) }
        return .next
      }
    }
    return { frame in
      frame.stand(at: position)
      var commands: [CommandCall] = []
      commands.reserveCapacity(calls.count)
      if let range {
        let context = frame.context
        let first = try range.from(frame)
        let write = try Ranges.writer(first, try range.to(frame), context)
        for call in calls { commands.append(try call(frame)) }
        try Pipeline.run(commands, from: write, to: frame.output, context)
        return .next
      }
      if !sourceRedirections.isEmpty, let source {
        let context = frame.context
        let redirections = try sourceRedirections.map { try $0(frame) }
        for call in calls { commands.append(try call(frame)) }
        try Pipeline.run(commands, from: { sink in
          let saved = frame.output
          frame.output = sink
          defer { frame.output = saved }
          try Compiler.redirected(redirections, frame) { try Enumeration.write(try source(frame), to: frame.output, context) }
        }, to: frame.output, context)
        return .next
      }
      // The first element's value is made before the commands' arguments.
      let value: Value = try source?(frame) ?? .void
      for call in calls { commands.append(try call(frame)) }
      if source != nil {
        let context = frame.context
        try Pipeline.run(commands, from: { sink in try Enumeration.write(value, to: sink, context) }, to: frame.output, context)
      } else {
        try Pipeline.run(commands, to: frame.output, frame.context)
      }
      return .next
    }
  }

  /// `5 > $null` where no pipeline is around it: the right side of an assignment.
  func redirectedExpression(_ node: CommandExpressionAst) -> Exec {
    let source = expression(node.expression)
    let makers = node.redirections.map { redirection($0) }
    return { frame in
      let redirections = try makers.map { try $0(frame) }
      try Compiler.redirected(redirections, frame) { try Enumeration.write(try source(frame), to: frame.output, frame.context) }
      return .next
    }
  }

  static func redirected(_ redirections: [StreamRedirection], _ frame: Frame, _ body: () throws -> Void) throws {
    let context = frame.context
    let savedStreams = context.streams
    let savedOutput = frame.output
    var streams = context.streams
    var output = frame.output
    let files = try Redirections.apply(redirections, output: &output, streams: &streams, context)
    context.streams = streams
    frame.output = output
    defer {
      context.streams = savedStreams
      frame.output = savedOutput
    }
    try Redirections.closing(files, body)
  }

  // MARK: Commands

  /// The command that a value in command position names.
  static func command(_ value: Value, _ node: Ast?, _ frame: Frame) throws -> CommandInfo {
    if case .object(let object) = value.base, let info = object as? CommandInfo { return info }
    throw RuntimeError.make(
      "BadExpression",
      "The expression after '&' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
      .InvalidOperation)
  }

  private static func target(_ value: Value, _ kind: TokenKind, _ frame: Frame) throws -> CommandCall.Target {
    switch value.base {
    case .object(let object):
      if let block = object as? ScriptBlock { return .block(block) }
      if let info = object as? CommandInfo { return .info(info) }
    case .string(let text) where !text.isEmpty: return .name(text.text)
    case .null, .void, .string: break
    default: return .name(Conversion.text(value, frame.context).text)
    }
    throw RuntimeError.make(
      "BadExpression",
      "The expression after '\(kind == .dot ? "." : "&")' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
      .InvalidOperation)
  }

  /// `Add-Two(1, 2)`: a command written as a method call, its arguments in one pair of parentheses.
  static func looksLikeMethod(_ node: CommandAst) -> Bool {
    guard node.commandElements.count == 2, case .expression(.parenExpression(let paren)) = node.commandElements[1],
      paren.extent.startOffset == node.commandElements[0].node.extent.endOffset, case .pipeline(let pipeline) = paren.pipeline,
      case .arrayLiteral? = pipeline.pureExpression
    else { return false }
    return true
  }

  /// Evaluates a command's name and arguments.
  func call(_ node: CommandAst) -> (Frame) throws -> CommandCall {
    let elements = node.commandElements
    var name: Eval?
    if case .expression(let expression)? = elements.first { name = commandName(expression) }
    let kind = node.invocationOperator
    let arguments = Compiler.withoutEndOfParameters(Array(elements.dropFirst())).map { argument($0) }
    let redirections = node.redirections.map { redirection($0) }
    let constant = node.commandName
    let looksLikeMethod = Compiler.looksLikeMethod(node)
    return { frame in
      if looksLikeMethod, frame.context.strictVersion(frame) >= 2 {
        let error = RuntimeError.make(
          "StrictModeFunctionCallWithParens", Messages.text("ParserStrings", "StrictModeFunctionCallWithParens"), .InvalidOperation)
        error.record.invocation = InvocationInfo(command: nil, invocationName: "", position: node.extent)
        throw error
      }
      let target: CommandCall.Target
      var list: [CommandArgument] = []
      list.reserveCapacity(arguments.count)
      var module: PSModuleInfo?
      var rest = arguments[...]
      if let constant, kind == .unknown {
        target = .name(constant)
      } else {
        var value: Value = try name?(frame) ?? .null
        if case .object(let object) = value, let found = object as? PSModuleInfo, let first = rest.first {
          // `& $module { ... }`
          module = found
          rest = rest.dropFirst()
          if case .value(let named, _) = try first(frame) { value = named }
        }
        do { target = try Compiler.target(value, kind, frame) } catch {
          if let node = elements.first?.node, let record = (error as? TerminatingError)?.record, record.invocation == nil {
            record.invocation = InvocationInfo(command: nil, invocationName: "", position: node.extent)
          }
          throw error
        }
      }
      for argument in rest { list.append(try argument(frame)) }
      var call = CommandCall(target, list, ast: node)
      call.dotSourced = kind == .dot
      call.module = module
      if !redirections.isEmpty { call.redirections = try redirections.map { try $0(frame) } }
      return call
    }
  }

  /// `--` says that no more parameters follow, and is no argument itself; the parser takes a second one for an argument.
  static func withoutEndOfParameters(_ elements: [CommandElementAst]) -> [CommandElementAst] {
    elements.filter { element in
      if case .parameter(let node) = element { node.parameterName != "-" && node.text != "--" } else { true }
    }
  }

  private func commandName(_ node: ExpressionAst) -> Eval { expression(node) }

  private func argument(_ element: CommandElementAst) -> (Frame) throws -> CommandArgument {
    switch element {
    case .parameter(let node):
      guard let argument = node.argument else { return { _ in .parameter(node.parameterName, node) } }
      let value = expression(argument)
      return { frame in
        .parameterValue(node.parameterName, try Compiler.passed(value(frame)), name: node, value: argument.node)
      }
    case .expression(.variableExpression(let node)) where node.splatted:
      let value = variable(node)
      return { frame in .splat(try value(frame), node) }
    case .expression(let node):
      let value = expression(node)
      let ast = node.node
      return { frame in .value(try Compiler.passed(value(frame)), ast) }
    }
  }

  /// Nothing passed as an argument is `$null`.
  @inline(__always) static func passed(_ value: Value) -> Value { value.isVoid ? .null : value }

  private func redirection(_ node: RedirectionAst) -> (Frame) throws -> StreamRedirection {
    switch node {
    case .mergingRedirection(let node):
      let merge = StreamRedirection.merge(from: node.fromStream, to: node.toStream)
      return { _ in merge }
    case .fileRedirection(let node):
      if case .variableExpression(let variable) = node.location, variable.variablePath.userPath.lowercased() == "null" {
        let discard = StreamRedirection.discard(from: node.fromStream)
        return { _ in discard }
      }
      let location = expression(node.location)
      let from = node.fromStream
      let append = node.append
      return { frame in
        let path = try location(frame)
        return path.isNull ? .discard(from: from) : .file(from: from, path: path, append: append)
      }
    }
  }

  /// A single command: plain functions and blocks with simple arguments are called without a pipeline around them.
  private func single(_ node: CommandAst, _ pipeline: PipelineAst) -> Exec {
    let general = call(node)
    let position: Ast = node
    let slow: Exec = { frame in
      frame.stand(at: position)
      let command = try general(frame)
      try Pipeline.run([command], to: frame.output, frame.context)
      return .next
    }
    if node.invocationOperator == .unknown, let name = node.commandName, ForeignStatements.words.contains(Name(name)) {
      return { frame in
        if let other = frame.context.statementInterpreter,
          let command = try other.call(for: pipeline.extent.text, named: name, in: frame.context)
        {
          frame.stand(at: position)
          try Pipeline.run([command], to: frame.output, frame.context)
          return .next
        }
        return try slow(frame)
      }
    }
    guard node.redirections.isEmpty, let site = DirectCallSite(node, self) else { return slow }
    return { frame in
      if try site.run(frame) { return .next }
      return try slow(frame)
    }
  }
}
