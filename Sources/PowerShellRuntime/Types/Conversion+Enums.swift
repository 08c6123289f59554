import DotNet

/// Conversions to enums: numbers, names, abbreviations, lists of them.
/// - Source: `LanguagePrimitives.ConvertStringToEnum`, `ConvertIntegerToEnum`, `EnumMinimumDisambiguation`.
extension Conversion {
  /// Nil where the value has none of the ways to an enum that the language knows.
  static func toEnum(_ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value? {
    switch value.base {
    case .string(let text): return try enumValue(text.text, type)
    case .bool, .char, .double, .single, .dateTime, .timeSpan, .null, .void: return nil
    case .object(let object):
      if let member = object as? EnumValue { return try defined(member.raw, value, type, context) }
      guard object.isEnumerable, !(object is NetDictionary) else { return nil }
      let words = try Enumeration.elements(value, context).map { (element: Value) -> String in
        if case .string(let text) = element.base { return text.text }
        if element.isNull { throw nullToEnum(type) }
        return Conversion.text(try convert(element, to: type, context), context).text
      }
      return try enumValue(words.joined(separator: ","), type)
    case .uint64(let number): return try defined(Int64(bitPattern: number), value, type, context)
    default: return try value.base.integer.map { try defined(Int64($0), value, type, context) }
    }
  }

  private static func defined(_ raw: Int64, _ value: Value, _ type: NetType, _ context: ExecutionContext) throws -> Value {
    guard isDefined(raw, type) else { throw undefined(shown(value, context), type, "UndefinedIntegerToEnum") }
    return .object(EnumValue(type, raw))
  }

  private static func undefined(_ text: String, _ type: NetType, _ id: String) -> TerminatingError {
    RuntimeError.make(
      id,
      "Cannot convert value \"\(text)\" to type \"\(type.fullName)\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are \"\(names(type, ","))\".",
      .InvalidArgument, type: RuntimeError.invalidCast)
  }

  static func nullToEnum(_ type: NetType) -> TerminatingError {
    RuntimeError.make(
      "nullToEnumInvalidCast",
      "Cannot convert null to type \"\(type.fullName)\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are \"\(names(type, ","))\".",
      .InvalidArgument, type: RuntimeError.invalidCast)
  }

  /// The members' names in the order of their values, as the platform lists them.
  private static func names(_ type: NetType, _ separator: String) -> String {
    // Swift's sort keeps the order of equals.
    type.enumMembers.sorted { UInt64(bitPattern: $0.value) < UInt64(bitPattern: $1.value) }.map { $0.name }.joined(separator: separator)
  }

  private static func isDefined(_ raw: Int64, _ type: NetType) -> Bool {
    if type.enumMembers.contains(where: { $0.value == raw }) { return true }
    guard type.isFlags else { return false }
    var all: Int64 = 0
    for member in type.enumMembers { all |= member.value }
    return raw & ~all == 0
  }

  private static func enumValue(_ text: String, _ type: NetType) throws -> Value {
    let trimmed = text.trimmed
    if type.isFlags, type.fullName.hasPrefix("System.Management.Automation.PSMember"), trimmed.contains("*") || trimmed.contains("?") {
      let pattern = Wildcard.cached(trimmed, ignoreCase: true)
      let matching = type.enumMembers.filter { pattern.matches($0.name) }
      if !matching.isEmpty { return .object(EnumValue(type, matching.reduce(0) { $0 | $1.value })) }
    }
    if let first = trimmed.utf8.first, first &- 48 < 10 || first == 45 || first == 43 {
      switch NumberText.parseInt64(PSString(trimmed)) {
      case .success(let number):
        guard let kind = NumberKind(type.underlying ?? .int32), kind == .uint64 || kind.integer(Int(number)) != nil else {
          throw tooLarge(text, type)
        }
        guard isDefined(number, type) else { throw undefined(text, type, "EnumParseUndefined") }
        return .object(EnumValue(type, number))
      case .failure(.overflow): throw tooLarge(text, type)
      case .failure: break
      }
    }
    var raw: Int64 = 0
    var isKnown = !trimmed.isEmpty
    for piece in trimmed.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(piece).trimmed
      guard let member = type.enumMembers.first(where: { CaseFolding.equal($0.name, name) }) else {
        isKnown = false
        break
      }
      raw |= member.value
    }
    if isKnown {
      guard isDefined(raw, type) else { throw undefined(text, type, "EnumParseUndefined") }
      return .object(EnumValue(type, raw))
    }
    // Several names, some of them abbreviated.
    if text.contains(","), let list = try? text.split(separator: ",").map({ try abbreviation(String($0).trimmed, type) }) {
      return .object(EnumValue(type, list.reduce(0) { $0 | $1 }))
    }
    return .object(EnumValue(type, try abbreviation(text, type)))
  }

  private static func tooLarge(_ text: String, _ type: NetType) -> TerminatingError {
    let kind = NumberKind(type.underlying ?? .int32) ?? .int32
    return parseFailure(
      text, type, "Value was either too large or too small for \(kind.overflowName).", "CaseSensitiveEnumParseThrewAnException")
  }

  private static func parseFailure(_ text: String, _ type: NetType, _ reason: String, _ id: String) -> TerminatingError {
    RuntimeError.make(
      id, "Cannot convert value \"\(text)\" to type \"\(type.fullName)\". Error: \"\(reason)\"", .InvalidArgument, type: RuntimeError.invalidCast)
  }

  private static func unmatched(_ text: String, _ type: NetType) -> TerminatingError {
    parseFailure(
      text, type, Messages.format("EnumExpressionEvaluatorStrings", "NoEnumNameMatch", text, names(type, ", ")),
      "SubstringDisambiguationEnumParseThrewAnException")
  }

  /// The one member whose name begins so.
  private static func abbreviation(_ text: String, _ type: NetType) throws -> Int64 {
    let beginning = text.lowercased()
    let fitting = type.enumMembers.filter { $0.name.lowercased().hasPrefix(beginning) }
    if let only = fitting.first, fitting.count == 1 || only.name.lowercased() == beginning { return only.value }
    if fitting.isEmpty, text.contains(",") { throw unmatched(text, type) }
    if type.fullName == "System.Management.Automation.PSMemberTypes" || type.fullName == "System.Management.Automation.PSMemberViewTypes" {
      // These two have a converter of their own, with its own words.
      let reason = Messages.format("ExtendedTypeSystem", "InvalidCastExceptionEnumerationNoValue", text, type.fullName, names(type, ","))
      throw parseFailure(text, type, reason, "InvalidCastEnumFromStringNoEnumeration")
    }
    if fitting.isEmpty { throw unmatched(text, type) }
    if let exact = fitting.first(where: { $0.name.lowercased() == beginning }) { return exact.value }
    let list = fitting.map { $0.name }.joined(separator: ", ")
    throw parseFailure(
      text, type,
      "The identifier name \(text) cannot be processed because it is either too similar or identical to the following enumerator names: \(list). Use a more specific identifier name.",
      "SubstringDisambiguationEnumParseThrewAnException")
  }
}
