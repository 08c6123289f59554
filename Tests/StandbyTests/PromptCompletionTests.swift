import DotNet
import PowerShellRuntime
import Testing

@testable import ShellSession

/// What Tab offers at the prompt: PowerShell, names of the world, and T-SQL while a query window is open.
@Suite struct PromptCompletionTests {
  private static func offered(_ line: String, after first: String = "$null") -> [String] {
    let host = ConsoleHost()
    let context = StandbySession.make(host)
    let typed = TypedLine(context, SessionRunner(context, host))
    typed.run(first)
    return typed.complete(line, cursor: line.utf16.count)?.candidates.map { $0.text } ?? []
  }

  @Test(arguments: [
    ("Get-CsPool -Identity dal", ["dal-fe-pool.litwareinc.com"]),
    ("Get-CsPool a", ["atl-cs-001.litwareinc.com", "atl-fe-pool.litwareinc.com"]),
    ("Open-QueryWindow dal-sql", ["dal-sql-001", "dal-sql-002"]),
    ("Set-CsPersistentChatActiveServer -Identity atl-cs-001.litwareinc.com -ActiveServers dal-chat-001", ["dal-chat-001.litwareinc.com"]),
    ("Start-Fault -Name SiteL", ["SiteLoss"]),
    ("Invoke-Sqlcmd -ServerInstance dal-sql-001 -Database mod", ["model"]),
    ("Get-ChildI", ["Get-ChildItem"]),
  ])
  func namesOfTheWorldComplete(line: String, wanted: [String]) { #expect(Self.offered(line) == wanted) }

  @Test(arguments: [
    ("use mod", ["model"]), ("select name from sys.databases_", []), ("select name from sys.datab", ["sys.database_files", "sys.database_mirroring"]),
    ("exec sp_who2", ["sp_who2"]), ("restore data", ["database"]), ("BACKUP DATABASE mod", ["model"]),
  ])
  func windowsCompleteTransactSQL(line: String, wanted: [String]) {
    let offered = Self.offered(line, after: "Open-QueryWindow dal-sql-001")
    #expect(offered.prefix(wanted.count) == wanted[...])
    #expect(wanted.isEmpty == offered.isEmpty)
  }

  @Test func withoutAWindowTheLineIsPowerShells() { #expect(!Self.offered("use mod").contains("model")) }
}
