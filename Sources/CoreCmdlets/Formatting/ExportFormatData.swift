import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Export-FormatData`: writes views to a format file.
struct ExportFormatData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Export-FormatData", defaultParameterSet: "ByPath",
    synopsis: "Writes views to a format file that Update-FormatData reads.",
    examples: [
      CmdletExample(
        "Get-FormatData System.Version | Export-FormatData -Path version.ps1xml; ([xml](Get-Content version.ps1xml)).Configuration.ViewDefinitions.View.Name",
        output: "System.Version"),
      CmdletExample(
        """
        Get-FormatData System.Version | Export-FormatData -Path version.ps1xml
        try { Get-FormatData System.Guid | Export-FormatData -Path version.ps1xml -NoClobber } catch { $_.FullyQualifiedErrorId }
        """,
        output: "NoClobber,Microsoft.PowerShell.Commands.ExportFormatDataCommand"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "InputObject", \.inputObject, mandatory: true, pipeline: true,
      type: .named(cmdlet: "System.Management.Automation.ExtendedTypeDefinition[]"), help: "The views, as Get-FormatData gives them."),
    .init("Path", \.path, sets: ["ByPath"], mandatory: true, aliases: ["FilePath"], completes: .path, help: "The file to write."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, aliases: ["PSPath", "LP"], completes: .path,
      help: "The file to write, taken as it stands: no wildcards."),
    .init("Force", \.force, help: "Overwrites a read-only file."),
    .init("NoClobber", \.noClobber, aliases: ["NoOverwrite"], help: "Does not overwrite a file."),
    .init("IncludeScriptBlock", \.includeScriptBlock, help: "Writes script blocks too; without it what they show is left empty."),
  ] }

  var inputObject: [Value]?
  var path: String?
  var literalPath: String?
  var force = false
  var noClobber = false
  var includeScriptBlock = false
  private var views: [ViewDefinition] = []
  private var file: TextFileWriter?

  mutating func begin(_ run: CommandRuntime) throws {
    guard let path = path ?? literalPath else { return }
    let place = try run.context.outputPath(path, literal: literalPath != nil, run)
    file = try TextFileWriter(place, encoding: .void, append: false, noClobber: noClobber, force: force, run)
  }

  mutating func process(_ run: CommandRuntime) throws {
    for value in inputObject ?? [] {
      guard let definition = value.base.object as? FormatDataObject else { continue }
      views += definition.views
    }
  }

  mutating func end(_ run: CommandRuntime) throws {
    try file?.write(FormatFileWriter.write(views, includesScripts: includeScriptBlock))
    try file?.finish()
  }

  mutating func clean(_ run: CommandRuntime) { file?.abandon() }
}
