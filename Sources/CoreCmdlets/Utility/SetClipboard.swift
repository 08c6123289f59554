import DotNet
import PowerShellRuntime

/// `Set-Clipboard`: keeps text for Get-Clipboard.
struct SetClipboard: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Clipboard", supportsShouldProcess: true, outputTypes: ["System.String"],
    synopsis: "Keeps text for Get-Clipboard.",
    description: "The clipboard is the session's own: the host's is not touched.",
    examples: [
      CmdletExample(
        "'kept' | Set-Clipboard; Get-Clipboard",
        output: "kept"),
      CmdletExample(
        "Set-Clipboard 'one'; Set-Clipboard 'two' -Append; (Get-Clipboard) -join '+'",
        output: "one+two")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Value", \.value, mandatory: true, position: 0, pipeline: true, byName: true, allows: [.null, .emptyString, .emptyCollection], help: "What to put on the clipboard."),
    .init("Append", \.append, help: "Adds to the end of the file."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("AsOSC52", \.asOSC52, aliases: ["ToLocalhost"], help: "Accepted: the clipboard is the session's own."),
  ] }

  var value: [String]?
  var append = false
  var passThru = false
  var asOSC52 = false

  private var lines: [String] = []

  mutating func process(_ run: CommandRuntime) throws { lines += value ?? [] }

  mutating func end(_ run: CommandRuntime) throws {
    let board = SessionClipboard.of(run.context)
    guard try run.shouldProcess(lines.first ?? "", append ? "Append to the clipboard" : "Set the clipboard") else { return }
    if append, !board.text.isEmpty { lines.insert(board.text, at: 0) }
    board.text = lines.joined(separator: "\n")
    if passThru { for line in lines { try run.write(.text(line)) } }
  }
}

/// What `Set-Clipboard` kept.
final class SessionClipboard {
  var text = ""
  static func of(_ context: ExecutionContext) -> SessionClipboard {
    if let known = context.service(SessionClipboard.self) { return known }
    let made = SessionClipboard()
    context.setService(SessionClipboard.self, made)
    return made
  }
}
