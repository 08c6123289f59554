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

  static var parameters: [ParameterDeclaration<Self>] { .joined([
    .init(
      "Path", \.path, sets: ["Path"], mandatory: true, position: 0, pipeline: true, byName: true,
      help: "Where to look; wildcards are allowed."),
  ], ItemFilters.all(\.filters), [
    .init(
      "LiteralPath", \.literalPath, sets: ["LiteralPath"], mandatory: true, byName: true,
      aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ]) }

  var path: [String]?
  var filters = ItemFilters()
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    throw run.terminating(
      "System.Management.Automation.PSNotSupportedException",
      "Invoke-Item is not available here: it would start a program of the host. Read the item with Get-Content instead.",
      id: "NotSupported", .NotImplemented)
  }
}
