// Members of System.String: splitting.

func defineStringSplit(_ t: NetType) {
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
