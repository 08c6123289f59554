import DotNet

/// The variables, functions, aliases and drives of the session or of one module. Filled in by the execution half.
public final class SessionState: NetObject {
  public weak var module: PSModuleInfo?
  public var scopes: AnyObject?
  public override init() { super.init() }
  public override var netType: NetType { .sessionState }
}
