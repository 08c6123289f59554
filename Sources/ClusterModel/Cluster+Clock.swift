extension Cluster {
  /// The furthest one command may take the clock: every post on the way is simulated.
  public static let advanceSecondsMax: Int = 31 * 86_400

  public mutating func advance(bySeconds seconds: Int) {
    advance(byMilliseconds: Int64(min(max(0, seconds), Cluster.advanceSecondsMax)) * 1_000)
  }

  /// Runs everything due on the way, in the order of time and then of asking.
  public mutating func advance(byMilliseconds milliseconds: Int64) {
    let end: SimulatedTime = now.adding(
      milliseconds: min(max(0, milliseconds), Int64(Cluster.advanceSecondsMax) * 1_000))
    while let event: ScheduledEvent = queue.popDue(by: end) {
      now = max(now, event.time)
      perform(event.action)
    }
    now = end
  }

  private mutating func perform(_ action: ScheduledAction) {
    switch action {
    case .runJob(let instance, let jobID): jobDue(jobID, on: instance)
    case .post: postDue()
    case .checkpoint: checkpointDue()
    case .replicate: replicationDue()
    case .reconnect(let instance, let session): reconnect(session, on: instance)
    case .complianceAdapter: adapterDue()
    case .mirrorTimeout(let instance, let database): mirrorTimedOut(database, on: instance)
    case .mirrorCatchUp: settle()
    }
  }

  /// Lets everything that follows from reachability follow: mirrors, chat connections, replicas.
  public mutating func settle() {
    settleMirroring()
    settleChat()
    settleReplicas()
  }

  private mutating func checkpointDue() {
    for host: Int in instances.indices where isServing(instances[host]) {
      for found: Int in instances[host].databases.indices {
        let target: Database = instances[host].databases[found]
        if target.state == .online && !target.isReadOnly && !target.isSystem && target.hasUnsavedTail {
          append([.checkpoint], transaction: 0, to: found, on: host)
        }
      }
    }
    queue.schedule(.checkpoint, at: now.adding(seconds: 300))
  }

  private mutating func reconnect(_ session: SqlSession, on instance: String) {
    settle()
    guard let host: Int = instanceIndex(instance), isServing(instances[host]), let name: String = session.database,
      !session.programName.hasPrefix(".Net SqlClient")
    else { return }
    do throws(ModelRefusal) { try checkOpen(name, on: instance) } catch { return }
    let spid: Int = addSession(
      on: host, login: session.login, hostName: session.hostName, programName: session.programName, database: name)
    if let place: Int = instances[host].sessions.firstIndex(where: { $0.spid == spid }) {
      instances[host].sessions[place].reconnectsAfterSeconds = session.reconnectsAfterSeconds
    }
  }
}
