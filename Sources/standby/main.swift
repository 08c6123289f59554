import CMimalloc
import Foundation
import PowerShellRuntime
import PowerShellSyntax
import Rehearsal
import WorldFiles

// Named once so that the linker keeps the library: its malloc then serves everything, Swift's objects above all.
_ = mi_version()

let arguments: [String] = Array(CommandLine.arguments.dropFirst())
if arguments.first == "rehearse" || arguments.first == "check" {
  let rest: [String] = Array(arguments.dropFirst())
  let complain: (String) -> Void = { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
  // The coach needs somebody at the terminal.
  let ask: ((String) -> String?)? =
    isatty(0) == 1 ? { prompt in
      print(prompt, terminator: "")
      fflush(nil)
      return readLine()
    } : nil
  exit(
    arguments.first == "rehearse"
      ? RehearsalCommands.rehearse(rest, output: { print($0) }, errors: complain, ask: ask)
      : RehearsalCommands.check(rest, output: { print($0) }, errors: complain))
}
if arguments.first == "world" {
  exit(
    WorldCommand.run(
      Array(arguments.dropFirst()), output: { print($0, terminator: "") },
      errors: { FileHandle.standardError.write(Data("\($0)\n".utf8)) }))
}
if arguments.first == "parse" {
  exit(
    ParseCommand.run(
      Array(arguments.dropFirst()), output: { print($0) },
      errors: { FileHandle.standardError.write(Data("\($0)\n".utf8)) }))
}
let line = PowerShellCommandLine.read(arguments)
let host = ConsoleHost()
var exitCode = 0
ScriptRunner.onLargeStack {
  let context = Session.make(host, line)
  exitCode = SessionRunner(context, host).run(line) ?? SessionRunner(context, host).runStandardInput(showsPrompt: false)
  host.flush()
}
exit(Int32(exitCode & 0xff))
