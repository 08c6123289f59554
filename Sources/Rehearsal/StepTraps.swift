import ClusterModel

/// The traps the document itself contains, each with what it would cost: tried out on a copy of the world.
/// - Source: persistent-chat-world.md 10, 11 and 16.
struct StepTraps {
  let world: Cluster
  let judge: StepJudge

  init(_ world: Cluster) {
    self.world = world
    judge = StepJudge(world)
  }

  func of(_ role: StepRole) -> [String] {
    switch role {
    case .removeLogShipping: return lastCopy()
    case .restoreLogs: return unrestored()
    case .bringOnline: return recovery()
    case .setFailedOver: return beforeOnline()
    case .installMirror: return ["not the pair of the setup: \(judge.backup) is the principal, \(judge.store.backupMirror ?? "its mirror") the mirror. The document does not say that the Front Ends must be restarted after it"]
    case .activateBackupSite: return nobodySignsIn()
    case .clearActive: return postsAfterBackup() + agentRights()
    case .removeMirroring: return compliance()
    case .backUp: return ["a default destination left in the list stripes the backup over two files: the restore then needs both (3132)"]
    case .restorePrimary: return ["without *Overwrite* the restore is refused (3159: the tail of the log has not been backed up); left RESTORING, no server can open it"]
    case .configureLogShipping: return seeding()
    case .activatePrimarySite: return tooEarly()
    case .setNormal: return ["the document never rebuilds the primary mirror: after this one failure of \(judge.store.primary) ends chat. It does not move the Front End users home either"]
    case .copyBackups: return []
    }
  }

  /// Messages lost if the backup were recovered now.
  private func lost(in fork: Cluster) -> Int {
    let present: Set<Int> = Set(fork.database(judge.mgc, on: judge.backup)?.content.messages ?? [])
    return fork.messages.filter { $0.commitLSN != nil && !present.contains($0.id) }.count
  }

  /// The same once every file there is has been applied.
  private func lostAfterRestores() -> Int {
    var fork: Cluster = world
    for file: FileEntry in judge.missing() { _ = try? fork.copyFile(file.path, to: judge.copyFolder, from: StepJudge.station, as: StepJudge.user) }
    for file: String in StepJudge(fork).unapplied() {
      var options = RestoreOptions()
      options.recovery = .noRecovery
      _ = try? fork.restoreLog(judge.mgc, on: judge.backup, as: StepJudge.user, from: ["D:\\LogShippingCopy\\\(file)"], options: options)
    }
    return lost(in: fork)
  }

  private func lastCopy() -> [String] {
    let waiting: Int = judge.missing().count + judge.unapplied().count
    if waiting == 0 { return ["this deletes the copy and restore jobs; every log backup there is has been copied and restored already"] }
    return [
      "this deletes the copy and restore jobs before the last copy: \(Screen.plural(waiting, "log backup")) must then be copied and applied by hand. "
        + "Recovered without them, \(Screen.plural(lost(in: world), "message")) are lost; with them \(lostAfterRestores())"
    ]
  }

  private func unrestored() -> [String] {
    let files: [String] = judge.unapplied()
    if files.isEmpty { return [] }
    let good: Int = judge.appliable().count
    if good < files.count, judge.missing().isEmpty {
      return ["the chain ends before \(files[good]): it is damaged, or the log backup before it is missing. \(Screen.plural(files.count - good, "file")) cannot be applied, and what is in them is lost"]
    }
    return ["in order of time, oldest first, all WITH NORECOVERY: with RECOVERY after the first, the other \(files.count - 1) are refused for good (3117)"].filter { _ in files.count > 1 }
  }

  private func recovery() -> [String] {
    let left: Int = judge.missing().count + judge.appliable().count
    let now: Int = lost(in: world)
    if left == 0 { return ["after this no log backup can be applied any more (3117). What is lost now stays lost: \(Screen.plural(now, "message")), newer than the last log backup"] }
    return ["\(Screen.plural(left, "log backup")) not applied: recovery closes the chain for good (3117), and \(Screen.plural(now, "message")) are lost instead of \(lostAfterRestores())"]
  }

