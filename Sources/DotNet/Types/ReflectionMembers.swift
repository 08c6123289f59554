/// `MethodInfo`, `ConstructorInfo`, `PropertyInfo`: a member of a type as a value.
final class ReflectedMember: NetObject {
  let owner: NetType
  let name: String
  let method: NetMethod?
  let property: NetProperty?
  private let type: NetType

  init(owner: NetType, method: NetMethod, isConstructor: Bool = false) {
    self.owner = owner
    self.name = isConstructor ? ".ctor" : method.name
    self.method = method
    self.property = nil
    self.type = isConstructor ? .constructorInfo : .methodInfo
  }

  init(owner: NetType, name: String, property: NetProperty) {
    self.owner = owner
    self.name = name
    self.method = nil
    self.property = property
    self.type = .propertyInfo
  }

  override var netType: NetType { type }

  /// `Boolean IsMatch(System.String)`, as reflection writes a member.
  override func toString(_ context: DotNetContext) throws -> PSString? {
    func short(_ type: NetType) -> String { type.isValueType && type.genericArguments.isEmpty ? type.name : type.fullName }
    if let method {
      let parameters: [String] = method.parameters.map { short($0.type) }
      let result = name == ".ctor" ? "Void" : short(method.returnType)
      return PSString("\(result) \(name)(\(parameters.joined(separator: ", ")))")
    }
    return PSString("\(property.map { short($0.type) } ?? "") \(name)")
  }
}

/// A parameter as `GetParameters()` gives it.
final class ReflectedParameter: NetObject {
  let parameter: NetParameter
  let position: Int
  init(_ parameter: NetParameter, _ position: Int) {
    self.parameter = parameter
    self.position = position
  }
  override var netType: NetType { .parameterInfo }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString("\(parameter.type.fullName) \(parameter.name)") }
}

extension NetType {
  nonisolated(unsafe) static let methodInfo = NetType("System.Reflection.RuntimeMethodInfo", base: .methodInfoBase)
  nonisolated(unsafe) static let methodBase = NetType("System.Reflection.MethodBase", base: .memberInfo, define: defineMethodBase)
  nonisolated(unsafe) static let methodInfoBase = NetType("System.Reflection.MethodInfo", base: .methodBase) { type in
    type.property("type ReturnType") { this, _ in
      (try cast(this) as ReflectedMember).method.map { .object($0.returnType) } ?? .null
    }
  }
  nonisolated(unsafe) static let constructorInfo = NetType("System.Reflection.RuntimeConstructorInfo", base: .methodBase) { type in
    type.method("System.Object Invoke(System.Object[] parameters)") { this, arguments, context in
      guard let method = (try cast(this) as ReflectedMember).method else { return .null }
      let values = try elements(of: arguments[0], context)
      return try values.withUnsafeBufferPointer { try method.body(.null, Arguments($0), context) }
    }
  }
  nonisolated(unsafe) static let propertyInfo = NetType("System.Reflection.RuntimePropertyInfo", base: .propertyInfoBase)
  nonisolated(unsafe) static let propertyInfoBase = NetType("System.Reflection.PropertyInfo", base: .memberInfo, define: definePropertyInfo)
  nonisolated(unsafe) static let parameterInfo = NetType("System.Reflection.RuntimeParameterInfo", base: .object) { type in
    type.property("string Name") { this, _ in .text((try cast(this) as ReflectedParameter).parameter.name) }
    type.property("type ParameterType") { this, _ in .object((try cast(this) as ReflectedParameter).parameter.type) }
    type.property("int Position") { this, _ in .int((try cast(this) as ReflectedParameter).position) }
    type.property("bool IsOptional") { this, _ in .bool((try cast(this) as ReflectedParameter).parameter.defaultValue != nil) }
    type.property("bool HasDefaultValue") { this, _ in .bool((try cast(this) as ReflectedParameter).parameter.defaultValue != nil) }
  }
}

private func defineMemberNames(_ type: NetType, _ kind: String) {
  type.property("string Name") { this, _ in .text((try cast(this) as ReflectedMember).name) }
  type.property("type DeclaringType") { this, _ in .object((try cast(this) as ReflectedMember).owner) }
  type.property("type ReflectedType") { this, _ in .object((try cast(this) as ReflectedMember).owner) }
  type.property("System.Reflection.MemberTypes MemberType") { this, _ in
    let member: ReflectedMember = try cast(this)
    return EnumTypes.value("System.Reflection.MemberTypes", member.property != nil ? 16 : member.name == ".ctor" ? 1 : 8)
  }
  func attributes(_ this: Value) throws -> [Value] {
    let member: ReflectedMember = try cast(this)
    return member.property?.customAttributes ?? member.method?.customAttributes ?? []
  }
  defineAttributeMembers(type, attributes)
}

