import DotNet
import PowerShellRuntime

// What the variable cmdlets share.

enum VariableScope {
  /// The scope that `-Scope` names; the current one where it is not given.
  static func find(_ name: String?, _ run: CommandRuntime) throws -> Frame {
    guard let name, !name.isEmpty else { return run.context.frame }
    if let scope = run.context.scope(named: name) { return scope }
    if let number = Int(name), number >= 0 {
      throw error(
        "ArgumentOutOfRange", "The scope number '\(number)' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was \(number).", .InvalidArgument,
        "System.Management.Automation.PSArgumentOutOfRangeException", .text(name))
    }
    throw error(
      "InvalidScopeIdArgument",
      "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", \"Local\", or \"Script\", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the \"Scope\" parameter and run the operation again.",
      .InvalidArgument, "System.Management.Automation.PSArgumentException", .text(name))
  }

  static func error(
    _ id: String, _ message: String, _ category: ErrorCategory, _ type: String, _ target: Value
  ) -> TerminatingError {
    TerminatingError(ErrorRecord(type, message, id: id, category, target: target))
  }

  static func notFound(_ name: String) -> ErrorRecord {
    ErrorRecord(
      "System.Management.Automation.ItemNotFoundException", "Cannot find a variable with the name '\(name)'.", id: "VariableNotFound",
      .ObjectNotFound, target: .text(name))
  }

  /// The variables that names or patterns mean, in a scope or all that can be seen.
  static func matching(_ pattern: String, _ scope: String?, _ run: CommandRuntime) throws -> [PSVariable] {
    let name = Name(pattern)
    if !PowerShellRuntime.Wildcard.containsWildcards(pattern) {
      if let scope, !scope.isEmpty { return [try find(scope, run).ownVariable(name)].compactMap { $0 } }
      return [run.context.frame.findVariable(name)].compactMap { $0 }
    }
    let all = try scope.map { $0.isEmpty ? run.context.visibleVariables : try find($0, run).ownVariables } ?? run.context.visibleVariables
    let wildcard = Wildcard(pattern)
    return all.filter { wildcard.matches($0.name) }.sorted { CaseFolding.key($0.name) < CaseFolding.key($1.name) }
  }

  static func unwritable(_ variable: PSVariable, _ what: String, _ id: String) -> ErrorRecord {
    ErrorRecord(
      "System.Management.Automation.SessionStateUnauthorizedAccessException", what, id: id, .WriteError, target: .text(variable.name))
  }
}

/// `Get-Variable`
struct GetVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Variable", aliases: ["gv"], synopsis: "Gets variables.",
    examples: [CmdletExample("$pool = 'atl'; Get-Variable pool -ValueOnly", output: "atl")])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.names, position: 0, pipeline: true, byName: true, wildcards: true, help: "Names or patterns."),
    .init("ValueOnly", \.valueOnly, help: "The value instead of the variable."),
    .init("Include", \.include, help: "Only names like these."),
    .init("Exclude", \.exclude, help: "No names like these."),
    .init("Scope", \.scope, help: "Global, Local, Script or a number."),
  ] }

  var names: [String] = []
  var valueOnly = false
  var include: [String] = []
  var exclude: [String] = []
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    for pattern in names.isEmpty ? ["*"] : names {
      let found = try VariableScope.matching(pattern, scope, run)
      if found.isEmpty, !PowerShellRuntime.Wildcard.containsWildcards(pattern) {
        try run.writeError(VariableScope.notFound(pattern))
        continue
      }
      for variable in found {
        if !include.isEmpty, !include.contains(where: { Wildcard($0).matches(variable.name) }) { continue }
        if exclude.contains(where: { Wildcard($0).matches(variable.name) }) { continue }
        try run.write(valueOnly ? variable.value : .object(variable))
      }
    }
  }
}

