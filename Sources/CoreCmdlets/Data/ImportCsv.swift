import DotNet
import PowerShellRuntime

/// `Import-Csv`: makes objects of a file of delimited text.
struct ImportCsv: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Import-Csv", defaultParameterSet: "DelimiterPath",
    synopsis: "Makes objects of a file of delimited text.",
    examples: [
      CmdletExample(
        "'Name,Port', 'atl,5041' | Set-Content p.csv; (Import-Csv p.csv).Port",
        output: "5041"),
      CmdletExample(
        "'a|b' | Set-Content p.psv; (Import-Csv p.psv -Delimiter '|' -Header X, Y).X",
        output: "a")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["DelimiterPath", "CulturePath"],
      mandatory: true, position: 0, pipeline: true, byName: true, validate: [.notNullOrEmpty],
      help: "Where to look; wildcards are allowed."),
    .init(
      "Delimiter", \.delimiter, sets: ["DelimiterPath", "DelimiterLiteralPath"], position: 1,
      type: .char, validate: [.notNull], help: "What stands between two fields."),
    .init(
      "Header", \.header, validate: [.notNullOrEmpty],
      help: "The names of the columns; the file then has no line of names."),
    .init(
      "Encoding", \.encoding, type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
      help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init(
      "LiteralPath", \.literalPath, sets: ["DelimiterLiteralPath", "CultureLiteralPath"],
      mandatory: true, byName: true, aliases: ["PSPath", "LP"], validate: [.notNullOrEmpty],
      help: "Where to look, taken as it stands: no wildcards."),
    .init(
      "UseCulture", \.useCulture, sets: ["CulturePath", "CultureLiteralPath"], mandatory: true,
      validate: [.notNull], help: "Separates fields with the culture's list separator."),
  ] }

  var path: [String]?
  var delimiter: Value = .void
  var header: [String]?
  var encoding: Value = .void
  var literalPath: [String]?
  var useCulture = false

  mutating func process(_ run: CommandRuntime) throws {
    let targets = try run.context.inputPaths(path, literal: literalPath, run)
    for target in targets {
      var objects = CsvObjects(delimiter: CsvOptions.byte(delimiter, useCulture, run), header: header)
      do {
        try TextFiles.forEachLine(target, encoding: encoding, run) { try objects.feed($0, run) }
      } catch let error as FileFailure {
        throw run.terminating(error.exceptionType, error.message, id: "FileOpenFailure", .OpenError, target: .null)
      }
      try objects.finish(run)
    }
  }
}
