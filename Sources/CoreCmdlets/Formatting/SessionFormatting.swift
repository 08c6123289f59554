import DotNet
import PowerShellFormatting
import PowerShellRuntime
import PowerShellSyntax

/// The formatter's view of a session: its properties, type data, culture and script blocks; and the session's views and colours.
public final class SessionFormatting: FormattingContext {
  private unowned let context: ExecutionContext
  public let views = ViewStore()
  public let style: PSStyle
  private var patterns: [String: Wildcard] = [:]
  private let enumerationLimitName = "FormatEnumerationLimit"

  init(_ context: ExecutionContext) {
    self.context = context
    PSStyle.registerTypes()
    style = PSStyle(plain: SessionFormatting.wantsNoColor)
  }

  /// The session's formatting; made when first asked for.
  public static func of(_ context: ExecutionContext) -> SessionFormatting {
    if let known = context.service(SessionFormatting.self) { return known }
    let made = SessionFormatting(context)
    context.setService(SessionFormatting.self, made)
    return made
  }

  /// A renderer for text that goes to the screen.
  public func screenOutput() -> LineOutput {
    let host = context.host
    let isPlain = style.isPlain(toTerminal: host.supportsVirtualTerminal)
    return ClosureOutput(columns: max(host.windowWidth - 1, 1), isPlain: isPlain) { host.write($0) }
  }

  /// The colours to add for an output that keeps, or drops, escape sequences.
  func style(for output: LineOutput) -> FormattingStyle { output.isPlain ? .plain : style.style }

  /// Western cultures break lines between words; others anywhere.
  var wrapsByWord: Bool {
    let language = context.culture.name.prefix { $0 != "-" }
    return ["en", "fr", "de", "it", "pt", "es"].contains(language)
  }

  // MARK: FormattingContext

  public var enumerationLimit: Int {
    guard let value = try? context.variable(enumerationLimitName), let limit = value.integer else { return 4 }
    return limit
  }

  public func typeNames(of value: Value) -> [String] { context.typeNames(of: value) }

  public func property(_ name: Name, of value: Value) throws -> Value? {
    if case .object(let object) = value, let custom = object as? PSCustomObject, let found = custom.get(name) { return found }
    return try context.property(name, of: value)
  }

  public func propertyName(_ name: Name, of value: Value) -> String? {
    if case .object(let object) = value, let custom = object as? PSCustomObject, let slot = custom.shape.slot(name) {
      return custom.shape.names[slot].text
    }
    if let listed = context.visibleProperties(of: value).first(where: { CaseFolding.equal($0.name, name.text) }) { return listed.name }
    // Hidden properties are found when they are named.
    guard let found = try? context.property(name, of: value), !found.isAbsent else { return nil }
    return name.text
  }

  public func propertyNames(of value: Value) -> [String] { context.visibleProperties(of: value).map { $0.name } }

  public func propertySet(_ name: Name, of value: Value) -> [String]? { context.propertySetMembers(name, of: value) }
  public func defaultDisplayPropertySet(of value: Value) -> [String]? { context.displayPropertySet(of: value) }
  public func defaultDisplayProperty(of value: Value) -> String? { context.displayProperty(of: value) }

  public func text(of value: Value) -> String {
    switch value {
    case .string(let string): return string.text
    case .object(let object) where !(object is PSObjectBox || object is DotNet.DecimalValue || object is EnumValue || object is BigInteger):
      if object is any FormattableObject, let text = try? formatted(value, format: "", culture: context.culture) { return text.text }
      return context.text(value)
    default:
      if let text = try? formatted(value, format: "", culture: context.culture) { return text.text }
      return context.text(value)
    }
  }

  public func fixedPointText(of value: Value) -> String {
    let digits = context.culture.numberFormat.decimalDigits
    if let text = try? formatted(value, format: "F\(digits)", culture: context.culture) { return text.text }
    return text(of: value)
  }

  public func text(of value: Value, format: String) throws -> String {
    if format.contains("{0") || format.contains("}") {
      return try CompositeFormat.format(PSString(format), [value], culture: context.culture, context.dotNet).text
    }
    return try formatted(value, format: format, culture: context.culture)?.text ?? text(of: value)
  }

  public func elements(of value: Value) throws -> [Value]? {
    guard case .object(let object) = value, !(object is PSCustomObject) else { return nil }
    if let elements = object.contiguousElements { return elements }
    if let dictionary = object as? NetDictionary { return dictionary.entryObjects }
    guard object.isEnumerable, let enumerator = try object.makeEnumerator(context.dotNet) else { return nil }
    var elements: [Value] = []
    while let element = try enumerator.next() { elements.append(element) }
    return elements
  }

  public func evaluate(_ block: Value, for object: Value) throws -> Value {
    guard let script = block.scriptBlock else { return .null }
    let results = try context.results(of: script, underscore: object, newScope: true)
    return results.count == 1 ? results[0] : results.isEmpty ? .null : .array(results)
  }

  public func compile(_ code: String) -> Value? {
    let parsed = Parser.parseInput(code)
    guard parsed.errors.isEmpty else { return nil }
    return .object(ScriptBlock(ast: parsed.ast, root: parsed.ast))
  }

  public func areEqual(_ left: Value, _ right: Value) -> Bool {
    if context.areEqual(left, right) { return true }
    return left.object != nil && right.object != nil && CaseFolding.equal(text(of: left), text(of: right))
  }

  public func isTrue(_ value: Value) -> Bool { context.isTrue(value) }

  public func errorText(of value: Value) -> String? {
    guard case .object(let object) = value, let record = object as? ErrorRecord else { return nil }
    return context.errorText(of: record)
  }

  public func scriptText(of value: Value) -> String? { value.scriptBlock?.sourceText }

  public func wildcardMatches(_ pattern: String, _ text: String) -> Bool {
    if let known = patterns[pattern] { return known.matches(text) }
    let made = Wildcard(pattern)
    patterns[pattern] = made
    return made.matches(text)
  }
}
