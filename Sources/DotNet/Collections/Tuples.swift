/// `Tuple` and `ValueTuple` of any size.
public final class NetTuple: NetObject {
  let type: NetType
  public var items: [Value]
  public init(_ items: [Value], type: NetType) {
    self.items = items
    self.type = type
  }
  public override var netType: NetType { type }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString("(\(items.map { context.toString($0).text }.joined(separator: ", ")))")
  }
  public override func equals(_ other: Value) -> Bool {
    guard let tuple = other.object as? NetTuple, tuple.type === type else { return false }
    return zip(items, tuple.items).allSatisfy { $0.netEquals($1) }
  }
  public override var netHash: Int { items.reduce(17) { $0 &* 31 &+ $1.netHash } }
}

func defineTuple(_ type: NetType) {
  let names = type.genericArguments.map { $0.signatureName }
  let isValue = type.kind == .struct
  let parameters = names.enumerated().map { "\($1) item\($0 + 1)" }.joined(separator: ", ")
  type.constructor("(\(parameters))") { _, arguments, _ in .object(NetTuple(arguments.array, type: type)) }
  for (index, name) in names.enumerated() {
    let set: PropertySetter = { this, value, _ in (try cast(this) as NetTuple).items[index] = value }
    type.property("\(name) Item\(index + 1)", get: { this, _ in (try cast(this) as NetTuple).items[index] }, set: isValue ? set : nil)
  }
  type.property("int Length") { _, _ in .int(names.count) }
  type.method("System.Object get_Item(int index)") { this, arguments, _ in
    let tuple: NetTuple = try cast(this)
    guard tuple.items.indices.contains(arguments.int(0)) else { throw ArrayRange.outOfBounds() }
    return tuple.items[arguments.int(0)]
  }
  type.method("int CompareTo(System.Object obj)") { this, arguments, context in
    guard let other = arguments[0].object as? NetTuple else { return .int32(1) }
    for (a, b) in zip((try cast(this) as NetTuple).items, other.items) {
      let answer = try Comparison.standard(a, b, context)
      if answer != 0 { return .int(answer) }
    }
    return .int32(0)
  }
}

/// `[Tuple]::Create(...)`: the types are those of the arguments.
func defineTupleFactory(_ type: NetType, _ generic: String) {
  for arity in 1...7 {
    let names = (1...arity).map { "T\($0)" }
    let parameters = (1...arity).map { "T\($0) item\($0)" }.joined(separator: ", ")
    type.staticMethod("\(generic)[\(names.joined(separator: ","))] Create[\(names.joined(separator: ","))](\(parameters))") { _, arguments, _ in
      let values = arguments.array
      let made = TypeRegistry.construct("\(generic)`\(arity)", values.map { $0.netType ?? .object })
      return .object(NetTuple(values, type: made ?? type))
    }
  }
}

/// `Lazy<T>`: computed when first asked for.
final class NetLazy: NetObject {
  let type: NetType
  var value: Value?
  let factory: Value
  init(_ type: NetType, _ factory: Value) {
    self.type = type
    self.factory = factory
  }
  override var netType: NetType { type }
  override func toString(_ context: DotNetContext) throws -> PSString? {
    value.map { context.toString($0) } ?? PSString("Value is not created.")
  }
}

func defineLazy(_ type: NetType) {
  let element = type.genericArguments[0]
  let name = element.signatureName
  type.constructor("()") { _, _, _ in .object(NetLazy(type, .null)) }
  type.constructor("(System.Func[\(name)] valueFactory)") { _, arguments, _ in .object(NetLazy(type, arguments[0])) }
  type.constructor("(System.Func[\(name)] valueFactory, bool isThreadSafe)") { _, arguments, _ in .object(NetLazy(type, arguments[0])) }
  type.property("bool IsValueCreated") { this, _ in .bool((try cast(this) as NetLazy).value != nil) }
  type.property("\(name) Value") { this, context in
    let lazy: NetLazy = try cast(this)
    if let value = lazy.value { return value }
    let made = lazy.factory.isNull ? element.defaultValue : try context.convert(try context.invoke(lazy.factory, []), to: element)
    lazy.value = made
    return made
  }
}

