/// `System.Data.DataTable`: columns with types, rows of values.
final class DataTable: NetObject {
  var name: String
  var columns: [DataColumn] = []
  var rows: [DataRow] = []
  /// Sequence numbers of automatic columns.
  var primaryKey: [DataColumn] = []
  weak var set: DataSet?
  var version = 0
  init(_ name: String = "") { self.name = name }

  override var netType: NetType { .dataTable }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(name) }
  // PowerShell unrolls a table into its rows.
  override var isEnumerable: Bool { true }
  override var contiguousElements: [Value]? { rows.map { .object($0) } }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(rows.map { .object($0) }) }

  func index(_ column: String) -> Int? { columns.firstIndex { CaseFolding.equal($0.name, column) } }

  func addColumn(_ column: DataColumn) throws {
    if column.name.isEmpty { column.name = "Column\(columns.count + 1)" }
    guard index(column.name) == nil else {
      throw NetException("System.Data.DuplicateNameException", "A column named '\(column.name)' already belongs to this DataTable.")
    }
    column.table = self
    columns.append(column)
    for row in rows { row.values.append(column.defaultValue) }
  }

  func newRow() -> DataRow {
    let row = DataRow(self)
    row.values = columns.map { column in
      guard column.isAutomatic else { return column.defaultValue }
      defer { column.next += column.step }
      return .int64(column.next)
    }
    return row
  }

  func add(_ row: DataRow, _ context: DotNetContext) throws {
    guard row.table === self else {
      throw NetException.argument("This row already belongs to another table.")
    }
    guard row.state == .detached else { throw NetException.argument("This row already belongs to this table.") }
    try check(row)
    row.state = .added
    rows.append(row)
    version += 1
  }

  /// - Throws: `NoNullAllowedException`, `ConstraintException`.
  func check(_ row: DataRow) throws {
    for (column, value) in zip(columns, row.values) {
      if !column.allowsNull, DataRow.isNull(value) {
        throw NetException("System.Data.NoNullAllowedException", "Column '\(column.name)' does not allow nulls.")
      }
      guard column.isUnique, let place = index(column.name) else { continue }
      for other in rows where other !== row && other.values[place].netEquals(value) {
        throw NetException(
          "System.Data.ConstraintException",
          "Column '\(column.name)' is constrained to be unique.  Value '\(NumberText.invariantText(of: value).text)' is already present.")
      }
    }
  }

  /// Columns without rows.
  func structure() -> DataTable {
    let copy = DataTable(name)
    for column in columns {
      let made = DataColumn(column.name, column.type)
      made.allowsNull = column.allowsNull
      made.isUnique = column.isUnique
      made.defaultValue = column.defaultValue
      made.isAutomatic = column.isAutomatic
      made.next = column.next
      made.step = column.step
      made.caption = column.caption
      made.table = copy
      copy.columns.append(made)
    }
    return copy
  }

  func importRow(_ row: DataRow) {
    let made = DataRow(self)
    made.values = columns.map { column in row.table?.index(column.name).map { row.values[$0] } ?? column.defaultValue }
    made.state = row.state == .detached ? .added : row.state
    rows.append(made)
  }

  /// The rows that a filter lets through, in the order of a sort expression.
  func select(_ filter: String, _ sort: String, _ context: DotNetContext) throws -> [DataRow] {
    var found = rows.filter { $0.state != .deleted }
    if !filter.allSatisfy({ $0 == " " }) {
      let test = try RowFilter(filter, self)
      found = try found.filter { try test.matches($0, context) }
    }
    let keys: [(Int, Bool)] = try sort.split(separator: ",").map { part in
      let words = part.split(separator: " ")
      let column = words.first.map { String($0).filter { $0 != "[" && $0 != "]" } } ?? ""
      guard let place = index(column) else {
        throw NetException("System.IndexOutOfRangeException", "Cannot find column \(column).")
      }
      return (place, words.dropFirst().first?.lowercased() == "desc")
    }
    guard !keys.isEmpty else { return found }
    var elements: [Value] = found.map { .object($0) }
    try Comparison.sort(&elements) { left, right in
      guard let a = left.object as? DataRow, let b = right.object as? DataRow else { return 0 }
      for (place, isDescending) in keys {
        let order = try RowFilter.compare(a.values[place], b.values[place], context)
        if order != 0 { return isDescending ? -order : order }
      }
      return 0
    }
    return elements.compactMap { $0.object as? DataRow }
  }
}

