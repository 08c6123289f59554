import DotNet
import PowerShellRuntime

/// `Copy-Item`: copies items.
struct CopyItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Copy-Item", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Copies items.",
    examples: [
      CmdletExample(
        "$null = New-Item a.txt -Value 'x'; Copy-Item a.txt b.txt; Get-Content b.txt",
        output: "x"),
      CmdletExample(
        "$null = New-Item src/f.txt -Force; Copy-Item src dst -Recurse; Test-Path dst/f.txt",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Destination", \.destination, position: 1, byName: true, help: "Where the copies go: a folder, or the copy's own path."),
    .init("Container", \.container, help: "Keeps the folders of what is copied (the default)."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.patterns(\.filters), [
    .init("Recurse", \.recurse, help: "Also everything below."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    ItemFilters.credential(\.filters),
    .init(
      "FromSession", \.fromSession,
      type: .named(cmdlet: "System.Management.Automation.Runspaces.PSSession"),
      validate: [.notNullOrEmpty], help: "A remote session; not available here."),
    .init(
      "ToSession", \.toSession, type: .named(cmdlet: "System.Management.Automation.Runspaces.PSSession"),
      validate: [.notNullOrEmpty], help: "A remote session; not available here."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var destination: String?
  var container = false
  var force = false
  var filters = ItemFilters()
  var recurse = false
  var passThru = false
  var fromSession: Value = .void
  var toSession: Value = .void
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    try ItemSelection(path, literalPath, filter: nil, include: filters.include, exclude: filters.exclude, force: force).forEach(run) { place in
      guard let files = place.provider as? FileSystemProvider else {
        let target = try locations.resolve(destination ?? ".")
        guard try run.shouldProcess("Item: \(place.display) Destination: \(target.display)", "Copy Item") else { return }
        let value = try place.provider.content(place.path)
        _ = try target.provider.setItem(target.path, value.count == 1 ? value[0] : .array(value), force: force)
        return
      }
      let place = place
      let target = try locations.resolve(Locations.unescape(destination ?? "."))
      let name = files.child(place.path)
      let end = target.isContainer ? target.child(name) : target
      let isFolder = place.isContainer
      guard
        try run.shouldProcess("Item: \(place.path) Destination: \(end.path)", isFolder ? "Copy Directory" : "Copy File")
      else { return }
      if let filter = filters.filter, !isFolder, !Wildcard(filter).matches(name) { return }
      try files.copyTree(place.path, to: end.path, recurse: recurse, force: force)
      if passThru { try run.write(item: end) }
    }
  }
}
