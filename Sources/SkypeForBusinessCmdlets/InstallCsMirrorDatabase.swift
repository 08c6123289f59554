import ClusterModel

/// Mirrors databases that exist on a primary SQL Server.
/// - Source: persistent-chat-world.md 7 for the block it prints before it asks.
public enum InstallCsMirrorDatabase: CsCmdlet {
  public static let name = "Install-CsMirrorDatabase"
  public static let synopsis = "Sets up mirrors for databases that exist on a primary SQL Server."
  public static let example =
    "Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn dal-sql-001.litwareinc.com -FileShare \\\\dal-fs-001\\Mirroring"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var output = CsOutput()
    let server: String = try required("SqlServerFqdn", call)
    let share: String = try required("FileShare", call)
    var types: [String] = ["PersistentChat", "PersistentChatCompliance"]
    if !call.isSet("ConfiguredDatabases") { types = [try required("DatabaseType", call)] }
    let excluded: [String] = call["ExcludeDatabaseList"]?.texts.map { $0.lowercased() } ?? []
    for type: String in types {
      let plan: MirrorPlan
      do throws(ModelRefusal) { plan = try session.cluster.mirrorPlan(type: type, sqlServer: server) } catch {
        throw CsError(error)
      }
      if excluded.contains(plan.database.lowercased()) { continue }
      let block: [String] = lines(of: plan)
      if call.isWhatIf {
        output.lines.append(contentsOf: block)
        output.whatIf.append(plan.database)
        continue
      }
      let question: String = "Do you want to set up mirroring for database \"\(plan.database)\"?"
      if !call.confirm(block.joined(separator: "\n"), question) { continue }
      let account: String = session.account
      let drops: Bool = call.isSet("DropExistingDatabasesOnMirror")
      let taken: Int = try changing(session, name, seconds: 0) { (world: inout Cluster) throws(ModelRefusal) in
        try world.installMirror(plan, fileShare: share, dropExisting: drops, as: account)
      }
      session.cluster.advance(bySeconds: taken)
    }
    return output
  }

  /// Right-aligned labels, as the cmdlet prints them.
  static func lines(of plan: MirrorPlan) -> [String] {
    var rows: [(String, String)] = [
      ("Database Name", plan.database), ("Data File", plan.dataFile), ("Log File", plan.logFile),
      ("Primary SQL", plan.primary), ("Account", plan.primaryAccount), ("Mirror SQL", plan.mirror),
      ("Account", plan.mirrorAccount),
    ]
    if let witness: String = plan.witness {
      rows.append(("Witness SQL", witness))
      rows.append(("Account", plan.witnessAccount ?? ""))
    }
    return rows.map { label, value in String(repeating: " ", count: 15 - label.count) + "\(label): \(value)" }
  }
}

func required(_ parameter: String, _ call: CsCall) throws(CsError) -> String {
  guard let text: String = call.text(parameter) else {
    throw CsError("MissingMandatoryParameter", "Cannot process command because of one or more missing mandatory parameters: \(parameter).", category: "InvalidArgument", target: parameter)
  }
  if text.isEmpty {
    throw CsError("ParameterArgumentValidationErrorEmptyStringNotAllowed", "Cannot bind argument to parameter '\(parameter)' because it is an empty string.", category: "InvalidData", target: parameter)
  }
  return text
}
