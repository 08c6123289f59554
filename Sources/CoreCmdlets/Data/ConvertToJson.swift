import DotNet
import PowerShellRuntime

/// `ConvertTo-Json`: writes objects as JSON.
struct ConvertToJson: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertTo-Json", outputTypes: ["System.String"],
    synopsis: "Writes objects as JSON.",
    description: """
      Several objects piped in become an array. What lies deeper than -Depth is written as text, with \
      a warning.
      """,
    examples: [
      CmdletExample(
        "[pscustomobject]@{ Name = 'mgc'; Size = 5 } | ConvertTo-Json -Compress",
        output: "{\"Name\":\"mgc\",\"Size\":5}"),
      CmdletExample(
        "1, 2 | ConvertTo-Json",
        output: "[\n  1,\n  2\n]")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true, allows: [.null],
      help: "The objects to work on; usually they are piped in."),
    .init(
      "Depth", \.depth, validate: [.range(.int32(0), .int32(100))],
      help: "How many levels of contained objects are written."),
    .init("Compress", \.compress, help: "Leaves out line breaks and blanks."),
    .init("EnumsAsStrings", \.enumsAsStrings, help: "Writes enum values as their names."),
    .init("AsArray", \.asArray, help: "Writes an array even for one object."),
    .init(
      "EscapeHandling", \.escapeHandling, type: .cmdletEnum("Newtonsoft.Json.StringEscapeHandling"),
      help: "Which characters are written as \\u escapes: Default, EscapeNonAscii, EscapeHtml."),
  ] }

  var inputObject: Value = .void
  var depth: Int?
  var compress = false
  var enumsAsStrings = false
  var asArray = false
  var escapeHandling: EnumArgument?

  private var objects: [Value] = []

  mutating func process(_ run: CommandRuntime) throws {
    if !inputObject.isAbsent { objects.append(inputObject) }
  }

  mutating func end(_ run: CommandRuntime) throws {
    guard !objects.isEmpty else { return }
    let escaping: JsonWriter.Escaping =
      escapeHandling?.is("EscapeNonAscii") == true ? .nonASCII : escapeHandling?.is("EscapeHtml") == true ? .html : .standard
    let limit = depth ?? 2
    var writer = JsonWriter(
      depth: limit, compress: compress, enumsAsStrings: enumsAsStrings, escaping: escaping, run.context)
    let whole: Value = objects.count > 1 || asArray ? .array(objects) : objects[0]
    try writer.write(whole)
    if writer.isTruncated {
      try run.writeWarning("Resulting JSON is truncated as serialization has exceeded the set depth of \(limit).")
    }
    try run.write(.text(writer.text))
  }
}
