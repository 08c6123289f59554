import DotNet
import PowerShellRuntime

/// `Rename-ItemProperty`: renames a property of items, where a provider lets it; those of this session do not.
struct RenameItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Rename-ItemProperty", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Renames a property of items, where a provider lets it; those of this session do not.",
    examples: [
      CmdletExample(
        "try { Rename-ItemProperty . -Name Note -NewName Text } catch { $_.Exception.Message }",
        output: "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider."),
      CmdletExample(
        "try { Rename-ItemProperty . -Name Note -NewName Text } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true, help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, mandatory: true, position: 1, byName: true, aliases: ["PSProperty"], help: "The property to rename."),
    .init("NewName", \.newName, mandatory: true, position: 2, byName: true, help: "What the property is called afterwards."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: String?
  var name: String?
  var newName: String?
  var passThru = false
  var force = false
  var filters = ItemFilters()
  var literalPath: String?

  mutating func process(_ run: CommandRuntime) throws {
    try DynamicProperties.refuse([path].compactMap { $0 }, literal: [literalPath].compactMap { $0 }, run)
  }
}
