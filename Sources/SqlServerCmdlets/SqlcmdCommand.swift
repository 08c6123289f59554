import ClusterModel
import DotNet
import Foundation
import PowerShellRuntime
import TransactSQL

/// `sqlcmd` in the shell: a simulated program. Its arguments are a program's, its output is lines, its exit code is `$LASTEXITCODE`.
public final class SqlcmdCommand: CommandInfo {
  public init() { super.init("sqlcmd", .Application, moduleName: "") }
  public override func newRun() -> CommandProcessor? { SqlcmdProcessor(self) }
  public override var helpText: CommandHelpText? {
    CommandHelpText(
      synopsis: "Runs Transact-SQL on an instance of SQL Server, as the program of that name does.",
      description: "Its arguments are a program's: sqlcmd -S instance -Q query. sqlcmd -? lists them.",
      examples: [CmdletExample(#"sqlcmd -S atl-sql-001\rtc -Q "SELECT name FROM sys.databases""#, output: "")])
  }
}

final class SqlcmdProcessor: CommandProcessor {
  private var arguments: [String] = []
  private var input: [String] = []

  override func prepare(_ call: CommandCall) throws {
    guard let context = runtime?.context else { return }
    arguments = call.programArguments(context)
  }

  override func process(_ value: Value) throws {
    if case .void = value { return }
    if let context = runtime?.context { input.append(context.text(of: value)) }
  }

  override func end() throws {
    guard let run = runtime, let session = run.context.service(ClusterSession.self) else { return }
    session.remember("sqlcmd \(arguments.joined(separator: " "))")
    var partial = ""
    var stopped: Error?
    func write(_ text: String) {
      partial += text
      while let end = partial.firstIndex(of: "\n"), stopped == nil {
        do { try run.write(.text(String(partial[..<end]))) } catch { stopped = error }
        partial = String(partial[partial.index(after: end)...])
      }
    }
    var piped = input.makeIterator()
    let isPiped = run.invocation.expectingInput
    let host = SqlcmdHost(
      readLine: { prompt in
        if isPiped { return piped.next() }
        return run.context.host.isInteractive ? (try? run.context.host.readLine(prompt: prompt, secure: false)) ?? nil : nil
      },
      write: write, writeError: write, readFile: { try? String(contentsOfFile: $0, encoding: .utf8) },
      writeFile: { path, text in (try? text.write(toFile: path, atomically: true, encoding: .utf8)) != nil },
      environment: ProcessInfo.processInfo.environment, isInteractive: run.context.host.isInteractive && !isPiped,
      shouldStop: { stopped != nil || run.context.stopRequest.isSet })
    let code = SqlcmdProgram(session, host: host).run(arguments)
    if let stopped { throw stopped }
    if !partial.isEmpty { try run.write(.text(partial)) }
    run.context.lastExitCode = .int32(code)
    if code != 0 { run.context.lastSucceeded = false }
  }
}
