import DotNet
import Foundation
import PowerShellRuntime

/// `Env:`: the variables that `$env:` reads. They belong to the session; the host's are its start.
/// - Source: about_Environment_Provider.
final class EnvironmentProvider: ItemProvider {
  init(_ context: ExecutionContext) { super.init("Environment", context) }
  override func exists(_ path: String) -> Bool { path.isEmpty || context.environmentVariable(path) != nil }
  override func children(_ path: String) throws -> [String] { context.environmentNames.sorted(by: FileSystemProvider.before) }
  override func item(_ path: String) throws -> Value? {
    guard let value = context.environmentVariable(path) else { return nil }
    let name = context.environmentNames.first { CaseFolding.equal($0, path) } ?? path
    let entry = DictionaryEntry(.text(name), .text(value))
    return SessionItems.named(.object(entry), name)
  }
  override func newItem(_ path: String, type: String?, value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    if context.environmentVariable(path) != nil, !force {
      throw ItemFailure(
        "System.Management.Automation.PSArgumentException", "The environment variable '\(path)' already exists.", id: "Argument",
        .InvalidArgument, target: .text(path), terminating: true)
    }
    return try setItem(path, value, force: force)
  }
  override func setItem(_ path: String, _ value: Value, force: Bool) throws -> Value? {
    context.setEnvironmentVariable(path, value.isNull ? nil : context.text(value))
    return try item(path)
  }
  override func clearItem(_ path: String, force: Bool) throws { context.setEnvironmentVariable(path, nil) }
  override func remove(_ path: String, recurse: Bool, force: Bool, _ run: CommandRuntime) throws {
    context.setEnvironmentVariable(path, nil)
  }
  override func rename(_ path: String, to name: String, force: Bool) throws -> Value? {
    let value = context.environmentVariable(path)
    context.setEnvironmentVariable(name, value)
    context.setEnvironmentVariable(path, nil)
    return try item(name)
  }
  override func content(_ path: String) throws -> [Value] { context.environmentVariable(path).map { [.text($0)] } ?? [] }
  override func setContent(_ path: String, _ values: [Value], append: Bool) throws {
    context.setEnvironmentVariable(path, values.map { context.text($0) }.joined(separator: "\n"))
  }
  override func clearContent(_ path: String) throws { context.setEnvironmentVariable(path, nil) }
}

/// `Variable:`: the session's variables as items.
final class VariableProvider: ItemProvider {
  init(_ context: ExecutionContext) { super.init("Variable", context) }
  override func exists(_ path: String) -> Bool { path.isEmpty || (try? context.variableObject(path)) != nil }
  override func children(_ path: String) throws -> [String] { try context.variableNames().sorted(by: FileSystemProvider.before) }
  override func item(_ path: String) throws -> Value? { try context.variableObject(path) }
  override func newItem(_ path: String, type: String?, value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    try setItem(path, value, force: force)
  }
  override func setItem(_ path: String, _ value: Value, force: Bool) throws -> Value? {
    try context.setVariable(path, value.isAbsent ? .null : value)
    return try item(path)
  }
  override func clearItem(_ path: String, force: Bool) throws { try context.setVariable(path, .null) }
  override func remove(_ path: String, recurse: Bool, force: Bool, _ run: CommandRuntime) throws {
    try context.removeVariable(path, force: force, run)
  }
  override func rename(_ path: String, to name: String, force: Bool) throws -> Value? {
    let value = try context.variable(path) ?? .null
    try context.removeVariable(path, force: force, nil)
    try context.setVariable(name, value)
    return try item(name)
  }
  override func content(_ path: String) throws -> [Value] { try context.variable(path)?.unrolled(context) ?? [] }
  override func setContent(_ path: String, _ values: [Value], append: Bool) throws {
    let old = append ? try content(path) : []
    let all = old + values
    try context.setVariable(path, all.count == 1 ? all[0] : .array(all))
  }
  override func clearContent(_ path: String) throws { try context.setVariable(path, .null) }
}

