import ClusterModel

/// A line to run: in the shell, or in a query window on an instance.
struct ActionLine: Equatable {
  var text: String
  /// nil: the shell.
  var instance: String?
  var shown: String { (instance.map { "[\($0).master] " } ?? "PS> ") + text }
}

/// What an operator types for a step: the page's own lines where it has them, else the lines that its prose or its
/// dialogs stand for.
struct StepPlan {
  let judge: StepJudge
  init(_ world: Cluster) { judge = StepJudge(world) }

  /// - Parameter labels: those of the dialogs the page does it in.
  func lines(_ role: StepRole, _ repairs: [RepairedLine], _ labels: [(line: Int, labels: [String])]) -> [ActionLine] {
    switch role {
    case .bringOnline: return online(repairs)
    case .removeLogShipping: return repairs.prefix(1).map { ActionLine(text: $0.run, instance: judge.backup) }
    case .setFailedOver, .installMirror, .activateBackupSite, .clearActive, .activatePrimarySite, .setNormal:
      return repairs.prefix(1).map { ActionLine(text: $0.run, instance: nil) }
    default:
      let own: [ActionLine] = own(role, repairs)
      return own.isEmpty ? derived(role, labels) : own
    }
  }

  private func online(_ repairs: [RepairedLine]) -> [ActionLine] {
    let sql: [RepairedLine] = repairs.filter(\.isTransactSQL)
    var lines: [ActionLine] = [ActionLine(text: sql.first?.run ?? "exec sp_who2", instance: judge.backup)]
    lines += judge.sessionsInUse().map { ActionLine(text: "kill \($0.spid)", instance: judge.backup) }
    return lines + [ActionLine(text: sql.last?.run ?? "restore database \(judge.mgc) with recovery", instance: judge.backup)]
  }

  /// The page's own lines, their sample files bound to this world's. - Returns: nothing when the page has only prose.
  private func own(_ role: StepRole, _ repairs: [RepairedLine]) -> [ActionLine] {
    let statements: [RepairedLine] = repairs.filter { !$0.run.contains("<") }
    if statements.isEmpty { return [] }
    let isSample: Bool = statements.contains { StepPlan.devices($0.run).contains { !isOfWorld($0, role) } }
    if isSample { return [] }
    return statements.map { ActionLine(text: $0.run, instance: $0.isTransactSQL ? instance(role, $0.run) : nil) }
  }

  /// Where a statement belongs: the document opens its windows by step.
  private func instance(_ role: StepRole, _ text: String) -> String {
    if role == .restorePrimary { return judge.store.primary }
    if role == .configureLogShipping { return text.lowercased().contains("_primary_") && !text.lowercased().contains("secondary_primary") ? judge.store.primary : judge.backup }
    return judge.backup
  }

  /// The paths of `DISK = '...'` in a statement.
  static func devices(_ text: String) -> [String] {
    let parts: [String] = text.replacingOccurrences(of: "\"", with: "'").components(separatedBy: "'")
    return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }.filter { $0.contains("\\") || $0.contains(":") }
  }

  private func isOfWorld(_ path: String, _ role: StepRole) -> Bool {
    let share: String = judge.world.logShippingShare.lowercased()
    switch role {
    case .backUp: return path.lowercased().hasPrefix(share)
    case .restoreLogs: return judge.unapplied().contains { path.lowercased().hasSuffix($0.lowercased()) }
    default:
      let machine: String = role == .restorePrimary ? judge.store.primary : judge.backup
      let host: String = judge.world.instance(machine)?.machine ?? machine
      return (try? judge.world.fileExists(path, from: host, as: StepJudge.user)) ?? false
    }
  }

  private func derived(_ role: StepRole, _ labels: [(line: Int, labels: [String])]) -> [ActionLine] {
    let mgc: String = judge.mgc
    let file: String = judge.failbackFile() ?? "\(judge.world.logShippingShare)\\\(mgc)_failback.bak"
    switch role {
    case .copyBackups:
      return judge.missing().map { ActionLine(text: "Copy-Item \"\($0.path)\" \"\(judge.copyFolder)\"", instance: nil) }
    case .restoreLogs:
      // One beyond the end of the chain is tried as well: the refusal tells where it is broken.
      return judge.unapplied().prefix(judge.appliable().count + 1).map {
        ActionLine(text: "RESTORE LOG \(mgc) FROM DISK = 'D:\\LogShippingCopy\\\($0)' WITH NORECOVERY", instance: judge.backup)
      }
    case .removeMirroring:
      let names: [String] = [mgc, "mgccomp"].filter { judge.world.database($0, on: judge.backup)?.mirroring != nil }
      return names.compactMap { dialog(role, labels, database: $0, on: judge.backup, file) }
    case .backUp: return [dialog(role, labels, database: mgc, on: judge.backup, file)].compactMap { $0 }
    case .restorePrimary, .configureLogShipping: return [dialog(role, labels, database: mgc, on: judge.store.primary, file)].compactMap { $0 }
    default: return []
    }
  }

  /// The step's dialog, told its choices in the page's words.
  private func dialog(
    _ role: StepRole, _ labels: [(line: Int, labels: [String])], database: String, on server: String, _ file: String
  ) -> ActionLine? {
    guard let plan = DialogPlan(role, labels) else { return nil }
    let choices: [String] = plan.choices(file: file).map { "'\($0.replacingOccurrences(of: "'", with: "''"))'" }
    return ActionLine(
      text: "Open-SsmsDialog \(plan.kind.rawValue) \(database) \(server) -Choose \(choices.joined(separator: ", ")) -OK", instance: nil)
  }
}
