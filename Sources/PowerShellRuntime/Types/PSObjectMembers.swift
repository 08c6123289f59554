import DotNet

/// `$x.PSObject.Properties`: the members as a collection found by name and changed with `Add` and `Remove`.
public final class MemberCollection: NetObject {
  public enum Kind { case properties, methods, members }
  let target: Value
  let kind: Kind
  @Unretained private(set) var context: ExecutionContext
  init(_ target: Value, _ kind: Kind, _ context: ExecutionContext) {
    self.target = target
    self.kind = kind
    self.context = context
  }
  public override var netType: NetType { .memberCollection }
  public override var isEnumerable: Bool { true }
  var all: [PSMemberInfo] {
    switch kind {
    case .properties: MemberListing.properties(of: target, context)
    case .methods: MemberListing.methods(of: target, context)
    case .members: MemberListing.properties(of: target, context) + MemberListing.methods(of: target, context)
    }
  }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(elements) }
  public override var contiguousElements: [Value]? { elements }
  private var elements: [Value] { all.map { .object(BoundMember($0, target, context)) } }
  func find(_ name: Name) -> Value { all.first { $0.key == name }.map { .object(BoundMember($0, target, context)) } ?? .null }
}

/// A member together with its object: what scripts see as `PSPropertyInfo`.
public final class BoundMember: NetObject {
  public let member: PSMemberInfo
  public let target: Value
  @Unretained private(set) var context: ExecutionContext
  init(_ member: PSMemberInfo, _ target: Value, _ context: ExecutionContext) {
    self.member = member
    self.target = target
    self.context = context
  }
  public override var netType: NetType { member.netType.fullName == "System.Object" ? .psProperty : member.netType }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString(member.definition(of: target, context))
  }
}

private func bound(_ this: Value) -> (PSMemberInfo, Value)? {
  if let bound = this.object as? BoundMember { return (bound.member, bound.target) }
  if let member = this.object as? PSMemberInfo { return (member, .null) }
  return nil
}

func definePSMemberInfo(_ type: NetType) {
  func row(_ signature: String, _ read: @escaping (PSMemberInfo, Value, DotNetContext) throws -> Value) {
    type.property(signature) { this, context in
      guard let (member, target) = bound(this) else { return .null }
      return try read(member, target, context)
    }
  }
  row("string Name") { member, _, _ in .text(member.name) }
  type.property("System.Object Value") { this, context in
    guard let (member, target) = bound(this) else { return .null }
    if !member.isProperty { return .object(member) }
    return try member.value(of: target, context)
  } set: { this, value, context in
    guard let (member, target) = bound(this) else { return }
    guard member.isSettable else {
      throw RuntimeError.make(
        "PropertyAssignmentException", "'\(member.name)' is a ReadOnly property.", .InvalidOperation,
        type: "System.Management.Automation.SetValueException")
    }
    try member.setValue(value, of: target, context)
  }
  row("System.Management.Automation.PSMemberTypes MemberType") { member, _, _ in
    guard let type = NetType.named("System.Management.Automation.PSMemberTypes"),
      let found = type.enumMembers.first(where: { $0.name == member.memberType })
    else { return .text(member.memberType) }
    return .object(EnumValue(type, found.value))
  }
  row("bool IsSettable") { member, _, _ in .bool(member.isSettable) }
  row("bool IsGettable") { member, _, _ in .bool(member.isGettable) }
  row("bool IsInstance") { _, target, _ in .bool(target.object?.extended != nil) }
  row("string TypeNameOfValue") { member, target, context in
    if let adapted = member as? AdaptedMember { return .text((NetType.named(adapted.typeName) ?? .object).fullName) }
    let value = try member.value(of: target, context)
    return .text(value.netType?.fullName ?? "System.Object")
  }
  row("string ReferencedMemberName") { member, _, _ in .text((member as? AliasProperty)?.referenced ?? "") }
  row("System.Object GetterScript") { member, _, _ in (member as? ScriptProperty)?.getter.map { .object($0) } ?? .null }
  row("System.Object SetterScript") { member, _, _ in (member as? ScriptProperty)?.setter.map { .object($0) } ?? .null }
  row("System.Object Script") { member, _, _ in (member as? ScriptMethod).map { .object($0.block) } ?? .null }
  row("System.Object ReferencedPropertyNames") { member, _, _ in
    .array(((member as? PropertySet)?.members ?? []).map { .text($0) }, of: .string)
  }
  row("System.Object OverloadDefinitions") { member, target, context in
    .array(member.definition(of: target, context).split(separator: ", ").map { .text(String($0)) }, of: .string)
  }
  type.method("System.Object Invoke(Params System.Object[] arguments)") { this, arguments, context in
    guard let (member, target) = bound(this), let session = (context as? SessionDotNet)?.session else { return .null }
    return try member.invoke(on: target, try Enumeration.elements(arguments[0], session), context)
  }
  type.method("System.Management.Automation.PSMemberInfo Copy()") { this, _, _ in
    guard let (member, _) = bound(this) else { return .null }
    return .object(member.copy())
  }
}

