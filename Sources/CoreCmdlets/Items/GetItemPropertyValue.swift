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

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], position: 0, pipeline: true, byName: true,
      validate: [.notNullOrEmpty], help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, mandatory: true, position: 1, aliases: ["PSProperty"], help: "The name."),
    .init("Filter", \.filter, help: "A pattern that the names must match, applied by the provider."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var name: [String]?
  var filter: String?
  var include: [String]?
  var exclude: [String]?
  var credential: Value = .void
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try ItemSelection(path ?? (literalPath == nil ? ["."] : nil), literalPath, filter: filter, include: include, exclude: exclude).forEach(run) { place in
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
