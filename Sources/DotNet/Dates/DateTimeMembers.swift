/// Members of `System.DateTime`.
/// - Source: `../shared/reference/powershell/dotnet-members.tsv`; held against `tables/date-formats.tsv`.
func dateTime(_ value: Value) -> DateTime {
  switch value {
  case .dateTime(let date): return date
  case .object(let object):
    if let box = object as? PSObjectBox { return dateTime(box.base) }
    if let offset = object as? DateTimeOffset { return offset.local }
    return DateTime(ticks: 0)
  default: return DateTime(ticks: 0)
  }
}

func timeSpan(_ value: Value) -> TimeSpan { if case .timeSpan(let span) = value.base { span } else { TimeSpan(ticks: 0) } }

private func unrepresentable() -> NetException {
  .outOfRange("Year, Month, and Day", "Year, Month, and Day parameters describe an un-representable DateTime.")
}

private func checked(_ date: DateTime?, _ parameter: String = "value") throws -> DateTime {
  guard let date else { throw NetException.outOfRange(parameter, "The added or subtracted value results in an un-representable DateTime.") }
  return date
}

func makeDate(_ a: Arguments, kind: DateTime.Kind = .unspecified, count: Int, milliseconds: Int64 = 0) throws -> DateTime {
  func at(_ index: Int) -> Int { index < count ? a.int(index) : 0 }
  if !(1...9999).contains(at(0)) || !(1...12).contains(at(1)) || at(2) < 1 || at(2) > DateParts.daysInMonth(max(1, at(0)), max(1, at(1))) {
    throw NetException(
      "System.ArgumentOutOfRangeException", "Year, Month, and Day parameters describe an un-representable DateTime.")
  }
  guard let date = DateTime(at(0), at(1), at(2), at(3), at(4), at(5), kind: kind) else {
    throw NetException(
      "System.ArgumentOutOfRangeException", "Hour, Minute, and Second parameters describe an un-representable DateTime.")
  }
  guard (0...999).contains(milliseconds) else {
    throw NetException.outOfRange("millisecond", "Valid values are between 0 and 999, inclusive.")
  }
  return DateTime(ticks: date.ticks + milliseconds * TimeSpan.ticksPerMillisecond, kind: kind)
}

private func kind(_ value: Value) -> DateTime.Kind { DateTime.Kind(rawValue: UInt64(value.integer ?? 0)) ?? .unspecified }

/// A whole number of ticks for a count of units, as .NET rounds it.
func ticks(_ count: Double, per unit: Int64) throws -> Int64 {
  let whole = count.rounded(.towardZero)
  guard whole.magnitude < 1e15 else {
    throw NetException.outOfRange("value", "Value to add was out of range.")
  }
  let (product, overflow) = Int64(whole).multipliedReportingOverflow(by: unit)
  let (sum, carry) = product.addingReportingOverflow(Int64((count - whole) * Double(unit)))
  if overflow || carry { throw NetException.outOfRange("value", "Value to add was out of range.") }
  return sum
}

func defineDateTime(_ t: NetType) {
  t.constructor("(long ticks)") { _, a, _ in
    let ticks: Int64 = fixed(a[0])
    guard ticks >= 0, ticks <= DateTime.maximumTicks else {
      throw NetException.outOfRange("ticks", "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.")
    }
    return .dateTime(DateTime(ticks: ticks))
  }
  t.constructor("(long ticks, System.DateTimeKind kind)") { _, a, _ in .dateTime(DateTime(ticks: fixed(a[0]), kind: kind(a[1]))) }
  t.constructor("(System.DateOnly date, System.TimeOnly time)") { _, a, _ in
    let day = (a[0].object as? DateOnly)?.day ?? 0
    let time = (a[1].object as? TimeOnly)?.ticks ?? 0
    return .dateTime(DateTime(ticks: Int64(day) * TimeSpan.ticksPerDay + time))
  }
  t.constructor("(int year, int month, int day)") { _, a, _ in .dateTime(try makeDate(a, count: 3)) }
  t.constructor("(int year, int month, int day, int hour, int minute, int second)") { _, a, _ in .dateTime(try makeDate(a, count: 6)) }
  t.constructor("(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)") { _, a, _ in
    .dateTime(try makeDate(a, kind: kind(a[6]), count: 6))
  }
  t.constructor("(int year, int month, int day, int hour, int minute, int second, int millisecond)") { _, a, _ in
    .dateTime(try makeDate(a, count: 6, milliseconds: fixed(a[6])))
  }
  t.constructor("(int year, int month, int day, int hour, int minute, int second, int millisecond, System.DateTimeKind kind)") { _, a, _ in
    .dateTime(try makeDate(a, kind: kind(a[7]), count: 6, milliseconds: fixed(a[6])))
  }
  defineDateProperties(t)
  defineDateArithmetic(t)
  defineDateText(t)
  defineDateStatics(t)
}

