import DotNet

/// What is wrong with an attribute of a function's declaration. PowerShell makes attributes when the function is called, and then it is said.
/// - Source: table `Metadata`, the constructors of `ValidateCountAttribute`, `ValidateRangeAttribute`, `ValidateLengthAttribute`
struct AttributeMistake {
  let id: String
  let message: String
  let inner: ExceptionObject?

  init(_ id: String, _ message: String, inner: ExceptionObject? = nil) {
    self.id = id
    self.message = message
    self.inner = inner
  }

  static func emptyArgument(_ name: String) -> AttributeMistake {
    AttributeMistake("Argument", Messages.format("AutomationExceptions", "Argument", name))
  }

  private static func construction(_ attribute: String, _ inner: ExceptionObject) -> AttributeMistake {
    AttributeMistake(
      "ExceptionConstructingAttribute", Messages.format("ExtendedTypeSystem", "ExceptionConstructingAttribute", inner.message, attribute), inner: inner)
  }

  static func of(_ validation: ParameterValidation, _ attribute: String, _ context: ExecutionContext) -> AttributeMistake? {
    func negative(_ name: String, _ value: Int) -> AttributeMistake {
      let exception = NetException(
        "System.Management.Automation.PSArgumentOutOfRangeException",
        Messages.format("AutomationExceptions", "ArgumentOutOfRange", name), inner: nil).exception
      return construction(attribute, exception)
    }
    switch validation {
    case .count(let minimum, let maximum):
      if minimum < 0 { return negative("minLength", minimum) }
      if maximum < 0 { return negative("maxLength", maximum) }
      if maximum < minimum {
        return AttributeMistake(
          "ValidateRangeMaxLengthSmallerThanMinLength", Messages.text("Metadata", "ValidateCountMaxLengthSmallerThanMinLength"))
      }
    case .length(let minimum, let maximum):
      if minimum < 0 { return negative("minLength", minimum) }
      if maximum < 0 { return negative("maxLength", maximum) }
      if maximum < minimum {
        return AttributeMistake(
          "ValidateLengthMaxLengthSmallerThanMinLength", Messages.text("Metadata", "ValidateLengthMaxLengthSmallerThanMinLength"))
      }
    case .range(let low, let high):
      let isNumeric: Bool = NumberKind(low.base.netType ?? .object) != nil && NumberKind(high.base.netType ?? .object) != nil
      if low.base.netType !== high.base.netType, !isNumeric {
        return AttributeMistake(
          "MinRangeNotTheSameTypeOfMaxRange",
          Messages.format("Metadata", "ValidateRangeMinRangeMaxRangeType", low.netType?.name ?? "", high.netType?.name ?? ""))
      }
      if let order = try? LanguagePrimitives.compare(low, high, ignoreCase: false, context: context), order > 0 {
        return AttributeMistake("MaxRangeSmallerThanMinRange", Messages.text("Metadata", "ValidateRangeMaxRangeSmallerThanMinRange"))
      }
    case .rangeKind(let text):
      guard let type = NetType.named("System.Management.Automation.ValidateRangeKind") else { return nil }
      do { _ = try Conversion.convert(.text(text), to: type, context) } catch {
        guard let failed = RuntimeError.record(of: error) else { return nil }
        let exception = NetException("System.Management.Automation.PSInvalidCastException", failed.exception.message).exception
        exception.properties["ErrorRecord"] = .object(
          ErrorRecord(exception, id: "SubstringDisambiguationEnumParseThrewAnException", .InvalidArgument))
        return construction(attribute, exception)
      }
    case .withMessage(let inner, _): return of(inner, attribute, context)
    default: break
    }
    return nil
  }
}
