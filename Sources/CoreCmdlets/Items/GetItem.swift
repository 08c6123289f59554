import DotNet
import PowerShellRuntime

/// `Get-Item`: gets the items at a path.
struct GetItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Item", defaultParameterSet: "Path", outputTypes: ["System.IO.FileInfo", "System.Boolean", "System.String", "System.IO.DirectoryInfo"],
    synopsis: "Gets the items at a path.",
    examples: [
      CmdletExample(
        "$null = New-Item note.txt -Value 'abc'; (Get-Item note.txt).Length",
        output: "3"),
      CmdletExample(
        "$env:SITE = 'Dallas'; (Get-Item env:SITE).Value",
        output: "Dallas")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Filter", \.filter, help: "A pattern that the names must match, applied by the provider."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var filter: String?
  var include: [String]?
  var exclude: [String]?
  var force = false
  var credential: Value = .void
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try ItemSelection(path, literalPath, filter: filter, include: include, exclude: exclude, force: force).forEach(run) { place in
      if place.provider.isNavigable, !force, path != nil, place.path.isEmpty { return }
      if !place.provider.isNavigable, place.path.isEmpty {
        try run.write(DriveObjects.decorate(.array([]), place))
        return
      }
      try run.write(item: place)
    }
  }
}