/// `BitArray`.
final class NetBitArray: NetObject {
  var bits: [Bool]
  init(_ bits: [Bool]) { self.bits = bits }
  override var netType: NetType { .bitArray }
  override var isEnumerable: Bool { true }
  override var contiguousElements: [Value]? { bits.map { .bool($0) } }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(bits.map { .bool($0) }) }
}

extension NetType {
  nonisolated(unsafe) static let bitArray = NetType("System.Collections.BitArray", base: .object, interfaces: [.iCollection], define: defineBitArray)
}

private func defineBitArray(_ type: NetType) {
  func bits(_ value: Value) throws -> NetBitArray { try cast(value) }
  type.constructor("(int length)") { _, arguments, _ in .object(NetBitArray(Array(repeating: false, count: max(0, arguments.int(0))))) }
  type.constructor("(int length, bool defaultValue)") { _, arguments, _ in
    .object(NetBitArray(Array(repeating: arguments.bool(1), count: max(0, arguments.int(0)))))
  }
  type.constructor("(bool[] values)") { _, arguments, context in
    .object(NetBitArray(try elements(of: arguments[0], context).map { if case .bool(true) = $0 { true } else { false } }))
  }
  type.constructor("(byte[] bytes)") { _, arguments, context in
    var all: [Bool] = []
    for byte in try elements(of: arguments[0], context) { for bit in 0..<8 { all.append((byte.integer ?? 0) >> bit & 1 == 1) } }
    return .object(NetBitArray(all))
  }
  type.property("int Count") { this, _ in .int(try bits(this).bits.count) }
  type.property("int Length") { this, _ in .int(try bits(this).bits.count) } set: { this, value, _ in
    let target = try bits(this)
    let length = value.integer ?? 0
    target.bits = length <= target.bits.count
      ? Array(target.bits.prefix(length)) : target.bits + Array(repeating: false, count: length - target.bits.count)
  }
  func get(_ this: Value, _ index: Int) throws -> Value {
    let all = try bits(this).bits
    guard all.indices.contains(index) else { throw ArrayRange.index() }
    return .bool(all[index])
  }
  func set(_ this: Value, _ index: Int, _ value: Bool) throws -> Value {
    let target = try bits(this)
    guard target.bits.indices.contains(index) else { throw ArrayRange.index() }
    target.bits[index] = value
    return .void
  }
  type.method("bool Get(int index)") { this, arguments, _ in try get(this, arguments.int(0)) }
  type.method("void Set(int index, bool value)") { this, arguments, _ in try set(this, arguments.int(0), arguments.bool(1)) }
  type.method("bool get_Item(int index)") { this, arguments, _ in try get(this, arguments.int(0)) }
  type.method("void set_Item(int index, bool value)") { this, arguments, _ in try set(this, arguments.int(0), arguments.bool(1)) }
  type.method("void SetAll(bool value)") { this, arguments, _ in
    let target = try bits(this)
    target.bits = Array(repeating: arguments.bool(0), count: target.bits.count)
    return .void
  }
  func combine(_ name: String, _ operation: @escaping (Bool, Bool) -> Bool) {
    type.method("System.Collections.BitArray \(name)(System.Collections.BitArray value)") { this, arguments, _ in
      let target = try bits(this)
      let other = try bits(arguments[0])
      guard target.bits.count == other.bits.count else { throw NetException.argument("Array lengths must be the same.") }
      target.bits = zip(target.bits, other.bits).map { operation($0, $1) }
      return this
    }
  }
  combine("And") { $0 && $1 }
  combine("Or") { $0 || $1 }
  combine("Xor") { $0 != $1 }
  type.method("System.Collections.BitArray Not()") { this, _, _ in
    let target = try bits(this)
    target.bits = target.bits.map { !$0 }
    return this
  }
}
