/// `System.DateTime`: ticks of 100 ns since year 1 in the low 62 bits, the kind in the two above, as .NET packs it.
public struct DateTime: Sendable {
  public enum Kind: UInt64, Sendable { case unspecified = 0, utc = 1, local = 2 }
  let packed: UInt64

  public init(ticks: Int64, kind: Kind = .unspecified) { packed = UInt64(bitPattern: ticks) & 0x3fff_ffff_ffff_ffff | kind.rawValue << 62 }

  public var ticks: Int64 { Int64(packed & 0x3fff_ffff_ffff_ffff) }
  public var kind: Kind { Kind(rawValue: packed >> 62) ?? .local }

  public static let maximumTicks: Int64 = 3_155_378_975_999_999_999
  static let unixEpochTicks: Int64 = 621_355_968_000_000_000
}

/// `System.TimeSpan`: a signed number of ticks of 100 ns.
public struct TimeSpan: Sendable {
  public let ticks: Int64
  public init(ticks: Int64) { self.ticks = ticks }

  public static let ticksPerMillisecond: Int64 = 10_000
  public static let ticksPerSecond: Int64 = 10_000_000
  public static let ticksPerMinute: Int64 = 600_000_000
  public static let ticksPerHour: Int64 = 36_000_000_000
  public static let ticksPerDay: Int64 = 864_000_000_000
}

/// The calendar fields of a date.
public struct DateParts: Sendable {
  public var year = 1
  public var month = 1
  public var day = 1
  public var hour = 0
  public var minute = 0
  public var second = 0
  /// Ticks within the second.
  public var fraction = 0

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from year 1 to the date.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years start in March, so that the leap day is the last.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 306
  }

  static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let z = number + 306
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * mp + 2) / 5 + 1
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }
}

extension DateTime {
  public init?(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0, ticks: Int64 = 0,
    kind: Kind = .unspecified
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= DateParts.daysInMonth(year, month),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    let days = Int64(DateParts.dayNumber(year, month, day))
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    self.init(ticks: days * TimeSpan.ticksPerDay + seconds * TimeSpan.ticksPerSecond + ticks, kind: kind)
  }

  public var parts: DateParts {
    let (year, month, day) = DateParts.date(ofDay: Int(ticks / TimeSpan.ticksPerDay))
    let time = ticks % TimeSpan.ticksPerDay
    let seconds = Int(time / TimeSpan.ticksPerSecond)
    return DateParts(
      year: year, month: month, day: day, hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60,
      fraction: Int(time % TimeSpan.ticksPerSecond))
  }

  public var dayOfWeek: Int { Int((ticks / TimeSpan.ticksPerDay + 1) % 7) }
  public var dayOfYear: Int {
    let day = Int(ticks / TimeSpan.ticksPerDay)
    return day - DateParts.dayNumber(DateParts.date(ofDay: day).year, 1, 1) + 1
  }
  public var date: DateTime { DateTime(ticks: ticks - ticks % TimeSpan.ticksPerDay, kind: kind) }
  public var timeOfDay: TimeSpan { TimeSpan(ticks: ticks % TimeSpan.ticksPerDay) }

  /// `Calendar.GetWeekOfYear`.
  func weekOfYear(rule: Int, firstDay: Int) -> Int {
    let dayOfYear = self.dayOfYear - 1
    let dayForJanuaryFirst = self.dayOfWeek - dayOfYear % 7
    if rule == 0 { return (dayOfYear + (dayForJanuaryFirst - firstDay + 14) % 7) / 7 + 1 }
    let fullDays = rule == 1 ? 7 : 4
    var offset = (firstDay - dayForJanuaryFirst + 14) % 7
    if offset != 0, offset >= fullDays { offset -= 7 }
    let day = dayOfYear - offset
    if day >= 0 { return day / 7 + 1 }
    return adding(ticks: -Int64(dayOfYear + 1) * TimeSpan.ticksPerDay)?.weekOfYear(rule: rule, firstDay: firstDay) ?? 1
  }

  /// The date so many ticks away; nil outside years 1 to 9999.
  public func adding(ticks other: Int64) -> DateTime? {
    let (sum, overflow) = ticks.addingReportingOverflow(other)
    guard !overflow, sum >= 0, sum <= DateTime.maximumTicks else { return nil }
    return DateTime(ticks: sum, kind: kind)
  }

  public func addingMonths(_ count: Int) -> DateTime? {
    let parts = self.parts
    let months = parts.year * 12 + parts.month - 1 + count
    let year = months >= 0 ? months / 12 : (months - 11) / 12
    let month = months - year * 12 + 1
    guard (1...9999).contains(year) else { return nil }
    let day = min(parts.day, DateParts.daysInMonth(year, month))
    let days = Int64(DateParts.dayNumber(year, month, day))
    return DateTime(ticks: days * TimeSpan.ticksPerDay + ticks % TimeSpan.ticksPerDay, kind: kind)
  }

  // MARK: Time zones

  public static func utcNow() -> DateTime {
    let time = HostTime.now()
    return DateTime(ticks: unixEpochTicks + time, kind: .utc)
  }
  public static func now() -> DateTime { utcNow().toLocal() }

  public func toLocal() -> DateTime {
    if kind == .local { return self }
    let offset = HostTime.offset(atUtc: ticks)
    return DateTime(ticks: min(max(ticks + offset, 0), DateTime.maximumTicks), kind: .local)
  }

  public func toUniversal() -> DateTime {
    if kind == .utc { return self }
    let offset = HostTime.offset(atLocal: ticks)
    return DateTime(ticks: min(max(ticks - offset, 0), DateTime.maximumTicks), kind: .utc)
  }

  /// The offset from UTC that a format shows for this date, in ticks.
  var offset: Int64 { kind == .utc ? 0 : HostTime.offset(atLocal: ticks) }
}
