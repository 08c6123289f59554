import DotNet
import PowerShellRuntime

/// `Get-Host`: gets the program that hosts the session.
struct GetHost: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Host", outputTypes: ["System.Management.Automation.Host.PSHost"],
    synopsis: "Gets the program that hosts the session.",
    examples: [
      CmdletExample(
        "(Get-Host).Name.Length -gt 0",
        output: "True"),
      CmdletExample(
        "(Get-Host).Version.Major",
        output: "7")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [] }

  mutating func end(_ run: CommandRuntime) throws { try run.write(try run.context.variable("Host") ?? .null) }
}
