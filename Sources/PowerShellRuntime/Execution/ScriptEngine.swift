import DotNet
import PowerShellSyntax

/// What the command half (binder, pipeline, modules) asks of the execution half (compiler, scopes). One per session: `context.engine`.
public protocol ScriptEngine: AnyObject {
  /// A variable as the code that runs now would see it; nil where there is none.
  func variable(_ name: Name, _ scope: ScopeSelector) -> Value?
  /// - Throws: the errors for constants, read-only variables and values that a typed variable does not take.
  func setVariable(_ name: Name, _ value: Value, _ scope: ScopeSelector) throws
  func removeVariable(_ name: Name, _ scope: ScopeSelector) throws
  /// The scope of the code that runs now; functions and aliases hang on its chain.
  var currentScope: CommandScopeHolder { get }
  /// Scope 0 of the session.
  var globalScope: CommandScopeHolder { get }
  var currentSessionState: SessionState { get }
  /// The call that is running; nil at the prompt.
  var currentActivation: ScriptActivation? { get }
  /// A new call of the block. Its scope is a child of its session state's current scope, or the current scope itself when dot-sourced.
  func makeActivation(_ block: ScriptBlock, dotSourced: Bool) throws -> ScriptActivation
  /// Runs a block at once: what `ForEach-Object`, `&`, delegates and `Invoke()` need. `underscore` nil leaves `$_` as it is.
  func call(
    _ block: ScriptBlock, _ arguments: [Value], underscore: Value?, input: Value?, inCurrentScope: Bool, to output: Sink) throws
  /// Whether the block, run where the caller stands, yields true for the object.
  func condition(_ block: ScriptBlock, _ underscore: Value) throws -> Bool
  /// Evaluates a constant-like expression (attribute arguments) in the current scope.
  func evaluate(_ expression: ExpressionAst, in block: ScriptBlock?) throws -> Value
  /// A new session state for a module: a top scope of its own under the global one.
  func makeSessionState() -> SessionState
  /// Runs with the session state's top scope as the current one.
  func inside<T>(_ state: SessionState, _ body: () throws -> T) throws -> T
  /// The scope at the top of a session state.
  func topScope(of state: SessionState) -> CommandScopeHolder
  /// The variable object with the name in the state's top scope.
  func variableObject(_ name: Name, of state: SessionState) -> NetObject?
  /// The variable object that the name means from here.
  func findVariableObject(_ name: Name) -> NetObject?
  /// The names of the variables in the state's top scope that its code set.
  func variableNames(of state: SessionState) -> [Name]
  /// Puts a variable object of another session state into a scope.
  func install(_ variable: NetObject, in scope: CommandScopeHolder)
  /// The type that a constraint names; nil where there is none.
  func type(named name: TypeName) -> NetType?
  /// A property as member access finds it, for binding by property name; nil where there is none.
  func property(_ name: Name, of value: Value) -> Value?
  /// Whether the text matches the .NET regular expression.
  func matches(_ text: String, pattern: String, ignoreCase: Bool) throws -> Bool
  /// An attribute of a class of a script, made by its constructor; nil for the built-in ones.
  func makeAttribute(_ attribute: AttributeAst, in block: ScriptBlock?) -> NetObject?
  /// Whether it derives from `ArgumentTransformationAttribute`.
  func isTransformation(_ attribute: NetObject) -> Bool
  func transform(_ value: Value, by attribute: NetObject) throws -> Value
  /// Whether it derives from `ValidateArgumentsAttribute`.
  func isValidation(_ attribute: NetObject) -> Bool
  /// The message of the failure; nil when the value is right.
  func validate(_ value: Value, by attribute: NetObject) -> String?
  /// What a class that implements `IValidateSetValuesGenerator` allows.
  func validValues(of type: NetType) -> [String]?
}

