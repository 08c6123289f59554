import DotNet
import PowerShellSyntax
import SourceText

/// The modules loaded in a session, and how one is made, imported and removed.
/// - Source: about_Modules, `ModuleIntrinsics`, `ModuleCmdletBase`
public final class ModuleTable {
  @Unretained private(set) var context: ExecutionContext
  /// In order of import.
  public private(set) var modules: [PSModuleInfo] = []
  private var dynamicCount = 0
  /// The manifests whose required modules are being loaded.
  private var loading: Set<String> = []
  /// Whether what modules load in turn is loaded anew too.
  public var loadsAnew = false

  init(_ context: ExecutionContext) { self.context = context }

  public func nextDynamicId() -> String {
    dynamicCount += 1
    return "00000000-0000-0000-0000-\(String(repeating: "0", count: max(0, 12 - "\(dynamicCount)".count)))\(dynamicCount)"
  }

  public func loaded(named name: String) -> PSModuleInfo? {
    modules.last { CaseFolding.equal($0.name, name) } ?? modules.last { $0.path == name }
  }

  /// Notes that a manifest's required modules are loaded now; false where they are being loaded already.
  public func startLoading(_ manifest: String) -> Bool { loading.insert(manifest).inserted }
  public func endLoading(_ manifest: String) { loading.remove(manifest) }

  public func add(_ module: PSModuleInfo) {
    modules.removeAll { $0 === module }
    modules.append(module)
  }

  /// Runs with the module's scope as the current one.
  public func inside<T>(_ module: PSModuleInfo, _ body: () throws -> T) throws -> T {
    try context.engine.inside(module.sessionState, body)
  }

  // MARK: Making

  /// A module out of a script block: runs it in a session state of its own.
  /// - Returns: the module, and what its code wrote.
  public func make(name: String, block: ScriptBlock, arguments: [Value], path: String? = nil) throws -> (module: PSModuleInfo, output: Value) {
    let module = PSModuleInfo(name, sessionState: context.engine.makeSessionState())
    module.path = path
    module.definition = block.bodyText
    let collected = try run(block, in: module, arguments)
    export(module)
    return (module, collected)
  }

  /// Runs a module's code in its scope.
  @discardableResult public func run(_ block: ScriptBlock, in module: PSModuleInfo, _ arguments: [Value]) throws -> Value {
    let own = ScriptBlock(ast: block.ast, root: block.root)
    own.sessionState = module.sessionState
    let collected = CollectSink()
    try inside(module) {
      var call = CommandCall(.block(own), arguments.map { .value($0, nil) })
      call.dotSourced = true
      try Pipeline.run([call], to: collected, context)
    }
    return collected.result
  }

  /// Works out what the module exports: what `Export-ModuleMember` named, or all functions and aliases.
  public func export(_ module: PSModuleInfo) {
    let scope = context.engine.topScope(of: module.sessionState)
    let wanted = module.declaredExports ?? ModuleExports(functions: ["*"], cmdlets: nil, aliases: ["*"], variables: nil)
    func matches(_ name: String, _ patterns: [String]?) -> Bool { patterns?.contains { NamePattern.matches(name, $0) } ?? false }
    module.exportedFunctions = module.exportedFunctions.filter { matches($0.key.text, wanted.functions) && module.declaredExports == nil }
    for (name, function) in scope.commands?.functions ?? [:] where matches(name.text, wanted.functions) {
      function.module = function.module ?? module
      function.moduleName = function.module?.name ?? module.name
      module.exportedFunctions[name] = function
    }
    for nested in module.nestedModules {
      for (name, function) in nested.exportedFunctions where matches(name.text, wanted.functions) && module.exportedFunctions[name] == nil {
        module.exportedFunctions[name] = function
      }
      for (name, alias) in nested.exportedAliases where matches(name.text, wanted.aliases) { module.exportedAliases[name] = alias }
    }
    for (name, alias) in scope.commands?.aliases ?? [:] where matches(name.text, wanted.aliases) { module.exportedAliases[name] = alias }
    if let patterns = wanted.variables {
      for name in context.engine.variableNames(of: module.sessionState) where matches(name.text, patterns) {
        if let variable = context.engine.variableObject(name, of: module.sessionState) { module.exportedVariables[name] = variable }
      }
    }
  }

  // MARK: Importing

  /// What an import takes of a module, and where to.
  public struct ImportOptions {
    public var exports: ModuleExports?
    public var prefix = ""
    public var noClobber = false
    public var isLocal = false
    public var isGlobal = false
    public init() {}
  }

