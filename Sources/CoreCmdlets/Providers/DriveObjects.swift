import DotNet
import PowerShellRuntime

/// `PSDriveInfo`, `ProviderInfo` and `PathInfo` as scripts see them.
enum DriveObjects {
  nonisolated(unsafe) static let providerType = RecordType(
    "System.Management.Automation.ProviderInfo", assembly: "System.Management.Automation",
    [
      "string Name", "string ModuleName", "System.Collections.ObjectModel.Collection[psdriveinfo] Drives", "string Home", "string Description",
      "System.Management.Automation.Provider.ProviderCapabilities Capabilities",
    ],
    displayText: { record in
      let module = record.slots[1].stringIfString?.text ?? ""
      return "\(module)\\\(record.slots[0].stringIfString?.text ?? "")"
    })
  nonisolated(unsafe) static let driveType = RecordType(
    "System.Management.Automation.PSDriveInfo", assembly: "System.Management.Automation",
    [
      "string Name", "System.Management.Automation.ProviderInfo Provider", "string Root", "string Description", "string CurrentLocation",
      "string DisplayRoot", "System.Nullable[long] MaximumSize", "long Used", "long Free",
    ],
    displayText: { $0.slots[0].stringIfString?.text ?? "" })
  nonisolated(unsafe) static let pathType = RecordType(
    "System.Management.Automation.PathInfo", assembly: "System.Management.Automation",
    ["psdriveinfo Drive", "System.Management.Automation.ProviderInfo Provider", "string ProviderPath", "string Path"],
    displayText: { $0.slots[3].stringIfString?.text ?? "" })

  static func provider(_ provider: ItemProvider) -> Value {
    let drives: [Value] = provider.context.locations.drives.filter { $0.provider === provider }.map { .text($0.name) }
    let home: Value = provider is FileSystemProvider ? .text(HostPaths.home) : .text("")
    let abilities = provider is FileSystemProvider ? "Filter, ShouldProcess, Credentials" : "ShouldProcess"
    return providerType.make(.text(provider.name), .text(provider.module), .array(drives), home, .text(""), .text(abilities))
  }

  static func make(_ drive: PSDrive) -> Value {
    driveType.make(
      .text(drive.name), provider(drive.provider), .text(drive.root), .text(drive.description), .text(drive.currentLocation), .null, .null,
      .null, .null)
  }

  static func path(_ place: ItemPlace) -> Value {
    pathType.make(place.drive?.object ?? .null, provider(place.provider), .text(place.path), .text(place.display))
  }

  /// Puts the properties that every item of a provider carries on it.
  static func decorate(_ item: Value, _ place: ItemPlace) -> Value {
    guard let object = item.object else { return item }
    let extended = object.extended ?? ExtendedMembers()
    extended.set(PSNoteProperty("PSPath", .text(place.psPath)))
    if place.provider.isNavigable {
      let parent = place.provider.parent(place.path)
      extended.set(PSNoteProperty("PSParentPath", .text(parent.isEmpty ? "" : "\(place.provider.module)\\\(place.provider.name)::\(parent)")))
      extended.set(PSNoteProperty("PSChildName", .text(place.provider.child(place.path))))
    }
    extended.set(PSNoteProperty("PSDrive", place.drive?.object ?? .null))
    extended.set(PSNoteProperty("PSProvider", provider(place.provider)))
    extended.set(PSNoteProperty("PSIsContainer", .bool(place.isContainer)))
    object.extended = extended
    return item
  }
}
