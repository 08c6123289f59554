/// Members of `System.TimeSpan`.
func defineTimeSpan(_ t: NetType) {
  func parts(_ this: Value) -> (days: Int, hours: Int, minutes: Int, seconds: Int, rest: Int) {
    let ticks = Int(timeSpan(this).ticks)
    return (
      ticks / 864_000_000_000, ticks / 36_000_000_000 % 24, ticks / 600_000_000 % 60, ticks / 10_000_000 % 60, ticks % 10_000_000
    )
  }
  func make(_ a: Arguments, days: Int?, hours: Int, minutes: Int, seconds: Int, milliseconds: Int?) throws -> Value {
    func at(_ index: Int?) -> Int { index.map { a.int($0) } ?? 0 }
    let total = ((at(days) * 24 + at(hours)) * 60 + at(minutes)) * 60 + at(seconds)
    let (ticks, overflow) = (total * 1000 + at(milliseconds)).multipliedReportingOverflow(by: 10_000)
    if overflow {
      throw NetException("System.ArgumentOutOfRangeException", "TimeSpan overflowed because the duration is too long.")
    }
    return .timeSpan(TimeSpan(ticks: Int64(ticks)))
  }
  t.constructor("(long ticks)") { _, a, _ in .timeSpan(TimeSpan(ticks: fixed(a[0]))) }
  t.constructor("(int hours, int minutes, int seconds)") { _, a, _ in
    try make(a, days: nil, hours: 0, minutes: 1, seconds: 2, milliseconds: nil)
  }
  t.constructor("(int days, int hours, int minutes, int seconds)") { _, a, _ in
    try make(a, days: 0, hours: 1, minutes: 2, seconds: 3, milliseconds: nil)
  }
  t.constructor("(int days, int hours, int minutes, int seconds, int milliseconds)") { _, a, _ in
    try make(a, days: 0, hours: 1, minutes: 2, seconds: 3, milliseconds: 4)
  }
  t.property("long Ticks") { this, _ in .int64(timeSpan(this).ticks) }
  t.property("int Days") { this, _ in .int(parts(this).days) }
  t.property("int Hours") { this, _ in .int(parts(this).hours) }
  t.property("int Milliseconds") { this, _ in .int(parts(this).rest / 10_000) }
  t.property("int Microseconds") { this, _ in .int(parts(this).rest / 10 % 1000) }
  t.property("int Nanoseconds") { this, _ in .int(parts(this).rest % 10 * 100) }
  t.property("int Minutes") { this, _ in .int(parts(this).minutes) }
  t.property("int Seconds") { this, _ in .int(parts(this).seconds) }
  let totals: [(String, Double)] = [
    ("TotalDays", 864_000_000_000), ("TotalHours", 36_000_000_000), ("TotalMilliseconds", 10_000), ("TotalMicroseconds", 10),
    ("TotalNanoseconds", 0.01), ("TotalMinutes", 600_000_000), ("TotalSeconds", 10_000_000),
  ]
  for (name, unit) in totals { t.property("double \(name)") { this, _ in .double(Double(timeSpan(this).ticks) / unit) } }

  func tooLong() -> NetException { .overflow("TimeSpan overflowed because the duration is too long.") }
  func add(_ x: Int64, _ y: Int64) throws -> Value {
    let (sum, overflow) = x.addingReportingOverflow(y)
    if overflow { throw tooLong() }
    return .timeSpan(TimeSpan(ticks: sum))
  }
  func scaled(_ ticks: Double) throws -> Value {
    if ticks.isNaN { throw NetException.argument("TimeSpan does not accept floating point Not-a-Number values.") }
    guard ticks.magnitude < 9.3e18 else { throw tooLong() }
    let rounded = ticks.rounded(.toNearestOrEven)
    return .timeSpan(TimeSpan(ticks: Int64(exactly: rounded) ?? (rounded > 0 ? .max : .min)))
  }
  t.method("timespan Add(timespan ts)") { this, a, _ in try add(timeSpan(this).ticks, timeSpan(a[0]).ticks) }
  t.method("timespan Subtract(timespan ts)") { this, a, _ in try add(timeSpan(this).ticks, 0 &- timeSpan(a[0]).ticks) }
  t.method("timespan Negate()") { this, _, _ in
    if timeSpan(this).ticks == .min { throw NetException.overflow("Negating the minimum value of a twos complement number is invalid.") }
    return .timeSpan(TimeSpan(ticks: 0 - timeSpan(this).ticks))
  }
  t.method("timespan Duration()") { this, _, _ in
    if timeSpan(this).ticks == .min {
      throw NetException.overflow("The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.")
    }
    return .timeSpan(TimeSpan(ticks: abs(timeSpan(this).ticks)))
  }
  t.method("timespan Multiply(double factor)") { this, a, _ in try scaled(Double(timeSpan(this).ticks) * number(a[0])) }
  t.method("timespan Divide(double divisor)") { this, a, _ in try scaled(Double(timeSpan(this).ticks) / number(a[0])) }
  t.method("double Divide(timespan ts)") { this, a, _ in .double(Double(timeSpan(this).ticks) / Double(timeSpan(a[0]).ticks)) }
  t.method("int CompareTo(System.Object value)") { this, a, _ in
    if a[0].isNull { return .int32(1) }
    guard case .timeSpan(let other) = a[0].base else { throw NetException.argument("Object must be of type TimeSpan.") }
    return order(timeSpan(this), other)
  }
  t.method("int CompareTo(timespan value)") { this, a, _ in order(timeSpan(this), timeSpan(a[0])) }
  func order(_ x: TimeSpan, _ y: TimeSpan) -> Value { .int32(x.ticks < y.ticks ? -1 : x.ticks > y.ticks ? 1 : 0) }
  t.method("bool Equals(System.Object value)") { this, a, _ in .bool(this.base.netEquals(a[0].base)) }
  t.method("bool Equals(timespan obj)") { this, a, _ in .bool(timeSpan(this).ticks == timeSpan(a[0]).ticks) }
  t.method("int GetHashCode()") { this, _, _ in
    .int32(Int32(truncatingIfNeeded: timeSpan(this).ticks) ^ Int32(truncatingIfNeeded: timeSpan(this).ticks >> 32))
  }
  t.method("string ToString()") { this, _, _ in .text(TimeSpanFormatting.constant(timeSpan(this))) }
  t.method("string ToString(string format)") { this, a, context in
    .text(try TimeSpanFormatting.format(timeSpan(this), optionalText(a[0]), context.culture))
  }
  t.method("string ToString(string format, System.IFormatProvider formatProvider)") { this, a, context in
    .text(try TimeSpanFormatting.format(timeSpan(this), optionalText(a[0]), a.culture(1, context)))
  }
  constant(t, "timespan MaxValue", .timeSpan(TimeSpan(ticks: .max)))
  constant(t, "timespan MinValue", .timeSpan(TimeSpan(ticks: .min)))
  constant(t, "timespan Zero", .timeSpan(TimeSpan(ticks: 0)))
  let units: [(String, Int64)] = [
    ("Day", TimeSpan.ticksPerDay), ("Hour", TimeSpan.ticksPerHour), ("Minute", TimeSpan.ticksPerMinute),
    ("Second", TimeSpan.ticksPerSecond), ("Millisecond", TimeSpan.ticksPerMillisecond), ("Microsecond", 10),
  ]
  for (name, unit) in units {
    constant(t, "long TicksPer\(name)", .int64(unit))
    t.staticMethod("timespan From\(name)s(double value)") { _, a, _ in
      let value = number(a[0])
      if value.isNaN { throw NetException.argument("TimeSpan does not accept floating point Not-a-Number values.") }
      let ticks = value * Double(unit)
      guard ticks.magnitude < 9.223372036854775e18 else { throw tooLong() }
      return .timeSpan(TimeSpan(ticks: Int64(ticks)))
    }
  }
  let counts: [(String, Int64)] = [
    ("MicrosecondsPerMillisecond", 1000), ("MicrosecondsPerSecond", 1_000_000), ("MicrosecondsPerMinute", 60_000_000),
    ("MicrosecondsPerHour", 3_600_000_000), ("MicrosecondsPerDay", 86_400_000_000), ("MillisecondsPerSecond", 1000),
    ("MillisecondsPerMinute", 60_000), ("MillisecondsPerHour", 3_600_000), ("MillisecondsPerDay", 86_400_000),
    ("SecondsPerMinute", 60), ("SecondsPerHour", 3600), ("SecondsPerDay", 86_400), ("MinutesPerHour", 60), ("MinutesPerDay", 1440),
    ("NanosecondsPerTick", 100),
  ]
  for (name, count) in counts { constant(t, "long \(name)", .int64(count)) }
  constant(t, "int HoursPerDay", .int32(24))
  t.staticMethod("bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)") { _, a, _ in
    let span = TimeSpanParsing.exact(a.string(0).text, a.string(1).text)
    a.setReference(3, .timeSpan(span ?? TimeSpan(ticks: 0)))
    return .bool(span != nil)
  }
  t.staticMethod("timespan FromTicks(long value)") { _, a, _ in .timeSpan(TimeSpan(ticks: fixed(a[0]))) }
  t.staticMethod("int Compare(timespan t1, timespan t2)") { _, a, _ in order(timeSpan(a[0]), timeSpan(a[1])) }
  t.staticMethod("bool Equals(timespan t1, timespan t2)") { _, a, _ in .bool(timeSpan(a[0]).ticks == timeSpan(a[1]).ticks) }
  t.staticMethod("timespan Parse(string s)") { _, a, _ in
    guard let string = a[0].stringIfString else { throw NetException.argumentNull("s") }
    return .timeSpan(try TimeSpanParsing.parse(string.text))
  }
  t.staticMethod("timespan Parse(string input, System.IFormatProvider formatProvider)") { _, a, _ in
    .timeSpan(try TimeSpanParsing.parse(a.string(0).text))
  }
  t.staticMethod("bool TryParse(string s, [ref] timespan result)") { _, a, _ in
    let span: TimeSpan? = a[0].stringIfString.flatMap { try? TimeSpanParsing.read($0.text).get() }
    a.setReference(1, .timeSpan(span ?? TimeSpan(ticks: 0)))
    return .bool(span != nil)
  }
  t.staticMethod("bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)") { _, a, _ in
    let span: TimeSpan? = a[0].stringIfString.flatMap { try? TimeSpanParsing.read($0.text).get() }
    a.setReference(2, .timeSpan(span ?? TimeSpan(ticks: 0)))
    return .bool(span != nil)
  }
  t.staticMethod("timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)") { _, a, _ in
    guard let span = TimeSpanParsing.exact(a.string(0).text, a.string(1).text) else {
      throw NetException.format("String '\(a.string(0).text)' was not recognized as a valid TimeSpan.")
    }
    return .timeSpan(span)
  }
  t.staticMethod("timespan op_Addition(timespan t1, timespan t2)") { _, a, _ in try add(timeSpan(a[0]).ticks, timeSpan(a[1]).ticks) }
  t.staticMethod("timespan op_Subtraction(timespan t1, timespan t2)") { _, a, _ in
    try add(timeSpan(a[0]).ticks, 0 &- timeSpan(a[1]).ticks)
  }
  t.staticMethod("timespan op_Multiply(timespan timeSpan, double factor)") { _, a, _ in try scaled(Double(timeSpan(a[0]).ticks) * number(a[1])) }
  t.staticMethod("timespan op_Multiply(double factor, timespan timeSpan)") { _, a, _ in try scaled(Double(timeSpan(a[1]).ticks) * number(a[0])) }
  t.staticMethod("timespan op_Division(timespan timeSpan, double divisor)") { _, a, _ in
    try scaled(Double(timeSpan(a[0]).ticks) / number(a[1]))
  }
  t.staticMethod("double op_Division(timespan t1, timespan t2)") { _, a, _ in
    .double(Double(timeSpan(a[0]).ticks) / Double(timeSpan(a[1]).ticks))
  }
  t.staticMethod("timespan op_UnaryNegation(timespan t)") { _, a, _ in .timeSpan(TimeSpan(ticks: 0 &- timeSpan(a[0]).ticks)) }
}

