import ClusterModel

/// A query window: SSMS's role in the document. Text goes in by the line or by the script; events come out.
public final class QueryWindow {
  public let connection: SqlConnection

  /// - Throws: why the window could not be opened; `SqlLoginFailure.clientText` words it.
  public init(_ session: ClusterSession, server: String, database: String = "master") throws(SqlLoginFailure)
  {
    connection = try SqlConnection.open(
      session, server: server, database: database, program: "Microsoft SQL Server Management Studio - Query")
  }

  /// `dal-sql-001.master`, for the prompt to show.
  public var title: String { "\(connection.instance).\(connection.currentDatabase)" }
  public var isOpen: Bool { connection.isOpen }

  public func close() { connection.close() }

  /// Runs a text, batch by batch at its GO lines. Lines in messages count from each batch's start, as in SSMS.
  public func run(_ text: String, onEvent: @escaping (SqlEvent) -> Void) {
    let script = SqlScript(text)
    if script.badGoLine != nil {
      onEvent(
        .message(
          SqlMessage(
            number: 0, severity: 11,
            text: "A fatal scripting error occurred.\nIncorrect syntax was encountered while parsing GO.")))
      return
    }
    for batch: SqlScript.Batch in script.batches {
      for _ in 0..<batch.count {
        if connection.shouldStop() { return }
        connection.run(batch.text, onEvent: onEvent)
        if !connection.isOpen { return }
      }
    }
  }

  /// Runs a text and gives all it yields.
  public func run(_ text: String) -> [SqlEvent] {
    var events: [SqlEvent] = []
    run(text) { events.append($0) }
    return events
  }

  /// Whether more lines must come before the text can run: a quote, a comment or a BEGIN is open.
  public static func isIncomplete(_ text: String) -> Bool {
    var scanner = BatchScanner()
    for line: Substring in text.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false) {
      scanner.read(String(line))
    }
    if scanner.isInside { return true }
    guard let tokens: [TransactSQLToken] = try? TransactSQLLexer.tokens(text) else { return false }
    var depth: Int = 0
    for (index, token) in tokens.enumerated() {
      guard let word: String = token.keyword else { continue }
      let next: String = index + 1 < tokens.count ? tokens[index + 1].keyword ?? "" : ""
      if word == "CASE" || (word == "BEGIN" && !["TRAN", "TRANSACTION", "DISTRIBUTED"].contains(next)) {
        depth += 1
      }
      if word == "END" { depth -= 1 }
    }
    return depth > 0
  }
}
