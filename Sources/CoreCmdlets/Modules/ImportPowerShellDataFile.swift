import DotNet
import PowerShellRuntime

/// `Import-PowerShellDataFile`: reads a `.psd1` that holds constants only.
struct ImportPowerShellDataFile: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Import-PowerShellDataFile", defaultParameterSet: "ByPath", outputTypes: ["System.Collections.Hashtable"],
    synopsis: "Reads a data file without running anything in it.",
    examples: [
      CmdletExample("'@{ Pool = \"atl\" }' | Set-Content d.psd1; (Import-PowerShellDataFile d.psd1).Pool", output: "atl"),
      CmdletExample(
        "'@{ Now = Get-Date }' | Set-Content d.psd1; try { Import-PowerShellDataFile d.psd1 } catch { $_.CategoryInfo.Category }", output: "InvalidData"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, sets: ["ByPath"], mandatory: true, position: 0, pipeline: true, byName: true, help: "The files; wildcards are allowed."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, pipeline: true, byName: true, aliases: ["PSPath", "LP"],
      help: "The files, taken as they stand."),
    .init("SkipLimitCheck", \.skipLimitCheck, help: "Allows more than 500 keys."),
  ] }

  var path: [String]?
  var literalPath: [String]?
  var skipLimitCheck = false

  mutating func process(_ run: CommandRuntime) throws {
    try ItemSelection(path, literalPath).forEach(run) { place in
      let text: String
      do { text = try TextFiles.text(place, .utf8(mark: false), run.context) } catch let failure as FileFailure {
        throw ItemFailure(failure, id: "FileOpenFailure", .OpenError, target: place.path)
      }
      if !ModuleManifest.errors(in: text, place.path, commands: "", variables: []).isEmpty {
        throw run.terminating(
          "System.InvalidOperationException",
          "The PowerShell data file '\(place.path)' is invalid since it cannot be evaluated as a Hashtable object.", id: "CouldNotParseAsPowerShellDataFile",
          .InvalidData, target: .text(place.path))
      }
      let collected = CollectSink()
      try run.context.engine.call(
        try run.context.parse(text), [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
      guard let table = collected.result.dictionary else {
        throw run.terminating(
          "System.InvalidOperationException",
          "The PowerShell data file '\(place.path)' is invalid since it cannot be evaluated as a Hashtable object.", id: "CouldNotParseAsPowerShellDataFileNoHashtableRoot",
          .InvalidData, target: .text(place.path))
      }
      try run.write(.object(table))
    }
  }
}
