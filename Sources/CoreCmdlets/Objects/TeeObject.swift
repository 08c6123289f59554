import DotNet
import PowerShellRuntime

/// `Tee-Object`: passes objects on and keeps a copy in a file or a variable.
struct TeeObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Tee-Object", defaultParameterSet: "File",
    synopsis: "Passes objects on and keeps a copy in a file or a variable.",
    examples: [
      CmdletExample(
        "1..3 | Tee-Object -Variable numbers | Measure-Object -Sum | ForEach-Object Sum",
        output: "6"),
      CmdletExample(
        "'kept' | Tee-Object -Variable text",
        output: "kept")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "FilePath", \.filePath, sets: ["File"], mandatory: true, position: 0, aliases: ["Path"],
      help: "The file to write to."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init("Append", \.append, sets: ["File"], help: "Adds to the end of what is there."),
    .init(
      "Encoding", \.encoding, sets: ["File", "LiteralFile"],
      type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
      help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralFile"], mandatory: true, aliases: ["PSPath", "LP"],
      help: "Where to look, taken as it stands: no wildcards."),
    .init(
      "Variable", \.variable, sets: ["Variable"], mandatory: true,
      help: "The name of the variable to keep the objects in."),
  ] }

  var filePath: String?
  var inputObject: Value = .void
  var append = false
  var encoding: Value = .void
  var literalPath: String?
  var variable: String?

  private var kept: [Value] = []
  private var file: OutFileWriter?

  mutating func begin(_ run: CommandRuntime) throws {
    guard let path = filePath ?? literalPath else { return }
    file = try OutFileWriter(path, literal: literalPath != nil, append: append, encoding: encoding, commandName: "out-file", run)
  }

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent else { return }
    if variable != nil { kept.append(inputObject) }
    try file?.write(inputObject)
    try run.write(inputObject)
  }

  mutating func end(_ run: CommandRuntime) throws {
    try file?.close()
    guard let variable else { return }
    let all = append ? (try run.context.variable(variable)?.unrolled(run.context) ?? []) + kept : kept
    try run.context.setVariable(variable, all.count == 1 ? all[0] : .array(all))
  }
}
