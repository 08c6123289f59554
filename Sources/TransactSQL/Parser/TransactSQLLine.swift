/// Whether a line begins as T-SQL, for the shell to send it to the open window.
public enum TransactSQLLine {
  /// Words that begin a statement and no PowerShell command of this shell.
  static let statements: Set<String> = [
    "ALTER", "BACKUP", "CREATE", "DBCC", "DECLARE", "DROP", "EXEC", "EXECUTE", "KILL", "PRINT", "RAISERROR",
    "RECONFIGURE", "RESTORE",
    "SELECT", "SET", "USE", "WAITFOR", "WITH", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "GO", "CHECKPOINT",
    "COMMIT", "ROLLBACK",
  ]

  public static func begins(_ line: String) -> Bool {
    guard let tokens: [TransactSQLToken] = try? TransactSQLLexer.tokens(line),
      let first: String = tokens[0].keyword
    else { return beginsUnclosed(line) }
    let next: TransactSQLToken? = tokens.dropFirst().first
    // `select -First 3` and `kill $id` are PowerShell's aliases; `select -1` is nobody's.
    if next?.kind == .mark, next?.text == "-" || next?.text == "$" { return false }
    // `set x 5` and `select Name` have PowerShell's ears unless the rest says otherwise.
    switch first {
    case "SET":
      let isOption: Bool = ["ON", "OFF"].contains(tokens.dropLast().last?.keyword ?? "")
      return next?.kind == .variable || isOption
        || ["LANGUAGE", "DATEFORMAT", "TRANSACTION"].contains(next?.keyword ?? "")
    default: return statements.contains(first) || first.hasPrefix("SP_") || first.hasPrefix("XP_")
    }
  }

  /// A line whose quote or comment goes on in the next one.
  private static func beginsUnclosed(_ line: String) -> Bool {
    let word: String = line.trimmingSpaces().prefix { $0.isLetter || $0 == "_" }.uppercased()
    return ["SELECT", "EXEC", "EXECUTE", "RESTORE", "BACKUP", "DECLARE", "PRINT", "ALTER"].contains(word)
  }
}
