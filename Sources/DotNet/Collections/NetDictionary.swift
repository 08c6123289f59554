/// `Hashtable`, `OrderedDictionary`, `Dictionary<TKey, TValue>`, `SortedDictionary`: one store, told apart by `type`.
///
/// Entries are kept in order of insertion. A `Hashtable`'s order in .NET depends on hash codes: those of strings are seeded anew in each
/// process, so ours is the order of insertion; those of integers are the integers, so their order is .NET's, by buckets from the last.
public final class NetDictionary: NetObject {
  public let type: NetType
  public let ignoresCase: Bool
  /// Raised by every change of keys, so that an enumeration notices.
  public private(set) var version = 0
  private struct Entry {
    var key: Value
    var value: Value
    let hash: Int
    /// A removed entry stays until the next compaction.
    var isRemoved = false
  }
  /// Keys and values in order.
  private var entries: [Entry] = []
  /// Where entries lie by hash: an open table, at most half full, -1 where nothing is. A dictionary of a few entries has none: looking
  /// through them is faster, and most dictionaries that scripts make are small.
  private var places: [Int32] = []
  private static let fewEntries = 8
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

  @inline(__always) private static func hash(of key: Value) -> Int {
    if case .string(let string) = key { string.foldedHash } else { key.netHash }
  }

  @inline(__always) private func isSame(_ a: Value, _ b: Value) -> Bool {
    if ignoresCase, case .string(let x) = a, case .string(let y) = b { return x.equalsIgnoringCase(y) }
    return a.netEquals(b)
  }

  /// Where the entry of the key lies.
  @inline(__always) private func find(_ key: Value, _ hash: Int) -> Int? {
    if places.isEmpty {
      for n in entries.indices where entries[n].hash == hash && !entries[n].isRemoved && isSame(entries[n].key, key) { return n }
      return nil
    }
    var place = HashSpreading.spread(hash, 0) & (places.count - 1)
    while places[place] >= 0 {
      let n = Int(places[place])
      if entries[n].hash == hash, !entries[n].isRemoved, isSame(entries[n].key, key) { return n }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func find(_ key: Value) -> Int? {
    let key = key.base
    return find(key, NetDictionary.hash(of: key))
  }

  /// Adds an entry whose key is not there.
  private func append(_ key: Value, _ value: Value, _ hash: Int) {
    entries.append(Entry(key: key, value: value, hash: hash))
    if entries.count > NetDictionary.fewEntries {
      if entries.count * 2 > places.count { rebuildPlaces() } else { place(entries.count - 1) }
    }
    if hasIntegerKeysOnly, !NetDictionary.isInteger(key) { hasIntegerKeysOnly = false }
    count += 1
    version += 1
  }

  private func place(_ n: Int) {
    var place = HashSpreading.spread(entries[n].hash, 0) & (places.count - 1)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(truncatingIfNeeded: n)
  }

  private func rebuildPlaces() {
    guard entries.count > NetDictionary.fewEntries else {
      places = []
      return
    }
    var size = 32
    while size < entries.count * 4 { size *= 2 }
    places = Array(repeating: -1, count: size)
    for n in entries.indices { place(n) }
  }

  public subscript(key: Value) -> Value? {
    get { find(key).map { entries[$0].value } }
    set {
      let key = key.base
      let hash = NetDictionary.hash(of: key)
      let found = find(key, hash)
      if let newValue {
        guard let found else { return append(key, newValue, hash) }
        // An `OrderedDictionary` takes the key as it comes; the others keep the first one.
        if type === NetType.orderedDictionary { entries[found].key = key }
        entries[found].value = newValue
        // A Hashtable counts every change.
        if type === NetType.hashtable { version += 1 }
      } else if let found {
        entries[found].isRemoved = true
        entries[found].key = .null
        entries[found].value = .null
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

  public func contains(_ key: Value) -> Bool { find(key) != nil }

  /// Makes room for the entries to come.
  public func reserve(_ expected: Int) { entries.reserveCapacity(expected) }

  /// Adds the key where it is not there yet.
  /// - Returns: whether it was added.
  public func addNew(_ key: Value, _ value: Value) -> Bool {
    let key = key.base
    let hash = NetDictionary.hash(of: key)
    guard find(key, hash) == nil else { return false }
    append(key, value, hash)
    return true
  }

  /// Adds a key that is known not to be there.
  public func add(new key: Value, _ value: Value) { append(key, value, NetDictionary.hash(of: key)) }

  public func removeAll() {
    entries.removeAll()
    places = []
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
    entries.removeAll { $0.isRemoved }
    rebuildPlaces()
  }

  /// Keys and values in order.
  public var pairs: [(key: Value, value: Value)] {
    var pairs: [(key: Value, value: Value)] = []
    pairs.reserveCapacity(count)
    for entry in entries where !entry.isRemoved { pairs.append((entry.key, entry.value)) }
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
    find(key).map { entries[$0].key }
  }

  public func copy() -> NetDictionary {
    let copy = NetDictionary(type: type, ignoresCase: ignoresCase)
    copy.order = order
    copy.comparer = comparer
    copy.entries = entries
    copy.places = places
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
