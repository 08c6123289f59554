import DotNet
import PowerShellRuntime

/// `ConvertFrom-StringData`: makes a table of lines of the form name=value.
struct ConvertFromStringData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertFrom-StringData", outputTypes: ["System.Collections.Hashtable"],
    synopsis: "Makes a table of lines of the form name=value.",
    examples: [
      CmdletExample(
        "(ConvertFrom-StringData \"pool = atl-cs-001`nsite = Atlanta\").site",
        output: "Atlanta"),
      CmdletExample(
        "(ConvertFrom-StringData 'k:v' -Delimiter ':').k",
        output: "v")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "StringData", \.stringData, mandatory: true, position: 0, pipeline: true, allows: [.emptyString],
      help: "The text with a key = value pair on each line."),
    .init("Delimiter", \.delimiter, position: 1, type: .char, help: "What stands between two fields."),
  ] }

  var stringData: String?
  var delimiter: Value = .void

  mutating func process(_ run: CommandRuntime) throws {
    let separator = CsvOptions.text(delimiter, false, run) == "," && delimiter.isAbsent ? "=" : CsvOptions.text(delimiter, false, run)
    let table = NetDictionary(type: .hashtable)
    for line in (stringData ?? "").split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }) {
      let text = TextLines.trim(String(line))
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard let cut = text.range(ofFirst: separator) else {
        throw run.terminating(
          "System.Management.Automation.PSInvalidOperationException", "Data line '\(text)' is not in 'name=value' format. ",
          id: "InvalidOperation", .InvalidOperation)
      }
      let name = TextLines.trim(String(text[..<cut.lowerBound]))
      let value = try TextLines.unescapeRegex(TextLines.trim(String(text[cut.upperBound...])), run)
      if table[name] != nil {
        throw run.terminating(
          "System.Management.Automation.PSInvalidOperationException", "Data item '\(name)' in line '\(text)' is already defined. ",
          id: "InvalidOperation", .InvalidOperation)
      }
      table[name] = .text(value)
    }
    try run.write(.object(table))
  }
}
