/// One kind of fault that can be started.
public struct Fault: Sendable, Equatable {
  public var name: String
  /// What the target names: site, instance, link, share, machine, volume, job, file, none.
  public var targetKind: String
  public var defaultTarget: String
  public var description: String

  public static let all: [Fault] = faultTable.split(separator: "\n").compactMap { line in
    let fields: [String] = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard fields.count == 4 else { return nil }
    return Fault(name: fields[0], targetKind: fields[1], defaultTarget: fields[2], description: fields[3])
  }

  public static func named(_ name: String) -> Fault? {
    all.first { same($0.name, name) }
  }
}

private let faultTable: String = """
  SiteLoss\tsite\tAtlanta\tEvery machine of a site is gone. Stop-Fault brings the site back rebuilt: databases created empty by Topology Builder, no mirroring, no log shipping.
  MachineLoss\tmachine\tatl-chat-001.litwareinc.com\tOne machine is down.
  InstanceCrash\tinstance\tatl-sql-001\tA SQL Server instance stopped; its machine runs on.
  AgentStopped\tinstance\tdal-sql-001\tThe SQL Server Agent of an instance stopped: its jobs do not run.
  LinkCut\tlink\tAtlanta-Dallas\tThe link between the sites is cut.
  LinkSlow\tlink\tAtlanta-Dallas\tThe link between the sites has a latency of 400 ms.
  ShareUnreachable\tshare\t\\\\dal-fs-001\\LogShipping\tA share does not answer.
  ShareReadOnly\tshare\t\\\\dal-fs-001\\LogShipping\tA share can be read only.
  DiskFull\tvolume\tdal-sql-001:D\tA volume has no room left.
  DamagedLogBackup\tshare\t\\\\dal-fs-001\\LogShipping\tThe newest log backup on a share is damaged.
  MissingLogBackup\tshare\t\\\\dal-fs-001\\LogShipping\tThe newest log backup on a share is gone.
  CopyJobDenied\tinstance\tdal-sql-001\tThe Agent account lost its right to read the log backup share: the copy job fails.
  RestoreJobDenied\tinstance\tdal-sql-001\tThe Agent account lost its right to the copy folder: the restore job fails.
  SessionReconnects\tinstance\tdal-sql-001\tA tool's session in mgc comes back two seconds after every KILL.
  MirrorLag\tinstance\tatl-sql-001\tThe mirror does not keep step: SYNCHRONIZING, no automatic fail-over.
  WitnessLost\tinstance\tatl-sql-003\tThe witness is gone.
  TwoCmsMasters\tnone\t\tA fail-over of the Central Management Store leaves two masters.
  ReplicationStalled\tmachine\tdal-chat-001.litwareinc.com\tThe replica of one machine does not take new settings.
  """

extension Cluster {
  /// Starts a fault. Starting one that is in force changes nothing.
  @discardableResult
  public mutating func startFault(_ name: String, target: String? = nil) throws(ModelRefusal) -> ActiveFault {
    guard let fault: Fault = Fault.named(name) else { throw .noSuchService(name, machine: "Fault") }
    let aim: String = target ?? fault.defaultTarget
    if let present: ActiveFault = faults.first(where: { $0.name == fault.name && same($0.target, aim) }) {
      return present
    }
    try checkTarget(fault, aim)
    let active = ActiveFault(id: nextFaultID, name: fault.name, target: aim, since: now)
    nextFaultID += 1
    faults.append(active)
    try apply(fault.name, to: aim, begins: true)
    settle()
    return active
  }

  public mutating func stopFault(_ name: String, target: String? = nil) throws(ModelRefusal) {
    guard let index: Int = faults.firstIndex(where: { same($0.name, name) && (target == nil || same($0.target, target ?? "")) })
    else { throw .noSuchService(name, machine: "Fault") }
    let gone: ActiveFault = faults.remove(at: index)
    try apply(gone.name, to: gone.target, begins: false)
    settle()
  }

  private func checkTarget(_ fault: Fault, _ target: String) throws(ModelRefusal) {
    switch fault.targetKind {
    case "site": if !sites.contains(where: { same($0.name, target) }) { throw .noSuchPool(target) }
    case "machine": if machineIndex(target) == nil { throw .noSuchMachine(target) }
    case "instance": if instanceIndex(target) == nil { throw .noSuchInstance(target) }
    case "share": if shareIndex(target) == nil { throw .file(path: target, error: .networkNameNotFound) }
    case "volume":
      let host: String = String(target.prefix { $0 != ":" })
      if machineIndex(host) == nil { throw .noSuchMachine(host) }
    default: break
    }
  }

  private func shareIndex(_ path: String) -> (machine: Int, share: Int)? {
    let parts: [String] = path.split(separator: "\\").map(String.init)
    guard parts.count == 2, let machine: Int = machineIndex(parts[0]),
      let share: Int = machines[machine].shares.firstIndex(where: { same($0.name, parts[1]) })
    else { return nil }
    return (machine, share)
  }

