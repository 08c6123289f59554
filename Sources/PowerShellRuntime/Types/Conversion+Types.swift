import DotNet
import PowerShellSyntax

extension Conversion {
  /// Converts as a cast, a typed variable or a typed parameter does.
  /// - Throws: InvalidCast… errors with PowerShell's wording.
  public static func convert(_ value: Value, to type: NetType, _ context: ExecutionContext) throws -> Value {
    if type === NetType.object { return value.isVoid ? .null : value }
    switch value {
    case .int32: if type === NetType.int32 { return value }
    case .string: if type === NetType.string { return value }
    case .bool: if type === NetType.boolean { return value }
    default: break
    }
    if type === NetType.string { return toString(value, context) }
    if type === NetType.boolean { return try toBoolean(value, context) }
    if type === NetType.psObject { return value }
    if let kind = NumberKind(type) { return try number(value, kind, type, context) }
    if type.kind == .array, let element = type.elementType { return try toArray(value, element, type, context) }
    if let own = value.base.netType, type.isAssignable(from: own), !(value.base.object is PSObjectBox) {
      return value.base.object == nil || type.isValueType ? value.base : value
    }
    if type === NetType.char { return try toChar(value, context) }
    if type === NetType.switchParameter { return try toSwitch(value, context) }
    if type.fullName.hasPrefix("System.Nullable`1"), let inner = type.elementType ?? type.genericArguments.first {
      return value.isNull ? .null : try convert(value, to: inner, context)
    }
    if value.isNull { return try fromNull(value, type, context) }
    if type.kind == .enum { return try toEnum(value, type, context) }
    switch type.fullName {
    case "System.Type", "System.RuntimeType": return try toType(value, context)
    case "System.Management.Automation.PSCustomObject": return CustomObjects.convert(value)
    case "System.Management.Automation.PSReference":
      return .object(NetReference(value))
    case "System.Array":
      if case .object(let object) = value.base, object.isEnumerable { return .array(try Enumeration.elements(value.base, context)) }
      return .array([value])
    case "System.Collections.IDictionary": break
    case "System.Collections.Hashtable":
      if case .object(let object) = value, let table = object as? NetDictionary {
        let copy = NetDictionary(type: .hashtable)
        for pair in table.pairs { copy[pair.key] = pair.value }
        return .object(copy)
      }
      throw impossible(value, type, context)
    case "System.Xml.XmlDocument":
      do { return .object(try XmlNode.document(parsing: text(value, context).text)) } catch let error as NetException {
        throw failed(value, type, context, reason: error.exception.message, id: "InvalidCastToXmlDocument")
      }
    case "System.DateTime", "System.TimeSpan":
      if case .bool = value.base {
        throw failed(value, type, context, reason: "Invalid cast from 'Boolean' to '\(type.name)'.")
      }
    case "System.Collections.ArrayList":
      if case .object(let object) = value, object.isEnumerable { return .object(NetList(try Enumeration.elements(value, context))) }
      throw impossible(value, type, context)
    case "System.Collections.IList", "System.Collections.IEnumerable", "System.Collections.ICollection":
      if !Enumeration.isEnumerable(value) { return .array([value]) }
    default: break
    }
    if type.kind == .delegate || type.baseType?.fullName == "System.MulticastDelegate" {
      if case .object(let object) = value, let delegate = object as? BlockDelegate, delegate.fits(type) { return value }
      if case .object(let object) = value, let block = object as? ScriptBlock { return .object(BlockDelegate(block, type, context)) }
      if case .object(let object) = value, let group = object as? MethodGroup { return .object(BlockDelegate(group, type, context)) }
    }
    if let element = type.genericArguments.first, type.fullName.hasPrefix("System.Collections.Generic.List`1"), type.scriptClass == nil {
      let items = Enumeration.isEnumerable(value) ? try Enumeration.elements(value, context) : [value]
      return .object(NetList(try items.map { try convert($0, to: element, context) }, type: type))
    }
    if let made = try viaParse(value, type, context) { return made }
    if type.scriptClass == nil, let made = try viaText(value, type, context) { return made }
    if let made = try viaOperator(value, type, context) { return made }
    if let made = try viaConstructor(value, type, context) { return made }
    if let made = try viaProperties(value, type, context) { return made }
    throw impossible(value, type, context)
  }

