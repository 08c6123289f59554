import DotNet
import PowerShellSyntax

/// Which parameter set a call means, and what it still lacks.
/// - Source: `CmdletParameterBinderController.ValidateParameterSets`, `GetMissingMandatoryParameters`
extension ParameterBinder {
  private var ambiguity: TerminatingError { BindingError.make("AmbiguousParameterSet", at: nil, runtime) }

  /// How many sets the bits stand for; all bits are one answer: any.
  static func count(_ sets: UInt32) -> Int { sets == BinderTable.everySet ? 1 : sets.nonzeroBitCount }

  /// - Returns: how many sets are left.
  /// - Throws: `AmbiguousParameterSet`
  @discardableResult func validateSets(beforeInput: Bool, setDefault: Bool) throws -> Int {
    var count = ParameterBinder.count(sets)
    let defaultSet = table.defaultSet
    if count == 0 { throw ambiguity }
    if count > 1 {
      if !beforeInput && sets == defaultSet || defaultSet != 0 && sets & defaultSet != 0 {
        runtime.parameterSetName = table.name(of: defaultSet)
        if setDefault {
          sets = defaultSet
          count = 1
        }
      } else if beforeInput, canTakeInput(sets) {
        // The input object decides.
      } else {
        guard resolveByMandatory() else { throw ambiguity }
        count = 1
      }
      return count
    }
    if sets == BinderTable.everySet {
      count = max(1, table.setNames.count)
      if beforeInput, canTakeInput(sets) {
        // The input object decides.
      } else if defaultSet != 0 {
        if setDefault {
          sets = defaultSet
          count = 1
        }
      } else if count > 1 {
        guard resolveByMandatory() else { throw ambiguity }
        count = 1
      }
    }
    publishSet()
    return count
  }

  func publishSet() { runtime.parameterSetName = table.name(of: sets) }

  private func canTakeInput(_ sets: UInt32) -> Bool { unbound.contains { table.parameters[$0].takesInput(in: sets) } }

  /// Whether one set alone lacks no mandatory parameter: then that is the one.
  private func resolveByMandatory() -> Bool {
    var remaining = sets & (table.setNames.isEmpty ? 0 : table.declaredSets)
    for index in unbound {
      for role in table.parameters[index].roles where role.role.isMandatory { remaining &= ~role.flag }
    }
    guard ParameterBinder.count(remaining) == 1 else { return false }
    sets = remaining
    publishSet()
    return true
  }

  func verifySetSelected() throws {
    guard table.setNames.count > 1, sets == BinderTable.everySet else { return }
    if table.defaultSet == 0 { throw ambiguity }
    sets = table.defaultSet
  }

  /// Of the sets left, those that an input object could still complete.
  func setsTakingInput() -> UInt32 {
    var taking: UInt32 = 0
    for (index, _, _) in delayBind { taking |= table.parameters[index].flags }
    for index in unbound where table.parameters[index].takesInputSomewhere {
      for role in table.parameters[index].roles where role.belongs(to: sets) && role.takesInput {
        if role.isInAllSets { return sets }
        taking |= role.flag
      }
    }
    return taking == 0 ? sets : sets & taking
  }

  // MARK: Mandatory parameters

  /// What the sets still possible demand and nothing gave.
  ///
  /// With input to come the set may have to be guessed: which of the sets can be completed by an object, and which lack what no object
  /// can give.
  func missingMandatory(_ validCount: Int, expectsInput: Bool) throws -> [Int] {
    var demands: [MandatoryDemand] = []
    var mandatorySets: UInt32 = 0
    var isMissingInAllSets = false
    var missing: [Int] = []
    for index in unbound where table.parameters[index].isMandatorySomewhere {
      var isMissing = false
      for role in table.parameters[index].roles where role.belongs(to: sets) && role.role.isMandatory {
        isMissing = true
        MandatoryDemand.add(index, role, expectsInput: expectsInput, to: &demands)
        if role.isInAllSets { isMissingInAllSets = true } else { mandatorySets |= sets & role.flag }
      }
      if isMissing, !expectsInput { missing.append(index) }
    }
    guard !demands.isEmpty, expectsInput else { return missing }
    if mandatorySets == 0 { mandatorySets = sets }
    if isMissingInAllSets { mandatorySets = sets & table.declaredSets }
    latchOnDefault(validCount, demands, &mandatorySets)
    switch ParameterBinder.count(mandatorySets) {
    case 0: throw ambiguity
    case 1: return demanded(demands, by: mandatorySets)
    default: break
    }
    if preferredSet != 0 { return [] }
    return try chooseSet(demands, mandatorySets)
  }

  /// The default set lacks nothing and no other can be completed by the input: it is meant.
  private func latchOnDefault(_ validCount: Int, _ demands: [MandatoryDemand], _ mandatorySets: inout UInt32) {
    let defaultSet = table.defaultSet
    guard validCount > 1, defaultSet != 0, defaultSet & mandatorySets == 0, defaultSet & sets != 0 else { return }
    let isRivalled = demands.contains { $0.flag & sets != 0 && $0.flag & defaultSet == 0 && !$0.isInAllSets && $0.takesInput }
    if isRivalled { return }
    mandatorySets = defaultSet
    choose(defaultSet)
  }

  private func choose(_ set: UInt32) {
    sets = set
    publishSet()
  }

