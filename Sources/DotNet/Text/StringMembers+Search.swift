// Members of System.String: search.

func defineStringSearch(_ t: NetType) {
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
