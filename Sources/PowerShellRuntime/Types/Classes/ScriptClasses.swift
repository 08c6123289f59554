import DotNet
import PowerShellSyntax

/// Defines the classes and enums of scripts.
/// - Source: about_Classes, about_Enum.
enum ScriptClasses {
  /// For `Equals` and `GetHashCode`, which dictionaries ask without a session at hand.
  nonisolated(unsafe) static var current: SessionDotNet?

  /// Defines all types of a script, before it runs.
  static func define(_ code: CompiledScript, _ frame: Frame) throws {
    guard code.definesTypes else { return }
    code.definesTypes = false
    do { try UsingModules.load(code, frame) } catch {
      code.definesTypes = true
      throw error
    }
    let definitions = code.typeDefinitions
    guard !definitions.isEmpty else { return }
    current = frame.context.dotNet as? SessionDotNet
    let errors = ClassErrors()
    // Names first: members may speak of each other's classes in any order. A base class must stand before those that derive from it.
    try ScriptEnums(code: code, frame: frame, errors: errors).define(definitions.filter { $0.typeAttributes.contains(.enum) }) { type, name in
      publish(type, name, code, frame)
    }
    var made: [(TypeDefinitionAst, NetType)] = []
    for definition in definitions where !definition.typeAttributes.contains(.enum) {
      made.append((definition, try declare(definition, code, frame, errors)))
    }
    for (definition, type) in made { try addMembers(definition, type, code, frame, errors) }
    for (definition, type) in made { errors.checkImplementation(definition, type) }
    if !errors.errors.isEmpty {
      for definition in definitions { unpublish(definition.name, code, frame) }
      code.definesTypes = true
      throw TerminatingError(ErrorRecord.parse(errors.errors, frame.context))
    }
    frame.context.typeVersion &+= 1
  }

  private static func unpublish(_ name: String, _ code: CompiledScript, _ frame: Frame) {
    code.types.declared[Name(name)] = nil
    if frame === frame.session.top { frame.session.types[Name(name)] = nil } else { frame.types?[Name(name)] = nil }
    frame.context.typeVersion &+= 1
  }

  private static func publish(_ type: NetType, _ name: String, _ code: CompiledScript, _ frame: Frame) {
    code.types.declared[Name(name)] = type
    if frame === frame.session.top {
      frame.session.types[Name(name)] = type
    } else {
      // A block dot-sourced leaves its classes where it ran.
      if frame.types == nil { frame.types = [:] }
      frame.types?[Name(name)] = type
      frame.context.scopesHaveTypes = true
    }
    frame.context.typeVersion &+= 1
  }

  /// `IEquatable[Point]` before `Point` is known.
  private static func genericInterface(_ name: TypeName) -> NetType? {
    guard case .generic(let definition, let arguments, _) = name else { return nil }
    let short = definition.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let known = ["iequatable": "System.IEquatable", "icomparable": "System.IComparable"]
    let collections = ["ienumerable": "IEnumerable", "icomparer": "IComparer", "iequalitycomparer": "IEqualityComparer", "ilist": "IList", "icollection": "ICollection"]
    guard let full = known[short] ?? collections[short].map({ "System.Collections.Generic.\($0)" }) else { return nil }
    return NetType("\(full)`1[\(arguments.map { $0.fullName }.joined(separator: ","))]", .interface, base: .object)
  }

  private static func declare(
    _ definition: TypeDefinitionAst, _ code: CompiledScript, _ frame: Frame, _ errors: ClassErrors
  ) throws -> NetType {
    var base: NetType = .object
    var interfaces: [NetType] = []
    let later = Set(code.typeDefinitions.drop { $0 !== definition }.map { Name($0.name) })
    for (index, constraint) in definition.baseTypes.enumerated() {
      let name = constraint.typeName
      if name.isArray {
        errors.report(constraint, "SubtypeArray", name.fullName)
        continue
      }
      let found = later.contains(Name(name.name)) ? nil : TypeResolution.resolve(name, code.types, frame) ?? genericInterface(name)
      if let found, found.kind == .interface { interfaces.append(found) } else if index == 0 || found == nil {
        if errors.checkBase(constraint, found, code.types.ambiguity(Name(name.name))), let found { base = found }
      } else if let found {
        errors.report(constraint, "InterfaceNameExpected", found.name)
      }
    }
    let list = interfaces
    let type = NetType(definition.name, .class, base: base, interfaces: list)
    type.assembly = "PowerShell Class Assembly"
    let scriptClass = ScriptClass(type, definition, code, frame.session)
    scriptClass.home = frame.scriptFrame
    type.scriptClass = scriptClass
    publish(type, definition.name, code, frame)
    return type
  }

  // MARK: Members

