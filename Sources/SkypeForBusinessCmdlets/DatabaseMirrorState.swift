import ClusterModel

/// Reports mirroring for each database of a pool; "primary" is the store the topology calls so.
public enum GetCsDatabaseMirrorState: CsCmdlet {
  public static let name = "Get-CsDatabaseMirrorState"
  public static let synopsis = "Shows the mirroring of a pool's databases."
  public static let example = "Get-CsDatabaseMirrorState -PoolFqdn atl-cs-001.litwareinc.com -DatabaseType PersistentChat"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    _ = try poolName(try required("PoolFqdn", call), in: session, &output)
    var types: [String] = ["PersistentChat"]
    if session.cluster.chatPool.complianceStore != nil { types.append("PersistentChatCompliance") }
    if let type: String = call.text("DatabaseType") { types = [type] }
    for type: String in types {
      let store: StoreSet
      do throws(ModelRefusal) { store = try session.cluster.store(ofType: type) } catch { throw CsError(error) }
      let isOver: Bool = session.cluster.centralManagement.settings.state == .failedOver
      let primary: (String, String) = half(store.database, isOver ? store.backup : store.primary, session.cluster)
      let mirror: (String, String) = half(store.database, isOver ? store.backupMirror : store.primaryMirror, session.cluster)
      output.objects.append(
        CsObject(
          "Microsoft.Rtc.Management.Deployment.Core.DatabaseMirrorState",
          [
            CsField("DatabaseName", .text(store.database)), CsField("StateOnPrimary", .text(primary.0)),
            CsField("StateOnMirror", .text(mirror.0)), CsField("MirroringStatusOnPrimary", .text(primary.1)),
            CsField("MirroringStatusOnMirror", .text(mirror.1)),
          ]))
    }
    return output
  }

  private static func half(_ database: String, _ instance: String?, _ world: Cluster) -> (String, String) {
    let none: (String, String) = ("DatabaseInaccessibleOrMirroringNotEnabled", "")
    guard let instance, world.isServing(instance: instance),
      let mirroring: Mirroring = world.database(database, on: instance)?.mirroring
    else { return none }
    return (mirroring.role == .principal ? "Principal" : "Mirror", mirroring.state.stateDesc.lowercased())
  }
}

/// Swaps principal and mirror of one database type.
public enum InvokeCsDatabaseFailover: CsCmdlet {
  public static let name = "Invoke-CsDatabaseFailover"
  public static let synopsis = "Makes the mirror of a pool's databases their principal, or the primary again."
  public static let example =
    "Invoke-CsDatabaseFailover -PoolFqdn atl-cs-001.litwareinc.com -DatabaseType PersistentChat -NewPrincipal Mirror"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    _ = try poolName(try required("PoolFqdn", call), in: session, &output)
    let type: String = try required("DatabaseType", call)
    let wanted: String = try required("NewPrincipal", call)
    let isForced: Bool = call.isSet("Force")
    if call.isWhatIf {
      output.whatIf = [type]
      return output
    }
    try changing(session, name, seconds: 15) { (world: inout Cluster) throws(ModelRefusal) in
      let store: StoreSet = try world.store(ofType: type)
      let isOver: Bool = world.centralManagement.settings.state == .failedOver
      let primary: String? = isOver ? store.backup : store.primary
      let mirror: String? = isOver ? store.backupMirror : store.primaryMirror
      guard let primary, let mirror else { throw .noMirrorStore(store.primary) }
      let target: String = wanted.lowercased() == "mirror" ? mirror : primary
      let source: String = wanted.lowercased() == "mirror" ? primary : mirror
      if world.database(store.database, on: target)?.mirroring?.role == .principal { return }
      if world.isServing(instance: source) {
        try world.failOverMirror(store.database, on: source)
      } else if isForced {
        try world.forceService(store.database, on: target)
      } else {
        throw .instanceUnreachable(source)
      }
    }
    return output
  }
}
