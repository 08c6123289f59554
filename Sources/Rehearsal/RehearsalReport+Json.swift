import ClusterModel
import Foundation

extension RehearsalReport {
  public static func json(_ outcome: RehearsalOutcome) -> String {
    func ran(_ line: RanLine) -> [String: Any] { ["line": line.line, "output": line.output, "error": line.error ?? ""] }
    var steps: [[String: Any]] = []
    for step: StepResult in outcome.steps {
      let repairs: [[String: Any]] = step.repairs.filter(\.isChanged).map { line in
        [
          "line": line.line, "read": line.read, "run": line.run, "confidence": line.confidence,
          "defects": line.defects.map { ["id": $0.id, "reason": $0.reason] },
        ]
      }
      steps.append([
        "procedure": step.role.procedure, "number": step.role.number, "title": step.role.title, "line": step.line,
        "text": step.text, "status": step.status.rawValue, "why": step.why ?? "", "warnings": step.warnings,
        "labels": step.labels.flatMap(\.labels), "repairs": repairs, "ran": step.ran.map { ran($0) },
        "finished": step.finished, "seconds": step.seconds,
      ])
    }
    var root: [String: Any] = [
      "document": outcome.document, "scenario": outcome.scenario, "goal": outcome.goal, "seed": Int(clamping: outcome.seed),
      "world": outcome.world, "operator": outcome.account, "lostAt": outcome.lostAt, "passed": outcome.isPassed, "notes": outcome.notes,
    ]
    root["recoverySeconds"] = outcome.recoverySeconds
    root["lossSeconds"] = outcome.lossSeconds
    root["unsentPosts"] = outcome.unsent
    root["survivedMessages"] = outcome.survived
    root["unprocessedComplianceEvents"] = outcome.unprocessedCompliance
    root["stepsDone"] = outcome.count(.done)
    root["stepsFailed"] = outcome.count(.failed)
    root["stepsNotDone"] = outcome.count(.notDone) + outcome.count(.skipped)
    root["steps"] = steps
    root["unstated"] = outcome.unstated.map { one -> [String: Any] in
      var row: [String: Any] = ran(one.ran)
      row["reason"] = one.reason
      row["when"] = one.isBefore ? "before" : "after"
      return row
    }
    root["lostMessages"] = outcome.lost.map { message -> [String: Any] in
      ["id": message.id, "posted": message.posted.description, "author": message.author, "room": message.room]
    }
    root["checks"] = outcome.checks.map { ["name": $0.name, "met": $0.isMet, "detail": $0.detail ?? ""] as [String: Any] }
    let data: Data? = try? JSONSerialization.data(withJSONObject: root, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
  }
}
