import ClusterModel

/// What tools say about a connection that is lost.
enum SqlConnectionText {
  static let transport: String =
    "Msg 10054, Level 20, State 0, Line 0\nA transport-level error has occurred when sending the request to the server. "
    + "(provider: TCP Provider, error: 0 - An existing connection was forcibly closed by the remote host.)"
  static let severeError: String =
    "Msg 0, Level 20, State 0, Line 0\nA severe error occurred on the current command.  The results, if any, should be discarded."
  static let closed: String = "The connection is closed."
}

/// Why a connection could not be opened, in the words of each tool.
/// - Source: sql-server.md 1.6.
public struct SqlLoginFailure: Error, Sendable, Equatable {
  public var refusal: ModelRefusal
  public var server: String
  public var database: String
  public var account: String

  public init(_ refusal: ModelRefusal, server: String, database: String, account: String) {
    self.refusal = refusal
    self.server = server
    self.database = database
    self.account = account
  }

  /// Whether the server could not be reached at all, which takes the login timeout to find out.
  public var isUnreachable: Bool {
    switch refusal {
    case .noSuchInstance, .instanceUnreachable, .noSuchMachine, .machineUnreachable: true
    default: false
    }
  }

  /// The server's own messages: 4060 and 18456, or 18456 alone.
  public var messages: [SqlMessage] {
    let login: SqlMessage = MessageTable.message(18_456, [account, "", ""])
    if isUnreachable { return [] }
    if case .permissionDenied = refusal { return [login] }
    return [MessageTable.message(4_060, [database]), login]
  }

  /// 53: no such host; 2: the host answers, no instance does; -1: no such named instance.
  private func systemError(_ cluster: Cluster) -> Int {
    let host: String = String(SqlLoginFailure.bare(server).prefix { $0 != "\\" })
    guard cluster.machine(host)?.isUp ?? false else { return 53 }
    if case .noSuchInstance = refusal { return server.contains("\\") ? -1 : 2 }
    return cluster.instance(server).map { cluster.isServing($0) } ?? false ? 53 : 2
  }

  static func bare(_ server: String) -> String {
    var name: String = server
    for prefix: String in ["tcp:", "np:", "lpc:"] where name.lowercased().hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    return String(name.prefix { $0 != "," })
  }

  /// What sqlcmd prints, lines joined.
  public func sqlcmdText(_ cluster: Cluster, driver: String = "Microsoft ODBC Driver 11 for SQL Server")
    -> String
  {
    let lead: String = "Sqlcmd: Error: \(driver) : "
    guard isUnreachable else {
      return messages.map { message in lead + message.text + "." }.joined(separator: "\n")
    }
    let error: Int = systemError(cluster)
    let first: String =
      error == -1
      ? "SQL Server Network Interfaces: Error Locating Server/Instance Specified [xFFFFFFFF]. ."
      : "Named Pipes Provider: Could not open a connection to SQL Server [\(error)]. ."
    let last: String =
      "A network-related or instance-specific error has occurred while establishing a connection to SQL Server. "
      + "Server is not found or not accessible. Check if instance name is correct and if SQL Server is configured to "
      + "allow remote connections. For more information see SQL Server Books Online.."
    return [lead + first, lead + "Login timeout expired.", lead + last].joined(separator: "\n")
  }

  /// What a .NET client says: Invoke-Sqlcmd, and the detail of SSMS's dialog.
  public func clientText(_ cluster: Cluster) -> String {
    guard isUnreachable else { return messages.map(\.text).joined(separator: "\n") }
    let lead: String =
      "A network-related or instance-specific error occurred while establishing a connection to SQL Server. The server "
      + "was not found or was not accessible. Verify that the instance name is correct and that SQL Server is configured "
      + "to allow remote connections. "
    if systemError(cluster) == -1 {
      return lead + "(provider: SQL Network Interfaces, error: 26 - Error Locating Server/Instance Specified)"
    }
    return lead + "(provider: Named Pipes Provider, error: 40 - Could not open a connection to SQL Server)"
  }
}

extension SqlConnection {
  /// Opens a session; an instance out of reach takes the login timeout of the world's clock to find out.
  public static func open(
    _ session: ClusterSession, server: String, database: String = "master", program: String,
    loginTimeoutSeconds: Int = 8
  ) throws(SqlLoginFailure) -> SqlConnection {
    do throws(ModelRefusal) {
      return try SqlConnection(session, server: server, database: database, program: program)
    } catch {
      let failure = SqlLoginFailure(error, server: server, database: database, account: session.account)
      if failure.isUnreachable { session.cluster.advance(bySeconds: loginTimeoutSeconds) }
      throw failure
    }
  }
}