private func defineDateProperties(_ t: NetType) {
  t.property("datetime Date") { this, _ in .dateTime(dateTime(this).date) }
  t.property("int Day") { this, _ in .int(dateTime(this).parts.day) }
  t.property("System.DayOfWeek DayOfWeek") { this, _ in .object(EnumValue(.dayOfWeek, Int64(dateTime(this).dayOfWeek))) }
  t.property("int DayOfYear") { this, _ in .int(dateTime(this).dayOfYear) }
  t.property("int Hour") { this, _ in .int(dateTime(this).parts.hour) }
  t.property("System.DateTimeKind Kind") { this, _ in EnumTypes.value("System.DateTimeKind", Int64(dateTime(this).kind.rawValue)) }
  t.property("int Millisecond") { this, _ in .int(dateTime(this).parts.fraction / 10_000) }
  t.property("int Microsecond") { this, _ in .int(dateTime(this).parts.fraction / 10 % 1000) }
  t.property("int Nanosecond") { this, _ in .int(dateTime(this).parts.fraction % 10 * 100) }
  t.property("int Minute") { this, _ in .int(dateTime(this).parts.minute) }
  t.property("int Month") { this, _ in .int(dateTime(this).parts.month) }
  t.property("int Second") { this, _ in .int(dateTime(this).parts.second) }
  t.property("long Ticks") { this, _ in .int64(dateTime(this).ticks) }
  t.property("timespan TimeOfDay") { this, _ in .timeSpan(dateTime(this).timeOfDay) }
  t.property("int Year") { this, _ in .int(dateTime(this).parts.year) }
}

