/// The members of `ArrayList`, `List<T>`, `Collection<T>` and their kin.
func defineArrayList(_ type: NetType) {
  type.constructor("()") { this, _, _ in .object(NetList(type: type)) }
  type.constructor("(int capacity)") { _, arguments, _ in
    guard arguments.int(0) >= 0 else { throw NetException.outOfRange("capacity", "'capacity' must be non-negative.") }
    return .object(NetList(type: type))
  }
  type.constructor("(System.Collections.ICollection c)") { _, arguments, context in
    guard !arguments[0].isNull else { throw NetException.argumentNull("c") }
    return .object(NetList(try elements(of: arguments[0], context), type: type))
  }
  let list = ListDefinition(type: type, element: .object)
  list.defineBasics(addReturnsIndex: true)
  list.defineRanges(collection: "System.Collections.ICollection")
  type.method("System.Object Clone()") { this, _, _ in .object(NetList((try cast(this) as NetList).elements, type: type)) }
  type.method("array ToArray(type type)") { this, arguments, context in
    let element = arguments[0].object as? NetType ?? .object
    return .array(try (try cast(this) as NetList).elements.map { try context.convert($0, to: element) }, of: element)
  }
  type.method("void SetRange(int index, System.Collections.ICollection c)") { this, arguments, context in
    let target: NetList = try cast(this)
    let values = try elements(of: arguments[1], context)
    let range = try ArrayRange.check(arguments.int(0), values.count, in: target.elements.count)
    target.elements.replaceSubrange(range, with: values)
    target.version += 1
    return .void
  }
  type.staticMethod("System.Collections.ArrayList Adapter(System.Collections.IList list)") { _, arguments, context in
    .object(NetList(try elements(of: arguments[0], context), type: type))
  }
  type.staticMethod("System.Collections.ArrayList FixedSize(System.Collections.ArrayList list)") { _, arguments, _ in
    let fixed = NetList((try cast(arguments[0]) as NetList).elements, type: type)
    fixed.isFixedSize = true
    return .object(fixed)
  }
  type.staticMethod("System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)") { _, arguments, _ in
    let fixed = NetList((try cast(arguments[0]) as NetList).elements, type: type)
    fixed.isReadOnly = true
    return .object(fixed)
  }
  type.staticMethod("System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)") { _, arguments, _ in arguments[0] }
  type.staticMethod("System.Collections.ArrayList Repeat(System.Object value, int count)") { _, arguments, _ in
    .object(NetList(Array(repeating: arguments[0], count: max(0, arguments.int(1))), type: type))
  }
}

func defineList(_ type: NetType) {
  let element = type.genericArguments[0]
  type.constructor("()") { _, _, _ in .object(NetList(type: type)) }
  type.constructor("(int capacity)") { _, arguments, _ in
    guard arguments.int(0) >= 0 else { throw ArrayRange.nonNegative("capacity") }
    return .object(NetList(type: type))
  }
  type.constructor("(System.Collections.Generic.IEnumerable[\(element.signatureName)] collection)") { _, arguments, context in
    guard !arguments[0].isNull else { throw NetException.argumentNull("collection") }
    return .object(NetList(try converted(arguments[0], to: element, context), type: type))
  }
  let list = ListDefinition(type: type, element: element)
  list.defineBasics(addReturnsIndex: false)
  list.defineRanges(collection: "System.Collections.Generic.IEnumerable[\(element.signatureName)]")
  list.definePredicates()
}

/// `Collection<T>` and `ObservableCollection<T>`.
func defineCollection(_ type: NetType) {
  let element = type.genericArguments[0]
  type.constructor("()") { _, _, _ in .object(NetList(type: type)) }
  let parameter = type.fullName.contains("Observable")
    ? "System.Collections.Generic.IEnumerable[\(element.signatureName)] collection"
    : "System.Collections.Generic.IList[\(element.signatureName)] list"
  type.constructor("(\(parameter))") { _, arguments, context in
    // A collection is a view of the list it is made from; sharing the list itself is the nearest.
    .object(NetList(try converted(arguments[0], to: element, context), type: type))
  }
  ListDefinition(type: type, element: element).defineBasics(addReturnsIndex: false)
  if type.fullName.contains("Observable") {
    type.method("void Move(int oldIndex, int newIndex)") { this, arguments, _ in
      let list: NetList = try cast(this)
      let (from, to) = (arguments.int(0), arguments.int(1))
      guard list.elements.indices.contains(from), list.elements.indices.contains(to) else { throw ArrayRange.index() }
      list.elements.insert(list.elements.remove(at: from), at: to)
      list.version += 1
      return .void
    }
  }
}

