import ClusterModel
import SkypeForBusinessCmdlets
import WorldFiles

/// A command line of plain arguments, bound by the cmdlet's declaration.
struct SimpleCall {
  var name: String
  var named: [(name: String, value: String?)] = []
  var positional: [String] = []

  init(_ line: String) {
    let words: [String] = SimpleWords.of(line)
    name = words.first ?? ""
    var index = 1
    while index < words.count {
      let word: String = words[index]
      index += 1
      guard word.hasPrefix("-"), word.count > 1, !(word.dropFirst().first?.isNumber ?? false) else {
        positional.append(word)
        continue
      }
      let body: Substring = word.dropFirst()
      if let colon: Substring.Index = body.firstIndex(of: ":") {
        named.append((String(body[..<colon]), String(body[body.index(after: colon)...])))
      } else if index < words.count, !words[index].hasPrefix("-") || words[index].count == 1 {
        named.append((String(body), words[index]))
        index += 1
      } else {
        named.append((String(body), nil))
      }
    }
  }

  /// A parameter's text, for commands without a declaration.
  func text(_ parameter: String) -> String? {
    named.first { !$0.name.isEmpty && parameter.lowercased().hasPrefix($0.name.lowercased()) }?.value ?? nil
  }

  func bound() throws(CsError) -> CsCall {
    guard let known: CsCmdletDeclaration = CsCmdletDeclaration.named(name) else { return try undeclared() }
    var values: [String: CsValue] = [:]
    var free: [String] = positional
    var isWhatIf = false
    for (typed, value) in named {
      let lower: String = typed.lowercased()
      if ["whatif", "confirm", "verbose", "debug", "erroraction", "warningaction"].contains(where: { $0.hasPrefix(lower) && lower.count > 2 }) {
        if lower.hasPrefix("wha") { isWhatIf = value?.lowercased() != "$false" }
        // A switch took the next word for its value: give it back.
        if !lower.hasPrefix("err"), !lower.hasPrefix("war"), let value, !value.hasPrefix("$") { free.append(value) }
        continue
      }
      let parameter: CsCmdletDeclaration.Parameter = try SimpleCall.parameter(typed, of: known)
      if parameter.isSwitch {
        values[parameter.name] = .boolean(value?.lowercased() != "$false")
        if let value, !value.hasPrefix("$") { free.append(value) }
      } else {
        guard let value else {
          throw CsError("MissingArgument", "Missing an argument for parameter '\(parameter.name)'. Specify a parameter of type '\(parameter.type)' and try again.", category: "InvalidArgument")
        }
        values[parameter.name] = SimpleCall.value(value)
      }
    }
    try bindPositions(known, &values, free)
    let missing: [[String]] = known.sets.filter { set in
      values.keys.allSatisfy { name in set.members.contains { known.parameters[$0.parameter].name == name } }
    }.map { set in
      set.members.filter { $0.isMandatory && values[known.parameters[$0.parameter].name] == nil }.map { known.parameters[$0.parameter].name }
    }
    if let first: [String] = missing.first, !missing.contains(where: \.isEmpty) {
      throw CsError("MissingMandatoryParameter", "Cannot process command because of one or more missing mandatory parameters: \(first.joined(separator: " ")).", category: "InvalidArgument")
    }
    for (parameter, value) in values where value == .text("") {
      throw CsError("ParameterArgumentValidationErrorEmptyStringNotAllowed", "Cannot bind argument to parameter '\(parameter)' because it is an empty string.", category: "InvalidData")
    }
    for (parameter, value) in values {
      let accepted: [String] = known.parameters.first { $0.name == parameter }?.acceptedValues ?? []
      if let text: String = value.text, !accepted.isEmpty {
        let matches: [String] = accepted.filter { $0.lowercased().hasPrefix(text.lowercased()) }
        let exact: String? = matches.first { $0.lowercased() == text.lowercased() } ?? (matches.count == 1 ? matches[0] : nil)
        guard let exact else {
          throw CsError("CannotConvertArgumentNoMessage", "Cannot bind parameter '\(parameter)'. Cannot convert value \"\(text)\" to type \"\(known.parameters.first { $0.name == parameter }?.type ?? "")\". The possible enumeration values are \"\(accepted.joined(separator: ","))\".", category: "InvalidArgument")
        }
        values[parameter] = .text(exact)
      }
    }
    var call = CsCall(values)
    call.isWhatIf = isWhatIf
    return call
  }