extension TimeSpanParsing {
  /// By a custom pattern: `hh\:mm`, `d\.hh`; the standard letters read freely.
  static func exact(_ text: String, _ format: String) -> TimeSpan? {
    if ["c", "g", "G", "t", "T"].contains(format) { return try? read(text).get() }
    let scalars = Array(text.unicodeScalars)
    let pattern = Array(format.unicodeScalars)
    var at = 0
    var index = 0
    var ticks: Int64 = 0
    while index < pattern.count {
      let scalar = pattern[index]
      var count = 1
      while index + count < pattern.count, pattern[index + count] == scalar { count += 1 }
      switch scalar {
      case "d", "h", "m", "s", "f", "F":
        var value: Int64 = 0
        var digits = 0
        let maximum = scalar == "d" ? 8 : scalar == "f" || scalar == "F" ? count : 2
        while at < scalars.count, scalars[at].value &- 48 < 10, digits < maximum {
          value = value * 10 + Int64(scalars[at].value - 48)
          digits += 1
          at += 1
        }
        if digits < count, scalar != "F" { return nil }
        switch scalar {
        case "d": ticks += value * TimeSpan.ticksPerDay
        case "h":
          if value > 23 { return nil }
          ticks += value * TimeSpan.ticksPerHour
        case "m":
          if value > 59 { return nil }
          ticks += value * TimeSpan.ticksPerMinute
        case "s":
          if value > 59 { return nil }
          ticks += value * TimeSpan.ticksPerSecond
        default:
          for _ in digits..<7 { value *= 10 }
          ticks += value
        }
      case "\\":
        guard index + 1 < pattern.count, at < scalars.count, scalars[at] == pattern[index + 1] else { return nil }
        at += 1
        count = 2
      case "'", "\"":
        var next = index + 1
        while next < pattern.count, pattern[next] != scalar {
          guard at < scalars.count, scalars[at] == pattern[next] else { return nil }
          at += 1
          next += 1
        }
        count = next - index + 1
      case "%": count = 1
      default: return nil
      }
      index += count
    }
    return at == scalars.count ? TimeSpan(ticks: ticks) : nil
  }
}