final class DataColumn: NetObject {
  var name: String
  var type: NetType
  var caption: String?
  var allowsNull = true
  var isUnique = false
  var isReadOnly = false
  var isAutomatic = false
  var next: Int64 = 0
  var step: Int64 = 1
  var defaultValue: Value = DataRow.null
  weak var table: DataTable?
  init(_ name: String, _ type: NetType = .string) {
    self.name = name
    self.type = type
  }
  override var netType: NetType { .dataColumn }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(name) }
}

/// A row; its columns are its properties.
final class DataRow: NetObject {
  enum State: Int64 { case detached = 1, unchanged = 2, added = 4, deleted = 8, modified = 16 }
  let table: DataTable?
  var values: [Value] = []
  var state = State.detached
  var error = ""
  init(_ table: DataTable) { self.table = table }
  override var netType: NetType { .dataRow }

  static var null: Value { DBNull.value }
  static func isNull(_ value: Value) -> Bool { value.isNull || value.base.object is DBNull }

  override var adaptedNames: [String] { table?.columns.map { $0.name } ?? [] }
  override func adaptedProperty(_ name: Name, _ context: DotNetContext) throws -> Value? {
    table?.index(name.text).map { values[$0] }
  }
  override func setAdaptedProperty(_ name: Name, _ value: Value, _ context: DotNetContext) throws -> Bool {
    guard let place = table?.index(name.text) else { return false }
    try set(place, value, context)
    return true
  }

  func place(_ column: Value) throws -> Int {
    if let number = column.base.integer {
      guard values.indices.contains(number) else {
        throw NetException("System.IndexOutOfRangeException", "Cannot find column \(number).")
      }
      return number
    }
    let name = (column.object as? DataColumn)?.name ?? column.stringIfString?.text ?? ""
    guard let found = table?.index(name) else {
      throw NetException.argument("Column '\(name)' does not belong to table \(table?.name ?? "").")
    }
    return found
  }

  func set(_ place: Int, _ value: Value, _ context: DotNetContext) throws {
    guard let column = table?.columns[place] else { return }
    if column.isReadOnly, state != .detached {
      throw NetException("System.Data.ReadOnlyException", "Column '\(column.name)' is read only.")
    }
    if DataRow.isNull(value) {
      values[place] = DataRow.null
    } else if column.type === NetType.object {
      values[place] = value.base
    } else {
      do { values[place] = try context.convert(value, to: column.type) } catch {
        let shown = context.toString(value).text
        throw NetException.argument(
          "The input string '\(shown)' was not in a correct format.Couldn't store <\(shown)> in \(column.name) Column.  Expected type is \(column.type.name).")
      }
    }
    if state == .unchanged { state = .modified }
  }
}

final class DataSet: NetObject {
  var name: String
  var tables: [DataTable] = []
  init(_ name: String = "NewDataSet") { self.name = name }
  override var netType: NetType { .dataSet }
  override func toString(_ context: DotNetContext) throws -> PSString? { nil }
}

/// `DefaultView` and `DataView`: a table seen through a filter and an order.
final class DataView: NetObject {
  let table: DataTable
  var filter = ""
  var sort = ""
  init(_ table: DataTable) { self.table = table }
  override var netType: NetType { .dataView }
  override var isEnumerable: Bool { true }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    NetEnumerator(try table.select(filter, sort, context).map { .object($0) })
  }
}

/// What a table's columns, its rows or a set's tables are seen through.
final class DataCollection: NetObject {
  enum Part { case columns, rows, tables }
  let owner: NetObject
  let part: Part
  init(_ owner: NetObject, _ part: Part) {
    self.owner = owner
    self.part = part
  }
  override var netType: NetType {
    switch part {
    case .columns: .dataColumnCollection
    case .rows: .dataRowCollection
    case .tables: .dataTableCollection
    }
  }
  var elements: [Value] {
    switch part {
    case .columns: (owner as? DataTable)?.columns.map { .object($0) } ?? []
    case .rows: (owner as? DataTable)?.rows.map { .object($0) } ?? []
    case .tables: (owner as? DataSet)?.tables.map { .object($0) } ?? []
    }
  }
  override var isEnumerable: Bool { true }
  override var contiguousElements: [Value]? { elements }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(elements) }
}
