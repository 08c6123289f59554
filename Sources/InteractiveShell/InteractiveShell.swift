import LineEditing
import PowerShellSyntax

/// The prompt: reads commands, asks for more lines while one is unfinished, runs them, until `exit` or the end of input.
public final class InteractiveShell {
  /// What the shell asks of the session it is the face of.
  public struct Session {
    /// The prompt's text, from the `prompt` function.
    public var prompt: () -> String
    /// Whether the line goes as it stands to something else than PowerShell: T-SQL to an open query window.
    public var takesWhole: (String) -> Bool
    /// Runs a command and shows what it yields. Returns an exit code when the session is to end.
    public var run: (String) -> Int?
    /// Ctrl-C at the prompt, or while a command ran.
    public var clearStop: () -> Void

    public init(
      prompt: @escaping () -> String, takesWhole: @escaping (String) -> Bool, run: @escaping (String) -> Int?,
      clearStop: @escaping () -> Void
    ) {
      self.prompt = prompt
      self.takesWhole = takesWhole
      self.run = run
      self.clearStop = clearStop
    }
  }

  private let session: Session
  private let editor: LineEditor

  public init(_ session: Session, editor: LineEditor) {
    self.session = session
    self.editor = editor
  }

  /// - Returns: the exit code.
  public func run() -> Int {
    while true {
      session.clearStop()
      switch readCommand() {
      case .endOfInput: return 0
      case .interrupted: continue
      case .line(let command):
        editor.remember(command)
        if command.allSatisfy(\.isWhitespace) { continue }
        if let code = session.run(command) { return code }
      }
    }
  }

  /// Reads lines until they make a whole command. An empty line ends an unfinished one: the parser then says what is missing.
  private func readCommand() -> LineEditor.Outcome {
    let first = editor.readLine(prompt: session.prompt())
    guard case .line(var command) = first else { return first }
    if session.takesWhole(command) { return .line(command) }
    while Self.isUnfinished(command) {
      switch editor.readLine(prompt: ">> ") {
      case .line(let more):
        command += "\n" + more
        if more.isEmpty, !Self.isInHereString(command) { return .line(command) }
      case .interrupted: return .interrupted
      case .endOfInput: return .line(command)
      }
    }
    return .line(command)
  }

  /// Whether more input could mend what the parser objects to.
  static func isUnfinished(_ command: String) -> Bool {
    let errors = Parser.parseInput(command).errors
    return !errors.isEmpty && errors.allSatisfy { $0.incompleteInput }
  }

  /// Empty lines inside a here-string are text.
  static func isInHereString(_ command: String) -> Bool {
    Parser.parseInput(command).errors.contains { $0.errorId.hasPrefix("WhitespaceBeforeHereStringFooter") || $0.errorId == "TerminatorExpectedAtEndOfString" }
      && (command.contains("@\"\n") || command.contains("@'\n"))
  }
}
