import ClusterModel

/// The interactive rehearsal as a state machine: a line in, lines out. It knows no terminal.
///
/// At each step it shows the page's words, what stands in the way and what to beware of; the operator types the command,
/// or `run`s the step's own lines. Whether a step is done is judged by the state of the world, so any route counts.
public struct Coach {
  var engine: RehearsalEngine
  private var roles: [StepRole] = []
  private var place = 0
  private var current: StepResult?
  private var start = SimulatedTime(milliseconds: 0)
  /// The world before each thing that was done, to come back to.
  private var past: [Snapshot] = []
  private var hints = 0
  private var question: Question?
  private let document: String
  private let asked: RehearsalProcedure
  private let scenario: (name: String, goal: String)
  private var procedure: RehearsalProcedure = .all
  public private(set) var isOver = false

  private struct Snapshot {
    var label: String
    var cluster: Cluster
    var outcome: RehearsalOutcome
    var place: Int
    var current: StepResult?
  }

  private enum Question {
    case run(ActionLine, read: String)
    case quit
  }

  public init(
    runbook: Runbook, executor: RehearsalExecutor, procedure: RehearsalProcedure = .all, document: String,
    mode: RepairMode = .repair, scenario: String = "SiteLoss", goal: String = ""
  ) {
    engine = RehearsalEngine(runbook: runbook, executor: executor, mode: mode)
    self.document = document
    asked = procedure
    self.scenario = (scenario, goal)
  }

  public var outcome: RehearsalOutcome {
    var copy: RehearsalEngine = engine
    return copy.finish()
  }
  public var cluster: Cluster { engine.executor.cluster }
  public var prompt: String {
    if question != nil { return "[Y/n] " }
    let window: String = engine.executor.window.map { "[\($0)] " } ?? ""
    return role.map { "\(window)\($0.procedure) \($0.number)> " } ?? "\(window)> "
  }
  private var role: StepRole? { roles.indices.contains(place) ? roles[place] : nil }

  // MARK: Beginning

  public mutating func begin() -> [String] {
    procedure = engine.begin(asked, document: document, scenario: scenario.name, goal: scenario.goal)
    roles = StepRole.allCases.filter { procedure == .all || $0.isFailback == (procedure == .failback) }
    var lines: [String] = ["Rehearsal of \(document)"]
    lines += Screen.wrap("It is \(engine.world.now.description) UTC. The primary site was lost at \(engine.outcome.lostAt). Nothing you do here touches a real server.", indent: 0)
    if !scenario.goal.isEmpty { lines += Screen.wrap(scenario.goal, indent: 0, mark: "Goal: ") }
    for note: String in engine.outcome.notes { lines += Screen.wrap(note, indent: 0, mark: "Note: ") }
    if procedure == .failback {
      var reference = engine
      for role: StepRole in StepRole.allCases where !role.isFailback { reference.performReference(role) }
      engine = reference
      engine.finishFailover(isChecked: false)
      engine.rebuild()
    }
    for one: UnstatedStep in engine.outcome.unstated where one.isBefore {
      lines.append("      \(one.ran.line)")
      lines += Screen.wrap("done for you, the document leaves it out: \(one.reason)", indent: 8)
      if let error: String = one.ran.error { lines += Screen.refusal(error, indent: 8) }
    }
    lines += ["", "Type the step's command, or: run  hint  why  skip  undo  back  goto N  status  help  quit"]
    return lines + enter(0)
  }

  private mutating func enter(_ index: Int) -> [String] {
    place = index
    hints = 0
    guard let role else { return finish() }
    start = engine.world.now
    let step: StepResult = engine.preview(role)
    current = step
    var lines: [String] = ["", title(role, step)] + StepScreen.before(step, isOpen: true)
    if engine.judge.isAchieved(role) { lines.append("      Nothing to do: the world is already as this step wants it. `run` goes on.") }
    return lines
  }

  private func title(_ role: StepRole, _ step: StepResult) -> String {
    let count: Int = roles.filter { $0.isFailback == role.isFailback }.count
    let name: String = "\(role.isFailback ? "FAIL BACK" : "FAIL OVER") \(role.number) of \(count)  \(role.title)"
    return Screen.pad(name, to: 84) + (step.line > 0 ? "line \(step.line)" : "not in the page")
  }

  // MARK: A line

