/// `System.DBNull`: the value of a field of a table that has none.
public final class DBNull: NetObject {
  nonisolated(unsafe) public static let value: Value = .object(DBNull())
  public override var netType: NetType { .dbNull }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString("") }
  public override func equals(_ other: Value) -> Bool { other.base.object is DBNull }
}

extension NetType {
  nonisolated(unsafe) static let dbNull = NetType("System.DBNull", base: .object, interfaces: [.iConvertible]) { type in
    constant(type, "System.DBNull Value", DBNull.value)
    type.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", 2) }
    type.method("string ToString()") { _, _, _ in .text("") }
    type.method("string ToString(System.IFormatProvider provider)") { _, _, _ in .text("") }
  }
}
