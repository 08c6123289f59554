import DotNet

/// A command at work in a pipeline: a sink for what is piped in. `write` processes one object, `close` ends the command.
open class CommandProcessor: Sink {
  public let info: CommandInfo
  /// Set by the pipeline before `begin`.
  public var runtime: CommandRuntime?
  public init(_ info: CommandInfo) { self.info = info }
  open func begin() throws {}
  open func clean() {}
}

/// A cmdlet at work. The binder assigns parameters through `assign`; the pipeline calls `beginCmdlet`, `processCmdlet`, `endCmdlet`.
open class CmdletProcessor: CommandProcessor {
  open func assign(parameter index: Int, _ value: Value) {}
  open func beginCmdlet(_ run: CommandRuntime) throws {}
  open func processCmdlet(_ run: CommandRuntime) throws {}
  open func endCmdlet(_ run: CommandRuntime) throws {}
}

/// The processor of one cmdlet type: holds the struct and its declared parameters.
final class TypedCmdletProcessor<C: Cmdlet>: CmdletProcessor {
  private var cmdlet = C()
  private let parameters: [ParameterDeclaration<C>]

  init(_ info: CmdletInfo) {
    parameters = DeclaredParameters.of(C.self)
    super.init(info)
  }
  override func assign(parameter index: Int, _ value: Value) { parameters[index].assign(&cmdlet, value) }
  override func beginCmdlet(_ run: CommandRuntime) throws { try cmdlet.begin(run) }
  override func processCmdlet(_ run: CommandRuntime) throws { try cmdlet.process(run) }
  override func endCmdlet(_ run: CommandRuntime) throws { try cmdlet.end(run) }
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
