import DotNet
import PowerShellRuntime

/// `Get-ChildItem`: gets the items in folders and other containers.
struct GetChildItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-ChildItem", defaultParameterSet: "Items", outputTypes: ["System.IO.FileInfo", "System.IO.DirectoryInfo"],
    synopsis: "Gets the items in folders and other containers.",
    description: """
      Folders come first, then files, each by name. -Recurse goes down; -Name writes names only.
      """,
    examples: [
      CmdletExample(
        "$null = New-Item b.txt, a.txt; (Get-ChildItem).Name",
        output: "a.txt\nb.txt"),
      CmdletExample(
        "$null = New-Item logs/day.log -Force; Get-ChildItem -Recurse -Name",
        output: "logs\nlogs/day.log")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Items"], position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
  ], ItemFilters.patterns(\.filters, filterPosition: 1), [
    .init("Recurse", \.recurse, aliases: ["s", "r"], help: "Also everything below."),
    .init("Depth", \.depth, type: .uint32, help: "How many levels below to go."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("Name", \.name, help: "Writes names in place of items."),
    .init(
      "Attributes", \.attributes, type: .named(cmdlet: "System.Management.Automation.FlagsExpression[System.IO.FileAttributes]"),
      help: "Only items with these attributes: Directory, Hidden, ...; + for and, ! for not."),
    .init("FollowSymlink", \.followSymlink, help: "Goes into folders that are links."),
    .init("Directory", \.directory, aliases: ["ad"], help: "Folders only."),
    .init("File", \.file, aliases: ["af"], help: "Files only."),
    .init("Hidden", \.hidden, aliases: ["ah", "h"], help: "Hidden items only."),
    .init("ReadOnly", \.readOnly, aliases: ["ar"], help: "Read-only items only."),
    .init("System", \.system, aliases: ["as"], help: "System items only."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralItems"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var filters = ItemFilters()
  var recurse = false
  var depth: Value = .void
  var force = false
  var name = false
  var attributes: Value = .void
  var followSymlink = false
  var directory = false
  var file = false
  var hidden = false
  var readOnly = false
  var system = false
  var literalPath: [String]?

  private var wantedAttributes: String?

  mutating func process(_ run: CommandRuntime) throws {
    if !attributes.isAbsent { wantedAttributes = try attributes.unrolled(run.context).map { run.context.text($0) }.joined(separator: ",") }
    let texts: [(String, Bool)] = (path ?? (literalPath == nil ? ["."] : [])).map { ($0, false) } + (literalPath ?? []).map { ($0, true) }
    for (text, isLiteral) in texts {
      try ItemSelection.guarded(run) {
        let text = text.isEmpty ? "." : text
        for place in try run.context.locations.expand(text, literal: isLiteral, force: force) {
          try ItemSelection.guarded(run) { try list(place, named: !isLiteral && Wildcard.hasWildcards(text), run) }
        }
      }
    }
  }

  private var goesDown: Bool { recurse || !depth.isNull }
  private var depthMaximum: Int { depth.integer ?? Int.max }

  private func list(_ place: ItemPlace, named: Bool, _ run: CommandRuntime) throws {
    guard place.isContainer else {
      if accepts(place) { try emit(place, name: place.provider.child(place.path), run) }
      return
    }
    // With a wildcard path and -Include or -Exclude, folders that match count themselves and are not entered.
    if named, !goesDown, filters.include != nil || filters.exclude != nil {
      if accepts(place) { try emit(place, name: place.provider.child(place.path), run) }
      return
    }
    if !goesDown, filters.include != nil, !named { return }
    try walk(place, prefix: "", level: 0, run)
  }

  private func walk(_ place: ItemPlace, prefix: String, level: Int, _ run: CommandRuntime) throws {
    if run.context.stopRequest.isSet { throw ControlSignal.stopped }
    let names: [String]
    do { names = try place.provider.children(place.path) } catch let failure as FileFailure {
      let id = failure.exceptionType.hasSuffix("UnauthorizedAccessException") ? "DirUnauthorizedAccessError" : "DirIOError"
      throw ItemFailure(failure, id: id, id == "DirIOError" ? .ReadError : .PermissionDenied, target: place.path)
    }
    var folders: [(ItemPlace, String)] = []
    for name in names {
      let child = place.child(name)
      let shown = prefix + name
      let isHiddenItem = place.provider.isHidden(child.path)
      if isHiddenItem, !force, !hidden { continue }
      if accepts(child) { try emit(child, name: shown, run) }
      if goesDown, level < depthMaximum, child.isContainer { folders.append((child, shown)) }
    }
    for (folder, shown) in folders {
      if let facts = run.context.locations.files.facts(folder.path), facts.linkTarget != nil, !followSymlink { continue }
      try ItemSelection.guarded(run) {
        try walk(folder, prefix: shown + place.provider.separator(folder.path), level: level + 1, run)
      }
    }
  }

  private func accepts(_ place: ItemPlace) -> Bool {
    let selection = filters.selection(nil, nil)
    guard selection.accepts(place) else { return false }
    guard let provider = place.provider as? FileSystemProvider, let facts = provider.facts(place.path) else { return true }
    if directory, !file, !facts.isDirectory { return false }
    if file, !directory, facts.isDirectory { return false }
    if hidden, !facts.isHidden { return false }
    if readOnly, !facts.isReadOnly { return false }
    if system { return false }
    guard let wantedAttributes else { return true }
    return wantedAttributes.split(separator: ",").contains { alternative in
      alternative.split(separator: "+").allSatisfy { word in
        let text = TextLines.trim(String(word)).lowercased()
        let name = text.hasPrefix("!") ? String(text.dropFirst()) : text
        let holds: Bool =
          switch name {
          case "directory", "d": facts.isDirectory
          case "hidden", "h": facts.isHidden
          case "readonly", "r": facts.isReadOnly
          case "reparsepoint", "l": facts.linkTarget != nil
          case "normal": !facts.isDirectory && !facts.isHidden && !facts.isReadOnly
          case "archive", "a": !facts.isDirectory
          default: false
          }
        return text.hasPrefix("!") ? !holds : holds
      }
    }
  }

  private func emit(_ place: ItemPlace, name: String, _ run: CommandRuntime) throws {
    if self.name { try run.write(.text(name)) } else { try run.write(item: place) }
  }
}
