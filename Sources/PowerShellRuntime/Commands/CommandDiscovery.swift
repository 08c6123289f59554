import DotNet
import Foundation
import PowerShellSyntax
import SourceText

/// How a name finds its command: alias, function, cmdlet, then scripts and programs by path.
/// - Source: about_Command_Precedence, `CommandDiscovery.LookupCommandInfo`
extension CommandRegistry {
  /// The command that running the name would run; aliases are followed.
  /// - Throws: `CommandNotFoundException`
  public func resolve(_ name: String, at ast: Ast? = nil) throws -> CommandInfo {
    var name = name
    var first: String?
    var seen: Set<Name> = []
    while let alias = try alias(qualified: name) {
      if !seen.insert(Name(name)).inserted { break }
      first = first ?? name
      name = alias.definition
      if alias.definition.isEmpty { break }
    }
    if let command = try lookUp(name) ?? autoloaded(name) { return command }
    if let first, CaseFolding.key(first) != CaseFolding.key(name) {
      throw CommandDiscoveryError.notFound(name, calledAs: first, at: ast, context)
    }
    throw CommandDiscoveryError.notFound(name, at: ast, context)
  }

  /// The command with the name without following aliases and without an error; an alias comes first.
  public func find(_ name: String) -> CommandInfo? {
    if let alias = try? alias(qualified: name) { return alias }
    return (try? lookUp(name) ?? autoloaded(name)) ?? nil
  }

  /// The command of a module on the module path, which is loaded for it.
  private func autoloaded(_ name: String) throws -> CommandInfo? {
    let mode = context.moduleAutoLoading
    guard mode.byCommand || mode.byModule, let loader = context.moduleLoader else { return nil }
    if let cut = name.firstIndex(of: "\\") {
      let module = String(name[..<cut])
      guard mode.byModule, !module.isEmpty, !module.contains(":"), !module.contains("."), !module.contains("/"),
        !builtInModules.contains(where: { CaseFolding.equal($0, module) }), context.modules.loaded(named: module) == nil
      else { return nil }
      do { return try loader.autoload(module: module) ? try lookUp(name) : nil } catch let error as TerminatingError {
        error.record.exception.properties["CommandName"] = .text(name)
        throw error
      }
    }
    guard mode.byCommand, try loader.autoload(command: name) else { return nil }
    return try alias(name).flatMap { try lookUp($0.definition) } ?? lookUp(name)
  }

  private func alias(qualified name: String) throws -> AliasInfo? { alias(name) }

  /// Functions, cmdlets, scripts and programs.
  /// - Throws: what reading a script file throws.
  func lookUp(_ name: String) throws -> CommandInfo? {
    guard !name.isEmpty else { return nil }
    if let function = function(name) { return function }
    if let cmdlet = cmdlet(name) { return cmdlet }
    if let separator = name.firstIndex(where: { $0 == "\\" || $0 == "/" }) {
      let module = String(name[..<separator])
      let command = String(name[name.index(after: separator)...])
      if !command.isEmpty, !command.contains("/"), !command.contains("\\"), let found = lookUp(command, inModule: module) { return found }
    }
    for prefix in ["global:", "script:", "local:", "function:"] where name.lowercased().hasPrefix(prefix) {
      if let function = function(String(name.dropFirst(prefix.count))) { return function }
    }
    if let script = try lookUpScript(name) { return script }
    if !name.contains("-"), !name.contains("/"), !name.contains("\\"), !name.contains(":") {
      let withGet = "Get-\(name)"
      if let function = function(withGet) { return function }
      if let cmdlet = cmdlet(withGet) { return cmdlet }
    }
    return nil
  }

  /// `Module\Name`: an exported command of an imported module, or a cmdlet of one that Swift code brings.
  func lookUp(_ command: String, inModule module: String) -> CommandInfo? {
    let moduleKey = CaseFolding.key(module)
    if let found = cmdlets[Name(command)]?.first(where: { CaseFolding.key($0.moduleName) == moduleKey }) { return found }
    if let loaded = context.modules.loaded(named: module) {
      if let function = loaded.exportedFunctions[Name(command)] { return function }
      if let alias = loaded.exportedAliases[Name(command)] { return (try? resolve(alias.definition)) }
    }
    var holder: CommandScopeHolder? = context.engine.currentScope
    while let current = holder {
      if let function = current.commands?.functions[Name(command)], CaseFolding.key(function.moduleName) == moduleKey { return function }
      holder = current.parentHolder
    }
    return nil
  }

  /// A script by path (`./x.ps1`, `/tmp/x.ps1`, `C:\x.ps1`), or found along `$env:PATH`; programs only with the user's leave.
  private func lookUpScript(_ name: String) throws -> CommandInfo? {
    let isPath = name.contains("/") || name.contains("\\")
    if isPath {
      for candidate in [name, name + ".ps1"] {
        guard let path = context.files.resolve(candidate), context.files.isFile(path) else { continue }
        if path.lowercased().hasSuffix(".ps1") { return try context.script(at: path) }
        if candidate == name, context.files.isHost(path) { return ApplicationInfo((path as NSString).lastPathComponent, path: path) }
      }
      return nil
    }
    guard let search = ProcessInfo.processInfo.environment["PATH"] else { return nil }
    for folder in search.split(separator: ":") {
      let base = "\(folder)/\(name)"
      if name.lowercased().hasSuffix(".ps1"), FileManager.default.fileExists(atPath: base) { return try context.script(at: base) }
      if FileManager.default.isExecutableFile(atPath: base) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: base, isDirectory: &isFolder), !isFolder.boolValue { return ApplicationInfo(name, path: base) }
      }
      if FileManager.default.fileExists(atPath: base + ".ps1") { return try context.script(at: base + ".ps1") }
    }
    return nil
  }
}

/// The errors of discovery.
enum CommandDiscoveryError {
  /// - Parameter alias: what was typed, where that was an alias of the missing command.
  static func notFound(_ name: String, calledAs alias: String? = nil, at ast: Ast?, _ context: ExecutionContext) -> TerminatingError {
    make(
      name, "CommandNotFoundException", Messages.format("DiscoveryExceptions", "CommandNotFoundException", name), calledAs: alias ?? name,
      at: ast, context)
  }
  private static func make(
    _ name: String, _ id: String, _ message: String, calledAs alias: String, at ast: Ast?, _ context: ExecutionContext
  ) -> TerminatingError {
    let exception = ExceptionObject(type: .commandNotFoundException, message: message)
    exception.properties["CommandName"] = .text(name)
    let record = ErrorRecord(exception, id: id, .ObjectNotFound, target: .text(name))
    record.activity = ""
    let call = ast as? CommandAst
    let at = call?.commandElements.first?.node ?? ast
    let callName = call?.invocationOperator == .ampersand ? "&" : call?.invocationOperator == .dot ? "." : alias
    let invocation = InvocationInfo(command: nil, invocationName: callName, position: at?.extent)
    record.invocation = invocation
    record.scriptStackTrace = context.stackTraceText(at: at)
    exception.properties["ErrorRecord"] = .object(record)
    return TerminatingError(record)
  }
}