  private static func toString(_ value: Value, _ context: ExecutionContext) -> Value { .string(text(value, context)) }

  private static func toBoolean(_ value: Value, _ context: ExecutionContext) throws -> Value { .bool(Truth.isTrue(value)) }

  private static func fromNull(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    if !type.isValueType { return .null }
    throw RuntimeError.make(
      "nullToObjectInvalidCast", "Cannot convert null to type \"\(type.fullName)\".", .InvalidArgument,
      type: RuntimeError.invalidCast)
  }

  private static func toChar(_ value: Value, _ context: ExecutionContext) throws -> Value {
    switch value.base {
    case .char: return value.base
    case .null, .void: return .char(0)
    case .string(let text):
      if text.count == 1 { return .char(text[0]) }
      throw failed(
        value, .char, context, reason: "String must be exactly one character long.", id: "InvalidCastParseTargetInvocation")
    case .double, .single, .bool:
      throw failed(
        value, .char, context, reason: "Invalid cast from '\(value.base.netType?.name ?? "")' to 'Char'.")
    default: break
    }
    if value.base.decimal != nil { throw failed(value, .char, context, reason: "Invalid cast from 'Decimal' to 'Char'.") }
    guard let number = value.base.integer else { throw impossible(value, .char, context) }
    guard let unit = UInt16(exactly: number) else {
      throw failed(value, .char, context, reason: "Value was either too large or too small for a character.")
    }
    return .char(unit)
  }

  private static func toSwitch(_ value: Value, _ context: ExecutionContext) throws -> Value {
    switch value.base {
    case .object(let object) where object is SwitchParameter: return value.base
    case .null, .void: return .object(SwitchParameter(false))
    case .bool(let b): return .object(SwitchParameter(b))
    case .string: throw impossible(value, .switchParameter, context)
    default: throw impossible(value, .switchParameter, context)
    }
  }

  private static func toType(_ value: Value, _ context: ExecutionContext) throws -> Value {
    if case .object(let object) = value.base, object is NetType { return value.base }
    if Enumeration.isEnumerable(value) || value.base.object is NetDictionary { throw impossible(value, .systemType, context) }
    let name = text(value, context).text
    if let type = context.type(named: name) { return .object(type) }
    throw RuntimeError.make(
      "InvalidCastFromStringToType",
      "Cannot convert the \"\(name)\" value of type \"System.String\" to type \"System.Type\".", .InvalidArgument,
      type: RuntimeError.invalidCast)
  }

  private static func toArray(_ value: Value, _ element: NetType, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    if case .object(let object) = value, let array = object as? NetArray, array.elementType === element { return value }
    switch value.base {
    case .null: return .null
    case .void: return element === NetType.object ? .array([]) : .null
    case .string(let text) where element === NetType.char:
      return .array(text.units.map { .char($0) }, of: .char)
    case .object(let object) where object.isEnumerable:
      let elements = try Enumeration.elements(value.base, context)
      if element === NetType.object { return .array(elements) }
      var converted: [Value] = []
      converted.reserveCapacity(elements.count)
      for item in elements { converted.append(try elementOf(item, element, type, value, context)) }
      return .array(converted, of: element)
    default: return .array([try elementOf(value, element, type, value, context)], of: element)
    }
  }

  private static func elementOf(
    _ item: Value, _ element: NetType, _ type: NetType, _ whole: Value, _ context: ExecutionContext
  ) throws -> Value {
    do { return try convert(item, to: element, context) } catch let error as TerminatingError {
      if error.record.errorId == "ConvertToFinalInvalidCastException" { throw impossible(whole, type, context) }
      throw RuntimeError.make(
        Enumeration.isEnumerable(whole) ? error.record.errorId : "InvalidCastExceptionScalarToArray",
        "Cannot convert value \"\(shown(whole, context))\" to type \"\(type.fullName)\". Error: \"\(error.record.exception.message)\"",
        .InvalidArgument, type: RuntimeError.invalidCast)
    }
  }

