import Testing

@testable import ClusterModel

private let user = "LITWAREINC\\administrator"
private let station = "dal-adm-001.litwareinc.com"

@Suite struct FailoverTests {
  @Test func defaultWorldIsHealthy() throws {
    let world = Cluster.litware()
    #expect(world.checkInvariants() == [])
    #expect(world.database("mgc", on: "atl-sql-001")?.mirroring?.state == .synchronized)
    #expect(world.database("mgc", on: "dal-sql-001")?.state == .restoring)
    #expect(world.database("mgccomp", on: "atl-sql-001")?.mirroring?.state == .synchronized)
    let side = try #require(world.instance("dal-sql-001")?.logShippingSecondaries.first)
    #expect(side.lastCopiedFile != nil)
    #expect(side.databases.first?.lastRestoredFile != nil)
    #expect(world.messages.count > 200)
    #expect(world.messages.allSatisfy { $0.commitLSN != nil })
    #expect(world.instance("atl-sql-001")?.jobs.first?.history.last?.outcome == .succeeded)
  }

  @Test func sameSeedGivesTheSameWorld() {
    #expect(Cluster.litware(seed: 7) == Cluster.litware(seed: 7))
    #expect(Cluster.litware(seed: 7) != Cluster.litware(seed: 8))
  }

  static func failOver(_ world: inout Cluster) throws {
    try world.startFault("SiteLoss", target: "Atlanta")
    world.advance(bySeconds: 600)
    try world.failOverCentralManagement(disaster: true)
    try world.failOverFrontEndPool("atl-fe-pool.litwareinc.com", disaster: true)
    try world.deleteLogShippingSecondaryDatabase("mgc", on: "dal-sql-001")
    let share = world.logShippingShare
    let last = world.instance("dal-sql-001")?.restoreHistory.last?.devices.first ?? ""
    let lastName = last.split(separator: "\\").last.map(String.init) ?? ""
    for file in try world.listFiles(share, from: station, as: user) where world.isShipped(file, "mgc") {
      if file.name <= lastName { continue }
      try world.copyFile(file.path, to: "\\\\dal-sql-001\\d$\\LogShippingCopy", from: station, as: user)
      var options = RestoreOptions()
      options.recovery = .noRecovery
      _ = try world.restoreLog(
        "mgc", on: "dal-sql-001", as: user, from: ["D:\\LogShippingCopy\\\(file.name)"], options: options)
    }
    _ = try world.recover("mgc", on: "dal-sql-001", as: user)
    #expect(world.checkInvariants() == [])
    try world.setPoolState(.failedOver, pool: "atl-cs-001.litwareinc.com")
    let plan = try world.mirrorPlan(type: "PersistentChat", sqlServer: "dal-sql-001.litwareinc.com")
    _ = try world.installMirror(plan, fileShare: world.mirroringShare, dropExisting: false, as: user)
    try world.setActiveServers(world.chatPool.servers.filter { $0.hasPrefix("dal") })
    world.advance(bySeconds: 180)
  }

  @Test func failoverLosesExactlyTheLogThatDidNotReachDallas() throws {
    var world = Cluster.litware()
    let shipped = world.instance("atl-sql-001")?.logShippingPrimaries.first
    let lastBackup = try #require(shipped?.lastBackupDate)
    try Self.failOver(&world)
    #expect(world.checkInvariants() == [])
    #expect(world.database("mgc", on: "dal-sql-001")?.mirroring?.role == .principal)
    #expect(world.database("mgc", on: "dal-sql-001")?.mirroring?.state == .synchronized)
    let lost = Set(world.lostMessages().map { $0.message.id })
    let expected = Set(
      world.messages.filter { $0.commitLSN != nil && $0.instance == "atl-sql-001" && $0.posted > lastBackup }.map(\.id))
    #expect(!lost.isEmpty)
    #expect(lost == expected)
    #expect(world.servingServers().count == 4)
    let before = world.messages.count
    world.advance(bySeconds: 300)
    #expect(world.messages.count > before)
    #expect(world.messages.last?.instance == "dal-sql-001")
  }

