import DotNet
import PowerShellRuntime

/// `Invoke-Item`: opens an item with the program for its kind, which a rehearsal never does.
struct InvokeItem: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-Item", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Opens an item with the program for its kind, which a rehearsal never does.",
    examples: [
      CmdletExample(
        "try { Invoke-Item / } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented"),
      CmdletExample(
        "$null = New-Item a.txt; try { Invoke-Item a.txt } catch { 'refused' }",
        output: "refused")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
    .init("Filter", \.filter, help: "A pattern that the names must match, applied by the provider."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init(
      "Credential", \.credential, byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it."),
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var filter: String?
  var include: [String]?
  var exclude: [String]?
  var credential: Value = .void
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    throw run.terminating(
      "System.Management.Automation.PSNotSupportedException",
      "Invoke-Item is not available here: it would start a program of the host. Read the item with Get-Content instead.",
      id: "NotSupported", .NotImplemented)
  }
}
