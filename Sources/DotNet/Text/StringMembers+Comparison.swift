// Members of System.String: comparison.

func defineStringComparison(_ t: NetType) {
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
