import DotNet
import PowerShellSyntax

// What cmdlets ask of the language, in the words they ask it.

extension ExecutionContext {
  /// The property's value, or nil where the object has none of that name.
  public func property(_ name: Name, of value: Value) throws -> Value? {
    guard let found = try MemberAccess.find(value, name, frame) else { return nil }
    if case .object(let object) = found, object is MethodGroup { return nil }
    return found
  }

  /// As `$value.name` reads it: with the elements' members where the value is a collection.
  public func memberValue(_ name: Name, of value: Value) throws -> Value { try MemberAccess.get(value, name, frame) }

  public func setProperty(_ name: Name, of value: Value, to new: Value) throws { try MemberAccess.set(value, name, new, frame) }

  public func typeNames(of value: Value) -> [String] { value.typeNames }
  public func text(_ value: Value) -> String { Conversion.text(value, self).text }
  public func isTrue(_ value: Value) -> Bool { Truth.isTrue(value) }

  /// The language's ordering, as `-lt` and `Sort-Object` see it.
  public func order(_ left: Value, _ right: Value, ignoreCase: Bool = true) throws -> Int {
    try Comparison.order(left, right, ignoreCase: ignoreCase, self)
  }

  public func areEqual(_ left: Value, _ right: Value, ignoreCase: Bool = true) -> Bool {
    (try? Comparison.equal(left, right, ignoreCase: ignoreCase, self)) ?? false
  }

  public func converted(_ value: Value, to type: NetType) throws -> Value { try Conversion.convert(value, to: type, self) }

  /// Runs a block, output to the sink; `$_` set where `underscore` is given.
  public func run(
    _ block: ScriptBlock, underscore: Value? = nil, arguments: [Value] = [], newScope: Bool = true, to sink: Sink
  ) throws {
    try engine.call(block, arguments, underscore: underscore, input: nil, inCurrentScope: !newScope, to: sink)
  }

  /// Runs a block and keeps what it wrote.
  public func results(
    of block: ScriptBlock, underscore: Value? = nil, arguments: [Value] = [], newScope: Bool = true
  ) throws -> [Value] {
    let sink = CollectSink()
    try run(block, underscore: underscore, arguments: arguments, newScope: newScope, to: sink)
    return sink.all
  }

  /// Whether the block yields true for the object: the condition of `Where-Object`, run in the caller's scope.
  public func condition(_ block: ScriptBlock, underscore: Value) throws -> Bool {
    try engine.condition(block, underscore)
  }

  /// A binary operator by its name: `-eq`, `-like`, `-match`, ...
  public func binary(_ operatorName: String, _ left: Value, _ right: Value) throws -> Value {
    guard let kind = ExecutionContext.operatorKind(operatorName) else { return .bool(false) }
    if let (relation, ignoreCase) = Compiler.relation(kind) {
      if case .object(let object) = left, object.isEnumerable {
        return try StringOperators.filter(left, frame) { try Compiler.compare(relation, $0, right, ignoreCase, frame) }
      }
      return .bool(try Compiler.compare(relation, left, right, ignoreCase, frame))
    }
    if let op = kind.arithmetic { return try Arithmetic.apply(op, left, right, frame) }
    switch kind {
    case .is, .isNot:
      guard case .object(let object) = try Conversion.convert(right, to: .systemType, self), let type = object as? NetType else { return .bool(false) }
      return .bool(TypeTests.isInstance(left, type) == (kind == .is))
    default: return try Compiler.binaryFunction(kind)?(left, right, frame) ?? .bool(false)
    }
  }

  private static func operatorKind(_ name: String) -> TokenKind? {
    if let known = knownOperators[name] { return known }
    let text = (name.hasPrefix("-") ? name : "-" + name).lowercased()
    let kind = plainOperators[text] ?? TokenKind.allCases.first { $0.text == text }
    knownOperators[name] = .some(kind)
    return kind
  }

  // Asked once an object by `Where-Object`.
  nonisolated(unsafe) private static var knownOperators: [String: TokenKind?] = [:]
  private static let plainOperators: [String: TokenKind] = [
    "-eq": .ieq, "-ne": .ine, "-gt": .igt, "-ge": .ige, "-lt": .ilt, "-le": .ile, "-like": .ilike, "-notlike": .inotlike,
    "-match": .imatch, "-notmatch": .inotmatch, "-contains": .icontains, "-notcontains": .inotcontains, "-in": .iin,
    "-notin": .inotin, "-replace": .ireplace, "-split": .isplit,
  ]

  // MARK: Members

  public func methodNames(of value: Value) -> [String] { MemberListing.methods(of: value, self).map { $0.name } }
  public func hasMethod(_ name: Name, _ value: Value) -> Bool { MethodCall.has(value, name, frame) }
  public func hasMember(_ name: Name, _ value: Value) throws -> Bool {
    if MethodCall.has(value, name, frame) { return true }
    return try property(name, of: value) != nil
  }
  public func invokeMethod(_ name: String, on value: Value, _ arguments: [Value]) throws -> Value {
    try MethodCall.invoke(value, Name(name), arguments, frame)
  }
  /// `[type]::new(arguments)`
  public func create(_ type: NetType, _ arguments: [Value]) throws -> Value { try MethodCall.construct(type, arguments, frame) }
  /// `[type]::method(arguments)`
  public func invokeStatic(_ name: String, of type: NetType, _ arguments: [Value]) throws -> Value {
    try MethodCall.invokeStatic(type, Name(name), arguments, frame)
  }
  public var strictModeVersion: Int { strictVersion(frame) }

  /// `Set-StrictMode` in the scope of the code that called.
  public func setStrictMode(_ version: Int) {
    strictModeUsed = true
    frame.strictVersion = version
  }

  // MARK: Variables

  public func variable(named name: String) -> Value? { frame.lookUp(Name(name)) }

  /// The scope that `-Scope` names: `Global`, `Local`, `Script`, `Private` or a number; nil where there are not that many.
  public func scope(named name: String) -> Frame? {
    switch name.lowercased() {
    case "global": return global
    case "local", "private": return frame
    case "script": return frame.scriptFrame
    default:
      guard var count = Int(name), count >= 0 else { return nil }
      var scope: Frame? = frame
      while count > 0, let current = scope {
        scope = current.parent
        count -= 1
      }
      return scope
    }
  }

  /// All variables that can be seen from here, nearest first, each name once.
  public var visibleVariables: [PSVariable] {
    var seen: Set<Name> = []
    var all: [PSVariable] = []
    var scope: Frame? = frame
    while let current = scope {
      for variable in current.ownVariables where seen.insert(variable.key).inserted {
        if current !== frame, variable.options.contains(.private) { continue }
        all.append(variable)
      }
      scope = current.parent
    }
    return all
  }
}
