import ClusterModel

/// Reads a world from the text of a `.psd1` file.
public struct WorldReader {
  public private(set) var mistakes: [WorldMistake] = []

  public init() {}

  /// The world, started and run as the default one is; nil when the file has mistakes.
  public mutating func read(_ text: String, fileName: String? = nil) -> Cluster? {
    var reader = DataFileReader()
    let root: DataNode? = reader.read(text, fileName: fileName)
    mistakes = reader.mistakes
    guard mistakes.isEmpty, let root else { return nil }
    guard var world: Cluster = topology(root) else { return nil }
    for refusal: ModelRefusal in world.startUp() {
      mistakes.append(WorldMistake(line: 1, column: 1, message: "this world cannot be started: \(refusal)."))
    }
    if !mistakes.isEmpty { return nil }
    world.advance(bySeconds: Cluster.warmUpSeconds)
    return world
  }

  private mutating func topology(_ root: DataNode) -> Cluster? {
    var table = DataTable(root, what: "the world")
    let name: String = table.text("Name")
    let domain: String = table.text("Domain")
    let seed: Int = table.integer("Seed", default: 1, in: 0...Int(Int32.max))
    let posts: Int = table.integer("PostIntervalSeconds", default: 20, in: 1...86_400)
    let delay: Int = table.integer("ReplicationDelaySeconds", default: 60, in: 1...86_400)
    let start: SimulatedTime = startTime(&table)
    guard let poolNode: DataNode = table.take("ChatPool") else {
      table.note(nil, "the world has no ChatPool.")
      mistakes = table.finish()
      return nil
    }
    var poolTable = DataTable(poolNode, what: "ChatPool")
    let active: [String] = poolTable.texts("ActiveServers")
    let pool: ChatPool = chatPool(&poolTable)
    var world = Cluster(name: name, domain: domain, start: start, seed: UInt64(seed), chatPool: pool)
    world.postIntervalSeconds = posts
    for node: DataNode in table.list("Sites") { addSite(node, to: &world) }
    for node: DataNode in table.list("Links") { addLink(node, to: &world) }
    for node: DataNode in table.list("Machines") { addMachine(node, to: &world) }
    world.accounts = Cluster.standardAccounts
    for node: DataNode in table.list("Instances") { addInstance(node, to: &world) }
    for node: DataNode in table.list("FrontEndPools") { addFrontEndPool(node, to: &world) }
    for node: DataNode in table.list("Users") { addUser(node, to: &world) }
    let master: String = table.text("CentralManagementMaster")
    let standby: String? = table.optionalText("CentralManagementStandby")
    world.placeCentralManagement(master: master, standby: standby, activeServers: active)
    world.centralManagement.replicationDelaySeconds = delay
    check(world, master: master, poolTable: &poolTable)
    mistakes.append(contentsOf: poolTable.finish())
    mistakes.append(contentsOf: table.finish())
    mistakes.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return mistakes.isEmpty ? world : nil
  }

