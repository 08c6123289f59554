import DotNet
import PowerShellSyntax

/// `SteppablePipeline`: the commands of a script block driven by hand, as proxy functions do: `Begin`, `Process` for each object, `End`.
/// - Source: `System.Management.Automation.SteppablePipeline`
public final class SteppablePipeline: NetObject {
  private let context: ExecutionContext
  private let calls: [CommandCall]
  private var run: PipelineRun?
  private var expectsInput = false
  /// What the last command wrote since the last step; nil where it goes to the caller's own output.
  private var collected: CollectSink?

  /// Evaluates the arguments of the block's one pipeline in the running scope.
  init(_ block: ScriptBlock, _ context: ExecutionContext) throws {
    self.context = context
    guard let end = block.code.body.endBlock, end.statements.count == 1, case .pipeline(let pipeline) = end.statements[0],
      block.code.body.beginBlock == nil, block.code.body.processBlock == nil
    else { throw SteppablePipeline.refusal }
    guard let frame = context.frame else { throw SteppablePipeline.refusal }
    let compiler = Compiler(block.code, frame.layout)
    var makers: [(Frame) throws -> CommandCall] = []
    for element in pipeline.pipelineElements {
      guard case .command(let command) = element else { throw SteppablePipeline.refusal }
      makers.append(compiler.call(command))
    }
    frame.growIfNeeded()
    calls = try makers.map { try $0(frame) }
  }

  private static var refusal: NetException {
    NetException("System.Management.Automation.PSInvalidOperationException", Messages.text("AutomationExceptions", "CanOnlyConvertOnePipeline"))
  }

  public override var netType: NetType { SteppablePipeline.type }

  /// - Parameter command: `$PSCmdlet`, whose output and input are taken over, or whether input will come.
  func begin(_ command: Value) throws {
    let run = PipelineRun(context)
    self.run = run
    let output: Sink
    if let runtime = (command.object as? PSCmdletObject)?.runtime {
      expectsInput = runtime.invocation.expectingInput
      output = runtime.output
    } else {
      expectsInput = LanguagePrimitives.isTrue(command)
      let sink = CollectSink()
      collected = sink
      output = sink
    }
    try run.add(calls, hasSource: expectsInput)
    try run.link(to: output)
    try run.beginAll()
  }

  func process(_ value: Value) throws -> Value {
    try run?.feed(expectsInput ? value : .void)
    return taken()
  }

  func end() throws -> Value {
    try run?.endAll()
    run = nil
    return taken()
  }

  func dispose() {
    run?.cleanAll()
    run = nil
  }

  private func taken() -> Value {
    guard let collected else { return .void }
    let values = collected.all
    collected.reset()
    return .array(values)
  }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.SteppablePipeline", base: .object) { type in
    func pipeline(_ this: Value) -> SteppablePipeline? { this.object as? SteppablePipeline }
    for signature in ["void Begin(System.Object command)", "void Begin(bool expectInput, System.Object contextToRedirectTo)"] {
      type.method(signature) { this, arguments, _ in
        try pipeline(this)?.begin(arguments[0])
        return .void
      }
    }
    type.method("System.Array Process()") { this, _, _ in try pipeline(this)?.process(.void) ?? .void }
    type.method("System.Array Process(System.Object input)") { this, arguments, _ in try pipeline(this)?.process(arguments[0]) ?? .void }
    type.method("System.Array End()") { this, _, _ in try pipeline(this)?.end() ?? .void }
    for name in ["Clean", "Dispose"] {
      type.method("void \(name)()") { this, _, _ in
        pipeline(this)?.dispose()
        return .void
      }
    }
  }
}
