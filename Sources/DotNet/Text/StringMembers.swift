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

private func checkRange(_ start: Int, _ length: Int, _ count: Int) throws {
  guard start >= 0, start <= count else {
    throw NetException.outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
  }
  guard length >= 0, start + length <= count else {
    throw NetException.outOfRange("length", "Index and length must refer to a location within the string.")
  }
}

// MARK: Comparison

private func defineStringComparison(_ t: NetType) {
  t.method("int CompareTo(System.Object value)") { this, a, context in
    if a[0].isNull { return .int32(1) }
    guard let other = a[0].stringIfString else { throw NetException.argument("Object must be of type String.") }
    return .int(CultureComparison.compare(text(this), other, ignoreCase: false, culture: context.culture))
  }
  t.method("int CompareTo(string strB)") { this, a, context in
    a[0].isNull ? .int32(1) : .int(CultureComparison.compare(text(this), a.string(0), ignoreCase: false, culture: context.culture))
  }
  t.method("bool Equals(System.Object obj)") { this, a, _ in
    guard let other = a[0].stringIfString else { return .bool(false) }
    return .bool(text(this).equals(other))
  }
  t.method("bool Equals(string value)") { this, a, _ in .bool(!a[0].isNull && text(this).equals(a.string(0))) }
  t.method("bool Equals(string value, System.StringComparison comparisonType)") { this, a, context in
    .bool(try !a[0].isNull && StringComparison(a[1]).equal(text(this), a.string(0), context.culture))
  }
  t.staticMethod("bool Equals(string a, string b)") { _, a, _ in .bool(equal(a)) }
  t.staticMethod("bool Equals(string a, string b, System.StringComparison comparisonType)") { _, a, context in
    if a[0].isNull || a[1].isNull { return .bool(a[0].isNull && a[1].isNull) }
    return .bool(try StringComparison(a[2]).equal(a.string(0), a.string(1), context.culture))
  }
  t.staticMethod("bool Equals(System.Object objA, System.Object objB)") { _, a, _ in .bool(a[0].netEquals(a[1])) }
  t.staticMethod("bool op_Equality(string a, string b)") { _, a, _ in .bool(equal(a)) }
  t.staticMethod("bool op_Inequality(string a, string b)") { _, a, _ in .bool(!equal(a)) }
  func equal(_ a: Arguments) -> Bool { a[0].isNull || a[1].isNull ? a[0].isNull && a[1].isNull : a.string(0).equals(a.string(1)) }

  /// Null sorts before every string.
  func order(_ a: Arguments, _ compare: () throws -> Int) rethrows -> Value {
    if a[0].isNull || a[1].isNull { return .int32(a[0].isNull ? (a[1].isNull ? 0 : -1) : 1) }
    return .int(try compare())
  }
  t.staticMethod("int Compare(string strA, string strB)") { _, a, context in
    order(a) { CultureComparison.compare(a.string(0), a.string(1), ignoreCase: false, culture: context.culture) }
  }
  t.staticMethod("int Compare(string strA, string strB, bool ignoreCase)") { _, a, context in
    order(a) { CultureComparison.compare(a.string(0), a.string(1), ignoreCase: a.bool(2), culture: context.culture) }
  }
  t.staticMethod("int Compare(string strA, string strB, System.StringComparison comparisonType)") { _, a, context in
    try order(a) { try StringComparison(a[2]).compare(a.string(0), a.string(1), context.culture) }
  }
  t.staticMethod("int Compare(string strA, string strB, cultureinfo culture, System.Globalization.CompareOptions options)") { _, a, context in
    order(a) { compare(a.string(0), a.string(1), options: a.int(3), culture: a.culture(2, context)) }
  }
  t.staticMethod("int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)") { _, a, context in
    order(a) { CultureComparison.compare(a.string(0), a.string(1), ignoreCase: a.bool(2), culture: a.culture(3, context)) }
  }
  func part(_ a: Arguments, _ string: Int, _ start: Int, _ length: Int) throws -> PSString {
    let s = a.string(string)
    guard start >= 0, start <= s.count else {
      throw NetException.outOfRange("indexA", "Index was out of range. Must be non-negative and less than the size of the collection.")
    }
    return s.substring(start, min(length, s.count - start))
  }
  t.staticMethod("int Compare(string strA, int indexA, string strB, int indexB, int length)") { _, a, context in
    .int(CultureComparison.compare(try part(a, 0, a.int(1), a.int(4)), try part(a, 2, a.int(3), a.int(4)), ignoreCase: false,
      culture: context.culture))
  }
  t.staticMethod("int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)") { _, a, context in
    .int(CultureComparison.compare(try part(a, 0, a.int(1), a.int(4)), try part(a, 2, a.int(3), a.int(4)), ignoreCase: a.bool(5),
      culture: context.culture))
  }
  t.staticMethod(
    "int Compare(string strA, int indexA, string strB, int indexB, int length, System.StringComparison comparisonType)"
  ) { _, a, context in
    .int(try StringComparison(a[5]).compare(part(a, 0, a.int(1), a.int(4)), part(a, 2, a.int(3), a.int(4)), context.culture))
  }
  t.staticMethod("int CompareOrdinal(string strA, string strB)") { _, a, _ in
    order(a) { CultureComparison.compareOrdinal(a.string(0), a.string(1)) }
  }
  t.staticMethod("int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)") { _, a, _ in
    .int(CultureComparison.compareOrdinal(try part(a, 0, a.int(1), a.int(4)), try part(a, 2, a.int(3), a.int(4))))
  }
}

