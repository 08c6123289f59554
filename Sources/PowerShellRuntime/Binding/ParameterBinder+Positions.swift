import DotNet
import PowerShellSyntax

/// Arguments without a name, one to each position.
///
/// Each position of the sets still possible is visited once, in order. At one position the default set goes first, and what fits as it is
/// goes before what must be converted. An argument may go to several parameters that share the position in different sets.
/// - Source: `ParameterBinderController.BindPositionalParameters`
extension ParameterBinder {
  private struct Candidate {
    let index: Int
    var roles: [BinderTable.Role]
  }

  func bindPositional(_ arguments: [Argument], defaultSet: UInt32, _ failure: inout TerminatingError?) throws -> [Argument] {
    if arguments.isEmpty { return arguments }
    var slots = try positions()
    if slots.isEmpty { return arguments }
    var rest: [Argument] = []
    var next = 0
    var valid = sets
    var slot = 0
    while slot < slots.count {
      let candidates = slots[slot].candidates
      slot += 1
      if candidates.isEmpty { continue }
      guard let argument = nextValue(arguments, &next, &rest), let value = argument.value else { break }
      let favoursDefault = defaultSet != 0 && valid & defaultSet != 0
      var wasBound = false
      if favoursDefault { wasBound = try bind(candidates, in: defaultSet, value, argument, coerce: false, &failure) }
      if !wasBound { wasBound = try bind(candidates, in: valid, value, argument, coerce: false, &failure) }
      if !wasBound, favoursDefault { wasBound = try bind(candidates, in: defaultSet, value, argument, coerce: true, &failure) }
      if !wasBound { wasBound = try bind(candidates, in: valid, value, argument, coerce: true, &failure) }
      guard wasBound else {
        rest.append(argument)
        continue
      }
      if valid != sets {
        valid = sets
        narrow(&slots, to: valid)
      }
    }
    rest += arguments[next...]
    return rest
  }

  /// The next value; a name that nothing knows is left over together with what follows it.
  private func nextValue(_ arguments: [Argument], _ next: inout Int, _ rest: inout [Argument]) -> Argument? {
    while next < arguments.count {
      let argument = arguments[next]
      next += 1
      if argument.name == nil { return argument }
      rest.append(argument)
      if next < arguments.count, arguments[next].name == nil {
        rest.append(arguments[next])
        next += 1
      }
    }
    return nil
  }

  private func positions() throws -> [(position: Int, candidates: [Candidate])] {
    var slots: [(position: Int, candidates: [Candidate])] = []
    for index in unbound {
      let parameter = table.parameters[index]
      guard parameter.common == nil, parameter.belongs(to: sets) else { continue }
      for role in parameter.roles where role.belongs(to: sets) {
        guard let position = role.role.position, !role.role.fromRemainingArguments else { continue }
        guard let slot = slots.firstIndex(where: { $0.position == position }) else {
          slots.append((position, [Candidate(index: index, roles: [role])]))
          continue
        }
        for other in slots[slot].candidates where other.index != index {
          if other.roles.contains(where: { $0.flag & role.flag != 0 || $0.flag == role.flag }) {
            throw BindingError.make("AmbiguousPositionalParameterNoName", at: nil, runtime)
          }
        }
        if let own = slots[slot].candidates.firstIndex(where: { $0.index == index }) {
          slots[slot].candidates[own].roles.append(role)
        } else {
          slots[slot].candidates.append(Candidate(index: index, roles: [role]))
        }
      }
    }
    return slots.sorted { $0.position < $1.position }
  }

  private func narrow(_ slots: inout [(position: Int, candidates: [Candidate])], to valid: UInt32) {
    for slot in slots.indices {
      for candidate in slots[slot].candidates.indices {
        slots[slot].candidates[candidate].roles.removeAll { !$0.belongs(to: valid) }
      }
      slots[slot].candidates.removeAll { $0.roles.isEmpty }
    }
  }

  private func bind(
    _ candidates: [Candidate], in valid: UInt32, _ value: Value, _ argument: Argument, coerce: Bool, _ failure: inout TerminatingError?
  ) throws -> Bool {
    failure = nil
    var any = false
    for candidate in candidates where candidate.roles.contains(where: { $0.belongs(to: valid) }) {
      do {
        if try bind(candidate.index, value, argument.valueAst, coerce: coerce, delayBind: true) { any = true }
      } catch let error as TerminatingError {
        // A conversion that fails leaves the argument to others; a function's own transformation or validation does not.
        let exception = error.record.exception
        guard exception.type.name == BindingError.Kind.general.rawValue || exception.properties["SwallowException"] != nil else { throw error }
        failure = error
      }
    }
    return any
  }
}
