/// A one-dimensional .NET array: `[object[]]`, `[int[]]`, ... Fixed in length, shared by reference.
public final class NetArray: NetObject {
  public let elementType: NetType
  public var elements: [Value]

  public init(_ elements: [Value], of elementType: NetType = .object) {
    self.elements = elements
    self.elementType = elementType
  }

  /// The kinds of values that may be stored as they are, found out at the first store.
  private enum Storage { case unknown, anything, int32, boolean, double, other }
  private var storage = Storage.unknown

  /// Stores a value that needs no conversion.
  /// - Returns: false where it takes more than that; nothing was stored then.
  @inline(__always) public func storeBare(_ value: Value, at index: Int) -> Bool {
    guard index < elements.count else { return false }
    if storage == .unknown { findStorage() }
    switch value {
    case .void: return false
    case .int32: if storage != .int32, storage != .anything { return false }
    case .bool: if storage != .boolean, storage != .anything { return false }
    case .double: if storage != .double, storage != .anything { return false }
    default: if storage != .anything { return false }
    }
    elements[index] = value
    return true
  }

  @inline(never) private func findStorage() {
    storage =
      elementType === NetType.object
      ? .anything : elementType === NetType.int32 ? .int32 : elementType === NetType.boolean ? .boolean : elementType === NetType.double ? .double : .other
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