/// `Set-Variable`
struct SetVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Variable", aliases: ["sv", "set"], supportsShouldProcess: true, confirmImpact: .low, synopsis: "Sets a variable's value.",
    examples: [CmdletExample("Set-Variable -Name pool -Value 'dal'; $pool", output: "dal")])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.names, mandatory: true, position: 0, byName: true, help: "The names."),
    .init("Value", \.value, position: 1, pipeline: true, byName: true, help: "The value."),
    .init("Include", \.include, help: "Only names like these."),
    .init("Exclude", \.exclude, help: "No names like these."),
    .init("Description", \.text, help: "A description."),
    .init("Option", \.option, help: "ReadOnly, Constant, Private, AllScope."),
    .init("Force", \.force, help: "Sets read-only variables too."),
    .init("Visibility", \.visibility, help: "Public or Private."),
    .init("PassThru", \.passThru, help: "Yields the variable."),
    .init("Scope", \.scope, help: "Global, Local, Script or a number."),
  ] }

  var names: [String] = []
  var value: Value = .void
  var include: [String] = []
  var exclude: [String] = []
  var text: String?
  var option: Value = .void
  var force = false
  var visibility: Value = .void
  var passThru = false
  var scope: String?
  private var collected: [Value] = []
  private var wasPiped = false

  mutating func process(_ run: CommandRuntime) throws {
    if run.invocation.expectingInput, case .void = run.input {} else if run.invocation.expectingInput {
      collected.append(value)
      wasPiped = true
    }
  }

  mutating func end(_ run: CommandRuntime) throws {
    var given: Value = wasPiped ? (collected.count == 1 ? collected[0] : .array(collected)) : value
    if case .void = given { given = .null }
    for name in names {
      guard try run.shouldProcess("Name: \(name) Value: \(run.context.text(given))", "Set variable") else { continue }
      try set(name, given, run)
    }
  }

  private func set(_ name: String, _ given: Value, _ run: CommandRuntime) throws {
    let target = try VariableScope.find(scope, run)
    let key = Name(name)
    let old = target.ownVariable(key)
    do {
      if let old, old.isReadOnly, force, !old.options.contains(.constant) { old.options.remove(.readOnly) }
      try target.assignLocal(key, given)
    } catch let error as TerminatingError {
      return try run.writeError(error.record)
    }
    guard let variable = target.ownVariable(key) ?? run.context.frame.findVariable(key) else { return }
    if let text { variable.descriptionText = text }
    if let options = try VariableOptions.read(option, run) {
      if options.contains(.constant), old != nil {
        return try run.writeError(
          VariableScope.unwritable(
            variable, "Existing variable \(name) cannot be made constant. Variables can be made constant only at creation time.",
            "VariableCannotBeMadeConstant"))
      }
      variable.options = options
    }
    if passThru { try run.write(.object(variable)) }
  }
}

enum VariableOptions {
  static func read(_ value: Value, _ run: CommandRuntime) throws -> ScopedItemOptions? {
    if case .void = value { return nil }
    guard let type = NetType.named("System.Management.Automation.ScopedItemOptions") else { return nil }
    let converted = try run.context.converted(value, to: type)
    return ScopedItemOptions(rawValue: converted.integer ?? 0)
  }
}

/// `New-Variable`
struct NewVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Variable", aliases: ["nv"], supportsShouldProcess: true, confirmImpact: .low, synopsis: "Makes a variable.",
    examples: [CmdletExample("New-Variable limit 5 -Option Constant; $limit", output: "5")])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, mandatory: true, position: 0, byName: true, help: "The name."),
    .init("Value", \.value, position: 1, pipeline: true, byName: true, help: "The value."),
    .init("Description", \.text, help: "A description."),
    .init("Option", \.option, help: "ReadOnly, Constant, Private, AllScope."),
    .init("Visibility", \.visibility, help: "Public or Private."),
    .init("Force", \.force, help: "Replaces a read-only variable."),
    .init("PassThru", \.passThru, help: "Yields the variable."),
    .init("Scope", \.scope, help: "Global, Local, Script or a number."),
  ] }

  var name = ""
  var value: Value = .void
  var text: String?
  var option: Value = .void
  var visibility: Value = .void
  var force = false
  var passThru = false
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    let target = try VariableScope.find(scope, run)
    let key = Name(name)
    if let old = target.ownVariable(key) {
      if !force {
        return try run.writeError(
          ErrorRecord(
            "System.Management.Automation.SessionStateException", "A variable with name '\(name)' already exists.",
            id: "VariableAlreadyExists", .ResourceExists, target: .text(name)))
      }
      if old.options.contains(.constant) {
        return try run.writeError(
          VariableScope.unwritable(
            old, "Cannot overwrite variable \(name) because it is read-only or constant.", "VariableNotWritable"))
      }
    }
    let variable = PSVariable(key, .null)
    if case .void = value {} else { variable.store(value) }
    if let text { variable.descriptionText = text }
    if let options = try VariableOptions.read(option, run) { variable.options = options }
    if variable.options.contains(.allScope) { run.context.allScopeNames.insert(key) }
    target.install(variable)
    if passThru { try run.write(.object(variable)) }
  }
}

