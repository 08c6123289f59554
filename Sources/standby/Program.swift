import ClusterModel
import CoreCmdlets
import DotNet
import Foundation
import InteractiveShell
import LineEditing
import PowerShellRuntime
import PowerShellSyntax
import Rehearsal
import ShellSession
import SqlServerCmdlets
import WorldFiles

/// Picks what the arguments ask for, builds the parts and joins them.
enum Program {
  static func run(_ arguments: [String]) -> Int32 {
    let rest: [String] = Array(arguments.dropFirst())
    let complain: (String) -> Void = { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
    if arguments.first == "cmdlet-pages" { return cmdletPages(rest, complain) }
    guard let name = arguments.first, Subcommands.isKnown(name) else { return shell(PowerShellCommandLine.read(arguments)) }
    InterruptHandler.letEndTheProgram()
    return Subcommands.run(name, rest, output: { print($0) }, errors: complain, ask: ask, interrupts: { InterruptHandler.install($0) })
  }

  /// Writes the reference pages into a folder: `scripts/cmdlet-pages`.
  private static func cmdletPages(_ arguments: [String], _ complain: (String) -> Void) -> Int32 {
    guard let folder = arguments.first else {
      complain("usage: standby cmdlet-pages FOLDER")
      return 64
    }
    let context = StandbySession.make(ConsoleHost(), allowNative: false, cmdlets: RehearsalCmdletList.all)
    do { try CmdletPages.write(context.commands.allCmdlets, to: folder) } catch {
      complain("cmdlet-pages: \(error.localizedDescription)")
      return 1
    }
    return 0
  }

  /// The coach needs somebody at the terminal. Ctrl-C at its prompt ends the read and nothing else.
  private static var ask: ((String) -> String?)? {
    guard isatty(0) == 1 else { return nil }
    let host = ConsoleHost()
    return { prompt in
      fflush(nil)
      host.write(prompt)
      host.flush()
      return host.readRawLine()
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
    let context = StandbySession.make(host, allowNative: line.allowNative, cmdlets: RehearsalCmdletList.all)
    let runner = SessionRunner(context, host)
    InterruptHandler.install(context.stopRequest)
    var past: Journal.Unfinished?
    if line.resume {
      past = Journal.newestUnfinished()
      guard let past else {
        host.writeError("standby: there is no session to resume: every one was left with exit, or none was begun.\n")
        return 2
      }
      if past.header.kind == "rehearse" {
        return Subcommands.run(
          "rehearse", past.header.arguments, output: { print($0) }, errors: { host.writeError($0 + "\n") }, ask: ask,
          interrupts: { InterruptHandler.install($0) }, resumed: past)
      }
    }
    if let code = runner.run(line) { return Int32(truncatingIfNeeded: code) }
    let typed = TypedLine(context, runner)
    let completer = SessionCompleter { typed.complete($0, cursor: $1) }
    if let editor = LineEditor(program: "standby", completer: completer, history: FileHistory(path: NSHomeDirectory() + "/.standby_history")) {
      return Int32(truncatingIfNeeded: prompt(typed, runner, context, editor, host, past))
    }
    return Int32(truncatingIfNeeded: runner.runStandardInput(showsPrompt: true))
  }

  /// The prompt on a terminal.
  private static func prompt(
    _ typed: TypedLine, _ runner: SessionRunner, _ context: ExecutionContext, _ editor: LineEditor, _ host: ConsoleHost, _ past: Journal.Unfinished?
  ) -> Int {
    // What the Management Shell's operators see.
    try? context.engine.setVariable("ErrorView", .text("NormalView"), .global)
    let lines = PromptSession(context, host, typed)
    if let past { lines.resume(past).forEach { host.write($0 + "\n") } } else { lines.begin() }
    let session = InteractiveShell.Session(
      prompt: { typed.windowPrefix + runner.prompt() },
      takesWhole: { TransactSQLStatements.takesWhole($0, in: context) },
      run: { lines.run($0) },
      clearStop: { context.stopRequest.clear() })
    let code: Int = InteractiveShell(session, editor: editor).run()
    lines.close(code)
    return code
  }
}
