import DotNet
import PowerShellSyntax

/// `System.Management.Automation.ScriptBlock`: code as a value, with the session state it was made in.
/// The execution half fills in how it runs.
public final class ScriptBlock: NetObject {
  public let ast: Ast
  /// The whole script's tree, held so that nodes can find their parents.
  public let root: ScriptBlockAst?
  /// The module or session it belongs to; nil means wherever it runs.
  public var sessionState: SessionState?
  /// The compiled body and, for closures, the captured variables: whatever the compiler keeps.
  public var compiled: AnyObject?
  /// For blocks made by `GetNewClosure` and class methods.
  public var captured: AnyObject?
  public lazy var metadata: CommandMetadata = ExecutionContext.current.map { ScriptBlock.makeMetadata(self, $0) } ?? .none

  public init(ast: Ast, root: ScriptBlockAst?) {
    self.ast = ast
    self.root = root
  }
  public override var netType: NetType { .scriptBlock }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(sourceText) }
}

/// `SwitchParameter`: present or not.
public final class SwitchParameter: NetObject {
  public let isPresent: Bool
  public init(_ isPresent: Bool) { self.isPresent = isPresent }
  public override var netType: NetType { .switchParameter }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(ascii: isPresent ? "True" : "False") }
  public override func equals(_ other: Value) -> Bool {
    switch other {
    case .bool(let b): b == isPresent
    case .object(let o): (o as? SwitchParameter)?.isPresent == isPresent
    default: false
    }
  }
}
