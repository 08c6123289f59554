import PowerShellRuntime
import ShellSession

/// What a cmdlet reached from outside has of the terminal.
public final class SubcommandConsole {
  public let words: [String]
  public let output: (String) -> Void
  public let errors: (String) -> Void
  /// Prints a prompt and reads a line; nil where nobody is there.
  public let ask: ((String) -> String?)?
  /// Whoever makes Ctrl-C reach a session while a coach has one.
  public let interrupts: (StopRequest) -> Void
  /// The rehearsal that goes on where a crash ended it.
  public let resumed: Journal.Unfinished?

  init(
    _ words: [String], _ output: @escaping (String) -> Void, _ errors: @escaping (String) -> Void, _ ask: ((String) -> String?)?,
    _ interrupts: @escaping (StopRequest) -> Void, _ resumed: Journal.Unfinished?
  ) {
    self.words = words
    self.output = output
    self.errors = errors
    self.ask = ask
    self.interrupts = interrupts
    self.resumed = resumed
  }
}

/// `standby rehearse`, `check`, `world` and `parse`: cmdlets called from outside, through the one binder.
public enum Subcommands {
  private static func command(_ name: String) -> String? {
    switch name {
    case "rehearse": "Invoke-Rehearsal"
    case "check": "Test-Runbook"
    case "world": "Show-World"
    case "parse": "Show-ScriptTree"
    default: nil
    }
  }

  public static func isKnown(_ name: String) -> Bool { command(name) != nil }

  /// - Returns: the exit code; 2 for wrong use, which one sentence explains.
  public static func run(
    _ name: String, _ words: [String], output: @escaping (String) -> Void, errors: @escaping (String) -> Void, ask: ((String) -> String?)? = nil,
    interrupts: @escaping (StopRequest) -> Void = { _ in }, resumed: Journal.Unfinished? = nil
  ) -> Int32 {
    guard let command = command(name) else {
      errors("standby: there is no subcommand \(name).")
      return 2
    }
    let host = ConsoleHost()
    host.canAsk = false
    defer { host.flush() }
    let context = StandbySession.make(host, cmdlets: RehearsalCmdletList.all)
    context.setService(SubcommandConsole.self, lazily: { SubcommandConsole(words, output, errors, ask, interrupts, resumed) })
    if words.contains(where: { ["-?", "--help", "-h", "-help"].contains($0.lowercased()) }) {
      try? Pipeline.run([CommandCall(.name("Get-Help"), [.value(.text(command), nil)])], to: context.defaultOutput, context)
      try? context.defaultOutput.close()
      return 0
    }
    return SubcommandLine.run(name, as: command, words, in: context, errors: errors)
  }
}
