import DotNet
import PowerShellRuntime

/// `Get-PSDrive`: gets the session's drives.
struct GetPSDrive: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-PSDrive", defaultParameterSet: "Name", outputTypes: ["System.Management.Automation.PSDriveInfo"],
    synopsis: "Gets the session's drives.",
    examples: [
      CmdletExample(
        "(Get-PSDrive Env).Provider.Name",
        output: "Environment"),
      CmdletExample(
        "(Get-PSDrive -PSProvider Function).Name",
        output: "Function")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, sets: ["Name"], position: 0, byName: true, validate: [.notNullOrEmpty],
      help: "The names of the drives, without the colon."),
    .init(
      "LiteralName", \.literalName, sets: ["LiteralName"], mandatory: true, position: 0, byName: true,
      help: "The name, taken as it stands."),
    .init(
      "Scope", \.scope, byName: true,
      help: "Global, Local, Script, or a number of scopes above this one."),
    .init("PSProvider", \.psProvider, byName: true, help: "Only drives of this provider."),
  ] }

  var name: [String]?
  var literalName: [String]?
  var scope: String?
  var psProvider: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    let patterns = name ?? literalName ?? ["*"]
    for pattern in patterns {
      let wildcard = Wildcard(literalName == nil ? pattern : Wildcard.escape(pattern))
      var found = locations.drives.filter { wildcard.matches($0.name) }
      if let psProvider { found = found.filter { drive in psProvider.anyMatches(drive.provider.name) } }
      if found.isEmpty, wildcard.plain != nil {
        try run.report(
          "System.Management.Automation.DriveNotFoundException", "Cannot find drive. A drive with the name '\(pattern)' does not exist.",
          id: "GetLocationNoMatchingDrive", .ObjectNotFound, target: .text(pattern))
      }
      for drive in found.sorted(by: { FileSystemProvider.before($0.name, $1.name) }) { try run.write(drive.object) }
    }
  }
}
