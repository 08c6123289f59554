import DotNet
import PowerShellRuntime

/// `Get-Location`: gets the current location or a stack of locations.
struct GetLocation: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Location", defaultParameterSet: "Location", outputTypes: ["System.Management.Automation.PathInfo", "System.Management.Automation.PathInfoStack"],
    synopsis: "Gets the current location or a stack of locations.",
    examples: [
      CmdletExample(
        "(Get-Location).Provider.Name",
        output: "FileSystem"),
      CmdletExample(
        "(Get-Location).Path -eq \"$PWD\"",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "PSProvider", \.psProvider, sets: ["Location"], byName: true,
      help: "The current location of this provider's drives."),
    .init(
      "PSDrive", \.psDrive, sets: ["Location"], byName: true,
      help: "The current location of this drive."),
    .init("Stack", \.stack, sets: ["Stack"], help: "The stack that is in use."),
    .init("StackName", \.stackName, sets: ["Stack"], byName: true, help: "The stacks of these names."),
  ] }

  var psProvider: [String]?
  var psDrive: [String]?
  var stack = false
  var stackName: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    if stack || stackName != nil {
      for name in stackName ?? [locations.defaultStack.text] {
        guard let places = locations.stacks[Name(name)] else {
          if name.isEmpty { continue }
          try run.report(
            "System.Management.Automation.PSArgumentException",
            "Cannot find location stack '\(name)'. It does not exist or it is not a container.", id: "LocationStackNotFound", .InvalidArgument,
            target: .text(name))
          continue
        }
        for place in places.reversed() { try run.write(DriveObjects.path(place)) }
      }
      return
    }
    for name in pSDriveNames {
      try ItemSelection.guarded(run) {
        guard let drive = locations.drive(name) else { throw Locations.noDrive(name) }
        let path = drive === locations.currentDrive ? locations.currentPath : drive.currentLocation.isEmpty ? drive.root : drive.currentLocation
        try run.write(DriveObjects.path(ItemPlace(provider: drive.provider, drive: drive, path: path)))
      }
    }
    for name in pSProviderNames {
      try ItemSelection.guarded(run) {
        guard let provider = locations.provider(name) else { throw Locations.noProvider(name) }
        for drive in locations.drives where drive.provider === provider {
          try run.write(DriveObjects.path(ItemPlace(provider: provider, drive: drive, path: drive.currentLocation)))
          break
        }
      }
    }
    if pSDriveNames.isEmpty, pSProviderNames.isEmpty { try run.write(DriveObjects.path(locations.current)) }
  }
  private var pSDriveNames: [String] { psDrive ?? [] }
  private var pSProviderNames: [String] { psProvider ?? [] }
}
