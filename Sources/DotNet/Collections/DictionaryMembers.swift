/// The members of `Hashtable`, `OrderedDictionary`, `Dictionary<TKey, TValue>` and their kin.
struct DictionaryDefinition {
  let type: NetType
  let key: String
  let value: String
  let valueType: NetType

  init(_ type: NetType) {
    self.type = type
    let arguments = type.genericArguments
    self.key = arguments.count == 2 ? arguments[0].signatureName : "System.Object"
    self.value = arguments.count == 2 ? arguments[1].signatureName : "System.Object"
    self.valueType = arguments.count == 2 ? arguments[1] : .object
  }

  var isHashtable: Bool { type === NetType.hashtable }
  var isOrdered: Bool { type === NetType.orderedDictionary }

  func dictionary(_ value: Value) throws -> NetDictionary { try cast(value) }

  func checked(_ key: Value) throws -> Value {
    if key.isNull { throw NetException.argumentNull("key") }
    return key
  }

  /// - Throws: the type's own words for a key that is there already.
  func add(_ target: NetDictionary, _ key: Value, _ value: Value, _ context: DotNetContext) throws {
    let key = try checked(key)
    guard !target.contains(key) else {
      let shown = context.toString(key).text
      if isHashtable || isOrdered {
        let old = target.key(like: key) ?? key
        throw NetException.argument(
          "Item has already been added. Key in dictionary: '\(context.toString(old).text)'  Key being added: '\(shown)'",
          isHashtable || isOrdered ? nil : "key")
      }
      if type.fullName.hasPrefix("System.Collections.Generic.SortedDictionary") {
        throw NetException.argument("An item with the same key has already been added. Key: [\(shown), \(context.toString(value).text)]")
      }
      throw NetException.argument("An item with the same key has already been added. Key: \(shown)")
    }
    target[key] = value
  }

  func get(_ target: NetDictionary, _ key: Value, _ context: DotNetContext) throws -> Value {
    let key = try checked(key)
    if let found = target[key] { return found }
    if isHashtable || isOrdered { return .null }
    throw NetException(
      "System.Collections.Generic.KeyNotFoundException",
      "The given key '\(context.toString(key).text)' was not present in the dictionary.")
  }

  func define() {
    let type = self.type
    type.property("int Count") { this, _ in .int(try dictionary(this).count) }
    type.property("bool IsReadOnly") { this, _ in .bool(try dictionary(this).isReadOnly) }
    // Lists show them as they are declared: the ordered one implements its interfaces' after its own.
    if !isOrdered { defineState(type) }
    type.property("\(keysType) Keys") { this, _ in .object(DictionaryView(try dictionary(this), isKeys: true)) }
    type.property("\(valuesType) Values") { this, _ in .object(DictionaryView(try dictionary(this), isKeys: false)) }
    if isOrdered { defineState(type) }
    type.method("void Add(\(key) key, \(value) value)") { this, arguments, context in
      try add(try changing(this), arguments[0], arguments[1], context)
      return .void
    }
    type.method("void Clear()") { this, _, _ in
      try changing(this).removeAll()
      return .void
    }
    type.method("\(value) get_Item(\(key) key)") { this, arguments, context in
      try get(try dictionary(this), arguments[0], context)
    }
    type.method("void set_Item(\(key) key, \(value) value)") { this, arguments, _ in
      try changing(this)[try checked(arguments[0])] = arguments[1]
      return .void
    }
    type.method("\(isHashtable || isOrdered ? "void" : "bool") Remove(\(key) key)") { this, arguments, _ in
      let target = try changing(this)
      let key = try checked(arguments[0])
      let was = target.contains(key)
      target[key] = nil
      return isHashtable || isOrdered ? .void : .bool(was)
    }
    type.method("System.Collections.IDictionaryEnumerator GetEnumerator()") { this, _, _ in
      .object(try dictionary(this).makeEntryEnumerator())
    }
    type.method("void CopyTo(array array, int arrayIndex)") { this, arguments, context in
      let entries = try dictionary(this).entryObjects
      try copy(entries, 0, try cast(arguments[0]), arguments.int(1), entries.count, context)
      return .void
    }
    func contains(_ name: String) {
      type.method("bool \(name)(\(key) key)") { this, arguments, _ in
        .bool(try dictionary(this).contains(try checked(arguments[0])))
      }
    }
    if !isOrdered { contains("ContainsKey") }
    // `IDictionary.Contains` is explicit on the generic types; PowerShell shows it all the same.
    contains("Contains")
    if !isOrdered {
      type.method("bool ContainsValue(\(value) value)") { this, arguments, _ in
        .bool(try dictionary(this).values.contains { $0.netEquals(arguments[0]) })
      }
    }
  }

