import DotNet
import PowerShellRuntime

/// `Get-Module`: the modules that are loaded.
struct GetModule: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Module", aliases: ["gmo"], defaultParameterSet: "Loaded", outputTypes: ["System.Management.Automation.PSModuleInfo"],
    synopsis: "Lists the modules that are loaded.",
    description: "The modules that Standby itself brings are always there and are not listed.",
    examples: [
      CmdletExample("Import-Module (New-Module -Name Pools { }); (Get-Module Pools).Name", output: "Pools"),
      CmdletExample("@(Get-Module NoSuchModule).Count", output: "0"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init(
        "Name", \.name, in: [.set("Loaded", position: 0, pipeline: true), .set("Available", position: 0, pipeline: true)], validate: [.notNullOrEmpty],
        completes: .module, wildcards: true, help: "Names, wildcards allowed."),
      .init(
        "FullyQualifiedName", \.fullyQualifiedName, byName: true,
        type: .named(cmdlet: "Microsoft.PowerShell.Commands.ModuleSpecification[]"), help: "Modules named together with their versions: @{ ModuleName = ...; ModuleVersion = ... }."),
      .init("All", \.all, help: "Shows nested modules too."),
      .init("ListAvailable", \.listAvailable, sets: ["Available"], mandatory: true, help: "Modules that could be imported from the module path."),
      .init("PSEdition", \.psEdition, sets: ["Available"], help: "Only modules for this edition: Core or Desktop."),
      .init("SkipEditionCheck", \.skipEditionCheck, sets: ["Available"], help: "Modules for other editions too (they always are listed)."),
      .init("Refresh", \.refresh, sets: ["Available"], help: "Reads the module path anew (it always is)."),
    ]
  }

  var name: [String]?
  var all = false
  var listAvailable = false
  var fullyQualifiedName: [Value]?
  var psEdition: String?
  var skipEditionCheck = false
  var refresh = false

  mutating func process(_ run: CommandRuntime) throws {
    let table = run.context.modules
    if listAvailable {
      let byPath = (name ?? []).filter { ModuleFiles.isPath($0) }.compactMap { ModuleFiles.find($0, run.context) }.map { (ModuleFiles.title(of: $0), $0) }
      for (title, path) in byPath + ModuleFiles.available(run.context).filter({ wanted($0.name, run.context) }) {
        let module = PSModuleInfo(title)
        module.path = path
        module.moduleBase = ModuleFiles.folder(of: path)
        if let manifest = ModuleFiles.fileExtension(of: path) == ".psd1" ? try? ModuleManifest(path, run) : nil {
          manifest.describe(module)
          if manifest.text("RootModule") == nil { module.moduleType = "Manifest" }
          module.rootModule = manifest.text("RootModule")
        }
        if let psEdition, !module.compatiblePSEditions.contains(where: { CaseFolding.equal($0, psEdition) }) { continue }
        for name in ModuleExportSurvey(run.context).commands(of: path) {
          module.exportedFunctions[name] = FunctionInfo(name.text, try run.context.parse(""))
        }
        try run.write(.object(module))
      }
      return
    }
    var listed: [PSModuleInfo] = table.modules.filter { module in
      guard wanted(module.name, run.context) else { return false }
      return !module.isNestedOnly || run.context.engine.currentSessionState.module?.nestedModules.contains { $0 === module } == true
    }
    if all {
      for nested in table.modules.flatMap(\.nestedModules) where wanted(nested.name, run.context) && !listed.contains(where: { $0 === nested }) {
        listed.append(nested)
      }
    }
    for module in listed { try run.write(.object(module)) }
  }

  private func wanted(_ title: String, _ context: ExecutionContext) -> Bool {
    if let fullyQualifiedName {
      return fullyQualifiedName.contains { CaseFolding.equal(ModuleDemand($0, context).name, title) }
    }
    guard let name else { return true }
    return name.contains { Wildcard($0).matches(title) }
  }
}
