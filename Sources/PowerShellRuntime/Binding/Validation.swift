import DotNet
import PowerShellSyntax

/// The validation attributes.
/// - Source: about_Functions_Advanced_Parameters, table `Metadata`
extension ParameterBinder {
  func validate(_ value: Value, _ parameter: ParameterMetadata, _ ast: Ast?) throws {
    for validation in isScript ? parameter.validations.reversed() : parameter.validations {
      if let failure = try Validation.failure(validation, value, context) {
        let error = BindingError.make(
          "ParameterArgumentValidationError", .validation, category: .InvalidData, parameter: parameter.name,
          type: parameter.type.fullName, extra: [failure.message], at: ast, inner: failure.exception, runtime)
        if case .notHere = validation { error.record.exception.properties["SwallowException"] = .bool(true) }
        throw error
      }
    }
  }
}

/// Why a value will not do: what the attribute says, and its error id.
public struct ValidationFailure {
  public let message: String
  let id: String
  init(_ message: String, id: String = "ValidationMetadataException") {
    self.message = message
    self.id = id
  }

  /// Ids that are not called as their texts are.
  private static let ids: [String: String] = [
    "ValidateRangeSmallerThanMinRangeFailure": "ValidateRangeTooSmall", "ValidateRangeGreaterThanMaxRangeFailure": "ValidateRangeTooBig",
    "ValidateRangeElementType": "ValidationRangeElementType", "ValidateNotNullFailure": "ArgumentIsNull",
    "ValidateNotNullCollectionFailure": "ArgumentIsNull", "ValidateNotNullOrEmptyFailure": "ArgumentIsEmpty",
    "ValidateNotNullOrEmptyCollectionFailure": "ArgumentIsEmpty", "ValidateNotNullOrWhiteSpaceFailure": "ArgumentIsEmptyOrWhiteSpace",
  ]

  /// - Parameter resource: the text of the table `Metadata`.
  init(resource: String, _ arguments: [String]) {
    self.init(Messages.format(Messages.text("Metadata", resource), arguments), id: ValidationFailure.ids[resource] ?? resource)
  }

  var exception: ExceptionObject {
    let exception = ExceptionObject(type: ExceptionTypes.automation("ValidationMetadataException"), message: message)
    exception.properties["ErrorRecord"] = .object(ErrorRecord(exception, id: id, .MetadataError))
    return exception
  }
}

/// What is wrong with a value, in the words of the attribute; nil when nothing is. Typed variables use it too.
public enum Validation {
  public static func failure(_ validation: ParameterValidation, _ value: Value, _ context: ExecutionContext) throws -> ValidationFailure? {
    func text(_ id: String, _ arguments: String...) -> ValidationFailure { ValidationFailure(resource: id, arguments) }
    let elements: [Value]? = value.base.object?.isEnumerable == true ? value.base.object?.contiguousElements : nil
    switch validation {
    case .notNull:
      if value.isNull { return text("ValidateNotNullFailure") }
      if let elements, elements.contains(where: { $0.isNull }) { return text("ValidateNotNullCollectionFailure") }
      return nil
    case .notNullOrEmpty, .notNullOrWhiteSpace:
      let white = { if case .notNullOrWhiteSpace = validation { true } else { false } }()
      let id = white ? "ValidateNotNullOrWhiteSpace" : "ValidateNotNullOrEmpty"
      if value.isNull { return text("\(id)Failure") }
      func isEmpty(_ s: PSString) -> Bool { white ? s.text.trimmed.isEmpty : s.isEmpty }
      if let string = value.stringIfString { return isEmpty(string) ? text("\(id)Failure") : nil }
      if let elements {
        if elements.isEmpty { return text("ValidateNotNullOrEmptyCollectionFailure") }
        // The elements of a `psobject[]` are objects around their values, never strings.
        let holdsObjects = value.base.netType?.elementType === NetType.psObject
        for element in elements where element.isNull || !holdsObjects && element.stringIfString.map(isEmpty) == true {
          return text("\(id)CollectionFailure")
        }
      } else if let dictionary = value.object as? NetDictionary, dictionary.count == 0 {
        return text("ValidateNotNullOrEmptyCollectionFailure")
      }
      return nil
    case .count(let minimum, let maximum):
      let count: Int
      if value.isNull { count = 0 } else if let elements { count = elements.count } else if let dictionary = value.object as? NetDictionary {
        count = dictionary.count
      } else {
        return text("ValidateCountNotInArray")
      }
      if count >= minimum, count <= maximum { return nil }
      if minimum == maximum { return text("ValidateCountExactFailure", "\(maximum)", "\(count)") }
      return text("ValidateCountMinMaxFailure", "\(minimum)", "\(maximum)", "\(count)")
    case .custom(let check), .notHere(let check): return check(value).map { ValidationFailure($0) }
    case .generated(let make):
      guard let names = make() else { return ValidationFailure(resource: "ValidateSetGeneratedValidValuesListIsNull", []) }
      return try failure(.set(names), value, context)
    case .withMessage(let inner, let template):
      let candidates: [Value] = elements ?? [value]
      for element in candidates {
        guard let plain = try failure(inner, element, context) else { continue }
        let shown = context.text(of: element)
        switch inner {
        case .pattern(let pattern, _): return ValidationFailure(Messages.format(template, [shown, pattern]), id: plain.id)
        case .set(let names, _): return ValidationFailure(Messages.format(template, [shown, names.joined(separator: ",")]), id: plain.id)
        case .script(let block): return ValidationFailure(Messages.format(template, [shown, block.bodyText]), id: plain.id)
        default: return ValidationFailure(template, id: plain.id)
        }
      }
      return nil
    case .set, .range, .rangeKind, .pattern, .length, .script:
      if value.isNull {
        if case .script = validation {} else if case .set = validation {} else { return text("ValidateNotNullFailure") }
      }
      if let elements {
        for element in elements { if let failure = try elementFailure(validation, element, context) { return failure } }
        return nil
      }
      return try elementFailure(validation, value, context)
    }
  }

