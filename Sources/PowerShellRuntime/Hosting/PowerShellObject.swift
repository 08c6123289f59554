import DotNet
import PowerShellSyntax

/// `[powershell]`: commands put together by a script and run in a session of their own or in the script's.
///
/// The asynchronous members run at once: `BeginInvoke` has ended when it returns.
/// - Source: `System.Management.Automation.PowerShell`
final class PowerShellObject: NetObject {
  enum State: Int { case notStarted = 0, running, stopping, stopped, completed, failed }
  var command = PSCommandObject()
  let streams = DataStreams()
  var runspace: RunspaceObject
  /// `Create('CurrentRunspace')`: runs where the caller stands.
  let isNested: Bool
  private var ownsRunspace: Bool
  private(set) var state: State = .notStarted
  private(set) var reason: ExceptionObject?
  private(set) var hadErrors = false
  private(set) var isDisposed = false
  private(set) lazy var instanceId: Value = .object(NetGuid.random())

  init(_ runspace: RunspaceObject, isNested: Bool = false, ownsRunspace: Bool = false) {
    self.runspace = runspace
    self.isNested = isNested
    self.ownsRunspace = ownsRunspace
  }

  func dispose() {
    if ownsRunspace { runspace.close() }
    isDisposed = true
  }

  // MARK: Running

  /// Runs the statements one after the other.
  /// - Throws: the error that nobody inside caught, as an exception.
  func invoke(_ input: [Value]?) throws -> [Value] {
    if isDisposed { throw NetException("System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: 'PowerShell'.") }
    guard !command.commands.isEmpty else {
      throw NetException("System.InvalidOperationException", Messages.text("PowerShellStrings", "NoCommandToInvoke"))
    }
    guard state != .running else {
      throw NetException(
        "System.Management.Automation.InvalidPowerShellStateException", Messages.format("PowerShellStrings", "InvalidPowerShellStateGeneral"))
    }
    if ownsRunspace, runspace.state == .beforeOpen { try runspace.open() }
    let context = try runspace.opened()
    state = .running
    reason = nil
    hadErrors = false
    let output = CollectSink()
    let errorsBefore = context.errorList.version
    let writtenBefore = streams.error.elements.count
    do {
      try Session.within(context) { try run(in: context, input, output) }
      state = .completed
    } catch ControlSignal.stopped {
      state = .stopped
      throw ControlSignal.stopped
    } catch {
      state = .failed
      hadErrors = true
      guard let terminating = PowerShellObject.terminating(error, context) else { throw error }
      context.remember(terminating.record)
      let exception = HostedError.exception(of: terminating)
      reason = exception
      throw NetException(exception)
    }
    hadErrors = streams.error.elements.count != writtenBefore || context.errorList.version != errorsBefore
    return output.all
  }

  private static func terminating(_ error: any Error, _ context: ExecutionContext) -> TerminatingError? {
    if let error = error as? TerminatingError { return error }
    return ErrorRecord.make(from: error, context).map { TerminatingError($0) }
  }

  private func run(in context: ExecutionContext, _ input: [Value]?, _ output: Sink) throws {
    let outerStreams = context.streams
    let outerDepth = context.tryDepth
    context.streams = streams.streamSet()
    context.tryDepth = 0
    defer {
      context.streams = outerStreams
      context.tryDepth = outerDepth
    }
    var input: [Value]? = input
    for statement in command.statements {
      do {
        let calls: [CommandCall] = try statement.map { try PowerShellObject.call($0, context) }
        var source: ((Sink) throws -> Void)?
        if let given = input {
          source = { sink in for value in given { try sink.write(value) } }
          input = nil
        }
        try Pipeline.run(calls, from: source, to: output, context)
      } catch ControlSignal.exit {
        return
      } catch ControlSignal.break, ControlSignal.continue {
        return
      } catch ControlSignal.stopUpstream {
      }
    }
  }

  private static func call(_ command: HostedCommand, _ context: ExecutionContext) throws -> CommandCall {
    var call: CommandCall
    if command.isScript {
      let result = Parser.parseInput(command.text)
      if !result.errors.isEmpty { throw TerminatingError(ErrorRecord.parse(result.errors, context, hosted: true), endsScript: true) }
      let block = ScriptBlock(ast: result.ast, root: result.ast)
      block.sessionState = context.frame.session
      call = CommandCall(.block(block))
      call.dotSourced = !command.usesLocalScope
    } else if let info = command.info {
      call = CommandCall(.info(info))
    } else {
      call = CommandCall(.name(command.text))
    }
    call.arguments = command.parameters.map { $0.argument }
    return call
  }

  // MARK: Members

  override var netType: NetType { PowerShellObject.type }

