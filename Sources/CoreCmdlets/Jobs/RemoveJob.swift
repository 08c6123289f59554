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

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Force", \.force, sets: ["SessionIdParameterSet", "JobParameterSet", "InstanceIdParameterSet", "NameParameterSet", "FilterParameterSet"], aliases: ["F"], help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "Id", \.id, sets: ["SessionIdParameterSet"], mandatory: true, position: 0, byName: true, validate: [.notNullOrEmpty], help: "The numbers of the jobs, as Get-Job shows them."),
    .init(
      "Job", \.job, sets: ["JobParameterSet"], mandatory: true, position: 0, pipeline: true, byName: true, type: .named(cmdlet: "System.Management.Automation.Job[]"), validate: [.notNullOrEmpty], help: "The jobs themselves, as Get-Job gives them."),
    .init(
      "InstanceId", \.instanceId, sets: ["InstanceIdParameterSet"], mandatory: true, position: 0, byName: true, type: .named(cmdlet: "guid[]"), validate: [.notNullOrEmpty], help: "The unique identifiers of the jobs."),
    .init(
      "Name", \.name, sets: ["NameParameterSet"], mandatory: true, position: 0, byName: true, validate: [.notNullOrEmpty], help: "The names of the jobs; wildcards are allowed."),
    .init(
      "Filter", \.filter, sets: ["FilterParameterSet"], mandatory: true, position: 0, byName: true, type: .named(cmdlet: "hashtable"), validate: [.notNullOrEmpty], help: "A pattern that the names must match, applied by the provider."),
    .init(
      "State", \.state, sets: ["StateParameterSet"], mandatory: true, position: 0, byName: true, type: .cmdletEnum("System.Management.Automation.JobState"), help: "Only those in this state."),
    .init(
      "Command", \.command, sets: ["CommandParameterSet"], byName: true, validate: [.notNullOrEmpty], help: "The command to run."),
  ] }

  var force = false
  var id: [Int]?
  var job: [Value]?
  var instanceId: [Value]?
  var name: [String]?
  var filter: Value = .void
  var state: EnumArgument?
  var command: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try NoJobs.report(names: name, ids: id, instances: instanceId, run)
  }
}
