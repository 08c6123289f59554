extension NetType {
  /// `System.Linq.Enumerable`: the statics that scripts call, with or without type arguments.
  nonisolated(unsafe) static let enumerable: NetType = {
    let type = NetType("System.Linq.Enumerable", base: .object, define: defineEnumerable)
    type.isStatic = true
    type.assembly = "System.Linq"
    return type
  }()
}

private let source = "System.Collections.IEnumerable source"

private func defineEnumerable(_ type: NetType) {
  type.staticMethod("System.Collections.Generic.IEnumerable[int] Range(int start, int count)") { _, arguments, _ in
    let count = arguments.int(1)
    guard count >= 0, arguments.int(0) + count - 1 <= 0x7FFF_FFFF else {
      throw NetException.outOfRange("count", "Specified argument was out of the range of valid values.")
    }
    _ = try newElements(count, of: .int32)
    return .array((0..<count).map { .int32(Int32(truncatingIfNeeded: arguments.int(0) + $0)) }, of: .int32)
  }
  type.staticMethod("System.Collections.Generic.IEnumerable[T] Repeat(System.Object element, int count)") { _, arguments, context in
    guard arguments.int(1) >= 0 else { throw NetException.outOfRange("count", "Specified argument was out of the range of valid values.") }
    let type = context.takeTypeArguments().first
    let element = try type.map { try context.convert(arguments[0], to: $0) } ?? arguments[0]
    return .array(Array(repeating: element, count: arguments.int(1)), of: type ?? arguments[0].netType ?? .object)
  }
  type.staticMethod("System.Object Empty()") { _, _, context in .array([], of: context.takeTypeArguments().first ?? .object) }
  type.staticMethod("System.Collections.Generic.IEnumerable[T] OfType(\(source))") { _, arguments, context in
    let type = context.takeTypeArguments().first ?? .object
    return .array(try all(arguments[0], context).filter { $0.base.netType.map { type.isAssignable(from: $0) } == true }.map(\.base), of: type)
  }
  defineTests(type)
  defineElements(type)
  defineShapes(type)
  defineSums(type)
}

private func all(_ value: Value, _ context: DotNetContext) throws -> [Value] {
  if value.isNull { throw NetException.argumentNull("source") }
  return try elements(of: value, context)
}

private func elementType(_ value: Value) -> NetType {
  switch value.object {
  case let array as NetArray: array.elementType
  default: value.netType?.genericArguments.first ?? .object
  }
}

private func truth(_ delegate: Value, _ value: Value, _ context: DotNetContext) throws -> Bool {
  if case .bool(let answer) = try context.convert(try context.invoke(delegate, [value]), to: .boolean) { return answer }
  return false
}

private func defineTests(_ type: NetType) {
  let predicate = "System.Func[System.Object,bool] predicate"
  type.staticMethod("bool Any(\(source))") { _, arguments, context in .bool(try !all(arguments[0], context).isEmpty) }
  type.staticMethod("bool Any(\(source), \(predicate))") { _, arguments, context in
    .bool(try all(arguments[0], context).contains { try truth(arguments[1], $0, context) })
  }
  type.staticMethod("bool All(\(source), \(predicate))") { _, arguments, context in
    .bool(try all(arguments[0], context).allSatisfy { try truth(arguments[1], $0, context) })
  }
  type.staticMethod("bool Contains(\(source), System.Object value)") { _, arguments, context in
    .bool(try all(arguments[0], context).contains { $0.netEquals(arguments[1]) })
  }
  type.staticMethod("bool SequenceEqual(System.Collections.IEnumerable first, System.Collections.IEnumerable second)") { _, arguments, context in
    let (a, b) = (try all(arguments[0], context), try all(arguments[1], context))
    return .bool(a.count == b.count && zip(a, b).allSatisfy { $0.netEquals($1) })
  }
  type.staticMethod("int Count(\(source))") { _, arguments, context in .int(try all(arguments[0], context).count) }
  type.staticMethod("int Count(\(source), \(predicate))") { _, arguments, context in
    .int(try all(arguments[0], context).filter { try truth(arguments[1], $0, context) }.count)
  }
  type.staticMethod("long LongCount(\(source))") { _, arguments, context in .int64(Int64(try all(arguments[0], context).count)) }
}

