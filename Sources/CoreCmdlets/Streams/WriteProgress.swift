import DotNet
import PowerShellRuntime

/// `Write-Progress`: shows how far a long task has come.
struct WriteProgress: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Progress",
    synopsis: "Shows how far a long task has come.",
    examples: [
      CmdletExample(
        "Write-Progress -Activity 'Restoring' -PercentComplete 50; 'running'",
        output: "running"),
      CmdletExample(
        "Write-Progress -Activity 'Restoring' -Completed; 'done'",
        output: "done")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Activity", \.activity, position: 0, help: "What is being done."),
    .init("Status", \.status, position: 1, validate: [.notNullOrEmpty], help: "What is being done right now, under the activity."),
    .init("Id", \.id, position: 2, validate: [.range(.int32(0), .int32(2147483647))], help: "Tells several progress bars apart."),
    .init(
      "PercentComplete", \.percentComplete, validate: [.range(.int32(-1), .int32(100))],
      help: "How much is done, in percent; -1 for unknown."),
    .init("SecondsRemaining", \.secondsRemaining, help: "How long it will take."),
    .init("CurrentOperation", \.currentOperation, help: "What is being done just now."),
    .init(
      "ParentId", \.parentId, validate: [.range(.int32(-1), .int32(2147483647))],
      help: "The number of the task it belongs to."),
    .init("Completed", \.completed, help: "Takes the bar away."),
    .init("SourceId", \.sourceId, help: "The number of the source."),
  ] }

  var activity: String?
  var status: String?
  var id: Int?
  var percentComplete: Int?
  var secondsRemaining: Int?
  var currentOperation: String?
  var parentId: Int?
  var completed = false
  var sourceId: Int?

  mutating func process(_ run: CommandRuntime) throws {
    if activity == nil, !completed {
      throw run.terminating(
        "System.ArgumentException", "Missing value for mandatory parameter. (Parameter 'Activity')", id: "MissingActivity", .InvalidArgument)
    }
    let record = ProgressRecord(
      activityId: id ?? 0, activity: activity ?? "Processing", status: status ?? "Processing", percentComplete: percentComplete ?? -1,
      secondsRemaining: secondsRemaining ?? -1, currentOperation: currentOperation ?? "", isCompleted: completed,
      parentActivityId: parentId ?? -1)
    try run.writeProgress(record)
  }
}
