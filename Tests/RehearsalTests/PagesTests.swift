import ClusterModel
import Foundation
import Testing

@testable import Rehearsal

/// Pages in sixteen languages, each with damage of another kind, written for these tests.
@Suite struct PagesTests {
  static func page(_ language: String) throws -> String {
    let folder: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pages")
    return try String(contentsOf: folder.appendingPathComponent(language + ".md"), encoding: .utf8)
  }

  static let languages: [String] = ["ar", "cs", "de", "el", "es", "he", "it", "ja", "ko", "nl", "pl", "pt-BR", "ru", "th", "tr", "zh"]

  @Test(arguments: languages)
  func everyLanguageRehearsesToTheSameEnd(language: String) throws {
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(try Self.page(language)))
    #expect(runbook.steps.map(\.role) == StepRole.allCases)
    let repairs = RunbookRepairs(names: ClusterNames(Cluster.litware()))
    for step: RunbookStep in runbook.steps {
      let lines: [RepairedLine] = repairs.of(step.role, step)
      #expect(!lines.contains { $0.read == "(no command)" }, "\(step.role): the page has the line")
    }
    var engine = RehearsalEngine(runbook: runbook, executor: RehearsalExecutor(cluster: Cluster.litware()))
    let outcome: RehearsalOutcome = engine.run(.all, document: language)
    #expect(outcome.isPassed)
    #expect(outcome.lost.count == 7)
  }

  /// What each page's fifth step is read as, and one of its reasons.
  @Test(arguments: [
    ("cs", "verb"), ("pl", "dash"), ("tr", "noun"), ("pt-BR", "glued"), ("ja", "quotes"), ("zh", "width"), ("ko", "verb"),
    ("ru", "quotes"), ("de", "quotedName"), ("es", "parameter"), ("it", "verb"), ("nl", "parameter-Identity"),
    ("ar", "detached"), ("he", "invisible"), ("th", "glued"), ("el", "scope"),
  ])
  func theFifthStepSaysWhatWasWrong(language: String, defect: String) throws {
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(try Self.page(language)))
    let lines: [RepairedLine] = RunbookRepairs(names: ClusterNames(Cluster.litware())).of(.setFailedOver, runbook.step(.setFailedOver))
    let line: RepairedLine = try #require(lines.first)
    #expect(line.run == "Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver")
    #expect(line.defects.contains { $0.id == defect }, "\(line.defects.map(\.id))")
  }

  @Test func htmlKeepsItsNumbersAndLines() {
    let page: String = "<html><body><ol><li><p>One <b>two</b></p><ul><li>in</li></ul></li><li>Three</li></ol>\n<pre><code>exec sp_who2\n</code></pre></body></html>"
    let units: [RunbookUnit] = RunbookReader.read(page)
    #expect(units.map(\.kind) == [.ordered(1), .bullet, .ordered(2), .fence])
    #expect(units.map(\.text) == ["One **two**", "in", "Three", "exec sp_who2"])
    #expect(units.map(\.line) == [1, 1, 1, 2])
  }

  @Test(arguments: [
    ("1. a", ItemMark.Kind.number(1)), ("２．b", .number(2)), ("（3）c", .number(3)), ("④ d", .number(4)), ("Krok 5: e", .number(5)),
    ("**6.** f", .number(6)), ("第7步：g", .number(7)), ("- h", .bullet), ("・i", .bullet), ("b. j", .letter), ("2015 k", .none),
    ("1.5 l", .none), ("**bold** m", .none),
  ])
  func marksAreRead(text: String, kind: ItemMark.Kind) {
    #expect(ItemMark.read(text).kind == kind)
  }

  @Test(arguments: ["---\na: b\n---\n", "+++\na = 1\n+++\n", "---\na: b\n...\n", "title: x\nms.date: y\n\n", "{\n \"a\": 1\n}\n", "---\ntitle: x\nms.a: y\n\n"])
  func frontMatterOfAnyKindIsLeftOut(matter: String) {
    #expect(RunbookReader.read(matter + "# Head\n\ntext\n").map(\.text) == ["Head", "text"])
  }
}