func defineReadOnlyCollection(_ type: NetType) {
  let element = type.genericArguments[0]
  type.constructor("(System.Collections.Generic.IList[\(element.signatureName)] list)") { _, arguments, context in
    let made = NetList(try elements(of: arguments[0], context), type: type)
    made.isReadOnly = true
    return .object(made)
  }
  ListDefinition(type: type, element: element).defineReading()
}

/// The elements of an enumerable argument as the collection's own type.
func converted(_ value: Value, to element: NetType, _ context: DotNetContext) throws -> [Value] {
  let values = try elements(of: value, context)
  if element === NetType.object { return values }
  return try values.map { $0.netType === element ? $0 : try context.convert($0, to: element) }
}

struct ListDefinition {
  let type: NetType
  let element: NetType
  var name: String { element.signatureName }

  func list(_ value: Value) throws -> NetList { try cast(value) }

  func changing(_ value: Value) throws -> NetList {
    let list: NetList = try cast(value)
    if list.isReadOnly { throw NetException("System.NotSupportedException", "Collection is read-only.") }
    list.version += 1
    return list
  }

  func resizing(_ value: Value) throws -> NetList {
    let list = try changing(value)
    if list.isFixedSize { throw ArrayRange.fixedSize() }
    return list
  }

  func defineReading() {
    let type = self.type
    type.property("int Count") { this, _ in .int(try list(this).elements.count) }
    type.method("bool Contains(\(name) item)") { this, arguments, _ in
      .bool(try list(this).elements.contains { $0.netEquals(arguments[0]) })
    }
    type.method("int IndexOf(\(name) item)") { this, arguments, _ in
      .int(try list(this).elements.firstIndex { $0.netEquals(arguments[0]) } ?? -1)
    }
    type.method("void CopyTo(\(name)[] array, int arrayIndex)") { this, arguments, context in
      let source = try list(this).elements
      try copy(source, 0, try cast(arguments[0]), arguments.int(1), source.count, context)
      return .void
    }
    type.method("System.Collections.Generic.IEnumerator[\(name)] GetEnumerator()") { this, _, context in
      try list(this).makeEnumerator(context).map { .object($0) } ?? .null
    }
    type.method("\(name) get_Item(int index)") { this, arguments, _ in
      let all = try list(this).elements
      guard all.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
      return all[arguments.int(0)]
    }
  }

  func defineBasics(addReturnsIndex: Bool) {
    defineReading()
    let type = self.type
    type.property("bool IsReadOnly") { this, _ in .bool(try list(this).isReadOnly) }
    type.property("bool IsFixedSize") { this, _ in .bool(try list(this).isFixedSize || list(this).isReadOnly) }
    type.property("bool IsSynchronized") { _, _ in .bool(false) }
    type.property("System.Object SyncRoot") { this, _ in this }
    type.method("\(addReturnsIndex ? "int" : "void") Add(\(name) \(addReturnsIndex ? "value" : "item"))") { this, arguments, _ in
      let target = try resizing(this)
      target.elements.append(arguments[0])
      return addReturnsIndex ? .int(target.elements.count - 1) : .void
    }
    type.method("void Clear()") { this, _, _ in
      try resizing(this).elements.removeAll()
      return .void
    }
    type.method("void Insert(int index, \(name) item)") { this, arguments, _ in
      let target = try resizing(this)
      guard (0...target.elements.count).contains(arguments.int(0)) else {
        throw NetException.outOfRange(
          "index",
          addReturnsIndex
            ? "Insertion index was out of range. Must be non-negative and less than or equal to size."
            : "Index must be within the bounds of the List.")
      }
      target.elements.insert(arguments[1], at: arguments.int(0))
      return .void
    }
    type.method("\(addReturnsIndex ? "void" : "bool") Remove(\(name) item)") { this, arguments, _ in
      let target = try resizing(this)
      guard let index = target.elements.firstIndex(where: { $0.netEquals(arguments[0]) }) else {
        return addReturnsIndex ? .void : .bool(false)
      }
      target.elements.remove(at: index)
      return addReturnsIndex ? .void : .bool(true)
    }
    type.method("void RemoveAt(int index)") { this, arguments, _ in
      let target = try resizing(this)
      guard target.elements.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
      target.elements.remove(at: arguments.int(0))
      return .void
    }
    type.method("void set_Item(int index, \(name) value)") { this, arguments, _ in
      let target = try changing(this)
      guard target.elements.indices.contains(arguments.int(0)) else { throw ArrayRange.index() }
      target.elements[arguments.int(0)] = arguments[1]
      return .void
    }
  }

