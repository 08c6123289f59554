extension DateParsing {
  /// `ParseExact`: the text must be what the pattern would write.
  public static func parseExact(_ text: String, _ formats: [String], _ info: DateTimeFormatInfo, styles: Int = 0) throws -> DateTime {
    for format in formats {
      if let reading = readExact(text, format, info, styles), let date = try? finish(reading, exactStyles(format, styles)) { return date }
    }
    throw NetException.format("String '\(text)' was not recognized as a valid DateTime.")
  }

  static func exactStyles(_ format: String, _ styles: Int) -> Int {
    switch format {
    case "o", "O", "r", "R": styles | (format.lowercased() == "o" ? roundtripKind : 0)
    default: styles
    }
  }

  private static func expand(_ format: String, _ info: DateTimeFormatInfo) -> (String, DateTimeFormatInfo) {
    let invariant = Culture.invariant.dateTimeFormat
    switch format {
    case "d": return (info.shortDatePattern, info)
    case "D": return (info.longDatePattern, info)
    case "f": return ("\(info.longDatePattern) \(info.shortTimePattern)", info)
    case "F", "U": return (info.fullDateTimePattern, info)
    case "g": return (info.generalShortPattern, info)
    case "G": return (info.generalLongPattern, info)
    case "m", "M": return (info.monthDayPattern, info)
    case "y", "Y": return (info.yearMonthPattern, info)
    case "t": return (info.shortTimePattern, info)
    case "T": return (info.longTimePattern, info)
    case "o", "O": return ("yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK", invariant)
    case "r", "R": return ("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'", invariant)
    case "s": return ("yyyy'-'MM'-'dd'T'HH':'mm':'ss", invariant)
    case "u": return ("yyyy'-'MM'-'dd HH':'mm':'ss'Z'", invariant)
    default: return (format, info)
    }
  }

  static func readExact(_ text: String, _ format: String, _ info: DateTimeFormatInfo, _ styles: Int) -> Reading? {
    let (pattern, info) = expand(format, info)
    var reader = ExactReader(text: Array(text.unicodeScalars), pattern: Array(pattern.unicodeScalars), info: info, styles: styles)
    return reader.read()
  }
}

private struct ExactReader {
  let text: [Unicode.Scalar]
  let pattern: [Unicode.Scalar]
  let info: DateTimeFormatInfo
  let styles: Int
  var at = 0
  var reading = DateParsing.Reading()
  var weekday: Int?

  init(text: [Unicode.Scalar], pattern: [Unicode.Scalar], info: DateTimeFormatInfo, styles: Int) {
    self.text = text
    self.pattern = pattern
    self.info = info
    self.styles = styles
  }

  private mutating func digits(_ minimum: Int, _ maximum: Int) -> Int? {
    var value = 0
    var count = 0
    while count < maximum, at < text.count, text[at].value &- 48 < 10 {
      value = value * 10 + Int(text[at].value - 48)
      count += 1
      at += 1
    }
    return count >= minimum ? value : nil
  }

  private mutating func name(_ lists: [[String]]) -> Int? {
    var best: (Int, Int)?
    for names in lists {
      for (index, name) in names.enumerated() where !name.isEmpty {
        let scalars = Array(name.unicodeScalars)
        guard at + scalars.count <= text.count, scalars.count > (best?.1 ?? 0) else { continue }
        if scalars.indices.allSatisfy({ CaseFolding.fold(text[at + $0]) == CaseFolding.fold(scalars[$0]) }) { best = (index, scalars.count) }
      }
    }
    if let best { at += best.1 }
    return best?.0
  }

