import ClusterModel
import DotNet
import PowerShellRuntime
import WorldFiles

/// `Show-World`: `standby world` at the prompt: a world as the data file it can be read from again, or as a picture.
struct ShowWorld: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Show-World", outputTypes: ["System.String"], implementingType: "Standby.ShowWorldCommand",
    synopsis: "Prints a new world as a data file, or draws it.",
    description: "The default world, or that of -World. The printed file can be edited and given back with -World. Get-World shows the session's own.",
    examples: [
      CmdletExample("(Show-World -Shape GoodLink -Seed 7 | Select-String '^@{').Matches.Count", output: "1"),
      CmdletExample("Show-World -Diagram | Select-String Dallas | Measure-Object | ForEach-Object { $_.Count -gt 0 }", output: "True"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init("World", \.world, position: 0, aliases: ["Path"], completes: .path, help: "A world file; without it the default world."),
      .init("Diagram", \.diagram, help: "Draws the sites, servers and databases instead."),
      .init(
        "Shape", \.shape, validate: [.set(PoolShape.allCases.map { $0.rawValue })],
        help: "Which of the two documented shapes of the stretched pool."),
      .init("Seed", \.seed, validate: [.range(.int32(0), .int32(.max))], help: "The seed of the world's chance."),
      .init("Scenario", \.scenario, help: "Begins the scenario of this name in it."),
    ]
  }

  var world: String?
  var diagram = false
  var shape: String?
  var seed: Int?
  var scenario: String?

  mutating func process(_ run: CommandRuntime) throws {
    let shape = self.shape.flatMap { asked in PoolShape.allCases.first { $0.rawValue.lowercased() == asked.lowercased() } } ?? .poorLink
    let (file, seed, scenario, isDiagram) = (world, UInt64(self.seed ?? 1), scenario, diagram)
    try RehearsalShell.run(run) { output, errors in
      WorldCommand.run(file, shape: shape, seed: seed, scenario: scenario, isDiagram: isDiagram, output: output, errors: errors)
    }
  }
}
