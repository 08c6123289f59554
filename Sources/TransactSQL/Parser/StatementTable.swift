typealias StatementParse = @Sendable (inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement

/// The dispatch from leading keywords to parse functions: a statement adds its row here.
enum StatementTable {
  static let parse: [String: StatementParse] = {
    var table: [String: StatementParse] = [:]
    func row(_ word: String, _ parse: @escaping StatementParse) { table[word] = parse }
    row("ALTER") { (p) throws(SqlFailure) in try AlterDatabase.parse(&p) }
    row("BACKUP") { (p) throws(SqlFailure) in try BackupDatabase.parse(&p) }
    row("BEGIN") { (p) throws(SqlFailure) in try BeginEnd.parse(&p) }
    row("BREAK") { (p) throws(SqlFailure) in try LoopJump.parse(&p) }
    row("CHECKPOINT") { (p) throws(SqlFailure) in try Checkpoint.parse(&p) }
    row("COMMIT") { (p) throws(SqlFailure) in try EndTransaction.parse(&p) }
    row("CONTINUE") { (p) throws(SqlFailure) in try LoopJump.parse(&p) }
    row("CREATE") { (p) throws(SqlFailure) in try CreateDatabase.parse(&p) }
    row("DBCC") { (p) throws(SqlFailure) in try Dbcc.parse(&p) }
    row("DECLARE") { (p) throws(SqlFailure) in try Declare.parse(&p) }
    row("DROP") { (p) throws(SqlFailure) in try DropDatabase.parse(&p) }
    row("EXEC") { (p) throws(SqlFailure) in try ExecuteProcedure.parse(&p) }
    row("EXECUTE") { (p) throws(SqlFailure) in try ExecuteProcedure.parse(&p) }
    row("GOTO") { (p) throws(SqlFailure) in try GoTo.parse(&p) }
    row("IF") { (p) throws(SqlFailure) in try IfElse.parse(&p) }
    row("KILL") { (p) throws(SqlFailure) in try Kill.parse(&p) }
    row("PRINT") { (p) throws(SqlFailure) in try Print.parse(&p) }
    row("RAISERROR") { (p) throws(SqlFailure) in try RaiseError.parse(&p) }
    row("RECONFIGURE") { (p) throws(SqlFailure) in try Reconfigure.parse(&p) }
    row("RESTORE") { (p) throws(SqlFailure) in try RestoreDatabase.parse(&p) }
    row("RETURN") { (p) throws(SqlFailure) in try Return.parse(&p) }
    row("ROLLBACK") { (p) throws(SqlFailure) in try EndTransaction.parse(&p) }
    row("SELECT") { (p) throws(SqlFailure) in try SelectStatement.parse(&p) }
    row("SET") { (p) throws(SqlFailure) in try SetStatement.parse(&p) }
    row("SHUTDOWN") { (p) throws(SqlFailure) in throw p.notRehearsed("SHUTDOWN") }
    row("THROW") { (p) throws(SqlFailure) in try Throw.parse(&p) }
    row("USE") { (p) throws(SqlFailure) in try UseDatabase.parse(&p) }
    row("WAITFOR") { (p) throws(SqlFailure) in try WaitFor.parse(&p) }
    row("WHILE") { (p) throws(SqlFailure) in try While.parse(&p) }
    row("WITH") { (p) throws(SqlFailure) in try SelectStatement.parse(&p) }
    row("CLOSE") { (p) throws(SqlFailure) in try CursorState.parse(&p) }
    row("DEALLOCATE") { (p) throws(SqlFailure) in try CursorState.parse(&p) }
    row("DELETE") { (p) throws(SqlFailure) in try Delete.parse(&p) }
    row("FETCH") { (p) throws(SqlFailure) in try Fetch.parse(&p) }
    row("INSERT") { (p) throws(SqlFailure) in try Insert.parse(&p) }
    row("OPEN") { (p) throws(SqlFailure) in try CursorState.parse(&p) }
    row("TRUNCATE") { (p) throws(SqlFailure) in try DropTable.parseTruncate(&p) }
    row("UPDATE") { (p) throws(SqlFailure) in try Update.parse(&p) }
    for word: String in ["BULK", "DENY", "GRANT", "MERGE", "REVERT", "REVOKE", "SAVE"] {
      row(word) { (p) throws(SqlFailure) in throw p.notRehearsed(word) }
    }
    return table
  }()
}
