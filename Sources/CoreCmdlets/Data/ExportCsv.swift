import DotNet
import PowerShellRuntime

/// `Export-Csv`: writes objects to a file of delimited text.
struct ExportCsv: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Export-Csv", defaultParameterSet: "Delimiter", supportsShouldProcess: true,
    synopsis: "Writes objects to a file of delimited text.",
    examples: [
      CmdletExample(
        "[pscustomobject]@{ Name = 'mgc' } | Export-Csv db.csv; Get-Content db.csv",
        output: "\"Name\"\n\"mgc\""),
      CmdletExample(
        "1..2 | ForEach-Object { [pscustomobject]@{ N = $_ } } | Export-Csv n.csv -UseQuotes Never; (Import-Csv n.csv).Count",
        output: "2")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, position: 0, validate: [.notNullOrEmpty],
      help: "Where to look; wildcards are allowed."),
    .init(
      "Delimiter", \.delimiter, sets: ["Delimiter"], position: 1, type: .char, validate: [.notNull],
      help: "What stands between two fields."),
    .init(
      "InputObject", \.inputObject, mandatory: true, pipeline: true, byName: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "LiteralPath", \.literalPath, aliases: ["PSPath", "LP"], validate: [.notNullOrEmpty],
      help: "Where to look, taken as it stands: no wildcards."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "NoClobber", \.noClobber, aliases: ["NoOverwrite"],
      help: "Refuses to replace a file that is there."),
    .init(
      "Encoding", \.encoding, type: .named(cmdlet: "System.Text.Encoding"), validate: [.notNullOrEmpty],
      help: "The encoding of the text: utf8, utf8BOM, ascii, unicode, ..."),
    .init("Append", \.append, help: "Adds to the end of what is there."),
  ] + CsvWritingParameters.declarations(\.layout) }

  var path: String?
  var delimiter: Value = .void
  var inputObject: Value = .void
  var literalPath: String?
  var force = false
  var noClobber = false
  var encoding: Value = .void
  var append = false
  var layout = CsvWritingParameters()

  private var writer: CsvWriter?
  private var columns: CsvColumns?
  private var file: TextFileWriter?

  mutating func begin(_ run: CommandRuntime) throws {
    writer = try layout.writer(delimiter: delimiter, run)
    guard let target = path ?? literalPath else {
      throw run.terminating(
        "System.InvalidOperationException", "You must specify either the -Path or -LiteralPath parameters, but not both.",
        id: "CannotSpecifyPathAndLiteralPath", .InvalidData)
    }
    guard try run.shouldProcess(target, "Export-Csv") else { return }
    let place = try run.context.outputPath(target, literal: literalPath != nil, run)
    if append, let header = try TextFiles.firstLine(place, run.context) {
      var reader = CsvReader(delimiter: CsvOptions.byte(delimiter, layout.useCulture, run))
      if let names = reader.feed(header), !(names.count == 1 && names[0].isEmpty) { columns = CsvColumns(names: names) }
    }
    file = try TextFileWriter(place, encoding: encoding, append: append, noClobber: noClobber, force: force, run)
  }

  mutating func process(_ run: CommandRuntime) throws {
    guard let writer, let file else { return }
    for value in [inputObject] where !value.isAbsent && !value.isNull {
      if columns == nil {
        let made = try CsvColumns(of: value, run.context)
        columns = made
        if layout.includeTypeInformation { try file.write(line: "#TYPE \(CsvOptions.typeName(value, run))") }
        if !layout.noHeader { try file.write(line: writer.header(made.names)) }
      } else if append, !force {
        try checkColumns(of: value, run)
      }
      guard let columns else { return }
      try file.write(line: writer.line(try columns.fields(of: value, run.context), columns.names))
    }
  }

  private func checkColumns(of value: Value, _ run: CommandRuntime) throws {
    for name in columns?.names ?? [] where try run.context.property(Name(name), of: value) == nil && value.dictionary?[name] == nil {
      throw run.terminating(
        "System.InvalidOperationException",
        "Cannot append CSV content to the following file: \(path ?? literalPath ?? ""). The appended object does not have a property that corresponds to the following column: \(name). To continue with mismatched properties, add the -Force parameter, and then retry the command.",
        id: "CannotAppendCsvWithMismatchedPropertyNames", .InvalidData, target: .text(name))
    }
  }

  mutating func end(_ run: CommandRuntime) throws { try file?.finish() }
  mutating func clean(_ run: CommandRuntime) { file?.abandon() }
}
