import DotNet
import PowerShellRuntime

/// `New-Event`: raises an event of the session.
struct NewEvent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-Event", outputTypes: ["System.Management.Automation.PSEventArgs"],
    synopsis: "Raises an event of the session.",
    examples: [
      CmdletExample(
        "(New-Event Backup.Done -MessageData 'ok').MessageData",
        output: "ok"),
      CmdletExample(
        "$null = Register-EngineEvent Backup.Done -Action { Write-Host \"heard $($Event.MessageData)\" }; $null = New-Event Backup.Done -MessageData 5",
        output: "heard 5")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("SourceIdentifier", \.sourceIdentifier, mandatory: true, position: 0, help: "The name of the event or subscription."),
    .init("Sender", \.sender, position: 1, type: .psObject, help: "The object that raises the event."),
    .init("EventArguments", \.eventArguments, position: 2, type: .named(cmdlet: "psobject[]"), help: "The arguments of the event."),
    .init("MessageData", \.messageData, position: 3, type: .psObject, help: "An object that goes with each event."),
  ] }

  var sourceIdentifier: String?
  var sender: Value = .void
  var eventArguments: [Value]?
  var messageData: Value = .void

  mutating func end(_ run: CommandRuntime) throws {
    let made = try EventTable.of(run.context).raise(
      sourceIdentifier ?? "", sender: sender.isAbsent ? .null : sender, arguments: eventArguments ?? [],
      data: messageData.isAbsent ? .null : messageData, run.context)
    try run.write(made)
  }
}
