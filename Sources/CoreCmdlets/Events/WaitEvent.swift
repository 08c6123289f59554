import DotNet
import PowerShellRuntime

/// `Wait-Event`: gives the next event; what is not there already does not come, for nothing else runs meanwhile.
struct WaitEvent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Wait-Event", outputTypes: ["System.Management.Automation.PSEventArgs"],
    synopsis: "Gives the next event; what is not there already does not come, for nothing else runs meanwhile.",
    examples: [
      CmdletExample(
        "$null = New-Event Done; (Wait-Event Done).SourceIdentifier",
        output: "Done"),
      CmdletExample(
        "@(Wait-Event Never -Timeout 1).Count",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("SourceIdentifier", \.sourceIdentifier, position: 0, byName: true, help: "The name of the event or subscription."),
    .init(
      "Timeout", \.timeout, aliases: ["TimeoutSec"], validate: [.range(.int(-1), .int(2147483647))], help: "Seconds to wait; -1 waits without end."),
  ] }

  var sourceIdentifier: String?
  var timeout: Int?

  mutating func end(_ run: CommandRuntime) throws {
    let pattern = Wildcard(sourceIdentifier ?? "*")
    if let event = EventTable.of(run.context).events.first(where: { pattern.matches($0.eventSource) }) {
      try run.write(.object(event))
      return
    }
    if let timeout, timeout >= 0 { return }
    throw run.terminating(
      "System.InvalidOperationException",
      "Wait-Event would wait for ever: no such event was raised, and nothing raises one while the session waits. Give -Timeout, or raise it with New-Event first.",
      id: "NotDoneHere", .InvalidOperation)
  }
}
