import DotNet
import PowerShellRuntime

/// `ConvertFrom-CliXml`: makes objects of the XML that ConvertTo-CliXml writes.
struct ConvertFromCliXml: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertFrom-CliXml",
    synopsis: "Makes objects of the XML that ConvertTo-CliXml writes.",
    examples: [
      CmdletExample(
        "('text' | ConvertTo-CliXml | ConvertFrom-CliXml).Length",
        output: "4"),
      CmdletExample(
        "([pscustomobject]@{ N = 1 } | ConvertTo-CliXml | ConvertFrom-CliXml).N",
        output: "1")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, pipeline: true,
      help: "The objects to work on; usually they are piped in."),
  ] }

  var inputObject: String?

  private var lines: [String] = []
  mutating func process(_ run: CommandRuntime) throws {
    if let inputObject { lines.append(inputObject) }
  }
  mutating func end(_ run: CommandRuntime) throws {
    for value in try CliXmlReader.read(lines.joined(separator: "\n"), run.context) { try run.write(value) }
  }
}
