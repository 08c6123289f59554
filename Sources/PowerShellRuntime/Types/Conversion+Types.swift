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
    if type === NetType.switchParameter, let made = toSwitch(value) { return made }
    if type.fullName.hasPrefix("System.Nullable`1"), let inner = type.elementType ?? type.genericArguments.first {
      return try toNullable(value, inner, type, context)
    }
    if value.isNull { return try fromNull(type) }
    if type.kind == .enum, let made = try toEnum(value, type, context) { return made }
    if let made = try byLanguage(value, type, context) { return made }
    return try byMeansOfTypes(value, type, context)
  }

  /// What the language itself knows how to make.
  private static func byLanguage(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    switch type.fullName {
    case "System.Type", "System.RuntimeType":
      if case .string(let name) = value.base { return try toType(name, context) }
    case "System.Management.Automation.PSCustomObject": return CustomObjects.convert(value)
    case "System.Management.Automation.PSReference":
      return .object(NetReference(value))
    case "System.Array":
      if case .object(let object) = value.base, object.isEnumerable { return .array(try Enumeration.elements(value.base, context)) }
      return .array([value])
    case "System.Collections.Hashtable":
      if case .object(let object) = value, let table = object as? NetDictionary {
        let copy = NetDictionary(type: .hashtable)
        for pair in table.pairs { copy[pair.key] = pair.value }
        return .object(copy)
      }
    case "System.Xml.XmlDocument": return .object(try toXml(value, context))
    case "System.Uri":
      guard case .string(let address) = value.base else { return nil }
      do { return .object(try NetUri.any(address.text)) } catch let error as NetException {
        throw failed(value, type, context, reason: error.exception.message, inner: error.exception)
      }
    case "System.Text.RegularExpressions.Regex":
      guard case .string(let pattern) = value.base else { return nil }
      do { return .object(try Regex.cached(pattern, options: 0)) } catch let error as NetException {
        throw failed(value, type, context, reason: error.exception.message, id: "InvalidCastFromStringToRegex", inner: error.exception)
      }
    case "System.Collections.ArrayList":
      if case .object(let object) = value, object.isEnumerable, !(object is NetDictionary) {
        return .object(NetList(try Enumeration.elements(value, context)))
      }
    case "System.Collections.IList", "System.Collections.IEnumerable", "System.Collections.ICollection":
      if !Enumeration.isEnumerable(value) { return .array([value]) }
    default: break
    }
    if type.kind == .delegate || type.baseType?.fullName == "System.MulticastDelegate" {
      if case .object(let object) = value, let delegate = object as? BlockDelegate, delegate.fits(type) { return value }
      if case .object(let object) = value, let block = object as? ScriptBlock { return .object(BlockDelegate(block, type, context)) }
      if case .object(let object) = value, let group = object as? MethodGroup { return .object(BlockDelegate(group, type, context)) }
    }
    return nil
  }

  /// Text between tags only makes a fragment, which no document takes.
  private static func toXml(_ value: Value, _ context: ExecutionContext) throws -> XmlNode {
    var source = shown(value, context)
    if case .object(let object) = value.base, object is NetArray {
      let elements = try Enumeration.elements(value.base, context)
      // Lines of a file are one document.
      source = elements.map { text($0, context).text }.joined(separator: "\n")
    }
    let body = source.drop { $0.isWhitespace || $0 == "\u{feff}" }
    do {
      if body.isEmpty { return XmlNode.document() }
      if body.first != "<" {
        throw NetException(
          "System.InvalidOperationException",
          "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.")
      }
      return try XmlNode.document(parsing: source)
    } catch let error as NetException {
      throw failed(value, NetType.xmlDocument, context, reason: error.exception.message, id: "InvalidCastToXmlDocument", inner: error.exception)
    }
  }

  private static func toNullable(_ value: Value, _ inner: NetType, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    if value.isNull { return .null }
    do { return try convert(value, to: inner, context) } catch let error as TerminatingError {
      guard error.record.errorId == "ConvertToFinalInvalidCastException" else { throw error }
      if value.base.object is NetDictionary || value.base.object is PSCustomObject {
        throw failed(
          value, type, context,
          reason: "Cannot process argument because the value of argument \"obj\" is null. Change the value of argument \"obj\" to a non-null value.",
          id: "InvalidCastConstructorException")
      }
      throw impossible(value, type, context)
    }
  }

  private static func toString(_ value: Value, _ context: ExecutionContext) -> Value { .string(text(value, context)) }

  private static func toBoolean(_ value: Value, _ context: ExecutionContext) throws -> Value { .bool(Truth.isTrue(value)) }

  private static func fromNull(_ type: NetType) throws -> Value {
    if !type.isValueType { return .null }
    if type.kind == .enum { throw nullToEnum(type) }
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
    if case .dateTime = value.base { throw failed(value, .char, context, reason: "Invalid cast from 'DateTime' to 'Char'.") }
    if value.base.bigInteger != nil { throw failed(value, .char, context, reason: "Object must implement IConvertible.") }
    if case .uint64(let n) = value.base, n > UInt64(UInt16.max) {
      throw failed(value, .char, context, reason: "Value was either too large or too small for a character.")
    }
    guard let number = value.base.integer else { throw impossible(value, .char, context) }
    guard let unit = UInt16(exactly: number) else {
      throw failed(value, .char, context, reason: "Value was either too large or too small for a character.")
    }
    return .char(unit)
  }

  private static func toSwitch(_ value: Value) -> Value? {
    switch value.base {
    case .object(let object) where object is SwitchParameter: value.base
    case .null, .void: .object(SwitchParameter(false))
    case .bool(let b): .object(SwitchParameter(b))
    default: nil
    }
  }

  private static func toType(_ name: PSString, _ context: ExecutionContext) throws -> Value {
    if let type = context.type(named: name.text) { return .object(type) }
    if let error = context.ambiguityOfType(name.text) { throw error }
    throw RuntimeError.make(
      "InvalidCastFromStringToType",
      "Cannot convert the \"\(name.text)\" value of type \"System.String\" to type \"System.Type\".", .InvalidArgument,
      type: RuntimeError.invalidCast)
  }

  private static func toArray(_ value: Value, _ element: NetType, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    if case .object(let object) = value, let array = object as? NetArray, array.elementType === element { return value }
    if value.base.object is NetMultiArray, value.base.netType === type { return value }
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
      for item in elements {
        do { converted.append(try convert(item, to: element, context)) } catch let error as TerminatingError where object is NetList {
          throw failed(
            value, type, context, reason: error.record.exception.message, id: "InvalidCastExceptionScalarToArray", inner: error.record.exception)
        }
      }
      return .array(converted, of: element)
    default: return .array([try onlyElement(value, element, type, context)], of: element)
    }
  }

  /// A single value as the one element of an array.
  private static func onlyElement(_ value: Value, _ element: NetType, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    do { return try convert(value, to: element, context) } catch let error as TerminatingError {
      if isConvertibleButNoNumber(value) { throw badCast(value, type, context) }
      if error.record.errorId == "ConvertToFinalInvalidCastException" { throw impossible(value, type, context) }
      throw failed(
        value, type, context, reason: error.record.exception.message, id: "InvalidCastExceptionScalarToArray", inner: error.record.exception)
    }
  }
}

extension Value {
  var isVoid: Bool { if case .void = self { true } else { false } }
}

extension ExecutionContext {
  /// The error of a type's name that could mean two.
  public func ambiguityOfType(_ name: String) -> TerminatingError? {
    guard let types = frame.typesHere ?? frame.code?.types else { return nil }
    return TypeResolution.ambiguityError(name, types, frame)
  }

  /// A type by name as code running now sees it.
  public func type(named name: String) -> NetType? {
    guard let frame else { return NetType.named(name) }
    let types = frame.typesHere ?? frame.code?.types ?? TypeScope(root: nil)
    // In a module's scope its own types come before those of the code that runs there.
    if let module = frame.session.module, types.ambiguity(Name(name)) == nil, let type = module.exportedTypes[Name(name)] { return type }
    var text = name.trimmed
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    return TypeResolution.simple(text, types, frame)
  }
}
