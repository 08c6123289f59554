import DotNet
import PowerShellRuntime

/// `New-Variable`: makes a variable that is not there yet.
struct NewVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Variable", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.PSVariable"],
    synopsis: "Makes a variable that is not there yet.",
    examples: [
      CmdletExample(
        "New-Variable -Name answer -Value 42; $answer",
        output: "42"),
      CmdletExample(
        "(New-Variable five 5 -Description 'a number' -PassThru).Description",
        output: "a number")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, mandatory: true, position: 0, byName: true, help: "The variable's name, without the dollar sign."),
    .init("Value", \.value, position: 1, pipeline: true, byName: true, help: "What the variable holds at first."),
    .init("Description", \.description, help: "A text that says what it is for."),
    .init(
      "Option", \.option, type: .cmdletEnum("System.Management.Automation.ScopedItemOptions"),
      help: "ReadOnly, Constant, Private, AllScope."),
    .init(
      "Visibility", \.visibility,
      type: .cmdletEnum("System.Management.Automation.SessionStateEntryVisibility"),
      help: "Public or Private."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init(
      "Scope", \.scope, validate: [.notNullOrEmpty],
      help: "Global, Local, Script, or a number of scopes above this one."),
  ] }

  var name: String?
  var value: Value = .void
  var description: String?
  var option: EnumArgument?
  var visibility: EnumArgument?
  var force = false
  var passThru = false
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    let name = self.name ?? ""
    let frame = try VariableSelection.frame(scope, run) ?? run.context.frame ?? run.context.global!
    let value: Value = self.value.isAbsent ? .null : self.value
    guard try run.shouldProcess("Name: \(name) Value: \(run.context.text(value))", "New variable") else { return }
    if let old = frame.ownVariable(Name(name)), !old.options.contains(.allScope) || frame.isGlobalScope(run.context) {
      if !force {
        try run.report(
          "System.Management.Automation.SessionStateException", "A variable with name '\(name)' already exists.", id: "VariableAlreadyExists",
          .ResourceExists, target: .text(name))
        return
      }
      if old.options.contains(.constant) {
        try run.writeError(VariableSelection.notWritable(name, run))
        return
      }
    }
    let variable = PSVariable(Name(name), value)
    if let description { variable.descriptionText = description }
    if let option { variable.options = ScopedItemOptions(rawValue: Int(option.raw)) }
    if let visibility { variable.visibility = visibility.text }
    frame.install(variable)
    if variable.options.contains(.allScope) { run.context.allScopeNames.insert(variable.key) }
    if passThru { try run.write(.object(variable)) }
  }
}

extension Frame {
  func isGlobalScope(_ context: ExecutionContext) -> Bool { self === context.global }
}
