/// `Queue`, `Queue<T>`, `ConcurrentQueue<T>`: first in, first out.
public final class NetQueue: NetObject {
  let type: NetType
  private var items: [Value] = []
  private var head = 0
  private(set) var version = 0

  init(type: NetType, _ items: [Value] = []) {
    self.type = type
    self.items = items
  }
  public override var netType: NetType { type }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { elements }
  public var count: Int { items.count - head }
  public var elements: [Value] { Array(items[head...]) }

  public func enqueue(_ value: Value) {
    items.append(value)
    version += 1
  }
  public func dequeue() -> Value? {
    guard head < items.count else { return nil }
    let value = items[head]
    items[head] = .null
    head += 1
    if head > 64, head * 2 > items.count {
      items.removeFirst(head)
      head = 0
    }
    version += 1
    return value
  }
  var first: Value? { head < items.count ? items[head] : nil }
  func removeAll() {
    items.removeAll()
    head = 0
    version += 1
  }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    watching(elements) { [self] in version }
  }
}

/// `Stack`, `Stack<T>`, `ConcurrentStack<T>`, `ConcurrentBag<T>`: last in, first out, and enumerated so.
public final class NetStack: NetObject {
  let type: NetType
  var items: [Value]
  var version = 0
  init(type: NetType, _ items: [Value] = []) {
    self.type = type
    self.items = items
  }
  public override var netType: NetType { type }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { elements }
  public var count: Int { items.count }
  public var elements: [Value] { items.reversed() }
  public func push(_ value: Value) {
    items.append(value)
    version += 1
  }
  public func pop() -> Value? {
    version += 1
    return items.popLast()
  }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    watching(elements) { [self] in version }
  }
}

/// An enumeration that fails when what it walks changes.
func watching(_ elements: [Value], _ version: @escaping () -> Int) -> NetEnumerator {
  let started = version()
  var next = 0
  return NetEnumerator {
    guard version() == started else {
      throw NetException("System.InvalidOperationException", "Collection was modified; enumeration operation may not execute.")
    }
    guard next < elements.count else { return nil }
    defer { next += 1 }
    return elements[next]
  }
}

/// What queues, stacks and bags share.
private func defineCommon(
  _ type: NetType, _ name: String, _ element: NetType, count: @escaping (Value) throws -> Int,
  elements: @escaping (Value) throws -> [Value], clear: @escaping (Value) throws -> Void
) {
  type.property("int Count") { this, _ in .int(try count(this)) }
  if !type.genericArguments.isEmpty, !type.fullName.contains(".Concurrent") {
    type.property("int Capacity") { this, _ in .int(max(4, try count(this))) }
    type.method("int EnsureCapacity(int capacity)") { this, arguments, _ in .int(max(arguments.int(0), try count(this))) }
  }
  type.property("bool IsSynchronized") { _, _ in .bool(false) }
  type.property("System.Object SyncRoot") { this, _ in this }
  if type.fullName.contains("Concurrent") { type.property("bool IsEmpty") { this, _ in .bool(try count(this) == 0) } }
  type.method("void Clear()") { this, _, _ in
    try clear(this)
    return .void
  }
  if !type.fullName.contains("Bag") {
    type.method("bool Contains(\(name) item)") { this, arguments, _ in .bool(try elements(this).contains { $0.netEquals(arguments[0]) }) }
  }
  type.method("\(name)[] ToArray()") { this, _, _ in .array(try elements(this), of: element) }
  type.method("void CopyTo(\(name)[] array, int arrayIndex)") { this, arguments, context in
    let all = try elements(this)
    try copy(all, 0, try cast(arguments[0]), arguments.int(1), all.count, context)
    return .void
  }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, context in
    guard let object = this.object else { return .null }
    return try object.makeEnumerator(context).map { .object($0) } ?? .null
  }
  type.method("void TrimExcess()") { _, _, _ in .void }
}

private func empty(_ what: String) -> NetException { NetException("System.InvalidOperationException", "\(what) empty.") }

func defineQueue(_ type: NetType) {
  let element = type.genericArguments.first ?? .object
  let name = element.signatureName
  func queue(_ value: Value) throws -> NetQueue { try cast(value) }
  type.constructor("()") { _, _, _ in .object(NetQueue(type: type)) }
  if !type.fullName.contains("Concurrent") { type.constructor("(int capacity)") { _, _, _ in .object(NetQueue(type: type)) } }
  let source = type.genericArguments.isEmpty ? "System.Collections.ICollection col" : "System.Collections.Generic.IEnumerable[\(name)] collection"
  type.constructor("(\(source))") { _, arguments, context in
    .object(NetQueue(type: type, try converted(arguments[0], to: element, context)))
  }
  defineCommon(
    type, name, element, count: { try queue($0).count }, elements: { try queue($0).elements }, clear: { try queue($0).removeAll() })
  type.method("void Enqueue(\(name) item)") { this, arguments, _ in
    try queue(this).enqueue(arguments[0])
    return .void
  }
  func tryTake(_ method: String, _ take: @escaping (NetQueue) -> Value?) {
    type.method("bool \(method)([ref] \(name) result)") { this, arguments, _ in
      let value = take(try queue(this))
      arguments.setReference(0, value ?? element.defaultValue)
      return .bool(value != nil)
    }
  }
  if !type.fullName.contains("Concurrent") {
    type.method("\(name) Dequeue()") { this, _, _ in
      guard let value = try queue(this).dequeue() else { throw empty("Queue") }
      return value
    }
    type.method("\(name) Peek()") { this, _, _ in
      guard let value = try queue(this).first else { throw empty("Queue") }
      return value
    }
  }
  if !type.genericArguments.isEmpty {
    tryTake("TryDequeue") { $0.dequeue() }
    tryTake("TryPeek") { $0.first }
  } else {
    type.method("System.Object Clone()") { this, _, _ in .object(NetQueue(type: type, try queue(this).elements)) }
  }
}

