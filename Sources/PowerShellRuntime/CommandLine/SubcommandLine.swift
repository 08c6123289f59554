import DotNet

/// A cmdlet called from outside, `standby rehearse page.md --report r.html`: the words are bound as its parameters are everywhere, so that
/// `--report`, `-Report` and `-rep` mean the same and what the binder refuses is refused here.
public enum SubcommandLine {
  /// Words as arguments: `--name`, `-name`, `--name=value` and `-name:value` are parameters; after `--` all are values.
  public static func arguments(_ words: [String]) -> [CommandArgument] {
    var list: [CommandArgument] = []
    var onlyValues = false
    for word in words {
      if onlyValues || !isName(word) {
        if word == "--", !onlyValues { onlyValues = true } else { list.append(.value(.text(word), nil)) }
        continue
      }
      let body = word.drop { $0 == "-" }
      guard let mark = body.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
        list.append(.parameter(String(body), nil))
        continue
      }
      list.append(.parameterValue(String(body[..<mark]), value(String(body[body.index(after: mark)...])), name: nil, value: nil))
    }
    return list
  }

  private static func isName(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let first = word.first(where: { $0 != "-" }) else { return false }
    return first.isLetter || first == "?"
  }

  private static func value(_ text: String) -> Value {
    switch text.lowercased() {
    case "true", "$true": .bool(true)
    case "false", "$false": .bool(false)
    default: .text(text)
    }
  }

  /// - Returns: what the cmdlet left in `$LASTEXITCODE`; 2 where the words do not fit its parameters, which one sentence then says.
  public static func run(
    _ name: String, as command: String, _ words: [String], in context: ExecutionContext, errors: (String) -> Void
  ) -> Int32 {
    let complaint = SubcommandComplaint(name, context.commands.cmdlet(command)?.metadata ?? .none)
    let given = arguments(words)
    // A parameter that takes all that remains would take a mistyped name too.
    if let unknown = complaint.unknownName(in: given) {
      errors("standby: " + complaint.unknown(unknown))
      return 2
    }
    do {
      try Pipeline.run([CommandCall(.name(command), given)], to: DiscardSink(), context)
    } catch let error as TerminatingError {
      let isMisuse = error.record.exception.type.name.hasPrefix("ParameterBinding")
      errors("standby: " + (isMisuse ? complaint.sentence(error.record) : error.record.message))
      return isMisuse ? 2 : 1
    } catch {
      errors("standby: \(error)")
      return 1
    }
    return Int32(truncatingIfNeeded: context.lastExitCode.integer ?? 0)
  }
}

/// What was wrong with the words of a subcommand, in the form in which they were written.
struct SubcommandComplaint {
  private let name: String
  private let table: BinderTable
  init(_ name: String, _ metadata: CommandMetadata) {
    self.name = name
    table = BinderTable.of(metadata)
  }

  private func flag(_ parameter: String) -> String { "--\(parameter.lowercased())" }

  private func list(_ texts: [String], _ last: String) -> String {
    guard let end = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(last) \(end)"
  }

  func unknownName(in arguments: [CommandArgument]) -> String? {
    for argument in arguments {
      switch argument {
      case .parameter(let name, _), .parameterValue(let name, _, _, _):
        if case .none = table.match(name) { return name }
      default: break
      }
    }
    return nil
  }

  func unknown(_ parameter: String) -> String {
    let known = table.parameters.prefix(table.ownCount).map { flag($0.metadata.name) }.sorted()
    return "\(name) has no parameter \(flag(parameter)). There are \(list(known, "and"))."
  }

  func sentence(_ record: ErrorRecord) -> String {
    let parameter = record.exception.properties["ParameterName"]?.stringIfString?.text ?? ""
    switch record.errorId {
    case "NamedParameterNotFound": return unknown(parameter)
    case "AmbiguousParameter":
      guard case .ambiguous(let indices) = table.match(parameter) else { break }
      return "\(flag(parameter)) may mean \(list(indices.map { flag(table.parameters[$0].metadata.name) }, "or"))."
    case "MissingArgument": return "\(flag(parameter)) needs a value."
    case "PositionalParameterNotFound": return "\(name) has no place for '\(parameter)': it is one argument too many."
    case "MissingMandatoryParameter":
      let names = parameter.split(separator: " ").map { flag(String($0)) }
      return "\(name) needs \(list(names, "and"))."
    case "ParameterAlreadyBound": return "\(flag(parameter)) is given twice."
    default: break
    }
    guard case .one(let index) = table.match(parameter) else { return record.message }
    let metadata = table.parameters[index].metadata
    for validation in metadata.validations {
      switch validation {
      case .set(let names, _): return "\(flag(metadata.name)) must be \(list(names, "or"))."
      case .range(let low, let high): return "\(flag(metadata.name)) must be a whole number from \(low.integer ?? 0) to \(high.integer ?? 0)."
      default: break
      }
    }
    return metadata.type === NetType.int32 ? "\(flag(metadata.name)) must be a whole number." : record.message
  }
}
