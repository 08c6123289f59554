import ClusterModel
import SkypeForBusinessCmdlets
import Testing

@testable import WorldFiles

@Suite struct WorldCmdletTests {
  @Test func aScenarioStartsAndIsUndone() throws {
    let session = ClusterSession(cluster: Cluster.litware())
    let output: CsOutput = try StartScenario.run(CsCall(["Name": .text("sitelos" + "s")]), in: session)
    #expect(output.lines.last?.hasPrefix("Goal: ") ?? false)
    #expect(session.cluster.lossTime != nil)
    #expect(session.undo() == "Start-Scenario")
    #expect(session.cluster.lossTime == nil)
  }

  @Test func anUnknownScenarioNamesThoseThereAre() {
    let session = ClusterSession(cluster: Cluster.litware())
    #expect {
      _ = try StartScenario.run(CsCall(["Name": .text("Nothing")]), in: session)
    } throws: { error in
      (error as? CsError)?.message.contains("StaleSecondary") ?? false
    }
  }

  @Test func theWorldIsShownThreeWays() throws {
    let session = ClusterSession(cluster: Cluster.litware())
    #expect(try GetWorld.run(CsCall([:]), in: session).objects.first?["PoolState"] == .text("Normal"))
    #expect(try GetWorld.run(CsCall(["AsDataFile": .boolean(true)]), in: session).lines.contains { $0.hasPrefix("@{") })
    #expect(try GetWorld.run(CsCall(["Diagram": .boolean(true)]), in: session).lines.contains { $0.contains("ATLANTA") })
    #expect(try GetScenario.run(CsCall([:]), in: session).objects.count == Scenario.all.count)
  }

  @Test func aUserHasAPoolAndItsBackup() throws {
    let session = ClusterSession(cluster: Cluster.litware())
    let user: ChatUser = try #require(session.cluster.users.first)
    let found: CsOutput = try GetCsUserPoolInfo.run(CsCall(["Identity": .text(user.sipAddress)]), in: session)
    #expect(found.objects.count == 1)
    #expect(found.objects.first?["PrimaryPoolFqdn"]?.text == user.homePool)
    #expect(found.objects.first?["BackupPoolFqdn"]?.text != nil)
  }
}
