import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// What could stand at the cursor: commands, parameters and their values, variables, members, keys, paths, types.
///
/// The text is parsed whole; the token before the cursor and the tree around it say what is wanted.
/// - Source: `CommandCompletion.CompleteInput`, about_Tab_Expansion; recorded cases `completion`, `completions`.
public struct CompletionEngine {
  let context: ExecutionContext
  let root: ScriptBlockAst
  let tokens: [Token]
  let units: [UInt16]
  let cursor: Int32
  let inference: TypeInference

  /// - Parameter cursor: the place in UTF-16 units.
  public static func complete(_ text: String, cursor: Int, _ context: ExecutionContext) -> CommandCompletion {
    let units = Array(text.utf16)
    guard cursor >= 0, cursor <= units.count, !units.isEmpty else { return .none }
    let parsed = Parser.parseInput(text, collectTokens: true)
    let engine = CompletionEngine(
      context: context, root: parsed.ast, tokens: parsed.tokens, units: units, cursor: Int32(cursor),
      inference: TypeInference(root: parsed.ast, context: context, cursor: Int32(cursor)))
    return engine.complete()
  }

  func text(_ start: Int32, _ end: Int32) -> String { String(decoding: units[Int(start)..<Int(end)], as: UTF16.self) }

  func result(_ matches: [CompletionResult], from start: Int32, to end: Int32) -> CommandCompletion {
    CommandCompletion(matches, Int(start), Int(end - start))
  }

  private func complete() -> CommandCompletion {
    let real = tokens.filter { $0.kind != .endOfInput && $0.kind != .newLine && $0.kind != .lineContinuation }
    if let comment = real.first(where: { $0.kind == .comment && $0.start < cursor && $0.end >= cursor }) {
      return CommentCompletion.complete(self, comment)
    }
    guard let index = real.lastIndex(where: { $0.start < cursor }) else { return .none }
    let token = real[index]
    let previous = index > 0 ? real[index - 1] : nil
    guard token.end >= cursor else {
      if let found = completeUsing(real, index + 1, cursor, "") { return found }
      if let found = AttributeCompletion(engine: self).complete("", from: cursor, before: index, real) { return found }
      return completeAfterBlank(token, previous)
    }
    return complete(token, previous, index, real)
  }

  // MARK: The token at the cursor

  private func complete(_ token: Token, _ previous: Token?, _ index: Int, _ real: [Token]) -> CommandCompletion {
    let word = text(token.start, cursor)
    switch token.kind {
    case .variable, .splattedVariable: return VariableCompletion.complete(self, token)
    case .dot, .colonColon, .questionDot: return completeMember(operatorAt: token, from: cursor)
    case .parameter: return completeParameterToken(token, word)
    case .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable: return completeString(token)
    case .lParen, .comma:
      return AttributeCompletion(engine: self).complete("", from: cursor, before: index, real) ?? completeAfterBlank(token, previous)
    case .atCurly, .lCurly, .semi, .pipe, .dollarParen, .atParen: return completeAfterBlank(token, previous)
    default: break
    }
    if let previous, previous.end == token.start, [.dot, .colonColon, .questionDot].contains(previous.kind),
      index < 2 || real[index - 2].end == previous.start
    {
      return completeMember(operatorAt: previous, from: token.start)
    }
    // `1 -n`: what the tokenizer makes of an operator that is not whole.
    if let previous, previous.kind == .minus, previous.end == token.start, command(at: token.start) == nil {
      return OperatorCompletion.complete(self, from: previous.start)
    }
    if word.hasPrefix("-"), command(at: token.start) == nil { return OperatorCompletion.complete(self, from: token.start) }
    if token.kind == .minus { return completeParameterToken(token, "-") }
    if word == "-", let command = command(at: token.start), command.start < token.start {
      return ArgumentCompletion(self, command).completeName("", from: token.start, to: token.end)
    }
    if let bracket = previous, bracket.kind == .lBracket, bracket.end == token.start { return completeType(from: token.start, word) }
    if let found = completeUsing(real, index, token.start, word) { return found }
    if let found = AttributeCompletion(engine: self).complete(word, from: token.start, before: index - 1, real) { return found }
    if let found = completeHashtableKey(token.start, word) { return found }
    guard let command = command(at: token.start) else { return completeBareWord(token, word) }
    if command.commandElements.first.map({ $0.node.start == token.start }) ?? true { return completeCommand(token.start, token.end, word) }
    return ArgumentCompletion(self, command).complete(word, from: token.start, to: cursor, quote: nil)
  }

