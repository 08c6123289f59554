import ClusterModel
import Testing

@testable import WorldFiles

@Suite struct ScenarioTests {
  @Test func shippedScenariosAreReadWithoutMistakes() {
    #expect(Scenario.all.count == 7)
  }

  @Test(arguments: Scenario.all.map(\.name))
  func scenarioStartsInTheDefaultWorld(name: String) throws {
    let scenario = try #require(Scenario.named(name))
    var world = Cluster.litware()
    try scenario.start(in: &world)
    #expect(world.faults.count == scenario.steps.count)
    #expect(world.checkInvariants() == [])
    world.advance(bySeconds: 3_600)
    #expect(world.checkInvariants() == [])
  }

  @Test func unknownFaultIsAMistakeWithItsLine() {
    var reader = ScenarioReader()
    let text = "@{\n Name = 'x'; Description = 'y'; Goal = 'z'\n Faults = @(\n  @{ Name = 'Earthquake' }\n )\n}"
    #expect(reader.read(text) == nil)
    #expect(reader.mistakes.first?.line == 4)
  }

  @Test func staleSecondaryLeavesFilesOnTheShare() throws {
    var world = Cluster.litware()
    try #require(Scenario.named("StaleSecondary")).start(in: &world)
    let files = try world.listFiles(world.logShippingShare, from: "dal-adm-001", as: "LITWAREINC\\administrator")
    let copied = try world.listFiles(
      "\\\\dal-sql-001\\d$\\LogShippingCopy", from: "dal-adm-001", as: "LITWAREINC\\administrator")
    #expect(files.filter { world.isShipped($0, "mgc") }.count >= copied.count + 7)
  }
}
