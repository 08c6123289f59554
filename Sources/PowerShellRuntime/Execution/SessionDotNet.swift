import DotNet
import PowerShellSyntax

/// The session as the platform's types ask it.
public final class SessionDotNet: DotNetContext {
  @Unretained public private(set) var session: ExecutionContext
  init(_ session: ExecutionContext) { self.session = session }

  public private(set) lazy var hostFiles: HostFiles = SessionHostFiles(session)

  public var typeArguments: [NetType] = []

  public var culture: Culture { session.culture }
  public func setCulture(_ culture: Culture) { session.culture = culture }
  public var uiCulture: Culture { session.uiCulture }
  public func setUICulture(_ culture: Culture) { session.uiCulture = culture }

  public func invoke(_ delegate: Value, _ arguments: [Value]) throws -> Value {
    guard case .object(let object) = delegate.base else { return .null }
    switch object {
    case let block as ScriptBlock:
      let sink = CollectSink()
      try session.engine.call(block, arguments, underscore: nil, input: nil, inCurrentScope: false, to: sink)
      return sink.result
    case let delegate as BlockDelegate: return try delegate.invoke(arguments, session)
    case let group as MethodGroup: return try MethodCall.call(group, arguments, session.frame)
    default: return .null
    }
  }

  public func convert(_ value: Value, to type: NetType) throws -> Value { try Conversion.convert(value, to: type, session) }
  public func toString(_ value: Value) -> PSString { Conversion.text(value, session) }
  public func compare(_ left: Value, _ right: Value, ignoreCase: Bool) throws -> Int {
    try Comparison.order(left, right, ignoreCase: ignoreCase, session)
  }
}

/// A script block as a .NET delegate: `[Func[int,int]]{ ... }`.
final class BlockDelegate: NetObject {
  let target: NetObject
  let type: NetType
  init(_ target: NetObject, _ type: NetType, _ context: ExecutionContext) {
    self.target = target
    self.type = type
  }
  override var netType: NetType { type }

  /// Whether it can stand for a delegate of that type: our tables write type parameters of generic methods as `System.Object`.
  func fits(_ wanted: NetType) -> Bool {
    wanted === type || wanted.fullName.prefix { $0 != "[" } == type.fullName.prefix { $0 != "[" }
      || wanted.isAssignable(from: type)
  }

  /// `$delegate.Invoke(...)`: with as many arguments as the type has parameters, converted to them.
  func call(_ arguments: [Value], _ context: ExecutionContext) throws -> Value {
    let isFunction = type.fullName.hasPrefix("System.Func`") || type.fullName.hasPrefix("System.Converter`")
    let parameters = isFunction ? Array(type.genericArguments.dropLast()) : type.genericArguments
    let wanted = type.fullName.hasPrefix("System.Comparison`") ? parameters + parameters : parameters
    guard type.genericArguments.isEmpty || arguments.count == wanted.count else {
      throw RuntimeError.make(
        "MethodCountCouldNotFindBest", "Cannot find an overload for \"Invoke\" and the argument count: \"\(arguments.count)\".",
        .NotSpecified, type: "System.Management.Automation.MethodException")
    }
    let given = type.genericArguments.isEmpty ? arguments : try zip(arguments, wanted).map { try Conversion.convert($0, to: $1, context) }
    do { return try invoke(given, context) } catch let error as NetException {
      throw RuntimeError.invocation(error.exception, method: "Invoke", count: arguments.count)
    }
  }

  func invoke(_ arguments: [Value], _ context: ExecutionContext) throws -> Value {
    if let group = target as? MethodGroup { return try MethodCall.call(group, arguments, context.frame) }
    guard let block = target as? ScriptBlock else { return .null }
    let sink = CollectSink()
    try context.engine.call(block, arguments, underscore: arguments.first, input: nil, inCurrentScope: false, to: sink)
    if let result = type.genericArguments.last, type.fullName.hasPrefix("System.Func`") {
      return try Conversion.convert(sink.result, to: result, context)
    }
    if type.fullName == "System.Action" || type.fullName.hasPrefix("System.Action`") { return .void }
    if type.fullName.hasPrefix("System.Predicate`") { return .bool(Truth.isTrue(sink.result)) }
    if type.fullName.hasPrefix("System.Comparison`") { return try Conversion.convert(sink.result, to: .int32, context) }
    return sink.result
  }
}

/// Script blocks out of text.
public enum ScriptBlocks {
  /// `[scriptblock]::Create(text)`
  /// - Throws: ParseException.
  public static func create(_ text: String, _ context: ExecutionContext, file: String? = nil) throws -> ScriptBlock {
    let result = Parser.parseInput(text, fileName: file)
    let errors = result.ast.usingStatements.isEmpty ? result.errors : UsingModuleChecks(context: context).errors(result)
    if !errors.isEmpty { throw TerminatingError(ErrorRecord.parse(errors, context), endsScript: false) }
    let block = ScriptBlock(ast: result.ast, root: result.ast)
    block.sessionState = context.frame.session
    return block
  }

  /// The block with the variables it sees now, in a scope of its own.
  static func closure(_ block: ScriptBlock, _ frame: Frame) -> ScriptBlock {
    let context = frame.context
    let session = SessionState()
    let top = Frame(
      context, layout: Layout(), parent: context.global, session: session, output: frame.output, block: block, code: nil)
    top.isScriptScope = true
    session.top = top
    session.current = top
    session.module = frame.session.module
    // Variables of the scope that makes the closure; those further out are looked up as ever.
    for variable in frame.ownVariables where !frame.isGlobal || !AutomaticVariables.names.contains(variable.key) {
      if Layout.reserved.contains(variable.key), variable.key != "_" { continue }
      let copy = PSVariable(variable.key, variable.value, options: variable.options)
      copy.attributes = variable.attributes
      top.install(copy)
    }
    var outer = frame.parent
    while let scope = outer, !scope.isGlobal, scope.session === frame.session {
      if scope.isScriptScope, scope !== scope.session.top { break }
      outer = scope.parent
    }
    let copy = ScriptBlock(ast: block.ast, root: block.root)
    copy.compiled = block.code
    copy.sessionState = session
    return copy
  }
}
