import ClusterModel

/// Judges a step by the state of the world, never by the words typed: whether it may begin, whether it is achieved,
/// and what is still missing. - Source: persistent-chat-world.md 10 and 11.
struct StepJudge {
  let world: Cluster

  init(_ world: Cluster) { self.world = world }

  var store: StoreSet { world.chatPool.store }
  var mgc: String { store.database }
  var backup: String { store.backup ?? "" }
  var backupMachine: String { world.instance(backup)?.machine ?? backup }
  /// The copy folder as the workstation reaches it.
  var copyFolder: String { "\\\\\(backupMachine)\\d$\\LogShippingCopy" }
  static let user: String = "LITWAREINC\\administrator"
  static let station: String = "dal-adm-001.litwareinc.com"

  // MARK: Files of the log chain

  private func files(_ path: String) -> [FileEntry] {
    let found: [FileEntry]? = try? world.listFiles(path, from: StepJudge.station, as: StepJudge.user)
    return (found ?? []).filter { world.isShipped($0, mgc) }.sorted { $0.name < $1.name }
  }

  func lastRestored() -> String {
    let last: RestoreHistory? = world.instance(backup)?.restoreHistory.last {
      $0.databaseName.lowercased() == mgc.lowercased() && !$0.devices.isEmpty
    }
    guard let last, let device: String = last.devices.first else { return "" }
    // A full restore begins the chain anew, from its own time on.
    if !device.lowercased().hasSuffix(".trn") { return "\(mgc)_\(last.date.stamp)" }
    return device.split(separator: "\\").last.map { String($0) } ?? ""
  }

  /// Log backups on the share that are neither in the copy folder nor in the database.
  func missing() -> [FileEntry] {
    let present: Set<String> = Set(files(copyFolder).map { $0.name.lowercased() })
    let last: String = lastRestored()
    return files(world.logShippingShare).filter { !present.contains($0.name.lowercased()) && $0.name > last }
  }

  /// Copied log backups that the database has not got.
  func unapplied() -> [String] {
    let last: String = lastRestored()
    return files(copyFolder).map(\.name).filter { $0 > last }
  }

  /// Those of them that can be applied: up to the first that is damaged, or that a gap parts from the chain.
  func appliable() -> [String] {
    guard copy?.state == .restoring else { return [] }
    var fork: Cluster = world
    var options = RestoreOptions()
    options.recovery = .noRecovery
    var found: [String] = []
    for file: String in unapplied() {
      do { _ = try fork.restoreLog(mgc, on: backup, as: StepJudge.user, from: ["D:\\LogShippingCopy\\\(file)"], options: options) } catch { break }
      found.append(file)
    }
    return found
  }

  func sessionsInUse() -> [SqlSession] {
    world.instance(backup)?.sessions.filter { $0.isUser && $0.database?.lowercased() == mgc.lowercased() } ?? []
  }

  /// The newest full backup of mgc on the share that the backup instance made after the loss.
  func failbackFile() -> String? {
    let loss: SimulatedTime = world.lossTime ?? world.started
    return world.instance(backup)?.backupHistory.last { history in
      history.set.type == .database && history.set.databaseName.lowercased() == mgc.lowercased() && history.set.start > loss
        && history.devices.count == 1 && (history.devices.first?.lowercased().hasPrefix(world.logShippingShare.lowercased()) ?? false)
    }?.devices.first
  }

  private var copy: Database? { world.database(mgc, on: backup) }
  private var primary: Database? { world.database(mgc, on: store.primary) }
  private var settings: ChatPoolSettings { world.centralManagement.settings }

  // MARK: Effect

  func isAchieved(_ role: StepRole) -> Bool { unmet(role) == nil }

