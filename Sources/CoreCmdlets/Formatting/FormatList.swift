import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Format-List`: shows each object's properties one below the other.
struct FormatList: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Format-List", aliases: ["fl"], outputTypes: FormatOutput.types,
    synopsis: "Shows each object's properties one below the other.",
    description: "Properties are those asked for, those of the type's view, or all.",
    examples: [
      CmdletExample(
        "[pscustomobject]@{ Name = 'atl'; Size = 2 } | Format-List",
        output: "\nName : atl\nSize : 2\n"),
      CmdletExample(
        "[pscustomobject]@{ Name = 'atl'; Size = 2 } | Format-List Name, @{ Name = 'MB'; Expression = { $_.Size * 1KB } }",
        output: "\nName : atl\nMB   : 2048\n")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Property", \.property, position: 0, wildcards: true, help: "The properties: names, patterns, scripts or calculated properties."),
    .init("GroupBy", \.groupBy, help: "The property, script or calculated property whose changes start a new group."),
    .init("View", \.view, help: "The name of a view of the objects' type."),
    .init("ShowError", \.showError, help: "Shows errors in expressions below the object."),
    .init("DisplayError", \.displayError, help: "Shows #ERR where an expression fails."),
    .init("Force", \.force, help: "Formats strings, errors and the like too."),
    .init(
      "Expand", \.expand, validate: [.set(["CoreOnly", "EnumOnly", "Both"])],
      help: "Whether a collection is shown itself, its elements, or both."),
    .init("InputObject", \.inputObject, pipeline: true, type: .psObject, help: "The objects to format; usually they are piped in."),
  ] }

  var property: [Value] = []
  var groupBy: Value = .void
  var view: String?
  var showError = false
  var displayError = false
  var force = false
  var expand: String?
  var inputObject: Value = .void
  private var stream: FormatStream?

  mutating func begin(_ run: CommandRuntime) throws {
    let request = FormatRequest(.list)
    let common = FormatStream.Common(
      groupBy: groupBy, view: view, showError: showError, displayError: displayError, force: force, expand: expand)
    stream = try FormatStream(request, properties: property, .list, common, run)
  }

  mutating func process(_ run: CommandRuntime) throws { try stream?.write(inputObject, run) }
  mutating func end(_ run: CommandRuntime) throws { try stream?.finish(run) }
}
