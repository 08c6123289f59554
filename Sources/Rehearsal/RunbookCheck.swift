import ClusterModel
import PowerShellSyntax

/// What `check` says of one file: its steps, their commands, every repair and trap; nothing is run.
struct RunbookCheck {
  var lines: [String] = []
  var problems: [String] = []

  init(_ path: String) throws(RehearsalRefusal) {
    let page: String = try RunbookFile.read(path)
    lines.append(path)
    if RunbookFile.isScript(path) { script(page, path) } else { self.page(page, path) }
  }

  private mutating func page(_ page: String, _ path: String) {
    let runbook: Runbook = RunbookFile.runbook(page, path: path)
    guard runbook.isUnderstood else {
      problems.append(RunbookFile.notUnderstood(path, runbook, page).reason)
      return
    }
    let repairs = RunbookRepairs(names: ClusterNames(Cluster.litware()))
    var repaired = 0
    for role: StepRole in StepRole.allCases where runbook.has(isFailback: role.isFailback) {
      guard let step: RunbookStep = runbook.step(role) else {
        lines.append("  \(role.procedure) \(role.number): NOT FOUND: \(role.title)")
        problems.append("\(path): \(role.procedure) step \(role.number) (\(role.phrase)) is not in the page.")
        continue
      }
      lines.append("  line \(step.line): \(role.procedure) \(role.number): \(role.title)")
      let own: [RepairedLine] = repairs.of(role, step)
      for line: RepairedLine in own where !line.isChanged { lines.append("      \(line.run)") }
      lines += StepScreen.repairs(own)
      repaired += own.filter(\.isChanged).count
      if own.isEmpty {
        for place in RunbookRepairs.labels(step) { lines += Screen.wrap(place.labels.joined(separator: " > "), indent: 6, mark: "dialog, line \(place.line): ") }
      }
      for line: RepairedLine in own {
        if let mismatch: String = repairs.mismatch(role, line) { lines += Screen.wrap(mismatch, indent: 6, mark: "MISMATCH: ") }
      }
      for hint: String in Wording.hints(role, runbook) + RunbookCheck.traps(role) { lines += Screen.wrap(hint, indent: 6, mark: "TRAP: ") }
    }
    lines.append("  \(Screen.plural(runbook.steps.count, "step")), \(Screen.plural(repaired, "line")) to repair")
  }

  /// The document's own traps, as far as they need no world.
  private static func traps(_ role: StepRole) -> [String] {
    switch role {
    case .removeLogShipping: ["the copy and restore jobs are deleted before the last copy: from here on files are copied and applied by hand"]
    case .setFailedOver: ["not in the page: the Central Management Store must have been failed over first"]
    case .activatePrimarySite: ["the pool is still FailedOver here: no service until PoolState Normal"]
    case .configureLogShipping: ["before step 4 this would seed the backup from an empty primary"]
    case .setNormal: ["the primary mirror is not rebuilt by these steps"]
    default: []
    }
  }

  private mutating func script(_ text: String, _ path: String) {
    // T-SQL lines for an open window are no PowerShell: blanked out, so that line numbers stay.
    let plain: String = text.components(separatedBy: "\n").map { line in
      ScriptReader.isTransactSQL(line) ? "" : line
    }.joined(separator: "\n")
    for error: ParseError in Parser.parseInput(plain).errors {
      problems.append("\(path): line \(error.extent.startLineNumber): \(error.message)")
    }
    let runbook: Runbook = ScriptReader.runbook(text)
    let repair = LineRepair(catalog: FailoverCatalog(), names: ClusterNames(Cluster.litware()))
    for step: RunbookStep in runbook.isUnderstood ? runbook.steps : [] {
      lines.append("  line \(step.line): \(step.role.procedure) \(step.role.number): \(step.role.title)")
      for unit: RunbookUnit in step.units where unit.kind == .fence { statement(unit, repair) }
    }
    if runbook.isUnderstood { return }
    for unit: RunbookUnit in ScriptReader.read(text) where unit.kind == .fence && unit.squeezed.contains("cs") { statement(unit, repair) }
  }

  /// Scripts run strict: what stands in them is only named, never changed.
  private mutating func statement(_ unit: RunbookUnit, _ repair: LineRepair) {
    let first: String = unit.text.split(separator: "\n").first.map { String($0) } ?? ""
    lines.append("      \(first.count > 90 ? first.prefix(90) + "…" : first)")
    let isCommand: Bool = first.contains("Cs") && !first.hasPrefix("$") && !first.contains("$(")
    guard isCommand, repair.sound(first, line: unit.line, isTyped: true) == nil,
      let known: RepairedLine = repair.shell(first, line: unit.line, isFailback: false, wantsEmptyList: first.contains("$null"))
    else { return }
    for defect: LineDefect in known.defects where !defect.id.hasPrefix("bound") && !defect.id.hasPrefix("value") {
      lines += Screen.wrap(defect.reason, indent: 8, mark: "- ")
    }
  }
}