  private func completeBareWord(_ token: Token, _ word: String) -> CommandCompletion {
    let isName = token.kind == .identifier || token.kind == .generic || token.flags.contains(.keyword)
    return isName ? completeCommand(token.start, token.end, word) : .none
  }

  private func completeParameterToken(_ token: Token, _ word: String) -> CommandCompletion {
    guard let command = command(at: token.start) else { return OperatorCompletion.complete(self, from: token.start) }
    if word.hasSuffix(":") {
      let name = String(word.dropFirst().dropLast())
      return ArgumentCompletion(self, command).completeValue(of: name, "", from: cursor, to: cursor, quote: nil)
    }
    return ArgumentCompletion(self, command).completeName(String(word.dropFirst()), from: token.start, to: token.end)
  }

  private func completeString(_ token: Token) -> CommandCompletion {
    guard let command = command(at: token.start) else { return .none }
    let isClosed = token.end > token.start + 1 && !token.hasError && units[Int(token.end) - 1] == units[Int(token.start)]
    let quote = text(token.start, token.start + 1)
    let inner = text(token.start + 1, max(token.start + 1, isClosed && cursor == token.end ? token.end - 1 : cursor))
    return ArgumentCompletion(self, command).complete(inner, from: token.start, to: isClosed ? token.end : cursor, quote: quote)
  }

  // MARK: After a blank

  private func completeAfterBlank(_ token: Token, _ previous: Token?) -> CommandCompletion {
    if let found = completeHashtableKey(cursor, "") { return found }
    switch token.kind {
    case .pipe, .semi, .lCurly, .lParen, .dollarParen, .atParen, .ampersand, .equals, .newLine: return .none
    case .minus: return .none
    default: break
    }
    guard let command = command(at: cursor) else { return .none }
    return ArgumentCompletion(self, command).complete("", from: cursor, to: cursor, quote: nil)
  }

  /// The command that the place belongs to: the innermost that contains it, or one that ends before it with only blanks between.
  func command(at place: Int32) -> CommandAst? {
    var best: CommandAst?
    for node in root.findAll(where: { $0 is CommandAst }) {
      guard let command = node as? CommandAst, command.start <= place else { continue }
      let reaches = command.end >= place || units[Int(command.end)..<Int(place)].allSatisfy { $0 == 32 || $0 == 9 }
      if reaches, best.map({ command.start >= $0.start }) ?? true { best = command }
    }
    return best
  }

  // MARK: Commands

  private func completeCommand(_ start: Int32, _ end: Int32, _ word: String) -> CommandCompletion {
    let found = CommandCompletionSource.complete(word, context, functions: functionNames())
    if found.isEmpty, word.contains("/") || word.contains("\\") || word.hasPrefix(".") {
      return result(PathCompletion.complete(word, quote: nil, onlyFolders: false, context), from: start, to: end)
    }
    return result(found, from: start, to: end)
  }

  private func functionNames() -> [String] {
    root.findAll { $0 is FunctionDefinitionAst }.compactMap { ($0 as? FunctionDefinitionAst)?.name }
  }

  // MARK: Members

  private func completeMember(operatorAt token: Token, from start: Int32) -> CommandCompletion {
    guard let target = expression(endingAt: token.start), let type = inference.infer(target) else { return result([], from: start, to: cursor) }
    let isStatic = token.kind == .colonColon
    let matches = MemberCompletion.complete(type, text(start, cursor), isStatic: isStatic, context)
    return result(matches, from: start, to: cursor)
  }

