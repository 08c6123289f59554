import Foundation
import Testing

@testable import TransactSQL

/// production, a text that it accepts, a text that is refused at it.
private let cases: [(production: String, accepts: String, rejects: String)] = [
  ("batch", "sp_who2; select 1", "select 1 sp_who2 'x'"), ("statement", "here: (select 1)", "then 1"),
  ("identifier", "use [my db]", "use select"),
  ("object-name", "select * from a..b", "select * from a.b.c.d.e"),
  ("type", "declare @x decimal(10,2)", "declare @x nosuch"), ("select-statement", "select 1", "select"),
  ("select", "with a as (select 1 as x) select * from a", "with a select 1"),
  ("cte", "with a (x) as (select 1) select x from a", "with a as select 1"),
  ("name-list", "select * from (select 1) t (a)", "select * from (select 1) t ()"),
  ("query-body", "select 1 union all select 2", "select 1 union"),
  ("query-term", "(select 1) except (select 2)", "(select 1 except select 2"),
  (
    "query-specification", "select distinct top 3 a from b where a = 1 group by a having count(*) > 1",
    "select top a from b"
  ),
  ("select-item", "declare @v int select @v = 1, @v += 2", "select a b c"),
  ("table-source", "select 1 from a, b join c on 1 = 1", "select 1 from a,"),
  ("join", "select 1 from a left outer join b on a.x = b.x cross join c", "select 1 from a left b"),
  ("table-primary", "select 1 from a with (nolock), (values (1)) v (x)", "select 1 from (select 1)"),
  ("order-by", "select 1 as a order by a desc offset 1 rows fetch next 2 rows only", "select 1 order a"),
  ("search-condition", "if 1 = 1 or (2 = 3) print 1", "if or print 1"),
  ("conjunction", "if 1 = 1 and 2 > 1 print 1", "if 1 = 1 and print 1"),
  ("negation", "if not (not (1 = 1)) print 1", "if not print 1"),
  (
    "predicate", "if 1 not in (1, 2) and 'a' like 'b' and 1 between 0 and 2 and exists (select 1) print 1",
    "if 1 not print 1"
  ),
  ("expression", "select 1 + 2 - 3 | 4 & 5 ^ 6", "select 1 +"),
  ("multiplication", "select 1 * 2 / 3 % 4", "select 1 * * 2"),
  ("unary", "select - + ~ 1, 'a' collate Latin1_General_CI_AS", "select ~"),
  ("primary", "select (select 1), @@spid, 'x', 0xFF", "select @"),
  ("case", "select case when 1 = 1 then 2 else 3 end, case 1 when 1 then 2 end", "select case 1 end"),
  ("cast", "select cast(1 as varchar(3)), try_cast('a' as int)", "select cast(1, int)"),
  ("convert", "select convert(varchar(10), getdate(), 120)", "select convert(1 as int)"),
  (
    "function", "select count(*), count(distinct a), row_number() over (partition by a order by b) from c",
    "select count(* from a"
  ),
  ("use", "use master", "use 5"), ("kill", "kill 57 with statusonly", "kill spid"),
  ("backup", "backup log mgc to disk = 'x' with norecovery", "backup mgc to disk = 'x'"),
  ("restore", "restore database mgc with recovery", "restore mgc"),
  ("restore-report", "restore headeronly from disk = 'x' with file = 2", "restore headeronly disk = 'x'"),
  (
    "database-name", "declare @d sysname backup database @d to disk = 'x'",
    "backup database 'mgc' to disk = 'x'"
  ),
  ("devices", "backup database a to disk = 'x', disk = 'y'", "backup database a to"),
  ("device", "backup database a to mydevice", "backup database a to disk 'x'"),
  ("options", "backup database a to disk = 'x' with init, stats = 5", "backup database a to disk = 'x' with"),
  (
    "option", "restore database a from disk = 'x' with move 'b' to 'c'",
    "restore database a from disk = 'x' with frobnicate"
  ),
  ("alter-database", "alter database mgc set recovery full", "alter database mgc frobnicate"),
  ("partner", "alter database mgc set partner safety off", "alter database mgc set partner sideways"),
  (
    "termination", "alter database mgc set single_user with rollback after 5 seconds",
    "alter database mgc set offline with rollback"
  ),
  ("create-database", "create database x", "create database"),
  ("drop-database", "drop database if exists x, y", "drop database"),
  ("dbcc", "dbcc checkdb('mgc') with no_infomsgs", "dbcc (x)"),
  ("execute", "declare @r int exec @r = sp_who execute ('select 1')", "exec"),
  ("procedure-call", "exec master..sp_who2 'sa', 1", "exec a.b.c.d.e"),
  ("argument", "exec x @a = 1, @b = null, @c = default", "exec x @a ="),
  ("declare", "declare @a int = 1, @b as varchar(10)", "declare @a int @b int"),
  ("set", "declare @a int set @a += 1 set nocount on", "set nocount maybe"),
  ("block", "begin print 1 print 2 end", "begin end"),
  ("if", "if 1 = 1 print 1; else print 2", "if 1 print 1"), ("while", "while 1 = 2 print 1", "while print 1"),
  ("loop-jump", "while 1 = 1 break", "break"), ("goto", "goto a a:", "goto 5"),
  ("return", "return", "return 5"),
  ("try", "begin try print 1 end try begin catch end catch", "begin try print 1 end try"),
  ("print", "print 'a' + 'b'", "print"),
  ("raiserror", "raiserror('x', 16, 1, 'a') with nowait", "raiserror('x')"),
  ("throw", "throw 50001, 'x', 1", "throw 50001"),
  ("waitfor", "waitfor delay '00:00:01'", "waitfor '00:00:01'"),
  ("begin-transaction", "begin transaction t", "begin distributed"),
  ("end-transaction", "commit tran rollback work", "commit commit commit 5"),
  ("checkpoint", "checkpoint", "checkpoint checkpoint x"),
  ("reconfigure", "reconfigure with override", "reconfigure with force"),
  ("column-list", "create table #a (b int, constraint c primary key (b))", "create table #a b int"),
  (
    "column-definition",
    "declare @t table (a int identity(1, 1) primary key, b varchar(5) not null default 'x')",
    "create table #a (b)"
  ),
  ("create-table", "create table #a (b int)", "create table b (c int)"),
  ("drop-table", "drop table if exists #a, tempdb..#b", "drop table b"),
  ("truncate", "truncate table #a", "truncate #a"),
  ("insert", "insert into #a (b) values (1), (default) insert #a exec sp_who2", "insert #a b"),
  ("update", "update #a set b += 1, c = 2 where d = 3", "update #a b = 1"),
  ("delete", "delete from #a where b = 1", "delete where b = 1"),
  ("declare-cursor", "declare c cursor local fast_forward for select 1", "declare c cursor select 1"),
  ("cursor-state", "open c close c deallocate c", "open 5"),
  ("fetch", "declare @a int fetch next from c into @a", "fetch next from c into a"),
]

