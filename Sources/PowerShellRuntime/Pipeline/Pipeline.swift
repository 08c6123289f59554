import DotNet
import PowerShellSyntax

/// Runs the commands of a pipeline, pushing objects from one to the next.
public enum Pipeline {
  /// - Parameter source: the expression a pipeline begins with; it writes its elements and returns.
  /// - Parameter output: where the last command writes.
  public static func run(
    _ commands: [CommandCall], from source: ((Sink) throws -> Void)? = nil, to output: Sink, _ context: ExecutionContext
  ) throws {
    let run = PipelineRun(context)
    do {
      try run.add(commands, hasSource: source != nil)
      try Redirections.closing(run.files) {
        try run.link(to: output)
        try run.execute(source)
      }
    } catch {
      context.lastSucceeded = false
      throw error
    }
    context.lastSucceeded = !run.failed
  }
}

/// One run of one pipeline.
///
/// Begin blocks run from left to right; then each object goes as far as it gets before the next is made; then the end blocks, from left to
/// right; then the clean blocks, however it ended.
public final class PipelineRun {
  let context: ExecutionContext
  var processors: [CommandProcessor] = []
  private var calls: [CommandCall] = []
  /// What its commands are redirected to.
  fileprivate private(set) var files: [Sink] = []
  /// A command wrote an error: `$?` will be false.
  var failed = false

  init(_ context: ExecutionContext) { self.context = context }

  /// What outlives the pipeline (`$MyInvocation`, `$PSCmdlet`) must not lead back into it.
  deinit {
    for processor in processors {
      guard let runtime = processor.runtime else { continue }
      runtime.pipeline = nil
      runtime.processor = nil
      runtime.invocation.caller = nil
    }
  }

  // MARK: Building

  func add(_ commands: [CommandCall], hasSource: Bool) throws {
    calls = commands
    for (position, given) in commands.enumerated() {
      var call = given
      if let help = try HelpSwitch.call(for: given, context) {
        call = help
        calls[position] = help
      }
      let processor = try PipelineRun.makeProcessor(call, context)
      let invocation = InvocationInfo(
        command: processor.info, invocationName: PipelineRun.invocationName(call, processor.info), position: call.ast?.extent)
      invocation.expectingInput = hasSource || position > 0
      invocation.pipelineLength = commands.count + (hasSource ? 1 : 0)
      invocation.pipelinePosition = position + 1 + (hasSource ? 1 : 0)
      invocation.caller = context.engine.currentActivation
      let runtime = CommandRuntime(context: context, invocation: invocation, output: DiscardSink())
      // What the commands around collect comes by the output: from the last command only.
      if position < commands.count - 1, !runtime.streams.variableLists.isEmpty {
        runtime.streams = runtime.streams.copy()
        runtime.streams.variableLists = []
      }
      runtime.pipeline = self
      runtime.processor = processor
      processor.runtime = runtime
      processors.append(processor)
    }
  }

  private static func invocationName(_ call: CommandCall, _ info: CommandInfo) -> String {
    if let name = call.invocationName { return name }
    switch (call.ast as? CommandAst)?.invocationOperator {
    case .ampersand: return "&"
    case .dot: return "."
    default: break
    }
    return switch call.target {
    case .name(let name):
      switch (call.ast as? CommandAst)?.invocationOperator {
      case .ampersand?: "&"
      case .dot?: "."
      default: name
      }
    case .block: call.dotSourced ? "." : "&"
    case .info: call.dotSourced ? "." : "&"
    }
  }

  static func makeProcessor(_ call: CommandCall, _ context: ExecutionContext) throws -> CommandProcessor {
    switch call.target {
    case .block(var block):
      if let module = call.module {
        // `& $module { ... }` runs in the module's session state, not in the one the block was written in.
        let bound = ScriptBlock(ast: block.ast, root: block.root)
        bound.sessionState = module.sessionState
        block = bound
      }
      return try ScriptCommandProcessor(BlockInfo(block), block, call, context)
    case .name(let name):
      let info: CommandInfo
      if let module = call.module {
        info = try context.modules.inside(module) { try context.commands.resolve(name, at: call.ast) }
      } else {
        info = try context.commands.resolve(name, at: call.ast)
      }
      return try makeProcessor(info, call, context)
    case .info(let info): return try makeProcessor(info, call, context)
    }
  }

  private static func makeProcessor(_ info: CommandInfo, _ call: CommandCall, _ context: ExecutionContext) throws -> CommandProcessor {
    switch info {
    case let function as FunctionInfo: return try ScriptCommandProcessor(function, function.scriptBlock, call, context)
    case let script as ExternalScriptInfo:
      try ScriptRequirementCheck.verify(script, context)
      return try ScriptCommandProcessor(script, script.scriptBlock, call, context)
    case let alias as AliasInfo:
      return try makeProcessor(try context.commands.resolve(alias.definition, at: call.ast), call, context)
    case let application as ApplicationInfo:
      guard context.allowances.programs else { throw NativeCommand.refusal(application, at: call.ast, context) }
      return NativeCommandProcessor(application)
    default:
      guard let processor = info.newRun() else {
        throw CommandDiscoveryError.notFound(info.name, at: call.ast, context)
      }
      return processor
    }
  }

  /// Binds the arguments and joins the commands, so that every mistake of the command line shows before anything runs.
  func link(to output: Sink) throws {
    for (position, processor) in processors.enumerated() {
      guard let runtime = processor.runtime else { continue }
      let next: Sink = position + 1 < processors.count ? processors[position + 1] : output
      runtime.output = next
      if !calls[position].redirections.isEmpty {
        files += try Redirections.apply(calls[position].redirections, output: &runtime.output, streams: &runtime.streams, context)
      }
    }
    for (position, processor) in processors.enumerated() {
      guard let runtime = processor.runtime else { continue }
      do {
        try processor.prepare(calls[position])
      } catch let error as TerminatingError {
        throw runtime.annotated(error)
      }
      runtime.openVariables()
    }
  }

  // MARK: Running

  func execute(_ source: ((Sink) throws -> Void)?) throws {
    context.callDepth += 1
    defer { context.callDepth -= 1 }
    // Whoever is fed runs in the scope that the pipeline stands in, not in that of the function before it.
    for processor in processors.dropFirst() {
      processor.home = context.runningFrame
      processor.homeActivation = context.runningActivation
    }
    var failure: Error?
    do {
      try stopping(upTo: processors.count) {
        for processor in processors { try processor.beginOnce() }
        guard let first = processors.first else { return }
        if let source { try source(first) } else { try first.process(.void) }
      }
      for (position, processor) in processors.enumerated() where !processor.isStopped {
        try stopping(upTo: position + 1) { try processor.end() }
      }
    } catch {
      failure = error
    }
    for processor in processors {
      processor.runtime?.closeVariables()
      processor.clean()
    }
    if let failure { throw failure }
  }

  /// Runs the body; a command that has had enough stops those before it, and the pipeline goes on with what is left.
  private func stopping(upTo count: Int, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch ControlSignal.stopUpstream(let stopper) {
      guard let position = processors.firstIndex(where: { ObjectIdentifier($0) == stopper }) else {
        throw ControlSignal.stopUpstream(of: stopper)
      }
      for processor in processors[..<position] { processor.isStopped = true }
    }
  }
}

/// A script block run by `&`, `.` or a cmdlet, as a command.
public final class BlockInfo: CommandInfo {
  public let scriptBlock: ScriptBlock
  public init(_ block: ScriptBlock) {
    scriptBlock = block
    super.init("", .Script)
  }
  public override var metadata: CommandMetadata { scriptBlock.metadata }
}