  func defineRanges(collection: String) {
    let type = self.type
    type.property("int Capacity") { this, _ in
      let list = try list(this)
      return .int(max(list.elements.count == 0 ? 0 : 4, list.elements.capacity))
    } set: { this, value, _ in
      guard value.integer ?? 0 >= (try list(this).elements.count) else {
        throw NetException.outOfRange("value", "capacity was less than the current size.")
      }
    }
    type.method("void AddRange(\(collection) collection)") { this, arguments, context in
      guard !arguments[0].isNull else { throw NetException.argumentNull("collection") }
      let values = try converted(arguments[0], to: element, context)
      try resizing(this).elements.append(contentsOf: values)
      return .void
    }
    type.method("void InsertRange(int index, \(collection) collection)") { this, arguments, context in
      let values = try converted(arguments[1], to: element, context)
      let target = try resizing(this)
      guard (0...target.elements.count).contains(arguments.int(0)) else { throw ArrayRange.index() }
      target.elements.insert(contentsOf: values, at: arguments.int(0))
      return .void
    }
    type.method("\(type.signatureName) GetRange(int index, int count)") { this, arguments, _ in
      let all = try list(this).elements
      return .object(NetList(Array(all[try ArrayRange.check(arguments.int(0), arguments.int(1), in: all.count)]), type: type))
    }
    type.method("void RemoveRange(int index, int count)") { this, arguments, _ in
      let target = try resizing(this)
      target.elements.removeSubrange(try ArrayRange.check(arguments.int(0), arguments.int(1), in: target.elements.count))
      return .void
    }
    type.method("void Reverse()") { this, _, _ in
      try changing(this).elements.reverse()
      return .void
    }
    type.method("void Reverse(int index, int count)") { this, arguments, _ in
      let target = try changing(this)
      target.elements[try ArrayRange.check(arguments.int(0), arguments.int(1), in: target.elements.count)].reverse()
      return .void
    }
    type.method("\(name)[] ToArray()") { this, _, _ in .array(try list(this).elements, of: element) }
    type.method(type.fullName == "System.Collections.ArrayList" ? "void TrimToSize()" : "void TrimExcess()") { _, _, _ in .void }
    type.method("void CopyTo(\(name)[] array)") { this, arguments, context in
      let source = try list(this).elements
      try copy(source, 0, try cast(arguments[0]), 0, source.count, context)
      return .void
    }
    type.method("void CopyTo(int index, \(name)[] array, int arrayIndex, int count)") { this, arguments, context in
      try copy(try list(this).elements, arguments.int(0), try cast(arguments[1]), arguments.int(2), arguments.int(3), context)
      return .void
    }
    defineSearching()
    defineSorting()
  }

  private func defineSearching() {
    let type = self.type
    type.method("int IndexOf(\(name) item, int index)") { this, arguments, _ in
      let all = try list(this).elements
      guard (0...all.count).contains(arguments.int(1)) else { throw ArrayRange.index() }
      return .int(all[arguments.int(1)...].firstIndex { $0.netEquals(arguments[0]) } ?? -1)
    }
    type.method("int IndexOf(\(name) item, int index, int count)") { this, arguments, _ in
      let all = try list(this).elements
      let range = try ArrayRange.check(arguments.int(1), arguments.int(2), in: all.count)
      return .int(all[range].firstIndex { $0.netEquals(arguments[0]) } ?? -1)
    }
    type.method("int LastIndexOf(\(name) item)") { this, arguments, _ in
      .int(try list(this).elements.lastIndex { $0.netEquals(arguments[0]) } ?? -1)
    }
    type.method("int BinarySearch(\(name) item)") { this, arguments, context in
      .int(try binarySearch(try list(this).elements, arguments[0], Comparison.order(.null, context)))
    }
    type.method("int BinarySearch(\(name) item, System.Collections.IComparer comparer)") { this, arguments, context in
      .int(try binarySearch(try list(this).elements, arguments[0], Comparison.order(arguments[1], context)))
    }
  }

  private func defineSorting() {
    let type = self.type
    let isGeneric = !type.genericArguments.isEmpty
    let comparer = isGeneric ? "System.Collections.Generic.IComparer[\(name)]" : "System.Collections.IComparer"
    func sort(_ this: Value, _ comparer: Value, _ context: DotNetContext) throws -> Value {
      let target = try changing(this)
      try Comparison.wrap { try Comparison.sort(&target.elements, by: Comparison.order(comparer, context)) }
      return .void
    }
    type.method("void Sort()") { this, _, context in try sort(this, .null, context) }
    type.method("void Sort(\(comparer) comparer)") { this, arguments, context in try sort(this, arguments[0], context) }
    if isGeneric {
      type.method("void Sort(System.Comparison[\(name)] comparison)") { this, arguments, context in
        guard !arguments[0].isNull else { throw NetException.argumentNull("comparison") }
        return try sort(this, arguments[0], context)
      }
    }
    type.method("void Sort(int index, int count, \(comparer) comparer)") { this, arguments, context in
      let target = try changing(this)
      let range = try ArrayRange.check(arguments.int(0), arguments.int(1), in: target.elements.count)
      var part = Array(target.elements[range])
      try Comparison.wrap { try Comparison.sort(&part, by: Comparison.order(arguments[2], context)) }
      target.elements.replaceSubrange(range, with: part)
      return .void
    }
  }

