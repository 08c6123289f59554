import DotNet
import PowerShellRuntime

/// The parameters that the Markdown cmdlets share, what is read through them, and what the one writes for the other.
struct MarkdownInput {
  var path: [String]?
  var literalPath: [String]?
  var inputObject: Value = .void

  /// The declarations for a cmdlet that keeps the group in the property.
  static func declarations<C>(_ group: WritableKeyPath<C, MarkdownInput>) -> [ParameterDeclaration<C>] {
    [
      .init(
        "Path", group.appending(path: \.path), sets: ["PathParamSet"], mandatory: true, position: 0, byName: true,
        help: "The file; wildcards are allowed."),
      .init(
        "LiteralPath", group.appending(path: \.literalPath), sets: ["LiteralParamSet"], mandatory: true, byName: true, aliases: ["PSPath", "LP"],
        help: "The file, taken as it stands."),
      .init(
        "InputObject", group.appending(path: \.inputObject), sets: ["InputObjParamSet"], mandatory: true, pipeline: true, type: .psObject,
        help: "The text, or an object of a file."),
    ]
  }

  nonisolated(unsafe) private static let type = RecordType(
    "Microsoft.PowerShell.MarkdownRender.MarkdownInfo", assembly: "Microsoft.PowerShell.MarkdownRender",
    ["string Html", "string VT100EncodedString", "System.Object Tokens"])

  static func info(_ text: String, _ context: ExecutionContext) -> Value {
    let markdown = Markdown(text)
    return type.make(.text(markdown.html()), .text(markdown.terminal(colours: true)), .null)
  }

  func texts(_ run: CommandRuntime) throws -> [String] {
    if let text = inputObject.stringIfString?.text { return [text] }
    var literal = literalPath
    if !inputObject.isAbsent {
      guard let name = try run.context.property("FullName", of: inputObject) else {
        throw run.terminating(
          "System.Management.Automation.PSInvalidOperationException",
          "The type of the input object '\(run.context.typeNames(of: inputObject).first ?? "")' is invalid.", id: "InvalidInputObject", .InvalidData,
          target: inputObject)
      }
      literal = [run.context.text(name)]
    }
    var texts: [String] = []
    for place in try run.context.inputPaths(path, literal: literal, run) {
      guard place.exists else { throw run.terminating(
        "System.Management.Automation.ItemNotFoundException", place.notFound.message, id: "PathNotFound", .ObjectNotFound,
        target: .text(place.path)) }
      texts.append(try TextFiles.text(place, .utf8(mark: false), run.context))
    }
    return texts
  }
}
