import DotNet

/// `$x.PSObject`: the object as the extended type system sees it.
public final class PSObjectView: NetObject {
  public let target: Value
  public init(_ target: Value) { self.target = target }
  public override var netType: NetType { .psMemberSet }
}

/// `$x.PSTypeNames`: the list that scripts insert names into.
public final class TypeNamesList: NetObject {
  public let target: Value
  public init(_ target: Value) { self.target = target }
  public override var netType: NetType { .typeNamesList }
  public override var isEnumerable: Bool { true }
  public var names: [String] { target.typeNames }
  public override var contiguousElements: [Value]? { names.map { .text($0) } }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(names.map { .text($0) }) }
  func change(_ body: (inout [String]) -> Void) {
    guard case .object(let object) = target else { return }
    var list = names
    body(&list)
    let extended = object.extended ?? ExtendedMembers()
    extended.typeNames = list
    object.extended = extended
  }
}

extension Value {
  /// `PSTypeNames`.
  public var typeNames: [String] {
    if case .object(let object) = self {
      if let names = object.extended?.typeNames { return names }
      if let box = object as? PSObjectBox { return box.base.typeNames }
      return object.netType.typeNames
    }
    return netType?.typeNames ?? []
  }
}

extension NetType {
  nonisolated(unsafe) public static let psMemberSet = NetType("System.Management.Automation.PSMemberSet", base: .object, define: definePSObjectView)
  nonisolated(unsafe) public static let typeNamesList = NetType(
    "System.Collections.ObjectModel.Collection`1[System.String]", base: .object, interfaces: [.iList]
  ) { type in
    type.property("int Count") { this, _ in .int32(Int32((this.object as? TypeNamesList)?.names.count ?? 0)) }
    type.method("void Add(string item)") { this, arguments, _ in
      (this.object as? TypeNamesList)?.change { $0.append(arguments.string(0).text) }
      return .void
    }
    type.method("void Insert(int index, string item)") { this, arguments, _ in
      (this.object as? TypeNamesList)?.change { $0.insert(arguments.string(1).text, at: min(max(0, arguments.int(0)), $0.count)) }
      return .void
    }
    type.method("bool Remove(string item)") { this, arguments, _ in
      let name = arguments.string(0).text
      let had = (this.object as? TypeNamesList)?.names.contains(name) ?? false
      (this.object as? TypeNamesList)?.change { list in if let n = list.firstIndex(of: name) { list.remove(at: n) } }
      return .bool(had)
    }
    type.method("void RemoveAt(int index)") { this, arguments, _ in
      (this.object as? TypeNamesList)?.change { if $0.indices.contains(arguments.int(0)) { $0.remove(at: arguments.int(0)) } }
      return .void
    }
    type.method("void Clear()") { this, _, _ in
      (this.object as? TypeNamesList)?.change { $0.removeAll() }
      return .void
    }
    type.method("bool Contains(string item)") { this, arguments, _ in
      .bool((this.object as? TypeNamesList)?.names.contains(arguments.string(0).text) ?? false)
    }
  }
}
