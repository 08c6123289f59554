import ClusterModel

/// `KILL spid`. The spid is a literal: a variable is a syntax error. - Source: sql-server.md 3.
struct Kill: SqlStatement {
  enum Target: Sendable { case session(Int), unitOfWork(String) }
  var target: Target
  var isStatusOnly = false
  var isDistributed = false

  /// `kill = KILL ( integer | string ) [ WITH ( STATUSONLY | COMMIT | ROLLBACK ) ] ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("KILL")
    var statement: Kill
    let isNegative: Bool = parser.accept("-")
    if parser.token.kind == .number, let number = Int(parser.token.text) {
      statement = Kill(target: .session(isNegative ? -number : number))
    } else if parser.token.kind == .string, !isNegative {
      statement = Kill(target: .unitOfWork(parser.token.text))
    } else {
      throw parser.unexpected()
    }
    parser.skip()
    if parser.acceptWord("WITH") {
      if parser.acceptWord("STATUSONLY") {
        statement.isStatusOnly = true
      } else if parser.acceptWord("COMMIT") || parser.acceptWord("ROLLBACK") {
        statement.isDistributed = true
      } else {
        throw parser.unexpected()
      }
    }
    return statement
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    if connection.transactionDepth > 0 { throw SqlFailure(6_115, ["KILL"]) }
    let (own, instance): (Int, String) = (connection.spid, connection.instance)
    switch target {
    case .unitOfWork(let text):
      throw SqlConversion.isGuid(text.uppercased()) ? SqlFailure(6_110, [text]) : SqlFailure(8_169, state: 2)
    case .session(let spid):
      if isDistributed { throw SqlFailure(6_108) }
      if isStatusOnly {
        guard spid > 0, spid <= 32_767 else { throw SqlFailure(6_101, [String(spid)]) }
        let exists: Bool =
          connection.session.cluster.instance(instance)?.sessions.contains { $0.spid == spid } ?? false
        throw exists ? SqlFailure(6_120, [String(spid)]) : SqlFailure(6_106, [String(spid)], state: 2)
      }
      try connection.model("KILL") { (c: inout Cluster) throws(ModelRefusal) in
        try c.killSession(spid, on: instance, by: own)
      }
    }
    return .next
  }
}
