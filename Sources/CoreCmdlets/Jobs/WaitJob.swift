import DotNet
import PowerShellRuntime

/// `Wait-Job`: would wait for background jobs; a session here has none.
struct WaitJob: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Wait-Job", defaultParameterSet: "SessionIdParameterSet", outputTypes: ["System.Management.Automation.Job"],
    synopsis: "Would wait for background jobs; a session here has none.",
    description: "Start-Job and -AsJob are refused: a session here does one thing at a time.",
    examples: [
      CmdletExample(
        "try { Wait-Job -Name Copy -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }",
        output: "JobWithSpecifiedNameNotFound"),
      CmdletExample(
        "try { Wait-Job -Id 7 -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "The command cannot find a job with the job ID 7. Verify the value of the Id parameter and then try the command again.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init("Any", \.`any`, help: "Waits for the first one only."),
    .init(
      "Timeout", \.timeout, aliases: ["TimeoutSec"], validate: [.range(.int(-1), .int(2147483647))],
      help: "Seconds to wait; -1 waits without end."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], JobSelection.declarations(\.jobs, .id, .job, .name, .instanceId, .state, .filter)) }

  var `any` = false
  var timeout: Int?
  var force = false
  var jobs = JobSelection()

  mutating func process(_ run: CommandRuntime) throws { try jobs.reportMissing(run) }
}
