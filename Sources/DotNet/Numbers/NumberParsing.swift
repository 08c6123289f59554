/// `System.Globalization.NumberStyles`.
struct NumberStyles: OptionSet {
  let rawValue: Int
  static let leadingWhite = NumberStyles(rawValue: 1)
  static let trailingWhite = NumberStyles(rawValue: 2)
  static let leadingSign = NumberStyles(rawValue: 4)
  static let trailingSign = NumberStyles(rawValue: 8)
  static let parentheses = NumberStyles(rawValue: 16)
  static let decimalPoint = NumberStyles(rawValue: 32)
  static let thousands = NumberStyles(rawValue: 64)
  static let exponent = NumberStyles(rawValue: 128)
  static let currencySymbol = NumberStyles(rawValue: 256)
  static let hexSpecifier = NumberStyles(rawValue: 512)
  static let binarySpecifier = NumberStyles(rawValue: 1024)
  static let integer: NumberStyles = [.leadingWhite, .trailingWhite, .leadingSign]
  static let number: NumberStyles = [.integer, .trailingSign, .decimalPoint, .thousands]
  static let float: NumberStyles = [.integer, .decimalPoint, .exponent]
  static let floatAndThousands: NumberStyles = [.float, .thousands]
}

extension NetType {
  nonisolated(unsafe) static let numberStyles = NetType.named("System.Globalization.NumberStyles") ?? .enum
}

/// Reads numbers as .NET's `Parse` does, one pass over the text.
/// - Source: .NET's `NumberStyles`; held against `tables/casts.tsv` and `tables/cultures.tsv`.
struct NumberParser {
  private let text: [UInt16]
  private var position = 0
  private let styles: NumberStyles
  private let info: NumberFormatInfo

  private init(_ text: [UInt16], _ styles: NumberStyles, _ info: NumberFormatInfo) {
    self.text = text
    self.styles = styles
    self.info = info
  }

  /// The digits of the text; nil where it is no number in these styles.
  static func digits(_ text: PSString, _ styles: NumberStyles, _ info: NumberFormatInfo, isDecimal: Bool = false) -> DecimalDigits? {
    var parser = NumberParser(text.units, styles, info)
    return parser.parse(isDecimal)
  }

  private var current: UInt16 { position < text.count ? text[position] : 0 }

  private static func isWhite(_ unit: UInt16) -> Bool { unit == 0x20 || (unit >= 9 && unit <= 13) }

  /// Steps over the word where it stands here. A no-break space in a culture's separator is also met by a plain space.
  private mutating func take(_ word: String) -> Bool {
    var next = position
    if word.isEmpty { return false }
    for unit in word.utf16 {
      guard next < text.count else { return false }
      let found = text[next]
      guard found == unit || ((unit == 0xa0 || unit == 0x202f) && (found == 0x20 || found == 0xa0)) || (unit == 0x2212 && found == 0x2d)
      else { return false }
      next += 1
    }
    position = next
    return true
  }

  private mutating func parse(_ isDecimal: Bool) -> DecimalDigits? {
    var number = DecimalDigits()
    number.isDecimal = isDecimal
    var hasSign = false
    var hasParenthesis = false
    var hasDigits = false
    var hasNonZero = false
    var hasPoint = false
    var hasCurrency = false
    let allowsCurrency = styles.contains(.currencySymbol)
    let decimalSeparator = allowsCurrency ? info.currencyDecimalSeparator : info.decimalSeparator
    let groupSeparator = allowsCurrency ? info.currencyGroupSeparator : info.groupSeparator

    while true {
      if NumberParser.isWhite(current), styles.contains(.leadingWhite), !hasSign || hasCurrency || info.negativePattern == 2 {
        position += 1
      } else if styles.contains(.leadingSign), !hasSign, take(info.positiveSign) {
        hasSign = true
      } else if styles.contains(.leadingSign), !hasSign, take(info.negativeSign) {
        hasSign = true
        number.isNegative = true
      } else if current == 0x28, styles.contains(.parentheses), !hasSign {
        hasSign = true
        hasParenthesis = true
        number.isNegative = true
        position += 1
      } else if allowsCurrency, !hasCurrency, take(info.currencySymbol) {
        hasCurrency = true
      } else {
        break
      }
    }

    while true {
      let unit = current
      if unit >= 0x30, unit <= 0x39 {
        hasDigits = true
        if unit != 0x30 || hasNonZero {
          number.digits.append(UInt8(unit - 0x30))
          if !hasPoint { number.scale += 1 }
          hasNonZero = true
        } else if hasPoint {
          number.scale -= 1
        }
        position += 1
      } else if styles.contains(.decimalPoint), !hasPoint,
        take(decimalSeparator) || (allowsCurrency && !hasCurrency && take(info.decimalSeparator)) {
        hasPoint = true
      } else if styles.contains(.thousands), hasDigits, !hasPoint,
        take(groupSeparator) || (allowsCurrency && !hasCurrency && take(info.groupSeparator)) {
        continue
      } else {
        break
      }
    }
    guard hasDigits else { return nil }

    if current | 32 == 0x65, styles.contains(.exponent) {
      let start = position
      position += 1
      var isNegative = false
      if !take(info.positiveSign), take(info.negativeSign) { isNegative = true }
      if current >= 0x30, current <= 0x39 {
        var exponent = 0
        while current >= 0x30, current <= 0x39 {
          if exponent < 100_000 { exponent = exponent * 10 + Int(current - 0x30) }
          position += 1
        }
        number.scale += isNegative ? -exponent : exponent
      } else {
        position = start
      }
    }
    while position < text.count {
      if NumberParser.isWhite(current), styles.contains(.trailingWhite) {
        position += 1
      } else if styles.contains(.trailingSign), !hasSign, take(info.positiveSign) {
        hasSign = true
      } else if styles.contains(.trailingSign), !hasSign, take(info.negativeSign) {
        hasSign = true
        number.isNegative = true
      } else if current == 0x29, hasParenthesis {
        hasParenthesis = false
        position += 1
      } else if allowsCurrency, !hasCurrency, take(info.currencySymbol) {
        hasCurrency = true
      } else {
        break
      }
    }
    if hasParenthesis { return nil }
    while position < text.count, text[position] == 0 { position += 1 }
    guard position == text.count else { return nil }
    if !hasNonZero, !isDecimal { number.scale = 0 }
    return number
  }
}

