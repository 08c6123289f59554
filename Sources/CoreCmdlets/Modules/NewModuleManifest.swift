import DotNet
import PowerShellRuntime

/// `New-ModuleManifest`: writes a manifest for a module.
struct NewModuleManifest: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-ModuleManifest", supportsShouldProcess: true, outputTypes: ["System.String"],
    synopsis: "Writes a manifest for a module.",
    examples: [
      CmdletExample(
        "New-ModuleManifest m.psd1 -RootModule m.psm1 -ModuleVersion 1.2; (Import-PowerShellDataFile m.psd1).ModuleVersion",
        output: "1.2"),
      CmdletExample(
        "New-ModuleManifest m.psd1 -Author casey -FunctionsToExport Get-Seven; (Import-PowerShellDataFile m.psd1).FunctionsToExport",
        output: "Get-Seven")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, mandatory: true, position: 0, help: "Where to look; wildcards are allowed."),
    .init("NestedModules", \.nestedModules, allows: [.emptyCollection], help: "Modules that load with this one."),
    .init("Guid", \.guid, type: .named(cmdlet: "guid"), help: "The identifier of the module."),
    .init("Author", \.author, allows: [.emptyString], help: "Who wrote the module."),
    .init("CompanyName", \.companyName, allows: [.emptyString], help: "The company behind the module."),
    .init("Copyright", \.copyright, allows: [.emptyString], help: "The copyright line of the manifest."),
    .init(
      "RootModule", \.rootModule, aliases: ["ModuleToProcess"], allows: [.emptyString], help: "The script module that the manifest stands for."),
    .init("ModuleVersion", \.moduleVersion, type: .named(cmdlet: "version"), validate: [.notNull], help: "The module's version, such as 1.2.0."),
    .init("Description", \.description, allows: [.emptyString], help: "What the module is for."),
    .init(
      "ProcessorArchitecture", \.processorArchitecture, type: .cmdletEnum("System.Reflection.ProcessorArchitecture"), help: "The processor it needs."),
    .init("PowerShellVersion", \.powerShellVersion, type: .named(cmdlet: "version"), help: "The least PowerShell version."),
    .init("ClrVersion", \.clrVersion, type: .named(cmdlet: "version"), help: "The least runtime version."),
    .init("DotNetFrameworkVersion", \.dotNetFrameworkVersion, type: .named(cmdlet: "version"), help: "The least framework version."),
    .init("PowerShellHostName", \.powerShellHostName, help: "The host it needs."),
    .init("PowerShellHostVersion", \.powerShellHostVersion, type: .named(cmdlet: "version"), help: "The least host version."),
    .init("RequiredModules", \.requiredModules, help: "Modules that must be there."),
    .init("TypesToProcess", \.typesToProcess, allows: [.emptyCollection], help: "Type files to load."),
    .init("FormatsToProcess", \.formatsToProcess, allows: [.emptyCollection], help: "Format files to load."),
    .init("ScriptsToProcess", \.scriptsToProcess, allows: [.emptyCollection], help: "Scripts to run first, in the caller's scope."),
    .init("RequiredAssemblies", \.requiredAssemblies, allows: [.emptyCollection], help: "Assemblies to load."),
    .init("FileList", \.fileList, allows: [.emptyCollection], help: "The files of the module."),
    .init("ModuleList", \.moduleList, allows: [.emptyCollection], help: "The modules of the package."),
    .init("FunctionsToExport", \.functionsToExport, allows: [.emptyCollection], help: "Functions that others see."),
    .init("AliasesToExport", \.aliasesToExport, allows: [.emptyCollection], help: "Aliases that others see."),
    .init("VariablesToExport", \.variablesToExport, allows: [.emptyCollection], help: "Variables that others see."),
    .init("CmdletsToExport", \.cmdletsToExport, allows: [.emptyCollection], help: "Cmdlets that others see."),
    .init("DscResourcesToExport", \.dscResourcesToExport, allows: [.emptyCollection], help: "Resources that others see."),
    .init(
      "CompatiblePSEditions", \.compatiblePSEditions, validate: [.set(["Desktop", "Core"])], allows: [.emptyCollection], help: "Core, Desktop or both."),
    .init("PrivateData", \.privateData, allows: [.null], help: "Data of the module's own."),
    .init("Tags", \.tags, validate: [.notNullOrEmpty], help: "Words to find it by."),
    .init("ProjectUri", \.projectUri, type: .named(cmdlet: "uri"), validate: [.notNullOrEmpty], help: "The address of the project's page."),
    .init("LicenseUri", \.licenseUri, type: .named(cmdlet: "uri"), validate: [.notNullOrEmpty], help: "The address of the licence."),
    .init("IconUri", \.iconUri, type: .named(cmdlet: "uri"), validate: [.notNullOrEmpty], help: "The address of the module's icon."),
    .init("ReleaseNotes", \.releaseNotes, validate: [.notNullOrEmpty], help: "What is new in this version."),
    .init("Prerelease", \.prerelease, validate: [.notNullOrEmpty], help: "The label of a version before its release."),
    .init("RequireLicenseAcceptance", \.requireLicenseAcceptance, help: "The licence must be accepted."),
    .init(
      "ExternalModuleDependencies", \.externalModuleDependencies, validate: [.notNullOrEmpty], help: "Modules it needs from elsewhere."),
    .init("HelpInfoUri", \.helpInfoUri, allows: [.null], help: "Where its help is."),
    .init("PassThru", \.passThru, help: "Also writes the object worked on."),
    .init("DefaultCommandPrefix", \.defaultCommandPrefix, allows: [.null], help: "A prefix for the nouns of its commands."),
  ] }

  var path: String?
  var nestedModules: [Value]?
  var guid: Value = .void
  var author: String?
  var companyName: String?
  var copyright: String?
  var rootModule: String?
  var moduleVersion: Value = .void
  var description: String?
  var processorArchitecture: EnumArgument?
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
  var passThru = false
  var defaultCommandPrefix: String?

  mutating func end(_ run: CommandRuntime) throws {
    let place = try run.context.outputPath(path ?? "", literal: false, run)
    guard place.path.lowercased().hasSuffix(".psd1") else {
      throw run.terminating(
        "System.ArgumentException", Messages.format("Modules", "InvalidModuleManifestPath", path ?? ""), id: "Modules_InvalidModuleManifestPath",
        .InvalidArgument, target: .text(path ?? ""))
    }
    let text = try manifest(place, run)
    guard try run.shouldProcess(place.path, Messages.format("Modules", "CreatingModuleManifestFile", place.path)) else { return }
    let file = try TextFileWriter(place, encoding: .void, append: false, noClobber: false, force: false, run)
    do {
      try file.write(text)
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
    if passThru { try run.write(.text(text)) }
  }

  private func manifest(_ place: ItemPlace, _ run: CommandRuntime) throws -> String {
    let context = run.context
    var writer = ManifestWriter(context)
    func address(_ value: Value) throws -> Value {
      if value.isNull { return .null }
      guard let uri = try context.converted(value, to: NetType.named("System.Uri") ?? .object).base.object as? NetUri else { return .null }
      guard uri.isAbsolute else {
        throw run.terminating(
          "System.InvalidOperationException", "This operation is not supported for a relative URI.", id: "System.InvalidOperationException", .NotSpecified)
      }
      return .text(uri.absolute)
    }
    let author = author ?? HostFacts.user
    writer.head(module: ModuleFiles.title(of: place.path), author: author)
    writer.line("RootModule", rootModule.map { .text($0) } ?? .null, sample: "''")
    writer.line("ModuleVersion", moduleVersion.isNull ? .text("0.0.1") : .text(context.text(moduleVersion)))
    writer.list("CompatiblePSEditions", compatiblePSEditions)
    writer.line("GUID", guid.isNull ? .text((try? NetGuid.random().text("D")) ?? "") : .text(context.text(guid)))
    writer.line("Author", .text(author))
    writer.line("CompanyName", .text(companyName ?? Messages.text("Modules", "DefaultCompanyName")))
    writer.line("Copyright", .text(copyright ?? Messages.format("Modules", "DefaultCopyrightMessage", author)))
    writer.line("Description", description.map { .text($0) } ?? .null, sample: "''")
    writer.line("PowerShellVersion", powerShellVersion.isNull ? .null : .text(context.text(powerShellVersion)), sample: "''")
    writer.line("PowerShellHostName", powerShellHostName.map { .text($0) } ?? .null, sample: "''")
    writer.line("PowerShellHostVersion", powerShellHostVersion.isNull ? .null : .text(context.text(powerShellHostVersion)), sample: "''")
    writer.line("DotNetFrameworkVersion", dotNetFrameworkVersion.isNull ? .null : .text(context.text(dotNetFrameworkVersion)), sample: "''")
    writer.line("ClrVersion", clrVersion.isNull ? .null : .text(context.text(clrVersion)), sample: "''")
    writer.line("ProcessorArchitecture", processorArchitecture.map { .text($0.text) } ?? .null, sample: "''")
    writer.values("RequiredModules", requiredModules)
    writer.list("RequiredAssemblies", requiredAssemblies)
    writer.list("ScriptsToProcess", scriptsToProcess)
    writer.list("TypesToProcess", typesToProcess)
    writer.list("FormatsToProcess", formatsToProcess)
    writer.values("NestedModules", nestedModules)
    writer.list("FunctionsToExport", functionsToExport ?? ["*"], isSet: true)
    writer.list("CmdletsToExport", cmdletsToExport ?? ["*"], isSet: true)
    writer.list("VariablesToExport", variablesToExport ?? ["*"], isSet: true)
    writer.list("AliasesToExport", aliasesToExport ?? ["*"], isSet: true)
    writer.list("DscResourcesToExport", dscResourcesToExport)
    writer.values("ModuleList", moduleList)
    writer.list("FileList", fileList)
    writer.privateData(privateData, [
      ("Tags", tags.map { .array($0.map { .text($0) }) } ?? .null), ("ProjectUri", try address(projectUri)),
      ("LicenseUri", try address(licenseUri)),
      ("IconUri", try address(iconUri)), ("ReleaseNotes", releaseNotes.map { .text($0) } ?? .null),
      ("Prerelease", prerelease.map { .text($0) } ?? .null),
      ("RequireLicenseAcceptance", requireLicenseAcceptance ? .bool(true) : .null),
      ("ExternalModuleDependencies", externalModuleDependencies.map { .array($0.map { .text($0) }) } ?? .null),
    ])
    writer.line("HelpInfoURI", try address(helpInfoUri.map { .text($0) } ?? .null), sample: "''")
    writer.line("DefaultCommandPrefix", defaultCommandPrefix.map { .text($0) } ?? .null, sample: "''")
    return writer.text + "}\n\n"
  }
}
