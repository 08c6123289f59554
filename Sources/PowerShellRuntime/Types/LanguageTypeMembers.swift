import DotNet
import PowerShellSyntax
import SourceText

// The members of the language's own objects.
// - Source: `../shared/reference/powershell/dotnet-members.tsv`.

private func session(_ context: DotNetContext) throws -> ExecutionContext {
  guard let session = (context as? SessionDotNet)?.session else {
    throw NetException("System.InvalidOperationException", "There is no session.")
  }
  return session
}

func defineScriptBlock(_ type: NetType) {
  func block(_ this: Value) throws -> ScriptBlock {
    guard let block = this.object as? ScriptBlock else { throw NetException.invalidCast("Not a script block.") }
    return block
  }
  func run(_ this: Value, _ arguments: [Value], _ context: DotNetContext, _ method: String = "Invoke") throws -> [Value] {
    let sink = CollectSink()
    do {
      try session(context).engine.call(block(this), arguments, underscore: nil, input: nil, inCurrentScope: false, to: sink)
    } catch let error as TerminatingError where !error.record.exception.type.fullName.hasSuffix("CallDepthException") {
      throw RuntimeError.invocation(error.record.exception, method: method, count: arguments.count)
    }
    return sink.all
  }
  type.method("System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)") { this, arguments, context in
    let list = try Enumeration.elements(arguments[0], try session(context))
    return MagicMethods.collection(try run(this, list, context))
  }
  type.method("System.Object InvokeReturnAsIs(Params System.Object[] args)") { this, arguments, context in
    let all = try run(this, try Enumeration.elements(arguments[0], try session(context)), context, "InvokeReturnAsIs")
    return all.isEmpty ? .null : all.count == 1 ? all[0] : .array(all)
  }
  type.method(
    "System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Object variablesToDefine, Params System.Object[] args)"
  ) { this, arguments, context in
    let current = try session(context)
    let sink = CollectSink()
    let block = try block(this)
    let frame = try FrameActivation.make(block, current.frame, block.sessionState ?? current.frame.session, current)
    frame.output = sink
    for pair in (arguments[0].object as? NetDictionary)?.pairs ?? [] {
      if let function = pair.value.object as? ScriptBlock {
        let name = Conversion.text(pair.key, current).text
        try frame.define(FunctionInfo(name, function), Name(name))
      }
    }
    for item in arguments[1].isNull ? [] : try Enumeration.elements(arguments[1], current) {
      if let variable = item.object as? PSVariable { try frame.assignLocal(variable.key, variable.value) }
    }
    frame.arguments = try Enumeration.elements(arguments[2], current)
    try frame.enter(from: current.frame) {
      for kind in [block.code.own.begin, block.code.own.process, block.code.own.end] {
        if let kind { try frame.finish(try kind(frame)) }
      }
    }
    return MagicMethods.collection(sink.all)
  }
  type.method("scriptblock GetNewClosure()") { this, _, context in
    .object(ScriptBlocks.closure(try block(this), try session(context).frame))
  }
  type.method("System.Object GetSteppablePipeline()") { _, _, _ in
    throw NetException("System.NotSupportedException", "Steppable pipelines are not supported.")
  }
  type.method("void CheckRestrictedLanguage(System.Object allowedCommands, System.Object allowedVariables, bool allowEnvironmentVariables)") { _, _, _ in
    .void
  }
  type.staticMethod("scriptblock Create(string script)") { _, arguments, context in
    do { return .object(try ScriptBlocks.create(arguments.string(0).text, try session(context))) } catch let error as TerminatingError {
      let failure = RuntimeError.invocation(error.record.exception, method: "Create", count: 1)
      failure.record.errorId = "ParseException"
      throw failure
    }
  }
  type.property("System.Management.Automation.Language.Ast Ast") { this, _ in .object(AstObject.wrap(try block(this).ast, try block(this).root)) }
  type.property("System.Management.Automation.PSModuleInfo Module") { this, _ in
    try block(this).sessionState?.module.map { .object($0) } ?? .null
  }
  type.property("string File") { this, _ in try block(this).ast.tree.source.name.map { .text($0) } ?? .null }
  type.property("bool IsFilter") { this, _ in .bool((try block(this).ast as? FunctionDefinitionAst)?.isFilter ?? false) }
  type.property("bool IsConfiguration") { _, _ in .bool(false) }
  type.property("bool DebuggerHidden") { _, _ in .bool(false) } set: { _, _, _ in }
  type.property("guid Id") { _, _ in .null }
  type.property("System.Management.Automation.PSToken StartPosition") { this, _ in .object(ScriptExtentObject(try block(this).ast.extent)) }
  type.property("System.Collections.Generic.List[System.Attribute] Attributes") { _, _ in .array([]) }
}

