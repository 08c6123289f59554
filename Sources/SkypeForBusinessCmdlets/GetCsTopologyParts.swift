import ClusterModel

/// Lists services by role.
public enum GetCsService: CsCmdlet {
  public static let name = "Get-CsService"
  public static let synopsis = "Lists the services of the topology."
  public static let example = "Get-CsService -PersistentChatServer"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let roles: [String] = [
      "PersistentChatServer", "PersistentChatDatabase", "PersistentChatComplianceDatabase", "Registrar", "UserServer",
      "CentralManagement", "FileStore",
    ]
    let asked: [String] = call.parameters.filter { $0.value == .boolean(true) }.map(\.key)
    if asked.count > 1 {
      throw CsError("AmbiguousParameterSet", "Parameter set cannot be resolved using the specified named parameters. Give one role at a time.", category: "InvalidArgument")
    }
    var objects: [CsObject] = []
    for role: String in roles where asked.isEmpty || asked.contains(role.lowercased()) {
      objects.append(contentsOf: services(role, session.cluster))
    }
    if let pool: String = call.text("PoolFqdn") {
      objects.removeAll { $0["PoolFqdn"]?.text?.lowercased() != pool.lowercased() }
    }
    if let identity: String = call.text("Identity") {
      objects.removeAll { $0["Identity"]?.text?.lowercased() != identity.lowercased() }
      if objects.isEmpty { throw CsError(.noSuchPool(identity)) }
    }
    if let filter: String = call.text("Filter") {
      objects.removeAll { !isLike($0["Identity"]?.text ?? "", filter) }
    }
    return CsOutput(objects: objects)
  }

  private static func services(_ role: String, _ world: Cluster) -> [CsObject] {
    let pool: ChatPool = world.chatPool
    func made(_ fqdn: String, _ site: String, _ more: [CsField]) -> CsObject {
      let head: [CsField] = [
        CsField("Identity", .text("\(role):\(fqdn)")), CsField("PoolFqdn", .text(fqdn)),
        CsField("SiteId", .text("Site:\(site)")), CsField("Version", .integer(pool.version)), CsField("Role", .text(role)),
      ]
      return CsObject("Microsoft.Rtc.Management.Xds.Display\(role)", head + more)
    }
    func stores(_ store: StoreSet) -> [CsObject] {
      [store.primary, store.primaryMirror, store.backup, store.backupMirror].compactMap { name in
        guard let name, let instance: SqlInstance = world.instance(name) else { return nil }
        let site: String = world.machine(instance.machine)?.site ?? ""
        return made(instance.machine, site, [CsField("SqlInstanceName", .text(""))])
      }
    }
    switch role {
    case "PersistentChatServer":
      return [
        made(
          pool.fqdn, pool.site,
          [
            CsField("Registrar", .text("Registrar:\(pool.nextHop)")),
            CsField("PersistentChatDatabase", .text("PersistentChatDatabase:\(world.instance(pool.store.primary)?.machine ?? "")")),
            CsField("ActiveServers", .list(world.centralManagement.settings.activeServers.map { .text($0) })),
            CsField("SipPort", .integer(5_041)), CsField("DependentServiceList", .list([])),
          ])
      ]
    case "PersistentChatDatabase": return stores(pool.store)
    case "PersistentChatComplianceDatabase": return pool.complianceStore.map { stores($0) } ?? []
    case "FileStore":
      return world.machines.filter { $0.role == "FileServer" }.map {
        made($0.fqdn, $0.site, [CsField("ShareName", .text("ChatFileStore"))])
      }
    case "CentralManagement":
      return world.frontEndPools.filter { world.centralManagement.masters.contains($0.fqdn) }.map { made($0.fqdn, $0.site, []) }
    default: return world.frontEndPools.map { made($0.fqdn, $0.site, []) }
    }
  }
}

