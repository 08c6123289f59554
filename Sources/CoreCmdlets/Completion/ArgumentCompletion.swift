import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// The parameters of one call and their values.
struct ArgumentCompletion {
  private let engine: CompletionEngine
  private let command: CommandAst
  private let name: String
  private let info: CommandInfo?
  private let parameters: [ParameterMetadata]

  init(_ engine: CompletionEngine, _ command: CommandAst) {
    self.engine = engine
    self.command = command
    name = command.commandName ?? ""
    info = engine.inference.resolved(name) ?? ArgumentCompletion.functionInText(name, engine)
    parameters = info?.metadata.parameters ?? []
  }

  /// A function that the text itself defines.
  private static func functionInText(_ name: String, _ engine: CompletionEngine) -> CommandInfo? {
    for node in engine.root.findAll(where: { $0 is FunctionDefinitionAst }) {
      if let function = node as? FunctionDefinitionAst, CaseFolding.equal(function.name, name) {
        return FunctionInfo(function.name, ScriptBlock(ast: function, root: engine.root))
      }
    }
    return nil
  }

  // MARK: Names

  /// Parameters whose name begins so; for those that do not, aliases that do. Common ones come last, and not at all beside hidden ones.
  func completeName(_ prefix: String, from start: Int32, to end: Int32) -> CommandCompletion {
    if let matches = native("-" + prefix) { return engine.result(matches, from: start, to: end) }
    guard let info else { return engine.result([], from: start, to: end) }
    let used = usedParameters(except: start)
    let sets = possibleSets(used)
    let metadata = info.metadata
    var own: [CompletionResult] = []
    var common: [CompletionResult] = []
    var showsCommon = metadata.hasCmdletBinding
    let order = CompletionOrder.of(info)
    func offer(_ parameter: ParameterMetadata, _ list: inout [CompletionResult]) {
      if used.contains(parameter.key) { return }
      if CaseFolding.key(parameter.name).hasPrefix(CaseFolding.key(prefix)) {
        if parameter.dontShow || order?.isHidden(parameter) == true { showsCommon = false } else { list.append(match(parameter.name, parameter.type)) }
        return
      }
      for alias in parameter.aliases where CaseFolding.key(alias).hasPrefix(CaseFolding.key(prefix)) {
        list.append(match(alias, parameter.type))
      }
    }
    let ordered = order?.sorted(metadata.parameters) ?? metadata.parameters
    func offerOwn(_ isLate: Bool) {
      for parameter in ordered where order?.isLate(parameter) ?? false == isLate {
        let fits = parameter.sets.contains { $0.set == ParameterSetRole.allSets || sets.contains($0.set) }
        if fits { offer(parameter, &own) }
      }
    }
    offerOwn(false)
    if metadata.hasCmdletBinding {
      for one in CommonParameter.allCases where one.belongs(to: metadata) {
        if one.isOptional { offer(one.metadata, &own) } else { offer(one.metadata, &common) }
      }
    }
    offerOwn(true)
    return engine.result(own + (showsCommon ? common : []), from: start, to: end)
  }

  private func match(_ name: String, _ type: NetType) -> CompletionResult {
    let typeText = type === NetType.switchParameter ? "switch" : CommandSyntax.typeText(type)
    return CompletionResult("-" + name, name, .ParameterName, toolTip: "[\(typeText)] \(name)")
  }

  /// The parameters already on the line.
  private func usedParameters(except place: Int32) -> Set<Name> {
    var used: Set<Name> = []
    for case .parameter(let given) in command.commandElements where given.start != place {
      if let found = parameter(named: given.parameterName) { used.insert(found.key) } else { used.insert(Name(given.parameterName)) }
    }
    return used
  }

  private func possibleSets(_ used: Set<Name>) -> Set<String> {
    var sets = Set(parameters.flatMap { $0.sets.map { $0.set } })
    for parameter in parameters where used.contains(parameter.key) {
      let own = Set(parameter.sets.map { $0.set })
      if !own.contains(ParameterSetRole.allSets) { sets.formIntersection(own) }
    }
    return sets
  }

  /// A parameter by its name, an alias or a beginning that is no other's.
  private func parameter(named name: String) -> ParameterMetadata? {
    if let exact = parameters.first(where: { CaseFolding.equal($0.name, name) }) { return exact }
    if let alias = parameters.first(where: { $0.aliases.contains { CaseFolding.equal($0, name) } }) { return alias }
    let starting = parameters.filter { CaseFolding.key($0.name).hasPrefix(CaseFolding.key(name)) }
    return starting.count == 1 ? starting[0] : nil
  }

