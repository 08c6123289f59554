/// `HashSet<T>` and `SortedSet<T>`.
public final class NetSet: NetObject {
  let type: NetType
  let ignoresCase: Bool
  /// For `SortedSet<T>`.
  let order: ((Value, Value) throws -> Int)?
  /// The comparer it was made with; null for the default one.
  var comparer: Value = .null
  private var index: [DictionaryKey: Int] = [:]
  private var slots: [Value?] = []
  private var free: [Int] = []
  private(set) var version = 0

  init(type: NetType, ignoresCase: Bool = false, order: ((Value, Value) throws -> Int)? = nil) {
    self.type = type
    self.ignoresCase = ignoresCase
    self.order = order
  }

  public override var netType: NetType { type }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { elements }

  public var count: Int { index.count }

  public var elements: [Value] {
    var all = slots.compactMap { $0 }
    if let order { try? Comparison.sort(&all, by: order) }
    return all
  }

  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    let started = version
    let all = elements
    var next = 0
    return NetEnumerator { [self] in
      guard version == started else {
        throw NetException("System.InvalidOperationException", "Collection was modified; enumeration operation may not execute.")
      }
      guard next < all.count else { return nil }
      defer { next += 1 }
      return all[next]
    }
  }

  private func key(_ value: Value) -> DictionaryKey { DictionaryKey(value, ignoresCase: ignoresCase) }
  public func contains(_ value: Value) -> Bool { index[key(value)] != nil }
  func stored(_ value: Value) -> Value? { index[key(value)].flatMap { slots[$0] } }

  @discardableResult public func insert(_ value: Value) -> Bool {
    let key = key(value)
    guard index[key] == nil else { return false }
    // A freed place is used again, last freed first, as .NET's does: it shows in the order.
    if let slot = free.popLast() {
      slots[slot] = value
      index[key] = slot
    } else {
      index[key] = slots.count
      slots.append(value)
    }
    version += 1
    return true
  }

  @discardableResult func remove(_ value: Value) -> Bool {
    guard let slot = index.removeValue(forKey: key(value)) else { return false }
    slots[slot] = nil
    free.append(slot)
    version += 1
    return true
  }

  func removeAll() {
    index.removeAll()
    slots.removeAll()
    free.removeAll()
    version += 1
  }
}