  private func demanded(_ demands: [MandatoryDemand], by sets: UInt32) -> [Int] {
    demands.filter { $0.flag & sets != 0 || $0.isInAllSets }.flatMap { $0.fromCommandLine }
  }

  private func chooseSet(_ demands: [MandatoryDemand], _ mandatorySets: UInt32) throws -> [Int] {
    if prefersDefault(demands, mandatorySets) {
      choose(table.defaultSet)
      return demanded(demands, by: sets)
    }
    let byValue = single(demands, mandatorySets) { $0.byValue }
    let byName = single(demands, mandatorySets) { $0.byName }
    var unique: UInt32 = 0
    if byValue.isFound, byName.isFound, byValue.flag == byName.flag { unique = byValue.flag }
    if byValue.isFound != byName.isFound { unique = byValue.isFound ? byValue.flag : byName.flag }
    if unique != 0 { return latch(on: unique, demands) }
    // Nothing can be guessed: a set that lacks more than the input is no choice.
    let lacking = demands.filter { ($0.flag & mandatorySets != 0 || $0.isInAllSets) && !$0.fromCommandLine.isEmpty }
    if lacking.isEmpty { return [] }
    if byValue.flag != 0 { return latch(on: byValue.flag, demands) }
    if !byValue.isSeveral, !byName.isSeveral { throw ambiguity }
    let hopeless = lacking.filter { !$0.isInAllSets }.reduce(0) { $0 | $1.flag }
    if hopeless != 0 {
      ignore(hopeless)
      if sets == 0 { throw ambiguity }
      if ParameterBinder.count(sets) == 1 { publishSet() }
    }
    return []
  }

  private func prefersDefault(_ demands: [MandatoryDemand], _ mandatorySets: UInt32) -> Bool {
    let defaultSet = table.defaultSet
    guard defaultSet != 0, mandatorySets & defaultSet != 0 else { return false }
    let others = demands.filter { !$0.isInAllSets && $0.flag & defaultSet == 0 }
    let anotherTakesInput = others.contains { $0.takesInput && $0.fromCommandLine.isEmpty }
    let anotherTakesProperties = others.contains { !$0.byName.isEmpty }
    if let own = demands.first(where: { $0.flag == defaultSet }) {
      if !own.byName.isEmpty, !anotherTakesProperties { return true }
      if own.takesInput, !anotherTakesInput { return true }
    }
    if !anotherTakesInput { return true }
    return demands.contains { $0.isInAllSets && !$0.fromCommandLine.isEmpty }
  }

  private func single(
    _ demands: [MandatoryDemand], _ mandatorySets: UInt32, _ list: (MandatoryDemand) -> [Int]
  ) -> (flag: UInt32, isFound: Bool, isSeveral: Bool) {
    let found = demands.filter { $0.flag & mandatorySets != 0 && !$0.isInAllSets && !list($0).isEmpty }
    if found.count > 1 { return (0, true, true) }
    return (found.first?.flag ?? 0, !found.isEmpty, false)
  }

  /// Takes one set, and keeps the others that demand nothing as long as the chosen one needs only the input.
  private func latch(on chosen: UInt32, _ demands: [MandatoryDemand]) -> [Int] {
    let own = demands.last { $0.flag & chosen != 0 && !$0.isInAllSets }
    if own?.fromCommandLine.isEmpty == false {
      choose(chosen)
    } else {
      ignore(demands.filter { $0.flag & chosen == 0 && !$0.isInAllSets }.reduce(0) { $0 | $1.flag })
      publishSet()
      if sets != chosen { preferredSet = chosen }
    }
    return demanded(demands, by: chosen)
  }

  private func ignore(_ others: UInt32) {
    if others == 0 { return }
    sets = (sets == BinderTable.everySet ? table.declaredSets : sets) & ~others
  }

  func supply(_ missing: [Int]) throws {
    guard context.host.canAsk, !context.host.refusesPrompts else { throw missingError(missing) }
    try MandatoryPrompt(self).ask(missing)
    let still = missing.filter { !bound[$0] }
    if !still.isEmpty { throw missingError(still) }
  }

  private func missingError(_ missing: [Int]) -> TerminatingError {
    let names: String = missing.map { " \(table.parameters[$0].metadata.name)" }.joined()
    return BindingError.make("MissingMandatoryParameter", parameter: names, at: nil, runtime)
  }
}

/// What one set demands that nothing has given yet.
struct MandatoryDemand {
  /// The set; all bits for what every set demands.
  let flag: UInt32
  var fromCommandLine: [Int] = []
  var byValue: [Int] = []
  var byName: [Int] = []
  var isInAllSets: Bool { flag == BinderTable.everySet }
  var takesInput: Bool { !byValue.isEmpty || !byName.isEmpty }

  static func add(_ index: Int, _ role: BinderTable.Role, expectsInput: Bool, to demands: inout [MandatoryDemand]) {
    let flag = role.isInAllSets ? BinderTable.everySet : role.flag
    let place: Int
    if let known = demands.firstIndex(where: { $0.flag == flag }) {
      place = known
    } else {
      place = demands.count
      demands.append(MandatoryDemand(flag: flag))
    }
    guard expectsInput, role.takesInput else {
      demands[place].fromCommandLine.append(index)
      return
    }
    if role.role.fromPipeline { demands[place].byValue.append(index) }
    if role.role.fromPipelineByPropertyName { demands[place].byName.append(index) }
  }
}
