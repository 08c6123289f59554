import Foundation

extension RehearsalReport {
  /// The runbook as it was, each result under its step.
  public static func markdown(_ outcome: RehearsalOutcome, page: String) -> String {
    var notes: [Int: [String]] = [:]
    var last: [String] = []
    for step: StepResult in outcome.steps {
      let lines: [String] = note(step)
      if step.line == 0 { last += lines } else { notes[step.line, default: []] += lines }
    }
    var result: [String] = []
    let lines: [String] = page.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n")
    var isFenced = false
    var waiting: [String] = []
    for (index, line) in lines.enumerated() {
      result.append(line)
      if line.trimmingCharacters(in: .whitespaces).hasPrefix("```") { isFenced.toggle() }
      waiting += notes[index + 1] ?? []
      // Not into a fence: the note follows its end.
      if !isFenced && !waiting.isEmpty {
        result += [""] + waiting + [""]
        waiting = []
      }
    }
    result += waiting + (last.isEmpty ? [] : ["", "Steps the page does not have:", ""] + last)
    result += ["", "---", "", "## Rehearsal", "", "```"] + verdict(outcome) + ["```", ""]
    result += outcome.checks.map { "- [\($0.isMet ? "x" : " ")] \($0.name)\($0.isMet ? "" : ": \($0.detail ?? "")")" }
    return result.joined(separator: "\n") + "\n"
  }

  private static func note(_ step: StepResult) -> [String] {
    var lines: [String] = ["   > **\(step.status.rawValue.uppercased())** \(step.finished) UTC: \(step.role.title)"]
    if let why: String = step.why, step.status == .failed { lines.append("   > \(why)") }
    for repair: RepairedLine in step.repairs where repair.isChanged {
      lines += ["   >", "   > - read: `\(repair.read.trimmingCharacters(in: .whitespaces))`", "   > - run: `\(repair.run)`"]
      lines += repair.defects.map { "   >   - \($0.reason)" }
    }
    for warning: String in step.warnings { lines.append("   > - warning: \(warning)") }
    for run: RanLine in step.ran {
      lines.append("   > - ran: `\(run.line)`" + (run.error.map { " refused: \($0.replacingOccurrences(of: "\n", with: " "))" } ?? ""))
    }
    return lines
  }
}