func defineSet(_ type: NetType) {
  let element = type.genericArguments[0]
  let name = element.signatureName
  let isSorted = type.fullName.contains("SortedSet")
  let comparer = "System.Collections.Generic.\(isSorted ? "IComparer" : "IEqualityComparer")[\(name)] comparer"
  let collection = "System.Collections.Generic.IEnumerable[\(name)]"
  func make(_ comparer: Value, _ context: DotNetContext) -> NetSet {
    let made = NetSet(type: type, ignoresCase: ignoresCase(comparer), order: isSorted ? Comparison.order(comparer, context) : nil)
    made.comparer = comparer
    return made
  }
  func fill(_ set: NetSet, _ source: Value, _ context: DotNetContext) throws -> Value {
    if source.isNull { throw NetException.argumentNull("collection") }
    for value in try converted(source, to: element, context) { set.insert(value) }
    return .object(set)
  }
  func set(_ value: Value) throws -> NetSet { try cast(value) }
  func other(_ this: Value, _ value: Value, _ context: DotNetContext) throws -> NetSet {
    if value.isNull { throw NetException.argumentNull("other") }
    let made = NetSet(type: type, ignoresCase: try set(this).ignoresCase)
    for value in try converted(value, to: element, context) { made.insert(value) }
    return made
  }
  type.constructor("()") { _, _, context in .object(make(.null, context)) }
  type.constructor("(\(collection) collection)") { _, arguments, context in try fill(make(.null, context), arguments[0], context) }
  type.constructor("(\(comparer))") { _, arguments, context in .object(make(arguments[0], context)) }
  type.constructor("(\(collection) collection, \(comparer))") { _, arguments, context in
    try fill(make(arguments[1], context), arguments[0], context)
  }
  if !isSorted { type.constructor("(int capacity)") { _, _, context in .object(make(.null, context)) } }
  type.property("int Count") { this, _ in .int(try set(this).count) }
  type.property("\(comparer.split(separator: " ")[0]) Comparer") { this, _ in Comparison.comparer(try set(this).comparer, of: element, isSorted: isSorted) }
  if !isSorted { type.property("int Capacity") { this, _ in .int(Comparison.capacity(try set(this).count)) } }
  type.method("bool Add(\(name) item)") { this, arguments, _ in .bool(try set(this).insert(arguments[0])) }
  type.method("bool Contains(\(name) item)") { this, arguments, _ in .bool(try set(this).contains(arguments[0])) }
  type.method("bool Remove(\(name) item)") { this, arguments, _ in .bool(try set(this).remove(arguments[0])) }
  type.method("void Clear()") { this, _, _ in
    try set(this).removeAll()
    return .void
  }
  type.method("void CopyTo(\(name)[] array)") { this, arguments, context in
    let all = try set(this).elements
    try copy(all, 0, try cast(arguments[0]), 0, all.count, context)
    return .void
  }
  type.method("void CopyTo(\(name)[] array, int arrayIndex)") { this, arguments, context in
    let all = try set(this).elements
    try copy(all, 0, try cast(arguments[0]), arguments.int(1), all.count, context)
    return .void
  }
  type.method("System.Collections.Generic.IEnumerator[\(name)] GetEnumerator()") { this, _, context in
    try set(this).makeEnumerator(context).map { .object($0) } ?? .null
  }
  type.method("bool TryGetValue(\(name) equalValue, [ref] \(name) actualValue)") { this, arguments, _ in
    let found = try set(this).stored(arguments[0])
    arguments.setReference(1, found ?? element.defaultValue)
    return .bool(found != nil)
  }
  type.method("int RemoveWhere(System.Predicate[\(name)] match)") { this, arguments, context in
    var removed = 0
    for value in try set(this).elements {
      if case .bool(true) = try context.convert(try context.invoke(arguments[0], [value]), to: .boolean) {
        try set(this).remove(value)
        removed += 1
      }
    }
    return .int(removed)
  }
  type.method("void UnionWith(\(collection) other)") { this, arguments, context in
    for value in try other(this, arguments[0], context).elements { try set(this).insert(value) }
    return .void
  }
  type.method("void ExceptWith(\(collection) other)") { this, arguments, context in
    for value in try other(this, arguments[0], context).elements { try set(this).remove(value) }
    return .void
  }
  type.method("void IntersectWith(\(collection) other)") { this, arguments, context in
    let kept = try other(this, arguments[0], context)
    for value in try set(this).elements where !kept.contains(value) { try set(this).remove(value) }
    return .void
  }
  type.method("void SymmetricExceptWith(\(collection) other)") { this, arguments, context in
    for value in try other(this, arguments[0], context).elements {
      if try !set(this).remove(value) { try set(this).insert(value) }
    }
    return .void
  }
  func relation(_ name: String, _ test: @escaping (NetSet, NetSet) -> Bool) {
    type.method("bool \(name)(\(collection) other)") { this, arguments, context in
      .bool(test(try set(this), try other(this, arguments[0], context)))
    }
  }
  relation("IsSubsetOf") { a, b in a.elements.allSatisfy { b.contains($0) } }
  relation("IsSupersetOf") { a, b in b.elements.allSatisfy { a.contains($0) } }
  relation("IsProperSubsetOf") { a, b in a.count < b.count && a.elements.allSatisfy { b.contains($0) } }
  relation("IsProperSupersetOf") { a, b in b.count < a.count && b.elements.allSatisfy { a.contains($0) } }
  relation("Overlaps") { a, b in b.elements.contains { a.contains($0) } }
  relation("SetEquals") { a, b in a.count == b.count && b.elements.allSatisfy { a.contains($0) } }
  if isSorted {
    type.property("\(name) Min") { this, _ in try set(this).elements.first ?? element.defaultValue }
    type.property("\(name) Max") { this, _ in try set(this).elements.last ?? element.defaultValue }
    type.method("\(collection) Reverse()") { this, _, _ in .array(try set(this).elements.reversed(), of: element) }
    type.method("\(type.signatureName) GetViewBetween(\(name) lowerValue, \(name) upperValue)") { this, arguments, _ in
      let source = try set(this)
      let view = NetSet(type: type, ignoresCase: source.ignoresCase, order: source.order)
      guard let order = source.order else { return .object(view) }
      guard try order(arguments[0], arguments[1]) <= 0 else { throw NetException.argument("Must be less than or equal to upperValue.", "lowerValue") }
      for value in source.elements where try order(value, arguments[0]) >= 0 && order(value, arguments[1]) <= 0 { view.insert(value) }
      return .object(view)
    }
  } else {
    type.method("int EnsureCapacity(int capacity)") { this, arguments, _ in .int(max(arguments.int(0), try set(this).count)) }
    type.method("void TrimExcess()") { _, _, _ in .void }
  }
}
