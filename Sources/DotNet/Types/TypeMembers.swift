/// `System.Type`'s members.
func defineType(_ type: NetType) {
  defineTypeNames(type)
  defineTypeTraits(type)
  defineTypeRelations(type)
  defineTypeEnums(type)
  defineTypeReflection(type)
}

private func typeOf(_ value: Value) throws -> NetType { try cast(value) }
private func typeValue(_ type: NetType?) -> Value { type.map { .object($0) } ?? .null }
func typeArray(_ types: [NetType]) -> Value { .array(types.map { .object($0) }, of: .systemType) }

private func defineTypeNames(_ type: NetType) {
  type.property("string Name") { this, _ in .text(try typeOf(this).name) }
  type.property("string FullName") { this, _ in .text(try typeOf(this).clrFullName) }
  type.property("string Namespace") { this, _ in try typeOf(this).namespace.map { .text($0) } ?? .null }
  type.property("string AssemblyQualifiedName") { this, _ in .text(try typeOf(this).assemblyQualifiedName) }
  type.property("System.Reflection.Assembly Assembly") { this, _ in
    let made = try typeOf(this)
    return .object(made.scriptFile.map { AssemblyObject.ofScript($0) } ?? AssemblyObject.named(made.assembly))
  }
  type.property("type BaseType") { this, _ in typeValue(try typeOf(this).baseType) }
  type.property("type UnderlyingSystemType") { this, _ in this }
  type.property("type DeclaringType") { _, _ in .null }
  type.property("type ReflectedType") { _, _ in .null }
  type.method("string ToString()") { this, _, _ in .text(try typeOf(this).displayName) }
  type.staticMethod("type GetType(string typeName)") { _, arguments, _ in typeValue(NetType.named(arguments.string(0).text)) }
  type.staticMethod("type GetType(string typeName, bool throwOnError)") { _, arguments, _ in
    if let found = NetType.named(arguments.string(0).text) { return .object(found) }
    guard arguments.bool(1) else { return .null }
    throw NetException(
      "System.TypeLoadException", "Could not load type '\(arguments.string(0).text)' from assembly 'System.Management.Automation'.")
  }
  type.staticMethod("type GetType(string typeName, bool throwOnError, bool ignoreCase)") { _, arguments, _ in
    typeValue(NetType.named(arguments.string(0).text))
  }
  type.staticMethod("System.TypeCode GetTypeCode(type type)") { _, arguments, _ in
    let found = arguments[0].object as? NetType
    return EnumTypes.value("System.TypeCode", TypeCode.number(of: found))
  }
  type.staticMethod("type[] GetTypeArray(System.Object[] args)") { _, arguments, context in
    typeArray(try elements(of: arguments[0], context).compactMap { $0.netType })
  }
}

enum TypeCode {
  static func number(of type: NetType?) -> Int64 {
    guard let type else { return 0 }
    let names = ["Empty", "Object", "DBNull", "Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64",
      "Single", "Double", "Decimal", "DateTime", "", "String"]
    if type.kind == .enum { return number(of: type.underlying ?? .int32) }
    return Int64(names.firstIndex { "System.\($0)" == type.fullName } ?? 1)
  }
}

private func defineTypeTraits(_ type: NetType) {
  func trait(_ name: String, _ test: @escaping (NetType) -> Bool) {
    type.property("bool \(name)") { this, _ in .bool(test(try typeOf(this))) }
  }
  trait("IsPublic") { _ in true }
  trait("IsNotPublic") { _ in false }
  trait("IsVisible") { _ in true }
  trait("IsSerializable") { $0.isSerializable }
  trait("IsValueType") { $0.isValueType }
  trait("IsEnum") { $0.kind == .enum }
  trait("IsInterface") { $0.kind == .interface }
  trait("IsClass") { !$0.isValueType && $0.kind != .interface }
  trait("IsArray") { $0.kind == .array }
  trait("IsAbstract") { $0.isAbstract || $0.isStatic || $0.kind == .interface }
  trait("IsSealed") { $0.isSealed }
  trait("IsNested") { $0.fullName.contains("+") }
  trait("IsNestedPublic") { $0.fullName.contains("+") }
  trait("IsGenericType") { !$0.genericArguments.isEmpty || $0.kind == .genericDefinition }
  trait("IsConstructedGenericType") { !$0.genericArguments.isEmpty }
  trait("IsGenericTypeDefinition") { $0.kind == .genericDefinition }
  trait("ContainsGenericParameters") { $0.kind == .genericDefinition }
  trait("IsGenericParameter") { _ in false }
  trait("IsPrimitive") { type in
    switch type {
    case .boolean, .char, .byte, .sbyte, .int16, .uint16, .int32, .uint32, .int64, .uint64, .single, .double: true
    default: false
    }
  }
  trait("IsByRef") { _ in false }
  trait("IsPointer") { _ in false }
  trait("IsCOMObject") { _ in false }
  trait("IsImport") { _ in false }
  trait("HasElementType") { $0.kind == .array }
}

private func ~= (pattern: NetType, type: NetType) -> Bool { pattern === type }

