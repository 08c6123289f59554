import DotNet
import PowerShellRuntime

/// `Set-ItemProperty`: changes a property of items.
struct SetItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-ItemProperty", defaultParameterSet: "propertyValuePathSet", supportsShouldProcess: true,
    synopsis: "Changes a property of items.",
    examples: [
      CmdletExample(
        "$null = New-Item f.txt; Set-ItemProperty f.txt -Name IsReadOnly -Value $true; (Get-Item f.txt).IsReadOnly",
        output: "True"),
      CmdletExample(
        "$null = New-Item g.txt; Set-ItemProperty g.txt LastWriteTime '2001-02-03'; (Get-Item g.txt).LastWriteTime.Year",
        output: "2001")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["propertyValuePathSet", "propertyPSObjectPathSet"],
      mandatory: true, position: 0, byName: true, help: "Where to look; wildcards are allowed."),
    .init(
      "Name", \.name, sets: ["propertyValuePathSet", "propertyValueLiteralPathSet"],
      mandatory: true, position: 1, byName: true, aliases: ["PSProperty"], help: "The property to set."),
    .init(
      "Value", \.value, sets: ["propertyValuePathSet", "propertyValueLiteralPathSet"],
      mandatory: true, position: 2, byName: true, allows: [.null], help: "What the property is set to."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ], ItemFilters.all(\.filters), [
    .init(
      "InputObject", \.inputObject, sets: ["propertyPSObjectPathSet", "propertyPSObjectLiteralPathSet"],
      mandatory: true, pipeline: true, byName: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "LiteralPath", \.literalPath,
      sets: ["propertyValueLiteralPathSet", "propertyPSObjectLiteralPathSet"],
      mandatory: true, byName: true, aliases: ["PSPath", "LP"],
      help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var name: String?
  var value: Value = .void
  var passThru = false
  var force = false
  var filters = ItemFilters()
  var inputObject: Value = .void
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    try filters.selection(path, literalPath, force: force).forEach(run) { place in
      guard let item = try place.provider.item(place.path) else { return }
      var changes: [(String, Value)] = []
      if let name { changes.append((name, value)) } else {
        for property in try run.context.propertyList(of: inputObject) { changes.append((property.name, try property.get())) }
      }
      for (name, value) in changes {
        guard try run.shouldProcess("Item: \(place.path) Property: \(name) Value: \(run.context.text(value))", "Set Property File") else { continue }
        guard try run.context.property(Name(name), of: item) != nil else {
          throw ItemFailure(
            "System.Management.Automation.PSArgumentException",
            "The property \(name) = \(run.context.text(value)) does not exist or was not found.", id: "Argument", .InvalidArgument)
        }
        try run.context.setProperty(Name(name), of: item, to: value)
      }
      if passThru { try run.write(DriveObjects.decorate(item, place)) }
    }
  }
}