  // MARK: Values

  /// An argument: the value of the parameter before it, or of the one that stands in its place.
  func complete(_ word: String, from start: Int32, to end: Int32, quote: String?) -> CommandCompletion {
    if let matches = native(word) { return engine.result(matches, from: start, to: end) }
    var position = 0
    var pending: CommandParameterAst?
    for element in command.commandElements.dropFirst() {
      let node = element.node
      if node.start >= start { break }
      switch element {
      case .parameter(let given):
        pending = given.argument == nil && !isSwitch(given.parameterName) ? given : nil
      case .expression:
        if pending == nil { position += 1 }
        pending = nil
      }
    }
    if let pending { return completeValue(of: pending.parameterName, word, from: start, to: end, quote: quote) }
    let chosen = positional(position)
    return completeValue(of: chosen?.name ?? "", word, from: start, to: end, quote: quote)
  }

  /// The parameter that the argument in this place goes to: of those that sets have there, one that knows values for it.
  private func positional(_ place: Int) -> ParameterMetadata? {
    let used = usedParameters(except: -1)
    let sets = possibleSets(used)
    func fits(_ role: ParameterSetRole) -> Bool { role.set == ParameterSetRole.allSets || sets.contains(role.set) }
    let open = parameters.filter { !used.contains($0.key) && $0.sets.contains { $0.position != nil && fits($0) } }
    let positions = Set(open.flatMap { $0.sets.compactMap { $0.position } }).sorted()
    guard let at = place < positions.count ? positions[place] : positions.last else { return nil }
    let candidates = open.filter { $0.sets.contains { $0.position == at && fits($0) } }
    return candidates.first { wantsProperty($0) || values($0, $0.name) != nil || $0.completes != nil } ?? candidates.first
  }

  private func isSwitch(_ name: String) -> Bool {
    if let found = parameter(named: name) { return found.isSwitch }
    return ["verbose", "debug", "whatif", "confirm", "wi", "cf", "vb", "db"].contains(name.lowercased())
  }

  func completeValue(of name: String, _ word: String, from start: Int32, to end: Int32, quote: String?) -> CommandCompletion {
    let found = parameter(named: name)
    if let matches = registered(found?.name ?? name, word) { return engine.result(matches, from: start, to: end) }
    if let values = values(found, name) {
      return engine.result(listed(values, word, quote), from: start, to: end)
    }
    if wantsProperty(found) {
      let pattern = Wildcard(word + "*")
      let matches = pipelineProperties().filter { pattern.matches($0) }.map { CompletionResult(quoted($0, quote), $0, .Property) }
      if !matches.isEmpty || !word.isEmpty { return engine.result(matches, from: start, to: end) }
    }
    if let special = special(found, word, quote) { return engine.result(special, from: start, to: end) }
    if quote != nil, word.isEmpty, found?.completes == nil { return engine.result([], from: start, to: end) }
    let takesFolders = ["set-location", "push-location"].contains(info?.name.lowercased() ?? "")
    let folders: Bool = if case .directory? = found?.completes { true } else { takesFolders }
    return engine.result(PathCompletion.complete(word, quote: quote, onlyFolders: folders, engine.context), from: start, to: end)
  }

  /// Of a closed list: the value typed out first, then those that begin so by name.
  private func listed(_ values: [String], _ word: String, _ quote: String?) -> [CompletionResult] {
    let pattern = Wildcard(word + "*")
    let exact = values.first { CaseFolding.equal($0, word) }
    let others = values.filter { !$0.isEmpty && !CaseFolding.equal($0, word) && pattern.matches($0) }
    let sorted = others.sorted { CaseFolding.key($0) < CaseFolding.key($1) }
    return ((exact.map { [$0] } ?? []) + sorted).map { CompletionResult(quoted($0, quote), $0, .ParameterValue) }
  }

  private func quoted(_ text: String, _ quote: String?) -> String {
    if let quote { return quote + text + quote }
    return text.contains(" ") ? "'" + text + "'" : text
  }

  /// The closed list of values that a parameter takes.
  private func values(_ parameter: ParameterMetadata?, _ name: String) -> [String]? {
    if let common = CompletionValues.common(name), parameter == nil { return common }
    guard let parameter else { return nil }
    for case .set(let values, _) in parameter.validations { return values }
    for case .generated(let make) in parameter.validations { return make() ?? [] }
    if case .values(let values)? = parameter.completes { return values }
    var type = parameter.type
    if let element = type.elementType { type = element }
    // By value: of several names for one value PowerShell shows the same each time.
    if type.kind == .enum { return type.enumMembers.map { EnumValue(type, $0.value).text } }
    if type === NetType.boolean { return ["$true", "$false"] }
    if CaseFolding.equal(parameter.name, "Encoding") { return CompletionValues.encodings }
    return nil
  }

