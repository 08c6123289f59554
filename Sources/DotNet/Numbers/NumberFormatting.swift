/// .NET's standard numeric format strings.
/// - Source: "Standard numeric format strings"; held against `tables/number-formats.tsv`.
public enum NumberFormatting {
  /// What a format string asks for: a letter and a precision, or a pattern of its own.
  enum Specifier {
    case general
    case standard(letter: UInt8, precision: Int?)
    case custom
  }

  static func specifier(_ format: String) throws -> Specifier {
    let bytes = format.utf8
    guard let letter = bytes.first else { return .general }
    guard (letter | 32) &- 97 < 26 else { return .custom }
    var precision = 0
    var count = 0
    for byte in bytes.dropFirst() {
      guard byte &- 48 < 10 else { return .custom }
      precision = precision * 10 + Int(byte &- 48)
      if precision > 999_999_999 { throw invalidSpecifier() }
      count += 1
    }
    return .standard(letter: letter, precision: count == 0 ? nil : precision)
  }

  static func invalidSpecifier() -> NetException { .format("Format specifier was invalid.") }

  // MARK: By type

  /// An integer of the given width in bits.
  public static func format(_ number: Int64, bits: Int, _ format: String, _ info: NumberFormatInfo) throws -> String {
    switch try specifier(format) {
    case .general: return integer(number, info)
    case .custom: return NumberPattern.format(DecimalDigits(number.magnitude, isNegative: number < 0), format, info)
    case .standard(let letter, let precision):
      switch letter | 32 {
      case 0x64, 0x72: return integer(number, info, minimum: letter | 32 == 0x72 ? 0 : precision ?? 0)
      case 0x67 where (precision ?? 0) == 0: return integer(number, info)
      case 0x78, 0x62:
        let mask: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
        return radix(UInt64(bitPattern: number) & mask, letter, precision ?? 0)
      default: return try standard(DecimalDigits(number.magnitude, isNegative: number < 0), letter, precision, info)
      }
    }
  }

  public static func format(_ number: UInt64, _ format: String, _ info: NumberFormatInfo) throws -> String {
    if number <= UInt64(Int64.max) { return try self.format(Int64(number), bits: 64, format, info) }
    switch try specifier(format) {
    case .general: return String(number)
    case .custom: return NumberPattern.format(DecimalDigits(number, isNegative: false), format, info)
    case .standard(let letter, let precision):
      switch letter | 32 {
      case 0x64: return padded(String(number), precision ?? 0)
      case 0x72: return String(number)
      case 0x67 where (precision ?? 0) == 0: return String(number)
      case 0x78, 0x62: return radix(number, letter, precision ?? 0)
      default: return try standard(DecimalDigits(number, isNegative: false), letter, precision, info)
      }
    }
  }

  public static func format(_ number: Double, _ format: String, _ info: NumberFormatInfo) throws -> String {
    try floating(number, format, info, precision: 15) { .shortest(number) }
  }

  public static func format(_ number: Float, _ format: String, _ info: NumberFormatInfo) throws -> String {
    try floating(Double(number), format, info, precision: 7) { .shortest(number) }
  }

  private static func floating(
    _ number: Double, _ format: String, _ info: NumberFormatInfo, precision common: Int, shortest: () -> DecimalDigits
  ) throws -> String {
    if !number.isFinite { return nonFinite(number, info) }
    let specifier = try specifier(format)
    if case .standard(let letter, _) = specifier, !"cefgnpr".utf8.contains(letter | 32) { throw invalidSpecifier() }
    switch specifier {
    case .general:
      let digits = shortest()
      return general(digits, max(digits.digits.count, common), info, exponent: 0x45)
    case .custom:
      return NumberPattern.format(.significant(number, common), format, info)
    case .standard(let letter, let precision):
      switch letter | 32 {
      case 0x72:
        // All digits that are needed, and the exponent only beyond what a round trip can need.
        return general(shortest(), common == 15 ? 17 : 9, info, exponent: 0x45)
      case 0x67:
        if (precision ?? 0) == 0 {
          let digits = shortest()
          return general(digits, max(digits.digits.count, common), info, exponent: letter &- 2)
        }
        return try standard(.significant(number, precision ?? 0), letter, precision, info)
      case 0x65: return try standard(.significant(number, (precision ?? 6) + 1), letter, precision ?? 6, info)
      case 0x66, 0x6e: return try standard(.fixed(number, precision ?? info.decimalDigits), letter, precision, info)
      case 0x63: return try standard(.fixed(number, precision ?? info.currencyDecimalDigits), letter, precision, info)
      default: return try standard(.fixed(number, (precision ?? info.percentDecimalDigits) + 2), letter, precision, info)
      }
    }
  }

