/// A .NET array of several dimensions: `[int[,]]::new(2, 3)`.
public final class NetMultiArray: NetObject {
  public let elementType: NetType
  public let lengths: [Int]
  public var elements: [Value]
  private let type: NetType

  public init(of elementType: NetType, lengths: [Int]) {
    self.elementType = elementType
    self.lengths = lengths
    self.elements = Array(repeating: elementType.defaultValue, count: lengths.reduce(1, *))
    self.type = NetType.array(of: elementType, rank: lengths.count)
  }
  public override var netType: NetType { type }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { elements }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(elements) }

  /// Where the element with the indices lies.
  public func offset(_ indices: [Int]) throws -> Int {
    guard indices.count == lengths.count else {
      throw NetException.argument("The number of dimensions must match: the array has \(lengths.count), given were \(indices.count).")
    }
    var offset = 0
    for (index, length) in zip(indices, lengths) {
      guard (0..<length).contains(index) else { throw ArrayRange.outOfBounds() }
      offset = offset * length + index
    }
    return offset
  }
}

/// The exceptions of indices gone wrong.
enum ArrayRange {
  static func outOfBounds() -> NetException {
    NetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
  }
  static func index(_ name: String = "index") -> NetException {
    .outOfRange(name, "Index was out of range. Must be non-negative and less than the size of the collection.")
  }
  static func count() -> NetException {
    .argument(
      "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
  }
  static func nonNegative(_ name: String) -> NetException { .outOfRange(name, "Non-negative number required.") }
  static func fixedSize() -> NetException { NetException("System.NotSupportedException", "Collection was of a fixed size.") }

  /// The range that `(index, count)` names.
  static func check(_ index: Int, _ count: Int, in size: Int) throws -> Range<Int> {
    guard index >= 0 else { throw nonNegative("index") }
    guard count >= 0 else { throw nonNegative("count") }
    guard count <= size - index else { throw self.count() }
    return index..<index + count
  }
}

/// Elements for a new array, as many as memory has room for.
func newElements(_ length: Int, of type: NetType) throws -> [Value] {
  guard length >= 0 else {
    throw NetException("System.OverflowException", "Arithmetic operation resulted in an overflow.")
  }
  guard length < 0x7FFF_FFC7, length < 400_000_000 else {
    throw NetException("System.OutOfMemoryException", "Array dimensions exceeded supported range.")
  }
  return Array(repeating: type.defaultValue, count: length)
}

func defineArrayConstructor(_ type: NetType, rank: Int) {
  guard let element = type.elementType else { return }
  let parameters = rank == 1 ? "int " : (1...rank).map { "int length\($0)" }.joined(separator: ", ")
  type.constructor("(\(parameters))") { _, arguments, _ in
    if rank == 1 { return .object(NetArray(try newElements(arguments.int(0), of: element), of: element)) }
    let lengths = (0..<rank).map { arguments.int($0) }
    _ = try newElements(lengths.reduce(1, { $0.multipliedReportingOverflow(by: $1).partialValue }), of: element)
    return .object(NetMultiArray(of: element, lengths: lengths))
  }
  let indices = (0..<rank).map { "int \(rank == 1 ? "index" : "index\($0 + 1)")" }.joined(separator: ", ")
  type.method("\(element.signatureName) Get(\(rank == 1 ? "int " : indices))") { this, arguments, _ in
    try arrayGet(this, (0..<rank).map { arguments.int($0) })
  }
  type.method("void Set(\(indices), \(element.signatureName) value)") { this, arguments, _ in
    try arraySet(this, (0..<rank).map { arguments.int($0) }, arguments[rank])
    return .void
  }
}

private func arrayGet(_ array: Value, _ indices: [Int]) throws -> Value {
  if let multi = array.object as? NetMultiArray { return multi.elements[try multi.offset(indices)] }
  let plain: NetArray = try cast(array)
  guard indices.count == 1, plain.elements.indices.contains(indices[0]) else { throw ArrayRange.outOfBounds() }
  return plain.elements[indices[0]]
}

private func arraySet(_ array: Value, _ indices: [Int], _ value: Value) throws {
  if let multi = array.object as? NetMultiArray {
    multi.elements[try multi.offset(indices)] = value
    return
  }
  let plain: NetArray = try cast(array)
  guard indices.count == 1, plain.elements.indices.contains(indices[0]) else { throw ArrayRange.outOfBounds() }
  plain.elements[indices[0]] = value
}

/// `System.Array`'s members.
func defineArray(_ type: NetType) {
  func lengths(_ value: Value) throws -> [Int] {
    if let multi = value.object as? NetMultiArray { return multi.lengths }
    return [(try cast(value) as NetArray).elements.count]
  }
  func elementType(_ value: Value) -> NetType {
    (value.object as? NetArray)?.elementType ?? (value.object as? NetMultiArray)?.elementType ?? .object
  }
  func dimension(_ value: Value, _ dimension: Int) throws -> Int {
    let all = try lengths(value)
    guard all.indices.contains(dimension) else { throw ArrayRange.outOfBounds() }
    return all[dimension]
  }
  type.property("int Length") { this, _ in .int(try lengths(this).reduce(1, *)) }
  type.property("long LongLength") { this, _ in .int64(Int64(try lengths(this).reduce(1, *))) }
  type.property("int Rank") { this, _ in .int(try lengths(this).count) }
  type.property("System.Object SyncRoot") { this, _ in this }
  type.property("bool IsReadOnly") { _, _ in .bool(false) }
  type.property("bool IsFixedSize") { _, _ in .bool(true) }
  type.property("bool IsSynchronized") { _, _ in .bool(false) }
  // PowerShell's own alias, `Count`, is in its extended type data.
  type.staticProperty("int MaxLength") { _, _ in .int32(0x7FFF_FFC7) }
  type.method("System.Object Clone()") { this, _, _ in
    if let multi = this.object as? NetMultiArray {
      let copy = NetMultiArray(of: multi.elementType, lengths: multi.lengths)
      copy.elements = multi.elements
      return .object(copy)
    }
    let array: NetArray = try cast(this)
    return .object(NetArray(array.elements, of: array.elementType))
  }
  type.method("void CopyTo(array array, int index)") { this, arguments, context in
    let target: NetArray = try cast(arguments[0])
    let source = try elements(of: this, context)
    try copy(source, 0, target, arguments.int(1), source.count, context)
    return .void
  }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, context in
    .object(NetEnumerator(try elements(of: this, context)))
  }
  type.method("int GetLength(int dimension)") { this, arguments, _ in .int(try dimension(this, arguments.int(0))) }
  type.method("long GetLongLength(int dimension)") { this, arguments, _ in .int64(Int64(try dimension(this, arguments.int(0)))) }
  type.method("int GetLowerBound(int dimension)") { this, arguments, _ in
    _ = try dimension(this, arguments.int(0))
    return .int32(0)
  }
  type.method("int GetUpperBound(int dimension)") { this, arguments, _ in .int(try dimension(this, arguments.int(0)) - 1) }
  type.method("System.Object GetValue(int index)") { this, arguments, _ in try arrayGet(this, [arguments.int(0)]) }
  type.method("System.Object GetValue(int index1, int index2)") { this, arguments, _ in
    try arrayGet(this, [arguments.int(0), arguments.int(1)])
  }
  type.method("System.Object GetValue(Params int[] indices)") { this, arguments, context in
    try arrayGet(this, try elements(of: arguments[0], context).map { $0.integer ?? 0 })
  }
  type.method("void SetValue(System.Object value, int index)") { this, arguments, context in
    try arraySet(this, [arguments.int(1)], try context.convert(arguments[0], to: elementType(this)))
    return .void
  }
  type.method("void SetValue(System.Object value, int index1, int index2)") { this, arguments, context in
    try arraySet(this, [arguments.int(1), arguments.int(2)], try context.convert(arguments[0], to: elementType(this)))
    return .void
  }
  type.method("void SetValue(System.Object value, Params int[] indices)") { this, arguments, context in
    let indices = try elements(of: arguments[1], context).map { $0.integer ?? 0 }
    try arraySet(this, indices, try context.convert(arguments[0], to: elementType(this)))
    return .void
  }
  type.method("void Initialize()") { _, _, _ in .void }
  defineArrayAsList(type)
  defineArraySearches(type)
  defineArrayChanges(type)
}

