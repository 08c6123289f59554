/// Members of the integer types, the same for each width.
/// - Source: `../shared/reference/powershell/dotnet-members.tsv`.
func defineByte(_ t: NetType) { defineInteger(t, "byte", "an unsigned byte", code: 6) { (n: UInt8) in .byte(n) } }
func defineSByte(_ t: NetType) { defineInteger(t, "sbyte", "a signed byte", code: 5) { (n: Int8) in .sbyte(n) } }
func defineInt16(_ t: NetType) { defineInteger(t, "short", "an Int16", code: 7) { (n: Int16) in .int16(n) } }
func defineUInt16(_ t: NetType) { defineInteger(t, "ushort", "a UInt16", code: 8) { (n: UInt16) in .uint16(n) } }
func defineInt32(_ t: NetType) { defineInteger(t, "int", "an Int32", code: 9) { (n: Int32) in .int32(n) } }
func defineUInt32(_ t: NetType) { defineInteger(t, "uint", "a UInt32", code: 10) { (n: UInt32) in .uint32(n) } }
func defineInt64(_ t: NetType) { defineInteger(t, "long", "an Int64", code: 11) { (n: Int64) in .int64(n) } }
func defineUInt64(_ t: NetType) { defineInteger(t, "ulong", "a UInt64", code: 12) { (n: UInt64) in .uint64(n) } }

/// The bits of an integer value in the wanted width.
func fixed<T: FixedWidthInteger>(_ value: Value, _ type: T.Type = T.self) -> T {
  switch value {
  case .uint64(let n): T(truncatingIfNeeded: n)
  case .int32(let n): T(truncatingIfNeeded: n)
  default: T(truncatingIfNeeded: value.base.integer ?? 0)
  }
}

/// The number format behind an `IFormatProvider` argument; null is the current culture's.
func numberFormat(_ value: Value, _ context: DotNetContext) -> NumberFormatInfo {
  if let info = value.object as? NumberFormatInfo { return info }
  return (value.object as? Culture ?? context.culture).numberFormat
}

func dateFormat(_ value: Value, _ context: DotNetContext) -> DateTimeFormatInfo {
  if let info = value.object as? DateTimeFormatInfo { return info }
  return (value.object as? Culture ?? context.culture).dateTimeFormat
}

func optionalText(_ value: Value) -> String { value.stringIfString?.text ?? "" }

/// An integer's overflow, in .NET's words.
func integerOverflow(_ article: String) -> NetException { .overflow("Value was either too large or too small for \(article).") }

