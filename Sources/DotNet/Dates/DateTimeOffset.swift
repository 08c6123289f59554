/// `System.DateTimeOffset`: a local time and its distance from UTC.
public final class DateTimeOffset: NetObject, FormattableObject {
  /// The time on the clock there, of unspecified kind.
  public let local: DateTime
  public let offset: Int64

  public init(_ local: DateTime, offset: Int64) {
    self.local = DateTime(ticks: local.ticks)
    self.offset = offset
  }

  /// Of a `DateTime`: local and unspecified times take the host's offset.
  public convenience init(_ date: DateTime) {
    self.init(date, offset: date.kind == .utc ? 0 : date.offset)
  }

  public var utcTicks: Int64 { local.ticks - offset }
  public var utc: DateTime { DateTime(ticks: min(max(utcTicks, 0), DateTime.maximumTicks), kind: .utc) }

  func adding(_ ticks: Int64) throws -> DateTimeOffset {
    guard let moved = local.adding(ticks: ticks) else {
      throw NetException.outOfRange("value", "The added or subtracted value results in an un-representable DateTime.")
    }
    return DateTimeOffset(moved, offset: offset)
  }

  public override var netType: NetType { .dateTimeOffset }
  public func formatted(_ format: String, _ culture: Culture) throws -> PSString {
    PSString(try DateFormatting.format(local, format, culture.dateTimeFormat, offset: offset))
  }
  public override func toString(_ context: DotNetContext) throws -> PSString? { try formatted("", context.culture) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let date = object as? DateTimeOffset { date.utcTicks == utcTicks } else { false }
  }
  public override var netHash: Int { utcTicks.hashValue }

  public static func parse(_ text: String, _ info: DateTimeFormatInfo, styles: Int = 0) throws -> DateTimeOffset {
    let reading: DateParsing.Reading
    do { reading = try DateParsing.read(text, info) } catch let failure as DateParsing.Failure { throw DateParsing.exception(failure, text) }
    return try of(reading, text, styles)
  }

  static func of(_ reading: DateParsing.Reading, _ text: String, _ styles: Int) throws -> DateTimeOffset {
    guard let local = DateParsing.local(reading, styles) else { throw DateParsing.exception(.format, text) }
    if let offset = reading.offset { return DateTimeOffset(local, offset: offset) }
    if styles & DateParsing.assumeUniversal != 0 { return DateTimeOffset(local, offset: 0) }
    return DateTimeOffset(local)
  }
}

extension NetType {
  nonisolated(unsafe) public static let dateTimeOffset = NetType(
    "System.DateTimeOffset", .struct, base: .valueType, interfaces: [.iComparable, .iFormattable], define: defineDateTimeOffset)
  nonisolated(unsafe) public static let dateOnly = NetType(
    "System.DateOnly", .struct, base: .valueType, interfaces: [.iComparable, .iFormattable], define: defineDateOnly)
  nonisolated(unsafe) public static let timeOnly = NetType(
    "System.TimeOnly", .struct, base: .valueType, interfaces: [.iComparable, .iFormattable], define: defineTimeOnly)
}

private func offsetDate(_ value: Value) -> DateTimeOffset {
  if let offset = value.base.object as? DateTimeOffset { return offset }
  return DateTimeOffset(dateTime(value))
}

