import DotNet
import PowerShellRuntime

/// `Out-File`: writes objects to a file as the screen would show them.
struct OutFile: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Out-File", defaultParameterSet: "ByPath", supportsShouldProcess: true,
    synopsis: "Writes objects to a file as the screen would show them.",
    examples: [
      CmdletExample(
        "[pscustomobject]@{ A = 1; B = 'two' } | Out-File t.txt; (Get-Content t.txt)[1]",
        output: "A B"),
      CmdletExample(
        "'a' | Out-File u.txt; 'b' | Out-File u.txt -Append; Get-Content u.txt",
        output: "a\nb")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "FilePath", \.filePath, sets: ["ByPath"], mandatory: true, position: 0, aliases: ["Path"],
      help: "File path."),
    .init(
      "Encoding", \.encoding, position: 1, type: .named(cmdlet: "System.Text.Encoding"),
      validate: [.notNullOrEmpty], help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init("Append", \.append, help: "Adds to the end of what is there."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "NoClobber", \.noClobber, aliases: ["NoOverwrite"],
      help: "Refuses to replace a file that is there."),
    .init(
      "Width", \.width, validate: [.range(.int32(2), .int32(2147483647))],
      help: "The number of columns."),
    .init("NoNewline", \.noNewline, help: "Adds nothing between or after the texts."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var filePath: String?
  var encoding: Value = .void
  var append = false
  var force = false
  var noClobber = false
  var width: Int?
  var noNewline = false
  var inputObject: Value = .void
  var literalPath: String?

  private var file: OutFileWriter?

  mutating func begin(_ run: CommandRuntime) throws {
    guard let target = filePath ?? literalPath else { return }
    guard try run.shouldProcess(target, "Out-File") else { return }
    file = try OutFileWriter(
      target, literal: literalPath != nil, append: append, encoding: encoding, commandName: "Out-File", run, width: width,
      noNewline: noNewline, noClobber: noClobber, force: force)
  }
  mutating func process(_ run: CommandRuntime) throws {
    if !inputObject.isAbsent { try file?.write(inputObject) }
  }
  mutating func end(_ run: CommandRuntime) throws { try file?.close() }
  mutating func clean(_ run: CommandRuntime) { file?.abandon() }
}
