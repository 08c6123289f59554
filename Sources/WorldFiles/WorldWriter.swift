import ClusterModel

/// Prints a world as a PowerShell data file that `WorldReader` reads back.
public struct WorldWriter {
  private var text = ""

  public init() {}

  public static func print(_ world: Cluster) -> String {
    var writer = WorldWriter()
    writer.write(world)
    return writer.text
  }

  private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  private func optional(_ text: String?) -> String { text.map { quoted($0) } ?? "$null" }

  private func list(_ texts: [String]) -> String { "@(" + texts.map { quoted($0) }.joined(separator: ", ") + ")" }

  private mutating func line(_ depth: Int, _ content: String) {
    text += String(repeating: " ", count: depth * 4) + content + "\n"
  }

  private mutating func rows(_ name: String, _ rows: [String]) {
    line(1, "\(name) = @(")
    for row: String in rows { line(2, "@{ \(row) }") }
    line(1, ")")
  }

  private mutating func write(_ world: Cluster) {
    line(0, "# A world for Standby: edit it and give it back with --world.")
    line(0, "@{")
    line(1, "Name = \(quoted(world.name))")
    line(1, "Domain = \(quoted(world.domain))")
    line(1, "Seed = \(world.seed)")
    line(1, "Start = \(quoted(world.started.description))  # UTC")
    line(1, "PostIntervalSeconds = \(world.postIntervalSeconds)")
    line(1, "ReplicationDelaySeconds = \(world.centralManagement.replicationDelaySeconds)")
    rows("Sites", world.sites.map { "Name = \(quoted($0.name)); DisplayName = \(quoted($0.displayName))" })
    rows(
      "Links",
      world.links.map { link in
        let ends: String = "Between = \(list([link.first, link.second]))"
        return "\(ends); BandwidthMbps = \(link.bandwidthMbps); LatencyMilliseconds = \(link.latencyMilliseconds)"
      })
    rows(
      "Machines",
      world.machines.map { machine in
        let place: String = "Fqdn = \(quoted(machine.fqdn)); Site = \(quoted(machine.site))"
        return "\(place); Role = \(quoted(machine.role)); TimeZone = \(quoted(machine.timeZone))"
      })
    rows("Instances", world.instances.map { instanceRow($0) })
    rows(
      "FrontEndPools",
      world.frontEndPools.map { pool in
        let place: String = "Fqdn = \(quoted(pool.fqdn)); Site = \(quoted(pool.site)); Servers = \(list(pool.servers))"
        return "\(place); BackupPool = \(optional(pool.backupPool)); SqlInstance = \(quoted(pool.sqlInstance))"
      })
    line(1, "CentralManagementMaster = \(quoted(world.centralManagement.masters.first ?? ""))")
    line(1, "CentralManagementStandby = \(optional(world.centralManagement.standby))")
    writePool(world)
    rows(
      "Users",
      world.users.map { user in
        let names: String = "SipAddress = \(quoted(user.sipAddress)); DisplayName = \(quoted(user.displayName))"
        return "\(names); HomePool = \(quoted(user.homePool))"
      })
    line(0, "}")
  }

  private func instanceRow(_ instance: SqlInstance) -> String {
    let edition: String = String(instance.edition.rawValue.prefix { $0 != " " })
    let version: Int = instance.version == .sql2014 ? 2014 : 2016
    let role: String = instance.endpoint?.role == .witness ? "Witness" : "Partner"
    return "Name = \(quoted(instance.name)); Version = \(version); Edition = \(quoted(edition)); Role = \(quoted(role))"
  }

  private mutating func writePool(_ world: Cluster) {
    let pool: ChatPool = world.chatPool
    line(1, "ChatPool = @{")
    line(2, "Fqdn = \(quoted(pool.fqdn))")
    line(2, "Aliases = \(list(pool.aliases))")
    line(2, "Shape = \(quoted(pool.shape.rawValue))")
    line(2, "Site = \(quoted(pool.site))")
    line(2, "Servers = \(list(pool.servers))")
    line(2, "ActiveServers = \(list(world.centralManagement.settings.activeServers))")
    line(2, "NextHop = \(quoted(pool.nextHop))")
    line(2, "Rooms = \(list(pool.rooms))")
    writeStore("Store", pool.store)
    if let store: StoreSet = pool.complianceStore { writeStore("ComplianceStore", store) }
    line(1, "}")
  }

  private mutating func writeStore(_ name: String, _ store: StoreSet) {
    line(2, "\(name) = @{")
    line(3, "Database = \(quoted(store.database))")
    line(3, "Primary = \(quoted(store.primary))")
    line(3, "PrimaryMirror = \(optional(store.primaryMirror))")
    line(3, "PrimaryWitness = \(optional(store.primaryWitness))")
    line(3, "Backup = \(optional(store.backup))")
    line(3, "BackupMirror = \(optional(store.backupMirror))")
    line(3, "BackupWitness = \(optional(store.backupWitness))")
    line(2, "}")
  }
}
