/// The operators of `System.Decimal` as methods, as `[decimal]::op_Addition(1, 2)` and mixed arithmetic call them.
func defineDecimalOperators(_ t: NetType) {
  let rows: [(String, (NetDecimal, NetDecimal) throws -> NetDecimal)] = [
    ("op_Addition", NetDecimal.add), ("op_Subtraction", NetDecimal.subtract), ("op_Multiply", NetDecimal.multiply),
    ("op_Division", NetDecimal.divide), ("op_Modulus", NetDecimal.remainder),
  ]
  for (name, compute) in rows {
    t.staticMethod("decimal \(name)(decimal d1, decimal d2)") { _, a, _ in
      .decimal(try compute(decimalNumber(a[0]), decimalNumber(a[1])))
    }
  }
}

/// The operators of `System.Numerics.BigInteger` as methods.
func defineBigIntegerOperators(_ t: NetType) {
  let rows: [(String, (BigInteger, BigInteger) throws -> BigInteger)] = [
    ("op_Addition", { $0 + $1 }), ("op_Subtraction", { $0 - $1 }), ("op_Multiply", { $0 * $1 }), ("op_Division", BigInteger.divide),
    ("op_Modulus", BigInteger.remainder), ("op_BitwiseAnd", { $0 & $1 }), ("op_BitwiseOr", { $0 | $1 }), ("op_ExclusiveOr", { $0 ^ $1 }),
  ]
  for (name, compute) in rows {
    t.staticMethod("bigint \(name)(bigint left, bigint right)") { _, a, _ in .object(try compute(bigNumber(a[0]), bigNumber(a[1]))) }
  }
  func shift(_ value: BigInteger, _ count: Int) throws -> Value {
    if count > 1 << 26 { throw NetException("System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.") }
    return .object(count >= 0 ? value << count : value >> -count)
  }
  t.staticMethod("bigint op_LeftShift(bigint value, int shift)") { _, a, _ in try shift(bigNumber(a[0]), a.int(1)) }
  t.staticMethod("bigint op_RightShift(bigint value, int shift)") { _, a, _ in try shift(bigNumber(a[0]), -a.int(1)) }
}
