import DotNet
import PowerShellRuntime

/// `Remove-Alias`: removes aliases.
struct RemoveAlias: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-Alias", defaultParameterSet: "Default",
    synopsis: "Removes aliases.",
    examples: [
      CmdletExample(
        "Set-Alias say Write-Output; Remove-Alias say; Test-Path alias:say",
        output: "False"),
      CmdletExample(
        "try { Remove-Alias noSuch -ErrorAction Stop } catch { $_.CategoryInfo.Category }",
        output: "ObjectNotFound")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, mandatory: true, position: 0, pipeline: true, byName: true, help: "The aliases to remove."),
    .init("Scope", \.scope, help: "Global, Local, Script, or a number of scopes above this one."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ] }

  var name: [String]?
  var scope: String?
  var force = false

  mutating func process(_ run: CommandRuntime) throws {
    for name in name ?? [] {
      let frame = try VariableSelection.frame(scope, run)
      let old = frame.map { $0.commands?.aliases[Name(name)] } ?? run.context.alias(name)
      guard let alias = old else {
        try run.report(
          "System.Management.Automation.ItemNotFoundException",
          "This command cannot find a matching alias because an alias with the name '\(name)' does not exist.", id: "AliasNotFound",
          .ObjectNotFound, target: .text(name))
        continue
      }
      if alias.options.contains(.constant) || (alias.options.contains(.readOnly) && !force) {
        try run.report(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "Alias was not removed because alias \(name) is constant or read-only.", id: "AliasNotRemovable", .WriteError, target: .text(name))
        continue
      }
      _ = run.context.commands.remove(alias: name, in: frame)
    }
  }
}
