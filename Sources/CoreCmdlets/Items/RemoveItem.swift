import DotNet
import PowerShellRuntime

/// `Remove-Item`: removes items.
struct RemoveItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-Item", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Removes items.",
    examples: [
      CmdletExample(
        "$null = New-Item old.log; Remove-Item old.log; Test-Path old.log",
        output: "False"),
      CmdletExample(
        "$null = New-Item d/e.txt -Force; Remove-Item d -Recurse; @(Get-ChildItem).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
  ], ItemFilters.patterns(\.filters), [
    .init("Recurse", \.recurse, help: "Also everything below."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    ItemFilters.credential(\.filters),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var filters = ItemFilters()
  var recurse = false
  var force = false
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try filters.selection(path, literalPath, force: force).forEach(run) { place in
      guard let files = place.provider as? FileSystemProvider else {
        guard try run.shouldProcess("Item: \(place.path)", "Remove Item") else { return }
        try place.provider.remove(place.path, recurse: recurse, force: force, run)
        return
      }
      let isFolder = place.isContainer
      if isFolder, !recurse, try !files.store(place.path).list(place.path).isEmpty {
        let query =
          "The item at \(place.path) has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?"
        guard try run.shouldContinue(query, "Confirm") else { return }
      }
      if place.path == "/" || files.root(of: place.path) == place.path {
        throw ItemFailure(
          "System.Management.Automation.PSArgumentException", "Cannot remove the item at '\(place.path)' because it is in use.",
          id: "InvalidOperation", .InvalidOperation, target: .text(place.path))
      }
      guard try run.shouldProcess(place.path, isFolder ? "Remove Directory" : "Remove File") else { return }
      try files.removeTree(place.path, force: force)
    }
  }
}