private func noElements() -> NetException { NetException("System.InvalidOperationException", "Sequence contains no elements") }
private func noMatch() -> NetException { NetException("System.InvalidOperationException", "Sequence contains no matching element") }

private func defineElements(_ type: NetType) {
  let predicate = "System.Func[System.Object,bool] predicate"
  func pick(_ name: String, _ choose: @escaping ([Value]) -> Value?) {
    type.staticMethod("System.Object \(name)(\(source))") { _, arguments, context in
      guard let value = choose(try all(arguments[0], context)) else { throw noElements() }
      return value
    }
    type.staticMethod("System.Object \(name)(\(source), \(predicate))") { _, arguments, context in
      guard let value = choose(try all(arguments[0], context).filter({ try truth(arguments[1], $0, context) })) else { throw noMatch() }
      return value
    }
    type.staticMethod("System.Object \(name)OrDefault(\(source))") { _, arguments, context in
      choose(try all(arguments[0], context)) ?? elementType(arguments[0]).defaultValue
    }
    type.staticMethod("System.Object \(name)OrDefault(\(source), \(predicate))") { _, arguments, context in
      choose(try all(arguments[0], context).filter { try truth(arguments[1], $0, context) }) ?? elementType(arguments[0]).defaultValue
    }
  }
  pick("First") { $0.first }
  pick("Last") { $0.last }
  type.staticMethod("System.Object Single(\(source))") { _, arguments, context in
    let values = try all(arguments[0], context)
    guard let value = values.first else { throw noElements() }
    guard values.count == 1 else {
      throw NetException("System.InvalidOperationException", "Sequence contains more than one element")
    }
    return value
  }
  type.staticMethod("System.Object SingleOrDefault(\(source))") { _, arguments, context in
    let values = try all(arguments[0], context)
    guard values.count <= 1 else {
      throw NetException("System.InvalidOperationException", "Sequence contains more than one element")
    }
    return values.first ?? elementType(arguments[0]).defaultValue
  }
  type.staticMethod("System.Object ElementAt(\(source), int index)") { _, arguments, context in
    let values = try all(arguments[0], context)
    guard values.indices.contains(arguments.int(1)) else { throw ArrayRange.index() }
    return values[arguments.int(1)]
  }
  type.staticMethod("System.Object ElementAtOrDefault(\(source), int index)") { _, arguments, context in
    let values = try all(arguments[0], context)
    return values.indices.contains(arguments.int(1)) ? values[arguments.int(1)] : elementType(arguments[0]).defaultValue
  }
}

