/// `TimeSpan.Parse`: `[-][d.]hh:mm[:ss[.fffffff]]`, `d`, `d:hh:mm:ss`.
/// - Source: .NET's `TimeSpan.Parse`; held against `tables/date-parsing.tsv`.
public enum TimeSpanParsing {
  public enum Failure: Error { case format, range }

  public static func parse(_ text: String) throws -> TimeSpan {
    switch read(text) {
    case .success(let span): return span
    case .failure(.format): throw NetException.format("String '\(text)' was not recognized as a valid TimeSpan.")
    case .failure(.range):
      throw NetException.overflow(
        "The TimeSpan string '\(text)' could not be parsed because at least one of the numeric components is out of range or "
          + "contains too many digits.")
    }
  }

  public static func read(_ text: String) -> Result<TimeSpan, Failure> {
    let bytes = Array(StringTrim.trim(text).utf8)
    var index = 0
    var isNegative = false
    if index < bytes.count, bytes[index] == 45 {
      isNegative = true
      index += 1
    }
    var numbers: [Int] = []
    var separators: [UInt8] = []
    var fraction: Int64 = 0
    while true {
      var value = 0
      var count = 0
      while index < bytes.count, bytes[index] &- 48 < 10 {
        value = min(value * 10 + Int(bytes[index] - 48), 100_000_000_000)
        count += 1
        index += 1
      }
      if count == 0 { return .failure(.format) }
      numbers.append(value)
      if index == bytes.count { break }
      let separator = bytes[index]
      guard separator == 58 || separator == 46 else { return .failure(.format) }
      index += 1
      // A point after a second colon starts the fraction.
      if separator == 46, separators.filter({ $0 == 58 }).count >= 2 {
        let start = index
        var ticks: Int64 = 0
        while index < bytes.count, bytes[index] &- 48 < 10 {
          if index - start >= 7 { return .failure(.range) }
          ticks = ticks * 10 + Int64(bytes[index] - 48)
          index += 1
        }
        guard index == bytes.count, index > start else { return .failure(.format) }
        for _ in (index - start)..<7 { ticks *= 10 }
        fraction = ticks
        break
      }
      separators.append(separator)
    }
    var days = 0
    var time: [Int]
    switch (separators.first, numbers.count) {
    case (nil, _):
      days = numbers[0]
      time = []
    case (46?, 3...4):
      days = numbers[0]
      time = Array(numbers[1...])
      if separators[1...].contains(46) { return .failure(.format) }
    case (58?, 2...3):
      time = numbers
      if separators.contains(46) { return .failure(.format) }
    case (58?, 4):
      days = numbers[0]
      time = Array(numbers[1...])
    default: return .failure(.format)
    }
    while time.count < 3 { time.append(0) }
    guard days <= 10_675_199, time[0] < 24, time[1] < 60, time[2] < 60 else { return .failure(.range) }
    let seconds = Int64(days) * 86400 + Int64(time[0] * 3600 + time[1] * 60 + time[2])
    let (ticks, overflow) = seconds.multipliedReportingOverflow(by: TimeSpan.ticksPerSecond)
    let (total, carry) = ticks.addingReportingOverflow(fraction)
    if overflow || carry { return .failure(.range) }
    return .success(TimeSpan(ticks: isNegative ? -total : total))
  }
}
