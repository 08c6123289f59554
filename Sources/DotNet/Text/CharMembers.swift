/// Members of `System.Char`.
func defineChar(_ t: NetType) {
  t.method("int CompareTo(System.Object value)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard case .char(let other) = a[0].base else { throw NetException.argument("Object must be of type Char.") }
    return .int32(Int32(unit(this.base)) - Int32(other))
  }
  t.method("int CompareTo(char value)") { this, a, _ in .int32(Int32(unit(this.base)) - Int32(a.unit(0))) }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(this.base.netEquals(a[0].base)) }
  t.method("bool Equals(char obj)") { this, a, _ in .bool(unit(this.base) == a.unit(0)) }
  t.method("int GetHashCode()") { this, _, _ in .int32(Int32(unit(this.base)) | Int32(unit(this.base)) << 16) }
  t.method("string ToString()") { this, _, _ in .string(PSString(units: [unit(this.base)])) }
  t.method("string ToString(System.IFormatProvider provider)") { this, _, _ in .string(PSString(units: [unit(this.base)])) }
  t.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", 4) }
  defineConvertible(t)
  constant(t, "char MaxValue", .char(0xffff))
  constant(t, "char MinValue", .char(0))
  let tests: [(String, (UInt16) -> Bool)] = [
    ("IsControl", { CharacterKind.of($0) == .control }), ("IsDigit", { CharacterKind.of($0).isDigit }),
    ("IsLetter", { CharacterKind.of($0).isLetter }),
    ("IsLetterOrDigit", { CharacterKind.of($0).isLetter || CharacterKind.of($0).isDigit }),
    ("IsLower", { CharacterKind.of($0) == .lowercaseLetter }), ("IsUpper", { CharacterKind.of($0) == .uppercaseLetter }),
    ("IsNumber", { CharacterKind.of($0).isNumber }), ("IsPunctuation", { CharacterKind.of($0).isPunctuation }),
    ("IsSeparator", { CharacterKind.of($0).isSeparator }), ("IsSymbol", { CharacterKind.of($0).isSymbol }),
    ("IsWhiteSpace", { CharacterKind.isWhiteSpace($0) }), ("IsSurrogate", { $0 & 0xf800 == 0xd800 }),
    ("IsHighSurrogate", { $0 & 0xfc00 == 0xd800 }), ("IsLowSurrogate", { $0 & 0xfc00 == 0xdc00 }),
  ]
  for (name, test) in tests {
    t.staticMethod("bool \(name)(char c)") { _, a, _ in .bool(test(a.unit(0))) }
    t.staticMethod("bool \(name)(string s, int index)") { _, a, _ in
      guard a.int(1) >= 0, a.int(1) < a.string(0).count else {
        throw NetException.outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
      }
      return .bool(test(a.string(0)[a.int(1)]))
    }
  }
  let ascii: [(String, (UInt16) -> Bool)] = [
    ("IsAscii", { $0 < 0x80 }), ("IsAsciiDigit", { $0 &- 48 < 10 }), ("IsAsciiLetter", { ($0 | 32) &- 97 < 26 }),
    ("IsAsciiLetterLower", { $0 &- 97 < 26 }), ("IsAsciiLetterUpper", { $0 &- 65 < 26 }),
    ("IsAsciiLetterOrDigit", { ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 }),
    ("IsAsciiHexDigit", { ($0 | 32) &- 97 < 6 || $0 &- 48 < 10 }),
    ("IsAsciiHexDigitLower", { $0 &- 97 < 6 || $0 &- 48 < 10 }), ("IsAsciiHexDigitUpper", { $0 &- 65 < 6 || $0 &- 48 < 10 }),
  ]
  for (name, test) in ascii { t.staticMethod("bool \(name)(char c)") { _, a, _ in .bool(test(a.unit(0))) } }
  t.staticMethod("bool IsBetween(char c, char minInclusive, char maxInclusive)") { _, a, _ in
    .bool(a.unit(0) >= a.unit(1) && a.unit(0) <= a.unit(2))
  }
  t.staticMethod("bool IsSurrogatePair(char highSurrogate, char lowSurrogate)") { _, a, _ in
    .bool(a.unit(0) & 0xfc00 == 0xd800 && a.unit(1) & 0xfc00 == 0xdc00)
  }
  t.staticMethod("char ToUpper(char c)") { _, a, context in .char(Casing.upper(a.unit(0), context.culture)) }
  t.staticMethod("char ToUpper(char c, cultureinfo culture)") { _, a, context in .char(Casing.upper(a.unit(0), a.culture(1, context))) }
  t.staticMethod("char ToLower(char c)") { _, a, context in .char(Casing.lower(a.unit(0), context.culture)) }
  t.staticMethod("char ToLower(char c, cultureinfo culture)") { _, a, context in .char(Casing.lower(a.unit(0), a.culture(1, context))) }
  t.staticMethod("char ToUpperInvariant(char c)") { _, a, _ in .char(Casing.upper(a.unit(0))) }
  t.staticMethod("char ToLowerInvariant(char c)") { _, a, _ in .char(Casing.lower(a.unit(0))) }
  t.staticMethod("string ToString(char c)") { _, a, _ in .string(PSString(units: [a.unit(0)])) }
  t.staticMethod("char Parse(string s)") { _, a, _ in
    guard a.string(0).count == 1 else { throw NetException.format("String must be exactly one character long.") }
    return .char(a.string(0)[0])
  }
  t.staticMethod("bool TryParse(string s, [ref] char result)") { _, a, _ in
    let isOne = a.string(0).count == 1
    a.setReference(1, .char(isOne ? a.string(0)[0] : 0))
    return .bool(isOne)
  }
  t.staticMethod("double GetNumericValue(char c)") { _, a, _ in
    .double(Unicode.Scalar(a.unit(0))?.properties.numericValue ?? -1)
  }
  t.staticMethod("System.Globalization.UnicodeCategory GetUnicodeCategory(char c)") { _, a, _ in
    EnumTypes.value("System.Globalization.UnicodeCategory", Int64(CharacterKind.of(a.unit(0)).rawValue))
  }
  t.staticMethod("string ConvertFromUtf32(int utf32)") { _, a, _ in
    guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: a.int(0))) else {
      throw NetException.outOfRange(
        "utf32", "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values "
          + "(0x00d800 ~ 0x00dfff).")
    }
    return .text(String(Character(scalar)))
  }
  t.staticMethod("int ConvertToUtf32(string s, int index)") { _, a, _ in
    let s = a.string(0)
    guard a.int(1) >= 0, a.int(1) < s.count else {
      throw NetException.outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
    }
    let high = s[a.int(1)]
    if high & 0xfc00 == 0xd800, a.int(1) + 1 < s.count, s[a.int(1) + 1] & 0xfc00 == 0xdc00 {
      return .int((Int(high) - 0xd800) * 0x400 + Int(s[a.int(1) + 1]) - 0xdc00 + 0x10000)
    }
    return .int(Int(high))
  }
  t.staticMethod("int ConvertToUtf32(char highSurrogate, char lowSurrogate)") { _, a, _ in
    .int((Int(a.unit(0)) - 0xd800) * 0x400 + Int(a.unit(1)) - 0xdc00 + 0x10000)
  }
}

