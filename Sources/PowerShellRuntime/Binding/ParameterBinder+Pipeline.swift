import DotNet
import PowerShellSyntax

/// Binding a pipeline object: by value and by property name, first as it is, then converted.
/// - Source: `CmdletParameterBinderController.BindPipelineParameters`, `CommandProcessor.Read`
extension ParameterBinder {
  /// - Returns: false when the object could not be bound; its error has then been written.
  func bindPipeline(_ value: Value) throws -> Bool {
    if let plainTaker, let fitting = plainTaker.fitting(value) {
      try target.assign(plainTaker.index, fitting)
      return true
    }
    do {
      let ranBlocks = try bindBlocks(value)
      let wasBound = try bindObject(value)
      try verifySetSelected()
      guard ranBlocks || wasBound else {
        try restore()
        try write(BindingError.make("InputObjectNotBound", at: nil, runtime).record, value)
        return false
      }
    } catch let error as TerminatingError {
      try restore()
      try write(elaborated(error).record, value)
      return false
    }
    let missing = try missingMandatory(ParameterBinder.count(sets), expectsInput: false)
    if !missing.isEmpty {
      let names: String = missing.map { " \(table.parameters[$0].metadata.name)" }.joined()
      try write(BindingError.make("InputObjectMissingMandatory", extra: [names], at: nil, runtime).record, value)
      return false
    }
    findPlainTaker()
    return true
  }

  /// A cmdlet with one parameter for the object that needs no conversion, and none for its properties, needs no second look.
  private func findPlainTaker() {
    guard delayBind.isEmpty, target is CmdletParameterTarget, pipelineBound.count == 1, let index = pipelineBound.first, index < table.ownCount
    else { return }
    guard let taker = PlainTaker(index, table.parameters[index].metadata) else { return }
    for other in unbound where table.parameters[other].takesInputSomewhere {
      let competes = table.parameters[other].roles.contains {
        $0.belongs(to: sets) && ($0.role.fromPipelineByPropertyName || $0.role.fromPipeline && taker.kind != .anything)
      }
      if competes { return }
    }
    plainTaker = taker
  }

  private func write(_ record: ErrorRecord, _ value: Value) throws {
    record.target = value
    // A function's stream variables collect what its own blocks write; a cmdlet's hear of the binding too.
    try runtime.writeError(record, keepingInvocation: true, isCollected: !isScript)
  }

  /// Unbinds what the object before this one bound.
  private func restore() throws {
    for index in pipelineBound {
      bound[index] = false
      unbound.append(index)
      let parameter = table.parameters[index].metadata
      runtime.bound.remove(parameter.key)
      if index < table.ownCount { try target.reset(index) }
    }
    pipelineBound.removeAll(keepingCapacity: true)
  }

  /// Runs the script blocks given for parameters that take input, and binds what they give.
  private func bindBlocks(_ value: Value) throws -> Bool {
    for (index, block, ast) in delayBind {
      let name = table.parameters[index].metadata.name
      let collected = CollectSink()
      do {
        try context.engine.call(block, [], underscore: value, input: value, inCurrentScope: false, to: collected)
      } catch {
        guard let record = ErrorRecord.make(from: error, context) else { throw error }
        throw BindingError.make(
          "ScriptBlockArgumentInvocationFailed", parameter: name, extra: [record.message], at: ast, inner: record.exception, runtime)
      }
      if collected.count == 0 { throw BindingError.make("ScriptBlockArgumentNoOutput", parameter: name, at: ast, runtime) }
      _ = try bindNow(index, collected.result, ast, coerce: true)
    }
    return !delayBind.isEmpty
  }

  private enum Phase: CaseIterable {
    case value, property, convertedValue, convertedProperty
    var byName: Bool { self == .property || self == .convertedProperty }
    var coerces: Bool { self == .convertedValue || self == .convertedProperty }
  }

  private func bindObject(_ value: Value) throws -> Bool {
    try restore()
    sets = setsBeforeInput
    var any = false
    if preferredSet != 0 {
      for phase in Phase.allCases where try bind(value, phase, in: preferredSet) { any = true }
      if sets != preferredSet { any = try bindPhases(value, sets & ~preferredSet) || any }
    } else {
      any = try bindPhases(value, sets)
    }
    try validateSets(beforeInput: false, setDefault: true)
    if defaultsBound.isEmpty { try applyDefaultValues() }
    return any
  }

  private func bindPhases(_ value: Value, _ start: UInt32) throws -> Bool {
    var valid = start
    var any = false
    for phase in Phase.allCases where try bind(value, phase, in: valid) {
      try validateSets(beforeInput: true, setDefault: true)
      valid = sets
      any = true
    }
    return any
  }

  /// The default set's parameters go before the others'.
  private func bind(_ value: Value, _ phase: Phase, in sets: UInt32) throws -> Bool {
    let defaultSet = table.defaultSet
    if defaultSet != 0, sets & defaultSet != 0 {
      if try bindAll(value, phase, in: defaultSet) { return true }
      return try bindAll(value, phase, in: sets & ~defaultSet)
    }
    return try bindAll(value, phase, in: sets)
  }

  private func bindAll(_ value: Value, _ phase: Phase, in sets: UInt32) throws -> Bool {
    var any = false
    var place = unbound.count - 1
    while place >= 0 {
      let index = unbound[place]
      place -= 1
      let parameter = table.parameters[index]
      guard parameter.takesInputSomewhere, parameter.belongs(to: sets) else { continue }
      let takes = parameter.roles.contains {
        $0.belongs(to: sets) && (phase.byName ? $0.role.fromPipelineByPropertyName : $0.role.fromPipeline)
      }
      guard takes else { continue }
      if try phase.byName ? bindProperty(index, value, phase) : bindValue(index, value, phase) { any = true }
    }
    return any
  }

  private func bindValue(_ index: Int, _ value: Value, _ phase: Phase) throws -> Bool {
    if table.parameters[index].metadata.isSwitch, !isFlag(value) { return false }
    do {
      return try bindInput(index, value, phase)
    } catch let error as TerminatingError {
      switch error.record.exception.type.name {
      case BindingError.Kind.validation.rawValue: throw error
      case BindingError.Kind.transformation.rawValue where !BindingError.isCast(error): throw error
      // What cannot be converted is for another parameter, or for none.
      default: return false
      }
    }
  }

  private func isFlag(_ value: Value) -> Bool {
    if value.isNull { return true }
    if case .bool = value.base { return true }
    return value.base.object is SwitchParameter
  }

  private func bindProperty(_ index: Int, _ value: Value, _ phase: Phase) throws -> Bool {
    guard !value.isNull, let found = property(table.parameters[index].metadata, of: value) else { return false }
    do {
      return try bindInput(index, found, phase)
    } catch let error as TerminatingError {
      if error.record.exception.type.name == BindingError.Kind.general.rawValue { return false }
      throw error
    }
  }

  private func bindInput(_ index: Int, _ value: Value, _ phase: Phase) throws -> Bool {
    if value.isVoid { return false }
    guard try bind(index, value, nil, coerce: phase.coerces, delayBind: false) else { return false }
    pipelineBound.append(index)
    return true
  }

  /// The property of the object with the parameter's name or one of its aliases.
  private func property(_ parameter: ParameterMetadata, of value: Value) -> Value? {
    for name in parameter.propertyNames {
      if let found = try? MemberListing.propertyValue(name, of: value, context) { return found }
    }
    return nil
  }
}
