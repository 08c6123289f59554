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
  public internal(set) var spid: Int
  /// The login: `LITWAREINC\administrator`.
  public let login: String
  public internal(set) var isOpen = true
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
  var sink: (SqlEvent) -> Void = { _ in }
  var currentLine = 1
  var currentBatch: String = ""
  var knownUndo: Int

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

  static func hostName(_ session: ClusterSession) -> String {
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
}
