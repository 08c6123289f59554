extension Cluster {
  /// The world of the document: litwareinc.com, two sites, one stretched chat pool, running for two hours.
  public static func litware(shape: PoolShape = .poorLink, seed: UInt64 = 1) -> Cluster {
    var world: Cluster = litwareTopology(shape: shape, seed: seed)
    world.startUp()
    world.advance(bySeconds: warmUpSeconds)
    return world
  }

  /// The operator, a colleague without rights, and the two service accounts.
  public static let standardAccounts: [Account] = [
    Account(name: "LITWAREINC\\administrator", isLocalAdministrator: true, isSysadmin: true, roles: ["CsAdministrator"]),
    Account(name: "LITWAREINC\\helpdesk", isLocalAdministrator: false, isSysadmin: false, roles: ["CsHelpDesk"]),
    Account(name: "LITWAREINC\\svc_sql", isLocalAdministrator: false, isSysadmin: true, roles: []),
    Account(name: "LITWAREINC\\svc_sqlagent", isLocalAdministrator: false, isSysadmin: true, roles: []),
  ]

  /// How long a world has run before anyone looks.
  public static let warmUpSeconds: Int = 2 * 3_600 + 17 * 60 + 40

  static func litwareTopology(shape: PoolShape, seed: UInt64) -> Cluster {
    let domain: String = "litwareinc.com"
    func host(_ name: String) -> String { "\(name).\(domain)" }
    let numbers: [String] = ["001", "002", "003", "004"]
    let atlanta: [String] = numbers.map { host("atl-chat-\($0)") }
    let dallas: [String] = numbers.map { host("dal-chat-\($0)") }
    let store = StoreSet(
      database: "mgc", primary: "atl-sql-001", primaryMirror: "atl-sql-002", primaryWitness: "atl-sql-003",
      backup: "dal-sql-001", backupMirror: "dal-sql-002")
    var compliance: StoreSet = store
    compliance.database = "mgccomp"
    let pool = ChatPool(
      fqdn: host("atl-cs-001"), aliases: ["lyncpc.dci.discovery.com"], shape: shape, site: "Atlanta",
      servers: atlanta + dallas, nextHop: host("atl-fe-pool"), store: store, complianceStore: compliance,
      rooms: ["Trading Desk", "Operations", "Service Desk", "Incident Bridge", "Project Falcon"])
    let start = SimulatedTime(year: 2026, month: 3, day: 10, hour: 18)
    var world = Cluster(name: "litwareinc", domain: domain, start: start, seed: seed, chatPool: pool)
    world.sites = [Site(name: "Atlanta", displayName: "Atlanta"), Site(name: "Dallas", displayName: "Dallas")]
    let isGood: Bool = shape == .goodLink
    world.links = [
      Link(
        first: "Atlanta", second: "Dallas", bandwidthMbps: isGood ? 1_000 : 50,
        latencyMilliseconds: isGood ? 4 : 48)
    ]
    for site: String in ["Atlanta", "Dallas"] { world.addMachines(ofSite: site, domain: domain) }
    world.accounts = standardAccounts
    for name: String in ["atl-sql-001", "atl-sql-002", "dal-sql-001", "dal-sql-002", "atl-sql-003"] {
      world.addInstance(name, isWitness: name == "atl-sql-003")
    }
    world.frontEndPools = [
      FrontEndPool(
        fqdn: host("atl-fe-pool"), site: "Atlanta", servers: [host("atl-fe-001"), host("atl-fe-002")],
        backupPool: host("dal-fe-pool"), sqlInstance: "atl-sql-001"),
      FrontEndPool(
        fqdn: host("dal-fe-pool"), site: "Dallas", servers: [host("dal-fe-001"), host("dal-fe-002")],
        backupPool: host("atl-fe-pool"), sqlInstance: "dal-sql-001"),
    ]
    world.addUsers()
    let active: [String] = isGood ? Array(atlanta.prefix(2) + dallas.prefix(2)) : atlanta
    world.placeCentralManagement(master: host("atl-fe-pool"), standby: host("dal-fe-pool"), activeServers: active)
    return world
  }

  private mutating func addMachines(ofSite site: String, domain: String) {
    let prefix: String = site == "Atlanta" ? "atl" : "dal"
    let zone: String = site == "Atlanta" ? "Eastern Standard Time" : "Central Standard Time"
    var names: [String] = ["fe-001", "fe-002", "chat-001", "chat-002", "chat-003", "chat-004", "sql-001", "sql-002"]
    if prefix == "atl" { names.append("sql-003") }
    names.append(contentsOf: ["fs-001", "adm-001"])
    let roles: [String: String] = [
      "fe": "FrontEnd", "chat": "PersistentChat", "sql": "Sql", "fs": "FileServer", "adm": "Workstation",
    ]
    for name: String in names {
      let kind: String = String(name.prefix { $0 != "-" })
      addMachine("\(prefix)-\(name).\(domain)", site: site, timeZone: zone, role: roles[kind] ?? "Workstation")
    }
  }

  /// The roles a machine can have.
  public static let machineRoles: [String] = ["FrontEnd", "PersistentChat", "Sql", "FileServer", "Workstation"]

  /// Adds a machine with the disks, folders, shares and services of its role.
  public mutating func addMachine(_ fqdn: String, site: String, timeZone: String, role: String) {
    var machine = Machine(fqdn: fqdn, site: site, timeZone: timeZone)
    machine.role = role
    machine.volumes = [
      Volume(letter: "C", label: "System", capacityBytes: 120 << 30),
      Volume(letter: "D", label: "Data", capacityBytes: 500 << 30),
    ]
    machine.services = services(of: role)
    machines.append(machine)
    furnish(machines.count - 1, role: role)
  }

  private func services(of role: String) -> [WindowsService] {
    let product: String = "Skype for Business Server"
    var found: [WindowsService] = []
    if role == "PersistentChat" {
      found.append(WindowsService(name: "RTCCHAT", displayName: "\(product) Persistent Chat", roles: ["PersistentChatServer"]))
      found.append(
        WindowsService(name: "RTCCOMPLIANCE", displayName: "\(product) Persistent Chat Compliance", roles: ["PersistentChatServer"]))
    } else if role == "FrontEnd" {
      found.append(WindowsService(name: "W3SVC", displayName: "World Wide Web Publishing Service", roles: ["WebServer"]))
      found.append(WindowsService(name: "RTCSRV", displayName: "\(product) Front-End", roles: ["Registrar", "UserServer"]))
      found.append(WindowsService(name: "FTA", displayName: "\(product) File Transfer Agent", roles: ["ManagementServer"]))
      found.append(WindowsService(name: "MASTER", displayName: "\(product) Master Replicator Agent", roles: ["ManagementServer"]))
    } else {
      return []
    }
    found.append(WindowsService(name: "REPLICA", displayName: "\(product) Replica Replicator Agent", roles: []))
    found.append(WindowsService(name: "RTCCLSAGT", displayName: "\(product) Centralized Logging Agent", roles: []))
    return found
  }

  /// Puts the store on its pools and a replica on every machine with services.
  public mutating func placeCentralManagement(master: String, standby: String?, activeServers: [String]) {
    centralManagement = CentralManagementStore(
      masters: [master], standby: standby,
      settings: ChatPoolSettings(state: .normal, activeServers: activeServers), lastChange: now)
    for machine: Machine in machines where !machine.services.isEmpty {
      centralManagement.replicas.append(
        CentralManagementReplica(
          fqdn: machine.fqdn, appliedVersion: 1, lastUpdate: now, lastStatusReport: now,
          settings: centralManagement.settings))
    }
  }

  private mutating func furnish(_ machine: Int, role: String) {
    makeFolders("C:\\Temp", on: machine)
    makeFolders("C:\\Users\\administrator", on: machine)
    if role == "Sql" {
      for folder: String in ["D:\\MSSQL\\Data", "D:\\MSSQL\\Backup", "D:\\LogShippingCopy"] {
        makeFolders(folder, on: machine)
      }
    }
    if role != "FileServer" { return }
    let service: [String: ShareRight] = [
      "litwareinc\\svc_sql": .full, "litwareinc\\svc_sqlagent": .full, "litwareinc\\administrator": .full,
    ]
    for name: String in ["LogShipping", "Mirroring", "ChatFileStore", "ComplianceFileStore"] {
      makeFolders("D:\\Shares\\\(name)", on: machine)
      machines[machine].shares.append(Share(name: name, path: "D:\\Shares\\\(name)", rights: service))
    }
  }

  /// Adds an instance with its system databases and sessions.
  public mutating func addInstance(
    _ name: String, version: SqlVersion = .sql2014, edition: SqlEdition = .standard, isWitness: Bool = false
  ) {
    let host: String = String(name.prefix { $0 != "\\" })
    var instance = SqlInstance(
      name: name, machine: "\(host).\(domain)", version: version, edition: edition,
      serviceAccount: "LITWAREINC\\svc_sql", agentAccount: "LITWAREINC\\svc_sqlagent", started: now)
    instance.endpoint = MirroringEndpoint(port: isWitness ? 7_022 : 5_022, role: isWitness ? .witness : .partner)
    instances.append(instance)
    addSystemDatabases(on: instances.count - 1)
    addSystemSessions(on: instances.count - 1)
  }

  mutating func addSystemDatabases(on host: Int) {
    for (index, name) in ["master", "tempdb", "model", "msdb"].enumerated() {
      var database: Database = emptyDatabase(name, on: host)
      database.databaseID = index + 1
      database.owner = "sa"
      database.recoveryModel = name == "model" ? .full : .simple
      instances[host].databases.append(database)
      createFiles(of: instances[host].databases.count - 1, on: host)
    }
  }

  mutating func addSystemSessions(on host: Int) {
    for line: Substring in systemSessionTable.split(separator: "\n") {
      let fields: [String] = line.split(separator: "|").map { String($0).trimmed }
      guard fields.count == 4, let spid: Int = Int(fields[0]) else { continue }
      instances[host].sessions.append(
        SqlSession(
          spid: spid, login: "sa", hostName: "", programName: "", database: fields[2] == "NULL" ? nil : fields[2],
          status: fields[1], command: fields[3], isUser: false, loginTime: now))
    }
    let agent: String = instances[host].agentAccount
    let own: String = instances[host].name.uppercased()
    for program: String in ["SQLAgent - Generic Refresher", "SQLAgent - Job invocation engine"] {
      let spid: Int = addSession(on: host, login: agent, hostName: own, programName: program, database: "msdb")
      if let place: Int = instances[host].sessions.firstIndex(where: { $0.spid == spid }) {
        instances[host].sessions[place].reconnectsAfterSeconds = 10
      }
    }
  }

  private mutating func addUsers() {
    let first: [String] = ["anna", "ben", "chika", "david", "elena", "farid", "grace", "hiro", "ines", "jonas", "kim", "lars"]
    let last: [String] = ["Berg", "Okafor", "Silva", "Novak", "Haddad", "Tanaka"]
    for (index, name) in first.enumerated() {
      let surname: String = last[index % last.count]
      let pool: String = index % 3 == 2 ? frontEndPools[1].fqdn : frontEndPools[0].fqdn
      users.append(
        ChatUser(
          sipAddress: "sip:\(name).\(surname.lowercased())@\(domain)",
          displayName: "\(name.prefix(1).uppercased())\(name.dropFirst()) \(surname)", homePool: pool))
    }
  }

  /// Creates the databases, mirrors the primaries, ships their logs, and starts the clockwork.
  /// - Returns: what stood in the way, empty when the world runs as written.
  @discardableResult
  public mutating func startUp() -> [ModelRefusal] {
    var refusals: [ModelRefusal] = []
    for store: StoreSet in [chatPool.store, chatPool.complianceStore].compactMap({ $0 }) {
      do throws(ModelRefusal) { try start(store) } catch { refusals.append(error) }
    }
    queue.schedule(.post, at: now.adding(seconds: 7))
    queue.schedule(.checkpoint, at: now.adding(seconds: 300))
    queue.schedule(.complianceAdapter, at: now.adding(seconds: 60 * compliance.runIntervalMinutes))
    settle()
    return refusals
  }

  private mutating func start(_ store: StoreSet) throws(ModelRefusal) {
    let user: String = "LITWAREINC\\administrator"
    try createDatabase(store.database, on: store.primary)
    let share: String = logShippingShare
    let seedFile: String = "\(share)\\\(store.database)_seed.bak"
    var options = BackupOptions()
    options.isFormat = true
    _ = try backupDatabase(store.database, on: store.primary, as: user, to: [seedFile], options: options)
    var restore = RestoreOptions()
    restore.recovery = .noRecovery
    // Compliance is not failed over: only mgc is shipped.
    if let backup: String = store.backup, store == chatPool.store {
      _ = try restoreDatabase(store.database, on: backup, as: user, from: [seedFile], options: restore)
    }
    if let mirror: String = store.primaryMirror {
      let logFile: String = "\(share)\\\(store.database)_seed_log.bak"
      var copyOnly: BackupOptions = options
      copyOnly.isCopyOnly = true
      _ = try backupLog(store.database, on: store.primary, as: user, to: [logFile], options: copyOnly)
      _ = try restoreDatabase(store.database, on: mirror, as: user, from: [seedFile], options: restore)
      _ = try restoreLog(store.database, on: mirror, as: user, from: [logFile], options: restore)
      try setPartner(store.database, on: mirror, to: endpointAddress(store.primary))
      try setPartner(store.database, on: store.primary, to: endpointAddress(mirror))
      if let witness: String = store.primaryWitness {
        try setWitness(endpointAddress(witness), store.database, on: store.primary)
      }
    }
    if let backup: String = store.backup, store == chatPool.store {
      try configureLogShipping(
        database: store.database, primary: store.primary, secondary: backup, share: share,
        destination: "D:\\LogShippingCopy", owner: user)
    }
  }

  /// The share that takes the log backups.
  public var logShippingShare: String { share("LogShipping") }
  public var mirroringShare: String { share("Mirroring") }

  /// On a file server of the backup's site if there is one: the share should outlive the primary.
  private func share(_ name: String) -> String {
    let site: String? = chatPool.store.backup.flatMap { instance($0) }.flatMap { machine($0.machine)?.site }
    let servers: [Machine] = machines.filter { $0.role == "FileServer" }
    let host: Machine? = servers.first { $0.site == site } ?? servers.first
    return "\\\\\(host?.hostName ?? "fs")\\\(name)"
  }
}

extension String {
  var trimmed: String {
    var text: Substring = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}

/// - Source: sql-server.md 2.3.
private let systemSessionTable: String = """
  1|background|NULL|LOG WRITER
  2|background|NULL|RECOVERY WRITER
  3|background|NULL|LAZY WRITER
  4|background|NULL|LOCK MONITOR
  5|background|master|SIGNAL HANDLER
  6|background|NULL|RESOURCE MONITOR
  7|background|NULL|XE DISPATCHER
  8|background|NULL|XE TIMER
  9|sleeping|master|TASK MANAGER
  10|background|master|BRKR TASK
  11|background|master|TRACE QUEUE TASK
  12|background|NULL|SYSTEM_HEALTH_MO
  13|background|NULL|RECEIVE
  14|background|master|CHECKPOINT
  15|sleeping|master|TASK MANAGER
  16|sleeping|master|TASK MANAGER
  17|sleeping|master|TASK MANAGER
  18|sleeping|master|TASK MANAGER
  26|background|master|BRKR EVENT HNDLR
  27|background|master|BRKR TASK
  28|background|master|BRKR TASK
  """
