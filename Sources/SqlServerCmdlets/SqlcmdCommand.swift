import ClusterModel
import DotNet
import Foundation
import PowerShellRuntime
import TransactSQL

/// `sqlcmd` in the shell: a simulated program whose output is lines and whose exit code is `$LASTEXITCODE`.
public enum SqlcmdCommand {
  /// Runs it with the arguments as the shell gives them to a program.
  /// - Parameter readLine: for the interactive prompt; nil at the end of input.
  /// - Returns: the exit code.
  public static func run(
    _ arguments: [String], session: ClusterSession, context: ExecutionContext, readLine: @escaping (String) -> String?, to output: Sink
  ) -> Int {
    session.remember("sqlcmd \(arguments.joined(separator: " "))")
    var partial = ""
    func write(_ text: String) {
      partial += text
      while let end = partial.firstIndex(of: "\n") {
        try? output.write(.text(String(partial[..<end])))
        partial = String(partial[partial.index(after: end)...])
      }
    }
    let host = SqlcmdHost(
      readLine: readLine, write: write, writeError: write,
      readFile: { try? String(contentsOfFile: $0, encoding: .utf8) },
      writeFile: { path, text in (try? text.write(toFile: path, atomically: true, encoding: .utf8)) != nil },
      environment: ProcessInfo.processInfo.environment, isInteractive: context.host.isInteractive,
      shouldStop: { context.stopRequest.isSet })
    let code = SqlcmdProgram(session, host: host).run(arguments)
    if !partial.isEmpty { try? output.write(.text(partial)) }
    return Int(code)
  }
}
