import DotNet

/// The commands of a session: cmdlets by name, the functions and aliases of each scope, and how a name finds one of them.
/// - Source: `System.Management.Automation.CommandDiscovery`
public final class CommandRegistry {
  @Unretained private(set) var context: ExecutionContext
  /// Cmdlets and whatever else Swift code registered, newest first under each name.
  public var cmdlets: [Name: [CommandInfo]] {
    loadSources()
    return table
  }
  private var table: [Name: [CommandInfo]] = [:]
  /// Command tables too large to read at every start: read when a name is not found otherwise, or all are asked for.
  private var sources: [() -> [CommandInfo]] = []
  /// Modules that Swift code brings, in order of registration.
  public private(set) var builtInModules: [String] = []
  private var resolved: [Name: CommandInfo] = [:]
  private var resolvedVersion = -1

  init(_ context: ExecutionContext) { self.context = context }

  // MARK: Registering

  public func register(_ commands: [CommandInfo]) {
    for command in commands {
      table[Name(command.name), default: []].insert(command, at: 0)
      if !command.moduleName.isEmpty, !builtInModules.contains(command.moduleName) { builtInModules.append(command.moduleName) }
    }
    context.commandVersion += 1
  }

  /// Registers commands that are made when first needed.
  public func register(lazily source: @escaping () -> [CommandInfo]) { sources.append(source) }

  private func loadSources() {
    guard !sources.isEmpty else { return }
    let waiting = sources
    sources = []
    for source in waiting { register(source()) }
  }

  public func register(cmdlets infos: [CmdletInfo]) {
    register(infos)
    for info in infos {
      for alias in info.declaration.aliases where context.engine != nil {
        define(alias: AliasInfo(alias, info.name), in: context.engine.globalScope)
      }
    }
  }

  public func remove(_ command: CommandInfo) {
    table[Name(command.name)]?.removeAll { $0 === command }
    context.commandVersion += 1
  }

  /// Defines a function as `function name { }` does: in the current scope, or where `global:` or `script:` says.
  /// - Throws: `FunctionNotWritable` for read-only and constant functions.
  public func define(function: FunctionInfo, in scope: CommandScopeHolder? = nil, force: Bool = false) throws {
    let scope = scope ?? context.engine.currentScope
    let commands = scope.commands ?? CommandScope()
    scope.commands = commands
    let key = Name(function.name)
    if let old = commands.functions[key], !force {
      if old.options.contains(.constant) || old.options.contains(.readOnly) {
        throw NetException.sessionState(
          "FunctionNotWritable", function.name, category: .WriteError, object: "Function", force: old.options.contains(.constant))
      }
      function.options = old.options
    }
    function.module = function.module ?? function.scriptBlock.sessionState?.module
    if let module = function.module { function.moduleName = module.name }
    commands.functions[key] = function
    context.commandVersion += 1
    for alias in function.scriptBlock.aliasNames { define(alias: AliasInfo(alias, function.name), in: scope) }
  }

  public func define(alias: AliasInfo, in scope: CommandScopeHolder? = nil) {
    let scope = scope ?? context.engine.currentScope
    let commands = scope.commands ?? CommandScope()
    scope.commands = commands
    commands.aliases[Name(alias.name)] = alias
    context.commandVersion += 1
  }

  public func remove(function name: String, in scope: CommandScopeHolder? = nil) -> Bool {
    var holder: CommandScopeHolder? = scope ?? context.engine.currentScope
    while let current = holder {
      if current.commands?.functions.removeValue(forKey: Name(name)) != nil {
        context.commandVersion += 1
        return true
      }
      holder = current.parentHolder
    }
    return false
  }

  public func remove(alias name: String, in scope: CommandScopeHolder? = nil) -> Bool {
    var holder: CommandScopeHolder? = scope ?? context.engine.currentScope
    while let current = holder {
      if current.commands?.aliases.removeValue(forKey: Name(name)) != nil {
        context.commandVersion += 1
        return true
      }
      holder = current.parentHolder
    }
    return false
  }

  // MARK: Looking up

  public func alias(_ name: String) -> AliasInfo? {
    let key = Name(name)
    var holder: CommandScopeHolder? = context.engine.currentScope
    while let current = holder {
      if let alias = current.commands?.aliases[key] { return alias }
      holder = current.parentHolder
    }
    return nil
  }

  public func function(_ name: String) -> FunctionInfo? {
    let key = Name(name)
    var holder: CommandScopeHolder? = context.engine.currentScope
    var isOwn = true
    while let current = holder {
      if let function = current.commands?.functions[key], isOwn || !function.options.contains(.private) { return function }
      isOwn = false
      holder = current.parentHolder
    }
    return functionOfCallers(key)
  }

  /// A method of a class sees the functions of whoever called it, of the same session state.
  private func functionOfCallers(_ key: Name) -> FunctionInfo? {
    guard let frame = context.frame, frame.code?.ownerType != nil || frame.parent?.code?.ownerType != nil else { return nil }
    var activation: ScriptActivation? = context.engine.currentActivation
    while let current = activation {
      var scope = current as? Frame
      while let holder = scope, holder.session === frame.session {
        if let function = holder.commands?.functions[key], !function.options.contains(.private) { return function }
        scope = holder.parent
      }
      activation = current.caller
    }
    return nil
  }

  public func cmdlet(_ name: String) -> CommandInfo? {
    let key = Name(name)
    if let known = table[key]?.first { return known }
    guard !sources.isEmpty, name.contains("-") else { return nil }
    loadSources()
    return table[key]?.first
  }

  /// All aliases or functions seen from the current scope, the nearest of each name.
  public var visibleAliases: [AliasInfo] {
    var seen: [Name: AliasInfo] = [:]
    var holder: CommandScopeHolder? = context.engine.currentScope
    while let current = holder {
      for (key, alias) in current.commands?.aliases ?? [:] where seen[key] == nil { seen[key] = alias }
      holder = current.parentHolder
    }
    return seen.values.sorted { CaseFolding.key($0.name) < CaseFolding.key($1.name) }
  }

  public var visibleFunctions: [FunctionInfo] {
    var seen: [Name: FunctionInfo] = [:]
    var holder: CommandScopeHolder? = context.engine.currentScope
    while let current = holder {
      for (key, function) in current.commands?.functions ?? [:] where seen[key] == nil { seen[key] = function }
      holder = current.parentHolder
    }
    return seen.values.sorted { CaseFolding.key($0.name) < CaseFolding.key($1.name) }
  }

  /// How many names cmdlets have.
  public var cmdletCount: Int { cmdlets.count }
  public var allCmdlets: [CommandInfo] { cmdlets.values.compactMap { $0.first }.sorted { CaseFolding.key($0.name) < CaseFolding.key($1.name) } }
}

extension ExecutionContext {
  public var commands: CommandRegistry {
    if let registry = commandsState as? CommandRegistry { return registry }
    let registry = CommandRegistry(self)
    commandsState = registry
    return registry
  }
}
