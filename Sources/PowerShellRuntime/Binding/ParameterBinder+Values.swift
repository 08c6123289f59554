import DotNet
import PowerShellSyntax

/// One value into one parameter: transformation, conversion, validation, assignment.
extension ParameterBinder {
  /// - Returns: false where the value does not fit without conversion and none was asked for.
  /// - Throws: the binding error.
  func bind(_ index: Int, _ value: Value, _ ast: Ast?, coerce: Bool, delayBind allowsDelay: Bool, fromPipeline: Bool = false) throws -> Bool {
    let entry = table.parameters[index]
    let parameter = entry.metadata
    if allowsDelay, runtime.invocation.expectingInput, case .object(let object) = value, let block = object as? ScriptBlock,
      parameter.type !== NetType.scriptBlock, parameter.type !== NetType.object,
      !(parameter.type.kind == .array && parameter.type.elementType === NetType.scriptBlock),
      entry.roles(in: sets).contains(where: { $0.fromPipeline || $0.fromPipelineByPropertyName })
    {
      delayBind.append((index, block, ast))
      bound[index] = true
      return true
    }
    var value = value
    if case .void = value { value = .null }
    if coerce || fits(value, parameter) {
      value = try convert(value, parameter, ast, coerce: coerce)
    } else {
      return false
    }
    try checkNull(value, entry, ast)
    try validate(value, parameter, ast)
    bound[index] = true
    sets &= entry.mask
    runtime.bound.insert(parameter.key)
    if let common = entry.common {
      try setCommon(common, value)
    } else if index < table.ownCount {
      try target.assign(index, value)
    } else if index - table.ownCount < dynamic.count {
      let made = dynamic[index - table.ownCount]
      made.value = value
      made.isSet = true
    }
    runtime.invocation.boundParameters[parameter.name] = value
    return true
  }

  /// Whether the value may stand as it is.
  private func fits(_ value: Value, _ parameter: ParameterMetadata) -> Bool {
    let type = parameter.type
    if type === NetType.object || type.isNameOnly || type.elementType?.isNameOnly == true { return true }
    // `$null` for a [string] of a script becomes the empty string, which may not be allowed: that is a conversion.
    if value.isNull { return !type.isValueType && !(isScript && type === NetType.string) }
    if parameter.isSwitch, case .bool = value { return true }
    guard let own = value.base.netType else { return false }
    // One element stands for an array of one.
    if let element = type.elementType, type.kind == .array, element !== NetType.object, element.isAssignable(from: own) { return true }
    return type.isAssignable(from: own)
  }

  private func convert(_ value: Value, _ parameter: ParameterMetadata, _ ast: Ast?, coerce: Bool) throws -> Value {
    var value = value
    let type = parameter.type
    for attribute in parameter.attributes.reversed() where context.engine.isTransformation(attribute) {
      do {
        value = try context.engine.transform(value, by: attribute)
      } catch {
        guard let record = ErrorRecord.make(from: error, context) else { throw error }
        let inner = record.exception.inner ?? record.exception
        throw transformationError(parameter, inner.message, ast, inner)
      }
    }
    if type === NetType.object || !coerce || type.isNameOnly || type.elementType?.isNameOnly == true { return value }
    if !isScript {
      do {
        if type === NetType.encoding { return try EncodingArgument.read(value) }
        if type === NetType.psCredential { return try CredentialArgument.read(value, context) }
      } catch let error as NetException {
        throw transformationError(parameter, error.exception.message, ast, error.exception)
      }
    }
    if type === NetType.string || type.elementType === NetType.string, let constant = ast as? ConstantExpressionAst, case .string = value {
      _ = constant
    } else if type === NetType.string, let constant = ast as? ConstantExpressionAst, !value.isNull {
      // A number that becomes text keeps the way it was written: 1.0 stays 1.0.
      return .text(constant.text)
    } else if let constant = ast as? ConstantExpressionAst, !value.isNull, type.fullName == "System.Version" {
      value = .text(constant.text)
    }
    if parameter.isSwitch {
      switch value.base {
      case .bool(let on): return .object(SwitchParameter(on))
      case .object(let object) where object is SwitchParameter: return value
      case .null, .void: return .object(SwitchParameter(false))
      default:
        if value.base.netType?.implements(.iConvertible) == true, case .string = value.base {
        } else if value.integer != nil { return .object(SwitchParameter(LanguagePrimitives.isTrue(value))) }
        throw conversionError(parameter, value, switchMessage(value), ast)
      }
    }
    if type === NetType.boolean {
      switch value.base {
      case .bool: return value.base
      case .null, .void: throw conversionError(parameter, value, boolMessage(.null, "System.Boolean"), ast)
      case .string: throw conversionError(parameter, value, boolMessage(value, "System.Boolean"), ast)
      case .object(let object):
        if let on = object as? SwitchParameter { return .bool(on.isPresent) }
        if object is NetArray || object is PSCustomObject || object is NetDictionary {
          throw conversionError(parameter, value, boolMessage(value, "System.Boolean"), ast)
        }
      default: return .bool(LanguagePrimitives.isTrue(value))
      }
    }
    if value.isNull, isScript, type === NetType.string { return .string(PSString(ascii: "")) }
    if value.isNull, !isScript { if !type.isValueType { return .null } }
    if type === NetType.string, usesCmdletBinding || !isScript, value.object is NetArray {
      throw conversionError(parameter, value, "Cannot convert value to type System.String.", ast)
    }
    if type.fullName == "System.Management.Automation.PSReference" || type.fullName.hasPrefix("System.Management.Automation.PSReference`1") {
      if value.netType?.fullName.hasPrefix("System.Management.Automation.PSReference") == true { return value }
      throw transformationError(parameter, "Reference type is expected in argument.", ast, nil)
    }
    do {
      return try LanguagePrimitives.convert(value, to: type, context: context)
    } catch let error as NetException {
      throw conversionError(parameter, value, error.exception.message, ast, error.exception)
    } catch let error as TerminatingError {
      throw conversionError(parameter, value, error.record.exception.message, ast, error.record.exception)
    }
  }

