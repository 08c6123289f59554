import DotNet
import PowerShellRuntime

/// `Clear-Content`: empties a file without removing it.
struct ClearContent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Clear-Content", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Empties a file without removing it.",
    examples: [
      CmdletExample(
        "Set-Content f.txt 'x'; Clear-Content f.txt; (Get-Item f.txt).Length",
        output: "0"),
      CmdletExample(
        "Set-Content g.txt 'x'; Clear-Content g.txt; @(Get-Content g.txt).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, byName: true,
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
      guard try run.shouldProcess("Item: \(place.path)", "Clear Content") else { return }
      guard let files = place.provider as? FileSystemProvider else {
        try place.provider.clearContent(place.path)
        return
      }
      if files.isContainer(place.path) {
        throw ItemFailure(
          "System.NotSupportedException", "Unable to clear content of '\(place.path)' because it is a directory. Clear-Content is only supported on files.",
          id: "ClearDirectoryContent", .InvalidOperation, target: .text(place.path))
      }
      do { try files.store(place.path).openForWriting(place.path, append: false).commit() } catch let failure as FileFailure {
        throw ItemFailure(failure, id: "ClearContentIOError", .WriteError, target: place.path)
      }
    }
  }
}
