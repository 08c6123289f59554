import DotNet
import PowerShellRuntime

/// `New-Item`: makes a file, a folder, a link, a variable, ...
struct NewItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Item", defaultParameterSet: "pathSet", supportsShouldProcess: true,
    outputTypes: ["System.String", "System.IO.FileInfo", "System.IO.DirectoryInfo"],
    synopsis: "Makes a file, a folder, a link, a variable, ...",
    examples: [
      CmdletExample(
        "(New-Item report.txt -Value 'done').Name",
        output: "report.txt"),
      CmdletExample(
        "$null = New-Item env:SITE -Value Atlanta; $env:SITE",
        output: "Atlanta")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path,
      in: [.set("pathSet", mandatory: true, position: 0, byName: true), .set("nameSet", position: 0, byName: true)],
      help: "Where to look; wildcards are allowed."),
    .init(
      "ItemType", \.itemType, byName: true, aliases: ["Type"], help: "File, Directory or SymbolicLink."),
    .init(
      "Value", \.value, pipeline: true, byName: true, aliases: ["Target"],
      help: "The content, or a link's target."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init(
      "Name", \.name, sets: ["nameSet"], mandatory: true, byName: true, allows: [.null, .emptyString],
      help: "What the new item is called."),
  ] }

  var path: [String]?
  var itemType: String?
  var value: Value = .void
  var force = false
  var credential: Value = .void
  var name: String?

  mutating func process(_ run: CommandRuntime) throws {
    var texts = path ?? []
    if let name {
      let parents = texts.isEmpty ? ["."] : texts
      texts = parents.map { parent in
        parent == "." ? name : parent.hasSuffix("/") || parent.hasSuffix(":") || parent.hasSuffix("\\") ? parent + name : "\(parent)/\(name)"
      }
    }
    for text in texts {
      try ItemSelection.guarded(run) {
        let place = try run.context.locations.resolve(Locations.unescape(text))
        let made: Value?
        if let files = place.provider as? FileSystemProvider {
          made = try files.make(place.path, type: itemType, value: value, force: force, run)
        } else {
          guard try run.shouldProcess("Path: \(place.display)", "New \(place.provider.name)") else { return }
          made = try place.provider.newItem(place.path, type: itemType, value: value, force: force, run)
        }
        if let made { try run.write(DriveObjects.decorate(made, place)) }
      }
    }
  }
}
