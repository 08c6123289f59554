import DotNet
import PowerShellSyntax

/// A function, script or script block at work in a pipeline.
/// - Source: `System.Management.Automation.DlrScriptCommandProcessor`
final class ScriptCommandProcessor: CommandProcessor {
  private let block: ScriptBlock
  private let activation: ScriptActivation
  private let context: ExecutionContext
  private var binder: ParameterBinder?
  private var pending: [Value] = []
  private let hasProcess: Bool
  /// A script file called from another script, which `exit` ends.
  private let isScriptFile: Bool
  private var hasExited = false
  private let hasBegin: Bool
  /// One of its blocks ran: its clean block will.
  private var hasRun = false
  /// A parameter of its own is called `$input`.
  private lazy var namesInput: Bool = block.metadata.parameters.contains { $0.key == "input" }

  init(_ info: CommandInfo, _ block: ScriptBlock, _ call: CommandCall, _ context: ExecutionContext) throws {
    self.block = block
    self.context = context
    activation = try context.engine.makeActivation(block, dotSourced: call.dotSourced)
    hasProcess = activation.has(.process)
    isScriptFile = info is ExternalScriptInfo && !call.isTopLevelScript
    hasBegin = activation.has(.begin)
    super.init(info)
  }

  override func prepare(_ call: CommandCall) throws {
    guard let runtime else { return }
    activation.runtime = runtime
    activation.invocation = runtime.invocation
    if let input = call.input { try activation.setLocal("input", .object(input)) }
    let metadata = block.metadata
    if call.arguments.isEmpty, metadata.parameters.isEmpty, !metadata.hasCmdletBinding, !activation.has(.dynamicParam) {
      try activation.setLocal("MyInvocation", .object(runtime.invocation))
      try activation.setLocal("args", .array([]))
      if !runtime.invocation.expectingInput { return }
      try activation.setLocal("PSBoundParameters", .object(runtime.invocation.boundParameters))
      return
    }
    let binder = ParameterBinder(runtime, target: ScriptParameterTarget(activation, block))
    try activation.setLocal("MyInvocation", .object(runtime.invocation))
    try activation.setLocal("PSBoundParameters", .object(runtime.invocation.boundParameters))
    if metadata.hasCmdletBinding { try activation.setLocal("PSCmdlet", .object(PSCmdletObject(runtime))) }
    try activation.inside {
      try binder.bindCommandLine(call.arguments, commandName: (call.ast as? CommandAst)?.commandElements.first?.node)
    }
    if !metadata.hasCmdletBinding {
      try activation.setLocal("args", .array(runtime.invocation.unboundArguments))
    } else {
      try setPreferences(runtime)
    }
    for (index, _) in metadata.parameters.enumerated() where !binder.isBound(index) { try activation.bindDefault(parameter: index) }
    self.binder = binder
  }

  /// `-Verbose`, `-ErrorAction` and the like become preference variables of the function's scope.
  private func setPreferences(_ runtime: CommandRuntime) throws {
    let common = runtime.common
    if let action = common.errorAction { try activation.setLocal("ErrorActionPreference", action.value) }
    if let action = common.warningAction { try activation.setLocal("WarningPreference", action.value) }
    if let action = common.informationAction { try activation.setLocal("InformationPreference", action.value) }
    if let action = common.progressAction { try activation.setLocal("ProgressPreference", action.value) }
    if let on = common.verbose {
      try activation.setLocal("VerbosePreference", (on ? ActionPreference.Continue : .SilentlyContinue).value)
    }
    if let on = common.debug {
      try activation.setLocal("DebugPreference", (on ? ActionPreference.Continue : .SilentlyContinue).value)
    }
    if let on = common.whatIf { try activation.setLocal("WhatIfPreference", .object(SwitchParameter(on))) }
    if let on = common.confirm {
      try activation.setLocal("ConfirmPreference", .object(EnumValue(.confirmImpact, on ? 1 : 0)))
    }
  }

  override func begin() throws {
    guard let runtime else { return }
    guard hasBegin else { return }
    if runtime.invocation.expectingInput { try activation.setLocal("_", .null) }
    try run(.begin, runtime)
  }

  override func process(_ value: Value) throws {
    guard let runtime else { return }
    if case .void = value, !runtime.invocation.expectingInput {
      if hasProcess {
        try run(.process, runtime)
      }
      return
    }
    if let binder, binder.usesCmdletBinding {
      let bound = try activation.inside { try binder.bindPipeline(value) }
      if !bound { return }
    }
    runtime.input = value
    if hasProcess {
      try activation.setLocal("_", value)
      if !namesInput { try activation.setLocal("input", .object(NetEnumerator([value]))) }
      try run(.process, runtime)
    } else {
      pending.append(value)
    }
  }

  override func end() throws {
    guard let runtime else { return }
    guard activation.has(.end), !hasExited else { return }
    if runtime.invocation.expectingInput {
      if !namesInput { try activation.setLocal("input", .object(NetEnumerator(pending))) }
      if !hasProcess { try activation.setLocal("_", .null) }
    }
    try run(.end, runtime)
  }

  override func clean() {
    guard let runtime, hasRun, activation.has(.clean) else { return }
    // Nobody around waits for its errors.
    let depth: Int = context.tryDepth
    context.tryDepth = 0
    defer { context.tryDepth = depth }
    do {
      runtime.output = DiscardSink()
      try run(.clean, runtime)
    } catch {
      // An error in clean is shown and goes no further.
      if let record = ErrorRecord.make(from: error, context) {
        runtime.pipeline?.failed = true
        runtime.addEndingError(record, asRecord: true)
        context.remember(record)
        try? runtime.display(record)
      }
    }
  }

  private func run(_ kind: BlockKind, _ runtime: CommandRuntime) throws {
    if kind != .clean { hasRun = true }
    let saved = context.streams
    context.streams = runtime.streams
    defer { context.streams = saved }
    do {
      try activation.run(kind, to: runtime.output)
    } catch let error as TerminatingError where block.metadata.hasCmdletBinding {
      runtime.ended(by: error.record)
      if runtime.common.errorVariable != nil, kind != .clean { runtime.addEndingError(error.record, asRecord: false) }
      throw error.left(runtime)
    } catch ControlSignal.exit(let code) where isScriptFile {
      // `exit` ends the script it stands in; its caller goes on.
      context.lastExitCode = .int32(Int32(truncatingIfNeeded: code))
      hasExited = true
      if code != 0 { runtime.pipeline?.failed = true }
    }
  }
}
