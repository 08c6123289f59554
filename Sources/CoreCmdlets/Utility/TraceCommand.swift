import DotNet
import PowerShellRuntime

/// `Trace-Command`: runs a command; there are no trace sources here that would tell of it.
struct TraceCommand: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Trace-Command", defaultParameterSet: "expressionSet",
    synopsis: "Runs a command; there are no trace sources here that would tell of it.",
    examples: [
      CmdletExample(
        "Trace-Command ParameterBinding { 1 + 1 } -WarningAction SilentlyContinue",
        output: "2"),
      CmdletExample(
        "Trace-Command TypeConversion { [int]'7' } -PSHost 3>$null",
        output: "7")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to work on; usually they are piped in."),
    .init("Name", \.name, mandatory: true, position: 0, help: "The names of the trace sources."),
    .init(
      "Option", \.option, position: 2, type: .cmdletEnum("System.Management.Automation.PSTraceSourceOptions"), help: "The kinds of events to trace."),
    .init("Expression", \.expression, sets: ["expressionSet"], mandatory: true, position: 1, help: "The block to run."),
    .init(
      "ListenerOption", \.listenerOption, type: .cmdletEnum("System.Diagnostics.TraceOptions"), help: "What each line of the trace holds."),
    .init("FilePath", \.filePath, aliases: ["PSPath", "Path"], help: "A file that takes the trace."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("Debugger", \.debugger, help: "Sends the trace to a debugger."),
    .init("PSHost", \.psHost, help: "Sends the trace to the screen."),
    .init("Command", \.command, sets: ["commandSet"], mandatory: true, position: 1, help: "The command to run."),
    .init(
      "ArgumentList", \.argumentList, sets: ["commandSet"], remaining: true, aliases: ["Args"], help: "The constructor's arguments."),
  ] }

  var inputObject: Value = .void
  var name: [String]?
  var option: EnumArgument?
  var expression: ScriptBlock?
  var listenerOption: EnumArgument?
  var filePath: String?
  var force = false
  var debugger = false
  var psHost = false
  var command: String?
  var argumentList: [Value]?

  mutating func end(_ run: CommandRuntime) throws {
    try run.writeWarning("Nothing is traced: the engine keeps no trace sources. Set-PSDebug -Trace 1 shows the lines that run.")
    if let expression {
      try run.context.run(expression, to: run.output)
    } else if let command {
      try Pipeline.run([CommandCall(.name(command), (argumentList ?? []).map { .value($0, nil) })], to: run.output, run.context)
    }
  }
}
