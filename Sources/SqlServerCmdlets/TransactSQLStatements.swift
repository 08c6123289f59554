import DotNet
import PowerShellRuntime
import TransactSQL

/// T-SQL lines in scripts and at the prompt: sent to the query window in front as they stand.
public final class TransactSQLStatements: StatementInterpreter {
  public init() {}

  /// Words that begin T-SQL statements. Those that are also PowerShell's (`select`, `kill`, `set`) are T-SQL while a window is open only.
  public static let words: [String] = [
    "alter", "backup", "create", "dbcc", "declare", "drop", "exec", "execute", "kill", "print", "raiserror", "reconfigure", "restore", "select",
    "set", "use", "waitfor", "insert", "update", "delete", "truncate", "go", "checkpoint",
  ]

  public func call(for text: String, named name: String, in context: ExecutionContext) throws -> CommandCall? {
    guard TransactSQLLine.begins(text) else { return nil }
    let isOpen = context.hasService(QueryWindows.self) && context.service(QueryWindows.self)?.front != nil
    // Without a window a word that PowerShell knows is PowerShell's: `kill 57` is Stop-Process.
    if !isOpen, context.commands.find(name) != nil { return nil }
    // A heading such as `Restore options` begins like T-SQL and is none: these statements name what they act on.
    if !isOpen, ["alter", "backup", "create", "drop", "restore"].contains(name.lowercased()),
      text.split(whereSeparator: { $0.isWhitespace }).count < 3
    {
      return nil
    }
    return CommandCall(.name("Invoke-QueryWindow"), [.parameter("Query", nil), .value(.text(text), nil)])
  }

  /// Whether a line typed at the prompt goes to the window whole.
  public static func takesWhole(_ line: String, in context: ExecutionContext) -> Bool {
    context.hasService(QueryWindows.self) && context.service(QueryWindows.self)?.front != nil && TransactSQLLine.begins(line)
  }
}
