import DotNet
import PowerShellRuntime

/// `Export-Clixml`: keeps objects in a file from which Import-Clixml makes them again.
struct ExportClixml: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Export-Clixml", defaultParameterSet: "ByPath", supportsShouldProcess: true,
    synopsis: "Keeps objects in a file from which Import-Clixml makes them again.",
    examples: [
      CmdletExample(
        "1, 2 | Export-Clixml n.xml; (Import-Clixml n.xml) -join ','",
        output: "1,2"),
      CmdletExample(
        "@{ k = 'v' } | Export-Clixml h.xml; (Import-Clixml h.xml).k",
        output: "v")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["ByPath"], mandatory: true, position: 0,
      help: "Where to look; wildcards are allowed."),
    .init(
      "Depth", \.depth, validate: [.range(.int32(1), .int32(2147483647))],
      help: "How many levels of contained objects are kept."),
    .init(
      "InputObject", \.inputObject, mandatory: true, pipeline: true, type: .psObject, allows: [.null],
      help: "The objects to work on; usually they are piped in."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "NoClobber", \.noClobber, aliases: ["NoOverwrite"],
      help: "Refuses to replace a file that is there."),
    .init(
      "Encoding", \.encoding, type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
      help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, aliases: ["PSPath", "LP"],
      help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: String?
  var depth: Int?
  var inputObject: Value = .void
  var force = false
  var noClobber = false
  var encoding: Value = .void
  var literalPath: String?

  private var file: TextFileWriter?
  private var writer: CliXmlWriter?

  mutating func begin(_ run: CommandRuntime) throws {
    guard let target = path ?? literalPath else { return }
    guard try run.shouldProcess(target, "Export-Clixml") else { return }
    let place = try run.context.outputPath(target, literal: literalPath != nil, run)
    file = try TextFileWriter(place, encoding: encoding, append: false, noClobber: noClobber, force: force, run)
    writer = CliXmlWriter(depth: depth ?? 2, run.context)
    try file?.write(CliXmlWriter.head)
  }
  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, let text = try writer?.text(inputObject) else { return }
    try file?.write("\n" + text)
  }
  mutating func end(_ run: CommandRuntime) throws {
    try file?.write("\n</Objs>")
    try file?.finish()
  }
  mutating func clean(_ run: CommandRuntime) { file?.abandon() }
}