  /// What `List<T>` does with predicates and actions.
  func definePredicates() {
    let type = self.type
    let predicate = "System.Predicate[\(name)] match"
    func holds(_ delegate: Value, _ context: DotNetContext) throws -> (Value) throws -> Bool {
      guard !delegate.isNull else { throw NetException.argumentNull("match") }
      return { value in
        if case .bool(let answer) = try context.convert(try context.invoke(delegate, [value]), to: .boolean) { return answer }
        return false
      }
    }
    type.method("bool Exists(\(predicate))") { this, arguments, context in
      .bool(try list(this).elements.contains(where: try holds(arguments[0], context)))
    }
    type.method("\(name) Find(\(predicate))") { this, arguments, context in
      try list(this).elements.first(where: try holds(arguments[0], context)) ?? element.defaultValue
    }
    type.method("\(name) FindLast(\(predicate))") { this, arguments, context in
      try list(this).elements.last(where: try holds(arguments[0], context)) ?? element.defaultValue
    }
    type.method("\(type.signatureName) FindAll(\(predicate))") { this, arguments, context in
      .object(NetList(try list(this).elements.filter(try holds(arguments[0], context)), type: type))
    }
    type.method("int FindIndex(\(predicate))") { this, arguments, context in
      .int(try list(this).elements.firstIndex(where: try holds(arguments[0], context)) ?? -1)
    }
    type.method("int FindIndex(int startIndex, \(predicate))") { this, arguments, context in
      let all = try list(this).elements
      guard (0...all.count).contains(arguments.int(0)) else { throw ArrayRange.index("startIndex") }
      return .int(try all[arguments.int(0)...].firstIndex(where: try holds(arguments[1], context)) ?? -1)
    }
    type.method("int FindLastIndex(\(predicate))") { this, arguments, context in
      .int(try list(this).elements.lastIndex(where: try holds(arguments[0], context)) ?? -1)
    }
    type.method("bool TrueForAll(\(predicate))") { this, arguments, context in
      .bool(try list(this).elements.allSatisfy(try holds(arguments[0], context)))
    }
    type.method("int RemoveAll(\(predicate))") { this, arguments, context in
      let test = try holds(arguments[0], context)
      let kept = try list(this).elements.filter { try !test($0) }
      let target = try resizing(this)
      let removed = target.elements.count - kept.count
      target.elements = kept
      return .int(removed)
    }
    type.method("void ForEach(System.Action[\(name)] action)") { this, arguments, context in
      let list = try list(this)
      let started = list.version
      for value in list.elements {
        _ = try context.invoke(arguments[0], [value])
        guard list.version == started else {
          throw NetException("System.InvalidOperationException", "Collection was modified; enumeration operation may not execute.")
        }
      }
      return .void
    }
    type.method("System.Collections.Generic.List[System.Object] ConvertAll(System.Converter[\(name),System.Object] converter)") {
      this, arguments, context in
      let made = TypeRegistry.construct("System.Collections.Generic.List`1", [.object]) ?? type
      return .object(NetList(try list(this).elements.map { try context.invoke(arguments[0], [$0]) }, type: made))
    }
    type.method("System.Collections.ObjectModel.ReadOnlyCollection[\(name)] AsReadOnly()") { this, _, _ in
      let made = TypeRegistry.construct("System.Collections.ObjectModel.ReadOnlyCollection`1", [element]) ?? type
      let view = NetList(try list(this).elements, type: made)
      view.isReadOnly = true
      return .object(view)
    }
    type.method("int EnsureCapacity(int capacity)") { this, arguments, _ in
      .int(max(arguments.int(0), try list(this).elements.count))
    }
    type.method("\(type.signatureName) Slice(int start, int length)") { this, arguments, _ in
      let all = try list(this).elements
      return .object(NetList(Array(all[try ArrayRange.check(arguments.int(0), arguments.int(1), in: all.count)]), type: type))
    }
  }
}

/// A `Collection` that a run fills: what was read is taken out of it.
func definePSDataCollection(_ type: NetType) {
  defineCollection(type)
  type.method("System.Collections.ObjectModel.Collection[\(type.genericArguments[0].signatureName)] ReadAll()") { this, _, _ in
    let list: NetList = try cast(this)
    let taken = NetList(list.elements, type: TypeRegistry.construct("System.Collections.ObjectModel.Collection`1", type.genericArguments) ?? .arrayList)
    list.elements = []
    list.version += 1
    return .object(taken)
  }
  type.method("void Complete()") { _, _, _ in .void }
  type.method("void Dispose()") { _, _, _ in .void }
  type.property("bool IsOpen") { _, _ in .bool(true) }
}
