import DotNet
import PowerShellRuntime

/// `New-ItemProperty`: adds a property to items, where a provider lets it; those of this session do not.
struct NewItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-ItemProperty", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Adds a property to items, where a provider lets it; those of this session do not.",
    examples: [
      CmdletExample(
        "try { New-ItemProperty . -Name Note -Value 1 } catch { $_.Exception.Message }",
        output: "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider."),
      CmdletExample(
        "try { New-ItemProperty . -Name Note -Value 1 } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init("Path", \.path, sets: ["Path"], mandatory: true, position: 0, help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, mandatory: true, position: 1, byName: true, aliases: ["PSProperty"], help: "What the new property is called."),
    .init("PropertyType", \.propertyType, byName: true, aliases: ["Type"], help: "The type of the property."),
    .init("Value", \.value, byName: true, help: "What the new property holds."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var name: String?
  var propertyType: String?
  var value: Value = .void
  var force = false
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try DynamicProperties.refuse(path ?? [], literal: literalPath ?? [], run)
  }
}
