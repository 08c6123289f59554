import DotNet
import PowerShellRuntime

/// `ConvertFrom-Csv`: makes objects of lines of delimited text.
struct ConvertFromCsv: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertFrom-Csv", defaultParameterSet: "Delimiter",
    synopsis: "Makes objects of lines of delimited text.",
    description: """
      The first line names the properties unless -Header does. All values are text.
      """,
    examples: [
      CmdletExample(
        "'Name,Port', 'atl-cs-001,5041' | ConvertFrom-Csv | ForEach-Object Port",
        output: "5041"),
      CmdletExample(
        "('a;b' | ConvertFrom-Csv -Delimiter ';' -Header X, Y).Y",
        output: "b")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true, byName: true,
      type: .array(of: .psObject), validate: [.notNull, .notNullOrEmpty],
      help: "The objects to work on; usually they are piped in."),
    .init(
      "Delimiter", \.delimiter, sets: ["Delimiter"], position: 1, type: .char,
      validate: [.notNull, .notNullOrEmpty], help: "What stands between two fields."),
    .init(
      "Header", \.header, validate: [.notNull, .notNullOrEmpty],
      help: "The names of the columns; the text then has no line of names."),
    .init(
      "UseCulture", \.useCulture, sets: ["UseCulture"], mandatory: true,
      validate: [.notNull, .notNullOrEmpty], help: "Separates fields with the culture's list separator."),
  ] }

  var inputObject: [Value]?
  var delimiter: Value = .void
  var header: [String]?
  var useCulture = false

  private var objects: CsvObjects?

  mutating func begin(_ run: CommandRuntime) throws {
    objects = CsvObjects(delimiter: CsvOptions.byte(delimiter, useCulture, run), header: header)
  }

  mutating func process(_ run: CommandRuntime) throws {
    for value in inputObject ?? [] {
      let text = run.context.text(value)
      let lines = text.utf8.contains(10) ? TextLines.split(text) : [text]
      for (number, line) in lines.enumerated() {
        try objects?.feed(line, endsText: number == lines.count - 1 && text.utf8.last != 10, run)
      }
    }
  }

  mutating func end(_ run: CommandRuntime) throws { try objects?.finish(run) }
}
