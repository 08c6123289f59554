import DotNet

/// A session as an object: `[runspacefactory]::CreateRunspace()`.
///
/// It runs on the thread of whoever calls it; nothing here runs beside its caller.
/// - Source: `System.Management.Automation.Runspaces.LocalRunspace`
final class RunspaceObject: NetObject {
  enum State: Int { case beforeOpen = 0, opened = 2, closed = 3 }
  private(set) var context: ExecutionContext?
  private(set) var state: State = .beforeOpen
  let initial: InitialSessionState
  let id: Int
  var name: String
  var threadOptions: Value = .int(0)
  private(set) lazy var instanceId: Value = .object(NetGuid.random())
  private let make: (any PSHost) -> ExecutionContext?
  nonisolated(unsafe) private static var lastId = 1

  /// A new session, made when it is opened.
  init(_ maker: ExecutionContext, _ initial: InitialSessionState? = nil) {
    self.initial = initial ?? InitialSessionState()
    RunspaceObject.lastId += 1
    id = RunspaceObject.lastId
    name = "Runspace\(id)"
    make = { [unowned(unsafe) maker] host in maker.makeSession?(host) }
  }

  /// The session that runs already.
  private init(of context: ExecutionContext) {
    self.context = context
    initial = InitialSessionState()
    state = .opened
    id = 1
    name = "Runspace1"
    make = { _ in nil }
  }

  static func of(_ context: ExecutionContext) -> RunspaceObject {
    if let known = context.service(RunspaceObject.self) { return known }
    let made = RunspaceObject(of: context)
    context.setService(RunspaceObject.self, made)
    return made
  }

  func open() throws {
    guard state == .beforeOpen else {
      throw NetException(
        "System.Management.Automation.Runspaces.InvalidRunspaceStateException",
        "The runspace cannot be opened because it is not in the BeforeOpen state. Current state of runspace is '\(state.text)'.")
    }
    guard let made = make(QuietHost()) else {
      throw NetException("System.NotSupportedException", "This host makes no further runspaces.")
    }
    made.setService(RunspaceObject.self, self)
    context = made
    state = .opened
    try Session.within(made) { try initial.apply(to: made) }
  }

  func close() { if state == .opened { state = .closed } }

  /// The open session.
  func opened() throws -> ExecutionContext {
    guard state == .opened, let context else {
      throw NetException(
        "System.Management.Automation.Runspaces.InvalidRunspaceStateException",
        Messages.format("PowerShellStrings", "InvalidRunspaceState", "Opened", state.text))
    }
    return context
  }

  override var netType: NetType { RunspaceObject.type }

  private static func own(_ this: Value) throws -> RunspaceObject {
    guard let runspace = this.base.object as? RunspaceObject else { throw NetException.invalidCast("Not a runspace.") }
    return runspace
  }

  private static func refuse(_ what: String) -> NetException {
    NetException("System.Management.Automation.PSNotSupportedException", "\(what) is not supported: this session runs on one thread and one machine.")
  }

  nonisolated(unsafe) static let base = NetType("System.Management.Automation.Runspaces.Runspace", base: .object, interfaces: [.iDisposable]) { type in
    type.staticProperty("runspace DefaultRunspace") { _, context in .object(of(try session(context))) } set: { _, _, _ in }
    type.staticProperty("bool CanUseDefaultRunspace") { _, _ in .bool(true) }
    type.method("void Open()") { this, _, _ in
      try own(this).open()
      return .void
    }
    type.method("void OpenAsync()") { this, _, _ in
      try own(this).open()
      return .void
    }
    for name in ["Close", "CloseAsync", "Dispose"] {
      type.method("void \(name)()") { this, _, _ in
        try own(this).close()
        return .void
      }
    }
    type.method("void ResetRunspaceState()") { _, _, _ in .void }
    for name in ["Connect", "Disconnect", "CreateDisconnectedPipeline"] {
      type.method("void \(name)()") { _, _, _ in throw refuse("\(name) of a runspace") }
    }
    func pipeline(_ signature: String) {
      type.method("System.Management.Automation.Runspaces.Pipeline \(signature)") { this, a, _ in
        let runspace = try own(this)
        _ = try runspace.opened()
        let made = PowerShellObject(runspace)
        if a.count > 0 { made.command.add(HostedCommand(a.string(0).text, isScript: true, usesLocalScope: false)) }
        return .object(PipelineObject(made))
      }
    }
    for signature in ["CreatePipeline()", "CreatePipeline(string command)", "CreateNestedPipeline()", "CreatePipeline(string command, bool addToHistory)"] {
      pipeline(signature)
    }
    type.property("int Id") { this, _ in .int(try own(this).id) }
    type.property("string Name") { this, _ in .text(try own(this).name) } set: { this, value, context in
      try own(this).name = context.toString(value).text
    }
    type.property("guid InstanceId") { this, _ in try own(this).instanceId }
    type.property("version Version") { _, _ in LanguagePrimitives.version("7.6.5") }
    type.property("System.Management.Automation.Runspaces.RunspaceStateInfo RunspaceStateInfo") { this, _ in
      .object(StateInfo(StateInfo.runspaceType, "System.Management.Automation.Runspaces.RunspaceState", try own(this).state.rawValue, nil))
    }
    type.property("System.Management.Automation.Runspaces.RunspaceAvailability RunspaceAvailability") { this, _ in
      EnumTypes.value("System.Management.Automation.Runspaces.RunspaceAvailability", try own(this).state == .opened ? 1 : 0)
    }
    type.property("initialsessionstate InitialSessionState") { this, _ in .object(try own(this).initial) }
    type.property("System.Management.Automation.Runspaces.SessionStateProxy SessionStateProxy") { this, _ in
      .object(SessionStateProxy(try own(this)))
    }
    type.property("System.Management.Automation.Runspaces.PSThreadOptions ThreadOptions") { this, _ in
      EnumTypes.value("System.Management.Automation.Runspaces.PSThreadOptions", Int64(try own(this).threadOptions.integer ?? 0))
    } set: { this, value, _ in try own(this).threadOptions = .int(Int(value.integer ?? 0)) }
    type.property("System.Object ConnectionInfo") { _, _ in .null }
    type.property("System.Object JobManager") { _, _ in .null }
    type.property("System.Object Debugger") { _, _ in .null }
    type.property("bool RunspaceIsRemote") { _, _ in .bool(false) }
  }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Runspaces.LocalRunspace", base: base)

