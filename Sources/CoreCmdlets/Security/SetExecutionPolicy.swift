import DotNet
import PowerShellRuntime

/// `Set-ExecutionPolicy`: would set which scripts may run; outside Windows there is nothing to set.
struct SetExecutionPolicy: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-ExecutionPolicy", supportsShouldProcess: true,
    synopsis: "Would set which scripts may run; outside Windows there is nothing to set.",
    examples: [
      CmdletExample(
        "try { Set-ExecutionPolicy RemoteSigned } catch { $_.Exception.Message }",
        output: "Operation is not supported on this platform."),
      CmdletExample(
        "Set-ExecutionPolicy Bypass -WhatIf",
        output: "What if: Performing the operation \"Set-ExecutionPolicy\" on target \"Bypass\".")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "ExecutionPolicy", \.executionPolicy, mandatory: true, position: 0, pipeline: true, type: .cmdletEnum("Microsoft.PowerShell.ExecutionPolicy"), help: "The policy to set: Restricted, AllSigned, RemoteSigned, Unrestricted or Bypass."),
    .init(
      "Scope", \.scope, position: 1, byName: true, type: .cmdletEnum("Microsoft.PowerShell.ExecutionPolicyScope"), help: "Global, Local, Script, or a number of scopes above this one."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ] }

  var executionPolicy: EnumArgument?
  var scope: EnumArgument?
  var force = false

  mutating func process(_ run: CommandRuntime) throws {
    guard try run.shouldProcess(executionPolicy?.text ?? "") else { return }
    throw run.terminating(
      "System.PlatformNotSupportedException", "Operation is not supported on this platform.", id: "System.PlatformNotSupportedException")
  }
}
