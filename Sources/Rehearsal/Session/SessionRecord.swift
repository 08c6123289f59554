import ClusterModel

/// What was done in a session of the prompt, for its evidence: each line as typed and as run, what it answered, and which
/// steps of the procedures the world then showed as achieved.
public final class SessionRecord {
  struct Entry {
    var typed: String
    var repaired: RepairedLine?
    var output: String
    var isRefused: Bool
    var time: SimulatedTime
    var window: String
    var achieved: [StepRole]
  }

  private(set) var entries: [Entry] = []
  let start: Cluster
  private var open: Set<StepRole>
  private var last: Cluster

  init(_ start: Cluster) {
    self.start = start
    last = start
    let judge = StepJudge(start)
    open = Set(StepRole.allCases.filter { !judge.isAchieved($0) })
  }

  func add(_ typed: String, _ repaired: RepairedLine?, output: String, isRefused: Bool, window: String, world: Cluster) {
    var achieved: [StepRole] = []
    if !StepWorld.isSame(last, world) {
      let judge = StepJudge(world)
      let now: Set<StepRole> = Set(StepRole.allCases.filter { !judge.isAchieved($0) })
      achieved = open.subtracting(now).sorted { $0.rawValue < $1.rawValue }
      open = now
      last = world
    }
    entries.append(
      Entry(
        typed: typed, repaired: repaired, output: String(output.prefix(8_000)), isRefused: isRefused, time: world.now, window: window,
        achieved: achieved))
  }

  /// The session as the outcome of a rehearsal, for the reports.
  func outcome(_ world: Cluster) -> RehearsalOutcome {
    let executor = RehearsalExecutor(cluster: world)
    var engine = RehearsalEngine(runbook: Runbook(steps: [], provenRoles: 0), executor: executor)
    engine.outcome.document = "a session at the prompt"
    engine.outcome.scenario = world.faults.isEmpty ? "none in force" : world.faults.map { "\($0.name) \($0.target)".trimmed }.joined(separator: ", ")
    engine.outcome.seed = world.seed
    engine.outcome.world = world.name
    engine.outcome.before = start
    engine.outcome.lostAt = world.lossTime?.description ?? "no time"
    engine.lossTime = world.lossTime
    let isBack: Bool = world.lossTime != nil && !world.faults.contains { $0.name == "SiteLoss" }
    steps(world, isBack, &engine.outcome)
    if let lost: SimulatedTime = world.lossTime {
      engine.outcome.lost = world.lostMessages().map(\.message)
      engine.outcome.lossSeconds = engine.outcome.lost.map { lost.secondsSince($0.posted) }.max() ?? 0
      engine.outcome.unprocessedCompliance = world.unprocessedComplianceEvents
      let running: SimulatedTime? = entries.last { $0.achieved.contains(.activateBackupSite) || $0.achieved.contains(.setFailedOver) }?.time
      engine.outcome.recoverySeconds = running.map { $0.secondsSince(lost) } ?? 0
      if isBack { engine.checkFailback() } else { engine.checkFailover() }
    } else {
      engine.outcome.notes.append("nothing was lost in this session: no fail-over was called for")
    }
    return engine.finish()
  }

  /// Lines go to the step that the world showed as achieved after them.
  private func steps(_ world: Cluster, _ isBack: Bool, _ outcome: inout RehearsalOutcome) {
    var pending: [Entry] = []
    var found: [StepRole: StepResult] = [:]
    for entry: Entry in entries {
      pending.append(entry)
      guard let role: StepRole = entry.achieved.first(where: { world.lossTime != nil && (isBack || !$0.isFailback) }) else { continue }
      for other: StepRole in entry.achieved { found[other] = StepResult(role: other, line: 0, text: "", status: .done, finished: entry.time.description) }
      var step: StepResult = found[role] ?? StepResult(role: role, line: 0, text: "")
      step.ran = pending.map(\.ran)
      step.repairs = pending.compactMap(\.repaired)
      found[role] = step
      pending = []
    }
    let judge = StepJudge(world)
    for role: StepRole in StepRole.allCases where world.lossTime != nil && role.isFailback == isBack || found[role] != nil {
      if let step: StepResult = found[role] {
        outcome.steps.append(step)
        continue
      }
      var step = StepResult(role: role, line: 0, text: "")
      step.why = judge.unmet(role)
      step.status = step.why == nil ? .skipped : .notDone
      outcome.steps.append(step)
    }
    outcome.unstated = pending.map { UnstatedStep(ran: $0.ran, reason: "at \($0.time.description), no step of the procedures came of it", isBefore: false) }
  }
}

extension SessionRecord.Entry {
  var ran: RanLine {
    let line: String = (window.isEmpty ? "PS> " : window) + (repaired?.run ?? typed)
    return isRefused ? RanLine(line: line, error: output) : RanLine(line: line, output: output)
  }
}
