import DotNet

extension ExecutionContext {
  /// Whether `$PSDefaultParameterValues` says anything.
  var hasDefaultParameterValues: Bool {
    guard let value = engine.variable("PSDefaultParameterValues", .visible), let dictionary = value.object as? NetDictionary else { return false }
    return dictionary.count > 0
  }
}

/// `$PSDefaultParameterValues`: `'Get-Pool:Identity' = 'atl'`, wildcards in both parts, script blocks as values.
/// - Source: about_Parameters_Default_Values, `CmdletParameterBinderController.ApplyDefaultParameterBinding`
extension ParameterBinder {
  func applyDefaultValues() throws {
    guard usesDefaultValues, let value = context.engine.variable("PSDefaultParameterValues", .visible),
      let dictionary = value.object as? NetDictionary, dictionary.count > 0, let command = runtime.invocation.command
    else { return }
    if let off = dictionary["Disabled"], LanguagePrimitives.isTrue(off) {
      usesDefaultValues = false
      return
    }
    let defaults = try applicableDefaults(dictionary, command)
    var qualified: [(index: Int, value: Value)] = []
    var possible = BinderTable.everySet
    for (index, value) in defaults where table.parameters[index].belongs(to: sets) && !bound[index] {
      let flags = table.parameters[index].flags
      if flags != 0 {
        possible &= flags
        // Defaults of sets that exclude each other say nothing.
        if possible == 0 { return }
      }
      qualified.append((index, value))
    }
    for (index, value) in qualified { try bindDefault(index, value) }
  }

  private func bindDefault(_ index: Int, _ value: Value) throws {
    let parameter = table.parameters[index].metadata
    var given = value
    do {
      if let block = value.object as? ScriptBlock {
        let collected = CollectSink()
        try context.engine.call(block, [bindingState()], underscore: nil, input: nil, inCurrentScope: false, to: collected)
        if collected.count == 0 { return }
        given = collected.result
      }
      if try bind(index, given, nil, coerce: true, delayBind: true) { defaultsBound.append(index) }
    } catch let error as TerminatingError {
      let shown = given.isNull ? "null" : context.text(of: given)
      try warnOnce(
        parameter.name,
        Messages.format("ParameterBinderStrings", "FailToBindDefaultParameter", shown, parameter.name, error.record.exception.message))
    }
  }

  /// What a script block that computes a default gets as its argument.
  private func bindingState() -> Value {
    let state = PSCustomObject()
    func names(_ indices: [Int]) -> Value { .array(indices.map { .text(table.parameters[$0].metadata.name) }, of: .string) }
    state.set("BoundParameters", names(table.parameters.indices.filter { bound[$0] }))
    state.set("BoundDefaultParameters", names(defaultsBound))
    return .object(state)
  }

  func warnOnce(_ key: String, _ message: String) throws {
    if warned.contains(key) { return }
    warned.insert(key)
    try runtime.writeWarning(message)
  }

  /// The defaults for this command, exact names before patterns; contradicting ones cancel each other.
  private func applicableDefaults(_ dictionary: NetDictionary, _ command: CommandInfo) throws -> [(index: Int, value: Value)] {
    var exact: [(index: Int, value: Value)] = []
    var byPattern: [(index: Int, value: Value)] = []
    var contradicted: Set<Int> = []
    for (key, value) in dictionary.pairs {
      guard let names = DefaultValueKey(context.text(of: key)), matches(names.command, command) else { continue }
      guard let index = try parameterIndex(names.parameter) else { continue }
      let isPattern = NamePattern.hasWildcards(names.command)
      let known = (isPattern ? byPattern : exact).first { $0.index == index }
      if let known {
        if !contradicted.contains(index), context.text(of: known.value) != context.text(of: value) {
          contradicted.insert(index)
          try warnOnce(
            names.parameter, Messages.format("ParameterBinderStrings", "DifferentValuesAssignedToSingleParameter", names.parameter))
        }
      } else if isPattern {
        byPattern.append((index, value))
      } else {
        exact.append((index, value))
      }
    }
    let all = exact + byPattern.filter { pattern in !exact.contains { $0.index == pattern.index } }
    return all.filter { !contradicted.contains($0.index) }
  }

