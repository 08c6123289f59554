import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Format-Wide`: shows one property of each object, several to a line.
struct FormatWide: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Format-Wide", aliases: ["fw"], outputTypes: FormatOutput.types,
    synopsis: "Shows one property of each object, several to a line.",
    description: "Without a property, the one that names the objects is shown.",
    examples: [
      CmdletExample(
        "'atl', 'dal' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | Format-Wide -Column 2 | Out-String -Width 20",
        output: "\natl        dal\n\n"),
      CmdletExample(
        "'a', 'b', 'c' | ForEach-Object { [pscustomobject]@{ N = $_ } } | Format-Wide N -Column 2 | Out-String -Width 20",
        output: "\na          b\nc")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Property", \.property, position: 0, wildcards: true, help: "The one property to show, or a block that makes the text of each object."),
    .init("AutoSize", \.autoSize, help: "As many columns as fit."),
    .init("Column", \.column, type: .int32, validate: [.range(.int32(1), .int32(.max))], help: "The number of columns."),
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

  var property: Value = .void
  var autoSize = false
  var column: Int?
  var groupBy: Value = .void
  var view: String?
  var showError = false
  var displayError = false
  var force = false
  var expand: String?
  var inputObject: Value = .void
  private var stream: FormatStream?

  mutating func begin(_ run: CommandRuntime) throws {
    var request = FormatRequest(.wide)
    if run.isBound("AutoSize") { request.isAutoSized = autoSize }
    request.columns = column
    if autoSize, column != nil {
      throw run.terminating(
        "System.InvalidOperationException", "Cmdlet parameters AutoSize and Column are mutually exclusive.",
        id: "FormatCannotSpecifyAutosizeAndColumns", .InvalidArgument)
    }
    let common = FormatStream.Common(
      groupBy: groupBy, view: view, showError: showError, displayError: displayError, force: force, expand: expand)
    stream = try FormatStream(request, properties: property.isNull ? [] : [property], .wide, common, run)
  }

  mutating func process(_ run: CommandRuntime) throws { try stream?.write(inputObject, run) }
  mutating func end(_ run: CommandRuntime) throws { try stream?.finish(run) }
}