private func defineDateArithmetic(_ t: NetType) {
  func add(_ this: Value, _ ticks: Int64) throws -> Value { .dateTime(try checked(dateTime(this).adding(ticks: ticks))) }
  t.method("datetime Add(timespan value)") { this, a, _ in try add(this, timeSpan(a[0]).ticks) }
  let units: [(String, Int64)] = [
    ("AddDays", TimeSpan.ticksPerDay), ("AddHours", TimeSpan.ticksPerHour), ("AddMilliseconds", TimeSpan.ticksPerMillisecond),
    ("AddMinutes", TimeSpan.ticksPerMinute), ("AddSeconds", TimeSpan.ticksPerSecond), ("AddMicroseconds", 10),
  ]
  for (name, unit) in units {
    t.method("datetime \(name)(double value)") { this, a, _ in try add(this, try ticks(number(a[0]), per: unit)) }
  }
  t.method("datetime AddMonths(int months)") { this, a, _ in
    guard abs(a.int(0)) <= 120_000 else { throw NetException.outOfRange("months", "Months value must be between +/-120000.") }
    return .dateTime(try checked(dateTime(this).addingMonths(a.int(0)), "months"))
  }
  t.method("datetime AddTicks(long value)") { this, a, _ in try add(this, fixed(a[0])) }
  t.method("datetime AddYears(int value)") { this, a, _ in
    guard abs(a.int(0)) <= 10_000 else { throw NetException.outOfRange("years", "Years value must be between +/-10000.") }
    return .dateTime(try checked(dateTime(this).addingMonths(a.int(0) * 12)))
  }
  t.method("timespan Subtract(datetime value)") { this, a, _ in .timeSpan(TimeSpan(ticks: dateTime(this).ticks - dateTime(a[0]).ticks)) }
  t.method("datetime Subtract(timespan value)") { this, a, _ in try add(this, 0 &- timeSpan(a[0]).ticks) }
  t.method("int CompareTo(System.Object value)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard case .dateTime(let other) = a[0].base else { throw NetException.argument("Object must be of type DateTime.") }
    return .int32(order(dateTime(this), other))
  }
  t.method("int CompareTo(datetime value)") { this, a, _ in .int32(order(dateTime(this), dateTime(a[0]))) }
  t.method("bool Equals(System.Object value)") { this, a, _ in .bool(this.base.netEquals(a[0].base)) }
  t.method("bool Equals(datetime value)") { this, a, _ in .bool(dateTime(this).ticks == dateTime(a[0]).ticks) }
  t.method("int GetHashCode()") { this, _, _ in
    .int32(Int32(truncatingIfNeeded: dateTime(this).ticks) ^ Int32(truncatingIfNeeded: dateTime(this).ticks >> 32))
  }
  t.method("System.TypeCode GetTypeCode()") { _, _, _ in EnumTypes.value("System.TypeCode", 16) }
  t.method("bool IsDaylightSavingTime()") { this, _, _ in
    .bool(dateTime(this).kind != .utc && HostTime.isDaylight(atLocal: dateTime(this).ticks))
  }
  func order(_ x: DateTime, _ y: DateTime) -> Int32 { x.ticks < y.ticks ? -1 : x.ticks > y.ticks ? 1 : 0 }
  t.staticMethod("int Compare(datetime t1, datetime t2)") { _, a, _ in .int32(order(dateTime(a[0]), dateTime(a[1]))) }
  t.staticMethod("bool Equals(datetime t1, datetime t2)") { _, a, _ in .bool(dateTime(a[0]).ticks == dateTime(a[1]).ticks) }
  let tests: [(String, (Int64, Int64) -> Bool)] = [
    ("op_Equality", { $0 == $1 }), ("op_Inequality", { $0 != $1 }), ("op_LessThan", { $0 < $1 }), ("op_GreaterThan", { $0 > $1 }),
    ("op_LessThanOrEqual", { $0 <= $1 }), ("op_GreaterThanOrEqual", { $0 >= $1 }),
  ]
  for (name, test) in tests {
    t.staticMethod("bool \(name)(datetime d1, datetime d2)") { _, a, _ in .bool(test(dateTime(a[0]).ticks, dateTime(a[1]).ticks)) }
  }
  t.staticMethod("datetime op_Addition(datetime d, timespan t)") { _, a, _ in try add(a[0], timeSpan(a[1]).ticks) }
  t.staticMethod("datetime op_Subtraction(datetime d, timespan t)") { _, a, _ in try add(a[0], 0 &- timeSpan(a[1]).ticks) }
  t.staticMethod("timespan op_Subtraction(datetime d1, datetime d2)") { _, a, _ in
    .timeSpan(TimeSpan(ticks: dateTime(a[0]).ticks - dateTime(a[1]).ticks))
  }
}

