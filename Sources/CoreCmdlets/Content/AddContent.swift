import DotNet
import PowerShellRuntime

/// `Add-Content`: adds to the end of a file or of another item's content.
struct AddContent: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Add-Content", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Adds to the end of a file or of another item's content.",
    examples: [
      CmdletExample(
        "Set-Content f.txt 'one'; Add-Content f.txt 'two'; Get-Content f.txt",
        output: "one\ntwo"),
      CmdletExample(
        "'x' | Add-Content new.txt; Get-Content new.txt",
        output: "x")
    ])

  static var parameters: [ParameterDeclaration<Self>] { ContentParameters.declarations(\.content, value: "What to add.") }

  var content = ContentParameters()

  mutating func begin(_ run: CommandRuntime) throws { try content.begin(append: true, "Add Content", run) }
  mutating func process(_ run: CommandRuntime) throws { try content.process("Add Content", run) }
  mutating func end(_ run: CommandRuntime) throws { try content.end(run) }
  mutating func clean(_ run: CommandRuntime) { content.abandon() }
}
