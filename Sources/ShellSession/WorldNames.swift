import ClusterModel
import SkypeForBusinessCmdlets

/// The names of what lives in the world, for completion: pools, computers, instances, databases, services, sites, users.
struct WorldNames {
  let cluster: Cluster

  /// - Parameter source: what a parameter names: `pool`, `computer`, `sqlInstance`, ...
  func values(_ source: String) -> [String] {
    switch source {
    case "pool": pools
    case "chatPool": [cluster.chatPool.fqdn]
    case "frontEndPool": cluster.frontEndPools.map { $0.fqdn }
    case "computer": computers
    case "chatServer": cluster.chatPool.servers
    case "sqlServer": unique(cluster.instances.map { $0.machine })
    case "fqdn": unique(pools + computers)
    case "sqlInstance": unique(cluster.instances.map { $0.name })
    case "database": unique(cluster.instances.flatMap { $0.databases.map { $0.name } })
    case "site": cluster.sites.map { $0.name }
    case "service": unique(cluster.machines.flatMap { $0.services.map { $0.name } })
    case "user": cluster.users.map { $0.sipAddress }
    case "csService": services
    case "identity": unique(pools + cluster.sites.map { "site:\($0.name)" } + ["Global"])
    case "room": cluster.chatPool.rooms
    case "fault": Fault.all.map { $0.name }
    default: []
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }

  private var pools: [String] { unique(cluster.frontEndPools.map { $0.fqdn } + [cluster.chatPool.fqdn]) }
  private var computers: [String] { cluster.machines.filter { $0.role != "Workstation" }.map { $0.fqdn } }
  private var services: [String] {
    let roles = ["Registrar", "UserServer"]
    return ["PersistentChatServer:\(cluster.chatPool.fqdn)"] + cluster.frontEndPools.flatMap { pool in roles.map { "\($0):\(pool.fqdn)" } }
  }
}
