extension Cluster {
  /// The instance whose mirroring endpoint has this address, `TCP://host.fqdn:5022`.
  public func endpointInstance(_ address: String) throws(ModelRefusal) -> Int {
    let lowered: String = address.lowercased()
    guard lowered.hasPrefix("tcp://") else { throw .badAddress(address) }
    let parts: [Substring] = lowered.dropFirst(6).split(separator: ":")
    guard parts.count == 2, let port: Int = Int(parts[1]) else { throw .badAddress(address) }
    let found: Int? = instances.firstIndex { instance in
      let host: String = machine(instance.machine)?.hostName.lowercased() ?? ""
      let isHost: Bool = instance.machine.lowercased() == parts[0] || host == parts[0]
      return isHost && instance.endpoint?.port == port && instance.endpoint?.state == .started
    }
    guard let found else { throw .partnerUnreachable(address) }
    return found
  }

  public func endpointAddress(_ instance: String) -> String {
    guard let found: SqlInstance = self.instance(instance) else { return "" }
    return "TCP://\(found.machine):\(found.endpoint?.port ?? 5_022)"
  }

  /// ALTER DATABASE SET PARTNER = 'TCP://...'. On a restoring copy: waits. On the principal: begins.
  public mutating func setPartner(_ database: String, on instance: String, to address: String) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    let own: Database = instances[host].databases[found]
    if let mirroring: Mirroring = own.mirroring, !mirroring.isPending { throw .alreadyMirrored(own.name) }
    let other: Int = try endpointInstance(address)
    if other == host { throw .partnerIsSelf(address) }
    if own.recoveryModel != .full { throw .mirroringNeedsFull(own.name) }
    if instances[host].edition == .express { throw .editionWithoutMirroring(instances[host].name) }
    if own.state == .restoring {
      if !own.hasRestoredLog { throw .mirrorWithoutLog(own.name) }
      var half = Mirroring(
        guid: "", role: .mirror, state: .disconnected, partnerInstance: instances[other].name, partnerAddress: address)
      half.isPending = true
      instances[host].databases[found].mirroring = half
      return
    }
    try checkAlter(found, on: host)
    guard isServing(instances[other]), canReach(instances[host].machine, instances[other].machine) else {
      throw .partnerUnreachable(address)
    }
    guard let copy: Int = instances[other].databaseIndex(own.name) else { throw .mirrorMissing(own.name) }
    let partner: Database = instances[other].databases[copy]
    if partner.state == .online { throw .mirrorOnline(own.name) }
    guard let half: Mirroring = partner.mirroring else { throw .notMirrored(own.name) }
    if !half.isPending { throw .partnerAlreadyMirrored(own.name, partner: address) }
    if partner.familyGUID != own.familyGUID { throw .mirrorOtherFamily(own.name) }
    let redo: LogSequenceNumber = partner.redoStartLSN ?? .zero
    if let backed: LogSequenceNumber = own.logBackupLSN, redo < backed { throw .mirrorBehind(own.name) }
    let guid: String = generator.guid()
    var principal = Mirroring(
      guid: guid, role: .principal, state: .synchronized, partnerInstance: instances[other].name,
      partnerAddress: address)
    principal.failoverLSN = own.nextLSN
    instances[host].databases[found].mirroring = principal
    var mirror: Mirroring = half
    mirror.guid = guid
    mirror.isPending = false
    mirror.state = .synchronized
    mirror.partnerInstance = instances[host].name
    instances[other].databases[copy].mirroring = mirror
    takeOver(instances[host].databases[found], into: copy, on: other)
    log(1_480, [own.name, "PRINCIPAL"], on: host)
    log(1_480, [own.name, "MIRROR"], on: other)
    settle()
  }

  /// ALTER DATABASE SET PARTNER OFF: the principal stays online, the mirror copy restoring.
  public mutating func setPartnerOff(_ database: String, on instance: String) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    guard let mirroring: Mirroring = instances[host].databases[found].mirroring else { throw .notMirrored(database) }
    instances[host].databases[found].mirroring = nil
    log(1_443, [instances[host].databases[found].name], on: host)
    if let other: Int = instanceIndex(mirroring.partnerInstance),
      let copy: Int = instances[other].databaseIndex(database), isServing(instances[other]),
      canReach(instances[host].machine, instances[other].machine),
      instances[other].databases[copy].mirroring?.guid == mirroring.guid
    {
      instances[other].databases[copy].mirroring = nil
      log(1_443, [instances[other].databases[copy].name], on: other)
    }
    settle()
  }

  private func principal(_ database: String, on instance: String) throws(ModelRefusal) -> (host: Int, found: Int, half: Mirroring) {
    let (host, found) = try place(database, on: instance)
    guard let half: Mirroring = instances[host].databases[found].mirroring else { throw .notMirrored(database) }
    guard half.role == .principal else { throw .notPrincipal(database) }
    return (host, found, half)
  }

  /// ALTER DATABASE SET PARTNER FAILOVER.
  public mutating func failOverMirror(_ database: String, on instance: String) throws(ModelRefusal) {
    let (host, _, half) = try principal(database, on: instance)
    if half.safety == .off { throw .safetyOff(database) }
    if half.state == .disconnected { throw .partnerDisconnected(database) }
    guard half.state == .synchronized, let other: Int = instanceIndex(half.partnerInstance) else {
      throw .notSynchronized(database)
    }
    exchangeRoles(database, principal: host, mirror: other)
    settle()
  }

  /// ALTER DATABASE SET PARTNER FORCE_SERVICE_ALLOW_DATA_LOSS.
  public mutating func forceService(_ database: String, on instance: String) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    guard let half: Mirroring = instances[host].databases[found].mirroring else { throw .notMirrored(database) }
    guard half.role == .mirror, half.state == .disconnected else { throw .forceRefused(database) }
    if half.witnessInstance != nil && half.witnessState != .connected { throw .forceRefused(database) }
    becomePrincipal(found, on: host, state: .suspended)
    settle()
  }

  public mutating func setPartnerSuspended(
    _ isSuspended: Bool, _ database: String, on instance: String
  ) throws(ModelRefusal) {
    let (host, found) = try place(database, on: instance)
    guard let half: Mirroring = instances[host].databases[found].mirroring else { throw .notMirrored(database) }
    if !isSuspended && half.role != .principal { throw .notPrincipal(database) }
    if !isSuspended && half.state == .disconnected { throw .partnerDisconnected(database) }
    instances[host].databases[found].mirroring?.isSuspended = isSuspended
    if let other: Int = instanceIndex(half.partnerInstance), let copy: Int = instances[other].databaseIndex(database) {
      instances[other].databases[copy].mirroring?.isSuspended = isSuspended
    }
    settle()
  }

  public mutating func setSafety(_ safety: MirroringSafety, _ database: String, on instance: String) throws(ModelRefusal) {
    let (host, found, half) = try principal(database, on: instance)
    if half.state == .disconnected { throw .partnerDisconnected(database) }
    instances[host].databases[found].mirroring?.safety = safety
    if let other: Int = instanceIndex(half.partnerInstance), let copy: Int = instances[other].databaseIndex(database) {
      instances[other].databases[copy].mirroring?.safety = safety
    }
  }

  public mutating func setPartnerTimeout(_ seconds: Int, _ database: String, on instance: String) throws(ModelRefusal) {
    let (host, found, _) = try principal(database, on: instance)
    instances[host].databases[found].mirroring?.timeoutSeconds = max(5, seconds)
  }

  /// ALTER DATABASE SET WITNESS = address, or OFF with nil.
  public mutating func setWitness(_ address: String?, _ database: String, on instance: String) throws(ModelRefusal) {
    let (host, found, half) = try principal(database, on: instance)
    var name: String?
    if let address {
      let witness: Int
      do throws(ModelRefusal) { witness = try endpointInstance(address) } catch { throw .witnessUnreachable(address) }
      guard isServing(instances[witness]), canReach(instances[host].machine, instances[witness].machine),
        instances[witness].name != half.partnerInstance, witness != host
      else { throw .witnessUnreachable(address) }
      name = instances[witness].name
    } else if half.witnessInstance == nil {
      throw .noWitness(database)
    }
    instances[host].databases[found].mirroring?.witnessInstance = name
    instances[host].databases[found].mirroring?.witnessAddress = address
    if let other: Int = instanceIndex(half.partnerInstance), let copy: Int = instances[other].databaseIndex(database) {
      instances[other].databases[copy].mirroring?.witnessInstance = name
      instances[other].databases[copy].mirroring?.witnessAddress = address
    }
    settle()
  }

  mutating func exchangeRoles(_ database: String, principal host: Int, mirror other: Int) {
    guard let found: Int = instances[host].databaseIndex(database),
      let copy: Int = instances[other].databaseIndex(database)
    else { return }
    throwOutSessions(of: database, on: host)
    instances[host].databases[found].content.undoOpenTransactions()
    instances[host].databases[found].mirroring?.role = .mirror
    instances[host].databases[found].state = .restoring
    let end: LogSequenceNumber = instances[host].databases[found].nextLSN
    instances[host].databases[found].redoStartLSN = end
    let sequence: Int = (instances[host].databases[found].mirroring?.roleSequence ?? 1) + 1
    instances[host].databases[found].mirroring?.roleSequence = sequence
    becomePrincipal(copy, on: other, state: .synchronized)
    log(1_480, [database, "MIRROR"], on: host)
  }

  /// A mirror takes over. The log goes on: a mirror fail-over begins no recovery fork.
  mutating func becomePrincipal(_ found: Int, on host: Int, state: MirroringState) {
    instances[host].databases[found].content.undoOpenTransactions()
    instances[host].databases[found].state = .online
    instances[host].databases[found].redoStartLSN = nil
    instances[host].databases[found].mirroring?.role = .principal
    instances[host].databases[found].mirroring?.state = state
    instances[host].databases[found].mirroring?.isSuspended = state == .suspended
    instances[host].databases[found].mirroring?.roleSequence += 1
    let fork: LogSequenceNumber = instances[host].databases[found].nextLSN
    instances[host].databases[found].mirroring?.failoverLSN = fork
    log(1_480, [instances[host].databases[found].name, "PRINCIPAL"], on: host)
  }

  /// Looks at who sees whom, and lets states, quorum and automatic fail-over follow.
  mutating func settleMirroring() {
    for host: Int in instances.indices where isServing(instances[host]) {
      for found: Int in instances[host].databases.indices {
        settleHalf(of: found, on: host)
      }
    }
  }

  private mutating func settleHalf(of found: Int, on host: Int) {
    guard var half: Mirroring = instances[host].databases[found].mirroring, !half.isPending else { return }
    let name: String = instances[host].databases[found].name
    let own: SqlInstance = instances[host]
    let other: Int? = instanceIndex(half.partnerInstance)
    let copy: Int? = other.flatMap { instances[$0].databaseIndex(name) }
    let seesPartner: Bool = other.map { isServing(instances[$0]) && canReach(own.machine, instances[$0].machine) } ?? false
    var seesWitness = false
    if let witness: String = half.witnessInstance, let index: Int = instanceIndex(witness) {
      seesWitness = isServing(instances[index]) && canReach(own.machine, instances[index].machine)
      half.witnessState = seesWitness ? .connected : .disconnected
    } else {
      half.witnessState = .unknown
    }
    half.hasQuorum = half.witnessInstance == nil || seesPartner || seesWitness
    let partnerHalf: Mirroring? = copy.flatMap { index in other.map { instances[$0].databases[index].mirroring } ?? nil }
    if seesPartner, let other, let copy, let partnerHalf, partnerHalf.guid == half.guid {
      if half.role == partnerHalf.role {
        // Both say the same: the younger role sequence rules, the older becomes its mirror.
        if half.roleSequence < partnerHalf.roleSequence {
          half.role = .mirror
          half.roleSequence = partnerHalf.roleSequence
          instances[host].databases[found].state = .restoring
          throwOutSessions(of: name, on: host)
        } else {
          instances[host].databases[found].mirroring = half
          return
        }
      }
      if half.isSuspended || partnerHalf.isSuspended {
        half.state = .suspended
        half.isSuspended = true
      } else if isLagging(name, on: host) || isLagging(name, on: other) {
        half.state = .synchronizing
      } else {
        half.state = .synchronized
        if half.role == .principal {
          takeOver(instances[host].databases[found], into: copy, on: other)
        } else {
          takeOver(instances[other].databases[copy], into: found, on: host)
        }
      }
    } else if seesPartner && half.role == .principal {
      // The partner forgot the session (OFF while apart, or a lost copy): nothing to talk to.
      half.state = .disconnected
    } else if half.state != .suspended || !seesPartner {
      let was: MirroringState = half.state
      half.state = .disconnected
      if half.role == .mirror && was == .synchronized && half.safety == .full && seesWitness {
        queue.schedule(
          .mirrorTimeout(instance: own.name, database: name), at: now.adding(seconds: half.timeoutSeconds))
      }
      if was != .disconnected { log(1_479, [half.partnerAddress, name], on: host) }
    }
    instances[host].databases[found].mirroring = half
    if !half.hasQuorum { throwOutSessions(of: name, on: host) }
  }

  func isLagging(_ database: String, on host: Int) -> Bool {
    faults.contains { $0.name == "MirrorLag" && same($0.target, instances[host].name) }
  }

  /// The witness and the mirror agree that the principal is gone.
  mutating func mirrorTimedOut(_ database: String, on instance: String) {
    guard let host: Int = instanceIndex(instance), isServing(instances[host]),
      let found: Int = instances[host].databaseIndex(database),
      let half: Mirroring = instances[host].databases[found].mirroring,
      half.role == .mirror, half.state == .disconnected, half.witnessState == .connected
    else { return }
    if let other: Int = instanceIndex(half.partnerInstance), isServing(instances[other]),
      canReach(instances[host].machine, instances[other].machine)
    {
      return
    }
    // The principal may live on beside its witness; then there is nothing to take over.
    if let other: Int = instanceIndex(half.partnerInstance), isServing(instances[other]),
      let witness: Int = half.witnessInstance.flatMap({ instanceIndex($0) }),
      canReach(instances[other].machine, instances[witness].machine)
    {
      return
    }
    becomePrincipal(found, on: host, state: .disconnected)
    settle()
  }
}