/// `Clear-Variable`
struct ClearVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Clear-Variable", aliases: ["clv"], supportsShouldProcess: true, confirmImpact: .low, synopsis: "Sets variables to $null.",
    examples: [CmdletExample("$x = 1; Clear-Variable x; $null -eq $x", output: "True")])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.names, mandatory: true, position: 0, byName: true, wildcards: true, help: "Names or patterns."),
    .init("Include", \.include, help: "Only names like these."),
    .init("Exclude", \.exclude, help: "No names like these."),
    .init("Force", \.force, help: "Clears read-only variables too."),
    .init("PassThru", \.passThru, help: "Yields the variables."),
    .init("Scope", \.scope, help: "Global, Local, Script or a number."),
  ] }

  var names: [String] = []
  var include: [String] = []
  var exclude: [String] = []
  var force = false
  var passThru = false
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    for pattern in names {
      let found = try VariableScope.matching(pattern, scope, run)
      if found.isEmpty, !PowerShellRuntime.Wildcard.containsWildcards(pattern) {
        try run.writeError(VariableScope.notFound(pattern))
        continue
      }
      for variable in found {
        if exclude.contains(where: { Wildcard($0).matches(variable.name) }) { continue }
        if variable.options.contains(.constant) || (variable.isReadOnly && !force) {
          try run.writeError(
            VariableScope.unwritable(
              variable, "Cannot overwrite variable \(variable.name) because it is read-only or constant.", "VariableNotWritable"))
          continue
        }
        variable.store(.null)
        if !variable.attributes.isEmpty { try? variable.set(.null, run.context) }
        if passThru { try run.write(.object(variable)) }
      }
    }
  }
}

/// `Remove-Variable`
struct RemoveVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-Variable", aliases: ["rv"], supportsShouldProcess: true, confirmImpact: .low, synopsis: "Removes variables.",
    examples: [CmdletExample("$x = 1; Remove-Variable x; Test-Path variable:x", output: "False")])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.names, mandatory: true, position: 0, byName: true, wildcards: true, help: "Names or patterns."),
    .init("Include", \.include, help: "Only names like these."),
    .init("Exclude", \.exclude, help: "No names like these."),
    .init("Force", \.force, help: "Removes read-only variables too."),
    .init("Scope", \.scope, help: "Global, Local, Script or a number."),
  ] }

  var names: [String] = []
  var include: [String] = []
  var exclude: [String] = []
  var force = false
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    for pattern in names {
      let found = try VariableScope.matching(pattern, scope, run)
      if found.isEmpty, !PowerShellRuntime.Wildcard.containsWildcards(pattern) {
        try run.writeError(VariableScope.notFound(pattern))
        continue
      }
      for variable in found {
        if exclude.contains(where: { Wildcard($0).matches(variable.name) }) { continue }
        if variable.options.contains(.constant) || (variable.isReadOnly && !force) {
          try run.writeError(
            VariableScope.unwritable(
              variable,
              "Cannot remove variable \(variable.name) because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.",
              "VariableNotRemovable"))
          continue
        }
        guard try run.shouldProcess("Name: \(variable.name)", "Remove variable") else { continue }
        var scope: Frame? = run.context.frame
        while let current = scope {
          if current.removeVariable(variable.key) { break }
          scope = current.parent
        }
      }
    }
  }
}
