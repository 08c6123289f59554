import DotNet
import PowerShellRuntime

/// `Invoke-Expression`: runs text as code in the current scope.
struct InvokeExpression: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-Expression", aliases: ["iex"],
    synopsis: "Runs a string as PowerShell code.",
    examples: [CmdletExample("Invoke-Expression '1 + 2'", output: "3")])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Command", \.command, mandatory: true, position: 0, pipeline: true, help: "The code.")
  ] }

  var command = ""

  mutating func process(_ run: CommandRuntime) throws {
    let block: ScriptBlock
    do { block = try ScriptBlocks.create(command, run.context) } catch let error as TerminatingError {
      error.record.commandTypeName = "Microsoft.PowerShell.Commands.InvokeExpressionCommand"
      error.record.invocation = run.invocation
      throw error
    }
    try run.context.run(block, newScope: false, to: run.output)
  }
}
