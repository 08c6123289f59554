/// Members of `System.Decimal`.
func defineDecimal(_ t: NetType) {
  defineDecimalOperators(t)
  t.constructor("(int value)") { _, a, _ in .decimal(NetDecimal(a.int(0))) }
  t.constructor("(long value)") { _, a, _ in .decimal(NetDecimal(a.int(0))) }
  t.constructor("(double value)") { _, a, _ in .decimal(try NetDecimal(number(a[0]))) }
  t.constructor("(float value)") { _, a, _ in .decimal(try NetDecimal(Float(number(a[0])))) }
  t.constructor("(int[] bits)") { _, a, _ in
    let bits = a.rest(0).map { UInt32(bitPattern: fixed($0, Int32.self)) }
    guard bits.count == 4 else {
      throw NetException.argument("Decimal constructor requires an array or span of four valid decimal bytes.")
    }
    let magnitude = UInt128(bits[2]) << 64 | UInt128(bits[1]) << 32 | UInt128(bits[0])
    return .decimal(NetDecimal(magnitude, scale: Int(bits[3] >> 16 & 0xff), isNegative: bits[3] >> 31 == 1))
  }
  t.constructor("(int lo, int mid, int hi, bool isNegative, byte scale)") { _, a, _ in
    let lo = UInt128(UInt32(bitPattern: fixed(a[0], Int32.self)))
    let mid = UInt128(UInt32(bitPattern: fixed(a[1], Int32.self)))
    let hi = UInt128(UInt32(bitPattern: fixed(a[2], Int32.self)))
    if a.int(4) > 28 { throw NetException.outOfRange("scale", "Decimal's scale value must be between 0 and 28, inclusive.") }
    return .decimal(NetDecimal(hi << 64 | mid << 32 | lo, scale: a.int(4), isNegative: a.bool(3)))
  }
  t.property("byte Scale") { this, _ in .byte(UInt8(decimalNumber(this).scale)) }
  t.method("int CompareTo(System.Object value)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard let other = a[0].decimal else { throw NetException.argument("Object must be of type Decimal.") }
    return .int(NetDecimal.compare(decimalNumber(this), other))
  }
  t.method("int CompareTo(decimal value)") { this, a, _ in .int(NetDecimal.compare(decimalNumber(this), decimalNumber(a[0]))) }
  t.method("bool Equals(System.Object value)") { this, a, _ in
    .bool(a[0].decimal.map { NetDecimal.compare(decimalNumber(this), $0) == 0 } ?? false)
  }
  t.method("bool Equals(decimal value)") { this, a, _ in .bool(NetDecimal.compare(decimalNumber(this), decimalNumber(a[0])) == 0) }
  t.method("int GetHashCode()") { this, _, _ in .int32(Int32(truncatingIfNeeded: decimalNumber(this).double.bitPattern >> 20)) }
  t.method("string ToString()") { this, _, context in .text(try decimalNumber(this).format("", context.culture.numberFormat)) }
  t.method("string ToString(string format)") { this, a, context in
    .text(try decimalNumber(this).format(optionalText(a[0]), context.culture.numberFormat))
  }
  t.method("string ToString(System.IFormatProvider provider)") { this, a, context in
    .text(try decimalNumber(this).format("", numberFormat(a[0], context)))
  }
  t.method("string ToString(string format, System.IFormatProvider provider)") { this, a, context in
    .text(try decimalNumber(this).format(optionalText(a[0]), numberFormat(a[1], context)))
  }
  t.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", 15) }
  defineConvertible(t)
  constant(t, "decimal Zero", .decimal(.zero))
  constant(t, "decimal One", .decimal(.one))
  constant(t, "decimal MinusOne", .decimal(NetDecimal(-1)))
  constant(t, "decimal MaxValue", .decimal(.maximum))
  constant(t, "decimal MinValue", .decimal(.minimum))

  func parse(_ value: Value, _ styles: NumberStyles, _ info: NumberFormatInfo) throws -> Value {
    guard let string = value.stringIfString else { throw NetException.argumentNull("s") }
    switch NumberText.parseDecimal(string, styles, info) {
    case .success(let number): return .decimal(number)
    case .failure(.format): throw NumberText.badFormat(string)
    case .failure(.overflow): throw NetDecimal.overflow()
    }
  }
  t.staticMethod("decimal Parse(string s)") { _, a, context in try parse(a[0], .number, context.culture.numberFormat) }
  t.staticMethod("decimal Parse(string s, System.Globalization.NumberStyles style)") { _, a, context in
    try parse(a[0], NumberStyles(rawValue: a.int(1)), context.culture.numberFormat)
  }
  t.staticMethod("decimal Parse(string s, System.IFormatProvider provider)") { _, a, context in
    try parse(a[0], .number, numberFormat(a[1], context))
  }
  t.staticMethod("decimal Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)") { _, a, context in
    try parse(a[0], NumberStyles(rawValue: a.int(1)), numberFormat(a[2], context))
  }
  func tryParse(_ a: Arguments, _ styles: NumberStyles, _ info: NumberFormatInfo) -> Value {
    var result: NetDecimal?
    if let string = a[0].stringIfString, case .success(let number) = NumberText.parseDecimal(string, styles, info) { result = number }
    a.setReference(a.count - 1, .decimal(result ?? .zero))
    return .bool(result != nil)
  }
  t.staticMethod("bool TryParse(string s, [ref] decimal result)") { _, a, context in tryParse(a, .number, context.culture.numberFormat) }
  t.staticMethod("bool TryParse(string s, System.IFormatProvider provider, [ref] decimal result)") { _, a, context in
    tryParse(a, .number, numberFormat(a[1], context))
  }
  t.staticMethod(
    "bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)"
  ) { _, a, context in tryParse(a, NumberStyles(rawValue: a.int(1)), numberFormat(a[2], context)) }

  let binary: [(String, (NetDecimal, NetDecimal) throws -> NetDecimal)] = [
    ("Add", { try NetDecimal.add($0, $1) }), ("Subtract", { try NetDecimal.subtract($0, $1) }),
    ("Multiply", { try NetDecimal.multiply($0, $1) }), ("Divide", { try NetDecimal.divide($0, $1) }),
    ("Remainder", { try NetDecimal.remainder($0, $1) }),
  ]
  for (name, body) in binary {
    t.staticMethod("decimal \(name)(decimal d1, decimal d2)") { _, a, _ in .decimal(try body(decimalNumber(a[0]), decimalNumber(a[1]))) }
  }
  t.staticMethod("int Compare(decimal d1, decimal d2)") { _, a, _ in .int(NetDecimal.compare(decimalNumber(a[0]), decimalNumber(a[1]))) }
  t.staticMethod("bool Equals(decimal d1, decimal d2)") { _, a, _ in
    .bool(NetDecimal.compare(decimalNumber(a[0]), decimalNumber(a[1])) == 0)
  }
  t.staticMethod("decimal Negate(decimal d)") { _, a, _ in .decimal(decimalNumber(a[0]).negated) }
  t.staticMethod("decimal Floor(decimal d)") { _, a, _ in .decimal(NetDecimal.floor(decimalNumber(a[0]))) }
  t.staticMethod("decimal Ceiling(decimal d)") { _, a, _ in .decimal(NetDecimal.ceiling(decimalNumber(a[0]))) }
  t.staticMethod("decimal Truncate(decimal d)") { _, a, _ in .decimal(NetDecimal.truncated(decimalNumber(a[0]))) }
  t.staticMethod("decimal Round(decimal d)") { _, a, _ in .decimal(NetDecimal.round(decimalNumber(a[0]))) }
  t.staticMethod("decimal Round(decimal d, int decimals)") { _, a, _ in .decimal(try MathMembers.roundDecimal(a, a.int(1), 0)) }
  t.staticMethod("decimal Round(decimal d, System.MidpointRounding mode)") { _, a, _ in
    .decimal(try MathMembers.roundDecimal(a, 0, a.int(1)))
  }
  t.staticMethod("decimal Round(decimal d, int decimals, System.MidpointRounding mode)") { _, a, _ in
    .decimal(try MathMembers.roundDecimal(a, a.int(1), a.int(2)))
  }
  MathMembers.defineDecimalAny(t, signs: true)
  t.staticMethod("bool IsInteger(decimal value)") { _, a, _ in
    .bool(NetDecimal.compare(NetDecimal.truncated(decimalNumber(a[0])), decimalNumber(a[0])) == 0)
  }
  func isInteger(_ d: NetDecimal) -> Bool { NetDecimal.compare(NetDecimal.truncated(d), d) == 0 }
  func isOdd(_ d: NetDecimal) -> Bool {
    let whole = NetDecimal.truncated(d)
    return isInteger(d) && whole.scale == 0 && whole.magnitude & 1 == 1
  }
  t.staticMethod("bool IsEvenInteger(decimal value)") { _, a, _ in
    .bool(isInteger(decimalNumber(a[0])) && !isOdd(decimalNumber(a[0])))
  }
  t.staticMethod("bool IsOddInteger(decimal value)") { _, a, _ in .bool(isOdd(decimalNumber(a[0]))) }
  t.staticMethod("bool IsCanonical(decimal value)") { _, a, _ in
    let d = decimalNumber(a[0])
    return .bool(d.scale == 0 || d.magnitude % 10 != 0)
  }
  t.staticMethod("decimal FromOACurrency(long cy)") { _, a, _ in
    let value = Int64(a[0].integer ?? 0)
    return .decimal(NetDecimal(UInt128(value.magnitude), scale: 4, isNegative: value < 0))
  }
  t.staticMethod("bool IsNegative(decimal value)") { _, a, _ in .bool(decimalNumber(a[0]).isNegative) }
  t.staticMethod("bool IsPositive(decimal value)") { _, a, _ in .bool(!decimalNumber(a[0]).isNegative) }
  t.staticMethod("int[] GetBits(decimal d)") { _, a, _ in
    let d = decimalNumber(a[0])
    func word(_ shift: Int) -> Value { .int32(Int32(truncatingIfNeeded: d.magnitude >> UInt128(shift))) }
    let flags = UInt32(d.scale) << 16 | (d.isNegative ? 0x8000_0000 : 0)
    return .array([word(0), word(32), word(64), .int32(Int32(bitPattern: flags))], of: .int32)
  }
  let conversions: [(String, String, String)] = [
    ("ToByte", "byte", "Byte"), ("ToSByte", "sbyte", "SByte"), ("ToInt16", "short", "Int16"), ("ToUInt16", "ushort", "UInt16"),
    ("ToInt32", "int", "Int32"), ("ToUInt32", "uint", "UInt32"), ("ToInt64", "long", "Int64"), ("ToUInt64", "ulong", "UInt64"),
    ("ToDouble", "double", "Double"), ("ToSingle", "float", "Single"),
  ]
  for (name, type, target) in conversions {
    t.staticMethod("\(type) \(name)(decimal d)") { _, a, context in
      // Decimal's own conversions truncate where Convert's round.
      let whole = target == "Double" || target == "Single" ? decimalNumber(a[0]) : NetDecimal.truncated(decimalNumber(a[0]))
      return try ConvertMembers.convert(.decimal(whole), to: target, context)
    }
  }
}

