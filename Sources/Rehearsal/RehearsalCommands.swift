import ClusterModel
import Foundation
import PowerShellSyntax

/// `standby rehearse` and `standby check`, until the cmdlets behind the one binder take them over.
public enum RehearsalCommands {
  /// - Returns: 0 passed, 1 failed or not understood, 2 wrong use.
  public static func rehearse(_ arguments: [String], output: (String) -> Void, errors: (String) -> Void) -> Int32 {
    var document: String?
    var values: [String: String] = [:]
    let flags: Set<String> = ["auto", "strict"]
    let options: Set<String> = ["procedure", "report", "json", "seed"]
    var index = 0
    while index < arguments.count {
      let argument: String = arguments[index]
      index += 1
      guard argument.hasPrefix("-") else {
        if document != nil { return refuse("rehearse takes one document; '\(argument)' is a second one.", errors) }
        document = argument
        continue
      }
      let name: String = argument.drop { $0 == "-" }.lowercased()
      if flags.contains(name) {
        values[name] = "true"
      } else if options.contains(name), index < arguments.count {
        values[name] = arguments[index]
        index += 1
      } else {
        return refuse(options.contains(name) ? "\(argument) needs a value." : "rehearse has no parameter \(argument).", errors)
      }
    }
    guard let procedure = RehearsalProcedure(rawValue: values["procedure"]?.lowercased() ?? "all") else {
      return refuse("--procedure is failover, failback or all, not '\(values["procedure"] ?? "")'.", errors)
    }
    guard let seed = UInt64(values["seed"] ?? "1") else { return refuse("--seed takes a whole number.", errors) }
    guard let page: String = read(document, errors) else { return 2 }
    let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(page))
    let name: String = document.map { String($0.split(separator: "/").last ?? "") } ?? "the runbook that ships with Standby"
    guard runbook.isUnderstood else {
      errors("\(name): line 1: no fail-over procedure can be recognised: \(runbook.provenRoles) of its 14 steps name anything known.")
      return 1
    }
    let executor = ModelExecutor(cluster: Cluster.litware(seed: seed))
    var engine = RehearsalEngine(runbook: runbook, executor: executor, mode: values["strict"] == nil ? .repair : .strict)
    let outcome: RehearsalOutcome = engine.run(procedure, document: name)
    output(RehearsalReport.text(outcome))
    do {
      try values["report"].map { try RehearsalReport.html(outcome).write(toFile: $0, atomically: true, encoding: .utf8) }
      try values["json"].map { try RehearsalReport.json(outcome).write(toFile: $0, atomically: true, encoding: .utf8) }
    } catch { return refuse("The report cannot be written: \(error.localizedDescription)", errors) }
    return outcome.isPassed ? 0 : 1
  }

  /// Reads runbooks without running them. - Returns: 1 when a step cannot be understood.
  public static func check(_ arguments: [String], output: (String) -> Void, errors: (String) -> Void) -> Int32 {
    if arguments.isEmpty { return refuse("check needs at least one file.", errors) }
    var code: Int32 = 0
    let names = ClusterNames(Cluster.litware())
    for path: String in arguments {
      guard let page: String = read(path, errors) else { return 2 }
      output("\(path):")
      if path.lowercased().hasSuffix(".ps1") {
        if !checkScript(page, path, output, errors) { code = 1 }
        continue
      }
      let runbook: Runbook = ProcedureAlignment.align(RunbookReader.read(page))
      for role: StepRole in StepRole.allCases {
        let procedure: String = role.isFailback ? "failback" : "failover"
        guard let step: RunbookStep = runbook.step(role) else {
          output("  \(procedure) \(role.number): NOT FOUND: \(role.title)")
          code = 1
          continue
        }
        output("  line \(step.line): \(procedure) \(role.number): \(role.title)")
        for line: RepairedLine in RunbookRepairs(names: names).of(role, step) where !line.isChanged { output("   \(line.run)") }
        RehearsalReport.repairs(RunbookRepairs(names: names).of(role, step)).forEach(output)
        Wording.hints(role, runbook).forEach { output("   TRAP: \($0)") }
      }
      if !runbook.isUnderstood {
        errors("\(path): line 1: no fail-over procedure can be recognised.")
        code = 1
      }
    }
    return code
  }

  /// A script's parse errors, and its known commands as a repairer would have them.
  private static func checkScript(
    _ text: String, _ path: String, _ output: (String) -> Void, _ errors: (String) -> Void
  ) -> Bool {
    let result: ParseResult = Parser.parseInput(text)
    for error: ParseError in result.errors {
      errors("\(path): line \(error.extent.startLineNumber): \(error.message)")
    }
    let repair = LineRepair(catalog: FailoverCatalog(), names: ClusterNames(Cluster.litware()))
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let trimmed: String = line.trimmingCharacters(in: .whitespaces)
      if trimmed.hasPrefix("#") || !trimmed.contains("Cs") { continue }
      guard let known: RepairedLine = repair.shell(trimmed, line: index + 1, isFailback: false, wantsEmptyList: trimmed.contains("$null"))
      else { continue }
      output("  line \(index + 1): \(trimmed)")
      // Scripts run strict: what stands in them is only named, never changed.
      for defect: LineDefect in known.defects where !defect.id.hasPrefix("bound") && !defect.id.hasPrefix("value") {
        output("     - \(defect.reason)")
      }
    }
    return result.errors.isEmpty
  }

  private static func read(_ path: String?, _ errors: (String) -> Void) -> String? {
    guard let path else { return EmbeddedRunbook.english }
    guard let data: Data = FileManager.default.contents(atPath: path) else {
      errors("standby: '\(path)' cannot be read: there is no such file, or no right to it.")
      return nil
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func refuse(_ reason: String, _ errors: (String) -> Void) -> Int32 {
    errors("standby: \(reason)")
    return 2
  }
}
