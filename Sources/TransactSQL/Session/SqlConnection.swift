import ClusterModel

/// A variable of a batch.
struct SqlVariable {
  var type: SqlType
  var value: SqlValue
}

/// A session on one instance: runs batches, tells in events what the server says. `Invoke-Sqlcmd`, query windows
/// and `sqlcmd` all stand on it; it belongs to one thread.
public final class SqlConnection {
  public let session: ClusterSession
  /// The instance's own name, as @@SERVERNAME has it.
  public let instance: String
  public private(set) var spid: Int
  /// The login: `LITWAREINC\administrator`.
  public let login: String
  public private(set) var isOpen = true
  /// Asked between statements and rows; true ends the batch, as Ctrl-C does.
  public var shouldStop: () -> Bool = { false }

  let sqlite = SqliteDatabase()
  let program: String
  var variables: [String: SqlVariable] = [:]
  var errorNumber = 0
  var rowCount = 0
  var transactionDepth = 0
  var nestLevel = 0
  var tryDepth = 0
  var isNoCount = false
  var isParseOnly = false
  var isQuotedIdentifier = true
  var isAbortingOnError = false
  /// What CATCH caught, for ERROR_NUMBER and its like.
  var caught: SqlMessage?
  /// Temporary tables and the batch's table variables, by name in lower case.
  var tables: [String: TemporaryTable] = [:]
  var nextObjectID = -1_500_000_000
  var cursors: [String: SqlCursor] = [:]
  var fetchStatus = 0
  var procedures: [String] = []
  private var sink: (SqlEvent) -> Void = { _ in }
  private var currentLine = 1
  private(set) var currentBatch: String = ""
  private var knownUndo: Int

  /// Opens a session.
  /// - Throws: why not; `SqlLoginFailure` puts it in each tool's words.
  public init(_ session: ClusterSession, server: String, database: String = "master", program: String)
    throws(ModelRefusal)
  {
    let place: Int = try session.cluster.reachableInstance(server, from: session.machine)
    guard session.cluster.account(session.account)?.isSysadmin ?? false else {
      throw .permissionDenied(account: session.account, action: "LOGIN")
    }
    self.session = session
    self.program = program
    instance = session.cluster.instances[place].name
    login = session.account
    knownUndo = session.undoCount
    let host: String = SqlConnection.hostName(session)
    spid = try session.cluster.openSession(
      on: server, login: login, hostName: host, programName: program, database: database)
    sqlite.scalar = { [unowned self] (name, arguments) throws(SqlFailure) in try self.scalar(name, arguments)
    }
    sqlite.shouldStop = { [unowned self] in self.shouldStop() }
  }

  private static func hostName(_ session: ClusterSession) -> String {
    (session.cluster.machine(session.machine)?.hostName ?? session.machine).uppercased()
  }

  public func close() {
    if isOpen { session.cluster.closeSession(spid, on: instance) }
    isOpen = false
  }

  var ownSession: SqlSession? { session.cluster.instance(instance)?.sessions.first { $0.spid == spid } }

  /// The current database: what USE set.
  public var currentDatabase: String { ownSession?.database ?? "master" }
  var now: SimulatedTime { session.cluster.now }

  // MARK: Running

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
  private func bind(_ statements: [PlacedStatement]) throws(SqlFailure) {
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

  private func runOne(_ one: PlacedStatement) throws(SqlFailure) -> SqlFlow {
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
  private func placed(_ failure: SqlFailure, line: Int, endsBatch: Bool) -> SqlFailure {
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

  // MARK: Being there

  /// A killed session or a server out of reach ends the connection with the next batch.
  private func checkAlive() -> Bool {
    guard isOpen else {
      emit(.disconnected(SqlConnectionText.closed))
      return false
    }
    let canReach: Bool = (try? session.cluster.reachableInstance(instance, from: session.machine)) != nil
    if canReach && ownSession == nil && session.undoCount != knownUndo { reopen() }
    knownUndo = session.undoCount
    if canReach && ownSession != nil { return true }
    end(with: SqlConnectionText.transport)
    return false
  }

  /// Stepping back in time may have undone the opening: the window is opened again, quietly.
  private func reopen() {
    do throws(ModelRefusal) {
      spid = try session.cluster.openSession(
        on: instance, login: login, hostName: SqlConnection.hostName(session), programName: program,
        database: "master")
    } catch { return }
  }

  private func end(with text: String) {
    isOpen = false
    session.cluster.closeSession(spid, on: instance)
    emit(.disconnected(text))
  }

  private func touch() {
    guard let host: Int = session.cluster.instanceIndex(instance),
      let place: Int = session.cluster.instances[host].sessions.firstIndex(where: { $0.spid == spid })
    else { return }
    session.cluster.instances[host].sessions[place].lastBatch = now
    session.cluster.instances[host].sessions[place].cpuMilliseconds += 1
  }

  // MARK: The model

  /// Asks the model; what it refuses becomes SQL Server's messages.
  func model<T>(_ verb: String, _ body: (inout Cluster) throws(ModelRefusal) -> T) throws(SqlFailure) -> T {
    do throws(ModelRefusal) { return try body(&session.cluster) } catch let refusal {
      throw SqlFailure(messages(of: refusal, verb: verb))
    }
  }

  private func messages(of refusal: ModelRefusal, verb: String) -> [SqlMessage] {
    let first: SqlMessage = message(of: refusal, statement: verb, instance: instance)
    if verb.hasPrefix("BACKUP") || verb.hasPrefix("RESTORE") || verb.hasPrefix("VERIFY") {
      let last: SqlMessage = MessageTable.message(3_013, [verb])
      switch refusal {
      case .folderMissing(let path), .fileOfOtherDatabase(let path, _):
        let file: String = String(path.split(separator: "\\").last?.split(separator: ".").first ?? "")
        return [first, MessageTable.message(3_156, [file, path]), MessageTable.message(3_119), last]
      default: return [first, last]
      }
    }
    guard verb == "ALTER DATABASE" else { return [first] }
    let last: SqlMessage = MessageTable.message(5_069)
    if case .noSuchDatabase(let name) = refusal {
      return [MessageTable.message(5_011, [name], state: 5), last]
    }
    return [first, last]
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
