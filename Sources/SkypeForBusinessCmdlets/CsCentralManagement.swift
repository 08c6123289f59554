import ClusterModel

public enum GetCsManagementStoreReplicationStatus: CsCmdlet {
  public static let name = "Get-CsManagementStoreReplicationStatus"
  public static let synopsis = "Shows whether each computer has the current settings."
  public static let example = "Get-CsManagementStoreReplicationStatus"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let world: Cluster = session.cluster
    if call.isSet("CentralManagementStoreStatus") {
      let master: FrontEndPool? = try? world.centralMaster()
      return CsOutput(objects: [
        CsObject(
          "Microsoft.Rtc.Management.Replication.CentralManagementStoreStatusResult",
          [
            CsField("ActiveMasterFqdn", .text(master?.servers.first { world.isUp($0) } ?? "")),
            CsField("ActiveMasterLastHeartBeat", .time(world.now)),
            CsField("ActiveFileTransferAgentFqdn", .text(master?.servers.first { world.isUp($0) } ?? "")),
            CsField("ActiveReplicas", .list(world.centralManagement.replicas.map { .text($0.fqdn) })),
            CsField("DeletedReplicas", .list([])),
          ])
      ])
    }
    do throws(ModelRefusal) { _ = try world.centralMaster() } catch { throw CsError(error) }
    var replicas: [CentralManagementReplica] = world.centralManagement.replicas
    if let wanted: String = call.text("ReplicaFqdn") {
      replicas = replicas.filter { $0.fqdn.lowercased() == wanted.lowercased() }
      if replicas.isEmpty { throw CsError(.noSuchMachine(wanted)) }
    }
    return CsOutput(objects: replicas.map { replica in
      CsObject(
        "Microsoft.Rtc.Management.Replication.ReplicaState",
        [
          CsField("UpToDate", .boolean(world.isUpToDate(replica))), CsField("ReplicaFqdn", .text(replica.fqdn)),
          CsField("LastStatusReport", .time(replica.lastStatusReport)),
          CsField("LastUpdateCreation", .time(replica.lastUpdate)), CsField("ProductVersion", .text("6.0.9319.0")),
        ])
    })
  }
}

public enum InvokeCsManagementStoreReplication: CsCmdlet {
  public static let name = "Invoke-CsManagementStoreReplication"
  public static let synopsis = "Asks for full replication to one or all computers."
  public static let example = "Invoke-CsManagementStoreReplication"
  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let replica: String? = call.text("ReplicaFqdn")
    try changing(session, name, seconds: 5) { (world: inout Cluster) throws(ModelRefusal) in
      try world.invokeReplication(replica)
    }
    return CsOutput()
  }
}

public enum InvokeCsManagementServerFailover: CsCmdlet {
  public static let name = "Invoke-CsManagementServerFailover"
  public static let synopsis = "Moves the Central Management store to its backup."
  public static let example =
    "Invoke-CsManagementServerFailover -BackupSqlServerFqdn dal-sql-001.litwareinc.com -Force"
  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    let backup: String? = call.text("BackupSqlServerFqdn")
    if call.isWhatIf {
      output.whatIf = [session.cluster.centralManagement.masters.first ?? ""]
      return output
    }
    if backup != nil && !call.isSet("Force") {
      throw CsError("MissingMandatoryParameter", "Cannot process command because of one or more missing mandatory parameters: Force.", category: "InvalidArgument")
    }
    try changing(session, name, seconds: 180) { (world: inout Cluster) throws(ModelRefusal) in
      try world.failOverCentralManagement(disaster: backup != nil, toSqlServer: backup)
    }
    return output
  }
}