  private func wantsProperty(_ parameter: ParameterMetadata?) -> Bool {
    guard let parameter, let info else { return false }
    if case .property? = parameter.completes { return true }
    let named = ["property", "excludeproperty", "expandproperty", "groupby", "membername"].contains(parameter.name.lowercased())
    let commands = [
      "select-object", "sort-object", "where-object", "group-object", "measure-object", "foreach-object", "format-table", "format-list",
      "format-wide", "format-custom", "convertto-html", "compare-object",
    ]
    return named && commands.contains(info.name.lowercased())
  }

  private func pipelineProperties() -> [String] {
    guard let pipeline = command.parent as? PipelineAst else { return [] }
    let before = Array(pipeline.pipelineElements.prefix { $0.node !== command })
    guard !before.isEmpty, let target = engine.inference.element(of: before) else { return [] }
    return MemberCompletion.properties(target, engine.context)
  }

  /// Values that live in the session or the world.
  private func special(_ parameter: ParameterMetadata?, _ word: String, _ quote: String?) -> [CompletionResult]? {
    guard let parameter else { return nil }
    let pattern = Wildcard(word + "*")
    func list(_ names: [String]) -> [CompletionResult] {
      names.filter { pattern.matches($0) }.sorted { CaseFolding.key($0) < CaseFolding.key($1) }
        .map { CompletionResult(quoted($0, quote), $0, .ParameterValue) }
    }
    switch parameter.completes {
    case .world(let source)?:
      return list(engine.context.service(WorldCompletion.self)?.values(source) ?? [])
    case .command?: return CommandCompletionSource.complete(word, engine.context, functions: [])
    case .variable?: return list(engine.context.sessionVariableNames())
    case .module?: return list(engine.context.commands.builtInModules)
    case .type?: return list(TypeRegistry.allAccelerators.map { $0.name })
    case .script(let block)?: return run(block, parameter.name, word)
    case .completer(let make)?:
      guard let completer = try? make(),
        let made = try? engine.context.callMethod("CompleteArgument", on: completer, arguments(for: parameter.name, word))
      else { return [] }
      return (made.base.object?.contiguousElements ?? [made]).compactMap { $0.base.object as? CompletionResult }
    default: break
    }
    switch info?.name.lowercased() {
    case "get-command" where CaseFolding.equal(parameter.name, "ParameterType"): return TypeCompletion.complete(word, withGenerics: true)
    case "get-command", "get-help":
      return CaseFolding.equal(parameter.name, "Name") && !word.isEmpty ? CommandCompletionSource.complete(word, engine.context, functions: []) : nil
    case "get-variable", "set-variable", "remove-variable", "clear-variable":
      return CaseFolding.equal(parameter.name, "Name") ? list(engine.context.sessionVariableNames()) : nil
    default: return nil
    }
  }

  // MARK: Registered completers

  /// The value of an argument that is written out; its text otherwise.
  private func constant(_ expression: ExpressionAst) -> Value {
    switch expression {
    case .stringConstantExpression(let text): .text(text.value)
    case .constantExpression(let node): (try? engine.context.engine.evaluate(expression, in: nil)) ?? .text(node.text)
    case .arrayLiteral(let list): .array(list.elements.map { constant($0) })
    default: .text(expression.node.text)
    }
  }

  private func registered(_ parameter: String, _ word: String) -> [CompletionResult]? {
    let registry = ArgumentCompleters.of(engine.context)
    guard let block = registry.find(info?.name ?? name, parameter) else { return nil }
    return run(block, parameter, word)
  }

  /// What a program's completer says; nil where the command is no program or has none.
  private func native(_ word: String) -> [CompletionResult]? {
    guard info == nil || info is ApplicationInfo, let block = ArgumentCompleters.of(engine.context).findNative(name) else { return nil }
    let tree = AstObject.wrap(command, engine.root)
    return results(of: block, [.text(word), .object(tree), .int(Int(engine.cursor))])
  }

  private func results(of block: ScriptBlock, _ arguments: [Value]) -> [CompletionResult] {
    let results = (try? engine.context.results(of: block, arguments: arguments)) ?? []
    return results.filter { !$0.isNull }.map { value in
      if let result = value.base.object as? CompletionResult { return result }
      return CompletionResult(engine.context.text(value), nil, .Text)
    }
  }

