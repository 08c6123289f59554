/// What became of a message, and why.
public enum MessageFate: Sendable, Equatable {
  case survived
  /// No server took it: its author was told.
  case notSent
  case lost(LossReason)
  /// The database the pool uses cannot be read now.
  case unknown
}

public enum LossReason: Sendable, Equatable {
  /// Committed after the last log backup there is.
  case afterLastLogBackup
  /// In a log backup that never reached, or no longer exists for, the database that was recovered.
  case notRestored(file: String)
  /// Its database was overwritten.
  case overwritten
}

extension Cluster {
  /// The database that is the pool's truth now: of the pair its state names, the one that is open.
  public func authoritativeDatabase() -> (instance: Int, database: Int)? {
    let store: StoreSet = chatPool.store
    let names: [String?] =
      centralManagement.settings.state == .normal
      ? [store.primary, store.primaryMirror] : [store.backup, store.backupMirror]
    let places: [(instance: Int, database: Int)] = names.compactMap { name in
      guard let name, let host: Int = instanceIndex(name), let found: Int = instances[host].databaseIndex(store.database)
      else { return nil }
      return (host, found)
    }
    return places.first { place in
      let target: Database = instances[place.instance].databases[place.database]
      return target.state == .online && target.mirroring?.role != .mirror && isServing(instances[place.instance])
    }
  }

  public func messageFate(_ id: Int) -> MessageFate {
    guard let message: ChatMessage = messages.first(where: { $0.id == id }) else { return .unknown }
    guard let place = authoritativeDatabase() else { return message.commitLSN == nil ? .notSent : .unknown }
    let present: Set<Int> = Set(instances[place.instance].databases[place.database].content.messages)
    return fate(of: message, present: present)
  }

  private func fate(of message: ChatMessage, present: Set<Int>) -> MessageFate {
    guard let lsn: LogSequenceNumber = message.commitLSN else { return .notSent }
    if present.contains(message.id) { return .survived }
    for instance: SqlInstance in instances where instance.name == message.instance {
      let covering: BackupHistory? = instance.backupHistory.last { history in
        history.set.type == .log && history.set.firstLSN <= lsn && lsn < history.set.lastLSN
          && history.set.databaseName == message.database && history.set.recoveryForkID == message.fork
      }
      if let covering { return .lost(.notRestored(file: covering.devices.first ?? "")) }
    }
    let store: StoreSet = chatPool.store
    if same(message.instance, store.primary) || same(message.instance, store.primaryMirror ?? "") {
      return .lost(.afterLastLogBackup)
    }
    return .lost(.overwritten)
  }

  /// Every message that was taken and is not in the pool's database now.
  public func lostMessages() -> [(message: ChatMessage, reason: LossReason)] {
    guard let place = authoritativeDatabase() else { return [] }
    let present: Set<Int> = Set(instances[place.instance].databases[place.database].content.messages)
    return messages.compactMap { message in
      if case .lost(let reason) = fate(of: message, present: present) { return (message, reason) }
      return nil
    }
  }

  /// What must hold in every world, whatever was done. Empty when it does.
  public func checkInvariants() -> [String] {
    var broken: [String] = []
    for instance: SqlInstance in instances {
      broken.append(contentsOf: checkInstance(instance))
      for database: Database in instance.databases { broken.append(contentsOf: check(database, on: instance)) }
    }
    if centralManagement.settings.activeServers.count > ChatPool.activeServersMax {
      broken.append("more than four active servers")
    }
    for server: String in centralManagement.settings.activeServers where !chatPool.servers.contains(server) {
      broken.append("active server \(server) is not of the pool")
    }
    for replica: CentralManagementReplica in centralManagement.replicas
    where replica.appliedVersion > centralManagement.version {
      broken.append("replica \(replica.fqdn) is ahead of the store")
    }
    if let first: ScheduledEvent = queue.events.last, first.time < now { broken.append("an event was missed") }
    return broken
  }

  private func checkInstance(_ instance: SqlInstance) -> [String] {
    var broken: [String] = []
    let spids: [Int] = instance.sessions.map(\.spid)
    if Set(spids).count != spids.count { broken.append("\(instance.name): two sessions of one spid") }
    for session: SqlSession in instance.sessions where session.isUser {
      if session.spid <= 50 { broken.append("\(instance.name): user session \(session.spid)") }
      if let name: String = session.database, let open: Database = instance.database(name), open.state != .online {
        broken.append("\(instance.name): session \(session.spid) in \(name), which is \(open.state.stateDesc)")
      }
    }
    if Set(instance.databases.map { $0.name.lowercased() }).count != instance.databases.count {
      broken.append("\(instance.name): two databases of one name")
    }
    return broken
  }

  private func check(_ database: Database, on instance: SqlInstance) -> [String] {
    var broken: [String] = []
    let name: String = "\(instance.name).\(database.name)"
    var last: LogSequenceNumber = .zero
    for record: LogRecord in database.log {
      if record.lsn <= last { broken.append("\(name): the log goes back at \(record.lsn.numeric)") }
      last = record.lsn
    }
    if last >= database.nextLSN && !database.log.isEmpty { broken.append("\(name): log beyond its end") }
    if database.isInStandby && (database.state != .online || !database.isReadOnly) {
      broken.append("\(name): standby, but not online and read-only")
    }
    if database.state == .online && database.redoStartLSN != nil && !database.isInStandby {
      broken.append("\(name): online with a redo start")
    }
    if Set(database.content.messages).count != database.content.messages.count {
      broken.append("\(name): a message twice")
    }
    if let half: Mirroring = database.mirroring {
      if half.role == .mirror && database.state == .online { broken.append("\(name): a mirror copy online") }
      if half.role == .principal && half.state == .synchronized, let other: SqlInstance = self.instance(half.partnerInstance),
        isServing(other), isServing(instance), let copy: Database = other.database(database.name)
      {
        if copy.mirroring?.role == .principal { broken.append("\(name): two principals") }
        if copy.content.messages != database.content.messages { broken.append("\(name): synchronized, yet different") }
      }
    }
    return broken
  }
}
