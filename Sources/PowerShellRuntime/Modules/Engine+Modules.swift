import DotNet
import PowerShellSyntax

extension SessionDotNet: SessionContext {}

/// Members of `$ExecutionContext`.
func defineEngineIntrinsics(_ type: NetType) {
  func own(_ this: Value) -> ExecutionContext? { (this.object as? EngineIntrinsics)?.context }
  type.property("System.Management.Automation.SessionState SessionState", get: { this, _ in
    own(this).map { .object(SessionStateObject($0, $0.engine.currentSessionState)) } ?? .null
  })
  type.property("System.Object InvokeCommand", get: { this, _ in own(this).map { .object(CommandInvocationIntrinsics($0)) } ?? .null })
  type.property("System.Object Host", get: { this, _ in own(this)?.engine.variable("Host", .global) ?? .null })
}
