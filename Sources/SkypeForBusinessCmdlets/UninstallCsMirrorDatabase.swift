import ClusterModel

/// Breaks a mirror pairing; `-DropExistingDatabasesOnMirror` also deletes the copy.
public enum UninstallCsMirrorDatabase: CsCmdlet {
  public static let name = "Uninstall-CsMirrorDatabase"
  public static let synopsis = "Removes mirroring from databases."
  public static let example =
    "Uninstall-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn dal-sql-001.litwareinc.com"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    let server: String = try required("SqlServerFqdn", call)
    let type: String = try required("DatabaseType", call)
    if call.isWhatIf {
      output.whatIf = [type]
      return output
    }
    let drops: Bool = call.isSet("DropExistingDatabasesOnMirror")
    try changing(session, name, seconds: 15) { (world: inout Cluster) throws(ModelRefusal) in
      try world.uninstallMirror(type: type, sqlServer: server, dropExisting: drops)
    }
    return output
  }
}
