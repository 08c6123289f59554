import DotNet
import PowerShellRuntime

/// `Set-Alias`: gives a command a second name.
struct SetAlias: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Alias", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.AliasInfo"],
    synopsis: "Gives a command a second name.",
    examples: [
      CmdletExample(
        "Set-Alias say Write-Output; say hello",
        output: "hello"),
      CmdletExample(
        "(Set-Alias list Get-ChildItem -PassThru).DisplayName",
        output: "list -> Get-ChildItem")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, mandatory: true, position: 0, byName: true, help: "The name."),
    .init("Value", \.value, mandatory: true, position: 1, byName: true, help: "The value."),
    .init("Description", \.description, help: "A text that says what it is for."),
    .init(
      "Option", \.option, type: .cmdletEnum("System.Management.Automation.ScopedItemOptions"),
      help: "ReadOnly, Constant, Private, AllScope."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Scope", \.scope, help: "Global, Local, Script, or a number of scopes above this one."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ] }

  var name: String?
  var value: String?
  var description: String?
  var option: EnumArgument?
  var passThru = false
  var scope: String?
  var force = false

  mutating func process(_ run: CommandRuntime) throws {
    guard try run.shouldProcess("Name: \(name ?? "") Value: \(value ?? "")", "Set Alias") else { return }
    let alias = AliasInfo(name ?? "", value ?? "", options: ScopedItemOptions(rawValue: Int(option?.raw ?? 0)))
    alias.descriptionText = description ?? ""
    if try AliasScope.set(alias, scope, force: force, mustBeNew: false, run), passThru { try run.write(.object(alias)) }
  }
}
