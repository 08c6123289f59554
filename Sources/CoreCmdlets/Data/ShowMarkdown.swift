import DotNet
import PowerShellRuntime

/// `Show-Markdown`: shows Markdown on the terminal.
struct ShowMarkdown: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Show-Markdown", defaultParameterSet: "PathParamSet",
    synopsis: "Shows Markdown on the terminal.",
    examples: [
      CmdletExample(
        "(Show-Markdown -InputObject 'plain words').Trim()",
        output: "plain words"),
      CmdletExample(
        "'text' | ConvertFrom-Markdown | Show-Markdown | ForEach-Object { $_.Trim() }",
        output: "text")
    ])

  static var parameters: [ParameterDeclaration<Self>] { .joined(MarkdownInput.declarations(\.input), [
    .init("UseBrowser", \.useBrowser, help: "Refused: nothing here opens a browser."),
  ]) }

  var input = MarkdownInput()
  var useBrowser = false

  mutating func process(_ run: CommandRuntime) throws {
    if useBrowser {
      throw run.terminating(
        "System.PlatformNotSupportedException", "Show-Markdown opens no browser here. Leave -UseBrowser out.", id: "NotDoneHere", .NotImplemented)
    }
    if !input.inputObject.isAbsent, let ready = try run.context.property("VT100EncodedString", of: input.inputObject), !ready.isNull {
      try run.write(ready)
      return
    }
    for text in try input.texts(run) {
      try run.write(.text(Markdown(text).terminal(colours: run.context.host.supportsVirtualTerminal)))
    }
  }
}
