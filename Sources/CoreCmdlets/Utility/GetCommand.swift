import DotNet
import PowerShellRuntime

/// `Get-Command`: gets commands: cmdlets, functions, aliases, scripts.
struct GetCommand: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Command", defaultParameterSet: "CmdletSet", outputTypes: ["System.Management.Automation.AliasInfo", "System.Management.Automation.ApplicationInfo", "System.Management.Automation.FunctionInfo", "System.Management.Automation.CmdletInfo", "System.Management.Automation.ExternalScriptInfo", "System.Management.Automation.FilterInfo", "System.String", "System.Management.Automation.PSObject"],
    synopsis: "Gets commands: cmdlets, functions, aliases, scripts.",
    examples: [
      CmdletExample(
        "(Get-Command Select-Object).CommandType",
        output: "Cmdlet"),
      CmdletExample(
        "function Get-Gizmo { }; (Get-Command Get-Giz*).Name",
        output: "Get-Gizmo")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, sets: ["AllCommandSet"], position: 0, pipeline: true, byName: true,
      validate: [.notNullOrEmpty], help: "The names of the commands; wildcards are allowed."),
    .init(
      "ArgumentList", \.argumentList, position: 1, remaining: true, aliases: ["Args"],
      allows: [.null, .emptyCollection], help: "Arguments that decide which parameters there are."),
    .init("Verb", \.verb, sets: ["CmdletSet"], byName: true, help: "Only commands with this verb."),
    .init("Noun", \.noun, sets: ["CmdletSet"], byName: true, help: "Only commands with this noun."),
    .init("Module", \.module, byName: true, aliases: ["PSSnapin"], help: "Shows only the commands of these modules."),
    .init("ExcludeModule", \.excludeModule, help: "Not from these modules."),
    .init(
      "FullyQualifiedModule", \.fullyQualifiedModule, byName: true,
      type: .named(cmdlet: "Microsoft.PowerShell.Commands.ModuleSpecification[]"),
      help: "From the modules of these names and versions."),
    .init("TotalCount", \.totalCount, byName: true, help: "How many to write."),
    .init("Syntax", \.syntax, byName: true, help: "Writes how the command is called."),
    .init("ShowCommandInfo", \.showCommandInfo, help: "Writes what a form for the command needs."),
    .init("All", \.all, byName: true, help: "Also commands that others of their name hide."),
    .init("ListImported", \.listImported, byName: true, help: "Only commands of the session."),
    .init(
      "ParameterName", \.parameterName, validate: [.notNullOrEmpty],
      help: "Only commands with such a parameter."),
    .init(
      "ParameterType", \.parameterType,
      type: .named(cmdlet: "System.Management.Automation.PSTypeName[]"), validate: [.notNullOrEmpty],
      help: "Only commands with a parameter of such a type."),
    .init(
      "CommandType", \.commandType, sets: ["AllCommandSet"], byName: true, aliases: ["Type"],
      type: .cmdletEnum("System.Management.Automation.CommandTypes"),
      help: "Alias, Function, Filter, Cmdlet, ExternalScript, Application, Script, All."),
    .init(
      "UseFuzzyMatching", \.useFuzzyMatching, sets: ["AllCommandSet"],
      help: "Also names that differ a little."),
    .init(
      "FuzzyMinimumDistance", \.fuzzyMinimumDistance, sets: ["AllCommandSet"], type: .uint32,
      help: "How much they may differ."),
    .init(
      "UseAbbreviationExpansion", \.useAbbreviationExpansion, sets: ["AllCommandSet"], byName: true,
      help: "The name's capitals are enough: gci for Get-ChildItem."),
  ] }

  var name: [String]?
  var argumentList: [Value]?
  var verb: [String]?
  var noun: [String]?
  var module: [String]?
  var excludeModule: [String]?
  var fullyQualifiedModule: [Value]?
  var totalCount: Int?
  var syntax = false
  var showCommandInfo = false
  var all = false
  var listImported = false
  var parameterName: [String]?
  var parameterType: [Value]?
  var commandType: EnumArgument?
  var useFuzzyMatching = false
  var fuzzyMinimumDistance: Value = .void
  var useAbbreviationExpansion = false

  private var written = 0

  mutating func process(_ run: CommandRuntime) throws {
    let names = name ?? ["*"]
    for pattern in names {
      let isPlain = !Wildcard.hasWildcards(pattern)
      var found = isPlain && !useFuzzyMatching ? one(pattern, run) : many(pattern, run)
      found = found.filter { accepts($0) }
      if found.isEmpty, isPlain {
        try run.report(
          "System.Management.Automation.CommandNotFoundException",
          "The term '\(pattern)' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.",
          id: "CommandNotFoundException", .ObjectNotFound, target: .text(pattern))
        continue
      }
      for command in found {
        if let totalCount, written >= totalCount { return }
        written += 1
        try run.write(syntax ? .text(CommandListing.syntax(of: command, run.context)) : .object(command))
      }
    }
  }

  private func one(_ name: String, _ run: CommandRuntime) -> [CommandInfo] {
    if let commandType {
      return CommandListing.all(run.context).filter {
        CaseFolding.equal($0.name, name) && commandType.raw & Int64($0.commandType.rawValue) != 0
      }.prefix(all ? Int.max : 1).map { $0 }
    }
    guard let command = run.context.commands.find(name) else { return [] }
    if all, !name.contains("\\") {
      let exported = run.context.modules.modules.reversed().compactMap { $0.exportedFunctions[Name(name)] as CommandInfo? }
      return [command] + exported.filter { $0 !== command }
    }
    // A name typed without its verb is found to run, but not to look at.
    if CaseFolding.equal(command.name, "Get-\(name)") { return [] }
    return [command]
  }

  private func many(_ pattern: String, _ run: CommandRuntime) -> [CommandInfo] {
    let wildcard = Wildcard(useFuzzyMatching ? "*\(pattern)*" : pattern)
    let isWholeList = name == nil && verb == nil && noun == nil
    return CommandListing.all(run.context).filter { command in
      guard wildcard.matches(command.name) else { return false }
      if let commandType { return commandType.raw & Int64(command.commandType.rawValue) != 0 }
      if name == nil, verb != nil || noun != nil || module != nil { return command.commandType != .Alias }
      return !isWholeList || command.commandType != .Application
    }
  }

  private func accepts(_ command: CommandInfo) -> Bool {
    if let module, !module.anyMatches(command.moduleName) { return false }
    if let excludeModule, excludeModule.anyMatches(command.moduleName) { return false }
    let parts = command.name.split(separator: "-", maxSplits: 1).map { String($0) }
    if let verb { if parts.count < 2 || !verb.anyMatches(parts[0]) { return false } }
    if let noun { if parts.count < 2 || !noun.anyMatches(parts[1]) { return false } }
    if let parameterName {
      let has = command.metadata.parameters.contains { parameter in
        parameterName.anyMatches(parameter.name) || parameter.aliases.contains { parameterName.anyMatches($0) }
      }
      if !has { return false }
    }
    return true
  }
}

/// All commands of a session in the order of their kinds and names.
enum CommandListing {
  /// The syntax lines; an alias shows those of what it stands for.
  static func syntax(of command: CommandInfo, _ context: ExecutionContext) -> String {
    if let alias = command as? AliasInfo, let target = context.commands.find(alias.definition), target !== alias {
      // The line of the command under the name it goes by here.
      let lines = syntax(of: target, context).split(separator: "\n", omittingEmptySubsequences: false)
      let renamed = lines.map { $0.hasPrefix(target.name + " ") ? alias.name + $0.dropFirst(target.name.count) : String($0) }
      return "\(alias.name) (alias) -> \(alias.definition)\n" + renamed.joined(separator: "\n")
    }
    return CommandSyntax.text(of: command)
  }

  static func all(_ context: ExecutionContext) -> [CommandInfo] {
    let registry = context.commands
    var list: [CommandInfo] = []
    list += registry.visibleAliases as [CommandInfo]
    list += registry.visibleFunctions as [CommandInfo]
    list += registry.allCmdlets
    return list
  }
}
