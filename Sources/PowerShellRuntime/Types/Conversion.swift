import DotNet

/// PowerShell's conversions.
/// - Source: language specification 6, `System.Management.Automation.LanguagePrimitives`.
public enum Conversion {
  // MARK: To text

  /// The value as a string: numbers and dates in the invariant culture, collections joined by `$OFS`.
  public static func text(_ value: Value, _ context: ExecutionContext) -> PSString {
    switch value {
    case .string(let string): return string
    case .double(let number): return PSString(ascii: realText(number))
    case .single(let number): return PSString(ascii: realText(number))
    default: break
    }
    if let text = NumberText.primitiveText(of: value) { return text }
    guard case .object(let object) = value else { return PSString(ascii: "") }
    return text(of: object, context, depth: 0)
  }

  /// A double with the fifteen digits that PowerShell shows.
  static func realText(_ number: Double) -> String {
    if number == number.rounded(), number.magnitude < 1e15 { return NumberText.invariantText(number) }
    return (try? NumberFormatting.format(number, "G15", Culture.invariant.numberFormat)) ?? NumberText.invariantText(number)
  }

  static func realText(_ number: Float) -> String {
    (try? NumberFormatting.format(number, "G7", Culture.invariant.numberFormat)) ?? NumberText.invariantText(number)
  }

  static func append(_ value: Value, to text: inout String, _ context: ExecutionContext) {
    switch value {
    case .string(let string): text.append(string.text)
    case .int32(let number) where number >= 0 && number < 10: text.unicodeScalars.append(Unicode.Scalar(UInt8(48 + number)))
    default: text.append(self.text(value, context).text)
    }
  }

  /// Without a session: what keys and names become.
  public static func plainText(_ value: Value) -> String { NumberText.invariantText(of: value).text }

  private static func text(of object: NetObject, _ context: ExecutionContext, depth: Int) -> PSString {
    if let extended = object.extended, let member = extended.find("ToString") {
      if let result = try? member.invoke(on: .object(object), [], context.dotNet) { return text(result, context) }
    }
    if object.netType.scriptClass != nil, let own = try? ScriptClasses.ownText(.object(object), object.netType, context.dotNet) {
      if !(object is ExceptionObject) || object.netType.member("ToString")?.methods.first?.declaringType.scriptClass != nil { return own }
    }
    if let custom = object as? PSCustomObject { return customText(custom, context) }
    if object is NetArray || object is NetList || (object.isEnumerable && object.netType.member("ToString")?.methods.first == nil) {
      return joined(object, context, depth: depth)
    }
    if let type = object as? NetType { return PSString(typeText(type)) }
    if let block = object as? ScriptBlock { return PSString(block.sourceText) }
    if let own = try? object.toString(context.dotNet) { return own }
    if object.isEnumerable { return joined(object, context, depth: depth) }
    return PSString(object.netType.displayName)
  }

  /// A type as a string: its name in PowerShell's short form.
  static func typeText(_ type: NetType) -> String {
    if type.kind == .array, let element = type.elementType {
      return typeText(element) + type.fullName.dropFirst(element.fullName.count)
    }
    if let short = shortNames[type.fullName] { return short }
    if let tick = type.fullName.firstIndex(of: "`"), !type.genericArguments.isEmpty, type.scriptClass == nil {
      return "\(type.fullName[..<tick])[\(type.genericArguments.map { typeText($0) }.joined(separator: ","))]"
    }
    return type.displayName
  }

  /// Accelerators by the type they stand for, the shortest where there are several.
  private static let shortNames: [String: String] = {
    var names: [String: String] = [:]
    for (name, fullName) in TypeRegistry.allAccelerators {
      if let known = names[fullName], known.utf8.count <= name.utf8.count { continue }
      names[fullName] = name
    }
    return names
  }()

  private static func joined(_ object: NetObject, _ context: ExecutionContext, depth: Int) -> PSString {
    if depth > 8 { return PSString(object.netType.displayName) }
    let separator: String
    if context.frame != nil, let value = context.frame.lookUp("OFS"), !value.isNull { separator = text(value, context).text } else { separator = " " }
    var result = ""
    var isFirst = true
    let elements = (try? Enumeration.elements(.object(object), context)) ?? []
    for element in elements {
      if !isFirst { result += separator }
      isFirst = false
      if case .object(let inner) = element, inner.isEnumerable, !(inner is PSObjectBox) {
        // A collection in a collection shows its type's name, as .NET's ToString gives it.
        result += inner is NetDictionary ? text(of: inner, context, depth: depth + 1).text : inner.netType.displayName
      } else if !(element.base.object is PSCustomObject) {
        // A custom object's own ToString is empty.
        result += text(element, context).text
      }
    }
    return PSString(result)
  }