/// `IList`'s members, which PowerShell shows on arrays too.
private func defineArrayAsList(_ type: NetType) {
  type.method("int Add(System.Object value)") { _, _, _ in throw ArrayRange.fixedSize() }
  type.method("void Insert(int index, System.Object value)") { _, _, _ in throw ArrayRange.fixedSize() }
  type.method("void Remove(System.Object value)") { _, _, _ in throw ArrayRange.fixedSize() }
  type.method("void RemoveAt(int index)") { _, _, _ in throw ArrayRange.fixedSize() }
  type.method("void Clear()") { this, _, _ in
    let array: NetArray = try cast(this)
    array.elements = Array(repeating: array.elementType.defaultValue, count: array.elements.count)
    return .void
  }
  type.method("bool Contains(System.Object value)") { this, arguments, context in
    .bool(try elements(of: this, context).contains { $0.netEquals(arguments[0]) })
  }
  type.method("int IndexOf(System.Object value)") { this, arguments, context in
    .int(try elements(of: this, context).firstIndex { $0.netEquals(arguments[0]) } ?? -1)
  }
  type.method("System.Object get_Item(int index)") { this, arguments, _ in try arrayGet(this, [arguments.int(0)]) }
  type.method("void set_Item(int index, System.Object value)") { this, arguments, context in
    let array: NetArray = try cast(this)
    try arraySet(this, [arguments.int(0)], try context.convert(arguments[1], to: array.elementType))
    return .void
  }
}

