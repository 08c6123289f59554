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
    let value: Value
    do { value = try DataFile.value(table, run.context) } catch let failure as DataFile.Dynamic {
      return try refuse("InvalidManifest", Messages.format("Modules", "InvalidModuleManifest", place.path, failure.code))
    }
    guard let manifest = value.dictionary else { return }
    guard let version = manifest["ModuleVersion"], !version.isNull else {
      return try refuse("InvalidManifest", Messages.format("Modules", "ModuleManifestMissingModuleVersion", place.path))
    }
    let base = ModuleFiles.folder(of: place.path)
    for key in ["RootModule", "ModuleToProcess"] {
      let root = manifest[key].map { run.context.text($0) } ?? ""
      if !root.isEmpty, ModuleFiles.find(root.contains("/") ? root : "\(base)/\(root)", run.context) == nil {
        return try refuse("ManifestMemberNotFound", Messages.format("Modules", "ManifestMemberNotFound", root, key, place.path))
      }
    }
    for file in try manifest["FileList"].map({ try $0.unrolled(run.context) }) ?? [] {
      let name = run.context.text(file)
      if run.context.files.resolve("\(base)/\(name)").map({ run.context.files.isFile($0) }) != true {
        try refuse("InvalidFilePathinModuleManifest", Messages.format("Modules", "InvalidFilePathinModuleManifest", name, place.path), .ObjectNotFound)
      }
    }
    let module = PSModuleInfo(ModuleFiles.title(of: place.path))
    module.moduleType = manifest["RootModule"].map { !$0.isNull } == true ? "Script" : "Manifest"
    module.path = place.path
    module.moduleBase = base
    module.describe(manifest, run.context)
    try run.write(.object(module))
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
