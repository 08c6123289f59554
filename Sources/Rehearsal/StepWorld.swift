import ClusterModel

/// What steps are for, and how worlds compare.
enum StepWorld {
  /// Whether a refused command left the world as it was. The clock and what moves by itself do not count.
  static func isSame(_ left: Cluster, _ right: Cluster) -> Bool {
    if left.centralManagement.settings != right.centralManagement.settings { return false }
    if left.centralManagement.masters != right.centralManagement.masters || left.faults.count != right.faults.count { return false }
    for (before, after) in zip(left.instances, right.instances) {
      if before.databases.count != after.databases.count || before.logShippingSecondaries.count != after.logShippingSecondaries.count { return false }
      if before.logShippingPrimaries.count != after.logShippingPrimaries.count { return false }
      if before.backupHistory.count != after.backupHistory.count || before.restoreHistory.count != after.restoreHistory.count { return false }
      // Only those in the chat database: the Agent's come and go.
      let own: (SqlInstance) -> [Int] = { one in one.sessions.filter { $0.isUser && $0.database == left.chatPool.store.database }.map(\.spid) }
      if own(before) != own(after) { return false }
      for (one, other) in zip(before.databases, after.databases) where one.state != other.state || one.mirroring?.role != other.mirroring?.role { return false }
    }
    return left.machines.map { $0.files.count } == right.machines.map { $0.files.count }
  }

  /// Whether a later step rightly ends what an earlier one achieved.
  static func follows(_ earlier: StepRole, _ later: StepRole) -> Bool {
    switch earlier {
    case .clearActive: later == .activatePrimarySite
    case .removeLogShipping, .restoreLogs, .copyBackups: true
    case .backUp, .restorePrimary: later == .configureLogShipping || later == .activatePrimarySite || later == .setNormal
    case .bringOnline: later.isFailback
    default: false
    }
  }

  static func purpose(_ role: StepRole) -> String {
    switch role {
    case .removeLogShipping: "the restore job would go on taking the backup database for itself; its record, copy job and restore job are dropped"
    case .copyBackups: "log backups that were written and not copied hold the last minutes of chat"
    case .restoreLogs: "each log backup carries the messages of its quarter of an hour; they go in oldest first, without a gap"
    case .bringOnline: "a database that is RESTORING serves nobody; recovery undoes what was never committed and opens it"
    case .setFailedOver: "the pool's servers look for the primary databases until the state says otherwise"
    case .installMirror: "the backup database stands alone until it has a mirror of its own"
    case .activateBackupSite: "only servers on the active list take clients, and those on it are dead"
    case .clearActive: "nobody may write while the database is carried home"
    case .removeMirroring: "a mirrored database cannot be overwritten (3104), and the backup is to be seeded again"
    case .backUp: "the backup database holds everything posted since the disaster"
    case .restorePrimary: "the rebuilt primary is empty until this backup is restored over it"
    case .configureLogShipping: "without it the next disaster loses everything"
    case .activatePrimarySite: "only servers on the active list take clients"
    case .setNormal: "until then the servers look for the backup database, which is RESTORING again"
    }
  }

  /// - Source: persistent-chat-world.md 10 and 11, last columns.
  static func consequence(_ role: StepRole) -> String {
    switch role {
    case .removeLogShipping: "the restore job fights for the database and fails from then on (14421)"
    case .copyBackups: "the messages in the files not copied are lost for good after step 4"
    case .restoreLogs: "the messages in the files not restored are lost for good after step 4"
    case .bringOnline: "servers meet 927 and failed logins: no chat"
    case .setFailedOver: "servers keep trying the dead site: no chat"
    case .installMirror: "one more failure ends chat"
    case .activateBackupSite: "no living server is active: no chat"
    case .clearActive: "what users post between the backup and the restore vanishes"
    case .removeMirroring: "seeding the backup at step 5 is refused with 3104"
    case .backUp: "there is nothing to restore the primary from"
    case .restorePrimary: "the primary stays empty; log shipping would then seed the backup from it and destroy the only copy"
    case .configureLogShipping: "there is no copy in the other site: the next disaster loses everything"
    case .activatePrimarySite: "no server takes clients"
    case .setNormal: "the pool stays on the backup database, and the next log restore collides with it"
    }
  }
}