  public mutating func take(_ input: String) -> [String] {
    let line: String = input.trimmed
    if isOver { return ["The rehearsal is over."] }
    if let asked: Question = question { return answer(line, asked) }
    if line.isEmpty { return [] }
    let words: [Substring] = line.split(separator: " ")
    let isWord: Bool = words.count == 1
    switch words[0].lowercased() {
    case "help" where isWord, "?" where isWord: return help()
    case "hint" where isWord: return hint()
    case "why" where isWord: return why()
    case "status" where isWord: return status()
    case "show" where isWord: return current.map { [title($0.role, $0)] + StepScreen.before($0, isOpen: true) } ?? []
    case "run" where isWord, "next" where isWord: return run()
    case "skip" where isWord: return skip()
    case "undo" where isWord: return undo()
    case "back" where isWord: return back()
    case "goto" where words.count <= 3: return goto(words.dropFirst().map { String($0) })
    case "quit" where isWord, "exit" where isWord:
      question = .quit
      return ["\(left()) not done. Leave the rehearsal?"]
    default: return typed(line)
    }
  }

  private func left() -> String { Screen.plural(roles.count - place, "step") }

  private mutating func answer(_ line: String, _ asked: Question) -> [String] {
    let isYes: Bool = line.isEmpty || line.lowercased().hasPrefix("y")
    question = nil
    switch asked {
    case .quit: return isYes ? quit() : ["Going on with \(prompt)"]
    case .run(let action, let read): return isYes ? execute(action) : ["Not run: \(read)", "Nothing was changed."]
    }
  }

  // MARK: Acting

  /// What the operator typed. A damaged line is repaired as the mode says; T-SQL goes to the instance of the step.
  private mutating func typed(_ line: String) -> [String] {
    guard let role else { return [] }
    var action = ActionLine(text: line, instance: nil)
    var lines: [String] = []
    let repairs = RunbookRepairs(names: ClusterNames(engine.world))
    if engine.mode != .strict, let repaired: RepairedLine = repairs.typed(line, role: role), repaired.isChanged {
      lines = StepScreen.repairs([repaired])
      if repaired.isTransactSQL && engine.executor.window == nil { return lines + noWindow(role) }
      action.text = repaired.run
      if engine.mode == .suggest || repaired.isGuess {
        question = .run(action, read: line)
        return lines + ["      Run it so?"]
      }
      return lines + execute(action)
    }
    if StatementRepair.begins(line), engine.executor.window == nil { return noWindow(role) }
    return execute(action)
  }

  private func noWindow(_ role: StepRole) -> [String] {
    let instance: String = role == .restorePrimary ? engine.store.primary : engine.backup
    return Screen.wrap("That is T-SQL, and no query window is open. This step is done on \(instance): Open-QueryWindow -ServerInstance \(instance) -Database master", indent: 0, mark: "REFUSED: ")
      + ["Nothing was changed."]
  }

  private mutating func execute(_ action: ActionLine) -> [String] {
    guard let role else { return [] }
    let before: Cluster = engine.world
    remember(action.text)
    let result: ExecutionResult = engine.execute(action)
    let ran = RanLine(line: shown(action), output: result.output, error: result.error)
    current?.ran.append(ran)
    var lines: [String] = Screen.output(result.output, indent: 2, max: 80)
    if let error: String = result.error {
      let isSame: Bool = StepWorld.isSame(before, engine.world)
      lines += Screen.refusal(error, indent: 0)
      if isSame {
        lines.append("Nothing was changed.")
        // The refused line stays in the record; the world need not come back from it.
        past.removeLast()
      }
      if let obstacle: String = engine.judge.obstacle(role) { lines += Screen.wrap(obstacle, indent: 0, mark: "Why: ") }
      return lines + ["`hint` says what this step wants."]
    }
    return lines + judge(role, since: before)
  }

  private func shown(_ action: ActionLine) -> String { action.instance == nil ? (engine.executor.window.map { "[\($0)] " } ?? "") + "PS> " + action.text : action.shown }

  /// After an act: done, or what is still missing; and a word if it did another step's work or undid one.
  private mutating func judge(_ role: StepRole, since before: Cluster, isRun: Bool = false) -> [String] {
    var lines: [String] = []
    let old = StepJudge(before)
    for done: StepResult in engine.outcome.steps where done.status == .done && done.role.isFailback == role.isFailback && done.role != role {
      if old.isAchieved(done.role), let reason: String = engine.judge.unmet(done.role), !StepWorld.follows(done.role, role) {
        lines += Screen.wrap("this undid step \(done.role.number), \(done.role.phrase): \(reason). `undo` takes it back.", indent: 0, mark: "BEWARE: ")
      }
    }
    if let reason: String = engine.judge.unmet(role) {
      if !StepWorld.isSame(before, engine.world) {
        for later: StepRole in roles where later.rawValue > role.rawValue && later.isFailback == role.isFailback && !old.isAchieved(later) && engine.judge.isAchieved(later) {
          lines += Screen.wrap("that was step \(later.number), \(later.phrase), before step \(role.number). `undo` takes it back.", indent: 0, mark: "BEWARE: ")
        }
      }
      // What only looked at the world needs no verdict.
      if StepWorld.isSame(before, engine.world) && !isRun { return lines }
      return lines + Screen.wrap(reason, indent: 0, mark: "Not done yet: ")
    }
    return lines + done(role)
  }