  /// `@{a=1; b=2}`
  private static func customText(_ object: PSCustomObject, _ context: ExecutionContext) -> PSString {
    var parts: [String] = []
    for (name, value) in zip(object.shape.names, object.slots) {
      parts.append("\(name.text)=\(nestedText(value, context))")
    }
    for member in object.extended?.members ?? [] where member.isProperty && !member.isHidden && member.memberType != "PropertySet" {
      let value = (try? member.value(of: .object(object), context.dotNet)) ?? .null
      parts.append("\(member.name)=\(nestedText(value, context))")
    }
    if parts.isEmpty { return PSString(ascii: "") }
    return PSString("@{\(parts.joined(separator: "; "))}")
  }

  private static func nestedText(_ value: Value, _ context: ExecutionContext) -> String {
    guard case .object(let object) = value else { return text(value, context).text }
    if object is NetArray || object is NetList || (object is PSCustomObject) {
      // A custom object inside one is written as nothing, as in PowerShell.
      if object is PSCustomObject { return "" }
      return object.netType.displayName
    }
    return text(value, context).text
  }

  // MARK: Errors

  static func failed(
    _ value: Value, _ type: NetType, _ context: ExecutionContext, reason: String, id: String = "InvalidCastIConvertible",
    inner: ExceptionObject? = nil
  ) -> TerminatingError {
    RuntimeError.make(
      id, "Cannot convert value \"\(shown(value, context))\" to type \"\(type.fullName)\". Error: \"\(reason)\"", .InvalidArgument,
      type: RuntimeError.invalidCast, inner: inner)
  }

  /// A value in an error, as .NET's `ToString()` gives it in the session's culture.
  static func shown(_ value: Value, _ context: ExecutionContext) -> String {
    switch value.base {
    case .double, .single, .dateTime:
      return (try? formatted(value.base, format: "", culture: context.culture))??.text ?? text(value, context).text
    case .object(let object):
      if object is NetArray || object is NetList { return object.netType.displayName }
      if let type = object as? NetType { return type.displayName }
    default: break
    }
    return text(value, context).text
  }

  static func impossible(_ value: Value, _ type: NetType, _ context: ExecutionContext) -> TerminatingError {
    if type.isByRefLike {
      return RuntimeError.make(
        "InvalidCastToByRefLikeType", Messages.format("ExtendedTypeSystem", "InvalidCastToByRefLikeType", type.fullName), .InvalidArgument,
        type: RuntimeError.invalidCast)
    }
    return RuntimeError.make(
      "ConvertToFinalInvalidCastException",
      "Cannot convert the \"\(shown(value, context))\" value of type \"\(value.netType?.clrFullName ?? "null")\" to type \"\(type.fullName)\".",
      .InvalidArgument, type: RuntimeError.invalidCast)
  }

  // MARK: Numbers

  /// A string as the number it writes, of the type a literal would have.
  /// What is no literal is converted to the other operand's type where that is a number's.
  static func number(from text: PSString, like other: NetType? = nil, _ context: ExecutionContext) throws -> Value {
    let trimmed = text.text.trimmed
    if trimmed.isEmpty { return .int32(0) }
    if case .success(let n) = NumberText.parseInt32(PSString(trimmed)) { return .int32(n) }
    if let value = NumberLiteral.parse(trimmed) { return value }
    var hint: NetType = .int32
    if let other, other.kind == .enum || (other !== NetType.bigInteger && NumberKind(other) != nil) { hint = other }
    return try convert(.string(text), to: hint, context)
  }

  static func underlying(_ member: EnumValue) -> Value {
    switch member.type.underlying?.fullName {
    case "System.Byte": .byte(UInt8(truncatingIfNeeded: member.raw))
    case "System.SByte": .sbyte(Int8(truncatingIfNeeded: member.raw))
    case "System.Int16": .int16(Int16(truncatingIfNeeded: member.raw))
    case "System.UInt16": .uint16(UInt16(truncatingIfNeeded: member.raw))
    case "System.UInt32": .uint32(UInt32(truncatingIfNeeded: member.raw))
    case "System.Int64": .int64(member.raw)
    case "System.UInt64": .uint64(UInt64(bitPattern: member.raw))
    default: .int32(Int32(truncatingIfNeeded: member.raw))
    }
  }
}
