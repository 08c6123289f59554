import DotNet
import PowerShellRuntime

/// What `Set-Content` and `Add-Content` are given, and how they write it: they differ in where they begin.
struct ContentParameters {
  var path: [String]?
  var value: [Value]?
  var passThru = false
  var filters = ItemFilters()
  var force = false
  var noNewline = false
  var encoding: Value = .void
  var asByteStream = false
  var literalPath: [String]?

  private var writing = ContentWriting()

  /// The declarations for a cmdlet that keeps the group in the property.
  static func declarations<C>(_ group: WritableKeyPath<C, ContentParameters>, value help: String) -> [ParameterDeclaration<C>] {
    .joined([
      .init(
        "Path", group.appending(path: \.path), sets: ["Path"], mandatory: true, position: 0, byName: true,
        help: "Where to look; wildcards are allowed."),
      .init(
        "Value", group.appending(path: \.value), mandatory: true, position: 1, pipeline: true, byName: true, allows: [.null, .emptyCollection],
        help: help),
      .init("PassThru", group.appending(path: \.passThru), help: "Also writes the object worked on."),
    ], ItemFilters.patterns(group.appending(path: \.filters)), [
      .init("Force", group.appending(path: \.force), help: "Goes ahead where the command would otherwise refuse."),
      ItemFilters.credential(group.appending(path: \.filters)),
      .init("NoNewline", group.appending(path: \.noNewline), help: "Adds nothing between or after the texts."),
      .init(
        "Encoding", group.appending(path: \.encoding), type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
        help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
      .init("AsByteStream", group.appending(path: \.asByteStream), help: "The values are bytes."),
      .init(
        "LiteralPath", group.appending(path: \.literalPath), sets: ["LiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"],
        help: "Where to look, taken as it stands: no wildcards."),
    ])
  }

  private var selection: ItemSelection {
    filters.selection(path, literalPath, force: force)
  }

  mutating func begin(append: Bool, _ action: String, _ run: CommandRuntime) throws {
    writing = ContentWriting(append: append, noNewline: noNewline, bytes: asByteStream, passThru: passThru, force: force, encoding: encoding)
    try writing.open(selection, action, run)
  }
  mutating func process(_ action: String, _ run: CommandRuntime) throws {
    try writing.open(selection, action, run)
    try writing.write(value ?? [], run)
  }
  mutating func end(_ run: CommandRuntime) throws { try writing.finish(run) }
  mutating func abandon() { writing.abandon() }
}