  private func boolMessage(_ value: Value, _ type: String) -> String {
    // PowerShell names the value's type here, not the value.
    let shown = value.isNull ? "" : value.base.netType?.fullName ?? ""
    return "Cannot convert value \"\(shown)\" to type \"\(type)\". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0."
  }
  private func switchMessage(_ value: Value) -> String {
    boolMessage(value, "System.Management.Automation.SwitchParameter")
  }

  private func transformationError(_ parameter: ParameterMetadata, _ message: String, _ ast: Ast?, _ inner: ExceptionObject?) -> TerminatingError {
    BindingError.make(
      "ParameterArgumentTransformationError", .transformation, category: .InvalidData, parameter: parameter.name,
      type: parameter.type.fullName, extra: [message], at: ast, inner: inner, runtime)
  }

  func conversionError(
    _ parameter: ParameterMetadata, _ value: Value, _ message: String, _ ast: Ast?, _ inner: ExceptionObject? = nil
  ) -> TerminatingError {
    if isScript, table.parameters.contains(where: { $0.metadata === parameter && $0.common == nil }) {
      return transformationError(parameter, message, ast, inner)
    }
    return BindingError.make(
      "CannotConvertArgumentNoMessage", parameter: parameter.name, type: parameter.type.fullName, extra: [message], at: ast, inner: inner,
      runtime)
  }

  // MARK: Null and empty

  private func checkNull(_ value: Value, _ entry: BinderTable.Parameter, _ ast: Ast?) throws {
    let parameter = entry.metadata
    guard entry.common == nil, entry.roles.contains(where: { $0.role.isMandatory }) else { return }
    func fail(_ id: String) -> TerminatingError {
      BindingError.make(
        id, .validation, category: .InvalidData, parameter: parameter.name, type: parameter.type.fullName, at: ast, runtime)
    }
    if value.isNull {
      if !parameter.allows.contains(.null) { throw fail("ParameterArgumentValidationErrorNullNotAllowed") }
      return
    }
    let isText = parameter.type === NetType.string || parameter.type.elementType === NetType.string
    if let text = value.stringIfString {
      // A cmdlet's [Object] takes the empty string; a script's untyped parameter does not.
      if text.isEmpty, isText || isScript, !parameter.allows.contains(.emptyString) { throw fail("ParameterArgumentValidationErrorEmptyStringNotAllowed") }
      return
    }
    guard case .object(let object) = value.base, object.isEnumerable, let elements = object.contiguousElements else { return }
    if elements.isEmpty, isScript || parameter.type.elementType != nil, !parameter.allows.contains(.emptyCollection) {
      throw fail(
        object is NetArray
          ? "ParameterArgumentValidationErrorEmptyArrayNotAllowed" : "ParameterArgumentValidationErrorEmptyCollectionNotAllowed")
    }
    let ofStrings = parameter.type.elementType === NetType.string
    for element in elements {
      if element.isNull, !parameter.allows.contains(.null) { throw fail("ParameterArgumentValidationErrorNullNotAllowed") }
      if ofStrings || (isScript && (parameter.type === NetType.objectArray || parameter.type === NetType.object)), let text = element.stringIfString, text.isEmpty,
        !parameter.allows.contains(.emptyString)
      {
        throw fail("ParameterArgumentValidationErrorEmptyStringNotAllowed")
      }
    }
  }

  // MARK: Common parameters

  private func setCommon(_ common: CommonParameter, _ value: Value) throws {
    func on() -> Bool { LanguagePrimitives.isTrue(value) }
    func text() -> String { value.isNull ? "" : context.text(of: value) }
    switch common {
    case .Verbose: runtime.common.verbose = on()
    case .Debug: runtime.common.debug = on()
    case .WhatIf: runtime.common.whatIf = on()
    case .Confirm: runtime.common.confirm = on()
    case .ErrorAction: runtime.common.errorAction = ActionPreference(value)
    case .WarningAction: runtime.common.warningAction = ActionPreference(value)
    case .InformationAction: runtime.common.informationAction = ActionPreference(value)
    case .ProgressAction: runtime.common.progressAction = ActionPreference(value)
    case .ErrorVariable: runtime.common.errorVariable = text()
    case .WarningVariable: runtime.common.warningVariable = text()
    case .InformationVariable: runtime.common.informationVariable = text()
    case .OutVariable: runtime.common.outVariable = text()
    case .PipelineVariable: runtime.common.pipelineVariable = text()
    case .OutBuffer: runtime.common.outBuffer = value.integer
    }
  }
}
