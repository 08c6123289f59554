import DotNet
import PowerShellRuntime

/// `2015-03-01T10:20:30.5Z` as a date: the one form in which JSON writes them.
enum IsoDate {
  static func read(_ units: [UInt8], _ dates: JsonReader.Dates, _ context: ExecutionContext) -> Value? {
    func number(_ range: Range<Int>) -> Int? {
      var n = 0
      for unit in units[range] {
        guard unit >= 48, unit <= 57 else { return nil }
        n = n * 10 + Int(unit - 48)
      }
      return n
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19), year > 0, month >= 1, month <= 12, day >= 1, day <= 31, hour < 24,
      minute < 60, second < 60
    else { return nil }
    var at = 19
    var fraction: Int64 = 0
    if at < units.count, units[at] == UInt8(ascii: ".") {
      at += 1
      var scale: Int64 = 1_000_000
      guard at < units.count, units[at] >= 48, units[at] <= 57 else { return nil }
      while at < units.count, units[at] >= 48, units[at] <= 57 {
        fraction += Int64(units[at] - 48) * scale
        scale /= 10
        at += 1
      }
    }
    var ticks = days(year, month, day) * 864_000_000_000 + fraction
    ticks += Int64(hour * 3600 + minute * 60 + second) * 10_000_000
    if at == units.count { return value(ticks, .unspecified, dates, context) }
    if units[at] == UInt8(ascii: "Z"), at + 1 == units.count { return value(ticks, .utc, dates, context) }
    guard units[at] == UInt8(ascii: "+") || units[at] == UInt8(ascii: "-"), at + 6 == units.count, units[at + 3] == 58,
      let hours = number(at + 1..<at + 3), let minutes = number(at + 4..<at + 6)
    else { return nil }
    let offset = Int64(hours * 60 + minutes) * 600_000_000 * (units[at] == UInt8(ascii: "-") ? -1 : 1)
    return context.localTime(fromUtcTicks: ticks - offset)
  }

  private static func value(_ ticks: Int64, _ kind: DateTime.Kind, _ dates: JsonReader.Dates, _ context: ExecutionContext) -> Value {
    switch dates {
    case .utc: .dateTime(DateTime(ticks: ticks, kind: .utc))
    case .local: kind == .utc ? context.localTime(fromUtcTicks: ticks) : .dateTime(DateTime(ticks: ticks, kind: .local))
    default: .dateTime(DateTime(ticks: ticks, kind: kind))
    }
  }

  /// Days since the first of January of year 1.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let y = year - 1
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    return Int64(y * 365 + y / 4 - y / 100 + y / 400 + before + (leap && month > 2 ? 1 : 0) + day - 1)
  }
}