extension ScriptEngine {
  public func makeSessionState() -> SessionState { SessionState() }
  public func inside<T>(_ state: SessionState, _ body: () throws -> T) throws -> T { try body() }
  public func topScope(of state: SessionState) -> CommandScopeHolder { globalScope }
  public func variableObject(_ name: Name, of state: SessionState) -> NetObject? { nil }
  public func findVariableObject(_ name: Name) -> NetObject? { nil }
  public func variableNames(of state: SessionState) -> [Name] { [] }
  public func install(_ variable: NetObject, in scope: CommandScopeHolder) {}
  public func type(named name: TypeName) -> NetType? { NetType.named(name.fullName) }
  public func property(_ name: Name, of value: Value) -> Value? {
    switch value.base {
    case .object(let object):
      if let custom = object as? PSCustomObject, let found = custom.get(name) { return found }
      if let note = object.extended?.find(name) as? PSNoteProperty { return note.value }
      return nil
    default: return nil
    }
  }
  public func matches(_ text: String, pattern: String, ignoreCase: Bool) throws -> Bool { true }
  public func makeAttribute(_ attribute: AttributeAst, in block: ScriptBlock?) -> NetObject? { nil }
  public func isTransformation(_ attribute: NetObject) -> Bool { false }
  public func transform(_ value: Value, by attribute: NetObject) throws -> Value { value }
  public func isValidation(_ attribute: NetObject) -> Bool { false }
  public func validate(_ value: Value, by attribute: NetObject) -> String? { nil }
  public func validValues(of type: NetType) -> [String]? { nil }
}

public enum ScopeSelector: Sendable {
  /// Reading: the nearest that defines it. Writing: the current scope.
  case visible
  case local, script, global
  case numbered(Int)
}

public enum BlockKind: Sendable { case dynamicParam, begin, process, end, clean }

/// One call of a script block: its scope, entered and left around each of its blocks. The execution half subclasses it.
open class ScriptActivation {
  public let block: ScriptBlock
  /// The calling activation while this one runs: what `scriptStackTrace` and `Get-PSCallStack` walk.
  public final var caller: ScriptActivation? {
    get { callerReference?.object }
    set { callerReference = newValue.map { .passUnretained($0) } }
  }
  /// Whoever called is on the stack below: nobody need count this reference.
  final var callerReference: Unmanaged<ScriptActivation>?
  /// The statement being run.
  public final unowned(unsafe) var position: Ast?
  public final var invocation: InvocationInfo?
  /// The same, made when asked where the call took the short way.
  open var callInvocation: InvocationInfo? { invocation }
  /// The running command this belongs to: `$PSCmdlet`, streams.
  public final var runtime: CommandRuntime?
  /// What stands before the position in a stack trace: the function's name, the script's file name or `<ScriptBlock>`.
  open var name: String { invocation?.command?.name ?? "<ScriptBlock>" }

  public init(_ block: ScriptBlock) { self.block = block }

  open func has(_ kind: BlockKind) -> Bool { kind == .end }
  /// Sets a parameter's variable. `index` counts the parameters of `block.metadata`.
  open func bind(parameter index: Int, _ value: Value) throws {}
  /// Evaluates the default of a parameter that was not bound and sets its variable.
  open func bindDefault(parameter index: Int) throws {}
  /// Sets an automatic variable of this call: `args`, `input`, `PSBoundParameters`, `MyInvocation`, `PSCmdlet`, `_`.
  open func setLocal(_ name: Name, _ value: Value) throws {}
  /// Enters the scope, runs one block, leaves the scope.
  open func run(_ kind: BlockKind, to output: Sink) throws {}
  /// Runs Swift code with the scope entered.
  open func inside<T>(_ body: () throws -> T) throws -> T { try body() }
}

/// A scope as command discovery sees it.
public protocol CommandScopeHolder: AnyObject {
  var commands: CommandScope? { get set }
  var parentHolder: CommandScopeHolder? { get }
}

/// The functions and aliases defined in one scope.
public final class CommandScope {
  public var functions: [Name: FunctionInfo] = [:]
  public var aliases: [Name: AliasInfo] = [:]
  public init() {}
}
