import ClusterModel

/// A situation to rehearse: faults in their order, and what counts as mastered.
public struct Scenario: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    public var fault: String
    public var target: String?
    /// Simulated time that passes before it.
    public var afterSeconds: Int
  }

  public var name: String
  public var description: String
  public var goal: String
  public var seed: Int?
  public var steps: [Step]

  /// The scenarios that ship with Standby.
  public static let all: [Scenario] = {
    var reader = ScenarioReader()
    return reader.readAll(shippedScenarios)
  }()

  public static func named(_ name: String) -> Scenario? {
    all.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Brings it about in the world.
  public func start(in world: inout Cluster) throws(ModelRefusal) {
    for step: Step in steps {
      world.advance(bySeconds: step.afterSeconds)
      try world.startFault(step.fault, target: step.target)
    }
  }
}

/// Reads scenarios from data files of the worlds' kind.
public struct ScenarioReader {
  public private(set) var mistakes: [WorldMistake] = []

  public init() {}

  /// One scenario; nil when the file has mistakes.
  public mutating func read(_ text: String, fileName: String? = nil) -> Scenario? {
    var reader = DataFileReader()
    let root: DataNode? = reader.read(text, fileName: fileName)
    mistakes = reader.mistakes
    guard mistakes.isEmpty, let root else { return nil }
    let found: Scenario = scenario(root)
    return mistakes.isEmpty ? found : nil
  }

  /// `@{ Scenarios = @( ... ) }`
  mutating func readAll(_ text: String) -> [Scenario] {
    var reader = DataFileReader()
    guard let root: DataNode = reader.read(text, fileName: nil) else {
      mistakes = reader.mistakes
      return []
    }
    var table = DataTable(root, what: "the file")
    let found: [Scenario] = table.list("Scenarios").map { scenario($0) }
    mistakes.append(contentsOf: table.finish())
    return found
  }

  private mutating func scenario(_ node: DataNode) -> Scenario {
    var table = DataTable(node, what: "the scenario")
    let name: String = table.text("Name")
    let description: String = table.text("Description")
    let goal: String = table.text("Goal")
    let seed: Int = table.integer("Seed", default: -1, in: 0...Int(Int32.max))
    let faults: [DataNode] = table.list("Faults")
    if faults.isEmpty { table.note(nil, "the scenario has no Faults.") }
    var steps: [Scenario.Step] = []
    for fault: DataNode in faults { steps.append(step(fault)) }
    mistakes.append(contentsOf: table.finish())
    return Scenario(name: name, description: description, goal: goal, seed: seed < 0 ? nil : seed, steps: steps)
  }

  private mutating func step(_ node: DataNode) -> Scenario.Step {
    var table = DataTable(node, what: "a fault of the scenario")
    let name: String = table.choice("Name", of: Fault.all.map(\.name), default: "SiteLoss")
    let target: String? = table.optionalText("Target")
    let after: Int = table.integer("AfterSeconds", default: 0, in: 0...2_592_000)
    mistakes.append(contentsOf: table.finish())
    return Scenario.Step(fault: name, target: target, afterSeconds: after)
  }
}

private let shippedScenarios: String = #"""
  @{
    Scenarios = @(
      @{
        Name = 'SiteLoss'
        Description = 'Atlanta is lost without warning, between two log backups.'
        Goal = 'Chat runs in Dallas; nothing is lost that had reached Dallas.'
        Faults = @( @{ Name = 'SiteLoss'; Target = 'Atlanta'; AfterSeconds = 120 } )
      }
      @{
        Name = 'StaleSecondary'
        Description = 'The copy job has failed for want of rights for two hours when Atlanta is lost.'
        Goal = 'Every file on the share is copied and restored by hand before mgc is recovered.'
        Faults = @(
          @{ Name = 'CopyJobDenied' }
          @{ Name = 'SiteLoss'; Target = 'Atlanta'; AfterSeconds = 7200 }
        )
      }
      @{
        Name = 'GapInTheChain'
        Description = 'A log backup has vanished from the share before it was copied; then Atlanta is lost.'
        Goal = 'The gap is recognised: mgc is recovered up to it and the loss is reported.'
        Faults = @(
          @{ Name = 'MissingLogBackup' }
          @{ Name = 'SiteLoss'; Target = 'Atlanta'; AfterSeconds = 1800 }
        )
      }
      @{
        Name = 'DamagedLastBackup'
        Description = 'The newest log backup is damaged when Atlanta is lost.'
        Goal = 'mgc is recovered with everything before the damaged file.'
        Faults = @(
          @{ Name = 'SiteLoss'; Target = 'Atlanta'; AfterSeconds = 300 }
          @{ Name = 'DamagedLogBackup' }
        )
      }
      @{
        Name = 'PrincipalLost'
        Description = 'The principal of the primary pair crashes; the witness is well.'
        Goal = 'Nothing needs doing for chat: the mirror takes over by itself. Log shipping does not follow.'
        Faults = @( @{ Name = 'InstanceCrash'; Target = 'atl-sql-001' } )
      }
      @{
        Name = 'PrincipalLostWithoutWitness'
        Description = 'The witness has been away; then the principal crashes.'
        Goal = 'The mirror is brought into service by hand.'
        Faults = @(
          @{ Name = 'WitnessLost' }
          @{ Name = 'InstanceCrash'; Target = 'atl-sql-001'; AfterSeconds = 600 }
        )
      }
      @{
        Name = 'TwoMasters'
        Description = 'Failing over the Central Management Store leaves two masters.'
        Goal = 'One master is left, and the pool state can be set.'
        Faults = @(
          @{ Name = 'TwoCmsMasters' }
          @{ Name = 'SiteLoss'; Target = 'Atlanta'; AfterSeconds = 60 }
        )
      }
    )
  }
  """#