/// Members of `System.Boolean`.
enum BooleanMembers {
  static func parse(_ string: PSString) -> Bool? {
    let text = PSString(StringTrim.trim(string.text))
    if CaseFolding.equal(text.text, "True") { return true }
    return CaseFolding.equal(text.text, "False") ? false : nil
  }
}

func defineBoolean(_ t: NetType) {
  func bool(_ value: Value) -> Bool { if case .bool(let b) = value.base { b } else { false } }
  t.method("int CompareTo(System.Object obj)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard case .bool(let other) = a[0].base else { throw NetException.argument("Object must be of type Boolean.") }
    return .int32(bool(this) == other ? 0 : bool(this) ? 1 : -1)
  }
  t.method("int CompareTo(bool value)") { this, a, _ in .int32(bool(this) == a.bool(0) ? 0 : bool(this) ? 1 : -1) }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(this.base.netEquals(a[0].base)) }
  t.method("bool Equals(bool obj)") { this, a, _ in .bool(bool(this) == a.bool(0)) }
  t.method("int GetHashCode()") { this, _, _ in .int32(bool(this) ? 1 : 0) }
  t.method("string ToString()") { this, _, _ in .text(bool(this) ? "True" : "False") }
  t.method("string ToString(System.IFormatProvider provider)") { this, _, _ in .text(bool(this) ? "True" : "False") }
  t.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", 3) }
  defineConvertible(t)
  constant(t, "string TrueString", .text("True"))
  constant(t, "string FalseString", .text("False"))
  t.staticMethod("bool Parse(string value)") { _, a, _ in
    guard let string = a[0].stringIfString else { throw NetException.argumentNull("value") }
    guard let result = BooleanMembers.parse(string) else {
      throw NetException.format("String '\(string.text)' was not recognized as a valid Boolean.")
    }
    return .bool(result)
  }
  t.staticMethod("bool TryParse(string value, [ref] bool result)") { _, a, _ in
    let result = a[0].stringIfString.flatMap { BooleanMembers.parse($0) }
    a.setReference(1, .bool(result ?? false))
    return .bool(result != nil)
  }
}
