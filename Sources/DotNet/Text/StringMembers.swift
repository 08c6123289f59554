/// Members of `System.String`.
/// - Source: `../shared/reference/powershell/dotnet-members.tsv`; held against `tables/string-members.tsv`.
func defineString(_ t: NetType) {
  defineStringBasics(t)
  defineStringComparison(t)
  defineStringSearch(t)
  defineStringChanges(t)
  defineStringSplit(t)
  defineStringStatics(t)
}

/// The string a method was called on.
@inline(__always) func text(_ this: Value) -> PSString {
  if case .string(let string) = this { return string }
  return this.stringIfString ?? PSString(ascii: "")
}

func unit(_ value: Value) -> UInt16 {
  if case .char(let unit) = value { return unit }
  if let string = value.stringIfString, string.count > 0 { return string[0] }
  return UInt16(truncatingIfNeeded: value.integer ?? 0)
}

extension Arguments {
  /// The elements of a `params` array, whether it came as an array or spread.
  func rest(_ index: Int) -> [Value] {
    guard index < count else { return [] }
    if index == count - 1, case .object(let object) = self[index], let elements = object.contiguousElements { return elements }
    if index == count - 1, self[index].isNull { return [] }
    return Array(base[index...])
  }
  func unit(_ index: Int) -> UInt16 { DotNet.unit(self[index]) }
  /// The UTF-16 units of a `char[]`; a string stands for its characters.
  func units(_ index: Int) -> [UInt16] {
    guard index < count else { return [] }
    if let string = self[index].stringIfString { return string.units }
    return rest(index).flatMap { value -> [UInt16] in
      if let string = value.stringIfString { return string.units }
      return [DotNet.unit(value)]
    }
  }
  func culture(_ index: Int, _ context: DotNetContext) -> Culture {
    index < count ? self[index].object as? Culture ?? context.culture : context.culture
  }
}

private func defineStringBasics(_ t: NetType) {
  t.property("int Length") { this, _ in .int32(Int32(text(this).count)) }
  // PowerShell lets a script call the indexer by its name.
  for name in ["get_Chars", "Chars"] {
    t.method("char \(name)(int index)") { this, a, _ in
      let s = text(this)
      let index = a.int(0)
      guard index >= 0, index < s.count else {
        throw NetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
      }
      return .char(s[index])
    }
  }
  t.constructor("(char[] value)") { _, a, _ in .string(PSString(units: a.units(0))) }
  t.constructor("(char[] value, int startIndex, int length)") { _, a, _ in
    let units = a.units(0)
    let start = a.int(1)
    let length = a.int(2)
    guard start >= 0, length >= 0, start + length <= units.count else {
      throw NetException.outOfRange("startIndex", "Index must be within the bounds of the array.")
    }
    return .string(PSString(units: Array(units[start..<start + length])))
  }
  t.constructor("(char c, int count)") { _, a, _ in
    let count = a.int(1)
    if count < 0 { throw NetException.outOfRange("count", "count ('\(count)') must be a non-negative value.", actual: String(count)) }
    return .string(PSString(units: [UInt16](repeating: a.unit(0), count: count)))
  }
  t.method("System.Object Clone()") { this, _, _ in this }
  t.method("string ToString()") { this, _, _ in .string(text(this)) }
  t.method("string ToString(System.IFormatProvider provider)") { this, _, _ in .string(text(this)) }
  t.method("int GetHashCode()") { this, _, _ in .int32(stableHash(text(this))) }
  t.method("int GetHashCode(System.StringComparison comparisonType)") { this, a, _ in
    .int32(stableHash(a.int(0) & 1 == 1 ? Casing.upper(text(this)) : text(this)))
  }
  t.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", 18) }
  t.method("System.CharEnumerator GetEnumerator()") { this, _, _ in
    let enumerator = NetEnumerator(text(this).units.map { Value.char($0) })
    enumerator.type = TypeRegistry.intern("System.CharEnumerator") {
      NetType("System.CharEnumerator", base: .enumerator, interfaces: [.iEnumerator])
    }
    return .object(enumerator)
  }
  t.method("char[] ToCharArray()") { this, _, _ in .array(text(this).units.map { Value.char($0) }, of: .char) }
  t.method("char[] ToCharArray(int startIndex, int length)") { this, a, _ in
    let s = text(this)
    try checkRange(a.int(0), a.int(1), s.count)
    return .array(s.units[a.int(0)..<a.int(0) + a.int(1)].map { Value.char($0) }, of: .char)
  }
  t.method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)") { this, a, _ in
    let units = text(this).units
    guard let array = a[1].object as? NetArray else { throw NetException.argumentNull("destination") }
    let source = a.int(0)
    let target = a.int(2)
    let count = a.int(3)
    guard source >= 0, count >= 0, source + count <= units.count else {
      throw NetException.outOfRange("sourceIndex", "Index and count must refer to a location within the string.")
    }
    guard target >= 0, target + count <= array.elements.count else {
      throw NetException.outOfRange("destinationIndex", "Index and count must refer to a location within the string.")
    }
    for offset in 0..<count { array.elements[target + offset] = .char(units[source + offset]) }
    return .void
  }
  t.method("string Normalize()") { this, _, _ in .string(normalized(text(this), 1)) }
  t.method("string Normalize(System.Text.NormalizationForm normalizationForm)") { this, a, _ in
    .string(normalized(text(this), a.int(0)))
  }
  t.method("bool IsNormalized()") { this, _, _ in .bool(normalized(text(this), 1).equals(text(this))) }
  t.method("bool IsNormalized(System.Text.NormalizationForm normalizationForm)") { this, a, _ in
    .bool(normalized(text(this), a.int(0)).equals(text(this)))
  }
}

/// A hash that is the same in every run (.NET's is seeded anew each time).
func stableHash(_ string: PSString) -> Int32 {
  var hash: UInt32 = 5381
  for byte in string.text.utf8 { hash = hash &* 33 ^ UInt32(byte) }
  return Int32(bitPattern: hash)
}

func checkRange(_ start: Int, _ length: Int, _ count: Int) throws {
  guard start >= 0, start <= count else {
    throw NetException.outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
  }
  guard length >= 0, start + length <= count else {
    throw NetException.outOfRange("length", "Index and length must refer to a location within the string.")
  }
}
