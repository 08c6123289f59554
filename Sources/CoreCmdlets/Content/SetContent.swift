import DotNet
import PowerShellRuntime

/// `Set-Content`: writes a file anew, or sets the content of another item.
struct SetContent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Set-Content", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Writes a file anew, or sets the content of another item.",
    description: """
      What was in the file stays until all is written.
      """,
    examples: [
      CmdletExample(
        "Set-Content f.txt 'hello'; Get-Content f.txt",
        output: "hello"),
      CmdletExample(
        "'a', 'b' | Set-Content g.txt -PassThru",
        output: "a\nb")
    ])

  static var parameters: [ParameterDeclaration<Self>] { ContentParameters.declarations(\.content, value: "What to write.") }

  var content = ContentParameters()

  mutating func begin(_ run: CommandRuntime) throws { try content.begin(append: false, "Set Content", run) }
  mutating func process(_ run: CommandRuntime) throws { try content.process("Set Content", run) }
  mutating func end(_ run: CommandRuntime) throws { try content.end(run) }
  mutating func clean(_ run: CommandRuntime) { content.abandon() }
}