func defineSwitchParameter(_ type: NetType) {
  func flag(_ this: Value) -> Bool { (this.object as? SwitchParameter)?.isPresent ?? false }
  type.constructor("(bool isPresent)") { _, arguments, _ in .object(SwitchParameter(arguments.bool(0))) }
  type.property("bool IsPresent") { this, _ in .bool(flag(this)) }
  type.method("bool ToBool()") { this, _, _ in .bool(flag(this)) }
  type.staticProperty("switch Present") { _, _ in .object(SwitchParameter(true)) }
}

func definePSVariable(_ type: NetType) {
  func variable(_ this: Value) throws -> PSVariable {
    guard let variable = this.object as? PSVariable else { throw NetException.invalidCast("Not a variable.") }
    return variable
  }
  type.constructor("(string name)") { _, arguments, _ in .object(PSVariable(Name(arguments.string(0).text), .null)) }
  type.constructor("(string name, System.Object value)") { _, arguments, _ in .object(PSVariable(Name(arguments.string(0).text), arguments[1])) }
  type.constructor("(string name, System.Object value, System.Management.Automation.ScopedItemOptions options)") { _, arguments, _ in
    .object(PSVariable(Name(arguments.string(0).text), arguments[1], options: ScopedItemOptions(rawValue: arguments[2].integer ?? 0)))
  }
  type.property("string Name") { this, _ in .text(try variable(this).name) }
  type.property("System.Object Value") { this, _ in
    let value = try variable(this).value
    return value.isVoid ? .null : value
  } set: { this, value, context in
    try variable(this).set(value, try session(context))
  }
  type.property("string Description") { this, _ in .text(try variable(this).descriptionText) } set: { this, value, _ in
    try variable(this).descriptionText = value.stringIfString?.text ?? ""
  }
  type.property("System.Management.Automation.ScopedItemOptions Options") { this, _ in
    let raw = Int64(try variable(this).options.rawValue)
    guard let options = NetType.named("System.Management.Automation.ScopedItemOptions") else { return .int64(raw) }
    return .object(EnumValue(options, raw))
  } set: { this, value, _ in
    try variable(this).options = ScopedItemOptions(rawValue: value.integer ?? 0)
  }
  type.property("System.Management.Automation.SessionStateEntryVisibility Visibility") { _, _ in .text("Public") }
  type.property("System.Management.Automation.PSModuleInfo Module") { _, _ in .null }
  type.property("string ModuleName") { this, _ in .text(try variable(this).moduleName) }
  type.property("System.Collections.ObjectModel.Collection[System.Attribute] Attributes") { this, _ in
    .array(try variable(this).attributes.map { .text("\($0)") })
  }
  type.method("bool IsValidValue(System.Object value)") { this, arguments, context in
    let probe = PSVariable("probe", .null)
    probe.attributes = try variable(this).attributes
    return .bool((try? probe.set(arguments[0], try session(context))) != nil)
  }
}

func definePSNoteProperty(_ type: NetType) {
  definePSMemberInfo(type)
  type.constructor("(string name, System.Object value)") { _, arguments, _ in
    .object(PSNoteProperty(arguments.string(0).text, arguments[1]))
  }
}

func definePSScriptProperty(_ type: NetType) {
  type.constructor("(string name, scriptblock getterScript)") { _, arguments, _ in
    .object(ScriptProperty(arguments.string(0).text, get: arguments[1].object as? ScriptBlock))
  }
  type.constructor("(string name, scriptblock getterScript, scriptblock setterScript)") { _, arguments, _ in
    .object(ScriptProperty(arguments.string(0).text, get: arguments[1].object as? ScriptBlock, set: arguments[2].object as? ScriptBlock))
  }
}

