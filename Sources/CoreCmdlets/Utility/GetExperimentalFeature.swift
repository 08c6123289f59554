import DotNet
import PowerShellRuntime

/// `Get-ExperimentalFeature`: lists experimental features of PowerShell; none is on here.
struct GetExperimentalFeature: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-ExperimentalFeature", outputTypes: ["System.Management.Automation.ExperimentalFeature"],
    synopsis: "Lists experimental features of PowerShell; none is on here.",
    examples: [
      CmdletExample(
        "(Get-ExperimentalFeature PSSubsystemPluginModel).Enabled",
        output: "False"),
      CmdletExample(
        "(Get-ExperimentalFeature).Count",
        output: "6")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, position: 0, pipeline: true, validate: [.notNullOrEmpty],
      help: "The names of the features to show; wildcards are allowed."),
  ] }

  var name: [String]?

  nonisolated(unsafe) private static let type = RecordType(
    "System.Management.Automation.ExperimentalFeature", assembly: "System.Management.Automation",
    ["string Name", "string Description", "string Source", "bool Enabled"])

  private static let features = """
    PSCommandNotFoundSuggestion	Recommend potential commands based on fuzzy search on a CommandNotFoundException
    PSFeedbackProvider	Replace the hard-coded suggestion framework with the extensible feedback provider
    PSLoadAssemblyFromNativeCode	Expose an API to allow assembly loading from native code
    PSNativeWindowsTildeExpansion	On windows, expand unquoted tilde (`~`) with the user's current home folder.
    PSProfileDSCResource	Manage the profiles with a resource of the configuration language
    PSSubsystemPluginModel	A plugin model for registering and un-registering PowerShell subsystems
    """

  mutating func process(_ run: CommandRuntime) throws {
    let rows = GetExperimentalFeature.features.split(separator: "\n").map { $0.split(separator: "\t").map { String($0) } }
    for pattern in name ?? ["*"] {
      let wildcard = Wildcard(pattern)
      let found = rows.filter { $0.count == 2 && wildcard.matches($0[0]) }
      for row in found {
        try run.write(GetExperimentalFeature.type.make(.text(row[0]), .text(row[1]), .text("PSEngine"), .bool(false)))
      }
    }
  }
}
