import ClusterModel

/// Whether the session is still there: killed, undone, its server out of reach.
extension SqlConnection {
  /// A killed session or a server out of reach ends the connection with the next batch.
  func checkAlive() -> Bool {
    guard isOpen else {
      emit(.disconnected(SqlConnectionText.closed))
      return false
    }
    let canReach: Bool = (try? session.cluster.reachableInstance(instance, from: session.machine)) != nil
    if canReach && ownSession == nil && session.undoCount != knownUndo { reopen() }
    knownUndo = session.undoCount
    if canReach && ownSession != nil { return true }
    end(with: SqlConnectionText.transport)
    return false
  }

  /// Stepping back in time may have undone the opening: the window is opened again, quietly.
  func reopen() {
    do throws(ModelRefusal) {
      spid = try session.cluster.openSession(
        on: instance, login: login, hostName: SqlConnection.hostName(session), programName: program,
        database: "master")
    } catch { return }
  }

  func end(with text: String) {
    isOpen = false
    session.cluster.closeSession(spid, on: instance)
    emit(.disconnected(text))
  }

  func touch() {
    guard let host: Int = session.cluster.instanceIndex(instance),
      let place: Int = session.cluster.instances[host].sessions.firstIndex(where: { $0.spid == spid })
    else { return }
    session.cluster.instances[host].sessions[place].lastBatch = now
    session.cluster.instances[host].sessions[place].cpuMilliseconds += 1
  }
}
