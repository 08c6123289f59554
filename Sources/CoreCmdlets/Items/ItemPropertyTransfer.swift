import DotNet
import PowerShellRuntime

/// The parameters that `Copy-ItemProperty` and `Move-ItemProperty` share.
struct ItemPropertyTransfer {
  var path: [String]?
  var destination: String?
  var passThru = false
  var force = false
  var filters = ItemFilters()
  var literalPath: [String]?

  /// The declarations for a cmdlet that keeps the group in the property; the names of the properties are its own.
  static func declarations<C>(
    _ group: WritableKeyPath<C, ItemPropertyTransfer>, name: ParameterDeclaration<C>
  ) -> [ParameterDeclaration<C>] {
    .joined([
      .init(
        "Path", group.appending(path: \.path), sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
        help: "Where to look; wildcards are allowed."),
      name,
      .init(
        "Destination", group.appending(path: \.destination), mandatory: true, position: 1, byName: true,
        help: "The item that gets the properties."),
      .init("PassThru", group.appending(path: \.passThru), help: "Also writes the object worked on."),
      .init("Force", group.appending(path: \.force), help: "Goes ahead where the command would otherwise refuse."),
    ], ItemFilters.all(group.appending(path: \.filters)), [
      .init(
        "LiteralPath", group.appending(path: \.literalPath), sets: ["LiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"],
        help: "Where to look, taken as it stands: no wildcards."),
    ])
  }

  func refuse(_ run: CommandRuntime) throws { try DynamicProperties.refuse(path ?? [], literal: literalPath ?? [], run) }
}
