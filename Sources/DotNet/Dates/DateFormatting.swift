/// .NET's standard and custom date format strings.
/// - Source: "Standard date and time format strings"; held against `tables/date-formats.tsv`.
public enum DateFormatting {
  /// `MM/dd/yyyy HH:mm:ss`, what PowerShell's string conversion gives.
  static func invariantGeneral(_ date: DateTime) -> String {
    let p = date.parts
    return String(unsafeUninitializedCapacity: 19) { out in
      func two(_ at: Int, _ number: Int) {
        out[at] = UInt8(48 + number / 10 % 10)
        out[at + 1] = UInt8(48 + number % 10)
      }
      two(0, p.month)
      out[2] = 0x2f
      two(3, p.day)
      out[5] = 0x2f
      two(6, p.year / 100)
      two(8, p.year % 100)
      out[10] = 0x20
      two(11, p.hour)
      out[13] = 0x3a
      two(14, p.minute)
      out[16] = 0x3a
      two(17, p.second)
      return 19
    }
  }

  public static func format(_ date: DateTime, _ format: String, _ info: DateTimeFormatInfo) throws -> String {
    try self.format(date, format, info, offset: nil)
  }

  /// With an offset it is a `DateTimeOffset` that is written.
  static func format(_ date: DateTime, _ format: String, _ info: DateTimeFormatInfo, offset: Int64?) throws -> String {
    if format.isEmpty {
      if let offset { return try custom(date, info.generalLongPattern + " zzz", info, offset) }
      return try custom(date, info.generalLongPattern, info, nil)
    }
    guard format.utf8.count == 1, let letter = format.utf8.first else { return try custom(date, format, info, offset) }
    let invariant = Culture.invariant.dateTimeFormat
    var utc: DateTime { offset.flatMap { date.adding(ticks: -$0) } ?? date }
    switch letter {
    case 0x64: return try custom(date, info.shortDatePattern, info, offset)
    case 0x44: return try custom(date, info.longDatePattern, info, offset)
    case 0x66: return try custom(date, "\(info.longDatePattern) \(info.shortTimePattern)", info, offset)
    case 0x46: return try custom(date, info.fullDateTimePattern, info, offset)
    case 0x67: return try custom(date, info.generalShortPattern, info, offset)
    case 0x47: return try custom(date, info.generalLongPattern, info, offset)
    case 0x6d, 0x4d: return try custom(date, info.monthDayPattern, info, offset)
    case 0x79, 0x59: return try custom(date, info.yearMonthPattern, info, offset)
    case 0x74: return try custom(date, info.shortTimePattern, info, offset)
    case 0x54: return try custom(date, info.longTimePattern, info, offset)
    case 0x6f, 0x4f:
      let zone = offset == nil ? "K" : "zzz"
      return try custom(date, "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff" + zone, invariant, offset)
    case 0x72, 0x52: return try custom(utc, "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'", invariant, nil)
    case 0x73: return try custom(date, "yyyy'-'MM'-'dd'T'HH':'mm':'ss", invariant, nil)
    case 0x75: return try custom(utc, "yyyy'-'MM'-'dd HH':'mm':'ss'Z'", invariant, nil)
    case 0x55:
      if offset != nil { throw badFormat() }
      return try custom(date.toUniversal(), info.fullDateTimePattern, info, nil)
    default: throw badFormat()
    }
  }

  static func badFormat() -> NetException { .format("Input string was not in a correct format.") }

