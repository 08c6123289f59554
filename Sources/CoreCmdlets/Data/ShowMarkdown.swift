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

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, sets: ["PathParamSet"], mandatory: true, position: 0, byName: true, help: "The file; wildcards are allowed."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralParamSet"], mandatory: true, byName: true, aliases: ["PSPath", "LP"],
      help: "The file, taken as it stands."),
    .init(
      "InputObject", \.inputObject, sets: ["InputObjParamSet"], mandatory: true, pipeline: true, type: .psObject,
      help: "The text, or an object of a file."),
    .init("UseBrowser", \.useBrowser, help: "Refused: nothing here opens a browser."),
  ] }

  var path: [String]?
  var literalPath: [String]?
  var inputObject: Value = .void
  var useBrowser = false

  mutating func process(_ run: CommandRuntime) throws {
    if useBrowser {
      throw run.terminating(
        "System.PlatformNotSupportedException", "Show-Markdown opens no browser here. Leave -UseBrowser out.", id: "NotDoneHere", .NotImplemented)
    }
    if !inputObject.isAbsent, let ready = try run.context.property("VT100EncodedString", of: inputObject), !ready.isNull {
      try run.write(ready)
      return
    }
    for text in try MarkdownInput.texts(path, literalPath, inputObject, run) {
      try run.write(.text(Markdown(text).terminal(colours: run.context.host.supportsVirtualTerminal)))
    }
  }
}
