import DotNet
import PowerShellSyntax

/// One value into one parameter: transformation, conversion, validation, assignment.
extension ParameterBinder {
  /// - Returns: false where the value does not fit without conversion and none was asked for.
  /// - Throws: the binding error.
  func bind(_ index: Int, _ value: Value, _ ast: Ast?, coerce: Bool, delayBind allowsDelay: Bool) throws -> Bool {
    if allowsDelay, case .object(let object) = value, let block = object as? ScriptBlock, table.parameters[index].takesInput(in: sets),
      !takesBlocks(table.parameters[index].metadata.type)
    {
      guard runtime.invocation.expectingInput else {
        throw BindingError.make(
          "ScriptBlockArgumentNoInput", category: .MetadataError, parameter: table.parameters[index].metadata.name, at: ast, runtime)
      }
      delayBind.append((index, block, ast))
      take(index)
      runtime.invocation.boundParameters[table.parameters[index].metadata.name] = value
      return true
    }
    if coerce { return try bindNow(index, value, ast, coerce: true) }
    do {
      return try bindNow(index, value, ast, coerce: false)
    } catch let error as TerminatingError {
      if BindingError.isCast(error) { return false }
      throw error
    }
  }

  private func takesBlocks(_ type: NetType) -> Bool {
    if type === NetType.object || type === NetType.scriptBlock { return true }
    guard let element = type.elementType else { return false }
    return element === NetType.object || element === NetType.scriptBlock
  }

  /// The parameter has its value: only its sets can still be meant.
  private func take(_ index: Int) {
    bound[index] = true
    unbound.removeAll { $0 == index }
    if table.parameters[index].flags != 0 { sets &= table.parameters[index].flags }
  }

  func bindNow(_ index: Int, _ given: Value, _ ast: Ast?, coerce: Bool) throws -> Bool {
    let entry = table.parameters[index]
    let parameter = entry.metadata
    // Whether a number fits without conversion is asked of the number itself.
    let wantsText = coerce && (parameter.type === NetType.string || parameter.type.elementType === NetType.string)
    var value = try transformed(wantsText ? WrittenNumber.text(given, ast) : given, entry, ast)
    if case .void = value { value = .null }
    if coerce {
      value = try convert(value, parameter, ast)
    } else {
      guard let fitting = fitting(value, parameter) else { return false }
      value = fitting
    }
    if let wanted = parameter.typeName, !value.isNull, !value.typeNames.contains(where: { CaseFolding.equal($0, wanted) }) {
      throw BindingError.make(
        "MismatchedPSTypeName", .transformation, parameter: parameter.name, type: parameter.type.fullName, extra: [wanted], at: ast,
        inner: ExceptionObject(type: BindingError.castFailure, message: ""), runtime)
    }
    try validate(value, parameter, ast)
    try checkNull(value, entry, ast)
    take(index)
    if let text = parameter.obsoleteText {
      try warnOnce("obsolete \(parameter.name)", Messages.format("ParameterBinderStrings", "UseOfDeprecatedParameterWarning", parameter.name, text))
    }
    runtime.bound.insert(parameter.key)
    if let common = entry.common {
      try setCommon(common, value, ast)
    } else if index < table.ownCount {
      try target.assign(index, value)
    } else if index - table.ownCount < dynamic.count {
      let made = dynamic[index - table.ownCount]
      made.value = value
      made.isSet = true
      try made.whenBound?(value)
    }
    runtime.invocation.boundParameters[parameter.name] = value
    return true
  }

  /// The value where it may stand without conversion, in a list when the parameter is one.
  /// - Source: `ParameterBinderBase.ShouldContinueUncoercedBind`
  private func fitting(_ value: Value, _ parameter: ParameterMetadata) -> Value? {
    let type = parameter.type
    if value.isNull { return type.isValueType || type === NetType.string ? nil : value }
    if type === NetType.object || type === NetType.psObject { return value }
    let base = value.base
    guard let own = base.netType else { return nil }
    if type.isAssignable(from: own) { return base }
    guard type.kind == .array, let element = type.elementType else { return nil }
    func fits(_ item: Value) -> Bool {
      if item.isNull || element === NetType.object { return true }
      guard let own = item.base.netType else { return false }
      return own === element || (element.kind != .interface && element.isAssignable(from: own))
    }
    if let items = base.object?.isEnumerable == true && !(base.object is NetDictionary) ? base.object?.contiguousElements : nil {
      guard items.allSatisfy(fits) else { return nil }
      return .array(items, of: element)
    }
    return fits(base) ? .array([value], of: element) : nil
  }

  /// The value as the parameter's own transformations give it.
  private func transformed(_ given: Value, _ entry: BinderTable.Parameter, _ ast: Ast?) throws -> Value {
    let parameter = entry.metadata
    if parameter.attributes.isEmpty { return given }
    var value = given
    for attribute in parameter.attributes.reversed() where context.engine.isTransformation(attribute) {
      if value.isNull, !entry.isMandatorySomewhere { continue }
      do {
        value = try context.engine.transform(value, by: attribute)
      } catch {
        guard let record = ErrorRecord.make(from: error, context) else { throw error }
        let inner = record.exception.inner ?? record.exception
        throw transformationError(parameter, inner.message, ast, inner)
      }
    }
    return value
  }

