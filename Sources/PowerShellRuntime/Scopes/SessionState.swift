import DotNet

/// The variables, functions, aliases and drives of the session or of one module. Filled in by the execution half.
public final class SessionState: NetObject {
  public weak var module: PSModuleInfo?
  public var scopes: AnyObject?
  public override init() { super.init() }
  public override var netType: NetType { .sessionState }
}

/// `PSModuleInfo`. Filled in by the command half.
public final class PSModuleInfo: NetObject {
  public var name: String
  public var path: String?
  public let sessionState: SessionState
  public init(_ name: String, sessionState: SessionState = SessionState()) {
    self.name = name
    self.sessionState = sessionState
    super.init()
    sessionState.module = self
  }
  public override var netType: NetType { .psModuleInfo }
}
