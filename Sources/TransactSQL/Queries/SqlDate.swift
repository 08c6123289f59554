import ClusterModel

/// Dates as T-SQL reads and writes them. A value travels as text: `2026-11-22 23:11:00.123`.
/// - Source: Transact-SQL reference, "CAST and CONVERT", date and time styles.
enum SqlDate {
  static let months: [String] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  static let monthNames: [String] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  static let dayNames: [String] = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  static func digits(_ number: Int, _ width: Int) -> String {
    let text: String = String(number)
    return text.count >= width ? text : String(repeating: "0", count: width - text.count) + text
  }

  /// datetime's own precision: hundredths and thirds of them, ending in 0, 3 or 7.
  static func datetime(_ time: SimulatedTime) -> String {
    let ticks: Int64 = (time.milliseconds * 3 + 5) / 10
    return text(SimulatedTime(milliseconds: (ticks * 10 + 1) / 3), fraction: 3)
  }

  static func text(_ time: SimulatedTime, fraction: Int) -> String {
    let parts = time.components
    var result: String = "\(digits(parts.year, 4))-\(two(parts.month))-\(two(parts.day)) "
    result += "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
    if fraction > 0 {
      let figures: String = digits(parts.millisecond, 3) + "0000"
      result += "." + figures.prefix(fraction)
    }
    return result
  }

  /// The text a value of a date type travels as.
  static func text(_ time: SimulatedTime, as type: SqlType) -> String {
    switch type.name {
    case "date": return String(text(time, fraction: 0).prefix(10))
    case "time": return String(text(time, fraction: 7).dropFirst(11))
    case "smalldatetime":
      return text(SimulatedTime(milliseconds: (time.milliseconds + 30_000) / 60_000 * 60_000), fraction: 0)
    case "datetime2": return text(time, fraction: 7)
    case "datetimeoffset": return text(time, fraction: 7) + " +00:00"
    default: return datetime(time)
    }
  }

  /// Reads the forms operators type. - Returns: nil when it is no date.
  static func parse(_ text: String) -> SimulatedTime? {
    var cleaned: String = text.trimmingSpaces()
    if cleaned.isEmpty { return SimulatedTime(year: 1900, month: 1, day: 1) }
    if cleaned.hasSuffix("Z") { cleaned.removeLast() }
    if cleaned.hasSuffix(" +00:00") { cleaned.removeLast(7) }
    cleaned = cleaned.replacing(",", with: " ")
    if let mark: String.Index = cleaned.firstIndex(of: "T"),
      cleaned.prefix(upTo: mark).allSatisfy({ $0.isNumber || $0 == "-" }), mark > cleaned.startIndex
    {
      cleaned.replaceSubrange(mark...mark, with: " ")
    }
    var words: [String] = cleaned.split(separator: " ").map(String.init)
    var clock: (Int, Int, Int, Int) = (0, 0, 0, 0)
    if let place: Int = words.firstIndex(where: { $0.contains(":") }) {
      var isAfternoon: Bool?
      var word: String = words[place]
      for suffix: String in ["AM", "PM"] where word.uppercased().hasSuffix(suffix) {
        isAfternoon = suffix == "PM"
        word.removeLast(2)
      }
      if place + 1 < words.count, ["AM", "PM"].contains(words[place + 1].uppercased()) {
        isAfternoon = words.remove(at: place + 1).uppercased() == "PM"
      }
      guard let read: (Int, Int, Int, Int) = parseClock(word, isAfternoon: isAfternoon) else { return nil }
      clock = read
      words.remove(at: place)
    }
    var date: (Int, Int, Int)? = words.isEmpty ? (1900, 1, 1) : nil
    if words.count == 1 { date = parseDay(words[0]) }
    if words.count == 3 { date = parseNamed(words) }
    guard let (year, month, day) = date, isDay(year, month, day) else { return nil }
    var time = SimulatedTime(
      year: year, month: month, day: day, hour: clock.0, minute: clock.1, second: clock.2)
    time.milliseconds += Int64(clock.3)
    return time
  }