  /// Makes the module's exports visible in the scope.
  public func bring(_ module: PSModuleInfo, into scope: CommandScopeHolder? = nil, _ options: ImportOptions = ImportOptions()) throws {
    let target = scope ?? importTarget(options)
    let commands = target.commands ?? CommandScope()
    target.commands = commands
    let only = options.exports
    func wanted(_ name: String, _ patterns: [String]?) -> Bool {
      guard let only else { return true }
      guard let patterns else { return only.functions == nil && only.cmdlets == nil && only.aliases == nil && only.variables == nil }
      return patterns.contains { NamePattern.matches(name, $0) }
    }
    for (name, function) in module.exportedFunctions where wanted(name.text, only?.functions) {
      let shown = prefixed(name.text, options.prefix)
      if options.noClobber, context.commands.find(shown) != nil { continue }
      if options.prefix.isEmpty {
        commands.functions[name] = function
      } else {
        let renamed = FunctionInfo(shown, function.scriptBlock, isFilter: function.commandType == .Filter)
        renamed.module = module
        renamed.moduleName = module.name
        commands.functions[Name(shown)] = renamed
      }
    }
    for (name, alias) in module.exportedAliases where wanted(name.text, only?.aliases) {
      let shown = prefixed(name.text, options.prefix)
      let target = options.prefix.isEmpty || module.exportedFunctions[Name(alias.definition)] == nil ? alias.definition : prefixed(alias.definition, options.prefix)
      let copy = AliasInfo(shown, target, options: alias.options)
      copy.moduleName = module.name
      copy.module = module
      commands.aliases[Name(shown)] = copy
    }
    for (name, variable) in module.exportedVariables where wanted(name.text, only?.variables) {
      _ = name
      context.engine.install(variable, in: target)
    }
    module.prefix = options.prefix
    context.commandVersion += 1
  }

  /// Imports go to the scope at the top of the importing session state; `-Scope Local` to the current one; `-Global` to the session's.
  private func importTarget(_ options: ImportOptions) -> CommandScopeHolder {
    if options.isLocal { return context.engine.currentScope }
    if options.isGlobal { return context.engine.globalScope }
    return context.engine.topScope(of: context.engine.currentSessionState)
  }

  /// `Get-Pool` with the prefix `My` is `Get-MyPool`.
  public func prefixed(_ name: String, _ prefix: String) -> String {
    guard !prefix.isEmpty else { return name }
    guard let dash = name.firstIndex(of: "-") else { return prefix + name }
    return String(name[...dash]) + prefix + String(name[name.index(after: dash)...])
  }

  // MARK: Removing

  /// Takes the module's commands away again.
  public func remove(_ module: PSModuleInfo) throws {
    if let block = module.onRemove {
      try context.engine.inside(module.sessionState) {
        try context.engine.call(block, [.object(module)], underscore: nil, input: nil, inCurrentScope: false, to: DiscardSink())
      }
    }
    var scopes: [CommandScopeHolder] = [context.engine.globalScope]
    var holder: CommandScopeHolder? = context.engine.currentScope
    while let current = holder {
      scopes.append(current)
      holder = current.parentHolder
    }
    for scope in scopes {
      guard let commands = scope.commands else { continue }
      commands.functions = commands.functions.filter { entry in
        entry.value.module !== module && module.exportedFunctions[entry.key] !== entry.value
      }
      commands.aliases = commands.aliases.filter { $0.value.module !== module }
    }
    for name in module.exportedVariables.keys { try? context.engine.removeVariable(name, .global) }
    for nested in module.nestedModules where nested.isNestedOnly || !modules.contains(where: { $0 === nested }) {
      let isShared = modules.contains { other in other !== module && other.nestedModules.contains { $0 === nested } }
      if !isShared { try remove(nested) }
    }
    modules.removeAll { $0 === module }
    context.commandVersion += 1
  }

  /// An object whose methods are the module's functions and whose properties are its exported variables.
  public func customObject(of module: PSModuleInfo) -> NetObject {
    let object = PSCustomObject()
    let members = ExtendedMembers()
    for (name, variable) in module.exportedVariables.sorted(by: { $0.key.text < $1.key.text }) {
      guard let variable = variable as? PSVariable else { continue }
      members.set(
        ComputedProperty(name.text, kind: "NoteProperty", get: { _, _ in variable.value }, set: { _, value, context in try variable.set(value, context) }))
    }
    for (name, function) in module.exportedFunctions.sorted(by: { $0.key.text < $1.key.text }) {
      members.set(ScriptMethod(name.text, function.scriptBlock))
    }
    object.extended = members
    return object
  }
}

extension ExecutionContext {
  public var modules: ModuleTable {
    if let table = service(ModuleTable.self) { return table }
    let table = ModuleTable(self)
    setService(ModuleTable.self, table)
    return table
  }

  /// Parses a script file; its block remembers the file.
  /// - Throws: a parse error as a terminating error.
  public func script(at path: String) throws -> ExternalScriptInfo {
    let bytes = try files.read(path)
    // A file that is no script runs as commands typed in: its errors name no file.
    let isScript = path.lowercased().hasSuffix(".ps1") || path.lowercased().hasSuffix(".psm1") || path.lowercased().hasSuffix(".psd1")
    let source = SourceFile(bytes: bytes, name: isScript ? path : nil)
    let result = Parser.parseInput(source, collectTokens: false)
    let errors = result.ast.usingStatements.isEmpty ? result.errors : UsingModuleChecks(context: self).errors(result)
    if !errors.isEmpty { throw TerminatingError(ErrorRecord.parse(errors, self)) }
    let block = ScriptBlock(ast: result.ast, root: result.ast)
    let name = String(path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...])
    return ExternalScriptInfo(path.contains("/") ? name : path, path: path, block)
  }

  /// Parses text as a script block of the session.
  public func parse(_ text: String, fileName: String? = nil) throws -> ScriptBlock {
    let result = Parser.parseInput(text, fileName: fileName)
    if !result.errors.isEmpty { throw TerminatingError(ErrorRecord.parse(result.errors, self)) }
    return ScriptBlock(ast: result.ast, root: result.ast)
  }
}
