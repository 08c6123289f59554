import DotNet
import PowerShellRuntime

/// Something that help can be asked about.
enum HelpTopic {
  case command(CommandInfo)
  /// An alias found by a pattern; asked for by name, it is its command.
  case alias(AliasInfo, CommandInfo)
  case about(AboutTopic)

  func object(_ context: ExecutionContext) -> Value {
    switch self {
    case .command(let command), .alias(_, let command): CommandHelp(command, context).object()
    case .about(let topic): topic.object
    }
  }

  /// One line of a list of topics.
  func short(_ context: ExecutionContext) -> Value {
    switch self {
    case .command(let command): return CommandHelp(command, context).short()
    case .about(let topic): return topic.short
    case .alias(let alias, let command):
      let synopsis = CommandHelp(command, context).synopsis
      return HelpObject.make(
        ["HelpInfoShort"],
        [("Name", .text(alias.name)), ("Category", .text("Alias")), ("Synopsis", .text(synopsis)), ("ModuleName", .text(alias.moduleName))])
    }
  }
}

/// Finds topics by name or pattern.
/// - Source: about_Get-Help's rules: an exact name first, then patterns, then the word anywhere in a name.
struct HelpFinder {
  let context: ExecutionContext
  /// Lower-case category names; nil for all.
  let categories: Set<String>?

  init(_ context: ExecutionContext, _ categories: [String]) {
    self.context = context
    let names = Set(categories.map { $0.lowercased() })
    self.categories = names.isEmpty || names.contains("all") ? nil : names
  }

  private func wants(_ category: String) -> Bool { categories?.contains(category.lowercased()) ?? true }

  func find(_ name: String) -> [HelpTopic] {
    if Wildcard.hasWildcards(name) { return search(name) }
    if let topic = exact(name) { return [topic] }
    return search("*\(Wildcard.escape(name))*")
  }

  private func exact(_ name: String) -> HelpTopic? {
    if wants("HelpFile"), let topic = AboutTopic.named(name) { return .about(topic) }
    guard let found = context.commands.find(name) else { return nil }
    if let alias = found as? AliasInfo {
      guard let command = (try? context.commands.resolve(alias.definition)) ?? nil else { return nil }
      return wants("Alias") || wants("\(command.commandType)") ? forwarded(command) : nil
    }
    if found is ApplicationInfo { return nil }
    return wants("\(found.commandType)") || found.helpText != nil && categories == nil ? forwarded(found) : nil
  }

  /// The command, or the one that its comment sends to.
  private func forwarded(_ command: CommandInfo, _ depth: Int = 0) -> HelpTopic {
    guard depth < 10, let block = CommandHelp.block(of: command), let target = HelpComments.of(block)?.help.forwardTarget else {
      return .command(command)
    }
    guard let next = context.commands.find(target), next !== command else { return .command(command) }
    return forwarded(next, depth + 1)
  }

  private func search(_ pattern: String) -> [HelpTopic] {
    let wildcard = Wildcard(pattern)
    var found: [HelpTopic] = []
    func sorted<T: CommandInfo>(_ list: [T]) -> [T] {
      list.filter { wildcard.matches($0.name) }.sorted { CaseFolding.key($0.name) < CaseFolding.key($1.name) }
    }
    if wants("Alias") {
      for alias in sorted(context.commands.visibleAliases) {
        if let command = context.commands.find(alias.definition), !(command is AliasInfo), !(command is ApplicationInfo) {
          found.append(.alias(alias, command))
        }
      }
    }
    for function in sorted(context.commands.visibleFunctions) where wants("\(function.commandType)") { found.append(.command(function)) }
    if wants("Cmdlet") { for cmdlet in sorted(context.commands.allCmdlets) { found.append(.command(cmdlet)) } }
    if wants("HelpFile") { for topic in AboutTopic.all where wildcard.matches(topic.name) { found.append(.about(topic)) } }
    return found
  }
}
