import DotNet
import PowerShellSyntax

/// `PSAliasProperty`: another name for a property.
public final class AliasProperty: PSMemberInfo {
  public let referenced: String
  public let type: NetType?
  public init(_ name: String, to referenced: String, type: NetType? = nil) {
    self.referenced = referenced
    self.type = type
    super.init(name)
  }
  public override var memberType: String { "AliasProperty" }
  public override var netType: NetType { .psAliasProperty }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value {
    guard let session = (context as? SessionDotNet)?.session else { return .null }
    let value = try MemberAccess.find(object, Name(referenced), session.frame) ?? .null
    guard let type else { return value }
    return try Conversion.convert(value, to: type, session)
  }
  public override func setValue(_ value: Value, of object: Value, _ context: DotNetContext) throws {
    guard let session = (context as? SessionDotNet)?.session else { return }
    try MemberAccess.set(object, Name(referenced), value, session.frame)
  }
  public override func definition(of object: Value, _ context: DotNetContext) -> String { "\(name) = \(referenced)" }
}

/// `PSScriptProperty`: a property whose value a script makes, with `$this` as the object.
public final class ScriptProperty: PSMemberInfo {
  public let getter: ScriptBlock?
  public let setter: ScriptBlock?
  public init(_ name: String, get: ScriptBlock?, set: ScriptBlock? = nil) {
    getter = get
    setter = set
    super.init(name)
  }
  public override var memberType: String { "ScriptProperty" }
  public override var netType: NetType { .psScriptProperty }
  public override var isSettable: Bool { setter != nil }
  public override var isGettable: Bool { getter != nil }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value {
    guard let getter, let session = (context as? SessionDotNet)?.session else { return .null }
    do {
      let result = try ScriptMembers.run(getter, this: object, [], session)
      return result.isVoid ? .null : result
    } catch let error as TerminatingError where !(error.record.exception.type.fullName.hasSuffix("ScriptCallDepthException")) {
      throw RuntimeError.make(
        "GetValueInvocationException",
        "Exception getting \"\(name)\": \"\(error.record.exception.message)\"", .NotSpecified,
        type: "System.Management.Automation.GetValueInvocationException", inner: error.record.exception)
    }
  }
  public override func setValue(_ value: Value, of object: Value, _ context: DotNetContext) throws {
    guard let setter, let session = (context as? SessionDotNet)?.session else { return }
    do { _ = try ScriptMembers.run(setter, this: object, [value], session) } catch let error as TerminatingError {
      throw RuntimeError.make(
        "ScriptSetValueRuntimeException", "Exception setting \"\(name)\": \"\(error.record.exception.message)\"", .NotSpecified,
        type: "System.Management.Automation.SetValueInvocationException", inner: error.record.exception)
    }
  }
  public override func definition(of object: Value, _ context: DotNetContext) -> String {
    "System.Object \(name) {get=\(getter?.sourceText ?? "");\(setter.map { "set=\($0.sourceText);" } ?? "")}"
  }
}

/// `PSScriptMethod`.
public final class ScriptMethod: PSMemberInfo {
  public let block: ScriptBlock
  public init(_ name: String, _ block: ScriptBlock) {
    self.block = block
    super.init(name)
  }
  public override var memberType: String { "ScriptMethod" }
  public override var isProperty: Bool { false }
  public override var netType: NetType { .psScriptMethod }
  public override func invoke(on object: Value, _ arguments: [Value], _ context: DotNetContext) throws -> Value {
    guard let session = (context as? SessionDotNet)?.session else { return .null }
    do { return try ScriptMembers.run(block, this: object, arguments, session) } catch let error as TerminatingError
    where !(error.record.exception.type.fullName.hasSuffix("ScriptCallDepthException")) {
      throw RuntimeError.make(
        error.record.errorId.isEmpty ? "ScriptMethodRuntimeException" : error.record.exception.type.name,
        "Exception calling \"\(name)\" with \"\(arguments.count)\" argument(s): \"\(error.record.exception.message)\"", .NotSpecified,
        type: "System.Management.Automation.MethodInvocationException", inner: error.record.exception)
    }
  }
  public override func definition(of object: Value, _ context: DotNetContext) -> String { "System.Object \(name)();" }
}

/// `PSCodeProperty` and what Swift code adds: a property computed by a closure.
public final class ComputedProperty: PSMemberInfo {
  let get: (Value, ExecutionContext) throws -> Value
  let set: ((Value, Value, ExecutionContext) throws -> Void)?
  let kind: String
  public init(
    _ name: String, kind: String = "CodeProperty", get: @escaping (Value, ExecutionContext) throws -> Value,
    set: ((Value, Value, ExecutionContext) throws -> Void)? = nil
  ) {
    self.get = get
    self.set = set
    self.kind = kind
    super.init(name)
  }
  public override var memberType: String { kind }
  public override var isSettable: Bool { self.set != nil }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value {
    guard let session = (context as? SessionDotNet)?.session else { return .null }
    return try get(object, session)
  }
  public override func setValue(_ value: Value, of object: Value, _ context: DotNetContext) throws {
    if let session = (context as? SessionDotNet)?.session { try set?(object, value, session) }
  }
  public override func definition(of object: Value, _ context: DotNetContext) -> String { "System.Object \(name){get=\(name);}" }
}

