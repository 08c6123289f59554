import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// Modules on disk: where a name is looked for, and how a file becomes a module.
/// - Source: about_Modules, about_PSModulePath, about_Module_Manifests
enum ModuleFiles {
  static let extensions = [".psd1", ".psm1", ".ps1"]

  static func folder(of path: String) -> String {
    guard let cut = path.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return "" }
    return String(path[..<cut])
  }

  /// The file's name without folder and extension.
  static func title(of path: String) -> String {
    let start = path.lastIndex(where: { $0 == "/" || $0 == "\\" }).map { path.index(after: $0) } ?? path.startIndex
    let name = path[start...]
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }

  static func searchFolders(_ context: ExecutionContext) -> [String] {
    (Environment.get("PSModulePath") ?? "").split(separator: ":").map(String.init)
  }

  /// The file that a name or path means; nil when there is none.
  static func find(_ name: String, _ context: ExecutionContext) -> String? {
    let isPath = name.contains("/") || name.contains("\\") || extensions.contains { name.lowercased().hasSuffix($0) }
    if isPath { return context.files.resolve(name).flatMap { file(at: $0, context) } }
    for folder in searchFolders(context) {
      if let found = context.files.resolve("\(folder)/\(name)").flatMap({ file(at: $0, context) }) { return found }
    }
    return nil
  }

  /// A module file itself, the file with an extension left out, or a folder's file of the same name.
  private static func file(at path: String, _ context: ExecutionContext) -> String? {
    if context.files.isFile(path), extensions.contains(where: { path.lowercased().hasSuffix($0) }) { return path }
    for ending in extensions where context.files.isFile(path + ending) { return path + ending }
    let last = title(of: path + ".x")
    for ending in extensions where context.files.isFile("\(path)/\(last)\(ending)") { return "\(path)/\(last)\(ending)" }
    return nil
  }

  /// Names and files of the modules on the module path.
  static func available(_ context: ExecutionContext) -> [(String, String)] {
    var found: [(String, String)] = []
    for folder in searchFolders(context) {
      guard let place = try? context.locations.resolve(folder), let names = try? context.locations.files.children(place.path) else { continue }
      for name in names { if let path = file(at: "\(place.path)/\(name)", context) { found.append((name, path)) } }
    }
    return found
  }

  /// What a manifest says, read as data; nil for other files and for manifests that hold code.
  static func manifest(at path: String, _ context: ExecutionContext) -> NetDictionary? {
    guard path.lowercased().hasSuffix(".psd1"), let bytes = try? context.files.read(path) else { return nil }
    let parsed = Parser.parseInput(String(decoding: bytes, as: UTF8.self), fileName: path)
    guard let table = DataFile.table(in: parsed.ast) else { return nil }
    return (try? DataFile.value(table, context))?.dictionary
  }

  /// Loads the file as a module.
  /// - Throws: what its code throws; a parse error; what is wrong with a manifest.
  static func load(_ path: String, arguments: [Value], _ run: CommandRuntime) throws -> PSModuleInfo {
    let context = run.context
    if path.lowercased().hasSuffix(".psd1") { return try loadManifest(path, arguments: arguments, run) }
    let script = try context.script(at: path)
    let module = try context.modules.make(name: title(of: path), block: script.scriptBlock, arguments: arguments, path: path).module
    module.moduleBase = folder(of: path)
    return module
  }

  private static func loadManifest(_ path: String, arguments: [Value], _ run: CommandRuntime) throws -> PSModuleInfo {
    let context = run.context
    let base = folder(of: path)
    let collected = CollectSink()
    try context.engine.call(
      try context.script(at: path).scriptBlock, [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
    guard let manifest = collected.result.dictionary else {
      throw run.terminating(
        "System.ArgumentException", "The module manifest '\(path)' could not be processed because it is not a valid PowerShell module manifest file.",
        id: "Modules_InvalidManifest", .ResourceUnavailable, target: .text(path))
    }
    func text(_ key: String) -> String? { manifest[key].flatMap { $0.isNull ? nil : context.text(of: $0) } }
    func list(_ key: String) throws -> [String]? { try manifest[key].map { try $0.unrolled(context).map { context.text(of: $0) } } }
    for script in try list("ScriptsToProcess") ?? [] {
      if let file = context.files.resolve("\(base)/\(script)") {
        try context.engine.call(
          try context.script(at: file).scriptBlock, [], underscore: nil, input: nil, inCurrentScope: true, to: run.output)
      }
    }
    for required in try list("RequiredModules") ?? [] where context.modules.loaded(named: required) == nil {
      guard let file = find(required, context) else {
        throw run.terminating(
          "System.Management.Automation.MissingMemberException",
          "The required module '\(required)' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '\(path)'.",
          id: "Modules_InvalidManifest", .ResourceUnavailable, target: .text(path))
      }
      let module = try load(file, arguments: [], run)
      context.modules.add(module)
      try context.modules.bring(module)
    }
    let root = text("RootModule") ?? text("ModuleToProcess")
    let module: PSModuleInfo
    if let root, !root.isEmpty {
      guard let file = find(root.contains("/") ? root : "\(base)/\(root)", context) else { throw notFound(root, run) }
      module = try load(file, arguments: arguments, run)
      module.name = title(of: path)
      module.rootModule = root
    } else {
      module = PSModuleInfo(title(of: path), sessionState: context.engine.makeSessionState())
      module.moduleType = "Manifest"
    }
    module.path = path
    module.moduleBase = base
    for nested in try list("NestedModules") ?? [] {
      guard let file = find(nested.contains("/") ? nested : "\(base)/\(nested)", context) else { throw notFound(nested, run) }
      module.nestedModules.append(try load(file, arguments: [], run))
    }
    if let version = text("ModuleVersion") { module.version = LanguagePrimitives.version(version) }
    module.author = text("Author") ?? ""
    module.companyName = text("CompanyName") ?? ""
    module.copyright = text("Copyright") ?? ""
    module.moduleDescription = text("Description") ?? ""
    module.privateData = manifest["PrivateData"] ?? .null
    if let guid = manifest["GUID"], let type = NetType.named("System.Guid") { module.guid = try context.converted(guid, to: type) }
    try restrict(module, functions: list("FunctionsToExport"), aliases: list("AliasesToExport"), variables: list("VariablesToExport"))
    return module
  }

  /// A manifest takes away from what the module's code exports, and adds what its nested modules do.
  private static func restrict(_ module: PSModuleInfo, functions: [String]?, aliases: [String]?, variables: [String]?) throws {
    for nested in module.nestedModules {
      for function in nested.exportedFunctions.values { function.moduleName = module.name }
      for (name, function) in nested.exportedFunctions where module.exportedFunctions[name] == nil { module.exportedFunctions[name] = function }
      for (name, alias) in nested.exportedAliases where module.exportedAliases[name] == nil { module.exportedAliases[name] = alias }
    }
    func matches(_ name: Name, _ patterns: [String]) -> Bool { patterns.contains { Wildcard($0).matches(name.text) } }
    if let functions { module.exportedFunctions = module.exportedFunctions.filter { matches($0.key, functions) } }
    if let aliases { module.exportedAliases = module.exportedAliases.filter { matches($0.key, aliases) } }
    if let variables { module.exportedVariables = module.exportedVariables.filter { matches($0.key, variables) } }
  }

  static func notFound(_ name: String, _ run: CommandRuntime) -> TerminatingError {
    run.terminating(
      "System.IO.FileNotFoundException",
      "The specified module '\(name)' was not loaded because no valid module file was found in any module directory.",
      id: "Modules_ModuleNotFound", .ResourceUnavailable, target: .text(name))
  }
}
