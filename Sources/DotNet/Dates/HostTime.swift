#if canImport(Glibc)
import Glibc
#endif

/// The host's clock and time zone (`TZ`), in ticks of 100 ns.
enum HostTime {
  /// Ticks since 1970.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * TimeSpan.ticksPerSecond + Int64(time.tv_nsec / 100)
  }

  /// The offset of local time from UTC at a moment given in UTC ticks since year 1.
  static func offset(atUtc ticks: Int64) -> Int64 {
    var seconds = time_t((ticks - DateTime.unixEpochTicks) / TimeSpan.ticksPerSecond)
    var fields = tm()
    guard localtime_r(&seconds, &fields) != nil else { return 0 }
    return Int64(fields.tm_gmtoff) * TimeSpan.ticksPerSecond
  }

  /// The same at a moment given in local ticks; of an hour that comes twice, standard time.
  static func offset(atLocal ticks: Int64) -> Int64 {
    let first = offset(atUtc: ticks - offset(atUtc: ticks))
    return offset(atUtc: ticks - first)
  }

  static func isDaylight(atLocal ticks: Int64) -> Bool {
    var seconds = time_t((ticks - offset(atLocal: ticks) - DateTime.unixEpochTicks) / TimeSpan.ticksPerSecond)
    var fields = tm()
    return localtime_r(&seconds, &fields) != nil && fields.tm_isdst > 0
  }

  /// The zone's abbreviation at a moment given in UTC ticks.
  static func abbreviation(atUtc ticks: Int64) -> String {
    var seconds = time_t((ticks - DateTime.unixEpochTicks) / TimeSpan.ticksPerSecond)
    var fields = tm()
    guard localtime_r(&seconds, &fields) != nil, let name = fields.tm_zone else { return "UTC" }
    return String(cString: name)
  }

  /// The zone's identifier: `TZ`, or what the host is set to.
  static var identifier: String {
    if let pointer = getenv("TZ") {
      let text = String(cString: pointer)
      let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
      return name.isEmpty ? "UTC" : name
    }
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = readlink("/etc/localtime", &buffer, buffer.count - 1)
    guard count > 0 else { return "UTC" }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = path.split(separator: "/")
    guard let folder = parts.firstIndex(of: "zoneinfo") else { return "UTC" }
    return parts[(folder + 1)...].joined(separator: "/")
  }
}