  static func nonFinite(_ number: Double, _ info: NumberFormatInfo) -> String {
    number.isNaN ? info.nan : number < 0 ? info.negativeInfinity : info.positiveInfinity
  }

  // MARK: Letters

  static func integer(_ number: Int64, _ info: NumberFormatInfo, minimum: Int = 0) -> String {
    let digits = padded(String(number.magnitude), minimum)
    return number < 0 ? info.negativeSign + digits : digits
  }

  private static func padded(_ digits: String, _ minimum: Int) -> String {
    let missing = minimum - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
  }

  static func radix(_ number: UInt64, _ letter: UInt8, _ precision: Int) -> String {
    padded(String(number, radix: letter | 32 == 0x78 ? 16 : 2, uppercase: letter == 0x58), precision)
  }

  /// The letters that work on digits: C, E, F, G, N, P.
  static func standard(
    _ number: DecimalDigits, _ letter: UInt8, _ precision: Int?, _ info: NumberFormatInfo
  ) throws -> String {
    var number = number
    switch letter | 32 {
    case 0x63:
      let places = precision ?? info.currencyDecimalDigits
      number.round(number.scale + places)
      return currency(number, places, info)
    case 0x66:
      let places = precision ?? info.decimalDigits
      number.round(number.scale + places)
      let text = fixed(number, places, nil, info.decimalSeparator, "")
      return number.isNegative ? info.negativeSign + text : text
    case 0x6e:
      let places = precision ?? info.decimalDigits
      number.round(number.scale + places)
      let text = fixed(number, places, info.groupSizes, info.decimalSeparator, info.groupSeparator)
      return number.isNegative ? pattern(negativeNumber[safe: info.negativePattern], text, info.negativeSign, "") : text
    case 0x65:
      let places = precision ?? 6
      number.round(places + 1)
      return (number.isNegative ? info.negativeSign : "") + scientific(number, places, info, exponent: letter)
    case 0x67, 0x72:
      if (precision ?? 0) == 0 || letter | 32 == 0x72 {
        return general(number, max(1, number.digits.count), info, exponent: letter &- 2, plain: number.isDecimal)
      }
      number.round(precision ?? 0)
      return general(number, precision ?? 0, info, exponent: letter &- 2)
    case 0x70:
      let places = precision ?? info.percentDecimalDigits
      if !number.digits.isEmpty { number.scale += 2 }
      number.round(number.scale + places)
      return percent(number, places, info)
    default:
      throw invalidSpecifier()
    }
  }

  /// Digits around a point with groups before it.
  static func fixed(
    _ number: DecimalDigits, _ places: Int, _ groupSizes: [Int]?, _ decimalSeparator: String, _ groupSeparator: String
  ) -> String {
    var text = ""
    let whole = number.scale
    var next = 0
    if whole > 0 {
      let separators = groupSizes.map { groupPositions(whole, $0) } ?? []
      for position in 0..<whole {
        if position > 0, separators.contains(whole - position) { text += groupSeparator }
        text.unicodeScalars.append(Unicode.Scalar(number.digit(position) + 48))
      }
      next = whole
    } else {
      text = "0"
    }
    if places > 0 {
      text += decimalSeparator
      var zeros = min(max(0, -whole), places)
      let rest = places - zeros
      while zeros > 0 {
        text += "0"
        zeros -= 1
      }
      for offset in 0..<rest { text.unicodeScalars.append(Unicode.Scalar(number.digit(next + offset) + 48)) }
    }
    return text
  }

