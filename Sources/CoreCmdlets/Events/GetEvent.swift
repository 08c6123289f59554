import DotNet
import PowerShellRuntime

/// `Get-Event`: gets events that nobody took yet.
struct GetEvent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Event", defaultParameterSet: "BySource", outputTypes: ["System.Management.Automation.PSEventArgs"],
    synopsis: "Gets events that nobody took yet.",
    examples: [
      CmdletExample(
        "$null = New-Event Done; (Get-Event Done).SourceIdentifier",
        output: "Done"),
      CmdletExample(
        "@(Get-Event).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "SourceIdentifier", \.sourceIdentifier, sets: ["BySource"], position: 0, byName: true, validate: [.notNullOrEmpty], help: "The name of the event or subscription."),
    .init(
      "EventIdentifier", \.eventIdentifier, sets: ["ById"], mandatory: true, position: 0, byName: true, aliases: ["Id"], help: "The number of the event."),
  ] }

  var sourceIdentifier: String?
  var eventIdentifier: Int?

  mutating func end(_ run: CommandRuntime) throws {
    for event in try EventSelection.events(id: eventIdentifier, source: sourceIdentifier, run) { try run.write(.object(event)) }
  }
}