/// `GetCustomAttributes` and its kin.
private func defineAttributeMembers(_ type: NetType, _ attributes: @escaping (Value) throws -> [Value]) {
  func chosen(_ values: [Value], _ wanted: Value) -> [Value] {
    guard let wanted = wanted.object as? NetType else { return values }
    return values.filter { $0.netType.map { wanted.isAssignable(from: $0) } ?? false }
  }
  type.method("System.Object[] GetCustomAttributes(bool inherit)") { this, _, _ in .array(try attributes(this)) }
  type.method("System.Object[] GetCustomAttributes(type attributeType, bool inherit)") { this, arguments, _ in
    .array(chosen(try attributes(this), arguments[0]))
  }
  type.method("bool IsDefined(type attributeType, bool inherit)") { this, arguments, _ in
    .bool(!chosen(try attributes(this), arguments[0]).isEmpty)
  }
  type.property("System.Object CustomAttributes") { this, _ in .array(try attributes(this)) }
}

private func defineMethodBase(_ type: NetType) {
  defineMemberNames(type, "Method")
  type.property("bool IsStatic") { this, _ in
    let member: ReflectedMember = try cast(this)
    return .bool(member.method?.isStatic == true && member.name != ".ctor")
  }
  type.property("bool IsPublic") { _, _ in .bool(true) }
  type.property("bool IsConstructor") { this, _ in .bool((try cast(this) as ReflectedMember).name == ".ctor") }
  type.property("bool IsAbstract") { _, _ in .bool(false) }
  type.property("bool IsVirtual") { _, _ in .bool(false) }
  type.property("bool IsGenericMethod") { _, _ in .bool(false) }
  type.method("System.Reflection.ParameterInfo[] GetParameters()") { this, _, _ in
    let member: ReflectedMember = try cast(this)
    var values: [Value] = []
    for (position, parameter) in (member.method?.parameters ?? []).enumerated() {
      values.append(.object(ReflectedParameter(parameter, position)))
    }
    return .array(values, of: .parameterInfo)
  }
  type.method("System.Object Invoke(System.Object obj, System.Object[] parameters)") { this, arguments, context in
    let member: ReflectedMember = try cast(this)
    guard let method = member.method else { return .null }
    let given = arguments[1].isNull ? [] : try elements(of: arguments[1], context)
    guard given.count == method.parameters.count else {
      throw NetException("System.Reflection.TargetParameterCountException", "Parameter count mismatch.")
    }
    var values: [Value] = []
    for (value, parameter) in zip(given, method.parameters) { values.append(try context.convert(value, to: parameter.type)) }
    return try values.withUnsafeBufferPointer { try method.body(arguments[0], Arguments($0), context) }
  }
}

private func definePropertyInfo(_ type: NetType) {
  defineMemberNames(type, "Property")
  type.property("type PropertyType") { this, _ in (try cast(this) as ReflectedMember).property.map { .object($0.type) } ?? .null }
  type.property("bool CanRead") { this, _ in .bool((try cast(this) as ReflectedMember).property?.get != nil) }
  type.property("bool CanWrite") { this, _ in .bool((try cast(this) as ReflectedMember).property?.set != nil) }
  type.method("System.Object GetValue(System.Object obj)") { this, arguments, context in
    guard let get = (try cast(this) as ReflectedMember).property?.get else { return .null }
    return try get(arguments[0], context)
  }
  type.method("void SetValue(System.Object obj, System.Object value)") { this, arguments, context in
    let member: ReflectedMember = try cast(this)
    guard let property = member.property, let set = property.set else {
      throw NetException.argument("Property set method not found.")
    }
    try set(arguments[0], try context.convert(arguments[1], to: property.type), context)
    return .void
  }
}

/// The members of a type and of its bases, nearest first, each name and signature once.
private func reflectedMethods(_ type: NetType) -> [ReflectedMember] {
  var seen: Set<String> = []
  var members: [ReflectedMember] = []
  var candidate: NetType? = type
  while let current = candidate {
    for member in current.declaredMembers {
      for method in member.methods where !seen.contains(String(method.signature.drop { $0 != " " })) {
        seen.insert(String(method.signature.drop { $0 != " " }))
        members.append(ReflectedMember(owner: current, method: method))
      }
    }
    candidate = current.baseType
  }
  return members
}

