import ClusterModel
import Foundation

/// `standby world`: prints the world, or draws it.
public enum WorldCommand {
  public static func run(
    _ arguments: [String], output: (String) -> Void, errors: (String) -> Void
  ) -> Int32 {
    var isDiagram = false
    var seed: UInt64 = 1
    var shape: PoolShape = .poorLink
    var file: String?
    var scenario: String?
    var index: Int = 0
    while index < arguments.count {
      let word: String = arguments[index]
      let value: String? = index + 1 < arguments.count ? arguments[index + 1] : nil
      index += 1
      if word == "--diagram" {
        isDiagram = true
        continue
      }
      guard ["--seed", "--shape", "--world", "--scenario"].contains(word) else {
        errors("standby world: '\(word)' is not an option. There are --diagram, --seed, --shape, --world and --scenario.")
        return 2
      }
      guard let value else {
        errors("standby world: \(word) needs a value.")
        return 2
      }
      index += 1
      switch word {
      case "--world": file = value
      case "--scenario": scenario = value
      case "--seed":
        guard let number: UInt64 = UInt64(value), number <= UInt64(Int32.max) else {
          errors("standby world: --seed must be a whole number from 0 to 2147483647, not '\(value)'.")
          return 2
        }
        seed = number
      default:
        guard let found: PoolShape = PoolShape.allCases.first(where: { $0.rawValue.lowercased() == value.lowercased() }) else {
          errors("standby world: --shape is PoorLink or GoodLink, not '\(value)'.")
          return 2
        }
        shape = found
      }
    }
    guard var world: Cluster = load(file, shape: shape, seed: seed, errors: { errors("standby: \($0)") }) else { return 2 }
    if let scenario, !start(scenario, in: &world, errors: errors) { return 2 }
    output(isDiagram ? WorldDiagram.draw(world) : WorldWriter.print(world))
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