  private static func own(_ this: Value) throws -> PowerShellObject {
    guard let shell = this.base.object as? PowerShellObject else { throw NetException.invalidCast("Not a PowerShell.") }
    return shell
  }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PowerShell", base: .object, interfaces: [.iDisposable]) { type in
    func fresh(_ context: DotNetContext, _ initial: InitialSessionState? = nil) throws -> Value {
      .object(PowerShellObject(RunspaceObject(try session(context), initial), ownsRunspace: true))
    }
    func current(_ context: DotNetContext) throws -> Value {
      .object(PowerShellObject(RunspaceObject.of(try session(context)), isNested: true))
    }
    type.staticMethod("powershell Create()") { _, _, context in try fresh(context) }
    type.staticMethod("powershell Create(System.Management.Automation.RunspaceMode runspace)") { _, a, context in
      (a[0].object as? EnumValue)?.raw == 0 ? try current(context) : try fresh(context)
    }
    type.staticMethod("powershell Create(initialsessionstate initialSessionState)") { _, a, context in
      try fresh(context, a[0].base.object as? InitialSessionState)
    }
    type.staticMethod("powershell Create(runspace runspace)") { _, a, _ in
      guard let runspace = a[0].base.object as? RunspaceObject else { throw NetException.argumentNull("runspace") }
      return .object(PowerShellObject(runspace))
    }
    type.method("powershell CreateNestedPowerShell()") { _, _, context in try current(context) }
    PSCommandObject.defineBuilding(type) { try own($0).command }
    type.property("System.Management.Automation.PSCommand Commands") { this, _ in .object(try own(this).command) } set: { this, value, _ in
      guard let command = value.base.object as? PSCommandObject else { throw NetException.argumentNull("value") }
      try own(this).command = command
    }
    type.property("System.Management.Automation.PSDataStreams Streams") { this, _ in .object(try own(this).streams) }
    type.property("runspace Runspace") { this, _ in .object(try own(this).runspace) } set: { this, value, _ in
      guard let runspace = value.base.object as? RunspaceObject else { throw NetException.argumentNull("value") }
      let shell = try own(this)
      shell.runspace = runspace
      shell.ownsRunspace = false
    }
    type.property("System.Object RunspacePool") { _, _ in .null } set: { _, _, _ in }
    type.property("bool HadErrors") { this, _ in .bool(try own(this).hadErrors) }
    type.property("bool IsNested") { this, _ in .bool(try own(this).isNested) }
    type.property("bool IsRunspaceOwner") { this, _ in .bool(try own(this).ownsRunspace) }
    type.property("guid InstanceId") { this, _ in try own(this).instanceId }
    type.property("System.Object HistoryString") { _, _ in .null } set: { _, _, _ in }
    type.property("System.Management.Automation.PSInvocationStateInfo InvocationStateInfo") { this, _ in
      let shell = try own(this)
      return .object(
        StateInfo(StateInfo.invocationType, "System.Management.Automation.PSInvocationState", shell.state.rawValue, shell.reason))
    }
    defineInvoking(type)
    type.method("void Dispose()") { this, _, _ in
      try own(this).dispose()
      return .void
    }
  }

  private static func defineInvoking(_ type: NetType) {
    let result = "System.Collections.ObjectModel.Collection[psobject]"
    func input(_ value: Value, _ context: DotNetContext) throws -> [Value]? {
      value.isNull ? nil : try Enumeration.elements(value, try session(context))
    }
    type.method("\(result) Invoke()") { this, _, _ in MagicMethods.collection(try own(this).invoke(nil)) }
    type.method("\(result) Invoke(System.Collections.IEnumerable input)") { this, a, context in
      MagicMethods.collection(try own(this).invoke(try input(a[0], context)))
    }
    type.method("\(result) Invoke(System.Collections.IEnumerable input, System.Management.Automation.PSInvocationSettings settings)") { this, a, context in
      if let list = a[1].base.object as? NetList {
        list.elements += try own(this).invoke(try input(a[0], context))
        list.version += 1
        return .void
      }
      return MagicMethods.collection(try own(this).invoke(try input(a[0], context)))
    }
    let begin = "System.IAsyncResult BeginInvoke"
    type.method("\(begin)()") { this, _, _ in .object(HostedResult(try own(this), nil, nil)) }
    type.method("\(begin)(System.Collections.IEnumerable input)") { this, a, context in
      .object(HostedResult(try own(this), try input(a[0], context), nil))
    }
    type.method("\(begin)(System.Collections.IEnumerable input, System.Object output)") { this, a, context in
      .object(HostedResult(try own(this), try input(a[0], context), a[1].base.object as? NetList))
    }
    type.method("System.Management.Automation.PSDataCollection[psobject] EndInvoke(System.IAsyncResult asyncResult)") { _, a, _ in
      guard let result = a[0].base.object as? HostedResult else { throw NetException.argumentNull("asyncResult") }
      return try result.end()
    }
    for name in ["Stop", "StopAsync"] { type.method("void \(name)()") { _, _, _ in .void } }
    for name in ["InvokeAsync", "Connect", "ConnectAsync"] {
      type.method("System.Object \(name)()") { _, _, _ in
        throw NetException(
          "System.Management.Automation.PSNotSupportedException", "PowerShell.\(name) is not supported: this session runs on one thread.")
      }
    }
  }
}