private func defineDateTimeOffset(_ t: NetType) {
  func date(_ this: Value) -> DateTimeOffset { offsetDate(this) }
  t.constructor("(datetime dateTime)") { _, a, _ in .object(DateTimeOffset(dateTime(a[0]))) }
  t.constructor("(datetime dateTime, timespan offset)") { _, a, _ in .object(try make(dateTime(a[0]), timeSpan(a[1]).ticks)) }
  t.constructor("(long ticks, timespan offset)") { _, a, _ in .object(try make(DateTime(ticks: fixed(a[0])), timeSpan(a[1]).ticks)) }
  t.constructor("(int year, int month, int day, int hour, int minute, int second, timespan offset)") { _, a, _ in
    .object(try make(makeDate(a, count: 6), timeSpan(a[6]).ticks))
  }
  t.constructor("(int year, int month, int day, int hour, int minute, int second, int millisecond, timespan offset)") { _, a, _ in
    .object(try make(makeDate(a, count: 6, milliseconds: fixed(a[6])), timeSpan(a[7]).ticks))
  }
  func make(_ local: DateTime, _ offset: Int64) throws -> DateTimeOffset {
    if offset % TimeSpan.ticksPerMinute != 0 { throw NetException.argument("Offset must be specified in whole minutes.", "offset") }
    if abs(offset) > 14 * TimeSpan.ticksPerHour {
      throw NetException.outOfRange("offset", "Offset must be within plus or minus 14 hours.")
    }
    if local.kind == .utc, offset != 0 {
      throw NetException.argument("The UTC Offset for Utc DateTime instances must be 0.", "offset")
    }
    return DateTimeOffset(local, offset: offset)
  }
  t.property("datetime DateTime") { this, _ in .dateTime(date(this).local) }
  t.property("datetime UtcDateTime") { this, _ in .dateTime(date(this).utc) }
  t.property("datetime LocalDateTime") { this, _ in .dateTime(date(this).utc.toLocal()) }
  t.property("datetime Date") { this, _ in .dateTime(date(this).local.date) }
  t.property("int Day") { this, _ in .int(date(this).local.parts.day) }
  t.property("System.DayOfWeek DayOfWeek") { this, _ in .object(EnumValue(.dayOfWeek, Int64(date(this).local.dayOfWeek))) }
  t.property("int DayOfYear") { this, _ in .int(date(this).local.dayOfYear) }
  t.property("int Hour") { this, _ in .int(date(this).local.parts.hour) }
  t.property("int Millisecond") { this, _ in .int(date(this).local.parts.fraction / 10_000) }
  t.property("int Minute") { this, _ in .int(date(this).local.parts.minute) }
  t.property("int Month") { this, _ in .int(date(this).local.parts.month) }
  t.property("timespan Offset") { this, _ in .timeSpan(TimeSpan(ticks: date(this).offset)) }
  t.property("int TotalOffsetMinutes") { this, _ in .int(Int(date(this).offset / TimeSpan.ticksPerMinute)) }
  t.property("int Second") { this, _ in .int(date(this).local.parts.second) }
  t.property("long Ticks") { this, _ in .int64(date(this).local.ticks) }
  t.property("long UtcTicks") { this, _ in .int64(date(this).utcTicks) }
  t.property("timespan TimeOfDay") { this, _ in .timeSpan(date(this).local.timeOfDay) }
  t.property("int Year") { this, _ in .int(date(this).local.parts.year) }
  let units: [(String, Int64)] = [
    ("AddDays", TimeSpan.ticksPerDay), ("AddHours", TimeSpan.ticksPerHour), ("AddMilliseconds", TimeSpan.ticksPerMillisecond),
    ("AddMinutes", TimeSpan.ticksPerMinute), ("AddSeconds", TimeSpan.ticksPerSecond),
  ]
  for (name, unit) in units {
    t.method("System.DateTimeOffset \(name)(double value)") { this, a, _ in .object(try date(this).adding(ticks(number(a[0]), per: unit))) }
  }
  t.method("System.DateTimeOffset Add(timespan timeSpan)") { this, a, _ in .object(try date(this).adding(timeSpan(a[0]).ticks)) }
  t.method("System.DateTimeOffset AddTicks(long ticks)") { this, a, _ in .object(try date(this).adding(fixed(a[0]))) }
  t.method("System.DateTimeOffset AddMonths(int months)") { this, a, _ in
    .object(DateTimeOffset(date(this).local.addingMonths(a.int(0)) ?? date(this).local, offset: date(this).offset))
  }
  t.method("System.DateTimeOffset AddYears(int years)") { this, a, _ in
    .object(DateTimeOffset(date(this).local.addingMonths(a.int(0) * 12) ?? date(this).local, offset: date(this).offset))
  }
  t.method("timespan Subtract(System.DateTimeOffset value)") { this, a, _ in
    .timeSpan(TimeSpan(ticks: date(this).utcTicks - offsetDate(a[0]).utcTicks))
  }
  t.method("System.DateTimeOffset Subtract(timespan value)") { this, a, _ in .object(try date(this).adding(0 &- timeSpan(a[0]).ticks)) }
  t.method("System.DateTimeOffset ToLocalTime()") { this, _, _ in .object(DateTimeOffset(date(this).utc.toLocal())) }
  t.method("System.DateTimeOffset ToUniversalTime()") { this, _, _ in .object(DateTimeOffset(date(this).utc)) }
  t.method("System.DateTimeOffset ToOffset(timespan offset)") { this, a, _ in
    .object(DateTimeOffset(DateTime(ticks: date(this).utcTicks + timeSpan(a[0]).ticks), offset: timeSpan(a[0]).ticks))
  }
  t.method("long ToUnixTimeSeconds()") { this, _, _ in
    .int64(date(this).utcTicks / TimeSpan.ticksPerSecond - DateTime.unixEpochTicks / TimeSpan.ticksPerSecond)
  }
  t.method("long ToUnixTimeMilliseconds()") { this, _, _ in
    .int64(date(this).utcTicks / TimeSpan.ticksPerMillisecond - DateTime.unixEpochTicks / TimeSpan.ticksPerMillisecond)
  }
  t.method("long ToFileTime()") { this, _, _ in .int64(date(this).utcTicks - 504_911_232_000_000_000) }
  func order(_ x: DateTimeOffset, _ y: DateTimeOffset) -> Value { .int32(x.utcTicks < y.utcTicks ? -1 : x.utcTicks > y.utcTicks ? 1 : 0) }
  t.method("int CompareTo(System.DateTimeOffset other)") { this, a, _ in order(date(this), offsetDate(a[0])) }
  t.method("bool Equals(System.Object obj)") { this, a, _ in .bool(date(this).equals(a[0])) }
  t.method("bool EqualsExact(System.DateTimeOffset other)") { this, a, _ in
    .bool(date(this).equals(a[0]) && offsetDate(a[0]).offset == date(this).offset)
  }
  t.method("int GetHashCode()") { this, _, _ in .int32(Int32(truncatingIfNeeded: date(this).utcTicks)) }
  func text(_ this: Value, _ format: String, _ info: DateTimeFormatInfo) throws -> Value {
    .text(try DateFormatting.format(date(this).local, format, info, offset: date(this).offset))
  }
  t.method("string ToString()") { this, _, context in try text(this, "", context.culture.dateTimeFormat) }
  t.method("string ToString(string format)") { this, a, context in try text(this, optionalText(a[0]), context.culture.dateTimeFormat) }
  t.method("string ToString(System.IFormatProvider formatProvider)") { this, a, context in try text(this, "", dateFormat(a[0], context)) }
  t.method("string ToString(string format, System.IFormatProvider formatProvider)") { this, a, context in
    try text(this, optionalText(a[0]), dateFormat(a[1], context))
  }
  constant(t, "System.DateTimeOffset MinValue", .object(DateTimeOffset(DateTime(ticks: 0), offset: 0)))
  constant(t, "System.DateTimeOffset MaxValue", .object(DateTimeOffset(DateTime(ticks: DateTime.maximumTicks), offset: 0)))
  constant(t, "System.DateTimeOffset UnixEpoch", .object(DateTimeOffset(DateTime(ticks: DateTime.unixEpochTicks), offset: 0)))
  t.staticProperty("System.DateTimeOffset Now") { _, _ in .object(DateTimeOffset(.now())) }
  t.staticProperty("System.DateTimeOffset UtcNow") { _, _ in .object(DateTimeOffset(.utcNow())) }
  t.staticMethod("System.DateTimeOffset FromUnixTimeSeconds(long seconds)") { _, a, _ in
    .object(DateTimeOffset(DateTime(ticks: DateTime.unixEpochTicks + fixed(a[0], Int64.self) &* TimeSpan.ticksPerSecond), offset: 0))
  }
  t.staticMethod("System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)") { _, a, _ in
    .object(DateTimeOffset(DateTime(ticks: DateTime.unixEpochTicks + fixed(a[0], Int64.self) &* TimeSpan.ticksPerMillisecond), offset: 0))
  }
  t.staticMethod("int Compare(System.DateTimeOffset first, System.DateTimeOffset second)") { _, a, _ in order(offsetDate(a[0]), offsetDate(a[1])) }
  t.staticMethod("System.DateTimeOffset Parse(string input)") { _, a, context in
    .object(try DateTimeOffset.parse(a.string(0).text, context.culture.dateTimeFormat))
  }
  t.staticMethod("System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)") { _, a, context in
    .object(try DateTimeOffset.parse(a.string(0).text, dateFormat(a[1], context)))
  }
  t.staticMethod(
    "System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)"
  ) { _, a, context in .object(try DateTimeOffset.parse(a.string(0).text, dateFormat(a[1], context), styles: a.int(2))) }
  t.staticMethod("System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)") { _, a, context in
    let text = a.string(0).text
    guard let reading = DateParsing.readExact(text, a.string(1).text, dateFormat(a[2], context), 0) else {
      throw DateParsing.exception(.format, text)
    }
    return .object(try DateTimeOffset.of(reading, text, 0))
  }
  t.staticMethod(
    "bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)"
  ) { _, a, context in
    let text = a.string(0).text
    let date = try? DateParsing.readExact(text, a.string(1).text, dateFormat(a[2], context), a.int(3)).map { try DateTimeOffset.of($0, text, a.int(3)) }
    a.setReference(4, .object(date.flatMap { $0 } ?? DateTimeOffset(DateTime(ticks: 0), offset: 0)))
    return .bool(date.flatMap { $0 } != nil)
  }
  t.method("System.DateTimeOffset AddMicroseconds(double microseconds)") { this, a, _ in
    .object(try date(this).adding(Int64((number(a[0]) * 10).rounded())))
  }
  t.staticMethod("System.DateTimeOffset op_Implicit(datetime dateTime)") { _, a, _ in .object(DateTimeOffset(dateTime(a[0]))) }
  t.staticMethod("timespan op_Subtraction(System.DateTimeOffset left, System.DateTimeOffset right)") { _, a, _ in
    .timeSpan(TimeSpan(ticks: offsetDate(a[0]).utcTicks - offsetDate(a[1]).utcTicks))
  }
  t.staticMethod("System.DateTimeOffset op_Subtraction(System.DateTimeOffset dateTimeOffset, timespan timeSpan)") { _, a, _ in
    .object(try offsetDate(a[0]).adding(0 &- timeSpan(a[1]).ticks))
  }
  t.staticMethod("System.DateTimeOffset op_Addition(System.DateTimeOffset dateTimeOffset, timespan timeSpan)") { _, a, _ in
    .object(try offsetDate(a[0]).adding(timeSpan(a[1]).ticks))
  }
  t.staticMethod("System.DateTimeOffset FromFileTime(long fileTime)") { _, a, _ in
    .object(DateTimeOffset(DateTime(ticks: fixed(a[0], Int64.self) + 504_911_232_000_000_000, kind: .utc).toLocal()))
  }
  t.property("int Microsecond") { this, _ in .int(date(this).local.parts.fraction / 10 % 1000) }
  t.property("int Nanosecond") { this, _ in .int(date(this).local.parts.fraction % 10 * 100) }
  t.staticMethod("bool TryParse(string input, [ref] System.DateTimeOffset result)") { _, a, context in
    let date = try? DateTimeOffset.parse(a.string(0).text, context.culture.dateTimeFormat)
    a.setReference(1, .object(date ?? DateTimeOffset(DateTime(ticks: 0), offset: 0)))
    return .bool(date != nil)
  }
}

