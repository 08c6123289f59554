import DotNet
import PowerShellRuntime

/// `Clear-Host`: clears the screen.
struct ClearHost: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Clear-Host", implementingType: "Microsoft.PowerShell.Commands.Clear-Host",
    synopsis: "Clears the screen.",
    examples: [
      CmdletExample(
        "Clear-Host; 'clean'",
        output: "clean"),
      CmdletExample(
        "$null = Clear-Host; 'still clean'",
        output: "still clean")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [] }

  mutating func end(_ run: CommandRuntime) throws {
    if run.context.host.supportsVirtualTerminal { run.context.showText("\u{1B}[2J\u{1B}[3J\u{1B}[H") }
  }
}