  private func run(_ block: ScriptBlock, _ parameter: String, _ word: String) -> [CompletionResult] {
    results(of: block, arguments(for: parameter, word))
  }

  /// What a completer is told: the command, the parameter, the word, the tree, what else is bound.
  private func arguments(for parameter: String, _ word: String) -> [Value] {
    let bound = NetDictionary(type: .hashtable)
    for (index, element) in command.commandElements.enumerated() {
      guard case .parameter(let given) = element else { continue }
      let key = self.parameter(named: given.parameterName)?.name ?? given.parameterName
      if CaseFolding.equal(key, parameter) { continue }
      if isSwitch(given.parameterName) {
        bound[key] = .bool(true)
      } else if index + 1 < command.commandElements.count, case .expression(let value) = command.commandElements[index + 1] {
        bound[key] = constant(value)
      }
    }
    let tree = AstObject.wrap(command, engine.root)
    return [.text(info?.name ?? name), .text(parameter), .text(word), .object(tree), .object(bound)]
  }
}

/// What a world offers for parameters that name something in it: `poolFqdn`, `sqlInstance`, ... The module that owns the world sets it.
public final class WorldCompletion {
  public let values: (String) -> [String]
  public init(_ values: @escaping (String) -> [String]) { self.values = values }
}

/// The script blocks that `Register-ArgumentCompleter` keeps.
final class ArgumentCompleters {
  private var blocks: [String: ScriptBlock] = [:]

  static func of(_ context: ExecutionContext) -> ArgumentCompleters {
    if let known = context.service(ArgumentCompleters.self) { return known }
    let made = ArgumentCompleters()
    context.setService(ArgumentCompleters.self, made)
    return made
  }

  private var native: [String: ScriptBlock] = [:]

  /// For a program; the empty name is for all that have none of their own.
  func register(native command: String, _ block: ScriptBlock?) { native[ArgumentCompleters.programName(command)] = block }
  func findNative(_ command: String) -> ScriptBlock? { native[ArgumentCompleters.programName(command)] ?? native[""] }

  private static func programName(_ command: String) -> String {
    var name = command.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".exe") { name = String(name.dropLast(4)) }
    return name
  }

  func register(_ command: String, _ parameter: String, _ block: ScriptBlock?) {
    blocks["\(command.lowercased()):\(parameter.lowercased())"] = block
  }
  func find(_ command: String, _ parameter: String) -> ScriptBlock? {
    blocks["\(command.lowercased()):\(parameter.lowercased())"] ?? blocks[":\(parameter.lowercased())"]
  }
}

/// How a cmdlet's parameters are listed.
struct CompletionOrder {
  private var places: [Name: Int] = [:]
  private var hidden: Set<Name> = []
  private var late: Set<Name> = []

  static func of(_ command: CommandInfo) -> CompletionOrder? {
    command.commandType == .Cmdlet ? table[command.name.lowercased()].map { CompletionOrder($0) } : nil
  }

  private init(_ row: Substring) {
    var isLate = false
    for word in row.split(separator: " ") {
      if word == "|" {
        isLate = true
        continue
      }
      let name = Name(String(word.first == "~" ? word.dropFirst() : word))
      places[name] = places.count
      if word.first == "~" { hidden.insert(name) }
      if isLate { late.insert(name) }
    }
  }

  func isHidden(_ parameter: ParameterMetadata) -> Bool { hidden.contains(parameter.key) }
  func isLate(_ parameter: ParameterMetadata) -> Bool { late.contains(parameter.key) }
  func sorted(_ parameters: [ParameterMetadata]) -> [ParameterMetadata] {
    parameters.stablySorted { (places[$0.key] ?? Int.max / 2) - (places[$1.key] ?? Int.max / 2) }
  }

  private static let table: [String: Substring] = {
    var rows: [String: Substring] = [:]
    for line in "\(parameterOrderTable)".split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      rows[line[..<tab].lowercased()] = line[line.index(after: tab)...]
    }
    return rows
  }()
}

/// Closed lists of values that are no enumeration of a declaration.
enum CompletionValues {
  static let encodings = ["ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf7", "utf8", "utf8BOM", "utf8NoBOM", "utf32"]

  static func common(_ name: String) -> [String]? {
    switch name.lowercased() {
    case "erroraction", "warningaction", "informationaction", "progressaction", "ea", "wa", "infa", "proga":
      return ["Break", "Continue", "Ignore", "Inquire", "SilentlyContinue", "Stop", "Suspend"]
    default: return nil
    }
  }
}
