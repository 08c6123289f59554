import DotNet
import PowerShellRuntime

/// `Write-Warning`: writes to the warning stream.
struct WriteWarning: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Warning",
    synopsis: "Writes to the warning stream.",
    examples: [
      CmdletExample(
        "Write-Warning 'mirror lags'",
        output: "WARNING: mirror lags"),
      CmdletExample(
        "Write-Warning 'hidden' -WarningAction SilentlyContinue; 'done'",
        output: "done")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Message", \.message, mandatory: true, position: 0, pipeline: true, aliases: ["Msg"],
      allows: [.emptyString], help: "The warning."),
  ] }

  var message: String?

  mutating func process(_ run: CommandRuntime) throws { try run.writeWarning(message ?? "") }
}
