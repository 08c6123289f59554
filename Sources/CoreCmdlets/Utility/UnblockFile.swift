import DotNet
import PowerShellRuntime

/// `Unblock-File`: would take away the mark of a downloaded file, which only other systems have.
struct UnblockFile: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Unblock-File", defaultParameterSet: "ByPath", supportsShouldProcess: true,
    synopsis: "Would take away the mark of a downloaded file, which only other systems have.",
    examples: [
      CmdletExample(
        "$null = New-Item d.ps1; try { Unblock-File d.ps1 } catch { $_.Exception.Message }",
        output: "The cmdlet does not support Linux."),
      CmdletExample(
        "try { Unblock-File x } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, sets: ["ByPath"], mandatory: true, position: 0, help: "Where to look; wildcards are allowed."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var literalPath: [String]?

  mutating func begin(_ run: CommandRuntime) throws {
    throw run.terminating(
      "System.PlatformNotSupportedException", Messages.text("UnblockFileStrings", "LinuxNotSupported"), id: "LinuxNotSupported", .NotImplemented)
  }
}
