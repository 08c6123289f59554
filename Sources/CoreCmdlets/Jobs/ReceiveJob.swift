import DotNet
import PowerShellRuntime

/// `Receive-Job`: would give what background jobs wrote; a session here has none.
struct ReceiveJob: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Receive-Job", defaultParameterSet: "Location",
    synopsis: "Would give what background jobs wrote; a session here has none.",
    description: "Start-Job and -AsJob are refused: a session here does one thing at a time.",
    examples: [
      CmdletExample(
        "try { Receive-Job -Name Copy -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }",
        output: "JobWithSpecifiedNameNotFound"),
      CmdletExample(
        "try { Receive-Job -Id 7 -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "The command cannot find a job with the job ID 7. Verify the value of the Id parameter and then try the command again.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Job", \.job, sets: ["Location", "ComputerName", "Session"], mandatory: true, position: 0, pipeline: true, byName: true, type: .named(cmdlet: "System.Management.Automation.Job[]"), help: "The jobs themselves, as Get-Job gives them."),
    .init("Location", \.location, sets: ["Location"], position: 1, validate: [.notNullOrEmpty], help: "Where the jobs run."),
    .init("Keep", \.keep, help: "Keeps what was received."),
    .init("NoRecurse", \.noRecurse, help: "Leaves child jobs out."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("Wait", \.wait, help: "Waits for the end."),
    .init("AutoRemoveJob", \.autoRemoveJob, help: "Removes the job when it is done."),
    .init("WriteEvents", \.writeEvents, help: "Writes changes of state."),
    .init("WriteJobInResults", \.writeJobInResults, help: "Writes the job first."),
    .init(
      "ComputerName", \.computerName, sets: ["ComputerName"], position: 1, byName: true, aliases: ["Cn"], validate: [.notNullOrEmpty], help: "Takes only what came from this machine."),
    .init(
      "Session", \.session, sets: ["Session"], position: 1, byName: true, type: .named(cmdlet: "System.Management.Automation.Runspaces.PSSession[]"), validate: [.notNull], help: "Not used: there are no other sessions."),
  ], JobSelection.declarations(\.jobs, .name, .instanceId, .id)) }

  var job: [Value]?
  var location: [String]?
  var keep = false
  var noRecurse = false
  var force = false
  var wait = false
  var autoRemoveJob = false
  var writeEvents = false
  var writeJobInResults = false
  var computerName: [String]?
  var session: [Value]?
  var jobs = JobSelection()

  mutating func process(_ run: CommandRuntime) throws { try jobs.reportMissing(run) }
}
