import DotNet
import PowerShellRuntime

/// `Remove-ItemProperty`: removes a property of items, where a provider lets it; those of this session do not.
struct RemoveItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-ItemProperty", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Removes a property of items, where a provider lets it; those of this session do not.",
    examples: [
      CmdletExample(
        "try { Remove-ItemProperty . -Name Note } catch { $_.Exception.Message }",
        output: "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider."),
      CmdletExample(
        "try { Remove-ItemProperty . -Name Note } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true, help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, mandatory: true, position: 1, byName: true, aliases: ["PSProperty"], help: "The properties to remove."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var name: [String]?
  var force = false
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try DynamicProperties.refuse(path ?? [], literal: literalPath ?? [], run)
  }
}
