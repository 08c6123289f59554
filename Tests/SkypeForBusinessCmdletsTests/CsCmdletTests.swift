import ClusterModel
import Testing

@testable import SkypeForBusinessCmdlets

private let pool = "service: atl-cs-001.litwareinc.com"

@Suite struct CsCmdletTests {
  @Test func everySimulatedCmdletIsDeclared() {
    #expect(CsCmdletDeclaration.all.count == 845)
    for cmdlet in CsCmdlets.simulated {
      #expect(CsCmdletDeclaration.named(cmdlet.name) != nil)
      #expect(cmdlet.example.contains(cmdlet.name))
      #expect(!cmdlet.synopsis.isEmpty)
    }
    let active = CsCmdletDeclaration.named("set-cspersistentchatactiveserver")
    #expect(active?.sets.map(\.name).sorted() == ["Explicit", "Swap"])
    #expect(active?.supportsShouldProcess == true)
  }

  @Test func unsimulatedCmdletRefusesByName() {
    let session = ClusterSession(cluster: .litware())
    #expect {
      _ = try CsCmdlets.run("Grant-CsVoicePolicy", CsCall([:]), in: session)
    } throws: { ($0 as? CsError)?.errorID == "NotSimulated" }
  }

  static let wrongTurns: [(String, [String: CsValue], String)] = [
    ("Set-CsPersistentChatState", ["Identity": .text("")], "ParameterArgumentValidationErrorEmptyStringNotAllowed"),
    ("Set-CsPersistentChatState", ["Identity": .text("service:atl-chat-001.litwareinc.com"), "PoolState": .text("Normal")], "IdentityIsServer"),
    ("Set-CsPersistentChatState", ["Identity": .text("nowhere.example.com")], "ObjectNotFound"),
    ("Set-CsPersistentChatState", ["PoolState": .text("Broken")], "CannotConvertArgumentNoMessage"),
    ("Set-CsPersistentChatActiveServer", ["ActiveServers": .table([CsField("Add", .text("dal-chat-001.litwareinc.com"))])], "TooManyActiveServers"),
    ("Set-CsPersistentChatActiveServer", ["ActiveServers": .text("atl-sql-001.litwareinc.com")], "ServerNotInPool"),
    ("Set-CsPersistentChatActiveServer", ["ActiveServers": .table([CsField("Ad", .text("x"))])], "InvalidListModifier"),
    ("Set-CsPersistentChatActiveServer", [:], "AmbiguousParameterSet"),
    ("Install-CsMirrorDatabase", ["SqlServerFqdn": .text("dal-sql-001.litwareinc.com"), "FileShare": .text("x"), "DatabaseType": .text("PersistentChat")], "DatabaseNotOnline"),
    ("Install-CsMirrorDatabase", ["SqlServerFqdn": .text("dal-sql-001.litwareinc.com")], "MissingMandatoryParameter"),
    ("Start-Fault", ["Name": .text("Earthquake")], "FaultNotFound"),
    ("Stop-Fault", ["Name": .text("SiteLoss")], "FaultNotActive"),
    ("Invoke-CsPoolFailBack", ["PoolFqdn": .text("atl-fe-pool.litwareinc.com")], "PoolNotFailedOver"),
    ("Get-CsWindowsService", ["ComputerName": .text("nowhere")], "CannotConnectToComputer"),
  ]

  @Test(arguments: wrongTurns.indices)
  func wrongTurnIsRefusedAndChangesNothing(index: Int) {
    let (name, parameters, errorID) = Self.wrongTurns[index]
    let session = ClusterSession(cluster: .litware())
    let before = session.cluster
    #expect {
      _ = try CsCmdlets.run(name, CsCall(parameters), in: session)
    } throws: { error in
      (error as? CsError)?.errorID == errorID
    }
    #expect(session.cluster == before)
  }

  @Test func stateNeedsTheCentralManagementStore() throws {
    let session = ClusterSession(cluster: .litware())
    try session.cluster.startFault("SiteLoss")
    let state: [String: CsValue] = ["Identity": .text(pool), "PoolState": .text("failedover")]
    #expect {
      _ = try CsCmdlets.run("Set-CsPersistentChatState", CsCall(state), in: session)
    } throws: { ($0 as? CsError)?.errorID == "CentralManagementStoreUnavailable" }
    _ = try CsCmdlets.run(
      "Invoke-CsManagementServerFailover",
      CsCall(["BackupSqlServerFqdn": .text("dal-sql-001.litwareinc.com"), "Force": .boolean(true)]), in: session)
    _ = try CsCmdlets.run("Set-CsPersistentChatState", CsCall(state), in: session)
    let shown = try CsCmdlets.run("Get-CsPersistentChatState", CsCall([:]), in: session)
    #expect(shown.objects.first?["PoolState"] == .text("FailedOver"))
    #expect(session.cluster.checkInvariants() == [])
  }

  @Test func siteLossIsStartedShownAndStopped() throws {
    let session = ClusterSession(cluster: .litware())
    _ = try CsCmdlets.run("Start-Fault", CsCall(["Name": .text("siteloss")]), in: session)
    let shown = try CsCmdlets.run("Get-Fault", CsCall(["Name": .text("SiteLoss")]), in: session)
    #expect(shown.objects.first?["Active"] == .boolean(true))
    #expect(!session.cluster.isUp("atl-sql-001"))
    _ = try CsCmdlets.run("Stop-Fault", CsCall(["Name": .text("SiteLoss")]), in: session)
    #expect(session.cluster.isUp("atl-sql-001"))
    #expect(session.labels == ["Start-Fault", "Stop-Fault"])
  }

  @Test func messageTestTellsWhatIsMissing() throws {
    let session = ClusterSession(cluster: .litware())
    let call = CsCall(["TargetFqdn": .text("atl-fe-pool.litwareinc.com")])
    #expect(try CsCmdlets.run("Test-CsPersistentChatMessage", call, in: session).objects.first?["Result"] == .text("Success"))
    _ = try CsCmdlets.run("Set-CsPersistentChatActiveServer", CsCall(["ActiveServers": .null]), in: session)
    let failed = try CsCmdlets.run("Test-CsPersistentChatMessage", call, in: session)
    #expect(failed.objects.first?["Result"] == .text("Failure"))
  }
}