func definePSObjectView(_ type: NetType) {
  func collection(_ name: String, _ kind: MemberCollection.Kind) {
    type.property("System.Object \(name)") { this, context in
      guard let view = this.object as? PSObjectView, let session = (context as? SessionDotNet)?.session else { return .null }
      return .object(MemberCollection(view.target, kind, session))
    }
  }
  collection("Properties", .properties)
  collection("Methods", .methods)
  collection("Members", .members)
  type.property("System.Object TypeNames") { this, _ in
    (this.object as? PSObjectView).map { .object(TypeNamesList($0.target)) } ?? .null
  }
  type.property("System.Object BaseObject") { this, _ in (this.object as? PSObjectView)?.target.base ?? .null }
  type.property("System.Object ImmediateBaseObject") { this, _ in (this.object as? PSObjectView)?.target.base ?? .null }
  type.method("System.Object Copy()") { this, _, _ in
    guard let view = this.object as? PSObjectView else { return .null }
    if let custom = view.target.object as? PSCustomObject { return .object(custom.copy()) }
    return view.target
  }
}

func defineMemberCollection(_ type: NetType) {
  func collection(_ this: Value) throws -> MemberCollection {
    guard let collection = this.object as? MemberCollection else { throw NetException.invalidCast("Not a member collection.") }
    return collection
  }
  type.property("int Count") { this, _ in .int32(Int32(try collection(this).all.count)) }
  type.method("System.Object get_Item(string name)") { this, arguments, _ in try collection(this).find(Name(arguments.string(0).text)) }
  type.property("System.Object Item") { this, _ in this }
  func add(_ this: Value, _ argument: Value) throws {
    let collection = try collection(this)
    let member = (argument.object as? BoundMember)?.member ?? argument.object as? PSMemberInfo
    guard let member, case .object(let target) = collection.target else { return }
    if collection.all.contains(where: { $0.key == member.key }) {
      throw NetException(
        "System.Management.Automation.ExtendedTypeSystemException",
        "Cannot add a member with the name \"\(member.name)\" because a member with that name already exists. If you want to overwrite the member anyway, use the Force parameter to overwrite it.")
    }
    if let custom = target as? PSCustomObject, let note = member as? PSNoteProperty {
      custom.set(note.key, note.value)
      return
    }
    let extended = target.extended ?? ExtendedMembers()
    extended.set(member)
    target.extended = extended
  }
  type.method("void Add(System.Object member)") { this, arguments, _ in
    try add(this, arguments[0])
    return .void
  }
  type.method("void Add(System.Object member, bool preValidated)") { this, arguments, _ in
    try add(this, arguments[0])
    return .void
  }
  type.method("void Remove(string name)") { this, arguments, _ in
    let collection = try collection(this)
    let name = Name(arguments.string(0).text)
    if case .object(let target) = collection.target {
      (target as? PSCustomObject)?.remove(name)
      target.extended?.remove(name)
    }
    return .void
  }
  type.method("System.Object Match(string name)") { this, arguments, _ in
    let collection = try collection(this)
    let pattern = Wildcard.cached(arguments.string(0).text, ignoreCase: true)
    return .object(MatchedMembers(
      collection.all.filter { pattern.matches($0.name) }.map { .object(BoundMember($0, collection.target, collection.context)) }))
  }
}

extension NetType {
  nonisolated(unsafe) public static let memberCollection = NetType(
    "System.Management.Automation.PSMemberInfoIntegratingCollection`1[System.Management.Automation.PSPropertyInfo]", base: .object,
    interfaces: [.iEnumerable], define: defineMemberCollection)
}

/// What `Match` found: members by place and by name.
final class MatchedMembers: NetObject {
  let members: [Value]
  init(_ members: [Value]) { self.members = members }
  override var netType: NetType { MatchedMembers.type }
  override var isEnumerable: Bool { true }
  override var contiguousElements: [Value]? { members }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(members) }

  nonisolated(unsafe) static let type = NetType(
    "System.Management.Automation.ReadOnlyPSMemberInfoCollection`1[System.Management.Automation.PSPropertyInfo]", base: .object,
    interfaces: [.iEnumerable]
  ) { type in
    func own(_ this: Value) -> [Value] { (this.base.object as? MatchedMembers)?.members ?? [] }
    type.property("int Count") { this, _ in .int(own(this).count) }
    type.method("System.Object get_Item(string name)") { this, arguments, _ in
      let name = Name(arguments.string(0).text)
      return own(this).first { ($0.object as? BoundMember)?.member.key == name } ?? .null
    }
    type.method("System.Object get_Item(int index)") { this, arguments, _ in
      let all = own(this)
      return all.indices.contains(arguments.int(0)) ? all[arguments.int(0)] : .null
    }
  }
}
