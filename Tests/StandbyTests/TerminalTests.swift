import Foundation
import Testing

/// The document's lines typed one by one at the prompt, on a real terminal.
@Suite struct TerminalTests {
  private static let pool: String = "atl-cs-001.litwareinc.com"

  /// The French page's lines as they stand there, after the loss of Atlanta: the broken ones are shown and repaired.
  @Test func theDocumentsLinesTypedOneByOne() throws {
    guard let terminal = try Terminal() else { return }
    #expect(terminal.wait(for: "PS "))
    for (line, shown) in [
      ("Start-Fault SiteLoss", "PS "), ("Invoke-CsManagementServerFailover -BackupSqlServerFqdn dal-sql-001.litwareinc.com -Force -Confirm:$false", "PS "),
      ("Open-QueryWindow dal-sql-001", "[dal-sql-001.master] PS "),
      ("exec sp_delete_log_shipping_secondary_database mgc", "Command(s) completed successfully."),
      ("Get-ChildItem \\\\dal-fs-001\\LogShipping\\mgc_*.trn | Where-Object { -not (Test-Path \"\\\\dal-sql-001\\d$\\LogShippingCopy\\$($_.Name)\") } | Copy-Item -Destination \\\\dal-sql-001\\d$\\LogShippingCopy", "PS "),
      ("RESTORE LOG mgc FROM DISK = 'D:\\LogShippingCopy\\mgc_20260310200003.trn' WITH NORECOVERY", "RESTORE LOG successfully processed"),
      ("RESTORE LOG mgc FROM DISK = 'D:\\LogShippingCopy\\mgc_20260310201503.trn' WITH NORECOVERY", "RESTORE LOG successfully processed"),
      ("exec sp_who2", "row(s) affected"),
      ("restaurer la base de données mgc avec récupération", "RESTORE DATABASE successfully processed 0 pages"),
      ("Set-CsPersistentChatState-Identity «\u{A0}service\u{A0}: \(Self.pool)\u{A0}» - PoolState FailedOver", "the first parameter is glued to the command's name"),
      ("(Get-CsPersistentChatState -Identity \(Self.pool)).PoolState", "FailedOver\r\n"),
      ("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn dal-sql-001.litwareinc.com -FileShare \\\\dal-fs-001\\Mirroring -Confirm:$false", "Mirror SQL: dal-sql-002"),
      ("Set-cspersistentchatactiveserver ne", "Run it so? [Y/n] "), ("y", "PS "),
      ("(Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query \"select mirroring_state_desc from sys.database_mirroring where mirroring_state_desc is not null\").mirroring_state_desc", "SYNCHRONIZED"),
      ("@(Get-RehearsalJournal | Where-Object Repaired).Count", "3\r\n"),
    ] {
      #expect(terminal.type(line, until: shown), "\(line)")
    }
    #expect(terminal.screen.contains("run:   restore database mgc with recovery"))
    #expect(terminal.screen.contains("-ActiveServers \"dal-chat-001.litwareinc.com\""))
    terminal.type("exit 0")
    #expect(terminal.end() == 0)
  }

  /// The same lines with nothing lost, and a failback nobody asked for: refused where the products refuse.
  @Test func withoutTheLossLinesAreRefusedWhereTheProductsRefuse() throws {
    guard let terminal = try Terminal() else { return }
    #expect(terminal.wait(for: "PS "))
    for (line, shown) in [
      ("exec sp_who2", "Open-QueryWindow"),
      ("Open-QueryWindow dal-sql-001 -Database mgc", "Cannot open database \"mgc\" requested by the login."),
      ("Open-QueryWindow dal-sql-001", "[dal-sql-001.master] PS "),
      ("RESTORE LOG mgc FROM DISK = 'D:\\LogShippingCopy\\mgc_20260310194503.trn' WITH NORECOVERY", "Msg 4326"),
      ("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn dal-sql-001.litwareinc.com -FileShare \\\\dal-fs-001\\Mirroring -Confirm:$false", "It is in the middle of a restore."),
      ("Set-CsPersistentChatState -Identity \"\" -PoolState FailedOver", "because it is an empty"),
      ("kill 57", "Msg 6106"),
      ("Open-QueryWindow atl-sql-001", "[atl-sql-001.master] PS "),
      ("exec sp_delete_log_shipping_secondary_database mgc", "Msg 32014"),
      ("restore database mgc with recovery", "Msg 3104"),
      ("BACKUP DATABASE mgc TO DISK = '\\\\dal-fs-001\\LogShipping\\mgc_failback.bak'", "BACKUP DATABASE successfully processed"),
      ("RESTORE DATABASE mgc FROM DISK = '\\\\dal-fs-001\\LogShipping\\mgc_failback.bak' WITH REPLACE, RECOVERY", "Msg 3104"),
      ("ALTER DATABASE mgc SET PARTNER OFF", "Command(s) completed successfully."),
      ("RESTORE DATABASE mgc FROM DISK = '\\\\dal-fs-001\\LogShipping\\mgc_failback.bak' WITH REPLACE, RECOVERY", "Msg 3101"),
      ("Invoke-CsPoolFailBack -PoolFqdn atl-fe-pool.litwareinc.com -Confirm:$false", "is not failed over"),
      ("Stop-Fault SiteLoss", "is not in force"),
    ] {
      #expect(terminal.type(line, until: shown), "\(line)")
    }
    terminal.type("exit 4")
    #expect(terminal.end() == 4)
  }