  private func beforeOnline() -> [String] {
    var fork: Cluster = world
    fork.centralManagement.masters = []
    guard StepJudge(world).obstacle(.setFailedOver) == nil else { return [] }
    return ["\"atl-cs-001\" reads like a server's name; it is the pool's. One server's name is refused"]
  }

  private func nobodySignsIn() -> [String] {
    var warnings: [String] = []
    let dead: [String] = world.centralManagement.settings.activeServers.filter { !world.isUp($0) }
    if !dead.isEmpty { warnings.append("\(Screen.plural(dead.count, "dead server")) stand on the list; kept there, each takes one of the \(ChatPool.activeServersMax) places: replace the list, do not add to it") }
    let stranded: Int = world.users.filter { world.signInPool(of: $0) == nil }.count
    if stranded > 0 { warnings.append("\(stranded) of \(Screen.plural(world.users.count, "user")) cannot sign in: their Front End pool is dead. The document leaves out Invoke-CsPoolFailOver -DisasterMode") }
    return warnings
  }

  private func postsAfterBackup() -> [String] {
    var fork: Cluster = world
    let before: Int = fork.messages.count
    fork.advance(bySeconds: 600)
    let count: Int = fork.messages.dropFirst(before).filter { $0.commitLSN != nil }.count
    return ["posts made between the backup (step 3) and the restore (step 4) vanish: with the list left as it is, \(Screen.plural(count, "message")) in ten minutes"]
  }

  private func agentRights() -> [String] {
    let account: String = world.instance(judge.backup)?.agentAccount ?? ""
    let isReadable: Bool = (try? world.listFiles(world.logShippingShare, from: judge.backupMachine, as: account)) != nil
    return isReadable ? [] : ["the SQL Server Agent of \(judge.backup) (\(account)) cannot read \(world.logShippingShare): log shipping will not come back"]
  }

  private func compliance() -> [String] {
    let waiting: Int = world.unprocessedComplianceEvents
    let isMirrored: Bool = world.database("mgccomp", on: judge.backup)?.mirroring != nil
    let what: String = isMirrored ? "mgccomp is mirrored here too" : "mgccomp has no mirror here: the fail-over never made one, so that sub-step has nothing to do"
    return [what + (waiting > 0 ? "; \(Screen.plural(waiting, "compliance event")) of the lost site were never processed" : "")]
  }

  private func seeding() -> [String] {
    let source: Set<Int> = Set(world.database(judge.mgc, on: judge.store.primary)?.content.messages ?? [])
    let copy: [Int] = world.database(judge.mgc, on: judge.backup)?.content.messages ?? []
    let only: Int = copy.filter { !source.contains($0) }.count
    if only > 0 { return ["seeding the backup now destroys the only copy of \(Screen.plural(only, "message")): \(judge.store.primary) has not got them. Do step 4 first"] }
    return [
      "done before step 4 this seeds the backup from an empty primary and destroys the only copy of \(Screen.plural(copy.count, "message"))",
      "\(judge.mgc) on \(judge.backup) must be overwritten as the secondary; nobody says so",
    ]
  }

  private func tooEarly() -> [String] {
    guard world.centralManagement.settings.state == .failedOver else { return [] }
    var fork: Cluster = world
    do { try fork.setActiveServers(ClusterNames(world).chatServers(ofBackupSite: false)) } catch { return [] }
    let before: Int = fork.messages.count
    fork.advance(bySeconds: 300)
    let unsent: Int = fork.messages.dropFirst(before).filter { $0.commitLSN == nil }.count
    let state: String = world.database(judge.mgc, on: judge.backup)?.state.stateDesc ?? "absent"
    return ["the pool is still FailedOver: until step 7 these servers look for \(judge.mgc) on \(judge.backup), which is \(state). No service: \(Screen.plural(unsent, "post")) fail in five minutes. Doing step 7 first costs nothing"]
  }
}
