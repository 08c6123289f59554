import ClusterModel

/// The functions that look at nothing but their arguments.
enum ScalarFunctions {
  /// - Returns: nil for a name that needs the session.
  static func call(_ name: String, _ a: [SqlValue]) throws(SqlFailure) -> SqlValue? {
    func text(_ index: Int) -> String { index < a.count ? a[index].display : "" }
    func int(_ index: Int) -> Int { index < a.count ? whole(a[index]) : 0 }
    func isNull(_ indices: Int...) -> Bool { indices.contains { $0 < a.count && a[$0].isNull } }
    switch name {
    case "LEN": return isNull(0) ? .null : .int(trimmedEnd(text(0)).utf16.count)
    case "UPPER": return isNull(0) ? .null : .text(text(0).uppercased())
    case "LOWER": return isNull(0) ? .null : .text(text(0).lowercased())
    case "LTRIM": return isNull(0) ? .null : .text(String(text(0).drop { $0 == " " }))
    case "RTRIM": return isNull(0) ? .null : .text(trimmedEnd(text(0)))
    case "REVERSE": return isNull(0) ? .null : .text(String(text(0).reversed()))
    case "LEFT", "RIGHT":
      if isNull(0, 1) { return .null }
      if int(1) < 0 { throw SqlFailure(537, [name.lowercased()], state: 2) }
      return .text(String(name == "LEFT" ? text(0).prefix(int(1)) : text(0).suffix(int(1))))
    case "SUBSTRING":
      if isNull(0, 1, 2) { return .null }
      if int(2) < 0 { throw SqlFailure(537, ["SUBSTRING"], state: 3) }
      return .text(substring(text(0), from: int(1), count: int(2)))
    case "REPLACE":
      if isNull(0, 1, 2) { return .null }
      return .text(replaced(text(0), text(1), text(2)))
    case "REPLICATE":
      if isNull(0, 1) || int(1) < 0 { return .null }
      let limit: Int = max(1, text(0).utf16.count)
      return .text(String(repeating: text(0), count: min(int(1), 8_000 / limit)))
    case "SPACE":
      return isNull(0) || int(0) < 0 ? .null : .text(String(repeating: " ", count: min(8_000, int(0))))
    case "STUFF":
      if isNull(0, 1, 2) || int(1) < 1 || int(2) < 0 || int(1) > text(0).count { return .null }
      let base: String = text(0)
      return .text(base.prefix(int(1) - 1) + (isNull(3) ? "" : text(3)) + base.dropFirst(int(1) - 1 + int(2)))
    case "CHARINDEX":
      return isNull(0, 1) ? .null : .int(position(of: text(0), in: text(1), from: a.count > 2 ? int(2) : 1))
    case "PATINDEX": return isNull(0, 1) ? .null : .int(SqlPattern.position(text(0), in: text(1)))
    case "CONCAT": return .text(a.map { $0.isNull ? "" : $0.display }.joined())
    case "QUOTENAME":
      if isNull(0) { return .null }
      let mark: String = a.count > 1 ? text(1) : "["
      let close: String =
        mark == "[" ? "]" : (mark == "(" ? ")" : (mark == "<" ? ">" : (mark == "{" ? "}" : mark)))
      return .text(mark + text(0).replacing(close, with: close + close) + close)
    case "CHAR", "NCHAR":
      guard !isNull(0), (0...(name == "CHAR" ? 255 : 65_535)).contains(int(0)),
        let scalar = Unicode.Scalar(UInt32(int(0))), int(0) > 0
      else { return .null }
      return .text(String(Character(scalar)))
    case "ASCII", "UNICODE": return text(0).unicodeScalars.first.map { .int(Int($0.value)) } ?? .null
    case "STR":
      if isNull(0) { return .null }
      let width: Int = a.count > 1 ? max(0, min(8_000, int(1))) : 10
      let figures: String = SqlValue.fixed(real(a[0]), a.count > 2 ? max(0, min(16, int(2))) : 0)
      return .text(
        figures.count > width
          ? String(repeating: "*", count: width)
          : String(repeating: " ", count: width - figures.count) + figures)
    case "PARSENAME":
      let parts: [Substring] = text(0).split(separator: ".", omittingEmptySubsequences: false)
      guard !isNull(0, 1), (1...parts.count).contains(int(1)) else { return .null }
      return .text(parts[parts.count - int(1)].filter { $0 != "[" && $0 != "]" })
    case "ISNUMERIC": return .int(!isNull(0) && Double(text(0).trimmingSpaces()) != nil ? 1 : 0)
    case "ISDATE": return .int(!isNull(0) && SqlDate.parse(text(0)) != nil && text(0).count > 3 ? 1 : 0)
    case "DATALENGTH": return nil
    case "CHOOSE": return isNull(0) || int(0) < 1 || int(0) >= a.count ? .null : a[int(0)]
    default:
      if let found: SqlValue = try number(name, a) { return found }
      return try date(name, a)
    }
  }