  /// `[runspacefactory]`
  nonisolated(unsafe) static let factory: NetType = {
    let type = NetType("System.Management.Automation.Runspaces.RunspaceFactory", base: .object) { type in
      func make(_ initial: Value, _ context: DotNetContext) throws -> Value {
        .object(RunspaceObject(try session(context), initial.base.object as? InitialSessionState))
      }
      type.staticMethod("runspace CreateRunspace()") { _, _, context in try make(.null, context) }
      type.staticMethod("runspace CreateRunspace(initialsessionstate initialSessionState)") { _, a, context in
        if a[0].isNull { throw NetException.argumentNull("initialSessionState") }
        return try make(a[0], context)
      }
      type.staticMethod("runspace CreateRunspace(System.Management.Automation.Internal.Host.InternalHost host)") { _, _, context in
        try make(.null, context)
      }
      type.staticMethod("runspace CreateRunspace(System.Management.Automation.Internal.Host.InternalHost host, initialsessionstate initialSessionState)") {
        _, a, context in try make(a[1], context)
      }
      for name in ["CreateOutOfProcessRunspace", "CreateRunspacePool"] {
        type.staticMethod("System.Object \(name)(Params System.Object[] arguments)") { _, _, _ in throw refuse(name) }
      }
    }
    type.isStatic = true
    return type
  }()

  static func register() {
    InformationalRecord.register()
    ProxyCommand.register()
    PSParserType.register()
    ModuleSpecificationObject.register()
    for type in [
      base, type, factory, PowerShellObject.type, PSCommandObject.type, HostedCommand.type, HostedParameter.type, InitialSessionState.type,
      InitialEntry.variableType, InitialEntry.functionType, DataStreams.type, PipelineObject.type, InvocationSettings.type,
    ] { TypeRegistry.register(type.fullName) { type } }
  }
}

extension RunspaceObject.State {
  var text: String { self == .beforeOpen ? "BeforeOpen" : self == .opened ? "Opened" : "Closed" }
}

/// `RunspaceStateInfo`, `PSInvocationStateInfo`: how far it is, and why it failed.
final class StateInfo: NetObject {
  private let type: NetType
  let state: Value
  let reason: ExceptionObject?
  init(_ type: NetType, _ states: String, _ state: Int, _ reason: ExceptionObject?) {
    self.type = type
    self.state = EnumTypes.value(states, Int64(state))
    self.reason = reason
  }
  override var netType: NetType { type }
  override func toString(_ context: DotNetContext) throws -> PSString? { context.toString(state) }

  private static func make(_ name: String) -> NetType {
    NetType(name, base: .object) { type in
      type.property("System.Object State") { this, _ in (this.base.object as? StateInfo)?.state ?? .null }
      type.property("System.Exception Reason") { this, _ in (this.base.object as? StateInfo)?.reason.map { .object($0) } ?? .null }
    }
  }
  nonisolated(unsafe) static let runspaceType = make("System.Management.Automation.Runspaces.RunspaceStateInfo")
  nonisolated(unsafe) static let invocationType = make("System.Management.Automation.PSInvocationStateInfo")
}

/// `Runspace.SessionStateProxy`: a session's variables from outside.
final class SessionStateProxy: NetObject {
  let runspace: RunspaceObject
  init(_ runspace: RunspaceObject) { self.runspace = runspace }
  override var netType: NetType { SessionStateProxy.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Runspaces.SessionStateProxy", base: .object) { type in
    func inside<T>(_ this: Value, _ body: (ExecutionContext) throws -> T) throws -> T {
      guard let proxy = this.base.object as? SessionStateProxy else { throw NetException.invalidCast("Not a session state.") }
      let context = try proxy.runspace.opened()
      return try Session.within(context) { try body(context) }
    }
    type.method("void SetVariable(string name, System.Object value)") { this, a, _ in
      if a[0].isNull { throw NetException.argumentNull("name") }
      try inside(this) { try $0.engine.setVariable(Name(a.string(0).text), a[1], .global) }
      return .void
    }
    type.method("System.Object GetVariable(string name)") { this, a, _ in
      if a[0].isNull { throw NetException.argumentNull("name") }
      return try inside(this) { $0.engine.variable(Name(a.string(0).text), .global) ?? .null }
    }
    type.property("System.Object PSVariable") { this, _ in
      try inside(this) { .object(PSVariableIntrinsics($0, $0.engine.currentSessionState)) }
    }
    type.property("System.Object InvokeCommand") { this, _ in try inside(this) { .object(CommandInvocationIntrinsics($0)) } }
    type.property("System.Object Path") { this, _ in try inside(this) { .object(PathIntrinsics($0)) } }
    type.property("System.Management.Automation.PSLanguageMode LanguageMode") { _, _ in
      EnumTypes.value("System.Management.Automation.PSLanguageMode", 0)
    } set: { _, _, _ in }
    type.property("System.Management.Automation.PSModuleInfo Module") { _, _ in .null }
  }
}
