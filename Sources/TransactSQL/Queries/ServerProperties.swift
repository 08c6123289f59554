import ClusterModel

/// SERVERPROPERTY, DATABASEPROPERTYEX and @@VERSION.
/// - Source: sql-server.md 9.4.
enum ServerProperties {
  static let collation: String = "Latin1_General_CI_AI"

  static func server(_ name: String, on host: SqlInstance?, _ cluster: Cluster) -> SqlValue {
    guard let host else { return .null }
    let machine: String = (cluster.machine(host.machine)?.hostName ?? host.machine).uppercased()
    switch name.lowercased() {
    case "machinename", "computernamephysicalnetbios": return .text(machine)
    case "servername": return .text(host.name)
    case "instancename":
      return host.name.contains("\\") ? .text(String(host.name.split(separator: "\\").last ?? "")) : .null
    case "edition": return .text(host.edition.rawValue)
    case "engineedition": return .int(host.edition == .enterprise ? 3 : (host.edition == .express ? 4 : 2))
    case "productversion": return .text(host.version.productVersion)
    case "productlevel": return .text(host.version == .sql2014 ? "SP2" : "SP1")
    case "productmajorversion": return .text(String(host.version.rawValue))
    case "isclustered", "issingleuser", "ishadrenabled", "isfulltextinstalled": return .int(0)
    case "isintegratedsecurityonly": return .int(1)
    case "collation": return .text(collation)
    case "processid": return .int(1_000 + host.name.utf8.reduce(0) { ($0 * 7 + Int($1)) % 3_000 })
    case "instancedefaultdatapath", "instancedefaultlogpath": return .text(cluster.dataFolder + "\\")
    default: return .null
    }
  }

  static func database(_ name: String, of database: Database?) -> SqlValue {
    guard let database else { return .null }
    let isOpen: Bool = database.state == .online
    switch name.lowercased() {
    case "status": return .text(database.state.stateDesc)
    case "updateability": return .text(database.isReadOnly ? "READ_ONLY" : "READ_WRITE")
    case "useraccess": return .text(database.userAccess.userAccessDesc)
    case "recovery": return .text(database.recoveryModel.recoveryModelDesc)
    case "isinstandby": return .int(database.isInStandby ? 1 : 0)
    case "version": return isOpen ? .int(database.version) : .null
    case "collation": return isOpen ? .text(collation) : .null
    case "isautoclose", "isautoshrink", "ispublished": return .int(0)
    case "isautocreatestatistics", "isautoupdatestatistics": return .int(1)
    default: return .null
    }
  }

  static func versionText(_ host: SqlInstance) -> String {
    let edition: String = "\(host.edition.rawValue) on Windows NT 6.3 <X64> (Build 9600: ) (Hypervisor)\n"
    let first: String
    let built: String
    switch host.version {
    case .sql2014:
      first = "Microsoft SQL Server 2014 (SP2) (KB3171021) - 12.0.5000.0 (X64) "
      built = "Jun 17 2016 19:14:09 "
    case .sql2016:
      first = "Microsoft SQL Server 2016 (SP1) (KB3182545) - 13.0.4001.0 (X64) "
      built = "Oct 28 2016 18:17:30 "
    }
    return "\(first)\n\t\(built)\n\tCopyright (c) Microsoft Corporation\n\t\(edition)"
  }
}
