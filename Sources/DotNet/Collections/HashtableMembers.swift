func defineHashtable(_ type: NetType) {
  func fill(_ target: NetDictionary, _ source: Value, _ context: DotNetContext) throws -> Value {
    if source.isNull { throw NetException.argumentNull("d") }
    if let other = source.object as? NetDictionary { for pair in other.pairs { target[pair.key] = pair.value } }
    return .object(target)
  }
  type.constructor("()") { _, _, _ in .object(NetDictionary(ignoresCase: false)) }
  type.constructor("(System.Collections.IDictionary d)") { _, arguments, context in
    try fill(NetDictionary(ignoresCase: false), arguments[0], context)
  }
  type.constructor("(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)") { _, arguments, context in
    try fill(NetDictionary(ignoresCase: ignoresCase(arguments[1])), arguments[0], context)
  }
  type.constructor("(int capacity)") { _, arguments, _ in
    guard arguments.int(0) >= 0 else { throw ArrayRange.nonNegative("capacity") }
    return .object(NetDictionary(ignoresCase: false))
  }
  type.constructor("(System.Collections.IEqualityComparer equalityComparer)") { _, arguments, _ in
    .object(NetDictionary(ignoresCase: ignoresCase(arguments[0])))
  }
  type.constructor("(int capacity, System.Collections.IEqualityComparer equalityComparer)") { _, arguments, _ in
    .object(NetDictionary(ignoresCase: ignoresCase(arguments[1])))
  }
  DictionaryDefinition(type).define()
  type.method("System.Object Clone()") { this, _, _ in
    let source: NetDictionary = try cast(this)
    return .object(source.copy())
  }
  type.staticMethod("hashtable Synchronized(hashtable table)") { _, arguments, _ in arguments[0] }
}

func defineOrderedDictionary(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(NetDictionary(type: type, ignoresCase: false)) }
  type.constructor("(int capacity)") { _, _, _ in .object(NetDictionary(type: type, ignoresCase: false)) }
  type.constructor("(System.Collections.IEqualityComparer comparer)") { _, arguments, _ in
    .object(NetDictionary(type: type, ignoresCase: ignoresCase(arguments[0])))
  }
  type.constructor("(int capacity, System.Collections.IEqualityComparer comparer)") { _, arguments, _ in
    .object(NetDictionary(type: type, ignoresCase: ignoresCase(arguments[1])))
  }
  let definition = DictionaryDefinition(type)
  // The overload by position comes first, as in .NET's table.
  type.method("System.Object get_Item(int index)") { this, arguments, _ in
    let all = try definition.dictionary(this).values
    guard all.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
    return all[arguments.int(0)]
  }
  type.method("void set_Item(int index, System.Object value)") { this, arguments, _ in
    let target = try definition.changing(this)
    let keys = target.keys
    guard keys.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
    target[keys[arguments.int(0)]] = arguments[1]
    return .void
  }
  definition.define()
  type.method("void Insert(int index, System.Object key, System.Object value)") { this, arguments, context in
    let target = try definition.changing(this)
    guard (0...target.count).contains(arguments.int(0)) else { throw NetException.outOfRange("index", "Specified argument was out of the range of valid values.") }
    let key = try definition.checked(arguments[1])
    guard !target.contains(key) else {
      let shown = context.toString(key).text
      throw NetException.argument("Item has already been added. Key in dictionary: '\(shown)'  Key being added: '\(shown)'")
    }
    target.insert(key, arguments[2], at: arguments.int(0))
    return .void
  }
  type.method("void RemoveAt(int index)") { this, arguments, _ in
    let target = try definition.changing(this)
    let keys = target.keys
    guard keys.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
    target[keys[arguments.int(0)]] = nil
    return .void
  }
  type.method("ordered AsReadOnly()") { this, _, _ in
    let copy = try definition.dictionary(this).copy()
    copy.isReadOnly = true
    return .object(copy)
  }
}