/// `System.DateOnly`: a number of days.
public final class DateOnly: NetObject, FormattableObject {
  public let day: Int
  public init(day: Int) { self.day = day }
  var date: DateTime { DateTime(ticks: Int64(day) * TimeSpan.ticksPerDay) }
  public override var netType: NetType { .dateOnly }
  public func formatted(_ format: String, _ culture: Culture) throws -> PSString {
    PSString(try DateFormatting.format(date, format.isEmpty ? "d" : format.lowercased() == "o" ? "yyyy-MM-dd" : format, culture.dateTimeFormat))
  }
  public override func toString(_ context: DotNetContext) throws -> PSString? { try formatted("", context.culture) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let date = object as? DateOnly { date.day == day } else { false }
  }
  public override var netHash: Int { day.hashValue }
}

private func defineDateOnly(_ t: NetType) {
  func date(_ this: Value) -> DateOnly { this.base.object as? DateOnly ?? DateOnly(day: 0) }
  t.constructor("(int year, int month, int day)") { _, a, _ in
    .object(DateOnly(day: Int(try makeDate(a, count: 3).ticks / TimeSpan.ticksPerDay)))
  }
  t.property("int Year") { this, _ in .int(date(this).date.parts.year) }
  t.property("int Month") { this, _ in .int(date(this).date.parts.month) }
  t.property("int Day") { this, _ in .int(date(this).date.parts.day) }
  t.property("int DayNumber") { this, _ in .int(date(this).day) }
  t.property("int DayOfYear") { this, _ in .int(date(this).date.dayOfYear) }
  t.property("System.DayOfWeek DayOfWeek") { this, _ in .object(EnumValue(.dayOfWeek, Int64(date(this).date.dayOfWeek))) }
  t.method("System.DateOnly AddDays(int value)") { this, a, _ in .object(DateOnly(day: date(this).day + a.int(0))) }
  t.method("System.DateOnly AddMonths(int value)") { this, a, _ in
    .object(DateOnly(day: Int((date(this).date.addingMonths(a.int(0)) ?? date(this).date).ticks / TimeSpan.ticksPerDay)))
  }
  t.method("System.DateOnly AddYears(int value)") { this, a, _ in
    .object(DateOnly(day: Int((date(this).date.addingMonths(a.int(0) * 12) ?? date(this).date).ticks / TimeSpan.ticksPerDay)))
  }
  t.method("datetime ToDateTime(System.TimeOnly time)") { this, a, _ in
    .dateTime(DateTime(ticks: date(this).date.ticks + ((a[0].object as? TimeOnly)?.ticks ?? 0)))
  }
  t.method("int CompareTo(System.DateOnly value)") { this, a, _ in .int((date(this).day - date(a[0]).day).signum()) }
  t.method("string ToString()") { this, _, context in .string(try date(this).formatted("", context.culture)) }
  t.method("string ToString(string format)") { this, a, context in .string(try date(this).formatted(optionalText(a[0]), context.culture)) }
  t.staticMethod("System.DateOnly FromDateTime(datetime dateTime)") { _, a, _ in
    .object(DateOnly(day: Int(dateTime(a[0]).ticks / TimeSpan.ticksPerDay)))
  }
  t.staticMethod("System.DateOnly FromDayNumber(int dayNumber)") { _, a, _ in .object(DateOnly(day: a.int(0))) }
  t.staticMethod("System.DateOnly Parse(string s)") { _, a, context in
    guard let date = DateParsing.tryParse(a.string(0).text, context.culture.dateTimeFormat) else {
      throw NetException.format("String '\(a.string(0).text)' was not recognized as a valid DateOnly.")
    }
    return .object(DateOnly(day: Int(date.ticks / TimeSpan.ticksPerDay)))
  }
  constant(t, "System.DateOnly MinValue", .object(DateOnly(day: 0)))
  constant(t, "System.DateOnly MaxValue", .object(DateOnly(day: 3_652_058)))
}

