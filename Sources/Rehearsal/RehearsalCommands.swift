import ClusterModel
import Foundation
import PowerShellRuntime
import WorldFiles

/// What `standby rehearse` and `Invoke-Rehearsal` are asked to do.
public struct RehearsalRequest: Sendable {
  /// nil: the runbook that ships with Standby.
  public var document: String?
  public var isAuto = false
  public var procedure: RehearsalProcedure = .all
  public var mode: RepairMode = .repair
  public var seed: UInt64?
  public var worldFile: String?
  public var scenario: String?
  public var html: String?
  public var json: String?
  public var markdown: String?
  public init() {}
}

/// Why a rehearsal cannot begin, in one sentence.
public struct RehearsalRefusal: Error, Sendable, Equatable {
  public var reason: String
  /// 2 wrong use, 1 a document that cannot be understood.
  public var exitCode: Int32
  public init(_ reason: String, exitCode: Int32 = 2) {
    self.reason = reason
    self.exitCode = exitCode
  }
}

/// A rehearsal about to begin: the page read and understood, the world broken as the scenario has it.
public struct PreparedRehearsal: Sendable {
  public var request: RehearsalRequest
  public var name: String
  public var page: String
  public var runbook: Runbook
  public var world: Cluster
  public var scenario: String
  public var goal: String

  /// - Parameter kept: the page and the world as they were when the rehearsal began.
  public init(_ request: RehearsalRequest, kept: Journal.Header? = nil) throws(RehearsalRefusal) {
    self.request = request
    if let kept: String = kept?.page {
      page = kept
    } else {
      page = try request.document.map { path throws(RehearsalRefusal) in try RunbookFile.read(path) } ?? EmbeddedRunbook.english
    }
    name = request.document.map { String($0.split(separator: "/").last ?? "") } ?? "the runbook that ships with Standby"
    runbook = RunbookFile.runbook(page, path: request.document ?? "")
    guard runbook.isUnderstood else { throw RunbookFile.notUnderstood(name, runbook, page) }
    var mistakes: [String] = []
    let chosen: Scenario? = request.scenario.flatMap { Scenario.named($0) }
    if let asked: String = request.scenario, chosen == nil {
      throw RehearsalRefusal("there is no scenario '\(asked)'. There are: \(Scenario.all.map(\.name).joined(separator: ", ")).")
    }
    let seed: UInt64 = request.seed ?? chosen?.seed.map { UInt64($0) } ?? 1
    let known: Cluster? = kept?.worldText.flatMap { text in
      var reader = WorldReader()
      return reader.read(text, fileName: request.worldFile)
    }
    guard var world: Cluster = known ?? WorldCommand.load(request.worldFile, seed: seed, errors: { mistakes.append($0) }) else {
      throw RehearsalRefusal(mistakes.joined(separator: "\n"))
    }
    if world.chatPool.store.backup == nil {
      throw RehearsalRefusal("the world '\(world.name)' has no backup chat database: its ChatPool.Store has no Backup, so there is nothing to fail over to.")
    }
    if let chosen {
      do throws(ModelRefusal) { try chosen.start(in: &world) } catch {
        throw RehearsalRefusal("the scenario '\(chosen.name)' does not fit this world: \(error).")
      }
    }
    self.world = world
    scenario = chosen?.name ?? "SiteLoss"
    goal = chosen?.goal ?? ""
  }

  func journalHeader(_ arguments: [String]) -> Journal.Header {
    var header = Journal.Header(kind: "rehearse")
    header.arguments = arguments
    header.page = page
    header.worldText = request.worldFile.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    return header
  }

  public func engine(_ executor: RehearsalExecutor) -> RehearsalEngine {
    RehearsalEngine(runbook: runbook, executor: executor, mode: request.mode)
  }

  public func coach(_ executor: RehearsalExecutor) -> Coach {
    Coach(runbook: runbook, executor: executor, procedure: request.procedure, document: name, mode: request.mode, scenario: scenario, goal: goal)
  }

  /// Writes the reports that were asked for.
  public func write(_ outcome: RehearsalOutcome) throws(RehearsalRefusal) {
    let texts: [(String?, () -> String)] = [
      (request.html, { RehearsalReport.html(outcome) }), (request.json, { RehearsalReport.json(outcome) }),
      (request.markdown, { RehearsalReport.markdown(outcome, page: page) }),
    ]
    for (path, text) in texts {
      guard let path else { continue }
      do { try text().write(toFile: path, atomically: true, encoding: .utf8) } catch {
        throw RehearsalRefusal("the report '\(path)' cannot be written: \(error.localizedDescription)")
      }
    }
  }
}

