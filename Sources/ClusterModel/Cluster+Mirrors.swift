/// What Install-CsMirrorDatabase is about to do with one database, as it prints it.
public struct MirrorPlan: Sendable, Equatable {
  public var database: String
  public var dataFile: String
  public var logFile: String
  public var primary: String
  public var primaryAccount: String
  public var mirror: String
  public var mirrorAccount: String
  public var witness: String?
  public var witnessAccount: String?
}

extension Cluster {
  /// The stores of a database type, `PersistentChat` or `PersistentChatCompliance`.
  public func store(ofType type: String) throws(ModelRefusal) -> StoreSet {
    switch type.lowercased() {
    case "persistentchat": return chatPool.store
    case "persistentchatcompliance":
      if let store: StoreSet = chatPool.complianceStore { return store }
      throw .noSuchDatabaseType(type, pool: chatPool.fqdn)
    default: throw .noSuchDatabaseType(type, pool: chatPool.fqdn)
    }
  }

  /// The mirror that the topology defines for the store on the given SQL server.
  public func mirrorPlan(type: String, sqlServer: String) throws(ModelRefusal) -> MirrorPlan {
    let store: StoreSet = try store(ofType: type)
    let host: Int = try servingInstance(sqlServer)
    let name: String = instances[host].name
    var mirror: String?
    var witness: String?
    if same(store.primary, name) {
      mirror = store.primaryMirror
      witness = store.primaryWitness
    } else if same(store.backup, name) {
      mirror = store.backupMirror
      witness = store.backupWitness
    }
    guard let mirror, let other: SqlInstance = instance(mirror) else { throw .noMirrorStore(name) }
    guard let database: Database = instances[host].database(store.database) else { throw .noSuchDatabase(store.database) }
    return MirrorPlan(
      database: database.name, dataFile: database.files.first { !$0.isLog }?.physicalName ?? "",
      logFile: database.files.first { $0.isLog }?.physicalName ?? "", primary: instances[host].machine,
      primaryAccount: instances[host].serviceAccount, mirror: other.machine, mirrorAccount: other.serviceAccount,
      witness: witness.flatMap { instance($0)?.machine }, witnessAccount: witness.flatMap { instance($0)?.serviceAccount })
  }

  /// Install-CsMirrorDatabase: full and log backup to the share, restore on the mirror, partners, witness.
  /// - Returns: simulated seconds.
  public mutating func installMirror(
    _ plan: MirrorPlan, fileShare: String, dropExisting: Bool, as user: String
  ) throws(ModelRefusal) -> Int {
    let host: Int = try servingInstance(plan.primary)
    guard let other: Int = instanceIndex(plan.mirror) else { throw .noSuchInstance(plan.mirror) }
    guard isServing(instances[other]), canReach(instances[host].machine, instances[other].machine) else {
      throw .instanceUnreachable(plan.mirror)
    }
    try checkOpen(plan.database, on: plan.primary)
    let own: Database? = instances[host].database(plan.database)
    if own?.mirroring != nil { throw .alreadyMirrored(plan.database) }
    if own?.recoveryModel != .full { throw .mirroringNeedsFull(plan.database) }
    if instances[other].databaseIndex(plan.database) != nil {
      if !dropExisting { throw .mirrorDatabaseExists(plan.database, instance: instances[other].name) }
      throwOutSessions(of: plan.database, on: other)
      try dropDatabase(plan.database, on: plan.mirror)
    }
    let folder: String = fileShare
    let stem: String = "\(folder)\\\(plan.database)_\(now.stamp)_mirror"
    var options = BackupOptions()
    options.isFormat = true
    _ = try backupDatabase(plan.database, on: plan.primary, as: user, to: [stem + ".bak"], options: options)
    _ = try backupLog(plan.database, on: plan.primary, as: user, to: [stem + ".trn"], options: options)
    var restore = RestoreOptions()
    restore.recovery = .noRecovery
    _ = try restoreDatabase(plan.database, on: plan.mirror, as: user, from: [stem + ".bak"], options: restore)
    _ = try restoreLog(plan.database, on: plan.mirror, as: user, from: [stem + ".trn"], options: restore)
    try setPartner(plan.database, on: plan.mirror, to: endpointAddress(plan.primary))
    try setPartner(plan.database, on: plan.primary, to: endpointAddress(plan.mirror))
    if let witness: String = plan.witness {
      try setWitness(endpointAddress(witness), plan.database, on: plan.primary)
    }
    return 45
  }

  /// Uninstall-CsMirrorDatabase.
  public mutating func uninstallMirror(type: String, sqlServer: String, dropExisting: Bool) throws(ModelRefusal) {
    let store: StoreSet = try store(ofType: type)
    let (host, found) = try place(store.database, on: sqlServer)
    guard let half: Mirroring = instances[host].databases[found].mirroring else { throw .notMirrored(store.database) }
    try setPartnerOff(store.database, on: sqlServer)
    if dropExisting { try dropDatabase(store.database, on: half.partnerInstance) }
  }
}
