import DotNet
import PowerShellRuntime

/// `Get-PSProvider`: gets the session's providers.
struct GetPSProvider: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-PSProvider", outputTypes: ["System.Management.Automation.ProviderInfo"],
    synopsis: "Gets the session's providers.",
    examples: [
      CmdletExample(
        "(Get-PSProvider FileSystem).Name",
        output: "FileSystem"),
      CmdletExample(
        "(Get-PSProvider).Name | Sort-Object | Select-Object -First 1",
        output: "Alias")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "PSProvider", \.psProvider, position: 0, byName: true, validate: [.notNullOrEmpty],
      help: "The provider's name."),
  ] }

  var psProvider: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    for pattern in psProvider ?? ["*"] {
      let found = locations.providers.filter { Wildcard(pattern).matches($0.name) }
      if found.isEmpty, !Wildcard.hasWildcards(pattern) {
        try ItemSelection.guarded(run) { throw Locations.noProvider(pattern) }
      }
      for provider in found { try run.write(DriveObjects.provider(provider)) }
    }
  }
}
