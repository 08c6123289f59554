import DotNet
import PowerShellRuntime

/// `Invoke-Expression`: runs text as code.
struct InvokeExpression: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-Expression",
    synopsis: "Runs text as code.",
    examples: [
      CmdletExample(
        "Invoke-Expression '1 + 2'",
        output: "3"),
      CmdletExample(
        "$x = 5; Invoke-Expression '$x * 2'",
        output: "10")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Command", \.command, mandatory: true, position: 0, pipeline: true, help: "The text to run as code."),
  ] }

  var command: String?

  mutating func process(_ run: CommandRuntime) throws {
    let block: ScriptBlock
    do { block = try run.context.parseBlock(command ?? "") } catch let error as TerminatingError {
      let errors = error.record.parseErrors
      if errors.isEmpty { throw error }
      throw TerminatingError(ErrorRecord.parse(errors, by: run))
    }
    try run.context.run(block, newScope: false, to: run.output)
  }
}
