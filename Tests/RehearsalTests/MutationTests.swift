import ClusterModel
import Foundation
import Testing

@testable import Rehearsal

/// Damage of the kinds machine translation does, by chance from a seed.
struct Damage {
  var random: SplitMix64
  static let kept: [String] = [
    "mgc", "kill", "spid", "exec", "sp_", "Cs", "PoolState", "FailedOver", "Normal", "Identity", "http", ".md", ".com", "SQL",
    "ActiveServers", "null", "litware", "Transact", "name=", "span", "restore database",
  ]

  /// - Returns: the page, damaged by `count` kinds of damage.
  mutating func apply(_ count: Int, to page: String) -> (page: String, kinds: [Int]) {
    var lines: [String] = page.components(separatedBy: "\n")
    var kinds: [Int] = []
    for _ in 0..<count {
      let kind: Int = random.below(13)
      kinds.append(kind)
      lines = damaged(lines, kind)
    }
    return (lines.joined(separator: "\n"), kinds)
  }

  private mutating func damaged(_ lines: [String], _ kind: Int) -> [String] {
    func all(_ from: String, _ to: String) -> [String] { lines.map { $0.replacingOccurrences(of: from, with: to) } }
    switch kind {
    case 0: return all(" -Identity", "-Identity")
    case 1: return lines.map { $0.contains("-PoolState") ? quoted($0, "«\u{A0}", "\u{A0}»") : $0 }
    case 2: return all(" -PoolState", " - PoolState")
    case 3: return all(" -PoolState", " – PoolState")
    case 4:
      let verb: String = ["Définir-", "セット ", "集 ", "Festlegen-", "Задать-", "설정 "][random.below(6)]
      return lines.map { $0.contains("/") ? $0 : $0.replacingOccurrences(of: "Set-CsPers", with: verb + "CsPers") }
    case 5: return lines.filter { !$0.contains("```") }
    case 6: return lines.map { $0.replacingOccurrences(of: "   - ", with: ["  * ", " - ", "- ", "    + "][Int($0.utf8.count) % 4]) }
    case 7: return all("**", "")
    case 8:
      let text: String = ["restaurer la base de données mgc avec récupération", "восстановить базу данных mgc", "复原数据库 mgc"][random.below(3)]
      return all("restore database mgc with recovery", text)
    case 9:
      // One numbered item loses its number.
      let places: [Int] = lines.indices.filter { lines[$0].first?.isNumber ?? false }
      guard !places.isEmpty else { return lines }
      var copy: [String] = lines
      let place: Int = places[random.below(places.count)]
      copy[place] = String(copy[place].drop { $0.isNumber || $0 == "." || $0 == " " })
      return copy
    case 10: return lines.map { scrambled($0) }
    case 11: return lines.map { line in
      guard let dot: String.Index = line.firstIndex(of: "."), line.first?.isNumber ?? false else { return line }
      return String(line[..<dot]) + ")" + String(line[line.index(after: dot)...])
    }
    default: return all("service:", "Dienst : ")
    }
  }

  private func quoted(_ line: String, _ open: String, _ close: String) -> String {
    let parts: [String] = line.components(separatedBy: "\"")
    return parts.count == 3 ? parts[0] + open + parts[1] + close + parts[2] : line
  }

  /// Prose in a language nobody knows: every word that is no name becomes other letters.
  private mutating func scrambled(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      if word.count < 3 || word.contains("*") || Damage.kept.contains(where: { word.contains($0) }) { return String(word) }
      if word.first?.isNumber ?? false { return String(word) }
      return String(word.map { $0.isLetter ? "бвгдежзик".randomElement(using: &random) ?? "я" : $0 })
    }.joined(separator: " ")
  }
}

@Suite struct MutationTests {
  static let pages: [String] = {
    var found: [String] = [EmbeddedRunbook.english]
    let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for language: String in ["en-US", "de-DE", "fr-FR", "es-ES", "ja-JP", "zh-CN"] {
      let name: String = "shared/documents/manage-hadr.\(language).md"
      let files: [URL] = ["../", "../../"].map { root.appendingPathComponent($0 + name).standardized }
      if let page: String = files.lazy.compactMap({ try? String(contentsOf: $0, encoding: .utf8) }).first {
        found.append(page)
      } else {
        print("notice: \(name) is not here; skipped")
      }
    }
    return found
  }()

  static let names = ClusterNames(Cluster.litware())

  static func run(_ runbook: Runbook, _ role: StepRole) -> String {
    RunbookRepairs(names: names).of(role, runbook.step(role)).last?.run ?? ""
  }