  private mutating func startTime(_ table: inout DataTable) -> SimulatedTime {
    let standard = SimulatedTime(year: 2026, month: 3, day: 10, hour: 18)
    guard let node: DataNode = table.take("Start") else { return standard }
    if case .text(let text) = node.value {
      let parts: [Int] = text.split { !$0.isNumber }.compactMap { Int($0) }
      if parts.count == 6 && (1970...9999).contains(parts[0]) && (1...12).contains(parts[1]) && (1...31).contains(parts[2])
        && parts[3] < 24 && parts[4] < 60 && parts[5] < 60
      {
        return SimulatedTime(
          year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5])
      }
    }
    table.note(node, "Start of the world must be a UTC time such as '2026-03-10 18:00:00'.")
    return standard
  }

  private mutating func chatPool(_ table: inout DataTable) -> ChatPool {
    let shape: String = table.choice("Shape", of: PoolShape.allCases.map(\.rawValue), default: "PoorLink")
    let fqdn: String = table.text("Fqdn")
    let aliases: [String] = table.texts("Aliases")
    let site: String = table.text("Site")
    let servers: [String] = table.texts("Servers")
    let nextHop: String = table.text("NextHop")
    let rooms: [String] = table.texts("Rooms")
    if servers.isEmpty { table.note(nil, "ChatPool has no Servers.") }
    if servers.count > 8 { table.note(nil, "ChatPool has \(servers.count) Servers; a stretched pool takes 8 at most.") }
    var store = StoreSet(database: "", primary: "")
    if let node: DataNode = table.take("Store") {
      store = self.store(node, what: "Store")
    } else {
      table.note(nil, "ChatPool has no Store.")
    }
    let compliance: StoreSet? = table.take("ComplianceStore").map { self.store($0, what: "ComplianceStore") }
    return ChatPool(
      fqdn: fqdn, aliases: aliases, shape: PoolShape(rawValue: shape) ?? .poorLink, site: site, servers: servers,
      nextHop: nextHop, store: store, complianceStore: compliance, rooms: rooms)
  }

  private mutating func store(_ node: DataNode, what: String) -> StoreSet {
    var table = DataTable(node, what: what)
    let store = StoreSet(
      database: table.text("Database"), primary: table.text("Primary"),
      primaryMirror: table.optionalText("PrimaryMirror"), primaryWitness: table.optionalText("PrimaryWitness"),
      backup: table.optionalText("Backup"), backupMirror: table.optionalText("BackupMirror"),
      backupWitness: table.optionalText("BackupWitness"))
    mistakes.append(contentsOf: table.finish())
    return store
  }

  private mutating func addSite(_ node: DataNode, to world: inout Cluster) {
    var table = DataTable(node, what: "a site")
    let name: String = table.text("Name")
    world.sites.append(Site(name: name, displayName: table.optionalText("DisplayName") ?? name))
    mistakes.append(contentsOf: table.finish())
  }

  private mutating func addLink(_ node: DataNode, to world: inout Cluster) {
    var table = DataTable(node, what: "a link")
    let between: [String] = table.texts("Between")
    if between.count == 2 {
      for name: String in between where !world.sites.contains(where: { $0.name == name }) {
        table.note(node, "a link names the site '\(name)', which is not among Sites.")
      }
      world.links.append(
        Link(
          first: between[0], second: between[1],
          bandwidthMbps: table.integer("BandwidthMbps", default: 50, in: 1...1_000_000),
          latencyMilliseconds: table.integer("LatencyMilliseconds", default: 48, in: 0...100_000)))
    } else {
      table.note(node, "a link needs Between = two site names.")
    }
    mistakes.append(contentsOf: table.finish())
  }

  private mutating func addMachine(_ node: DataNode, to world: inout Cluster) {
    var table = DataTable(node, what: "a machine")
    let fqdn: String = table.text("Fqdn")
    let site: String = table.text("Site")
    if !world.sites.contains(where: { $0.name == site }) {
      table.note(node, "machine '\(fqdn)' is in the site '\(site)', which is not among Sites.")
    }
    if world.machineIndex(fqdn) != nil { table.note(node, "machine '\(fqdn)' is there twice.") }
    world.addMachine(
      fqdn, site: site, timeZone: table.optionalText("TimeZone") ?? "UTC",
      role: table.choice("Role", of: Cluster.machineRoles, default: "Workstation"))
    mistakes.append(contentsOf: table.finish())
  }

  private mutating func addInstance(_ node: DataNode, to world: inout Cluster) {
    var table = DataTable(node, what: "an instance")
    let name: String = table.text("Name")
    let version: Int = table.integer("Version", default: 2014, in: 2014...2016)
    let edition: String = table.choice("Edition", of: ["Standard", "Enterprise", "Express"], default: "Standard")
    let isWitness: Bool = table.choice("Role", of: ["Partner", "Witness"], default: "Partner") == "Witness"
    let host: String = String(name.prefix { $0 != "\\" })
    if world.machineIndex(host) == nil { table.note(node, "instance '\(name)' is on '\(host)', which is not among Machines.") }
    let editions: [String: SqlEdition] = ["Standard": .standard, "Enterprise": .enterprise, "Express": .express]
    world.addInstance(
      name, version: version == 2016 ? .sql2016 : .sql2014, edition: editions[edition] ?? .standard, isWitness: isWitness)
    mistakes.append(contentsOf: table.finish())
  }

  private mutating func addFrontEndPool(_ node: DataNode, to world: inout Cluster) {
    var table = DataTable(node, what: "a Front End pool")
    let pool = FrontEndPool(
      fqdn: table.text("Fqdn"), site: table.text("Site"), servers: table.texts("Servers"),
      backupPool: table.optionalText("BackupPool"), sqlInstance: table.text("SqlInstance"))
    for server: String in pool.servers where world.machineIndex(server) == nil {
      table.note(node, "server '\(server)' of pool '\(pool.fqdn)' is not among Machines.")
    }
    world.frontEndPools.append(pool)
    mistakes.append(contentsOf: table.finish())
  }

  private mutating func addUser(_ node: DataNode, to world: inout Cluster) {
    var table = DataTable(node, what: "a user")
    let user = ChatUser(
      sipAddress: table.text("SipAddress"), displayName: table.text("DisplayName"), homePool: table.text("HomePool"))
    if !world.frontEndPools.contains(where: { $0.fqdn == user.homePool }) {
      table.note(node, "user '\(user.sipAddress)' is homed on '\(user.homePool)', which is not among FrontEndPools.")
    }
    world.users.append(user)
    mistakes.append(contentsOf: table.finish())
  }

  private func check(_ world: Cluster, master: String, poolTable: inout DataTable) {
    let pool: ChatPool = world.chatPool
    for server: String in pool.servers where world.machineIndex(server) == nil {
      poolTable.note(nil, "chat server '\(server)' is not among Machines.")
    }
    let active: [String] = world.centralManagement.settings.activeServers
    for server: String in active where !pool.servers.contains(server) {
      poolTable.note(nil, "active server '\(server)' is not among the pool's Servers.")
    }
    if active.count > ChatPool.activeServersMax { poolTable.note(nil, "a pool has at most 4 ActiveServers.") }
    for store: StoreSet in [pool.store, pool.complianceStore].compactMap({ $0 }) {
      let names: [String?] = [
        store.primary, store.primaryMirror, store.primaryWitness, store.backup, store.backupMirror, store.backupWitness,
      ]
      for name: String in names.compactMap({ $0 }) where world.instanceIndex(name) == nil {
        poolTable.note(nil, "the store of '\(store.database)' names '\(name)', which is not among Instances.")
      }
    }
    if !world.frontEndPools.contains(where: { $0.fqdn == master }) {
      poolTable.note(nil, "CentralManagementMaster '\(master)' is not among FrontEndPools.")
    }
  }
}
