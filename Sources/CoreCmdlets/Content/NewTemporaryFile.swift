import DotNet
import PowerShellRuntime

/// `New-TemporaryFile`: makes an empty file in the folder for temporary files.
struct NewTemporaryFile: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-TemporaryFile", supportsShouldProcess: true, outputTypes: ["System.IO.FileInfo"],
    synopsis: "Makes an empty file in the folder for temporary files.",
    examples: [
      CmdletExample(
        "$f = New-TemporaryFile; $f.Extension; Remove-Item $f.FullName",
        output: ".tmp"),
      CmdletExample(
        "$f = New-TemporaryFile; $f.Length; Remove-Item $f.FullName",
        output: "0")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [] }

  mutating func end(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    guard try run.shouldProcess(HostPaths.temporary, "New-TemporaryFile") else { return }
    try ItemSelection.guarded(run) {
      let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
      let name = String((0..<6).map { _ in letters.randomElement() ?? "x" })
      let place = try locations.resolve("\(HostPaths.temporary)tmp\(name).tmp")
      if let made = try locations.files.make(place.path, type: "file", value: .null, force: false, run) {
        try run.write(DriveObjects.decorate(made, place))
      }
    }
  }
}
