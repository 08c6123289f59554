/// A one-dimensional .NET array: `[object[]]`, `[int[]]`, ... Fixed in length, shared by reference.
public final class NetArray: NetObject {
  public let elementType: NetType
  public var elements: [Value]

  public init(_ elements: [Value], of elementType: NetType = .object) {
    self.elements = elements
    self.elementType = elementType
  }

  public override var netType: NetType { elementType === NetType.object ? .objectArray : NetType.array(of: elementType) }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { elements }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(elements) }
}

/// `System.Collections.Generic.List<T>` and `System.Collections.ArrayList`: arrays that grow.
public final class NetList: NetObject {
  public let type: NetType
  public var elements: [Value]
  /// Raised by every change, so that an enumeration notices.
  public var version = 0
  public var isReadOnly = false
  public var isFixedSize = false

  public init(_ elements: [Value] = [], type: NetType = .arrayList) {
    self.elements = elements
    self.type = type
  }

  public override var netType: NetType { type }
  public override var isEnumerable: Bool { true }
  public override var contiguousElements: [Value]? { elements }
  public override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? {
    var next = 0
    let started = version
    let enumerator = NetEnumerator { [self] in
      guard version == started else {
        throw NetException("System.InvalidOperationException", "Collection was modified; enumeration operation may not execute.")
      }
      guard next < elements.count else { return nil }
      defer { next += 1 }
      return elements[next]
    }
    enumerator.restart = { [unowned(unsafe) context] in try self.makeEnumerator(context) }
    return enumerator
  }
}

extension Value {
  public static func array(_ elements: [Value], of type: NetType = .object) -> Value { .object(NetArray(elements, of: type)) }
}
