import DotNet
import Foundation
import PowerShellRuntime

/// `Get-Uptime`: gets how long the host has been running.
struct GetUptime: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Uptime", defaultParameterSet: "Timespan", outputTypes: ["System.TimeSpan", "System.DateTime"],
    synopsis: "Gets how long the host has been running.",
    examples: [
      CmdletExample(
        "(Get-Uptime).GetType().Name",
        output: "TimeSpan"),
      CmdletExample(
        "(Get-Uptime -Since).GetType().Name",
        output: "DateTime")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Since", \.since, sets: ["Since"], help: "The moment of the start."),
  ] }

  var since = false

  mutating func end(_ run: CommandRuntime) throws {
    let seconds = Int64(ProcessInfo.processInfo.systemUptime)
    if since {
      try run.write(.dateTime(DateTime(ticks: CivilDate.now(run.context) - seconds * 10_000_000, kind: .local)))
    } else {
      try run.write(.timeSpan(TimeSpan(ticks: seconds * 10_000_000)))
    }
  }
}
