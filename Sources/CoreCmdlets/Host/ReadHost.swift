import DotNet
import PowerShellRuntime

/// `Read-Host`: asks the operator for a line.
struct ReadHost: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Read-Host", defaultParameterSet: "AsString", outputTypes: ["System.String", "System.Security.SecureString"],
    synopsis: "Asks the operator for a line.",
    examples: [
      CmdletExample(
        "try { Read-Host 'Name' } catch { $_.Exception.Message }",
        output: "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available."),
      CmdletExample(
        "try { Read-Host -AsSecureString } catch { $_.CategoryInfo.Category }",
        output: "InvalidOperation")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Prompt", \.prompt, position: 0, remaining: true, allows: [.null],
      help: "The text before the line."),
    .init("MaskInput", \.maskInput, sets: ["AsString"], help: "Shows an asterisk for each character typed."),
    .init(
      "AsSecureString", \.asSecureString, sets: ["AsSecureString"],
      help: "Keeps the line from sight and in memory as a secure string."),
  ] }

  var prompt: Value = .void
  var maskInput = false
  var asSecureString = false

  mutating func begin(_ run: CommandRuntime) throws {
    let text: String = prompt.isNull ? "" : try prompt.unrolled(run.context).map { run.context.text($0) }.joined(separator: " ") + ": "
    guard run.context.host.canAsk else {
      throw run.terminating(
        "System.Management.Automation.PSInvalidOperationException",
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.", id: "InvalidOperation", .InvalidOperation)
    }
    guard let line = try run.context.host.readLine(prompt: text, secure: asSecureString || maskInput) else { return }
    try run.write(asSecureString ? run.context.secureString(line) : .text(line))
  }
}
