import DotNet
import PowerShellRuntime

/// `Get-ExecutionPolicy`: gets which scripts may run: outside Windows all of them.
struct GetExecutionPolicy: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-ExecutionPolicy", outputTypes: ["Microsoft.PowerShell.ExecutionPolicy"],
    synopsis: "Gets which scripts may run: outside Windows all of them.",
    examples: [
      CmdletExample(
        "Get-ExecutionPolicy",
        output: "Unrestricted"),
      CmdletExample(
        "(Get-ExecutionPolicy -List).Count",
        output: "5")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Scope", \.scope, position: 0, byName: true, type: .cmdletEnum("Microsoft.PowerShell.ExecutionPolicyScope"), help: "Global, Local, Script, or a number of scopes above this one."),
    .init("List", \.list, help: "Shows the policy of every scope, in the order in which they count."),
  ] }

  var scope: EnumArgument?
  var list = false

  mutating func begin(_ run: CommandRuntime) throws {
    let policy = NetType.cmdletEnum("Microsoft.PowerShell.ExecutionPolicy")
    let scopes = NetType.cmdletEnum("Microsoft.PowerShell.ExecutionPolicyScope")
    func named(_ type: NetType, _ name: String) -> Value {
      .object(EnumValue(type, type.enumMembers.first { $0.name == name }?.value ?? 0))
    }
    guard list else {
      try run.write(named(policy, "Unrestricted"))
      return
    }
    for scope in ["MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine"] {
      let row = PSCustomObject()
      row.set("Scope", named(scopes, scope))
      row.set("ExecutionPolicy", named(policy, "Unrestricted"))
      try run.write(.object(row))
    }
  }
}