  @Test(arguments: 0..<60)
  func damagedPagesAreStillUnderstood(seed: Int) throws {
    var damage = Damage(random: SplitMix64(seed: UInt64(seed)))
    for (index, page) in Self.pages.enumerated() {
      let (text, kinds) = damage.apply(1 + seed % 10, to: page)
      let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(text))
      let note: Comment = "page \(index), damage \(kinds)"
      #expect(runbook.isUnderstood, note)
      for role: StepRole in [.removeLogShipping, .bringOnline, .setFailedOver, .installMirror, .clearActive, .setNormal] {
        #expect(runbook.step(role) != nil, "\(role) lost: \(note.rawValue)")
      }
      #expect(Self.run(runbook, .bringOnline) == "restore database mgc with recovery", note)
      #expect(Self.run(runbook, .setFailedOver) == "Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver", note)
      #expect(Self.run(runbook, .setNormal).hasSuffix("-PoolState Normal"), note)
      #expect(Self.run(runbook, .clearActive) == "Set-CsPersistentChatActiveServer -ActiveServers $null", note)
      #expect(Self.run(runbook, .activatePrimarySite).contains("atl-chat-004"), note)
      #expect(Self.run(runbook, .activateBackupSite).contains("dal-chat-004"), note)
    }
  }

  @Test func everyPageRehearsesToTheSameEnd() {
    for page: String in Self.pages {
      let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(page))
      #expect(runbook.steps.count == 14)
      var engine = RehearsalEngine(runbook: runbook, executor: RehearsalExecutor(cluster: Cluster.litware()))
      let outcome: RehearsalOutcome = engine.run(.all, document: "page")
      #expect(outcome.isPassed)
      #expect(engine.executor.cluster.checkInvariants() == [])
    }
  }

  @Test func sameSeedGivesTheSameReport() {
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(EmbeddedRunbook.english))
    func report() -> String {
      var engine = RehearsalEngine(runbook: runbook, executor: RehearsalExecutor(cluster: Cluster.litware(seed: 5)))
      let outcome: RehearsalOutcome = engine.run(.all, document: "page")
      return RehearsalReport.text(outcome) + RehearsalReport.json(outcome)
    }
    #expect(report() == report())
  }

  @Test func soundLinesStayAsTheyAre() throws {
    let repair = LineRepair(catalog: FailoverCatalog(), names: Self.names)
    for text: String in [
      "Set-CsPersistentChatActiveServer -ActiveServers $null",
      "Set-CsPersistentChatActiveServer -ActiveServers \"atl-chat-001.litwareinc.com\",\"atl-chat-002.litwareinc.com\"",
      "Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState Normal",
    ] {
      let line: RepairedLine = try #require(
        repair.shell(text, line: 1, isFailback: true, wantsEmptyList: text.contains("$null")))
      #expect(line.run == text)
      #expect(line.defects == [])
    }
  }

  @Test func strictRefusesADamagedPageAndRunsASoundStep() {
    let damaged: String = EmbeddedRunbook.english.replacingOccurrences(of: " -Identity", with: "-Identity")
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(damaged))
    var engine = RehearsalEngine(runbook: runbook, executor: RehearsalExecutor(cluster: Cluster.litware()), mode: .strict)
    let outcome: RehearsalOutcome = engine.run(.failover, document: "page")
    #expect(!outcome.isPassed)
    #expect(outcome.steps.first { $0.role == .removeLogShipping }?.status == .done)
    #expect(outcome.steps.first { $0.role == .setFailedOver }?.status == .failed)
  }

  @Test func aPageOfSomethingElseIsRefused() {
    let page: String = "# Cake\n\n1. Butter.\n2. Sugar.\n3. Eggs.\n4. Flour.\n5. Bake.\n6. Wait.\n7. Eat.\n"
    #expect(!ProcedureAlignment.align(RunbookReader.read(page)).isUnderstood)
    #expect(!ProcedureAlignment.align(RunbookReader.read("")).isUnderstood)
  }

  @Test func theEmbeddedRunbookIsTheOneUnderDocs() throws {
    let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file: URL = root.appendingPathComponent("docs/runbooks/failover-and-failback.en.md")
    let text: String = try String(contentsOf: file, encoding: .utf8)
    #expect(text.trimmingCharacters(in: .newlines) == EmbeddedRunbook.english.trimmingCharacters(in: .newlines))
  }

  /// Single lines as translations leave them.
  @Test(arguments: [
    ("Satz-CsPersistentChatState -Identität „Dienst: atl-cs-001.litwareinc.com“ -PoolState FailedOver", "guillemets", false),
    ("설정 CsPersistentChatState-Id \"서비스: atl-cs-001.litwareinc.com\"-PoolState FailedOver", "verb", true),
    ("Set-CsPersistentChatState-Identity \"service:atl-cs-001.litwareinc.com\"-PoolState FailedOver", "glued", true),
    ("Set-CsPersistantChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver", "noun", true),
    ("Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState Fehlgeschlagen", "value-PoolState", true),
  ])
  func linesAreReasonedBack(read: String, defect: String, isNamed: Bool) throws {
    let repair = LineRepair(catalog: FailoverCatalog(), names: Self.names)
    let line: RepairedLine = try #require(repair.shell(read, line: 1, isFailback: false))
    #expect(line.run == "Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver")
    #expect(!isNamed || line.defects.contains { $0.id == defect })
    #expect(!line.defects.isEmpty)
  }
}
