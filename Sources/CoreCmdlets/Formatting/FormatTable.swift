import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Format-Table`: shows objects as the rows of a table.
struct FormatTable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Format-Table", aliases: ["ft"], outputTypes: FormatOutput.types,
    synopsis: "Shows objects as the rows of a table.",
    description: "Columns are the properties asked for, the view of the objects' type, or up to ten of their properties.",
    examples: [
      CmdletExample(
        "[pscustomobject]@{ Name = 'atl'; Size = 2 }, [pscustomobject]@{ Name = 'dal'; Size = 10 } | Format-Table",
        output: "\nName Size\n---- ----\natl     2\ndal    10\n"),
      CmdletExample(
        "[pscustomobject]@{ Name = 'atl'; Size = 2 } | Format-Table @{ Name = 'Double'; Expression = { $_.Size * 2 } }",
        output: "\nDouble\n------\n     4\n")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("AutoSize", \.autoSize, help: "Makes columns as wide as their content."),
    .init("RepeatHeader", \.repeatHeader, help: "Repeats the header on each screen."),
    .init("HideTableHeaders", \.hideTableHeaders, help: "Leaves the header out."),
    .init("Wrap", \.wrap, help: "Wraps text that does not fit instead of cutting it."),
    .init("Property", \.property, position: 0, wildcards: true, help: "The columns: names, patterns, scripts or calculated properties."),
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

  var autoSize = false
  var repeatHeader = false
  var hideTableHeaders = false
  var wrap = false
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
    var request = FormatRequest(.table)
    if run.isBound("AutoSize") { request.isAutoSized = autoSize }
    if run.isBound("Wrap") { request.wraps = wrap }
    request.repeatsHeader = repeatHeader
    request.hidesHeader = hideTableHeaders
    request.ignoresWidths = run.isBound("InputObject")
    let common = FormatStream.Common(
      groupBy: groupBy, view: view, showError: showError, displayError: displayError, force: force, expand: expand)
    stream = try FormatStream(request, properties: property, .table, common, run)
  }

  mutating func process(_ run: CommandRuntime) throws { try stream?.write(inputObject, run) }
  mutating func end(_ run: CommandRuntime) throws { try stream?.finish(run) }
}