  private func convert(_ given: Value, _ parameter: ParameterMetadata, _ ast: Ast?) throws -> Value {
    var value = given
    let type = parameter.type
    if type === NetType.object || type.isNameOnly || type.elementType?.isNameOnly == true { return value }
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
    if case .double = value, let constant = ast as? ConstantExpressionAst, type.fullName == "System.Version" { value = .text(constant.text) }
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
    if usesCmdletBinding, isScript, type.kind == .array, type.elementType === NetType.boolean, case .object(let object) = value.base,
      let elements = object.contiguousElements, let text = elements.first(where: { if case .string = $0.base { true } else { false } })
    {
      throw transformationError(parameter, boolMessage(text, "System.Boolean"), ast, nil)
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
      if !isScript, type.kind == .array, let element = type.elementType { return try list(of: element, value, parameter, ast) }
      return try LanguagePrimitives.convert(value, to: type, context: context)
    } catch let error as NetException {
      throw conversionError(parameter, value, error.exception.message, ast, error.exception)
    } catch let error as TerminatingError {
      throw conversionError(parameter, value, error.record.exception.message, ast, error.record.exception)
    }
  }

  /// A cmdlet's list is converted element by element, so that an error names the element.
  private func list(of element: NetType, _ value: Value, _ parameter: ParameterMetadata, _ ast: Ast?) throws -> Value {
    let base = value.base
    if let own = base.netType, own === parameter.type { return base }
    let items: [Value]
    if case .object(let object) = base, object.isEnumerable, !(object is NetDictionary), let elements = object.contiguousElements {
      items = elements
    } else {
      items = [value]
    }
    return .array(
      try items.map { item in
        if element === NetType.object || item.isNull && !element.isValueType { return item }
        if element === NetType.string, let constant = ast as? ConstantExpressionAst, items.count == 1, !item.isNull, item.stringIfString == nil {
          return .text(constant.text)
        }
        return try LanguagePrimitives.convert(item, to: element, context: context)
      }, of: element)
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
    _ parameter: ParameterMetadata, _ value: Value, _ message: String, _ ast: Ast?, _ cause: ExceptionObject? = nil
  ) -> TerminatingError {
    let inner = cause ?? ExceptionObject(type: BindingError.castFailure, message: message)
    // A script's own parameters are converted by an attribute; common and dynamic ones by the binder.
    if isScript, table.parameters.prefix(table.ownCount).contains(where: { $0.metadata === parameter }) {
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
    if parameter.type === NetType.string {
      if value.stringIfString?.isEmpty == true, !parameter.allows.contains(.emptyString) {
        throw fail("ParameterArgumentValidationErrorEmptyStringNotAllowed")
      }
      return
    }
    guard case .object(let object) = value.base, parameter.type.isParameterList, object.isEnumerable, let elements = object.contiguousElements
    else { return }
    let element = parameter.type.elementType
    if element?.isValueType != true {
      for item in elements {
        if item.isNull, !parameter.allows.contains(.null) { throw fail("ParameterArgumentValidationErrorNullNotAllowed") }
        if element === NetType.string, item.stringIfString?.isEmpty == true, !parameter.allows.contains(.emptyString) {
          throw fail("ParameterArgumentValidationErrorEmptyStringNotAllowed")
        }
      }
    }
    if elements.isEmpty, !parameter.allows.contains(.emptyCollection) {
      throw fail(
        parameter.type.kind == .array
          ? "ParameterArgumentValidationErrorEmptyArrayNotAllowed" : "ParameterArgumentValidationErrorEmptyCollectionNotAllowed")
    }
  }

  // MARK: Common parameters

  private func setCommon(_ common: CommonParameter, _ value: Value, _ ast: Ast?) throws {
    func on() -> Bool { LanguagePrimitives.isTrue(value) }
    func text() -> String { value.isNull ? "" : context.text(of: value) }
    func action() throws -> ActionPreference? {
      let action = ActionPreference(value)
      guard action == .Suspend else { return action }
      let reason = Messages.format("ErrorPackage", "ActionPreferenceReservedForFutureUseError", "Suspend")
      throw BindingError.make(
        "ParameterBindingFailed", category: .WriteError, parameter: common.rawValue, type: common.type.fullName,
        extra: ["Exception setting \"\(common.rawValue)\": \"\(reason)\""], at: ast, runtime)
    }
    switch common {
    case .Verbose: runtime.common.verbose = on()
    case .Debug: runtime.common.debug = on()
    case .WhatIf: runtime.common.whatIf = on()
    case .Confirm: runtime.common.confirm = on()
    case .ErrorAction: runtime.common.errorAction = try action()
    case .WarningAction: runtime.common.warningAction = try action()
    case .InformationAction: runtime.common.informationAction = try action()
    case .ProgressAction: runtime.common.progressAction = try action()
    case .ErrorVariable: runtime.common.errorVariable = text()
    case .WarningVariable: runtime.common.warningVariable = text()
    case .InformationVariable: runtime.common.informationVariable = text()
    case .OutVariable: runtime.common.outVariable = text()
    case .PipelineVariable: runtime.common.pipelineVariable = text()
    case .OutBuffer: runtime.common.outBuffer = value.integer
    case .IncludeTotalCount: runtime.common.includesTotalCount = on()
    case .Skip: runtime.common.skip = value
    case .First: runtime.common.first = value
    }
  }
}

extension NetType {
  /// Whether the binder looks into the elements of a parameter of this type.
  var isParameterList: Bool {
    if kind == .array || self === NetType.arrayBase { return true }
    return implements(.iList) && !implements(.iDictionary)
  }
}

/// A number written as an argument is text as it was written, where text is wanted: `-Version 1.10` is "1.10".
/// - Source: `PSObject.TokenText`
enum WrittenNumber {
  static func text(_ value: Value, _ ast: Ast?) -> Value {
    guard let constant = ast as? ConstantExpressionAst, let type = value.netType, NumberKind(type) != nil else { return value }
    return .text(constant.extent.text)
  }
}
