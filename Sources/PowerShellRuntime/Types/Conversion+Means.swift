import DotNet

/// Conversions that types offer themselves, in the order in which PowerShell tries them: `Parse`, a constructor, a cast operator,
/// the way over text for numbers, properties from a table.
/// - Source: `LanguagePrimitives.FigureConversion`.
extension Conversion {
  static func byMeansOfTypes(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    if let made = try byParse(value, type, context) { return made }
    if let made = try byConstructor(value, type, context) { return made }
    if let made = try byElements(value, type, context) { return made }
    if let made = try byOperator(value, type, context) { return made }
    if isConvertibleButNoNumber(value) { throw badCast(value, type, context) }
    if type.kind != .array, let made = try overText(value, type, context) { return made }
    if let made = try byProperties(value, type, context) { return made }
    throw impossible(value, type, context)
  }

  /// `bool`, `char`, dates and enums: .NET itself is asked to convert them.
  static func isConvertibleButNoNumber(_ value: Value) -> Bool {
    switch value.base {
    case .bool, .char, .dateTime: true
    case .object(let object): object is EnumValue
    default: false
    }
  }

  static func badCast(_ value: Value, _ type: NetType, _ context: ExecutionContext) -> TerminatingError {
    let from = value.base.netType ?? .object
    let isBasic = type === NetType.dateTime
    return failed(
      value, type, context,
      reason: "Invalid cast from '\(isBasic ? from.name : from.fullName)' to '\(isBasic ? type.name : type.clrFullName)'.")
  }

  private static func byParse(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    guard case .string = value.base, let group = type.member("Parse") else { return nil }
    let candidates = group.methods.filter { $0.isStatic && $0.parameters.first?.type === NetType.string }
    let withProvider = candidates.first { $0.parameters.count == 2 && $0.parameters[1].typeName.hasSuffix("IFormatProvider") }
    let plain = candidates.first { $0.parameters.count == 1 }
    guard let method = withProvider ?? plain else { return nil }
    var arguments: [Value] = [value.base]
    if method === withProvider { arguments.append(.object(Culture.invariant)) }
    do {
      return try arguments.withUnsafeBufferPointer { try method.body(.object(type), Arguments($0), context.dotNet) }
    } catch let error as NetException {
      let suffix = method === withProvider ? "WithFormatProvider" : ""
      throw failed(
        value, type, context, reason: error.exception.message, id: "InvalidCastParseTargetInvocation\(suffix)", inner: error.exception)
    }
  }

  /// The constructor that takes just this.
  private static func byConstructor(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    guard !type.isAbstract, let own = value.base.netType else { return nil }
    // A number as the capacity of a collection would be no conversion.
    if isInteger(own), type.implements(.iList) || type.implements(.iCollection) { return nil }
    if value.base.object is NetDictionary, isGenericCollection(type) { return nil }
    var best: (method: NetMethod, argument: Value)?
    for method in type.declaredConstructors where method.parameters.count == 1 {
      let wanted = method.parameters[0].type
      guard wanted !== NetType.object || type.declaredConstructors.count == 1 else { continue }
      let source = own.kind == .enum ? own.underlying ?? .int32 : own
      var argument = value.base
      if wanted.isAssignable(from: own) {
        if wanted === own {
          best = (method, argument)
          break
        }
      } else if Widening.allows(source, wanted) {
        argument = try convert(value, to: wanted, context)
      } else if type.scriptClass != nil, wanted === NetType.string || NumberKind(wanted) != nil || wanted === NetType.boolean,
        !Enumeration.isEnumerable(value), !(value.base.object is NetDictionary), !(value.base.object is PSCustomObject)
      {
        guard let converted = try? convert(value, to: wanted, context) else { continue }
        argument = converted
      } else if wanted.kind == .interface, own.kind == .array || own === NetType.arrayList, !wanted.fullName.contains("Dictionary"),
        let element = wanted.genericArguments.first, !isGenericCollection(type)
      {
        guard let converted = try? convert(value, to: .array(of: element), context) else { continue }
        argument = converted
      } else {
        continue
      }
      if let known = best?.method.parameters[0].type, !known.isAssignable(from: wanted), !Widening.allows(wanted, known) { continue }
      best = (method, argument)
    }
    guard let best else { return nil }
    do {
      return try [best.argument].withUnsafeBufferPointer { try best.method.body(.object(type), Arguments($0), context.dotNet) }
    } catch let error as NetException {
      throw failed(
        value, type, context, reason: error.exception.message, id: "InvalidCastConstructorException", inner: error.exception)
    }
  }

  private static func isInteger(_ type: NetType) -> Bool {
    switch NumberKind(type) {
    case nil, .single, .double, .decimal, .big: false
    default: true
    }
  }

  private static func isGenericCollection(_ type: NetType) -> Bool {
    type.genericArguments.count == 1 && type.scriptClass == nil && (type.implements(.iEnumerable) || type.implements(.iCollection))
  }

  /// `[List[int]](1, 2)`: every element converted. One value makes a list of one, but for what .NET converts itself.
  private static func byElements(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    guard isGenericCollection(type), !type.isAbstract, let element = type.genericArguments.first, !(value.base.object is NetDictionary)
    else { return nil }
    if isConvertibleButNoNumber(value) { return nil }
    if NumberKind(value.base.netType ?? .object) != nil, value.base.bigInteger == nil { return nil }
    let constructor = type.declaredConstructors.first { method in
      guard method.parameters.count == 1 else { return false }
      let wanted = method.parameters[0].type
      return wanted.kind == .interface && wanted.genericArguments.first === element
    }
    guard let constructor else { return nil }
    var items: [Value] = []
    if case .object(let object) = value.base, object.isEnumerable {
      for item in try Enumeration.elements(value.base, context) {
        guard let converted = try? convert(item, to: element, context) else { throw impossible(value, type, context) }
        items.append(converted)
      }
    } else {
      items = [try convert(value, to: element, context)]
    }
    do {
      return try [Value.array(items, of: element)].withUnsafeBufferPointer {
        try constructor.body(.object(type), Arguments($0), context.dotNet)
      }
    } catch let error as NetException {
      throw failed(
        value, type, context, reason: error.exception.message, id: "InvalidCastConstructorException", inner: error.exception)
    }
  }

