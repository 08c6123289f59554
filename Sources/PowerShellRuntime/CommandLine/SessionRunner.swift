import DotNet
import Foundation
import PowerShellSyntax

/// Runs what a command line asks for in a session, and says how the program is to end.
public struct SessionRunner {
  let context: ExecutionContext
  let host: any PSHost
  public init(_ context: ExecutionContext, _ host: any PSHost) {
    self.context = context
    self.host = host
  }

  /// - Returns: the exit code; nil when the prompt is to follow.
  public func run(_ line: PowerShellCommandLine) -> Int? {
    if let folder = line.workingDirectory { changeFolder(folder) }
    let code: Int
    switch line.action {
    case .command(let text):
      code = run(command: text, arguments: line.commandArguments)
    case .file(let path, let arguments):
      code = run(file: path, arguments)
    case .standardInput: return runStandardInput(showsPrompt: false)
    case .interactive: return nil
    case .version, .help: return 0
    }
    if line.noExit, !ended { return nil }
    return code
  }

  private var ended: Bool { context.exitRequested }

  private func changeFolder(_ folder: String) {
    guard let full = context.files.resolve(folder), FileManager.default.fileExists(atPath: full) else {
      host.writeError("Set-Location: Cannot find path '\(folder)' because it does not exist.\n")
      return
    }
    let call = CommandCall(.name("Set-Location"), [.parameter("LiteralPath", nil), .value(.text(folder), nil)])
    _ = protect {
      try Pipeline.run([call], to: context.defaultOutput, context)
    }
  }

  // MARK: -Command

  public func run(command text: String, arguments: [String] = []) -> Int {
    let result = Parser.parseInput(text)
    if !result.errors.isEmpty {
      if !result.isIncomplete { show(ErrorRecord.parse(result.errors, context)) }
      return 1
    }
    if !host.isInteractive { offerInput() }
    let block = ScriptBlock(ast: result.ast, root: result.ast)
    if let code = protect({ try runHere(block, arguments.map { .value(.text($0), nil) }) }) { return code }
    return context.lastSucceeded ? 0 : 1
  }

  private func runHere(_ block: ScriptBlock, _ arguments: [CommandArgument]) throws {
    if arguments.isEmpty {
      // Not through a pipeline, whose own success would hide that of the last statement.
      try context.engine.call(block, [], underscore: nil, input: nil, inCurrentScope: true, to: context.defaultOutput)
      return
    }
    var call = CommandCall(.block(block), arguments)
    call.dotSourced = true
    try Pipeline.run([call], to: context.defaultOutput, context)
  }

  /// `$input` yields the lines of standard input when somebody asks for them.
  private func offerInput() {
    let host = self.host
    let lines = NetEnumerator { host.readRawLine().map { .text($0) } }
    try? context.engine.setVariable("input", .object(lines), .global)
    context.standardInput = lines
  }

  // MARK: -File

  public func run(file path: String, _ arguments: [String]) -> Int {
    guard let full = context.files.resolve(path), context.files.isFile(full) else {
      host.writeError(Messages.format("CommandLineParameterParserStrings", "ArgumentFileDoesNotExist", path) + "\n")
      host.write(CommandLineHelp.usage)
      return PowerShellCommandLine.exitBadCommandLine
    }
    if !host.isInteractive { offerInput() }
    let code = protect {
      let script = try context.script(at: full)
      var call = CommandCall(.info(script), PowerShellCommandLine.scriptArguments(arguments))
      call.invocationName = full
      call.input = context.standardInput
      call.isTopLevelScript = true
      call.dotSourced = true
      try Pipeline.run([call], to: context.defaultOutput, context)
    }
    return code ?? 0
  }

  // MARK: Standard input

  /// Statements from standard input, each as soon as it is whole.
  public func runStandardInput(showsPrompt: Bool) -> Int {
    var text = ""
    while true {
      if showsPrompt { host.write(text.isEmpty ? prompt() : ">> ") }
      guard let line = host.readRawLine() else {
        if showsPrompt { host.write("\n") }
        break
      }
      if showsPrompt { host.write(line + "\n") }
      text += text.isEmpty ? line : "\n" + line
      let result = Parser.parseInput(text)
      if !result.errors.isEmpty, result.isIncomplete, !line.isEmpty { continue }
      if text.allSatisfy({ $0.isWhitespace }) {
        text = ""
        continue
      }
      if let code = run(line: text) { return code }
      text = ""
    }
    if !text.isEmpty, let code = run(line: text) { return code }
    return 0
  }

  public func prompt() -> String {
    let collected = CollectSink()
    if (try? Pipeline.run([CommandCall(.name("prompt"))], to: collected, context)) != nil, collected.count > 0 {
      return context.text(of: collected.result)
    }
    return "PS \(context.files.currentDirectory)> "
  }

  /// One command of the prompt. Its errors are shown; the session goes on.
  /// - Returns: an exit code when the session is to end.
  public func run(line text: String) -> Int? {
    let result = Parser.parseInput(text)
    if !result.errors.isEmpty {
      let record = ErrorRecord.parse(result.errors, context)
      context.remember(record)
      show(record)
      context.lastSucceeded = false
      return nil
    }
    let block = ScriptBlock(ast: result.ast, root: result.ast)
    let code = protect(endsOnError: false) { try runHere(block, []) }
    return context.exitRequested ? code ?? 0 : nil
  }

  // MARK: Endings

  /// Runs; shows the error nobody caught.
  /// - Returns: the exit code that `exit` or the error gave; nil when it ran to its end.
  private func protect(endsOnError: Bool = true, _ body: () throws -> Void) -> Int? {
    var code: Int?
    do {
      try body()
    } catch ControlSignal.exit(let given) {
      code = given
      context.exitRequested = true
    } catch ControlSignal.stopped {
      code = 130
    } catch ControlSignal.break, ControlSignal.continue {
      // A `break` outside of any loop ends the script, quietly.
    } catch ControlSignal.stopUpstream {
    } catch {
      if let record = ErrorRecord.make(from: error, context) {
        if (error as? TerminatingError)?.isRethrown == true { record.showParent() }
        context.remember(record)
        show(record)
      }
      context.lastSucceeded = false
      code = 1
    }
    finish()
    return code
  }

  private func show(_ record: ErrorRecord) {
    do { try context.defaultOutput.write(.object(ErrorStreamRecord(record))) } catch { host.writeError(record.message + "\n") }
  }

  private func finish() {
    do { try context.defaultOutput.close() } catch { host.writeError("\(error)\n") }
    host.flush()
  }
}

/// The program's usage.
public enum CommandLineHelp {
  public static let usage = """

    Usage: standby [-File script.ps1 [arguments]] [-Command text | - ] [options]
           standby rehearse [DOC.md] [options]     walk a runbook on the model
           standby check FILE...                   read runbooks and scripts without running them
           standby world [--diagram]               print the world
           standby parse FILE...                   print how scripts parse

      -File, -f path [arguments]   run a script; its exit code is the program's
      -Command, -c text            run commands; - reads them from standard input
      -EncodedCommand, -e text     the same in Base64 of UTF-16
      -NoExit                      stay at the prompt afterwards
      -NoLogo, -NoProfile          no greeting, no profile
      -NonInteractive              ask nothing
      -WorkingDirectory, -wd path  begin there
      -AllowNative                 let scripts run programs of this machine
      -Version, -v                 print the version
      -Help, -h, -?                print this

    """
}
