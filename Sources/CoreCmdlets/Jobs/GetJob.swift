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

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "IncludeChildJob", \.includeChildJob, sets: ["SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"], help: "Shows child jobs too."),
    .init(
      "ChildJobState", \.childJobState, sets: ["SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"], type: .cmdletEnum("System.Management.Automation.JobState"), help: "Only jobs with a child job in this state."),
    .init(
      "HasMoreData", \.hasMoreData, sets: ["SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"], type: .named(cmdlet: "bool"), help: "Only jobs with or without something to receive."),
    .init(
      "Before", \.before, sets: ["SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"], type: .named(cmdlet: "datetime"), help: "Only those that ended before."),
    .init(
      "After", \.after, sets: ["SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"], type: .named(cmdlet: "datetime"), help: "Only those that ended after."),
    .init(
      "Newest", \.newest, sets: ["SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"], help: "How many, the last ones first."),
    .init(
      "Id", \.id, sets: ["SessionIdParameterSet"], position: 0, byName: true, validate: [.notNullOrEmpty],
      help: "The numbers of the jobs, as Get-Job shows them."),
    .init(
      "InstanceId", \.instanceId, sets: ["InstanceIdParameterSet"], mandatory: true, position: 0, byName: true, type: .named(cmdlet: "guid[]"), validate: [.notNullOrEmpty], help: "The unique identifiers of the jobs."),
    .init(
      "Name", \.name, sets: ["NameParameterSet"], mandatory: true, position: 0, byName: true, validate: [.notNullOrEmpty], help: "The names of the jobs; wildcards are allowed."),
    .init(
      "State", \.state, sets: ["StateParameterSet"], mandatory: true, position: 0, byName: true, type: .cmdletEnum("System.Management.Automation.JobState"), help: "Only those in this state."),
    .init(
      "Command", \.command, sets: ["CommandParameterSet"], byName: true, validate: [.notNullOrEmpty], help: "The command to run."),
    .init(
      "Filter", \.filter, sets: ["FilterParameterSet"], mandatory: true, position: 0, byName: true, type: .named(cmdlet: "hashtable"), validate: [.notNullOrEmpty], help: "A pattern that the names must match, applied by the provider."),
  ] }

  var includeChildJob = false
  var childJobState: EnumArgument?
  var hasMoreData: Value = .void
  var before: Value = .void
  var after: Value = .void
  var newest: Int?
  var id: [Int]?
  var instanceId: [Value]?
  var name: [String]?
  var state: EnumArgument?
  var command: [String]?
  var filter: Value = .void

  mutating func process(_ run: CommandRuntime) throws {
    try NoJobs.report(names: name, ids: id, instances: instanceId, run)
  }
}