private func array(_ value: Value, _ name: String = "array") throws -> NetArray {
  if value.isNull { throw NetException.argumentNull(name) }
  return try cast(value)
}

func copy(_ source: [Value], _ from: Int, _ target: NetArray, _ to: Int, _ count: Int, _ context: DotNetContext) throws {
  guard from >= 0, count >= 0, to >= 0 else {
    throw NetException.outOfRange(count < 0 ? "length" : from < 0 ? "sourceIndex" : "destinationIndex", "Non-negative number required.")
  }
  guard from + count <= source.count else {
    throw NetException.argument("Source array was not long enough. Check the source index, length, and the array's lower bounds.", "sourceArray")
  }
  guard to + count <= target.elements.count else {
    throw NetException.argument(
      "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.", "destinationArray")
  }
  let isAny = target.elementType === NetType.object
  for offset in 0..<count {
    let value = source[from + offset]
    target.elements[to + offset] = isAny ? value : try context.convert(value, to: target.elementType)
  }
}

private func isTrue(_ delegate: Value, _ value: Value, _ context: DotNetContext) throws -> Bool {
  if case .bool(let answer) = try context.convert(try context.invoke(delegate, [value]), to: .boolean) { return answer }
  return false
}

private func defineArraySearches(_ type: NetType) {
  type.staticMethod("int IndexOf(array array, System.Object value)") { _, arguments, context in
    .int(try elements(of: arguments[0], context).firstIndex { $0.netEquals(arguments[1]) } ?? -1)
  }
  type.staticMethod("int IndexOf(array array, System.Object value, int startIndex)") { _, arguments, context in
    let all = try elements(of: arguments[0], context)
    guard (0...all.count).contains(arguments.int(2)) else { throw ArrayRange.index("startIndex") }
    return .int(all[arguments.int(2)...].firstIndex { $0.netEquals(arguments[1]) } ?? -1)
  }
  type.staticMethod("int IndexOf(array array, System.Object value, int startIndex, int count)") { _, arguments, context in
    let all = try elements(of: arguments[0], context)
    let range = try ArrayRange.check(arguments.int(2), arguments.int(3), in: all.count)
    return .int(all[range].firstIndex { $0.netEquals(arguments[1]) } ?? -1)
  }
  type.staticMethod("int LastIndexOf(array array, System.Object value)") { _, arguments, context in
    .int(try elements(of: arguments[0], context).lastIndex { $0.netEquals(arguments[1]) } ?? -1)
  }
  type.staticMethod("int BinarySearch(array array, System.Object value)") { _, arguments, context in
    .int(try binarySearch(try elements(of: arguments[0], context), arguments[1], Comparison.order(.null, context)))
  }
  type.staticMethod("int BinarySearch(array array, System.Object value, System.Collections.IComparer comparer)") { _, arguments, context in
    .int(try binarySearch(try elements(of: arguments[0], context), arguments[1], Comparison.order(arguments[2], context)))
  }
  let predicate = "System.Predicate[System.Object] match"
  type.staticMethod("System.Object Find(array array, \(predicate))") { _, arguments, context in
    let source = try array(arguments[0])
    return try source.elements.first { try isTrue(arguments[1], $0, context) } ?? source.elementType.defaultValue
  }
  type.staticMethod("System.Object FindLast(array array, \(predicate))") { _, arguments, context in
    let source = try array(arguments[0])
    return try source.elements.last { try isTrue(arguments[1], $0, context) } ?? source.elementType.defaultValue
  }
  type.staticMethod("System.Object[] FindAll(array array, \(predicate))") { _, arguments, context in
    let source = try array(arguments[0])
    return .array(try source.elements.filter { try isTrue(arguments[1], $0, context) }, of: source.elementType)
  }
  type.staticMethod("int FindIndex(array array, \(predicate))") { _, arguments, context in
    .int(try array(arguments[0]).elements.firstIndex { try isTrue(arguments[1], $0, context) } ?? -1)
  }
  type.staticMethod("int FindLastIndex(array array, \(predicate))") { _, arguments, context in
    .int(try array(arguments[0]).elements.lastIndex { try isTrue(arguments[1], $0, context) } ?? -1)
  }
  type.staticMethod("bool Exists(array array, \(predicate))") { _, arguments, context in
    .bool(try array(arguments[0]).elements.contains { try isTrue(arguments[1], $0, context) })
  }
  type.staticMethod("bool TrueForAll(array array, \(predicate))") { _, arguments, context in
    .bool(try array(arguments[0]).elements.allSatisfy { try isTrue(arguments[1], $0, context) })
  }
  type.staticMethod("void ForEach(array array, System.Action[System.Object] action)") { _, arguments, context in
    for element in try array(arguments[0]).elements { _ = try context.invoke(arguments[1], [element]) }
    return .void
  }
  type.staticMethod("System.Object[] ConvertAll(array array, System.Converter[System.Object,System.Object] converter)") { _, arguments, context in
    .array(try array(arguments[0]).elements.map { try context.invoke(arguments[1], [$0]) })
  }
}