  private static func elementFailure(
    _ validation: ParameterValidation, _ value: Value, _ context: ExecutionContext
  ) throws -> ValidationFailure? {
    func text(_ id: String, _ arguments: String...) -> ValidationFailure { ValidationFailure(resource: id, arguments) }
    let shown = context.text(of: value)
    switch validation {
    case .set(let names, let ignoreCase):
      for name in names where ignoreCase ? CaseFolding.equal(name, shown) : name == shown { return nil }
      return text("ValidateSetFailure", shown, names.joined(separator: ","))
    case .pattern(let pattern, let options):
      if try context.engine.matches(shown, pattern: pattern, ignoreCase: !options.contains("None") || options.contains("IgnoreCase")) { return nil }
      return text("ValidatePatternFailure", shown, pattern)
    case .length(let minimum, let maximum):
      guard let string = value.stringIfString else { return text("ValidateLengthNotString") }
      if string.count < minimum { return text("ValidateLengthMinLengthFailure", "\(minimum)", "\(string.count)") }
      if string.count > maximum { return text("ValidateLengthMaxLengthFailure", "\(maximum)", "\(string.count)") }
      return nil
    case .range(let low, let high):
      let number = rangeOperand(value, low, context)
      guard let number else {
        return text("ValidateRangeElementType", value.netType?.name ?? "", low.netType?.name ?? "")
      }
      if try LanguagePrimitives.compare(low, number, ignoreCase: false, context: context) > 0 {
        return text("ValidateRangeSmallerThanMinRangeFailure", shown, context.text(of: low))
      }
      if try LanguagePrimitives.compare(high, number, ignoreCase: false, context: context) < 0 {
        return text("ValidateRangeGreaterThanMaxRangeFailure", shown, context.text(of: high))
      }
      return nil
    case .rangeKind(let kind):
      guard NumberKind(value.base.netType ?? .object) != nil else { return text("ValidateRangeElementType", value.netType?.name ?? "", "Int32") }
      let order = try LanguagePrimitives.compare(value, .int32(0), ignoreCase: false, context: context)
      switch kind.lowercased() {
      case "positive": return order > 0 ? nil : text("ValidateRangePositiveFailure", shown)
      case "nonnegative": return order >= 0 ? nil : text("ValidateRangeNonNegativeFailure", shown)
      case "negative": return order < 0 ? nil : text("ValidateRangeNegativeFailure", shown)
      default: return order <= 0 ? nil : text("ValidateRangeNonPositiveFailure", shown)
      }
    case .script(let block):
      let collected = CollectSink()
      do {
        try context.engine.call(block, [value], underscore: value, input: nil, inCurrentScope: false, to: collected)
      } catch {
        // What the script throws is why the value does not do.
        guard let record = ErrorRecord.make(from: error, context) else { throw error }
        return ValidationFailure(record.message, id: "ValidateScriptFailure")
      }
      if LanguagePrimitives.isTrue(collected.result) { return nil }
      return text("ValidateScriptFailure", shown, block.bodyText)
    default: return nil
    }
  }

  /// The value in the type of the range's ends.
  private static func rangeOperand(_ value: Value, _ low: Value, _ context: ExecutionContext) -> Value? {
    guard let type = low.base.netType, let own = value.base.netType else { return nil }
    if own === type { return value }
    return try? LanguagePrimitives.convert(value, to: type, context: context)
  }
}
