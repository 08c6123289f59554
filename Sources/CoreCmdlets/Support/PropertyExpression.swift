import DotNet
import PowerShellRuntime

/// One argument of `-Property`: a name (perhaps with wildcards), a script block, or a hashtable of `Name` and `Expression`.
/// - Source: `PSPropertyExpression`, about_Calculated_Properties.
struct PropertyExpression {
  enum Source {
    case property(Name)
    case pattern(Wildcard)
    case script(ScriptBlock)
  }
  let source: Source
  /// The label given by `Name` or `Label`.
  let label: String?
  /// Further keys: `Ascending`, `Descending`, `Width`, ...
  let options: [Name: Value]
  /// The expression as text: a property's name, a script's code.
  let text: String

  /// Reads the arguments.
  /// - Throws: the errors of a hashtable's keys, as the command's own.
  static func read(_ arguments: [Value], keys: [String], _ run: CommandRuntime) throws -> [PropertyExpression] {
    var expressions: [PropertyExpression] = []
    for argument in arguments { expressions.append(try read(argument, keys: keys, run)) }
    return expressions
  }

  static func read(_ argument: Value, keys: [String], _ run: CommandRuntime) throws -> PropertyExpression {
    if let block = argument.scriptBlock {
      return PropertyExpression(source: .script(block), label: nil, options: [:], text: code(of: block))
    }
    guard let table = argument.dictionary else {
      if argument.isNull {
        throw failure("A property cannot be null.", "DictionaryKeyNull", run)
      }
      if case .object(let object) = argument, !(object is PSObjectBox), object.isEnumerable || object is EnumValue == false {
        let name = argument.netType?.fullName ?? "null"
        throw failure(
          "Cannot convert \(name) to one of the following types {System.String, System.Management.Automation.ScriptBlock"
            + (keys.isEmpty ? "" : ", System.Collections.IDictionary") + "}.", "DictionaryKeyUnknownType", run)
      }
      return named(run.context.text(argument), label: nil, options: [:])
    }
    var label: String?
    var expression: Value?
    var options: [Name: Value] = [:]
    for (key, value) in table.pairs {
      guard let given = key.stringIfString?.text else {
        throw failure("The \(key.netType?.fullName ?? "null") key type is not valid. The key must be a string.", "DictionaryKeyNonString", run)
      }
      let matches = keys.filter { CaseFolding.equal($0, given) }
      let candidates = matches.isEmpty ? keys.filter { CaseFolding.equal(String($0.prefix(given.count)), given) } : matches
      guard let found = candidates.first, !given.isEmpty else {
        throw failure("The \(given) key is not valid.", "DictionaryKeyIllegal", run)
      }
      switch found {
      case "Name", "Label":
        label = run.context.text(value)
        if label?.isEmpty == true { throw failure("The \"\(given)\" key cannot have an empty string value.", "MshExEmptyStringHashError", run) }
      case "Expression": expression = value
      default: options[Name(found)] = value
      }
    }
    guard let expression, !expression.isNull else {
      if let label, expression == nil, keys.contains("Name"), !keys.contains("Width") {
        return named(label, label: label, options: options)
      }
      throw failure(
        expression == nil ? "A mandatory entry for expression is missing." : "The expression key has no value.",
        "DictionaryKeyMandatoryEntry", run)
    }
    if let block = expression.scriptBlock {
      return PropertyExpression(source: .script(block), label: label, options: options, text: code(of: block))
    }
    return named(run.context.text(expression), label: label, options: options)
  }

  static func named(_ text: String, label: String? = nil, options: [Name: Value] = [:]) -> PropertyExpression {
    let source: Source = Wildcard.hasWildcards(text) ? .pattern(Wildcard(text)) : .property(Name(text))
    return PropertyExpression(source: source, label: label, options: options, text: text)
  }

  private static func code(of block: ScriptBlock) -> String { block.sourceText }

  private static func failure(_ message: String, _ id: String, _ run: CommandRuntime) -> TerminatingError {
    run.notSupported(message, id: id)
  }

  /// The names and values for an object. A name without wildcards yields one entry even where the property is missing (nil value).
  func resolve(_ object: Value, _ context: ExecutionContext) throws -> [(name: String, value: Value?)] {
    switch source {
    case .property(let name):
      return [(label ?? name.text, try context.property(name, of: object))]
    case .pattern(let wildcard):
      return try context.propertyList(of: object).filter { wildcard.matches($0.name) }.map { (label ?? $0.name, try $0.get()) }
    case .script(let block):
      return [(label ?? text, try value(of: block, object, context))]
    }
  }

  /// The single value for an object; nil where the property does not exist.
  func value(of object: Value, _ context: ExecutionContext) throws -> Value? {
    switch source {
    case .property(let name): try context.property(name, of: object)
    case .script(let block): try value(of: block, object, context)
    case .pattern: try resolve(object, context).first?.value
    }
  }

  /// What the block gives; an error inside it makes the value null.
  private func value(of block: ScriptBlock, _ object: Value, _ context: ExecutionContext) throws -> Value {
    do {
      let results = try context.results(of: block, underscore: object)
      return results.count == 1 ? results[0] : results.isEmpty ? .null : .array(results)
    } catch is TerminatingError {
      return .null
    } catch is NetException {
      return .null
    }
  }
}

extension ExecutionContext {
  /// A property's or a table's key as the object itself writes it.
  func spelling(of name: String, in object: Value) -> String {
    if let table = object.base.object as? NetDictionary, let key = table.key(like: .text(name)) { return text(key) }
    return (try? propertyList(of: object).first { CaseFolding.equal($0.name, name) }?.name) ?? name
  }
}