public enum GetCsPool: CsCmdlet {
  public static let name = "Get-CsPool"
  public static let synopsis = "Lists the pools of the topology."
  public static let example = "Get-CsPool -Identity atl-cs-001.litwareinc.com"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let world: Cluster = session.cluster
    var objects: [CsObject] = world.frontEndPools.map { pool in
      made(pool.fqdn, site: pool.site, computers: pool.servers, services: ["Registrar:\(pool.fqdn)", "UserServer:\(pool.fqdn)"])
    }
    let chat: ChatPool = world.chatPool
    objects.append(made(chat.fqdn, site: chat.site, computers: chat.servers, services: ["PersistentChatServer:\(chat.fqdn)"]))
    for instance: SqlInstance in world.instances {
      let site: String = world.machine(instance.machine)?.site ?? ""
      objects.append(made(instance.machine, site: site, computers: [instance.machine], services: ["PersistentChatDatabase:\(instance.machine)"]))
    }
    var output = CsOutput()
    if let site: String = call.text("Site") { objects.removeAll { $0["Site"]?.text?.lowercased() != "site:\(site)".lowercased() } }
    if let filter: String = call.text("Filter") { objects.removeAll { !isLike($0["Identity"]?.text ?? "", filter) } }
    if let identity: String = call.text("Identity") {
      var wanted: String = identity
      if chat.aliases.contains(where: { $0.lowercased() == identity.lowercased() }) { wanted = try poolName(identity, in: session, &output) }
      objects.removeAll { $0["Identity"]?.text?.lowercased() != wanted.lowercased() }
      if objects.isEmpty { throw CsError(.noSuchPool(identity)) }
    }
    output.objects = objects
    return output
  }

  private static func made(_ fqdn: String, site: String, computers: [String], services: [String]) -> CsObject {
    CsObject(
      "Microsoft.Rtc.Management.Xds.DisplayCluster",
      [
        CsField("Identity", .text(fqdn)), CsField("Services", .list(services.map { .text($0) })),
        CsField("Computers", .list(computers.map { .text($0) })), CsField("Fqdn", .text(fqdn)),
        CsField("Site", .text("Site:\(site)")),
      ])
  }
}

public enum GetCsSite: CsCmdlet {
  public static let name = "Get-CsSite"
  public static let synopsis = "Lists the sites of the topology."
  public static let example = "Get-CsSite"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let world: Cluster = session.cluster
    var objects: [CsObject] = world.sites.map { site in
      var pools: [CsValue] = world.frontEndPools.filter { $0.site == site.name }.map { .text($0.fqdn) }
      if world.chatPool.site == site.name { pools.append(.text(world.chatPool.fqdn)) }
      return CsObject(
        "Microsoft.Rtc.Management.Xds.DisplaySite+CentralSite",
        [
          CsField("Identity", .text(site.name)), CsField("SiteType", .text("CentralSite")),
          CsField("DisplayName", .text(site.displayName)), CsField("Pools", .list(pools)),
        ])
    }
    if let identity: String = call.text("Identity") {
      objects.removeAll { $0["Identity"]?.text?.lowercased() != identity.lowercased() }
      if objects.isEmpty { throw CsError(.noSuchPool(identity)) }
    }
    if let filter: String = call.text("Filter") { objects.removeAll { !isLike($0["Identity"]?.text ?? "", filter) } }
    return CsOutput(objects: objects)
  }
}

public enum GetCsComputer: CsCmdlet {
  public static let name = "Get-CsComputer"
  public static let synopsis = "Lists the computers that hold a role."
  public static let example = "Get-CsComputer -Pool atl-cs-001.litwareinc.com"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let world: Cluster = session.cluster
    var objects: [CsObject] = world.machines.filter { $0.role != "Workstation" }.map { machine in
      var pool: String = machine.fqdn
      if world.chatPool.servers.contains(machine.fqdn) { pool = world.chatPool.fqdn }
      if let found: FrontEndPool = world.frontEndPools.first(where: { $0.servers.contains(machine.fqdn) }) { pool = found.fqdn }
      return CsObject(
        "Microsoft.Rtc.Management.Xds.DisplayMachine",
        [CsField("Identity", .text(machine.fqdn)), CsField("Pool", .text(pool)), CsField("Fqdn", .text(machine.fqdn))])
    }
    if let pool: String = call.text("Pool") { objects.removeAll { $0["Pool"]?.text?.lowercased() != pool.lowercased() } }
    if let filter: String = call.text("Filter") { objects.removeAll { !isLike($0["Identity"]?.text ?? "", filter) } }
    if let identity: String = call.text("Identity") {
      objects.removeAll { $0["Identity"]?.text?.lowercased() != identity.lowercased() }
      if objects.isEmpty { throw CsError(.noSuchMachine(identity)) }
    }
    return CsOutput(objects: objects)
  }
}
