import ClusterModel
import Foundation
import Testing
import WorldFiles

@testable import Rehearsal

/// Wrong turns as sessions: `# at` says which step is open, `> ` is a line typed, the rest what the coach answers.
/// With STANDBY_UPDATE_TRANSCRIPTS=1 the answers are written anew, for review in the diff.
@Suite struct CoachTests {
  static let folder: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Transcripts")
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()

  /// `failover 3`, or `failover 3 in StaleSecondary`.
  static func coach(at text: String) -> Coach {
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(EmbeddedRunbook.english))
    let parts: [String] = text.components(separatedBy: " in ")
    let place: String = parts[0]
    var world: Cluster = Cluster.litware()
    if parts.count > 1 { try? Scenario.named(parts[1])?.start(in: &world) }
    var coach = Coach(runbook: runbook, executor: RehearsalExecutor(cluster: world), document: "runbook")
    _ = coach.begin()
    while !coach.prompt.hasSuffix("\(place)> ") && !coach.isOver { _ = coach.take("run") }
    // A step is met with no window open, as its first line has to open one.
    _ = coach.take("Close-QueryWindow")
    return coach
  }

  @Test func thereAreAtLeastTwentyFiveWrongTurns() { #expect(Self.names.count >= 25) }

  @Test(arguments: names)
  func aWrongTurnIsAnsweredAndChangesNothing(name: String) throws {
    let file: URL = Self.folder.appendingPathComponent(name)
    let text: String = try String(contentsOf: file, encoding: .utf8)
    let lines: [String] = text.components(separatedBy: "\n")
    let place: String = String(lines[0].dropFirst(5))
    var coach: Coach = Self.coach(at: place)
    #expect(!coach.isOver)
    var session: [String] = [lines[0]]
    for line: String in lines where line.hasPrefix("> ") {
      let before: Cluster = coach.cluster
      let answer: [String] = coach.take(String(line.dropFirst(2)))
      session += [line] + answer
      if answer.contains("Nothing was changed.") { #expect(StepWorld.isSame(before, coach.cluster)) }
      #expect(coach.cluster.checkInvariants() == [])
    }
    let result: String = session.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["STANDBY_UPDATE_TRANSCRIPTS"] == "1" {
      try result.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(result == text)
  }

  @Test func runningEveryStepPasses() {
    var coach: Coach = Self.coach(at: "failover 1")
    var count = 0
    while !coach.isOver && count < 40 {
      _ = coach.take("run")
      count += 1
    }
    #expect(coach.isOver)
    #expect(coach.outcome.isPassed)
    #expect(coach.outcome.steps.count == 14)
  }

  /// Verification is by state: other routes than the page's count.
  @Test func anotherRouteCounts() {
    var coach: Coach = Self.coach(at: "failover 7")
    let answer: [String] = coach.take("Set-CsPersistentChatActiveServer -ActiveServers @{Replace=\"dal-chat-001.litwareinc.com\",\"dal-chat-002.litwareinc.com\"}")
    #expect(answer.contains { $0.hasPrefix("Done: activate the backup site's servers") })
  }

  @Test func suggestAsksBeforeARepairRuns() {
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(EmbeddedRunbook.english))
    var coach = Coach(runbook: runbook, executor: RehearsalExecutor(cluster: Cluster.litware()), document: "runbook", mode: .suggest)
    _ = coach.begin()
    for _ in 0..<4 { _ = coach.take("run") }
    let line: String = "Set-CsPersistentChatState-Identity «service:atl-cs-001.litwareinc.com» -PoolState FailedOver"
    #expect(coach.take(line).last == "      Run it so?")
    #expect(coach.take("n").last == "Nothing was changed.")
    _ = coach.take(line)
    #expect(coach.take("").contains { $0.hasPrefix("Done: set the pool to FailedOver") })
  }

  @Test func backTakesTheWorldAlong() {
    var coach: Coach = Self.coach(at: "failover 6")
    #expect(coach.cluster.centralManagement.settings.state == .failedOver)
    _ = coach.take("goto 4")
    #expect(coach.prompt.hasSuffix("failover 4> "))
    #expect(coach.cluster.centralManagement.settings.state == .normal)
    #expect(coach.cluster.database("mgc", on: "dal-sql-001")?.state == .restoring)
  }
}
