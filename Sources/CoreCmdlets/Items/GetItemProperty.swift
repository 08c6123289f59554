import DotNet
import PowerShellRuntime

/// `Get-ItemProperty`: gets properties of items.
struct GetItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-ItemProperty", defaultParameterSet: "Path", outputTypes: ["System.Boolean", "System.String", "System.DateTime", "System.IO.FileInfo", "System.IO.DirectoryInfo"],
    synopsis: "Gets properties of items.",
    examples: [
      CmdletExample(
        "$null = New-Item f.txt -Value 'abc'; (Get-ItemProperty f.txt -Name Length).Length",
        output: "3"),
      CmdletExample(
        "$null = New-Item g.txt; (Get-ItemProperty g.txt).Name",
        output: "g.txt")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, position: 1, aliases: ["PSProperty"], help: "The names of the properties to show."),
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
    try filters.selection(path, literalPath).forEach(run) { place in
      guard let item = try place.provider.item(place.path) else { return }
      let whole = DriveObjects.decorate(item, place)
      guard let name else {
        try run.write(whole)
        return
      }
      let result = PSCustomObject()
      for pattern in name {
        let wildcard = Wildcard(pattern)
        var isFound = false
        for property in try run.context.propertyList(of: item) where wildcard.matches(property.name) {
          result.set(Name(property.name), (try? property.get()) ?? .null)
          isFound = true
        }
        if !isFound, wildcard.plain != nil {
          throw ItemFailure(
            "System.Management.Automation.PSArgumentException", "Property \(pattern) does not exist at path \(place.path).",
            id: "System.Management.Automation.PSArgumentException", .InvalidArgument, target: .text(pattern))
        }
      }
      let object: Value = .object(result)
      try run.write(DriveObjects.decorate(object, place))
    }
  }
}