  private static func toEnum(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    switch value.base {
    case .string(let text): return try enumValue(text.text, type, value, context)
    case .object(let object):
      if let member = object as? EnumValue { return member.type === type ? value.base : .object(EnumValue(type, member.raw)) }
      if object.isEnumerable {
        let names = try Enumeration.elements(value, context).map { Conversion.text($0, context).text }
        return try enumValue(names.joined(separator: ","), type, value, context)
      }
    default: break
    }
    guard let number = value.base.integer else { throw impossible(value, type, context) }
    let raw = Int64(number)
    if !isDefined(raw, type) {
      let names = type.enumMembers.map { $0.name }.joined(separator: ",")
      throw RuntimeError.make(
        "UndefinedIntegerToEnum",
        "Cannot convert value \"\(text(value, context).text)\" to type \"\(type.fullName)\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are \"\(names)\".",
        .InvalidArgument, type: RuntimeError.invalidCast)
    }
    return .object(EnumValue(type, raw))
  }

  private static func isDefined(_ raw: Int64, _ type: NetType) -> Bool {
    if type.enumMembers.contains(where: { $0.value == raw }) { return true }
    guard type.isFlags else { return false }
    var all: Int64 = 0
    for member in type.enumMembers { all |= member.value }
    return raw & ~all == 0
  }

  private static func enumValue(_ text: String, _ type: NetType, _ value: Value, _ context: ExecutionContext) throws -> Value {
    var raw: Int64 = 0
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { (piece: Substring) -> String in String(piece).trimmed }
    for part in parts {
      if let member = type.enumMembers.first(where: { CaseFolding.equal($0.name, part) }) {
        raw |= member.value
      } else if let number = Int64(part), isDefined(number, type) {
        raw |= number
      } else {
        // An abbreviation that fits only one name will do.
        let fitting = type.enumMembers.filter { !part.isEmpty && $0.name.lowercased().hasPrefix(part.lowercased()) }
        let distinct = Set(fitting.map { $0.value })
        guard distinct.count == 1, let only = fitting.first else { throw invalidEnum(text, type, fitting.map { $0.name }) }
        raw |= only.value
      }
    }
    return .object(EnumValue(type, raw))
  }

  private static func invalidEnum(_ text: String, _ type: NetType, _ fitting: [String]) -> TerminatingError {
    let names = type.enumMembers.map { $0.name }.joined(separator: ", ")
    let reason =
      "Unable to match the identifier name \(text) to a valid enumerator name. Specify one of the following enumerator names and try again:\n\(names)"
    return RuntimeError.make(
      "SubstringDisambiguationEnumParseThrewAnException",
      "Cannot convert value \"\(text)\" to type \"\(type.fullName)\". Error: \"\(reason)\"", .InvalidArgument,
      type: RuntimeError.invalidCast)
  }

  // MARK: By the type's own means