  private mutating func apply(_ name: String, to target: String, begins: Bool) throws(ModelRefusal) {
    switch name {
    case "SiteLoss": setSite(target, isUp: !begins)
    case "MachineLoss": if let index: Int = machineIndex(target) { machines[index].isUp = !begins }
    case "InstanceCrash", "WitnessLost":
      if let host: Int = instanceIndex(target) { setInstance(host, isRunning: !begins) }
    case "AgentStopped": if let host: Int = instanceIndex(target) { instances[host].isAgentRunning = !begins }
    case "LinkCut": for index: Int in links.indices { links[index].isUp = !begins }
    case "LinkSlow":
      for index: Int in links.indices { links[index].latencyMilliseconds = begins ? 400 : 48 }
    case "ShareUnreachable":
      if let place = shareIndex(target) { machines[place.machine].shares[place.share].isReachable = !begins }
    case "ShareReadOnly":
      if let place = shareIndex(target) { machines[place.machine].shares[place.share].isReadOnly = begins }
    case "DiskFull": setVolume(target, isFull: begins)
    case "DamagedLogBackup", "MissingLogBackup": spoilNewest(target, isMissing: name == "MissingLogBackup", begins: begins)
    case "CopyJobDenied":
      deny("litwareinc\\svc_sqlagent|d:\\shares\\logshipping", on: "dal-fs-001", begins: begins)
    case "RestoreJobDenied":
      if let host: Int = instanceIndex(target) {
        deny("litwareinc\\svc_sqlagent|d:\\logshippingcopy", on: instances[host].machine, begins: begins)
      }
    case "SessionReconnects": setStubbornSession(target, begins: begins)
    default: break
    }
  }

  private mutating func setVolume(_ target: String, isFull: Bool) {
    let parts: [Substring] = target.split(separator: ":")
    guard let first: Substring = parts.first, let machine: Int = machineIndex(String(first)) else { return }
    let letter: String = parts.count > 1 ? parts[1].uppercased() : "D"
    for index: Int in machines[machine].volumes.indices where machines[machine].volumes[index].letter == letter {
      machines[machine].volumes[index].isFull = isFull
    }
  }

  private mutating func deny(_ denial: String, on machine: String, begins: Bool) {
    guard let index: Int = machineIndex(machine) else { return }
    machines[index].denials.removeAll { $0 == denial }
    if begins { machines[index].denials.append(denial) }
  }

  private mutating func spoilNewest(_ target: String, isMissing: Bool, begins: Bool) {
    guard begins, let place = shareIndex(target) else { return }
    let folder: String = machines[place.machine].shares[place.share].path.lowercased() + "\\"
    let names: [String] = machines[place.machine].files.keys.filter { $0.hasPrefix(folder + "mgc_") && $0.hasSuffix(".trn") }
    guard let newest: String = names.max() else { return }
    if isMissing {
      machines[place.machine].files[newest] = nil
    } else if case .backup(var media)? = machines[place.machine].files[newest]?.content {
      media.isDamaged = true
      machines[place.machine].files[newest]?.content = .backup(media)
    }
  }

  private mutating func setStubbornSession(_ target: String, begins: Bool) {
    guard let host: Int = instanceIndex(target) else { return }
    let program: String = "Report Builder"
    if begins {
      let isOpen: Bool = instances[host].database(chatPool.store.database)?.state == .online
      let spid: Int = addSession(
        on: host, login: "LITWAREINC\\reports", hostName: "dal-rpt-001", programName: program,
        database: isOpen ? chatPool.store.database : "master")
      if let index: Int = instances[host].sessions.firstIndex(where: { $0.spid == spid }) {
        instances[host].sessions[index].reconnectsAfterSeconds = 2
      }
    } else {
      for session: SqlSession in instances[host].sessions where session.programName == program {
        endSession(session.spid, on: host)
      }
      queue.removeAll { action in
        if case .reconnect(_, let session) = action { return session.programName == program }
        return false
      }
    }
  }

  private mutating func setInstance(_ host: Int, isRunning: Bool) {
    instances[host].isRunning = isRunning
    if !isRunning {
      instances[host].sessions.removeAll { $0.isUser }
      return
    }
    instances[host].started = now
    // Crash recovery undoes what never committed; no fork begins.
    for found: Int in instances[host].databases.indices where instances[host].databases[found].state == .online {
      instances[host].databases[found].content.undoOpenTransactions()
    }
  }

  private mutating func setSite(_ name: String, isUp: Bool) {
    for index: Int in machines.indices where same(machines[index].site, name) { machines[index].isUp = isUp }
    for host: Int in instances.indices where same(machine(instances[host].machine)?.site, name) {
      setInstance(host, isRunning: isUp)
    }
    if !isUp {
      lossTime = now
      return
    }
    rebuild(site: name)
  }

  /// The site returns as the document's failback finds it: chat databases re-created empty by Topology
  /// Builder, no mirroring, no log shipping, no jobs of either.
  private mutating func rebuild(site: String) {
    for host: Int in instances.indices where same(machine(instances[host].machine)?.site, site) {
      instances[host].logShippingPrimaries = []
      instances[host].logShippingSecondaries = []
      instances[host].jobs = []
      for store: StoreSet in [chatPool.store, chatPool.complianceStore].compactMap({ $0 }) {
        guard let found: Int = instances[host].databaseIndex(store.database) else { continue }
        let old: Database = instances[host].databases.remove(at: found)
        if let machine: Int = machineIndex(instances[host].machine) {
          for file: DatabaseFile in old.files { machines[machine].files[file.physicalName.lowercased()] = nil }
        }
        let isPrimary: Bool = same(store.primary, instances[host].name)
        if !isPrimary { continue }
        instances[host].databases.append(emptyDatabase(store.database, on: host))
        createFiles(of: instances[host].databases.count - 1, on: host)
      }
    }
    // The rebuilt machines fetched the settings of the day before their services started; else their
    // old list and state would let them write to the empty database.
    for index: Int in centralManagement.replicas.indices {
      centralManagement.replicas[index].dueAt = nil
      let isRebuilt: Bool = same(machine(centralManagement.replicas[index].fqdn)?.site, site)
      if !isRebuilt || (try? centralMaster()) == nil { continue }
      centralManagement.replicas[index].appliedVersion = centralManagement.version
      centralManagement.replicas[index].settings = centralManagement.settings
      centralManagement.replicas[index].lastUpdate = now
    }
  }
}
