import DotNet

/// The variables, functions, aliases and drives of the session or of one module.
public final class SessionState: NetObject {
  public weak var module: PSModuleInfo?
  /// The outermost scope: the global one, or the module's, whose parent is the global one.
  public var top: Frame?
  /// The scope that was running when another session state was entered.
  public var current: Frame?
  /// Classes and enums defined here.
  public var types: [Name: NetType] = [:]
  /// Never given twice, so that call sites can remember where they resolved a name without holding the state.
  let id: Int
  nonisolated(unsafe) private static var lastId = 0
  public override init() {
    SessionState.lastId += 1
    id = SessionState.lastId
    super.init()
  }
  public override var netType: NetType { .sessionState }
}
