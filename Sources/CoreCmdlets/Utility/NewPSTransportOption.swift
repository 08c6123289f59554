import DotNet
import PowerShellRuntime

/// `New-PSTransportOption`: makes the limits of a session configuration.
struct NewPSTransportOption: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-PSTransportOption", outputTypes: ["Microsoft.PowerShell.Commands.WSManConfigurationOption"],
    synopsis: "Makes the limits of a session configuration.",
    examples: [
      CmdletExample(
        "(New-PSTransportOption -MaxSessions 3).MaxSessions",
        output: "3"),
      CmdletExample(
        "$null -eq (New-PSTransportOption).IdleTimeoutSec",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "MaxIdleTimeoutSec", \.maxIdleTimeoutSec, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(60), .int(2147483))], help: "A limit of the configuration."),
    .init(
      "ProcessIdleTimeoutSec", \.processIdleTimeoutSec, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(0), .int(1209600))], help: "A limit of the configuration."),
    .init(
      "MaxSessions", \.maxSessions, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(1), .int(2147483647))], help: "How many sessions may run at once."),
    .init(
      "MaxConcurrentCommandsPerSession", \.maxConcurrentCommandsPerSession, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(1), .int(2147483647))], help: "A limit of the configuration."),
    .init(
      "MaxSessionsPerUser", \.maxSessionsPerUser, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(1), .int(2147483647))], help: "A limit of the configuration."),
    .init(
      "MaxMemoryPerSessionMB", \.maxMemoryPerSessionMB, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(5), .int(2147483647))], help: "A limit of the configuration."),
    .init(
      "MaxProcessesPerSession", \.maxProcessesPerSession, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(1), .int(2147483647))], help: "A limit of the configuration."),
    .init(
      "MaxConcurrentUsers", \.maxConcurrentUsers, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(1), .int(100))], help: "A limit of the configuration."),
    .init(
      "IdleTimeoutSec", \.idleTimeoutSec, byName: true, type: .named(cmdlet: "System.Nullable[int]"), validate: [.range(.int(60), .int(2147483))], help: "A limit of the configuration."),
    .init(
      "OutputBufferingMode", \.outputBufferingMode, byName: true, type: .named(cmdlet: "System.Nullable[System.Management.Automation.Runspaces.OutputBufferingMode]"), help: "A limit of the configuration."),
  ] }

  var maxIdleTimeoutSec: Value = .void
  var processIdleTimeoutSec: Value = .void
  var maxSessions: Value = .void
  var maxConcurrentCommandsPerSession: Value = .void
  var maxSessionsPerUser: Value = .void
  var maxMemoryPerSessionMB: Value = .void
  var maxProcessesPerSession: Value = .void
  var maxConcurrentUsers: Value = .void
  var idleTimeoutSec: Value = .void
  var outputBufferingMode: Value = .void

  mutating func begin(_ run: CommandRuntime) throws {
    let names: [Name] = [
      "ProcessIdleTimeoutSec", "MaxIdleTimeoutSec", "MaxSessions", "MaxConcurrentCommandsPerSession", "MaxSessionsPerUser",
      "MaxMemoryPerSessionMB", "MaxProcessesPerSession", "MaxConcurrentUsers", "IdleTimeoutSec", "OutputBufferingMode",
    ]
    let option = PSCustomObject()
    for name in names { option.set(name, run.invocation.boundParameters[name.text] ?? .null) }
    try run.write(.object(option))
  }
}
