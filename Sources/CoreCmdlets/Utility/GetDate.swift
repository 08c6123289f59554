import DotNet
import PowerShellRuntime

/// `Get-Date`: gets the date and time, or a part of it as text.
struct GetDate: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Date", defaultParameterSet: "DateAndFormat", outputTypes: ["System.String", "System.DateTime"],
    synopsis: "Gets the date and time, or a part of it as text.",
    examples: [
      CmdletExample(
        "(Get-Date -Date '2020-02-29').DayOfYear",
        output: "60"),
      CmdletExample(
        "Get-Date -Date '2021-03-04T05:06:07' -Format 'yyyy-MM-dd HH:mm'",
        output: "2021-03-04 05:06")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Date", \.date, sets: ["DateAndFormat", "DateAndUFormat"],
      position: 0, pipeline: true, byName: true, aliases: ["LastWriteTime"],
      help: "The date to use in place of now."),
    .init("Year", \.year, validate: [.range(.int32(1), .int32(9999))], help: "Sets the year of the date shown."),
    .init("Month", \.month, validate: [.range(.int32(1), .int32(12))], help: "Sets the month of the date shown."),
    .init("Day", \.day, validate: [.range(.int32(1), .int32(31))], help: "Sets the day of the month of the date shown."),
    .init("Hour", \.hour, validate: [.range(.int32(0), .int32(23))], help: "Sets the hour of the date shown."),
    .init("Minute", \.minute, validate: [.range(.int32(0), .int32(59))], help: "Sets the minute of the date shown."),
    .init("Second", \.second, validate: [.range(.int32(0), .int32(59))], help: "Sets the second of the date shown."),
    .init("Millisecond", \.millisecond, validate: [.range(.int32(0), .int32(999))], help: "Sets the millisecond of the date shown."),
    .init(
      "DisplayHint", \.displayHint, type: .cmdletEnum("Microsoft.PowerShell.Commands.DisplayHintType"),
      help: "Which part to show: Date, Time or DateTime."),
    .init(
      "Format", \.format, sets: ["DateAndFormat", "UnixTimeSecondsAndFormat"],
      help: "The form of the text."),
    .init("AsUTC", \.asUTC, help: "Shows the date as universal time."),
    .init(
      "UFormat", \.uFormat, sets: ["DateAndUFormat", "UnixTimeSecondsAndUFormat"], mandatory: true,
      help: "The form of the text in Unix's notation: %Y-%m-%d."),
    .init(
      "UnixTimeSeconds", \.unixTimeSeconds,
      sets: ["UnixTimeSecondsAndFormat", "UnixTimeSecondsAndUFormat"], mandatory: true,
      aliases: ["UnixTime"], validate: [.range(.int64(-62135596800), .int64(253402300799))],
      help: "The date as seconds since 1970."),
  ] }

  var date: DateTime?
  var year: Int?
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?
  var millisecond: Int?
  var displayHint: EnumArgument?
  var format: String?
  var asUTC = false
  var uFormat: String?
  var unixTimeSeconds: Int64?

  mutating func process(_ run: CommandRuntime) throws {
    let context = run.context
    var ticks: Int64
    var kind = DateTime.Kind.local
    if let date {
      ticks = date.ticks
      kind = date.kind
    } else if let unixTimeSeconds {
      ticks = DateTime(ticks: CivilDate.unixEpoch + unixTimeSeconds * 10_000_000, kind: .utc).toLocal().ticks
    } else {
      ticks = CivilDate.now(context)
    }
    var parts = CivilDate(ticks)
    if let year { parts.year = year }
    if let month { parts.month = month }
    if let day { parts.day = day }
    if let hour { parts.hour = hour }
    if let minute { parts.minute = minute }
    if let second { parts.second = second }
    if let millisecond { parts.fraction = Int64(millisecond) * 10_000 }
    if year != nil || month != nil || day != nil || hour != nil || minute != nil || second != nil || millisecond != nil { ticks = parts.ticks }
    if asUTC, kind != .utc {
      ticks = DateTime(ticks: ticks, kind: kind).toUniversal().ticks
      kind = .utc
    }
    let value: Value = .dateTime(DateTime(ticks: ticks, kind: kind))
    if let uFormat {
      try run.write(.text(UnixDateFormat.text(uFormat, ticks, context)))
    } else if let format {
      try run.write(.text(try text(value, format, context)))
    } else {
      try run.write(displayHint == nil ? value : withHint(value, displayHint?.text ?? "DateTime", context))
    }
  }

  private func text(_ value: Value, _ format: String, _ context: ExecutionContext) throws -> String {
    switch format {
    case "FileDate": return context.format(value, "yyyyMMdd")
    case "FileDateUniversal": return context.format(value, "yyyyMMdd") + "Z"
    case "FileDateTime": return context.format(value, "yyyyMMddTHHmmssffff")
    case "FileDateTimeUniversal": return context.format(value, "yyyyMMddTHHmmssffff") + "Z"
    default: return try formatted(value, format: format, culture: context.culture)?.text ?? context.text(value)
    }
  }

  private func withHint(_ value: Value, _ hint: String, _ context: ExecutionContext) -> Value {
    let type = NetType.cmdletEnum("Microsoft.PowerShell.Commands.DisplayHintType")
    let raw = type.enumMembers.first { $0.name == hint }?.value ?? 2
    return context.withNote("DisplayHint", .object(EnumValue(type, raw)), on: value)
  }
}
