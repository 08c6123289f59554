extension Cluster {
  /// The instance, if it answers from `machine`.
  public func reachableInstance(_ name: String, from machine: String) throws(ModelRefusal) -> Int {
    guard let index: Int = instanceIndex(name) else { throw .noSuchInstance(name) }
    guard isServing(instances[index]), canReach(machine, instances[index].machine) else {
      throw .instanceUnreachable(name)
    }
    return index
  }

  /// The instance that runs, wherever the caller sits.
  func servingInstance(_ name: String) throws(ModelRefusal) -> Int {
    guard let index: Int = instanceIndex(name) else { throw .noSuchInstance(name) }
    guard isServing(instances[index]) else { throw .instanceUnreachable(name) }
    return index
  }

  /// The place of a database on an instance that serves.
  func place(_ database: String, on instance: String) throws(ModelRefusal) -> (instance: Int, database: Int) {
    let index: Int = try servingInstance(instance)
    guard let found: Int = instances[index].databaseIndex(database) else { throw .noSuchDatabase(database) }
    return (index, found)
  }

  /// What USE meets. - Source: sql-server.md 4.2.
  public func checkOpen(_ database: String, on instance: String, by spid: Int? = nil) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    let target: Database = instances[host].databases[found]
    if target.mirroring?.role == .mirror { throw .databaseMirrorCopy(target.name) }
    switch target.state {
    case .online, .emergency: break
    case .restoring: throw .databaseRestoring(target.name)
    case .recovering: throw .databaseRecovering(target.name)
    case .recoveryPending: throw .databaseRecoveryPending(target.name)
    case .suspect: throw .databaseSuspect(target.name)
    case .offline: throw .databaseOffline(target.name)
    }
    if let mirroring: Mirroring = target.mirroring, !mirroring.hasQuorum {
      throw .databaseWithoutQuorum(target.name)
    }
    if target.userAccess == .singleUser {
      let others: [SqlSession] = instances[host].sessions.filter {
        $0.isUser && $0.spid != spid && same($0.database, target.name)
      }
      if !others.isEmpty || (target.singleUserSpid != nil && target.singleUserSpid != spid) {
        throw .databaseSingleUser(target.name)
      }
    }
  }

  /// Opens a session; user sessions start at 51.
  public mutating func openSession(
    on instance: String, login: String, hostName: String, programName: String, database: String = "master"
  ) throws(ModelRefusal) -> Int {
    let host: Int = try servingInstance(instance)
    try checkOpen(database, on: instance)
    return addSession(on: host, login: login, hostName: hostName, programName: programName, database: database)
  }

  @discardableResult
  mutating func addSession(
    on host: Int, login: String, hostName: String, programName: String, database: String
  ) -> Int {
    let used: Set<Int> = Set(instances[host].sessions.map(\.spid))
    var spid: Int = 51
    while used.contains(spid) { spid += 1 }
    var session = SqlSession(
      spid: spid, login: login, hostName: hostName, programName: programName, database: database,
      status: "sleeping", command: "AWAITING COMMAND", isUser: true, loginTime: now)
    session.hostProcessID = 1_000 + generator.below(8_000)
    let place: Int = instances[host].sessions.firstIndex { $0.spid > spid } ?? instances[host].sessions.count
    instances[host].sessions.insert(session, at: place)
    return spid
  }

  public mutating func closeSession(_ spid: Int, on instance: String) {
    guard let host: Int = instanceIndex(instance) else { return }
    endSession(spid, on: host)
  }

  /// Ends a session and rolls back its work.
  mutating func endSession(_ spid: Int, on host: Int) {
    guard let place: Int = instances[host].sessions.firstIndex(where: { $0.spid == spid && $0.isUser }) else { return }
    let session: SqlSession = instances[host].sessions.remove(at: place)
    if let transaction: Int = session.openTransaction, let name: String = session.database,
      let found: Int = instances[host].databaseIndex(name), instances[host].databases[found].state == .online
    {
      append([.rollback], transaction: transaction, to: found, on: host)
    }
    for index: Int in instances[host].databases.indices
    where instances[host].databases[index].singleUserSpid == spid {
      instances[host].databases[index].singleUserSpid = nil
    }
  }

  /// Changes a session's database, as USE does.
  public mutating func useDatabase(_ database: String, spid: Int, on instance: String) throws(ModelRefusal) {
    try checkOpen(database, on: instance, by: spid)
    let (host, found) = try place(database, on: instance)
    guard let index: Int = instances[host].sessions.firstIndex(where: { $0.spid == spid }) else {
      throw .noSuchSession(spid)
    }
    instances[host].sessions[index].database = instances[host].databases[found].name
    if instances[host].databases[found].userAccess == .singleUser {
      instances[host].databases[found].singleUserSpid = spid
    }
  }

  /// KILL. A chat server's pooled connection comes back within seconds.
  /// - Source: sql-server.md 3.
  public mutating func killSession(_ spid: Int, on instance: String, by own: Int?) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard spid > 0 && spid <= 32_767 else { throw .invalidSession(spid) }
    if spid == own { throw .killOwnSession }
    guard let session: SqlSession = instances[host].sessions.first(where: { $0.spid == spid }) else {
      throw .noSuchSession(spid)
    }
    if !session.isUser { throw .killSystemSession(spid) }
    instances[host].errorLog.append(
      ErrorLogEntry(
        time: now, processInfo: "spid\(own ?? 51)", number: 18_100,
        parameters: [String(spid), session.hostName, String(session.hostProcessID)]))
    endSession(spid, on: host)
    if let delay: Int = session.reconnectsAfterSeconds {
      let back: SimulatedTime = now.adding(seconds: delay)
      if session.programName.hasPrefix(".Net SqlClient") { chatReconnect[session.hostName.lowercased()] = back }
      queue.schedule(.reconnect(instance: instances[host].name, session: session), at: back)
    }
  }

  /// Whether a restore may have the database to itself.
  /// - Throws: `.databaseInUseBySelf` first, then `.databaseInUse`.
  func checkExclusive(_ database: String, on host: Int, by spid: Int?) throws(ModelRefusal) {
    let inside: [SqlSession] = instances[host].sessions.filter { $0.isUser && same($0.database, database) }
    if inside.contains(where: { $0.spid == spid }) { throw .databaseInUseBySelf(database) }
    if !inside.isEmpty { throw .databaseInUse(database) }
  }

  mutating func throwOutSessions(of database: String, on host: Int, except spid: Int? = nil) {
    let inside: [SqlSession] = instances[host].sessions.filter {
      $0.isUser && $0.spid != spid && same($0.database, database)
    }
    for session: SqlSession in inside { endSession(session.spid, on: host) }
  }

  mutating func log(_ number: Int, _ parameters: [String], on host: Int, process: String = "Server") {
    instances[host].errorLog.append(
      ErrorLogEntry(time: now, processInfo: process, number: number, parameters: parameters))
  }

  /// Writes records of one transaction, and hands them to a mirror that keeps step.
  mutating func append(_ operations: [LogOperation], transaction: Int, to found: Int, on host: Int) {
    var records: [LogRecord] = []
    for operation: LogOperation in operations {
      records.append(instances[host].databases[found].write(operation, transaction: transaction, at: now))
    }
    guard let mirroring: Mirroring = instances[host].databases[found].mirroring,
      mirroring.role == .principal, mirroring.state == .synchronized,
      let other: Int = instanceIndex(mirroring.partnerInstance),
      let copy: Int = instances[other].databaseIndex(instances[host].databases[found].name)
    else { return }
    for record: LogRecord in records {
      instances[other].databases[copy].content.apply(record)
      instances[other].databases[copy].log.append(record)
    }
    instances[other].databases[copy].nextLSN = instances[host].databases[found].nextLSN
    instances[other].databases[copy].redoStartLSN = instances[host].databases[found].nextLSN
    instances[other].databases[copy].nextTransaction = instances[host].databases[found].nextTransaction
  }
}
