/// An instant of the virtual clock: milliseconds since 1970-01-01 00:00 UTC.
public struct SimulatedTime: Sendable, Hashable, Comparable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The instant of a UTC calendar date.
  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let shifted: Int = month <= 2 ? year - 1 : year
    let era: Int = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra: Int = shifted - era * 400
    let monthIndex: Int = (month + 9) % 12
    let dayOfYear: Int = (153 * monthIndex + 2) / 5 + day - 1
    let dayOfEra: Int = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days: Int = era * 146_097 + dayOfEra - 719_468
    let seconds: Int = days * 86_400 + hour * 3_600 + minute * 60 + second
    milliseconds = Int64(seconds) * 1_000
  }

  public static func < (left: SimulatedTime, right: SimulatedTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  public func adding(seconds: Int) -> SimulatedTime {
    SimulatedTime(milliseconds: milliseconds + Int64(seconds) * 1_000)
  }

  public func adding(milliseconds more: Int64) -> SimulatedTime {
    SimulatedTime(milliseconds: milliseconds + more)
  }

  public func secondsSince(_ other: SimulatedTime) -> Int {
    Int((milliseconds - other.milliseconds) / 1_000)
  }

  /// Year, month, day, hour, minute, second, millisecond in UTC.
  public var components: DateComponents {
    var days: Int64 = milliseconds / 86_400_000
    var rest: Int64 = milliseconds % 86_400_000
    if rest < 0 {
      rest += 86_400_000
      days -= 1
    }
    let shifted: Int64 = days + 719_468
    let era: Int64 = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra: Int64 = shifted - era * 146_097
    let yearOfEra: Int64 = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear: Int64 = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex: Int64 = (5 * dayOfYear + 2) / 153
    let month: Int64 = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year: Int64 = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return DateComponents(
      year: Int(year), month: Int(month), day: Int(dayOfYear - (153 * monthIndex + 2) / 5 + 1),
      hour: Int(rest / 3_600_000), minute: Int(rest / 60_000 % 60), second: Int(rest / 1_000 % 60),
      millisecond: Int(rest % 1_000))
  }

  public struct DateComponents: Sendable, Equatable {
    public var year, month, day, hour, minute, second, millisecond: Int
  }

  /// `2026-11-22 23:15:00`
  public var description: String {
    let parts: DateComponents = components
    let date: String = "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    return "\(date) \(padded(parts.hour, 2)):\(padded(parts.minute, 2)):\(padded(parts.second, 2))"
  }

  /// `20261122231500`, the stamp in the name of a shipped log backup.
  public var stamp: String {
    description.filter { $0.isNumber }
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits: String = String(number)
  return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}

/// The seeded generator of the world: the same seed replays the same outage.
/// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
public struct SplitMix64: RandomNumberGenerator, Sendable, Equatable {
  public var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed: UInt64 = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `limit`.
  public mutating func below(_ limit: Int) -> Int {
    limit <= 1 ? 0 : Int(next() % UInt64(limit))
  }

  /// A version 4 GUID in the upper case that SQL Server prints.
  public mutating func guid() -> String {
    let high: UInt64 = (next() & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000
    let low: UInt64 = (next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
    let digits: [Character] = Array(hexadecimal(high) + hexadecimal(low))
    let groups: [Range<Int>] = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }
}

private func hexadecimal(_ value: UInt64) -> String {
  let digits: String = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
