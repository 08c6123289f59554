import DotNet
import PowerShellRuntime

/// What commands that look for background jobs say: there are none, so a pattern finds nothing and each name or number is missing.
/// - Source: table `RemotingErrorIdStrings`
enum NoJobs {
  static func report(names: [String]?, ids: [Int]?, instances: [Value]?, _ run: CommandRuntime) throws {
    for name in names ?? [] where !Wildcard.hasWildcards(name) {
      try run.report(
        "System.Management.Automation.PSArgumentException",
        "The command cannot find the job because the job name \(name) was not found. Verify the value of the Name parameter, and then try the command again.",
        id: "JobWithSpecifiedNameNotFound", .ObjectNotFound, target: .text(name))
    }
    for id in ids ?? [] {
      try run.report(
        "System.Management.Automation.PSArgumentException",
        "The command cannot find a job with the job ID \(id). Verify the value of the Id parameter and then try the command again.",
        id: "JobWithSpecifiedSessionNotFound", .ObjectNotFound, target: .int(id))
    }
    for instance in instances ?? [] {
      try run.report(
        "System.Management.Automation.PSArgumentException",
        "The command cannot find a job with the instance identifier \(run.context.text(instance)). Verify the value of the InstanceId parameter, and then try the command again.",
        id: "JobWithSpecifiedInstanceIdNotFound", .ObjectNotFound, target: instance)
    }
  }
}