  private static func number(_ name: String, _ a: [SqlValue]) throws(SqlFailure) -> SqlValue? {
    let mathematical: Set<String> = ["ABS", "CEILING", "FLOOR", "SIGN", "SQRT", "POWER", "ROUND"]
    guard mathematical.contains(name) else { return nil }
    guard let first: SqlValue = a.first, !a.contains(where: \.isNull) else { return .null }
    let value: Double = real(first)
    func same(_ result: Double) throws(SqlFailure) -> SqlValue {
      if case .int = first {
        guard result.isFinite, abs(result) < 9e18 else {
          throw SqlFailure(8_115, ["expression", "int"], state: 2)
        }
        return .int(Int(result))
      }
      return .real(result)
    }
    switch name {
    case "ABS": return try same(abs(value))
    case "SIGN": return try same(value > 0 ? 1 : (value < 0 ? -1 : 0))
    case "CEILING": return try same(value.rounded(.up))
    case "FLOOR": return try same(value.rounded(.down))
    case "SQRT": return value < 0 ? .null : .real(value.squareRoot())
    case "POWER":
      var result: Double = 1
      let exponent: Int = whole(a[1])
      for _ in 0..<min(abs(exponent), 2_000) { result *= value }
      return try same(exponent < 0 ? 1 / result : result)
    default:
      var factor: Double = 1
      for _ in 0..<min(abs(whole(a[1])), 30) { factor *= 10 }
      if whole(a[1]) < 0 { factor = 1 / factor }
      let scaled: Double = value * factor
      return try same(
        (a.count > 2 && whole(a[2]) != 0
          ? scaled.rounded(.towardZero) : scaled.rounded(.toNearestOrAwayFromZero)) / factor)
    }
  }

  private static func date(_ name: String, _ a: [SqlValue]) throws(SqlFailure) -> SqlValue? {
    func time(_ index: Int) throws(SqlFailure) -> SimulatedTime {
      guard let found: SimulatedTime = SqlDate.parse(a[index].display) else { throw SqlFailure(241) }
      return found
    }
    switch name {
    case "YEAR", "MONTH", "DAY":
      return a[0].isNull ? .null : .int(SqlDate.value(name.lowercased(), of: try time(0)))
    case "EOMONTH":
      if a[0].isNull { return .null }
      let start: SimulatedTime = SqlDate.add("month", a.count > 1 ? whole(a[1]) : 0, to: try time(0))
      let parts = start.components
      return .text(
        SqlDate.text(
          SimulatedTime(year: parts.year, month: parts.month, day: SqlDate.daysIn(parts.month, parts.year)),
          as: SqlType("date")))
    case "dateadd":
      if a.contains(where: \.isNull) { return .null }
      return .text(
        SqlDate.text(SqlDate.add(a[0].display, whole(a[1]), to: try time(2)), as: SqlType(a[3].display)))
    case "dateplus":
      if a.contains(where: \.isNull) { return .null }
      let start: SimulatedTime = try time(0)
      let days: Double = real(a[1])
      guard abs(days) < 3_000_000 else { throw SqlFailure(8_115, ["expression", "datetime"], state: 2) }
      return .text(
        SqlDate.text(
          SimulatedTime(milliseconds: start.milliseconds + Int64(days * 86_400_000)), as: .datetime))
    case "datediff":
      if a.contains(where: \.isNull) { return .null }
      let count: Int = SqlDate.difference(a[0].display, try time(1), try time(2))
      if abs(count) > 2_147_483_647 { throw SqlFailure(535, ["datediff"]) }
      return .int(count)
    case "datepart": return a[1].isNull ? .null : .int(SqlDate.value(a[0].display, of: try time(1)))
    case "datename":
      if a[1].isNull { return .null }
      let value: Int = SqlDate.value(a[0].display, of: try time(1))
      if a[0].display == "month" { return .text(SqlDate.monthNames[value - 1]) }
      if a[0].display == "weekday" { return .text(SqlDate.dayNames[value - 1]) }
      return .text(String(value))
    case "AGENT_DATETIME":
      if a.contains(where: \.isNull) { return .null }
      let (date, clock): (Int, Int) = (whole(a[0]), whole(a[1]))
      let day: String = SqlDate.digits(date, 8)
      guard
        let found: SimulatedTime = SqlDate.parse(
          "\(day) \(clock / 10_000):\(clock / 100 % 100):\(clock % 100)")
      else { throw SqlFailure(241) }
      return .text(SqlDate.datetime(found))
    case "FN_TICKSTODATE":
      // .NET's ticks: 100 ns since year 1.
      return a[0].isNull
        ? .null
        : .text(
          SqlDate.datetime(SimulatedTime(milliseconds: Int64(whole(a[0]) / 10_000 - 62_135_596_800_000))))
    default: return nil
    }
  }

  static func whole(_ value: SqlValue) -> Int {
    switch value {
    case .int(let number): number
    case .real(let number): number.isFinite && abs(number) < 9e18 ? Int(number) : 0
    case .text(let text): Int(text.trimmingSpaces()) ?? 0
    case .null: 0
    }
  }

