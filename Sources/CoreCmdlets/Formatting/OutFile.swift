import DotNet
import PowerShellRuntime

/// `Out-File`: writes to a file what would be seen on the screen.
struct OutFile: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Out-File", defaultParameterSet: "ByPath", supportsShouldProcess: true,
    synopsis: "Writes to a file what would be seen on the screen.",
    description: "Lines are as long as they need unless -Width says otherwise. What was there is replaced when all is written.",
    examples: [
      CmdletExample("'text' | Out-File t.txt; Get-Content t.txt", output: "text"),
      CmdletExample("1..3 | Out-File n.txt; 4 | Out-File n.txt -Append; (Get-Content n.txt).Count", output: "4"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "FilePath", \.filePath, sets: ["ByPath"], mandatory: true, position: 0, aliases: ["Path"], completes: .path,
      help: "The path of the file to write."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"], completes: .path,
      help: "The file, its name taken as it stands."),
    .init(
      "Encoding", \.encoding, position: 1, type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
      help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init("Append", \.append, help: "Adds to the end of what is there."),
    .init("Force", \.force, help: "Writes to files that are read-only too."),
    .init("NoClobber", \.noClobber, aliases: ["NoOverwrite"], help: "Refuses to replace a file."),
    .init("Width", \.width, type: .int32, validate: [.range(.int32(2), .int32(.max))], help: "The number of characters in a line."),
    .init("NoNewline", \.noNewline, help: "Leaves line ends out."),
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to write; usually they are piped in."),
  ] }

  var filePath: String?
  var literalPath: String?
  var encoding: Value = .void
  var append = false
  var force = false
  var noClobber = false
  var width: Int?
  var noNewline = false
  var inputObject: Value = .void
  private var writer: OutFileWriter?

  mutating func begin(_ run: CommandRuntime) throws {
    guard let path = filePath ?? literalPath else {
      throw run.terminating(
        "System.Management.Automation.PSArgumentNullException", Messages.format("AutomationExceptions", "ArgumentNull", "path"),
        id: "ArgumentNull", .InvalidArgument)
    }
    guard try run.shouldProcess(path, "Output to File") else { return }
    writer = try OutFileWriter(
      path, literal: literalPath != nil, append: append, encoding: encoding, commandName: "out-file", run, width: width,
      noNewline: noNewline, noClobber: noClobber, force: force)
  }
  mutating func process(_ run: CommandRuntime) throws { try writer?.write(inputObject) }
  mutating func end(_ run: CommandRuntime) throws { try writer?.close() }
  mutating func clean(_ run: CommandRuntime) { writer?.abandon() }
}