private func defineShapes(_ type: NetType) {
  let result = "System.Collections.Generic.IEnumerable[System.Object]"
  func same(_ name: String, _ parameters: String, _ change: @escaping ([Value], Arguments, DotNetContext) throws -> [Value]) {
    type.staticMethod("\(result) \(name)(\(source)\(parameters.isEmpty ? "" : ", " + parameters))") { _, arguments, context in
      let type = context.takeTypeArguments().first
      let changed = try change(try all(arguments[0], context), arguments, context)
      guard let type else { return .array(changed, of: elementType(arguments[0])) }
      return .array(try changed.map { try context.convert($0, to: type) }, of: type)
    }
  }
  func distinct(_ values: [Value]) -> [Value] {
    let set = NetSet(type: .object)
    for value in values { set.insert(value) }
    return set.elements
  }
  same("Where", "System.Func[System.Object,bool] predicate") { values, arguments, context in
    try values.filter { try truth(arguments[1], $0, context) }
  }
  type.staticMethod("\(result) Select(\(source), System.Func[System.Object,System.Object] selector)") { _, arguments, context in
    let types = context.takeTypeArguments()
    let made = try all(arguments[0], context).map { try context.invoke(arguments[1], [$0]) }
    guard types.count == 2 else { return .array(made) }
    return .array(try made.map { try context.convert($0, to: types[1]) }, of: types[1])
  }
  type.staticMethod("\(result) SelectMany(\(source), System.Func[System.Object,System.Object] selector)") { _, arguments, context in
    .array(try all(arguments[0], context).flatMap { try elements(of: try context.invoke(arguments[1], [$0]), context) })
  }
  same("Take", "int count") { values, arguments, _ in Array(values.prefix(max(0, arguments.int(1)))) }
  same("TakeLast", "int count") { values, arguments, _ in Array(values.suffix(max(0, arguments.int(1)))) }
  same("Skip", "int count") { values, arguments, _ in Array(values.dropFirst(max(0, arguments.int(1)))) }
  same("SkipLast", "int count") { values, arguments, _ in Array(values.dropLast(max(0, arguments.int(1)))) }
  same("TakeWhile", "System.Func[System.Object,bool] predicate") { values, arguments, context in
    Array(try values.prefix { try truth(arguments[1], $0, context) })
  }
  same("SkipWhile", "System.Func[System.Object,bool] predicate") { values, arguments, context in
    Array(try values.drop { try truth(arguments[1], $0, context) })
  }
  same("Distinct", "") { values, _, _ in distinct(values) }
  same("Reverse", "") { values, _, _ in values.reversed() }
  same("Concat", "System.Collections.IEnumerable second") { values, arguments, context in values + (try all(arguments[1], context)) }
  same("Append", "System.Object element") { values, arguments, _ in values + [arguments[1]] }
  same("Prepend", "System.Object element") { values, arguments, _ in [arguments[1]] + values }
  same("Union", "System.Collections.IEnumerable second") { values, arguments, context in distinct(values + (try all(arguments[1], context))) }
  same("Intersect", "System.Collections.IEnumerable second") { values, arguments, context in
    let other = try all(arguments[1], context)
    return distinct(values).filter { value in other.contains { $0.netEquals(value) } }
  }
  same("Except", "System.Collections.IEnumerable second") { values, arguments, context in
    let other = try all(arguments[1], context)
    return distinct(values).filter { value in !other.contains { $0.netEquals(value) } }
  }
  func sorted(_ name: String, _ sign: Int) {
    same(name, "System.Func[System.Object,System.Object] keySelector") { values, arguments, context in
      let keys = try values.map { try context.invoke(arguments[1], [$0]) }
      var positions: [Value] = values.indices.map { .int($0) }
      try Comparison.sort(&positions) { sign * (try Comparison.standard(keys[$0.integer ?? 0], keys[$1.integer ?? 0], context)) }
      return positions.map { values[$0.integer ?? 0] }
    }
  }
  sorted("OrderBy", 1)
  sorted("OrderByDescending", -1)
  same("Order", "") { values, _, context in
    var values = values
    try Comparison.sort(&values, by: Comparison.order(.null, context))
    return values
  }
  type.staticMethod("\(result) Zip(System.Collections.IEnumerable first, System.Collections.IEnumerable second)") { _, arguments, context in
    let (a, b) = (try all(arguments[0], context), try all(arguments[1], context))
    return .array(
      zip(a, b).map { pair in
        let made = TypeRegistry.construct("System.ValueTuple`2", [elementType(arguments[0]), elementType(arguments[1])])
        return .object(NetTuple([pair.0, pair.1], type: made ?? .object))
      })
  }
  defineKeyed(type)
  same("OrderDescending", "") { values, _, context in
    var values = values
    try Comparison.sort(&values) { -(try Comparison.standard($0, $1, context)) }
    return values
  }
  same("AsEnumerable", "") { values, _, _ in values }
  same("Cast", "") { values, _, _ in values }
  same("DefaultIfEmpty", "System.Object defaultValue = null") { values, arguments, _ in
    values.isEmpty ? [arguments[1].isNull ? elementType(arguments[0]).defaultValue : arguments[1]] : values
  }
  type.staticMethod("\(result) Chunk(\(source), int size)") { _, arguments, context in
    let values = try all(arguments[0], context)
    guard arguments.int(1) > 0 else { throw NetException.outOfRange("size", "Specified argument was out of the range of valid values.") }
    let element = elementType(arguments[0])
    let starts = stride(from: 0, to: values.count, by: arguments.int(1))
    return .array(starts.map { .array(Array(values[$0..<min($0 + arguments.int(1), values.count)]), of: element) }, of: NetType.array(of: element))
  }
  type.staticMethod("System.Object[] ToArray(\(source))") { _, arguments, context in
    .array(try all(arguments[0], context), of: elementType(arguments[0]))
  }
  type.staticMethod("System.Object ToList(\(source))") { _, arguments, context in
    let made = TypeRegistry.construct("System.Collections.Generic.List`1", [elementType(arguments[0])]) ?? .arrayList
    return .object(NetList(try all(arguments[0], context), type: made))
  }
  type.staticMethod("System.Object ToHashSet(\(source))") { _, arguments, context in
    let made = TypeRegistry.construct("System.Collections.Generic.HashSet`1", [elementType(arguments[0])]) ?? .object
    let set = NetSet(type: made)
    for value in try all(arguments[0], context) { set.insert(value) }
    return .object(set)
  }
  type.staticMethod("System.Object Aggregate(\(source), System.Func[System.Object,System.Object,System.Object] func)") { _, arguments, context in
    let values = try all(arguments[0], context)
    guard let first = values.first else { throw noElements() }
    return try values.dropFirst().reduce(first) { try context.invoke(arguments[1], [$0, $1]) }
  }
}

