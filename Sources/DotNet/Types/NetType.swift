/// A .NET type as scripts see it (`[int]`, `$x.GetType()`), with its members in a table that is built on first use.
///
/// Types of the platform are `static let`s beside the code that implements them; classes and enums of scripts are made at run time.
public final class NetType: NetObject {
  public enum Kind: Sendable { case `class`, `struct`, `enum`, `interface`, delegate, array, genericDefinition }

  /// `FullName` without generic arguments' assembly names: `System.Collections.Generic.List``1[System.Int32]` is built on demand.
  public let fullName: String
  public let kind: Kind
  public let baseType: NetType?
  public let genericArguments: [NetType]
  /// The element type of an array, the target of a nullable.
  public let elementType: NetType?
  public var isAbstract = false
  public var isStatic = false
  /// A type known by name only, for the syntax lines of cmdlets: values of it do not exist, and nothing converts to it.
  public private(set) var isNameOnly = false
  /// The assembly's simple name, for `Assembly` and `AssemblyQualifiedName`.
  public var assembly = "System.Private.CoreLib"
  /// Names and values of an enum in declaration order, and whether it is `[Flags]`.
  public var enumMembers: [(name: String, value: Int64)] = []
  public var isFlags = false
  /// The integer type below an enum.
  public var underlying: NetType? = nil
  /// Names that signatures of this type use and the registry does not know: type arguments that are classes of a script.
  public var localTypes: [Name: NetType] = [:]
  /// For classes of scripts: whatever the run time needs to hang on to.
  public var scriptClass: AnyObject?
  /// For `GetCustomAttributes`, and the script a class comes from.
  public var customAttributes: [Value] = []
  public var scriptFile: String?
  /// Whether no class may derive from it.
  public var isSealed: Bool { isStatic || isValueType || kind == .array || kind == .delegate || NetType.sealedNames.contains(fullName) }
  private static let sealedNames: Set<String> = [
    "System.String", "System.Text.StringBuilder", "System.Version", "System.DBNull", "System.IO.FileInfo", "System.IO.DirectoryInfo",
    "System.Management.Automation.ParameterAttribute", "System.Management.Automation.ValidateSetAttribute",
    "System.Management.Automation.AliasAttribute", "System.Management.Automation.ValidateRangeAttribute",
    "System.Management.Automation.ValidatePatternAttribute", "System.Management.Automation.ValidateLengthAttribute",
    "System.Management.Automation.ValidateScriptAttribute", "System.Management.Automation.ValidateCountAttribute",
    "System.Management.Automation.PSCredential", "System.Management.Automation.PowerShell",
  ]

  private var interfaceList: () -> [NetType]
  public lazy var interfaces: [NetType] = interfaceList()
  private var define: (NetType) -> Void
  private var isDefined = false
  private var table: [Name: NetMember] = [:]
  private var order: [Name] = []
  /// Lookups including base types, kept because call sites ask again.
  private var found: [Name: NetMember?] = [:]
  public private(set) var constructors: [NetMethod] = []

  public init(
    _ fullName: String, _ kind: Kind = .class, base: NetType? = nil, interfaces: @escaping @autoclosure () -> [NetType] = [],
    genericArguments: [NetType] = [], elementType: NetType? = nil, define: @escaping (NetType) -> Void = { _ in }
  ) {
    self.fullName = fullName
    self.kind = kind
    self.baseType = base
    self.genericArguments = genericArguments
    self.elementType = elementType
    self.interfaceList = interfaces
    self.define = define
  }

  /// The type of a parameter whose class is not here.
  public static func nameOnly(_ fullName: String) -> NetType {
    // A nullable one is shown as itself.
    if fullName.hasPrefix("System.Nullable["), fullName.hasSuffix("]") { return nameOnly(String(fullName.dropFirst(16).dropLast())) }
    if fullName.hasSuffix("[]") { return .array(of: nameOnly(String(fullName.dropLast(2)))) }
    return TypeRegistry.intern("name only: \(fullName)") {
      let type = NetType(fullName, base: .object)
      type.isNameOnly = true
      return type
    }
  }

  /// A type that lives on the stack alone: no value of it can be had.
  public var isByRefLike: Bool { kind == .struct && (fullName.hasPrefix("System.Span`1") || fullName.hasPrefix("System.ReadOnlySpan`1")) }

