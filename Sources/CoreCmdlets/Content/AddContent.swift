import DotNet
import PowerShellRuntime

/// `Add-Content`: adds to the end of a file or of another item's content.
struct AddContent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Add-Content", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Adds to the end of a file or of another item's content.",
    examples: [
      CmdletExample(
        "Set-Content f.txt 'one'; Add-Content f.txt 'two'; Get-Content f.txt",
        output: "one\ntwo"),
      CmdletExample(
        "'x' | Add-Content new.txt; Get-Content new.txt",
        output: "x")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init(
      "Value", \.value, mandatory: true, position: 1, pipeline: true, byName: true,
      allows: [.null, .emptyCollection], help: "What to add."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Filter", \.filter, help: "A pattern that the names must match, applied by the provider."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init("NoNewline", \.noNewline, help: "Adds nothing between or after the texts."),
    .init(
      "Encoding", \.encoding, type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
      help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init("AsByteStream", \.asByteStream, help: "The values are bytes."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var value: [Value]?
  var passThru = false
  var filter: String?
  var include: [String]?
  var exclude: [String]?
  var force = false
  var credential: Value = .void
  var noNewline = false
  var encoding: Value = .void
  var asByteStream = false
  var literalPath: [String]?

  private var writing = ContentWriting()

  mutating func begin(_ run: CommandRuntime) throws {
    writing = ContentWriting(append: true, noNewline: noNewline, bytes: asByteStream, passThru: passThru, force: force, encoding: encoding)
    let selection = ItemSelection(path, literalPath, filter: filter, include: include, exclude: exclude, force: force)
    try writing.open(selection, "Add Content", run)
  }
  mutating func process(_ run: CommandRuntime) throws {
    try writing.open(ItemSelection(path, literalPath, filter: filter, include: include, exclude: exclude, force: force), "Add Content", run)
    try writing.write(value ?? [.null], run)
  }
  mutating func end(_ run: CommandRuntime) throws { try writing.finish(run) }
  mutating func clean(_ run: CommandRuntime) { writing.abandon() }
}
