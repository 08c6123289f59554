import DotNet
import PowerShellRuntime

/// `Add-History`: adds lines to the session's history.
struct AddHistory: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Add-History", outputTypes: ["Microsoft.PowerShell.Commands.HistoryInfo"],
    synopsis: "Adds lines to the session's history.",
    examples: [
      CmdletExample(
        "Add-History 'Get-CsPool'; (Get-History).CommandLine",
        output: "Get-CsPool"),
      CmdletExample(
        "[pscustomobject]@{ CommandLine = 'x' } | Add-History; @(Get-History).Count",
        output: "1")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, position: 0, pipeline: true, type: .array(of: .psObject),
      help: "The objects to work on; usually they are piped in."),
    .init("Passthru", \.passthru, help: "Writes the entries that were added."),
  ] }

  var inputObject: [Value]?
  var passthru = false

  mutating func process(_ run: CommandRuntime) throws {
    for value in inputObject ?? [] {
      let line = try run.context.property("CommandLine", of: value).map { run.context.text($0) } ?? run.context.text(value)
      let entry = run.context.sessionHistory.add(line)
      if passthru { try run.write(entry.object) }
    }
  }
}
