/// A key of a dictionary, hashed and compared as the dictionary's comparer asks.
public struct DictionaryKey: Hashable {
  public let value: Value
  let ignoresCase: Bool
  let hashCode: Int

  public init(_ value: Value, ignoresCase: Bool) {
    let value = value.base
    self.value = value
    self.ignoresCase = ignoresCase
    if case .string(let string) = value { hashCode = string.foldedHash } else { hashCode = value.netHash }
  }
  public static func == (left: DictionaryKey, right: DictionaryKey) -> Bool {
    guard left.hashCode == right.hashCode else { return false }
    if left.ignoresCase, case .string(let a) = left.value, case .string(let b) = right.value { return a.equalsIgnoringCase(b) }
    return left.value.netEquals(right.value)
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(hashCode) }
}

/// `Hashtable`, `OrderedDictionary`, `Dictionary<TKey, TValue>`, `SortedDictionary`: one store, told apart by `type`.
///
/// Entries are kept in order of insertion. A `[hashtable]` literal's order in .NET depends on its hash codes and is the same from run to run only
/// by accident (string hashes are seeded); ours is the order of insertion.
public final class NetDictionary: NetObject {
  public let type: NetType
  public let ignoresCase: Bool
  /// Raised by every change of keys, so that an enumeration notices.
  public private(set) var version = 0
  private var index: [DictionaryKey: Int] = [:]
  /// Keys and values in order; a removed entry leaves a hole until the next compaction.
  private var entries: [(key: Value, value: Value)?] = []
  public private(set) var count = 0

  public init(type: NetType = .hashtable, ignoresCase: Bool = true) {
    self.type = type
    self.ignoresCase = ignoresCase
  }

  public override var netType: NetType { type }

  public subscript(key: Value) -> Value? {
    get { index[DictionaryKey(key, ignoresCase: ignoresCase)].flatMap { entries[$0]?.value } }
    set {
      let wrapped = DictionaryKey(key, ignoresCase: ignoresCase)
      if let newValue {
        if let slot = index[wrapped], let old = entries[slot] {
          entries[slot] = (old.key, newValue)
        } else {
          index[wrapped] = entries.count
          entries.append((wrapped.value, newValue))
          count += 1
          version += 1
        }
      } else if let slot = index.removeValue(forKey: wrapped) {
        entries[slot] = nil
        count -= 1
        version += 1
        if entries.count > 32, count * 2 < entries.count { compact() }
      }
    }
  }

  public subscript(name: String) -> Value? {
    get { self[.text(name)] }
    set { self[.text(name)] = newValue }
  }

  public func contains(_ key: Value) -> Bool { index[DictionaryKey(key, ignoresCase: ignoresCase)] != nil }

  public func removeAll() {
    index.removeAll()
    entries.removeAll()
    count = 0
    version += 1
  }

  /// Inserts at a position, for `OrderedDictionary.Insert`.
  public func insert(_ key: Value, _ value: Value, at position: Int) {
    var pairs = self.pairs
    pairs.insert((key, value), at: position)
    removeAll()
    for pair in pairs { self[pair.key] = pair.value }
  }

  private func compact() {
    entries = entries.filter { $0 != nil }
    index.removeAll(keepingCapacity: true)
    for (slot, entry) in entries.enumerated() {
      if let entry { index[DictionaryKey(entry.key, ignoresCase: ignoresCase)] = slot }
    }
  }

  /// Keys and values in order.
  public var pairs: [(key: Value, value: Value)] { entries.compactMap { $0 } }
  /// The type of what an enumeration yields.
  public var entryType: NetType {
    guard type.genericArguments.count == 2 else { return .dictionaryEntry }
    let name = "System.Collections.Generic.KeyValuePair[\(type.genericArguments[0].fullName),\(type.genericArguments[1].fullName)]"
    return NetType.named(name) ?? .dictionaryEntry
  }

  public var entryObjects: [Value] {
    let entryType = self.entryType
    return pairs.map { .object(DictionaryEntry($0.key, $0.value, type: entryType)) }
  }

  /// Yields entries; a change of keys in between is noticed.
  public func makeEntryEnumerator() -> NetEnumerator {
    let started = version
    let pairs = self.pairs
    let entryType = self.entryType
    var next = 0
    return NetEnumerator { [self] in
      guard version == started else {
        throw NetException("System.InvalidOperationException", "Collection was modified; enumeration operation may not execute.")
      }
      guard next < pairs.count else { return nil }
      defer { next += 1 }
      return .object(DictionaryEntry(pairs[next].key, pairs[next].value, type: entryType))
    }
  }

  public var keys: [Value] { pairs.map { $0.key } }
  public var values: [Value] { pairs.map { $0.value } }
}

/// `DictionaryEntry` or `KeyValuePair<TKey, TValue>`: what enumerating a dictionary yields.
public final class DictionaryEntry: NetObject {
  public let type: NetType
  public var key: Value
  public var value: Value
  public init(_ key: Value, _ value: Value, type: NetType = .dictionaryEntry) {
    self.key = key
    self.value = value
    self.type = type
  }
  public override var netType: NetType { type }
}