private func refusal(_ text: String) -> [Int] {
  do throws(SqlFailure) {
    _ = try TransactSQLParser.parse(text)
    return []
  } catch { return error.messages.map(\.number) }
}

@Test(arguments: cases.map(\.production))
func productionReadsAndRefuses(production: String) throws {
  let one = try #require(cases.first { $0.production == production })
  #expect(refusal(one.accepts) == [], "\(one.accepts)")
  #expect(!refusal(one.rejects).isEmpty, "\(one.rejects)")
}

private func squeezed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).filter { $0 != "///" }.joined(separator: " ")
}

/// The grammar file, the parse functions that quote it and the cases above name the same productions.
@Test func grammarAndParserAgree() throws {
  let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let grammar: String = try String(
    contentsOf: root.appendingPathComponent("grammar/transact-sql.ebnf"), encoding: .utf8)
  let productions: [String] = grammar.split(separator: "\n").map(String.init).filter {
    $0.hasSuffix(";") && $0.first?.isLowercase == true
  }
  var sources: String = ""
  let files = try #require(
    FileManager.default.enumerator(atPath: root.appendingPathComponent("Sources/TransactSQL").path))
  for case let file as String in files where file.hasSuffix(".swift") {
    sources += try String(
      contentsOf: root.appendingPathComponent("Sources/TransactSQL/\(file)"), encoding: .utf8)
  }
  let quoted: String = squeezed(sources)
  let tested: Set<String> = Set(cases.map(\.production))
  for production: String in productions {
    #expect(
      quoted.contains(squeezed(String(production.dropLast(2)))), "no parse function quotes: \(production)")
    let name: String = String(production.prefix { $0 != " " })
    #expect(tested.contains(name), "no case for \(name)")
  }
  #expect(productions.count == tested.count)
}
