import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// `Show-ScriptTree`: `standby parse` at the prompt: how scripts parse, a line of JSON each.
struct ShowScriptTree: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Show-ScriptTree", outputTypes: ["System.String"], implementingType: "Standby.ShowScriptTreeCommand",
    synopsis: "Prints how scripts parse: errors, nodes and tokens as a line of JSON for each file.",
    examples: [
      CmdletExample("'1 +' | Set-Content broken.ps1; (Show-ScriptTree broken.ps1 | ConvertFrom-Json).errors.Count", output: "1"),
      CmdletExample("'1' | Set-Content one.ps1; (Show-ScriptTree one.ps1 -Tree | ConvertFrom-Json).tree.Count -gt 0", output: "True"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init("Path", \.path, position: 0, remaining: true, completes: .path, help: "The scripts."),
      .init("Tree", \.tree, help: "Every node with where it begins and ends."),
      .init("Measure", \.measure, help: "How fast they parse instead."),
    ]
  }

  var path: [String] = []
  var tree = false
  var measure = false

  mutating func process(_ run: CommandRuntime) throws {
    let (files, tree, measure) = (path, tree, measure)
    try RehearsalShell.run(run) { ParseCommand.run(files, withTree: tree, measures: measure, output: $0, errors: $1) }
  }
}
