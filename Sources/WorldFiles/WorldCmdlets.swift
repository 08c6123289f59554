import ClusterModel
import SkypeForBusinessCmdlets

/// Standby's cmdlets over worlds and scenarios, in the form the Cs cmdlets have, for whoever binds those.
public enum WorldCmdlets {
  public static let all: [any CsCmdlet.Type] = [GetScenario.self, GetWorld.self, StartScenario.self]

  public static func named(_ name: String) -> (any CsCmdlet.Type)? { all.first { $0.name.lowercased() == name.lowercased() } }
}

/// What is in the world now: one object, or the file or picture of it as text.
public enum GetWorld: CsCmdlet {
  public static let name = "Get-World"
  public static let synopsis = "Shows the simulated deployment: its clock, sites, pool state and faults; -AsDataFile prints it, -Diagram draws it."
  public static let example = "Get-World -Diagram"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    let world: Cluster = session.cluster
    var output = CsOutput()
    if call.isSet("AsDataFile") || call.isSet("Diagram") {
      let text: String = call.isSet("Diagram") ? WorldDiagram.draw(world) : WorldWriter.print(world)
      output.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      if output.lines.last == "" { output.lines.removeLast() }
      return output
    }
    let sites: [CsValue] = world.sites.map { site in
      let isUp: Bool = world.machines.contains { $0.site == site.name && $0.isUp }
      return .text(isUp ? site.name : "\(site.name) (lost)")
    }
    output.objects = [
      CsObject(
        "Standby.World",
        [
          CsField("Name", .text(world.name)), CsField("Now", .time(world.now)), CsField("Seed", .integer(Int(clamping: world.seed))),
          CsField("Sites", .list(sites)), CsField("ChatPool", .text(world.chatPool.fqdn)),
          CsField("PoolState", .text(world.centralManagement.settings.state.rawValue)),
          CsField("ActiveServers", .list(world.centralManagement.settings.activeServers.map { .text($0) })),
          CsField("CentralManagementMaster", .list(world.centralManagement.masters.map { .text($0) })),
          CsField("Messages", .integer(world.messages.count)), CsField("LostMessages", .integer(world.lostMessages().count)),
          CsField("Faults", .list(world.faults.map { .text("\($0.name) \($0.target)") })),
        ])
    ]
    return output
  }
}

public enum GetScenario: CsCmdlet {
  public static let name = "Get-Scenario"
  public static let synopsis = "Lists the scenarios there are: what breaks, and what counts as mastered."
  public static let example = "Get-Scenario StaleSecondary"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    var found: [Scenario] = Scenario.all
    if let asked: String = call.text("Name") {
      guard let one: Scenario = Scenario.named(asked) else { throw unknown(asked) }
      found = [one]
    }
    return CsOutput(objects: found.map { scenario in
      let faults: [CsValue] = scenario.steps.map { step in
        let after: String = step.afterSeconds == 0 ? "" : " after \(step.afterSeconds) s"
        return .text(step.fault + (step.target.map { " \($0)" } ?? "") + after)
      }
      return CsObject(
        "Standby.Scenario",
        [
          CsField("Name", .text(scenario.name)), CsField("Description", .text(scenario.description)),
          CsField("Goal", .text(scenario.goal)), CsField("Faults", .list(faults)),
        ])
    })
  }

  static func unknown(_ name: String) -> CsError {
    CsError("ScenarioNotFound", "There is no scenario \"\(name)\". There are: \(Scenario.all.map(\.name).joined(separator: ", ")).", category: "ObjectNotFound", target: name)
  }
}

public enum StartScenario: CsCmdlet {
  public static let name = "Start-Scenario"
  public static let synopsis = "Brings a scenario about in the world; Undo-Rehearsal takes it back."
  public static let example = "Start-Scenario StaleSecondary"

  public static func run(_ call: CsCall, in session: ClusterSession) throws(CsError) -> CsOutput {
    guard let asked: String = call.text("Name") else {
      throw CsError("MissingMandatoryParameter", "Cannot process command because of one or more missing mandatory parameters: Name.", category: "InvalidArgument")
    }
    guard let scenario: Scenario = Scenario.named(asked) else { throw GetScenario.unknown(asked) }
    var output = CsOutput()
    if call.isWhatIf {
      output.whatIf = [scenario.name]
      return output
    }
    session.remember(name)
    do throws(ModelRefusal) { try scenario.start(in: &session.cluster) } catch {
      session.undo()
      throw CsError("ScenarioDoesNotFit", "The scenario \"\(scenario.name)\" does not fit this world: \(CsError(error as ModelRefusal).message)", target: scenario.name)
    }
    output.lines = [scenario.description, "Goal: \(scenario.goal)"]
    return output
  }
}