  static func real(_ value: SqlValue) -> Double {
    switch value {
    case .int(let number): Double(number)
    case .real(let number): number
    case .text(let text): Double(text.trimmingSpaces()) ?? 0
    case .null: 0
    }
  }

  private static func substring(_ text: String, from start: Int, count: Int) -> String {
    let (end, overflow) = start.addingReportingOverflow(count)
    let first: Int = max(1, start)
    let last: Int = overflow ? Int.max : end
    return last <= first ? "" : String(text.dropFirst(first - 1).prefix(last - first))
  }

  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    guard !old.isEmpty else { return text }
    let haystack: [Character] = Array(text)
    let needle: [String] = old.map { $0.lowercased() }
    var result: String = ""
    var place: Int = 0
    while place < haystack.count {
      let fits: Bool =
        place + needle.count <= haystack.count
        && needle.indices.allSatisfy { haystack[place + $0].lowercased() == needle[$0] }
      if fits {
        result += new
        place += needle.count
      } else {
        result.append(haystack[place])
        place += 1
      }
    }
    return result
  }

  private static func position(of part: String, in text: String, from start: Int) -> Int {
    let haystack: [String] = text.map { $0.lowercased() }
    let needle: [String] = part.map { $0.lowercased() }
    guard !needle.isEmpty, needle.count <= haystack.count else { return 0 }
    var place: Int = max(0, start - 1)
    while place + needle.count <= haystack.count {
      if needle.indices.allSatisfy({ haystack[place + $0] == needle[$0] }) { return place + 1 }
      place += 1
    }
    return 0
  }
}

/// LIKE's patterns: `%`, `_`, `[a-z]`, `[^x]`.
enum SqlPattern {
  enum Part { case any, one, literal(String), set(isNot: Bool, [ClosedRange<String>]) }

  static func matches(_ text: String, _ pattern: String, escape: Character?) -> Bool {
    matches(text.map { $0.lowercased() }, parts(pattern, escape: escape))
  }

  private static func matches(_ text: [String], _ parts: [Part]) -> Bool {
    // One row of the match table at a time: no pattern makes it slow.
    var row: [Bool] = [true] + Array(repeating: false, count: text.count)
    for part: Part in parts {
      var next: [Bool] = Array(repeating: false, count: text.count + 1)
      if case .any = part {
        var seen = false
        for place: Int in 0...text.count {
          seen = seen || row[place]
          next[place] = seen
        }
      } else {
        for place: Int in 0..<text.count where row[place] && fits(text[place], part) {
          next[place + 1] = true
        }
      }
      row = next
    }
    if row[text.count] { return true }
    // Blanks at the end of the text do not count.
    var end: Int = text.count
    while end > 0, text[end - 1] == " " {
      end -= 1
      if row[end] { return true }
    }
    return false
  }

  private static func fits(_ character: String, _ part: Part) -> Bool {
    switch part {
    case .any, .one: true
    case .literal(let wanted): wanted == character
    case .set(let isNot, let ranges): ranges.contains { $0.contains(character) } != isNot
    }
  }

  private static func parts(_ pattern: String, escape: Character?) -> [Part] {
    let characters: [Character] = Array(pattern)
    var found: [Part] = []
    var place: Int = 0
    while place < characters.count {
      let character: Character = characters[place]
      place += 1
      if let escape, character == escape, place < characters.count {
        found.append(.literal(characters[place].lowercased()))
        place += 1
      } else if character == "%" {
        if case .any? = found.last { continue }
        found.append(.any)
      } else if character == "_" {
        found.append(.one)
      } else if character == "[", let close: Int = characters[place...].firstIndex(of: "]") {
        found.append(set(Array(characters[place..<close])))
        place = close + 1
      } else {
        found.append(.literal(character.lowercased()))
      }
    }
    return found
  }

  private static func set(_ inside: [Character]) -> Part {
    var rest: ArraySlice<Character> = inside[...]
    let isNot: Bool = rest.first == "^"
    if isNot { rest = rest.dropFirst() }
    var ranges: [ClosedRange<String>] = []
    while let low: Character = rest.first {
      let first: String = low.lowercased()
      if rest.count > 2, rest[rest.startIndex + 1] == "-" {
        let last: String = rest[rest.startIndex + 2].lowercased()
        if first <= last { ranges.append(first...last) }
        rest = rest.dropFirst(3)
      } else {
        ranges.append(first...first)
        rest = rest.dropFirst()
      }
    }
    return .set(isNot: isNot, ranges)
  }

  /// PATINDEX: where the pattern first fits, 1-based, or 0.
  static func position(_ pattern: String, in text: String) -> Int {
    var inner: Substring = pattern[...]
    let floats: Bool = inner.hasPrefix("%")
    while inner.hasPrefix("%") { inner = inner.dropFirst() }
    let characters: [Character] = Array(text)
    if inner.isEmpty { return 1 }
    for start: Int in 0...max(0, characters.count) {
      if matches(String(characters[min(start, characters.count)...]), String(inner), escape: nil) {
        return start + 1
      }
      if !floats { return 0 }
    }
    return 0
  }
}
