import DotNet
import PowerShellRuntime

/// `Get-Job`: gets background jobs, of which a session here has none.
struct GetJob: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Job", defaultParameterSet: "SessionIdParameterSet", outputTypes: ["System.Management.Automation.Job"],
    synopsis: "Gets background jobs, of which a session here has none.",
    description: "Start-Job and -AsJob are refused: a session here does one thing at a time.",
    examples: [
      CmdletExample(
        "@(Get-Job).Count",
        output: "0"),
      CmdletExample(
        "try { Get-Job -Id 7 -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "The command cannot find a job with the job ID 7. Verify the value of the Id parameter and then try the command again.")
    ])

  /// The sets that search: `-Filter` alone looks at properties instead.
  private static let searching = ["SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"]

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "IncludeChildJob", \.includeChildJob, sets: searching, help: "Shows child jobs too."),
    .init(
      "ChildJobState", \.childJobState, sets: searching, type: .cmdletEnum("System.Management.Automation.JobState"), help: "Only jobs with a child job in this state."),
    .init(
      "HasMoreData", \.hasMoreData, sets: searching, type: .named(cmdlet: "bool"), help: "Only jobs with or without something to receive."),
    .init(
      "Before", \.before, sets: searching, type: .named(cmdlet: "datetime"), help: "Only those that ended before."),
    .init(
      "After", \.after, sets: searching, type: .named(cmdlet: "datetime"), help: "Only those that ended after."),
    .init(
      "Newest", \.newest, sets: searching, help: "How many, the last ones first."),
    .init(
      "Id", \.jobs.id, sets: ["SessionIdParameterSet"], position: 0, byName: true, validate: [.notNullOrEmpty],
      help: "The numbers of the jobs, as Get-Job shows them."),
  ], JobSelection.declarations(\.jobs, .instanceId, .name, .state), [
    .init(
      "Command", \.command, sets: ["CommandParameterSet"], byName: true, validate: [.notNullOrEmpty], help: "The command to run."),
  ], JobSelection.declarations(\.jobs, .filter)) }

  var includeChildJob = false
  var childJobState: EnumArgument?
  var hasMoreData: Value = .void
  var before: Value = .void
  var after: Value = .void
  var newest: Int?
  var command: [String]?
  var jobs = JobSelection()

  mutating func process(_ run: CommandRuntime) throws { try jobs.reportMissing(run) }
}
