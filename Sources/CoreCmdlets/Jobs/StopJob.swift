import DotNet
import PowerShellRuntime

/// `Stop-Job`: would stop background jobs; a session here has none.
struct StopJob: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Stop-Job", defaultParameterSet: "SessionIdParameterSet", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.Job"],
    synopsis: "Would stop background jobs; a session here has none.",
    description: "Start-Job and -AsJob are refused: a session here does one thing at a time.",
    examples: [
      CmdletExample(
        "try { Stop-Job -Name Copy -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }",
        output: "JobWithSpecifiedNameNotFound"),
      CmdletExample(
        "try { Stop-Job -Id 7 -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "The command cannot find a job with the job ID 7. Verify the value of the Id parameter and then try the command again.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
  ], JobSelection.declarations(\.jobs, .id, .job, .name, .instanceId, .state, .filter)) }

  var passThru = false
  var jobs = JobSelection()

  mutating func process(_ run: CommandRuntime) throws { try jobs.reportMissing(run) }
}
