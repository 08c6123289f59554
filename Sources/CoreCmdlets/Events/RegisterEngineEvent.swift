import DotNet
import PowerShellRuntime

/// `Register-EngineEvent`: has a block run, or events kept, when an event of the session is raised.
struct RegisterEngineEvent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Register-EngineEvent", outputTypes: ["System.Management.Automation.PSEventJob"],
    synopsis: "Has a block run, or events kept, when an event of the session is raised.",
    examples: [
      CmdletExample(
        "$null = Register-EngineEvent Tick -Action { Write-Host 'tick' }; $null = New-Event Tick",
        output: "tick"),
      CmdletExample(
        "Register-EngineEvent Tick; (Get-EventSubscriber).SourceIdentifier",
        output: "Tick")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("SourceIdentifier", \.sourceIdentifier, mandatory: true, position: 100, help: "The name of the event or subscription."),
    .init("Action", \.action, position: 101, help: "A block that runs for each event, with $Event."),
    .init("MessageData", \.messageData, type: .psObject, help: "An object that goes with each event."),
    .init("SupportEvent", \.supportEvent, help: "Hides the subscription from Get-EventSubscriber."),
    .init("Forward", \.forward, help: "Not used: there is no other session."),
    .init("MaxTriggerCount", \.maxTriggerCount, help: "How many events to take; then the subscription ends."),
  ] }

  var sourceIdentifier: String?
  var action: ScriptBlock?
  var messageData: Value = .void
  var supportEvent = false
  var forward = false
  var maxTriggerCount: Int?

  mutating func end(_ run: CommandRuntime) throws {
    let made = EventTable.of(run.context).subscribe(
      sourceIdentifier ?? "", action, hidden: supportEvent, limit: maxTriggerCount ?? 0, object: .null, event: "")
    if !made.job.isNull { try run.write(made.job) }
  }
}