  private func defineState(_ type: NetType) {
    type.property("bool IsFixedSize") { _, _ in .bool(false) }
    if isOrdered { type.property("System.Object SyncRoot") { this, _ in this } }
    type.property("bool IsSynchronized") { _, _ in .bool(false) }
    if !isOrdered { type.property("System.Object SyncRoot") { this, _ in this } }
  }

  func changing(_ value: Value) throws -> NetDictionary {
    let dictionary: NetDictionary = try cast(value)
    if dictionary.isReadOnly {
      throw NetException(
        "System.NotSupportedException",
        isOrdered ? "The OrderedDictionary is readonly and cannot be modified." : "Collection is read-only.")
    }
    return dictionary
  }

  var keysType: String {
    isHashtable || isOrdered ? "System.Collections.ICollection" : "System.Collections.Generic.ICollection[\(key)]"
  }
  var valuesType: String {
    isHashtable || isOrdered ? "System.Collections.ICollection" : "System.Collections.Generic.ICollection[\(value)]"
  }
}

/// `Dictionary<TKey, TValue>`, the sorted and the concurrent one.
func defineDictionary(_ type: NetType) {
  let definition = DictionaryDefinition(type)
  let (key, value) = (definition.key, definition.value)
  let isSorted = type.fullName.contains(".Sorted")
  let isConcurrent = type.fullName.contains(".Concurrent")
  let comparer = "System.Collections.Generic.\(isSorted ? "IComparer" : "IEqualityComparer")[\(key)] comparer"
  func make(_ comparer: Value, _ context: DotNetContext) -> NetDictionary {
    let made = NetDictionary(type: type, ignoresCase: ignoresCase(comparer))
    if isSorted { made.order = Comparison.order(comparer, context) }
    made.comparer = comparer
    return made
  }
  func fill(_ target: NetDictionary, _ source: Value, _ context: DotNetContext) throws -> Value {
    if source.isNull { throw NetException.argumentNull("dictionary") }
    for entry in try elements(of: source, context) {
      if let entry = entry.object as? DictionaryEntry {
        target[try context.convert(entry.key, to: type.genericArguments[0])] = try context.convert(entry.value, to: type.genericArguments[1])
      }
    }
    return .object(target)
  }
  type.constructor("()") { _, _, context in .object(make(.null, context)) }
  type.constructor("(System.Collections.Generic.IDictionary[\(key),\(value)] dictionary)") { _, arguments, context in
    try fill(make(.null, context), arguments[0], context)
  }
  type.constructor("(\(comparer))") { _, arguments, context in .object(make(arguments[0], context)) }
  type.constructor("(System.Collections.Generic.IDictionary[\(key),\(value)] dictionary, \(comparer))") { _, arguments, context in
    try fill(make(arguments[1], context), arguments[0], context)
  }
  if !isConcurrent, !type.fullName.contains("SortedDictionary") {
    type.constructor("(int capacity)") { _, arguments, context in
      guard arguments.int(0) >= 0 else { throw NetException.outOfRange("capacity", "Non-negative number required.") }
      return .object(make(.null, context))
    }
    type.constructor("(int capacity, \(comparer))") { _, arguments, context in .object(make(arguments[1], context)) }
  }
  definition.define()
  type.property("\(comparer.split(separator: " ")[0]) Comparer") { this, _ in
    Comparison.comparer(try definition.dictionary(this).comparer, of: type.genericArguments[0], isSorted: isSorted)
  }
  if !isSorted, !isConcurrent { type.property("int Capacity") { this, _ in .int(Comparison.capacity(try definition.dictionary(this).count)) } }
  type.method("bool TryGetValue(\(key) key, [ref] \(value) value)") { this, arguments, _ in
    let found = try definition.dictionary(this)[try definition.checked(arguments[0])]
    arguments.setReference(1, found ?? definition.valueType.defaultValue)
    return .bool(found != nil)
  }
  type.method("bool TryAdd(\(key) key, \(value) value)") { this, arguments, _ in
    let target = try definition.changing(this)
    guard !target.contains(try definition.checked(arguments[0])) else { return .bool(false) }
    target[arguments[0]] = arguments[1]
    return .bool(true)
  }
  if isConcurrent { defineConcurrent(definition) } else {
    type.method("int EnsureCapacity(int capacity)") { this, arguments, _ in
      .int(max(arguments.int(0), try definition.dictionary(this).count))
    }
    type.method("void TrimExcess()") { _, _, _ in .void }
    type.method("bool Remove(\(key) key, [ref] \(value) value)") { this, arguments, _ in
      let target = try definition.changing(this)
      let found = target[try definition.checked(arguments[0])]
      arguments.setReference(1, found ?? definition.valueType.defaultValue)
      target[arguments[0]] = nil
      return .bool(found != nil)
    }
  }
  if type.fullName.contains("SortedList") || type.fullName.contains("OrderedDictionary") { defineIndexed(definition) }
}