  /// How many digits stand right of each separator.
  static func groupPositions(_ digits: Int, _ sizes: [Int]) -> Set<Int> {
    var positions: Set<Int> = []
    var index = 0
    var total = sizes.first ?? 0
    var size = total
    while size > 0, total < digits {
      positions.insert(total)
      if index < sizes.count - 1 {
        index += 1
        size = sizes[index]
      }
      total += size
    }
    return positions
  }

  static func scientific(_ number: DecimalDigits, _ places: Int, _ info: NumberFormatInfo, exponent letter: UInt8) -> String {
    var text = ""
    text.unicodeScalars.append(Unicode.Scalar(number.digit(0) + 48))
    if places > 0 {
      text += info.decimalSeparator
      for index in 1...places { text.unicodeScalars.append(Unicode.Scalar(number.digit(index) + 48)) }
    }
    let power = number.digits.isEmpty ? 0 : number.scale - 1
    return text + exponent(power, letter, minimum: 3, positiveSign: true, info)
  }

  static func general(
    _ number: DecimalDigits, _ maximum: Int, _ info: NumberFormatInfo, exponent letter: UInt8, plain: Bool = false
  ) -> String {
    var text = number.isNegative && !(plain && number.digits.isEmpty) ? info.negativeSign : ""
    var point = number.scale
    let isScientific = !plain && (point > maximum || point < -3)
    if isScientific { point = 1 }
    var next = 0
    if point > 0 {
      for _ in 0..<point {
        text.unicodeScalars.append(Unicode.Scalar(number.digit(next) + 48))
        next += 1
      }
    } else {
      text += "0"
    }
    if next < number.digits.count || point < 0 {
      text += info.decimalSeparator
      while point < 0 {
        text += "0"
        point += 1
      }
      while next < number.digits.count {
        text.unicodeScalars.append(Unicode.Scalar(number.digit(next) + 48))
        next += 1
      }
    }
    return isScientific ? text + exponent(number.scale - 1, letter, minimum: 2, positiveSign: true, info) : text
  }

  static func exponent(_ power: Int, _ letter: UInt8, minimum: Int, positiveSign: Bool, _ info: NumberFormatInfo) -> String {
    let sign = power < 0 ? info.negativeSign : positiveSign ? info.positiveSign : ""
    return String(UnicodeScalar(letter)) + sign + padded(String(power.magnitude), minimum)
  }

  // MARK: Patterns with signs and symbols

  private static let negativeNumber = ["(n)", "-n", "- n", "n-", "n -"]
  private static let positiveCurrency = ["$n", "n$", "$ n", "n $"]
  private static let negativeCurrency = [
    "($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-", "$ -n", "n- $", "($ n)", "(n $)",
    "$- n",
  ]
  private static let positivePercent = ["n $", "n$", "$n", "$ n"]
  private static let negativePercent = [
    "-n $", "-n$", "-$n", "$-n", "$n-", "n-$", "n$-", "-$ n", "n $-", "$ n-", "$ -n", "n- $",
  ]

  private static func currency(_ number: DecimalDigits, _ places: Int, _ info: NumberFormatInfo) -> String {
    let text = fixed(number, places, info.currencyGroupSizes, info.currencyDecimalSeparator, info.currencyGroupSeparator)
    let shape = number.isNegative
      ? negativeCurrency[safe: info.currencyNegativePattern] : positiveCurrency[safe: info.currencyPositivePattern]
    return pattern(shape, text, info.negativeSign, info.currencySymbol)
  }

  private static func percent(_ number: DecimalDigits, _ places: Int, _ info: NumberFormatInfo) -> String {
    let text = fixed(number, places, info.percentGroupSizes, info.percentDecimalSeparator, info.percentGroupSeparator)
    let shape = number.isNegative
      ? negativePercent[safe: info.percentNegativePattern] : positivePercent[safe: info.percentPositivePattern]
    return pattern(shape, text, info.negativeSign, info.percentSymbol)
  }

  private static func pattern(_ shape: String?, _ number: String, _ sign: String, _ symbol: String) -> String {
    var text = ""
    for character in shape ?? "-n" {
      switch character {
      case "n": text += number
      case "-": text += sign
      case "$": text += symbol
      default: text.append(character)
      }
    }
    return text
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
