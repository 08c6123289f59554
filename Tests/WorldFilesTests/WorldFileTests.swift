import ClusterModel
import Testing

@testable import WorldFiles

@Suite struct WorldFileTests {
  @Test(arguments: PoolShape.allCases)
  func printedWorldReadsBackAsItWas(shape: PoolShape) {
    let world = Cluster.litware(shape: shape, seed: 3)
    let text = WorldWriter.print(world)
    var reader = WorldReader()
    let again = reader.read(text)
    #expect(reader.mistakes == [])
    #expect(again == world)
    #expect(again.map { WorldWriter.print($0) } == text)
  }

  static let mistakes: [(change: (from: String, to: String), message: String)] = [
    (("'PoorLink'", "'Poor'"), "Shape of ChatPool must be one of: PoorLink, GoodLink."),
    (("Primary = 'atl-sql-001'", "Primary = 'atl-sql-009'"), "names 'atl-sql-009', which is not among Instances."),
    (("Seed = 3", "Seed = 'three'"), "Seed of the world must be a whole number from 0 to 2147483647."),
    (("Seed = 3", "Sead = 3"), "the world has no key named 'Sead'."),
    (("Seed = 3", "Seed = Get-Date"), "is a command. A data file holds values only"),
    (("Seed = 3", "Seed = $(1 + 2)"), "is not a value a data file can hold"),
    (("    Name = 'litwareinc'\n", ""), "the world has no Name."),
    (("Version = 2014", "Version = 2012"), "Version of an instance must be a whole number from 2014 to 2016."),
    (("Start = '2026-03-10 18:00:00'", "Start = 'today'"), "Start of the world must be a UTC time"),
  ]

  @Test(arguments: mistakes.indices)
  func mistakeIsNamedWithItsLine(index: Int) throws {
    let one = Self.mistakes[index]
    let text = WorldWriter.print(Cluster.litware(seed: 3))
    #expect(text.contains(one.change.from))
    let spoiled = text.replacing(one.change.from, with: one.change.to)
    var reader = WorldReader()
    #expect(reader.read(spoiled) == nil)
    let found = reader.mistakes.contains { $0.message.contains(one.message) }
    #expect(found, "\(reader.mistakes)")
    #expect(reader.mistakes.allSatisfy { $0.line >= 1 && $0.column >= 1 })
  }

  @Test func deepNestingIsAMistakeAndNoCrash() {
    var reader = WorldReader()
    let deep = String(repeating: "@{a=", count: 5_000) + "1" + String(repeating: "}", count: 5_000)
    #expect(reader.read(deep) == nil)
    #expect(!reader.mistakes.isEmpty)
  }

  @Test func worldWithoutAFileServerCannotStart() {
    let text = WorldWriter.print(Cluster.litware(seed: 3)).replacing("'FileServer'", with: "'Workstation'")
    var reader = WorldReader()
    #expect(reader.read(text) == nil)
    #expect(reader.mistakes.contains { $0.message.contains("cannot be started") })
  }

  @Test func syntaxErrorsAreMistakesWithTheirLine() {
    var reader = WorldReader()
    #expect(reader.read("@{\n  Name = \n") == nil)
    #expect(!reader.mistakes.isEmpty)
  }

  @Test func diagramShowsWhatIsDown() throws {
    var world = Cluster.litware()
    try world.startFault("SiteLoss", target: "Atlanta")
    let picture = WorldDiagram.draw(world)
    #expect(picture.contains("atl-sql-001  DOWN"))
    #expect(picture.contains("mgc  RESTORING"))
  }
}
