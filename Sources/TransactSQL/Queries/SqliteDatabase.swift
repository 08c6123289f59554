import CSqlite3

/// An in-memory SQLite database: the engine behind SELECT. It holds the rows of one statement's tables
/// and calls back for everything that T-SQL knows and SQLite does not.
final class SqliteDatabase {
  /// Answers `tsql('name', …)`.
  typealias Scalar = (_ name: String, _ arguments: [SqlValue]) throws(SqlFailure) -> SqlValue

  private var handle: OpaquePointer?
  var scalar: Scalar = { (name, _) throws(SqlFailure) in
    throw SqlFailure(195, [name, "built-in function name"])
  }
  var shouldStop: () -> Bool = { false }
  fileprivate var failure: SqlFailure?
  private var tableCount = 0

  init() {
    guard sqlite3_open(":memory:", &handle) == SQLITE_OK else { return }
    let own: UnsafeMutableRawPointer = Unmanaged.passUnretained(self).toOpaque()
    let flags: Int32 = SQLITE_UTF8
    sqlite3_create_function_v2(handle, "tsql", -1, flags, own, callScalar, nil, nil, nil)
    sqlite3_create_collation_v2(handle, "TSQL", flags, nil, compareText, nil)
    sqlite3_progress_handler(handle, 20_000, checkStop, own)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Makes a table for the statement at hand and fills it.
  /// - Returns: its name.
  func addTable(_ columns: [SqlColumn], rows: [[SqlValue]]) throws(SqlFailure) -> String {
    tableCount += 1
    let name: String = "t\(tableCount)"
    let declarations: [String] = columns.map {
      "\(SqliteDatabase.quoted($0.name)) \(SqliteDatabase.affinity($0.type))"
    }
    try run("CREATE TABLE \(name) (\(declarations.joined(separator: ", ")))") {
      (_: [SqlValue]) throws(SqlFailure) in
    }
    if rows.isEmpty { return name }
    let marks: String = columns.map { _ in "?" }.joined(separator: ",")
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v2(handle, "INSERT INTO \(name) VALUES (\(marks))", -1, &statement, nil) == SQLITE_OK
    else {
      throw ownFailure()
    }
    defer { sqlite3_finalize(statement) }
    sqlite3_exec(handle, "BEGIN", nil, nil, nil)
    for row: [SqlValue] in rows {
      for (index, value) in row.enumerated() { bind(value, to: statement, at: Int32(index + 1)) }
      sqlite3_step(statement)
      sqlite3_reset(statement)
    }
    sqlite3_exec(handle, "COMMIT", nil, nil, nil)
    return name
  }

  func dropTables() {
    guard tableCount > 0 else { return }
    for number: Int in 1...tableCount {
      sqlite3_exec(handle, "DROP TABLE IF EXISTS t\(number)", nil, nil, nil)
    }
    tableCount = 0
  }

  /// Runs a query, row by row.
  func run(_ sql: String, _ onRow: ([SqlValue]) throws(SqlFailure) -> Void) throws(SqlFailure) {
    var statement: OpaquePointer?
    failure = nil
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { throw ownFailure() }
    defer { sqlite3_finalize(statement) }
    let count: Int32 = sqlite3_column_count(statement)
    while true {
      let step: Int32 = sqlite3_step(statement)
      if step == SQLITE_DONE { return }
      guard step == SQLITE_ROW else {
        if let failure { throw failure }
        if step == SQLITE_INTERRUPT { throw SqlFailure.stopped }
        throw ownFailure()
      }
      var row: [SqlValue] = []
      row.reserveCapacity(Int(count))
      for column: Int32 in 0..<count { row.append(sqlValue(sqlite3_column_value(statement, column))) }
      try onRow(row)
    }
  }

  private func ownFailure() -> SqlFailure {
    let reason: String = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown"
    let text: String = "Standby could not answer this query (\(reason)); nothing was changed."
    return SqlFailure([SqlMessage(number: 50_000, severity: 16, text: text)])
  }

  private func bind(_ value: SqlValue, to statement: OpaquePointer?, at place: Int32) {
    switch value {
    case .null: sqlite3_bind_null(statement, place)
    case .int(let number): sqlite3_bind_int64(statement, place, Int64(number))
    case .real(let number): sqlite3_bind_double(statement, place, number)
    case .text(let text): sqlite3_bind_text(statement, place, text, -1, transient)
    }
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"").replacing("\0", with: "") + "\""
  }
  static func literal(_ text: String) -> String {
    "'" + text.replacing("'", with: "''").replacing("\0", with: "") + "'"
  }

