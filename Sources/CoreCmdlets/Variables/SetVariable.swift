import DotNet
import PowerShellRuntime

/// `Set-Variable`: sets a variable, making it where there is none.
struct SetVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Variable", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.PSVariable"],
    synopsis: "Sets a variable, making it where there is none.",
    examples: [
      CmdletExample(
        "Set-Variable -Name fruit -Value 'lime'; $fruit",
        output: "lime"),
      CmdletExample(
        "Set-Variable a, b -Value 7; $a + $b",
        output: "14")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, mandatory: true, position: 0, byName: true,
      help: "The names of the variables, without the dollar sign; wildcards are allowed."),
    .init("Value", \.value, position: 1, pipeline: true, byName: true, help: "What the variables are set to."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init("Description", \.description, help: "A text that says what it is for."),
    .init(
      "Option", \.option, type: .cmdletEnum("System.Management.Automation.ScopedItemOptions"),
      help: "ReadOnly, Constant, Private, AllScope."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "Visibility", \.visibility,
      type: .cmdletEnum("System.Management.Automation.SessionStateEntryVisibility"),
      help: "Public or Private."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Append", \.append, help: "Adds to what the variable holds."),
    .init(
      "Scope", \.scope, validate: [.notNullOrEmpty],
      help: "Global, Local, Script, or a number of scopes above this one."),
  ] }

  var name: [String]?
  var value: Value = .void
  var include: [String]?
  var exclude: [String]?
  var description: String?
  var option: EnumArgument?
  var force = false
  var visibility: EnumArgument?
  var passThru = false
  var append = false
  var scope: String?

  private var values: [Value] = []
  private var isPiped = false

  mutating func begin(_ run: CommandRuntime) throws { isPiped = run.invocation.expectingInput && !run.isBound("Value") }

  mutating func process(_ run: CommandRuntime) throws {
    if isPiped {
      if !value.isAbsent { values.append(value) }
      return
    }
    try set(value.isAbsent ? .null : value, run)
  }

  mutating func end(_ run: CommandRuntime) throws {
    if isPiped { try set(values.count == 1 ? values[0] : values.isEmpty ? .null : .array(values), run) }
  }

  private func set(_ value: Value, _ run: CommandRuntime) throws {
    let frame = try VariableSelection.frame(scope, run) ?? run.context.frame
    for name in name ?? [] {
      if let include, !include.anyMatches(name) { continue }
      if let exclude, exclude.anyMatches(name) { continue }
      let shown = run.context.text(value)
      guard try run.shouldProcess("Name: \(name) Value: \(shown)", "Set variable") else { continue }
      try set(name, value, frame ?? run.context.global, run)
    }
  }

  private func set(_ name: String, _ value: Value, _ frame: Frame, _ run: CommandRuntime) throws {
    let plain = ScopedName.bare(name)
    var value = value
    if let variable = frame.ownVariable(Name(plain)) {
      if variable.options.contains(.constant) || (variable.isReadOnly && !force) {
        try run.writeError(VariableSelection.notWritable(plain, run))
        return
      }
      if let option, option.raw & 2 != 0 {
        try run.report(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "Existing variable \(plain) cannot be made constant. Variables can be made constant only at creation time.",
          id: "VariableCannotBeMadeConstant", .WriteError, target: .text(plain))
        return
      }
      if append {
        let all = try variable.value.unrolled(run.context) + value.unrolled(run.context)
        value = .array(all)
      }
      if run.isBound("Value") || isPiped {
        if variable.isReadOnly { variable.store(value) } else { try variable.set(value, run.context) }
      }
      apply(to: variable, run)
      if passThru { try run.write(.object(variable)) }
      return
    }
    let variable = PSVariable(Name(plain), value)
    apply(to: variable, run)
    frame.install(variable)
    if variable.options.contains(.allScope) { run.context.allScopeNames.insert(variable.key) }
    if passThru { try run.write(.object(variable)) }
  }

  private func apply(to variable: PSVariable, _ run: CommandRuntime) {
    if let description { variable.descriptionText = description }
    if let option { variable.options = ScopedItemOptions(rawValue: Int(option.raw)) }
    if let visibility { variable.visibility = visibility.text }
  }
}

/// `global:name` and the like without the scope.
enum ScopedName {
  static func bare(_ name: String) -> String {
    for prefix in ["global:", "local:", "script:", "private:", "variable:"] where name.lowercased().hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }
}