  private mutating func done(_ role: StepRole) -> [String] {
    guard var step: StepResult = current else { return [] }
    engine.close(role, &step, from: start)
    engine.record(step)
    var lines: [String] = ["Done: \(role.phrase), at \(step.finished.suffix(8))."]
    lines += boundary(role)
    return lines + enter(place + 1)
  }

  /// Between the procedures: the site comes back.
  private mutating func boundary(_ role: StepRole) -> [String] {
    if role == .activateBackupSite {
      engine.finishFailover(isChecked: true)
      var lines: [String] = ["", "The fail-over is through. Recovery time \(Screen.duration(engine.outcome.recoverySeconds)), \(Screen.plural(engine.outcome.lost.count, "message")) lost."]
      lines += engine.outcome.checks.flatMap { RehearsalReport.check($0) }
      if procedure == .all {
        engine.rebuild()
        lines += ["", "An hour later the primary site is back, rebuilt: its \(engine.store.database) is empty. It is \(engine.world.now.description)."]
      }
      return lines
    }
    if role == .setNormal { engine.finishFailback() }
    return []
  }

  /// Does the step with its own lines.
  private mutating func run() -> [String] {
    guard let role, var step: StepResult = current else { return [] }
    if engine.mode == .strict, let bad: RepairedLine = step.repairs.first(where: { $0.isChanged && $0.read != "(no command)" }) {
      return execute(ActionLine(text: bad.read, instance: bad.isTransactSQL ? engine.backup : nil))
    }
    remember("run")
    let before: Cluster = engine.world
    let count: Int = step.ran.count
    engine.act(role, engine.plan(role, step), &step)
    current = step
    var lines: [String] = []
    for run: RanLine in step.ran.dropFirst(count) {
      lines.append("  \(run.line)")
      lines += Screen.output(run.output, indent: 4)
      if let error: String = run.error { lines += Screen.refusal(error, indent: 4) }
    }
    if step.ran.count == count { lines.append("  (nothing to run)") }
    if step.ran.dropFirst(count).contains(where: \.isRefused), StepWorld.isSame(before, engine.world) { lines.append("Nothing was changed.") }
    return lines + judge(role, since: before, isRun: true)
  }

  // MARK: Moving

  private mutating func remember(_ label: String) {
    past.append(Snapshot(label: label, cluster: engine.world, outcome: engine.outcome, place: place, current: current))
    if past.count > 400 { past.removeFirst() }
  }

  private mutating func undo() -> [String] {
    guard let last: Snapshot = past.popLast() else { return ["There is nothing to undo."] }
    restore(last)
    return ["Undone: \(last.label)", "It is \(engine.world.now.description) again."] + (current.map { [title($0.role, $0)] } ?? [])
  }

  private mutating func restore(_ snapshot: Snapshot) {
    engine.executor.goBack(to: snapshot.cluster)
    engine.outcome = snapshot.outcome
    place = snapshot.place
    current = snapshot.current
    hints = 0
  }

  /// To the beginning of the step before this one.
  private mutating func back() -> [String] {
    guard place > 0 else { return ["This is the first step."] }
    return travel(to: place - 1)
  }

  /// `goto 3`, `goto failback 3`: back in time to a step that was begun; forward the steps between are left undone.
  private mutating func goto(_ words: [String]) -> [String] {
    let isFailback: Bool = words.count > 1 ? words[0].lowercased() == "failback" : role?.isFailback ?? true
    guard let number: Int = words.last.flatMap({ Int($0) }),
      let target: Int = roles.firstIndex(where: { $0.number == number && $0.isFailback == isFailback })
    else { return ["goto takes a step's number, 1 to 7: goto 3, goto failback 3."] }
    if target == place { return [current.map { title($0.role, $0) } ?? ""] }
    if target < place { return travel(to: target) }
    if roles[target].isFailback != (role?.isFailback ?? false) { return ["The fail-over must be through before the failback: skip or run its steps first."] }
    var lines: [String] = []
    remember("goto \(number)")
    while place < target { lines += leave() }
    return lines + enter(target)
  }

  private mutating func travel(to target: Int) -> [String] {
    guard let index: Int = past.firstIndex(where: { $0.place == target }) else {
      return ["Step \(roles[target].number) cannot be gone back to: nothing was done in it."]
    }
    let snapshot: Snapshot = past[index]
    past.removeSubrange(index...)
    restore(snapshot)
    return ["It is \(engine.world.now.description) again; what was done since is undone."] + enter(target)
  }

