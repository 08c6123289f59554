import DotNet
import PowerShellRuntime

/// `Rename-Item`: gives an item another name.
struct RenameItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Rename-Item", defaultParameterSet: "ByPath", supportsShouldProcess: true,
    synopsis: "Gives an item another name.",
    examples: [
      CmdletExample(
        "$null = New-Item old.txt; Rename-Item old.txt new.txt; (Get-ChildItem).Name",
        output: "new.txt"),
      CmdletExample(
        "$null = New-Item a.log; (Rename-Item a.log b.log -PassThru).Name",
        output: "b.log")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["ByPath"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init(
      "NewName", \.newName, mandatory: true, position: 1, byName: true,
      help: "The new name, without a path."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: String?
  var newName: String?
  var force = false
  var passThru = false
  var credential: Value = .void
  var literalPath: String?

  mutating func process(_ run: CommandRuntime) throws {
    let newName = newName ?? ""
    try ItemSelection(path.map { [$0] }, literalPath.map { [$0] }, force: force).forEach(run) { place in
      guard let files = place.provider as? FileSystemProvider else {
        guard try run.shouldProcess("Item: \(place.display) Destination: \(newName)", "Rename Item") else { return }
        let item = try place.provider.rename(place.path, to: newName, force: force)
        if passThru, let item { try run.write(item) }
        return
      }
      if newName.contains("/"), files.parent(try run.context.locations.resolve(newName).path) != files.parent(place.path) {
        throw ItemFailure(
          "System.Management.Automation.PSArgumentException",
          "Cannot rename the specified target, because it represents a path or device name.", id: "Argument", .InvalidArgument,
          target: .text(newName), terminating: true)
      }
      let leaf = files.child(newName)
      let end = ItemPlace(provider: files, drive: place.drive, path: files.join(files.parent(place.path), leaf))
      let isFolder = place.isContainer
      guard try run.shouldProcess("Item: \(place.path) Destination: \(end.path)", isFolder ? "Rename Directory" : "Rename File") else { return }
      if end.path != place.path, end.exists {
        throw ItemFailure(
          "System.IO.IOException", isFolder ? "Cannot create '\(end.path)' because a file or directory with the same name already exists."
            : "The file '\(end.path)' already exists.", id: "RenameItemIOError", .WriteError, target: .text(place.path))
      }
      do { try files.store(place.path).move(place.path, to: end.path) } catch let failure as FileFailure {
        throw ItemFailure(failure, id: "RenameItemIOError", .WriteError, target: place.path)
      }
      if passThru { try run.write(item: end) }
    }
  }
}
