extension TypeRegistry {
  /// The collection types without type arguments, comparers and delegates.
  static func addCollectionTypes(_ table: inout [Name: () -> NetType]) {
    func add(_ type: @escaping @autoclosure () -> NetType, _ name: String) { table[Name(name)] = type }
    add(.iComparer, "System.Collections.IComparer")
    add(.iEqualityComparer, "System.Collections.IEqualityComparer")
    add(.comparer, "System.Collections.Comparer")
    add(.caseInsensitiveComparer, "System.Collections.CaseInsensitiveComparer")
    add(.queue, "System.Collections.Queue")
    add(.stack, "System.Collections.Stack")
    add(.sortedList, "System.Collections.SortedList")
    add(.bitArray, "System.Collections.BitArray")
    add(.tupleFactory, "System.Tuple")
    add(.valueTupleFactory, "System.ValueTuple")
    add(.nullableFactory, "System.Nullable")
    add(.stringCollection, "System.Collections.Specialized.StringCollection")
    add(.nameValueCollection, "System.Collections.Specialized.NameValueCollection")
    add(.delegate, "System.Delegate")
    add(.multicastDelegate, "System.MulticastDelegate")
    add(.enumerable, "System.Linq.Enumerable")
    for name in delegateNames.split(separator: " ") {
      let fullName = String(name)
      table[Name(fullName)] = { intern(fullName) { NetType(fullName, .delegate, base: .multicastDelegate) } }
    }
    for name in interfaceNames.split(separator: " ") {
      let fullName = String(name)
      table[Name(fullName)] = { intern(fullName) { NetType(fullName, .interface) } }
    }
  }

  private static let delegateNames = """
    System.Action System.EventHandler System.Text.RegularExpressions.MatchEvaluator System.AsyncCallback \
    System.Threading.ThreadStart System.Threading.WaitCallback System.Threading.TimerCallback System.ConsoleCancelEventHandler \
    System.ComponentModel.PropertyChangedEventHandler System.Net.Security.RemoteCertificateValidationCallback
    """

  private static let interfaceNames = """
    System.ICloneable System.IAsyncResult System.IServiceProvider System.Collections.IDictionaryEnumerator \
    System.Collections.IStructuralComparable System.Collections.IStructuralEquatable System.ComponentModel.INotifyPropertyChanged \
    System.ComponentModel.IListSource System.Runtime.Serialization.ISerializable System.Xml.XPath.IXPathNavigable \
    System.IAsyncDisposable System.Collections.Specialized.IOrderedDictionary System.Collections.Specialized.INotifyCollectionChanged \
    System.Data.IDbConnection System.Data.IDataReader System.Data.IDbCommand System.ISpanFormattable
    """
}

extension NetType {
  nonisolated(unsafe) static let queue = NetType("System.Collections.Queue", base: .object, interfaces: [.iCollection], define: defineQueue)
  nonisolated(unsafe) static let stack = NetType("System.Collections.Stack", base: .object, interfaces: [.iCollection], define: defineStack)
  nonisolated(unsafe) static let sortedList = NetType("System.Collections.SortedList", base: .object, interfaces: [.iDictionary]) { type in
    type.constructor("()") { _, _, context in
      let made = NetDictionary(type: type, ignoresCase: false)
      made.order = Comparison.order(.null, context)
      return .object(made)
    }
    type.constructor("(System.Collections.IDictionary d)") { _, arguments, context in
      let made = NetDictionary(type: type, ignoresCase: false)
      made.order = Comparison.order(.null, context)
      for pair in (arguments[0].object as? NetDictionary)?.pairs ?? [] { made[pair.key] = pair.value }
      return .object(made)
    }
    DictionaryDefinition(type).define()
    type.method("System.Object GetByIndex(int index)") { this, arguments, _ in
      let all = (try cast(this) as NetDictionary).values
      guard all.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
      return all[arguments.int(0)]
    }
    type.method("System.Object GetKey(int index)") { this, arguments, _ in
      let all = (try cast(this) as NetDictionary).keys
      guard all.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
      return all[arguments.int(0)]
    }
    type.method("int IndexOfKey(System.Object key)") { this, arguments, _ in
      .int((try cast(this) as NetDictionary).keys.firstIndex { $0.netEquals(arguments[0]) } ?? -1)
    }
  }
  nonisolated(unsafe) static let tupleFactory = NetType("System.Tuple", base: .object) { defineTupleFactory($0, "System.Tuple") }
  nonisolated(unsafe) static let valueTupleFactory = NetType("System.ValueTuple", .struct, base: .valueType) {
    defineTupleFactory($0, "System.ValueTuple")
  }
  nonisolated(unsafe) static let nullableFactory = NetType("System.Nullable", base: .object) { type in
    type.staticMethod("type GetUnderlyingType(type nullableType)") { _, arguments, _ in
      guard let nullable = arguments[0].object as? NetType, nullable.fullName.hasPrefix("System.Nullable`1") else { return .null }
      return .object(nullable.genericArguments[0])
    }
  }
  nonisolated(unsafe) static let stringCollection = NetType(
    "System.Collections.Specialized.StringCollection", base: .object, interfaces: [.iList]
  ) { type in
    type.constructor("()") { _, _, _ in .object(NetList(type: type)) }
    let definition = ListDefinition(type: type, element: .string)
    definition.defineBasics(addReturnsIndex: true)
    type.method("void AddRange(string[] value)") { this, arguments, context in
      try definition.resizing(this).elements.append(contentsOf: try elements(of: arguments[0], context))
      return .void
    }
  }
  nonisolated(unsafe) static let nameValueCollection = NetType(
    "System.Collections.Specialized.NameValueCollection", base: .object, interfaces: [.iCollection], define: defineNameValueCollection)
}