  /// The largest expression that ends there.
  private func expression(endingAt end: Int32) -> ExpressionAst? {
    var best: ExpressionAst?
    var bestStart = Int32.max
    func offer(_ expression: ExpressionAst) {
      let node = expression.node
      if node.end == end, node.start < bestStart {
        best = expression
        bestStart = node.start
      }
    }
    for node in root.findAll(where: { $0.start < end && $0.end >= end }) {
      switch node {
      case let member as MemberExpressionAst: offer(member.expression)
      case let call as InvokeMemberExpressionAst: offer(call.expression)
      case let error as ErrorExpressionAst: _ = error
      default: break
      }
      if let expression = ExpressionAst(node) { offer(expression) }
    }
    return best
  }

  // MARK: Types

  private func completeType(from start: Int32, _ word: String) -> CommandCompletion {
    let namespaces = root.usingStatements.compactMap { $0.usingStatementKind == .namespace ? $0.name?.value : nil }
    return result(TypeCompletion.complete(word, using: namespaces), from: start, to: cursor)
  }

  /// `using namespace Sys`: what can be used, and namespaces.
  private func completeUsing(_ tokens: [Token], _ index: Int, _ start: Int32, _ word: String) -> CommandCompletion? {
    guard index >= 1 else { return nil }
    func keyword(_ index: Int) -> String { text(tokens[index].start, tokens[index].end).lowercased() }
    if tokens[index - 1].kind == .using {
      let kinds = ["assembly", "module", "namespace", "type"].filter { $0.hasPrefix(word.lowercased()) }
      return result(kinds.map { CompletionResult($0, $0, .Keyword) }, from: start, to: cursor)
    }
    guard index >= 2, tokens[index - 2].kind == .using else { return nil }
    switch keyword(index - 1) {
    case "namespace":
      let names = TypeCompletion.namespaces(CaseFolding.key(word))
      return result(names.map { CompletionResult($0, $0, .Namespace, toolTip: "Namespace \($0)") }, from: start, to: cursor)
    case "module": return result(PathCompletion.complete(word, quote: nil, onlyFolders: false, context), from: start, to: cursor)
    default: return nil
    }
  }

  // MARK: Keys of hashtable arguments

  /// Keys for a hashtable that is an argument of a command which knows some.
  private func completeHashtableKey(_ start: Int32, _ word: String) -> CommandCompletion? {
    var best: HashtableAst?
    for node in root.findAll(where: { $0 is HashtableAst }) {
      guard let table = node as? HashtableAst, table.start + 2 <= start, table.end >= start || isOpen(table, start) else { continue }
      if best.map({ table.start > $0.start }) ?? true { best = table }
    }
    guard let table = best, isKeyPlace(table, start), let keys = keys(for: table) else { return nil }
    let prefix = CaseFolding.key(word)
    let used = inference.keys(table)
    let matches = keys.filter { key in
      CaseFolding.key(key).hasPrefix(prefix) && !used.contains { CaseFolding.equal($0, key) && !CaseFolding.equal($0, word) }
    }
    return result(matches.map { CompletionResult($0, $0, .Property) }, from: start, to: cursor)
  }

  /// What the table is for says which keys it may have: a conversion, a splat, a command's argument.
  private func keys(for table: HashtableAst) -> [String]? {
    if let convert = table.parent as? ConvertExpressionAst {
      let name = convert.type.typeName.fullName
      if let definition = inference.definition(name) { return MemberCompletion.settable(definition) }
      return NetType.named(name).flatMap { MemberCompletion.settable($0) }
    }
    if let command = splat(of: table) {
      return inference.resolved(command.commandName ?? "")?.metadata.parameters.filter { !$0.dontShow }.map { $0.name }
    }
    guard let command = enclosingCommand(of: table) else { return nil }
    let name = inference.resolved(command.commandName ?? "")?.name ?? ""
    if CaseFolding.equal(name, "New-Object") {
      for element in command.commandElements.dropFirst() {
        guard case .expression(.stringConstantExpression(let type)) = element else { continue }
        if let definition = inference.definition(type.value) { return MemberCompletion.settable(definition) }
        if let found = NetType.named(type.value) { return MemberCompletion.settable(found) }
      }
    }
    return HashtableKeys.keys(name)
  }

