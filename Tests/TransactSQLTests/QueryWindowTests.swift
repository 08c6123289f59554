import ClusterModel
import Testing

@testable import TransactSQL

private func window(_ session: ClusterSession, _ server: String = "dal-sql-001") throws -> QueryWindow {
  try QueryWindow(session, server: server)
}

@Test func titleFollowsUse() throws {
  let one: QueryWindow = try window(ClusterSession(cluster: standardWorld))
  #expect(one.title == "dal-sql-001.master")
  _ = one.run("use msdb")
  #expect(one.title == "dal-sql-001.msdb")
}

@Test func killedWindowIsDisconnectedAndStaysSo() throws {
  let session = ClusterSession(cluster: standardWorld)
  let first: QueryWindow = try window(session)
  let second: QueryWindow = try window(session)
  #expect(second.run("kill \(first.connection.spid)") == [.completed])
  guard case .disconnected(let text)? = first.run("select 1").first else {
    Issue.record("still connected"); return
  }
  #expect(text.contains("A transport-level error has occurred"))
  #expect(!first.isOpen)
  #expect(first.run("select 1") == [.disconnected("The connection is closed.")])
}

@Test func windowOutlivesUndo() throws {
  let session = ClusterSession(cluster: standardWorld)
  session.remember("before")
  let one: QueryWindow = try window(session)
  session.undo()
  #expect(
    one.run("use msdb").contains {
      if case .message(let message) = $0 { message.number == 5_701 } else { false }
    })
}

@Test func lostServerEndsTheWindow() throws {
  let session = ClusterSession(cluster: standardWorld)
  let one: QueryWindow = try window(session, "atl-sql-001")
  try session.cluster.startFault("SiteLoss", target: "Atlanta")
  guard case .disconnected? = one.run("select 1").first else { Issue.record("still connected"); return }
}

@Test func refusedLoginsSayWhy() throws {
  let session = ClusterSession(cluster: standardWorld)
  func failure(_ server: String, _ database: String = "master") -> SqlLoginFailure? {
    do throws(SqlLoginFailure) {
      _ = try QueryWindow(session, server: server, database: database)
      return nil
    } catch { return error }
  }
  #expect(failure("dal-sql-001", "mgc")?.messages.map(\.number) == [4_060, 18_456])
  #expect(
    failure("nowhere")?.clientText(session.cluster).hasSuffix(
      "(provider: Named Pipes Provider, error: 40 - Could not open a connection to SQL Server)") == true)
  #expect(failure("dal-sql-001\\OTHER")?.clientText(session.cluster).contains("error: 26") == true)
  session.account = "LITWAREINC\\helpdesk"
  #expect(failure("dal-sql-001")?.messages.map(\.number) == [18_456])
}

@Test func scriptIsCutAtItsGoLines() {
  let script = SqlScript("use master\nGO\nprint 'a\ngo\nb'\n go 2 -- twice\n/*\ngo\n*/ print 1")
  #expect(script.batches.map(\.text) == ["use master", "print 'a\ngo\nb'", "/*\ngo\n*/ print 1"])
  #expect(script.batches.map(\.count) == [1, 2, 1])
  #expect(script.batches.map(\.startLine) == [1, 3, 7])
  #expect(SqlScript("print 1\ngo twice").badGoLine == 2)
}

@Test(arguments: [
  ("select 1", false), ("select 'a", true), ("/* x", true), ("begin", true), ("begin print 1 end", false),
  ("begin tran", false),
  ("select case when 1 = 1", true), ("select [a", true), ("print 'it''s'", false),
])
func incompleteTextAsksForMore(text: String, expected: Bool) {
  #expect(QueryWindow.isIncomplete(text) == expected)
}

@Test func resultSetsCarryTypedColumns() throws {
  let one: QueryWindow = try window(ClusterSession(cluster: standardWorld))
  let events: [SqlEvent] = one.run(
    "select name, database_id, create_date, is_read_only, cast(1.5 as decimal(5,2)) as d from sys.databases where database_id = 1"
  )
  guard case .resultSet(let set)? = events.first else { Issue.record("no rows"); return }
  #expect(set.columns.map(\.type.declaration) == ["nvarchar(128)", "int", "datetime", "bit", "decimal(5,2)"])
  #expect(set.rows[0][1] == .int(1))
  #expect(set.rows[0][4] == .text("1.50"))
}
