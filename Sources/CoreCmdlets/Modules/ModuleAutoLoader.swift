import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// Loads a module when one of its commands is first called.
/// - Source: about_Modules, `CommandDiscovery.TryModuleAutoDiscovery`
final class ModuleAutoLoader: ModuleLoader {
  @Unretained private var context: ExecutionContext
  private var isSearching = false
  init(_ context: ExecutionContext) { self.context = context }

  func autoload(command: String) throws -> Bool {
    guard !isSearching, !command.contains("/"), !command.contains("\\"), !command.hasPrefix(".") else { return false }
    isSearching = true
    defer { isSearching = false }
    for module in ModuleFiles.available(context) where context.modules.loaded(named: module.name) == nil {
      guard ModuleExportSurvey(context).commands(of: module.path).contains(Name(command)) else { continue }
      do { try importModule(module.path) } catch let error as TerminatingError {
        throw failure(
          command, id: "CouldNotAutoloadMatchingModule",
          "The '\(command)' command was found in the module '\(module.name)', but the module could not be loaded due to the following error: [\(error.record.message)]\nFor more information, run 'Import-Module \(module.name)'.")
      }
      return true
    }
    return false
  }

  func autoload(module: String) throws -> Bool {
    guard !isSearching else { return false }
    isSearching = true
    defer { isSearching = false }
    guard !ModuleFiles.candidates(module, context).isEmpty else {
      throw failure(
        module, id: "CouldNotAutoLoadModule",
        "The module '\(module)' could not be loaded. For more information, run 'Import-Module \(module)'.")
    }
    do { try importModule(module) } catch is TerminatingError {
      throw failure(
        module, id: "CouldNotAutoLoadModule",
        "The module '\(module)' could not be loaded. For more information, run 'Import-Module \(module)'.")
    }
    return true
  }

  private func importModule(_ name: String) throws {
    let arguments: [CommandArgument] = [
      .parameterValue("Name", .text(name), name: nil, value: nil), .parameter("Global", nil),
      .parameterValue("ErrorAction", .text("Stop"), name: nil, value: nil),
    ]
    try Pipeline.run([CommandCall(.name("Import-Module"), arguments)], to: DiscardSink(), context)
  }

  private func failure(_ target: String, id: String, _ message: String) -> TerminatingError {
    let record = ErrorRecord(
      "System.Management.Automation.CommandNotFoundException", message, id: id, .ObjectNotFound, target: .text(target))
    record.activity = ""
    return TerminatingError(record)
  }
}

/// What a module would export, found out without running it.
struct ModuleExportSurvey {
  let context: ExecutionContext
  init(_ context: ExecutionContext) { self.context = context }

  func commands(of path: String) -> Set<Name> {
    switch ModuleFiles.fileExtension(of: path) {
    case ".psd1": commands(ofManifest: path)
    case ".psm1": commands(ofScript: path)
    default: []
    }
  }

  private func commands(ofManifest path: String) -> Set<Name> {
    guard let block = try? context.script(at: path).scriptBlock else { return [] }
    let collected = CollectSink()
    try? context.engine.call(block, [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
    guard let table = collected.result.dictionary else { return [] }
    func list(_ key: String) -> [String]? { table[key].map { ((try? $0.unrolled(context)) ?? []).map { context.text(of: $0) } } }
    let base = ModuleFiles.folder(of: path)
    let code = (list("RootModule") ?? list("ModuleToProcess") ?? []) + (list("NestedModules") ?? [])
    var inCode: Set<Name> = []
    for file in code { for found in ModuleFiles.files(at: "\(base)/\(file)", context) { inCode.formUnion(commands(ofScript: found)) } }
    var names: Set<Name> = []
    for key in ["FunctionsToExport", "CmdletsToExport", "AliasesToExport"] {
      for pattern in list(key) ?? ["*"] {
        if Wildcard.hasWildcards(pattern) { names.formUnion(inCode.filter { Wildcard(pattern).matches($0.text) }) } else { names.insert(Name(pattern)) }
      }
    }
    return names
  }

  /// Functions and aliases that the file's own statements define, as far as `Export-ModuleMember` lets them out.
  private func commands(ofScript path: String) -> Set<Name> {
    guard let root = try? context.script(at: path).scriptBlock.ast else { return [] }
    var functions: Set<Name> = []
    var aliases: Set<Name> = []
    var exported: [String]?
    for node in root.findAll(searchNestedScriptBlocks: false, where: { $0 is FunctionDefinitionAst || $0 is CommandAst }) {
      if let function = node as? FunctionDefinitionAst { functions.insert(Name(function.name)) }
      guard let command = node as? CommandAst, let name = command.commandName?.lowercased() else { continue }
      let words = command.commandElements.dropFirst().flatMap { ModuleExportSurvey.constants($0.node) }
      if ["set-alias", "new-alias", "sal", "nal"].contains(name), let first = words.first { aliases.insert(Name(first)) }
      if name == "export-modulemember" { exported = (exported ?? []) + (words.isEmpty ? ["*"] : words) }
    }
    let all = functions.union(aliases)
    guard let exported else { return all }
    return all.filter { name in exported.contains { Wildcard($0).matches(name.text) } }
  }

  private static func constants(_ node: Ast) -> [String] {
    node.findAll(searchNestedScriptBlocks: false, where: { $0 is StringConstantExpressionAst }).compactMap { ($0 as? StringConstantExpressionAst)?.value }
  }
}
