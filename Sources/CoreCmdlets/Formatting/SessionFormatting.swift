import DotNet
import PowerShellFormatting
import PowerShellRuntime
import PowerShellSyntax

/// The formatter's view of a session: its properties, type data, culture and script blocks; and the session's views and colours.
public final class SessionFormatting: FormattingContext {
  @Unretained private var context: ExecutionContext
  public let views = ViewStore()
  public let style: PSStyle
  private var patterns: [String: Wildcard] = [:]
  private let enumerationLimitName = "FormatEnumerationLimit"

  init(_ context: ExecutionContext) {
    self.context = context
    PSStyle.registerTypes()
    CompletionResult.registerTypes()
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
    return ClosureOutput(columns: max(host.windowWidth - 1, 1), isPlain: isScreenPlain) { text, stream in
      switch stream {
      case .error: host.writeError(text + "\n")
      case .output: host.write(text + "\n")
      case .warning: host.write("WARNING: " + text + "\n")
      case .verbose: host.write("VERBOSE: " + text + "\n")
      case .debug: host.write("DEBUG: " + text + "\n")
      }
    } _: {
      host.write($0)
    }
  }

  /// Whether escape sequences are dropped from what is written to the screen: asked for, or not understood there.
  var isScreenPlain: Bool {
    SessionFormatting.terminalIsDumb || style.isPlain(toTerminal: context.host.supportsVirtualTerminal)
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

  /// As `PSObject.Properties` has it: without what the language makes up (`Count` of a scalar, members of elements).
  public func property(_ name: Name, of value: Value) throws -> Value? {
    if case .object(let object) = value {
      if let custom = object as? PSCustomObject, let found = custom.get(name) { return found }
      if let member = object.extended?.find(name) { return member.isProperty ? try member.value(of: value, context.dotNet) : nil }
    }
    let base = value.base
    if let property = base.netType?.member(name)?.property, !property.isStatic, let get = property.get { return try get(base, context.dotNet) }
    guard let member = added(name, to: value) else { return nil }
    return try member.value(of: value, context.dotNet)
  }

  /// A property from the type data or an adapter. Objects of one kind that lack it are not searched again.
  private func added(_ name: Name, to value: Value) -> PSMemberInfo? {
    guard let member = PowerShellRuntime.MemberListing.member(name, of: value, context), member.isProperty else { return nil }
    return member
  }

  public func propertyName(_ name: Name, of value: Value) -> String? {
    if case .object(let object) = value {
      if let custom = object as? PSCustomObject, let slot = custom.shape.slot(name) { return custom.shape.names[slot].text }
      if let member = object.extended?.find(name) { return member.isProperty ? member.name : nil }
    }
    if let member = value.base.netType?.member(name), let property = member.property, !property.isStatic { return member.name }
    return added(name, to: value)?.name
  }

  /// The object's own properties, then those that the type data adds.
  public func propertyNames(of value: Value) -> [String] {
    if case .object(let object) = value, let custom = object as? PSCustomObject, object.extended == nil {
      return custom.shape.names.map { $0.text }
    }
    let listed = PowerShellRuntime.MemberListing.properties(of: value, context).filter { !$0.isHidden }
    let own = listed.filter { $0.memberType == "Property" }
    if own.isEmpty { return listed.map { $0.name } }
    let instance: [PSMemberInfo] = value.object?.extended?.members ?? []
    func isInstance(_ member: PSMemberInfo) -> Bool { instance.contains { $0 === member } }
    return (own + listed.filter { $0.memberType != "Property" && !isInstance($0) } + listed.filter { isInstance($0) }).map { $0.name }
  }

  /// For patterns, what was added to the type comes before what it has.
  public func matchingNames(of value: Value) -> [String] {
    PowerShellRuntime.MemberListing.properties(of: value, context).filter { !$0.isHidden }.map { $0.name }
  }

  public func propertySet(_ name: Name, of value: Value) -> [String]? { context.propertySetMembers(name, of: value) }
  public func defaultDisplayPropertySet(of value: Value) -> [String]? { context.displayPropertySet(of: value) }
  public func defaultDisplayProperty(of value: Value) -> String? { context.displayProperty(of: value) }

  public func text(of value: Value) -> String {
    switch value {
    case .string(let string): return string.text
    // `PSObject.ToString()` writes fifteen digits, and seven.
    case .double(let number):
      return (try? NumberFormatting.format(number, "G15", context.culture.numberFormat)) ?? context.text(value)
    case .single(let number):
      return (try? NumberFormatting.format(number, "G7", context.culture.numberFormat)) ?? context.text(value)
    case .object(let object) where object is ScriptBlock: return value.scriptBlock?.sourceText ?? ""
    // By its own name, not by the language's.
    case .object(let object) where object is NetType: return (object as? NetType)?.fullName ?? ""
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
    if let enumerator = object as? NetEnumerator {
      var elements: [Value] = []
      while let element = try enumerator.next() { elements.append(element) }
      return elements
    }
    guard object.isEnumerable, let enumerator = try object.makeEnumerator(context.dotNet) else { return nil }
    var elements: [Value] = []
    while let element = try enumerator.next() { elements.append(element) }
    return elements
  }

  /// An error in the block, terminating or not, is the block's failure; none reaches the screen.
  public func evaluate(_ block: Value, for object: Value) throws -> Value {
    guard let script = block.scriptBlock else { return .null }
    let errors = CollectSink()
    let saved = context.streams
    let quiet = saved.copy()
    quiet.error = errors
    context.streams = quiet
    let succeeded = context.lastSucceeded
    defer {
      context.streams = saved
      context.lastSucceeded = succeeded
    }
    let results = try context.results(of: script, underscore: object, newScope: true)
    if case .object(let first) = errors.first, let record = first as? ErrorRecord { throw TerminatingError(record) }
    return results.count == 1 ? results[0] : results.isEmpty ? .null : .array(results)
  }

  public func compile(_ code: String) -> Value? {
    let parsed = Parser.parseInput(code)
    guard parsed.errors.isEmpty else { return nil }
    return .object(ScriptBlock(ast: parsed.ast, root: parsed.ast))
  }

  /// Equal where either can be converted to the other's type and is the same there, or both have the same text.
  /// - Source: `GroupingInfoManager.IsEqual`, `PSObject.CompareTo`.
  public func areEqual(_ left: Value, _ right: Value) throws -> Bool {
    // Nothing is not empty.
    if left.isNull || right.isNull { return left.isNull && right.isNull }
    if try isEqual(left, to: right) { return true }
    if try isEqual(right, to: left) { return true }
    return CaseFolding.equal(text(of: left), text(of: right))
  }

  private func isEqual(_ first: Value, to second: Value) throws -> Bool {
    if case .object(let object) = first, object is PSCustomObject {
      if case .object(let other) = second, other === object { return true }
      throw NetException(
        "System.Management.Automation.ExtendedTypeSystemException",
        "Cannot compare \"\(context.text(first))\" to \"\(context.text(second))\" because the objects are not the same type or the object "
          + "\"\(context.text(first))\" does not implement \"IComparable\".")
    }
    return context.areEqual(first, second)
  }

  public func stream(of value: Value) -> RecordStream {
    guard case .object(let object) = value else { return .output }
    if let record = object as? ErrorRecord { return record.isMerged ? .error : .output }
    guard let record = object as? InformationalRecord else { return .output }
    switch record.kind {
    case .warning: return .warning
    case .verbose: return .verbose
    case .debug: return .debug
    }
  }

  public func isTrue(_ value: Value) -> Bool { context.isTrue(value) }

  public func errorText(of value: Value) -> String? {
    guard case .object(let object) = value else { return nil }
    if let record = object as? InformationalRecord { return record.message }
    guard let record = object as? ErrorRecord, !record.isListed else { return nil }
    return context.errorText(of: record)
  }

  public func errorListing(of value: Value) -> String { ErrorListing.text(of: value, context) }

  public func scriptText(of value: Value) -> String? { value.scriptBlock?.sourceText }

  public func wildcardMatches(_ pattern: String, _ text: String) -> Bool {
    if let known = patterns[pattern] { return known.matches(text) }
    let made = Wildcard(pattern)
    patterns[pattern] = made
    return made.matches(text)
  }
}