/// What `Invoke-Rehearsal` and `Test-Runbook` do, at the prompt and from outside.
public enum RehearsalCommands {
  /// - Parameter ask: prints a prompt and reads a line, nil at the end of input; without it nobody is there to coach.
  /// - Returns: 0 passed, 1 failed or not understood, 2 wrong use.
  public static func rehearse(
    _ request: RehearsalRequest, words: [String] = [], output: @escaping (String) -> Void, errors: (String) -> Void,
    ask: ((String) -> String?)? = nil, interrupts: ((StopRequest) -> Void)? = nil
  ) -> Int32 {
    do throws(RehearsalRefusal) {
      let prepared = try PreparedRehearsal(request)
      let outcome: RehearsalOutcome
      if let ask, !prepared.request.isAuto {
        let header: Journal.Header = prepared.journalHeader(words)
        outcome = journalled(Journal.begin(header), [], prepared, output, ask, interrupts)
      } else {
        var engine: RehearsalEngine = prepared.engine(RehearsalExecutor(cluster: prepared.world))
        outcome = engine.run(prepared.request.procedure, document: prepared.name, scenario: prepared.scenario, goal: prepared.goal)
        output(RehearsalReport.text(outcome))
      }
      try prepared.write(outcome)
      return outcome.isPassed ? 0 : 1
    } catch {
      errors("standby: \(error.reason)")
      return error.exitCode
    }
  }

  /// Takes up a coached rehearsal that a crash ended.
  public static func resume(
    _ past: Journal.Unfinished, _ request: RehearsalRequest, output: @escaping (String) -> Void, errors: (String) -> Void, ask: ((String) -> String?)?,
    interrupts: ((StopRequest) -> Void)? = nil
  ) -> Int32 {
    guard let ask else {
      errors("standby: a coached rehearsal needs a terminal to go on.")
      return 2
    }
    do throws(RehearsalRefusal) {
      let prepared = try PreparedRehearsal(request, kept: past.header)
      let done: [String] = past.lines.filter(\.isEnded).map(\.text)
      let outcome: RehearsalOutcome = journalled(Journal.take(up: past), done, prepared, output, ask, interrupts)
      try prepared.write(outcome)
      return outcome.isPassed ? 0 : 1
    } catch {
      errors("standby: \(error.reason)")
      return error.exitCode
    }
  }

  /// A coach whose every answer is on disk before it is acted on; those of an earlier run come first, unseen.
  private static func journalled(
    _ journal: Journal?, _ done: [String], _ prepared: PreparedRehearsal, _ output: @escaping (String) -> Void, _ ask: @escaping (String) -> String?,
    _ interrupts: ((StopRequest) -> Void)?
  ) -> RehearsalOutcome {
    var left: ArraySlice<String> = done[...]
    var isOpen = false
    let answer: (String) -> String? = { prompt in
      if let again: String = left.popFirst() {
        // What comes of the lines done before is not shown, but for the last.
        if left.isEmpty { output("Continued: \(Screen.plural(done.count, "line")) done again, last `\(again)`.") }
        return again
      }
      if isOpen { journal?.end(isDone: true, world: nil) }
      isOpen = false
      guard let line: String = ask(prompt) else { return nil }
      journal?.begin(line)
      isOpen = true
      return line
    }
    let executor = RehearsalExecutor(cluster: prepared.world, ask: answer)
    interrupts?(executor.stopRequest)
    let outcome: RehearsalOutcome = coach(prepared.coach(executor), { if left.isEmpty { output($0) } }, answer)
    if isOpen { journal?.end(isDone: true, world: nil) }
    journal?.close(outcome.isPassed ? 0 : 1)
    return outcome
  }

  /// Drives a coach from a terminal, or from a file of answers.
  public static func coach(
    _ start: Coach, _ output: (String) -> Void, _ ask: (String) -> String?
  ) -> RehearsalOutcome {
    var coach: Coach = start
    coach.begin().forEach(output)
    while !coach.isOver {
      guard let line: String = ask(coach.prompt) else {
        coach.take("quit").forEach(output)
        coach.take("y").forEach(output)
        break
      }
      coach.take(line).forEach(output)
    }
    return coach.outcome
  }

  /// Reads runbooks and scripts without running them. - Returns: 1 when a step cannot be understood.
  public static func check(_ files: [String], output: (String) -> Void, errors: (String) -> Void) -> Int32 {
    var code: Int32 = 0
    for path: String in files {
      do throws(RehearsalRefusal) {
        let check = try RunbookCheck(path)
        check.lines.forEach(output)
        check.problems.forEach(errors)
        if !check.problems.isEmpty { code = max(code, 1) }
      } catch {
        errors("standby: \(error.reason)")
        code = max(code, error.exitCode)
      }
    }
    return code
  }
}
