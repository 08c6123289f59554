import DotNet
import PowerShellRuntime

/// `Get-EventSubscriber`: gets who waits for events.
struct GetEventSubscriber: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-EventSubscriber", defaultParameterSet: "BySource", outputTypes: ["System.Management.Automation.PSEventSubscriber"],
    synopsis: "Gets who waits for events.",
    examples: [
      CmdletExample(
        "Register-EngineEvent Tick; (Get-EventSubscriber Tick).SubscriptionId",
        output: "1"),
      CmdletExample(
        "@(Get-EventSubscriber).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "SourceIdentifier", \.sourceIdentifier, sets: ["BySource"], position: 0, byName: true, validate: [.notNullOrEmpty], help: "The name of the event or subscription."),
    .init("Force", \.force, position: 1, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "SubscriptionId", \.subscriptionId, sets: ["ById"], mandatory: true, position: 0, byName: true, aliases: ["Id"], help: "The number of the subscription."),
  ] }

  var sourceIdentifier: String?
  var force = false
  var subscriptionId: Int?

  mutating func process(_ run: CommandRuntime) throws {
    for one in try EventSelection.subscriptions(id: subscriptionId, source: sourceIdentifier, force: force, run) { try run.write(one.object) }
  }
}
