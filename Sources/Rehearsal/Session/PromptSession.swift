import ClusterModel
import DotNet
import Foundation
import PowerShellRuntime
import ShellSession

/// The prompt's way with a line: written to the journal, repaired if a translation broke it, run, and kept as evidence.
///
/// `$RepairMode` says what becomes of a broken line: `repair` (shown and run), `suggest` (shown and asked) or `strict` (run as it is).
public final class PromptSession {
  private let context: ExecutionContext
  private let host: ConsoleHost
  private let typed: TypedLine
  private var journal: Journal?
  private var answers: ArraySlice<String> = []
  private var isReplaying = false
  private var record: SessionRecord?

  public init(_ context: ExecutionContext, _ host: ConsoleHost, _ typed: TypedLine) {
    self.context = context
    self.host = host
    self.typed = typed
    try? context.engine.setVariable("RepairMode", .text(RepairMode.repair.rawValue), .global)
    host.onAnswer = { [weak self] answer in self?.journal?.answer(answer) }
    host.replayAnswer = { [weak self] in self?.answers.popFirst() }
  }

  /// Begins the journal of a new session.
  public func begin() {
    journal = Journal.begin(Journal.Header(kind: "shell"))
  }

  /// The session was left as sessions are.
  public func close(_ code: Int) { journal?.close(Int32(truncatingIfNeeded: code)) }

  // MARK: A line

  /// - Returns: an exit code when the session is to end.
  public func run(_ line: String) -> Int? {
    if !isReplaying { journal?.begin(line) }
    let (code, isDone) = take(line)
    if !isReplaying { journal?.end(isDone: isDone, world: worldMark) }
    return code
  }

  private func take(_ line: String) -> (code: Int?, isDone: Bool) {
    var run: String = line
    var applied: RepairedLine?
    let mode: RepairMode = self.mode
    if mode != .strict, let repaired: RepairedLine = PromptRepair.of(line, context) {
      host.write(StepScreen.repairs([repaired]).joined(separator: "\n") + "\n")
      if mode == .suggest || repaired.isGuess, !isAgreed() {
        host.write("Not run: nothing was changed.\n")
        return (nil, false)
      }
      run = repaired.run
      applied = repaired
    }
    let before: Cluster? = context.hasService(ClusterSession.self) ? world : nil
    let window: String = typed.windowPrefix
    var shown = ""
    host.onWrite = { if shown.utf8.count < 10_000 { shown += $0 } }
    context.lastSucceeded = true
    let code: Int? = typed.run(run)
    host.onWrite = nil
    if context.hasService(ClusterSession.self), let world {
      let kept: SessionRecord = record ?? SessionRecord(before ?? Cluster.litware())
      if record == nil {
        record = kept
        context.setService(SessionRecord.self, kept)
      }
      kept.add(line, applied, output: shown.trimmedEnd, isRefused: !context.lastSucceeded, window: window, world: world)
    }
    return (code, context.lastSucceeded)
  }

  private var world: Cluster? { context.service(ClusterSession.self)?.cluster }

  private var mode: RepairMode {
    guard let value = context.variable(named: "RepairMode") else { return .repair }
    return RepairMode(rawValue: context.text(of: value).lowercased()) ?? .repair
  }

  private func isAgreed() -> Bool {
    let answer: String? = (try? host.readLine(prompt: "      Run it so? [Y/n] ", secure: false)) ?? nil
    guard let answer else { return false }
    return answer.trimmed.isEmpty || answer.trimmed.lowercased().hasPrefix("y")
  }

  /// What tells one state of the world from another, without writing it all down.
  private var worldMark: String? {
    guard context.hasService(ClusterSession.self), let world else { return nil }
    return "\(world.now.milliseconds)/\(world.generator)/\(world.messages.count)/\(world.centralManagement.version)"
  }

  // MARK: After a crash

  /// Runs the lines of a session that ended without a word, unseen and without touching files of the host again.
  /// - Returns: what to tell the operator.
  public func resume(_ past: Journal.Unfinished) -> [String] {
    _ = FileManager.default.changeCurrentDirectoryPath(past.header.folder)
    journal = Journal.take(up: past)
    let mayWrite: Bool = context.allowances.fileWrites
    context.allowances.fileWrites = false
    isReplaying = true
    host.isMuted = true
    var strayed: String?
    for line: Journal.Unfinished.Line in past.lines where line.isEnded {
      answers = line.answers[...]
      _ = run(line.text)
      context.exitRequested = false
      if strayed == nil, let then: String = line.world, let now: String = worldMark, then != now { strayed = line.text }
    }
    answers = []
    host.isMuted = false
    isReplaying = false
    context.allowances.fileWrites = mayWrite
    let count: Int = past.lines.filter(\.isEnded).count
    var told: [String] = ["Continued the session of \(past.header.started): \(Screen.plural(count, "line")) done again."]
    if let world, context.hasService(ClusterSession.self) { told[0] += " It is \(world.now.description) in \(world.name)." }
    if let strayed { told.append("BEWARE: `\(strayed)` led to another world than it did then; Undo-Rehearsal steps back.") }
    for line: Journal.Unfinished.Line in past.lines where !line.isEnded { told.append("Not run again, since it had not ended: \(line.text)") }
    return told
  }
}
