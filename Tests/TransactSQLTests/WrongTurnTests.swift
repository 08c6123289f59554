import ClusterModel
import Testing

@testable import TransactSQL

/// Wrong turns of the failover, with the numbers SQL Server answers, in order.
@Test(arguments: [
  ("kill 9999", [6106]), ("kill 1", [6107]), ("kill <57>", [102]), ("use nosuch", [911]), ("use mgc", [927]),
  ("exec sp_whoo2", [2812]), ("exec sp_delete_log_shipping_secondary_database", [201]),
  ("exec sp_delete_log_shipping_secondary_database xyz", [32014]),
  ("exec sp_delete_log_shipping_secondary_database mgc\nexec sp_delete_log_shipping_secondary_database mgc", [32014]),
  ("restore database mgc with recovery", [3014]),
  ("restore database mgc with recovery\nrestore database mgc with recovery", [3014, 3153, 3013]),
  ("restore log mgc from disk = 'D:\\none.trn' with norecovery", [3201, 3013]),
  ("backup database mgc to disk = 'D:\\x.bak'", [927, 3013]),
  ("alter database mgc set partner off", [1416]), ("alter database mgc set partner sideways", [102]),
  ("select 1", [50_000]), ("restore log mgc from disk = 'x' with standby = 'y'", [50_000]),
  ("kill 1\nsp_whoo2", [6107, 2812]), ("use 'x", [105, 102]), ("/* never closed", [113]),
])
func wrongTurnAnswersItsNumber(batch: String, numbers: [Int]) throws {
  let session = ClusterSession(cluster: Cluster.litware())
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
])
func lineBeginsAsTransactSQL(line: String, expected: Bool) { #expect(TransactSQLLine.begins(line) == expected) }
