extension NetType {
  nonisolated(unsafe) static let dataTable = NetType("System.Data.DataTable", base: .object, interfaces: [.iDisposable], define: defineDataTable)
  nonisolated(unsafe) static let dataColumn = NetType("System.Data.DataColumn", base: .object, define: defineDataColumn)
  nonisolated(unsafe) static let dataRow = NetType("System.Data.DataRow", base: .object, define: defineDataRow)
  nonisolated(unsafe) static let dataSet = NetType("System.Data.DataSet", base: .object, interfaces: [.iDisposable], define: defineDataSet)
  nonisolated(unsafe) static let dataView = NetType("System.Data.DataView", base: .object, interfaces: [.iEnumerable], define: defineDataView)
  nonisolated(unsafe) static let dataColumnCollection = NetType(
    "System.Data.DataColumnCollection", base: .object, interfaces: [.iCollection], define: defineColumns)
  nonisolated(unsafe) static let dataRowCollection = NetType(
    "System.Data.DataRowCollection", base: .object, interfaces: [.iCollection], define: defineRows)
  nonisolated(unsafe) static let dataTableCollection = NetType(
    "System.Data.DataTableCollection", base: .object, interfaces: [.iCollection], define: defineTables)
}

private func rowArray(_ rows: [DataRow]) -> Value { .array(rows.map { .object($0) }, of: .dataRow) }

private func defineDataTable(_ type: NetType) {
  func table(_ value: Value) throws -> DataTable { try cast(value) }
  type.constructor("()") { _, _, _ in .object(DataTable()) }
  type.constructor("(string tableName)") { _, arguments, _ in .object(DataTable(arguments.string(0).text)) }
  type.property("System.Data.DataColumnCollection Columns") { this, _ in .object(DataCollection(try table(this), .columns)) }
  type.property("System.Data.DataRowCollection Rows") { this, _ in .object(DataCollection(try table(this), .rows)) }
  type.property("System.Data.DataView DefaultView") { this, _ in
    .object(DataView(try table(this)))
  }
  type.property("System.Data.DataSet DataSet") { this, _ in try table(this).set.map { .object($0) } ?? .null }
  type.property("string TableName") { this, _ in .text(try table(this).name) } set: { this, value, context in
    try table(this).name = context.toString(value).text
  }
  type.property("bool HasErrors") { this, _ in .bool(try table(this).rows.contains { !$0.error.isEmpty }) }
  type.property("bool CaseSensitive") { _, _ in .bool(false) }
  type.property("System.Data.DataColumn[] PrimaryKey") { this, _ in
    .array(try table(this).primaryKey.map { .object($0) }, of: .dataColumn)
  } set: { this, value, context in
    let keys = try elements(of: value, context).compactMap { $0.object as? DataColumn }
    for key in keys {
      key.allowsNull = false
      if keys.count == 1 { key.isUnique = true }
    }
    try table(this).primaryKey = keys
  }
  type.method("System.Data.DataRow NewRow()") { this, _, _ in .object(try table(this).newRow()) }
  type.method("System.Data.DataRow[] Select()") { this, _, context in rowArray(try table(this).select("", "", context)) }
  type.method("System.Data.DataRow[] Select(string filterExpression)") { this, arguments, context in
    rowArray(try table(this).select(arguments.string(0).text, "", context))
  }
  type.method("System.Data.DataRow[] Select(string filterExpression, string sort)") { this, arguments, context in
    rowArray(try table(this).select(arguments.string(0).text, arguments.string(1).text, context))
  }
  type.method("System.Object Compute(string expression, string filter)") { this, arguments, context in
    try compute(try table(this), arguments.string(0).text, arguments.string(1).text, context)
  }
  type.method("System.Data.DataTable Clone()") { this, _, _ in .object(try table(this).structure()) }
  type.method("System.Data.DataTable Copy()") { this, _, _ in
    let source = try table(this)
    let copy = source.structure()
    for row in source.rows { copy.importRow(row) }
    return .object(copy)
  }
  type.method("void ImportRow(System.Data.DataRow row)") { this, arguments, _ in
    try table(this).importRow(try cast(arguments[0]))
    return .void
  }
  type.method("System.Data.DataRow LoadDataRow(System.Object[] values, bool fAcceptChanges)") { this, arguments, context in
    let target = try table(this)
    let row = target.newRow()
    for (place, value) in try elements(of: arguments[0], context).enumerated() where place < row.values.count { try row.set(place, value, context) }
    try target.add(row, context)
    if arguments.bool(1) { row.state = .unchanged }
    return .object(row)
  }
  type.method("void Merge(System.Data.DataTable table)") { this, arguments, _ in
    let target = try table(this)
    for row in (try table(arguments[0])).rows { target.importRow(row) }
    return .void
  }
  type.method("void Clear()") { this, _, _ in
    try table(this).rows.removeAll()
    return .void
  }
  type.method("void AcceptChanges()") { this, _, _ in
    let target = try table(this)
    target.rows.removeAll { $0.state == .deleted }
    for row in target.rows { row.state = .unchanged }
    return .void
  }
  for name in ["BeginLoadData", "EndLoadData", "BeginInit", "EndInit", "Dispose", "RejectChanges", "Reset"] {
    type.method("void \(name)()") { this, _, _ in
      if name == "Reset" {
        try table(this).rows.removeAll()
        try table(this).columns.removeAll()
      }
      if name == "RejectChanges" { try table(this).rows.removeAll { $0.state == .added } }
      return .void
    }
  }
}

