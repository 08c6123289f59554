import ClusterModel

/// `CREATE DATABASE`. - Source: sql-server.md 9.1.
struct CreateDatabase: SqlStatement {
  var name: String

  /// `create-database = CREATE DATABASE identifier ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("CREATE")
    if parser.acceptWord("TABLE") { return try CreateTable.parseRest(&parser) }
    guard parser.acceptWord("DATABASE") else {
      if parser.token.kind == .word { throw parser.notRehearsed("CREATE \(parser.token.text.uppercased())") }
      throw parser.unexpected()
    }
    let name: String = try parser.identifier()
    if parser.isWord("ON") || parser.isWord("AS") || parser.isWord("COLLATE") {
      throw parser.notRehearsed("CREATE DATABASE … \(parser.token.text.uppercased())")
    }
    return CreateDatabase(name: name)
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    if connection.transactionDepth > 0 { throw SqlFailure(226, ["CREATE DATABASE"]) }
    let instance: String = connection.instance
    try connection.model("CREATE DATABASE") { (c: inout Cluster) throws(ModelRefusal) in
      try c.createDatabase(name, on: instance)
    }
    return .next
  }
}

/// `DROP DATABASE`.
struct DropDatabase: SqlStatement {
  var names: [String]
  var isIfExists = false

  /// `drop-database = DROP DATABASE [ IF EXISTS ] identifier { "," identifier } ;`
  static func parse(_ parser: inout TransactSQLParser) throws(SqlFailure) -> any SqlStatement {
    try parser.expectWord("DROP")
    if parser.acceptWord("TABLE") { return try DropTable.parseRest(&parser) }
    guard parser.acceptWord("DATABASE") else {
      if parser.token.kind == .word { throw parser.notRehearsed("DROP \(parser.token.text.uppercased())") }
      throw parser.unexpected()
    }
    var statement = DropDatabase(names: [])
    if parser.acceptWord("IF") {
      try parser.expectWord("EXISTS")
      statement.isIfExists = true
    }
    repeat { statement.names.append(try parser.identifier()) } while parser.accept(",")
    return statement
  }

  func execute(on connection: SqlConnection) throws(SqlFailure) -> SqlFlow {
    if connection.transactionDepth > 0 { throw SqlFailure(226, ["DROP DATABASE"]) }
    let (spid, instance): (Int, String) = (connection.spid, connection.instance)
    for name: String in names {
      if isIfExists, connection.session.cluster.database(name, on: instance) == nil { continue }
      try connection.model("DROP DATABASE") { (c: inout Cluster) throws(ModelRefusal) in
        try c.dropDatabase(name, on: instance, by: spid)
      }
    }
    return .next
  }
}
