import DotNet
import PowerShellRuntime

/// `Export-Alias`: writes aliases to a file.
struct ExportAlias: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Export-Alias", defaultParameterSet: "ByPath", supportsShouldProcess: true, outputTypes: ["System.Management.Automation.AliasInfo"],
    synopsis: "Writes aliases to a file.",
    examples: [
      CmdletExample(
        "Set-Alias say Write-Output; Export-Alias a.csv say -NoClobber; Get-Content a.csv | Select-Object -Last 1",
        output: "\"say\",\"Write-Output\",\"\",\"None\""),
      CmdletExample(
        "Set-Alias say Write-Output; Export-Alias a.ps1 say -As Script; Get-Content a.ps1 | Select-Object -Last 1",
        output: "set-alias -Name:\"say\" -Value:\"Write-Output\" -Description:\"\" -Option:\"None\"")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, sets: ["ByPath"], mandatory: true, position: 0, help: "Where to look; wildcards are allowed."),
    .init("Name", \.name, position: 1, byName: true, help: "The aliases to export; wildcards are allowed."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("As", \.`as`, type: .cmdletEnum("Microsoft.PowerShell.Commands.ExportAliasFormat"), help: "The form: Csv or Script."),
    .init("Append", \.append, help: "Adds to the end of the file."),
    .init("Force", \.force, help: "Goes ahead where the command would otherwise refuse."),
    .init("NoClobber", \.noClobber, aliases: ["NoOverwrite"], help: "Refuses to replace a file that is there."),
    .init("Description", \.description, help: "What the module is for."),
    .init("Scope", \.scope, help: "Global, Local, Script, or a number of scopes above this one."),
    .init(
      "LiteralPath", \.literalPath, sets: ["ByLiteralPath"], mandatory: true, byName: true, aliases: ["PSPath", "LP"], help: "Where to look, taken as it stands: no wildcards."),
  ] }

  var path: String?
  var name: [String]?
  var passThru = false
  var `as`: EnumArgument?
  var append = false
  var force = false
  var noClobber = false
  var description: String?
  var scope: String?
  var literalPath: String?

  mutating func process(_ run: CommandRuntime) throws {
    var chosen: [AliasInfo] = []
    let all = try AliasScope.aliases(scope, run)
    for pattern in name ?? ["*"] {
      let wildcard = Wildcard(pattern)
      let found = all.filter { wildcard.matches($0.name) }
      if found.isEmpty, wildcard.plain != nil {
        try run.report(
          "System.Management.Automation.ItemNotFoundException", Messages.format("AliasCommandStrings", "NoAliasFound", "name", pattern),
          id: "ItemNotFoundException", .ObjectNotFound, target: .text(pattern))
      }
      chosen += found
    }
    chosen.sort { CaseFolding.key($0.name) < CaseFolding.key($1.name) }
    let target = literalPath ?? path ?? ""
    let place = try run.context.outputPath(target, literal: literalPath != nil, run)
    guard try run.shouldProcess(place.path, "Export-Alias") else { return }
    let file = try TextFileWriter(place, encoding: .void, append: append, noClobber: noClobber, force: force, run)
    do {
      for line in header(run) { try file.write(line: "# \(line)") }
      for alias in chosen {
        try file.write(line: text(alias))
        if passThru { try run.write(.object(alias)) }
      }
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  private func header(_ run: CommandRuntime) -> [String] {
    var lines = [
      Messages.text("AliasCommandStrings", "ExportAliasHeaderTitle"),
      Messages.format("AliasCommandStrings", "ExportAliasHeaderUser", HostFacts.user),
      Messages.format("AliasCommandStrings", "ExportAliasHeaderDate", run.context.format(.dateTime(DateTime.now()), "F")),
      Messages.format("AliasCommandStrings", "ExportAliasHeaderMachine", HostFacts.machine),
    ]
    if let description { lines += description.split(separator: "\n").map { String($0) } }
    return lines
  }

  private func text(_ alias: AliasInfo) -> String {
    let options = alias.options.listed
    if let `as`, `as`.is("Script") {
      return "set-alias -Name:\"\(alias.name)\" -Value:\"\(alias.definition)\" -Description:\"\(alias.descriptionText)\" -Option:\"\(options)\""
    }
    return "\"\(alias.name)\",\"\(alias.definition)\",\"\(alias.descriptionText)\",\"\(options)\""
  }
}

extension ScopedItemOptions {
  /// As `ToString()` of the enum has it.
  var listed: String {
    var names: [String] = []
    if contains(.readOnly) { names.append("ReadOnly") }
    if contains(.constant) { names.append("Constant") }
    if contains(.private) { names.append("Private") }
    if contains(.allScope) { names.append("AllScope") }
    return names.isEmpty ? "None" : names.joined(separator: ", ")
  }

  /// - Returns: nil for a name that is none.
  init?(listed text: String) {
    self.init(rawValue: 0)
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      switch part.lowercased() {
      case "none", "unspecified": break
      case "readonly": insert(.readOnly)
      case "constant": insert(.constant)
      case "private": insert(.private)
      case "allscope": insert(.allScope)
      default: return nil
      }
    }
  }
}
