import ClusterModel
import Testing

@testable import TransactSQL

/// Sound statements for the mutations to start from.
private let seeds: [String] = [
  "exec sp_delete_log_shipping_secondary_database mgc",
  "restore log mgc from disk = '\\\\dal-fs-001\\x.trn' with norecovery, stats = 10",
  "select top (3) name as n, count(*) from sys.databases d left join msdb.dbo.sysjobs j on j.name like 'L[a-z]%' where d.database_id in (1, 2, (select 3)) group by name having count(*) > 0 order by 1 desc",
  "declare @i int = 1, @s nvarchar(20) = N'x' while @i < 3 begin set @i += 1 if @i = 2 continue else print @s end",
  "begin try select cast('a' as int) end try begin catch print error_message(); throw end catch",
  "alter database mgc set partner = 'TCP://a.b.c:5022'",
  "backup database mgc to disk = 'x.bak' with init, name = N'a', stats",
  "with c (a, b) as (select 1, 'x' union all select 2, 'y') select case a when 1 then b else null end, row_number() over (partition by a order by b) from c",
  "kill 57 with statusonly", "use [mgc] go", "raiserror('%s %d', 16, 1, 'a', 3) with nowait",
  "if not exists (select 1) print 'a' else goto x x: return",
  "select convert(varchar(10), getdate(), 120), datediff(mi, '20260101', sysdatetime()), iif(1 = 1, 2, 3), -~1 % 2, 1e5, 0xFF, .5",
  "dbcc checkdb('mgc') with no_infomsgs; waitfor delay '00:00:01'",
  "exec @r = master.dbo.sp_who2 @loginame = 'sa'",
]

private let fragments: [String] = [
  "(", ")", "'", "\"", "[", "]", ",", ";", ".", "=", "@x", "@@spid", "/*", "*/", "--", "\n", "GO", "select",
  "from", "where", "begin", "end",
  "case", "null", "not", "in", "union", "1", "99999999999999999999", "0x", "N'é'", "𝕏", "\u{0}", "é", "with",
  "(((((((((((", "exec", "*", "-", "::",
]

private func mutated(_ text: String, _ generator: inout SplitMix64) -> String {
  var characters: [Character] = Array(text)
  for _ in 0...generator.below(4) {
    let place: Int = generator.below(characters.count + 1)
    switch generator.below(5) {
    case 0: if place < characters.count { characters.remove(at: place) }
    case 1:
      characters.insert(contentsOf: Array(" " + fragments[generator.below(fragments.count)] + " "), at: place)
    case 2:
      let end: Int = min(characters.count, place + generator.below(12))
      characters.removeSubrange(place..<end)
    case 3:
      let other: [Character] = Array(seeds[generator.below(seeds.count)])
      characters.insert(contentsOf: other[generator.below(other.count)...].prefix(20), at: place)
    default:
      if place < characters.count {
        characters[place] = Character(Unicode.Scalar(UInt8(32 + generator.below(95))))
      }
    }
  }
  return String(characters)
}

/// Queries, cut into tokens, for mutations that stay nearer to what can be parsed.
private let queries: [String] = [
  "select d.name , count ( * ) as n , max ( b.backup_finish_date ) from sys.databases d left join msdb.dbo.backupset b on b.database_name = d.name where d.database_id > 4 and b.type in ( 'D' , 'L' ) group by d.name having count ( * ) > 1 order by n desc , d.name",
  "select top ( 5 ) s.session_id , s.login_name , isnull ( s.host_name , '-' ) , datediff ( minute , s.login_time , getdate ( ) ) from sys.dm_exec_sessions s where s.login_name like '%sa%' or s.session_id between 1 and 60 order by 4",
  "select name , ( select count ( * ) from sys.master_files f where f.database_id = d.database_id ) , row_number ( ) over ( partition by state order by name ) from sys.databases as d where exists ( select 1 from sys.sysprocesses p where p.dbid = d.database_id )",
  "select distinct case when len ( name ) > 3 then upper ( left ( name , 2 ) ) else name end + '-' + cast ( database_id as varchar ( 5 ) ) from sys.databases where name not in ( select name from sys.sysdatabases where dbid = 1 ) union all select 'x' order by 1",
  "select convert ( varchar ( 20 ) , create_date , 120 ) , year ( create_date ) , dateadd ( day , -1 , create_date ) , coalesce ( null , state , 2 ) / 2.0 from sys.databases where create_date > '20200101' and state <> all ( select 5 )",
]

