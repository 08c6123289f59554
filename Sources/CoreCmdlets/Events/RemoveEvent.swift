import DotNet
import PowerShellRuntime

/// `Remove-Event`: takes events away.
struct RemoveEvent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-Event", defaultParameterSet: "BySource", supportsShouldProcess: true,
    synopsis: "Takes events away.",
    examples: [
      CmdletExample(
        "$null = New-Event Done; Remove-Event Done; @(Get-Event).Count",
        output: "0"),
      CmdletExample(
        "$e = New-Event Done; Remove-Event -EventIdentifier $e.EventIdentifier; @(Get-Event).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "SourceIdentifier", \.sourceIdentifier, sets: ["BySource"], mandatory: true, position: 0, help: "The name of the event or subscription."),
    .init(
      "EventIdentifier", \.eventIdentifier, sets: ["ByIdentifier"], mandatory: true, position: 0, byName: true, help: "The number of the event."),
  ] }

  var sourceIdentifier: String?
  var eventIdentifier: Int?

  mutating func process(_ run: CommandRuntime) throws {
    for event in try EventSelection.events(id: eventIdentifier, source: sourceIdentifier, run) {
      guard try run.shouldProcess("Event '\(event.eventSource)'", "Remove") else { continue }
      EventTable.of(run.context).remove(event)
    }
  }
}
