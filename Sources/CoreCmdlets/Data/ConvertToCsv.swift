import DotNet
import PowerShellRuntime

/// `ConvertTo-Csv`: writes objects as lines of delimited text.
struct ConvertToCsv: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertTo-Csv", defaultParameterSet: "Delimiter", outputTypes: ["System.String"],
    synopsis: "Writes objects as lines of delimited text.",
    description: """
      The properties of the first object are the columns.
      """,
    examples: [
      CmdletExample(
        "[pscustomobject]@{ Name = 'mgc'; State = 'ONLINE' } | ConvertTo-Csv",
        output: "\"Name\",\"State\"\n\"mgc\",\"ONLINE\""),
      CmdletExample(
        "[pscustomobject]@{ A = 1; B = 'x,y' } | ConvertTo-Csv -UseQuotes AsNeeded -NoHeader",
        output: "1,\"x,y\"")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true, byName: true,
      type: .psObject, help: "The objects to work on; usually they are piped in."),
    .init(
      "Delimiter", \.delimiter, sets: ["Delimiter"], position: 1, type: .char, validate: [.notNull],
      help: "What stands between two fields."),
  ] + CsvWritingParameters.declarations(\.layout) }

  var inputObject: Value = .void
  var delimiter: Value = .void
  var layout = CsvWritingParameters()

  private var writer: CsvWriter?
  private var columns: CsvColumns?

  mutating func begin(_ run: CommandRuntime) throws {
    writer = try layout.writer(delimiter: delimiter, run)
  }

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, !inputObject.isNull, let writer else { return }
    if columns == nil {
      let made = try CsvColumns(of: inputObject, run.context)
      columns = made
      if layout.includeTypeInformation { try run.write(.text("#TYPE \(CsvOptions.typeName(inputObject, run))")) }
      if !layout.noHeader { try run.write(.text(writer.header(made.names))) }
    }
    guard let columns else { return }
    let line = writer.line(try columns.fields(of: inputObject, run.context), columns.names)
    if !line.isEmpty { try run.write(.text(line)) }
  }
}

/// What the delimited-text cmdlets read from their parameters alike.
enum CsvOptions {
  static func writer(
    delimiter: Value, useCulture: Bool, quoting: EnumArgument?, fields: [String]?, includeType: Bool, noType: Bool, _ run: CommandRuntime
  ) throws -> CsvWriter {
    if quoting != nil, fields != nil {
      throw run.terminating(
        "System.InvalidOperationException", "You must specify either the -UseQuotes or -QuoteFields parameters, but not both.",
        id: "CannotSpecifyQuoteFieldsAndUseQuotes", .InvalidData)
    }
    if includeType, noType {
      throw run.terminating(
        "System.InvalidOperationException",
        "You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.",
        id: "CannotSpecifyIncludeTypeInformationAndNoTypeInformation", .InvalidData)
    }
    let mode: CsvWriter.Quoting = quoting?.is("Never") == true ? .never : quoting?.is("AsNeeded") == true ? .asNeeded : .always
    return CsvWriter(
      delimiter: text(delimiter, useCulture, run), quoting: mode, quoted: fields.map { Set($0.map { Name($0) }) })
  }

  static func text(_ delimiter: Value, _ useCulture: Bool, _ run: CommandRuntime) -> String {
    if case .char(let unit) = delimiter.base { return String(decoding: [unit], as: UTF16.self) }
    if let text = delimiter.stringIfString?.text, !text.isEmpty { return text }
    return useCulture ? run.context.listSeparator : ","
  }

  static func byte(_ delimiter: Value, _ useCulture: Bool, _ run: CommandRuntime) -> UInt8 {
    text(delimiter, useCulture, run).utf8.first ?? UInt8(ascii: ",")
  }

  static func typeName(_ object: Value, _ run: CommandRuntime) -> String {
    let name = run.context.typeNames(of: object).first ?? "System.Object"
    return name.hasPrefix("CSV:") ? String(name.dropFirst(4)) : name
  }
}
