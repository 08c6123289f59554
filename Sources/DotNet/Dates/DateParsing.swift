/// `DateTime.Parse`: what stands in a text in any order that .NET understands, and `ParseExact` by a pattern.
/// - Source: .NET's `DateTime.Parse`; held against `tables/date-parsing.tsv` and `tables/cultures.tsv`.
public enum DateParsing {
  /// `DateTimeStyles`.
  static let noCurrentDateDefault = 8
  static let adjustToUniversal = 16
  static let assumeLocal = 32
  static let assumeUniversal = 64
  static let roundtripKind = 128

  /// What was read: a local time and, where the text said so, its offset in ticks.
  struct Reading {
    var year: Int?
    var month: Int?
    var day: Int?
    var hour = 0
    var minute = 0
    var second = 0
    var fraction: Int64 = 0
    var hasTime = false
    var offset: Int64?
    var isUtc = false
    var isAfternoon: Bool?
  }

  enum Failure: Error {
    case format
    case unknownWord(Int)
    case dayOfWeek
  }

  public static func parse(_ text: String, _ info: DateTimeFormatInfo, styles: Int = 0) throws -> DateTime {
    do {
      return try finish(try read(text, info), styles)
    } catch let failure as Failure {
      throw exception(failure, text)
    }
  }

  public static func tryParse(_ text: String, _ info: DateTimeFormatInfo, styles: Int = 0) -> DateTime? {
    guard let reading = try? read(text, info) else { return nil }
    return try? finish(reading, styles)
  }

  static func exception(_ failure: Failure, _ text: String) -> NetException {
    switch failure {
    case .unknownWord(let index):
      .format("The string '\(text)' was not recognized as a valid DateTime. There is an unknown word starting at index '\(index)'.")
    case .format: .format("String '\(text)' was not recognized as a valid DateTime.")
    case .dayOfWeek: .format("String '\(text)' was not recognized as a valid DateTime because the day of week was incorrect.")
    }
  }

  /// The reading as a date of the kind that the styles ask for.
  static func finish(_ reading: Reading, _ styles: Int) throws -> DateTime {
    guard var date = local(reading, styles) else { throw Failure.format }
    if let offset = reading.offset {
      guard let utc = date.adding(ticks: -offset) else { throw Failure.format }
      date = DateTime(ticks: utc.ticks, kind: .utc)
      if styles & adjustToUniversal != 0 || (styles & roundtripKind != 0 && reading.isUtc) { return date }
      return date.toLocal()
    }
    if styles & assumeUniversal != 0 {
      date = DateTime(ticks: date.ticks, kind: .utc)
      return styles & adjustToUniversal != 0 ? date : date.toLocal()
    }
    if styles & assumeLocal != 0 {
      date = DateTime(ticks: date.ticks, kind: .local)
      return styles & adjustToUniversal != 0 ? date.toUniversal() : date
    }
    return date
  }