  private static func addMembers(
    _ definition: TypeDefinitionAst, _ type: NetType, _ code: CompiledScript, _ frame: Frame, _ errors: ClassErrors
  ) throws {
    guard let own = type.scriptClass as? ScriptClass else { return }
    let attributes = ClassAttributes(code: code, frame: frame, errors: errors)
    type.customAttributes = try attributes.make(definition.attributes)
    type.scriptFile = definition.tree.source.name ?? ""
    if let base = type.baseType?.scriptClass as? ScriptClass {
      own.fields = base.fields
      own.fieldIndex = base.fieldIndex
    }
    own.ownFieldStart = own.fields.count
    for member in definition.members {
      guard case .propertyMember(let property) = member else { continue }
      try addProperty(property, own, type, code, frame)
      if !property.attributes.isEmpty { type.member(Name(property.name))?.property?.customAttributes = try attributes.make(property.attributes) }
    }
    for member in definition.members {
      guard case .functionMember(let method) = member else { continue }
      try addMethod(method, own, type, code, frame)
      guard !method.attributes.isEmpty, !method.isConstructor else { continue }
      type.member(Name(method.name))?.methods.last?.customAttributes = try attributes.make(method.attributes)
    }
    errors.checkMembers(definition) { method in
      method.parameters.map { parameter in
        for case .typeConstraint(let constraint) in parameter.attributes {
          return TypeResolution.resolve(constraint.typeName, code.types, frame) ?? .object
        }
        return .object
      }
    }
    errors.checkConstructors(definition, type)
    inheritOverloads(type)
    if type.declaredConstructors.isEmpty { addDefaultConstructor(own, type) }
  }

  private static func shortName(_ type: NetType) -> String {
    for (short, known) in [("int", NetType.int32), ("string", .string), ("bool", .boolean), ("double", .double), ("long", .int64)]
    where known === type { return short }
    return type.fullName
  }

  private static func addProperty(
    _ member: PropertyMemberAst, _ own: ScriptClass, _ type: NetType, _ code: CompiledScript, _ frame: Frame
  ) throws {
    var propertyType: NetType = .object
    if let constraint = member.propertyType {
      guard let found = TypeResolution.resolve(constraint.typeName, code.types, frame) else {
        throw RuntimeError.make("TypeNotFound", "Unable to find type [\(constraint.typeName.fullName)].", .InvalidOperation)
      }
      propertyType = found
    }
    let name = Name(member.name)
    let signature = "\(shortName(propertyType)) \(member.name)"
    let methodCode = MemberCode(code, own)
    let initial: ((Frame) throws -> Value)? = member.initialValue.map { methodCode.expression($0) }
    let context = frame.context
    let validations = member.attributes.compactMap { try? VariableValidation.make($0, code, frame) }
    func checked(_ value: Value) throws -> Value {
      for case let validation as ValidatedVariable in validations {
        guard let message = try Validation.failure(validation.validation, value, context)?.message else { continue }
        throw RuntimeError.make(
          "ExceptionWhenSetting", "Exception setting \"\(member.name)\": \"\(message)\"", .NotSpecified,
          type: "System.Management.Automation.SetValueInvocationException")
      }
      return value
    }
    if member.propertyAttributes.contains(.static) {
      own.statics[name] = propertyType.defaultValue
      type.staticProperty(signature) { _, _ in
        try own.initialize()
        return own.statics[name] ?? .null
      } set: { _, value, _ in
        try own.initialize()
        own.statics[name] = try checked(value)
      }
      if let initial {
        own.staticInitializers.append {
          let frame = ScriptClasses.frame(own, nil, context)
          try frame.enter(from: context.frame) {
            do { own.statics[name] = try Conversion.convert(try initial(frame), to: propertyType, context) } catch let error as TerminatingError {
              error.record.locate(at: member.initialValue?.node ?? member, context)
              throw error
            }
          }
        }
      }
    } else {
      let slot = own.fields.count
      own.fields.append(
        ScriptField(
          name: name, type: propertyType, isTyped: member.propertyType != nil, initial: initial, attributes: member.attributes,
          validations: validations))
      own.fieldIndex[name] = slot
      type.property(signature) { this, _ in
        if case .object(let object) = this, let script = object as? ScriptObject { return script.slots[slot] }
        return fields(of: this)?.slots[slot] ?? .null
      } set: { this, value, _ in
        let value = validations.isEmpty ? value : try checked(value)
        if case .object(let object) = this, let script = object as? ScriptObject { script.slots[slot] = value } else { fields(of: this)?.slots[slot] = value }
      }
    }
    type.member(name)?.property?.type = propertyType
    if member.propertyAttributes.contains(.hidden) { type.member(name)?.isHidden = true }
  }

  static func fields(of value: Value) -> ScriptFields? {
    guard case .object(let object) = value else { return nil }
    return object.extended?.scriptFields as? ScriptFields
  }

