import DotNet
import PowerShellRuntime

/// `Get-UICulture`: gets the culture of the messages.
struct GetUICulture: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-UICulture", outputTypes: ["System.Globalization.CultureInfo"],
    synopsis: "Gets the culture of the messages.",
    examples: [
      CmdletExample(
        "(Get-UICulture).GetType().Name",
        output: "CultureInfo"),
      CmdletExample(
        "(Get-UICulture).Name.Length -ge 0",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [] }

  mutating func end(_ run: CommandRuntime) throws { try run.write(.object(run.context.uiCulture)) }
}
