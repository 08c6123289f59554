import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// How a module file becomes a module.
/// - Source: about_Modules, `ModuleCmdletBase.LoadModule`, `LoadModuleManifest`
struct ModuleLoading {
  let run: CommandRuntime
  let arguments: [Value]
  private var context: ExecutionContext { run.context }

  init(_ run: CommandRuntime, arguments: [Value] = []) {
    self.run = run
    self.arguments = arguments
  }

  /// - Throws: what its code throws; a parse error; what is wrong with a manifest.
  func load(_ path: String, into session: SessionState? = nil) throws -> PSModuleInfo {
    switch ModuleFiles.fileExtension(of: path) {
    case ".psd1": return try loadManifest(try ModuleManifest(path, run))
    case ".ps1": return try loadScript(path)
    default:
      let script = try context.script(at: path)
      let module = PSModuleInfo(ModuleFiles.title(of: path), sessionState: session ?? context.engine.makeSessionState())
      module.path = path
      module.moduleBase = ModuleFiles.folder(of: path)
      module.definition = script.scriptBlock.bodyText
      try context.modules.run(script.scriptBlock, in: module, arguments)
      context.modules.export(module)
      return module
    }
  }

  /// A plain script defines what it defines where the import was asked for.
  private func loadScript(_ path: String) throws -> PSModuleInfo {
    let script = try context.script(at: path)
    let module = PSModuleInfo(ModuleFiles.title(of: path))
    module.path = path
    module.moduleBase = ModuleFiles.folder(of: path)
    let block = ScriptBlock(ast: script.scriptBlock.ast, root: script.scriptBlock.root)
    var call = CommandCall(.block(block), arguments.map { .value($0, nil) })
    call.dotSourced = true
    try context.engine.inside(context.engine.currentSessionState) { try Pipeline.run([call], to: run.output, context) }
    return module
  }

  // MARK: Manifests

  private func loadManifest(_ manifest: ModuleManifest) throws -> PSModuleInfo {
    try manifest.check(run)
    let path = manifest.path
    let base = ModuleFiles.folder(of: path)
    try loadRequired(manifest)
    for script in try manifest.list("ScriptsToProcess") ?? [] {
      guard let file = context.files.resolve("\(base)/\(script)"), context.files.isFile(file) else { throw memberNotFound(script, "ScriptsToProcess", path) }
      _ = try loadScript(file)
    }
    let session = context.engine.makeSessionState()
    var nestedModules: [PSModuleInfo] = []
    for nested in try manifest.values("NestedModules") ?? [] {
      let demand = ModuleDemand(nested, context)
      guard let file = file(demand, base: base) else { throw memberNotFound(demand.name, "NestedModules", path) }
      let module = try load(file)
      nestedModules.append(module)
      if let top = session.top { try context.modules.bring(module, into: top) }
    }
    let root = manifest.text("RootModule") ?? manifest.text("ModuleToProcess") ?? ""
    let module: PSModuleInfo
    if root.isEmpty {
      module = PSModuleInfo(ModuleFiles.title(of: path), sessionState: session)
      module.moduleType = "Manifest"
      module.moduleBase = base
    } else {
      guard let file = file(ModuleDemand(root), base: base) else {
        throw memberNotFound(root, manifest.text("RootModule") == nil ? "ModuleToProcess" : "RootModule", path)
      }
      module = try loadRoot(file, session, manifest)
      module.rootModule = root
    }
    module.path = path
    module.moduleBase = base
    module.nestedModules = nestedModules + module.nestedModules
    module.requiredModules = try manifest.values("RequiredModules")?.compactMap { context.modules.loaded(named: ModuleDemand($0, context).name) } ?? []
    manifest.describe(module)
    restrict(
      module, nestedModules, functions: try manifest.list("FunctionsToExport"), aliases: try manifest.list("AliasesToExport"),
      variables: try manifest.list("VariablesToExport"))
    return module
  }

  /// The root module's code runs under the manifest's name.
  private func loadRoot(_ file: String, _ session: SessionState, _ manifest: ModuleManifest) throws -> PSModuleInfo {
    guard ModuleFiles.fileExtension(of: file) == ".psm1" else {
      let module = try load(file, into: session)
      module.name = ModuleFiles.title(of: manifest.path)
      return module
    }
    let script = try context.script(at: file)
    let module = PSModuleInfo(ModuleFiles.title(of: manifest.path), sessionState: session)
    module.path = file
    module.moduleBase = ModuleFiles.folder(of: file)
    module.definition = script.scriptBlock.bodyText
    manifest.describe(module)
    try context.modules.run(script.scriptBlock, in: module, arguments)
    context.modules.export(module)
    return module
  }

