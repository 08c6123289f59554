import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// `Test-ModuleManifest`: checks a module's manifest and shows what it says, without loading the module.
struct TestModuleManifest: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Test-ModuleManifest", outputTypes: ["System.Management.Automation.PSModuleInfo"],
    synopsis: "Checks a module's manifest and shows what it says, without loading the module.",
    examples: [
      CmdletExample(
        "New-ModuleManifest m.psd1 -ModuleVersion 2.0; (Test-ModuleManifest m.psd1).Version.ToString()",
        output: "2.0"),
      CmdletExample(
        "Set-Content b.psd1 '@{ Author = \"casey\" }'; try { Test-ModuleManifest b.psd1 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }",
        output: "Modules_InvalidManifest,Microsoft.PowerShell.Commands.TestModuleManifestCommand")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, mandatory: true, position: 0, pipeline: true, byName: true, help: "Where to look; wildcards are allowed."),
  ] }

  var path: String?

  mutating func process(_ run: CommandRuntime) throws {
    try ItemSelection.guarded(run) {
      for place in try run.context.locations.expand(path ?? "") { try check(place, run) }
    }
  }

  private func check(_ place: ItemPlace, _ run: CommandRuntime) throws {
    func refuse(_ id: String, _ message: String, _ category: ErrorCategory = .ResourceUnavailable) throws {
      try run.report("System.ArgumentException", message, id: "Modules_\(id)", category, target: .text(place.path))
    }
    guard place.path.lowercased().hasSuffix(".psd1") else {
      return try refuse("InvalidModuleManifestPath", Messages.format("Modules", "InvalidModuleManifestPath", path ?? ""), .InvalidArgument)
    }
    let parsed = Parser.parseInput(try TextFiles.text(place, .utf8(mark: false), run.context), fileName: place.path)
    guard parsed.errors.isEmpty, let table = DataFile.table(in: parsed.ast) else {
      return try refuse("InvalidManifest", Messages.format("Modules", "EmptyModuleManifest", place.path))
    }
    do {
      try DataFile.check(table, variables: ["PSHome", "PSEdition", "IsCoreCLR", "IsWindows", "IsLinux", "IsMacOS", "EnabledExperimentalFeatures"])
    } catch let failure as DataFile.Dynamic {
      return try refuse("InvalidManifest", Messages.format("Modules", "InvalidModuleManifest", place.path, failure.code))
    }
    let collected = CollectSink()
    try run.context.engine.call(
      try run.context.script(at: place.path).scriptBlock, [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
    guard let data = collected.result.dictionary else { return }
    guard let version = data["ModuleVersion"], !version.isNull else {
      return try refuse("InvalidManifest", Messages.format("Modules", "ModuleManifestMissingModuleVersion", place.path))
    }
    let manifest = ModuleManifest(place.path, table: data, run.context)
    if let wrong = try brokenFile(manifest, run) {
      return try refuse("InvalidManifest", "Cannot find path '\(wrong)' because it does not exist.")
    }
    if try rootIsBroken(manifest, run) { return }
    let module = PSModuleInfo(ModuleFiles.title(of: place.path))
    module.path = place.path
    module.moduleBase = ModuleFiles.folder(of: place.path)
    module.describe(data, run.context)
    manifest.describe(module)
    let root = manifest.text("RootModule") ?? ""
    module.moduleType = root.isEmpty ? "Manifest" : [".dll", ".exe"].contains(ModuleFiles.fileExtension(of: root)) ? "Binary" : "Script"
    module.nestedModules = try manifest.values("NestedModules")?.map { PSModuleInfo(ModuleFiles.title(of: slashed(ModuleDemand($0, run.context).name))) } ?? []
    module.requiredModules = try manifest.values("RequiredModules")?.map { value in
      let demand = ModuleDemand(value, run.context)
      let required = PSModuleInfo(demand.name)
      if let wanted = demand.required ?? demand.minimum { required.version = LanguagePrimitives.version(wanted.text) }
      return required
    } ?? []
    try reportMissing(manifest, run)
    try run.write(.object(module))
  }

  private func slashed(_ name: String) -> String { name.replacingOccurrences(of: "\\", with: "/") }

  /// Whether the file is there: as it is named, or with a module file's extension.
  private func exists(_ name: String, _ manifest: ModuleManifest, _ run: CommandRuntime) -> Bool {
    let name = slashed(name)
    guard let path = run.context.files.resolve(name.hasPrefix("/") ? name : "\(ModuleFiles.folder(of: manifest.path))/\(name)") else { return false }
    if run.context.files.isFile(path) { return true }
    return [".psm1", ".dll", ".psd1", ".cdxml", ".ps1"].contains { run.context.files.isFile(path + $0) } || !ModuleFiles.files(at: path, run.context).isEmpty
  }

  /// The first script, type file or format file that is not there: the manifest cannot be processed.
  private func brokenFile(_ manifest: ModuleManifest, _ run: CommandRuntime) throws -> String? {
    for key in ["ScriptsToProcess", "TypesToProcess", "FormatsToProcess"] {
      if let wrong = try manifest.list(key)?.first(where: { !exists($0, manifest, run) }) {
        return "\(ModuleFiles.folder(of: manifest.path))/\(slashed(wrong))"
      }
    }
    return nil
  }

  private func rootIsBroken(_ manifest: ModuleManifest, _ run: CommandRuntime) throws -> Bool {
    let root = manifest.text("RootModule") ?? manifest.text("ModuleToProcess") ?? ""
    if root.isEmpty { return false }
    let ending = ModuleFiles.fileExtension(of: slashed(root))
    let path = Value.text(manifest.path)
    func report(_ id: String, _ message: String, _ category: ErrorCategory, _ type: String = "System.ArgumentException") throws -> Bool {
      try run.report(type, message, id: id, category, target: path)
      return true
    }
    if ending == ".psd1" {
      return try report("Modules_InvalidManifest", Messages.format("Modules", "InvalidModuleManifest", manifest.path, root), .ResourceUnavailable)
    }
    guard exists(root, manifest, run), ["", ".psm1", ".dll", ".exe", ".cdxml", ".xaml", ".ps1"].contains(ending) else {
      return try report(
        "Modules_InvalidRootModuleInModuleManifest", Messages.format("Modules", "InvalidModuleManifest", root, manifest.path), .InvalidArgument)
    }
    if ending == ".xaml" {
      return try report(
        "Modules_WorkflowModuleNotSupported", "The module to process '\(root)', listed in field 'RootModule' of the module manifest "
          + "'\(manifest.path)', is a workflow: workflows are not supported.", .InvalidOperation, "System.NotSupportedException")
    }
    if ending == ".cdxml" { return try report("System.Xml.XmlException", "Root element is missing.", .NotSpecified, "System.Xml.XmlException") }
    return false
  }

  /// What the manifest names and is not there; the module is shown all the same.
  private func reportMissing(_ manifest: ModuleManifest, _ run: CommandRuntime) throws {
    func report(_ id: String, _ entry: String) throws {
      let message = Messages.format("Modules", id, entry, manifest.path)
      try run.report("System.IO.DirectoryNotFoundException", message, id: "Modules_\(id)", .ObjectNotFound, target: .text(manifest.path))
    }
    func isKnown(_ value: Value) -> Bool {
      let name = ModuleDemand(value, run.context).name
      return run.context.commands.builtInModules.contains { CaseFolding.equal($0, name) } || run.context.modules.loaded(named: name) != nil
        || !ModuleFiles.candidates(slashed(name), run.context).isEmpty
    }
    for entry in try manifest.list("RequiredAssemblies") ?? [] where ModuleFiles.isPath(entry) && !exists(entry, manifest, run) {
      try report("InvalidRequiredAssembliesInModuleManifest", entry)
    }
    for value in try manifest.values("NestedModules") ?? [] {
      let name = ModuleDemand(value, run.context).name
      if !exists(name, manifest, run), ModuleFiles.isPath(name) || !isKnown(value) { try report("InvalidNestedModuleinModuleManifest", name) }
    }
    for value in try manifest.values("RequiredModules") ?? [] where !isKnown(value) {
      try report("InvalidRequiredModulesinModuleManifest", ModuleDemand(value, run.context).name)
    }
    for entry in try manifest.list("FileList") ?? [] where !exists(entry, manifest, run) { try report("InvalidFilePathinModuleManifest", entry) }
    for value in try manifest.values("ModuleList") ?? [] {
      let name = ModuleDemand(value, run.context).name
      if !exists(name, manifest, run), !isKnown(value) { try report("InvalidModuleListinModuleManifest", name) }
    }
  }
}

extension PSModuleInfo {
  /// Takes over what a manifest says of the module.
  func describe(_ manifest: NetDictionary, _ context: ExecutionContext) {
    func text(_ key: String) -> String { manifest[key].map { $0.isNull ? "" : context.text($0) } ?? "" }
    func list(_ key: String) -> [String] { ((try? manifest[key]?.unrolled(context)) ?? []).map { context.text($0) } }
    version = LanguagePrimitives.version(text("ModuleVersion"))
    rootModule = text("RootModule").isEmpty ? nil : text("RootModule")
    author = text("Author")
    companyName = text("CompanyName")
    copyright = text("Copyright")
    moduleDescription = text("Description")
    privateData = manifest["PrivateData"] ?? .null
    compatiblePSEditions = list("CompatiblePSEditions")
    if let id = manifest["GUID"], let type = NetType.named("System.Guid"), let made = try? context.converted(id, to: type) { guid = made }
    for name in list("FunctionsToExport") where name != "*" {
      if let block = try? context.parseBlock("") { exportedFunctions[Name(name)] = FunctionInfo(name, block) }
    }
    for name in list("AliasesToExport") where name != "*" { exportedAliases[Name(name)] = AliasInfo(name, name) }
  }
}
