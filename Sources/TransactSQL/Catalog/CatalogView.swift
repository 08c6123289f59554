import ClusterModel

/// A table as a query reads it: made from the model when asked for.
struct CatalogTable {
  var database: String
  var schema: String
  var name: String
  var columns: [SqlColumn]
  var rows: [[SqlValue]]
}

/// One row, by column name. Columns not set take the view's default.
struct CatalogRow {
  var cells: [String: SqlValue] = [:]
  mutating func set(_ name: String, _ value: String?) { cells[name] = SqlValue(value) }
  mutating func set(_ name: String, _ value: Int?) { cells[name] = SqlValue(value) }
  mutating func set(_ name: String, _ value: Bool) { cells[name] = SqlValue(value) }
  mutating func set(_ name: String, _ value: SimulatedTime?) {
    cells[name] = SqlValue(value.map { SqlDate.datetime($0) })
  }
  mutating func set(_ name: String, _ value: LogSequenceNumber?) {
    cells[name] = SqlValue(value.map { Int($0.number) })
  }
}

/// A catalog view, a management view or a table: its name, its columns, its rows as the model has them.
/// - Source: sql-server.md 7.3, 8.3, 9.5.
struct CatalogView: Sendable {
  /// `sys`, `dbo`, `INFORMATION_SCHEMA`.
  var schema: String
  var name: String
  /// A line for each column: name, type, and `=default`.
  var columnText: String
  var rows: @Sendable (CatalogContext) -> [CatalogRow]

  init(
    _ schema: String, _ name: String, _ columnText: String,
    rows: @escaping @Sendable (CatalogContext) -> [CatalogRow]
  ) {
    self.schema = schema
    self.name = name
    self.columnText = columnText
    self.rows = rows
  }

  func table(_ context: CatalogContext) -> CatalogTable {
    let declared: [(SqlColumn, SqlValue)] = columns
    let rows: [[SqlValue]] = self.rows(context).map { row in
      declared.map { column, standard in row.cells[column.name] ?? standard }
    }
    return CatalogTable(
      database: context.database, schema: schema, name: name, columns: declared.map(\.0), rows: rows)
  }

  var columns: [(SqlColumn, SqlValue)] {
    columnText.split(separator: "\n").compactMap { line in
      let fields: [Substring] = line.split(separator: " ", maxSplits: 2)
      guard fields.count >= 2 else { return nil }
      let column = SqlColumn(String(fields[0]), String(fields[1]))
      guard fields.count == 3, fields[2].hasPrefix("=") else { return (column, .null) }
      let standard: String = String(fields[2].dropFirst())
      if let number = Int(standard), column.type.isNumeric { return (column, .int(number)) }
      return (column, .text(standard))
    }
  }
}

/// What a view looks at.
struct CatalogContext: Sendable {
  var cluster: Cluster
  var host: SqlInstance
  /// The database the view is read in.
  var database: String
  var spid: Int
  var login: String
  /// The batch this session runs.
  var batch: String = ""

  var now: SimulatedTime { cluster.now }

  func databaseID(_ name: String?) -> Int? { name.flatMap { host.database($0)?.databaseID } }

  static func principalID(_ login: String, _ cluster: Cluster) -> Int {
    if login.lowercased() == "sa" { return 1 }
    return 256 + (cluster.accounts.firstIndex { $0.name.lowercased() == login.lowercased() } ?? 0)
  }

  /// A SID made from the name: the same name has the same one everywhere.
  static func sid(_ login: String) -> String {
    if login.lowercased() == "sa" { return "0x01" }
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte: UInt8 in login.lowercased().utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    let digits: String = String(hash, radix: 16, uppercase: true)
    let padded: String = String(repeating: "0", count: 16 - digits.count) + digits
    return "0x010500000000000515000000" + padded + "A065CF7E784B9B5F"
  }
}

struct CatalogObject: Sendable {
  var name: String
  var objectID: Int
  var view: CatalogView
}