/// Texts to numbers and numbers to texts, for the run time and for `Parse`, `TryParse`, `ToString`.
public enum NumberText {
  public enum Failure: Error { case format, overflow }

  static func badFormat(_ text: PSString) -> NetException { .format("The input string '\(text.text)' was not in a correct format.") }

  // MARK: Integers

  /// Reads plain decimal ASCII digits with an optional sign and surrounding blanks: nearly all that scripts convert.
  @inline(__always) private static func quick(_ text: PSString) -> Int? {
    guard text.isASCII else { return nil }
    return text.text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var index = 0
      var isNegative = false
      if let first = bytes.first, first == 45 || first == 43 {
        isNegative = first == 45
        index = 1
      }
      guard index < bytes.count, bytes.count - index <= 18 else { return nil }
      var number = 0
      while index < bytes.count {
        let digit = bytes[index] &- 48
        guard digit < 10 else { return nil }
        number = number &* 10 &+ Int(digit)
        index += 1
      }
      return isNegative ? -number : number
    } ?? nil
  }

  /// An integer type's `Parse`. The error tells a bad format from a number that does not fit.
  static func parseInteger<T: FixedWidthInteger>(
    _ text: PSString, as type: T.Type, _ styles: NumberStyles, _ info: NumberFormatInfo
  ) -> Result<T, Failure> {
    if styles == .integer, info.negativeSign == "-", let number = quick(text) {
      return T(exactly: number).map { .success($0) } ?? .failure(.overflow)
    }
    if styles.contains(.hexSpecifier) || styles.contains(.binarySpecifier) { return parseRadix(text, styles) }
    guard let number = NumberParser.digits(text, styles, info) else { return .failure(.format) }
    return integer(number)
  }

  static func integer<T: FixedWidthInteger>(_ number: DecimalDigits) -> Result<T, Failure> {
    if number.digits.isEmpty { return .success(0) }
    guard number.scale > 0 || number.digits.allSatisfy({ $0 == 0 }) else { return .failure(.overflow) }
    if number.scale > 40 { return .failure(.overflow) }
    var value: T = 0
    for index in 0..<max(0, number.scale) {
      let (product, first) = value.multipliedReportingOverflow(by: 10)
      let digit = T(number.digit(index))
      let (sum, second) = number.isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if first || second { return .failure(.overflow) }
      value = sum
    }
    for index in max(0, number.scale)..<max(number.scale, number.digits.count, 0) where number.digit(index) != 0 {
      return .failure(.overflow)
    }
    return .success(value)
  }

  private static func parseRadix<T: FixedWidthInteger>(_ text: PSString, _ styles: NumberStyles) -> Result<T, Failure> {
    let radix: UInt16 = styles.contains(.hexSpecifier) ? 16 : 2
    var units = text.units[...]
    if styles.contains(.leadingWhite) { units = units.drop { CharacterKind.isWhiteSpace($0) } }
    if styles.contains(.trailingWhite) { while let last = units.last, CharacterKind.isWhiteSpace(last) { units.removeLast() } }
    guard !units.isEmpty else { return .failure(.format) }
    var value: T.Magnitude = 0
    var isTooLarge = false
    for unit in units {
      let digit: UInt16
      switch unit {
      case 0x30...0x39: digit = unit - 0x30
      case 0x41...0x46: digit = unit - 0x41 + 10
      case 0x61...0x66: digit = unit - 0x61 + 10
      default: return .failure(.format)
      }
      guard digit < radix else { return .failure(.format) }
      let (product, overflow) = value.multipliedReportingOverflow(by: T.Magnitude(radix))
      if overflow { isTooLarge = true }
      value = product &+ T.Magnitude(digit)
    }
    return isTooLarge ? .failure(.overflow) : .success(T(truncatingIfNeeded: value))
  }

  // MARK: Floating point

  /// `Double.Parse`; nil where the text is no number. What is too large is infinite, as in .NET Core.
  static func parseDouble(_ text: PSString, _ styles: NumberStyles, _ info: NumberFormatInfo) -> Double? {
    if let number = NumberParser.digits(text, styles, info) { return double(number) }
    let trimmed = PSString(StringTrim.trim(text.text)).text
    if trimmed == info.positiveInfinity { return .infinity }
    if trimmed == info.negativeInfinity { return -.infinity }
    if trimmed == info.nan { return .nan }
    let upper = trimmed.uppercased()
    let plain = upper.hasPrefix("+") || upper.hasPrefix("-") ? String(upper.dropFirst()) : upper
    if plain == info.positiveInfinity.uppercased() { return upper.hasPrefix("-") ? -.infinity : .infinity }
    if plain == info.nan.uppercased() { return .nan }
    return nil
  }

  static func double(_ number: DecimalDigits) -> Double {
    if number.digits.isEmpty { return number.isNegative ? -0.0 : 0 }
    var text = number.isNegative ? "-0." : "0."
    for digit in number.digits.prefix(800) { text.unicodeScalars.append(Unicode.Scalar(digit + 48)) }
    text += "e\(number.scale)"
    return Double(text) ?? (number.scale > 0 ? (number.isNegative ? -.infinity : .infinity) : 0)
  }

  static func single(_ number: DecimalDigits) -> Float {
    if number.digits.isEmpty { return number.isNegative ? -0.0 : 0 }
    var text = number.isNegative ? "-0." : "0."
    for digit in number.digits.prefix(200) { text.unicodeScalars.append(Unicode.Scalar(digit + 48)) }
    text += "e\(number.scale)"
    return Float(text) ?? (number.scale > 0 ? (number.isNegative ? -.infinity : .infinity) : 0)
  }

  // MARK: For the run time, invariant

  /// `int.Parse(text, NumberStyles.Integer, InvariantCulture)` and its like.
  public static func parseInt32(_ text: PSString) -> Result<Int32, Failure> { parseInteger(text, as: Int32.self, .integer, invariant) }
  public static func parseInt64(_ text: PSString) -> Result<Int64, Failure> { parseInteger(text, as: Int64.self, .integer, invariant) }
  public static func parse<T: FixedWidthInteger>(_ text: PSString, as type: T.Type) -> Result<T, Failure> {
    parseInteger(text, as: type, .integer, invariant)
  }
  public static func parseDouble(_ text: PSString) -> Double? { parseDouble(text, .floatAndThousands, invariant) }
  public static func parseSingle(_ text: PSString) -> Float? {
    if let number = NumberParser.digits(text, .floatAndThousands, invariant) { return single(number) }
    return parseDouble(text).map { Float($0) }
  }
  public static func parseDecimal(_ text: PSString) -> Result<NetDecimal, Failure> { parseDecimal(text, .number, invariant) }
  public static func parseBigInteger(_ text: PSString) -> BigInteger? { parseBigInteger(text, .integer, invariant) }

  static var invariant: NumberFormatInfo { Culture.invariant.numberFormat }

  static func parseDecimal(_ text: PSString, _ styles: NumberStyles, _ info: NumberFormatInfo) -> Result<NetDecimal, Failure> {
    guard let number = NumberParser.digits(text, styles, info, isDecimal: true) else { return .failure(.format) }
    return NetDecimal(number).map { .success($0) } ?? .failure(.overflow)
  }

  static func parseBigInteger(_ text: PSString, _ styles: NumberStyles, _ info: NumberFormatInfo) -> BigInteger? {
    if styles.contains(.hexSpecifier) {
      let digits = StringTrim.trim(text.text)
      guard !digits.isEmpty, digits.utf8.allSatisfy({ isHexDigit($0) }), let value = BigInteger(digits, radix: 16) else { return nil }
      guard let first = digits.first, let top = first.hexDigitValue, top >= 8 else { return value }
      return value - (BigInteger(1) << (digits.utf8.count * 4))
    }
    guard let number = NumberParser.digits(text, styles, info) else { return nil }
    if number.digits.isEmpty { return BigInteger(0) }
    guard number.scale <= 10_000_000 else { return nil }
    if number.digits.count > number.scale, number.digits[max(0, number.scale)...].contains(where: { $0 != 0 }) { return nil }
    let count = max(0, number.scale)
    let digits = String(decoding: (0..<count).map { number.digit($0) + 48 }, as: UTF8.self)
    return BigInteger((number.isNegative ? "-" : "") + digits, radix: 10)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 32) &- 97 < 6 }
}

enum StringTrim {
  static func trim(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isWhite(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0xffff && CharacterKind.isWhiteSpace(UInt16(scalar.value)) }
    guard let first = scalars.firstIndex(where: { !isWhite($0) }), let last = scalars.lastIndex(where: { !isWhite($0) }) else { return "" }
    return String(scalars[first...last])
  }
}
