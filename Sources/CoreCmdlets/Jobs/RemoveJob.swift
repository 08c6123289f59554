import DotNet
import PowerShellRuntime

/// `Remove-Job`: would remove background jobs; a session here has none.
struct RemoveJob: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-Job", defaultParameterSet: "SessionIdParameterSet", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.Job"],
    synopsis: "Would remove background jobs; a session here has none.",
    description: "Start-Job and -AsJob are refused: a session here does one thing at a time.",
    examples: [
      CmdletExample(
        "try { Remove-Job -Name Copy -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }",
        output: "JobWithSpecifiedNameNotFound"),
      CmdletExample(
        "try { Remove-Job -Id 7 -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "The command cannot find a job with the job ID 7. Verify the value of the Id parameter and then try the command again.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Force", \.force, sets: ["SessionIdParameterSet", "JobParameterSet", "InstanceIdParameterSet", "NameParameterSet", "FilterParameterSet"],
      aliases: ["F"], help: "Goes ahead where the command would otherwise refuse."),
  ], JobSelection.declarations(\.jobs, .id, .job, .instanceId, .name, .filter, .state), [
    .init("Command", \.command, sets: ["CommandParameterSet"], byName: true, validate: [.notNullOrEmpty], help: "The command to run."),
  ]) }

  var force = false
  var command: [String]?
  var jobs = JobSelection()

  mutating func process(_ run: CommandRuntime) throws { try jobs.reportMissing(run) }
}
