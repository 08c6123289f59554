/// Finds types by name, without regard to case: full names, PowerShell's accelerators, names without `System.`, arrays, generics.
///
/// One thread interprets, so the tables need no lock.
/// - Source: `../shared/reference/powershell/type-accelerators.tsv`, language specification 4.
public enum TypeRegistry {
  nonisolated(unsafe) private static var types: [Name: () -> NetType] = standardTypes()
  nonisolated(unsafe) private static var resolved: [Name: NetType?] = [:]
  nonisolated(unsafe) static var generics: [Name: ([NetType]) -> NetType?] = standardGenerics()
  nonisolated(unsafe) private static var accelerators: [Name: String] = standardAccelerators()
  nonisolated(unsafe) private static var arrays: [ObjectIdentifier: NetType] = [:]
  nonisolated(unsafe) private static var constructed: [String: NetType] = [:]

  /// Adds a platform type under its full name. The closure runs when a script first names it.
  public static func register(_ fullName: String, _ type: @escaping () -> NetType) {
    types[Name(fullName)] = type
    resolved.removeAll()
  }

  /// Tables of types that are read when a name is not found elsewhere: finding one, and the names of all.
  public struct Table {
    let find: (Name) -> NetType?
    let names: () -> [String]
    public init(find: @escaping (Name) -> NetType?, names: @escaping () -> [String]) {
      self.find = find
      self.names = names
    }
  }
  // Safe: filled before the first script runs.
  nonisolated(unsafe) public static var tables: [Table] = []

  /// Adds a generic type under its name with arity: `System.Collections.Generic.List``1`.
  public static func registerGeneric(_ fullName: String, _ make: @escaping ([NetType]) -> NetType?) {
    generics[Name(fullName)] = make
    resolved.removeAll()
  }

  /// Adds an accelerator: `[xml]` for `System.Xml.XmlDocument`.
  public static func registerAccelerator(_ name: String, _ fullName: String) {
    accelerators[Name(name)] = fullName
    resolved.removeAll()
  }

  /// Takes an accelerator and the type registered under that name away.
  public static func removeAccelerator(_ name: String) -> Bool {
    let key = Name(name)
    guard accelerators.removeValue(forKey: key) != nil else { return false }
    types[key] = nil
    resolved.removeAll()
    return true
  }

  /// The accelerators in use, for `[psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get` and completion.
  public static var allAccelerators: [(name: String, fullName: String)] {
    accelerators.map { ($0.key.text, $0.value) }.sorted { $0.name < $1.name }
  }

  /// The full names of all registered types, for completion.
  public static var allNames: [String] { types.keys.map { $0.text } + ExceptionTypes.names + EnumTypes.names + tables.flatMap { $0.names() } }

  /// The generic types by name, with how many arguments they take.
  public static var allGenericNames: [(name: String, arity: Int)] {
    generics.keys.compactMap { key in
      guard let tick = key.text.firstIndex(of: "`"), let arity = Int(key.text[key.text.index(after: tick)...]) else { return nil }
      return (String(key.text[..<tick]), arity)
    }
  }

  /// A type that must be one and the same for the same key: constructed generics, arrays.
  public static func intern(_ key: String, _ make: () -> NetType) -> NetType {
    if let type = constructed[key] { return type }
    let type = make()
    constructed[key] = type
    return type
  }

  public static func find(_ text: String) -> NetType? {
    let name = Name(text)
    if let known = resolved[name] { return known }
    let type = resolve(text, find)
    resolved[name] = .some(type)
    return type
  }

  /// A type by a name that may hold others, `List[Book]`: those inside are what `lookUp` finds, classes of a script too.
  public static func find(_ text: String, lookUp: (String) -> NetType?) -> NetType? {
    text.utf8.contains(UInt8(ascii: "[")) ? resolve(text, lookUp) : lookUp(text)
  }

  /// The generic type with the name as code writes it, without arity, for the arguments.
  public static func generic(_ name: String, _ arguments: [NetType]) -> NetType? {
    let bare = name.firstIndex(of: "`").map { String(name[..<$0]) } ?? name
    for candidate in [bare, accelerators[Name(bare)] ?? bare, "System.\(bare)"] {
      let arity = candidate.contains("`") ? candidate : "\(candidate)`\(arguments.count)"
      if let make = generics[Name(arity)] { return make(arguments) }
    }
    return nil
  }

  private static func resolve(_ text: String, _ lookUp: (String) -> NetType?) -> NetType? {
    let text = text.trimmingSpaces
    if text.hasSuffix("]") {
      guard let open = matchingOpen(text) else { return nil }
      let inner = text[text.index(after: open)..<text.index(before: text.endIndex)]
      let head = String(text[..<open])
      if inner.allSatisfy({ $0 == "," || $0 == " " }) {
        guard let element = lookUp(head) else { return nil }
        return NetType.array(of: element, rank: inner.filter { $0 == "," }.count + 1)
      }
      var arguments: [NetType] = []
      for part in splitArguments(inner) {
        var part = part.trimmingSpaces
        if part.hasPrefix("["), part.hasSuffix("]") { part = String(part.dropFirst().dropLast()) }
        if let comma = part.firstIndex(of: ","), !part[..<comma].contains("[") { part = String(part[..<comma]) }
        guard let argument = lookUp(part) else { return nil }
        arguments.append(argument)
      }
      return generic(head, arguments)
    }
    if let full = accelerators[Name(text)], full != text, let type = find(full) { return type }
    return platformType(text) ?? platformType("System.\(text)")
  }

  /// A type by its full name: registered in code, an exception or an enum of the tables, or a generic definition.
  private static func platformType(_ fullName: String) -> NetType? {
    let name = Name(fullName)
    if let make = types[name] { return make() }
    if let type = ExceptionTypes.find(name) ?? EnumTypes.find(name) { return type }
    for table in tables { if let type = table.find(name) { return type } }
    if fullName.contains("`"), generics[name] != nil { return genericDefinition(fullName) }
    return nil
  }

  /// `[System.Collections.Generic.List``1]`: the type with its parameters open.
  static func genericDefinition(_ fullName: String) -> NetType {
    let name = generics.keys.first { $0 == Name(fullName) }?.text ?? fullName
    return intern(name) { NetType(name, .genericDefinition, base: .object) }
  }

  private static func matchingOpen(_ text: String) -> String.Index? {
    var depth = 0
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static func splitArguments(_ text: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    for character in text {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part)
    return parts
  }

  fileprivate static func arrayType(of element: NetType, rank: Int) -> NetType {
    let key = ObjectIdentifier(element)
    if rank == 1, let type = arrays[key] { return type }
    let brackets = "[" + String(repeating: ",", count: rank - 1) + "]"
    if rank > 1 {
      return intern(element.fullName + brackets) {
        NetType(element.fullName + brackets, .array, base: .arrayBase, elementType: element) { defineArrayConstructor($0, rank: rank) }
      }
    }
    let type = NetType(
      element.fullName + brackets, .array, base: .arrayBase,
      interfaces: ["System.Collections.Generic.IList`1", "System.Collections.Generic.IReadOnlyList`1"].compactMap { construct($0, [element]) },
      elementType: element
    ) { defineArrayConstructor($0, rank: 1) }
    arrays[key] = type
    return type
  }
}

extension NetType {
  /// The type with that name or accelerator; nil when there is none.
  public static func named(_ name: String) -> NetType? { TypeRegistry.find(name) }

  public static func array(of element: NetType, rank: Int = 1) -> NetType { TypeRegistry.arrayType(of: element, rank: rank) }
}
