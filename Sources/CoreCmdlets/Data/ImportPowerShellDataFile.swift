import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// `Import-PowerShellDataFile`: reads the table of a .psd1 file without running code.
struct ImportPowerShellDataFile: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Import-PowerShellDataFile", defaultParameterSet: "ByPath",
    synopsis: "Reads the table of a .psd1 file without running code.",
    examples: [
      CmdletExample(
        "Set-Content w.psd1 \"@{ Name = 'atl'; Ports = 5041, 5042 }\"; (Import-PowerShellDataFile w.psd1).Ports[1]",
        output: "5042"),
      CmdletExample(
        "Set-Content w.psd1 '@{ Now = Get-Date }'; try { Import-PowerShellDataFile w.psd1 } catch { $_.Exception.Message }",
        output: "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: Get-Date.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["ByPath"], mandatory: true, position: 0, validate: [.notNullOrEmpty], help: "Where to look; wildcards are allowed."),
    .init("SkipLimitCheck", \.skipLimitCheck, help: "Reads files of any size."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, position: 0, byName: true, aliases: ["PSPath", "LP"], validate: [.notNullOrEmpty], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: [String]?
  var skipLimitCheck = false
  var literalPath: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    for (text, isLiteral) in (path ?? []).map({ ($0, false) }) + (literalPath ?? []).map({ ($0, true) }) {
      try ItemSelection.guarded(run) {
        for place in try run.context.locations.expand(text, literal: isLiteral) { try read(place, run) }
      }
    }
  }

  private func read(_ place: ItemPlace, _ run: CommandRuntime) throws {
    let text = try TextFiles.text(place, .utf8(mark: false), run.context)
    let parsed = Parser.parseInput(text, fileName: place.path)
    guard parsed.errors.isEmpty else { return try notData("CouldNotParseAsPowerShellDataFile", place, run) }
    guard let table = DataFile.table(in: parsed.ast) else { return try notData("CouldNotParseAsPowerShellDataFileNoHashtableRoot", place, run) }
    do { try run.write(try DataFile.value(table, run.context)) } catch let failure as DataFile.Dynamic {
      throw run.terminating("System.InvalidOperationException", failure.message, id: "System.InvalidOperationException")
    }
  }

  private func notData(_ id: String, _ place: ItemPlace, _ run: CommandRuntime) throws {
    try run.report(
      "System.InvalidOperationException", Messages.format("UtilityCommonStrings", "CouldNotParseAsPowerShellDataFile", place.path), id: id,
      .InvalidData)
  }
}
