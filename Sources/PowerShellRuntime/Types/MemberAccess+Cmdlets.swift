import DotNet

extension MemberAccess {
  /// The property's value without what the language makes up (`Count` of a scalar, members of elements, methods); nil where there is none.
  public static func property(_ target: Value, _ name: Name, _ context: ExecutionContext) throws -> Value? {
    if case .object(let object) = target {
      if let custom = object as? PSCustomObject, let slot = custom.shape.slot(name) { return custom.slots[slot] }
      if let member = object.extended?.find(name) {
        return member.isProperty ? try member.value(of: target, context.dotNet) : nil
      }
    }
    if let member = TypeData.find(target, name, context) { return member.isProperty ? try member.value(of: target, context.dotNet) : nil }
    let base = target.base
    if let adapted = try base.object?.adaptedProperty(name, context.dotNet) { return adapted }
    if let property = base.netType?.member(name)?.property, !property.isStatic {
      return try property.get.map { try $0(base, context.dotNet) } ?? .null
    }
    switch name {
    case "PSObject": return .object(PSObjectView(target))
    case "PSTypeNames": return .object(TypeNamesList(target))
    default: return nil
    }
  }
}

/// The `-f` operator for cmdlets.
public enum NamedOperators {
  public static func format(_ template: String, _ arguments: [Value], _ context: ExecutionContext) throws -> String {
    Conversion.text(try StringOperators.format(.text(template), .array(arguments), context.frame), context).text
  }
}
