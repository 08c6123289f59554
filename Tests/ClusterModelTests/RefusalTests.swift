import Testing

@testable import ClusterModel

private let user = "LITWAREINC\\administrator"

private func refusal(_ body: () throws -> Void) -> ModelRefusal? {
  do { try body() } catch { return error as? ModelRefusal }
  return nil
}

@Suite struct RefusalTests {
  @Test func killKnowsWhomItMayKill() throws {
    var world = Cluster.litware()
    let own = try world.openSession(on: "dal-sql-001", login: user, hostName: "DAL-ADM-001", programName: "SQLCMD")
    #expect(refusal { try world.killSession(own, on: "dal-sql-001", by: own) } == .killOwnSession)
    #expect(refusal { try world.killSession(5, on: "dal-sql-001", by: own) } == .killSystemSession(5))
    #expect(refusal { try world.killSession(99, on: "dal-sql-001", by: own) } == .noSuchSession(99))
    #expect(refusal { try world.killSession(0, on: "dal-sql-001", by: own) } == .invalidSession(0))
  }

  @Test func restoringDatabaseCannotBeOpenedOrBackedUp() {
    var world = Cluster.litware()
    #expect(refusal { try world.checkOpen("mgc", on: "dal-sql-001") } == .databaseRestoring("mgc"))
    #expect(refusal { try world.checkOpen("mgc", on: "atl-sql-002") } == .databaseMirrorCopy("mgc"))
    #expect(refusal { try world.checkOpen("none", on: "dal-sql-001") } == .noSuchDatabase("none"))
    #expect(
      refusal { _ = try world.backupDatabase("mgc", on: "dal-sql-001", as: user, to: ["x.bak"]) }
        == .databaseRestoring("mgc"))
    #expect(
      refusal { _ = try world.backupDatabase("mgc", on: "atl-sql-002", as: user, to: ["x.bak"]) }
        == .mirrorCopyBackup("mgc"))
  }

  @Test func recoveryIsOnceOnlyAndTakesNoMoreLogs() throws {
    var world = Cluster.litware()
    world.advance(bySeconds: 3_600)
    try world.deleteLogShippingSecondaryDatabase("mgc", on: "dal-sql-001")
    #expect(
      refusal { try world.deleteLogShippingSecondaryDatabase("mgc", on: "dal-sql-001") } == .notLogShippingSecondary("mgc"))
    _ = try world.recover("mgc", on: "dal-sql-001", as: user)
    #expect(refusal { _ = try world.recover("mgc", on: "dal-sql-001", as: user) } == .alreadyRecovered("mgc"))
    let files = try world.listFiles(world.logShippingShare, from: "dal-adm-001", as: user).filter { world.isShipped($0, "mgc") }
    let last = try #require(files.last)
    #expect(refusal { _ = try world.restoreLog("mgc", on: "dal-sql-001", as: user, from: [last.path]) } == .noFilesReady("mgc"))
    #expect(
      refusal { try world.deleteLogShippingSecondaryDatabase("mgc", on: "atl-sql-001") } == .notLogShippingSecondary("mgc"))
  }

  @Test func sessionsInTheWayAreTold() throws {
    var world = Cluster.litware()
    _ = try world.backupDatabase("mgc", on: "atl-sql-001", as: user, to: ["x.bak"])
    try world.createDatabase("other", on: "dal-sql-002")
    let own = try world.openSession(on: "dal-sql-002", login: user, hostName: "X", programName: "SQLCMD", database: "other")
    _ = try world.backupDatabase("other", on: "dal-sql-002", as: user, to: ["o.bak"])
    var options = RestoreOptions()
    options.isReplace = true
    #expect(
      refusal { _ = try world.restoreDatabase("other", on: "dal-sql-002", by: own, as: user, from: ["o.bak"], options: options) }
        == .databaseInUseBySelf("other"))
    #expect(
      refusal { _ = try world.restoreDatabase("other", on: "dal-sql-002", by: 99, as: user, from: ["o.bak"], options: options) }
        == .databaseInUse("other"))
    #expect(
      refusal { _ = try world.restoreDatabase("mgc", on: "atl-sql-001", as: user, from: ["x.bak"], options: options) }
        == .mirroredDatabase("mgc"))
    #expect(refusal { try world.dropDatabase("other", on: "dal-sql-002", by: own) } == .cannotDropInUse("other"))
    #expect(refusal { try world.dropDatabase("mgc", on: "atl-sql-001") } == .cannotDropMirrored("mgc"))
    #expect(refusal { try world.setPartnerOff("other", on: "dal-sql-002") } == .notMirrored("other"))
  }

  @Test func stripedBackupNeedsBothFiles() throws {
    var world = Cluster.litware()
    let share = world.logShippingShare + "\\half.bak"
    _ = try world.backupDatabase("mgc", on: "atl-sql-001", as: user, to: ["default.bak", share])
    let error = refusal { _ = try world.restoreDatabase("copy", on: "dal-sql-002", as: user, from: [share]) }
    guard case .missingMediaFamily(_, 2, 1)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    ("\\\\nowhere\\x\\y.bak", OperatingSystemError.networkPathNotFound),
    ("\\\\dal-fs-001\\NoShare\\y.bak", .networkNameNotFound),
    ("D:\\Nowhere\\y.bak", .pathNotFound),
    ("Z:\\y.bak", .pathNotFound),
  ])
  func deviceThatCannotBeOpenedSaysWhy(path: String, error: OperatingSystemError) {
    var world = Cluster.litware()
    #expect(
      refusal { _ = try world.backupDatabase("mgc", on: "atl-sql-001", as: user, to: [path]) }
        == .cannotOpenDevice(path: path, error: error))
  }

  @Test func stubbornSessionComesBackAfterKill() throws {
    var world = Cluster.litware()
    try world.startFault("SessionReconnects", target: "atl-sql-001")
    func stubborn() -> SqlSession? { world.instance("atl-sql-001")?.sessions.first { $0.programName == "Report Builder" } }
    let first = try #require(stubborn())
    try world.killSession(first.spid, on: "atl-sql-001", by: nil)
    #expect(stubborn() == nil)
    world.advance(bySeconds: 5)
    #expect(stubborn() != nil)
  }

  @Test func clockCannotBeDrivenOutOfTheWorld() {
    var world = Cluster.litware()
    world.queue = EventQueue()
    let before = world.now
    world.advance(bySeconds: Int.max)
    #expect(world.now.secondsSince(before) == Cluster.advanceSecondsMax)
  }
}
