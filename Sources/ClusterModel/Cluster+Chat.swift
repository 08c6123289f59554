extension Cluster {
  /// The database a chat server works on, by the settings its own replica holds.
  /// - Returns: the instance and database, when one of the pair is open to it.
  public func chatDatabase(for server: String) -> (instance: Int, database: Int)? {
    guard let replica: CentralManagementReplica = replica(server) else { return nil }
    let store: StoreSet = chatPool.store
    let pair: [String?] =
      replica.settings.state == .normal ? [store.primary, store.primaryMirror] : [store.backup, store.backupMirror]
    for name: String in pair.compactMap({ $0 }) {
      guard let host: Int = instanceIndex(name), isServing(instances[host]),
        canReach(server, instances[host].machine),
        let found: Int = instances[host].databaseIndex(store.database)
      else { continue }
      let target: Database = instances[host].databases[found]
      if target.state == .online && !target.isReadOnly && target.mirroring?.role != .mirror
        && target.mirroring?.hasQuorum != false && target.userAccess == .multiUser
      {
        return (host, found)
      }
    }
    return nil
  }

  public func replica(_ machine: String) -> CentralManagementReplica? {
    centralManagement.replicas.first { same($0.fqdn, machine) }
  }

  public func isServiceRunning(_ service: String, on machine: String) -> Bool {
    guard let found: Machine = self.machine(machine), found.isUp else { return false }
    return found.services.contains { same($0.name, service) && $0.status == .running }
  }

  /// Whether a chat server takes new connections: up, on its own replica's list, service running.
  public func isActive(_ server: String) -> Bool {
    guard isServiceRunning("RTCCHAT", on: server), let replica: CentralManagementReplica = replica(server) else {
      return false
    }
    return replica.settings.activeServers.contains { same($0, server) }
  }

  /// The chat servers a user of the Front End pool can post through.
  public func servingServers() -> [String] {
    chatPool.servers.filter { isActive($0) && chatDatabase(for: $0) != nil }
  }

  /// The pool that signs the user in now: the home pool, or its backup after a fail-over.
  public func signInPool(of user: ChatUser) -> FrontEndPool? {
    guard let home: FrontEndPool = frontEndPools.first(where: { same($0.fqdn, user.homePool) }) else { return nil }
    if home.isFailedOver {
      guard let backup: FrontEndPool = frontEndPools.first(where: { same($0.fqdn, home.backupPool ?? "") }) else {
        return nil
      }
      return isFrontEndServing(backup) ? backup : nil
    }
    return isFrontEndServing(home) ? home : nil
  }

  public func isFrontEndServing(_ pool: FrontEndPool) -> Bool {
    pool.servers.contains { isServiceRunning("RTCSRV", on: $0) }
  }

  /// Chat servers keep one pooled connection each on the database they use.
  mutating func settleChat() {
    for host: Int in instances.indices where !isServing(instances[host]) {
      instances[host].sessions.removeAll { $0.isUser }
    }
    let wanted: [String: (instance: Int, database: Int)] = wantedConnections()
    for host: Int in instances.indices {
      let chat: [SqlSession] = instances[host].sessions.filter { $0.programName == chatProgram }
      for session: SqlSession in chat {
        let keeps: Bool = wanted[session.hostName.lowercased()]?.instance == host
        if !keeps { endSession(session.spid, on: host) }
      }
    }
    for server: String in chatPool.servers {
      guard let machine: Machine = machine(server), let place = wanted[machine.hostName.lowercased()] else { continue }
      let name: String = instances[place.instance].databases[place.database].name
      let present: Bool = instances[place.instance].sessions.contains {
        $0.programName == chatProgram && same($0.hostName, machine.hostName)
      }
      if present { continue }
      let spid: Int = addSession(
        on: place.instance, login: "LITWAREINC\\\(machine.hostName.uppercased())$", hostName: machine.hostName,
        programName: chatProgram, database: name)
      if let index: Int = instances[place.instance].sessions.firstIndex(where: { $0.spid == spid }) {
        instances[place.instance].sessions[index].reconnectsAfterSeconds = 5
      }
    }
  }

  private var chatProgram: String { ".Net SqlClient Data Provider" }

  /// A single removal drains: the server keeps its connection. An empty list closes them all.
  private func wantedConnections() -> [String: (instance: Int, database: Int)] {
    var wanted: [String: (instance: Int, database: Int)] = [:]
    for server: String in chatPool.servers {
      guard let machine: Machine = machine(server), isServiceRunning("RTCCHAT", on: server),
        let replica: CentralManagementReplica = replica(server)
      else { continue }
      let key: String = machine.hostName.lowercased()
      if let barred: SimulatedTime = chatReconnect[key], barred > now { continue }
      let isListed: Bool = replica.settings.activeServers.contains { same($0, server) }
      let drains: Bool = !replica.settings.activeServers.isEmpty && drainingServers.contains { same($0, server) }
      if !isListed && !drains { continue }
      if let place = chatDatabase(for: server) { wanted[key] = place }
    }
    return wanted
  }

  /// One user posts, or tries to.
  mutating func postDue() {
    if !users.isEmpty && !chatPool.rooms.isEmpty {
      let user: ChatUser = users[generator.below(users.count)]
      let room: String = chatPool.rooms[generator.below(chatPool.rooms.count)]
      _ = post(by: user, room: room)
    }
    let wait: Int = postIntervalSeconds / 2 + generator.below(max(1, postIntervalSeconds))
    queue.schedule(.post, at: now.adding(seconds: max(1, wait)))
  }

  /// Posts one message as the user; the message is written before anyone sees it.
  @discardableResult
  public mutating func post(by user: ChatUser, room: String) -> ChatMessage {
    var message = ChatMessage(id: messages.count + 1, author: user.sipAddress, room: room, posted: now)
    let servers: [String] = signInPool(of: user) == nil ? [] : servingServers()
    if !servers.isEmpty {
      let server: String = servers[generator.below(servers.count)]
      if let place = chatDatabase(for: server) {
        message.server = server
        write(&message, to: place.database, on: place.instance)
      }
    }
    messages.append(message)
    return message
  }

  private mutating func write(_ message: inout ChatMessage, to found: Int, on host: Int) {
    let transaction: Int = instances[host].databases[found].nextTransaction
    instances[host].databases[found].nextTransaction += 1
    append([.begin, .insertMessage(message.id), .commit], transaction: transaction, to: found, on: host)
    message.instance = instances[host].name
    message.database = instances[host].databases[found].name
    message.commitLSN = instances[host].databases[found].log.last?.lsn
    message.fork = instances[host].databases[found].currentFork
    queueCompliance(message)
  }

  // MARK: Compliance. - Source: persistent-chat-world.md 13.

  private mutating func queueCompliance(_ message: ChatMessage) {
    guard let server: String = message.server, chatPool.complianceStore != nil, compliance.adapterType != nil else { return }
    if let place = complianceDatabase(for: server), isServiceRunning("RTCCOMPLIANCE", on: server) {
      let waiting: [Int] = compliance.queues.removeValue(forKey: server.lowercased()) ?? []
      instances[place.instance].databases[place.database].content.complianceEvents.append(contentsOf: waiting)
      instances[place.instance].databases[place.database].content.complianceEvents.append(message.id)
    } else {
      compliance.queues[server.lowercased(), default: []].append(message.id)
    }
  }

  private func complianceDatabase(for server: String) -> (instance: Int, database: Int)? {
    guard let store: StoreSet = chatPool.complianceStore, let replica: CentralManagementReplica = replica(server) else {
      return nil
    }
    let pair: [String?] =
      replica.settings.state == .normal ? [store.primary, store.primaryMirror] : [store.backup, store.backupMirror]
    for name: String in pair.compactMap({ $0 }) {
      guard let host: Int = instanceIndex(name), isServing(instances[host]), canReach(server, instances[host].machine),
        let found: Int = instances[host].databaseIndex(store.database),
        instances[host].databases[found].state == .online,
        instances[host].databases[found].mirroring?.role != .mirror
      else { continue }
      return (host, found)
    }
    return nil
  }

  /// One server's adapter takes every waiting event, once.
  mutating func adapterDue() {
    for server: String in chatPool.servers where isServiceRunning("RTCCOMPLIANCE", on: server) {
      guard let place = complianceDatabase(for: server) else { continue }
      let events: [Int] = instances[place.instance].databases[place.database].content.complianceEvents
      compliance.processed.formUnion(events)
      instances[place.instance].databases[place.database].content.complianceEvents = []
    }
    queue.schedule(.complianceAdapter, at: now.adding(seconds: 60 * compliance.runIntervalMinutes))
  }

  /// Events no adapter has taken yet.
  public var unprocessedComplianceEvents: Int {
    messages.filter { $0.commitLSN != nil && !compliance.processed.contains($0.id) }.count
  }
}
