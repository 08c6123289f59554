// Members of System.String: static members.

func defineStringStatics(_ t: NetType) {
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
      if start < 0 { throw NetException.outOfRange("startIndex", "startIndex ('\(start)') must be a non-negative value.", actual: "\(start)") }
      if count < 0 { throw NetException.outOfRange("count", "count ('\(count)') must be a non-negative value.", actual: "\(count)") }
      guard start + count <= values.count else {
        throw NetException.outOfRange(
          "startIndex", "startIndex ('\(start)') must be less than or equal to '\(values.count - count)'.", actual: "\(start)")
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