private func defineTypeRelations(_ type: NetType) {
  type.property("type[] GenericTypeArguments") { this, _ in typeArray(try typeOf(this).genericArguments) }
  type.method("type[] GetGenericArguments()") { this, _, _ in typeArray(try typeOf(this).genericArguments) }
  type.method("type GetGenericTypeDefinition()") { this, _, _ in
    let made = try typeOf(this)
    guard !made.genericArguments.isEmpty else {
      throw NetException("System.InvalidOperationException", "This operation is only valid on generic types.")
    }
    return .object(TypeRegistry.genericDefinition(String(made.fullName.prefix { $0 != "[" })))
  }
  type.method("type MakeGenericType(Params type[] typeArguments)") { this, arguments, context in
    let made: [NetType] = try elements(of: arguments[0], context).compactMap { $0.object as? NetType }
    return typeValue(TypeRegistry.construct(try typeOf(this).fullName, made))
  }
  type.method("type MakeArrayType()") { this, _, _ in .object(NetType.array(of: try typeOf(this))) }
  type.method("type MakeArrayType(int rank)") { this, arguments, _ in
    .object(NetType.array(of: try typeOf(this), rank: max(1, arguments.int(0))))
  }
  type.method("type GetElementType()") { this, _, _ in
    let made = try typeOf(this)
    return made.kind == .array ? typeValue(made.elementType) : .null
  }
  type.method("int GetArrayRank()") { this, _, _ in
    let made = try typeOf(this)
    guard made.kind == .array else { throw NetException.argument("Must be an array type.") }
    return .int(made.fullName.reversed().prefix { $0 != "[" }.filter { $0 == "," }.count + 1)
  }
  type.method("bool IsAssignableFrom(type c)") { this, arguments, _ in
    guard let other = arguments[0].object as? NetType else { return .bool(false) }
    return .bool(try typeOf(this).isAssignable(from: other))
  }
  type.method("bool IsAssignableTo(type targetType)") { this, arguments, _ in
    guard let other = arguments[0].object as? NetType else { return .bool(false) }
    return .bool(other.isAssignable(from: try typeOf(this)))
  }
  type.method("bool IsSubclassOf(type c)") { this, arguments, _ in
    let made = try typeOf(this)
    guard let other = arguments[0].object as? NetType, other !== made, other.kind != .interface else { return .bool(false) }
    var base = made.baseType
    while let candidate = base {
      if candidate === other { return .bool(true) }
      base = candidate.baseType
    }
    return .bool(false)
  }
  type.method("bool IsInstanceOfType(System.Object o)") { this, arguments, _ in
    guard let other = arguments[0].netType else { return .bool(false) }
    return .bool(try typeOf(this).isAssignable(from: other))
  }
  type.property("System.Collections.Generic.IEnumerable[type] ImplementedInterfaces") { this, context in
    let values = try [].withUnsafeBufferPointer { try NetType.type.member("GetInterfaces")?.methods.first?.body(this, Arguments($0), context) }
    return values ?? .array([])
  }
  type.method("type[] GetInterfaces()") { this, _, _ in
    var found: [NetType] = []
    func collect(_ interfaces: [NetType]) {
      for interface in interfaces where !found.contains(where: { $0 === interface }) {
        found.append(interface)
        collect(interface.interfaces)
      }
    }
    var candidate: NetType? = try typeOf(this)
    while let current = candidate {
      collect(current.interfaces)
      candidate = current.baseType
    }
    return typeArray(found)
  }
  type.method("type GetInterface(string name)") { this, arguments, _ in
    var candidate: NetType? = try typeOf(this)
    let wanted = arguments.string(0).text
    while let current = candidate {
      if let found = current.interfaces.first(where: { $0.name == wanted || $0.fullName == wanted }) { return .object(found) }
      candidate = current.baseType
    }
    return .null
  }
}

private func defineTypeEnums(_ type: NetType) {
  func enumType(_ value: Value) throws -> NetType {
    let type = try typeOf(value)
    guard type.kind == .enum else { throw NetException.argument("Type provided must be an Enum.", "enumType") }
    return type
  }
  type.method("string[] GetEnumNames()") { this, _, _ in
    .array(EnumTypes.sorted(try enumType(this)).map { .text($0.name) }, of: .string)
  }
  type.method("array GetEnumValues()") { this, _, _ in
    let type = try enumType(this)
    return .array(EnumTypes.sorted(type).map { .object(EnumValue(type, $0.value)) }, of: type)
  }
  type.method("array GetEnumValuesAsUnderlyingType()") { this, _, context in
    let type = try enumType(this)
    let under = type.underlying ?? .int32
    return .array(try EnumTypes.sorted(type).map { try context.convert(.int64($0.value), to: under) }, of: under)
  }
  type.method("string GetEnumName(System.Object value)") { this, arguments, _ in
    let type = try enumType(this)
    guard let number = arguments[0].integer else { return .null }
    return type.enumMembers.first { $0.value == Int64(number) }.map { .text($0.name) } ?? .null
  }
  type.method("type GetEnumUnderlyingType()") { this, _, _ in .object(try enumType(this).underlying ?? .int32) }
  type.method("bool IsEnumDefined(System.Object value)") { this, arguments, context in
    .bool(try EnumTypes.isDefined(try enumType(this), arguments[0]))
  }
}