  private static func affinity(_ type: SqlType) -> String {
    if type.isInteger || (type.hasScale && type.scale == 0) { return "INTEGER" }
    if type.isNumeric { return "REAL" }
    return "TEXT COLLATE TSQL"
  }
}

/// SQLite's SQLITE_TRANSIENT: copy the text at once.
private let transient: sqlite3_destructor_type = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

private func sqlValue(_ value: OpaquePointer?) -> SqlValue {
  switch sqlite3_value_type(value) {
  case SQLITE_INTEGER: return .int(Int(sqlite3_value_int64(value)))
  case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
  case SQLITE_NULL: return .null
  default: return .text(sqlite3_value_text(value).map { String(cString: $0) } ?? "")
  }
}

private func callScalar(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let pointer: UnsafeMutableRawPointer = sqlite3_user_data(context), let values, count > 0 else {
    return
  }
  let database: SqliteDatabase = Unmanaged<SqliteDatabase>.fromOpaque(pointer).takeUnretainedValue()
  var arguments: [SqlValue] = []
  for index: Int in 1..<max(1, Int(count)) { arguments.append(sqlValue(values[index])) }
  do throws(SqlFailure) {
    switch try database.scalar(sqlValue(values[0]).display, arguments) {
    case .null: sqlite3_result_null(context)
    case .int(let number): sqlite3_result_int64(context, Int64(number))
    case .real(let number): sqlite3_result_double(context, number)
    case .text(let text): sqlite3_result_text(context, text, -1, transient)
    }
  } catch {
    database.failure = error
    sqlite3_result_error(context, "T-SQL error", -1)
  }
}

/// Latin1_General_CI_AS in short: case does not count, nor do blanks at the end.
private func compareText(
  _ own: UnsafeMutableRawPointer?, _ leftCount: Int32, _ left: UnsafeRawPointer?, _ rightCount: Int32,
  _ right: UnsafeRawPointer?
) -> Int32 {
  func text(_ pointer: UnsafeRawPointer?, _ count: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: pointer, count: Int(count))
  }
  func folded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var end: Int = bytes.count
    while end > 0 && bytes[end - 1] == 32 { end -= 1 }
    let kept: UnsafeRawBufferPointer = UnsafeRawBufferPointer(rebasing: bytes[0..<end])
    if kept.allSatisfy({ $0 < 128 }) { return kept.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
    return Array(String(decoding: kept, as: UTF8.self).lowercased().utf8)
  }
  let first: [UInt8] = folded(text(left, leftCount))
  let second: [UInt8] = folded(text(right, rightCount))
  if first == second { return 0 }
  return first.lexicographicallyPrecedes(second) ? -1 : 1
}

private func checkStop(_ own: UnsafeMutableRawPointer?) -> Int32 {
  guard let own else { return 0 }
  return Unmanaged<SqliteDatabase>.fromOpaque(own).takeUnretainedValue().shouldStop() ? 1 : 0
}

extension SqlFailure {
  /// The operator stopped the batch.
  static var stopped: SqlFailure {
    var failure = SqlFailure(
      [SqlMessage(number: 0, severity: 11, state: 0, text: "Operation cancelled by user.")], endsBatch: true)
    failure.isStop = true
    return failure
  }
}
