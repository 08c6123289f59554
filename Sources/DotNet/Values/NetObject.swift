/// Anything a script holds that has identity or does not fit into a `Value`.
open class NetObject {
  /// Members added to this very object (`Add-Member`, `Select-Object` on an existing object), and its type names if changed.
  public final var extended: ExtendedMembers?

  public init() {}

  /// The object's .NET type.
  open var netType: NetType { .object }

  /// What `ToString()` gives; nil where the type does not override it (then it is the type's name).
  open func toString(_ context: DotNetContext) throws -> PSString? { nil }

  /// `Equals`: identity unless the type says otherwise.
  open func equals(_ other: Value) -> Bool { if case .object(let object) = other { object === self } else { false } }

  /// A hash that agrees with `equals`.
  open var netHash: Int { ObjectIdentifier(self).hashValue }

  /// The elements when PowerShell's pipeline unrolls this object; nil where it passes as one (dictionaries, strings, XML nodes).
  open func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { nil }

  /// Whether a pipeline unrolls this object, without starting to.
  open var isEnumerable: Bool { false }

  /// A property that this object has rather than its type: an XML node's child elements, a syntax node's parts. It hides the type's own.
  open func adaptedProperty(_ name: Name, _ context: DotNetContext) throws -> Value? { nil }

  /// Sets such a property; false where the object has none of that name.
  open func setAdaptedProperty(_ name: Name, _ value: Value, _ context: DotNetContext) throws -> Bool { false }

  /// Such properties in order, where they are what a listing shows.
  open var adaptedNames: [String] { [] }

  /// The elements as an array where they already lie in one: what hot paths ask before they enumerate.
  open var contiguousElements: [Value]? { nil }
}

/// `IEnumerator`: yields the next element or nil at the end.
public final class NetEnumerator: NetObject {
  private var advance: () throws -> Value?
  /// Makes the enumeration start over, for `Reset()`.
  var restart: (() throws -> NetEnumerator?)?
  public private(set) var current: Value = .null
  public init(_ advance: @escaping () throws -> Value?) { self.advance = advance }
  public convenience init(_ elements: [Value]) {
    var next = 0
    self.init {
      guard next < elements.count else { return nil }
      defer { next += 1 }
      return elements[next]
    }
    restart = { NetEnumerator(elements) }
  }
  public func next() throws -> Value? {
    guard let value = try advance() else { return nil }
    current = value
    return value
  }
  public func reset() throws {
    guard let fresh = try restart?() else {
      throw NetException("System.NotSupportedException", "Specified method is not supported.")
    }
    advance = fresh.advance
    current = .null
  }
  /// `CharEnumerator` for strings.
  public var type: NetType = .enumerator
  public override var isEnumerable: Bool { true }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { self }
  public override var netType: NetType { type }
}

/// A string, number or other value type that carries members of its own, as `PSObject` wraps it.
public final class PSObjectBox: NetObject {
  public let base: Value
  public init(_ base: Value) { self.base = base }
  public override var netType: NetType { base.netType ?? .object }
  public override func toString(_ context: DotNetContext) throws -> PSString? { context.toString(base) }
  public override func equals(_ other: Value) -> Bool { base.netEquals(other.base) }
  public override var netHash: Int { base.netHash }
}

/// What the objects of this module may ask of the run time that holds them.
public protocol DotNetContext: AnyObject {
  /// The type arguments of the generic method being called (`Empty[int]()`), until it takes them.
  var typeArguments: [NetType] { get set }
  /// The current culture (`[cultureinfo]::CurrentCulture`).
  var culture: Culture { get }
  /// Assigns `[cultureinfo]::CurrentCulture`.
  func setCulture(_ culture: Culture)
  /// `[cultureinfo]::CurrentUICulture`.
  var uiCulture: Culture { get }
  func setUICulture(_ culture: Culture)
  /// Calls a script block, delegate or method group.
  func invoke(_ delegate: Value, _ arguments: [Value]) throws -> Value
  /// PowerShell's conversion.
  /// - Throws: `NetException` with the conversion's own message.
  func convert(_ value: Value, to type: NetType) throws -> Value
  /// The value as PowerShell turns it into a string (invariant, arrays joined by `$OFS`).
  func toString(_ value: Value) -> PSString
  /// The PowerShell-language ordering (`-lt`, Sort-Object): negative, zero, positive.
  func compare(_ left: Value, _ right: Value, ignoreCase: Bool) throws -> Int
  /// Where `[IO.File]` and its kin find files. Has a default, as all that follows: the computer's own.
  var hostFiles: HostFiles { get }
  /// `[Console]::Write`.
  func writeConsole(_ text: String, toError: Bool)
  /// `[Console]::ReadLine()`; nil at the end of input.
  func readConsoleLine() throws -> String?
}

extension DotNetContext {
  public var typeArguments: [NetType] {
    get { [] }
    set {}
  }
  /// Takes the call's type arguments: no call that the method makes sees them.
  func takeTypeArguments() -> [NetType] {
    defer { typeArguments = [] }
    return typeArguments
  }
  public func setCulture(_ culture: Culture) {}
  public var uiCulture: Culture { culture }
  public func setUICulture(_ culture: Culture) {}
}
