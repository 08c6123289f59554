import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// `$na`: variables of the text and the session.
enum VariableCompletion {
  /// Variables that exist in every call though no table holds them.
  private static let automatic = [
    "args", "ConsoleFileName", "Error", "ExecutionContext", "false", "foreach", "HOME", "Host", "input", "Matches", "MyInvocation",
    "NestedPromptLevel", "null", "PID", "PROFILE", "PSBoundParameters", "PSCmdlet", "PSCommandPath", "PSScriptRoot", "ShellId", "switch",
    "this", "true", "PSItem",
  ]

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
      for name in engine.context.sessionVariableNames().sorted(by: { CaseFolding.key($0) < CaseFolding.key($1) }) { offer(name) }
      if scope.isEmpty { for name in automatic { offer(name) } }
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
    let pattern = Wildcard(word.hasSuffix("*") ? word : word + "*")
    var names: [String: (name: String, tip: String)] = [:]
    for name in functions where pattern.matches(name) { names[name.lowercased()] = (name, name) }
    for function in context.commands.visibleFunctions where pattern.matches(function.name) {
      names[function.name.lowercased()] = (function.name, function.name)
    }
    for alias in context.commands.visibleAliases where pattern.matches(alias.name) { names[alias.name.lowercased()] = (alias.name, alias.definition) }
    for cmdlet in context.commands.allCmdlets where pattern.matches(cmdlet.name) { names[cmdlet.name.lowercased()] = (cmdlet.name, cmdlet.name) }
    return names.values.sorted { CaseFolding.key($0.name) < CaseFolding.key($1.name) }
      .map { CompletionResult($0.name, $0.name, .Command, toolTip: $0.tip) }
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
