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
  public func _rawHashValue(seed: Int) -> Int { HashSpreading.spread(hashCode, seed) }
}

/// `Hashtable`, `OrderedDictionary`, `Dictionary<TKey, TValue>`, `SortedDictionary`: one store, told apart by `type`.
///
/// Entries are kept in order of insertion. A `Hashtable`'s order in .NET depends on hash codes: those of strings are seeded anew in each
/// process, so ours is the order of insertion; those of integers are the integers, so their order is .NET's, by buckets from the last.
public final class NetDictionary: NetObject {
  public let type: NetType
  public let ignoresCase: Bool
  /// Raised by every change of keys, so that an enumeration notices.
  public private(set) var version = 0
  private var index: [DictionaryKey: Int] = [:]
  /// Keys and values in order; a removed entry leaves a hole until the next compaction.
  private var entries: [(key: Value, value: Value)?] = []
  public private(set) var count = 0
  public var isReadOnly = false
  /// The comparer it was made with; null for the default one.
  var comparer: Value = .null
  /// For `SortedDictionary` and `SortedList`: how keys are ordered.
  var order: ((Value, Value) throws -> Int)?
  /// Whether all keys are integers, whose order in a `Hashtable` can be told.
  private var hasIntegerKeysOnly = true
  /// How many entries a `Hashtable` was made for: a literal's own number.
  public var capacity = 0

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
          // An `OrderedDictionary` takes the key as it comes; the others keep the first one.
          entries[slot] = (type === NetType.orderedDictionary ? wrapped.value : old.key, newValue)
          // A Hashtable counts every change.
          if type === NetType.hashtable { version += 1 }
        } else {
          index[wrapped] = entries.count
          entries.append((wrapped.value, newValue))
          if hasIntegerKeysOnly, !NetDictionary.isInteger(wrapped.value) { hasIntegerKeysOnly = false }
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
    hasIntegerKeysOnly = true
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
  public var pairs: [(key: Value, value: Value)] {
    let pairs = entries.compactMap { $0 }
    if let order {
      var keyed: [Value] = pairs.indices.map { .int($0) }
      // A comparison that fails leaves the order of insertion.
      try? Comparison.sort(&keyed) { try order(pairs[$0.integer ?? 0].key, pairs[$1.integer ?? 0].key) }
      return keyed.map { pairs[$0.integer ?? 0] }
    }
    if hasIntegerKeysOnly, pairs.count > 1, type === NetType.hashtable { return NetDictionary.inBucketOrder(pairs, capacity) }
    return pairs
  }

  private static func isInteger(_ key: Value) -> Bool {
    switch key {
    case .int32, .byte, .sbyte, .int16, .uint16, .char, .int64, .uint32, .uint64, .bool: true
    default: false
    }
  }

  private static let primes: [Int] = [
    3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597, 1931, 2333, 2801,
    3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627, 52361, 62851, 75431, 90523, 108631,
    130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689, 672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191,
    2411033, 2893249, 3471899, 4166287, 4999559, 5999471, 7199369,
  ]

  /// The order in which `Hashtable` enumerates integer keys put in one after the other.
  /// - Source: .NET's `Hashtable`: load factor 0.72, double hashing, buckets enumerated from the last to the first.
  private static func inBucketOrder(_ pairs: [(key: Value, value: Value)], _ capacity: Int) -> [(key: Value, value: Value)] {
    func prime(_ atLeast: Int) -> Int { primes.first { $0 >= atLeast } ?? atLeast | 1 }
    let raw = Float(capacity) / 0.72
    var buckets: [Int?] = Array(repeating: nil, count: raw > 3 ? prime(Int(raw)) : 3)
    func put(_ pair: Int, _ buckets: inout [Int?]) {
      let seed = Int(UInt32(bitPattern: pairs[pair].key.netHashCode) & 0x7FFF_FFFF)
      let size = buckets.count
      let step = 1 + Int((UInt32(truncatingIfNeeded: seed) &* 101) % UInt32(size - 1))
      var bucket = seed % size
      while buckets[bucket] != nil { bucket = (bucket + step) % size }
      buckets[bucket] = pair
    }
    for (count, pair) in pairs.indices.enumerated() {
      if count >= Int(0.72 * Float(buckets.count)) {
        var larger: [Int?] = Array(repeating: nil, count: prime(2 * buckets.count))
        for case let old? in buckets { put(old, &larger) }
        buckets = larger
      }
      put(pair, &buckets)
    }
    return buckets.reversed().compactMap { $0.map { pairs[$0] } }
  }

  /// The key as it was put in.
  public func key(like key: Value) -> Value? {
    index[DictionaryKey(key, ignoresCase: ignoresCase)].flatMap { entries[$0]?.key }
  }

  public func copy() -> NetDictionary {
    let copy = NetDictionary(type: type, ignoresCase: ignoresCase)
    copy.order = order
    copy.comparer = comparer
    copy.index = index
    copy.entries = entries
    copy.count = count
    copy.hasIntegerKeysOnly = hasIntegerKeysOnly
    copy.capacity = capacity
    return copy
  }

  /// The type of what an enumeration yields.
  public var entryType: NetType {
    guard type.genericArguments.count == 2 else { return .dictionaryEntry }
    return TypeRegistry.construct("System.Collections.Generic.KeyValuePair`2", type.genericArguments) ?? .dictionaryEntry
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
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString("[\(context.toString(key).text), \(context.toString(value).text)]")
  }
  public override func equals(_ other: Value) -> Bool {
    guard let entry = other.object as? DictionaryEntry, entry.type === type else { return false }
    return entry.key.netEquals(key) && entry.value.netEquals(value)
  }
  public override var netHash: Int { key.netHash &* 31 &+ value.netHash }
}
