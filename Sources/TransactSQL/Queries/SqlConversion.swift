import ClusterModel

/// CAST and CONVERT.
/// - Source: Transact-SQL reference, "CAST and CONVERT".
enum SqlConversion {
  /// - Throws: 245, 241, 8114, 8115, 8169, 529.
  static func convert(
    _ value: SqlValue, from: SqlType, to: SqlType, style: Int? = nil
  ) throws(SqlFailure) -> SqlValue {
    if value.isNull { return .null }
    if to.isInteger { return try toInteger(value, from: from, to: to) }
    if to.hasScale || to.isFloat { return try toNumber(value, from: from, to: to) }
    if to.isDate { return try toDate(value, from: from, to: to) }
    if to.isText { return .text(try toText(value, from: from, to: to, style: style)) }
    if to.isBinary { return .text(toBinary(value, from: from, to: to)) }
    if to.name == "uniqueidentifier" { return try toGuid(value) }
    return value
  }

  private static func toInteger(_ value: SqlValue, from: SqlType, to: SqlType) throws(SqlFailure) -> SqlValue
  {
    let number: Int
    switch value {
    case .int(let whole): number = whole
    case .real(let real):
      guard real.isFinite, abs(real) < 9.2e18 else {
        throw SqlFailure(8_115, ["expression", to.name], state: 2)
      }
      number = Int(real)
    case .text(let text):
      if from.isDate { throw SqlFailure(529, [from.name, to.name], state: 2) }
      let cleaned: String = text.trimmingSpaces()
      if to.name == "bit", ["true", "false"].contains(cleaned.lowercased()) {
        return .int(cleaned.lowercased() == "true" ? 1 : 0)
      }
      if from.isBinary || text.hasPrefix("0x"), let hex = UInt64(text.dropFirst(2).suffix(16), radix: 16),
        from.isBinary
      {
        number = Int(truncatingIfNeeded: hex)
      } else if cleaned.isEmpty {
        number = 0
      } else if let whole = Int(cleaned) {
        number = whole
      } else {
        throw SqlFailure(245, [from.name, text, to.name])
      }
    case .null: return .null
    }
    if to.name == "bit" { return .int(number == 0 ? 0 : 1) }
    let limits: [String: ClosedRange<Int>] = [
      "tinyint": 0...255, "smallint": -32_768...32_767, "int": -2_147_483_648...2_147_483_647,
    ]
    if let range: ClosedRange<Int> = limits[to.name], !range.contains(number) {
      if to.name == "int" {
        if from.isText { throw SqlFailure(248, [from.name, value.display]) }
        throw SqlFailure(8_115, ["expression", to.name], state: 2)
      }
      throw SqlFailure(220, [to.name, String(number)])
    }
    return .int(number)
  }

  private static func toNumber(_ value: SqlValue, from: SqlType, to: SqlType) throws(SqlFailure) -> SqlValue {
    let number: Double
    switch value {
    case .int(let whole):
      if to.hasScale && to.scale == 0 { return value }
      number = Double(whole)
    case .real(let real): number = real
    case .text(let text):
      guard !from.isDate, let read = Double(text.trimmingSpaces()) else {
        throw SqlFailure(8_114, [from.name, to.name], state: 5)
      }
      number = read
    case .null: return .null
    }
    guard to.hasScale else { return .real(number) }
    var limit: Double = 1
    for _ in 0..<max(0, to.length - to.scale) { limit *= 10 }
    if abs(number) >= limit { throw SqlFailure(8_115, [from.name, to.name], state: 8) }
    if to.scale == 0 { return .int(Int(number.rounded(.toNearestOrAwayFromZero))) }
    return .real(Double(SqlValue.fixed(number, to.scale)) ?? number)
  }

  private static func toDate(_ value: SqlValue, from: SqlType, to: SqlType) throws(SqlFailure) -> SqlValue {
    switch value {
    case .text(let text):
      guard let time: SimulatedTime = SqlDate.parse(text) else { throw SqlFailure(241) }
      return .text(SqlDate.text(time, as: to))
    case .int, .real:
      if to.name != "datetime" && to.name != "smalldatetime" {
        throw SqlFailure(529, [from.name, to.name], state: 2)
      }
      let days: Double = Double(value.display) ?? 0
      guard abs(days) < 3_000_000 else { throw SqlFailure(8_115, ["expression", to.name], state: 2) }
      let base = SimulatedTime(year: 1900, month: 1, day: 1)
      return .text(
        SqlDate.text(SimulatedTime(milliseconds: base.milliseconds + Int64(days * 86_400_000)), as: to))
    case .null: return .null
    }
  }

  static func toText(_ value: SqlValue, from: SqlType, to: SqlType, style: Int?) throws(SqlFailure) -> String
  {
    var text: String = value.display(as: from)
    if from.isDate, let time: SimulatedTime = SqlDate.parse(value.display) {
      text = SqlDate.format(time, style: style ?? 0, type: from)
    } else if from.name.hasSuffix("money"), case .real(let amount) = value {
      text = SqlValue.fixed(amount, 2)
    } else if from.isBinary, style == nil || style == 0 {
      text = bytesText(text)
    } else if from.isBinary, style == 2, text.hasPrefix("0x") {
      text.removeFirst(2)
    }
    if to.isMax { return text }
    if text.count > to.length {
      if from.isInteger { return "*" }
      if from.isNumeric { throw SqlFailure(8_115, [from.name, to.name], state: 5) }
      text = String(text.prefix(to.length))
    }
    if to.isFixedText { text += String(repeating: " ", count: max(0, to.length - text.count)) }
    return text
  }

  private static func bytesText(_ hex: String) -> String {
    guard hex.hasPrefix("0x") else { return hex }
    var bytes: [UInt8] = []
    var rest: Substring = hex.dropFirst(2)
    while rest.count >= 2 {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 63)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func toBinary(_ value: SqlValue, from: SqlType, to: SqlType) -> String {
    if case .text(let text) = value {
      if from.isBinary || text.hasPrefix("0x") { return text }
      let bytes: String = text.utf8.map { hexByte($0) }.joined()
      return "0x" + bytes.prefix(to.isMax ? bytes.count : 2 * to.length)
    }
    guard case .int(let number) = value else { return "0x" }
    let width: Int = from.name == "bigint" ? 16 : 8
    var digits: String = String(UInt64(bitPattern: Int64(number)), radix: 16, uppercase: true)
    digits =
      digits.count > width
      ? String(digits.suffix(width)) : String(repeating: "0", count: width - digits.count) + digits
    if to.name == "binary", !to.isMax, digits.count < 2 * to.length {
      digits = String(repeating: "0", count: 2 * to.length - digits.count) + digits
    }
    return "0x" + digits
  }

  private static func hexByte(_ byte: UInt8) -> String {
    let digits: String = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func toGuid(_ value: SqlValue) throws(SqlFailure) -> SqlValue {
    guard case .text(var text) = value else { throw SqlFailure(8_169, state: 2) }
    text = text.uppercased()
    if text.hasPrefix("{") && text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
    text = String(text.prefix(36))
    guard isGuid(text) else { throw SqlFailure(8_169, state: 2) }
    return .text(text)
  }

  static func isGuid(_ text: String) -> Bool {
    guard text.count == 36 else { return false }
    for (place, character) in text.enumerated() {
      let isDash: Bool = [8, 13, 18, 23].contains(place)
      if isDash ? character != "-" : !character.isHexDigit { return false }
    }
    return true
  }
}