/// Members of `System.Numerics.BigInteger`.
func defineBigInteger(_ t: NetType) {
  defineBigIntegerOperators(t)
  func big(_ value: Value) throws -> BigInteger { try bigNumber(value) }
  t.constructor("(int value)") { _, a, _ in .object(try big(a[0])) }
  t.constructor("(long value)") { _, a, _ in .object(try big(a[0])) }
  t.constructor("(ulong value)") { _, a, _ in .object(try big(a[0])) }
  t.constructor("(double value)") { _, a, _ in .object(try big(a[0])) }
  t.constructor("(decimal value)") { _, a, _ in .object(try big(a[0])) }
  t.constructor("(byte[] value)") { _, a, _ in .object(BigInteger(bytes: a.rest(0).map { fixed($0, UInt8.self) })) }
  t.property("bool IsZero") { this, _ in .bool(try big(this).isZero) }
  t.property("bool IsOne") { this, _ in .bool(try big(this).int == 1) }
  t.property("bool IsEven") { this, _ in .bool((try big(this) % BigInteger(2)).isZero) }
  t.property("bool IsPowerOfTwo") { this, _ in
    let n = try big(this)
    return .bool(n.sign > 0 && (n & (n - BigInteger(1))).isZero)
  }
  t.property("int Sign") { this, _ in .int(try big(this).sign) }
  t.method("int CompareTo(System.Object obj)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard let other = a[0].bigInteger else { throw NetException.argument("The parameter must be a BigInteger.", "obj") }
    return .int(BigInteger.compare(try big(this), other))
  }
  t.method("int CompareTo(long other)") { this, a, _ in .int(BigInteger.compare(try big(this), try big(a[0]))) }
  t.method("int CompareTo(bigint other)") { this, a, _ in .int(BigInteger.compare(try big(this), try big(a[0]))) }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(try big(this).equals(a[0])) }
  t.method("bool Equals(bigint other)") { this, a, _ in .bool(try big(this).equals(a[0])) }
  t.method("int GetHashCode()") { this, _, _ in .int32(Int32(truncatingIfNeeded: try big(this).netHash)) }
  t.method("byte[] ToByteArray()") { this, _, _ in .array(try big(this).bytes.map { Value.byte($0) }, of: .byte) }
  t.method("int GetByteCount(bool isUnsigned = False)") { this, _, _ in .int(try big(this).bytes.count) }
  t.method("long GetBitLength()") { this, _, _ in
    let n = try big(this)
    return .int64(Int64(n.sign < 0 ? (-n - BigInteger(1)).bitCount : n.bitCount))
  }
  t.method("string ToString()") { this, _, context in .text(try big(this).format("", context.culture.numberFormat)) }
  t.method("string ToString(string format)") { this, a, context in
    .text(try big(this).format(optionalText(a[0]), context.culture.numberFormat))
  }
  t.method("string ToString(System.IFormatProvider provider)") { this, a, context in
    .text(try big(this).format("", numberFormat(a[0], context)))
  }
  t.method("string ToString(string format, System.IFormatProvider provider)") { this, a, context in
    .text(try big(this).format(optionalText(a[0]), numberFormat(a[1], context)))
  }
  t.staticMethod("bool IsEvenInteger(bigint value)") { _, a, _ in .bool((try big(a[0]) % BigInteger(2)).isZero) }
  t.staticMethod("bool IsOddInteger(bigint value)") { _, a, _ in .bool(!(try big(a[0]) % BigInteger(2)).isZero) }
  t.staticMethod("bool IsNegative(bigint value)") { _, a, _ in .bool(try big(a[0]).sign < 0) }
  t.staticMethod("bool IsPositive(bigint value)") { _, a, _ in .bool(try big(a[0]).sign >= 0) }
  t.staticMethod("bigint Log2(bigint value)") { _, a, _ in .object(BigInteger(max(0, try big(a[0]).bitCount - 1))) }
  constant(t, "bigint Zero", .object(BigInteger(0)))
  constant(t, "bigint One", .object(BigInteger(1)))
  constant(t, "bigint MinusOne", .object(BigInteger(-1)))
  func parse(_ value: Value, _ styles: NumberStyles, _ info: NumberFormatInfo) throws -> Value {
    guard let string = value.stringIfString else { throw NetException.argumentNull("value") }
    guard let number = NumberText.parseBigInteger(string, styles, info) else {
      throw NetException.format("The value could not be parsed.")
    }
    return .object(number)
  }
  t.staticMethod("bigint Parse(string value)") { _, a, context in try parse(a[0], .integer, context.culture.numberFormat) }
  t.staticMethod("bigint Parse(string value, System.Globalization.NumberStyles style)") { _, a, context in
    try parse(a[0], NumberStyles(rawValue: a.int(1)), context.culture.numberFormat)
  }
  t.staticMethod("bigint Parse(string value, System.IFormatProvider provider)") { _, a, context in
    try parse(a[0], .integer, numberFormat(a[1], context))
  }
  t.staticMethod("bigint Parse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider)") { _, a, context in
    try parse(a[0], NumberStyles(rawValue: a.int(1)), numberFormat(a[2], context))
  }
  t.staticMethod("bool TryParse(string value, [ref] bigint result)") { _, a, context in
    let number = a[0].stringIfString.flatMap { NumberText.parseBigInteger($0, .integer, context.culture.numberFormat) }
    a.setReference(1, .object(number ?? BigInteger(0)))
    return .bool(number != nil)
  }
  let binary: [(String, (BigInteger, BigInteger) throws -> BigInteger)] = [
    ("Add", { $0 + $1 }), ("Subtract", { $0 - $1 }), ("Multiply", { $0 * $1 }), ("Divide", { try BigInteger.divide($0, $1) }),
    ("Remainder", { try BigInteger.remainder($0, $1) }), ("GreatestCommonDivisor", { BigInteger.greatestCommonDivisor($0, $1) }),
    ("Max", { BigInteger.compare($0, $1) >= 0 ? $0 : $1 }), ("Min", { BigInteger.compare($0, $1) <= 0 ? $0 : $1 }),
  ]
  for (name, body) in binary {
    t.staticMethod("bigint \(name)(bigint left, bigint right)") { _, a, _ in .object(try body(big(a[0]), big(a[1]))) }
  }
  t.staticMethod("int Compare(bigint left, bigint right)") { _, a, _ in .int(BigInteger.compare(try big(a[0]), try big(a[1]))) }
  t.staticMethod("bigint Abs(bigint value)") { _, a, _ in .object(try big(a[0]).absolute) }
  t.staticMethod("bigint Negate(bigint value)") { _, a, _ in .object(-(try big(a[0]))) }
  t.staticMethod("bigint Pow(bigint value, int exponent)") { _, a, _ in
    if a.int(1) < 0 { throw NetException.outOfRange("exponent", "The number must be greater than or equal to zero.") }
    let base = try big(a[0])
    if Double(base.bitCount) * Double(a.int(1)) > 2_000_000_000 {
      throw NetException("System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.")
    }
    return .object(BigInteger.pow(base, a.int(1)))
  }
  t.staticMethod("bigint ModPow(bigint value, bigint exponent, bigint modulus)") { _, a, _ in
    let modulus = try big(a[2])
    if modulus.isZero { throw NetException.divideByZero() }
    if try big(a[1]).sign < 0 { throw NetException.outOfRange("exponent", "The number must be greater than or equal to zero.") }
    return .object(BigInteger.modPow(try big(a[0]), try big(a[1]), modulus))
  }
  t.staticMethod("bigint DivRem(bigint dividend, bigint divisor, [ref] bigint remainder)") { _, a, _ in
    a.setReference(2, .object(try BigInteger.remainder(try big(a[0]), try big(a[1]))))
    return .object(try BigInteger.divide(try big(a[0]), try big(a[1])))
  }
  t.staticMethod("double Log(bigint value)") { _, a, _ in .double(logarithm(try big(a[0]))) }
  t.staticMethod("double Log10(bigint value)") { _, a, _ in .double(logarithm(try big(a[0])) / logarithm(BigInteger(10))) }
  t.staticMethod("double Log(bigint value, double baseValue)") { _, a, _ in
    .double(logarithm(try big(a[0])) / Elementary.log(number(a[1])))
  }
  t.staticMethod("bool IsPow2(bigint value)") { _, a, _ in
    let n = try big(a[0])
    return .bool(n.sign > 0 && (n & (n - BigInteger(1))).isZero)
  }
}

private func logarithm(_ n: BigInteger) -> Double {
  if n.sign < 0 { return .nan }
  if n.isZero { return -.infinity }
  let shift = max(0, n.bitCount - 1000)
  return Elementary.log((n >> shift).double) + Double(shift) * Elementary.log(2)
}

/// Any number as a big integer; fractions are cut off.
/// - Throws: OverflowException for what is not finite.
public func bigNumber(_ value: Value) throws -> BigInteger {
  if let big = value.bigInteger { return big }
  switch value.base {
  case .double(let d):
    guard d.isFinite else { throw NetException.overflow("BigInteger cannot represent \(d.isNaN ? "the NaN value" : "infinity").") }
    return BigInteger(d)
  case .single(let f):
    guard f.isFinite else { throw NetException.overflow("BigInteger cannot represent \(f.isNaN ? "the NaN value" : "infinity").") }
    return BigInteger(Double(f))
  case .uint64(let n): return BigInteger(n)
  default:
    if let decimal = value.decimal { return BigInteger(decimal) }
    return BigInteger(value.integer ?? 0)
  }
}
