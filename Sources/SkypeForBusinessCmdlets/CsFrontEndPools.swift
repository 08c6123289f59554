import ClusterModel

public enum InvokeCsPoolFailOver: CsCmdlet {
  public static let name = "Invoke-CsPoolFailOver"
  public static let synopsis = "Moves a Front End pool's users to its backup pool."
  public static let example = "Invoke-CsPoolFailOver -PoolFqdn atl-fe-pool.litwareinc.com -DisasterMode"
  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    let pool: String = try required("PoolFqdn", call)
    if call.isWhatIf {
      output.whatIf = [pool]
      return output
    }
    let isDisaster: Bool = call.isSet("DisasterMode")
    try changing(session, name, seconds: 600) { (world: inout Cluster) throws(ModelRefusal) in
      try world.failOverFrontEndPool(pool, disaster: isDisaster)
    }
    return output
  }
}

public enum InvokeCsPoolFailBack: CsCmdlet {
  public static let name = "Invoke-CsPoolFailBack"
  public static let synopsis = "Returns a Front End pool's users after a failover."
  public static let example = "Invoke-CsPoolFailBack -PoolFqdn atl-fe-pool.litwareinc.com"
  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    let pool: String = try required("PoolFqdn", call)
    if call.isWhatIf {
      output.whatIf = [pool]
      return output
    }
    try changing(session, name, seconds: 1_200) { (world: inout Cluster) throws(ModelRefusal) in
      try world.failBackFrontEndPool(pool)
    }
    return output
  }
}

public enum GetCsPoolBackupRelationship: CsCmdlet {
  public static let name = "Get-CsPoolBackupRelationship"
  public static let synopsis = "Shows the backup pool of a Registrar pool."
  public static let example = "Get-CsPoolBackupRelationship -PoolFqdn atl-fe-pool.litwareinc.com"
  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let name: String = try required("PoolFqdn", call)
    guard let pool: FrontEndPool = session.cluster.frontEndPools.first(where: { $0.fqdn.lowercased() == name.lowercased() })
    else { throw CsError(.noSuchPool(name)) }
    return CsOutput(objects: [
      CsObject(
        "Microsoft.Rtc.Management.Xds.BackupRelation",
        [CsField("PoolFqdn", .text(pool.fqdn)), CsField("BackupPoolFqdn", pool.backupPool.map { .text($0) } ?? .null)])
    ])
  }
}
