import ClusterModel
import Foundation

/// A rehearsal as text, JSON and HTML.
public enum RehearsalReport {
  public static func text(_ outcome: RehearsalOutcome) -> String {
    var lines: [String] = ["Rehearsal of \(outcome.document), seed \(outcome.seed)", ""]
    lines.append("Not in the document, done first:")
    lines += outcome.unstated.prefix(2).map { "  PS> \($0)" }
    var isFailback: Bool?
    for step: StepResult in outcome.steps {
      if isFailback != step.role.isFailback {
        isFailback = step.role.isFailback
        lines += ["", step.role.isFailback ? "FAILBACK" : "FAILOVER"]
      }
      lines += ["", "\(step.role.number). \(step.role.title)  [line \(step.line)]  \(step.status.rawValue.uppercased())"]
      if !step.text.isEmpty { lines.append("   \(step.text.prefix(140))") }
      for warning: String in step.warnings { lines.append("   WARNING: \(warning)") }
      lines += repairs(step.repairs)
      for run in step.ran {
        lines.append("   \(run.line)")
        if let error: String = run.error { lines.append("   REFUSED: \(error)") }
      }
    }
    if outcome.unstated.count > 2 { lines += ["", "Not in the document, done last:", "  PS> \(outcome.unstated[2])"] }
    lines += ["", "Final checks:"]
    lines += outcome.checks.map { "  \($0.isMet ? "ok    " : "NOT OK") \($0.name)" }
    lines.append("Recovery time (RTO): \(outcome.recoverySeconds / 60) min \(outcome.recoverySeconds % 60) s")
    lines.append(
      "Data loss (RPO): \(outcome.lossSeconds / 60) min \(outcome.lossSeconds % 60) s, \(outcome.lost.count) message(s) lost")
    for message: ChatMessage in outcome.lost {
      lines.append("  #\(message.id) \(message.posted.description) \(message.author) in \(message.room)")
    }
    lines.append(outcome.isPassed ? "PASSED" : "FAILED")
    return lines.joined(separator: "\n")
  }

  /// Each changed line: as read, as run, and why.
  public static func repairs(_ repaired: [RepairedLine]) -> [String] {
    var lines: [String] = []
    for line: RepairedLine in repaired where line.isChanged {
      lines.append("   read (line \(line.line)): \(line.read)")
      lines.append("   run:  \(line.run)   [\(line.confidence) %]")
      lines += line.defects.map { "     - \($0.reason)" }
    }
    return lines
  }

  public static func json(_ outcome: RehearsalOutcome) -> String {
    var steps: [[String: Any]] = []
    for step: StepResult in outcome.steps {
      let repairs: [[String: Any]] = step.repairs.filter(\.isChanged).map {
        ["line": $0.line, "read": $0.read, "run": $0.run, "confidence": $0.confidence, "defects": $0.defects.map(\.reason)]
      }
      let ran: [[String: Any]] = step.ran.map { ["line": $0.line, "error": $0.error ?? ""] }
      steps.append([
        "procedure": step.role.isFailback ? "failback" : "failover", "number": step.role.number, "title": step.role.title,
        "line": step.line, "status": step.status.rawValue, "warnings": step.warnings, "repairs": repairs, "ran": ran,
        "finished": step.finished,
      ])
    }
    let root: [String: Any] = [
      "document": outcome.document, "seed": Int(outcome.seed), "passed": outcome.isPassed, "unstated": outcome.unstated,
      "recoverySeconds": outcome.recoverySeconds, "lossSeconds": outcome.lossSeconds, "steps": steps,
      "lostMessages": outcome.lost.map { ["id": $0.id, "posted": $0.posted.description, "author": $0.author, "room": $0.room] as [String: Any] },
      "checks": outcome.checks.map { ["name": $0.name, "met": $0.isMet] as [String: Any] },
    ]
    let data: Data? = try? JSONSerialization.data(withJSONObject: root, options: [.prettyPrinted, .sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  public static func html(_ outcome: RehearsalOutcome) -> String {
    func escape(_ text: String) -> String {
      text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
    var body: String = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Rehearsal</title>"
    body += "<style>body{font:15px sans-serif;max-width:60em;margin:2em auto}pre{background:#f4f4f4;padding:1em;white-space:pre-wrap}</style>"
    body += "<h1>\(outcome.isPassed ? "Passed" : "Failed"): \(escape(outcome.document))</h1><h2>Before</h2>"
    body += picture(outcome.before) + "<h2>After</h2>" + picture(outcome.after) + "<h2>Timeline</h2>" + timeline(outcome)
    body += "<h2>Protocol</h2><pre>\(escape(text(outcome)))</pre></html>\n"
    return body
  }

  private static func picture(_ cluster: Cluster?) -> String {
    guard let cluster else { return "" }
    var svg: String = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"820\" height=\"\(30 + 22 * cluster.instances.count)\">"
    for (index, instance) in cluster.instances.enumerated() {
      let database: Database? = instance.database(cluster.chatPool.store.database)
      let role: String = database?.mirroring.map { $0.role == .principal ? "principal" : "mirror" } ?? "not mirrored"
      let state: String = database.map { "mgc \($0.state.stateDesc), \(role), \($0.content.messages.count) messages" } ?? "no mgc"
      let color: String = database?.state == .online ? "#2a7" : "#a72"
      svg += "<rect x=\"4\" y=\"\(8 + index * 22)\" width=\"14\" height=\"14\" fill=\"\(color)\"/>"
      svg += "<text x=\"26\" y=\"\(20 + index * 22)\" font-size=\"13\">\(instance.name): \(state)</text>"
    }
    return svg + "</svg>"
  }

  private static func timeline(_ outcome: RehearsalOutcome) -> String {
    var svg: String = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"820\" height=\"\(20 + 20 * outcome.steps.count)\">"
    for (index, step) in outcome.steps.enumerated() {
      let color: String = step.status == .done ? "#2a7" : "#c33"
      svg += "<circle cx=\"10\" cy=\"\(14 + index * 20)\" r=\"5\" fill=\"\(color)\"/>"
      svg += "<text x=\"24\" y=\"\(18 + index * 20)\" font-size=\"13\">\(step.finished) \(step.role.title)</text>"
    }
    return svg + "</svg>"
  }
}