/// `SUM(Column)`, `COUNT(Column)`, `AVG`, `MIN`, `MAX` over the rows of a filter.
private func compute(_ table: DataTable, _ expression: String, _ filter: String, _ context: DotNetContext) throws -> Value {
  guard let open = expression.firstIndex(of: "("), let close = expression.lastIndex(of: ")") else {
    throw NetException("System.Data.SyntaxErrorException", "Invalid usage of aggregate function.")
  }
  let name = expression[..<open].filter { $0 != " " }.lowercased()
  let column = expression[expression.index(after: open)..<close].filter { $0 != " " && $0 != "[" && $0 != "]" }
  guard let place = table.index(column) else { throw NetException("System.Data.EvaluateException", "Cannot find column [\(column)].") }
  let values = try table.select(filter, "", context).map { $0.values[place] }.filter { !DataRow.isNull($0) }
  if name == "count" { return .int(values.count) }
  guard let first = values.first else { return DataRow.null }
  switch name {
  case "min", "max":
    let sign = name == "max" ? 1 : -1
    return try values.dropFirst().reduce(first) { sign * (try RowFilter.compare($1, $0, context)) > 0 ? $1 : $0 }
  case "sum", "avg":
    let sum = values.reduce(0) { $0 + number($1) }
    let result: Value = .double(name == "sum" ? sum : sum / Double(values.count))
    if name == "sum", case .int32 = first { return .int64(Int64(sum)) }
    if name == "avg", case .int32 = first { return .int32(Int32(sum / Double(values.count))) }
    return first.base.decimal != nil ? try context.convert(result, to: .decimal) : result
  default: throw NetException("System.Data.EvaluateException", "The expression contains undefined function call \(name)().")
  }
}

private func defineDataColumn(_ type: NetType) {
  func column(_ value: Value) throws -> DataColumn { try cast(value) }
  type.constructor("()") { _, _, _ in .object(DataColumn("")) }
  type.constructor("(string columnName)") { _, arguments, _ in .object(DataColumn(arguments.string(0).text)) }
  type.constructor("(string columnName, type dataType)") { _, arguments, _ in
    .object(DataColumn(arguments.string(0).text, (arguments[1].object as? NetType) ?? .string))
  }
  type.property("string ColumnName") { this, _ in .text(try column(this).name) } set: { this, value, context in
    try column(this).name = context.toString(value).text
  }
  type.property("string Caption") { this, _ in .text(try column(this).caption ?? column(this).name) } set: { this, value, context in
    try column(this).caption = context.toString(value).text
  }
  type.property("type DataType") { this, _ in .object(try column(this).type) } set: { this, value, _ in
    if let wanted = value.object as? NetType { try column(this).type = wanted }
  }
  type.property("System.Object DefaultValue") { this, _ in try column(this).defaultValue } set: { this, value, _ in
    try column(this).defaultValue = value
  }
  type.property("int Ordinal") { this, _ in
    let own = try column(this)
    return .int(own.table?.index(own.name) ?? -1)
  }
  type.property("System.Data.DataTable Table") { this, _ in try column(this).table.map { .object($0) } ?? .null }
  func flag(_ name: String, _ path: ReferenceWritableKeyPath<DataColumn, Bool>) {
    type.property("bool \(name)") { this, _ in .bool(try column(this)[keyPath: path]) } set: { this, value, _ in
      if case .bool(let isOn) = value { try column(this)[keyPath: path] = isOn }
    }
  }
  flag("AllowDBNull", \.allowsNull)
  flag("Unique", \.isUnique)
  flag("ReadOnly", \.isReadOnly)
  type.property("bool AutoIncrement") { this, _ in .bool(try column(this).isAutomatic) } set: { this, value, _ in
    let own = try column(this)
    if case .bool(let isOn) = value { own.isAutomatic = isOn }
    if own.isAutomatic, own.type === NetType.string { own.type = .int32 }
  }
  type.property("long AutoIncrementSeed") { this, _ in .int64(try column(this).next) } set: { this, value, _ in
    try column(this).next = Int64(value.integer ?? 0)
  }
  type.property("long AutoIncrementStep") { this, _ in .int64(try column(this).step) } set: { this, value, _ in
    try column(this).step = Int64(value.integer ?? 1)
  }
}

