import DotNet

/// `-like`, `-match`, `-replace`, `-split`, `-join`, `-f`.
enum StringOperators {
  /// Applies a test to a value, or filters a collection by it.
  static func filter(_ left: Value, _ frame: Frame, _ test: (Value) throws -> Bool) throws -> Value {
    if case .object(let object) = left, object.isEnumerable {
      var kept: [Value] = []
      for element in try Enumeration.elements(left, frame.context) where try test(element) { kept.append(element) }
      return .array(kept)
    }
    return .bool(try test(left))
  }

  static func like(_ left: Value, _ right: Value, ignoreCase: Bool, negate: Bool, _ frame: Frame) throws -> Value {
    let pattern = Wildcard.cached(Conversion.text(right, frame.context).text, ignoreCase: ignoreCase)
    if pattern.isInvalid {
      throw RuntimeError.make(
        "RuntimeException",
        "The specified wildcard character pattern is not valid: \(Conversion.text(right, frame.context).text)", .NotSpecified,
        type: "System.Management.Automation.WildcardPatternException")
    }
    return try filter(left, frame) { pattern.matches(Conversion.text($0, frame.context).text) != negate }
  }

  static func match(_ left: Value, _ right: Value, ignoreCase: Bool, negate: Bool, _ frame: Frame) throws -> Value {
    throw RuntimeError.make("NotSupported", "Regular expressions are not built yet.", .NotImplemented)
  }

  static func join(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    let separator = Conversion.text(right, frame.context).text
    let parts = try Enumeration.elements(left, frame.context)
    var result = ""
    for (n, part) in parts.enumerated() {
      if n > 0 { result += separator }
      Conversion.append(part, to: &result, frame.context)
    }
    return .string(PSString(result))
  }

  static func format(_ left: Value, _ right: Value, _ frame: Frame) throws -> Value {
    let template = Conversion.text(left, frame.context)
    var arguments: [Value]
    if case .object(let object) = right, object.isEnumerable, !(object is NetDictionary) {
      arguments = try Enumeration.elements(right, frame.context)
    } else {
      arguments = [right]
    }
    arguments = arguments.map { $0.base }
    do {
      return .string(try CompositeFormat.format(template, arguments, culture: frame.context.culture, frame.context.dotNet))
    } catch let error as NetException {
      throw RuntimeError.make(
        "FormatError", "Error formatting a string: \(error.exception.message)", .InvalidOperation, inner: error.exception)
    }
  }

  static func replace(_ left: Value, _ right: Value, ignoreCase: Bool, _ frame: Frame) throws -> Value {
    throw RuntimeError.make("NotSupported", "Regular expressions are not built yet.", .NotImplemented)
  }

  static func split(_ left: Value, _ right: Value, ignoreCase: Bool, _ frame: Frame) throws -> Value {
    throw RuntimeError.make("NotSupported", "Regular expressions are not built yet.", .NotImplemented)
  }

  static func splitUnary(_ value: Value, _ frame: Frame) throws -> Value {
    var parts: [Value] = []
    for element in try Enumeration.elements(value, frame.context) {
      for part in Conversion.text(element, frame.context).text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
        parts.append(.text(String(part)))
      }
    }
    return .array(parts, of: .string)
  }
}
