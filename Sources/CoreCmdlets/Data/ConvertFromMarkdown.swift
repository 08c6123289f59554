import DotNet
import PowerShellRuntime

/// `ConvertFrom-Markdown`: makes HTML, or text with colours for the terminal, of Markdown.
struct ConvertFromMarkdown: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "ConvertFrom-Markdown", defaultParameterSet: "PathParamSet", outputTypes: ["Microsoft.PowerShell.MarkdownRender.MarkdownInfo"],
    synopsis: "Makes HTML, or text with colours for the terminal, of Markdown.",
    examples: [
      CmdletExample(
        "('# Title' | ConvertFrom-Markdown).Html.Trim()",
        output: "<h1 id=\"title\">Title</h1>"),
      CmdletExample(
        "('a *b* `c`' | ConvertFrom-Markdown).Html.Trim()",
        output: "<p>a <em>b</em> <code>c</code></p>")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, sets: ["PathParamSet"], mandatory: true, position: 0, byName: true, help: "The file; wildcards are allowed."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralParamSet"], mandatory: true, byName: true, aliases: ["PSPath", "LP"],
      help: "The file, taken as it stands."),
    .init(
      "InputObject", \.inputObject, sets: ["InputObjParamSet"], mandatory: true, pipeline: true, type: .psObject,
      help: "The text, or an object of a file."),
    .init("AsVT100EncodedString", \.asVT100EncodedString, help: "Fills VT100EncodedString: text for a terminal."),
  ] }

  var path: [String]?
  var literalPath: [String]?
  var inputObject: Value = .void
  var asVT100EncodedString = false

  mutating func process(_ run: CommandRuntime) throws {
    for text in try MarkdownInput.texts(path, literalPath, inputObject, run) {
      try run.write(MarkdownInput.info(text, run.context))
    }
  }
}
