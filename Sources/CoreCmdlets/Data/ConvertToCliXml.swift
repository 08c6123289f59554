import DotNet
import PowerShellRuntime

/// `ConvertTo-CliXml`: writes objects as the XML from which ConvertFrom-CliXml makes them again.
struct ConvertToCliXml: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertTo-CliXml", outputTypes: ["System.String"],
    synopsis: "Writes objects as the XML from which ConvertFrom-CliXml makes them again.",
    examples: [
      CmdletExample(
        "(5 | ConvertTo-CliXml | ConvertFrom-CliXml) + 1",
        output: "6"),
      CmdletExample(
        "(@{ a = 1 } | ConvertTo-CliXml) -match 'DCT'",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "Depth", \.depth, validate: [.range(.int32(1), .int32(2147483647))],
      help: "How many levels of contained objects are written."),
  ] }

  var inputObject: Value = .void
  var depth: Int?

  private var objects: [Value] = []
  mutating func process(_ run: CommandRuntime) throws {
    if !inputObject.isAbsent { objects.append(inputObject) }
  }
  mutating func end(_ run: CommandRuntime) throws {
    var writer = CliXmlWriter(depth: depth ?? 2, run.context)
    var lines = [CliXmlWriter.head]
    for object in objects { lines.append(try writer.text(object)) }
    lines.append("</Objs>")
    try run.write(.text(lines.joined(separator: "\n")))
  }
}
