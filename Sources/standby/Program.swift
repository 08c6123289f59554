import ClusterModel
import CoreCmdlets
import DotNet
import Foundation
import PowerShellRuntime
import PowerShellSyntax
import Rehearsal
import SkypeForBusinessCmdlets
import WorldFiles

/// Picks what the arguments ask for, builds the parts and joins them.
enum Program {
  static func run(_ arguments: [String]) -> Int32 {
    let rest: [String] = Array(arguments.dropFirst())
    let complain: (String) -> Void = { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
    // The coach needs somebody at the terminal.
    let ask: ((String) -> String?)? =
      isatty(0) == 1 ? { prompt in
        print(prompt, terminator: "")
        fflush(nil)
        return readLine()
      } : nil
    switch arguments.first {
    case "rehearse": return RehearsalCommands.rehearse(rest, output: { print($0) }, errors: complain, ask: ask)
    case "check": return RehearsalCommands.check(rest, output: { print($0) }, errors: complain)
    case "world": return WorldCommand.run(rest, output: { print($0, terminator: "") }, errors: complain)
    case "parse": return ParseCommand.run(rest, output: { print($0) }, errors: complain)
    default: return shell(PowerShellCommandLine.read(arguments))
    }
  }

  private static func shell(_ line: PowerShellCommandLine) -> Int32 {
    let host = ConsoleHost()
    defer { host.flush() }
    if let mistake = line.mistake {
      host.writeError(mistake + "\n")
      host.write(CommandLineHelp.usage)
      return Int32(PowerShellCommandLine.exitBadCommandLine)
    }
    switch line.action {
    case .version:
      host.write("PowerShell 7.6.5\n")
      return 0
    case .help:
      host.write(CommandLineHelp.usage)
      return 0
    default: break
    }
    host.canAsk = !line.nonInteractive
    let context = StandbySession.make(host, line)
    let runner = SessionRunner(context, host)
    if let code = runner.run(line) { return Int32(truncatingIfNeeded: code) }
    return Int32(truncatingIfNeeded: runner.runStandardInput(showsPrompt: true))
  }
}
