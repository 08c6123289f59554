/// `System.Globalization.DateTimeFormatInfo`: how a culture writes dates.
public final class DateTimeFormatInfo: NetObject {
  public var shortDatePattern = "MM/dd/yyyy"
  public var longDatePattern = "dddd, dd MMMM yyyy"
  public var shortTimePattern = "HH:mm"
  public var longTimePattern = "HH:mm:ss"
  public var monthDayPattern = "MMMM dd"
  public var yearMonthPattern = "yyyy MMMM"
  public var amDesignator = "AM"
  public var pmDesignator = "PM"
  public var dateSeparator = "/"
  public var timeSeparator = ":"
  public var firstDayOfWeek = 0
  public var calendarWeekRule = 0
  public var monthNames: [String] = []
  public var monthGenitiveNames: [String] = []
  public var abbreviatedMonthNames: [String] = []
  public var abbreviatedMonthGenitiveNames: [String] = []
  public var dayNames: [String] = []
  public var abbreviatedDayNames: [String] = []
  public var shortestDayNames: [String] = []
  public var isReadOnly = true
  /// The invariant culture writes a full date and time in another order.
  public var fullDateTimeOverride: String?

  public override init() { super.init() }

  init(_ row: CultureRow) {
    super.init()
    shortDatePattern = row.text(19)
    longDatePattern = row.text(20)
    shortTimePattern = row.text(21)
    longTimePattern = row.text(22)
    monthDayPattern = row.text(23)
    yearMonthPattern = row.text(24)
    amDesignator = row.text(25)
    pmDesignator = row.text(26)
    firstDayOfWeek = row.number(27)
    calendarWeekRule = row.number(28)
    monthNames = row.list(29)
    monthGenitiveNames = row.text(30).isEmpty ? monthNames : row.list(30)
    abbreviatedMonthNames = row.list(31)
    abbreviatedMonthGenitiveNames = row.text(32).isEmpty ? abbreviatedMonthNames : row.list(32)
    dayNames = row.list(33)
    abbreviatedDayNames = row.list(34)
    shortestDayNames = row.list(35)
    dateSeparator = DateTimeFormatInfo.separator(in: shortDatePattern, letters: "dMy", default: "/")
    timeSeparator = DateTimeFormatInfo.separator(in: longTimePattern, letters: "hHms", default: ":")
  }

  public var fullDateTimePattern: String { fullDateTimeOverride ?? "\(longDatePattern) \(longTimePattern)" }
  var generalShortPattern: String { "\(shortDatePattern) \(shortTimePattern)" }
  var generalLongPattern: String { "\(shortDatePattern) \(longTimePattern)" }

  /// The text between the first two fields of a pattern.
  private static func separator(in pattern: String, letters: String, default other: String) -> String {
    var seen = false
    var text = ""
    for character in pattern {
      if letters.contains(character) {
        if seen, !text.isEmpty { return text }
        seen = true
      } else if seen {
        text.append(character)
      }
    }
    return other
  }

  func copy() -> DateTimeFormatInfo {
    let copy = DateTimeFormatInfo()
    copy.shortDatePattern = shortDatePattern
    copy.longDatePattern = longDatePattern
    copy.shortTimePattern = shortTimePattern
    copy.longTimePattern = longTimePattern
    copy.monthDayPattern = monthDayPattern
    copy.yearMonthPattern = yearMonthPattern
    copy.amDesignator = amDesignator
    copy.pmDesignator = pmDesignator
    copy.dateSeparator = dateSeparator
    copy.timeSeparator = timeSeparator
    copy.firstDayOfWeek = firstDayOfWeek
    copy.calendarWeekRule = calendarWeekRule
    copy.monthNames = monthNames
    copy.monthGenitiveNames = monthGenitiveNames
    copy.abbreviatedMonthNames = abbreviatedMonthNames
    copy.abbreviatedMonthGenitiveNames = abbreviatedMonthGenitiveNames
    copy.dayNames = dayNames
    copy.abbreviatedDayNames = abbreviatedDayNames
    copy.shortestDayNames = shortestDayNames
    copy.fullDateTimeOverride = fullDateTimeOverride
    copy.isReadOnly = false
    return copy
  }

  public override var netType: NetType { .dateTimeFormatInfo }
}

extension NetType {
  nonisolated(unsafe) public static let dateTimeFormatInfo = NetType(
    "System.Globalization.DateTimeFormatInfo", base: .object, interfaces: [.iFormatProvider], define: defineDateTimeFormatInfo)
  nonisolated(unsafe) public static let dayOfWeek = NetType.named("System.DayOfWeek") ?? .enum
  nonisolated(unsafe) public static let calendarWeekRule = NetType.named("System.Globalization.CalendarWeekRule") ?? .enum

}