@Test func mutatedQueriesAreAnsweredOrRefused() throws {
  var generator = SplitMix64(seed: 11)
  let session = ClusterSession(cluster: standardWorld)
  let connection = try SqlConnection(session, server: "dal-sql-001", program: "SQLCMD")
  let words: [[String]] = queries.map { $0.split(separator: " ").map(String.init) }
  var answered: Int = 0
  for _ in 0..<80 {
    for query: [String] in words {
      var tokens: [String] = query
      for _ in 0..<generator.below(3) {
        let place: Int = generator.below(tokens.count)
        let other: [String] = words[generator.below(words.count)]
        switch generator.below(4) {
        case 0: tokens.remove(at: place)
        case 1: tokens.insert(other[generator.below(other.count)], at: place)
        case 2: tokens[place] = other[generator.below(other.count)]
        default: tokens.swapAt(place, generator.below(tokens.count))
        }
      }
      let text: String = tokens.joined(separator: " ")
      for event: SqlEvent in connection.run(text) {
        if case .resultSet = event { answered += 1 }
        guard case .message(let message) = event else { continue }
        #expect(!message.text.contains("could not answer this query"), "\(text): \(message.text)")
      }
    }
  }
  #expect(answered > 20)
}

/// No text crashes the parser, and every refusal has a number and a line of the text.
@Test func mutatedBatchesAreReadOrRefused() {
  var generator = SplitMix64(seed: 42)
  var refused: Int = 0
  var total: Int = 0
  for _ in 0..<400 {
    for seed: String in seeds {
      let text: String = mutated(seed, &generator)
      total += 1
      do throws(SqlFailure) { _ = try TransactSQLParser.parse(text) } catch {
        refused += 1
        let lines: Int = text.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false)
          .count
        for message: SqlMessage in error.messages {
          #expect(message.number > 0 && !message.text.isEmpty, "\(text)")
          #expect((1...lines).contains(message.line), "\(message) in \(text)")
        }
      }
    }
  }
  #expect(refused > total / 4 && refused < total)
}

/// Running them neither crashes nor leaves the model inconsistent: every batch completes, and Standby never
/// has to say that a translated query was none.
@Test func mutatedBatchesRun() throws {
  var generator = SplitMix64(seed: 7)
  let session = ClusterSession(cluster: standardWorld)
  var connection = try SqlConnection(session, server: "dal-sql-001", program: "SQLCMD")
  for round: Int in 0..<40 {
    for seed: String in seeds {
      let text: String = mutated(seed, &generator)
      var turns: Int = 0
      connection.shouldStop = {
        turns += 1
        return turns > 300
      }
      let events: [SqlEvent] = connection.run(text)
      #expect(events.last == .completed || !connection.isOpen, "\(text)")
      for case .message(let message) in events {
        #expect(!message.text.contains("could not answer this query"), "\(text): \(message.text)")
      }
      if !connection.isOpen {
        connection = try SqlConnection(session, server: "dal-sql-001", program: "SQLCMD")
      }
    }
    if round % 10 == 9 {
      session.cluster = standardWorld;
      connection = try SqlConnection(session, server: "dal-sql-001", program: "SQLCMD")
    }
  }
}

/// Depth is refused with 191, not with a crash.
@Test(arguments: [
  "select " + String(repeating: "(", count: 20_000) + "1",
  "select " + String(repeating: "-", count: 1) + String(repeating: "~", count: 20_000) + "1",
  String(repeating: "begin ", count: 20_000), "select 1" + String(repeating: " + 1", count: 20_000),
  String(repeating: "if 1 = 1 ", count: 20_000) + "print 1",
  "select 1 where " + String(repeating: "not ", count: 20_000) + "1 = 1",
  String(repeating: "select (", count: 5_000),
  "select * from " + String(repeating: "(select * from ", count: 5_000) + "x",
  "select 1" + String(repeating: " union select 1", count: 5_000),
])
func deepNestingIsRefused(text: String) {
  let numbers: [Int] = { () -> [Int] in
    do throws(SqlFailure) {
      _ = try TransactSQLParser.parse(text)
      return []
    } catch { return error.messages.map(\.number) }
  }()
  #expect(numbers == [191] || numbers == [156] || numbers == [102], "\(text.prefix(40))")
}

@Test func endlessLoopStopsWhenAsked() throws {
  let session = ClusterSession(cluster: standardWorld)
  let connection = try SqlConnection(session, server: "dal-sql-001", program: "SQLCMD")
  var asked: Int = 0
  connection.shouldStop = {
    asked += 1
    return asked > 1_000
  }
  let events: [SqlEvent] = connection.run("while 1 = 1 begin try select 1/0 end try begin catch end catch")
  #expect(
    events.contains {
      if case .message(let message) = $0 { message.text == "Operation cancelled by user." } else { false }
    })
}
