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
  public override init() { super.init() }
  public override var netType: NetType { .sessionState }
}
