import DotNet
import PowerShellRuntime

/// `New-PSDrive`: makes a drive that begins at a folder.
struct NewPSDrive: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-PSDrive", supportsShouldProcess: true,
    synopsis: "Makes a drive that begins at a folder.",
    examples: [
      CmdletExample(
        "$null = New-Item root/in.txt -Force -Value 'x'; $null = New-PSDrive -Name PC -PSProvider FileSystem -Root ./root; Get-Content PC:/in.txt",
        output: "x"),
      CmdletExample(
        "(New-PSDrive -Name Tmp2 -PSProvider FileSystem -Root /).Name",
        output: "Tmp2")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, mandatory: true, position: 0, byName: true, help: "The drive's name, without the colon."),
    .init(
      "PSProvider", \.psProvider, mandatory: true, position: 1, byName: true,
      help: "The provider, FileSystem for instance."),
    .init(
      "Root", \.root, mandatory: true, position: 2, byName: true, allows: [.emptyString],
      help: "Where the drive begins."),
    .init("Description", \.description, byName: true, help: "A text that says what it is for."),
    .init(
      "Scope", \.scope, byName: true,
      help: "Global, Local, Script, or a number of scopes above this one."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
  ] }

  var name: String?
  var psProvider: String?
  var root: String?
  var description: String?
  var scope: String?
  var credential: Value = .void

  mutating func process(_ run: CommandRuntime) throws {
    let locations = run.context.locations
    try ItemSelection.guarded(run) {
      guard let provider = locations.provider(psProvider ?? "") else { throw Locations.noProvider(psProvider ?? "") }
      let driveName = name ?? ""
      let start = provider === locations.files ? try locations.resolve(root ?? "").path : root ?? ""
      guard try run.shouldProcess("Name: \(driveName) Provider: \(provider.module)\\\(provider.name) Root: \(root ?? "")", "New drive") else { return }
      if locations.drive(driveName) != nil {
        throw ItemFailure(
          "System.Management.Automation.SessionStateException", "A drive with the name '\(driveName)' already exists.", id: "DriveAlreadyExists",
          .ResourceExists, target: .text(driveName))
      }
      if provider === locations.files, !provider.isContainer(start) {
        throw ItemFailure(
          "System.IO.IOException", "The specified drive root \"\(root ?? "")\" either does not exist, or it is not a folder.",
          id: "DriveRootError", .ReadError, target: .text(driveName))
      }
      let drive = PSDrive(driveName, provider, root: start, description: description ?? "")
      locations.add(drive)
      try run.write(drive.object)
    }
  }
}