private func defineInteger<T: FixedWidthInteger>(
  _ t: NetType, _ keyword: String, _ article: String, code: Int64, _ wrap: @escaping (T) -> Value
) {
  let short = String(t.fullName.dropFirst(7))
  t.method("int CompareTo(System.Object value)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard a[0].base.netType === t else { throw NetException.argument("Object must be of type \(short).") }
    return .int32(order(fixed(this), fixed(a[0])))
  }
  func order(_ x: T, _ y: T) -> Int32 {
    // Types narrower than int return the difference.
    if T.bitWidth < 32 { return Int32(truncatingIfNeeded: Int64(truncatingIfNeeded: x) - Int64(truncatingIfNeeded: y)) }
    return x < y ? -1 : x > y ? 1 : 0
  }
  t.method("int CompareTo(\(keyword) value)") { this, a, _ in .int32(order(fixed(this), fixed(a[0]))) }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(this.base.netEquals(a[0].base)) }
  t.method("bool Equals(\(keyword) obj)") { this, a, _ in .bool(fixed(this, T.self) == fixed(a[0], T.self)) }
  t.method("int GetHashCode()") { this, _, _ in
    let n: T = fixed(this)
    if T.bitWidth == 64 { return .int32(Int32(truncatingIfNeeded: n) ^ Int32(truncatingIfNeeded: n >> 32)) }
    return .int32(Int32(truncatingIfNeeded: n))
  }
  func text(_ this: Value, _ format: String, _ info: NumberFormatInfo) throws -> Value {
    if case .uint64(let n) = this.base { return .text(try NumberFormatting.format(n, format, info)) }
    return .text(try NumberFormatting.format(Int64(truncatingIfNeeded: fixed(this, T.self)), bits: T.bitWidth, format, info))
  }
  t.method("string ToString()") { this, _, context in try text(this, "", context.culture.numberFormat) }
  t.method("string ToString(string format)") { this, a, context in
    try text(this, optionalText(a[0]), context.culture.numberFormat)
  }
  t.method("string ToString(System.IFormatProvider provider)") { this, a, context in try text(this, "", numberFormat(a[0], context)) }
  t.method("string ToString(string format, System.IFormatProvider provider)") { this, a, context in
    try text(this, optionalText(a[0]), numberFormat(a[1], context))
  }
  t.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", code) }
  defineConvertible(t)

  func parse(_ value: Value, _ styles: NumberStyles, _ info: NumberFormatInfo) throws -> Value {
    guard let string = value.stringIfString else { throw NetException.argumentNull("s") }
    switch NumberText.parseInteger(string, as: T.self, styles, info) {
    case .success(let number): return wrap(number)
    case .failure(.format): throw NumberText.badFormat(string)
    case .failure(.overflow): throw integerOverflow(article)
    }
  }
  t.staticMethod("\(keyword) Parse(string s)") { _, a, context in try parse(a[0], .integer, context.culture.numberFormat) }
  t.staticMethod("\(keyword) Parse(string s, System.Globalization.NumberStyles style)") { _, a, context in
    try parse(a[0], NumberStyles(rawValue: a.int(1)), context.culture.numberFormat)
  }
  t.staticMethod("\(keyword) Parse(string s, System.IFormatProvider provider)") { _, a, context in
    try parse(a[0], .integer, numberFormat(a[1], context))
  }
  t.staticMethod("\(keyword) Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)") { _, a, context in
    try parse(a[0], NumberStyles(rawValue: a.int(1)), numberFormat(a[2], context))
  }
  func tryParse(_ a: Arguments, _ styles: NumberStyles, _ info: NumberFormatInfo) -> Value {
    var result: T = 0
    var isParsed = false
    if let string = a[0].stringIfString, case .success(let number) = NumberText.parseInteger(string, as: T.self, styles, info) {
      result = number
      isParsed = true
    }
    a.setReference(a.count - 1, wrap(result))
    return .bool(isParsed)
  }
  t.staticMethod("bool TryParse(string s, [ref] \(keyword) result)") { _, a, context in
    tryParse(a, .integer, context.culture.numberFormat)
  }
  t.staticMethod("bool TryParse(string s, System.IFormatProvider provider, [ref] \(keyword) result)") { _, a, context in
    tryParse(a, .integer, numberFormat(a[1], context))
  }
  t.staticMethod(
    "bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] \(keyword) result)"
  ) { _, a, context in tryParse(a, NumberStyles(rawValue: a.int(1)), numberFormat(a[2], context)) }
  t.staticProperty("\(keyword) MaxValue") { _, _ in wrap(T.max) }
  t.staticProperty("\(keyword) MinValue") { _, _ in wrap(T.min) }
  defineIntegerMath(t, keyword, wrap)
}

