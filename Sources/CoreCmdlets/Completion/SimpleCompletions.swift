import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// `$na`: variables of the text and the session.
enum VariableCompletion {
  /// Variables that exist in every call though no table holds them.
  private static let automatic = [
    "args", "Error", "ExecutionContext", "false", "foreach", "HOME", "Host", "input", "MyInvocation", "NestedPromptLevel", "null", "PID", "PROFILE",
    "PSBoundParameters", "PSCommandPath", "PSEdition", "PSScriptRoot", "PSSessionOption", "ShellId", "true",
  ]
  /// Names that the language gives a meaning, whether or not they are set.
  private static let special = [
    "CurrentlyExecutingCommand", "EventError", "LASTEXITCODE", "LogCommandHealthEvent", "LogCommandLifecycleEvent",
    "LogEngineHealthEvent", "LogEngineLifecycleEvent", "LogProviderHealthEvent", "LogProviderLifecycleEvent", "LogSettingsEvent", "Matches",
    "OFS", "PSCmdlet", "PSDebugContext", "PSItem", "PSLogUserData", "PSModuleAutoLoadingPreference", "PSSenderInfo", "StackTrace", "switch",
    "this",
  ]
  private static let drives = ["Alias:", "Env:", "Function:", "Variable:"]
  private static let scopes = ["Global:", "Local:", "Private:", "Script:", "Using:"]

  static func complete(_ engine: CompletionEngine, _ token: Token) -> CommandCompletion {
    var word = engine.text(token.start, engine.cursor)
    let isBraced = word.hasPrefix("${")
    let sigil = word.hasPrefix("@") ? "@" : "$"
    word = String(word.dropFirst(isBraced ? 2 : 1))
    if word.hasSuffix("}") { word.removeLast() }
    var scope = ""
    if let colon = word.firstIndex(of: ":") {
      scope = String(word[...colon])
      word = String(word[word.index(after: colon)...])
    }
    let pattern = Wildcard(word + "*")
    var seen: Set<String> = []
    var matches: [CompletionResult] = []
    func offer(_ name: String) {
      guard pattern.matches(name), seen.insert(name.lowercased()).inserted else { return }
      let needsBraces = isBraced || !name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == ":" }
      let text = needsBraces ? "\(sigil){\(scope)\(name)}" : "\(sigil)\(scope)\(name)"
      matches.append(CompletionResult(text, name, .Variable))
    }
    if scope.lowercased() == "env:" {
      for name in environmentNames() { offer(name) }
    } else {
      for name in namesInText(engine).sorted(by: { CaseFolding.key($0) < CaseFolding.key($1) }) { offer(name) }
      let session = engine.context.sessionVariableNames() + (scope.isEmpty ? automatic : [])
      for name in session.sorted(by: { CaseFolding.key($0) < CaseFolding.key($1) }) { offer(name) }
      if scope.isEmpty { for name in special + drives + scopes { offer(name) } }
    }
    return engine.result(matches, from: token.start, to: engine.cursor)
  }

  /// The variables that the text assigns, declares or loops over.
  private static func namesInText(_ engine: CompletionEngine) -> [String] {
    var names: [String] = []
    for node in engine.root.findAll(where: { $0 is VariableExpressionAst }) {
      guard let variable = node as? VariableExpressionAst, variable.end < engine.cursor || variable.start > engine.cursor else { continue }
      guard variable.variablePath.isVariable, isDefinition(variable) else { continue }
      names.append(variable.variablePath.unqualifiedPath)
    }
    return names
  }

  private static func isDefinition(_ variable: VariableExpressionAst) -> Bool {
    var node: Ast = variable
    while let parent = node.parent {
      switch parent {
      case let assignment as AssignmentStatementAst: return assignment.left.node === node
      case let loop as ForEachStatementAst: return loop.variable === node
      case is ParameterAst: return true
      case is ConvertExpressionAst, is AttributedExpressionAst, is ArrayLiteralAst: node = parent
      default: return false
      }
    }
    return false
  }

  private static func environmentNames() -> [String] { HostEnvironment.names }
}

