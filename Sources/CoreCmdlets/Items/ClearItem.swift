import DotNet
import PowerShellRuntime

/// `Clear-Item`: empties an item without removing it.
struct ClearItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Clear-Item", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Empties an item without removing it.",
    examples: [
      CmdletExample(
        "$env:SITE = 'x'; Clear-Item env:SITE; \"[$env:SITE]\"",
        output: "[]"),
      CmdletExample(
        "$n = 3; Clear-Item variable:n; $null -eq $n",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var force = false
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try filters.selection(path, literalPath, force: force).forEach(run) { place in
      guard try run.shouldProcess("Item: \(place.path)", "Clear Item") else { return }
      try place.provider.clearItem(place.path, force: force)
    }
  }
}
