extension Cluster {
  /// The Front End pool whose writable master answers.
  public func centralMaster() throws(ModelRefusal) -> FrontEndPool {
    if centralManagement.masters.count > 1 { throw .centralStoreConflict(centralManagement.masters) }
    guard let name: String = centralManagement.masters.first,
      let pool: FrontEndPool = frontEndPools.first(where: { same($0.fqdn, name) })
    else { throw .centralStoreUnavailable(master: "") }
    guard pool.servers.contains(where: { isUp($0) }) else { throw .centralStoreUnavailable(master: name) }
    return pool
  }

  private mutating func writeSettings(_ settings: ChatPoolSettings) throws(ModelRefusal) {
    _ = try centralMaster()
    let before: [String] = centralManagement.settings.activeServers
    centralManagement.settings = settings
    centralManagement.version += 1
    centralManagement.lastChange = now
    if settings.activeServers.isEmpty {
      drainingServers = []
    } else {
      for server: String in before where !settings.activeServers.contains(where: { same($0, server) }) {
        drainingServers.append(server)
      }
      drainingServers.removeAll { server in settings.activeServers.contains { same($0, server) } }
    }
    settle()
  }

  /// Set-CsPersistentChatState: moves no data, wakes no server.
  public mutating func setPoolState(_ state: PoolState, pool: String) throws(ModelRefusal) {
    try checkPool(pool)
    _ = try centralMaster()
    if state == .failedOver && chatPool.store.backup == nil { throw .noBackupStore(chatPool.fqdn) }
    var settings: ChatPoolSettings = centralManagement.settings
    settings.state = state
    if settings == centralManagement.settings { return }
    try writeSettings(settings)
  }

  /// Whether a name means the chat pool. An alias is answered with a notice by the caller.
  public func checkPool(_ name: String) throws(ModelRefusal) {
    if same(name, chatPool.fqdn) || chatPool.aliases.contains(where: { same($0, name) }) { return }
    if let server: String = chatServer(name) { throw .serverIsNotPool(server, pool: chatPool.fqdn) }
    throw .noSuchPool(name)
  }

  /// A chat server by FQDN or host name.
  public func chatServer(_ name: String) -> String? {
    chatPool.servers.first { server in
      same(server, name) || same(String(server.prefix { $0 != "." }), name)
    }
  }

  /// Set-CsPersistentChatActiveServer: the list as it shall be.
  public mutating func setActiveServers(_ names: [String]) throws(ModelRefusal) {
    _ = try centralMaster()
    var list: [String] = []
    for name: String in names {
      guard let server: String = chatServer(name) else { throw .serverNotInPool(name, pool: chatPool.fqdn) }
      if !list.contains(server) { list.append(server) }
    }
    if list.count > ChatPool.activeServersMax { throw .tooManyActiveServers(list.count) }
    var settings: ChatPoolSettings = centralManagement.settings
    settings.activeServers = list
    if settings == centralManagement.settings { return }
    try writeSettings(settings)
  }

  /// Every replica that is behind and can be reached gets its time of arrival.
  mutating func settleReplicas() {
    guard let master: FrontEndPool = try? centralMaster(), let source: String = master.servers.first(where: { isUp($0) })
    else { return }
    for index: Int in centralManagement.replicas.indices {
      let replica: CentralManagementReplica = centralManagement.replicas[index]
      let isBehind: Bool = replica.appliedVersion < centralManagement.version
      if !isBehind || replica.dueAt != nil || isStalled(replica) || !canReach(source, replica.fqdn) { continue }
      let base: Int = centralManagement.replicationDelaySeconds
      let due: SimulatedTime = now.adding(seconds: base / 2 + generator.below(max(1, base / 2)))
      centralManagement.replicas[index].dueAt = due
      queue.schedule(.replicate, at: due)
    }
  }

  mutating func replicationDue() {
    guard let master: FrontEndPool = try? centralMaster(), let source: String = master.servers.first(where: { isUp($0) })
    else {
      for index: Int in centralManagement.replicas.indices { centralManagement.replicas[index].dueAt = nil }
      return
    }
    var changed = false
    for index: Int in centralManagement.replicas.indices {
      guard let due: SimulatedTime = centralManagement.replicas[index].dueAt, due <= now else { continue }
      centralManagement.replicas[index].dueAt = nil
      if isStalled(centralManagement.replicas[index]) { continue }
      guard canReach(source, centralManagement.replicas[index].fqdn) else { continue }
      centralManagement.replicas[index].appliedVersion = centralManagement.version
      centralManagement.replicas[index].settings = centralManagement.settings
      centralManagement.replicas[index].lastUpdate = now
      centralManagement.replicas[index].lastStatusReport = now
      changed = true
    }
    if changed { settle() }
  }