private func defineDateText(_ t: NetType) {
  func text(_ this: Value, _ format: String, _ info: DateTimeFormatInfo) throws -> Value {
    .text(try DateFormatting.format(dateTime(this), format, info))
  }
  t.method("string ToString()") { this, _, context in try text(this, "", context.culture.dateTimeFormat) }
  t.method("string ToString(string format)") { this, a, context in try text(this, optionalText(a[0]), context.culture.dateTimeFormat) }
  t.method("string ToString(System.IFormatProvider provider)") { this, a, context in try text(this, "", dateFormat(a[0], context)) }
  t.method("string ToString(string format, System.IFormatProvider provider)") { this, a, context in
    try text(this, optionalText(a[0]), dateFormat(a[1], context))
  }
  t.method("string ToLongDateString()") { this, _, context in try text(this, "D", context.culture.dateTimeFormat) }
  t.method("string ToShortDateString()") { this, _, context in try text(this, "d", context.culture.dateTimeFormat) }
  t.method("string ToLongTimeString()") { this, _, context in try text(this, "T", context.culture.dateTimeFormat) }
  t.method("string ToShortTimeString()") { this, _, context in try text(this, "t", context.culture.dateTimeFormat) }
  t.method("string[] GetDateTimeFormats()") { this, _, context in
    let letters = ["d", "D", "f", "F", "g", "G", "m", "o", "r", "s", "t", "T", "u", "U", "y"]
    return .array(try letters.map { try text(this, $0, context.culture.dateTimeFormat) }, of: .string)
  }
  t.method("datetime ToLocalTime()") { this, _, _ in .dateTime(dateTime(this).kind == .local ? dateTime(this) : asUtc(dateTime(this)).toLocal()) }
  t.method("datetime ToUniversalTime()") { this, _, _ in .dateTime(dateTime(this).toUniversal()) }
  t.method("long ToBinary()") { this, _, _ in
    let date = dateTime(this)
    guard date.kind == .local else { return .int64(Int64(bitPattern: date.packed)) }
    var ticks = date.ticks - date.offset
    if ticks < 0 { ticks += 0x4000_0000_0000_0000 }
    return .int64(Int64(bitPattern: UInt64(bitPattern: ticks) | 0x8000_0000_0000_0000))
  }
  t.method("long ToFileTime()") { this, _, _ in try fileTime(dateTime(this).toUniversal()) }
  t.method("long ToFileTimeUtc()") { this, _, _ in try fileTime(dateTime(this).kind == .local ? dateTime(this).toUniversal() : dateTime(this)) }
  t.method("double ToOADate()") { this, _, _ in .double(oaDate(dateTime(this).ticks)) }
  func fileTime(_ date: DateTime) throws -> Value {
    let ticks = date.ticks - 504_911_232_000_000_000
    if ticks < 0 { throw NetException("System.ArgumentOutOfRangeException", "Not a valid Win32 FileTime.") }
    return .int64(ticks)
  }
  func asUtc(_ date: DateTime) -> DateTime { DateTime(ticks: date.ticks, kind: .utc) }
  defineConvertible(t)
}

/// Days since 30 December 1899; before it, the fraction still counts forward.
private func oaDate(_ ticks: Int64) -> Double {
  if ticks == 0 { return 0 }
  let value = ticks < TimeSpan.ticksPerDay ? ticks + 599_264_352_000_000_000 : ticks
  var milliseconds = (value - 599_264_352_000_000_000) / 10_000
  if milliseconds < 0 {
    let fraction = milliseconds % 86_400_000
    if fraction != 0 { milliseconds -= (86_400_000 + fraction) * 2 }
  }
  return Double(milliseconds) / 86_400_000
}

