import DotNet
import PowerShellSyntax

/// A command at work in a pipeline: a sink for what is piped in. `write` processes one object, `close` ends the command.
open class CommandProcessor: Sink {
  public let info: CommandInfo
  /// Set by the pipeline before `prepare`.
  public var runtime: CommandRuntime?
  var ranBegin = false
  /// `Select-Object -First` below has had enough, or the command failed: no more of its blocks run.
  var isStopped = false
  public init(_ info: CommandInfo) { self.info = info }

  /// Binds the arguments of the command line.
  open func prepare(_ call: CommandCall) throws {}
  /// Runs the begin block.
  open func begin() throws {}
  /// Processes one pipeline object; `.void` stands for the one run of a command without input.
  open func process(_ value: Value) throws {}
  /// Runs the end block.
  open func end() throws {}
  open func clean() {}

  final func beginOnce() throws {
    if ranBegin { return }
    ranBegin = true
    try begin()
  }
  open override func write(_ value: Value) throws {
    if isStopped { return }
    if isAway { return try atHome { try write(value) } }
    if !ranBegin { try beginOnce() }
    try process(value)
  }

  // MARK: The pipeline's scope

  /// The scope that the pipeline stands in, and the call in it: a command runs there, not in the scope of the function that feeds it.
  final var home: Unmanaged<Frame>?
  final var homeActivation: Unmanaged<ScriptActivation>?

  /// Whether a function before this command is at work, whose scope is none of this one's business.
  @inline(__always) final var isAway: Bool {
    guard let home, let runtime else { return false }
    return runtime.context.runningFrame?.toOpaque() != home.toOpaque()
  }

  @inline(never) final func atHome(_ body: () throws -> Void) throws {
    guard let context = runtime?.context else { return try body() }
    let frame = context.runningFrame
    let activation = context.runningActivation
    context.runningFrame = home
    context.runningActivation = homeActivation
    defer {
      context.runningFrame = frame
      context.runningActivation = activation
    }
    try body()
  }
}

/// A cmdlet at work. The binder assigns parameters through `assign`; the pipeline calls `beginCmdlet`, `processCmdlet`, `endCmdlet`.
open class CmdletProcessor: CommandProcessor {
  var binder: ParameterBinder?
  private var askedForShortcut = false
  /// Where further objects go straight to; with it they are not bound.
  private var shortcut: ((Value) throws -> Void)?
  open func makeShortcut(_ run: CommandRuntime) -> ((Value) throws -> Void)? { nil }
  open override func write(_ value: Value) throws {
    guard let shortcut, let runtime, !isStopped, !value.isNull, !isAway else { return try super.write(value) }
    try runtime.guarding { try shortcut(value) }
  }
  open func assign(parameter index: Int, _ value: Value) {}
  /// Gives the parameter its default again.
  open func reset(parameter index: Int) {}
  open func beginCmdlet(_ run: CommandRuntime) throws {}
  open func processCmdlet(_ run: CommandRuntime) throws {}
  open func endCmdlet(_ run: CommandRuntime) throws {}

  open override func prepare(_ call: CommandCall) throws {
    guard let runtime else { return }
    let binder = ParameterBinder(runtime, target: CmdletParameterTarget(self))
    try binder.bindCommandLine(call.arguments, commandName: (call.ast as? CommandAst)?.commandElements.first?.node)
    self.binder = binder
  }
  open override func begin() throws {
    guard let runtime else { return }
    try runtime.guarding { try beginCmdlet(runtime) }
  }
  open override func process(_ value: Value) throws {
    guard let runtime else { return }
    runtime.input = value
    if runtime.invocation.expectingInput, case .some(let bindable) = binder {
      try runtime.guarding {
        if try bindable.bindPipeline(value) { try processCmdlet(runtime) }
      }
      if !askedForShortcut, bindable.plainTaker?.kind == .anything {
        askedForShortcut = true
        shortcut = makeShortcut(runtime)
      }
      return
    }
    try runtime.guarding { try processCmdlet(runtime) }
  }
  open override func end() throws {
    guard let runtime else { return }
    try runtime.guarding { try endCmdlet(runtime) }
  }
}

/// The processor of one cmdlet type: holds the struct and its declared parameters.
final class TypedCmdletProcessor<C: Cmdlet>: CmdletProcessor {
  private var cmdlet = C()
  private let parameters: [ParameterDeclaration<C>]
  /// Which parameter takes any value, and where it lies in the struct, once it was assigned: pipeline objects go there one after the other.
  private var plain = (index: -1, offset: 0)

  init(_ info: CmdletInfo) {
    parameters = DeclaredParameters.of(C.self)
    super.init(info)
  }
  override func assign(parameter index: Int, _ value: Value) {
    if index == plain.index {
      withUnsafeMutablePointer(to: &cmdlet) {
        UnsafeMutableRawPointer($0).advanced(by: plain.offset).assumingMemoryBound(to: Value.self).pointee = value
      }
      return
    }
    parameters[index].assign(&cmdlet, value)
    if let offset = parameters[index].offset { plain = (index, offset) }
  }
  override func reset(parameter index: Int) { parameters[index].reset(&cmdlet, C()) }
  override func beginCmdlet(_ run: CommandRuntime) throws { try cmdlet.begin(run) }
  override func processCmdlet(_ run: CommandRuntime) throws { try cmdlet.process(run) }
  override func endCmdlet(_ run: CommandRuntime) throws { try cmdlet.end(run) }
  override func makeShortcut(_ run: CommandRuntime) -> ((Value) throws -> Void)? { cmdlet.shortcut(run) }
  override func clean() { if let runtime { cmdlet.clean(runtime) } }
}

/// Each cmdlet's declarations, built once: they are made of key paths and closures.
enum DeclaredParameters {
  nonisolated(unsafe) private static var known: [ObjectIdentifier: Any] = [:]
  static func of<C: Cmdlet>(_ type: C.Type) -> [ParameterDeclaration<C>] {
    if let parameters = known[ObjectIdentifier(type)] as? [ParameterDeclaration<C>] { return parameters }
    let parameters = C.parameters
    known[ObjectIdentifier(type)] = parameters
    return parameters
  }
}
