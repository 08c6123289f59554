import DotNet

/// How a property's value is written in a cell, a list or a group's heading.
/// - Source: `PSObjectHelper.SmartToString`, `FormatField`.
enum DisplayText {
  /// Types that are written as they are, wherever they come.
  /// - Source: `DefaultScalarTypes`.
  static let scalarTypes: Set<String> = [
    "System.String", "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64",
    "System.UInt64", "System.Char", "System.Single", "System.Double", "System.Boolean", "System.Decimal", "System.IntPtr",
    "System.Security.SecureString", "System.Numerics.BigInteger",
  ]

  static func isScalar(_ value: Value, _ context: FormattingContext) -> Bool {
    switch value {
    case .bool, .char, .byte, .sbyte, .int16, .uint16, .int32, .uint32, .int64, .uint64, .single, .double, .string: return true
    case .null, .void, .dateTime, .timeSpan: return false
    case .object(let object):
      if object is EnumValue { return true }
      if object is PSCustomObject { return false }
      guard let type = object.netType.typeNames.first else { return false }
      // A type name put before the others takes the scalar's right away.
      if object.extended?.typeNames != nil { return context.typeNames(of: value).first.map { scalarTypes.contains($0) } ?? false }
      return object.netType.kind == .enum || scalarTypes.contains(type)
    }
  }

  /// A value with the format asked for, or in the formatter's own way.
  static func field(_ value: Value, format: String?, isTable: Bool, _ context: FormattingContext) -> String {
    if let format, !format.isEmpty, let text = try? context.text(of: value, format: format) { return text }
    return smart(value, isTable: isTable, context)
  }

  static func smart(_ value: Value, isTable: Bool, _ context: FormattingContext) -> String {
    switch value {
    case .string(let string): return string.text
    case .int32(let number): return String(number)
    case .null, .void: return ""
    case .bool(let flag): return flag ? "True" : "False"
    case .double, .single: return isTable ? context.fixedPointText(of: value) : context.text(of: value)
    case .object(let object):
      if isTable, object.netType === NetType.decimal { return context.fixedPointText(of: value) }
      guard let elements = try? context.elements(of: value) else { return context.text(of: value) }
      return collection(elements, context)
    default: return context.text(of: value)
    }
  }

  /// `{1, 2, 3…}`
  private static func collection(_ elements: [Value], _ context: FormattingContext) -> String {
    let limit = context.enumerationLimit
    var text = "{"
    for (n, element) in elements.enumerated() {
      if limit >= 0, n == limit {
        text += "…"
        break
      }
      if n > 0 { text += ", " }
      text += elementName(element, context)
    }
    return text + "}"
  }

  /// An element of a collection: its text where its type has one, its name otherwise.
  private static func elementName(_ value: Value, _ context: FormattingContext) -> String {
    guard case .object(let object) = value else { return value.isNull ? "$null" : context.text(of: value) }
    let text = context.text(of: value)
    if text.isEmpty, object.isEnumerable { return object.netType.fullName }
    if object is PSCustomObject || object is PSObjectBox || object.isEnumerable { return text }
    // A group's text is inherited from `Capture`; what inherits its text is called by its name.
    let isNamed = object.netType === NetType.regexGroup || object is RegexMatch
    guard isNamed || text == object.netType.fullName else { return text }
    guard let expression = displayName(value, context), let name = try? expression.value(value, context) else { return text }
    return context.text(of: name)
  }

  /// The property that names an object: the type data's, or the first with a telling name.
  /// - Source: `PSObjectHelper.GetDisplayNameExpression`.
  static func displayName(_ value: Value, _ context: FormattingContext) -> FormatExpression? {
    if let name = context.defaultDisplayProperty(of: value), context.propertyName(Name(name), of: value) != nil {
      return FormatExpression(name)
    }
    let remoting: Set<String> = ["PSComputerName", "PSShowComputerName", "RunspaceId", "PSSourceJobInstanceId"]
    for pattern in ["name", "id", "key", "*key", "*name", "*id"] {
      let expression = FormatExpression(pattern, isPattern: pattern.hasPrefix("*"))
      if let found = expression.resolve(value, context).first(where: { !remoting.contains($0.text) }) { return found }
    }
    return nil
  }
}
