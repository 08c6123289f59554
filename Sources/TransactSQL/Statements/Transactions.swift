/// `BEGIN TRANSACTION`. The rehearsed statements write nothing a transaction could hold; the count is kept,
/// because KILL, BACKUP and RESTORE refuse to run inside one.
struct BeginTransaction: SqlStatement {
  /// `begin-transaction = BEGIN ( TRAN | TRANSACTION ) [ identifier ] ;`
  static func parseRest(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    if parser.isWord("DISTRIBUTED") { throw parser.notRehearsed("distributed transactions") }
    parser.skip()
    if parser.isIdentifier, StatementTable.parse[parser.token.text.uppercased()] == nil { parser.skip() }
    return BeginTransaction()
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    connection.transactionDepth += 1
    return .next
  }
}

/// `COMMIT` and `ROLLBACK`.
struct EndTransaction: SqlStatement {
  var isCommit: Bool

  /// `end-transaction = ( COMMIT | ROLLBACK ) [ TRAN | TRANSACTION | WORK ] [ identifier ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    let isCommit: Bool = parser.isWord("COMMIT")
    parser.skip()
    if parser.acceptWord("TRAN") || parser.acceptWord("TRANSACTION") || parser.acceptWord("WORK") {
      if parser.isIdentifier, StatementTable.parse[parser.token.text.uppercased()] == nil { parser.skip() }
    }
    return EndTransaction(isCommit: isCommit)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    if connection.transactionDepth == 0 { throw SqlFailure(isCommit ? 3_902 : 3_903) }
    connection.transactionDepth = isCommit ? connection.transactionDepth - 1 : 0
    return .next
  }
}

/// `CHECKPOINT`.
struct Checkpoint: SqlStatement {
  /// `checkpoint = CHECKPOINT [ integer ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("CHECKPOINT")
    if parser.token.kind == .number { parser.skip() }
    return Checkpoint()
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow { .next }
}

/// `RECONFIGURE`, after sp_configure.
struct Reconfigure: SqlStatement {
  /// `reconfigure = RECONFIGURE [ WITH OVERRIDE ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("RECONFIGURE")
    if parser.acceptWord("WITH") { try parser.expectWord("OVERRIDE") }
    return Reconfigure()
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow { .next }
}
