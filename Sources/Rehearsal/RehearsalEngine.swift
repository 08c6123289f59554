import ClusterModel

/// Walks a runbook's steps on the world: repair, warn, act, verify by state. The coach drives it step by step, an
/// unattended rehearsal from end to end.
public struct RehearsalEngine {
  public let executor: RehearsalExecutor
  public var mode: RepairMode = .repair
  public internal(set) var outcome = RehearsalOutcome()
  let runbook: Runbook
  var lossTime: SimulatedTime?

  public init(runbook: Runbook, executor: RehearsalExecutor, mode: RepairMode = .repair) {
    self.runbook = runbook
    self.executor = executor
    self.mode = mode
  }

  var world: Cluster { executor.cluster }
  var judge: StepJudge { StepJudge(executor.cluster) }
  var store: StoreSet { executor.cluster.chatPool.store }
  var backup: String { store.backup ?? "" }

  // MARK: From end to end

  public mutating func run(_ asked: RehearsalProcedure, document: String, scenario: String = "SiteLoss", goal: String = "") -> RehearsalOutcome {
    let procedure: RehearsalProcedure = begin(asked, document: document, scenario: scenario, goal: goal)
    let isReported: Bool = procedure != .failback
    for role: StepRole in StepRole.allCases where !role.isFailback { perform(role, isReference: !isReported) }
    finishFailover(isChecked: isReported)
    if !isReported { outcome.steps = [] }
    if procedure != .failover {
      rebuild()
      for role: StepRole in StepRole.allCases where role.isFailback { perform(role) }
      finishFailback()
    }
    return finish()
  }

  /// Breaks the world and does what the document only hints at. - Returns: the procedures that the page has.
  mutating func begin(_ asked: RehearsalProcedure, document: String, scenario: String, goal: String) -> RehearsalProcedure {
    outcome = RehearsalOutcome()
    outcome.document = document
    outcome.scenario = scenario
    outcome.goal = goal
    outcome.seed = world.seed
    outcome.world = world.name
    outcome.before = world
    if world.lossTime == nil && scenario != "SiteLoss" {
      outcome.notes.append("the scenario \(scenario) leaves the primary site standing; for this runbook it is lost as well")
    }
    if world.lossTime == nil { _ = try? executor.cluster.startFault("SiteLoss", target: world.chatPool.site) }
    lossTime = world.lossTime ?? world.now
    outcome.lostAt = (lossTime ?? world.now).description
    executor.cluster.advance(bySeconds: 600)
    var procedure: RehearsalProcedure = asked
    if asked == .all {
      if !runbook.has(isFailback: true) { procedure = .failover } else if !runbook.has(isFailback: false) { procedure = .failback }
      if procedure != .all { outcome.notes.append("the \(runbook.isScript ? "script" : "page") holds the \(procedure.rawValue) only: the other procedure was not rehearsed") }
    }
    if procedure != .failback { extra(0) }
    prepare()
    return procedure
  }

  /// What the document leaves out: the store of settings, and the pool its users sign in on.
  private mutating func prepare() {
    let hasMaster: Bool = (try? world.centralMaster()) != nil
    if !hasMaster {
      unstated(
        "Invoke-CsManagementServerFailover -BackupSqlServerFqdn \(ClusterNames(world).backupSqlServer) -Force -Confirm:$false",
        "the Central Management master was in the lost site: every Set-Cs* would fail", isBefore: true)
    }
    if world.centralManagement.masters.count > 1 {
      unstated(
        "Invoke-CsManagementServerFailover -BackupSqlServerFqdn \(ClusterNames(world).backupSqlServer) -Force -Confirm:$false",
        "two Central Management masters were left, and every Set-Cs* is refused until one is: run once more, it takes the role from the other", isBefore: true)
    }
    let pool: FrontEndPool? = world.frontEndPools.first { $0.fqdn.lowercased() == world.chatPool.nextHop.lowercased() }
    if let pool, !pool.isFailedOver, !world.isFrontEndServing(pool) {
      unstated(
        "Invoke-CsPoolFailOver -PoolFqdn \(pool.fqdn) -DisasterMode -Confirm:$false",
        "the lost Front End pool's users could not sign in, however healthy chat is", isBefore: true)
    }
  }

  private mutating func unstated(_ line: String, _ reason: String, isBefore: Bool) {
    let result: ExecutionResult = executor.runShell(line)
    let ran = RanLine(line: "PS> " + line, output: result.output, error: result.error)
    outcome.unstated.append(UnstatedStep(ran: ran, reason: reason, isBefore: isBefore))
  }

  mutating func finishFailover(isChecked: Bool) {
    executor.cluster.advance(bySeconds: 180)
    outcome.recoverySeconds = world.now.secondsSince(lossTime ?? world.now)
    outcome.lost = world.lostMessages().map(\.message)
    outcome.lossSeconds = outcome.lost.map { (lossTime ?? world.now).secondsSince($0.posted) }.max() ?? 0
    outcome.unprocessedCompliance = world.unprocessedComplianceEvents
    if isChecked { checkFailover() }
  }