private func defineDataRow(_ type: NetType) {
  func row(_ value: Value) throws -> DataRow { try cast(value) }
  type.property("string RowError") { this, _ in .text(try row(this).error) } set: { this, value, context in
    try row(this).error = context.toString(value).text
  }
  type.property("System.Data.DataRowState RowState") { this, _ in EnumTypes.value("System.Data.DataRowState", try row(this).state.rawValue) }
  type.property("System.Data.DataTable Table") { this, _ in try row(this).table.map { .object($0) } ?? .null }
  type.property("System.Object[] ItemArray") { this, _ in .array(try row(this).values) } set: { this, value, context in
    for (place, item) in try elements(of: value, context).enumerated() where place < (try row(this)).values.count {
      try row(this).set(place, item, context)
    }
  }
  type.property("bool HasErrors") { this, _ in .bool(try !row(this).error.isEmpty) }
  type.method("System.Object get_Item(System.Object column)") { this, arguments, _ in
    let own = try row(this)
    return own.values[try own.place(arguments[0])]
  }
  type.method("void set_Item(System.Object column, System.Object value)") { this, arguments, context in
    let own = try row(this)
    try own.set(try own.place(arguments[0]), arguments[1], context)
    return .void
  }
  // PowerShell shows the indexer as a method too.
  type.method("System.Object Item(System.Object column)") { this, arguments, _ in
    let own = try row(this)
    return own.values[try own.place(arguments[0])]
  }
  type.method("bool IsNull(System.Object column)") { this, arguments, _ in
    let own = try row(this)
    return .bool(DataRow.isNull(own.values[try own.place(arguments[0])]))
  }
  type.method("void SetField(System.Object column, System.Object value)") { this, arguments, context in
    let own = try row(this)
    try own.set(try own.place(arguments[0]), arguments[1], context)
    return .void
  }
  type.method("void Delete()") { this, _, _ in
    let own = try row(this)
    if own.state == .added || own.state == .detached {
      own.table?.rows.removeAll { $0 === own }
      own.state = .detached
    } else {
      own.state = .deleted
    }
    return .void
  }
  type.method("void AcceptChanges()") { this, _, _ in
    try row(this).state = .unchanged
    return .void
  }
  for name in ["BeginEdit", "EndEdit", "CancelEdit", "ClearErrors", "RejectChanges", "SetAdded", "SetModified"] {
    type.method("void \(name)()") { _, _, _ in .void }
  }
}

private func defineDataSet(_ type: NetType) {
  func set(_ value: Value) throws -> DataSet { try cast(value) }
  type.constructor("()") { _, _, _ in .object(DataSet()) }
  type.constructor("(string dataSetName)") { _, arguments, _ in .object(DataSet(arguments.string(0).text)) }
  type.property("System.Data.DataTableCollection Tables") { this, _ in .object(DataCollection(try set(this), .tables)) }
  type.property("string DataSetName") { this, _ in .text(try set(this).name) } set: { this, value, context in
    try set(this).name = context.toString(value).text
  }
  type.method("void Clear()") { this, _, _ in
    for table in try set(this).tables { table.rows.removeAll() }
    return .void
  }
  for name in ["AcceptChanges", "RejectChanges", "Dispose"] { type.method("void \(name)()") { _, _, _ in .void } }
}

