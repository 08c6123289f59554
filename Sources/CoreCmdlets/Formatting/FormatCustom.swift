import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Format-Custom`: shows objects by a custom view, or as a tree of their properties.
struct FormatCustom: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Format-Custom", aliases: ["fc"], outputTypes: FormatOutput.types,
    synopsis: "Shows objects by a custom view, or as a tree of their properties.",
    description: "",
    examples: [
      CmdletExample(
        "[pscustomobject]@{ Name = 'atl'; Size = 2 } | Format-Custom",
        output: "\nclass PSCustomObject\n{\n  Name = atl\n  Size = 2\n}\n\n"),
      CmdletExample(
        "[pscustomobject]@{ In = [pscustomobject]@{ X = 1 } } | Format-Custom -Depth 1",
        output: "\nclass PSCustomObject\n{\n  In = \n    class PSCustomObject\n    {\n      X = 1\n    }\n}\n\n")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Property", \.property, position: 0, wildcards: true, help: "The properties to show."),
    .init("Depth", \.depth, type: .int32, validate: [.range(.int32(1), .int32(.max))], help: "How deep objects inside objects are shown."),
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
  var depth: Int?
  var groupBy: Value = .void
  var view: String?
  var showError = false
  var displayError = false
  var force = false
  var expand: String?
  var inputObject: Value = .void
  private var stream: FormatStream?

  mutating func begin(_ run: CommandRuntime) throws {
    var request = FormatRequest(.complex)
    request.depth = depth
    let common = FormatStream.Common(
      groupBy: groupBy, view: view, showError: showError, displayError: displayError, force: force, expand: expand)
    stream = try FormatStream(request, properties: property, .complex, common, run)
  }

  mutating func process(_ run: CommandRuntime) throws { try stream?.write(inputObject, run) }
  mutating func end(_ run: CommandRuntime) throws { try stream?.finish(run) }
}