private func reflectedProperties(_ type: NetType) -> [ReflectedMember] {
  var seen: Set<Name> = []
  var members: [ReflectedMember] = []
  var candidate: NetType? = type
  while let current = candidate {
    for member in current.declaredMembers where seen.insert(Name(member.name)).inserted {
      if let property = member.property { members.append(ReflectedMember(owner: current, name: member.name, property: property)) }
    }
    candidate = current.baseType
  }
  return members
}

func defineTypeReflection(_ type: NetType) {
  func array(_ members: [ReflectedMember], _ element: NetType) -> Value { .array(members.map { .object($0) }, of: element) }
  func methods(_ this: Value) throws -> [ReflectedMember] { reflectedMethods(try cast(this)) }
  func properties(_ this: Value) throws -> [ReflectedMember] { reflectedProperties(try cast(this)) }
  type.method("System.Reflection.MethodInfo[] GetMethods()") { this, _, _ in array(try methods(this), .methodInfoBase) }
  type.method("System.Reflection.MethodInfo[] GetMethods(System.Reflection.BindingFlags bindingAttr)") { this, arguments, _ in
    let flags = arguments.int(0)
    return array(try methods(this).filter { $0.method?.isStatic == true ? flags & 8 != 0 : flags & 4 != 0 }, .methodInfoBase)
  }
  type.method("System.Reflection.MethodInfo GetMethod(string name)") { this, arguments, _ in
    let found = try methods(this).filter { $0.name == arguments.string(0).text }
    if found.count > 1 {
      let owner = found[0].owner.fullName
      throw NetException(
        "System.Reflection.AmbiguousMatchException", "Ambiguous match found for '\(owner) \(try found[0].signatureText())'.")
    }
    return found.first.map { .object($0) } ?? .null
  }
  type.method("System.Reflection.MethodInfo GetMethod(string name, type[] types)") { this, arguments, context in
    let types: [NetType] = try elements(of: arguments[1], context).compactMap { $0.object as? NetType }
    let found = try methods(this).first { member in
      guard member.name == arguments.string(0).text, let method = member.method, method.parameters.count == types.count else { return false }
      return zip(method.parameters, types).allSatisfy { $0.type === $1 }
    }
    return found.map { .object($0) } ?? .null
  }
  type.method("System.Reflection.PropertyInfo[] GetProperties()") { this, _, _ in array(try properties(this), .propertyInfoBase) }
  type.method("System.Reflection.PropertyInfo[] GetProperties(System.Reflection.BindingFlags bindingAttr)") { this, arguments, _ in
    let flags = arguments.int(0)
    return array(try properties(this).filter { $0.property?.isStatic == true ? flags & 8 != 0 : flags & 4 != 0 }, .propertyInfoBase)
  }
  type.method("System.Reflection.PropertyInfo GetProperty(string name)") { this, arguments, _ in
    try properties(this).first { $0.name == arguments.string(0).text }.map { .object($0) } ?? .null
  }
  type.method("System.Reflection.FieldInfo[] GetFields()") { _, _, _ in .array([], of: .memberInfo) }
  type.method("System.Reflection.ConstructorInfo[] GetConstructors()") { this, _, _ in
    let made: NetType = try cast(this)
    return array(
      made.declaredConstructors.map { ReflectedMember(owner: made, method: $0, isConstructor: true) }, .constructorInfo)
  }
  type.method("System.Reflection.ConstructorInfo GetConstructor(type[] types)") { this, arguments, context in
    let made: NetType = try cast(this)
    let types: [NetType] = try elements(of: arguments[0], context).compactMap { $0.object as? NetType }
    let found = made.declaredConstructors.first { method in
      method.parameters.count == types.count && zip(method.parameters, types).allSatisfy { $0.type === $1 }
    }
    return found.map { .object(ReflectedMember(owner: made, method: $0, isConstructor: true)) } ?? .null
  }
  type.method("System.Reflection.MemberInfo[] GetMembers()") { this, _, _ in
    array(try methods(this) + properties(this), .memberInfo)
  }
  type.method("System.Reflection.MemberInfo[] GetMember(string name)") { this, arguments, _ in
    array(try (methods(this) + properties(this)).filter { $0.name == arguments.string(0).text }, .memberInfo)
  }
  defineAttributeMembers(type) { (try cast($0) as NetType).customAttributes }
}

extension ReflectedMember {
  func signatureText() throws -> String {
    let parameters: [String] = method?.parameters.map { $0.type.isValueType ? $0.type.name : $0.type.fullName } ?? []
    return "\(method?.returnType.name ?? "") \(name)(\(parameters.joined(separator: ", ")))"
  }
}
