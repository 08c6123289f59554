import ClusterModel
import Foundation

/// `standby world`: prints the world, or draws it.
public enum WorldCommand {
  public static func run(
    _ file: String?, shape: PoolShape, seed: UInt64, scenario: String?, isDiagram: Bool, output: (String) -> Void, errors: (String) -> Void
  ) -> Int32 {
    guard var world: Cluster = load(file, shape: shape, seed: seed, errors: { errors("standby: \($0)") }) else { return 2 }
    if let scenario, !start(scenario, in: &world, errors: errors) { return 2 }
    var text: String = isDiagram ? WorldDiagram.draw(world) : WorldWriter.print(world)
    if text.hasSuffix("\n") { text.removeLast() }
    output(text)
    return 0
  }

  /// The default world, or the one in a file; every mistake of the file is told with its line.
  public static func load(
    _ file: String?, shape: PoolShape = .poorLink, seed: UInt64 = 1, errors: (String) -> Void
  ) -> Cluster? {
    guard let file else { return Cluster.litware(shape: shape, seed: seed) }
    guard let data: Data = FileManager.default.contents(atPath: file) else {
      errors("the world file '\(file)' cannot be read: there is no such file, or no right to it.")
      return nil
    }
    var reader = WorldReader()
    let world: Cluster? = reader.read(String(decoding: data, as: UTF8.self), fileName: file)
    for mistake: WorldMistake in reader.mistakes { errors(mistake.described(in: file)) }
    return world
  }

  private static func start(_ name: String, in world: inout Cluster, errors: (String) -> Void) -> Bool {
    guard let scenario: Scenario = Scenario.named(name) else {
      errors("standby world: there is no scenario '\(name)'. There are: \(Scenario.all.map(\.name).joined(separator: ", ")).")
      return false
    }
    do throws(ModelRefusal) { try scenario.start(in: &world) } catch {
      errors("standby world: the scenario '\(name)' does not fit this world: \(error).")
      return false
    }
    return true
  }
}
