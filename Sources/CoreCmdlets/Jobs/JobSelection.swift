import DotNet
import PowerShellRuntime

/// The parameters by which the cmdlets for jobs are told which jobs they are to work on.
struct JobSelection {
  enum Part { case id, job, name, instanceId, state, filter }

  var id: [Int]?
  var job: [Value]?
  var name: [String]?
  var instanceId: [Value]?
  var state: EnumArgument?
  var filter: Value = .void

  /// The declarations of some of them, in the order given, for a cmdlet that keeps the group in the property.
  static func declarations<C>(_ group: WritableKeyPath<C, JobSelection>, _ parts: Part...) -> [ParameterDeclaration<C>] {
    parts.map { declaration(group, $0) }
  }

  private static func declaration<C>(_ group: WritableKeyPath<C, JobSelection>, _ part: Part) -> ParameterDeclaration<C> {
    switch part {
    case .id:
      .init(
        "Id", group.appending(path: \.id), sets: ["SessionIdParameterSet"], mandatory: true, position: 0, byName: true,
        validate: [.notNullOrEmpty], help: "The numbers of the jobs, as Get-Job shows them.")
    case .job:
      .init(
        "Job", group.appending(path: \.job), sets: ["JobParameterSet"], mandatory: true, position: 0, pipeline: true, byName: true,
        type: .named(cmdlet: "System.Management.Automation.Job[]"), validate: [.notNullOrEmpty],
        help: "The jobs themselves, as Get-Job gives them.")
    case .name:
      .init(
        "Name", group.appending(path: \.name), sets: ["NameParameterSet"], mandatory: true, position: 0, byName: true,
        validate: [.notNullOrEmpty], help: "The names of the jobs; wildcards are allowed.")
    case .instanceId:
      .init(
        "InstanceId", group.appending(path: \.instanceId), sets: ["InstanceIdParameterSet"], mandatory: true, position: 0, byName: true,
        type: .named(cmdlet: "guid[]"), validate: [.notNullOrEmpty], help: "The unique identifiers of the jobs.")
    case .state:
      .init(
        "State", group.appending(path: \.state), sets: ["StateParameterSet"], mandatory: true, position: 0, byName: true,
        type: .cmdletEnum("System.Management.Automation.JobState"), help: "Only those in this state.")
    case .filter:
      .init(
        "Filter", group.appending(path: \.filter), sets: ["FilterParameterSet"], mandatory: true, position: 0, byName: true,
        type: .named(cmdlet: "hashtable"), validate: [.notNullOrEmpty], help: "Properties and the values that the jobs must have.")
    }
  }

  func reportMissing(_ run: CommandRuntime) throws { try NoJobs.report(names: name, ids: id, instances: instanceId, run) }
}
