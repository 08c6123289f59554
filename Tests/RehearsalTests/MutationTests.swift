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
  /// Letters of other scripts: right to left, without blanks, with a dotless i, with marks on every vowel.
  static let scripts: [String] = ["бвгдежзик", "ابتثجحخدرسع", "אבגדהוזחטי", "กขคงจชซดต", "가나다라마바사", "αβγδεζηθικ", "aıbcçdğöşü", "的一是不了人我", "अआइईउऊए", "ăâđêôơư"]
  static let setVerbs: [String] = ["Définir-", "セット ", "集 ", "Festlegen-", "Задать-", "설정 ", "تعيين-", "הגדר ", "ชุด-", "Ορισμός-", "Ayarla-", "Beállítás "]
  static let recoveries: [String] = [
    "restaurer la base de données mgc avec récupération", "восстановить базу данных mgc", "复原数据库 mgc", "קם שחזור מסד נתונים mgc עם שחזור",
    "คืนค่าฐานข้อมูล mgc กับการกู้คืน", "mgc veritabanını kurtarma ile geri yükle", "επαναφορά βάσης δεδομένων mgc με ανάκτηση", "복구와 함께 데이터베이스 mgc 복원",
  ]
  static let quotes: [(String, String)] = [("«\u{A0}", "\u{A0}»"), ("„", "“"), ("”", "”"), ("「", "」"), ("＂", "＂"), ("&quot;", "&quot;"), ("‹", "›")]

  /// - Returns: the page, damaged by `count` kinds of damage.
  mutating func apply(_ count: Int, to page: String) -> (page: String, kinds: [Int]) {
    var lines: [String] = page.components(separatedBy: "\n")
    var kinds: [Int] = []
    for _ in 0..<count {
      let kind: Int = random.below(24)
      kinds.append(kind)
      lines = damaged(lines, kind)
    }
    return (lines.joined(separator: "\n"), kinds)
  }

  private mutating func damaged(_ lines: [String], _ kind: Int) -> [String] {
    func all(_ from: String, _ to: String) -> [String] { lines.map { $0.replacingOccurrences(of: from, with: to) } }
    switch kind {
    case 0: return all(" -Identity", "-Identity")
    case 1:
      let pick: Int = random.below(Damage.quotes.count)
      return lines.map { $0.contains("-PoolState") ? quoted($0, Damage.quotes[pick].0, Damage.quotes[pick].1) : $0 }
    case 2: return all(" -PoolState", " - PoolState")
    case 3: return all(" -PoolState", " – PoolState")
    case 4:
      let verb: String = Damage.setVerbs[random.below(Damage.setVerbs.count)]
      return lines.map { $0.contains("/") ? $0 : $0.replacingOccurrences(of: "Set-CsPers", with: verb + "CsPers") }
    case 5: return lines.filter { !$0.contains("```") }
    case 6: return lines.map { $0.replacingOccurrences(of: "   - ", with: ["  * ", " - ", "- ", "    + "][Int($0.utf8.count) % 4]) }
    case 7: return all("**", "")
    case 8:
      let text: String = Damage.recoveries[random.below(Damage.recoveries.count)]
      return all("restore database mgc with recovery", text)
    case 9:
      // One numbered item loses its number.
      let places: [Int] = lines.indices.filter { lines[$0].first?.isNumber ?? false }
      guard !places.isEmpty else { return lines }
      var copy: [String] = lines
      let place: Int = places[random.below(places.count)]
      copy[place] = String(copy[place].drop { $0.isNumber || $0 == "." || $0 == " " })
      return copy
    case 10:
      let letters: String = Damage.scripts[random.below(Damage.scripts.count)]
      return lines.map { scrambled($0, letters) }
    case 12: return lines.map { $0.isEmpty ? $0 : "\u{200F}" + $0 }
    case 13: return lines.map { $0.replacingOccurrences(of: "-PoolState", with: ["–", "—", "‐", "−", "－"][$0.utf8.count % 5] + "PoolState") }
    case 14: return wrapped(lines)
    case 15: return lines.map { $0.hasSuffix("\r") ? $0 : $0 + "\r" }
    case 16: return all("```", "~~~")
    case 17: return lines.map { $0.contains("/") ? $0 : $0.replacingOccurrences(of: "CsPersistentChat", with: "Cs\u{200B}PersistentChat") }
    case 18: return all("mgc", "MGC")
    case 19: return all("FailedOver", ["Failedover", "Failed Over", "failedOver"][random.below(3)])
    case 20:
      let name: String = ["Identität", "Identité", "アイデンティティ", "标识", "الهوية", "זהות", "Kimlik", "Ταυτότητα"][random.below(8)]
      return lines.map { $0.contains("/") ? $0 : $0.replacingOccurrences(of: "-Identity", with: "-" + name) }
    case 21: return numbered(lines)
    case 22: return lines.map { $0.replacingOccurrences(of: "\\<", with: "&lt;").replacingOccurrences(of: "\\>", with: "&gt;") }
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

  /// Lines of seventy letters, as mail and some converters break them.
  private func wrapped(_ lines: [String]) -> [String] {
    var broken: [String] = []
    for line: String in lines {
      let indent: String = String(line.prefix { $0 == " " }) + "   "
      var row: String = ""
      for word: String in line.components(separatedBy: " ") {
        if row.count > 55, row.count + word.count > 70 {
          broken.append(row)
          row = indent + word
        } else {
          row += (row.isEmpty ? "" : " ") + word
        }
      }
      broken.append(row)
    }
    return broken
  }

  /// The steps' numbers in another script or with another mark.
  private mutating func numbered(_ lines: [String]) -> [String] {
    let kind: Int = random.below(4)
    return lines.map { line in
      guard let number: Int = line.first?.wholeNumberValue, line.dropFirst().hasPrefix(". ") else { return line }
      let rest: Substring = line.dropFirst(3)
      switch kind {
      case 0: return (Unicode.Scalar(UInt32(0x660 + number)).map { String(Character($0)) } ?? "") + ". " + rest
      case 1: return "\(number)．" + rest
      case 2: return "**\(number).** " + rest
      default: return "1. " + rest
      }
    }
  }

  /// Prose in a language nobody knows: every word that is no name becomes other letters.
  private mutating func scrambled(_ line: String, _ letters: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      if word.count < 3 || word.contains("*") || Damage.kept.contains(where: { word.contains($0) }) { return String(word) }
      if word.first?.isNumber ?? false { return String(word) }
      return String(word.map { $0.isLetter ? letters.randomElement(using: &random) ?? "я" : $0 })
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
      #expect(Self.run(runbook, .setFailedOver) .lowercased() == "Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver".lowercased(), note)
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

  static func report(seed: UInt64, page: String = EmbeddedRunbook.english) -> (text: String, outcome: RehearsalOutcome) {
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(page))
    var engine = RehearsalEngine(runbook: runbook, executor: RehearsalExecutor(cluster: Cluster.litware(seed: seed)))
    let outcome: RehearsalOutcome = engine.run(.all, document: "page")
    return (RehearsalReport.text(outcome) + RehearsalReport.json(outcome) + RehearsalReport.html(outcome) + RehearsalReport.markdown(outcome, page: page), outcome)
  }

  @Test func sameSeedGivesTheSameReportToTheByte() {
    let (first, second) = (Self.report(seed: 5), Self.report(seed: 5))
    #expect(first.text == second.text)
    #expect(first.outcome.after == second.outcome.after)
  }

  /// Who posts when, how long replication takes, which numbers the logs have: chance. What is done, and how it is judged: none.
  @Test func anotherSeedDiffersOnlyWhereChanceEnters() {
    let (one, other) = (Self.report(seed: 5), Self.report(seed: 6))
    #expect(one.text != other.text)
    #expect(one.outcome.after?.messages != other.outcome.after?.messages)
    func unnumbered(_ text: String) -> String { String(text.map { $0.isNumber ? "0" : $0 }) }
    func acts(_ outcome: RehearsalOutcome) -> [String] {
      outcome.unstated.map { unnumbered($0.ran.line) + $0.reason }
        + outcome.steps.flatMap { step in ["\(step.role) \(step.status) \(step.line)"] + step.repairs.map(\.run) + step.ran.map { unnumbered($0.line) } }
        + outcome.checks.map { "\($0.name) \($0.isMet)" }
    }
    #expect(acts(one.outcome) == acts(other.outcome))
    #expect(one.outcome.before?.machines.map(\.fqdn) == other.outcome.before?.machines.map(\.fqdn))
    #expect(one.outcome.before?.instances.map(\.name) == other.outcome.before?.instances.map(\.name))
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

  /// Dialogs take the page's own words where they know them, and tell the others by their place.
  @Test func dialogsTakeThePagesLabels() throws {
    let french: String = "1. a\n   - **Tâches**, **Miroir**\n   - **Supprimer la mise en miroir**\n   - **OK**\n"
    func places(_ page: String) -> [(line: Int, labels: [String])] {
      RunbookReader.read(page).filter { !$0.labels.isEmpty }.map { ($0.line, $0.labels) }
    }
    let plan: DialogPlan = try #require(DialogPlan(.removeMirroring, places(french)))
    #expect(plan.choices(file: "") == ["Supprimer la mise en miroir"])
    #expect(plan.notes.isEmpty)
    let greek: DialogPlan = try #require(DialogPlan(.removeMirroring, places("- **Εργασίες**, **Κατοπτρισμός**\n- **Κατάργηση κατοπτρισμού**\n- **OK**\n")))
    #expect(greek.choices(file: "") == ["Remove Mirroring"])
    #expect(greek.labels.map(\.id) == ["tasks", "mirror", "removeMirroring", "ok"])
    #expect(greek.notes.count == 1)
    #expect(greek.notes.first?.contains("`Κατάργηση κατοπτρισμού` is `Remove Mirroring`") ?? false)
    let wrong: DialogPlan = try #require(DialogPlan(.backUp, places("- **Type de sauvegarde**, **Différentielle**\n")))
    #expect(wrong.choices(file: "f").first == "Type de sauvegarde=Différentielle")
    #expect(wrong.notes.contains { $0.contains("this step needs `Full`") })
  }

  @Test func brokenParagraphsArePutTogether() {
    let page: String = "5. In the Management Shell use the command **Set-CsPersistentChatState -Identity\n   \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver** to fail over.\n- next\n"
    #expect(RunbookReader.read(page).map(\.line) == [1, 3])
    #expect(Fragments.of(RunbookReader.read(page)[0]) == ["Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver"])
  }
}
