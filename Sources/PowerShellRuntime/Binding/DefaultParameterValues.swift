import DotNet

/// `$PSDefaultParameterValues`: `'Get-Pool:Identity' = 'atl'`, wildcards in both parts, script blocks as values.
/// - Source: about_Parameters_Default_Values
extension ExecutionContext {
  /// Whether `$PSDefaultParameterValues` says anything.
  var hasDefaultParameterValues: Bool {
    guard let value = engine.variable("PSDefaultParameterValues", .visible), let dictionary = value.object as? NetDictionary else { return false }
    return dictionary.count > 0
  }
}

extension ParameterBinder {
  func applyDefaultValues() throws {
    guard let value = context.engine.variable("PSDefaultParameterValues", .visible), let dictionary = value.object as? NetDictionary,
      dictionary.count > 0, let command = runtime.invocation.command
    else { return }
    if let off = dictionary["Disabled"], LanguagePrimitives.isTrue(off) { return }
    for (key, value) in dictionary.pairs {
      let text = context.text(of: key).trimmed
      guard let colon = text.lastIndex(of: ":") else { continue }
      let commandPattern = text[..<colon].trimmingQuotes
      let parameterPattern = text[text.index(after: colon)...].trimmingQuotes
      guard NamePattern.matches(command.name, commandPattern) || NamePattern.matches("\(command.moduleName)\\\(command.name)", commandPattern) else { continue }
      var hits: [Int] = []
      if NamePattern.hasWildcards(parameterPattern) {
        for (index, parameter) in table.parameters.enumerated() where NamePattern.matches(parameter.metadata.name, parameterPattern) { hits.append(index) }
        if hits.count > 1 { continue }
      } else if let index = table.index(exactly: parameterPattern) {
        hits = [index]
      } else if case .one(let index) = table.match(parameterPattern) {
        hits = [index]
      }
      guard let index = hits.first, !bound[index], table.parameters[index].mask & sets != 0 else { continue }
      var given = value
      if let block = value.object as? ScriptBlock, table.parameters[index].metadata.type !== NetType.scriptBlock {
        let collected = CollectSink()
        try context.engine.call(block, [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
        given = collected.result
      }
      let kept = sets
      do {
        _ = try bind(index, given, nil, coerce: true, delayBind: false)
        defaultsBound.append(index)
      } catch let error as TerminatingError {
        sets = kept
        let message = Messages.format(
          "ParameterBinderStrings", "FailToBindDefaultParameter", context.text(of: given), table.parameters[index].metadata.name,
          error.record.exception.message)
        try runtime.writeWarning(message)
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingQuotes: String {
    var text = String(self).trimmed
    if text.count >= 2, let first = text.first, first == "'" || first == "\"", text.last == first { text = String(text.dropFirst().dropLast()) }
    return text
  }
}
