import DotNet
import PowerShellRuntime

/// `New-ModuleManifest`: writes a module's `.psd1`.
struct NewModuleManifest: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-ModuleManifest", supportsShouldProcess: true, outputTypes: ["System.String"],
    synopsis: "Writes a module's manifest.",
    examples: [
      CmdletExample(
        "New-ModuleManifest ./pools.psd1 -ModuleVersion 1.2; (Import-PowerShellDataFile ./pools.psd1).ModuleVersion", output: "1.2"),
      CmdletExample(
        "New-ModuleManifest ./pools.psd1 -FunctionsToExport Get-Pool; (Import-PowerShellDataFile ./pools.psd1).FunctionsToExport", output: "Get-Pool"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, mandatory: true, position: 0, help: "The file to write."),
    .init("PassThru", \.passThru, help: "Also writes the text."),
    .init("NestedModules", \.nestedModules, allows: .emptyCollection, help: "The manifest's NestedModules."),
    .init("Guid", \.guid, type: .named(cmdlet: "System.Guid"), help: "The manifest's GUID."),
    .init("Author", \.author, help: "The manifest's Author."),
    .init("CompanyName", \.companyName, help: "The manifest's CompanyName."),
    .init("Copyright", \.copyright, help: "The manifest's Copyright."),
    .init("RootModule", \.rootModule, aliases: ["ModuleToProcess"], help: "The manifest's RootModule."),
    .init("ModuleVersion", \.moduleVersion, type: .named(cmdlet: "System.Version"), help: "The manifest's ModuleVersion."),
    .init("Description", \.description, help: "The manifest's Description."),
    .init("ProcessorArchitecture", \.processorArchitecture, help: "The manifest's ProcessorArchitecture."),
    .init("PowerShellVersion", \.powerShellVersion, type: .named(cmdlet: "System.Version"), help: "The manifest's PowerShellVersion."),
    .init("ClrVersion", \.clrVersion, type: .named(cmdlet: "System.Version"), help: "The manifest's CLRVersion."),
    .init("DotNetFrameworkVersion", \.dotNetFrameworkVersion, type: .named(cmdlet: "System.Version"), help: "The manifest's DotNetFrameworkVersion."),
    .init("PowerShellHostName", \.powerShellHostName, help: "The manifest's PowerShellHostName."),
    .init("PowerShellHostVersion", \.powerShellHostVersion, type: .named(cmdlet: "System.Version"), help: "The manifest's PowerShellHostVersion."),
    .init("RequiredModules", \.requiredModules, allows: .emptyCollection, help: "The manifest's RequiredModules."),
    .init("TypesToProcess", \.typesToProcess, allows: .emptyCollection, help: "The manifest's TypesToProcess."),
    .init("FormatsToProcess", \.formatsToProcess, allows: .emptyCollection, help: "The manifest's FormatsToProcess."),
    .init("ScriptsToProcess", \.scriptsToProcess, allows: .emptyCollection, help: "The manifest's ScriptsToProcess."),
    .init("RequiredAssemblies", \.requiredAssemblies, allows: .emptyCollection, help: "The manifest's RequiredAssemblies."),
    .init("FileList", \.fileList, allows: .emptyCollection, help: "The manifest's FileList."),
    .init("ModuleList", \.moduleList, allows: .emptyCollection, help: "The manifest's ModuleList."),
    .init("FunctionsToExport", \.functionsToExport, allows: .emptyCollection, help: "The manifest's FunctionsToExport."),
    .init("AliasesToExport", \.aliasesToExport, allows: .emptyCollection, help: "The manifest's AliasesToExport."),
    .init("VariablesToExport", \.variablesToExport, allows: .emptyCollection, help: "The manifest's VariablesToExport."),
    .init("CmdletsToExport", \.cmdletsToExport, allows: .emptyCollection, help: "The manifest's CmdletsToExport."),
    .init("DscResourcesToExport", \.dscResourcesToExport, allows: .emptyCollection, help: "The manifest's DscResourcesToExport."),
    .init("CompatiblePSEditions", \.compatiblePSEditions, allows: .emptyCollection, help: "The manifest's CompatiblePSEditions."),
    .init("PrivateData", \.privateData, help: "The manifest's PrivateData."),
    .init("Tags", \.tags, allows: .emptyCollection, help: "The manifest's Tags."),
    .init("ProjectUri", \.projectUri, type: .named(cmdlet: "System.Uri"), help: "The manifest's ProjectUri."),
    .init("LicenseUri", \.licenseUri, type: .named(cmdlet: "System.Uri"), help: "The manifest's LicenseUri."),
    .init("IconUri", \.iconUri, type: .named(cmdlet: "System.Uri"), help: "The manifest's IconUri."),
    .init("ReleaseNotes", \.releaseNotes, help: "The manifest's ReleaseNotes."),
    .init("Prerelease", \.prerelease, help: "The manifest's Prerelease."),
    .init("RequireLicenseAcceptance", \.requireLicenseAcceptance, help: "The manifest's RequireLicenseAcceptance."),
    .init("ExternalModuleDependencies", \.externalModuleDependencies, allows: .emptyCollection, help: "The manifest's ExternalModuleDependencies."),
    .init("HelpInfoUri", \.helpInfoUri, help: "The manifest's HelpInfoURI."),
    .init("DefaultCommandPrefix", \.defaultCommandPrefix, help: "The manifest's DefaultCommandPrefix."),
  ] }

  var path = ""
  var passThru = false
  var nestedModules: [Value]?
  var guid: Value = .void
  var author: String?
  var companyName: String?
  var copyright: String?
  var rootModule: String?
  var moduleVersion: Value = .void
  var description: String?
  var processorArchitecture: String?
  var powerShellVersion: Value = .void
  var clrVersion: Value = .void
  var dotNetFrameworkVersion: Value = .void
  var powerShellHostName: String?
  var powerShellHostVersion: Value = .void
  var requiredModules: [Value]?
  var typesToProcess: [String]?
  var formatsToProcess: [String]?
  var scriptsToProcess: [String]?
  var requiredAssemblies: [String]?
  var fileList: [String]?
  var moduleList: [Value]?
  var functionsToExport: [String]?
  var aliasesToExport: [String]?
  var variablesToExport: [String]?
  var cmdletsToExport: [String]?
  var dscResourcesToExport: [String]?
  var compatiblePSEditions: [String]?
  var privateData: Value = .void
  var tags: [String]?
  var projectUri: Value = .void
  var licenseUri: Value = .void
  var iconUri: Value = .void
  var releaseNotes: String?
  var prerelease: String?
  var requireLicenseAcceptance = false
  var externalModuleDependencies: [String]?
  var helpInfoUri: String?
  var defaultCommandPrefix: String?

  mutating func process(_ run: CommandRuntime) throws {
    guard ModuleFiles.fileExtension(of: path) == ".psd1", let full = run.context.files.resolve(path) else {
      throw run.terminating(
        "System.InvalidOperationException",
        "The module manifest path '\(path)' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.",
        id: "Modules_InvalidModuleManifestPath", .InvalidArgument, target: .text(path))
    }
    guard try run.shouldProcess(full, "New-ModuleManifest") else { return }
    let text = ModuleManifestText(title: ModuleFiles.title(of: full), values: given(run), context: run.context).text
    let write = try run.context.files.openForWriting(full, append: false)
    try write(text)
    if passThru { try run.write(.text(text)) }
  }

  /// The fields that were given, by the manifest's names, and what those left out become.
  private func given(_ run: CommandRuntime) -> [String: Value] {
    var values: [String: Value] = [:]
    func set(_ key: String, _ value: Value?) { if let value, !value.isNull { values[key] = value } }
    set("NestedModules", nestedModules.map { .array($0) })
    set("GUID", guid.isAbsent ? nil : guid)
    set("Author", author.map { .text($0) })
    set("CompanyName", companyName.map { .text($0) })
    set("Copyright", copyright.map { .text($0) })
    set("RootModule", rootModule.map { .text($0) })
    set("ModuleVersion", moduleVersion.isAbsent ? nil : moduleVersion)
    set("Description", description.map { .text($0) })
    set("ProcessorArchitecture", processorArchitecture.map { .text($0) })
    set("PowerShellVersion", powerShellVersion.isAbsent ? nil : powerShellVersion)
    set("CLRVersion", clrVersion.isAbsent ? nil : clrVersion)
    set("DotNetFrameworkVersion", dotNetFrameworkVersion.isAbsent ? nil : dotNetFrameworkVersion)
    set("PowerShellHostName", powerShellHostName.map { .text($0) })
    set("PowerShellHostVersion", powerShellHostVersion.isAbsent ? nil : powerShellHostVersion)
    set("RequiredModules", requiredModules.map { .array($0) })
    set("TypesToProcess", typesToProcess.map { .array($0.map { .text($0) }) })
    set("FormatsToProcess", formatsToProcess.map { .array($0.map { .text($0) }) })
    set("ScriptsToProcess", scriptsToProcess.map { .array($0.map { .text($0) }) })
    set("RequiredAssemblies", requiredAssemblies.map { .array($0.map { .text($0) }) })
    set("FileList", fileList.map { .array($0.map { .text($0) }) })
    set("ModuleList", moduleList.map { .array($0) })
    set("FunctionsToExport", functionsToExport.map { .array($0.map { .text($0) }) })
    set("AliasesToExport", aliasesToExport.map { .array($0.map { .text($0) }) })
    set("VariablesToExport", variablesToExport.map { .array($0.map { .text($0) }) })
    set("CmdletsToExport", cmdletsToExport.map { .array($0.map { .text($0) }) })
    set("DscResourcesToExport", dscResourcesToExport.map { .array($0.map { .text($0) }) })
    set("CompatiblePSEditions", compatiblePSEditions.map { .array($0.map { .text($0) }) })
    set("PrivateData", privateData.isAbsent ? nil : privateData)
    set("Tags", tags.map { .array($0.map { .text($0) }) })
    set("ProjectUri", projectUri.isAbsent ? nil : projectUri)
    set("LicenseUri", licenseUri.isAbsent ? nil : licenseUri)
    set("IconUri", iconUri.isAbsent ? nil : iconUri)
    set("ReleaseNotes", releaseNotes.map { .text($0) })
    set("Prerelease", prerelease.map { .text($0) })
    set("ExternalModuleDependencies", externalModuleDependencies.map { .array($0.map { .text($0) }) })
    set("HelpInfoURI", helpInfoUri.map { .text($0) })
    set("DefaultCommandPrefix", defaultCommandPrefix.map { .text($0) })
    if requireLicenseAcceptance { values["RequireLicenseAcceptance"] = .bool(true) }
    if values["GUID"] == nil { values["GUID"] = .text(ModuleManifestText.newGuid()) }
    if values["ModuleVersion"] == nil { values["ModuleVersion"] = .text("0.0.1") }
    let user = Environment.get("USER") ?? "user"
    if values["Author"] == nil { values["Author"] = .text(user) }
    if values["CompanyName"] == nil { values["CompanyName"] = .text("Unknown") }
    if values["Copyright"] == nil { values["Copyright"] = .text("(c) \(run.context.text(of: values["Author"] ?? .null)). All rights reserved.") }
    for key in ["FunctionsToExport", "CmdletsToExport", "AliasesToExport", "VariablesToExport"] where values[key] == nil { values[key] = .text("*") }
    return values
  }
}