  private func bindPositions(_ known: CsCmdletDeclaration, _ values: inout [String: CsValue], _ free: [String]) throws(CsError) {
    var places: [(position: Int, name: String)] = []
    for set: CsCmdletDeclaration.Set in known.sets {
      for member: CsCmdletDeclaration.Member in set.members {
        let name: String = known.parameters[member.parameter].name
        if let position: Int = member.position, values[name] == nil, !places.contains(where: { $0.name == name }) { places.append((position, name)) }
      }
    }
    places.sort { $0.position < $1.position }
    for (index, word) in free.enumerated() {
      guard index < places.count else {
        throw CsError("PositionalParameterNotFound", "A positional parameter cannot be found that accepts argument '\(word)'.", category: "InvalidArgument")
      }
      values[places[index].name] = SimpleCall.value(word)
    }
  }

  /// Standby's own cmdlets have no row in the product's table.
  private func undeclared() throws(CsError) -> CsCall {
    guard CsCmdlets.named(name) != nil || WorldCmdlets.named(name) != nil else {
      throw CsError("CommandNotFoundException", "The term '\(name)' is not recognized as a name of a cmdlet, function, script file, or executable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.", category: "ObjectNotFound")
    }
    var values: [String: CsValue] = [:]
    for (name, value) in named { values[name] = value.map { SimpleCall.value($0) } ?? .boolean(true) }
    if let first: String = positional.first, values["Name"] == nil { values["Name"] = .text(first) }
    if positional.count > 1, values["Target"] == nil { values["Target"] = .text(positional[1]) }
    return CsCall(values)
  }

  private static func parameter(_ typed: String, of known: CsCmdletDeclaration) throws(CsError) -> CsCmdletDeclaration.Parameter {
    let lower: String = typed.lowercased()
    if let exact = known.parameters.first(where: { $0.name.lowercased() == lower || $0.aliases.contains { $0.lowercased() == lower } }) { return exact }
    let matches: [CsCmdletDeclaration.Parameter] = known.parameters.filter { $0.name.lowercased().hasPrefix(lower) }
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      throw CsError("AmbiguousParameter", "Parameter cannot be processed because the parameter name '\(typed)' is ambiguous. Possible matches include: \(matches.map { "-\($0.name)" }.joined(separator: " ")).", category: "InvalidArgument")
    }
    throw CsError("NamedParameterNotFound", "A parameter cannot be found that matches parameter name '\(typed)'.", category: "InvalidArgument")
  }

  static func value(_ word: String) -> CsValue {
    switch word.lowercased() {
    case "$null": return .null
    case "$true": return .boolean(true)
    case "$false": return .boolean(false)
    default: break
    }
    if word.hasPrefix("@{"), word.hasSuffix("}") {
      let fields: [CsField] = word.dropFirst(2).dropLast().split(separator: ";").compactMap { field in
        let halves: [Substring] = field.split(separator: "=", maxSplits: 1)
        return halves.count == 2 ? CsField(String(halves[0]).trimmed, value(String(halves[1]).trimmed)) : nil
      }
      return .table(fields)
    }
    if word.hasPrefix("@("), word.hasSuffix(")") { return value(String(word.dropFirst(2).dropLast())) }
    let parts: [String] = word.split(separator: ",").map { String($0).trimmed }
    return parts.count > 1 ? .list(parts.map { .text($0) }) : .text(word)
  }

  static func display(_ value: CsValue) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "True" : "False"
    case .time(let time): time.description
    case .list(let values): "{\(values.map { display($0) }.joined(separator: ", "))}"
    case .table(let fields): "{\(fields.map { "\($0.name)=\(display($0.value))" }.joined(separator: "; "))}"
    case .object(let object): object["Identity"]?.text ?? object.typeName
    }
  }
}
