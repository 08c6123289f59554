import ClusterModel
import Foundation

/// What happened in one step.
public struct StepResult: Sendable {
  public enum Status: String, Sendable { case done, failed, notDone = "not done" }
  public var role: StepRole
  public var line: Int
  public var text: String
  public var repairs: [RepairedLine] = []
  public var warnings: [String] = []
  public var ran: [(line: String, error: String?)] = []
  public var status: Status = .notDone
  public var finished = ""
}

public struct FinalCheck: Sendable {
  public var name: String
  public var isMet: Bool
}

/// Everything a report needs.
public struct RehearsalOutcome: Sendable {
  public var document = ""
  public var seed: UInt64 = 1
  public var unstated: [String] = []
  public var steps: [StepResult] = []
  public var checks: [FinalCheck] = []
  public var recoverySeconds = 0
  public var lossSeconds = 0
  public var lost: [ChatMessage] = []
  public var lostPrepared = ""
  public var before: Cluster?
  public var after: Cluster?
  public var isPassed: Bool { checks.allSatisfy(\.isMet) && steps.allSatisfy { $0.status == .done } }
}

public enum RehearsalProcedure: String, Sendable, CaseIterable { case failover, failback, all }

/// Walks a runbook's steps on the world: repair, act, verify by state.
public struct RehearsalEngine<Executor: RehearsalExecutor> {
  public var executor: Executor
  public var mode: RepairMode = .repair
  let runbook: Runbook
  private var outcome = RehearsalOutcome()
  private var backupFile = ""

  public init(runbook: Runbook, executor: Executor, mode: RepairMode = .repair) {
    self.runbook = runbook
    self.executor = executor
    self.mode = mode
  }

  private var store: StoreSet { executor.cluster.chatPool.store }
  private var backup: String { store.backup ?? "" }
  private let user: String = "LITWAREINC\\administrator"
  private let station: String = "dal-adm-001.litwareinc.com"

  public mutating func run(_ procedure: RehearsalProcedure, document: String) -> RehearsalOutcome {
    outcome = RehearsalOutcome()
    outcome.document = document
    outcome.seed = executor.cluster.seed
    outcome.before = executor.cluster
    _ = try? executor.cluster.startFault("SiteLoss", target: executor.cluster.chatPool.site)
    let lossTime: SimulatedTime = executor.cluster.lossTime ?? executor.cluster.now
    executor.cluster.advance(bySeconds: 600)
    prepare()
    failOver(isReported: procedure != .failback)
    outcome.recoverySeconds = executor.cluster.now.secondsSince(lossTime)
    outcome.lost = executor.cluster.lostMessages().map(\.message)
    outcome.lossSeconds = outcome.lost.map { lossTime.secondsSince($0.posted) }.max() ?? 0
    if procedure != .failback { checkFailover() }
    if procedure != .failover {
      executor.cluster.advance(bySeconds: 3_600)
      _ = try? executor.cluster.stopFault("SiteLoss")
      for role: StepRole in StepRole.allCases where role.isFailback { perform(role) }
      unstated("Invoke-CsPoolFailBack -PoolFqdn \(executor.cluster.chatPool.nextHop)", "users are still homed on the other site")
      executor.cluster.advance(bySeconds: 2_700)
      checkFailback()
    }
    outcome.after = executor.cluster
    return outcome
  }

  /// What the document only hints at: the store of settings, and the pool its users sign in on.
  private mutating func prepare() {
    let names = ClusterNames(executor.cluster)
    unstated(
      "Invoke-CsManagementServerFailover -BackupSqlServerFqdn \(names.backupSqlServer) -Force",
      "the CMS master was in the lost site: every Set-Cs* would fail")
    unstated(
      "Invoke-CsPoolFailOver -PoolFqdn \(executor.cluster.chatPool.nextHop) -DisasterMode",
      "the lost Front End pool's users could not sign in")
  }

  private mutating func unstated(_ line: String, _ reason: String) {
    let result: ExecutionResult = executor.runShell(line)
    let refusal: String = result.error.map { "; REFUSED: \($0)" } ?? ""
    outcome.unstated.append("\(line)   (\(reason)\(refusal))")
  }

  private mutating func failOver(isReported: Bool) {
    for role: StepRole in StepRole.allCases where !role.isFailback { perform(role) }
    executor.cluster.advance(bySeconds: 180)
    if !isReported { outcome.steps = [] }
  }

