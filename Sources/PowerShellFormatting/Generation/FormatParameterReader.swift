import DotNet

/// A property argument that cannot be understood.
public struct FormatParameterError: Error {
  public let message: String
  public let id: String
}

/// Reads `-Property` and `-GroupBy`: names, patterns, script blocks and hashtables of keys.
/// - Source: `MshParameter`, `FormatParameterDefinitionBase`; messages `FormatAndOut_MshParameter`.
public enum FormatParameterReader {
  public enum Keys: Sendable {
    case table, list, wide, complex, groupBy
    var names: [String] {
      switch self {
      case .table: ["Expression", "FormatString", "Label", "Name", "Alignment", "Width"]
      case .list: ["Expression", "FormatString", "Label", "Name"]
      case .wide: ["Expression", "FormatString"]
      case .complex: ["Expression", "Depth"]
      case .groupBy: ["Expression", "Label", "Name"]
      }
    }
  }

  /// Fills the request's properties.
  /// - Throws: `FormatParameterError`.
  public static func readProperties(_ arguments: [Value], _ keys: Keys, _ context: FormattingContext, into request: inout FormatRequest) throws {
    for argument in arguments { request.properties.append(try read(argument, keys, context)) }
  }

  /// - Throws: `FormatParameterError`.
  public static func readGroupBy(_ argument: Value, _ context: FormattingContext, into request: inout FormatRequest) throws {
    request.groupBy = try read(argument, .groupBy, context)
  }

  private static func read(_ argument: Value, _ keys: Keys, _ context: FormattingContext) throws -> FormatParameter {
    if argument.isNull {
      throw FormatParameterError(
        message: "The value of a parameter was null; one of the following types was expected: \(types(keys)).", id: "DictionaryKeyNull")
    }
    if let table = argument.base.object as? NetDictionary { return try read(table, keys, context) }
    return FormatParameter(expression: try expression(argument, keys, context))
  }

  private static func types(_ keys: Keys) -> String {
    "{System.String, System.Management.Automation.ScriptBlock}"
  }

  private static func expression(_ value: Value, _ keys: Keys, _ context: FormattingContext, key: String? = nil) throws -> FormatExpression {
    if let code = context.scriptText(of: value) { return FormatExpression(script: value, text: code) }
    let isName = value.stringIfString != nil
    guard isName else {
      let name = value.netType?.fullName ?? "null"
      throw FormatParameterError(message: "Cannot convert \(name) to one of the following types \(types(keys)).", id: "UnknownParameterType")
    }
    let text = context.text(of: value)
    if text.isEmpty {
      throw FormatParameterError(
        message: key.map { "The \"\($0)\" key cannot have an empty string value." } ?? "An empty string value is not allowed.",
        id: key == nil ? "MshExEmptyStringError" : "MshExEmptyStringHashError")
    }
    return FormatExpression(text, isPattern: context.isPattern(text))
  }

  private static func read(_ table: NetDictionary, _ keys: Keys, _ context: FormattingContext) throws -> FormatParameter {
    var found: [String: Value] = [:]
    for (key, value) in table.pairs {
      guard let given = key.stringIfString?.text else {
        throw FormatParameterError(
          message: "The \(key.netType?.fullName ?? "null") key type is not valid. The key must be a string.", id: "DictionaryKeyNonString")
      }
      guard let name = match(given, keys.names) else {
        throw FormatParameterError(message: "The \(given) key is not valid.", id: "DictionaryKeyIllegal")
      }
      let entry = name == "Name" ? "Label" : name
      if found[entry] != nil {
        throw FormatParameterError(message: "The duplicated key \"\(given)\" conflicts with \"\(entry)\".", id: "DictionaryKeyDuplicate")
      }
      found[entry] = value
    }
    guard let value = found["Expression"], !value.isNull else {
      if let label = found["Label"], found["Expression"] == nil, keys != .wide, keys != .complex {
        return try filled(FormatParameter(expression: FormatExpression(context.text(of: label))), found, context)
      }
      throw FormatParameterError(
        message: found["Expression"] == nil ? "A mandatory entry for expression is missing." : "The expression key has no value.",
        id: found["Expression"] == nil ? "DictionaryKeyMandatoryEntry" : "DictionaryKeyNoValue")
    }
    return try filled(FormatParameter(expression: try expression(value, keys, context, key: "expression")), found, context)
  }

  private static func filled(
    _ given: FormatParameter, _ found: [String: Value], _ context: FormattingContext
  ) throws -> FormatParameter {
    var parameter = given
    if let label = found["Label"] { parameter.label = context.text(of: label) }
    if let format = found["FormatString"] {
      parameter.format = context.text(of: format)
      if parameter.format?.isEmpty ?? true {
        throw FormatParameterError(message: "Cannot have an empty formatting string for key \"formatstring\".", id: "FormatStringEmpty")
      }
    }
    if let width = found["Width"] {
      guard let number = width.integer else { throw wrongType("width", width, "System.Int32") }
      if number <= 0 {
        throw FormatParameterError(message: "The value \"\(number)\" for key \"width\" should be greater than 0.", id: "WidthOutOfRange")
      }
      parameter.width = number
    }
    if let depth = found["Depth"] { parameter.depth = depth.integer }
    if let alignment = found["Alignment"] {
      let text = context.text(of: alignment)
      guard let name = match(text, ["left", "center", "right"]) else {
        throw FormatParameterError(
          message: "The value \"\(text)\" for key \"alignment\" is not valid; valid values are left, center, right.",
          id: "AlignmentIllegalValue")
      }
      parameter.alignment = name == "left" ? .left : name == "right" ? .right : .center
    }
    return parameter
  }

  private static func wrongType(_ key: String, _ value: Value, _ expected: String) -> FormatParameterError {
    FormatParameterError(
      message: "The \"\(key)\" key has a type, \(value.netType?.fullName ?? "null"), that is not valid; expected type is \(expected).",
      id: "DictionaryKeyIllegalValue")
  }

  /// A key by its name or a beginning of it.
  private static func match(_ given: String, _ names: [String]) -> String? {
    if given.isEmpty { return nil }
    if let exact = names.first(where: { CaseFolding.equal($0, given) }) { return exact }
    return names.first { $0.count > given.count && CaseFolding.equal(String($0.prefix(given.count)), given) }
  }
}
