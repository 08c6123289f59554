/// Whether a line begins as T-SQL, for the shell to send it to the open window.
public enum TransactSQLLine {
  static let statements: Set<String> = ["USE", "KILL", "RESTORE", "BACKUP", "ALTER", "EXEC", "EXECUTE"]

  public static func begins(_ line: String) -> Bool {
    guard let tokens: [TransactSQLToken] = try? TransactSQLLexer.tokens(line), let first: String = tokens[0].keyword
    else { return false }
    let next: TransactSQLToken? = tokens.dropFirst().first
    if next?.kind == .mark, next?.text == "-" || next?.text == "$" { return false }
    return statements.contains(first) || first.hasPrefix("SP_") || first.hasPrefix("XP_")
  }
}