private func defineDateStatics(_ t: NetType) {
  constant(t, "datetime MaxValue", .dateTime(DateTime(ticks: DateTime.maximumTicks)))
  constant(t, "datetime MinValue", .dateTime(DateTime(ticks: 0)))
  constant(t, "datetime UnixEpoch", .dateTime(DateTime(ticks: DateTime.unixEpochTicks, kind: .utc)))
  t.staticProperty("datetime Now") { _, _ in .dateTime(.now()) }
  t.staticProperty("datetime Today") { _, _ in .dateTime(DateTime.now().date) }
  t.staticProperty("datetime UtcNow") { _, _ in .dateTime(.utcNow()) }
  t.staticMethod("int DaysInMonth(int year, int month)") { _, a, _ in
    guard (1...12).contains(a.int(1)) else { throw NetException.outOfRange("month", "Month must be between one and twelve.") }
    guard (1...9999).contains(a.int(0)) else { throw NetException.outOfRange("year", "Year must be between 1 and 9999.") }
    return .int(DateParts.daysInMonth(a.int(0), a.int(1)))
  }
  t.staticMethod("bool IsLeapYear(int year)") { _, a, _ in
    guard (1...9999).contains(a.int(0)) else { throw NetException.outOfRange("year", "Year must be between 1 and 9999.") }
    return .bool(DateParts.isLeap(a.int(0)))
  }
  t.staticMethod("datetime SpecifyKind(datetime value, System.DateTimeKind kind)") { _, a, _ in
    .dateTime(DateTime(ticks: dateTime(a[0]).ticks, kind: kind(a[1])))
  }
  t.staticMethod("datetime FromBinary(long dateData)") { _, a, _ in
    let bits = UInt64(bitPattern: fixed(a[0], Int64.self))
    guard bits >> 63 == 1 else { return .dateTime(DateTime(ticks: Int64(bits & 0x3fff_ffff_ffff_ffff), kind: DateTime.Kind(rawValue: bits >> 62) ?? .utc)) }
    return .dateTime(DateTime(ticks: Int64(bits & 0x3fff_ffff_ffff_ffff), kind: .utc).toLocal())
  }
  t.staticMethod("datetime FromFileTime(long fileTime)") { _, a, _ in
    .dateTime(DateTime(ticks: fixed(a[0], Int64.self) + 504_911_232_000_000_000, kind: .utc).toLocal())
  }
  t.staticMethod("datetime FromFileTimeUtc(long fileTime)") { _, a, _ in
    .dateTime(DateTime(ticks: fixed(a[0], Int64.self) + 504_911_232_000_000_000, kind: .utc))
  }
  t.staticMethod("datetime FromOADate(double d)") { _, a, _ in
    let days = number(a[0])
    guard days > -657_435, days < 2_958_466 else { throw NetException.argument("Not a legal OleAut date.") }
    var milliseconds = Int64(days * 86_400_000 + (days >= 0 ? 0.5 : -0.5))
    if milliseconds < 0 { milliseconds -= milliseconds % 86_400_000 * 2 }
    return .dateTime(DateTime(ticks: (milliseconds + 59_926_435_200_000) * 10_000))
  }
  func parse(_ value: Value, _ info: DateTimeFormatInfo, _ styles: Int) throws -> Value {
    guard let string = value.stringIfString else { throw NetException.argumentNull("s") }
    return .dateTime(try DateParsing.parse(string.text, info, styles: styles))
  }
  t.staticMethod("datetime Parse(string s)") { _, a, context in try parse(a[0], context.culture.dateTimeFormat, 0) }
  t.staticMethod("datetime Parse(string s, System.IFormatProvider provider)") { _, a, context in
    try parse(a[0], dateFormat(a[1], context), 0)
  }
  t.staticMethod("datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)") { _, a, context in
    try parse(a[0], dateFormat(a[1], context), a.int(2))
  }
  func formats(_ value: Value) -> [String] {
    if let string = value.stringIfString { return [string.text] }
    return (value.object?.contiguousElements ?? []).compactMap { $0.stringIfString?.text }
  }
  func exact(_ a: Arguments, _ context: DotNetContext, _ styles: Int) throws -> Value {
    guard let string = a[0].stringIfString else { throw NetException.argumentNull("s") }
    return .dateTime(try DateParsing.parseExact(string.text, formats(a[1]), dateFormat(a[2], context), styles: styles))
  }
  t.staticMethod("datetime ParseExact(string s, string format, System.IFormatProvider provider)") { _, a, context in
    try exact(a, context, 0)
  }
  for list in ["string format", "string[] formats"] {
    t.staticMethod(
      "datetime ParseExact(string s, \(list), System.IFormatProvider provider, System.Globalization.DateTimeStyles style)"
    ) { _, a, context in try exact(a, context, a.int(3)) }
    t.staticMethod(
      "bool TryParseExact(string s, \(list), System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)"
    ) { _, a, context in
      let date: DateTime? = a[0].stringIfString.flatMap {
        try? DateParsing.parseExact($0.text, formats(a[1]), dateFormat(a[2], context), styles: a.int(3))
      }
      a.setReference(4, .dateTime(date ?? DateTime(ticks: 0)))
      return .bool(date != nil)
    }
  }
  func tryParse(_ a: Arguments, _ info: DateTimeFormatInfo, _ styles: Int) -> Value {
    let date = a[0].stringIfString.flatMap { DateParsing.tryParse($0.text, info, styles: styles) }
    a.setReference(a.count - 1, .dateTime(date ?? DateTime(ticks: 0)))
    return .bool(date != nil)
  }
  t.staticMethod("bool TryParse(string s, [ref] datetime result)") { _, a, context in tryParse(a, context.culture.dateTimeFormat, 0) }
  t.staticMethod("bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)") { _, a, context in
    tryParse(a, dateFormat(a[1], context), 0)
  }
  t.staticMethod(
    "bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)"
  ) { _, a, context in tryParse(a, dateFormat(a[1], context), a.int(2)) }
}
