import ClusterModel

/// Batches: parsed, bound, run statement by statement.
extension SqlConnection {
  /// Runs a batch and gives all it yields.
  public func run(_ batch: String) -> [SqlEvent] {
    var events: [SqlEvent] = []
    run(batch) { events.append($0) }
    return events
  }

  /// Runs a batch, each event as it comes.
  public func run(_ batch: String, onEvent: @escaping (SqlEvent) -> Void) {
    sink = onEvent
    defer { sink = { _ in } }
    guard checkAlive() else { return }
    touch()
    currentBatch = batch
    variables = [:]
    tables = tables.filter { $0.key.hasPrefix("#") }
    procedures = []
    nestLevel = 0
    tryDepth = 0
    caught = nil
    do throws(SqlFailure) {
      try runText(batch)
    } catch { report(error) }
    sqlite.dropTables()
    touch()
    emit(.completed)
  }

  /// Parses, binds and runs one text with its own variables.
  func runText(_ text: String) throws(SqlFailure) {
    let statements: [PlacedStatement] = try TransactSQLParser.parse(
      text, declared: Set(variables.keys), isQuotedIdentifier: isQuotedIdentifier)
    if isParseOnly, !statements.contains(where: { ($0.statement as? SetStatement)?.isParseOnlyOff ?? false })
    {
      return
    }
    try bind(statements)
    _ = try runList(statements)
  }

  /// A name that cannot be bound is found when the batch is compiled: nothing of it runs.
  func bind(_ statements: [PlacedStatement]) throws(SqlFailure) {
    if statements.contains(where: { $0.statement is UseDatabase }) { return }
    let before: [String: SqlVariable] = variables
    defer { variables = before }
    for one: PlacedStatement in statements {
      do throws(SqlFailure) { try one.statement.bind(on: self) } catch let failure {
        sqlite.dropTables()
        guard let first: SqlMessage = failure.messages.first,
          SqlConnection.compileErrors.contains(first.number)
        else { continue }
        throw placed(failure, line: one.line, endsBatch: true)
      }
    }
    sqlite.dropTables()
  }

  static let compileErrors: Set<Int> = [
    104, 107, 108, 116, 130, 141, 144, 145, 147, 155, 174, 189, 191, 195, 205, 207, 209, 263, 1_013, 4_104,
    4_108, 4_112, 4_121, 8_117, 8_120, 8_121,
    8_127, 8_155, 8_158, 8_159,
  ]

  func runList(_ list: [PlacedStatement]) throws(SqlFailure) -> SqlFlow {
    var index: Int = 0
    while index < list.count {
      if shouldStop() { throw .stopped }
      switch try runOne(list[index]) {
      case .next: index += 1
      case .jump(let label):
        guard
          let target: Int = list.firstIndex(where: {
            ($0.statement as? Label)?.name.lowercased() == label.lowercased()
          })
        else {
          return .jump(label)
        }
        index = target + 1
      case let flow: return flow
      }
    }
    return .next
  }

  func runOne(_ one: PlacedStatement) throws(SqlFailure) -> SqlFlow {
    currentLine = one.line
    do throws(SqlFailure) {
      let flow: SqlFlow = try one.statement.execute(on: self)
      if !one.statement.isCompound { errorNumber = 0 }
      return flow
    } catch let thrown {
      let failure: SqlFailure = placed(thrown, line: one.line, endsBatch: thrown.endsBatch)
      if failure.isStop || failure.endsConnection || failure.isReported { throw failure }
      if tryDepth > 0, let last: SqlMessage = failure.messages.last(where: { $0.severity > 10 }),
        last.severity < 20, last.number != 50_000 || !last.isStandbyOwn
      {
        throw failure
      }
      report(failure)
      if failure.endsBatch || isAbortingOnError {
        var ended: SqlFailure = failure
        ended.isReported = true
        throw ended
      }
      return .next
    }
  }

  /// The statement's line and the procedure's name in messages that have none.
  func placed(_ failure: SqlFailure, line: Int, endsBatch: Bool) -> SqlFailure {
    var copy: SqlFailure = failure
    copy.endsBatch = endsBatch
    for index: Int in copy.messages.indices where copy.messages[index].server.isEmpty {
      copy.messages[index].server = instance
      if let procedure: String = procedures.last ?? copy.messages[index].procedure {
        if copy.messages[index].procedure == nil { copy.messages[index].procedure = procedure }
      } else if !(endsBatch && copy.messages[index].hasOwnLine) {
        copy.messages[index].line = line
      }
    }
    return copy
  }

  func report(_ failure: SqlFailure) {
    if failure.isReported { return }
    for message: SqlMessage in failure.messages { emit(message) }
    if let last: SqlMessage = failure.messages.last(where: { $0.severity > 10 }) { errorNumber = last.number }
    if failure.endsConnection { end(with: SqlConnectionText.severeError) }
  }

  func emit(_ event: SqlEvent) { sink(event) }

  /// Runs a call and keeps its result sets to itself; what it says is told.
  func captured(_ call: ExecuteProcedure) throws(SqlFailure) -> [ResultSet] {
    let outer: (SqlEvent) -> Void = sink
    var found: [ResultSet] = []
    sink = { event in
      switch event {
      case .resultSet(let set): found.append(set)
      case .rowsAffected: break
      default: outer(event)
      }
    }
    defer { sink = outer }
    _ = try call.execute(on: self)
    return found
  }

  func emit(_ message: SqlMessage) {
    var copy: SqlMessage = message
    if copy.server.isEmpty { copy.server = instance }
    sink(.message(copy))
  }

  /// A message of the table, from the statement at hand.
  func say(_ number: Int, _ arguments: [String] = [], state: Int = 1) {
    var message: SqlMessage = MessageTable.message(number, arguments, state: state)
    message.line = currentLine
    message.procedure = procedures.last
    emit(message)
  }

  func emit(_ set: ResultSet) {
    emit(.resultSet(set))
    rowCount = set.rows.count
    if !isNoCount { emit(.rowsAffected(set.rows.count)) }
  }
}

extension SqlMessage {
  /// Standby's own words, not SQL Server's: no CATCH hides them.
  var isStandbyOwn: Bool { text.hasPrefix("Standby ") }
  /// A syntax error knows its line better than its statement does.
  var hasOwnLine: Bool { severity == 15 || line > 1 }
}

extension SqlStatement {
  var isCompound: Bool { false }
  func bind(on connection: SqlConnection) throws(SqlFailure) {}
}
