import DotNet
import PowerShellRuntime

/// `Split-Path`: takes a part of a path: the parent, the leaf, the qualifier.
struct SplitPath: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Split-Path", defaultParameterSet: "ParentSet", outputTypes: ["System.String", "System.Boolean"],
    synopsis: "Takes a part of a path: the parent, the leaf, the qualifier.",
    examples: [
      CmdletExample(
        "Split-Path /usr/share/doc.txt",
        output: "/usr/share"),
      CmdletExample(
        "Split-Path /usr/share/doc.tar.gz -LeafBase",
        output: "doc.tar")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path,
      sets: ["ParentSet", "LeafSet", "LeafBaseSet", "ExtensionSet", "QualifierSet", "NoQualifierSet", "IsAbsoluteSet"],
      mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init(
      "Parent", \.parent, sets: ["ParentSet"], byName: true,
      help: "All but the last part (the default)."),
    .init("Resolve", \.resolve, help: "Takes the part of each item that is there."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init("Leaf", \.leaf, sets: ["LeafSet"], mandatory: true, byName: true, help: "Takes the last part of the path, the item's own name."),
    .init(
      "LeafBase", \.leafBase, sets: ["LeafBaseSet"], mandatory: true, byName: true,
      help: "The last part without its extension."),
    .init(
      "Extension", \.extensionParameter, sets: ["ExtensionSet"], mandatory: true, byName: true,
      help: "The extension of the last part."),
    .init(
      "Qualifier", \.qualifier, sets: ["QualifierSet"], mandatory: true, byName: true,
      help: "Takes the drive or provider that the path begins with."),
    .init(
      "NoQualifier", \.noQualifier, sets: ["NoQualifierSet"], mandatory: true, byName: true,
      help: "All but the drive."),
    .init(
      "IsAbsolute", \.isAbsolute, sets: ["IsAbsoluteSet"], mandatory: true,
      help: "Whether the path begins at a root."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPathSet"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var parent = false
  var resolve = false
  var credential: Value = .void
  var leaf = false
  var leafBase = false
  var extensionParameter = false
  var qualifier = false
  var noQualifier = false
  var isAbsolute = false
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    for text in (path ?? []) + (literalPath ?? []) {
      guard resolve else {
        try emit(text, run)
        continue
      }
      try ItemSelection.guarded(run) {
        for place in try run.context.locations.expand(text, literal: literalPath != nil) { try emit(place.display, run) }
      }
    }
  }

  private func emit(_ text: String, _ run: CommandRuntime) throws {
    let parts = PathParts(text)
    if leaf { try run.write(.text(parts.leaf)) }
    else if leafBase { try run.write(.text(FilePathParts.base(parts.leaf))) }
    else if extensionParameter { try run.write(.text(FilePathParts.extension(parts.leaf))) }
    else if noQualifier { try run.write(.text(parts.rest)) }
    else if isAbsolute { try run.write(.bool(parts.isAbsolute)) }
    else if qualifier {
      guard let found = parts.qualifier else {
        try run.report(
          "System.FormatException", "Cannot parse path because path '\(text)' does not have a qualifier specified.", id: "ParsePathFormatError",
          .InvalidArgument, target: .text(text))
        return
      }
      try run.write(.text(found))
    } else {
      try run.write(.text(parts.parent))
    }
  }
}

/// A path's text taken apart.
struct PathParts {
  private let text: String
  private let mark: Character
  init(_ text: String) {
    let windows = JoinedPath.isWindows(text)
    let mark: Character = windows ? "\\" : "/"
    self.mark = mark
    self.text = String(text.map { $0 == "\\" || $0 == "/" ? mark : $0 })
  }

  var qualifier: String? {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex, !text[..<colon].contains(mark) else { return nil }
    return String(text[...colon])
  }
  var rest: String { qualifier.map { String(text.dropFirst($0.count)) } ?? text }
  var isAbsolute: Bool { qualifier != nil || text.hasPrefix(String(mark)) || text.hasPrefix("~") }

  private var trimmed: String {
    var path = text
    while path.count > 1, path.last == mark { path.removeLast() }
    return path
  }
  var leaf: String {
    let path = trimmed
    if path.count == 1, path.first == mark { return path }
    if let cut = path.lastIndex(of: mark) { return String(path[path.index(after: cut)...]) }
    if let qualifier, qualifier.count < path.count { return String(path.dropFirst(qualifier.count)) }
    return path
  }
  var parent: String {
    let path = trimmed
    guard let cut = path.lastIndex(of: mark) else { return qualifier.flatMap { $0.count < path.count ? $0 : nil } ?? "" }
    let head = String(path[..<cut])
    // Where `/` is the separator the root is no parent: `Split-Path /top` gives the empty text.
    if head.isEmpty { return mark == "\\" && path.count > 1 && !path.hasPrefix("\\\\") ? String(mark) : "" }
    if head.hasSuffix(":") { return path.last == mark || path.count == head.count + 1 ? "" : head + String(mark) }
    return head
  }
}
