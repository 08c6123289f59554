import ClusterModel

/// `USE database`. - Source: sql-server.md 4.2.
struct UseDatabase: SqlStatement {
  var name: String

  /// `use = USE identifier ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("USE")
    return UseDatabase(name: try parser.identifier())
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    let (spid, instance): (Int, String) = (connection.spid, connection.instance)
    try connection.model("USE") { (c: inout Cluster) throws(ModelRefusal) in
      try c.useDatabase(name, spid: spid, on: instance)
    }
    connection.say(5_701, [connection.currentDatabase])
    return .next
  }
}