func defineDateTimeFormatInfo(_ t: NetType) {
  func info(_ this: Value) -> DateTimeFormatInfo { this.object as? DateTimeFormatInfo ?? Culture.invariant.dateTimeFormat }
  func writable(_ this: Value) throws -> DateTimeFormatInfo {
    let info = info(this)
    if info.isReadOnly { throw NetException("System.InvalidOperationException", "Instance is read-only.") }
    return info
  }
  func text(_ name: String, _ path: ReferenceWritableKeyPath<DateTimeFormatInfo, String>) {
    t.property("string \(name)") { this, _ in .text(info(this)[keyPath: path]) } set: { this, value, context in
      try writable(this)[keyPath: path] = context.toString(value).text
    }
  }
  func list(_ name: String, _ path: ReferenceWritableKeyPath<DateTimeFormatInfo, [String]>, padded: Bool) {
    t.property("string[] \(name)") { this, _ in
      var names: [String] = info(this)[keyPath: path]
      if padded { names.append("") }
      return .array(names.map { Value.text($0) }, of: .string)
    } set: { this, value, context in
      let elements: [Value] = value.object?.contiguousElements ?? []
      try writable(this)[keyPath: path] = elements.map { context.toString($0).text }
    }
  }
  list("AbbreviatedDayNames", \.abbreviatedDayNames, padded: false)
  list("AbbreviatedMonthGenitiveNames", \.abbreviatedMonthGenitiveNames, padded: true)
  list("AbbreviatedMonthNames", \.abbreviatedMonthNames, padded: true)
  text("AMDesignator", \.amDesignator)
  text("DateSeparator", \.dateSeparator)
  list("DayNames", \.dayNames, padded: false)
  text("LongDatePattern", \.longDatePattern)
  text("LongTimePattern", \.longTimePattern)
  text("MonthDayPattern", \.monthDayPattern)
  list("MonthGenitiveNames", \.monthGenitiveNames, padded: true)
  list("MonthNames", \.monthNames, padded: true)
  text("PMDesignator", \.pmDesignator)
  text("ShortDatePattern", \.shortDatePattern)
  list("ShortestDayNames", \.shortestDayNames, padded: false)
  text("ShortTimePattern", \.shortTimePattern)
  text("TimeSeparator", \.timeSeparator)
  text("YearMonthPattern", \.yearMonthPattern)
  t.property("string FullDateTimePattern") { this, _ in .text(info(this).fullDateTimePattern) } set: { this, value, context in
    try writable(this).fullDateTimeOverride = context.toString(value).text
  }
  t.property("string RFC1123Pattern") { _, _ in .text("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'") }
  t.property("string SortableDateTimePattern") { _, _ in .text("yyyy'-'MM'-'dd'T'HH':'mm':'ss") }
  t.property("string UniversalSortableDateTimePattern") { _, _ in .text("yyyy'-'MM'-'dd HH':'mm':'ss'Z'") }
  t.property("string NativeCalendarName") { _, _ in .text("Gregorian Calendar") }
  t.property("bool IsReadOnly") { this, _ in .bool(info(this).isReadOnly) }
  t.property("System.DayOfWeek FirstDayOfWeek") { this, _ in
    .object(EnumValue(.dayOfWeek, Int64(info(this).firstDayOfWeek)))
  } set: { this, value, _ in try writable(this).firstDayOfWeek = value.base.integer ?? 0 }
  t.property("System.Globalization.CalendarWeekRule CalendarWeekRule") { this, _ in
    .object(EnumValue(.calendarWeekRule, Int64(info(this).calendarWeekRule)))
  } set: { this, value, _ in try writable(this).calendarWeekRule = value.base.integer ?? 0 }
  t.property("System.Globalization.Calendar Calendar") { _, _ in .object(GregorianCalendar()) }
  t.constructor("()") { _, _, _ in .object(Culture.invariant.dateTimeFormat.copy()) }
  t.method("System.Object Clone()") { this, _, _ in .object(info(this).copy()) }
  t.method("string GetMonthName(int month)") { this, a, _ in .text(try name(info(this).monthNames, a.int(0) - 1, "month")) }
  t.method("string GetAbbreviatedMonthName(int month)") { this, a, _ in
    .text(try name(info(this).abbreviatedMonthNames, a.int(0) - 1, "month"))
  }
  t.method("string GetDayName(System.DayOfWeek dayofweek)") { this, a, _ in
    .text(try name(info(this).dayNames, a.int(0), "dayofweek"))
  }
  t.method("string GetAbbreviatedDayName(System.DayOfWeek dayofweek)") { this, a, _ in
    .text(try name(info(this).abbreviatedDayNames, a.int(0), "dayofweek"))
  }
  t.method("string GetShortestDayName(System.DayOfWeek dayOfWeek)") { this, a, _ in
    .text(try name(info(this).shortestDayNames, a.int(0), "dayOfWeek"))
  }
  func name(_ names: [String], _ index: Int, _ parameter: String) throws -> String {
    if names.indices.contains(index) { return names[index] }
    if index == 12, parameter == "month" { return "" }
    let bounds = parameter == "month" ? "1 and 13" : "Sunday and Saturday"
    throw NetException.outOfRange(parameter, "Valid values are between \(bounds), inclusive.")
  }
  t.staticProperty("System.Globalization.DateTimeFormatInfo CurrentInfo") { _, context in .object(context.culture.dateTimeFormat) }
  t.staticProperty("System.Globalization.DateTimeFormatInfo InvariantInfo") { _, _ in .object(Culture.invariant.dateTimeFormat) }
}
