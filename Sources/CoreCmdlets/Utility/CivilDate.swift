import DotNet
import Foundation
import PowerShellRuntime

/// A moment as year, month, day and the rest.
struct CivilDate {
  static let unixEpoch: Int64 = 621_355_968_000_000_000
  var year: Int
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int
  /// Ticks below the second.
  var fraction: Int64

  init(_ ticks: Int64) {
    var days = Int(ticks / 864_000_000_000)
    var rest = ticks % 864_000_000_000
    fraction = rest % 10_000_000
    rest /= 10_000_000
    hour = Int(rest / 3600)
    minute = Int(rest / 60 % 60)
    second = Int(rest % 60)
    var year = 1
    let centuries = days / 146_097
    year += centuries * 400
    days -= centuries * 146_097
    while true {
      let length = CivilDate.isLeap(year) ? 366 : 365
      if days < length { break }
      days -= length
      year += 1
    }
    var month = 1
    while days >= CivilDate.daysIn(month, year) {
      days -= CivilDate.daysIn(month, year)
      month += 1
    }
    self.year = year
    self.month = month
    day = days + 1
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
  static func daysIn(_ month: Int, _ year: Int) -> Int { [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }

  /// A day past the month's end is its last.
  var ticks: Int64 {
    let day = min(self.day, CivilDate.daysIn(month, year))
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    return IsoDate.days(year, month, day) * 864_000_000_000 + seconds * 10_000_000 + fraction
  }

  /// 1 for the first of January.
  var dayOfYear: Int { Int(IsoDate.days(year, month, day) - IsoDate.days(year, 1, 1)) + 1 }
  /// 0 for Sunday.
  var weekday: Int { Int((IsoDate.days(year, month, day) + 1) % 7) }

  /// The present in local time; a world's clock where one is set.
  static func now(_ context: ExecutionContext) -> Int64 {
    if let clock = context.service(SessionClock.self) { return clock.now() }
    return DateTime.now().ticks
  }
}

/// What time it is where time is simulated: ticks of local time. A world sets it as a service of the session.
public final class SessionClock {
  let now: () -> Int64
  public init(_ now: @escaping () -> Int64) { self.now = now }
}

/// `Get-Date -UFormat`.
/// - Source: the documentation of Get-Date, notes on Unix format specifiers.
enum UnixDateFormat {
  static func text(_ format: String, _ ticks: Int64, _ context: ExecutionContext) -> String {
    let date = CivilDate(ticks)
    let value: Value = .dateTime(DateTime(ticks: ticks, kind: .unspecified))
    var text = ""
    var characters = format.makeIterator()
    if format.hasPrefix("+") { _ = characters.next() }
    while let character = characters.next() {
      guard character == "%", let code = characters.next() else {
        text.append(character)
        continue
      }
      text += part(code, date, value, ticks, context)
    }
    return text
  }

  private static func two(_ n: Int, _ pad: String = "0") -> String { n < 10 ? "\(pad)\(n)" : String(n) }

  private static func part(_ code: Character, _ date: CivilDate, _ value: Value, _ ticks: Int64, _ context: ExecutionContext) -> String {
    func net(_ format: String) -> String { context.format(value, format) }
    let hour12 = date.hour % 12 == 0 ? 12 : date.hour % 12
    switch code {
    case "A": return net("dddd")
    case "a": return net("ddd")
    case "B": return net("MMMM")
    case "b", "h": return net("MMM")
    case "C": return String(date.year / 100)
    case "c": return net("ddd dd MMM yyyy HH:mm:ss")
    case "D", "x": return net("MM/dd/yy")
    case "d": return two(date.day)
    case "e": return two(date.day, " ")
    case "F": return net("yyyy-MM-dd")
    case "G": return String(isoWeek(date).year)
    case "g": return two(isoWeek(date).year % 100)
    case "H": return two(date.hour)
    case "I": return two(hour12)
    case "j": return String(repeating: "0", count: 3 - String(date.dayOfYear).count) + String(date.dayOfYear)
    case "k": return two(date.hour, " ")
    case "l": return two(hour12, " ")
    case "M": return two(date.minute)
    case "m": return two(date.month)
    case "n": return "\n"
    case "p": return date.hour < 12 ? "AM" : "PM"
    case "R": return net("HH:mm")
    case "r": return net("hh:mm:ss tt")
    case "S": return two(date.second)
    case "s": return String((ticks - CivilDate.unixEpoch) / 10_000_000)
    case "T", "X": return net("HH:mm:ss")
    case "t": return "\t"
    case "U", "W": return String(date.dayOfYear / 7)
    case "u": return String(date.weekday == 0 ? 7 : date.weekday)
    case "V": return two(isoWeek(date).week)
    case "w": return String(date.weekday)
    case "Y": return String(repeating: "0", count: max(0, 4 - String(date.year).utf8.count)) + String(date.year)
    case "y": return two(date.year % 100)
    case "Z": return net("zz")
    case "%": return "%"
    default: return String(code)
    }
  }

  private static func isoWeek(_ date: CivilDate) -> (year: Int, week: Int) {
    let weekday = date.weekday == 0 ? 7 : date.weekday
    let week = (date.dayOfYear - weekday + 10) / 7
    if week < 1 { return (date.year - 1, weeks(in: date.year - 1)) }
    if week > weeks(in: date.year) { return (date.year + 1, 1) }
    return (date.year, week)
  }
  private static func weeks(in year: Int) -> Int {
    func p(_ y: Int) -> Int { (y + y / 4 - y / 100 + y / 400) % 7 }
    return p(year) == 4 || p(year - 1) == 3 ? 53 : 52
  }
}
