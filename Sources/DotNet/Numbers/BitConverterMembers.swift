/// Members of `System.BitConverter` (little-endian, as on every machine we run on).
enum BitConverterMembers {
  private static func bytes<T: FixedWidthInteger>(_ n: T) -> Value {
    ConvertMembers.byteValue((0..<T.bitWidth / 8).map { UInt8(truncatingIfNeeded: n >> T($0 * 8)) })
  }

  private static func read<T: FixedWidthInteger>(_ a: Arguments, _ type: T.Type = T.self) throws -> T {
    if a[0].isNull { throw NetException.argumentNull("value") }
    let bytes = ConvertMembers.byteArray(a[0])
    let start = a.count > 1 ? a.int(1) : 0
    guard bytes.indices.contains(start) else {
      throw NetException.outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
    }
    guard start + T.bitWidth / 8 <= bytes.count else {
      throw NetException.argument("Destination array is not long enough to copy all the items in the collection. Check array index and length.", "value")
    }
    var n: T.Magnitude = 0
    for offset in 0..<T.bitWidth / 8 { n |= T.Magnitude(bytes[start + offset]) << T.Magnitude(offset * 8) }
    return T(truncatingIfNeeded: n)
  }

  static func define(_ t: NetType) {
    constant(t, "bool IsLittleEndian", .bool(true))
    t.staticMethod("byte[] GetBytes(bool value)") { _, a, _ in ConvertMembers.byteValue([a.bool(0) ? 1 : 0]) }
    t.staticMethod("byte[] GetBytes(char value)") { _, a, _ in bytes(a.unit(0)) }
    t.staticMethod("byte[] GetBytes(short value)") { _, a, _ in bytes(fixed(a[0], Int16.self)) }
    t.staticMethod("byte[] GetBytes(int value)") { _, a, _ in bytes(fixed(a[0], Int32.self)) }
    t.staticMethod("byte[] GetBytes(long value)") { _, a, _ in bytes(fixed(a[0], Int64.self)) }
    t.staticMethod("byte[] GetBytes(ushort value)") { _, a, _ in bytes(fixed(a[0], UInt16.self)) }
    t.staticMethod("byte[] GetBytes(uint value)") { _, a, _ in bytes(fixed(a[0], UInt32.self)) }
    t.staticMethod("byte[] GetBytes(ulong value)") { _, a, _ in bytes(fixed(a[0], UInt64.self)) }
    t.staticMethod("byte[] GetBytes(float value)") { _, a, _ in bytes(Float(number(a[0])).bitPattern) }
    t.staticMethod("byte[] GetBytes(double value)") { _, a, _ in bytes(number(a[0]).bitPattern) }
    t.staticMethod("bool ToBoolean(byte[] value, int startIndex)") { _, a, _ in .bool(try read(a, UInt8.self) != 0) }
    t.staticMethod("char ToChar(byte[] value, int startIndex)") { _, a, _ in .char(try read(a)) }
    t.staticMethod("short ToInt16(byte[] value, int startIndex)") { _, a, _ in .int16(try read(a)) }
    t.staticMethod("int ToInt32(byte[] value, int startIndex)") { _, a, _ in .int32(try read(a)) }
    t.staticMethod("long ToInt64(byte[] value, int startIndex)") { _, a, _ in .int64(try read(a)) }
    t.staticMethod("ushort ToUInt16(byte[] value, int startIndex)") { _, a, _ in .uint16(try read(a)) }
    t.staticMethod("uint ToUInt32(byte[] value, int startIndex)") { _, a, _ in .uint32(try read(a)) }
    t.staticMethod("ulong ToUInt64(byte[] value, int startIndex)") { _, a, _ in .uint64(try read(a)) }
    t.staticMethod("float ToSingle(byte[] value, int startIndex)") { _, a, _ in .single(Float(bitPattern: try read(a))) }
    t.staticMethod("double ToDouble(byte[] value, int startIndex)") { _, a, _ in .double(Double(bitPattern: try read(a))) }
    func text(_ bytes: ArraySlice<UInt8>) -> Value {
      .text(bytes.map { ConvertMembers.hex([$0], uppercase: true) }.joined(separator: "-"))
    }
    t.staticMethod("string ToString(byte[] value)") { _, a, _ in text(ConvertMembers.byteArray(a[0])[...]) }
    t.staticMethod("string ToString(byte[] value, int startIndex)") { _, a, _ in
      let bytes = ConvertMembers.byteArray(a[0])
      guard a.int(1) >= 0, a.int(1) <= bytes.count else {
        throw NetException.outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
      }
      return text(bytes[a.int(1)...])
    }
    t.staticMethod("string ToString(byte[] value, int startIndex, int length)") { _, a, _ in
      let bytes = ConvertMembers.byteArray(a[0])
      guard a.int(1) >= 0, a.int(2) >= 0, a.int(1) + a.int(2) <= bytes.count else {
        throw NetException.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
      }
      return text(bytes[a.int(1)..<a.int(1) + a.int(2)])
    }
    t.staticMethod("long DoubleToInt64Bits(double value)") { _, a, _ in .int64(Int64(bitPattern: number(a[0]).bitPattern)) }
    t.staticMethod("ulong DoubleToUInt64Bits(double value)") { _, a, _ in .uint64(number(a[0]).bitPattern) }
    t.staticMethod("double Int64BitsToDouble(long value)") { _, a, _ in .double(Double(bitPattern: fixed(a[0]))) }
    t.staticMethod("double UInt64BitsToDouble(ulong value)") { _, a, _ in .double(Double(bitPattern: fixed(a[0]))) }
    t.staticMethod("int SingleToInt32Bits(float value)") { _, a, _ in .int32(Int32(bitPattern: Float(number(a[0])).bitPattern)) }
    t.staticMethod("uint SingleToUInt32Bits(float value)") { _, a, _ in .uint32(Float(number(a[0])).bitPattern) }
    t.staticMethod("float Int32BitsToSingle(int value)") { _, a, _ in .single(Float(bitPattern: fixed(a[0]))) }
  }
}

extension NetType {
  nonisolated(unsafe) public static let bitConverter = {
    let type = NetType("System.BitConverter", base: .object, define: BitConverterMembers.define)
    type.isAbstract = true
    type.isStatic = true
    return type
  }()
}