  /// The command that a table is splatted to, by the variable it is assigned to.
  private func splat(of table: HashtableAst) -> CommandAst? {
    var node: Ast? = table.parent
    while let ast = node, !(ast is AssignmentStatementAst) {
      if ast is CommandAst || ast is ScriptBlockAst || ast is HashtableAst { return nil }
      node = ast.parent
    }
    guard let assignment = node as? AssignmentStatementAst, case .variableExpression(let variable) = assignment.left else { return nil }
    let name = variable.variablePath.userPath
    for use in root.findAll(where: { $0 is VariableExpressionAst }) {
      guard let use = use as? VariableExpressionAst, use.splatted, CaseFolding.equal(use.variablePath.userPath, name) else { continue }
      if let command = use.parent as? CommandAst { return command }
    }
    return nil
  }

  private func isOpen(_ table: HashtableAst, _ place: Int32) -> Bool {
    table.end <= place && (table.end == 0 || units[Int(table.end) - 1] != 0x7d)
  }

  /// Whether a key may stand there: behind `{`, `;` or a line's end.
  private func isKeyPlace(_ table: HashtableAst, _ start: Int32) -> Bool {
    var at = Int(start) - 1
    while at >= 0, units[at] == 32 || units[at] == 9 { at -= 1 }
    return at >= 0 && (units[at] == 0x7b || units[at] == 0x3b || units[at] == 10)
  }

  private func enclosingCommand(of table: HashtableAst) -> CommandAst? {
    var node: Ast? = table.parent
    while let ast = node {
      if let command = ast as? CommandAst { return command }
      if ast is ScriptBlockAst { return nil }
      node = ast.parent
    }
    return nil
  }
}

extension ExpressionAst {
  /// The expression that a node is; nil for other nodes.
  init?(_ node: Ast) {
    switch node {
    case let n as BinaryExpressionAst: self = .binaryExpression(n)
    case let n as ConvertExpressionAst: self = .convertExpression(n)
    case let n as TypeExpressionAst: self = .typeExpression(n)
    case let n as VariableExpressionAst: self = .variableExpression(n)
    case let n as ConstantExpressionAst: self = .constantExpression(n)
    case let n as StringConstantExpressionAst: self = .stringConstantExpression(n)
    case let n as ExpandableStringExpressionAst: self = .expandableStringExpression(n)
    case let n as MemberExpressionAst: self = .memberExpression(n)
    case let n as InvokeMemberExpressionAst: self = .invokeMemberExpression(n)
    case let n as IndexExpressionAst: self = .indexExpression(n)
    case let n as ArrayExpressionAst: self = .arrayExpression(n)
    case let n as HashtableAst: self = .hashtable(n)
    case let n as SubExpressionAst: self = .subExpression(n)
    case let n as ParenExpressionAst: self = .parenExpression(n)
    case let n as ScriptBlockExpressionAst: self = .scriptBlockExpression(n)
    default: return nil
    }
  }
}

/// The keys that commands read from hashtable arguments.
enum HashtableKeys {
  static func keys(_ command: String) -> [String]? {
    switch command.lowercased() {
    case "select-object": ["Name", "Expression"]
    case "sort-object": ["Expression", "Ascending", "Descending"]
    case "group-object": ["Expression"]
    case "format-table": ["Expression", "FormatString", "Label", "Width", "Alignment"]
    case "format-list": ["Expression", "FormatString", "Label"]
    case "format-wide": ["Expression", "FormatString"]
    case "format-custom": ["Expression", "Depth"]
    case "get-winevent": ["LogName", "ProviderName", "Path", "Keywords", "ID", "Level", "StartTime", "EndTime", "UserID", "Data"]
    default: nil
    }
  }
}