// MARK: Search

private func defineStringSearch(_ t: NetType) {
  func required(_ a: Arguments, _ index: Int, _ name: String) throws -> PSString {
    if a[index].isNull { throw NetException.argumentNull(name) }
    return a.string(index)
  }
  t.method("bool Contains(string value)") { this, a, _ in
    .bool(StringSearch.index(of: try required(a, 0, "value"), in: text(this), 0, text(this).count, false) >= 0)
  }
  t.method("bool Contains(string value, System.StringComparison comparisonType)") { this, a, _ in
    .bool(StringSearch.index(of: try required(a, 0, "value"), in: text(this), 0, text(this).count, a.int(1) & 1 == 1) >= 0)
  }
  t.method("bool Contains(char value)") { this, a, _ in
    .bool(StringSearch.index(of: PSString(units: [a.unit(0)]), in: text(this), 0, text(this).count, false) >= 0)
  }
  t.method("bool Contains(char value, System.StringComparison comparisonType)") { this, a, _ in
    .bool(StringSearch.index(of: PSString(units: [a.unit(0)]), in: text(this), 0, text(this).count, a.int(1) & 1 == 1) >= 0)
  }
  for isStart in [true, false] {
    let name = isStart ? "StartsWith" : "EndsWith"
    func test(_ s: PSString, _ part: PSString, _ ignoreCase: Bool) -> Bool {
      isStart ? StringSearch.hasPrefix(s, part, ignoreCase) : StringSearch.hasSuffix(s, part, ignoreCase)
    }
    t.method("bool \(name)(string value)") { this, a, _ in
      let part = try required(a, 0, "value")
      return .bool(test(text(this), part, false))
    }
    t.method("bool \(name)(string value, System.StringComparison comparisonType)") { this, a, _ in
      .bool(test(text(this), try required(a, 0, "value"), a.int(1) & 1 == 1))
    }
    t.method("bool \(name)(string value, bool ignoreCase, cultureinfo culture)") { this, a, _ in
      .bool(test(text(this), try required(a, 0, "value"), a.bool(1)))
    }
    t.method("bool \(name)(char value)") { this, a, _ in .bool(test(text(this), PSString(units: [a.unit(0)]), false)) }
  }

  func checkStart(_ start: Int, _ count: Int) throws {
    guard start >= 0, start <= count else {
      throw NetException.outOfRange(
        "startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
    }
  }
  func checkCount(_ start: Int, _ length: Int, _ count: Int) throws {
    try checkStart(start, count)
    guard length >= 0, start + length <= count else {
      throw NetException.outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
    }
  }
  /// `IndexOf` for a string and for a character, all counts of arguments.
  for type in ["string", "char"] {
    let isString = type == "string"
    func needle(_ a: Arguments) throws -> PSString { isString ? try required(a, 0, "value") : PSString(units: [a.unit(0)]) }
    t.method("int IndexOf(\(type) value)") { this, a, _ in
      .int(StringSearch.index(of: try needle(a), in: text(this), 0, text(this).count, false))
    }
    t.method("int IndexOf(\(type) value, int startIndex)") { this, a, _ in
      let s = text(this)
      try checkStart(a.int(1), s.count)
      return .int(StringSearch.index(of: try needle(a), in: s, a.int(1), s.count - a.int(1), false))
    }
    t.method("int IndexOf(\(type) value, int startIndex, int count)") { this, a, _ in
      let s = text(this)
      try checkCount(a.int(1), a.int(2), s.count)
      return .int(StringSearch.index(of: try needle(a), in: s, a.int(1), a.int(2), false))
    }
    t.method("int IndexOf(\(type) value, System.StringComparison comparisonType)") { this, a, _ in
      .int(StringSearch.index(of: try needle(a), in: text(this), 0, text(this).count, a.int(1) & 1 == 1))
    }
    t.method("int LastIndexOf(\(type) value)") { this, a, _ in
      let s = text(this)
      return .int(StringSearch.lastIndex(of: try needle(a), in: s, s.count - 1, s.count, false))
    }
    t.method("int LastIndexOf(\(type) value, int startIndex)") { this, a, _ in
      let s = text(this)
      if s.isEmpty { return .int32(-1) }
      try checkStart(a.int(1), s.count)
      let start = min(a.int(1), s.count - 1)
      return .int(StringSearch.lastIndex(of: try needle(a), in: s, start, start + 1, false))
    }
    t.method("int LastIndexOf(\(type) value, int startIndex, int count)") { this, a, _ in
      let s = text(this)
      if s.isEmpty { return .int32(-1) }
      try checkStart(a.int(1), s.count)
      let start = min(a.int(1), s.count - 1)
      guard a.int(2) >= 0, start - a.int(2) + 1 >= 0 else {
        throw NetException.outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
      }
      return .int(StringSearch.lastIndex(of: try needle(a), in: s, start, a.int(2), false))
    }
  }
  t.method("int IndexOf(string value, int startIndex, System.StringComparison comparisonType)") { this, a, _ in
    let s = text(this)
    try checkStart(a.int(1), s.count)
    return .int(StringSearch.index(of: try required(a, 0, "value"), in: s, a.int(1), s.count - a.int(1), a.int(2) & 1 == 1))
  }
  t.method("int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)") { this, a, _ in
    let s = text(this)
    try checkCount(a.int(1), a.int(2), s.count)
    return .int(StringSearch.index(of: try required(a, 0, "value"), in: s, a.int(1), a.int(2), a.int(3) & 1 == 1))
  }
  t.method("int LastIndexOf(string value, System.StringComparison comparisonType)") { this, a, _ in
    let s = text(this)
    return .int(StringSearch.lastIndex(of: try required(a, 0, "value"), in: s, s.count - 1, s.count, a.int(1) & 1 == 1))
  }
  t.method("int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)") { this, a, _ in
    let s = text(this)
    if s.isEmpty { return .int32(-1) }
    try checkStart(a.int(1), s.count)
    let start = min(a.int(1), s.count - 1)
    return .int(StringSearch.lastIndex(of: try required(a, 0, "value"), in: s, start, start + 1, a.int(2) & 1 == 1))
  }
  func any(_ this: Value, _ a: Arguments, _ range: Range<Int>, last: Bool) -> Value {
    let wanted = Set(a.units(0))
    let units = text(this).units
    if last {
      for index in range.reversed() where wanted.contains(units[index]) { return .int(index) }
    } else {
      for index in range where wanted.contains(units[index]) { return .int(index) }
    }
    return .int32(-1)
  }
  t.method("int IndexOfAny(char[] anyOf)") { this, a, _ in any(this, a, 0..<text(this).count, last: false) }
  t.method("int IndexOfAny(char[] anyOf, int startIndex)") { this, a, _ in
    try checkStart(a.int(1), text(this).count)
    return any(this, a, a.int(1)..<text(this).count, last: false)
  }
  t.method("int IndexOfAny(char[] anyOf, int startIndex, int count)") { this, a, _ in
    try checkCount(a.int(1), a.int(2), text(this).count)
    return any(this, a, a.int(1)..<a.int(1) + a.int(2), last: false)
  }
  t.method("int LastIndexOfAny(char[] anyOf)") { this, a, _ in any(this, a, 0..<text(this).count, last: true) }
  t.method("int LastIndexOfAny(char[] anyOf, int startIndex)") { this, a, _ in
    let s = text(this)
    if s.isEmpty { return .int32(-1) }
    try checkStart(a.int(1), s.count)
    return any(this, a, 0..<min(a.int(1) + 1, s.count), last: true)
  }
}

// MARK: Changes

private func defineStringChanges(_ t: NetType) {
  t.method("string Substring(int startIndex)") { this, a, _ in
    let s = text(this)
    let start = a.int(0)
    if start < 0 { throw NetException.outOfRange("startIndex", "startIndex cannot be less than zero.") }
    if start > s.count { throw NetException.outOfRange("startIndex", "startIndex cannot be larger than length of string.") }
    return .string(start == 0 ? s : s.substring(start, s.count - start))
  }
  t.method("string Substring(int startIndex, int length)") { this, a, _ in
    let s = text(this)
    let start = a.int(0)
    let length = a.int(1)
    if start < 0 { throw NetException.outOfRange("startIndex", "startIndex cannot be less than zero.") }
    if start > s.count { throw NetException.outOfRange("startIndex", "startIndex cannot be larger than length of string.") }
    if length < 0 { throw NetException.outOfRange("length", "length cannot be less than zero.") }
    if start + length > s.count { throw NetException.outOfRange("length", "Index and length must refer to a location within the string.") }
    return .string(s.substring(start, length))
  }
  t.method("string Insert(int startIndex, string value)") { this, a, _ in
    let s = text(this)
    if a[1].isNull { throw NetException.argumentNull("value") }
    let start = a.int(0)
    if start < 0 {
      throw NetException.outOfRange("startIndex", "startIndex ('\(start)') must be a non-negative value.", actual: String(start))
    }
    if start > s.count {
      throw NetException.outOfRange(
        "startIndex", "startIndex ('\(start)') must be less than or equal to '\(s.count)'.", actual: String(start))
    }
    return .string(s.substring(0, start).appending(a.string(1)).appending(s.substring(start, s.count - start)))
  }
  t.method("string Remove(int startIndex)") { this, a, _ in
    let s = text(this)
    let start = a.int(0)
    if start < 0 { throw NetException.outOfRange("startIndex", "startIndex cannot be less than zero.") }
    if start > s.count { throw NetException.outOfRange("startIndex", "startIndex cannot be larger than length of string.") }
    return .string(s.substring(0, start))
  }
  t.method("string Remove(int startIndex, int count)") { this, a, _ in
    let s = text(this)
    let start = a.int(0)
    let count = a.int(1)
    if start < 0 { throw NetException.outOfRange("startIndex", "startIndex ('\(start)') must be a non-negative value.", actual: String(start)) }
    if count < 0 { throw NetException.outOfRange("count", "count ('\(count)') must be a non-negative value.", actual: String(count)) }
    if start + count > s.count {
      throw NetException.outOfRange("count", "Index and count must refer to a location within the string.")
    }
    return .string(s.substring(0, start).appending(s.substring(start + count, s.count - start - count)))
  }
  t.method("string Replace(char oldChar, char newChar)") { this, a, _ in
    let old = a.unit(0)
    let new = a.unit(1)
    return .string(StringSearch.replace(text(this), PSString(units: [old]), PSString(units: [new]), false))
  }
  func replace(_ this: Value, _ a: Arguments, _ ignoreCase: Bool) throws -> Value {
    if a[0].isNull { throw NetException.argumentNull("oldValue") }
    if a.string(0).isEmpty { throw NetException.argument("The value cannot be an empty string.", "oldValue") }
    return .string(StringSearch.replace(text(this), a.string(0), a.string(1), ignoreCase))
  }
  t.method("string Replace(string oldValue, string newValue)") { this, a, _ in try replace(this, a, false) }
  t.method("string Replace(string oldValue, string newValue, System.StringComparison comparisonType)") { this, a, _ in
    try replace(this, a, a.int(2) & 1 == 1)
  }
  t.method("string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)") { this, a, _ in
    try replace(this, a, a.bool(2))
  }
  t.method("string ReplaceLineEndings()") { this, _, _ in .string(replaceLineEndings(text(this), PSString(ascii: "\n"))) }
  t.method("string ReplaceLineEndings(string replacementText)") { this, a, _ in .string(replaceLineEndings(text(this), a.string(0))) }
  t.method("string ToLower()") { this, _, context in .string(Casing.lower(text(this), context.culture)) }
  t.method("string ToLower(cultureinfo culture)") { this, a, context in .string(Casing.lower(text(this), a.culture(0, context))) }
  t.method("string ToUpper()") { this, _, context in .string(Casing.upper(text(this), context.culture)) }
  t.method("string ToUpper(cultureinfo culture)") { this, a, context in .string(Casing.upper(text(this), a.culture(0, context))) }
  t.method("string ToLowerInvariant()") { this, _, _ in .string(Casing.lower(text(this))) }
  t.method("string ToUpperInvariant()") { this, _, _ in .string(Casing.upper(text(this))) }
  for (name, isLeft) in [("PadLeft", true), ("PadRight", false)] {
    func pad(_ this: Value, _ width: Int, _ filler: UInt16) throws -> Value {
      let s = text(this)
      if width < 0 {
        throw NetException.outOfRange("totalWidth", "Non-negative number required.")
      }
      if width <= s.count { return .string(s) }
      let padding = PSString(units: [UInt16](repeating: filler, count: width - s.count))
      return .string(isLeft ? padding.appending(s) : s.appending(padding))
    }
    t.method("string \(name)(int totalWidth)") { this, a, _ in try pad(this, a.int(0), 0x20) }
    t.method("string \(name)(int totalWidth, char paddingChar)") { this, a, _ in try pad(this, a.int(0), a.unit(1)) }
  }
  for (name, left, right) in [("Trim", true, true), ("TrimStart", true, false), ("TrimEnd", false, true)] {
    func trim(_ this: Value, _ units: [UInt16]) -> Value {
      let s = text(this)
      let all = s.units
      var start = 0
      var end = all.count
      func drops(_ unit: UInt16) -> Bool { units.isEmpty ? CharacterKind.isWhiteSpace(unit) : units.contains(unit) }
      if left { while start < end, drops(all[start]) { start += 1 } }
      if right { while end > start, drops(all[end - 1]) { end -= 1 } }
      return .string(start == 0 && end == all.count ? s : s.substring(start, end - start))
    }
    t.method("string \(name)()") { this, _, _ in trim(this, []) }
    t.method("string \(name)(char trimChar)") { this, a, _ in trim(this, [a.unit(0)]) }
    t.method("string \(name)(Params char[] trimChars)") { this, a, _ in trim(this, a.units(0)) }
  }
}

private func replaceLineEndings(_ string: PSString, _ replacement: PSString) -> PSString {
  var out: [UInt16] = []
  let units = string.units
  var index = 0
  while index < units.count {
    switch units[index] {
    case 0x0d:
      if index + 1 < units.count, units[index + 1] == 0x0a { index += 1 }
      out += replacement.units
    case 0x0a, 0x0c, 0x85, 0x2028, 0x2029: out += replacement.units
    default: out.append(units[index])
    }
    index += 1
  }
  return PSString(units: out)
}

// MARK: Split

private func defineStringSplit(_ t: NetType) {
  let options = "System.StringSplitOptions options = System.StringSplitOptions.None"
  func characters(_ units: [UInt16]) -> [[UInt16]]? { units.isEmpty ? nil : units.map { [$0] } }
  func option(_ a: Arguments, _ index: Int) -> Int { index < a.count ? a.int(index) : 0 }
  t.method("string[] Split(Params char[] separator)") { this, a, _ in
    split(text(this), characters(a.units(0)), Int.max, 0)
  }
  t.method("string[] Split(char separator, \(options))") { this, a, _ in split(text(this), [[a.unit(0)]], Int.max, option(a, 1)) }
  t.method("string[] Split(char separator, int count, \(options))") { this, a, _ in
    split(text(this), [[a.unit(0)]], try count(a.int(1)), option(a, 2))
  }
  t.method("string[] Split(char[] separator, int count)") { this, a, _ in
    split(text(this), characters(a.units(0)), try count(a.int(1)), 0)
  }
  t.method("string[] Split(char[] separator, System.StringSplitOptions options)") { this, a, _ in
    split(text(this), characters(a.units(0)), Int.max, a.int(1))
  }
  t.method("string[] Split(char[] separator, int count, System.StringSplitOptions options)") { this, a, _ in
    split(text(this), characters(a.units(0)), try count(a.int(1)), a.int(2))
  }
  t.method("string[] Split(string separator, \(options))") { this, a, _ in
    split(text(this), a[0].isNull ? nil : [a.string(0).units], Int.max, option(a, 1))
  }
  t.method("string[] Split(string separator, int count, \(options))") { this, a, _ in
    split(text(this), a[0].isNull ? nil : [a.string(0).units], try count(a.int(1)), option(a, 2))
  }
  func words(_ a: Arguments) -> [[UInt16]]? {
    let words = a.base[0].object?.contiguousElements ?? []
    return words.isEmpty ? nil : words.map { $0.stringIfString?.units ?? [] }
  }
  t.method("string[] Split(string[] separator, System.StringSplitOptions options)") { this, a, _ in
    split(text(this), words(a), Int.max, a.int(1))
  }
  t.method("string[] Split(string[] separator, int count, System.StringSplitOptions options)") { this, a, _ in
    split(text(this), words(a), try count(a.int(1)), a.int(2))
  }
  func count(_ count: Int) throws -> Int {
    if count < 0 { throw NetException.outOfRange("count", "count ('\(count)') must be a non-negative value.", actual: String(count)) }
    return count
  }
}

/// Splits at any of the separators (nil: at white space), at most into `limit` parts; options 1 drops empty parts, 2 trims them.
private func split(_ string: PSString, _ separators: [[UInt16]]?, _ limit: Int, _ options: Int) -> Value {
  let removesEmpty = options & 1 != 0
  let trims = options & 2 != 0
  var parts: [Value] = []
  if limit == 0 { return .array([], of: .string) }
  let units = string.units
  let separators = separators?.filter { !$0.isEmpty } ?? nil
  func add(_ start: Int, _ end: Int) {
    var start = start
    var end = end
    if trims {
      while start < end, CharacterKind.isWhiteSpace(units[start]) { start += 1 }
      while end > start, CharacterKind.isWhiteSpace(units[end - 1]) { end -= 1 }
    }
    if removesEmpty, start == end { return }
    parts.append(.string(start == 0 && end == units.count ? string : string.substring(start, end - start)))
  }
  func separatorLength(_ index: Int) -> Int {
    guard let separators else { return CharacterKind.isWhiteSpace(units[index]) ? 1 : 0 }
    for separator in separators where separator[0] == units[index] && index + separator.count <= units.count {
      if separator.count == 1 || units[index..<index + separator.count].elementsEqual(separator) { return separator.count }
    }
    return 0
  }
  var start = 0
  var index = 0
  while index < units.count {
    if parts.count == limit - 1 {
      if !removesEmpty { break }
      // The last part begins at the next text that is not empty.
      var next = start
      while next < units.count {
        let length = separatorLength(next)
        if length == 0 { break }
        next += length
      }
      start = next
      break
    }
    let length = separatorLength(index)
    if length > 0 {
      add(start, index)
      index += length
      start = index
    } else {
      index += 1
    }
  }
  if parts.count < limit { add(start, units.count) }
  return .array(parts, of: .string)
}

// MARK: Static members

private func defineStringStatics(_ t: NetType) {
  t.staticProperty("string Empty") { _, _ in .string(PSString(ascii: "")) }
  t.staticMethod("bool IsNullOrEmpty(string value)") { _, a, _ in .bool(a[0].isNull || a.string(0).isEmpty) }
  t.staticMethod("bool IsNullOrWhiteSpace(string value)") { _, a, _ in
    .bool(a[0].isNull || a.string(0).units.allSatisfy { CharacterKind.isWhiteSpace($0) })
  }
  t.staticMethod("string Copy(string str)") { _, a, _ in .string(PSString(a.string(0).text)) }
  t.staticMethod("string Intern(string str)") { _, a, _ in a[0] }
  t.staticMethod("string IsInterned(string str)") { _, a, _ in a[0] }

  func plain(_ value: Value, _ context: DotNetContext) throws -> PSString {
    value.isNull ? PSString(ascii: "") : try netText(value, culture: context.culture, context)
  }
  func concat(_ values: [Value], _ context: DotNetContext) throws -> Value { try join(PSString(ascii: ""), values, context) }
  func join(_ separator: PSString, _ values: [Value], _ context: DotNetContext) throws -> Value {
    var texts: [PSString] = []
    texts.reserveCapacity(values.count)
    for value in values { texts.append(try plain(value, context)) }
    return .string(StringJoin.join(texts, separator))
  }
  t.staticMethod("string Concat(System.Object arg0)") { _, a, context in .string(try plain(a[0], context)) }
  t.staticMethod("string Concat(System.Object arg0, System.Object arg1)") { _, a, context in try concat(a.array, context) }
  t.staticMethod("string Concat(System.Object arg0, System.Object arg1, System.Object arg2)") { _, a, context in
    try concat(a.array, context)
  }
  t.staticMethod("string Concat(Params System.Object[] args)") { _, a, context in try concat(a.rest(0), context) }
  t.staticMethod("string Concat(System.Collections.Generic.IEnumerable[string] values)") { _, a, context in
    try concat(try elements(of: a[0], context), context)
  }
  t.staticMethod("string Concat(string str0, string str1)") { _, a, context in try concat(a.array, context) }
  t.staticMethod("string Concat(string str0, string str1, string str2)") { _, a, context in try concat(a.array, context) }
  t.staticMethod("string Concat(string str0, string str1, string str2, string str3)") { _, a, context in try concat(a.array, context) }
  t.staticMethod("string Concat(Params string[] values)") { _, a, context in try concat(a.rest(0), context) }

  for type in ["string", "char"] {
    let isString = type == "string"
    func separator(_ a: Arguments) -> PSString { isString ? a.string(0) : PSString(units: [a.unit(0)]) }
    t.staticMethod("string Join(\(type) separator, Params string[] value)") { _, a, context in
      try join(separator(a), a.rest(1), context)
    }
    t.staticMethod("string Join(\(type) separator, Params System.Object[] values)") { _, a, context in
      try join(separator(a), a.rest(1), context)
    }
    t.staticMethod("string Join(\(type) separator, System.Collections.Generic.IEnumerable[string] values)") { _, a, context in
      try join(separator(a), try elements(of: a[1], context), context)
    }
    t.staticMethod("string Join(\(type) separator, string[] value, int startIndex, int count)") { _, a, context in
      let values = a[1].object?.contiguousElements ?? []
      let start = a.int(2)
      let count = a.int(3)
      guard start >= 0, count >= 0, start + count <= values.count else {
        throw NetException.outOfRange("startIndex", "Index and count must refer to a location within the buffer.")
      }
      return try join(separator(a), Array(values[start..<start + count]), context)
    }
  }

  func format(_ format: Value, _ values: [Value], _ provider: Value?, _ context: DotNetContext) throws -> Value {
    if format.isNull { throw NetException.argumentNull("format") }
    let culture = provider?.object as? Culture ?? context.culture
    return .string(try CompositeFormat.format(format.stringIfString ?? PSString(ascii: ""), values, culture: culture, context))
  }
  t.staticMethod("string Format(string format, System.Object arg0)") { _, a, context in
    try format(a[0], [a[1]], nil, context)
  }
  t.staticMethod("string Format(string format, System.Object arg0, System.Object arg1)") { _, a, context in
    try format(a[0], [a[1], a[2]], nil, context)
  }
  t.staticMethod("string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)") { _, a, context in
    try format(a[0], [a[1], a[2], a[3]], nil, context)
  }
  t.staticMethod("string Format(string format, Params System.Object[] args)") { _, a, context in
    try format(a[0], a.rest(1), nil, context)
  }
  t.staticMethod("string Format(System.IFormatProvider provider, string format, System.Object arg0)") { _, a, context in
    try format(a[1], [a[2]], a[0], context)
  }
  t.staticMethod("string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)") { _, a, context in
    try format(a[1], [a[2], a[3]], a[0], context)
  }
  t.staticMethod("string Format(System.IFormatProvider provider, string format, Params System.Object[] args)") { _, a, context in
    try format(a[1], a.rest(2), a[0], context)
  }
}

public enum StringJoin {
  public static func join(_ texts: [PSString], _ separator: PSString) -> PSString {
    if texts.isEmpty { return PSString(ascii: "") }
    if texts.count == 1 { return texts[0] }
    var joined = ""
    var isASCII = separator.isASCII
    var size = separator.text.utf8.count * (texts.count - 1)
    for text in texts {
      size += text.text.utf8.count
      if !text.isASCII { isASCII = false }
      if text.isIllFormed {
        var units: [UInt16] = []
        for (index, text) in texts.enumerated() {
          if index > 0 { units += separator.units }
          units += text.units
        }
        return PSString(units: units)
      }
    }
    joined.reserveCapacity(size)
    for (index, text) in texts.enumerated() {
      if index > 0 { joined += separator.text }
      joined += text.text
    }
    return isASCII ? PSString(ascii: joined) : PSString(joined)
  }
}