  private static func parseClock(_ word: String, isAfternoon: Bool?) -> (Int, Int, Int, Int)? {
    let parts: [Substring] = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2 && parts.count <= 4, var hour: Int = Int(parts[0]), let minute: Int = Int(parts[1])
    else { return nil }
    var second: Int = 0
    var milliseconds: Int = 0
    if parts.count > 2 {
      let fields: [Substring] = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard fields.count <= 2, let whole: Int = Int(fields[0]) else { return nil }
      second = whole
      if fields.count == 2 {
        let figures: String = String((fields[1] + "000").prefix(3))
        guard let value: Int = Int(figures) else { return nil }
        milliseconds = value
      }
    }
    if parts.count == 4 {
      guard let value: Int = Int(parts[3]) else { return nil }
      milliseconds = value
    }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999).contains(milliseconds)
    else { return nil }
    return (hour, minute, second, milliseconds)
  }

  private static func parseDay(_ word: String) -> (Int, Int, Int)? {
    if word.count == 8, let number: Int = Int(word) {
      return (number / 10_000, number / 100 % 100, number % 100)
    }
    if word.count == 4, let year: Int = Int(word) { return (year, 1, 1) }
    for separator: Character in ["-", "/", "."] {
      let parts: [Int?] = word.split(separator: separator).map { Int($0) }
      guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else {
        continue
      }
      if first > 31 { return (first, second, third) }
      return (third < 50 ? third + 2_000 : (third < 100 ? third + 1_900 : third), first, second)
    }
    return nil
  }

  private static func parseNamed(_ words: [String]) -> (Int, Int, Int)? {
    guard let place: Int = words.firstIndex(where: { monthNumber($0) != nil }),
      let month: Int = monthNumber(words[place])
    else { return nil }
    let others: [Int] = words.indices.filter { $0 != place }.compactMap { Int(words[$0]) }
    guard others.count == 2 else { return nil }
    return others[0] > 31
      ? (others[0], month, others[1]) : (others[1] < 100 ? others[1] + 2_000 : others[1], month, others[0])
  }

  private static func monthNumber(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }.map { $0 + 1 }
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
  static func daysIn(_ month: Int, _ year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][max(0, min(11, month - 1))]
  }
  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1...9_999).contains(year) && (1...12).contains(month) && day >= 1 && day <= daysIn(month, year)
  }

  /// CONVERT's styles.
  static func format(_ time: SimulatedTime, style: Int, type: SqlType) -> String {
    let parts = time.components
    let year: String = digits(parts.year, 4)
    let month: String = two(parts.month)
    let day: String = two(parts.day)
    let name: String = months[max(0, min(11, parts.month - 1))]
    let clock: String = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
    let thousandths: String = String(datetime(time).suffix(3))
    let hour12: Int = parts.hour % 12 == 0 ? 12 : parts.hour % 12
    let half: String = parts.hour < 12 ? "AM" : "PM"
    let spacedDay: String = parts.day < 10 ? " \(parts.day)" : String(parts.day)
    let spacedHour: String = hour12 < 10 ? " \(hour12)" : String(hour12)
    func short(_ longer: String) -> String { String(longer.replacing(year, with: String(year.suffix(2)))) }
    switch style {
    case 1: return short("\(month)/\(day)/\(year)")
    case 101: return "\(month)/\(day)/\(year)"
    case 2: return short("\(year).\(month).\(day)")
    case 102: return "\(year).\(month).\(day)"
    case 3: return short("\(day)/\(month)/\(year)")
    case 103: return "\(day)/\(month)/\(year)"
    case 4: return short("\(day).\(month).\(year)")
    case 104: return "\(day).\(month).\(year)"
    case 5: return short("\(day)-\(month)-\(year)")
    case 105: return "\(day)-\(month)-\(year)"
    case 6: return short("\(day) \(name) \(year)")
    case 106: return "\(day) \(name) \(year)"
    case 7: return short("\(name) \(day), \(year)")
    case 107: return "\(name) \(day), \(year)"
    case 8, 108, 24: return clock
    case 9, 109:
      return
        "\(name) \(spacedDay) \(year) \(spacedHour):\(two(parts.minute)):\(two(parts.second)):\(thousandths)\(half)"
    case 10: return short("\(month)-\(day)-\(year)")
    case 110: return "\(month)-\(day)-\(year)"
    case 11: return short("\(year)/\(month)/\(day)")
    case 111: return "\(year)/\(month)/\(day)"
    case 12: return "\(year.suffix(2))\(month)\(day)"
    case 112: return "\(year)\(month)\(day)"
    case 13, 113: return "\(day) \(name) \(year) \(clock):\(thousandths)"
    case 14, 114: return "\(clock):\(thousandths)"
    case 20, 120: return type.name == "date" ? "\(year)-\(month)-\(day)" : "\(year)-\(month)-\(day) \(clock)"
    case 21, 25, 121: return text(time, as: type)
    case 126, 127:
      return type.name == "date"
        ? "\(year)-\(month)-\(day)"
        : "\(year)-\(month)-\(day)T\(clock)" + (thousandths == "000" ? "" : ".\(thousandths)")
    default:
      if type.name == "date" { return "\(year)-\(month)-\(day)" }
      if type.name == "time" || type.name == "datetime2" || type.name == "datetimeoffset" {
        return text(time, as: type)
      }
      return "\(name) \(spacedDay) \(year) \(spacedHour):\(two(parts.minute))\(half)"
    }
  }

  // MARK: DATEADD, DATEDIFF, DATEPART

  /// The one name of a date part's many, or nil.
  static func part(_ word: String) -> String? {
    switch word.lowercased() {
    case "year", "yyyy", "yy": "year"
    case "quarter", "qq", "q": "quarter"
    case "month", "mm", "m": "month"
    case "dayofyear", "dy", "y": "dayofyear"
    case "day", "dd", "d": "day"
    case "week", "wk", "ww": "week"
    case "weekday", "dw", "w": "weekday"
    case "hour", "hh": "hour"
    case "minute", "mi", "n": "minute"
    case "second", "ss", "s": "second"
    case "millisecond", "ms": "millisecond"
    case "microsecond", "mcs": "microsecond"
    case "nanosecond", "ns": "nanosecond"
    default: nil
    }
  }

  static func add(_ part: String, _ count: Int, to time: SimulatedTime) -> SimulatedTime {
    let unit: Int64
    switch part {
    case "year": return addMonths(12 * count, to: time)
    case "quarter": return addMonths(3 * count, to: time)
    case "month": return addMonths(count, to: time)
    case "week": unit = 7 * 86_400_000
    case "day", "dayofyear", "weekday": unit = 86_400_000
    case "hour": unit = 3_600_000
    case "minute": unit = 60_000
    case "second": unit = 1_000
    case "microsecond": return SimulatedTime(milliseconds: time.milliseconds + Int64(count / 1_000))
    case "nanosecond": return SimulatedTime(milliseconds: time.milliseconds + Int64(count / 1_000_000))
    default: unit = 1
    }
    let (moved, overflow) = unit.multipliedReportingOverflow(by: Int64(count))
    return overflow ? time : SimulatedTime(milliseconds: time.milliseconds &+ moved)
  }

  private static func addMonths(_ count: Int, to time: SimulatedTime) -> SimulatedTime {
    let parts = time.components
    let (total, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(count)
    if overflow || total < 12 || total >= 120_000 { return time }
    let year: Int = total / 12
    let month: Int = total % 12 + 1
    var moved = SimulatedTime(
      year: year, month: month, day: min(parts.day, daysIn(month, year)), hour: parts.hour,
      minute: parts.minute,
      second: parts.second)
    moved.milliseconds += Int64(parts.millisecond)
    return moved
  }

  private static func floor(_ value: Int64, _ unit: Int64) -> Int64 {
    value >= 0 ? value / unit : -((-value + unit - 1) / unit)
  }

  /// Boundaries crossed between two instants.
  static func difference(_ part: String, _ from: SimulatedTime, _ to: SimulatedTime) -> Int {
    let (first, second) = (from.components, to.components)
    func crossed(_ unit: Int64) -> Int { Int(floor(to.milliseconds, unit) - floor(from.milliseconds, unit)) }
    switch part {
    case "year": return second.year - first.year
    case "quarter":
      return (second.year * 4 + (second.month - 1) / 3) - (first.year * 4 + (first.month - 1) / 3)
    case "month": return (second.year * 12 + second.month) - (first.year * 12 + first.month)
    case "week":
      // 1970-01-01 was a Thursday; weeks turn on Sunday.
      let days: (Int64) -> Int64 = { floor($0, 86_400_000) + 4 }
      return Int(floor(days(to.milliseconds), 7) - floor(days(from.milliseconds), 7))
    case "hour": return crossed(3_600_000)
    case "minute": return crossed(60_000)
    case "second": return crossed(1_000)
    case "millisecond": return crossed(1)
    case "microsecond": return crossed(1) * 1_000
    case "nanosecond": return crossed(1) * 1_000_000
    default: return crossed(86_400_000)
    }
  }

  static func value(_ part: String, of time: SimulatedTime) -> Int {
    let parts = time.components
    let dayOfYear: Int =
      Int(
        floor(time.milliseconds, 86_400_000)
          - floor(SimulatedTime(year: parts.year, month: 1, day: 1).milliseconds, 86_400_000)) + 1
    let weekday: Int = Int(((floor(time.milliseconds, 86_400_000) + 4) % 7 + 7) % 7)
    switch part {
    case "year": return parts.year
    case "quarter": return (parts.month - 1) / 3 + 1
    case "month": return parts.month
    case "dayofyear": return dayOfYear
    case "week": return (dayOfYear - 1 + ((weekday - dayOfYear + 1) % 7 + 7) % 7) / 7 + 1
    case "weekday": return weekday + 1
    case "hour": return parts.hour
    case "minute": return parts.minute
    case "second": return parts.second
    case "millisecond": return parts.millisecond
    case "microsecond": return parts.millisecond * 1_000
    case "nanosecond": return parts.millisecond * 1_000_000
    default: return parts.day
    }
  }
}

extension String {
  func trimmingSpaces() -> String {
    var text: Substring = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