  /// After kill -9 a session goes on where it was: world, window and variables; what was left with `exit` does not.
  @Test func aKilledSessionIsResumed() throws {
    guard let terminal = try Terminal() else { return }
    #expect(terminal.wait(for: "PS "))
    #expect(terminal.type("Start-Fault SiteLoss; $kept = 6 * 7", until: "PS "))
    #expect(terminal.type("Open-QueryWindow dal-sql-001", until: "[dal-sql-001.master] PS "))
    #expect(terminal.type("restore database mgc with recovery", until: "successfully processed 0 pages"))
    #expect(terminal.type("$name = Read-Host Who; 'x' > \(terminal.home)/once.txt", until: "Who: "))
    #expect(terminal.type("Anna", until: "PS "))
    terminal.type("while ($true) { }")
    usleep(500_000)
    terminal.kill()
    try FileManager.default.removeItem(atPath: terminal.home + "/once.txt")

    guard let again = try Terminal(["--resume"], home: terminal.home) else { return }
    #expect(again.wait(for: "[dal-sql-001.master] PS "))
    #expect(again.screen.contains("4 lines done again."))
    #expect(again.screen.contains("Not run again, since it had not ended: while ($true) { }"))
    #expect(!again.screen.contains("BEWARE"))
    #expect(again.type("\"$kept $name\"", until: "42 Anna\r\n"))
    #expect(again.type("restore database mgc with recovery", until: "Msg 3153"))
    // What it wrote on this machine is not written twice.
    #expect(!FileManager.default.fileExists(atPath: terminal.home + "/once.txt"))
    again.type("exit")
    #expect(again.end() == 0)
    guard let third = try Terminal(["--resume"], home: terminal.home) else { return }
    #expect(third.end() == 2)
    #expect(third.screen.contains("there is no session to resume"))
  }

  @Test func aKilledRehearsalIsResumed() throws {
    guard let terminal = try Terminal(["rehearse"]) else { return }
    #expect(terminal.wait(for: "failover 1> "))
    #expect(terminal.type("run", until: "failover 2> "))
    #expect(terminal.type("run", until: "failover 3> "))
    terminal.kill()
    guard let again = try Terminal(["--resume"], home: terminal.home) else { return }
    #expect(again.wait(for: "failover 3> "))
    #expect(again.screen.contains("Continued: "))
    #expect(again.type("quit", until: "Leave the rehearsal?"))
    #expect(again.type("y", until: "FAILED"))
    #expect(again.end() == 1)
  }

  /// The session's own evidence: judged by the world, with what was typed.
  @Test func evidenceOfASession() throws {
    guard let terminal = try Terminal() else { return }
    #expect(terminal.wait(for: "PS "))
    #expect(terminal.type("Start-Fault SiteLoss; Open-QueryWindow dal-sql-001", until: "[dal-sql-001.master] PS "))
    #expect(terminal.type("restaurer la base de données mgc avec récupération", until: "successfully processed 0 pages"))
    #expect(terminal.type("Export-RehearsalEvidence \(terminal.home)/drill.json; 'written'", until: "written\r\n"))
    let data = try #require(FileManager.default.contents(atPath: terminal.home + "/drill.json"))
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let steps = try #require(report["steps"] as? [[String: Any]])
    let online = try #require(steps.first { $0["title"] as? String == "Bring the backup mgc online" })
    #expect(online["status"] as? String == "done")
    #expect("\(online["repairs"] ?? "")".contains("restaurer la base"))
    #expect(report["passed"] as? Bool == false)
    terminal.type("exit")
    #expect(terminal.end() == 0)
  }
}
