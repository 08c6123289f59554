import DotNet
import PowerShellRuntime

/// `Get-ItemPropertyValue`: gets the values of properties of items.
struct GetItemPropertyValue: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-ItemPropertyValue", defaultParameterSet: "Path",
    synopsis: "Gets the values of properties of items.",
    examples: [
      CmdletExample(
        "$null = New-Item f.txt -Value 'abcd'; Get-ItemPropertyValue f.txt -Name Length",
        output: "4"),
      CmdletExample(
        "$null = New-Item h.log; Get-ItemPropertyValue h.log Extension",
        output: ".log")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], position: 0, pipeline: true, byName: true,
      validate: [.notNullOrEmpty], help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, mandatory: true, position: 1, aliases: ["PSProperty"], help: "The names of the properties whose values are wanted."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var name: [String]?
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try filters.selection(path ?? (literalPath == nil ? ["."] : nil), literalPath).forEach(run) { place in
      guard let item = try place.provider.item(place.path) else { return }
      for property in name ?? [] {
        guard let value = try run.context.property(Name(property), of: item) else {
          throw ItemFailure(
            "System.Management.Automation.PSArgumentException", "Property \(property) does not exist at path \(place.path).",
            id: "System.Management.Automation.PSArgumentException", .InvalidArgument, target: .text(property))
        }
        try run.write(value)
      }
    }
  }
}
