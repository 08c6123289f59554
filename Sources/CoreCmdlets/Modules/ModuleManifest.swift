import DotNet
import PowerShellRuntime
import PowerShellSyntax
import SourceText

/// A module's `.psd1`, read and checked.
/// - Source: about_Module_Manifests, `ModuleCmdletBase.LoadModuleManifestData`
struct ModuleManifest {
  let path: String
  let table: NetDictionary
  private let context: ExecutionContext

  static let members = """
    ModuleToProcess NestedModules GUID Author CompanyName Copyright ModuleVersion Description PowerShellVersion PowerShellHostName \
    PowerShellHostVersion CLRVersion DotNetFrameworkVersion ProcessorArchitecture RequiredModules TypesToProcess FormatsToProcess \
    ScriptsToProcess PrivateData RequiredAssemblies ModuleList FileList FunctionsToExport VariablesToExport AliasesToExport CmdletsToExport \
    DscResourcesToExport CompatiblePSEditions HelpInfoURI RootModule DefaultCommandPrefix
    """.split(separator: " ").map(String.init)

  private static let commands = "Import-LocalizedData, ConvertFrom-StringData, Write-Host, Out-Host, Join-Path"
  private static let variables = ["$psscriptroot", "$psedition", "$enabledexperimentalfeatures", "$psculture", "$psuiculture", "$pshome", "$iscoreclr",
    "$iswindows", "$islinux", "$ismacos"]

