import DotNet
import PowerShellRuntime

/// `New-Alias`: gives a command a second name that is not taken yet.
struct NewAlias: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Alias", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.AliasInfo"],
    synopsis: "Gives a command a second name that is not taken yet.",
    examples: [
      CmdletExample(
        "New-Alias say Write-Output; say hello",
        output: "hello"),
      CmdletExample(
        "try { New-Alias say Get-Date; New-Alias say Get-Item -ErrorAction Stop } catch { 'taken' }",
        output: "taken")
    ])

  static var parameters: [ParameterDeclaration<Self>] { AliasParameters.declarations(\.alias) }

  var alias = AliasParameters()

  mutating func process(_ run: CommandRuntime) throws { try alias.define(mustBeNew: true, run) }
}
