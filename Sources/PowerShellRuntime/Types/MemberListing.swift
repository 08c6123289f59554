import DotNet

/// All members of a value, for `PSObject.Properties`, `Get-Member`, `Select-Object *`, `ConvertTo-Json`.
public enum MemberListing {
  /// The properties that a script sees, in PowerShell's order: extended ones first for platform types, then the type's own.
  public static func properties(of value: Value, _ context: ExecutionContext, hidden: Bool = false) -> [PSMemberInfo] {
    var list: [PSMemberInfo] = []
    var seen: Set<Name> = []
    func add(_ member: PSMemberInfo) {
      if member.isProperty, seen.insert(member.key).inserted { list.append(member) }
    }
    if case .object(let object) = value {
      if let custom = object as? PSCustomObject {
        for (slot, name) in custom.shape.names.enumerated() { add(SlotProperty(name, custom, slot)) }
      }
      for member in object.extended?.members ?? [] where !(member is PropertySet) && !(member is MemberSet) { add(member) }
    }
    for member in TypeData.members(value.typeNames) { add(member) }
    let base = value.base
    if case .object(let object) = base, !object.adaptedNames.isEmpty {
      for name in object.adaptedNames {
        add(
          AdaptedMember(
            name, typeName: "System.Object", member: nil,
            read: { target, session in try target.base.object?.adaptedProperty(Name(name), session.dotNet) ?? .null },
            write: { target, value, session in _ = try target.base.object?.setAdaptedProperty(Name(name), value, session.dotNet) }))
      }
      return list
    }
    var type = base.netType
    var own: [AdaptedMember] = []
    while let current = type {
      for member in current.declaredMembers where hidden || !member.isHidden {
        guard let property = member.property, !property.isStatic, seen.insert(Name(member.name)).inserted else { continue }
        own.append(adapted(member, property))
      }
      type = current.baseType
    }
    list.append(contentsOf: own)
    return list
  }

  static func adapted(_ member: NetMember, _ property: NetProperty) -> AdaptedMember {
    let key = Name(member.name)
    return AdaptedMember(
      member.name, typeName: property.typeName, member: member,
      read: { target, session in try property.get?(target.base, session.dotNet) ?? .null },
      write: property.set == nil ? nil : { target, value, session in try MemberAccess.set(target, key, value, session.frame) })
  }

  /// The methods, each name once.
  public static func methods(of value: Value, _ context: ExecutionContext, hidden: Bool = false) -> [PSMemberInfo] {
    var list: [PSMemberInfo] = []
    var seen: Set<Name> = []
    if case .object(let object) = value {
      for member in object.extended?.members ?? [] where !member.isProperty && seen.insert(member.key).inserted { list.append(member) }
    }
    for member in TypeData.members(value.typeNames) where !member.isProperty && seen.insert(member.key).inserted { list.append(member) }
    var type = value.base.netType
    while let current = type {
      for member in current.declaredMembers where (hidden || !member.isHidden) && member.methods.contains(where: { !$0.isStatic }) {
        if member.name.hasPrefix("op_") { continue }
        if seen.insert(Name(member.name)).inserted {
          list.append(AdaptedMember(member.name, typeName: "", member: member, read: { _, _ in .null }, write: nil))
        }
      }
      type = current.baseType
    }
    return list
  }

  /// A property's value by name without listing the others: what binding by property name looks at. Keys of a dictionary and the `Count`
  /// that every object seems to have are no properties.
  static func propertyValue(_ name: Name, of value: Value, _ context: ExecutionContext) throws -> Value? {
    if case .object(let object) = value {
      if let custom = object as? PSCustomObject, let slot = custom.shape.slot(name) { return custom.slots[slot] }
      if let member = object.extended?.find(name) { return member.isProperty ? try member.value(of: value, context.dotNet) : nil }
    }
    if let member = TypeData.find(value, name, context) { return member.isProperty ? try member.value(of: value, context.dotNet) : nil }
    let base = value.base
    if let adapted = try base.object?.adaptedProperty(name, context.dotNet), !(base.object is NetDictionary) { return adapted }
    guard let member = base.netType?.member(name), !member.isHidden, let property = member.property, !property.isStatic else { return nil }
    return try property.get?(base, context.dotNet) ?? .null
  }

  /// One member by name.
  public static func member(_ name: Name, of value: Value, _ context: ExecutionContext) -> PSMemberInfo? {
    properties(of: value, context).first { $0.key == name } ?? methods(of: value, context).first { $0.key == name }
  }
}

/// A note property that lies in a custom object's slot.
public final class SlotProperty: PSMemberInfo {
  let owner: PSCustomObject
  let slot: Int
  init(_ name: Name, _ owner: PSCustomObject, _ slot: Int) {
    self.owner = owner
    self.slot = slot
    super.init(name.text)
  }
  public override var netType: NetType { .psNoteProperty }
  public override func value(of object: Value, _ context: DotNetContext) throws -> Value { owner.get(key) ?? .null }
  public override func setValue(_ value: Value, of object: Value, _ context: DotNetContext) throws { owner.set(key, value) }
  public override func definition(of object: Value, _ context: DotNetContext) -> String {
    let value = owner.get(key) ?? .null
    let type = value.netType.map { $0.fullName } ?? "object"
    return "\(type) \(name)=\(value.isNull ? "null" : context.toString(value).text)"
  }
}