/// The index of the value in a sorted list, or the complement of where it would go.
func binarySearch(_ elements: [Value], _ value: Value, _ order: Comparison.Order) throws -> Int {
  var low = 0
  var high = elements.count - 1
  while low <= high {
    let middle = low + (high - low) / 2
    let answer = try order(elements[middle], value)
    if answer == 0 { return middle }
    if answer < 0 { low = middle + 1 } else { high = middle - 1 }
  }
  return ~low
}

private func defineArrayChanges(_ type: NetType) {
  type.staticMethod("void Sort(array array)") { _, arguments, context in
    let target = try array(arguments[0])
    try Comparison.wrap { try Comparison.sort(&target.elements, by: Comparison.order(.null, context)) }
    return .void
  }
  type.staticMethod("void Sort(array keys, array items)") { _, arguments, context in
    let keys = try array(arguments[0], "keys")
    guard let items = arguments[1].object as? NetArray else {
      try Comparison.wrap { try Comparison.sort(&keys.elements, by: Comparison.order(.null, context)) }
      return .void
    }
    guard items.elements.count >= keys.elements.count else {
      throw NetException.argument(
        "Keys and items arrays must be of equal length or items longer: offset and length were out of bounds.", "items")
    }
    let order = Comparison.order(.null, context)
    var positions: [Value] = keys.elements.indices.map { .int($0) }
    let keyElements = keys.elements
    let itemElements = items.elements
    try Comparison.wrap {
      try Comparison.sort(&positions) { try order(keyElements[$0.integer ?? 0], keyElements[$1.integer ?? 0]) }
    }
    for (slot, position) in positions.enumerated() {
      keys.elements[slot] = keyElements[position.integer ?? 0]
      items.elements[slot] = itemElements[position.integer ?? 0]
    }
    return .void
  }
  type.staticMethod("void Sort(array array, System.Collections.IComparer comparer)") { _, arguments, context in
    let target = try array(arguments[0])
    try Comparison.wrap { try Comparison.sort(&target.elements, by: Comparison.order(arguments[1], context)) }
    return .void
  }
  type.staticMethod("void Sort(array array, System.Comparison[System.Object] comparison)") { _, arguments, context in
    let target = try array(arguments[0])
    try Comparison.wrap { try Comparison.sort(&target.elements, by: Comparison.order(arguments[1], context)) }
    return .void
  }
  type.staticMethod("void Sort(array array, int index, int length)") { _, arguments, context in
    let target = try array(arguments[0])
    let range = try ArrayRange.check(arguments.int(1), arguments.int(2), in: target.elements.count)
    var part = Array(target.elements[range])
    try Comparison.wrap { try Comparison.sort(&part, by: Comparison.order(.null, context)) }
    target.elements.replaceSubrange(range, with: part)
    return .void
  }
  type.staticMethod("void ConstrainedCopy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)") {
    _, arguments, context in
    let source: NetArray = try cast(arguments[0])
    try copy(source.elements, arguments.int(1), try cast(arguments[2]), arguments.int(3), arguments.int(4), context)
    return .void
  }
  type.staticMethod("System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly(array array)") { _, arguments, _ in
    let source: NetArray = try cast(arguments[0])
    let made = TypeRegistry.construct("System.Collections.ObjectModel.ReadOnlyCollection`1", [source.elementType]) ?? .arrayList
    let list = NetList(source.elements, type: made)
    list.isReadOnly = true
    return .object(list)
  }
  type.staticMethod("void Reverse(array array)") { _, arguments, _ in
    try array(arguments[0]).elements.reverse()
    return .void
  }
  type.staticMethod("void Reverse(array array, int index, int length)") { _, arguments, _ in
    let target = try array(arguments[0])
    let range = try ArrayRange.check(arguments.int(1), arguments.int(2), in: target.elements.count)
    target.elements[range].reverse()
    return .void
  }
  type.staticMethod("void Clear(array array)") { _, arguments, _ in
    let target = try array(arguments[0])
    target.elements = Array(repeating: target.elementType.defaultValue, count: target.elements.count)
    return .void
  }
  type.staticMethod("void Clear(array array, int index, int length)") { _, arguments, _ in
    let target = try array(arguments[0])
    guard arguments.int(1) >= 0, arguments.int(2) >= 0, arguments.int(1) + arguments.int(2) <= target.elements.count else {
      throw ArrayRange.outOfBounds()
    }
    for index in arguments.int(1)..<arguments.int(1) + arguments.int(2) { target.elements[index] = target.elementType.defaultValue }
    return .void
  }
  type.staticMethod("void Fill(array array, System.Object value)") { _, arguments, context in
    let target = try array(arguments[0])
    let value = try context.convert(arguments[1], to: target.elementType)
    target.elements = Array(repeating: value, count: target.elements.count)
    return .void
  }
  type.staticMethod("void Copy(array sourceArray, array destinationArray, int length)") { _, arguments, context in
    try copy(try array(arguments[0], "sourceArray").elements, 0, try array(arguments[1], "destinationArray"), 0, arguments.int(2), context)
    return .void
  }
  type.staticMethod(
    "void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)"
  ) { _, arguments, context in
    let source = try array(arguments[0], "sourceArray").elements
    let target = try array(arguments[2], "destinationArray")
    try copy(source, arguments.int(1), target, arguments.int(3), arguments.int(4), context)
    return .void
  }
  // `[ref]` decides: an array has no method that changes its length.
  type.staticMethod("void Resize([ref] array array, int newSize)") { _, arguments, _ in
    guard let reference = arguments[0].object as? NetReference else { throw NetException.argumentNull("array") }
    let size = arguments.int(1)
    guard size >= 0 else { throw ArrayRange.nonNegative("newSize") }
    let old = reference.value.object as? NetArray
    let element = old?.elementType ?? .object
    var elements = Array((old?.elements ?? []).prefix(size))
    if elements.count < size { elements += try newElements(size - elements.count, of: element) }
    reference.value = .array(elements, of: element)
    return .void
  }
  type.staticMethod("array CreateInstance(type elementType, int length)") { _, arguments, _ in
    guard let element = arguments[0].object as? NetType else { throw NetException.argumentNull("elementType") }
    guard arguments.int(1) >= 0 else { throw ArrayRange.nonNegative("length") }
    return .array(try newElements(arguments.int(1), of: element), of: element)
  }
  type.staticMethod("array CreateInstance(type elementType, int length1, int length2)") { _, arguments, _ in
    guard let element = arguments[0].object as? NetType else { throw NetException.argumentNull("elementType") }
    return .object(NetMultiArray(of: element, lengths: [arguments.int(1), arguments.int(2)]))
  }
  type.staticMethod("array CreateInstance(type elementType, Params int[] lengths)") { _, arguments, context in
    guard let element = arguments[0].object as? NetType else { throw NetException.argumentNull("elementType") }
    let lengths = try elements(of: arguments[1], context).map { $0.integer ?? 0 }
    if lengths.count == 1 { return .array(try newElements(lengths[0], of: element), of: element) }
    return .object(NetMultiArray(of: element, lengths: lengths))
  }
  // `[array]::Empty[int]()`: the type argument comes with the call in PowerShell 7.3; without one the array is of objects.
  type.staticMethod("T[] Empty[T]()") { _, _, context in .array([], of: context.takeTypeArguments().first ?? .object) }
}
