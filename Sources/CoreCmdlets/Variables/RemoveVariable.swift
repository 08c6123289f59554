import DotNet
import PowerShellRuntime

/// `Remove-Variable`: removes variables.
struct RemoveVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-Variable", supportsShouldProcess: true,
    synopsis: "Removes variables.",
    examples: [
      CmdletExample(
        "$n = 5; Remove-Variable n; Test-Path variable:n",
        output: "False"),
      CmdletExample(
        "$r1 = 1; $r2 = 2; Remove-Variable r?; @(Get-Variable r?).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, mandatory: true, position: 0, byName: true, help: "The names of the variables to remove; wildcards are allowed."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "Scope", \.scope, validate: [.notNullOrEmpty],
      help: "Global, Local, Script, or a number of scopes above this one."),
  ] }

  var name: [String]?
  var include: [String]?
  var exclude: [String]?
  var force = false
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    let frame = try VariableSelection.frame(scope, run)
    for variable in try VariableSelection.select(name ?? [], scope, include: include, exclude: exclude, run) {
      guard try run.shouldProcess("Name: \(variable.name)", "Remove variable") else { continue }
      if variable.options.contains(.constant) || (variable.isReadOnly && !force) {
        try run.report(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "Cannot remove variable \(variable.name) because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.",
          id: "VariableNotRemovable", .WriteError, target: .text(variable.name))
        continue
      }
      if let frame { frame.removeVariable(variable.key) } else { try run.context.engine.removeVariable(variable.key, .visible) }
    }
  }
}
