import DotNet
import PowerShellRuntime

/// `Clear-Variable`: sets variables to $null.
struct ClearVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Clear-Variable", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.PSVariable"],
    synopsis: "Sets variables to $null.",
    examples: [
      CmdletExample(
        "$n = 5; Clear-Variable n; $null -eq $n",
        output: "True"),
      CmdletExample(
        "$c1 = 1; $c2 = 2; Clear-Variable c?; \"[$c1$c2]\"",
        output: "[]")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, mandatory: true, position: 0, byName: true, help: "The names of the variables to empty; wildcards are allowed."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init(
      "Scope", \.scope, validate: [.notNullOrEmpty],
      help: "Global, Local, Script, or a number of scopes above this one."),
  ] }

  var name: [String]?
  var include: [String]?
  var exclude: [String]?
  var force = false
  var passThru = false
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    for variable in try VariableSelection.select(name ?? [], scope, include: include, exclude: exclude, run) {
      guard try run.shouldProcess("Name: \(variable.name)", "Clear variable") else { continue }
      if variable.options.contains(.constant) || (variable.isReadOnly && !force) {
        try run.writeError(VariableSelection.notWritable(variable.name, run))
        continue
      }
      // An outer scope's variable stays as it is: the scope that asked gets an empty one.
      if scope == nil, try VariableSelection.frame("0", run)?.ownVariable(variable.key) !== variable {
        try run.context.engine.setVariable(variable.key, .null, .local)
        continue
      }
      variable.store(.null)
      if !variable.attributes.isEmpty { try? variable.set(.null, run.context) }
      if passThru { try run.write(.object(variable)) }
    }
  }
}