  private mutating func leave() -> [String] {
    guard let role, var step: StepResult = current else { return [] }
    step.status = .notDone
    step.why = engine.judge.unmet(role)
    engine.record(step)
    place += 1
    current = role == roles.last ? nil : engine.preview(roles[place])
    return ["Left undone: \(role.number). \(role.title)"]
  }

  private mutating func skip() -> [String] {
    guard let role, var step: StepResult = current else { return [] }
    remember("skip")
    step.why = engine.judge.unmet(role)
    step.status = step.why == nil ? .skipped : .notDone
    step.finished = engine.world.now.description
    engine.record(step)
    var lines: [String] = ["Skipped: \(role.number). \(role.title)"]
    lines += Screen.wrap(StepWorld.consequence(role), indent: 0, mark: "What that means: ")
    lines += boundary(role)
    return lines + enter(place + 1)
  }

  // MARK: Telling

  /// The first hint says what the step wants, the second how, the third the line itself.
  private mutating func hint() -> [String] {
    guard let role, let step: StepResult = current else { return [] }
    hints += 1
    if let reason: String = engine.judge.obstacle(role) { return Screen.wrap(reason, indent: 0, mark: "First: ") }
    switch hints {
    case 1: return Screen.wrap(engine.judge.unmet(role) ?? "the step is achieved; `run` goes on", indent: 0, mark: "Hint: ")
    case 2:
      let line: ActionLine? = engine.plan(role, step).first
      let place: String = line?.instance.map { "in a query window on \($0), master: Open-QueryWindow -ServerInstance \($0) -Database master" } ?? "in the Management Shell"
      return Screen.wrap("it is done \(place). `hint` again shows the line.", indent: 0, mark: "Hint: ")
    default: return engine.plan(role, step).map { "  \($0.shown)" } + ["`run` runs it."]
    }
  }

  private func why() -> [String] {
    guard let role else { return [] }
    var lines: [String] = Screen.wrap(StepWorld.purpose(role), indent: 0, mark: "Why this step: ")
    lines += Screen.wrap(StepWorld.consequence(role), indent: 0, mark: "Left out: ")
    if let refused: RanLine = current?.ran.last(where: \.isRefused) {
      let reason: String = engine.judge.obstacle(role) ?? Screen.sentence(refused.error ?? "")
      lines += Screen.wrap("\(refused.line): \(reason)", indent: 0, mark: "Last refusal: ")
    }
    return lines
  }

  private func status() -> [String] {
    let world: Cluster = engine.world
    let store: StoreSet = engine.store
    var lines: [String] = ["\(world.now.description) UTC   PoolState \(world.centralManagement.settings.state.rawValue)   active servers: \(world.centralManagement.settings.activeServers.count)"]
    for name: String in [store.primary, store.primaryMirror, store.backup, store.backupMirror].compactMap({ $0 }) {
      let database: Database? = world.database(store.database, on: name)
      let state: String = !world.isServing(instance: name) ? "down" : database.map { "\($0.name) \($0.state.stateDesc)" } ?? "no \(store.database)"
      let half: String = database?.mirroring.map { ", \($0.role == .principal ? "principal" : "mirror")" } ?? ""
      lines.append("  " + Screen.pad(name, to: 16) + state + (world.isServing(instance: name) ? half : ""))
    }
    if world.database(store.database, on: engine.backup)?.state == .restoring { lines.append("  log backups not copied: \(engine.judge.missing().count), copied and not restored: \(engine.judge.unapplied().count)") }
    for step: StepResult in engine.outcome.steps { lines.append("  " + StepScreen.head(step)) }
    return lines
  }

  private func help() -> [String] {
    """
    run, next   does the step with its own lines        hint    what the step wants; again: how; again: the line
    skip        leaves the step out                      why     what the step is for, and what leaving it out costs
    undo        takes back the last thing done           back    to the step before, the world with it
    goto N      to step N; goto failback N               status  the databases, the pool and the steps so far
    show        the step again                           quit    ends the rehearsal with its report
    Anything else is a command: Set-Cs..., Open-QueryWindow -ServerInstance dal-sql-001, and T-SQL in its window.
    """.split(separator: "\n").map { String($0) }
  }

  private mutating func finish() -> [String] {
    isOver = true
    _ = engine.finish()
    let checks: [String] = engine.outcome.checks.isEmpty ? [] : ["", "FINAL CHECKS"]
    return checks + engine.outcome.checks.flatMap { RehearsalReport.check($0) } + [""] + RehearsalReport.verdict(engine.outcome)
  }

  private mutating func quit() -> [String] {
    for index: Int in place..<max(place, roles.count) {
      var step: StepResult = index == place ? current ?? engine.preview(roles[index]) : engine.preview(roles[index])
      step.status = .notDone
      engine.record(step)
    }
    place = roles.count
    return finish()
  }
}