  /// The primary site comes back rebuilt, an hour later.
  ///
  /// The article's note on the failback asks for an account of the Agent that can read the share and write to the folder.
  mutating func rebuild() {
    executor.cluster.advance(bySeconds: 3_600)
    let isScripted: Bool = runbook.isScript && runbook.stopsFaults
    if !isScripted { _ = try? executor.cluster.stopFault("SiteLoss") }
    for denied: ActiveFault in world.faults where ["CopyJobDenied", "RestoreJobDenied"].contains(denied.name) {
      unstated(
        "Stop-Fault \(denied.name)",
        "the Agent's account gets its rights back, as the note under failback step 1 demands: without them log shipping does not come back", isBefore: true)
    }
    if !runbook.has(isFailback: false) { extra(0) }
    extra(8)
  }

  mutating func finishFailback() {
    extra(16)
    let pool: FrontEndPool? = world.frontEndPools.first { $0.fqdn.lowercased() == world.chatPool.nextHop.lowercased() }
    if pool?.isFailedOver ?? false {
      unstated(
        "Invoke-CsPoolFailBack -PoolFqdn \(world.chatPool.nextHop) -Confirm:$false",
        "users are still homed on the other site", isBefore: false)
    }
    executor.cluster.advance(bySeconds: 2_700)
    checkFailback()
  }

  mutating func finish() -> RehearsalOutcome {
    outcome.after = world
    outcome.unsent = world.messages.filter { $0.commitLSN == nil }.count
    outcome.survived = world.messages.count - outcome.unsent - world.lostMessages().count
    return outcome
  }

  /// A script's statements outside the steps.
  private mutating func extra(_ state: Int) {
    guard runbook.isScript else { return }
    for unit: RunbookUnit in runbook.extra[state] ?? [] where unit.kind == .fence {
      let result: ExecutionResult = executor.runShell(unit.text)
      outcome.unstated.append(
        UnstatedStep(
          ran: RanLine(line: "PS> " + unit.text, output: result.output, error: result.error),
          reason: "line \(unit.line) of the script", isBefore: state != 16))
    }
  }

  // MARK: One step

  /// What is known of a step before it is done.
  func preview(_ role: StepRole, isReference: Bool = false) -> StepResult {
    let step: RunbookStep? = isReference ? nil : runbook.step(role)
    let prose: String? = step?.units.first { $0.kind != .fence && !$0.text.isEmpty }?.text
    let sentence: String = prose ?? (runbook.isScript ? nil : step?.units.first?.text) ?? ""
    var result = StepResult(role: role, line: step?.line ?? 0, text: sentence)
    let repairs = RunbookRepairs(names: ClusterNames(world))
    result.repairs = runbook.isScript && step != nil ? [] : repairs.of(role, step, spid: judge.sessionsInUse().first?.spid)
    result.labels = RunbookRepairs.labels(step)
    if step == nil && !isReference { result.warnings.append("the page has no such step: it is done as the reference procedure has it") }
    if let obstacle: String = judge.obstacle(role) { result.warnings.append("NOT YET: \(obstacle)") }
    for line: RepairedLine in result.repairs {
      if let mismatch: String = repairs.mismatch(role, line) { result.warnings.append("line \(line.line): \(mismatch)") }
    }
    if result.repairs.isEmpty, let dialog = DialogPlan(role, result.labels) { result.warnings += dialog.notes }
    result.warnings += Wording.hints(role, runbook) + StepTraps(world).of(role)
    return result
  }

  /// The lines a step is done with; nothing was tried yet.
  func plan(_ role: StepRole, _ result: StepResult, isReference: Bool = false) -> [ActionLine] {
    if runbook.isScript, !isReference, let step: RunbookStep = runbook.step(role) {
      let own: [ActionLine] = step.units.filter { $0.kind == .fence }.map { ActionLine(text: $0.text, instance: nil) }
      if !own.isEmpty { return own }
    }
    return StepPlan(world).lines(role, result.repairs, result.labels)
  }

  private mutating func perform(_ role: StepRole, isReference: Bool = false) {
    var result: StepResult = preview(role, isReference: isReference)
    let start: SimulatedTime = world.now
    if mode != .repair, let bad: RepairedLine = result.repairs.first(where: { $0.isChanged && $0.read != "(no command)" && !$0.run.hasPrefix("(") }), !isReference {
      refuse(bad, &result)
    } else {
      act(role, plan(role, result, isReference: isReference), &result)
    }
    close(role, &result, from: start)
    outcome.steps.append(result)
  }