private func defineIndexed(_ definition: DictionaryDefinition) {
  let type = definition.type
  func pair(_ this: Value, _ index: Int) throws -> (key: Value, value: Value) {
    let pairs = try definition.dictionary(this).pairs
    guard pairs.indices.contains(index) else { throw ArrayRange.index() }
    return pairs[index]
  }
  type.method("int IndexOfKey(\(definition.key) key)") { this, arguments, _ in
    .int(try definition.dictionary(this).keys.firstIndex { $0.netEquals(arguments[0]) } ?? -1)
  }
  type.method("int IndexOfValue(\(definition.value) value)") { this, arguments, _ in
    .int(try definition.dictionary(this).values.firstIndex { $0.netEquals(arguments[0]) } ?? -1)
  }
  type.method("void RemoveAt(int index)") { this, arguments, _ in
    try definition.changing(this)[try pair(this, arguments.int(0)).key] = nil
    return .void
  }
  type.method("\(definition.key) GetKeyAtIndex(int index)") { this, arguments, _ in try pair(this, arguments.int(0)).key }
  type.method("\(definition.value) GetValueAtIndex(int index)") { this, arguments, _ in try pair(this, arguments.int(0)).value }
}

private func defineConcurrent(_ definition: DictionaryDefinition) {
  let type = definition.type
  let (key, value) = (definition.key, definition.value)
  type.property("bool IsEmpty") { this, _ in .bool(try definition.dictionary(this).count == 0) }
  func result(_ delegate: Value, _ arguments: [Value], _ context: DotNetContext) throws -> Value {
    try context.convert(try context.invoke(delegate, arguments), to: definition.valueType)
  }
  type.method("\(value) GetOrAdd(\(key) key, System.Func[\(key),\(value)] valueFactory)") { this, arguments, context in
    let target = try definition.dictionary(this)
    if let found = target[arguments[0]] { return found }
    let made = try result(arguments[1], [arguments[0]], context)
    target[arguments[0]] = made
    return made
  }
  type.method("\(value) GetOrAdd(\(key) key, \(value) value)") { this, arguments, _ in
    let target = try definition.dictionary(this)
    if let found = target[arguments[0]] { return found }
    target[arguments[0]] = arguments[1]
    return arguments[1]
  }
  type.method(
    "\(value) AddOrUpdate(\(key) key, \(value) addValue, System.Func[\(key),\(value),\(value)] updateValueFactory)"
  ) { this, arguments, context in
    let target = try definition.dictionary(this)
    let made = try target[arguments[0]].map { try result(arguments[2], [arguments[0], $0], context) } ?? arguments[1]
    target[arguments[0]] = made
    return made
  }
  type.method(
    "\(value) AddOrUpdate(\(key) key, System.Func[\(key),\(value)] addValueFactory, System.Func[\(key),\(value),\(value)] updateValueFactory)"
  ) { this, arguments, context in
    let target = try definition.dictionary(this)
    let made = try target[arguments[0]].map { try result(arguments[2], [arguments[0], $0], context) } ?? result(arguments[1], [arguments[0]], context)
    target[arguments[0]] = made
    return made
  }
  type.method(
    "\(value) AddOrUpdate(\(key) key, System.Func[\(key),System.Object,\(value)] addValueFactory, "
      + "System.Func[\(key),\(value),System.Object,\(value)] updateValueFactory, System.Object factoryArgument)"
  ) { this, arguments, context in
    let argument = try context.takeTypeArguments().first.map { try context.convert(arguments[3], to: $0) } ?? arguments[3]
    let target = try definition.dictionary(this)
    let made =
      try target[arguments[0]].map { try result(arguments[2], [arguments[0], $0, argument], context) }
      ?? result(arguments[1], [arguments[0], argument], context)
    target[arguments[0]] = made
    return made
  }
  type.method("bool TryRemove(\(key) key, [ref] \(value) value)") { this, arguments, _ in
    let target = try definition.dictionary(this)
    let found = target[arguments[0]]
    arguments.setReference(1, found ?? definition.valueType.defaultValue)
    target[arguments[0]] = nil
    return .bool(found != nil)
  }
  type.method("bool TryUpdate(\(key) key, \(value) newValue, \(value) comparisonValue)") { this, arguments, _ in
    let target = try definition.dictionary(this)
    guard let found = target[arguments[0]], found.netEquals(arguments[2]) else { return .bool(false) }
    target[arguments[0]] = arguments[1]
    return .bool(true)
  }
  type.method("System.Collections.Generic.KeyValuePair[\(key),\(value)][] ToArray()") { this, _, _ in
    let target = try definition.dictionary(this)
    return .array(target.entryObjects, of: target.entryType)
  }
}

