import ClusterModel
import TransactSQL

/// The query windows open in a session: what Management Studio's tabs are to the runbook.
///
/// One window is in front; lines that begin as T-SQL go to it. Each holds a connection of its own, so each shows up with a spid in `sp_who2`
/// and keeps a database busy as a real one would.
public final class QueryWindows {
  public final class Window {
    public let id: Int
    public let server: String
    public let query: QueryWindow
    init(id: Int, server: String, query: QueryWindow) {
      self.id = id
      self.server = server
      self.query = query
    }
    var connection: SqlConnection { query.connection }
  }

  public let session: ClusterSession
  /// In order of opening.
  public private(set) var windows: [Window] = []
  public private(set) var front: Window?
  private var lastId = 0

  public init(_ session: ClusterSession) { self.session = session }

  /// Opens a window and puts it in front.
  /// - Throws: when the instance is out of reach or refuses the login.
  public func open(server: String, database: String) throws(SqlLoginFailure) -> Window {
    let query = try QueryWindow(session, server: server, database: database)
    lastId += 1
    let window = Window(id: lastId, server: server, query: query)
    windows.append(window)
    front = window
    return window
  }

  /// Puts an open window in front; false when there is none with the number.
  public func bringToFront(id: Int) -> Bool {
    guard let window = windows.first(where: { $0.id == id }) else { return false }
    front = window
    return true
  }

  /// Closes a window and gives its session back to the server. The one opened before it comes to the front.
  public func close(_ window: Window) {
    window.connection.close()
    windows.removeAll { $0 === window }
    if front === window { front = windows.last }
  }

  /// `[dal-sql-001.master] ` before the prompt while a window is open; empty otherwise.
  public var promptPrefix: String { front.map { "[\($0.query.title)] " } ?? "" }
}