  private static func byOperator(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    for owner in [type, value.base.netType] {
      for name in ["op_Implicit", "op_Explicit"] as [Name] {
        guard let owner, let group = owner.member(name) else { continue }
        for method in group.methods where method.isStatic && method.parameters.count == 1 {
          guard let own = value.base.netType, method.parameters[0].type.isAssignable(from: own), method.returnType === type else { continue }
          do {
            return try [value.base].withUnsafeBufferPointer { try method.body(.object(owner), Arguments($0), context.dotNet) }
          } catch let error as NetException {
            throw failed(
              value, type, context, reason: error.exception.message, id: "InvalidCastTargetInvocationException\(name.text)",
              inner: error.exception)
          }
        }
      }
    }
    return nil
  }

  /// A number as the text it is written as, where the type can be made of text.
  private static func overText(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    guard let own = value.base.netType, NumberKind(own) != nil, own !== NetType.bigInteger else { return nil }
    do { return try convert(.string(text(value, context)), to: type, context) } catch let error as TerminatingError {
      if error.record.errorId == "ConvertToFinalInvalidCastException" { return nil }
      throw error
    }
  }

  // MARK: Properties

  /// A hashtable or custom object fills the properties of a new object.
  static func byProperties(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    guard case .object(let object) = value.base, !type.isAbstract, type.kind != .interface, type.kind != .array else { return nil }
    var pairs: [(String, Value)] = []
    let isTable = object is NetDictionary
    if let table = object as? NetDictionary {
      pairs = table.pairs.map { (text($0.key, context).text, $0.value) }
    } else if let custom = object as? PSCustomObject {
      pairs = zip(custom.shape.names, custom.slots).map { ($0.text, $1) }
    } else {
      return nil
    }
    guard let made = try empty(type, context) else { return nil }
    if !isTable, type.isValueType || pairs.contains(where: { type.member(Name($0.0))?.property?.set == nil }) {
      throw failed(
        value, type, context, reason: impossible(value, type, context).record.exception.message, id: "InvalidCastConstructorException")
    }
    for (name, item) in pairs {
      guard let member = type.member(Name(name)), member.property?.set != nil, member.property?.isStatic == false else {
        throw creationFailed(type, noProperty(name, type))
      }
      do {
        try MemberAccess.set(made, Name(name), item, context.frame)
      } catch {
        throw creationFailed(type, RuntimeError.record(of: error)?.exception.message ?? "")
      }
    }
    return made
  }

  private static func empty(_ type: NetType, _ context: ExecutionContext) throws -> Value? {
    if let constructor = type.declaredConstructors.first(where: { $0.parameters.isEmpty }) {
      return try [].withUnsafeBufferPointer { try constructor.body(.object(type), Arguments($0), context.dotNet) }
    }
    guard type.isValueType else { return nil }
    if type === NetType.switchParameter { return .object(SwitchParameter(false)) }
    let value = type.defaultValue
    return value.isNull ? nil : value
  }

  private static func creationFailed(_ type: NetType, _ reason: String) -> TerminatingError {
    RuntimeError.make(
      "ObjectCreationError", "Cannot create object of type \"\(type.fullName)\". \(reason)", .InvalidArgument, type: RuntimeError.invalidCast)
  }

  private static func noProperty(_ name: String, _ type: NetType) -> String {
    let settable = type.kind == .enum ? ["[value__ <\((type.underlying ?? .int32).fullName)>]"] : type.settableProperties
    let beginning = "The property '\(name)' was not found for the '\(type.clrFullName)' object."
    if settable.isEmpty { return beginning + " There is no settable property available." }
    return beginning + " The settable properties are: \(settable.joined(separator: ", "))."
  }
}

/// The widenings of numbers that .NET allows where a method is looked up by the types of its arguments.
/// - Source: .NET's `DefaultBinder.CanChangePrimitive`.
enum Widening {
  private static let table: [String: Set<String>] = {
    let rows = #"""
      Char UInt16 UInt32 Int32 UInt64 Int64 Single Double
      SByte Int16 Int32 Int64 Single Double
      Byte Char UInt16 Int16 UInt32 Int32 UInt64 Int64 Single Double
      Int16 Int32 Int64 Single Double
      UInt16 UInt32 Int32 UInt64 Int64 Single Double
      Int32 Int64 Single Double
      UInt32 UInt64 Int64 Single Double
      Int64 Single Double
      UInt64 Single Double
      Single Double
      """#
    var table: [String: Set<String>] = [:]
    for line in rows.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      table[words[0]] = Set(words.dropFirst())
    }
    return table
  }()

  static func allows(_ from: NetType, _ to: NetType) -> Bool {
    from === to || (from.isValueType && to.kind == .struct && table[from.name]?.contains(to.name) == true)
  }
}

extension NetType {
  /// `[Capacity <System.Int32>]` for each property that can be set.
  var settableProperties: [String] {
    var names: [String] = []
    var shown: [String] = []
    var type: NetType? = self
    while let t = type {
      for member in t.declaredMembers {
        guard let property = member.property, !property.isStatic, property.set != nil, !names.contains(member.name) else { continue }
        names.append(member.name)
        shown.append("[\(member.name) <\(property.type.fullName)>]")
      }
      type = t.baseType
    }
    return shown
  }
}