  private mutating func perform(_ role: StepRole) {
    let step: RunbookStep? = runbook.step(role)
    var result = StepResult(role: role, line: step?.line ?? 0, text: step?.units.first?.text ?? "")
    if step == nil { result.warnings.append("the page has no such step: taken from the reference procedure") }
    result.repairs = RunbookRepairs(names: ClusterNames(executor.cluster)).of(role, step, spid: backupSession())
    result.warnings += traps(role) + Wording.hints(role, runbook)
    if mode == .strict, let bad: RepairedLine = result.repairs.first(where: \.isChanged) {
      result.ran.append((bad.read, "refused: \(bad.defects.first?.reason ?? "") (strict)"))
      result.status = .failed
      outcome.steps.append(result)
      return
    }
    for line: ActionLine in lines(role, result.repairs) {
      let answer: ExecutionResult =
        line.instance.map { executor.runTransactSQL(instance: $0, database: "master", batch: line.text) }
        ?? executor.runShell(line.text)
      result.ran.append(((line.instance.map { "[\($0).master] " } ?? "PS> ") + line.text, answer.error))
    }
    executor.cluster.advance(bySeconds: 60)
    result.status = isAchieved(role) ? .done : .failed
    result.finished = executor.cluster.now.description
    outcome.steps.append(result)
  }

  private func backupSession() -> Int? {
    executor.cluster.instance(backup)?.sessions.first { $0.isUser && $0.database == store.database }?.spid
  }

  private struct ActionLine {
    var text: String
    var instance: String?
  }

  /// What an operator types for the step. Prose steps become the lines they ask for.
  private mutating func lines(_ role: StepRole, _ repairs: [RepairedLine]) -> [ActionLine] {
    let mgc: String = store.database
    func shell() -> [ActionLine] { repairs.prefix(1).map { ActionLine(text: $0.run, instance: nil) } }
    switch role {
    case .removeLogShipping: return repairs.prefix(1).map { ActionLine(text: $0.run, instance: backup) }
    case .copyBackups:
      let machine: String = executor.cluster.instance(backup)?.machine ?? backup
      let folder: String = "\\\\\(machine)\\d$\\LogShippingCopy"
      return missing().map { ActionLine(text: "Copy-Item \"\($0.path)\" \"\(folder)\"", instance: nil) }
    case .restoreLogs:
      return unapplied().map {
        ActionLine(text: "RESTORE LOG \(mgc) FROM DISK = 'D:\\LogShippingCopy\\\($0)' WITH NORECOVERY", instance: backup)
      }
    case .bringOnline:
      let sessions: [Int] =
        executor.cluster.instance(backup)?.sessions.filter { $0.isUser && $0.database == mgc }.map(\.spid) ?? []
      var lines: [ActionLine] = [ActionLine(text: "exec sp_who2", instance: backup)]
      lines += sessions.map { ActionLine(text: "kill \($0)", instance: backup) }
      return lines + [ActionLine(text: "restore database \(mgc) with recovery", instance: backup)]
    case .removeMirroring:
      let names: [String] = [mgc, "mgccomp"].filter { executor.cluster.database($0, on: backup)?.mirroring != nil }
      return names.map { ActionLine(text: "ALTER DATABASE \($0) SET PARTNER OFF", instance: backup) }
    case .backUp:
      backupFile = "\(executor.cluster.logShippingShare)\\\(mgc)_failback.bak"
      return [ActionLine(text: "BACKUP DATABASE \(mgc) TO DISK = '\(backupFile)'", instance: backup)]
    case .restorePrimary:
      let text: String = "RESTORE DATABASE \(mgc) FROM DISK = '\(backupFile)' WITH REPLACE, RECOVERY"
      return [ActionLine(text: text, instance: store.primary)]
    case .configureLogShipping:
      let text: String = "RESTORE DATABASE \(mgc) FROM DISK = '\(backupFile)' WITH NORECOVERY, REPLACE"
      return [ActionLine(text: text, instance: backup), ActionLine(text: "-- log shipping dialog: OK", instance: store.primary)]
    default: return shell()
    }
  }

  private func files(_ path: String) -> [FileEntry] {
    let found: [FileEntry] = (try? executor.cluster.listFiles(path, from: station, as: user)) ?? []
    return found.filter { executor.cluster.isShipped($0, store.database) }
  }

  private func copyFolder() -> [FileEntry] {
    files("\\\\\(executor.cluster.instance(backup)?.machine ?? backup)\\d$\\LogShippingCopy")
  }

  private func missing() -> [FileEntry] {
    let present: Set<String> = Set(copyFolder().map { $0.name.lowercased() })
    let last: String = lastRestored()
    return files(executor.cluster.logShippingShare).filter { !present.contains($0.name.lowercased()) && $0.name > last }
  }

  private func lastRestored() -> String {
    let device: String = executor.cluster.instance(backup)?.restoreHistory.last?.devices.first ?? ""
    return device.split(separator: "\\").last.map { String($0) } ?? ""
  }

  private func unapplied() -> [String] {
    let last: String = lastRestored()
    return copyFolder().map(\.name).filter { $0 > last }.sorted()
  }

  // MARK: Judging by state.

