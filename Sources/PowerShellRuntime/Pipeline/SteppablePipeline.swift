import DotNet
import PowerShellSyntax

/// `SteppablePipeline`: a pipeline that its owner drives object by object, as proxy functions do.
/// - Source: `System.Management.Automation.SteppablePipeline`
final class SteppablePipeline: NetObject {
  private let context: ExecutionContext
  private let commands: [CommandCall]
  private var run: PipelineRun?
  private var output = CollectSink()
  private var isCollecting = true

  /// - Throws: where the block is not just one pipeline of commands.
  init(_ block: ScriptBlock, _ context: ExecutionContext) throws {
    self.context = context
    guard let end = block.code.body.endBlock, end.statements.count == 1, block.code.body.beginBlock == nil, block.code.body.processBlock == nil,
      case .pipeline(let pipeline) = end.statements[0]
    else {
      throw NetException(
        "System.Management.Automation.PSInvalidOperationException",
        "Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.")
    }
    let frame: Frame = context.frame
    let compiler = Compiler(block.code, frame.layout)
    var calls: [CommandCall] = []
    for element in pipeline.pipelineElements {
      guard case .command(let command) = element else {
        throw NetException(
          "System.Management.Automation.PSInvalidOperationException",
          "Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.")
      }
      let make = compiler.call(command)
      frame.growIfNeeded()
      calls.append(try make(frame))
    }
    commands = calls
  }

  override var netType: NetType { SteppablePipeline.type }

  private func begin(expectsInput: Bool, to sink: Sink?) throws {
    let run = PipelineRun(context)
    self.run = run
    isCollecting = sink == nil
    try run.add(commands, hasSource: expectsInput)
    try run.link(to: sink ?? output)
    try run.stepBegin()
  }

  private func process(_ value: Value) throws -> Value {
    guard let run else { throw NetException("System.InvalidOperationException", "Begin has not been called.") }
    try run.stepProcess(value)
    return collected()
  }

  private func end() throws -> Value {
    guard let run else { return .void }
    try run.stepEnd()
    return collected()
  }

  private func collected() -> Value {
    guard isCollecting else { return .void }
    let values = output.all
    output.reset()
    return .array(values)
  }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.SteppablePipeline", base: .object) { type in
    func own(_ this: Value) throws -> SteppablePipeline {
      guard let own = this.object as? SteppablePipeline else { throw NetException.invalidCast("Not a steppable pipeline.") }
      return own
    }
    type.method("void Begin(bool expectInput)") { this, arguments, _ in
      try own(this).begin(expectsInput: arguments.bool(0), to: nil)
      return .void
    }
    type.method("void Begin(bool expectInput, System.Management.Automation.EngineIntrinsics contextToRedirectTo)") { this, arguments, _ in
      let pipeline = try own(this)
      try pipeline.begin(expectsInput: arguments.bool(0), to: pipeline.context.frame.output)
      return .void
    }
    type.method("void Begin(System.Management.Automation.Internal.InternalCommand command)") { this, arguments, _ in
      let pipeline = try own(this)
      let runtime = (arguments[0].object as? PSCmdletObject)?.runtime
      try pipeline.begin(expectsInput: runtime?.invocation.expectingInput ?? true, to: runtime?.output ?? pipeline.context.frame.output)
      return .void
    }
    type.method("array Process(System.Object input)") { this, arguments, _ in try own(this).process(arguments[0]) }
    type.method("array Process()") { this, _, _ in try own(this).process(.void) }
    type.method("array End()") { this, _, _ in try own(this).end() }
    type.method("void Clean()") { _, _, _ in .void }
    type.method("void Dispose()") { _, _, _ in .void }
  }
}