/// `PSPropertySet`: names under a name.
public final class PropertySet: PSMemberInfo {
  public let members: [String]
  public init(_ name: String, _ members: [String]) {
    self.members = members
    super.init(name)
  }
  public override var memberType: String { "PropertySet" }
  public override var netType: NetType { .psPropertySet }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value { .object(self) }
  public override func definition(of object: Value, _ context: DotNetContext) -> String { "\(name) {\(members.joined(separator: ", "))}" }
}

/// `PSMemberSet`: members under a name.
public final class MemberSet: PSMemberInfo {
  public let members: [PSMemberInfo]
  public init(_ name: String, _ members: [PSMemberInfo]) {
    self.members = members
    super.init(name)
  }
  public override var memberType: String { "MemberSet" }
  public override var netType: NetType { .psMemberSet }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value {
    let view = PSCustomObject()
    for member in members { view.set(member.key, try member.value(of: object, context)) }
    return .object(view)
  }
  public override func definition(of object: Value, _ context: DotNetContext) -> String {
    "\(name) {\(members.map { $0.name }.joined(separator: ", "))}"
  }
}

/// A property of the object's .NET type, or a method group, as `PSObject.Properties` and `Get-Member` list it.
public final class AdaptedMember: PSMemberInfo {
  let member: NetMember?
  let read: (Value, ExecutionContext) throws -> Value
  let write: ((Value, Value, ExecutionContext) throws -> Void)?
  public let typeName: String
  init(
    _ name: String, typeName: String, member: NetMember?, read: @escaping (Value, ExecutionContext) throws -> Value,
    write: ((Value, Value, ExecutionContext) throws -> Void)?
  ) {
    self.member = member
    self.read = read
    self.write = write
    self.typeName = typeName
    super.init(name)
  }
  public override var memberType: String { member?.property == nil && member != nil ? "Method" : "Property" }
  public override var isProperty: Bool { member?.property != nil || member == nil }
  public override var isSettable: Bool { write != nil }
  public override var netType: NetType { isProperty ? .psProperty : .psMethod }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value {
    guard let session = (context as? SessionDotNet)?.session else { return .null }
    return try read(object, session)
  }
  public override func setValue(_ value: Value, of object: Value, _ context: DotNetContext) throws {
    if let session = (context as? SessionDotNet)?.session { try write?(object, value, session) }
  }
  public override func invoke(on object: Value, _ arguments: [Value], _ context: DotNetContext) throws -> Value {
    guard let session = (context as? SessionDotNet)?.session else { return .null }
    return try MethodCall.invoke(object, key, arguments, session.frame)
  }
  public override func definition(of object: Value, _ context: DotNetContext) -> String {
    if !isProperty { return (member?.methods ?? []).filter { !$0.isStatic }.map { $0.signature }.joined(separator: ", ") }
    return "\(typeName) \(name) {get;\(write == nil ? "" : "set;")}"
  }
}

enum ScriptMembers {
  /// Runs a member's script with `$this`.
  static func run(_ block: ScriptBlock, this: Value, _ arguments: [Value], _ context: ExecutionContext) throws -> Value {
    let sink = CollectSink()
    try (context.engine as? Engine)?.call(
      block, arguments, underscore: nil, input: nil, inCurrentScope: false, to: sink, this: this)
    return sink.result
  }
}

extension ScriptBlock {
  /// The text between the braces, which `ToString()` gives.
  public var sourceText: String {
    switch ast {
    case let function as FunctionDefinitionAst: return inner(function.body)
    case let member as FunctionMemberAst: return inner(member.body)
    default: return inner(ast)
    }
  }
  private func inner(_ node: Ast) -> String {
    let text = node.text
    if node.parent != nil || text.hasPrefix("{"), text.hasPrefix("{"), text.hasSuffix("}") { return String(text.dropFirst().dropLast()) }
    return text
  }
}

extension NetType {
  private static func member(_ name: String, _ define: @escaping (NetType) -> Void = { _ in }) -> NetType {
    NetType("System.Management.Automation.\(name)", base: .psMemberInfo, define: define)
  }
  nonisolated(unsafe) public static let psMemberInfo = NetType("System.Management.Automation.PSMemberInfo", base: .object) { definePSMemberInfo($0) }
  nonisolated(unsafe) public static let psAliasProperty = member("PSAliasProperty", definePSAliasProperty)
  nonisolated(unsafe) public static let psScriptProperty = member("PSScriptProperty", definePSScriptProperty)
  nonisolated(unsafe) public static let psScriptMethod = member("PSScriptMethod", definePSScriptMethod)
  nonisolated(unsafe) public static let psPropertySet = member("PSPropertySet", definePSPropertySet)
  nonisolated(unsafe) public static let psProperty = member("PSProperty")
  nonisolated(unsafe) public static let psCodeProperty = member("PSCodeProperty")
}