  private mutating func literal(_ word: String) -> Bool {
    for scalar in word.unicodeScalars {
      guard at < text.count, text[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  private mutating func skipBlanks() { while at < text.count, text[at] == " " || text[at] == "\t" { at += 1 } }

  mutating func read() -> DateParsing.Reading? {
    if styles & 1 != 0 { skipBlanks() }
    var index = 0
    while index < pattern.count {
      if styles & 4 != 0 { skipBlanks() }
      let scalar = pattern[index]
      var count = 1
      while index + count < pattern.count, pattern[index + count] == scalar { count += 1 }
      switch scalar {
      case "y":
        guard let year = digits(count <= 2 ? count : min(count, 4), max(count <= 2 ? 2 : 4, count)) else { return nil }
        reading.year = count <= 2 ? DateParsing.fullYear(year) : year
      case "M":
        if count <= 2 {
          guard let month = digits(count, 2), (1...12).contains(month) else { return nil }
          reading.month = month
        } else {
          let lists = count == 3 ? [info.abbreviatedMonthNames, info.abbreviatedMonthGenitiveNames] : [info.monthNames, info.monthGenitiveNames]
          guard let month = name(lists) else { return nil }
          reading.month = month + 1
        }
      case "d":
        if count <= 2 {
          guard let day = digits(count, 2) else { return nil }
          reading.day = day
        } else {
          guard let day = name([count == 3 ? info.abbreviatedDayNames : info.dayNames]) else { return nil }
          weekday = day
        }
      case "H", "h":
        guard let hour = digits(min(count, 2), 2), hour < 24 || hour == 24 else { return nil }
        if scalar == "h", hour == 0 || hour > 12 { return nil }
        reading.hour = hour
        reading.hasTime = true
      case "m":
        guard let minute = digits(min(count, 2), 2), minute < 60 else { return nil }
        reading.minute = minute
        reading.hasTime = true
      case "s":
        guard let second = digits(min(count, 2), 2), second < 60 else { return nil }
        reading.second = second
        reading.hasTime = true
      case "f", "F":
        let start = at
        guard let value = digits(scalar == "f" ? count : 0, count) else { return nil }
        var ticks = Int64(value)
        for _ in 0..<max(0, 7 - (at - start)) { ticks *= 10 }
        reading.fraction = ticks
      case "t":
        let am = info.amDesignator
        let pm = info.pmDesignator
        guard let half = name(count == 1 ? [[String(am.prefix(1)), String(pm.prefix(1))]] : [[am, pm]]) else { return nil }
        reading.isAfternoon = half == 1
      case "z", "K":
        if scalar == "K" {
          count = 1
          if at >= text.count { break }
          if text[at] == "Z" {
            at += 1
            reading.offset = 0
            reading.isUtc = true
            break
          }
          if text[at] != "+", text[at] != "-" { break }
        }
        guard let offset = offset(short: scalar == "z" && count < 3) else { return nil }
        reading.offset = offset
      case ":":
        count = 1
        guard literal(info.timeSeparator) || literal(":") else { return nil }
      case "/":
        count = 1
        guard literal(info.dateSeparator) || literal("/") else { return nil }
      case ".":
        count = 1
        if at < text.count, text[at] == "." { at += 1 } else if index + 1 < pattern.count, pattern[index + 1] == "F" {
          index += 1
          while index < pattern.count, pattern[index] == "F" { index += 1 }
          continue
        } else {
          return nil
        }
      case "'", "\"":
        var next = index + 1
        while next < pattern.count, pattern[next] != scalar {
          guard at < text.count, text[at] == pattern[next] else { return nil }
          at += 1
          next += 1
        }
        if next - index == 4, pattern[index + 1] == "G", pattern[index + 2] == "M" {
          reading.offset = 0
          reading.isUtc = true
        }
        count = next - index + 1
      case "\\":
        guard index + 1 < pattern.count, at < text.count, text[at] == pattern[index + 1] else { return nil }
        at += 1
        count = 2
      case "%": count = 1
      case "g": _ = name([["A.D.", "AD"]])
      default:
        guard at < text.count, text[at] == scalar else { return nil }
        at += 1
        count = 1
      }
      index += count
    }
    if styles & 2 != 0 { skipBlanks() }
    guard at == text.count else { return nil }
    if let weekday, let date = DateParsing.local(reading, styles), reading.day != nil, date.dayOfWeek != weekday { return nil }
    return reading
  }

  private mutating func offset(short: Bool) -> Int64? {
    guard at < text.count, text[at] == "+" || text[at] == "-" else { return nil }
    let isNegative = text[at] == "-"
    at += 1
    guard let hours = digits(1, 2), hours <= 14 else { return nil }
    var minutes = 0
    if !short {
      if at < text.count, text[at] == ":" { at += 1 }
      guard let value = digits(2, 2), value < 60 else { return nil }
      minutes = value
    }
    let ticks = Int64(hours * 60 + minutes) * TimeSpan.ticksPerMinute
    return isNegative ? -ticks : ticks
  }
}