  private static func addMethod(
    _ member: FunctionMemberAst, _ own: ScriptClass, _ type: NetType, _ code: CompiledScript, _ frame: Frame
  ) throws {
    let compiled = CompiledScript(member, root: code.root, types: code.types)
    compiled.ownerType = type
    var returnType: NetType = .object
    var returnsNothing = false
    if let constraint = member.returnType {
      returnType = TypeResolution.resolve(constraint.typeName, code.types, frame) ?? .object
      returnsNothing = returnType === NetType.void
    } else if !member.isConstructor {
      // A method of no type returns nothing.
      returnType = .void
      returnsNothing = true
    }
    compiled.returnType = returnsNothing || member.isConstructor ? .void : returnType
    var parameters: [NetParameter] = []
    for parameter in member.parameters {
      var parameterType: NetType = .object
      for case .typeConstraint(let constraint) in parameter.attributes {
        guard let found = TypeResolution.resolve(constraint.typeName, code.types, frame) else {
          throw RuntimeError.make("TypeNotFound", "Unable to find type [\(constraint.typeName.fullName)].", .InvalidOperation)
        }
        parameterType = found
      }
      parameters.append(NetParameter(type: parameterType, name: parameter.name.variablePath.userPath))
    }
    let list = parameters.map { "\(shortName($0.type)) \($0.name)" }.joined(separator: ", ")
    let block = ScriptBlock(ast: member, root: code.root)
    block.compiled = compiled
    block.sessionState = frame.session
    let context = frame.context
    let plan = MethodPlan(block, own)
    if member.isConstructor {
      if member.isStatic {
        own.staticInitializers.append { _ = try plan.call(.null, Arguments(UnsafeBufferPointer(start: nil, count: 0)), context) }
        return
      }
      type.constructor("(\(list))") { this, arguments, _ in
        try own.initialize()
        // Called with the type (or a type derived from it, through a base constructor call) or the object being made.
        if case .object(let object) = this, object is NetType {
          let made = ScriptClasses.allocate(type, own)
          try ScriptClasses.initializeFields(made, own, context)
          _ = try plan.call(made, arguments, context)
          return made
        }
        _ = try plan.call(this, arguments, context)
        return this
      }
      type.declaredConstructors.last?.parameters = parameters
      return
    }
    let name = member.name
    let signature = "\(returnsNothing ? "void" : shortName(returnType)) \(name)(\(list))"
    if member.isStatic {
      type.staticMethod(signature) { _, arguments, _ in
        try own.initialize()
        return try plan.call(nil, arguments, context)
      }
    } else {
      type.method(signature) { this, arguments, _ in try plan.call(this, arguments, context) }
    }
    if let made = type.member(Name(name))?.methods.last {
      own.plans[ObjectIdentifier(made)] = plan
      made.parameters = parameters
      made.returnType = returnsNothing ? .void : returnType
    }
    if member.isHidden { type.member(Name(name))?.isHidden = true }
    overrideProperty(name, type, returnType, shortName(returnType))
  }

  /// `get_Name()` gives the property `Name` of a base class of the platform its value.
  private static func overrideProperty(_ method: String, _ type: NetType, _ valueType: NetType, _ typeName: String) {
    guard method.lowercased().hasPrefix("get_") else { return }
    let property = Name(String(method.dropFirst(4)))
    guard let inherited = type.baseType?.member(property)?.property, !inherited.isStatic,
      let getter = type.member(Name(method))?.methods.last(where: { $0.parameters.isEmpty && !$0.isStatic })
    else { return }
    type.property("\(typeName) \(property.text)") { this, context in
      try [].withUnsafeBufferPointer { try getter.body(this, Arguments($0), context) }
    }
    type.member(property)?.property?.type = valueType
  }

  /// Overloads of the base class with other parameters stay callable.
  private static func inheritOverloads(_ type: NetType) {
    guard let base = type.baseType else { return }
    for member in type.declaredMembers where !member.methods.isEmpty {
      guard let inherited = base.member(Name(member.name)) else { continue }
      for method in inherited.methods {
        let isHidden = member.methods.contains { own in
          own.parameters.count == method.parameters.count && zip(own.parameters, method.parameters).allSatisfy { $0.type === $1.type }
        }
        if !isHidden { member.methods.append(method) }
      }
    }
  }

  private static func addDefaultConstructor(_ own: ScriptClass, _ type: NetType) {
    guard let context = current?.session else { return }
    type.constructor("()") { this, arguments, _ in
      try own.initialize()
      var target = this
      if case .object(let object) = this, object is NetType {
        target = allocate(type, own)
        try initializeFields(target, own, context)
      }
      try callBase(of: type, target, [], context.frame)
      return target
    }
  }

  // MARK: Instances

