import DotNet
import PowerShellSyntax

/// Which parameter set a call means, and what it still lacks.
extension ParameterBinder {
  private var ambiguity: TerminatingError { BindingError.make("AmbiguousParameterSet", at: nil, runtime) }

  /// - Returns: how many sets are left.
  /// - Throws: `AmbiguousParameterSet`
  @discardableResult func validateSets(prePipeline: Bool, setDefault: Bool) throws -> Int {
    if sets == 0 { throw ambiguity }
    var count = sets.nonzeroBitCount
    if count <= 1 { return 1 }
    let hasDefault = table.defaultSet != 0
    if !prePipeline, hasDefault, sets & table.defaultSet != 0 {
      if setDefault {
        sets = table.defaultSet
        count = 1
      }
    } else if prePipeline, canTakeInput(sets) {
      return count
    } else {
      if prePipeline, hasDefault, sets & table.defaultSet != 0 { return count }
      let resolved = resolveByMandatory()
      if resolved != 1 {
        if prePipeline { return count }
        throw ambiguity
      }
      count = 1
    }
    return count
  }

  private func canTakeInput(_ mask: UInt64) -> Bool {
    for (index, parameter) in table.parameters.enumerated() where !bound[index] && parameter.mask & mask != 0 {
      if parameter.roles(in: mask).contains(where: { $0.fromPipeline || $0.fromPipelineByPropertyName }) { return true }
    }
    return false
  }

  /// Sets without a mandatory parameter that is missing; the call means the only one, if there is one.
  private func resolveByMandatory() -> Int {
    var remaining = sets
    for bit in 0..<table.setNames.count {
      let mask: UInt64 = 1 << UInt64(bit)
      guard sets & mask != 0 else { continue }
      for (index, parameter) in table.parameters.enumerated() where !bound[index] {
        if parameter.role(in: mask)?.isMandatory == true { remaining &= ~mask }
      }
    }
    if remaining.nonzeroBitCount == 1 { sets = remaining }
    return remaining.nonzeroBitCount == 0 ? (sets.nonzeroBitCount) : remaining.nonzeroBitCount
  }

  /// Of the sets left, those that an input object could still complete.
  func setsTakingInput() -> UInt64 {
    var result: UInt64 = 0
    for bit in 0..<max(1, table.setNames.count) {
      let mask: UInt64 = 1 << UInt64(bit)
      if sets & mask != 0, canTakeInput(mask) || delayBind.contains(where: { table.parameters[$0.index].mask & mask != 0 }) { result |= mask }
    }
    return result
  }

  // MARK: Mandatory parameters

  /// Asks for mandatory parameters that nothing gave, or says which are missing.
  func demandMandatory(expectsInput: Bool) throws {
    var candidates = sets
    if candidates.nonzeroBitCount > 1, table.defaultSet & candidates != 0, !expectsInput { candidates = table.defaultSet }
    if candidates.nonzeroBitCount > 1, !table.setNames.isEmpty {
      // Several sets may still be meant: only what all of them demand is missing.
      let missing = missingMandatory(candidates, expectsInput: expectsInput, inEverySet: true)
      if missing.isEmpty { return }
      try supply(missing)
      return
    }
    let missing = missingMandatory(candidates, expectsInput: expectsInput, inEverySet: false)
    if !missing.isEmpty { try supply(missing) }
  }

  private func missingMandatory(_ mask: UInt64, expectsInput: Bool, inEverySet: Bool) -> [Int] {
    var missing: [Int] = []
    for (index, parameter) in table.parameters.enumerated() where !bound[index] && parameter.mask & mask != 0 {
      let roles = parameter.roles.filter { $0.mask & mask != 0 }
      let demanded = roles.filter { $0.role.isMandatory }
      guard !demanded.isEmpty else { continue }
      if inEverySet, demanded.reduce(0, { $0 | $1.mask }) & mask != mask { continue }
      if expectsInput, roles.contains(where: { $0.role.fromPipeline || $0.role.fromPipelineByPropertyName }) { continue }
      missing.append(index)
    }
    return missing
  }

  /// What is missing once an input object was bound.
  func missingAfterInput() -> [Int] { missingMandatory(effectiveSets, expectsInput: false, inEverySet: effectiveSets.nonzeroBitCount > 1) }
  private var effectiveSets: UInt64 {
    sets.nonzeroBitCount > 1 && table.defaultSet & sets != 0 ? table.defaultSet : sets
  }

  private func supply(_ missing: [Int]) throws {
    if context.host.canAsk, !context.host.refusesPrompts {
      try MandatoryPrompt(self).ask(missing)
      let still = missing.filter { !bound[$0] }
      if still.isEmpty { return }
      throw missingError(still)
    }
    throw missingError(missing)
  }

  func missingError(_ missing: [Int]) -> TerminatingError {
    let names: String = missing.map { " \(table.parameters[$0].metadata.name)" }.joined()
    let list = names + ""
    return BindingError.make("MissingMandatoryParameter", parameter: list, at: nil, runtime)
  }
}