/// `1 -n`: operators.
enum OperatorCompletion {
  private static let operators: [String] = {
    let plain = [
      "contains", "eq", "ge", "gt", "in", "le", "like", "lt", "match", "ne", "notcontains", "notin", "notlike", "notmatch", "replace", "split",
    ]
    let rest = ["and", "as", "band", "bnot", "bor", "bxor", "f", "is", "isnot", "join", "not", "or", "shl", "shr", "xor"]
    return (plain + plain.map { "c" + $0 } + plain.map { "i" + $0 } + rest).sorted()
  }()

  static func complete(_ engine: CompletionEngine, from start: Int32) -> CommandCompletion {
    let word = engine.text(start, engine.cursor).dropFirst().lowercased()
    let matches = operators.filter { $0.hasPrefix(word) }
    return engine.result(matches.map { CompletionResult("-" + $0, $0, .ParameterName) }, from: start, to: engine.cursor)
  }
}

/// `Get-Ch`: commands by the beginning of their name, or a pattern.
enum CommandCompletionSource {
  static func complete(_ word: String, _ context: ExecutionContext, functions: [String]) -> [CompletionResult] {
    if word.isEmpty { return [] }
    var found: [(key: String, name: String, tip: String)] = []
    let isPattern = Wildcard.hasWildcards(word)
    let pattern = isPattern ? Wildcard(word.hasSuffix("*") ? word : word + "*") : nil
    let prefix = CaseFolding.key(word)
    func offer(_ name: String, _ tip: @autoclosure () -> String) {
      let key = CaseFolding.key(name)
      if pattern?.matches(name) ?? key.hasPrefix(prefix) { found.append((key, name, tip())) }
    }
    for name in functions { offer(name, name) }
    for function in context.commands.visibleFunctions { offer(function.name, function.name) }
    for alias in context.commands.visibleAliases { offer(alias.name, alias.definition) }
    for (key, cmdlet) in CmdletNames.of(context).matching(prefix, pattern) { found.append((key, cmdlet.name, cmdlet.name)) }
    // Of commands of one name, what would run.
    var seen: Set<String> = []
    found = found.filter { seen.insert($0.key).inserted }
    return found.sorted { $0.key < $1.key }.map { CompletionResult($0.name, $0.name, .Command, toolTip: $0.tip) }
  }
}

/// The names of all cmdlets in order, so that those with a beginning are found without looking at each.
final class CmdletNames {
  private let entries: [(key: String, command: CommandInfo)]

  private init(_ context: ExecutionContext) {
    entries = context.commands.allCmdlets.map { (CaseFolding.key($0.name), $0) }.sorted { $0.key < $1.key }
  }

  static func of(_ context: ExecutionContext) -> CmdletNames {
    if let known = context.service(CmdletNames.self), known.count == context.commands.cmdletCount { return known }
    let made = CmdletNames(context)
    context.setService(CmdletNames.self, made)
    return made
  }
  private var count: Int { entries.count }

  func matching(_ prefix: String, _ pattern: Wildcard?) -> [(key: String, command: CommandInfo)] {
    if let pattern { return entries.filter { pattern.matches($0.command.name) } }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < prefix { low = middle + 1 } else { high = middle }
    }
    return Array(entries[low...].prefix { $0.key.hasPrefix(prefix) })
  }
}

/// Files and folders by the beginning of their path.
enum PathCompletion {
  static func complete(_ word: String, quote: String?, onlyFolders: Bool, _ context: ExecutionContext) -> [CompletionResult] {
    let cut = word.lastIndex { $0 == "/" || $0 == "\\" }
    let folder = cut.map { String(word[...$0]) } ?? ""
    let places = (try? context.locations.expand(Wildcard.escape(word) + "*", mustExist: false)) ?? []
    var matches: [CompletionResult] = []
    for place in places {
      let name = place.path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? place.path
      let isFolder = place.isContainer
      if onlyFolders, !isFolder { continue }
      var text = folder.isEmpty ? "./" + name : folder + name
      if quote != nil || text.contains(where: { " '`$&(){}[];,|<>@#\"".contains($0) }) {
        let mark = quote ?? "'"
        text = mark + (mark == "'" ? text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") : text) + mark
      }
      matches.append(CompletionResult(text, name, isFolder ? .ProviderContainer : .ProviderItem, toolTip: place.path))
    }
    return matches.sorted { CaseFolding.key($0.listItemText) < CaseFolding.key($1.listItemText) }
  }
}
