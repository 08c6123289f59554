import DotNet
import PowerShellRuntime

/// `Unregister-Event`: ends a subscription.
struct UnregisterEvent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Unregister-Event", defaultParameterSet: "BySource", supportsShouldProcess: true,
    synopsis: "Ends a subscription.",
    examples: [
      CmdletExample(
        "Register-EngineEvent Tick; Unregister-Event Tick; @(Get-EventSubscriber).Count",
        output: "0"),
      CmdletExample(
        "Register-EngineEvent Tick; Get-EventSubscriber | Unregister-Event; @(Get-EventSubscriber).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "SourceIdentifier", \.sourceIdentifier, sets: ["BySource"], mandatory: true, position: 0, byName: true, help: "The name of the event or subscription."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "SubscriptionId", \.subscriptionId, sets: ["ById"], mandatory: true, position: 0, byName: true, help: "The number of the subscription."),
  ] }

  var sourceIdentifier: String?
  var force = false
  var subscriptionId: Int?

  mutating func process(_ run: CommandRuntime) throws {
    for one in try EventSelection.subscriptions(id: subscriptionId, source: sourceIdentifier, force: force, run) {
      guard try run.shouldProcess("Event subscription '\(one.source)'", "Unsubscribe") else { continue }
      EventTable.of(run.context).unsubscribe(one.id)
    }
  }
}
