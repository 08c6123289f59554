import ClusterModel
import Foundation
import Testing
import WorldFiles

@testable import Rehearsal

@Suite struct ScriptTests {
  static let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static func script(_ name: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent("docs/runbooks/\(name).ps1"), encoding: .utf8)
  }

  @Test(arguments: [("failover", RehearsalProcedure.failover), ("failback", .failback)])
  func theShippedScriptsRehearse(name: String, procedure: RehearsalProcedure) throws {
    let runbook: Runbook = ScriptReader.runbook(try Self.script(name))
    #expect(runbook.isUnderstood)
    #expect(runbook.steps.map(\.role) == StepRole.allCases.filter { $0.isFailback == (procedure == .failback) })
    var engine = RehearsalEngine(runbook: runbook, executor: RehearsalExecutor(cluster: Cluster.litware()))
    let outcome: RehearsalOutcome = engine.run(.all, document: name)
    #expect(outcome.isPassed)
    #expect(outcome.steps.count == 7)
    #expect(outcome.notes.count == 1)
  }

  @Test func commentsAreProseAndStatementsWhole() {
    let units: [RunbookUnit] = ScriptReader.read("# 1. One. 2. Two.\nGet-ChildItem x |\n  Copy-Item -Destination y\nexec sp_who2\n$a = @{\n  b = 1\n}\n")
    #expect(units.map(\.kind) == [.paragraph, .paragraph, .fence, .fence, .fence])
    #expect(units.map(\.line) == [1, 1, 2, 4, 5])
    #expect(units.last?.text == "$a = @{\n  b = 1\n}")
  }

  @Test func checkNamesABrokenScriptsLine() throws {
    let file: String = NSTemporaryDirectory() + "standby-broken.ps1"
    try "Set-CsPersistentChatState -Identity \"service:atl-cs-001.litwareinc.com\" -PoolState FailedOver\nif ($true {\n".write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    var errors: [String] = []
    let code: Int32 = RehearsalCommands.check([file], output: { _ in }, errors: { errors.append($0) })
    #expect(code == 1)
    #expect(errors.contains { $0.contains("line 2") })
  }

  /// One clear sentence and exit code 2, or 1 where a document is not understood.
  @Test(arguments: [
    (["nowhere.md"], 2, "no such file"), (["--world"], 2, "needs a value"), (["--wold", "x"], 2, "no parameter"),
    (["--seed", "abc"], 2, "whole number"), (["--scenario", "Nothing"], 2, "There are"), (["--procedure", "both"], 2, "failover, failback or all"),
    (["--world", "nowhere.psd1"], 2, "cannot be read"), (["a.md", "b.md"], 2, "too many"), (["--report", "x", "-Rep", "y"], 2, "given twice"), (["-wor=nowhere.psd1"], 2, "cannot be read"), (["--s", "1"], 2, "may mean"), (["/"], 2, "folder"),
  ])
  func wrongUseIsRefusedInOneSentence(arguments: [String], code: Int32, part: String) {
    var errors: [String] = []
    #expect(Subcommands.run("rehearse", arguments, output: { _ in }, errors: { errors.append($0) }) == code)
    #expect(errors.count == 1)
    #expect(errors.first?.contains(part) ?? false, "\(errors)")
  }

  @Test(arguments: [["--seed", "x"], ["--seed"], ["--shape", "round"], ["--scenario", "none"], ["--world", "/no/file"], ["--loud"]])
  func wrongFlagOfWorldIsOneSentence(arguments: [String]) {
    var said: [String] = []
    #expect(Subcommands.run("world", arguments, output: { _ in }, errors: { said.append($0) }) == 2)
    #expect(said.count == 1)
  }

  /// The same parameter in every form that a shell or a program's user would write.
  @Test(arguments: [["--diagram"], ["-Diagram"], ["-diag"], ["--Diagram=true"], ["-d:$true"]])
  func parametersAreTheCmdletsOwn(arguments: [String]) {
    var said: [String] = []
    #expect(Subcommands.run("world", arguments, output: { said.append($0) }, errors: { _ in }) == 0)
    #expect(said.first?.contains("Dallas") == true && said.first?.contains("@{") == false)
  }

  @Test(arguments: Scenario.all.map(\.name))
  func scenariosEndInAVerdict(name: String) throws {
    var request = RehearsalRequest()
    request.scenario = name
    let prepared = try PreparedRehearsal(request)
    var engine = prepared.engine(RehearsalExecutor(cluster: prepared.world))
    let outcome: RehearsalOutcome = engine.run(.all, document: "page", scenario: name, goal: prepared.goal)
    #expect(outcome.isPassed, "\(RehearsalReport.text(outcome))")
    #expect(outcome.steps.count == 14)
    #expect(engine.executor.cluster.checkInvariants() == [])
    // What the scenario broke shows, and so does what was done about it.
    let shown: String = RehearsalReport.text(outcome)
    switch name {
    case "TwoMasters": #expect(shown.contains("takes the role from the other"))
    case "DamagedLastBackup": #expect(shown.contains("Msg 3256") && shown.contains("cannot be applied, and what is in them is lost"))
    case "GapInTheChain": #expect(shown.contains("Msg 4305"))
    case "StaleSecondary": #expect(shown.contains("Stop-Fault CopyJobDenied"))
    default: break
    }
  }
}
