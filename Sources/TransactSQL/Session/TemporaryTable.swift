/// A table of the session (`#t`) or of the batch (`@t`).
struct TemporaryTable {
  struct Column: Sendable {
    var name: String
    var type: SqlType
    var isNullable = true
    var standard: SqlExpression?
    /// IDENTITY(seed, step).
    var identity: (seed: Int, step: Int)?
  }
  var name: String
  var columns: [Column]
  var rows: [[SqlValue]] = []
  var nextIdentity: Int
  var objectID: Int

  init(name: String, columns: [Column], objectID: Int) {
    self.name = name
    self.columns = columns
    self.objectID = objectID
    nextIdentity = columns.compactMap { $0.identity?.seed }.first ?? 1
  }

  /// With the hidden number of each row, by which UPDATE and DELETE find it.
  var catalogTable: CatalogTable {
    let shown: [SqlColumn] = columns.map { SqlColumn($0.name, type: $0.type) } + [SqlColumn("__row", "int")]
    let numbered: [[SqlValue]] = rows.enumerated().map { $1 + [.int($0)] }
    return CatalogTable(database: "tempdb", schema: "dbo", name: name, columns: shown, rows: numbered)
  }
}

extension SqlConnection {
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix("#") || name.hasPrefix("@") }

  /// - Throws: 208 for a table, 1087 for a table variable that is not there.
  func temporaryTable(_ name: String) throws(SqlFailure) -> TemporaryTable {
    if let found: TemporaryTable = tables[name.lowercased()] { return found }
    throw name.hasPrefix("@") ? SqlFailure(1_087, [name], state: 1) : SqlFailure(208, [name], endsBatch: true)
  }

  func createTable(_ name: String, _ columns: [TemporaryTable.Column]) throws(SqlFailure) {
    if tables[name.lowercased()] != nil { throw SqlFailure(2_714, [name], state: 6, endsBatch: true) }
    var names: Set<String> = []
    for column: TemporaryTable.Column in columns {
      if column.name.isEmpty { throw SqlFailure(1_038, endsBatch: true) }
      if !names.insert(column.name.lowercased()).inserted {
        throw SqlFailure(2_705, [column.name, name], state: 3, endsBatch: true)
      }
    }
    nextObjectID -= 1
    tables[name.lowercased()] = TemporaryTable(name: name, columns: columns, objectID: nextObjectID)
  }

  /// Appends rows of values in the order of `names`, or of the columns.
  /// - Throws: 213, 207, 515, 544, 8152 and conversions' refusals; then no row was added.
  func insert(_ rows: [[(value: SqlValue, type: SqlType)?]], names: [String], into name: String)
    throws(SqlFailure)
  {
    var table: TemporaryTable = try temporaryTable(name)
    let open: [Int] = table.columns.indices.filter { table.columns[$0].identity == nil }
    var places: [Int] = open
    if !names.isEmpty {
      places = []
      for wanted: String in names {
        guard
          let place: Int = table.columns.firstIndex(where: { $0.name.lowercased() == wanted.lowercased() })
        else { throw SqlFailure(207, [wanted]) }
        if table.columns[place].identity != nil { throw SqlFailure(544, [table.name]) }
        places.append(place)
      }
    }
    for row: [(value: SqlValue, type: SqlType)?] in rows {
      if row.count != places.count { throw SqlFailure(213) }
      var cells: [SqlValue] = []
      for (index, column) in table.columns.enumerated() {
        if let identity = column.identity {
          cells.append(.int(table.nextIdentity))
          table.nextIdentity += identity.step
          continue
        }
        let given: Int? = places.firstIndex(of: index)
        if let given, let cell: (value: SqlValue, type: SqlType) = row[given] {
          cells.append(try stored(cell.value, from: cell.type, in: column, table: table.name, verb: "INSERT"))
        } else if let standard: SqlExpression = column.standard {
          let value = try evaluate(standard)
          cells.append(
            try stored(value.value, from: value.type, in: column, table: table.name, verb: "INSERT"))
        } else {
          cells.append(try stored(.null, from: column.type, in: column, table: table.name, verb: "INSERT"))
        }
      }
      table.rows.append(cells)
    }
    tables[name.lowercased()] = table
    tellAffected(rows.count)
  }

  /// A value as the column keeps it.
  func stored(
    _ value: SqlValue, from type: SqlType, in column: TemporaryTable.Column, table: String, verb: String
  ) throws(SqlFailure) -> SqlValue {
    if value.isNull {
      if !column.isNullable { throw SqlFailure(515, [column.name, "tempdb.dbo." + table, verb], state: 2) }
      return .null
    }
    if column.type.isText, !column.type.isMax, type.isText,
      trimmedEnd(value.display).count > column.type.length
    {
      throw SqlFailure(8_152, state: 14)
    }
    return try SqlConversion.convert(value, from: type, to: column.type)
  }

  func tellAffected(_ count: Int) {
    rowCount = count
    if !isNoCount { emit(.rowsAffected(count)) }
  }
}