private func defineDataView(_ type: NetType) {
  func view(_ value: Value) throws -> DataView { try cast(value) }
  type.constructor("(System.Data.DataTable table)") { _, arguments, _ in .object(DataView(try cast(arguments[0]))) }
  type.property("string RowFilter") { this, _ in .text(try view(this).filter) } set: { this, value, context in
    try view(this).filter = context.toString(value).text
  }
  type.property("string Sort") { this, _ in .text(try view(this).sort) } set: { this, value, context in
    try view(this).sort = context.toString(value).text
  }
  type.property("System.Data.DataTable Table") { this, _ in .object(try view(this).table) }
  func rows(_ this: Value, _ context: DotNetContext) throws -> [DataRow] {
    let own = try view(this)
    return try own.table.select(own.filter, own.sort, context)
  }
  type.property("int Count") { this, context in .int(try rows(this, context).count) }
  type.method("System.Data.DataRow get_Item(int recordIndex)") { this, arguments, context in
    let all = try rows(this, context)
    guard all.indices.contains(arguments.int(0)) else {
      throw NetException("System.IndexOutOfRangeException", "Index \(arguments.int(0)) is either negative or above rows count.")
    }
    return .object(all[arguments.int(0)])
  }
  type.method("System.Data.DataTable ToTable()") { this, _, context in
    let made = try view(this).table.structure()
    for row in try rows(this, context) { made.importRow(row) }
    return .object(made)
  }
}

private func defineColumns(_ type: NetType) {
  func table(_ value: Value) throws -> DataTable { try cast(.object((try cast(value) as DataCollection).owner)) }
  func add(_ this: Value, _ column: DataColumn) throws -> Value {
    try table(this).addColumn(column)
    return .object(column)
  }
  defineDataCollection(type)
  type.method("void Add(System.Data.DataColumn column)") { this, arguments, _ in
    _ = try add(this, try cast(arguments[0]))
    return .void
  }
  type.method("System.Data.DataColumn Add(string columnName, type type)") { this, arguments, _ in
    try add(this, DataColumn(arguments.string(0).text, (arguments[1].object as? NetType) ?? .string))
  }
  type.method("System.Data.DataColumn Add(string columnName)") { this, arguments, _ in try add(this, DataColumn(arguments.string(0).text)) }
  type.method("System.Data.DataColumn Add()") { this, _, _ in try add(this, DataColumn("")) }
  type.method("void AddRange(System.Data.DataColumn[] columns)") { this, arguments, context in
    for column in try elements(of: arguments[0], context) { _ = try add(this, try cast(column)) }
    return .void
  }
  type.method("bool Contains(string name)") { this, arguments, _ in .bool(try table(this).index(arguments.string(0).text) != nil) }
  type.method("int IndexOf(string columnName)") { this, arguments, _ in .int(try table(this).index(arguments.string(0).text) ?? -1) }
  type.method("System.Data.DataColumn get_Item(int index)") { this, arguments, _ in
    let all = try table(this).columns
    guard all.indices.contains(arguments.int(0)) else {
      throw NetException("System.IndexOutOfRangeException", "Cannot find column \(arguments.int(0)).")
    }
    return .object(all[arguments.int(0)])
  }
  type.method("System.Data.DataColumn get_Item(string name)") { this, arguments, _ in
    let own = try table(this)
    return own.index(arguments.string(0).text).map { .object(own.columns[$0]) } ?? .null
  }
  type.method("void Remove(string name)") { this, arguments, _ in
    let own = try table(this)
    guard let place = own.index(arguments.string(0).text) else {
      throw NetException.argument("Column '\(arguments.string(0).text)' does not belong to table \(own.name).")
    }
    own.columns.remove(at: place)
    for row in own.rows { row.values.remove(at: place) }
    return .void
  }
}

