import SourceText

/// What a class with `[DscResource()]` must have: `Get`, `Set`, `Test`, a key and a way to make one.
/// - Source: the errors PowerShell 7.6 reports of such classes, in its order
struct DscResourceCheck {
  private let checks: SemanticChecks
  init(_ checks: SemanticChecks) { self.checks = checks }

  func check(_ type: TypeDefinitionAst, _ attribute: AttributeAst) {
    var hasSet = false, hasGet = false, hasTest = false, hasKey = false
    var hasDefaultConstructor = false, hasOtherConstructor = false
    for member in type.members {
      switch member {
      case .functionMember(let method):
        let isPlain: Bool = method.parameters.isEmpty
        switch method.name.lowercased() {
        case "set" where isPlain && returns(method, "void"): hasSet = true
        case "test" where isPlain && returns(method, "bool"): hasTest = true
        case "get" where isPlain && !hasGet:
          hasGet = true
          if !returns(method, type.name) { checks.report(method, "DscResourceInvalidGetMethod", type.name) }
        case type.name.lowercased() where !method.isStatic:
          if isPlain { hasDefaultConstructor = true } else { hasOtherConstructor = true }
        default: break
        }
      case .propertyMember(let property): hasKey = hasKey || isKey(property)
      }
    }
    // A base class may bring what is missing.
    guard type.baseTypes.isEmpty else { return }
    if !hasSet { checks.report(attribute, "DscResourceMissingSetMethod", type.name) }
    if !hasGet { checks.report(attribute, "DscResourceMissingGetMethod", type.name) }
    if !hasTest { checks.report(attribute, "DscResourceMissingTestMethod", type.name) }
    if !hasDefaultConstructor, hasOtherConstructor { checks.report(attribute, "DscResourceMissingDefaultConstructor", type.name) }
    if !hasKey { checks.report(attribute, "DscResourceMissingKeyProperty", type.name) }
  }

  private func returns(_ method: FunctionMemberAst, _ name: String) -> Bool {
    guard let type = method.returnType?.typeName else { return name == "void" }
    if type.name.lowercased() == name.lowercased() { return true }
    return KnownTypes.fullName(type) != nil && KnownTypes.fullName(type) == KnownTypes.fullName(name)
  }

  private func isKey(_ property: PropertyMemberAst) -> Bool {
    property.attributes.contains { attribute in
      KnownAttributes.name(of: attribute.typeName) == "dscproperty"
        && attribute.namedArguments.contains { $0.argumentName.lowercased() == "key" }
    }
  }
}
