import DotNet
import PowerShellRuntime

/// `Register-ObjectEvent`: would have a block run at an event of an object; the objects here raise none.
struct RegisterObjectEvent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Register-ObjectEvent", outputTypes: ["System.Management.Automation.PSEventJob"],
    synopsis: "Would have a block run at an event of an object; the objects here raise none.",
    examples: [
      CmdletExample(
        "try { Register-ObjectEvent ([datetime]::Now) Tick -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "Cannot register for the specified event. An event with the name 'Tick' does not exist. (Parameter 'eventName')"),
      CmdletExample(
        "@(Get-EventSubscriber).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, position: 0, type: .psObject, help: "The objects to work on; usually they are piped in."),
    .init("EventName", \.eventName, mandatory: true, position: 1, help: "The name of the event of the object."),
    .init("SourceIdentifier", \.sourceIdentifier, position: 100, help: "The name of the event or subscription."),
    .init("Action", \.action, position: 101, help: "A block that runs for each event, with $Event."),
    .init("MessageData", \.messageData, type: .psObject, help: "An object that goes with each event."),
    .init("SupportEvent", \.supportEvent, help: "Hides the subscription from Get-EventSubscriber."),
    .init("Forward", \.forward, help: "Not used: there is no other session."),
    .init("MaxTriggerCount", \.maxTriggerCount, help: "How many events to take; then the subscription ends."),
  ] }

  var inputObject: Value = .void
  var eventName: String?
  var sourceIdentifier: String?
  var action: ScriptBlock?
  var messageData: Value = .void
  var supportEvent = false
  var forward = false
  var maxTriggerCount: Int?

  mutating func end(_ run: CommandRuntime) throws {
    try run.report(
      "System.ArgumentException",
      "Cannot register for the specified event. An event with the name '\(eventName ?? "")' does not exist. (Parameter 'eventName')",
      id: "INVALID_REGISTRATION", .InvalidArgument, target: inputObject)
  }
}
