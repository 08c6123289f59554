import DotNet
import PowerShellRuntime

/// `Move-Item`: moves items to another place or name.
struct MoveItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Move-Item", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Moves items to another place or name.",
    examples: [
      CmdletExample(
        "$null = New-Item a.txt; Move-Item a.txt b.txt; (Get-ChildItem).Name",
        output: "b.txt"),
      CmdletExample(
        "$null = New-Item d -ItemType Directory; $null = New-Item f.txt; Move-Item f.txt d; Test-Path d/f.txt",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Destination", \.destination, position: 1, byName: true, help: "Where the items go: a folder, or the item's new path."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.patterns(\.filters), [
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    ItemFilters.credential(\.filters),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var destination: String?
  var force = false
  var filters = ItemFilters()
  var passThru = false
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    try filters.selection(path, literalPath, force: force).forEach(run) { place in
      let target = try locations.resolve(Locations.unescape(destination ?? "."))
      guard let files = place.provider as? FileSystemProvider else {
        guard try run.shouldProcess("Item: \(place.display) Destination: \(target.display)", "Move Item") else { return }
        _ = try place.provider.rename(place.path, to: target.path, force: force)
        return
      }
      let end = target.isContainer && target.path != place.path ? target.child(files.child(place.path)) : target
      let action = place.isContainer ? "Move Directory" : "Move File"
      guard try run.shouldProcess("Item: \(place.path) Destination: \(end.path)", action) else { return }
      try files.moveItem(place.path, to: end.path, force: force)
      if passThru { try run.write(item: end) }
    }
  }
}
