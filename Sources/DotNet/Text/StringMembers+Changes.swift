// Members of System.String: changed copies.

func defineStringChanges(_ t: NetType) {
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
