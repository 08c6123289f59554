import Foundation

/// `System.TimeZoneInfo`: the host's zone and others by name.
public final class NetTimeZone: NetObject {
  let zone: TimeZone
  let id: String
  init(_ zone: TimeZone, id: String) {
    self.zone = zone
    self.id = id
  }
  public static func local() -> NetTimeZone {
    let id = HostTime.identifier
    return NetTimeZone(TimeZone(identifier: id) ?? .current, id: id)
  }
  static func utc() -> NetTimeZone { NetTimeZone(TimeZone(secondsFromGMT: 0) ?? .current, id: "UTC") }

  private static func date(_ utcTicks: Int64) -> Date {
    Date(timeIntervalSince1970: Double(utcTicks - DateTime.unixEpochTicks) / 10_000_000)
  }
  func offset(atUtc ticks: Int64) -> Int64 { Int64(zone.secondsFromGMT(for: NetTimeZone.date(ticks))) * TimeSpan.ticksPerSecond }
  func offset(atLocal ticks: Int64) -> Int64 { offset(atUtc: ticks - offset(atUtc: ticks - baseOffset)) }
  var baseOffset: Int64 {
    let date = NetTimeZone.date(DateTime.utcNow().ticks)
    return Int64(zone.secondsFromGMT(for: date) - Int(zone.daylightSavingTimeOffset(for: date))) * TimeSpan.ticksPerSecond
  }
  var hasDaylight: Bool { zone.nextDaylightSavingTimeTransition != nil }
  func name(_ style: TimeZone.NameStyle) -> String {
    id == "UTC" ? "Coordinated Universal Time" : zone.localizedName(for: style, locale: Locale(identifier: "en_US")) ?? id
  }
  var displayName: String {
    if id == "UTC" { return "(UTC) Coordinated Universal Time" }
    let minutes = Int(baseOffset / TimeSpan.ticksPerMinute)
    let sign = minutes < 0 ? "-" : "+"
    let hours = abs(minutes) / 60
    let rest = abs(minutes) % 60
    return "(UTC\(sign)\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)) \(name(.standard))"
  }
  public override var netType: NetType { .timeZoneInfo }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(displayName) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let zone = object as? NetTimeZone { zone.id == id } else { false }
  }

  static func find(_ id: String) throws -> NetTimeZone {
    if id == "UTC" || id == "Etc/UTC" { return utc() }
    let names = ["Eastern Standard Time": "America/New_York", "Central Standard Time": "America/Chicago",
      "Mountain Standard Time": "America/Denver", "Pacific Standard Time": "America/Los_Angeles", "GMT Standard Time": "Europe/London",
      "W. Europe Standard Time": "Europe/Berlin", "Romance Standard Time": "Europe/Paris", "Tokyo Standard Time": "Asia/Tokyo",
      "India Standard Time": "Asia/Kolkata", "AUS Eastern Standard Time": "Australia/Sydney"]
    if let zone = TimeZone(identifier: names[id] ?? id) { return NetTimeZone(zone, id: id) }
    throw NetException("System.TimeZoneNotFoundException", "The time zone ID '\(id)' was not found on the local computer.")
  }
}

extension NetType {
  nonisolated(unsafe) public static let timeZoneInfo = NetType("System.TimeZoneInfo", base: .object, define: defineTimeZoneInfo)
}

private func defineTimeZoneInfo(_ t: NetType) {
  func zone(_ value: Value) throws -> NetTimeZone { try cast(value) }
  t.property("string Id") { this, _ in .text(try zone(this).id) }
  t.property("bool HasIanaId") { _, _ in .bool(true) }
  t.property("string DisplayName") { this, _ in .text(try zone(this).displayName) }
  t.property("string StandardName") { this, _ in .text(try zone(this).name(.standard)) }
  t.property("string DaylightName") { this, _ in .text(try zone(this).name(.daylightSaving)) }
  t.property("timespan BaseUtcOffset") { this, _ in .timeSpan(TimeSpan(ticks: try zone(this).baseOffset)) }
  t.property("bool SupportsDaylightSavingTime") { this, _ in .bool(try zone(this).hasDaylight) }
  t.method("timespan GetUtcOffset(datetime dateTime)") { this, a, _ in
    let date = dateTime(a[0])
    let offset = try date.kind == .utc ? zone(this).offset(atUtc: date.ticks) : zone(this).offset(atLocal: date.ticks)
    return .timeSpan(TimeSpan(ticks: offset))
  }
  t.method("bool IsDaylightSavingTime(datetime dateTime)") { this, a, _ in
    .bool(try zone(this).offset(atLocal: dateTime(a[0]).ticks) != zone(this).baseOffset)
  }
  t.method("string ToString()") { this, _, _ in .text(try zone(this).displayName) }
  t.staticProperty("System.TimeZoneInfo Local") { _, _ in .object(NetTimeZone.local()) }
  t.staticProperty("System.TimeZoneInfo Utc") { _, _ in .object(NetTimeZone.utc()) }
  t.staticMethod("System.TimeZoneInfo FindSystemTimeZoneById(string id)") { _, a, _ in .object(try NetTimeZone.find(a.string(0).text)) }
  t.staticMethod("System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones()") { _, _, _ in
    .array(TimeZone.knownTimeZoneIdentifiers.compactMap { id in TimeZone(identifier: id).map { .object(NetTimeZone($0, id: id)) } }, of: .timeZoneInfo)
  }
  func convert(_ date: DateTime, _ source: NetTimeZone?, _ target: NetTimeZone) -> Value {
    let utc = source.map { date.ticks - $0.offset(atLocal: date.ticks) } ?? date.toUniversal().ticks
    let kind: DateTime.Kind = target.id == "UTC" ? .utc : target.id == HostTime.identifier ? .local : .unspecified
    return .dateTime(DateTime(ticks: utc + target.offset(atUtc: utc), kind: kind))
  }
  t.staticMethod("datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)") { _, a, _ in
    convert(dateTime(a[0]), nil, try zone(a[1]))
  }
  t.staticMethod(
    "datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone, System.TimeZoneInfo destinationTimeZone)"
  ) { _, a, _ in convert(dateTime(a[0]), try zone(a[1]), try zone(a[2])) }
  t.staticMethod("datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)") { _, a, _ in
    convert(DateTime(ticks: dateTime(a[0]).ticks, kind: .utc), nil, try zone(a[1]))
  }
  t.staticMethod("datetime ConvertTimeToUtc(datetime dateTime)") { _, a, _ in .dateTime(dateTime(a[0]).toUniversal()) }
  t.staticMethod("datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)") { _, a, _ in
    convert(dateTime(a[0]), try zone(a[1]), .utc())
  }
  t.staticMethod("datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)") { _, a, _ in
    convert(dateTime(a[0]), nil, try NetTimeZone.find(a.string(1).text))
  }
}