func defineDictionaryEntry(_ type: NetType) {
  type.constructor("(System.Object key, System.Object value)") { _, arguments, _ in
    if arguments[0].isNull { throw NetException.argumentNull("key") }
    return .object(DictionaryEntry(arguments[0], arguments[1]))
  }
  type.property("System.Object Key") { this, _ in (try cast(this) as DictionaryEntry).key } set: { this, value, _ in
    (try cast(this) as DictionaryEntry).key = value
  }
  type.property("System.Object Value") { this, _ in (try cast(this) as DictionaryEntry).value } set: { this, value, _ in
    (try cast(this) as DictionaryEntry).value = value
  }
}

func defineKeyValuePair(_ type: NetType) {
  let arguments = type.genericArguments
  type.constructor("(\(arguments[0].signatureName) key, \(arguments[1].signatureName) value)") { _, arguments, _ in
    .object(DictionaryEntry(arguments[0], arguments[1], type: type))
  }
  type.property("\(arguments[0].signatureName) Key") { this, _ in (try cast(this) as DictionaryEntry).key }
  type.property("\(arguments[1].signatureName) Value") { this, _ in (try cast(this) as DictionaryEntry).value }
  type.method("string ToString()") { this, _, context in .string(context.toString(this)) }
  type.method("void Deconstruct([ref] System.Object key, [ref] System.Object value)") { this, arguments, _ in
    let entry: DictionaryEntry = try cast(this)
    arguments.setReference(0, entry.key)
    arguments.setReference(1, entry.value)
    return .void
  }
}

/// `IEnumerator` and `IDictionaryEnumerator`.
func defineEnumerator(_ type: NetType) {
  func enumerator(_ value: Value) throws -> NetEnumerator { try cast(value) }
  func entry(_ value: Value) throws -> DictionaryEntry {
    if let entry = try enumerator(value).current.object as? DictionaryEntry { return entry }
    throw NetException("System.InvalidOperationException", "Enumeration has either not started or has already finished.")
  }
  type.method("bool MoveNext()") { this, _, _ in .bool(try enumerator(this).next() != nil) }
  type.method("void Reset()") { this, _, _ in
    try enumerator(this).reset()
    return .void
  }
  type.method("void Dispose()") { _, _, _ in .void }
  type.property("System.Object Current") { this, _ in try enumerator(this).current }
  type.property("System.Collections.DictionaryEntry Entry") { this, _ in .object(try entry(this)) }
  type.property("System.Object Key") { this, _ in try entry(this).key }
  type.property("System.Object Value") { this, _ in try entry(this).value }
}