/// `System.TimeOnly`: a time of day.
public final class TimeOnly: NetObject, FormattableObject {
  public let ticks: Int64
  public init(ticks: Int64) { self.ticks = ticks }
  public override var netType: NetType { .timeOnly }
  public func formatted(_ format: String, _ culture: Culture) throws -> PSString {
    PSString(try DateFormatting.format(DateTime(ticks: ticks), format.isEmpty ? "t" : format, culture.dateTimeFormat))
  }
  public override func toString(_ context: DotNetContext) throws -> PSString? { try formatted("", context.culture) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let time = object as? TimeOnly { time.ticks == ticks } else { false }
  }
  public override var netHash: Int { ticks.hashValue }
}

private func defineTimeOnly(_ t: NetType) {
  func time(_ this: Value) -> TimeOnly { this.base.object as? TimeOnly ?? TimeOnly(ticks: 0) }
  func make(_ hour: Int, _ minute: Int, _ second: Int) throws -> Value {
    guard let date = DateTime(1, 1, 1, hour, minute, second) else {
      throw NetException("System.ArgumentOutOfRangeException", "Hour, Minute, and Second parameters describe an un-representable DateTime.")
    }
    return .object(TimeOnly(ticks: date.ticks))
  }
  t.constructor("(int hour, int minute)") { _, a, _ in try make(a.int(0), a.int(1), 0) }
  t.constructor("(int hour, int minute, int second)") { _, a, _ in try make(a.int(0), a.int(1), a.int(2)) }
  t.constructor("(long ticks)") { _, a, _ in .object(TimeOnly(ticks: fixed(a[0]))) }
  t.property("int Hour") { this, _ in .int(DateTime(ticks: time(this).ticks).parts.hour) }
  t.property("int Minute") { this, _ in .int(DateTime(ticks: time(this).ticks).parts.minute) }
  t.property("int Second") { this, _ in .int(DateTime(ticks: time(this).ticks).parts.second) }
  t.property("int Millisecond") { this, _ in .int(DateTime(ticks: time(this).ticks).parts.fraction / 10_000) }
  t.property("long Ticks") { this, _ in .int64(time(this).ticks) }
  t.method("timespan ToTimeSpan()") { this, _, _ in .timeSpan(TimeSpan(ticks: time(this).ticks)) }
  func add(_ this: Value, _ ticks: Int64) -> Value {
    let day = TimeSpan.ticksPerDay
    return .object(TimeOnly(ticks: ((time(this).ticks + ticks) % day + day) % day))
  }
  t.method("System.TimeOnly AddHours(double value)") { this, a, _ in add(this, try ticks(number(a[0]), per: TimeSpan.ticksPerHour)) }
  t.method("System.TimeOnly AddMinutes(double value)") { this, a, _ in add(this, try ticks(number(a[0]), per: TimeSpan.ticksPerMinute)) }
  t.method("System.TimeOnly Add(timespan value)") { this, a, _ in add(this, timeSpan(a[0]).ticks) }
  t.method("int CompareTo(System.TimeOnly value)") { this, a, _ in .int(Int((time(this).ticks - time(a[0]).ticks).signum())) }
  t.method("string ToString()") { this, _, context in .string(try time(this).formatted("", context.culture)) }
  t.method("string ToString(string format)") { this, a, context in .string(try time(this).formatted(optionalText(a[0]), context.culture)) }
  t.staticMethod("System.TimeOnly FromDateTime(datetime dateTime)") { _, a, _ in .object(TimeOnly(ticks: dateTime(a[0]).timeOfDay.ticks)) }
  t.staticMethod("System.TimeOnly FromTimeSpan(timespan timeSpan)") { _, a, _ in .object(TimeOnly(ticks: timeSpan(a[0]).ticks)) }
  t.staticMethod("System.TimeOnly Parse(string s)") { _, a, context in
    guard let date = DateParsing.tryParse(a.string(0).text, context.culture.dateTimeFormat) else {
      throw NetException.format("String '\(a.string(0).text)' was not recognized as a valid TimeOnly.")
    }
    return .object(TimeOnly(ticks: date.timeOfDay.ticks))
  }
}