  @Test func failbackKeepsEveryMessageOfDallas() throws {
    var world = Cluster.litware()
    try Self.failOver(&world)
    world.advance(bySeconds: 3_600)
    try world.stopFault("SiteLoss")
    #expect(world.checkInvariants() == [])
    #expect(world.database("mgc", on: "atl-sql-001")?.state == .online)
    let lostBefore = world.lostMessages().count
    try world.setActiveServers([])
    world.advance(bySeconds: 180)
    #expect(world.servingServers().isEmpty)
    try world.setPartnerOff("mgc", on: "dal-sql-001")
    let path = world.logShippingShare + "\\mgc_failback.bak"
    _ = try world.backupDatabase("mgc", on: "dal-sql-001", as: user, to: [path])
    var options = RestoreOptions()
    #expect(throws: ModelRefusal.self) {
      _ = try world.restoreDatabase("mgc", on: "atl-sql-001", as: user, from: [path], options: options)
    }
    options.isReplace = true
    _ = try world.restoreDatabase("mgc", on: "atl-sql-001", as: user, from: [path], options: options)
    options.recovery = .noRecovery
    _ = try world.restoreDatabase("mgc", on: "dal-sql-001", as: user, from: [path], options: options)
    try world.configureLogShipping(
      database: "mgc", primary: "atl-sql-001", secondary: "dal-sql-001", share: world.logShippingShare,
      destination: "D:\\LogShippingCopy", owner: user)
    try world.setActiveServers(world.chatPool.servers.filter { $0.hasPrefix("atl") })
    try world.setPoolState(.normal, pool: "lyncpc.dci.discovery.com")
    try world.failBackFrontEndPool("atl-fe-pool.litwareinc.com")
    world.advance(bySeconds: 3_600)
    #expect(world.checkInvariants() == [])
    #expect(world.lostMessages().count == lostBefore)
    #expect(world.messages.last?.instance == "atl-sql-001")
    let side = try #require(world.instance("dal-sql-001")?.logShippingSecondaries.first)
    #expect(side.databases.first?.lastRestoredFile != nil)
    #expect(world.database("mgc", on: "dal-sql-001")?.state == .restoring)
  }

  @Test func logsAreRefusedOutOfOrder() throws {
    var world = Cluster.litware()
    try world.setJobEnabled(false, job: "LSRestore_atl-sql-001_mgc", on: "dal-sql-001")
    world.advance(bySeconds: 3_600)
    let files = try world.listFiles(world.logShippingShare, from: station, as: user).filter { world.isShipped($0, "mgc") }
    var options = RestoreOptions()
    options.recovery = .noRecovery
    let newest = try #require(files.last).path
    #expect {
      _ = try world.restoreLog("mgc", on: "dal-sql-001", as: user, from: [newest], options: options)
    } throws: { error in
      if case ModelRefusal.logTooRecent? = error as? ModelRefusal { return true }
      return false
    }
    #expect {
      _ = try world.restoreLog("mgc", on: "dal-sql-001", as: user, from: [files[0].path], options: options)
    } throws: { error in
      if case ModelRefusal.logTooEarly? = error as? ModelRefusal { return true }
      return false
    }
  }

  @Test func witnessMakesMirrorFailoverAutomatic() throws {
    var world = Cluster.litware()
    try world.startFault("InstanceCrash", target: "atl-sql-001")
    world.advance(bySeconds: 60)
    #expect(world.database("mgc", on: "atl-sql-002")?.mirroring?.role == .principal)
    #expect(world.lostMessages().isEmpty)
    world.advance(bySeconds: 300)
    #expect(world.messages.last?.instance == "atl-sql-002")
    try world.stopFault("InstanceCrash")
    #expect(world.database("mgc", on: "atl-sql-001")?.mirroring?.role == .mirror)
    #expect(world.checkInvariants() == [])
  }
}

@Suite struct SimulationTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func invariantsHoldAfterRandomOperations(seed: UInt64) {
    var world = Cluster.litware(seed: seed)
    var chance = SplitMix64(seed: seed &* 977)
    let instances = world.instances.map(\.name)
    for step in 0..<120 {
      let instance = instances[chance.below(instances.count)]
      switch chance.below(14) {
      case 0:
        let fault = Fault.all[chance.below(Fault.all.count)]
        _ = try? world.startFault(fault.name)
      case 1: if let fault = world.faults.first { try? world.stopFault(fault.name, target: fault.target) }
      case 2: _ = try? world.recover("mgc", on: instance, as: user)
      case 3: _ = try? world.backupLog("mgc", on: instance, as: user, to: ["random\(step).trn"])
      case 4: _ = try? world.backupDatabase("mgc", on: instance, as: user, to: [world.logShippingShare + "\\r\(step).bak"])
      case 5:
        var options = RestoreOptions()
        options.isReplace = chance.below(2) == 0
        options.recovery = chance.below(2) == 0 ? .recovery : .noRecovery
        let files = (try? world.listFiles(world.logShippingShare, from: station, as: user)) ?? []
        if files.isEmpty { continue }
        let path = files[chance.below(files.count)].path
        _ = try? world.restoreDatabase("mgc", on: instance, as: user, from: [path], options: options)
        _ = try? world.restoreLog("mgc", on: instance, as: user, from: [path], options: options)
      case 6: try? world.setPartnerOff("mgc", on: instance)
      case 7: try? world.failOverMirror("mgc", on: instance)
      case 8: try? world.setPoolState(chance.below(2) == 0 ? .normal : .failedOver, pool: world.chatPool.fqdn)
      case 9:
        let start = chance.below(6)
        try? world.setActiveServers(Array(world.chatPool.servers[start..<min(8, start + 4)]))
      case 10: try? world.failOverCentralManagement(disaster: true)
      case 11:
        let spid = 51 + chance.below(6)
        try? world.killSession(spid, on: instance, by: nil)
      case 12: try? world.deleteLogShippingSecondaryDatabase("mgc", on: instance)
      default: try? world.forceService("mgc", on: instance)
      }
      world.advance(bySeconds: chance.below(900))
      let broken = world.checkInvariants()
      #expect(broken == [], "seed \(seed) step \(step)")
      if !broken.isEmpty { return }
    }
  }
}