  /// Strict: the line runs as it was read, and the product's own error is the answer. Suggest, with nobody to ask: not run.
  private mutating func refuse(_ bad: RepairedLine, _ result: inout StepResult) {
    let shown: String = (bad.isTransactSQL ? "[\(backup).master] " : "PS> ") + bad.read
    guard mode == .strict else {
      result.ran.append(RanLine(line: shown, error: "not run: `\(bad.run)` is suggested, and nobody was there to agree"))
      return
    }
    let answer: ExecutionResult =
      bad.isTransactSQL ? executor.runTransactSQL(instance: backup, database: "master", batch: bad.read) : executor.runShell(bad.read)
    result.ran.append(RanLine(line: shown, output: answer.output, error: answer.error))
  }

  mutating func act(_ role: StepRole, _ lines: [ActionLine], _ result: inout StepResult) {
    for line: ActionLine in lines {
      let answer: ExecutionResult = execute(line)
      result.ran.append(RanLine(line: line.shown, output: answer.output, error: answer.error))
    }
  }

  mutating func execute(_ line: ActionLine) -> ExecutionResult {
    line.instance.map { executor.runTransactSQL(instance: $0, database: "master", batch: line.text) } ?? executor.runShell(line.text)
  }

  /// Lets a minute pass, as an operator reads the answer, and judges.
  mutating func close(_ role: StepRole, _ result: inout StepResult, from start: SimulatedTime) {
    executor.cluster.advance(bySeconds: 60)
    result.why = judge.unmet(role)
    result.status = result.why == nil ? .done : .failed
    result.finished = world.now.description
    result.seconds = world.now.secondsSince(start)
  }

  // MARK: Final checks

  private mutating func check(_ name: String, _ missing: String?) {
    outcome.checks.append(FinalCheck(name: name, isMet: missing == nil, detail: missing))
  }

  /// A test message, posted on a copy of the world.
  private func unposted() -> String? {
    var fork: Cluster = world
    guard let user: ChatUser = fork.users.first else { return "nobody is there to post it" }
    return fork.post(by: user, room: fork.chatPool.rooms.first ?? "").commitLSN == nil ? "no server takes it" : nil
  }

  mutating func checkFailover() {
    check("PoolState is FailedOver", judge.unmet(.setFailedOver))
    let isOpen: Bool = world.database(store.database, on: backup)?.isPrincipal ?? false
    check("\(store.database) is ONLINE on \(backup), as the principal", isOpen ? nil : judge.unmet(.bringOnline) ?? judge.unmet(.installMirror) ?? "it is not")
    check("\(store.database) is SYNCHRONIZED with \(store.backupMirror ?? "its mirror")", judge.unmet(.installMirror))
    check("only the backup site's servers are active", judge.unmet(.activateBackupSite))
    check("a test message gets through", unposted())
    let unrestored: Int = world.lostMessages().filter { if case .notRestored = $0.reason { true } else { false } }.count
    // Beyond a gap nothing can be restored: that loss is reported, and no fault of the operator.
    let isChainUsed: Bool = outcome.steps.contains { $0.role == .restoreLogs && $0.status == .done }
    if isChainUsed && unrestored > 0 { outcome.notes.append("\(Screen.plural(unrestored, "lost message")) stood in log backups beyond a gap or damage in the chain") }
    check("no log backup that could be restored was left out", unrestored == 0 || isChainUsed ? nil : "\(Screen.plural(unrestored, "message")) in log backups that were not restored")
  }

  mutating func checkFailback() {
    check("PoolState is Normal", judge.unmet(.setNormal))
    let state: DatabaseState? = world.database(store.database, on: store.primary)?.state
    check("\(store.database) is ONLINE on \(store.primary)", state == .online ? nil : "it is \(state?.stateDesc ?? "absent")")
    let more: Int = world.lostMessages().count - outcome.lost.count
    check("every message posted meanwhile is there", more <= 0 ? nil : "\(more) message(s) taken since the fail-over are gone")
    let file: String? = world.instance(backup)?.logShippingSecondaries.first?.databases.first?.lastRestoredFile
    check("log shipping runs again into \(backup), RESTORING", judge.unmet(.configureLogShipping) ?? (file == nil ? "no log backup has been restored yet" : nil))
    check("only the primary site's servers are active", judge.unmet(.activatePrimarySite))
    check("a test message gets through", unposted())
  }
}

extension RehearsalEngine {
  /// The fail-over as the reference procedure has it, unreported: a failback needs one before it.
  mutating func performReference(_ role: StepRole) {
    var result = StepResult(role: role, line: 0, text: "")
    result.repairs = RunbookRepairs(names: ClusterNames(world)).of(role, nil)
    act(role, StepPlan(world).lines(role, result.repairs, []), &result)
    executor.cluster.advance(bySeconds: 60)
  }

  /// Puts a step's result in its place; a step done again replaces the first try.
  mutating func record(_ result: StepResult) {
    outcome.steps.removeAll { $0.role == result.role }
    let index: Int = outcome.steps.firstIndex { $0.role.rawValue > result.role.rawValue } ?? outcome.steps.count
    outcome.steps.insert(result, at: index)
  }
}
