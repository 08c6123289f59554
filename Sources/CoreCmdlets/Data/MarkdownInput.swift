import DotNet
import PowerShellRuntime

/// What the Markdown cmdlets are given, and what the one writes for the other.
enum MarkdownInput {
  nonisolated(unsafe) private static let type = RecordType(
    "Microsoft.PowerShell.MarkdownRender.MarkdownInfo", assembly: "Microsoft.PowerShell.MarkdownRender",
    ["string Html", "string VT100EncodedString", "System.Object Tokens"])

  static func info(_ text: String, _ context: ExecutionContext) -> Value {
    let markdown = Markdown(text)
    return type.make(.text(markdown.html()), .text(markdown.terminal(colours: true)), .null)
  }

  static func texts(_ path: [String]?, _ literalPath: [String]?, _ inputObject: Value, _ run: CommandRuntime) throws -> [String] {
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
