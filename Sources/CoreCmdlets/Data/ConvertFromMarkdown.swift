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

  static var parameters: [ParameterDeclaration<Self>] { .joined(MarkdownInput.declarations(\.input), [
    .init("AsVT100EncodedString", \.asVT100EncodedString, help: "Fills VT100EncodedString: text for a terminal."),
  ]) }

  var input = MarkdownInput()
  var asVT100EncodedString = false

  mutating func process(_ run: CommandRuntime) throws {
    for text in try input.texts(run) {
      try run.write(MarkdownInput.info(text, run.context))
    }
  }
}