  private func isStalled(_ replica: CentralManagementReplica) -> Bool {
    faults.contains { $0.name == "ReplicationStalled" && machine($0.target)?.fqdn == replica.fqdn }
  }

  /// Whether every replica that can be reached holds the newest settings.
  public func isUpToDate(_ replica: CentralManagementReplica) -> Bool {
    replica.appliedVersion == centralManagement.version && isUp(replica.fqdn)
  }

  /// Invoke-CsManagementStoreReplication: asks for a full copy; it arrives in its own time.
  public mutating func invokeReplication(_ fqdn: String? = nil) throws(ModelRefusal) {
    _ = try centralMaster()
    if let fqdn, replica(fqdn) == nil { throw .noSuchMachine(fqdn) }
    for index: Int in centralManagement.replicas.indices {
      if let fqdn, !same(centralManagement.replicas[index].fqdn, fqdn) { continue }
      let due: SimulatedTime = now.adding(seconds: 15)
      centralManagement.replicas[index].dueAt = due
      queue.schedule(.replicate, at: due)
    }
  }

  /// Invoke-CsManagementServerFailover.
  public mutating func failOverCentralManagement(disaster: Bool, toSqlServer: String? = nil) throws(ModelRefusal) {
    guard let old: String = centralManagement.masters.first else { throw .centralStoreUnavailable(master: "") }
    if !disaster { _ = try centralMaster() }
    var target: String? = centralManagement.standby
    if let toSqlServer {
      guard let wanted: SqlInstance = instance(toSqlServer) else { throw .noSuchInstance(toSqlServer) }
      target = frontEndPools.first { same($0.sqlInstance, wanted.name) }?.fqdn
    }
    guard let name: String = target, let pool: FrontEndPool = frontEndPools.first(where: { same($0.fqdn, name) }) else {
      throw .noBackupPool(old)
    }
    guard pool.servers.contains(where: { isUp($0) }), isServing(instance: pool.sqlInstance) else {
      throw .poolUnreachable(name)
    }
    if same(name, old) {
      // Run again for the pool that is a master already, it takes the role from every other.
      guard centralManagement.masters.count > 1 else { return }
      centralManagement.standby = centralManagement.masters.first { !same($0, name) }
      centralManagement.masters = [pool.fqdn]
      centralManagement.version += 1
      centralManagement.lastChange = now
      settle()
      return
    }
    centralManagement.masters = [pool.fqdn]
    centralManagement.standby = old
    if faults.contains(where: { $0.name == "TwoCmsMasters" }) { centralManagement.masters.append(old) }
    centralManagement.version += 1
    centralManagement.lastChange = now
    for index: Int in centralManagement.replicas.indices { centralManagement.replicas[index].dueAt = nil }
    settle()
  }

  /// Invoke-CsPoolFailOver of a Front End pool.
  public mutating func failOverFrontEndPool(_ name: String, disaster: Bool) throws(ModelRefusal) {
    guard let index: Int = frontEndPools.firstIndex(where: { same($0.fqdn, name) }) else { throw .noSuchPool(name) }
    _ = try centralMaster()
    guard let backup: String = frontEndPools[index].backupPool else { throw .noBackupPool(name) }
    if !disaster && !isFrontEndServing(frontEndPools[index]) { throw .poolUnreachable(name) }
    guard let other: FrontEndPool = frontEndPools.first(where: { same($0.fqdn, backup) }), isFrontEndServing(other)
    else { throw .poolUnreachable(backup) }
    frontEndPools[index].isFailedOver = true
    settle()
  }

  public mutating func failBackFrontEndPool(_ name: String) throws(ModelRefusal) {
    guard let index: Int = frontEndPools.firstIndex(where: { same($0.fqdn, name) }) else { throw .noSuchPool(name) }
    _ = try centralMaster()
    guard frontEndPools[index].isFailedOver else { throw .poolNotFailedOver(name) }
    guard isFrontEndServing(frontEndPools[index]) else { throw .poolUnreachable(name) }
    frontEndPools[index].isFailedOver = false
    settle()
  }

  public mutating func setService(_ service: String?, running: Bool, on machine: String) throws(ModelRefusal) {
    guard let index: Int = machineIndex(machine) else { throw .noSuchMachine(machine) }
    guard machines[index].isUp else { throw .machineUnreachable(machines[index].fqdn) }
    if let service, !machines[index].services.contains(where: { same($0.name, service) }) {
      throw .noSuchService(service, machine: machines[index].fqdn)
    }
    for place: Int in machines[index].services.indices {
      if let service, !same(machines[index].services[place].name, service) { continue }
      machines[index].services[place].status = running ? .running : .stopped
    }
    settle()
  }
}
