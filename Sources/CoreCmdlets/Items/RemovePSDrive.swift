import DotNet
import PowerShellRuntime

/// `Remove-PSDrive`: removes a drive; what it shows stays.
struct RemovePSDrive: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Remove-PSDrive", defaultParameterSet: "Name", supportsShouldProcess: true,
    synopsis: "Removes a drive; what it shows stays.",
    examples: [
      CmdletExample(
        "$null = New-PSDrive -Name PC -PSProvider FileSystem -Root /; Remove-PSDrive PC; Test-Path PC:/",
        output: "False"),
      CmdletExample(
        "$null = New-PSDrive A1 FileSystem /; Remove-PSDrive A1; @(Get-PSDrive).Name -contains 'A1'",
        output: "False")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, sets: ["Name"], mandatory: true, position: 0, byName: true,
      allows: [.null, .emptyCollection], help: "The names of the drives to remove, without the colon."),
    .init(
      "LiteralName", \.literalName, sets: ["LiteralName"], mandatory: true, position: 0, byName: true,
      help: "The name, taken as it stands."),
    .init("PSProvider", \.psProvider, byName: true, help: "Only drives of this provider."),
    .init(
      "Scope", \.scope, byName: true,
      help: "Global, Local, Script, or a number of scopes above this one."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
  ] }

  var name: [String]?
  var literalName: [String]?
  var psProvider: [String]?
  var scope: String?
  var force = false

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    for pattern in name ?? literalName ?? [] {
      try ItemSelection.guarded(run) {
        let wildcard = Wildcard(literalName == nil ? pattern : Wildcard.escape(pattern))
        let found = locations.drives.filter { wildcard.matches($0.name) && (psProvider?.anyMatches($0.provider.name) ?? true) }
        if found.isEmpty, wildcard.plain != nil { throw Locations.noDrive(pattern) }
        for drive in found {
          guard try run.shouldProcess("Name: \(drive.name) Provider: \(drive.provider.module)\\\(drive.provider.name) Root: \(drive.root)", "Remove Drive")
          else { continue }
          if drive === locations.currentDrive, !force {
            throw ItemFailure(
              "System.Management.Automation.PSInvalidOperationException", "Cannot remove drive '\(drive.name)' because it is in use.",
              id: "InvalidOperation", .InvalidOperation)
          }
          locations.remove(drive)
        }
      }
    }
  }
}