  /// What is missing for the step to count, in terms of the world; nil when it is achieved.
  func unmet(_ role: StepRole) -> String? {
    switch role {
    case .removeLogShipping:
      return world.instance(backup)?.logShippingSecondaries.isEmpty ?? true ? nil : "\(backup) is still a log shipping secondary of \(mgc): its copy and restore jobs run"
    case .copyBackups:
      let left: [String] = missing().map(\.name)
      if !isShareReadable { return "\(world.logShippingShare) cannot be read from \(StepJudge.station)" }
      return left.isEmpty ? nil : "\(Screen.plural(left.count, "log backup")) on \(world.logShippingShare) still to be copied to \(copyFolder): \(StepJudge.list(left))"
    case .restoreLogs:
      if copy?.state == .online { return unapplied().isEmpty ? nil : "\(mgc) is already recovered; \(Screen.plural(unapplied().count, "log backup")) can no longer be applied" }
      return appliable().isEmpty ? nil : "\(Screen.plural(unapplied().count, "copied log backup")) still to be restored: \(StepJudge.list(unapplied()))"
    case .bringOnline: return copy?.state == .online ? nil : "\(mgc) on \(backup) is \(copy?.state.stateDesc ?? "absent")"
    case .setFailedOver: return settings.state == .failedOver ? nil : "PoolState is \(settings.state.rawValue)"
    case .installMirror:
      guard let half: Mirroring = copy?.mirroring else { return "\(mgc) on \(backup) has no mirror" }
      if half.role != .principal { return "\(mgc) on \(backup) is \(half.role == .mirror ? "the mirror" : "not the principal")" }
      return half.state == .synchronized ? nil : "the mirror of \(mgc) is not SYNCHRONIZED yet"
    case .activateBackupSite: return active(inBackupSite: true)
    case .activatePrimarySite: return active(inBackupSite: false)
    case .clearActive: return settings.activeServers.isEmpty ? nil : "\(Screen.plural(settings.activeServers.count, "server")) still on the list: \(StepJudge.list(settings.activeServers))"
    case .removeMirroring:
      let left: [String] = [mgc, "mgccomp"].filter { world.database($0, on: backup)?.mirroring != nil }
      return left.isEmpty ? nil : "\(left.joined(separator: " and ")) on \(backup) is still mirrored"
    case .backUp: return failbackFile() == nil ? "there is no full backup of \(mgc) by \(backup) on \(world.logShippingShare), in one file" : nil
    case .restorePrimary:
      guard let own: Database = primary else { return "there is no \(mgc) on \(store.primary)" }
      if own.state != .online { return "\(mgc) on \(store.primary) is \(own.state.stateDesc)" }
      let absent: Int = Set(copy?.content.messages ?? []).subtracting(own.content.messages).count
      return absent == 0 || copy?.state != .online ? nil : "\(mgc) on \(store.primary) lacks \(Screen.plural(absent, "message")) that \(backup) has"
    case .configureLogShipping:
      if world.instance(store.primary)?.logShippingPrimaries.isEmpty ?? true { return "\(store.primary) ships no logs of \(mgc)" }
      if world.instance(backup)?.logShippingSecondaries.isEmpty ?? true { return "\(backup) is no log shipping secondary of \(mgc)" }
      return copy?.state == .restoring ? nil : "\(mgc) on \(backup) is \(copy?.state.stateDesc ?? "absent"), not RESTORING: nothing can be shipped into it"
    case .setNormal: return settings.state == .normal ? nil : "PoolState is \(settings.state.rawValue)"
    }
  }

  var isShareReadable: Bool { (try? world.listFiles(world.logShippingShare, from: StepJudge.station, as: StepJudge.user)) != nil }

  /// Active servers belong to the site of the current primary database, or to one with a fast link to it.
  private func active(inBackupSite: Bool) -> String? {
    let names = ClusterNames(world)
    let right: Set<String> = Set(names.chatServers(ofBackupSite: inBackupSite).map { $0.lowercased() })
    let list: [String] = settings.activeServers
    if list.isEmpty { return "the list of active servers is empty" }
    let wrong: [String] = list.filter { !right.contains($0.lowercased()) && !(world.chatPool.shape == .goodLink && world.isUp($0)) }
    if !wrong.isEmpty { return "\(StepJudge.list(wrong)) on the list: not in the site that holds the primary database" }
    let dead: [String] = list.filter { !world.isUp($0) }
    return dead.count == list.count ? "none of the active servers is up" : nil
  }

  static func list(_ names: [String]) -> String {
    names.count <= 3 ? names.joined(separator: ", ") : names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more"
  }

  // MARK: Precondition

  /// Why the step cannot go well now; nil when it may begin.
  func obstacle(_ role: StepRole) -> String? {
    switch role {
    case .removeLogShipping, .copyBackups, .restoreLogs, .bringOnline, .installMirror, .removeMirroring, .backUp:
      if !world.isServing(instance: backup) { return "\(backup) does not answer" }
    case .restorePrimary, .configureLogShipping:
      if !world.isServing(instance: store.primary) { return "\(store.primary) does not answer: the primary site is not back" }
    default: break
    }
    switch role {
    case .setFailedOver, .activateBackupSite, .clearActive, .activatePrimarySite, .setNormal:
      do { _ = try world.centralMaster() } catch {
        return "the Central Management Store has no writable master: every Set-Cs* fails until Invoke-CsManagementServerFailover"
      }
    default: break
    }
    switch role {
    case .copyBackups: return isShareReadable ? nil : "\(world.logShippingShare) cannot be read"
    case .restoreLogs: return missing().isEmpty ? nil : "\(Screen.plural(missing().count, "log backup")) not copied yet; applying what is there first would end the chain early"
    case .bringOnline: return missing().isEmpty && appliable().isEmpty || copy?.state == .online ? nil : "\(Screen.plural(missing().count + appliable().count, "log backup")) not applied; recovery closes the chain for good"
    case .setFailedOver: return copy?.state == .online ? nil : "\(mgc) on \(backup) is \(copy?.state.stateDesc ?? "absent"): the servers could not open it"
    case .installMirror: return copy?.state == .online ? nil : "\(mgc) on \(backup) is \(copy?.state.stateDesc ?? "absent"): only an ONLINE database can be a principal"
    case .activateBackupSite: return settings.state == .failedOver ? nil : "PoolState is Normal: servers activated now connect to the dead primary"
    case .backUp: return settings.activeServers.isEmpty ? nil : "servers are still active: what users post after the backup is lost at step 4"
    case .restorePrimary: return failbackFile() == nil ? "there is no backup from step 3 to restore" : nil
    case .configureLogShipping:
      if let reason: String = unmet(.restorePrimary) { return "\(reason): seeding \(backup) from it would destroy the only good copy" }
      return copy?.mirroring == nil ? nil : "\(mgc) on \(backup) is still mirrored (3104)"
    case .activatePrimarySite, .setNormal:
      return primary?.state == .online ? nil : "\(mgc) on \(store.primary) is \(primary?.state.stateDesc ?? "absent")"
    default: return nil
    }
  }
}
