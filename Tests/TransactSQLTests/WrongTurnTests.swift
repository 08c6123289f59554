import ClusterModel
import Testing

@testable import TransactSQL

/// Wrong turns of the failover, with the numbers SQL Server answers, in order.
@Test(arguments: [
  ("kill 9999", [6106]), ("kill 1", [6107]), ("kill <57>", [102]), ("use nosuch", [911]), ("use mgc", [927]),
  ("exec sp_whoo2", [2812]), ("exec sp_delete_log_shipping_secondary_database", [201]),
  ("exec sp_delete_log_shipping_secondary_database xyz", [32014]),
  (
    "exec sp_delete_log_shipping_secondary_database mgc\nexec sp_delete_log_shipping_secondary_database mgc",
    [32014]
  ),
  ("restore database mgc with recovery", [3014]),
  ("restore database mgc with recovery\nrestore database mgc with recovery", [3014, 3153, 3013]),
  ("restore log mgc from disk = 'D:\\none.trn' with norecovery", [3201, 3013]),
  ("backup database mgc to disk = 'D:\\x.bak'", [927, 3013]),
  ("alter database mgc set partner off", [1416]), ("alter database mgc set partner sideways", [102]),
  ("select 1", []), ("restore log mgc from disk = 'D:\\x.trn' with standby = 'y'", [3201, 3013]),
  ("restore log mgc from disk = 'x' with norecovery, recovery", [3031]),
  ("kill 1\nexec sp_whoo2", [6107, 2812]), ("kill 1\nsp_whoo2", [102]), ("use 'x", [105, 102]),
  ("/* never closed", [113]),
  ("restaurer la base de données mgc avec récupération", [102]), ("use master go", [102]),
  ("sp_who2 mgc", [15007]),
  ("restore log mgc from 'D:\\x.trn'", [102]), ("restore log mgc from mgc", [3206, 3013]),
  ("restore log nosuch from disk = 'x'", [3118, 3013]),
  ("alter database mgc set single_user", [5052, 5069]),
  ("alter database nosuch set single_user", [5011, 5069]),
  ("drop database nosuch", [3701]), ("sp_dboption", [2812]), ("xp_cmdshell 'dir'", [15281]),
  ("select * from nosuch", [208]),
  ("select nosuch from sys.databases", [207]), ("select name from mgc.dbo.tblChat", [927]),
  ("use msdb; exec sp_start_job 'nosuch'", [5701, 14262]),
  ("exec sp_start_job 'x'", [2812]), ("kill @x", [102]), ("select @x", [137]), ("selec 1", [2812]),
  ("select from", [156]),
  ("begin tran; backup database msdb to disk='x'", [3021, 3013]), ("kill 99 with statusonly", [6106]),
  ("kill 0", [6101]),
  ("exec msdb.dbo.sp_start_job", [14294]),
  ("exec sp_delete_log_shipping_secondary_database @database = 'mgc'", [8145]),
  ("select 1/0", [8134]), ("select cast('a' as int)", [245]), ("if 1 = 1 print 'x' else print 'y'", [0]),
  ("print 1 +", [102]),
  ("alter database mgc set partner failover", [1416]),
  ("restore database mgc from disk='D:\\a' with frobnicate", [155]),
  ("select name, count(*) from sys.databases", [8120]), ("raiserror('x', 16, 1)", [50_000]),
  ("exec sp_helptext 'x'", [15009]),
  ("dbcc frob", [2526]), ("dbcc opentran(nosuch)", [2520]), ("insert into x values (1)", [50_000]),
])
func wrongTurnAnswersItsNumber(batch: String, numbers: [Int]) throws {
  let session = ClusterSession(cluster: standardWorld)
  let backup: String = session.cluster.chatPool.store.backup ?? ""
  let connection = try SqlConnection(session, server: backup, program: "SQLCMD")
  let found: [Int] = connection.run(batch).compactMap {
    if case .message(let message) = $0, message.number != 4_035 { return message.number }
    return nil
  }
  #expect(found == numbers)
}

@Test(arguments: [
  ("kill 57", true), ("exec sp_who2", true), ("restore database mgc with recovery", true), ("sp_who2", true),
  ("kill -Name x", false), ("Get-CsPool", false), ("use $x", false), ("", false),
  ("select -First 3", false), ("select name from sys.databases", true), ("set nocount on", true),
  ("set x 5", false), ("set @i = 1", true),
  ("if exists (select 1) print 'x'", true), ("if ($x) { 1 }", false), ("while @i < 3 set @i += 1", true),
  ("while ($true) {}", false),
  ("begin tran", true), ("begin { }", false), ("-- remark", true), ("--$i", false), ("/* remark */", true),
  ("print 'a", true), ("go", true),
  ("dbcc checkdb", true), ("gps | kill", false), ("with a as (select 1 x) select * from a", true),
  ("kill <57>", true),
])
func lineBeginsAsTransactSQL(line: String, expected: Bool) {
  #expect(TransactSQLLine.begins(line) == expected)
}
