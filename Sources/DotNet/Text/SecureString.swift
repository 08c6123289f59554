/// `System.Security.SecureString`: a text that is not shown. Nothing here encrypts memory; neither does .NET outside Windows.
public final class SecureString: NetObject {
  /// UTF-16 units, as its members count them.
  public private(set) var units: [UInt16]
  private var isReadOnly = false
  public init(_ text: String) { units = Array(text.utf16) }
  public var text: String { String(decoding: units, as: UTF16.self) }
  public override var netType: NetType { .secureString }

  func change(_ edit: (inout [UInt16]) -> Void) throws {
    if isReadOnly { throw NetException("System.InvalidOperationException", "Instance is read-only.") }
    edit(&units)
  }
  func makeReadOnly() { isReadOnly = true }
  var readOnly: Bool { isReadOnly }
}

extension NetType {
  nonisolated(unsafe) public static let secureString = NetType("System.Security.SecureString", base: .object, interfaces: [.iDisposable]) { t in
    func own(_ this: Value) throws -> SecureString { try cast(this) }
    func unit(_ value: Value) -> UInt16 { if case .char(let c) = value.base { c } else { 0 } }
    func check(_ index: Int, _ count: Int) throws {
      if index < 0 || index >= count {
        throw NetException.outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
      }
    }
    t.constructor("()") { _, _, _ in .object(SecureString("")) }
    t.property("int Length") { this, _ in .int(try own(this).units.count) }
    t.method("void AppendChar(char c)") { this, a, _ in
      try own(this).change { $0.append(unit(a[0])) }
      return .void
    }
    t.method("void InsertAt(int index, char c)") { this, a, _ in
      try check(a.int(0), own(this).units.count + 1)
      try own(this).change { $0.insert(unit(a[1]), at: a.int(0)) }
      return .void
    }
    t.method("void SetAt(int index, char c)") { this, a, _ in
      try check(a.int(0), own(this).units.count)
      try own(this).change { $0[a.int(0)] = unit(a[1]) }
      return .void
    }
    t.method("void RemoveAt(int index)") { this, a, _ in
      try check(a.int(0), own(this).units.count)
      try own(this).change { $0.remove(at: a.int(0)) }
      return .void
    }
    t.method("void Clear()") { this, _, _ in
      try own(this).change { $0.removeAll() }
      return .void
    }
    t.method("securestring Copy()") { this, _, _ in .object(SecureString(try own(this).text)) }
    t.method("void MakeReadOnly()") { this, _, _ in
      try own(this).makeReadOnly()
      return .void
    }
    t.method("bool IsReadOnly()") { this, _, _ in .bool(try own(this).readOnly) }
    t.method("void Dispose()") { _, _, _ in .void }
  }
}
