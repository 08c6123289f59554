import DotNet
import PowerShellRuntime

/// `Get-Alias`: gets aliases.
struct GetAlias: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Alias", defaultParameterSet: "Default", outputTypes: ["System.Management.Automation.AliasInfo"],
    synopsis: "Gets aliases.",
    examples: [
      CmdletExample(
        "Set-Alias say Write-Output; (Get-Alias say).Definition",
        output: "Write-Output"),
      CmdletExample(
        "(Get-Alias -Definition ForEach-Object).Name -contains '%'",
        output: "True")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, sets: ["Default"], position: 0, pipeline: true, byName: true,
      validate: [.notNullOrEmpty], help: "The aliases to show; wildcards are allowed."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init("Scope", \.scope, help: "Global, Local, Script, or a number of scopes above this one."),
    .init(
      "Definition", \.definition, sets: ["Definition"], validate: [.notNullOrEmpty],
      help: "The aliases of this command."),
  ] }

  var name: [String]?
  var exclude: [String]?
  var scope: String?
  var definition: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    let aliases = try AliasScope.aliases(scope, run)
    let isByDefinition = definition != nil
    for pattern in definition ?? name ?? ["*"] {
      let wildcard = Wildcard(pattern)
      let found = aliases.filter { alias in
        wildcard.matches(isByDefinition ? alias.definition : alias.name) && !(exclude?.anyMatches(isByDefinition ? alias.definition : alias.name) ?? false)
      }
      if found.isEmpty, wildcard.plain != nil {
        try run.report(
          "System.Management.Automation.ItemNotFoundException",
          "This command cannot find a matching alias because an alias with the \(isByDefinition ? "definition" : "name") '\(pattern)' does not exist.",
          id: "ItemNotFoundException", .ObjectNotFound, target: .text(pattern))
      }
      for alias in found { try run.write(.object(alias)) }
    }
  }
}

/// Aliases by scope, and the changes that their options forbid.
enum AliasScope {
  static func aliases(_ scope: String?, _ run: CommandRuntime) throws -> [AliasInfo] {
    guard let frame = try VariableSelection.frame(scope, run) else { return run.context.aliases }
    return (frame.commands?.aliases.values.map { $0 } ?? []).sorted { FileSystemProvider.before($0.name, $1.name) }
  }

  static func set(_ alias: AliasInfo, _ scope: String?, force: Bool, mustBeNew: Bool, _ run: CommandRuntime) throws -> Bool {
    let frame = try VariableSelection.frame(scope, run)
    let old = frame.map { $0.commands?.aliases[Name(alias.name)] } ?? run.context.alias(alias.name)
    if let old {
      if mustBeNew, !force {
        try run.report(
          "System.Management.Automation.SessionStateException",
          "The alias is not allowed, because an alias with the name '\(alias.name)' already exists.", id: "AliasAlreadyExists", .ResourceExists,
          target: .text(alias.name))
        return false
      }
      if old.options.contains(.constant) || (old.options.contains(.readOnly) && !force) {
        try run.report(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "Alias is not writeable because alias \(alias.name) is read-only or constant and cannot be written to.", id: "AliasNotWritable",
          .WriteError, target: .text(alias.name))
        return false
      }
      if alias.options.contains(.constant) {
        try run.report(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "Alias \(alias.name) cannot be made constant after it has been created. Aliases can only be made constant at creation time.",
          id: "AliasCannotBeMadeConstant", .WriteError, target: .text(alias.name))
        return false
      }
    }
    run.context.commands.define(alias: alias, in: frame)
    return true
  }
}