/// `Function:`: functions as items; their content is their code.
final class FunctionProvider: ItemProvider {
  init(_ context: ExecutionContext) { super.init("Function", context) }
  override func exists(_ path: String) -> Bool { path.isEmpty || context.function(path) != nil }
  override func children(_ path: String) throws -> [String] { context.functionNames.sorted(by: FileSystemProvider.before) }
  override func item(_ path: String) throws -> Value? { context.function(path).map { .object($0) } }
  override func newItem(_ path: String, type: String?, value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    if context.function(path) != nil, !force {
      throw ItemFailure(
        "System.Management.Automation.PSArgumentException", "The function '\(path)' already exists.", id: "Argument", .InvalidArgument,
        target: .text(path), terminating: true)
    }
    return try setItem(path, value, force: force)
  }
  override func setItem(_ path: String, _ value: Value, force: Bool) throws -> Value? {
    if value.isNull {
      context.removeFunction(path)
      return nil
    }
    let block: ScriptBlock
    if let given = value.scriptBlock {
      block = given
    } else if let function = value.base.object as? FunctionInfo {
      block = function.scriptBlock
    } else {
      block = try context.parseBlock(context.text(value))
    }
    context.defineFunction(path, block)
    return try item(path)
  }
  override func clearItem(_ path: String, force: Bool) throws { context.removeFunction(path) }
  override func remove(_ path: String, recurse: Bool, force: Bool, _ run: CommandRuntime) throws { context.removeFunction(path) }
  override func rename(_ path: String, to name: String, force: Bool) throws -> Value? {
    guard let function = context.function(path) else { return nil }
    context.defineFunction(name, function.scriptBlock)
    context.removeFunction(path)
    return try item(name)
  }
  override func content(_ path: String) throws -> [Value] { context.function(path).map { [.text($0.scriptBlock.bodyText)] } ?? [] }
  override func setContent(_ path: String, _ values: [Value], append: Bool) throws {
    _ = try setItem(path, values.count == 1 ? values[0] : .text(values.map { context.text($0) }.joined(separator: "\n")), force: true)
  }
}

/// `Alias:`: aliases as items; their content is what they stand for.
final class AliasProvider: ItemProvider {
  init(_ context: ExecutionContext) { super.init("Alias", context) }
  override func exists(_ path: String) -> Bool { path.isEmpty || context.alias(path) != nil }
  override func children(_ path: String) throws -> [String] { context.aliases.map { $0.name }.sorted(by: FileSystemProvider.before) }
  override func item(_ path: String) throws -> Value? { context.alias(path).map { .object($0) } }
  override func newItem(_ path: String, type: String?, value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    if context.alias(path) != nil, !force {
      throw ItemFailure(
        "System.Management.Automation.SessionStateException", "The alias is not allowed, because an alias with the name '\(path)' already exists.",
        id: "AliasAlreadyExists", .ResourceExists, target: .text(path))
    }
    return try setItem(path, value, force: force)
  }
  override func setItem(_ path: String, _ value: Value, force: Bool) throws -> Value? {
    if value.isNull { context.removeAlias(path) } else { context.defineAlias(path, context.text(value)) }
    return try item(path)
  }
  override func clearItem(_ path: String, force: Bool) throws { context.removeAlias(path) }
  override func remove(_ path: String, recurse: Bool, force: Bool, _ run: CommandRuntime) throws { context.removeAlias(path) }
  override func rename(_ path: String, to name: String, force: Bool) throws -> Value? {
    guard let alias = context.alias(path) else { return nil }
    context.defineAlias(name, alias.definition)
    context.removeAlias(path)
    return try item(name)
  }
  override func content(_ path: String) throws -> [Value] { context.alias(path).map { [.text($0.definition)] } ?? [] }
  override func setContent(_ path: String, _ values: [Value], append: Bool) throws {
    if let first = values.first { context.defineAlias(path, context.text(first)) }
  }
}

enum SessionItems {
  /// Environment entries answer to `Name` as well as `Key`.
  static func named(_ value: Value, _ name: String) -> Value {
    if let object = value.object {
      let extended = ExtendedMembers()
      extended.set(PSNoteProperty("Name", .text(name)))
      object.extended = extended
    }
    return value
  }
}
