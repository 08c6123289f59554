import ClusterModel

extension SqlConnection {
  func catalogContext(_ database: String) -> CatalogContext? {
    session.cluster.instance(instance).map {
      CatalogContext(
        cluster: session.cluster, host: $0, database: database, spid: spid, login: login, batch: currentBatch)
    }
  }

  /// The table behind a name of one to four parts.
  /// - Throws: 208, 911 and the refusals of a database that cannot be opened.
  func table(_ parts: [String]) throws(SqlFailure) -> CatalogTable {
    let whole: String = parts.joined(separator: ".")
    if let last: String = parts.last, SqlConnection.isTemporary(last),
      parts.count == 1 || parts[0].lowercased() == "tempdb"
    {
      return try temporaryTable(last).catalogTable
    }
    guard parts.count < 4 else { throw SqlFailure(7_202, [parts[0]]) }
    var database: String = currentDatabase
    if parts.count == 3, !parts[0].isEmpty {
      database = parts[0]
      guard let found: Database = session.cluster.database(database, on: instance) else {
        throw SqlFailure(208, [whole])
      }
      database = found.name
      try model("SELECT") { (c: inout Cluster) throws(ModelRefusal) in
        try c.checkOpen(database, on: self.instance, by: self.spid)
      }
    }
    guard let context: CatalogContext = catalogContext(database) else { throw SqlFailure(208, [whole]) }
    let schema: String = parts.count > 1 ? parts[parts.count - 2].lowercased() : ""
    let name: String = (parts.last ?? "").lowercased()
    if let view: CatalogView = find(schema, name, database) { return view.table(context) }
    throw SqlFailure(208, [whole])
  }

  private func find(_ schema: String, _ name: String, _ database: String) -> CatalogView? {
    if schema == "sys" || schema == "information_schema" {
      let all: [CatalogView] = CatalogViews.system + CatalogView.schemaViews
      return all.first { $0.schema.lowercased() == schema && $0.name.lowercased() == name }
    }
    guard schema.isEmpty || schema == "dbo" else { return nil }
    if let own: CatalogView = CatalogViews.tables(of: database).first(where: { $0.name.lowercased() == name })
    {
      return own
    }
    // SQL Server 2000's system tables answer without their schema.
    let old: [CatalogView] = CatalogViews.system + CatalogView.schemaViews
    return old.first {
      ["sysprocesses", "sysdatabases", "syslogins", "sysobjects"].contains(name) && $0.name == name
    }
  }

  func tableFunction(_ parts: [String]) -> CatalogTable? {
    let name: String = (parts.last ?? "").lowercased()
    guard let context: CatalogContext = catalogContext(currentDatabase) else { return nil }
    return CatalogViews.functions.first { $0.name == name }?.table(context)
  }
}