private func defineRows(_ type: NetType) {
  func table(_ value: Value) throws -> DataTable { try cast(.object((try cast(value) as DataCollection).owner)) }
  defineDataCollection(type)
  type.method("void Add(System.Data.DataRow row)") { this, arguments, context in
    try table(this).add(try cast(arguments[0]), context)
    return .void
  }
  type.method("System.Data.DataRow Add(Params System.Object[] values)") { this, arguments, context in
    let own = try table(this)
    let row = own.newRow()
    let values = try elements(of: arguments[0], context)
    guard values.count <= own.columns.count else {
      throw NetException.argument("Input array is longer than the number of columns in this table.")
    }
    for (place, value) in values.enumerated() where !(value.isNull && own.columns[place].isAutomatic) { try row.set(place, value, context) }
    try own.add(row, context)
    return .object(row)
  }
  type.method("System.Data.DataRow get_Item(int index)") { this, arguments, _ in
    let all = try table(this).rows
    guard all.indices.contains(arguments.int(0)) else {
      throw NetException("System.IndexOutOfRangeException", "There is no row at position \(arguments.int(0)).")
    }
    return .object(all[arguments.int(0)])
  }
  type.method("void Remove(System.Data.DataRow row)") { this, arguments, _ in
    let own = try table(this)
    let row: DataRow = try cast(arguments[0])
    own.rows.removeAll { $0 === row }
    row.state = .detached
    return .void
  }
  type.method("void RemoveAt(int index)") { this, arguments, _ in
    let own = try table(this)
    guard own.rows.indices.contains(arguments.int(0)) else {
      throw NetException("System.IndexOutOfRangeException", "There is no row at position \(arguments.int(0)).")
    }
    own.rows.remove(at: arguments.int(0)).state = .detached
    return .void
  }
  func find(_ this: Value, _ keys: [Value], _ context: DotNetContext) throws -> DataRow? {
    let own = try table(this)
    guard !own.primaryKey.isEmpty else {
      throw NetException("System.Data.MissingPrimaryKeyException", "Table doesn't have a primary key.")
    }
    let places = own.primaryKey.compactMap { own.index($0.name) }
    return try own.rows.first { row in
      try zip(places, keys).allSatisfy { try RowFilter.compare(row.values[$0], $1, context) == 0 }
    }
  }
  type.method("System.Data.DataRow Find(System.Object key)") { this, arguments, context in
    try find(this, [arguments[0]], context).map { .object($0) } ?? .null
  }
  type.method("bool Contains(System.Object key)") { this, arguments, context in .bool(try find(this, [arguments[0]], context) != nil) }
  type.method("int IndexOf(System.Data.DataRow row)") { this, arguments, _ in
    .int(try table(this).rows.firstIndex { $0 === arguments[0].object } ?? -1)
  }
  type.method("void Clear()") { this, _, _ in
    try table(this).rows.removeAll()
    return .void
  }
}

private func defineTables(_ type: NetType) {
  func set(_ value: Value) throws -> DataSet { try cast(.object((try cast(value) as DataCollection).owner)) }
  defineDataCollection(type)
  func add(_ this: Value, _ table: DataTable) throws -> Value {
    let own = try set(this)
    if table.name.isEmpty { table.name = "Table\(own.tables.count + 1)" }
    table.set = own
    own.tables.append(table)
    return .object(table)
  }
  type.method("void Add(System.Data.DataTable table)") { this, arguments, _ in
    _ = try add(this, try cast(arguments[0]))
    return .void
  }
  type.method("System.Data.DataTable Add(string name)") { this, arguments, _ in try add(this, DataTable(arguments.string(0).text)) }
  type.method("System.Data.DataTable Add()") { this, _, _ in try add(this, DataTable()) }
  type.method("System.Data.DataTable get_Item(int index)") { this, arguments, _ in
    let all = try set(this).tables
    guard all.indices.contains(arguments.int(0)) else {
      throw NetException("System.IndexOutOfRangeException", "Cannot find table \(arguments.int(0)).")
    }
    return .object(all[arguments.int(0)])
  }
  type.method("System.Data.DataTable get_Item(string name)") { this, arguments, _ in
    try set(this).tables.first { CaseFolding.equal($0.name, arguments.string(0).text) }.map { .object($0) } ?? .null
  }
  type.method("bool Contains(string name)") { this, arguments, _ in
    .bool(try set(this).tables.contains { CaseFolding.equal($0.name, arguments.string(0).text) })
  }
}

private func defineDataCollection(_ type: NetType) {
  type.property("int Count") { this, _ in .int((try cast(this) as DataCollection).elements.count) }
  type.property("bool IsReadOnly") { _, _ in .bool(false) }
  type.property("bool IsSynchronized") { _, _ in .bool(false) }
  type.property("System.Object SyncRoot") { this, _ in this }
}
