import DotNet
import PowerShellRuntime

/// `Get-TimeZone`: gets time zones.
struct GetTimeZone: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-TimeZone", defaultParameterSet: "Name", outputTypes: ["System.TimeZoneInfo"],
    synopsis: "Gets time zones.",
    examples: [
      CmdletExample(
        "(Get-TimeZone UTC).BaseUtcOffset.TotalHours",
        output: "0"),
      CmdletExample(
        "(Get-TimeZone -Id Europe/Berlin).Id",
        output: "Europe/Berlin")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Name", \.name, sets: ["Name"], position: 0, pipeline: true, help: "The names of the time zones; wildcards are allowed."),
    .init("Id", \.id, sets: ["Id"], mandatory: true, byName: true, help: "The identifiers of the time zones, such as Europe/Berlin."),
    .init("ListAvailable", \.listAvailable, sets: ["ListAvailable"], mandatory: true, help: "Shows all time zones there are."),
  ] }

  var name: [String]?
  var id: [String]?
  var listAvailable = false

  mutating func begin(_ run: CommandRuntime) throws {
    let zones = NetType.timeZoneInfo
    func all() throws -> [Value] { try run.context.invokeStatic("GetSystemTimeZones", of: zones, []).unrolled(run.context) }
    func text(_ zone: Value, _ property: Name) -> String { ((try? run.context.property(property, of: zone)) ?? nil).map { run.context.text($0) } ?? "" }
    if listAvailable {
      for zone in try all() { try run.write(zone) }
    } else if let id {
      for one in id {
        do { try run.write(try run.context.invokeStatic("FindSystemTimeZoneById", of: zones, [.text(one)])) } catch {
          try missing("Id", one, run)
        }
      }
    } else if let name {
      for pattern in name {
        let wildcard = Wildcard(pattern)
        let found = try all().filter { wildcard.matches(text($0, "StandardName")) || wildcard.matches(text($0, "DaylightName")) }
        if found.isEmpty, let zone = try? run.context.invokeStatic("FindSystemTimeZoneById", of: zones, [.text(pattern)]) {
          try run.write(zone)
          continue
        }
        if found.isEmpty, wildcard.plain != nil { try missing("Name", pattern, run) }
        for zone in found { try run.write(zone) }
      }
    } else {
      try run.write(.object(NetTimeZone.local()))
    }
  }

  private func missing(_ parameter: String, _ text: String, _ run: CommandRuntime) throws {
    try run.report(
      "System.TimeZoneNotFoundException", "The time zone ID '\(text)' was not found on the local computer.", id: "TimeZoneNotFound",
      .ObjectNotFound, target: .text(text))
  }
}
