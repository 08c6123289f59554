import DotNet
import PowerShellRuntime

/// `Debug-Job`: would debug a background job; a session here has none.
struct DebugJob: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Debug-Job", defaultParameterSet: "JobParameterSet", supportsShouldProcess: true,
    synopsis: "Would debug a background job; a session here has none.",
    description: "Start-Job and -AsJob are refused: a session here does one thing at a time.",
    examples: [
      CmdletExample(
        "try { Debug-Job -Name Copy -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }",
        output: "JobWithSpecifiedNameNotFound"),
      CmdletExample(
        "try { Debug-Job -Id 7 -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "The command cannot find a job with the job ID 7. Verify the value of the Id parameter and then try the command again.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Job", \.job, sets: ["JobParameterSet"], mandatory: true, position: 0, pipeline: true, byName: true, type: .named(cmdlet: "System.Management.Automation.Job"), help: "The jobs themselves, as Get-Job gives them."),
    .init("BreakAll", \.breakAll, help: "Stops at the very first statement."),
    .init("Name", \.name, sets: ["JobNameParameterSet"], mandatory: true, position: 0, help: "The names of the jobs; wildcards are allowed."),
    .init("Id", \.id, sets: ["JobIdParameterSet"], mandatory: true, position: 0, help: "The numbers of the jobs, as Get-Job shows them."),
    .init(
      "InstanceId", \.instanceId, sets: ["JobInstanceIdParameterSet"], mandatory: true, position: 0, type: .named(cmdlet: "guid"), help: "The unique identifiers of the jobs."),
  ] }

  var job: Value = .void
  var breakAll = false
  var name: String?
  var id: Int?
  var instanceId: Value = .void

  mutating func process(_ run: CommandRuntime) throws {
    try NoJobs.report(names: name.map { [$0] }, ids: id.map { [$0] }, instances: instanceId.isNull ? nil : [instanceId], run)
  }
}
