import DotNet
import PowerShellRuntime

/// `Write-Debug`: writes to the debug stream, which is shown with -Debug.
struct WriteDebug: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Debug",
    synopsis: "Writes to the debug stream, which is shown with -Debug.",
    examples: [
      CmdletExample(
        "Write-Debug 'state' -Debug",
        output: "DEBUG: state"),
      CmdletExample(
        "Write-Debug 'hidden'; 'done'",
        output: "done")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Message", \.message, mandatory: true, position: 0, pipeline: true, aliases: ["Msg"],
      allows: [.emptyString], help: "The debug message."),
  ] }

  var message: String?

  mutating func process(_ run: CommandRuntime) throws { try run.writeDebug(message ?? "") }
}