func definePSScriptMethod(_ type: NetType) {
  type.constructor("(string name, scriptblock script)") { _, arguments, _ in
    guard let block = arguments[1].object as? ScriptBlock else { throw NetException.argumentNull("script") }
    return .object(ScriptMethod(arguments.string(0).text, block))
  }
}

func definePSAliasProperty(_ type: NetType) {
  type.constructor("(string name, string referencedMemberName)") { _, arguments, _ in
    .object(AliasProperty(arguments.string(0).text, to: arguments.string(1).text))
  }
}

func definePSObjectType(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(PSCustomObject()) }
  type.constructor("(System.Object obj)") { _, arguments, _ in arguments[0] }
  type.staticMethod("psobject AsPSObject(System.Object obj)") { _, arguments, _ in arguments[0] }
  type.property("System.Object BaseObject") { this, _ in this.base }
}

/// A syntax node as scripts see it: its properties by PowerShell's names.
public final class AstObject: NetObject {
  public let node: Ast
  let root: ScriptBlockAst?
  nonisolated(unsafe) private static var types: [String: NetType] = [:]

  init(_ node: Ast, _ root: ScriptBlockAst?) {
    self.node = node
    self.root = root
  }

  static func wrap(_ node: Ast, _ root: ScriptBlockAst?) -> NetObject { AstObject(node, root) }

  public override var netType: NetType { AstObject.type(named: "\(node.astTypeName)") }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(node.text) }
  public override func equals(_ other: Value) -> Bool { (other.object as? AstObject)?.node === node }
  public override var netHash: Int { ObjectIdentifier(node).hashValue }

  static func type(named name: String) -> NetType {
    if let known = types[name] { return known }
    let base: NetType =
      switch name {
      case "Ast": .object
      case "StatementAst", "ExpressionAst", "CommandBaseAst", "CommandElementAst", "PipelineBaseAst", "LoopStatementAst",
        "LabeledStatementAst", "AttributeBaseAst", "MemberAst", "RedirectionAst", "ChainableAst": type(named: "Ast")
      case "CommandAst", "CommandExpressionAst": type(named: "CommandBaseAst")
      case let name where name.hasSuffix("StatementAst") || name.hasSuffix("DefinitionAst"): type(named: "StatementAst")
      case let name where name.hasSuffix("ExpressionAst") || name == "HashtableAst" || name == "ArrayLiteralAst": type(named: "ExpressionAst")
      case "PipelineAst", "PipelineChainAst": type(named: "PipelineBaseAst")
      default: type(named: "Ast")
      }
    let made = NetType("System.Management.Automation.Language.\(name)", base: base) { type in if name == "Ast" { define(type) } }
    types[name] = made
    TypeRegistry.register(made.fullName) { made }
    return made
  }

  private static func define(_ type: NetType) {
    func own(_ this: Value) throws -> AstObject {
      guard let object = this.object as? AstObject else { throw NetException.invalidCast("Not a syntax node.") }
      return object
    }
    type.property("System.Management.Automation.Language.IScriptExtent Extent") { this, _ in
      .object(ScriptExtentObject(try own(this).node.extent))
    }
    type.property("System.Management.Automation.Language.Ast Parent") { this, _ in
      let object = try own(this)
      return object.node.parent.map { .object(wrap($0, object.root)) } ?? .null
    }
    func find(_ this: Value, _ predicate: Value, _ nested: Bool, _ context: DotNetContext) throws -> [Value] {
      let object = try own(this)
      let session = try session(context)
      var found: [Value] = []
      for node in object.node.findAll(searchNestedScriptBlocks: nested, where: { _ in true }) {
        let wrapped: Value = .object(wrap(node, object.root))
        if Truth.isTrue(try session.dotNet.invoke(predicate, [wrapped])) { found.append(wrapped) }
      }
      return found
    }
    type.method("System.Object FindAll(System.Object predicate, bool searchNestedScriptBlocks)") { this, arguments, context in
      .array(try find(this, arguments[0], arguments.bool(1), context))
    }
    type.method("System.Object Find(System.Object predicate, bool searchNestedScriptBlocks)") { this, arguments, context in
      try find(this, arguments[0], arguments.bool(1), context).first ?? .null
    }
    type.method("System.Object SafeGetValue()") { this, _, context in
      let object = try own(this)
      let result = try ScriptBlocks.create(object.node.text, try session(context))
      return try session(context).results(of: result).first ?? .null
    }
    type.method("scriptblock GetScriptBlock()") { this, _, context in
      let object = try own(this)
      let block = ScriptBlock(ast: object.node, root: object.root)
      block.sessionState = try session(context).frame.session
      return .object(block)
    }
  }
}