  public override var netType: NetType { .type }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other { object === self } else { false }
  }

  public var isValueType: Bool { kind == .struct || kind == .enum }

  /// `Name`: the last part of the full name.
  public var name: String {
    let head = fullName.prefix { $0 != "[" }
    let start = head.lastIndex { $0 == "." || $0 == "+" }.map { head.index(after: $0) } ?? head.startIndex
    return kind == .array ? String(fullName[start...]) : String(head[start...])
  }

  public var namespace: String? {
    let head = fullName.prefix { $0 != "[" && $0 != "+" }
    return head.lastIndex(of: ".").map { String(head[..<$0]) }
  }

  /// The names from the type up to `System.Object`: what `PSTypeNames` holds when nothing was added.
  public var typeNames: [String] {
    var names: [String] = []
    var type: NetType? = self
    while let t = type {
      names.append(t.fullName)
      type = t.baseType
    }
    return names
  }

  /// Whether a value of the other type may stand where this one is asked for.
  public func isAssignable(from other: NetType) -> Bool {
    if self === other || self === NetType.object { return true }
    var type: NetType? = other
    while let t = type {
      if t === self { return true }
      type = t.baseType
    }
    return kind == .interface && other.implements(self)
  }

  public func implements(_ interface: NetType) -> Bool {
    for candidate in interfaces where candidate === interface || candidate.implements(interface) { return true }
    return baseType?.implements(interface) ?? false
  }
}

// MARK: Members

extension NetType {
  private func defineIfNeeded() {
    guard !isDefined else { return }
    isDefined = true
    define(self)
  }

  /// The member with the name, declared here or inherited.
  public func member(_ name: Name) -> NetMember? {
    if let known = found[name] { return known }
    defineIfNeeded()
    let member = table[name] ?? baseType?.member(name)
    found[name] = .some(member)
    return member
  }

  /// The members declared by this type itself, in order of declaration.
  public var declaredMembers: [NetMember] {
    defineIfNeeded()
    return order.compactMap { table[$0] }
  }

  public var declaredConstructors: [NetMethod] {
    defineIfNeeded()
    return constructors
  }

  private func group(_ name: String) -> NetMember {
    let key = Name(name)
    if let member = table[key] { return member }
    let member = NetMember(name: name, declaringType: self)
    table[key] = member
    order.append(key)
    found.removeAll()
    return member
  }

  /// Adds an overload. The signature is the line `Get-Member` shows: `string Substring(int startIndex, int length)`.
  public func method(_ signature: String, _ body: @escaping MethodBody) {
    let method = NetMethod(signature, isStatic: false, declaringType: self, body)
    group(method.name).methods.append(method)
  }

  /// Adds a static overload: `static int Max(int val1, int val2)` without the word `static`.
  public func staticMethod(_ signature: String, _ body: @escaping MethodBody) {
    let method = NetMethod(signature, isStatic: true, declaringType: self, body)
    group(method.name).methods.append(method)
  }

  /// Adds a constructor by its parameter list: `(string message, System.Exception innerException)`.
  public func constructor(_ parameters: String, _ body: @escaping MethodBody) {
    constructors.append(NetMethod("\(fullName) new\(parameters)", isStatic: true, declaringType: self, body))
  }

  /// Adds a property: `int Length`.
  public func property(_ signature: String, get: PropertyGetter?, set: PropertySetter? = nil) {
    addProperty(signature, isStatic: false, get, set)
  }

  public func staticProperty(_ signature: String, get: PropertyGetter?, set: PropertySetter? = nil) {
    addProperty(signature, isStatic: true, get, set)
  }

  private func addProperty(_ signature: String, isStatic: Bool, _ get: PropertyGetter?, _ set: PropertySetter?) {
    let cut = signature.lastIndex(of: " ") ?? signature.startIndex
    let member = group(String(signature[signature.index(after: cut)...]))
    member.property = NetProperty(typeName: String(signature[..<cut]), isStatic: isStatic, get: get, set: set)
  }

  /// Adds a field; scripts see it as a property.
  public func field(_ signature: String, get: @escaping PropertyGetter, set: PropertySetter? = nil) {
    addProperty(signature, isStatic: false, get, set)
  }
}