  /// A new instance without initial values. Exceptions, lists and dictionaries stay what they are for the platform.
  static func allocate(_ type: NetType, _ own: ScriptClass) -> Value {
    var base = type.baseType
    while let current = base, current.scriptClass != nil { base = current.baseType }
    let root = base ?? .object
    let made: NetObject
    if NetType.exception.isAssignable(from: root) {
      made = ExceptionObject(type: type, message: "Exception of type '\(type.fullName)' was thrown.")
    } else if root.fullName == "System.Collections.ArrayList" || root.fullName.hasPrefix("System.Collections.Generic.List`1") {
      made = NetList([], type: type)
    } else if root === NetType.hashtable || root === NetType.orderedDictionary || root.fullName.hasPrefix("System.Collections.Generic.Dictionary`2") {
      made = NetDictionary(type: type, ignoresCase: root === NetType.hashtable || root === NetType.orderedDictionary)
    } else {
      return .object(ScriptObject(type, own))
    }
    let extended = ExtendedMembers()
    extended.scriptFields = ScriptFields(own.fields.map { $0.isTyped ? $0.type.defaultValue : .null })
    made.extended = extended
    return .object(made)
  }

  static func initializeFields(_ value: Value, _ own: ScriptClass, _ context: ExecutionContext) throws {
    guard own.fields.contains(where: { $0.initial != nil }) else { return }
    let frame = frame(own, value, context)
    try frame.enter(from: context.frame) {
      for (slot, field) in own.fields.enumerated() {
        guard let initial = field.initial else { continue }
        var given = try initial(frame)
        if field.isTyped { given = try Conversion.convert(given, to: field.type, context) }
        if case .object(let object) = value, let script = object as? ScriptObject { script.slots[slot] = given } else { fields(of: value)?.slots[slot] = given }
      }
    }
  }

  /// A scope for a method or an initial value.
  static func frame(_ own: ScriptClass, _ this: Value?, _ context: ExecutionContext) -> Frame {
    let parent: Frame = own.home ?? own.session.top ?? context.global
    let frame = Frame(
      context, layout: Layout(), parent: parent, session: own.session, output: DiscardSink(), block: context.global.block, code: nil)
    if let this { frame.slots[Layout.this] = this }
    return frame
  }

  // MARK: Base constructors

  static func callBaseConstructor(_ code: CompiledScript, _ arguments: [Value], _ frame: Frame) throws {
    guard let type = code.ownerType else { return }
    let this = try frame.read(Layout.this, "this")
    try callBase(of: type, this, arguments, frame)
  }

  private static func callBase(of type: NetType, _ this: Value, _ arguments: [Value], _ frame: Frame) throws {
    guard let base = type.baseType, base !== NetType.object else { return }
    if base.scriptClass != nil {
      _ = try MethodCall.invoke(base.declaredConstructors, "new", on: this, arguments, frame, isStatic: true)
      return
    }
    if base.fullName == ValueGenerators.cachedBase { ValueGenerators.note(type, arguments.first?.integer ?? 0) }
    // The platform's constructor makes an object of its own, whose content the new one takes over.
    guard !base.declaredConstructors.isEmpty, case .object(let target) = this else { return }
    if arguments.isEmpty, !(target is ExceptionObject) { return }
    if target is ScriptObject { return }
    let made = try MethodCall.invoke(base.declaredConstructors, "new", on: .object(type), arguments, frame, isStatic: true)
    guard case .object(let source) = made else { return }
    switch (target, source) {
    case (let to as ExceptionObject, let from as ExceptionObject):
      to.message = arguments.isEmpty ? to.message : from.message
      to.inner = from.inner
      to.properties = from.properties
    case (let to as NetList, let from as NetList): to.elements = from.elements
    case (let to as NetDictionary, let from as NetDictionary): for pair in from.pairs { to[pair.key] = pair.value }
    default: break
    }
  }

  /// What a `ToString` of the class says; its name where it has none.
  static func ownText(_ this: Value, _ type: NetType, _ context: DotNetContext) throws -> PSString? {
    guard let method = type.member("ToString")?.methods.first(where: { $0.parameters.isEmpty && $0.declaringType.scriptClass != nil }) else {
      return PSString(type.fullName)
    }
    let result = try [].withUnsafeBufferPointer { try method.body(this, Arguments($0), context) }
    return result.stringIfString ?? context.toString(result)
  }
}

/// Compiles the expressions of a class outside of its methods.
struct MemberCode {
  let code: CompiledScript
  init(_ code: CompiledScript, _ own: ScriptClass) { self.code = code }
  func expression(_ node: ExpressionAst) -> (Frame) throws -> Value {
    return { frame in
      let compiler = Compiler(code, frame.layout)
      let eval = compiler.expression(node)
      frame.growIfNeeded()
      return try eval(frame)
    }
  }
}