  private func isAchieved(_ role: StepRole) -> Bool {
    let world: Cluster = executor.cluster
    let mgc: String = store.database
    let copy: Database? = world.database(mgc, on: backup)
    switch role {
    case .removeLogShipping: return world.instance(backup)?.logShippingSecondaries.isEmpty ?? false
    case .copyBackups: return missing().isEmpty
    case .restoreLogs: return unapplied().isEmpty
    case .bringOnline: return copy?.state == .online
    case .setFailedOver: return world.centralManagement.settings.state == .failedOver
    case .installMirror: return copy?.mirroring?.role == .principal && copy?.mirroring?.state == .synchronized
    case .activateBackupSite: return isActive(ClusterNames(world).chatServers(ofBackupSite: true))
    case .clearActive: return world.centralManagement.settings.activeServers.isEmpty
    case .removeMirroring: return copy?.mirroring == nil
    case .backUp: return (try? world.fileExists(backupFile, from: station, as: user)) ?? false
    case .restorePrimary:
      return world.database(mgc, on: store.primary)?.content.messages.count == copy?.content.messages.count
    case .configureLogShipping:
      return copy?.state == .restoring && !(world.instance(backup)?.logShippingSecondaries.isEmpty ?? true)
    case .activatePrimarySite: return isActive(ClusterNames(world).chatServers(ofBackupSite: false))
    case .setNormal: return world.centralManagement.settings.state == .normal
    }
  }

  private func isActive(_ servers: [String]) -> Bool {
    Set(executor.cluster.centralManagement.settings.activeServers) == Set(servers)
  }

  private func isPosted() -> Bool {
    var fork: Cluster = executor.cluster
    guard let user: ChatUser = fork.users.first else { return false }
    return fork.post(by: user, room: fork.chatPool.rooms.first ?? "").commitLSN != nil
  }

  private mutating func check(_ name: String, _ isMet: Bool) { outcome.checks.append(FinalCheck(name: name, isMet: isMet)) }

  private mutating func checkFailover() {
    check("PoolState FailedOver", isAchieved(.setFailedOver))
    check("mgc ONLINE on \(backup), principal", executor.cluster.database(store.database, on: backup)?.isPrincipal ?? false)
    check("mgc SYNCHRONIZED with \(store.backupMirror ?? "its mirror")", isAchieved(.installMirror))
    check("only the backup site's servers are active", isAchieved(.activateBackupSite))
    check("a test message gets through", isPosted())
    let unrestored: Int = executor.cluster.lostMessages().filter {
      if case .notRestored = $0.reason { return true } else { return false }
    }.count
    check("no log backup that exists was left out", unrestored == 0)
  }

  private mutating func checkFailback() {
    let lostNow: Int = executor.cluster.lostMessages().count
    check("PoolState Normal", isAchieved(.setNormal))
    check("mgc ONLINE on \(store.primary)", executor.cluster.database(store.database, on: store.primary)?.state == .online)
    check("every message posted meanwhile is there", lostNow <= outcome.lost.count)
    let side: LogShippingSecondary? = executor.cluster.instance(backup)?.logShippingSecondaries.first
    check("log shipping runs again, backup RESTORING", isAchieved(.configureLogShipping) && side?.databases.first?.lastRestoredFile != nil)
    check("only the primary site's servers are active", isAchieved(.activatePrimarySite))
    check("a test message gets through", isPosted())
  }

  // MARK: Traps, each computed on a copy of the world.

  private func traps(_ role: StepRole) -> [String] {
    switch role {
    case .removeLogShipping:
      var good: Cluster = executor.cluster
      good.advance(bySeconds: 1)
      let lost: Int = good.messages.filter { message in
        message.commitLSN != nil
          && !(good.database(store.database, on: backup)?.content.messages.contains(message.id) ?? false)
      }.count
      let waiting: Int = missing().count + unapplied().count
      return [
        "this deletes the copy and restore jobs before the last copy: \(waiting) file(s) must now be copied and applied by hand; "
          + "recovering without them would lose \(lost) message(s)"
      ]
    case .bringOnline:
      return unapplied().isEmpty ? [] : ["\(unapplied().count) log backup(s) are not applied: recovery closes the chain for good (3117)"]
    case .clearActive:
      return ["posts made after the backup of step 3 vanish at step 4: the list must be empty before it"]
    case .configureLogShipping:
      let count: Int = executor.cluster.messages.filter { $0.instance == backup }.count
      return ["before step 4 this would re-seed the backup from the empty primary and destroy the only copy of \(count) message(s)"]
    case .activatePrimarySite:
      return ["the pool is still FailedOver: until PoolState Normal these servers look for the backup mgc, now RESTORING; no service for about 4 minutes"]
    case .setNormal: return ["the document never rebuilds the primary mirror: no high availability in the primary site after this"]
    default: return []
    }
  }
}
