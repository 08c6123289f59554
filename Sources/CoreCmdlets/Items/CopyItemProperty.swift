import DotNet
import PowerShellRuntime

/// `Copy-ItemProperty`: copies a property from one item to another, where a provider lets it; those of this session do not.
struct CopyItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Copy-ItemProperty", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Copies a property from one item to another, where a provider lets it; those of this session do not.",
    examples: [
      CmdletExample(
        "try { Copy-ItemProperty . -Destination .. -Name Note } catch { $_.Exception.Message }",
        output: "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider."),
      CmdletExample(
        "try { Copy-ItemProperty . -Destination .. -Name Note } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true, help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, mandatory: true, position: 2, byName: true, aliases: ["PSProperty"], help: "The properties to copy."),
    .init("Destination", \.destination, mandatory: true, position: 1, byName: true, help: "The item that gets the properties."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var name: String?
  var destination: String?
  var passThru = false
  var force = false
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try DynamicProperties.refuse(path ?? [], literal: literalPath ?? [], run)
  }
}