extension AstObject: AdaptedObject {
  private func wrap(_ node: Ast?) -> Value { node.map { .object(AstObject.wrap($0, root)) } ?? .null }
  private func list<T>(_ nodes: [T], _ node: (T) -> Ast) -> Value { .array(nodes.map { .object(AstObject.wrap(node($0), root)) }) }

  public var adaptedNames: [String] { [] }
  public func setAdaptedProperty(_ name: String, _ value: Value, _ context: DotNetContext) throws -> Bool { false }

  public func adaptedProperty(_ name: String, _ context: DotNetContext) throws -> Value? {
    let key = name.lowercased()
    switch node {
    case let node as ScriptBlockAst:
      switch key {
      case "paramblock": return wrap(node.paramBlock)
      case "beginblock": return wrap(node.beginBlock)
      case "processblock": return wrap(node.processBlock)
      case "endblock": return wrap(node.endBlock)
      case "cleanblock": return wrap(node.cleanBlock)
      case "dynamicparamblock": return wrap(node.dynamicParamBlock)
      case "attributes": return list(node.attributes) { $0 }
      case "usingstatements": return list(node.usingStatements) { $0 }
      default: return nil
      }
    case let node as ParamBlockAst:
      if key == "parameters" { return list(node.parameters) { $0 } }
      if key == "attributes" { return list(node.attributes) { $0.node } }
    case let node as ParameterAst:
      switch key {
      case "name": return wrap(node.name)
      case "defaultvalue": return wrap(node.defaultValue?.node)
      case "attributes": return list(node.attributes) { $0.node }
      case "statictype": 
        for case .typeConstraint(let constraint) in node.attributes { return NetType.named(constraint.typeName.fullName).map { .object($0) } ?? .object(NetType.object) }
        return .object(NetType.object)
      default: return nil
      }
    case let node as NamedBlockAst:
      if key == "statements" { return list(node.statements) { $0.node } }
      if key == "traps" { return list(node.traps) { $0 } }
    case let node as StatementBlockAst:
      if key == "statements" { return list(node.statements) { $0.node } }
      if key == "traps" { return list(node.traps) { $0 } }
    case let node as FunctionDefinitionAst:
      switch key {
      case "name": return .text(node.name)
      case "body": return wrap(node.body)
      case "parameters": return node.parameters.map { list($0) { $0 } } ?? .null
      case "isfilter": return .bool(node.isFilter)
      case "isworkflow": return .bool(node.isWorkflow)
      default: return nil
      }
    case let node as PipelineAst:
      if key == "pipelineelements" { return list(node.pipelineElements) { $0.node } }
      if key == "background" { return .bool(node.background) }
    case let node as CommandAst:
      switch key {
      case "commandelements": return list(node.commandElements) { $0.node }
      case "redirections": return list(node.redirections) { $0.node }
      case "invocationoperator": return .text(node.invocationOperator.name)
      default: return nil
      }
    case let node as CommandExpressionAst: if key == "expression" { return wrap(node.expression.node) }
    case let node as CommandParameterAst:
      if key == "parametername" { return .text(node.parameterName) }
      if key == "argument" { return wrap(node.argument?.node) }
    case let node as AssignmentStatementAst:
      switch key {
      case "left": return wrap(node.left.node)
      case "right": return wrap(node.right.node)
      case "operator": return .text(node.operator.name)
      default: return nil
      }
    case let node as BinaryExpressionAst:
      switch key {
      case "left": return wrap(node.left.node)
      case "right": return wrap(node.right.node)
      case "operator": return .text(node.operator.name)
      default: return nil
      }
    case let node as UnaryExpressionAst:
      if key == "child" { return wrap(node.child.node) }
      if key == "tokenkind" { return .text(node.tokenKind.name) }
    case let node as VariableExpressionAst:
      if key == "variablepath" { return .object(VariablePathObject(node.variablePath)) }
      if key == "splatted" { return .bool(node.splatted) }
    case let node as ConstantExpressionAst: if key == "value" { return Constants.value(node.value) }
    case let node as StringConstantExpressionAst:
      if key == "value" { return .text(node.value) }
      if key == "stringconstanttype" { return .text("\(node.stringConstantType)".capitalizedFirst) }
    case let node as ExpandableStringExpressionAst:
      if key == "value" { return .text(node.value) }
      if key == "nestedexpressions" { return list(node.nestedExpressions) { $0.node } }
    case let node as MemberExpressionAst:
      switch key {
      case "expression": return wrap(node.expression.node)
      case "member": return wrap(node.member.node)
      case "static": return .bool(node.isStatic)
      default: return nil
      }
    case let node as InvokeMemberExpressionAst:
      switch key {
      case "expression": return wrap(node.expression.node)
      case "member": return wrap(node.member.node)
      case "static": return .bool(node.isStatic)
      case "arguments": return node.arguments.map { list($0) { $0.node } } ?? .null
      default: return nil
      }
    case let node as TypeExpressionAst: if key == "typename" { return .text(node.typeName.name) }
    case let node as TypeConstraintAst: if key == "typename" { return .text(node.typeName.name) }
    case let node as AttributeAst: if key == "typename" { return .text(node.typeName.name) }
    case let node as ConvertExpressionAst:
      if key == "child" { return wrap(node.child.node) }
      if key == "type" { return wrap(node.type) }
    case let node as ParenExpressionAst: if key == "pipeline" { return wrap(node.pipeline.node) }
    case let node as SubExpressionAst: if key == "subexpression" { return wrap(node.subExpression) }
    case let node as ArrayExpressionAst: if key == "subexpression" { return wrap(node.subExpression) }
    case let node as ArrayLiteralAst: if key == "elements" { return list(node.elements) { $0.node } }
    case let node as ScriptBlockExpressionAst: if key == "scriptblock" { return wrap(node.scriptBlock) }
    case let node as IfStatementAst: if key == "elseclause" { return wrap(node.elseClause) }
    case let node as ForEachStatementAst:
      switch key {
      case "variable": return wrap(node.variable)
      case "condition": return wrap(node.condition.node)
      case "body": return wrap(node.body)
      default: return nil
      }
    case let node as WhileStatementAst: if key == "body" { return wrap(node.body) }
    case let node as TryStatementAst:
      switch key {
      case "body": return wrap(node.body)
      case "catchclauses": return list(node.catchClauses) { $0 }
      case "finally": return wrap(node.finally)
      default: return nil
      }
    case let node as TypeDefinitionAst:
      switch key {
      case "name": return .text(node.name)
      case "members": return list(node.members) { $0.node }
      case "basetypes": return list(node.baseTypes) { $0 }
      case "isclass": return .bool(node.typeAttributes.contains(.class))
      case "isenum": return .bool(node.typeAttributes.contains(.enum))
      default: return nil
      }
    case let node as FunctionMemberAst: if key == "name" { return .text(node.name) }
    case let node as PropertyMemberAst: if key == "name" { return .text(node.name) }
    case let node as ReturnStatementAst: if key == "pipeline" { return wrap(node.pipeline?.node) }
    case let node as ThrowStatementAst: if key == "pipeline" { return wrap(node.pipeline?.node) }
    default: break
    }
    return nil
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// `VariablePath`.
final class VariablePathObject: NetObject {
  let path: VariablePath
  init(_ path: VariablePath) { self.path = path }
  override var netType: NetType { VariablePathObject.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(path.userPath) }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.VariablePath", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (VariablePath) -> Value) {
      type.property(signature) { this, _ in (this.object as? VariablePathObject).map { read($0.path) } ?? .null }
    }
    row("string UserPath") { .text($0.userPath) }
    row("bool IsGlobal") { .bool($0.isGlobal) }
    row("bool IsLocal") { .bool($0.isLocal) }
    row("bool IsScript") { .bool($0.isScript) }
    row("bool IsPrivate") { .bool($0.isPrivate) }
    row("bool IsVariable") { .bool($0.isVariable) }
    row("bool IsUnqualified") { .bool($0.isUnscopedVariable) }
    row("bool IsDriveQualified") { .bool($0.isDriveQualified) }
    row("string DriveName") { $0.driveName.map { .text($0) } ?? .null }
  }
}

