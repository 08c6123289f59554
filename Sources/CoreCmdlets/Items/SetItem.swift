import DotNet
import PowerShellRuntime

/// `Set-Item`: changes the value of an item: a variable, an alias, a function, an environment variable.
struct SetItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Item", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Changes the value of an item: a variable, an alias, a function, an environment variable.",
    examples: [
      CmdletExample(
        "Set-Item env:SITE 'Dallas'; $env:SITE",
        output: "Dallas"),
      CmdletExample(
        "Set-Item variable:count 5; $count + 1",
        output: "6")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Value", \.value, position: 1, pipeline: true, byName: true, help: "The item's new value."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var value: Value = .void
  var force = false
  var passThru = false
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    for (text, isLiteral) in (path ?? []).map({ ($0, false) }) + (literalPath ?? []).map({ ($0, true) }) {
      try ItemSelection.guarded(run) {
        for place in try run.context.locations.expand(text, literal: isLiteral, mustExist: false) {
          guard try run.shouldProcess("Item: \(place.path) Value: \(run.context.text(value))", "Set Item") else { continue }
          let item = try place.provider.setItem(place.path, value, force: force)
          if passThru, let item { try run.write(DriveObjects.decorate(item, place)) }
        }
      }
    }
  }
}