/// What `BeginInvoke` gives: the run, which has ended, with its output or its error.
final class HostedResult: NetObject {
  private let outcome: Result<[Value], any Error>
  private let taken: Bool
  init(_ shell: PowerShellObject, _ input: [Value]?, _ output: NetList?) {
    outcome = Result { try shell.invoke(input) }
    taken = output != nil
    if let output, case .success(let values) = outcome {
      output.elements += values
      output.version += 1
    }
  }

  func end() throws -> Value {
    let type = TypeRegistry.construct("System.Management.Automation.PSDataCollection`1", [.psObject]) ?? .arrayList
    let values: [Value] = try outcome.get()
    return .object(NetList(taken ? [] : values, type: type))
  }

  override var netType: NetType { HostedResult.type }
  nonisolated(unsafe) private static let waitType = NetType("System.Threading.ManualResetEvent", base: .object) { type in
    for signature in ["WaitOne()", "WaitOne(int millisecondsTimeout)", "WaitOne(timespan timeout)", "Set()", "Reset()"] {
      type.method("bool \(signature)") { _, _, _ in .bool(true) }
    }
    for name in ["Close", "Dispose"] { type.method("void \(name)()") { _, _, _ in .void } }
  }
  private final class Wait: NetObject { override var netType: NetType { HostedResult.waitType } }
  nonisolated(unsafe) static let type = NetType(
    "System.Management.Automation.PowerShellAsyncResult", base: .object, interfaces: NetType.named("System.IAsyncResult").map { [$0] } ?? []
  ) { type in
    type.property("bool IsCompleted") { _, _ in .bool(true) }
    type.property("bool CompletedSynchronously") { _, _ in .bool(false) }
    type.property("System.Object AsyncState") { _, _ in .null }
    type.property("System.Threading.WaitHandle AsyncWaitHandle") { _, _ in .object(Wait()) }
  }
}

/// `Runspace.CreatePipeline`: the older way to say the same.
final class PipelineObject: NetObject {
  let shell: PowerShellObject
  init(_ shell: PowerShellObject) { self.shell = shell }
  override var netType: NetType { PipelineObject.type }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Runspaces.LocalPipeline", base: .object, interfaces: [.iDisposable]) { type in
    func own(_ this: Value) throws -> PowerShellObject {
      guard let pipeline = this.base.object as? PipelineObject else { throw NetException.invalidCast("Not a pipeline.") }
      return pipeline.shell
    }
    type.property("System.Management.Automation.Runspaces.CommandCollection Commands") { this, context in
      try context.convert(.object(try own(this).command), to: .object).base.netType?.member("Commands")?.property?.get?(
        .object(try own(this).command), context) ?? .null
    }
    type.method("System.Collections.ObjectModel.Collection[psobject] Invoke()") { this, _, _ in MagicMethods.collection(try own(this).invoke(nil)) }
    type.method("System.Collections.ObjectModel.Collection[psobject] Invoke(System.Collections.IEnumerable input)") { this, a, context in
      MagicMethods.collection(try own(this).invoke(try Enumeration.elements(a[0], try session(context))))
    }
    type.property("bool HadErrors") { this, _ in .bool(try own(this).hadErrors) }
    type.property("System.Object Error") { this, _ in .object(try own(this).streams.error) }
    type.method("void Dispose()") { _, _, _ in .void }
  }
}

/// `PSInvocationSettings`: kept for whoever reads them; runs here take none.
final class InvocationSettings: NetObject {
  private var values: [String: Value] = [:]
  override var netType: NetType { InvocationSettings.type }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PSInvocationSettings", base: .object) { type in
    type.constructor("()") { _, _, _ in .object(InvocationSettings()) }
    for signature in [
      "bool AddToHistory", "bool ExposeFlowControlExceptions", "bool FlowImpersonationPolicy", "System.Object Host",
      "System.Object ErrorActionPreference", "System.Object RemoteStreamOptions", "System.Object ApartmentState",
    ] {
      let name = String(signature.drop { $0 != " " }.dropFirst())
      type.property(signature) { this, _ in
        (this.base.object as? InvocationSettings)?.values[name] ?? (signature.hasPrefix("bool") ? .bool(false) : .null)
      } set: { this, value, _ in (this.base.object as? InvocationSettings)?.values[name] = value }
    }
  }
}