/// `[System.Management.Automation.Language.Parser]` and what else the language offers as types.
public enum LanguageTypes {
  public static func register() {
    let parser = NetType("System.Management.Automation.Language.Parser", base: .object) { type in
      func parse(_ text: String, _ file: String?, _ arguments: Arguments) -> Value {
        let result = Parser.parseInput(text, fileName: file, collectTokens: true)
        arguments.setReference(arguments.count - 2, .array(result.tokens.map { token in .object(TokenObject(token, result.ast)) }))
        arguments.setReference(arguments.count - 1, .array(result.errors.map { .object(ParseErrorObject($0)) }))
        return .object(AstObject.wrap(result.ast, result.ast))
      }
      type.staticMethod(
        "System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, [ref] System.Object tokens, [ref] System.Object errors)"
      ) { _, arguments, _ in parse(arguments.string(0).text, nil, arguments) }
      type.staticMethod(
        "System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, string fileName, [ref] System.Object tokens, [ref] System.Object errors)"
      ) { _, arguments, _ in parse(arguments.string(0).text, arguments.string(1).text, arguments) }
    }
    TypeRegistry.register(parser.fullName) { parser }
    for (name, type) in [
      ("psscriptproperty", NetType.psScriptProperty), ("psscriptmethod", .psScriptMethod), ("psaliasproperty", .psAliasProperty),
      ("psnoteproperty", .psNoteProperty), ("psvariable", .psVariable), ("psmemberset", .psMemberSet), ("pspropertyset", .psPropertySet),
      ("switchparameter", .switchParameter), ("psmethod", .psMethod), ("psmemberinfo", .psMemberInfo),
    ] {
      _ = name
      TypeRegistry.register(type.fullName) { type }
    }
    for type in [NetType.scriptBlock, .engineIntrinsics, .switchParameter, .psVariable, .psCodeProperty, .psProperty] {
      TypeRegistry.register(type.fullName) { type }
    }
    TypeRegistry.register(VariablePathObject.type.fullName) { VariablePathObject.type }
    for name in ["Ast", "ScriptBlockAst", "FunctionDefinitionAst", "CommandAst", "VariableExpressionAst", "StringConstantExpressionAst",
      "PipelineAst", "AssignmentStatementAst", "ParameterAst", "ParamBlockAst", "NamedBlockAst", "IfStatementAst", "BinaryExpressionAst",
      "ConstantExpressionAst", "MemberExpressionAst", "InvokeMemberExpressionAst", "TypeDefinitionAst", "StatementAst", "ExpressionAst",
      "TypeExpressionAst", "ForEachStatementAst", "WhileStatementAst", "TryStatementAst", "ScriptBlockExpressionAst", "HashtableAst",
      "CommandParameterAst", "CommandExpressionAst", "ReturnStatementAst", "ThrowStatementAst", "ExpandableStringExpressionAst"] {
      _ = AstObject.type(named: name)
    }
  }
}

/// A token as scripts see it.
final class TokenObject: NetObject {
  let token: Token
  let root: ScriptBlockAst
  init(_ token: Token, _ root: ScriptBlockAst) {
    self.token = token
    self.root = root
  }
  override var netType: NetType { TokenObject.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(token.kind.name) }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Language.Token", base: .object) { type in
    type.property("string Kind") { this, _ in .text((this.object as? TokenObject)?.token.kind.name ?? "") }
    type.property("string Text") { this, _ in .text((this.object as? TokenObject)?.text ?? "") }
  }
  private var text: String {
    ScriptExtent(source: root.tree.source, start: Int32(token.start), end: Int32(token.end)).text
  }
}
