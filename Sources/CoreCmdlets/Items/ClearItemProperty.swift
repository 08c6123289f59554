import DotNet
import PowerShellRuntime

/// `Clear-ItemProperty`: empties a property of items, where the provider lets it.
struct ClearItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Clear-ItemProperty", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Empties a property of items, where the provider lets it.",
    examples: [
      CmdletExample(
        "$null = New-Item f.txt; Clear-ItemProperty f.txt Attributes; (Get-Item f.txt).IsReadOnly",
        output: "False"),
      CmdletExample(
        "try { Clear-ItemProperty / -Name Nope -ErrorAction Stop } catch { 'refused' }",
        output: "refused")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, mandatory: true, position: 1, byName: true, help: "The property to empty."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var name: String?
  var passThru = false
  var force = false
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try filters.selection(path, literalPath, force: force).forEach(run) { place in
      guard let item = try place.provider.item(place.path), name.map({ CaseFolding.equal($0, "Attributes") }) == true else {
        throw ItemFailure(
          "System.Management.Automation.PSArgumentException", "The property \(name ?? "") cannot be cleared.", id: "Argument", .InvalidArgument,
          terminating: true)
      }
      guard try run.shouldProcess("Item: \(place.path) Property: \(name ?? "")", "Clear Property File") else { return }
      try run.context.setProperty("Attributes", of: item, to: .int(0))
    }
  }
}