  private static func viaParse(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
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
      throw failed(value, type, context, reason: error.exception.message, id: "InvalidCastParseTargetInvocation\(suffix)")
    }
  }

  /// A number as text, for types that are read from text.
  private static func viaText(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    switch value.base {
    case .int32, .int64, .byte, .sbyte, .int16, .uint16, .uint32, .uint64:
      if type === NetType.timeSpan || type === NetType.dateTime { return nil }
    case .double, .single: break
    default: if value.base.decimal == nil { return nil }
    }
    let shown: Value = .string(text(value, context))
    if let made = try viaParse(shown, type, context) { return made }
    guard let constructor = type.declaredConstructors.first(where: { $0.parameters.count == 1 && $0.parameters[0].type === NetType.string })
    else { return nil }
    do {
      return try [shown].withUnsafeBufferPointer { try constructor.body(.object(type), Arguments($0), context.dotNet) }
    } catch let error as NetException {
      throw failed(value, type, context, reason: error.exception.message, id: "InvalidCastConstructorException")
    }
  }

  private static func viaOperator(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    for owner in [type, value.base.netType] {
      for name in ["op_Implicit", "op_Explicit"] as [Name] {
        guard let owner, let group = owner.member(name) else { continue }
        for method in group.methods where method.isStatic && method.parameters.count == 1 {
          guard let own = value.base.netType, method.parameters[0].type.isAssignable(from: own), method.returnType === type else { continue }
          do {
            return try [value.base].withUnsafeBufferPointer { try method.body(.object(owner), Arguments($0), context.dotNet) }
          } catch let error as NetException {
            throw failed(value, type, context, reason: error.exception.message, id: "InvalidCastTargetInvocation")
          }
        }
      }
    }
    return nil
  }

  private static func viaConstructor(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    guard !type.isAbstract, let own = value.base.netType else { return nil }
    for method in type.declaredConstructors where method.parameters.count == 1 {
      let wanted = method.parameters[0].type
      guard wanted !== NetType.object || type.declaredConstructors.count == 1 else { continue }
      var argument = value.base
      if !wanted.isAssignable(from: own) {
        if own.kind == .array || own === NetType.arrayList, wanted.kind == .interface || wanted.kind == .array,
          !(wanted.fullName.contains("Dictionary"))
        {
          let elementType = type.genericArguments.first ?? wanted.elementType ?? .object
          guard let converted = try? convert(value, to: .array(of: elementType), context) else { continue }
          argument = converted
        } else if NumberKind(wanted) != nil, NumberKind(own) != nil {
          guard let converted = try? convert(value, to: wanted, context) else { continue }
          argument = converted
        } else if type.scriptClass != nil, wanted === NetType.string || NumberKind(wanted) != nil || wanted === NetType.boolean,
          !Enumeration.isEnumerable(value), !(value.base.object is NetDictionary), !(value.base.object is PSCustomObject)
        {
          guard let converted = try? convert(value, to: wanted, context) else { continue }
          argument = converted
        } else {
          continue
        }
      }
      do {
        return try [argument].withUnsafeBufferPointer { try method.body(.object(type), Arguments($0), context.dotNet) }
      } catch let error as NetException {
        throw failed(value, type, context, reason: error.exception.message, id: "InvalidCastConstructorException")
      }
    }
    return nil
  }

  /// A hashtable or custom object fills the properties of a new object.
  private static func viaProperties(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    var pairs: [(String, Value)] = []
    guard case .object(let object) = value.base else { return nil }
    if let table = object as? NetDictionary {
      pairs = table.pairs.map { (text($0.key, context).text, $0.value) }
    } else if let custom = object as? PSCustomObject {
      pairs = zip(custom.shape.names, custom.slots).map { ($0.text, $1) }
    } else {
      return nil
    }
    guard !type.isAbstract, type.kind != .interface,
      let constructor = type.declaredConstructors.first(where: { $0.parameters.isEmpty })
    else { return nil }
    let made = try [].withUnsafeBufferPointer { try constructor.body(.object(type), Arguments($0), context.dotNet) }
    for (name, item) in pairs {
      guard let member = type.member(Name(name)), member.property?.set != nil else {
        let known = type.allPropertyNames.map { "[\($0)]" }.joined(separator: "\n")
        throw RuntimeError.make(
          "ObjectCreationError",
          "Cannot create object of type \"\(type.fullName)\". The \(name) property was not found for the \(type.fullName) object. The available property is: \(known)",
          .InvalidArgument, type: RuntimeError.invalidCast)
      }
      do {
        try MemberAccess.set(made, Name(name), item, context.frame)
      } catch {
        let reason = RuntimeError.record(of: error)?.exception.message ?? ""
        throw RuntimeError.make(
          "ObjectCreationError", "Cannot create object of type \"\(type.fullName)\". \(reason)", .InvalidArgument,
          type: RuntimeError.invalidCast)
      }
    }
    return made
  }
}

extension NetType {
  var allPropertyNames: [String] {
    var names: [String] = []
    var type: NetType? = self
    while let t = type {
      for member in t.declaredMembers where member.property != nil && member.property?.isStatic == false && !names.contains(member.name) {
        names.append(member.name)
      }
      type = t.baseType
    }
    return names
  }
}

extension Value {
  var isVoid: Bool { if case .void = self { true } else { false } }
}

extension ExecutionContext {
  /// A type by name as code running now sees it.
  public func type(named name: String) -> NetType? {
    guard let frame else { return NetType.named(name) }
    let types = frame.code?.types ?? TypeScope(root: nil)
    var text = name.trimmed
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    return TypeResolution.simple(text, types, frame)
  }
}
