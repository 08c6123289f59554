/// The members that belong to one object rather than to its type.
/// - Source: about_Types.ps1xml, `PSObject.Members`.
public final class ExtendedMembers {
  public var members: [PSMemberInfo] = []
  /// `PSTypeNames` where a script changed them; nil means the type's own.
  public var typeNames: [String]?
  /// The fields of an instance of a script's class that derives from a platform class.
  public var scriptFields: AnyObject?

  public init() {}

  public func find(_ name: Name) -> PSMemberInfo? { members.first { $0.key == name } }

  /// Adds the member, in the place of one with the same name.
  public func set(_ member: PSMemberInfo) {
    if let index = members.firstIndex(where: { $0.key == member.key }) { members[index] = member } else { members.append(member) }
  }

  public func remove(_ name: Name) { members.removeAll { $0.key == name } }
}

/// A member as PowerShell's extended type system knows it. Script and code members are subclasses in the run time.
open class PSMemberInfo: NetObject {
  public let key: Name
  public var isHidden = false
  public var name: String { key.text }
  public init(_ name: String) { key = Name(name) }

  /// `MemberType`: NoteProperty, AliasProperty, ScriptProperty, CodeProperty, Property, Method, ScriptMethod, PropertySet, ...
  open var memberType: String { "NoteProperty" }
  open var isProperty: Bool { true }
  open var isSettable: Bool { true }
  open var isGettable: Bool { true }
  /// The value for the given object.
  open func value(of object: Value, _ context: DotNetContext) throws -> Value { .null }
  open func setValue(_ value: Value, of object: Value, _ context: DotNetContext) throws {}
  open func invoke(on object: Value, _ arguments: [Value], _ context: DotNetContext) throws -> Value { .null }
  /// The `Definition` column of `Get-Member`.
  open func definition(of object: Value, _ context: DotNetContext) -> String { name }
  /// A copy for another object.
  open func copy() -> PSMemberInfo { self }
}

/// `PSNoteProperty`: a name and a value.
public final class PSNoteProperty: PSMemberInfo {
  public var value: Value
  public init(_ name: String, _ value: Value) {
    self.value = value
    super.init(name)
  }
  public override var netType: NetType { .psNoteProperty }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value { value }
  public override func setValue(_ value: Value, of object: Value, _ context: DotNetContext) throws { self.value = value }
  public override func copy() -> PSMemberInfo {
    let copy = PSNoteProperty(name, value)
    copy.isHidden = isHidden
    return copy
  }
}