private func defineIntegerMath<T: FixedWidthInteger>(_ t: NetType, _ k: String, _ wrap: @escaping (T) -> Value) {
  t.staticMethod("\(k) Max(\(k) x, \(k) y)") { _, a, _ in wrap(max(fixed(a[0], T.self), fixed(a[1], T.self))) }
  t.staticMethod("\(k) Min(\(k) x, \(k) y)") { _, a, _ in wrap(min(fixed(a[0], T.self), fixed(a[1], T.self))) }
  t.staticMethod("\(k) Clamp(\(k) value, \(k) min, \(k) max)") { _, a, _ in
    let low: T = fixed(a[1])
    let high: T = fixed(a[2])
    if low > high { throw NetException.argument("'\(low)' cannot be greater than \(high).") }
    return wrap(min(max(fixed(a[0], T.self), low), high))
  }
  t.staticMethod("int Sign(\(k) value)") { _, a, _ in .int32(Int32(truncatingIfNeeded: fixed(a[0], T.self).signum())) }
  t.staticMethod("\(k) PopCount(\(k) value)") { _, a, _ in wrap(T(truncatingIfNeeded: fixed(a[0], T.self).nonzeroBitCount)) }
  t.staticMethod("\(k) LeadingZeroCount(\(k) value)") { _, a, _ in wrap(T(truncatingIfNeeded: fixed(a[0], T.self).leadingZeroBitCount)) }
  t.staticMethod("\(k) TrailingZeroCount(\(k) value)") { _, a, _ in
    wrap(T(truncatingIfNeeded: fixed(a[0], T.self).trailingZeroBitCount))
  }
  t.staticMethod("\(k) Log2(\(k) value)") { _, a, _ in
    let n: T = fixed(a[0])
    return wrap(T(truncatingIfNeeded: n <= 0 ? 0 : T.bitWidth - 1 - n.leadingZeroBitCount))
  }
  t.staticMethod("bool IsPow2(\(k) value)") { _, a, _ in
    let n: T = fixed(a[0])
    return .bool(n > 0 && n.nonzeroBitCount == 1)
  }
  t.staticMethod("bool IsEvenInteger(\(k) value)") { _, a, _ in .bool(fixed(a[0], T.self) & 1 == 0) }
  t.staticMethod("bool IsOddInteger(\(k) value)") { _, a, _ in .bool(fixed(a[0], T.self) & 1 == 1) }
  t.staticMethod("\(k) RotateLeft(\(k) value, int rotateAmount)") { _, a, _ in wrap(rotate(fixed(a[0]), a.int(1))) }
  t.staticMethod("\(k) RotateRight(\(k) value, int rotateAmount)") { _, a, _ in wrap(rotate(fixed(a[0]), -a.int(1))) }
  func rotate(_ n: T, _ count: Int) -> T {
    let width = T.bitWidth
    let shift = ((count % width) + width) % width
    let bits = T.Magnitude(truncatingIfNeeded: n)
    return T(truncatingIfNeeded: shift == 0 ? bits : bits << shift | bits >> (width - shift))
  }
  t.staticMethod("System.ValueTuple[\(k),\(k)] DivRem(\(k) left, \(k) right)") { _, a, _ in
    let right: T = fixed(a[1])
    if right == 0 { throw NetException.divideByZero() }
    let (quotient, _) = fixed(a[0], T.self).dividedReportingOverflow(by: right)
    let (rest, _) = fixed(a[0], T.self).remainderReportingOverflow(dividingBy: right)
    return ValueTuple.make([wrap(quotient), wrap(rest)])
  }
  guard T.isSigned else { return }
  t.staticMethod("\(k) Abs(\(k) value)") { _, a, _ in
    let n: T = fixed(a[0])
    if n == T.min { throw NetException.overflow("Negating the minimum value of a twos complement number is invalid.") }
    return wrap(n < 0 ? 0 - n : n)
  }
  t.staticMethod("\(k) CopySign(\(k) value, \(k) sign)") { _, a, _ in
    let n: T = fixed(a[0])
    return wrap((n < 0) == (fixed(a[1], T.self) < 0) ? n : 0 &- n)
  }
  t.staticMethod("bool IsNegative(\(k) value)") { _, a, _ in .bool(fixed(a[0], T.self) < 0) }
  t.staticMethod("bool IsPositive(\(k) value)") { _, a, _ in .bool(fixed(a[0], T.self) >= 0) }
}

/// `ValueTuple<...>`: fields `Item1`, `Item2`, ...
public final class ValueTuple: NetObject {
  public let items: [Value]
  let type: NetType
  init(_ items: [Value], _ type: NetType) {
    self.items = items
    self.type = type
  }
  public override var netType: NetType { type }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    var texts: [PSString] = []
    for item in items { texts.append(item.isNull ? PSString(ascii: "") : try netText(item, culture: context.culture, context)) }
    return StringJoin.join([PSString(ascii: "("), StringJoin.join(texts, PSString(ascii: ", ")), PSString(ascii: ")")], PSString(ascii: ""))
  }
  public override func equals(_ other: Value) -> Bool {
    guard case .object(let object) = other, let tuple = object as? ValueTuple, tuple.items.count == items.count else { return false }
    return zip(items, tuple.items).allSatisfy { $0.netEquals($1) }
  }
  public override var netHash: Int { items.reduce(items.count) { $0 &* 31 &+ $1.netHash } }

  public static func make(_ items: [Value]) -> Value {
    let names = items.map { $0.netType?.fullName ?? "System.Object" }.joined(separator: ",")
    let name = "System.ValueTuple`\(items.count)[\(names)]"
    let type = TypeRegistry.intern(name) {
      NetType(name, .struct, base: .valueType, genericArguments: items.map { $0.netType ?? .object }) { type in
        for index in items.indices {
          type.field("System.Object Item\(index + 1)") { this, _ in (this.object as? ValueTuple)?.items[safe: index] ?? .null }
        }
      }
    }
    return .object(ValueTuple(items, type))
  }
}

/// `IConvertible`'s methods, which PowerShell shows on the types that implement them.
func defineConvertible(_ t: NetType) {
  for (name, type) in ConvertMembers.targets {
    t.method("\(type) To\(name)(System.IFormatProvider provider)") { this, _, context in
      try ConvertMembers.convert(this, to: name, context)
    }
  }
  t.method("System.Object ToType(type conversionType, System.IFormatProvider provider)") { this, a, context in
    guard let type = a[0].object as? NetType else { throw NetException.argumentNull("conversionType") }
    return try ConvertMembers.changeType(this, type, context)
  }
}
