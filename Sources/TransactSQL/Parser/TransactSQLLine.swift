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
    if beginsWithComment(line) { return true }
    guard let tokens: [TransactSQLToken] = try? TransactSQLLexer.tokens(line),
      let first: String = tokens[0].keyword
    else { return beginsUnclosed(line) }
    let next: TransactSQLToken? = tokens.dropFirst().first
    // `select -First 3` and `kill $id` are PowerShell's aliases; `select -1` is nobody's.
    if next?.kind == .mark, next?.text == "-" || next?.text == "$" { return false }
    switch first {
    case "SET":
      // PowerShell's `set` is an alias too: what follows decides.
      let isOption: Bool = ["ON", "OFF"].contains(tokens.dropLast().last?.keyword ?? "")
      return next?.kind == .variable || isOption
        || ["LANGUAGE", "DATEFORMAT", "TRANSACTION"].contains(next?.keyword ?? "")
    case "IF", "WHILE":
      // PowerShell's condition stands in parentheses; T-SQL's need not.
      return next?.kind == .variable || next?.kind == .number
        || ["EXISTS", "NOT"].contains(next?.keyword ?? "")
    case "BEGIN": return ["TRAN", "TRANSACTION", "TRY"].contains(next?.keyword ?? "")
    default: return statements.contains(first) || first.hasPrefix("SP_") || first.hasPrefix("XP_")
    }
  }

  /// `-- remark` or `/* remark`; `--$i` is PowerShell's.
  private static func beginsWithComment(_ line: String) -> Bool {
    let text: String = line.trimmingSpaces()
    return text.hasPrefix("/*")
      || (text.hasPrefix("--") && text.dropFirst(2).first.map { $0 == " " || $0 == "-" } ?? true)
  }

  /// A line whose quote or comment goes on in the next one.
  private static func beginsUnclosed(_ line: String) -> Bool {
    let word: String = line.trimmingSpaces().prefix { $0.isLetter || $0 == "_" }.uppercased()
    return ["SELECT", "EXEC", "EXECUTE", "RESTORE", "BACKUP", "DECLARE", "PRINT", "ALTER"].contains(word)
  }
}
