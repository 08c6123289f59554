/// `LinkedList<T>` and its nodes.
public final class NetLinkedList: NetObject {
  let type: NetType
  var nodes: [NetLinkedListNode] = []
  var version = 0
  init(_ type: NetType) { self.type = type }
  public override var netType: NetType { type }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { nodes.map { $0.value } }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    watching(nodes.map { $0.value }) { [self] in version }
  }
  func position(_ node: NetLinkedListNode) throws -> Int {
    guard let index = nodes.firstIndex(where: { $0 === node }) else {
      throw NetException("System.InvalidOperationException", "The LinkedList node does not belong to current LinkedList.")
    }
    return index
  }
}

public final class NetLinkedListNode: NetObject {
  let type: NetType
  var value: Value
  weak var list: NetLinkedList?
  init(_ type: NetType, _ value: Value) {
    self.type = type
    self.value = value
  }
  public override var netType: NetType { type }
}

func defineLinkedListNode(_ type: NetType) {
  let name = type.genericArguments[0].signatureName
  func neighbour(_ this: Value, _ step: Int) throws -> Value {
    let node: NetLinkedListNode = try cast(this)
    guard let list = node.list else { return .null }
    let position = try list.position(node) + step
    return list.nodes.indices.contains(position) ? .object(list.nodes[position]) : .null
  }
  type.constructor("(\(name) value)") { _, arguments, _ in .object(NetLinkedListNode(type, arguments[0])) }
  type.property("\(name) Value") { this, _ in (try cast(this) as NetLinkedListNode).value } set: { this, value, _ in
    (try cast(this) as NetLinkedListNode).value = value
  }
  type.property("\(name)& ValueRef") { this, _ in (try cast(this) as NetLinkedListNode).value }
  type.property("System.Object Next") { this, _ in try neighbour(this, 1) }
  type.property("System.Object Previous") { this, _ in try neighbour(this, -1) }
  type.property("System.Object List") { this, _ in (try cast(this) as NetLinkedListNode).list.map { .object($0) } ?? .null }
}

func defineLinkedList(_ type: NetType) {
  let element = type.genericArguments[0]
  let name = element.signatureName
  let nodeType = TypeRegistry.construct("System.Collections.Generic.LinkedListNode`1", [element]) ?? .object
  let node = "System.Collections.Generic.LinkedListNode[\(name)]"
  func list(_ value: Value) throws -> NetLinkedList { try cast(value) }
  func insert(_ this: Value, _ value: Value, at position: (NetLinkedList) throws -> Int) throws -> Value {
    let target = try list(this)
    let made = value.object as? NetLinkedListNode ?? NetLinkedListNode(nodeType, value)
    guard made.list == nil else {
      throw NetException("System.InvalidOperationException", "The LinkedList node already belongs to a LinkedList.")
    }
    target.nodes.insert(made, at: try position(target))
    made.list = target
    target.version += 1
    return .object(made)
  }
  func remove(_ target: NetLinkedList, at position: Int) {
    target.nodes.remove(at: position).list = nil
    target.version += 1
  }
  type.constructor("()") { _, _, _ in .object(NetLinkedList(type)) }
  type.constructor("(System.Collections.Generic.IEnumerable[\(name)] collection)") { _, arguments, context in
    let made: Value = .object(NetLinkedList(type))
    for value in try converted(arguments[0], to: element, context) { _ = try insert(made, value) { $0.nodes.count } }
    return made
  }
  type.property("int Count") { this, _ in .int(try list(this).nodes.count) }
  type.property("\(node) First") { this, _ in try list(this).nodes.first.map { .object($0) } ?? .null }
  type.property("\(node) Last") { this, _ in try list(this).nodes.last.map { .object($0) } ?? .null }
  type.method("\(node) AddFirst(\(name) value)") { this, arguments, _ in try insert(this, arguments[0]) { _ in 0 } }
  type.method("\(node) AddLast(\(name) value)") { this, arguments, _ in try insert(this, arguments[0]) { $0.nodes.count } }
  type.method("void Add(\(name) item)") { this, arguments, _ in
    _ = try insert(this, arguments[0]) { $0.nodes.count }
    return .void
  }
  type.method("\(node) AddAfter(\(node) node, \(name) value)") { this, arguments, _ in
    try insert(this, arguments[1]) { try $0.position(try cast(arguments[0])) + 1 }
  }
  type.method("\(node) AddBefore(\(node) node, \(name) value)") { this, arguments, _ in
    try insert(this, arguments[1]) { try $0.position(try cast(arguments[0])) }
  }
  type.method("void Clear()") { this, _, _ in
    let target = try list(this)
    for node in target.nodes { node.list = nil }
    target.nodes.removeAll()
    target.version += 1
    return .void
  }
  type.method("bool Contains(\(name) value)") { this, arguments, _ in
    .bool(try list(this).nodes.contains { $0.value.netEquals(arguments[0]) })
  }
  type.method("\(node) Find(\(name) value)") { this, arguments, _ in
    try list(this).nodes.first { $0.value.netEquals(arguments[0]) }.map { .object($0) } ?? .null
  }
  type.method("\(node) FindLast(\(name) value)") { this, arguments, _ in
    try list(this).nodes.last { $0.value.netEquals(arguments[0]) }.map { .object($0) } ?? .null
  }
  type.method("bool Remove(\(name) value)") { this, arguments, _ in
    let target = try list(this)
    if let node = arguments[0].object as? NetLinkedListNode {
      remove(target, at: try target.position(node))
      return .bool(true)
    }
    guard let position = target.nodes.firstIndex(where: { $0.value.netEquals(arguments[0]) }) else { return .bool(false) }
    remove(target, at: position)
    return .bool(true)
  }
  func removeEnd(_ method: String, _ position: @escaping (NetLinkedList) -> Int) {
    type.method("void \(method)()") { this, _, _ in
      let target = try list(this)
      guard !target.nodes.isEmpty else { throw NetException("System.InvalidOperationException", "The LinkedList is empty.") }
      remove(target, at: position(target))
      return .void
    }
  }
  removeEnd("RemoveFirst") { _ in 0 }
  removeEnd("RemoveLast") { $0.nodes.count - 1 }
  type.method("void CopyTo(\(name)[] array, int index)") { this, arguments, context in
    let all = try list(this).nodes.map { $0.value }
    try copy(all, 0, try cast(arguments[0]), arguments.int(1), all.count, context)
    return .void
  }
  type.method("System.Collections.IEnumerator GetEnumerator()") { this, _, context in
    try list(this).makeEnumerator(context).map { .object($0) } ?? .null
  }
}