  /// - Throws: `Modules_InvalidManifest` and the other ways a manifest can be wrong.
  init(_ path: String, _ run: CommandRuntime) throws {
    context = run.context
    self.path = path
    let text = String(decoding: try context.files.read(path), as: UTF8.self).replacingOccurrences(of: "\u{FEFF}", with: "")
    let errors = ModuleManifest.errors(in: text, path, commands: ModuleManifest.commands, variables: ModuleManifest.variables)
    if let first = errors.first {
      let message = "At \(first.extent.file ?? path):\(first.extent.startLineNumber) char:\(first.extent.startColumnNumber)\n\(first.extent.excerpt())\n\(first.message)"
      throw ModuleManifest.invalid(
        "The module manifest '\(path)' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: \(message)",
        path, run)
    }
    let collected = CollectSink()
    do {
      try context.engine.call(
        try context.script(at: path).scriptBlock, [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
    } catch let error as TerminatingError { throw ModuleManifest.invalid(error.record.message, path, run) }
    guard let table = collected.result.dictionary else {
      throw ModuleManifest.invalid(
        "Processing the module manifest file '\(path)' did not result in a valid manifest object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the New-ModuleManifest cmdlet.",
        path, run)
    }
    self.table = table
  }

  /// One that was read already.
  init(_ path: String, table: NetDictionary, _ context: ExecutionContext) {
    self.path = path
    self.table = table
    self.context = context
  }

  /// What is not allowed in the file: parse errors, then what a data section refuses.
  static func errors(in text: String, _ path: String, commands: String, variables: [String]) -> [ParseError] {
    let plain = Parser.parseInput(text, fileName: path).errors
    if !plain.isEmpty { return plain }
    let head = commands.isEmpty ? "data {" : "data -SupportedCommand \(commands) {"
    return Parser.parseInput("\(head)\n\(text)\n}", fileName: path).errors.filter { !variables.contains($0.extent.text.lowercased()) }
  }

  static func invalid(_ message: String, _ path: String, _ run: CommandRuntime, id: String = "Modules_InvalidManifest") -> TerminatingError {
    run.terminating("System.ArgumentException", message, id: id, .ResourceUnavailable, target: .text(path))
  }

  /// Keys, version and PowerShell version.
  func check(_ run: CommandRuntime) throws {
    let unknown = table.pairs.map { context.text(of: $0.key) }.filter { key in !ModuleManifest.members.contains { CaseFolding.equal($0, key) } }
    if !unknown.isEmpty {
      let names = unknown.map { "'\($0)'" }.joined(separator: ", ")
      let valid = ModuleManifest.members.map { "'\($0)'" }.joined(separator: ", ")
      throw run.terminating(
        "System.InvalidOperationException",
        "The '\(path)' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest members are (\(valid)). Remove the members that are not valid (\(names)), then try to import the module again.",
        id: "Modules_InvalidManifestMember", .InvalidData, target: .text(path))
    }
    guard let version = text("ModuleVersion") else {
      throw ModuleManifest.invalid(
        "The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '\(path)'.",
        path, run)
    }
    if ModuleVersion(version) == nil {
      throw ModuleManifest.invalid(
        "The member 'ModuleVersion' in the module manifest is not valid: Cannot convert value \"\(version)\" to type \"System.Version\". Error: \"\(versionError(version))\". Verify that a valid value is specified for this field in the '\(path)' file.",
        path, run)
    }
    if let needed = text("PowerShellVersion"), let least = ModuleVersion(needed), let own = ModuleVersion(ScriptRequirementCheck.versionText), own < least {
      throw run.terminating(
        "System.InvalidOperationException",
        "The version of PowerShell on this computer is '\(ScriptRequirementCheck.versionText)'. The module '\(path)' requires a minimum PowerShell version of '\(needed)' to run. Verify that you have the minimum required version of PowerShell installed, and then try again.",
        id: "Modules_InsufficientPowerShellVersion", .ResourceUnavailable, target: .text(path))
    }
  }

  private func versionError(_ text: String) -> String {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    if pieces.count < 2 || pieces.count > 4 { return "Version string portion was too short or too long. (Parameter 'input')" }
    return "The input string '\(pieces.first { Int($0) == nil } ?? "")' was not in a correct format."
  }

  // MARK: Reading

  func text(_ key: String) -> String? { table[key].flatMap { $0.isNull ? nil : context.text(of: $0) } }
  func values(_ key: String) throws -> [Value]? { try table[key].map { try $0.unrolled(context) } }
  func list(_ key: String) throws -> [String]? { try values(key)?.map { context.text(of: $0) } }
  subscript(key: String) -> Value? { table[key] }

  /// Copies the descriptive fields.
  func describe(_ module: PSModuleInfo) {
    if let version = text("ModuleVersion") { module.version = LanguagePrimitives.version(version) }
    module.author = text("Author") ?? ""
    module.companyName = text("CompanyName") ?? ""
    module.copyright = text("Copyright") ?? ""
    module.moduleDescription = text("Description") ?? ""
    module.privateData = table["PrivateData"] ?? .null
    for key in ["HelpInfoURI", "PowerShellVersion", "PowerShellHostName", "PowerShellHostVersion", "CLRVersion", "DotNetFrameworkVersion", "ProcessorArchitecture"] {
      if let value = text(key) { module.manifestFields[Name(key)] = .text(value) }
    }
    module.compatiblePSEditions = (try? list("CompatiblePSEditions")) ?? []
    for key in ["FileList", "ModuleList", "RequiredAssemblies", "ScriptsToProcess", "FormatsToProcess", "TypesToProcess"] {
      let base = module.moduleBase ?? ""
      let isFile = key == "FileList"
      if let values = try? list(key) { module.manifestFields[Name(key)] = .array(values.map { .text(isFile ? "\(base)/\($0)" : $0) }) }
    }
    let data = table["PrivateData"]?.dictionary?["PSData"]?.dictionary
    for key in ["Tags", "ProjectUri", "LicenseUri", "IconUri", "ReleaseNotes"] {
      guard let value = data?[key], !value.isNull else { continue }
      module.manifestFields[Name(key)] = key == "Tags" ? .array((try? value.unrolled(context)) ?? [value]) : value
    }
    module.prefix = text("DefaultCommandPrefix") ?? ""
    if let guid = table["GUID"], let type = NetType.named("System.Guid") { module.guid = (try? context.converted(guid, to: type)) ?? .null }
  }
}