  private func matches(_ pattern: String, _ command: CommandInfo) -> Bool {
    if NamePattern.matches(command.name, pattern) || NamePattern.matches("\(command.moduleName)\\\(command.name)", pattern) { return true }
    guard !NamePattern.hasWildcards(pattern), let alias = context.commands.find(pattern) as? AliasInfo else { return false }
    return CaseFolding.equal(alias.definition, command.name)
  }

  private func parameterIndex(_ name: String) throws -> Int? {
    guard NamePattern.hasWildcards(name) else { return table.index(exactly: name) }
    var hits: [Int] = []
    for (index, parameter) in table.parameters.enumerated() {
      let names = [parameter.metadata.name] + parameter.metadata.aliases
      if names.contains(where: { NamePattern.matches($0, name) }) { hits.append(index) }
    }
    if hits.count > 1 {
      try warnOnce(name, Messages.format("ParameterBinderStrings", "MultipleParametersMatched", name))
      return nil
    }
    return hits.first
  }

  /// An error after defaults were bound says that they may be its cause.
  func elaborated(_ error: TerminatingError) -> TerminatingError {
    if defaultsBound.isEmpty { return error }
    let names: String = defaultsBound.map { " -\(table.parameters[$0].metadata.name)" }.joined()
    let id = defaultsBound.count > 1 ? "DefaultBindingErrorElaborationMultiple" : "DefaultBindingErrorElaborationSingle"
    let old = error.record.exception
    let arguments = [runtime.commandName, "", "", "", "", "", old.message, names]
    let exception = ExceptionObject(
      type: ExceptionTypes.automation(BindingError.Kind.general.rawValue),
      message: Messages.format(Messages.text("ParameterBinderStrings", id), arguments), inner: old.inner)
    exception.properties = old.properties
    let record = ErrorRecord(exception, id: error.record.errorId, error.record.categoryInfo)
    exception.properties["ErrorRecord"] = .object(record)
    record.invocation = error.record.invocation
    record.activity = error.record.activity
    record.commandTypeName = error.record.commandTypeName
    record.scriptStackTrace = error.record.scriptStackTrace
    return TerminatingError(record)
  }
}

/// `command:parameter`, either part in quotes perhaps.
public struct DefaultValueKey {
  public let command: String
  public let parameter: String

  public init?(_ text: String) {
    let key = text.trimmed
    guard let colon = key.lastIndex(of: ":") else { return nil }
    command = key[..<colon].withoutQuotes
    parameter = key[key.index(after: colon)...].withoutQuotes
    if command.isEmpty || parameter.isEmpty { return nil }
  }
}

extension NetType {
  nonisolated(unsafe) static let defaultParameterDictionary = NetType(
    "System.Management.Automation.DefaultParameterDictionary", base: .hashtable)
}

/// Keeps `$PSDefaultParameterValues` a dictionary of its own type, whose keys have the right form.
final class DefaultValuesVariable: VariableAttribute {
  override func apply(_ value: Value, _ variable: PSVariable, _ context: ExecutionContext) throws -> Value {
    guard let table = value.object as? NetDictionary, table.type !== NetType.defaultParameterDictionary else { return value }
    try DefaultValuesVariable.check(table.pairs.map { $0.key }, context)
    let own = NetDictionary(type: .defaultParameterDictionary)
    for (key, value) in table.pairs { own[key] = value }
    return .object(own)
  }

  /// - Throws: what says which keys are no `command:parameter`.
  static func check(_ keys: [Value], _ context: ExecutionContext) throws {
    let texts = keys.map { context.text(of: $0) }
    let bad = texts.filter { DefaultValueKey($0) == nil && !CaseFolding.equal($0.trimmed, "Disabled") }
    if bad.isEmpty { return }
    let id = bad.count == 1 ? "SingleKeyInBadFormat" : "MultipleKeysInBadFormat"
    throw RuntimeError.make(
      id, Messages.format("ParameterBinderStrings", id, bad.joined(separator: "', '")), .InvalidOperation,
      type: "System.Management.Automation.PSInvalidOperationException")
  }
}

extension Substring {
  fileprivate var withoutQuotes: String {
    let text = String(self).trimmed
    guard text.count >= 2, let first = text.first, first == "'" || first == "\"", text.last == first else { return text }
    return String(text.dropFirst().dropLast())
  }
}
