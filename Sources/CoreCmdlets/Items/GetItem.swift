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

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
  ], ItemFilters.patterns(\.filters), [
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    ItemFilters.credential(\.filters),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var filters = ItemFilters()
  var force = false
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try filters.selection(path, literalPath, force: force).forEach(run) { place in
      if place.provider.isNavigable, !force, path != nil, place.path.isEmpty { return }
      if !place.provider.isNavigable, place.path.isEmpty {
        try run.write(DriveObjects.decorate(.array([]), place))
        return
      }
      try run.write(item: place)
    }
  }
}
