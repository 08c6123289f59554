import DotNet
import PowerShellSyntax

/// The pipeline of a script block, driven from outside: begun, fed object by object, ended. What proxy functions are made of.
/// - Source: `System.Management.Automation.SteppablePipeline`, `ScriptBlock.GetSteppablePipeline`
final class SteppablePipeline: NetObject {
  private let context: ExecutionContext
  private let calls: [CommandCall]
  private var run: PipelineRun?
  private var collected = CollectSink()
  private var collects = true

  /// - Throws: an error for blocks that are not one pipeline of commands.
  init(_ block: ScriptBlock, _ context: ExecutionContext) throws {
    self.context = context
    let code = block.code
    let frame: Frame = context.frame
    let body = code.body
    if body.beginBlock != nil || body.processBlock != nil {
      throw SteppablePipeline.refusal("CanConvertOneClauseOnly")
    }
    let statements = body.endBlock?.statements ?? []
    guard let only = statements.first else { throw SteppablePipeline.refusal("CantConvertEmptyPipeline") }
    guard statements.count == 1, case .pipeline(let pipeline) = only else { throw SteppablePipeline.refusal("CanOnlyConvertOnePipeline") }
    let compiler = Compiler(code, frame.layout)
    var makers: [(Frame) throws -> CommandCall] = []
    for element in pipeline.pipelineElements {
      guard case .command(let command) = element else { throw SteppablePipeline.refusal("CantConvertPipelineStartsWithExpression") }
      makers.append(compiler.call(command))
    }
    frame.growIfNeeded()
    calls = try makers.map { try $0(frame) }
  }

  private static func refusal(_ id: String) -> NetException {
    NetException("System.Management.Automation.PSInvalidOperationException", Messages.text("AutomationExceptions", id))
  }

  /// - Parameter command: the advanced function whose output the pipeline's becomes; without one, each step returns what it brought.
  func begin(expectingInput: Bool, for command: CommandRuntime?) throws {
    let run = PipelineRun(context)
    try run.add(calls, hasSource: expectingInput)
    collects = command == nil
    try run.link(to: command?.output ?? collected)
    self.run = run
    try cleaning { for processor in run.processors { try processor.beginOnce() } }
  }

  /// An error ends the pipeline: its clean blocks run at once.
  private func cleaning<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch {
      if !(error is ControlSignal) { close() }
      throw error
    }
  }

  func process(_ value: Value?) throws -> Value {
    guard let first = run?.processors.first else { return .null }
    do {
      try cleaning { if let value { try first.write(value) } else { try first.process(.void) } }
    } catch ControlSignal.stopUpstream {
      // A command that has had enough takes no more.
      first.isStopped = true
    }
    return results()
  }

  func end() throws -> Value {
    guard let run else { return .null }
    try cleaning { for processor in run.processors where !processor.isStopped { try processor.end() } }
    close()
    return results()
  }

  func close() {
    for processor in run?.processors ?? [] {
      processor.runtime?.closeVariables()
      processor.clean()
    }
    run = nil
  }

  /// What came out since the last step.
  private func results() -> Value {
    guard collects else { return .void }
    let all = collected.all
    _ = collected.takeResult()
    return .array(all)
  }

  override var netType: NetType { SteppablePipeline.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.SteppablePipeline", base: .object) { type in
    func pipeline(_ this: Value) throws -> SteppablePipeline {
      guard let pipeline = this.object as? SteppablePipeline else { throw NetException.invalidCast("Not a steppable pipeline.") }
      return pipeline
    }
    type.method("void Begin(bool expectInput)") { this, arguments, _ in
      try pipeline(this).begin(expectingInput: arguments.bool(0), for: nil)
      return .void
    }
    type.method("void Begin(System.Object command)") { this, arguments, _ in
      let runtime = (arguments[0].object as? PSCmdletObject)?.runtime
      try pipeline(this).begin(expectingInput: runtime?.invocation.expectingInput ?? true, for: runtime)
      return .void
    }
    type.method("void Begin(bool expectInput, System.Object contextToRedirectTo)") { this, arguments, _ in
      try pipeline(this).begin(expectingInput: arguments.bool(0), for: (arguments[1].object as? PSCmdletObject)?.runtime)
      return .void
    }
    type.method("array Process(System.Object input)") { this, arguments, _ in try pipeline(this).process(arguments[0]) }
    type.method("array Process()") { this, _, _ in try pipeline(this).process(nil) }
    type.method("array End()") { this, _, _ in try pipeline(this).end() }
    type.method("void Clean()") { this, _, _ in
      try pipeline(this).close()
      return .void
    }
    type.method("void Dispose()") { this, _, _ in
      try pipeline(this).close()
      return .void
    }
  }
}
