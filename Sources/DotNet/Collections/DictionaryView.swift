/// `Keys` or `Values` of a dictionary.
public final class DictionaryView: NetObject {
  public let dictionary: NetDictionary
  public let isKeys: Bool
  init(_ dictionary: NetDictionary, isKeys: Bool) {
    self.dictionary = dictionary
    self.isKeys = isKeys
  }

  public override var netType: NetType {
    let owner = dictionary.type
    let part = isKeys ? "KeyCollection" : "ValueCollection"
    let name: String
    if owner === NetType.orderedDictionary {
      name = "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection"
    } else if owner.genericArguments.isEmpty {
      name = "\(owner.fullName)+\(part)"
    } else {
      let head = owner.fullName.prefix { $0 != "[" }
      name = "\(head)+\(part)\(owner.fullName.dropFirst(head.count))"
    }
    return TypeRegistry.intern(name) {
      NetType(name, base: .object, interfaces: [.iCollection], genericArguments: owner.genericArguments, define: defineDictionaryView)
    }
  }
  public var elements: [Value] { isKeys ? dictionary.keys : dictionary.values }
  public override var isEnumerable: Bool { true }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    // A change of the dictionary shows in the enumeration as .NET's exception.
    let entries = dictionary.makeEntryEnumerator()
    return NetEnumerator { [isKeys] in
      guard let entry = try entries.next()?.object as? DictionaryEntry else { return nil }
      return isKeys ? entry.key : entry.value
    }
  }
  public override var contiguousElements: [Value]? { elements }
}

func defineDictionaryView(_ type: NetType) {
  type.property("int Count") { this, _ in .int((try cast(this) as DictionaryView).dictionary.count) }
  type.property("bool IsSynchronized") { _, _ in .bool(false) }
  type.property("System.Object SyncRoot") { this, _ in this }
  type.method("void CopyTo(array array, int arrayIndex)") { this, arguments, context in
    let values = (try cast(this) as DictionaryView).elements
    try copy(values, 0, try cast(arguments[0]), arguments.int(1), values.count, context)
    return .void
  }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, context in
    try (try cast(this) as DictionaryView).makeEnumerator(context).map { .object($0) } ?? .null
  }
  if type.fullName.contains("KeyCollection[") || type.fullName.contains("ValueCollection[") {
    type.method("bool Contains(System.Object item)") { this, arguments, _ in
      .bool((try cast(this) as DictionaryView).elements.contains { $0.netEquals(arguments[0]) })
    }
  }
}
