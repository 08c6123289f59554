import ClusterModel

/// Draws a world's sites side by side as text.
public enum WorldDiagram {
  public static func draw(_ world: Cluster) -> String {
    let columns: [[String]] = world.sites.map { siteLines($0, of: world) }
    let width: Int = (columns.flatMap { $0 }.map(\.count).max() ?? 20) + 2
    let height: Int = columns.map(\.count).max() ?? 0
    let bar: String = "+" + String(repeating: "-", count: width) + "+"
    var text: String = columns.map { _ in bar }.joined(separator: "   ") + "\n"
    for row: Int in 0..<height {
      let cells: [String] = columns.map { lines in
        let cell: String = row < lines.count ? lines[row] : ""
        return "| " + cell + String(repeating: " ", count: width - 1 - cell.count) + "|"
      }
      text += cells.joined(separator: "   ") + "\n"
    }
    text += columns.map { _ in bar }.joined(separator: "   ") + "\n"
    for link: Link in world.links {
      let state: String = link.isUp ? "" : "  CUT"
      text += "\(link.first) <--- \(link.bandwidthMbps) Mbit/s, \(link.latencyMilliseconds) ms ---> \(link.second)\(state)\n"
    }
    text += "Chat pool \(world.chatPool.fqdn): \(world.centralManagement.settings.state.rawValue)\n"
    return text
  }

  private static func siteLines(_ site: Site, of world: Cluster) -> [String] {
    var lines: [String] = [site.displayName.uppercased()]
    for pool: FrontEndPool in world.frontEndPools where pool.site == site.name {
      let master: String = world.centralManagement.masters.contains(pool.fqdn) ? "  CMS master" : ""
      lines.append("Front End \(pool.fqdn)\(world.isFrontEndServing(pool) ? "" : "  DOWN")\(master)")
    }
    for machine: Machine in world.machines where machine.site == site.name && machine.role == "PersistentChat" {
      let isListed: Bool = world.centralManagement.settings.activeServers.contains(machine.fqdn)
      let state: String = machine.isUp ? (isListed ? "active" : "idle") : "DOWN"
      lines.append("Chat      \(machine.hostName)  \(state)")
    }
    for instance: SqlInstance in world.instances where world.machine(instance.machine)?.site == site.name {
      lines.append("SQL       \(instance.name)\(world.isServing(instance) ? "" : "  DOWN")")
      if !world.isServing(instance) { continue }
      for database: Database in instance.databases where !database.isSystem {
        let half: String = database.mirroring.map { "  \($0.role.roleDesc), \($0.state.stateDesc)" } ?? ""
        lines.append("            \(database.name)  \(database.state.stateDesc)\(half)")
      }
    }
    for machine: Machine in world.machines where machine.site == site.name && machine.role == "FileServer" {
      lines.append("Files     \\\\\(machine.hostName)\\" + machine.shares.map(\.name).joined(separator: ", "))
    }
    return lines
  }
}