func defineStack(_ type: NetType) {
  let element = type.genericArguments.first ?? .object
  let name = element.signatureName
  func stack(_ value: Value) throws -> NetStack { try cast(value) }
  type.constructor("()") { _, _, _ in .object(NetStack(type: type)) }
  if !type.fullName.contains("Concurrent") { type.constructor("(int capacity)") { _, _, _ in .object(NetStack(type: type)) } }
  let source = type.genericArguments.isEmpty ? "System.Collections.ICollection col" : "System.Collections.Generic.IEnumerable[\(name)] collection"
  type.constructor("(\(source))") { _, arguments, context in
    .object(NetStack(type: type, try converted(arguments[0], to: element, context)))
  }
  defineCommon(
    type, name, element, count: { try stack($0).count }, elements: { try stack($0).elements },
    clear: {
      let stack: NetStack = try cast($0)
      stack.items.removeAll()
      stack.version += 1
    })
  type.method("void Push(\(name) item)") { this, arguments, _ in
    try stack(this).push(arguments[0])
    return .void
  }
  if !type.fullName.contains("Concurrent") {
    type.method("\(name) Pop()") { this, _, _ in
      guard let value = try stack(this).pop() else { throw empty("Stack") }
      return value
    }
    type.method("\(name) Peek()") { this, _, _ in
      guard let value = try stack(this).items.last else { throw empty("Stack") }
      return value
    }
  }
  if !type.genericArguments.isEmpty {
    func tryTake(_ method: String, _ take: @escaping (NetStack) -> Value?) {
      type.method("bool \(method)([ref] \(name) result)") { this, arguments, _ in
        let value = take(try stack(this))
        arguments.setReference(0, value ?? element.defaultValue)
        return .bool(value != nil)
      }
    }
    tryTake("TryPop") { $0.pop() }
    tryTake("TryPeek") { $0.items.last }
  } else {
    type.method("System.Object Clone()") { this, _, _ in .object(NetStack(type: type, try stack(this).items)) }
  }
}

func defineBag(_ type: NetType) {
  let element = type.genericArguments[0]
  let name = element.signatureName
  func bag(_ value: Value) throws -> NetStack { try cast(value) }
  type.constructor("()") { _, _, _ in .object(NetStack(type: type)) }
  type.constructor("(System.Collections.Generic.IEnumerable[\(name)] collection)") { _, arguments, context in
    .object(NetStack(type: type, try converted(arguments[0], to: element, context)))
  }
  defineCommon(
    type, name, element, count: { try bag($0).count }, elements: { try bag($0).elements },
    clear: { (try cast($0) as NetStack).items.removeAll() })
  type.method("void Add(\(name) item)") { this, arguments, _ in
    try bag(this).push(arguments[0])
    return .void
  }
  type.method("bool TryTake([ref] \(name) result)") { this, arguments, _ in
    let value = try bag(this).pop()
    arguments.setReference(0, value ?? element.defaultValue)
    return .bool(value != nil)
  }
  type.method("bool TryPeek([ref] \(name) result)") { this, arguments, _ in
    let value = try bag(this).items.last
    arguments.setReference(0, value ?? element.defaultValue)
    return .bool(value != nil)
  }
}

/// `PriorityQueue<TElement, TPriority>`: the element with the least priority first.
final class NetPriorityQueue: NetObject {
  let type: NetType
  var items: [(element: Value, priority: Value)] = []
  init(_ type: NetType) { self.type = type }
  override var netType: NetType { type }

  func smallest(_ context: DotNetContext) throws -> Int? {
    guard !items.isEmpty else { return nil }
    var best = 0
    for index in items.indices.dropFirst() {
      if try Comparison.standard(items[index].priority, items[best].priority, context) < 0 { best = index }
    }
    return best
  }
}

func definePriorityQueue(_ type: NetType) {
  let (element, priority) = (type.genericArguments[0].signatureName, type.genericArguments[1].signatureName)
  func queue(_ value: Value) throws -> NetPriorityQueue { try cast(value) }
  type.constructor("()") { _, _, _ in .object(NetPriorityQueue(type)) }
  type.property("int Count") { this, _ in .int(try queue(this).items.count) }
  type.method("void Enqueue(\(element) element, \(priority) priority)") { this, arguments, _ in
    try queue(this).items.append((arguments[0], arguments[1]))
    return .void
  }
  type.method("\(element) Dequeue()") { this, _, context in
    guard let index = try queue(this).smallest(context) else { throw empty("Queue") }
    return try queue(this).items.remove(at: index).element
  }
  type.method("\(element) Peek()") { this, _, context in
    guard let index = try queue(this).smallest(context) else { throw empty("Queue") }
    return try queue(this).items[index].element
  }
  type.method("bool TryDequeue([ref] \(element) element, [ref] \(priority) priority)") { this, arguments, context in
    guard let index = try queue(this).smallest(context) else { return .bool(false) }
    let item = try queue(this).items.remove(at: index)
    arguments.setReference(0, item.element)
    arguments.setReference(1, item.priority)
    return .bool(true)
  }
  type.method("void Clear()") { this, _, _ in
    try queue(this).items.removeAll()
    return .void
  }
}
