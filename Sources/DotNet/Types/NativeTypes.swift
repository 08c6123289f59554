/// `System.IntPtr`: a number as wide as an address.
public final class NetIntPtr: NetObject {
  let value: Int64
  init(_ value: Int64) { self.value = value }
  public override var netType: NetType { .intPtr }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(String(value)) }
  public override func equals(_ other: Value) -> Bool {
    if let pointer = other.object as? NetIntPtr { return pointer.value == value }
    return other.integer.map { Int64($0) == value } ?? false
  }
  public override var netHash: Int { value.hashValue }
}

extension NetType {
  nonisolated(unsafe) static let intPtr = NetType("System.IntPtr", .struct, base: .valueType) { type in
    func own(_ this: Value) throws -> Int64 { (try cast(this) as NetIntPtr).value }
    for parameter in ["int value", "long value"] {
      type.constructor("(\(parameter))") { _, arguments, _ in .object(NetIntPtr(Int64(arguments[0].integer ?? 0))) }
    }
    type.staticProperty("System.IntPtr Zero") { _, _ in .object(NetIntPtr(0)) }
    type.staticProperty("int Size") { _, _ in .int32(8) }
    type.method("int ToInt32()") { this, _, _ in .int32(Int32(truncatingIfNeeded: try own(this))) }
    type.method("long ToInt64()") { this, _, _ in .int64(try own(this)) }
    type.method("string ToString()") { this, _, _ in .text(String(try own(this))) }
  }

  /// `System.Runtime.InteropServices.Marshal`: what a script asks of it without memory of its own.
  nonisolated(unsafe) static let marshal: NetType = {
    let type = NetType("System.Runtime.InteropServices.Marshal", base: .object) { type in
      func size(_ type: NetType) -> Int? {
        switch type.kind == .enum ? type.underlying ?? .int32 : type {
        case let type where type === NetType.byte || type === NetType.sbyte || type === NetType.char: 1
        case let type where type === NetType.int16 || type === NetType.uint16: 2
        case let type where type === NetType.int32 || type === NetType.uint32 || type === NetType.single || type === NetType.boolean: 4
        case let type where type === NetType.int64 || type === NetType.uint64 || type === NetType.double || type === NetType.intPtr: 8
        case let type where ["System.Decimal", "System.Guid"].contains(type.fullName): 16
        default: nil
        }
      }
      func answer(_ type: NetType?) throws -> Value {
        guard let type, let size = size(type) else {
          throw NetException.argument(
            "Type '\(type?.fullName ?? "")' cannot be marshaled as an unmanaged structure; no meaningful size or offset can be computed.")
        }
        return .int(size)
      }
      type.staticMethod("int SizeOf(type t)") { _, arguments, _ in try answer(arguments[0].object as? NetType) }
      type.staticMethod("int SizeOf(System.Object structure)") { _, arguments, _ in try answer(arguments[0].netType) }
    }
    type.isStatic = true
    return type
  }()
}
