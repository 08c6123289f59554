import DotNet
import PowerShellRuntime

/// `Set-Alias`: gives a command a second name.
struct SetAlias: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Alias", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.AliasInfo"],
    synopsis: "Gives a command a second name.",
    examples: [
      CmdletExample(
        "Set-Alias say Write-Output; say hello",
        output: "hello"),
      CmdletExample(
        "(Set-Alias list Get-ChildItem -PassThru).DisplayName",
        output: "list -> Get-ChildItem")
    ])

  static var parameters: [ParameterDeclaration<Self>] { AliasParameters.declarations(\.alias) }

  var alias = AliasParameters()

  mutating func process(_ run: CommandRuntime) throws { try alias.define(mustBeNew: false, run) }
}
