import DotNet
import PowerShellRuntime

/// `Write-Verbose`: writes to the verbose stream, which is shown with -Verbose.
struct WriteVerbose: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Verbose",
    synopsis: "Writes to the verbose stream, which is shown with -Verbose.",
    examples: [
      CmdletExample(
        "Write-Verbose 'step 3' -Verbose",
        output: "VERBOSE: step 3"),
      CmdletExample(
        "Write-Verbose 'hidden'; 'done'",
        output: "done")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Message", \.message, mandatory: true, position: 0, pipeline: true, aliases: ["Msg"],
      allows: [.emptyString], help: "The verbose message."),
  ] }

  var message: String?

  mutating func process(_ run: CommandRuntime) throws { try run.writeVerbose(message ?? "") }
}
