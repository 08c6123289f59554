import DotNet
import PowerShellRuntime

/// `New-TimeSpan`: makes a time span, from two dates or from parts.
struct NewTimeSpan: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "New-TimeSpan", defaultParameterSet: "Date", outputTypes: ["System.TimeSpan"],
    synopsis: "Makes a time span, from two dates or from parts.",
    examples: [
      CmdletExample(
        "(New-TimeSpan -Start '2020-02-28' -End '2020-03-01T06:00').TotalHours",
        output: "54"),
      CmdletExample(
        "(New-TimeSpan -Minutes 90).Hours",
        output: "1")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Start", \.start, sets: ["Date"], position: 0, pipeline: true, byName: true,
      aliases: ["LastWriteTime"], help: "The moment the span begins; now, where none is given."),
    .init("End", \.endParameter, sets: ["Date"], position: 1, byName: true, help: "The moment the span ends; now, where none is given."),
    .init("Days", \.days, sets: ["Time"], help: "How many days the span has."),
    .init("Hours", \.hours, sets: ["Time"], help: "How many hours the span has."),
    .init("Minutes", \.minutes, sets: ["Time"], help: "How many minutes the span has."),
    .init("Seconds", \.seconds, sets: ["Time"], help: "How many seconds the span has."),
    .init("Milliseconds", \.milliseconds, sets: ["Time"], help: "How many milliseconds the span has."),
  ] }

  var start: DateTime?
  var endParameter: DateTime?
  var days: Int?
  var hours: Int?
  var minutes: Int?
  var seconds: Int?
  var milliseconds: Int?

  mutating func process(_ run: CommandRuntime) throws {
    if run.parameterSetName == "Time" {
      var ticks = Int64(days ?? 0) * 864_000_000_000 + Int64(hours ?? 0) * 36_000_000_000
      ticks += Int64(minutes ?? 0) * 600_000_000 + Int64(seconds ?? 0) * 10_000_000 + Int64(milliseconds ?? 0) * 10_000
      try run.write(.timeSpan(TimeSpan(ticks: ticks)))
      return
    }
    let now = CivilDate.now(run.context)
    try run.write(.timeSpan(TimeSpan(ticks: (endParameter?.ticks ?? now) - (start?.ticks ?? now))))
  }
}