  static func local(_ reading: Reading, _ styles: Int) -> DateTime? {
    let today = DateTime.now().parts
    var year = reading.year ?? today.year
    var month = reading.month ?? 1
    var day = reading.day ?? 1
    if reading.year == nil, reading.month == nil, reading.day == nil {
      let bare = styles & noCurrentDateDefault != 0
      year = bare ? 1 : today.year
      month = bare ? 1 : today.month
      day = bare ? 1 : today.day
    }
    var hour = reading.hour
    if let isAfternoon = reading.isAfternoon {
      guard hour <= 12 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    var extra: Int64 = 0
    if hour == 24, reading.minute == 0, reading.second == 0, reading.fraction == 0 {
      hour = 0
      extra = TimeSpan.ticksPerDay
    }
    guard let date = DateTime(year, month, day, hour, reading.minute, reading.second) else { return nil }
    return date.adding(ticks: reading.fraction + extra)
  }

  static func fullYear(_ year: Int) -> Int { year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year }

  // MARK: Free text

  private struct Number {
    var value: Int
    var digits: Int
    var isYear: Bool { digits >= 3 }
  }

  static func read(_ text: String, _ info: DateTimeFormatInfo) throws -> Reading {
    let units = Array(text.unicodeScalars)
    var reading = Reading()
    var numbers: [Number] = []
    var monthName: Int?
    var monthNameAt = 0
    var weekday: Int?
    var index = 0
    func isDigit(_ at: Int) -> Bool { at < units.count && units[at].value &- 48 < 10 }
    func isBlank(_ at: Int) -> Bool { at < units.count && units[at].value <= 0xffff && CharacterKind.isWhiteSpace(UInt16(units[at].value)) }
    func number() throws -> Number {
      var value = 0
      var digits = 0
      while isDigit(index) {
        value = value * 10 + Int(units[index].value - 48)
        digits += 1
        index += 1
        if digits > 9 { throw Failure.format }
      }
      return Number(value: value, digits: digits)
    }
    func skipBlanks() { while isBlank(index) { index += 1 } }
    /// The longest of the names that stands here.
    func match(_ names: [String]) -> Int? {
      var best: (index: Int, length: Int)?
      for (at, name) in names.enumerated() where !name.isEmpty {
        let scalars = Array(name.unicodeScalars)
        guard index + scalars.count <= units.count, scalars.count > (best?.length ?? 0) else { continue }
        var same = true
        for offset in scalars.indices where CaseFolding.fold(units[index + offset]) != CaseFolding.fold(scalars[offset]) {
          same = false
          break
        }
        guard same else { continue }
        // A short form inside a longer word is no match.
        let next = index + scalars.count
        if let last = scalars.last, last.properties.isAlphabetic, next < units.count, units[next].properties.isAlphabetic,
          last.value < 0x2e80 { continue }
        best = (at, scalars.count)
      }
      if let best { index += best.length }
      return best?.index
    }

    skipBlanks()
    guard index < units.count else { throw Failure.format }
    while index < units.count {
      skipBlanks()
      guard index < units.count else { break }
      let scalar = units[index]
      if isDigit(index) {
        let first = try number()
        let afterNumber = index
        skipBlanks()
        if index < units.count, units[index] == ":" || (info.timeSeparator != ":" && String(units[index]) == info.timeSeparator && numbers.count >= 3) {
          guard !reading.hasTime, first.digits <= 2 else { throw Failure.format }
          try time(first.value)
          continue
        }
        if let half = meridiem() {
          guard !reading.hasTime, first.value <= 12 else { throw Failure.format }
          reading.hour = first.value
          reading.hasTime = true
          reading.isAfternoon = half
          continue
        }
        index = afterNumber
        if first.digits > 4 { throw Failure.format }
        numbers.append(first)
        continue
      }
      if reading.hasTime, scalar == "+" || scalar == "-", isDigit(index + 1), reading.offset == nil {
        index += 1
        let hours = try number()
        var minutes = 0
        var size = hours.value
        if hours.digits > 2 {
          minutes = size % 100
          size /= 100
        } else if index < units.count, units[index] == ":" {
          index += 1
          minutes = try number().value
        }
        guard size <= 14, minutes < 60 else { throw Failure.format }
        let ticks = Int64(size * 60 + minutes) * TimeSpan.ticksPerMinute
        reading.offset = scalar == "-" ? -ticks : ticks
        continue
      }
      if scalar == "T" || scalar == "t", isDigit(index + 1), !numbers.isEmpty {
        index += 1
        continue
      }
      if scalar == "Z" || scalar == "z", index + 1 >= units.count || !units[index + 1].properties.isAlphabetic, reading.hasTime {
        index += 1
        reading.offset = 0
        reading.isUtc = true
        continue
      }
      if "/-.,".unicodeScalars.contains(scalar) || info.dateSeparator.unicodeScalars.contains(scalar) {
        guard index > 0 else { throw Failure.format }
        index += 1
        continue
      }
      if "年月日년월일时時分秒시분초".unicodeScalars.contains(scalar), index > 0 {
        index += 1
        continue
      }
      let start = index
      if let found = match(info.monthNames) ?? match(info.monthGenitiveNames) ?? match(info.abbreviatedMonthNames)
        ?? match(info.abbreviatedMonthGenitiveNames) {
        guard monthName == nil else { throw Failure.format }
        monthName = found + 1
        monthNameAt = numbers.count
        continue
      }
      if let found = match(info.dayNames) ?? match(info.abbreviatedDayNames) {
        weekday = found
        continue
      }
      if let half = meridiem() {
        guard reading.hasTime else { throw Failure.format }
        reading.isAfternoon = half
        continue
      }
      if match(["GMT", "UTC"]) != nil {
        reading.offset = 0
        reading.isUtc = true
        continue
      }
      if match(["A.D.", "AD", "de", "г.", "of"]) != nil, start > 0 { continue }
      throw Failure.unknownWord(text.unicodeScalars.prefix(start).reduce(0) { $0 + ($1.value > 0xffff ? 2 : 1) })
    }

    func meridiem() -> Bool? {
      if match([info.amDesignator, "AM"]) != nil { return false }
      if match([info.pmDesignator, "PM"]) != nil { return true }
      if index < units.count, index + 1 >= units.count || !units[index + 1].properties.isAlphabetic {
        if units[index] == "A" || units[index] == "a" {
          index += 1
          return false
        }
        if units[index] == "P" || units[index] == "p" {
          index += 1
          return true
        }
      }
      return nil
    }

    /// After the hour, at the colon.
    func time(_ hour: Int) throws {
      reading.hasTime = true
      reading.hour = hour
      index += 1
      skipBlanks()
      guard isDigit(index) else { throw Failure.format }
      reading.minute = try number().value
      skipBlanks()
      if index < units.count, units[index] == ":" {
        index += 1
        skipBlanks()
        guard isDigit(index) else { throw Failure.format }
        reading.second = try number().value
        if index < units.count, units[index] == "." || units[index] == ",", isDigit(index + 1) {
          index += 1
          reading.fraction = fraction()
        }
      }
    }

    func fraction() -> Int64 {
      var value: Int64 = 0
      var scale: Int64 = 1_000_000
      while isDigit(index) {
        if scale > 0 { value += Int64(units[index].value - 48) * scale } else if scale == 0 {
          if units[index].value >= 53 { value += 1 }
          scale = -1
        }
        if scale > 0 { scale /= 10 }
        index += 1
      }
      return value
    }

    try assign(numbers, monthName, monthNameAt, &reading, info)
    if reading.year == nil, reading.month == nil, reading.day == nil, !reading.hasTime { throw Failure.format }
    if let weekday, let date = local(reading, 0), reading.day != nil, date.dayOfWeek != weekday { throw Failure.dayOfWeek }
    return reading
  }

  private static func assign(
    _ numbers: [Number], _ monthName: Int?, _ monthNameAt: Int, _ reading: inout Reading, _ info: DateTimeFormatInfo
  ) throws {
    let order = fieldOrder(info.shortDatePattern)
    if let monthName {
      reading.month = monthName
      switch numbers.count {
      case 0: reading.day = 1
      case 1:
        if numbers[0].isYear || numbers[0].value > 31 {
          reading.year = numbers[0].isYear ? numbers[0].value : fullYear(numbers[0].value)
          reading.day = 1
        } else {
          reading.day = numbers[0].value
        }
      case 2:
        let yearFirst = numbers[0].isYear
        reading.day = numbers[yearFirst ? 1 : 0].value
        let year = numbers[yearFirst ? 0 : 1]
        reading.year = year.isYear ? year.value : fullYear(year.value)
      default: throw Failure.format
      }
      return
    }
    let monthFirst = fieldOrder(info.monthDayPattern).prefix(1) != "d"
    switch numbers.count {
    case 0: break
    case 1: throw Failure.format
    case 2:
      if numbers[0].isYear {
        reading.year = numbers[0].value
        reading.month = numbers[1].value
        reading.day = 1
      } else if numbers[1].isYear {
        reading.month = numbers[0].value
        reading.year = numbers[1].value
        reading.day = 1
      } else {
        reading.month = numbers[monthFirst ? 0 : 1].value
        reading.day = numbers[monthFirst ? 1 : 0].value
      }
    case 3:
      if numbers[0].isYear {
        reading.year = numbers[0].value
        let dayFirst = order == "ydM"
        reading.month = numbers[dayFirst ? 2 : 1].value
        reading.day = numbers[dayFirst ? 1 : 2].value
      } else if numbers[2].isYear {
        reading.year = numbers[2].value
        let dayFirst = order == "dMy" || order == "ydM"
        reading.month = numbers[dayFirst ? 1 : 0].value
        reading.day = numbers[dayFirst ? 0 : 1].value
      } else {
        for (position, field) in order.enumerated() where position < 3 {
          switch field {
          case "y": reading.year = fullYear(numbers[position].value)
          case "M": reading.month = numbers[position].value
          default: reading.day = numbers[position].value
          }
        }
      }
    default: throw Failure.format
    }
    guard (1...12).contains(reading.month ?? 1) else { throw Failure.format }
  }

  /// `Mdy`, `dMy`, `yMd`: the order of a pattern's fields.
  private static func fieldOrder(_ pattern: String) -> String {
    var order = ""
    for character in pattern where "dMy".contains(character) && !order.contains(character) { order.append(character) }
    return order
  }
}
