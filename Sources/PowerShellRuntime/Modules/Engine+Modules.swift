import DotNet
import PowerShellSyntax

/// Session states of modules, on the engine's frames.
extension Engine {
  public func makeSessionState() -> SessionState {
    let state = SessionState()
    let block = ScriptBlock(ast: Parser.parseInput("").ast, root: nil)
    let top = Frame(
      context, layout: Layout(), parent: context.global, session: state, output: context.global.output, block: block, code: nil)
    top.isScriptScope = true
    state.top = top
    state.current = top
    return state
  }

  public func inside<T>(_ state: SessionState, _ body: () throws -> T) throws -> T {
    guard let top = state.top else { return try body() }
    let savedFrame = context.frame
    context.frame = top
    defer { context.frame = savedFrame }
    return try body()
  }

  public func topScope(of state: SessionState) -> CommandScopeHolder { state.top ?? context.global }
  public func variableObject(_ name: Name, of state: SessionState) -> NetObject? { state.top?.ownVariable(name) }
  public func findVariableObject(_ name: Name) -> NetObject? { context.frame.findVariable(name) }
  public func variableNames(of state: SessionState) -> [Name] { state.top?.ownVariables.map { $0.key } ?? [] }
  public func install(_ variable: NetObject, in scope: CommandScopeHolder) {
    if let variable = variable as? PSVariable, let frame = scope as? Frame { frame.install(variable) }
  }

  public func matches(_ text: String, pattern: String, ignoreCase: Bool) throws -> Bool {
    try Regex.cached(pattern, ignoreCase: ignoreCase).isMatch(PSString(text))
  }
}

extension SessionDotNet: SessionContext {}

/// Members of `$ExecutionContext`.
func defineEngineIntrinsics(_ type: NetType) {
  func own(_ this: Value) -> ExecutionContext? { (this.object as? EngineIntrinsics)?.context }
  type.property("System.Management.Automation.SessionState SessionState", get: { this, _ in
    own(this).map { .object(SessionStateObject($0, $0.engine.currentSessionState)) } ?? .null
  })
  type.property("System.Object InvokeCommand", get: { this, _ in own(this).map { .object(CommandInvocationIntrinsics($0)) } ?? .null })
  type.property("System.Object Host", get: { this, _ in own(this)?.hostObject ?? .null })
}