/// What goes by a key that a selector gives.
private func defineKeyed(_ type: NetType) {
  let result = "System.Collections.Generic.IEnumerable[System.Object]"
  let selector = "System.Func[System.Object,System.Object] keySelector"
  func keys(_ values: [Value], _ arguments: Arguments, _ context: DotNetContext) throws -> [Value] {
    try values.map { try context.invoke(arguments[1], [$0]) }
  }
  func groups(_ arguments: Arguments, _ context: DotNetContext) throws -> [NetGrouping] {
    let values = try all(arguments[0], context)
    let index = NetDictionary(type: .orderedDictionary, ignoresCase: false)
    var groups: [NetGrouping] = []
    for (value, key) in zip(values, try keys(values, arguments, context)) {
      if let place = index[key]?.integer {
        groups[place].values.append(value)
      } else {
        index[key] = .int(groups.count)
        groups.append(NetGrouping(key, [value]))
      }
    }
    return groups
  }
  for name in ["GroupBy", "ToLookup"] {
    type.staticMethod("\(result) \(name)(\(source), \(selector))") { _, arguments, context in
      .array(try groups(arguments, context).map { .object($0) })
    }
  }
  type.staticMethod("\(result) DistinctBy(\(source), \(selector))") { _, arguments, context in
    .array(try groups(arguments, context).map { $0.values[0] }, of: elementType(arguments[0]))
  }
  type.staticMethod("\(result) CountBy(\(source), \(selector))") { _, arguments, context in
    .array(try groups(arguments, context).map { group in
      let pair = TypeRegistry.construct("System.Collections.Generic.KeyValuePair`2", [group.key.netType ?? .object, .int32]) ?? .dictionaryEntry
      return .object(DictionaryEntry(group.key, .int(group.values.count), type: pair))
    })
  }
  for (name, sign) in [("MaxBy", 1), ("MinBy", -1)] {
    type.staticMethod("System.Object \(name)(\(source), \(selector))") { _, arguments, context in
      let values = try all(arguments[0], context)
      let keys = try keys(values, arguments, context)
      guard var best = values.indices.first else { throw noElements() }
      for index in values.indices.dropFirst() where sign * (try Comparison.standard(keys[index], keys[best], context)) > 0 { best = index }
      return values[best]
    }
  }
  type.staticMethod("System.Object ToDictionary(\(source), \(selector))") { _, arguments, context in
    try dictionary(try all(arguments[0], context), arguments, { $0 }, context)
  }
  type.staticMethod("System.Object ToDictionary(\(source), \(selector), System.Func[System.Object,System.Object] elementSelector)") {
    _, arguments, context in
    try dictionary(try all(arguments[0], context), arguments, { try context.invoke(arguments[2], [$0]) }, context)
  }
  func dictionary(_ values: [Value], _ arguments: Arguments, _ element: (Value) throws -> Value, _ context: DotNetContext) throws -> Value {
    let keys = try keys(values, arguments, context)
    let elements = try values.map { try element($0) }
    let types = [keys.first?.netType ?? .object, elements.first?.netType ?? .object]
    let made = NetDictionary(type: TypeRegistry.construct("System.Collections.Generic.Dictionary`2", types) ?? .hashtable, ignoresCase: false)
    for (key, value) in zip(keys, elements) {
      guard !made.contains(key) else {
        throw NetException.argument("An item with the same key has already been added. Key: \(context.toString(key).text)")
      }
      made[key] = value
    }
    return .object(made)
  }
}

