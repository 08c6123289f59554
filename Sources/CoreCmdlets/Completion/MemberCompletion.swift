import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// The members of a type or value that begin with what was typed: properties, then methods with their parenthesis.
enum MemberCompletion {
  struct Found {
    let name: String
    let isMethod: Bool
  }

  static func complete(_ target: InferredType, _ prefix: String, isStatic: Bool, _ context: ExecutionContext) -> [CompletionResult] {
    let pattern = Wildcard(prefix + "*")
    var seen: Set<String> = []
    func results(_ members: [Found]) -> [CompletionResult] {
      members.filter { pattern.matches($0.name) && seen.insert($0.name.lowercased()).inserted }
        .map { CompletionResult($0.isMethod ? $0.name + "(" : $0.name, $0.name, $0.isMethod ? .Method : .Property) }
    }
    if let definition = target.classDefinition { return results(members(of: definition, isStatic: isStatic)) }
    var all: [Found] = []
    if let type = target.type { all += members(of: type, isStatic: isStatic, target: target, context) }
    for type in target.others { all += members(of: type, isStatic: isStatic, target: nil, context) }
    if !target.others.isEmpty { all = sorted(all.filter { !$0.isMethod }) + sorted(all.filter { $0.isMethod }) }
    if let type = target.type, isCollection(type) {
      let extra = isStatic ? ["PSForEach", "PSWhere"] : ["ForEach", "Where"]
      all += extra.map { Found(name: $0, isMethod: true) }
    }
    if !isStatic { all += target.keys.map { Found(name: $0, isMethod: false) } }
    let isCustom = target.type === NetType.psCustomObject
    if isCustom { all = sorted(all.filter { !$0.isMethod }) + sorted(all.filter { $0.isMethod }) }
    return results(all)
  }

  /// The properties that can be set on an object of the type.
  static func settable(_ type: NetType) -> [String]? {
    if type === NetType.hashtable || type === NetType.psCustomObject { return nil }
    var names: [String] = []
    var current: NetType? = type
    while let own = current {
      names += own.declaredMembers.filter { !$0.isHidden && $0.property?.set != nil && $0.property?.isStatic == false }.map { $0.name }
      current = own.baseType
    }
    return names.isEmpty ? nil : names.sorted { CaseFolding.key($0) < CaseFolding.key($1) }
  }
  static func settable(_ definition: TypeDefinitionAst) -> [String] {
    members(of: definition, isStatic: false).filter { !$0.isMethod }.map { $0.name }
  }

  /// What `foreach` goes through and a pipeline unrolls.
  private static func isCollection(_ type: NetType) -> Bool {
    if type.kind == .array { return true }
    guard type !== NetType.string, let enumerable = NetType.named("System.Collections.IEnumerable"), type.implements(enumerable) else { return false }
    return NetType.named("System.Collections.IDictionary").map { !type.implements($0) } ?? true
  }

  /// The names of the properties that an object of this kind has, for `Select-Object` and the like.
  static func properties(_ target: InferredType, _ context: ExecutionContext) -> [String] {
    if let definition = target.classDefinition { return members(of: definition, isStatic: false).filter { !$0.isMethod }.map { $0.name } }
    var names = target.type === NetType.hashtable ? [] : target.keys
    for type in (target.type.map { [$0] } ?? []) + target.others {
      names += members(of: type, isStatic: false, target: type === target.type ? target : nil, context).filter { !$0.isMethod }.map { $0.name }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }.sorted { CaseFolding.key($0) < CaseFolding.key($1) }
  }

  private static func sorted(_ members: [Found]) -> [Found] { members.sorted { CaseFolding.key($0.name) < CaseFolding.key($1.name) } }

  private static func members(of type: NetType, isStatic: Bool, target: InferredType?, _ context: ExecutionContext) -> [Found] {
    let value = target?.value
    var properties: [Found] = []
    var methods: [Found] = []
    var current: NetType? = type
    while let own = current {
      for member in own.declaredMembers where !member.isHidden {
        if member.name.contains("_") && (member.name.hasPrefix("get_") || member.name.hasPrefix("set_") || member.name.hasPrefix("op_")) { continue }
        if let property = member.property, property.isStatic == isStatic { properties.append(Found(name: member.name, isMethod: false)) }
        if member.methods.contains(where: { $0.isStatic == isStatic }) { methods.append(Found(name: member.name, isMethod: true)) }
      }
      current = isStatic && own.kind != .enum ? nil : own.baseType
    }
    methods += SpanMembers.names(type, isStatic: isStatic).map { Found(name: $0, isMethod: true) }
    methods.removeAll { $0.name.contains("[") }
    if isStatic {
      if type.kind == .enum { for member in type.enumMembers { properties.append(Found(name: member.name, isMethod: false)) } }
      if !type.declaredConstructors.isEmpty { methods.append(Found(name: "new", isMethod: true)) }
      return sorted(properties) + sorted(methods)
    }
    // Extended members follow the platform's own, as PowerShell lists them.
    let known = Set(properties.map { $0.name.lowercased() })
    let extended = value.map { value in context.visibleProperties(of: value).map { $0.name } } ?? typeDataNames(type)
    let more = extended.filter { !known.contains($0.lowercased()) }.map { Found(name: $0, isMethod: false) }
    let adapted = (value?.object?.adaptedNames ?? []).map { Found(name: $0, isMethod: false) }
    // An indexer stands behind the methods.
    let indexers = methods.filter { $0.name == "Chars" }
    if target?.isEvaluated == true || type.kind == .array || !indexers.isEmpty {
      methods.removeAll { $0.name == "Chars" }
      return adapted + sorted(properties) + sorted(more) + sorted(methods) + indexers
    }
    return sorted(properties + more) + sorted(methods)
  }

  /// Properties that the type data adds.
  private static func typeDataNames(_ type: NetType) -> [String] {
    if type === NetType.dateTime { return ["DateTime"] }
    if type.kind == .array || type.fullName.hasPrefix("System.Collections.ArrayList") { return ["Count"] }
    return []
  }

  private static func members(of definition: TypeDefinitionAst, isStatic: Bool) -> [Found] {
    var properties: [Found] = []
    var methods: [Found] = []
    for member in definition.members {
      switch member {
      case .propertyMember(let property) where property.propertyAttributes.contains(.static) == isStatic && !property.propertyAttributes.contains(.hidden):
        properties.append(Found(name: property.name, isMethod: false))
      case .functionMember(let function) where !function.isConstructor && function.isStatic == isStatic && !function.isHidden:
        methods.append(Found(name: function.name, isMethod: true))
      default: continue
      }
    }
    if isStatic, !definition.typeAttributes.contains(.enum) { methods.append(Found(name: "new", isMethod: true)) }
    if !isStatic { for name in ["Equals", "GetHashCode", "GetType", "ToString"] { methods.append(Found(name: name, isMethod: true)) } }
    return sorted(properties) + sorted(methods)
  }
}
