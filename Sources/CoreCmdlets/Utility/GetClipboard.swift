import DotNet
import PowerShellRuntime

/// `Get-Clipboard`: gives the text that Set-Clipboard kept.
struct GetClipboard: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Clipboard", outputTypes: ["System.String"],
    synopsis: "Gives the text that Set-Clipboard kept.",
    description: "The clipboard is the session's own: the host's is not touched.",
    examples: [
      CmdletExample(
        "Set-Clipboard 'kept'; Get-Clipboard",
        output: "kept"),
      CmdletExample(
        "Set-Clipboard 'one', 'two'; (Get-Clipboard -Raw).Length",
        output: "7")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Raw", \.raw, help: "The whole as one text."),
    .init("Delimiter", \.delimiter, help: "What stands between the entries."),
  ] }

  var raw = false
  var delimiter: [String]?

  mutating func begin(_ run: CommandRuntime) throws {
    let text = SessionClipboard.of(run.context).text
    if text.isEmpty { return }
    if raw {
      try run.write(.text(text))
    } else {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try run.write(.text(line)) }
    }
  }
}