/// `IGrouping`: elements under their key.
final class NetGrouping: NetObject {
  let key: Value
  var values: [Value]
  init(_ key: Value, _ values: [Value]) {
    self.key = key
    self.values = values
  }
  override var netType: NetType { NetGrouping.type }
  override var isEnumerable: Bool { true }
  override var contiguousElements: [Value]? { values }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(values) }
  nonisolated(unsafe) private static let type = NetType("System.Linq.Grouping`2", base: .object, interfaces: [.iEnumerable]) { type in
    type.property("System.Object Key") { this, _ in (this.object as? NetGrouping)?.key ?? .null }
    type.property("int Count") { this, _ in .int((this.object as? NetGrouping)?.values.count ?? 0) }
  }
}

private func defineSums(_ type: NetType) {
  func number(_ value: Value) -> Double {
    switch value.base {
    case .double(let d): d
    case .single(let f): Double(f)
    case let other: Double(other.integer ?? 0)
    }
  }
  func total(_ values: [Value], _ context: DotNetContext) throws -> Value {
    if values.allSatisfy({ if case .int32 = $0 { true } else { false } }) {
      let sum = values.reduce(0) { $0 + ($1.integer ?? 0) }
      guard let small = Int32(exactly: sum) else {
        throw NetException("System.OverflowException", "Arithmetic operation resulted in an overflow.")
      }
      return .int32(small)
    }
    if values.allSatisfy({ if case .int64 = $0 { true } else { false } }) {
      return .int64(values.reduce(0) { $0 &+ Int64($1.integer ?? 0) })
    }
    let doubles = try values.map { number(try context.convert($0, to: .double)) }
    return .double(doubles.reduce(0, +))
  }
  type.staticMethod("System.Object Sum(\(source))") { _, arguments, context in try total(try all(arguments[0], context), context) }
  type.staticMethod("System.Object Sum(\(source), System.Func[System.Object,System.Object] selector)") { _, arguments, context in
    try total(try all(arguments[0], context).map { try context.invoke(arguments[1], [$0]) }, context)
  }
  type.staticMethod("double Average(\(source))") { _, arguments, context in
    let values = try all(arguments[0], context)
    guard !values.isEmpty else { throw noElements() }
    return .double(try values.map { number(try context.convert($0, to: .double)) }.reduce(0, +) / Double(values.count))
  }
  func extreme(_ name: String, _ sign: Int) {
    type.staticMethod("System.Object \(name)(\(source))") { _, arguments, context in
      let values = try all(arguments[0], context)
      guard var best = values.first else { throw noElements() }
      for value in values.dropFirst() where sign * (try Comparison.standard(value, best, context)) > 0 { best = value }
      return best
    }
  }
  extreme("Max", 1)
  extreme("Min", -1)
}