/// `NameValueCollection`, as `HttpUtility.ParseQueryString` gives it: several values under one name, joined by commas.
public final class NameValues: NetObject {
  public var pairs: [(name: String, values: [String])] = []
  public override var netType: NetType { .nameValueCollection }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { pairs.map { .text($0.name) } }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(pairs.map { .text($0.name) }) }
  func index(_ name: String) -> Int? { pairs.firstIndex { CaseFolding.equal($0.name, name) } }
  public func add(_ name: String, _ value: String) {
    if let index = index(name) { pairs[index].values.append(value) } else { pairs.append((name, [value])) }
  }
  public func get(_ name: String) -> String? { index(name).map { pairs[$0].values.joined(separator: ",") } }
}

private func defineNameValueCollection(_ type: NetType) {
  func pairs(_ value: Value) throws -> NameValues { try cast(value) }
  func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
  type.constructor("()") { _, _, _ in .object(NameValues()) }
  type.property("int Count") { this, _ in .int(try pairs(this).pairs.count) }
  type.property("string[] AllKeys") { this, _ in .array(try pairs(this).pairs.map { .text($0.name) }, of: .string) }
  type.property("System.Object Keys") { this, _ in .array(try pairs(this).pairs.map { .text($0.name) }, of: .string) }
  type.method("void Add(string name, string value)") { this, arguments, _ in
    try pairs(this).add(arguments.string(0).text, arguments.string(1).text)
    return .void
  }
  type.method("string Get(string name)") { this, arguments, _ in text(try pairs(this).get(arguments.string(0).text)) }
  type.method("string get_Item(string name)") { this, arguments, _ in text(try pairs(this).get(arguments.string(0).text)) }
  type.method("string[] GetValues(string name)") { this, arguments, _ in
    let all = try pairs(this)
    guard let index = all.index(arguments.string(0).text) else { return .null }
    return .array(all.pairs[index].values.map { .text($0) }, of: .string)
  }
  func set(_ this: Value, _ name: String, _ value: String) throws -> Value {
    let all = try pairs(this)
    if let index = all.index(name) { all.pairs[index].values = [value] } else { all.pairs.append((name, [value])) }
    return .void
  }
  type.method("void Set(string name, string value)") { this, arguments, _ in try set(this, arguments.string(0).text, arguments.string(1).text) }
  type.method("void set_Item(string name, string value)") { this, arguments, _ in try set(this, arguments.string(0).text, arguments.string(1).text) }
  type.method("void Remove(string name)") { this, arguments, _ in
    let all = try pairs(this)
    if let index = all.index(arguments.string(0).text) { all.pairs.remove(at: index) }
    return .void
  }
  type.method("void Clear()") { this, _, _ in
    try pairs(this).pairs.removeAll()
    return .void
  }
  type.method("string ToString()") { this, _, _ in
    let parts = try pairs(this).pairs.flatMap { pair in pair.values.map { "\(WebText.urlEncode(pair.name))=\(WebText.urlEncode($0))" } }
    return .text(parts.joined(separator: "&"))
  }
}
