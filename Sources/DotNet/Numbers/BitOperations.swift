extension NetType {
  /// `System.Numerics.BitOperations`.
  nonisolated(unsafe) static let bitOperations: NetType = {
    let type = NetType("System.Numerics.BitOperations", base: .object) { type in
      define(type, "uint", UInt32.self) { .uint32($0) }
      define(type, "ulong", UInt64.self) { .uint64($0) }
      type.staticMethod("int TrailingZeroCount(int value)") { _, a, _ in .int(fixed(a[0], Int32.self).trailingZeroBitCount) }
      type.staticMethod("int TrailingZeroCount(long value)") { _, a, _ in .int(fixed(a[0], Int64.self).trailingZeroBitCount) }
      type.staticMethod("bool IsPow2(int value)") { _, a, _ in
        let n: Int32 = fixed(a[0])
        return .bool(n > 0 && n.nonzeroBitCount == 1)
      }
      type.staticMethod("bool IsPow2(long value)") { _, a, _ in
        let n: Int64 = fixed(a[0])
        return .bool(n > 0 && n.nonzeroBitCount == 1)
      }
    }
    type.isStatic = true
    return type
  }()

  private static func define<T: FixedWidthInteger & UnsignedInteger>(
    _ type: NetType, _ k: String, _ integer: T.Type, _ wrap: @escaping (T) -> Value
  ) {
    type.staticMethod("int PopCount(\(k) value)") { _, a, _ in .int(fixed(a[0], T.self).nonzeroBitCount) }
    type.staticMethod("int LeadingZeroCount(\(k) value)") { _, a, _ in .int(fixed(a[0], T.self).leadingZeroBitCount) }
    type.staticMethod("int TrailingZeroCount(\(k) value)") { _, a, _ in .int(fixed(a[0], T.self).trailingZeroBitCount) }
    type.staticMethod("int Log2(\(k) value)") { _, a, _ in
      let n: T = fixed(a[0])
      return .int(n == 0 ? 0 : T.bitWidth - 1 - n.leadingZeroBitCount)
    }
    type.staticMethod("bool IsPow2(\(k) value)") { _, a, _ in .bool(fixed(a[0], T.self).nonzeroBitCount == 1) }
    type.staticMethod("\(k) RoundUpToPowerOf2(\(k) value)") { _, a, _ in
      let n: T = fixed(a[0])
      if n <= 1 { return wrap(n) }
      let bits = T.bitWidth - (n - 1).leadingZeroBitCount
      return wrap(bits == T.bitWidth ? 0 : T(1) << T(bits))
    }
    type.staticMethod("\(k) RotateLeft(\(k) value, int offset)") { _, a, _ in wrap(rotate(fixed(a[0]), a.int(1))) }
    type.staticMethod("\(k) RotateRight(\(k) value, int offset)") { _, a, _ in wrap(rotate(fixed(a[0]), -a.int(1))) }
  }

  private static func rotate<T: FixedWidthInteger & UnsignedInteger>(_ value: T, _ offset: Int) -> T {
    let left = ((offset % T.bitWidth) + T.bitWidth) % T.bitWidth
    return left == 0 ? value : value << T(left) | value >> T(T.bitWidth - left)
  }
}
