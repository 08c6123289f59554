import DotNet
import PowerShellRuntime

/// `Set-PSDebug`: turns tracing of scripts on and off; tracing is not available here, -Strict is.
struct SetPSDebug: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-PSDebug",
    synopsis: "Turns tracing of scripts on and off; tracing is not available here, -Strict is.",
    examples: [
      CmdletExample(
        "Set-PSDebug -Off; 'off'",
        output: "off"),
      CmdletExample(
        "Set-PSDebug -Strict; try { $never } catch { 'not set' }",
        output: "not set")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Trace", \.trace, sets: ["on"], validate: [.range(.int32(0), .int32(2))],
      help: "How much to trace: 0, 1 or 2."),
    .init("Step", \.step, sets: ["on"], help: "Asks before each line."),
    .init("Strict", \.strict, sets: ["on"], help: "Unset variables are errors."),
    .init("Off", \.off, sets: ["off"], help: "Turns it all off."),
  ] }

  var trace: Int?
  var step = false
  var strict = false
  var off = false

  mutating func end(_ run: CommandRuntime) throws {
    if off { run.context.setStrictMode(0) } else if strict { run.context.setStrictMode(1) }
  }
}