  private func loadRequired(_ manifest: ModuleManifest) throws {
    for value in try manifest.values("RequiredModules") ?? [] {
      let demand = ModuleDemand(value, context)
      if let loaded = context.modules.loaded(named: demand.name), demand.accepts(ModuleVersion(context.text(of: loaded.version))) { continue }
      if context.commands.builtInModules.contains(where: { CaseFolding.equal($0, demand.name) }) { continue }
      guard let file = ModuleFiles.candidates(demand.name, context).first(where: { accepts($0, demand) }) else {
        throw run.terminating(
          "System.Management.Automation.MissingMemberException",
          "The required module '\(demand.name)' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '\(manifest.path)'.",
          id: "Modules_InvalidManifest", .ResourceUnavailable, target: .text(manifest.path))
      }
      guard context.modules.startLoading(manifest.path) else {
        throw ModuleManifest.invalid(
          Messages.format("Modules", "RequiredModulesCyclicDependency", ModuleFiles.title(of: manifest.path), demand.name, manifest.path), manifest.path, run)
      }
      defer { context.modules.endLoading(manifest.path) }
      let module = try load(file)
      context.modules.add(module)
      try context.modules.bring(module)
    }
  }

  /// The file that a manifest names, beside it or on the module path.
  private func file(_ demand: ModuleDemand, base: String) -> String? {
    let beside = context.files.resolve("\(base)/\(demand.name)").map { ModuleFiles.files(at: $0, context) } ?? []
    if let found = beside.first { return found }
    return ModuleFiles.isPath(demand.name) ? nil : ModuleFiles.candidates(demand.name, context).first { accepts($0, demand) }
  }

  /// Whether the file's version is one that will do; files without a manifest are version 0.0.
  func accepts(_ path: String, _ demand: ModuleDemand) -> Bool {
    guard demand.isVersioned else { return true }
    guard ModuleFiles.fileExtension(of: path) == ".psd1", let manifest = try? ModuleManifest(path, run) else { return demand.accepts(nil) }
    return demand.accepts(manifest.text("ModuleVersion").flatMap { ModuleVersion($0) })
  }

  private func memberNotFound(_ name: String, _ field: String, _ path: String) -> TerminatingError {
    run.terminating(
      "System.IO.FileNotFoundException",
      "The module to process '\(name)', listed in field '\(field)' of module manifest '\(path)' was not processed because no valid module was found in any module directory.",
      id: "Modules_ModuleFileNotFound", .ResourceUnavailable, target: .text(ModuleFiles.title(of: path)))
  }

  /// A manifest takes away from what the module's code exports, and adds what its nested modules do.
  private func restrict(_ module: PSModuleInfo, _ nestedModules: [PSModuleInfo], functions: [String]?, aliases: [String]?, variables: [String]?) {
    for nested in nestedModules {
      for function in nested.exportedFunctions.values { function.moduleName = module.name }
      for (name, function) in nested.exportedFunctions where module.exportedFunctions[name] == nil { module.exportedFunctions[name] = function }
      for (name, alias) in nested.exportedAliases where module.exportedAliases[name] == nil { module.exportedAliases[name] = alias }
      for (name, variable) in nested.exportedVariables where module.exportedVariables[name] == nil { module.exportedVariables[name] = variable }
    }
    func matches(_ name: Name, _ patterns: [String]) -> Bool { patterns.contains { Wildcard($0).matches(name.text) } }
    if let functions { module.exportedFunctions = module.exportedFunctions.filter { matches($0.key, functions) } }
    if let aliases { module.exportedAliases = module.exportedAliases.filter { matches($0.key, aliases) } }
    if let variables { module.exportedVariables = module.exportedVariables.filter { matches($0.key, variables) } }
  }

  static func notFound(_ name: String, _ demand: ModuleDemand, _ run: CommandRuntime) -> TerminatingError {
    var id = "Modules_ModuleNotFound"
    var message = "The specified module '\(name)' was not loaded because no valid module file was found in any module directory."
    if demand.isVersioned {
      id = "Modules_ModuleWithVersionNotFound"
      let tail = "was not loaded because no valid module file was found in any module directory."
      if let required = demand.required {
        message = "The specified module '\(name)' with version '\(required.text)' \(tail)"
      } else if let minimum = demand.minimum, let maximum = demand.maximum {
        message = "The specified module '\(name)' with MinimumVersion '\(minimum.text)' and MaximumVersion '\(maximum.text)' \(tail)"
      } else if let minimum = demand.minimum {
        message = "The specified module '\(name)' with version '\(minimum.text)' \(tail)"
      } else if let maximum = demand.maximum {
        message = "The specified module '\(name)' with MaximumVersion '\(maximum.text)' \(tail)"
      }
    }
    return run.terminating("System.IO.FileNotFoundException", message, id: id, .ResourceUnavailable, target: .text(name))
  }
}
