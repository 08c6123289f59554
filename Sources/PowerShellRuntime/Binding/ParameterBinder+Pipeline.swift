import DotNet
import PowerShellSyntax

/// Binding a pipeline object: by value and by property name, first as it is, then converted.
/// - Source: `CmdletParameterBinderController.BindPipelineParameters`
extension ParameterBinder {
  /// - Returns: false when the object could not be bound; its error has then been written.
  func bindPipeline(_ value: Value) throws -> Bool {
    if let plainTaker, !value.isNull {
      try target.assign(plainTaker, value)
      return true
    }
    try restore()
    var thereWasBlock = false
    if !delayBind.isEmpty {
      thereWasBlock = true
      for (index, block, ast) in delayBind {
        let collected = CollectSink()
        do {
          try context.engine.call(block, [], underscore: value, input: value, inCurrentScope: false, to: collected)
        } catch {
          guard let record = ErrorRecord.make(from: error, context) else { throw error }
          let failure = BindingError.make(
            "ScriptBlockArgumentInvocationFailed", parameter: table.parameters[index].metadata.name, extra: [record.message], at: ast,
            inner: record.exception, runtime)
          try write(failure.record, value)
          return false
        }
        if collected.count == 0 {
          let failure = BindingError.make("ScriptBlockArgumentNoOutput", parameter: table.parameters[index].metadata.name, at: ast, runtime)
          try write(failure.record, value)
          return false
        }
        do {
          bound[index] = false
          let kept = sets
          _ = try bind(index, collected.result, ast, coerce: true, delayBind: false)
          sets = kept & table.parameters[index].mask
          pipelineBound.insert(index)
        } catch let error as TerminatingError {
          try write(error.record, value)
          return false
        }
      }
    }
    let wasBound: Bool
    do {
      wasBound = try bindByValueOrName(value)
    } catch let error as TerminatingError {
      bound = bound.enumerated().map { $0.element && !pipelineBound.contains($0.offset) }
      try write(error.record, value)
      return false
    }
    if !wasBound, !thereWasBlock {
      try writeNotBound(value)
      return false
    }
    let missing = missingAfterInput()
    if !missing.isEmpty {
      let names: String = missing.map { " \(table.parameters[$0].metadata.name)" }.joined()
      let failure = BindingError.make("InputObjectMissingMandatory", extra: [names], at: nil, runtime)
      try write(failure.record, value)
      return false
    }
    publishSet()
    findPlainTaker()
    return true
  }

  /// A cmdlet with one parameter of any type for the object, and none for its properties, needs no second look.
  private func findPlainTaker() {
    guard delayBind.isEmpty, target is CmdletParameterTarget, pipelineBound.count == 1, let index = pipelineBound.first, index < table.ownCount,
      pipelineTakers().byName.isEmpty
    else { return }
    let metadata = table.parameters[index].metadata
    if metadata.type === NetType.object || metadata.type === NetType.psObject, metadata.validations.isEmpty { plainTaker = index }
  }

  private func writeNotBound(_ value: Value) throws {
    let failure = BindingError.make("InputObjectNotBound", at: nil, runtime)
    try write(failure.record, value)
  }

  private func write(_ record: ErrorRecord, _ value: Value) throws {
    record.target = value
    try runtime.writeError(record, keepingInvocation: true)
  }

  /// Unbinds what the object before this one bound.
  private func restore() throws {
    for index in pipelineBound {
      bound[index] = false
      let parameter = table.parameters[index].metadata
      runtime.bound.remove(parameter.key)
      runtime.invocation.boundParameters[parameter.name] = nil
      if index < table.ownCount { try target.reset(index) }
    }
    pipelineBound.removeAll()
    if setsBefore != 0 { sets = setsBefore }
    for (index, _, _) in delayBind { bound[index] = true }
  }

  private var setsBefore: UInt64 { initialPipelineSets }

  /// The parameters that may take the object or its properties in the sets still possible; the same for most objects of a pipeline.
  private func pipelineTakers() -> PipelineTakers {
    if let known = pipelineTakersCache, known.sets == sets { return known }
    var takers = PipelineTakers(sets: sets, isSingleSet: sets.nonzeroBitCount == 1)
    for index in table.parameters.indices {
      let parameter = table.parameters[index]
      guard parameter.mask & sets != 0 else { continue }
      let roles = parameter.roles(in: sets)
      if roles.contains(where: { $0.fromPipeline }) { takers.byValue.append(index) }
      if roles.contains(where: { $0.fromPipelineByPropertyName }) { takers.byName.append(index) }
    }
    pipelineTakersCache = takers
    return takers
  }

  private func bindByValueOrName(_ value: Value) throws -> Bool {
    var any = false
    let phases: [(byName: Bool, coerce: Bool)] = [(false, false), (true, false), (false, true), (true, true)]
    // Sets that take no input cannot be meant when there is input.
    var firstError: TerminatingError?
    let takers = pipelineTakers()
    for phase in phases {
      let candidates = phase.byName ? takers.byName : takers.byValue
      if candidates.isEmpty { continue }
      let defaultFirst: [UInt64] = table.defaultSet & sets != 0 && sets.nonzeroBitCount > 1 ? [table.defaultSet, sets] : [sets]
      for mask in defaultFirst {
        for index in candidates where !bound[index] {
          let parameter = table.parameters[index]
          let usable = sets & mask
          guard parameter.mask & usable != 0 else { continue }
          if phase.byName {
            guard takers.isSingleSet || parameter.roles(in: usable).contains(where: { $0.fromPipelineByPropertyName }) else { continue }
            guard let found = property(parameter.metadata, of: value) else { continue }
            do {
              if try bind(index, found, nil, coerce: phase.coerce, delayBind: false, fromPipeline: true) {
                pipelineBound.insert(index)
                any = true
              }
            } catch let error as TerminatingError {
              firstError = firstError ?? error
              if phase.coerce { throw error }
            }
          } else {
            guard takers.isSingleSet || parameter.roles(in: usable).contains(where: { $0.fromPipeline }) else { continue }
            do {
              if try bind(index, value, nil, coerce: phase.coerce, delayBind: false, fromPipeline: true) {
                pipelineBound.insert(index)
                any = true
              }
            } catch let error as TerminatingError {
              let isConversion =
                error.record.errorId == "ParameterArgumentTransformationError" || error.record.errorId == "CannotConvertArgumentNoMessage"
              if !isConversion { throw error }
              firstError = firstError ?? error
            }
          }
        }
        if any { break }
      }
      if any, !phase.byName, !phase.coerce { /* the others may still take properties */ }
    }
    if !any, let firstError, onlyOneTakesInput { throw conversionFailure(firstError) }
    return any
  }

  private var onlyOneTakesInput: Bool { false }
  private func conversionFailure(_ error: TerminatingError) -> TerminatingError { error }

  /// The property of the object with the parameter's name or one of its aliases.
  private func property(_ parameter: ParameterMetadata, of value: Value) -> Value? {
    for name in parameter.propertyNames {
      if let found = try? MemberListing.propertyValue(name, of: value, context) { return found }
    }
    return nil
  }
}

/// Which parameters take pipeline input in some sets.
struct PipelineTakers {
  let sets: UInt64
  let isSingleSet: Bool
  var byValue: [Int] = []
  var byName: [Int] = []
}
