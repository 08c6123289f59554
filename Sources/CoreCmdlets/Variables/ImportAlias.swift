import DotNet
import PowerShellRuntime

/// `Import-Alias`: reads aliases from a file of Export-Alias.
struct ImportAlias: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Import-Alias", defaultParameterSet: "ByPath", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.AliasInfo"],
    synopsis: "Reads aliases from a file of Export-Alias.",
    examples: [
      CmdletExample(
        "Set-Content a.csv '\"say\",\"Write-Output\",\"\",\"None\"'; Import-Alias a.csv; say hello",
        output: "hello"),
      CmdletExample(
        "Set-Content a.csv '\"say\",\"Write-Output\",\"\",\"None\"'; (Import-Alias a.csv -PassThru).Definition",
        output: "Write-Output")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Path", \.path, sets: ["ByPath"], mandatory: true, position: 0, pipeline: true, byName: true, help: "Where to look; wildcards are allowed."),
    .init("Scope", \.scope, validate: [.notNullOrEmpty], help: "Global, Local, Script, or a number of scopes above this one."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, pipeline: true, byName: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: String?
  var scope: String?
  var passThru = false
  var force = false
  var literalPath: String?

  mutating func process(_ run: CommandRuntime) throws {
    let places = try run.context.inputPaths([path].compactMap { $0 }, literal: [literalPath].compactMap { $0 }, run)
    guard places.count == 1, let place = places.first else {
      throw run.terminating(
        "System.Management.Automation.PSInvalidOperationException",
        Messages.format("AliasCommandStrings", "ImportAliasPathResolvedToMultiple", path ?? ""), id: "AliasFileNotFound", .InvalidOperation)
    }
    var number = 0
    var read: [AliasInfo] = []
    do {
      try TextFiles.forEachLine(place, encoding: .void, run) { line in
        number += 1
        let text = line.drop { $0 == " " || $0 == "\t" }
        if text.isEmpty || text.hasPrefix("#") { return }
        read.append(try alias(String(text), number, place.path, run))
      }
    } catch let failure as FileFailure {
      throw run.terminating(
        failure.exceptionType, Messages.format("AliasCommandStrings", "ImportAliasFileOpenFailed", place.path, failure.message), id: "FileOpenFailure",
        .OpenError, target: .text(place.path))
    }
    // Only a file that is right as a whole changes anything.
    for alias in read {
      guard try run.shouldProcess("Name: \(alias.name) Value: \(alias.definition)", "Import Alias") else { continue }
      if try AliasScope.set(alias, scope, force: force, mustBeNew: true, run), passThru { try run.write(.object(alias)) }
    }
  }

  private func alias(_ line: String, _ number: Int, _ path: String, _ run: CommandRuntime) throws -> AliasInfo {
    var reader = CsvReader(delimiter: UInt8(ascii: ","))
    let fields = reader.feed(line) ?? []
    guard fields.count == 4 else {
      throw run.terminating(
        "System.FormatException", Messages.format("AliasCommandStrings", "ImportAliasFileInvalidFormat", path, String(number)),
        id: "ImportAliasFileFormatError", .ReadError, target: .text(path))
    }
    guard let options = ScopedItemOptions(listed: fields[3]) else {
      throw run.terminating(
        "System.ArgumentException", Messages.format("AliasCommandStrings", "ImportAliasOptionsError", path, String(number)),
        id: "ImportAliasOptionsError", .ReadError, target: .text(path))
    }
    let made = AliasInfo(fields[0], fields[1], options: options)
    made.descriptionText = fields[2]
    return made
  }
}
