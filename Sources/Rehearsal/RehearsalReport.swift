import ClusterModel

/// A rehearsal as text for the screen. JSON, HTML and Markdown stand in files of their own.
public enum RehearsalReport {
  public static func text(_ outcome: RehearsalOutcome) -> String {
    var lines: [String] = ["Rehearsal of \(outcome.document)"]
    lines += Screen.wrap("World \(outcome.world), scenario \(outcome.scenario), seed \(outcome.seed), as \(outcome.account). Lost at \(outcome.lostAt) UTC.", indent: 0)
    if !outcome.goal.isEmpty { lines += Screen.wrap(outcome.goal, indent: 0, mark: "Goal: ") }
    for note: String in outcome.notes { lines += Screen.wrap(note, indent: 0, mark: "Note: ") }
    lines += unstated(outcome, isBefore: true)
    var isFailback: Bool?
    for step: StepResult in outcome.steps {
      if isFailback != step.role.isFailback {
        isFailback = step.role.isFailback
        lines += ["", step.role.isFailback ? "FAIL BACK" : "FAIL OVER"]
      }
      lines += ["", StepScreen.head(step)] + StepScreen.before(step, isOpen: false) + StepScreen.after(step, isOpen: false)
    }
    lines += unstated(outcome, isBefore: false)
    lines += ["", "FINAL CHECKS"] + outcome.checks.flatMap { check($0) }
    return (lines + [""] + verdict(outcome)).joined(separator: "\n")
  }

  private static func unstated(_ outcome: RehearsalOutcome, isBefore: Bool) -> [String] {
    let own: [UnstatedStep] = outcome.unstated.filter { $0.isBefore == isBefore }
    if own.isEmpty { return [] }
    var lines: [String] = ["", isBefore ? "BEFORE STEP 1, not in the document" : "AFTER THE LAST STEP, not in the document"]
    for one: UnstatedStep in own {
      lines.append("      \(one.ran.line)")
      lines += Screen.wrap(one.reason, indent: 8, mark: "why: ")
      if let error: String = one.ran.error { lines += Screen.refusal(error, indent: 8) }
    }
    return lines
  }

  static func check(_ check: FinalCheck) -> [String] {
    let head: String = "  \(check.isMet ? "ok     " : "NOT MET") \(check.name)"
    return check.isMet ? [head] : [head] + Screen.wrap(check.detail ?? "", indent: 10, mark: "")
  }

  /// The last screen: what an auditor reads first.
  static func verdict(_ outcome: RehearsalOutcome) -> [String] {
    var lines: [String] = []
    let repaired: Int = outcome.repairedLines.count
    var done: String = "\(outcome.count(.done)) of \(Screen.plural(outcome.steps.count, "step")) done"
    if outcome.count(.failed) > 0 { done += ", \(outcome.count(.failed)) failed" }
    if outcome.count(.skipped) > 0 { done += ", \(outcome.count(.skipped)) skipped" }
    lines.append("Steps:               \(done); \(Screen.plural(repaired, "line")) repaired")
    if outcome.recoverySeconds == 0 {
      lines.append("Recovery time (RTO): not reached: the fail-over was not finished")
    } else {
      lines.append("Recovery time (RTO): \(Screen.duration(outcome.recoverySeconds))")
    }
    if outcome.recoverySeconds > 0 { lines.append("Data loss (RPO):     \(Screen.duration(outcome.lossSeconds)), \(Screen.plural(outcome.lost.count, "message")) lost") }
    for message: ChatMessage in outcome.lost.prefix(20) {
      lines.append("    #\(message.id)  \(message.posted.description)  \(message.author)  in \(message.room)")
    }
    if outcome.lost.count > 20 { lines.append("    … and \(outcome.lost.count - 20) more; --json lists them all") }
    lines.append("Not sent:            \(Screen.plural(outcome.unsent, "post")) no server took; their authors were told")
    if outcome.unprocessedCompliance > 0 {
      lines.append("Compliance:          \(Screen.plural(outcome.unprocessedCompliance, "event")) never reached the adapter")
    }
    lines += ["", outcome.isPassed ? "PASSED" : "FAILED: " + failure(outcome)]
    return lines
  }

  private static func failure(_ outcome: RehearsalOutcome) -> String {
    if let step: StepResult = outcome.steps.first(where: { $0.status == .failed || $0.status == .notDone }) {
      return "\(step.role.procedure) step \(step.role.number), \(step.role.phrase)"
    }
    return outcome.checks.first { !$0.isMet }.map { "not met: \($0.name)" } ?? "nothing was rehearsed"
  }

  /// Each changed line: as read, as run, and why.
  public static func repairs(_ repaired: [RepairedLine]) -> [String] { StepScreen.repairs(repaired) }
}
