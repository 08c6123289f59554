import DotNet
import PowerShellRuntime

/// `ConvertFrom-Json`: makes objects of JSON text.
struct ConvertFromJson: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertFrom-Json",
    synopsis: "Makes objects of JSON text.",
    description: """
      Objects become custom objects, or tables with -AsHashtable; whole numbers are Int64, others \
      Double; ISO dates become DateTime.
      """,
    examples: [
      CmdletExample(
        "('{ \"pool\": { \"fe\": 4 } }' | ConvertFrom-Json).pool.fe",
        output: "4"),
      CmdletExample(
        "'[1, 2, 3]' | ConvertFrom-Json | ForEach-Object { $_ * 2 }",
        output: "2\n4\n6")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true, allows: [.emptyString],
      help: "The objects to work on; usually they are piped in."),
    .init("AsHashtable", \.asHashtable, help: "Makes tables, whose keys may differ in case or be empty."),
    .init("Depth", \.depth, help: "How many levels the text may have."),
    .init("NoEnumerate", \.noEnumerate, help: "Writes an array as one object."),
    .init(
      "DateKind", \.dateKind, type: .cmdletEnum("Microsoft.PowerShell.Commands.JsonDateKind"),
      help: "What becomes of dates: Default, Local, Utc, Offset, String."),
  ] }

  var inputObject: String?
  var asHashtable = false
  var depth: Int?
  var noEnumerate = false
  var dateKind: EnumArgument?

  private var lines: [String] = []

  mutating func process(_ run: CommandRuntime) throws {
    if let inputObject { lines.append(inputObject) }
  }

  mutating func end(_ run: CommandRuntime) throws {
    guard !lines.isEmpty else { return }
    // When the first line alone is a document, each line is one; otherwise they are the lines of one.
    if lines.count > 1, (try? read(lines[0], run)) != nil {
      for line in lines { try write(try convert(line, run), run) }
    } else {
      try write(try convert(lines.joined(separator: "\n"), run), run)
    }
  }

  private func write(_ value: Value?, _ run: CommandRuntime) throws {
    guard let value else { return }
    if noEnumerate { try run.write(value) } else { try run.writeUnrolled(value) }
  }

  private func read(_ text: String, _ run: CommandRuntime) throws -> Value? {
    var reader = JsonReader(text, depth: depth ?? 1024, asHashtable: asHashtable, dates: dates, run.context)
    return try reader.read()
  }

  private func convert(_ text: String, _ run: CommandRuntime) throws -> Value? {
    do { return try read(text, run) } catch let failure as JsonReader.Failure {
      if failure.id == "System.ArgumentException" {
        throw run.terminating("System.ArgumentException", failure.message, id: failure.id)
      }
      throw run.terminating("System.InvalidOperationException", failure.message, id: failure.id, .InvalidOperation)
    }
  }

  private var dates: JsonReader.Dates {
    switch dateKind?.text.lowercased() {
    case "local": .local
    case "utc": .utc
    case "offset": .offset
    case "string": .text
    default: .standard
    }
  }
}