  static func custom(_ date: DateTime, _ format: String, _ info: DateTimeFormatInfo, _ offset: Int64?) throws -> String {
    let text = Array(format.unicodeScalars)
    let p = date.parts
    var out = ""
    var index = 0
    func pad(_ number: Int, _ width: Int) {
      let digits = String(number)
      var missing = width - digits.utf8.count
      while missing > 0 {
        out += "0"
        missing -= 1
      }
      out += digits
    }
    while index < text.count {
      let scalar = text[index]
      var count = 1
      while index + count < text.count, text[index + count] == scalar { count += 1 }
      switch scalar {
      case "h":
        let hour = p.hour % 12
        pad(hour == 0 ? 12 : hour, min(count, 2))
      case "H": pad(p.hour, min(count, 2))
      case "m": pad(p.minute, min(count, 2))
      case "s": pad(p.second, min(count, 2))
      case "f", "F":
        guard count <= 7 else { throw badFormat() }
        var digits = String(p.fraction)
        digits = String(repeating: "0", count: 7 - digits.utf8.count) + digits
        digits = String(digits.prefix(count))
        if scalar == "F" {
          while digits.hasSuffix("0") { digits.removeLast() }
          if digits.isEmpty, out.hasSuffix(".") { out.removeLast() }
        }
        out += digits
      case "t":
        let designator = p.hour < 12 ? info.amDesignator : info.pmDesignator
        out += count == 1 ? String(designator.prefix(1)) : designator
      case "d":
        switch count {
        case 1, 2: pad(p.day, count)
        case 3: out += info.abbreviatedDayNames[safe: date.dayOfWeek] ?? ""
        default: out += info.dayNames[safe: date.dayOfWeek] ?? ""
        }
      case "M":
        let genitive = usesGenitive(text, index, count)
        switch count {
        case 1, 2: pad(p.month, count)
        case 3: out += (genitive ? info.abbreviatedMonthGenitiveNames : info.abbreviatedMonthNames)[safe: p.month - 1] ?? ""
        default: out += (genitive ? info.monthGenitiveNames : info.monthNames)[safe: p.month - 1] ?? ""
        }
      case "y":
        if count <= 2 { pad(p.year % 100, count) } else { pad(p.year, count) }
      case "g": out += "A.D."
      case "z", "K":
        if scalar == "K" {
          count = 1
          if offset == nil, date.kind != .local {
            if date.kind == .utc { out += "Z" }
            break
          }
        }
        let minutes = Int((offset ?? date.offset) / TimeSpan.ticksPerMinute)
        out += minutes < 0 ? "-" : "+"
        let size = abs(minutes)
        pad(size / 60, scalar == "z" && count == 1 ? 1 : 2)
        if scalar == "K" || count >= 3 {
          out += ":"
          pad(size % 60, 2)
        }
      case ":":
        out += info.timeSeparator
        count = 1
      case "/":
        out += info.dateSeparator
        count = 1
      case "'", "\"":
        var next = index + 1
        while next < text.count, text[next] != scalar {
          if text[next] == "\\" { next += 1 }
          guard next < text.count else { throw badFormat() }
          out.unicodeScalars.append(text[next])
          next += 1
        }
        guard next < text.count else { throw badFormat() }
        count = next - index + 1
      case "%":
        guard index + 1 < text.count, text[index + 1] != "%" else { throw badFormat() }
        count = 1
      case "\\":
        guard index + 1 < text.count else { throw badFormat() }
        out.unicodeScalars.append(text[index + 1])
        count = 2
      default:
        out.unicodeScalars.append(scalar)
        count = 1
      }
      index += count
    }
    return out
  }

  /// A month's name takes its genitive where a day's number stands before or after it.
  private static func usesGenitive(_ text: [Unicode.Scalar], _ index: Int, _ count: Int) -> Bool {
    func isDayNumber(_ run: Int) -> Bool { run == 1 || run == 2 }
    var before = index - 1
    while before >= 0, text[before] != "d" { before -= 1 }
    if before >= 0 {
      var run = 0
      while before >= 0, text[before] == "d" {
        run += 1
        before -= 1
      }
      if isDayNumber(run) { return true }
    }
    var after = index + count
    while after < text.count, text[after] != "d" { after += 1 }
    var run = 0
    while after < text.count, text[after] == "d" {
      run += 1
      after += 1
    }
    return isDayNumber(run)
  }
}
