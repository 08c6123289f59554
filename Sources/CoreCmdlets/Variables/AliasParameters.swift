import DotNet
import PowerShellRuntime

/// What `New-Alias` and `Set-Alias` are given: they differ in whether the name may be taken.
struct AliasParameters {
  var name: String?
  var value: String?
  var description: String?
  var option: EnumArgument?
  var passThru = false
  var scope: String?
  var force = false

  static func declarations<C>(_ group: WritableKeyPath<C, AliasParameters>) -> [ParameterDeclaration<C>] {
    [
      .init("Name", group.appending(path: \.name), mandatory: true, position: 0, byName: true, help: "The alias."),
      .init("Value", group.appending(path: \.value), mandatory: true, position: 1, byName: true, help: "The command that the alias stands for."),
      .init("Description", group.appending(path: \.description), help: "A text that says what it is for."),
      .init(
        "Option", group.appending(path: \.option), type: .cmdletEnum("System.Management.Automation.ScopedItemOptions"),
        help: "ReadOnly, Constant, Private, AllScope."),
      .init("PassThru", group.appending(path: \.passThru), help: "Also writes the object worked on."),
      .init("Scope", group.appending(path: \.scope), help: "Global, Local, Script, or a number of scopes above this one."),
      .init("Force", group.appending(path: \.force), help: "Goes ahead where the command would otherwise refuse."),
    ]
  }

  func define(mustBeNew: Bool, _ run: CommandRuntime) throws {
    let action = mustBeNew ? "New Alias" : "Set Alias"
    guard try run.shouldProcess("Name: \(name ?? "") Value: \(value ?? "")", action) else { return }
    let alias = AliasInfo(name ?? "", value ?? "", options: ScopedItemOptions(rawValue: Int(option?.raw ?? 0)))
    alias.descriptionText = description ?? ""
    if try AliasScope.set(alias, scope, force: force, mustBeNew: mustBeNew, run), passThru { try run.write(.object(alias)) }
  }
}
