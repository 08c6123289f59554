/// `System.Decimal`: 96 bits of magnitude, a power of ten from 0 to 28, a sign. `1.50` and `1.5` are equal and print differently.
/// - Source: .NET's `Decimal`; held against `tables/binary-operators.tsv`.
public struct NetDecimal: Sendable {
  public let magnitude: UInt128
  public let scale: Int
  public let isNegative: Bool

  static let limit: UInt128 = 1 << 96
  public static let zero = NetDecimal(0, scale: 0)
  public static let one = NetDecimal(1, scale: 0)
  public static let maximum = NetDecimal(limit - 1, scale: 0)
  public static let minimum = NetDecimal(limit - 1, scale: 0, isNegative: true)

  public init(_ magnitude: UInt128, scale: Int, isNegative: Bool = false) {
    self.magnitude = magnitude
    self.scale = scale
    self.isNegative = isNegative
  }

  public init(_ number: Int) { self.init(UInt128(number.magnitude), scale: 0, isNegative: number < 0) }
  public init(_ number: UInt64) { self.init(UInt128(number), scale: 0) }

  static let powers: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  public static func overflow() -> NetException { .overflow("Value was either too large or too small for a Decimal.") }

  // MARK: Digits

  /// From parsed digits, rounded half to even where there are more than fit; nil where the number is too large.
  init?(_ number: DecimalDigits) {
    var digits = number.digits
    var scale = digits.count - number.scale
    if digits.isEmpty {
      self.init(0, scale: min(max(0, -number.scale), 28), isNegative: number.isNegative)
      return
    }
    if scale < 0 {
      guard -scale <= 29 else { return nil }
      digits += [UInt8](repeating: 0, count: -scale)
      scale = 0
    }
    // Digits beyond the 28th place, and those that do not fit, round.
    var kept = digits.count
    if scale > 28 {
      kept = max(0, kept - (scale - 28))
      if digits.count - (scale - 28) < 0 {
        self.init(0, scale: 28, isNegative: number.isNegative)
        return
      }
    }
    while true {
      var value: UInt128 = 0
      var fits = kept <= 38
      if fits {
        for index in 0..<kept {
          value = value * 10 + UInt128(digits[index])
          if value >= NetDecimal.limit { fits = false; break }
        }
      }
      if fits, kept < digits.count {
        let half = digits[kept]
        let isTie = half == 5 && digits[(kept + 1)...].allSatisfy { $0 == 0 }
        if half > 5 || (half == 5 && (!isTie || value & 1 == 1)) { value += 1 }
        if value >= NetDecimal.limit { fits = false }
      }
      if fits {
        let remaining = scale - (digits.count - kept)
        guard remaining >= 0 else { return nil }
        self.init(value, scale: remaining, isNegative: number.isNegative)
        return
      }
      kept -= 1
      if scale - (digits.count - kept) < 0 { return nil }
    }
  }

  var digits: DecimalDigits {
    var number = DecimalDigits()
    number.isDecimal = true
    number.isNegative = isNegative
    number.digits = magnitude == 0 ? [] : String(magnitude).utf8.map { $0 &- 48 }
    number.scale = number.digits.count - scale
    return number
  }

  /// All digits with the point where the scale puts it; the sign of zero does not show.
  public var description: String {
    var text = String(magnitude)
    if scale > 0 {
      let missing = scale + 1 - text.utf8.count
      if missing > 0 { text = String(repeating: "0", count: missing) + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: -scale))
    }
    return isNegative && magnitude != 0 ? "-" + text : text
  }

  func format(_ format: String, _ info: NumberFormatInfo) throws -> String {
    switch try NumberFormatting.specifier(format) {
    case .custom: return NumberPattern.format(digits, format, info)
    case .general: break
    case .standard(let letter, let precision):
      switch letter | 32 {
      case 0x67 where (precision ?? 0) == 0: break
      case 0x72, 0x64, 0x78, 0x62: throw NumberFormatting.invalidSpecifier()
      default: return try NumberFormatting.standard(digits, letter, precision, info)
      }
    }
    if info.decimalSeparator == ".", info.negativeSign == "-" { return description }
    var text = magnitude == 0 || !isNegative ? "" : info.negativeSign
    for character in description where character != "-" { text += character == "." ? info.decimalSeparator : String(character) }
    return text
  }

  // MARK: Arithmetic

  /// The magnitude as 256 bits over a power of ten, brought back to 96 bits and at most 28 places, half to even.
  private static func normalized(_ high: UInt128, _ low: UInt128, _ scale: Int, _ isNegative: Bool) throws -> NetDecimal {
    if high == 0, low < limit, scale <= 28 { return NetDecimal(low, scale: scale, isNegative: isNegative) }
    var drop = max(0, scale - 28)
    if high > 0 || low >= limit {
      // How many decimal digits there are too many, at the least.
      var h = high
      var l = low
      var digits = 0
      while h > 0 || l >= limit {
        let (q, r) = h.quotientAndRemainder(dividingBy: 10)
        l = UInt128(10).dividingFullWidth((r, l)).quotient
        h = q
        digits += 1
      }
      drop = max(drop, digits)
    }
    while true {
      if drop > scale { throw overflow() }
      var h = high
      var l = low
      var half: UInt128 = 0
      var sticky = false
      var left = drop
      while left > 0 {
        if half != 0 { sticky = true }
        let (q, r) = h.quotientAndRemainder(dividingBy: 10)
        let (q2, r2) = UInt128(10).dividingFullWidth((r, l))
        h = q
        l = q2
        half = r2
        left -= 1
      }
      if half > 5 || (half == 5 && (sticky || l & 1 == 1)) { l += 1 }
      if h == 0, l < limit { return NetDecimal(l, scale: scale - drop, isNegative: isNegative) }
      drop += 1
    }
  }

  private func scaled(to wanted: Int) -> (high: UInt128, low: UInt128) {
    wanted == scale ? (0, magnitude) : magnitude.multipliedFullWidth(by: NetDecimal.powers[wanted - scale])
  }

  public static func add(_ a: NetDecimal, _ b: NetDecimal) throws -> NetDecimal {
    let scale = max(a.scale, b.scale)
    let x = a.scaled(to: scale)
    let y = b.scaled(to: scale)
    if a.isNegative == b.isNegative {
      let (low, carry) = x.low.addingReportingOverflow(y.low)
      return try normalized(x.high + y.high + (carry ? 1 : 0), low, scale, a.isNegative)
    }
    let isLess = x.high < y.high || (x.high == y.high && x.low < y.low)
    let big = isLess ? y : x
    let small = isLess ? x : y
    let (low, borrow) = big.low.subtractingReportingOverflow(small.low)
    let high = big.high - small.high - (borrow ? 1 : 0)
    return try normalized(high, low, scale, isLess ? b.isNegative : a.isNegative)
  }

  public static func subtract(_ a: NetDecimal, _ b: NetDecimal) throws -> NetDecimal { try add(a, b.negated) }

  public static func multiply(_ a: NetDecimal, _ b: NetDecimal) throws -> NetDecimal {
    let product = a.magnitude.multipliedFullWidth(by: b.magnitude)
    return try normalized(product.high, product.low, a.scale + b.scale, a.isNegative != b.isNegative)
  }

  public static func divide(_ a: NetDecimal, _ b: NetDecimal) throws -> NetDecimal {
    if b.magnitude == 0 { throw NetException.divideByZero() }
    let isNegative = a.isNegative != b.isNegative
    var scale = a.scale - b.scale
    var (quotient, remainder) = a.magnitude.quotientAndRemainder(dividingBy: b.magnitude)
    if remainder == 0, scale < 0 {
      let product = quotient.multipliedFullWidth(by: powers[-scale])
      return try normalized(product.high, product.low, 0, isNegative)
    }
    if remainder == 0 { return NetDecimal(quotient, scale: scale, isNegative: isNegative) }
    while remainder != 0, scale < 28 {
      let (digit, rest) = (remainder * 10).quotientAndRemainder(dividingBy: b.magnitude)
      let next = quotient * 10 + digit
      if next >= limit {
        if scale < 0 { throw overflow() }
        break
      }
      quotient = next
      remainder = rest
      scale += 1
    }
    while scale < 0 {
      quotient *= 10
      scale += 1
      if quotient >= limit { throw overflow() }
    }
    let twice = remainder * 2
    if twice > b.magnitude || (twice == b.magnitude && quotient & 1 == 1) { quotient += 1 }
    if quotient >= limit { return try normalized(0, quotient, scale, isNegative) }
    while scale > 0, quotient % 10 == 0 {
      quotient /= 10
      scale -= 1
    }
    return NetDecimal(quotient, scale: scale, isNegative: isNegative)
  }

  public static func remainder(_ a: NetDecimal, _ b: NetDecimal) throws -> NetDecimal {
    if b.magnitude == 0 { throw NetException.divideByZero() }
    let scale = max(a.scale, b.scale)
    let x = a.scaled(to: scale)
    let y = b.scaled(to: scale)
    if y.high > x.high || (y.high == x.high && y.low > x.low) {
      return NetDecimal(a.magnitude, scale: a.scale, isNegative: a.isNegative)
    }
    if y.high == 0 {
      let rest: UInt128 = x.high == 0 ? x.low % y.low : y.low.dividingFullWidth((x.high % y.low, x.low)).remainder
      return try normalized(0, rest, scale, a.isNegative)
    }
    // The divisor alone was scaled: a minus b times the whole quotient.
    let quotient = truncated(try divide(a, b))
    return try subtract(a, multiply(quotient, b))
  }

  public var negated: NetDecimal { NetDecimal(magnitude, scale: scale, isNegative: !isNegative) }
  public var absolute: NetDecimal { NetDecimal(magnitude, scale: scale) }

  /// Negative, zero or positive.
  public static func compare(_ a: NetDecimal, _ b: NetDecimal) -> Int {
    if a.magnitude == 0, b.magnitude == 0 { return 0 }
    let aNegative = a.isNegative && a.magnitude != 0
    let bNegative = b.isNegative && b.magnitude != 0
    if aNegative != bNegative { return aNegative ? -1 : 1 }
    let scale = max(a.scale, b.scale)
    let x = a.scaled(to: scale)
    let y = b.scaled(to: scale)
    let order = x.high != y.high ? (x.high < y.high ? -1 : 1) : x.low == y.low ? 0 : (x.low < y.low ? -1 : 1)
    return aNegative ? -order : order
  }

  // MARK: Rounding

  public enum Rounding: Int, Sendable { case toEven, awayFromZero, toZero, toNegativeInfinity, toPositiveInfinity }

  public static func round(_ value: NetDecimal, places: Int = 0, _ mode: Rounding = .toEven) -> NetDecimal {
    guard value.scale > places else { return value }
    let (quotient, rest) = value.magnitude.quotientAndRemainder(dividingBy: powers[value.scale - places])
    let half = powers[value.scale - places] / 2
    let up: Bool
    switch mode {
    case .toEven: up = rest > half || (rest == half && quotient & 1 == 1)
    case .awayFromZero: up = rest >= half
    case .toZero: up = false
    case .toNegativeInfinity: up = value.isNegative && rest > 0
    case .toPositiveInfinity: up = !value.isNegative && rest > 0
    }
    return NetDecimal(up ? quotient + 1 : quotient, scale: places, isNegative: value.isNegative)
  }
  public static func floor(_ value: NetDecimal) -> NetDecimal { round(value, .toNegativeInfinity) }
  public static func ceiling(_ value: NetDecimal) -> NetDecimal { round(value, .toPositiveInfinity) }
  public static func truncated(_ value: NetDecimal) -> NetDecimal { round(value, .toZero) }

  // MARK: Conversions

  private static let doublePowers: [Double] = (0...80).map { Double("1e\($0)") ?? 0 }

  /// As .NET converts: fifteen significant digits, trailing zeros dropped.
  /// - Throws: OverflowException.
  public init(_ number: Double) throws { try self.init(number, significant: 14) }
  public init(_ number: Float) throws { try self.init(Double(number), significant: 6) }

  private init(_ number: Double, significant: Int) throws {
    guard number.isFinite else { throw NetDecimal.overflow() }
    let exponent = number == 0 ? -1000 : Int(number.exponent) + 1
    if exponent < -94 {
      self = .zero
      return
    }
    if exponent > 96 { throw NetDecimal.overflow() }
    var value = number.magnitude
    var power = significant - ((exponent * 19728) >> 16)
    let top = NetDecimal.doublePowers[significant]
    if power >= 0 {
      if power > 28 { power = 28 }
      value *= NetDecimal.doublePowers[power]
    } else if power != -1 || value >= NetDecimal.doublePowers[significant + 1] {
      value /= NetDecimal.doublePowers[-power]
    } else {
      power = 0
    }
    if value < top, power < 28 {
      value *= 10
      power += 1
    }
    var mantissa = UInt64(value)
    let rest = value - Double(mantissa)
    if rest > 0.5 || (rest == 0.5 && mantissa & 1 == 1) { mantissa += 1 }
    if mantissa == 0 {
      self = .zero
      return
    }
    if power < 0 {
      let product = UInt128(mantissa).multipliedFullWidth(by: NetDecimal.powers[-power])
      if product.high != 0 || product.low >= NetDecimal.limit { throw NetDecimal.overflow() }
      self.init(product.low, scale: 0, isNegative: number < 0)
      return
    }
    var left = min(power, significant)
    while left > 0, mantissa % 10 == 0 {
      mantissa /= 10
      power -= 1
      left -= 1
    }
    self.init(UInt128(mantissa), scale: power, isNegative: number < 0)
  }

  public var double: Double {
    let low = Double(UInt64(truncatingIfNeeded: magnitude))
    let high = Double(UInt64(truncatingIfNeeded: magnitude >> 64))
    let value = (low + high * 18_446_744_073_709_551_616) / NetDecimal.doublePowers[scale]
    return isNegative ? -value : value
  }

  /// The whole part as an integer of the type; nil where it does not fit.
  public func integer<T: FixedWidthInteger>(_ type: T.Type) -> T? {
    let whole = magnitude / NetDecimal.powers[scale]
    if isNegative {
      if whole == 0 { return 0 }
      guard whole <= 1 << 64, T.isSigned else { return nil }
      return T(exactly: -Int128(whole))
    }
    return T(exactly: whole)
  }

  /// Rounded half to even to an integer: how PowerShell and `Convert` go from decimal to integers.
  public func roundedInteger<T: FixedWidthInteger>(_ type: T.Type) -> T? { NetDecimal.round(self).integer(type) }
}

/// A decimal as scripts hold it.
public final class DecimalValue: NetObject {
  public let value: NetDecimal
  public init(_ value: NetDecimal) { self.value = value }
  public override var netType: NetType { .decimal }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    PSString(try value.format("", context.culture.numberFormat))
  }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let decimal = object as? DecimalValue { NetDecimal.compare(value, decimal.value) == 0 } else { false }
  }
  public override var netHash: Int { value.double.hashValue }
}

extension Value {
  @inlinable public static func decimal(_ value: NetDecimal) -> Value { .object(DecimalValue(value)) }

  /// The decimal where the value is one.
  public var decimal: NetDecimal? {
    guard case .object(let object) = self else { return nil }
    if let decimal = object as? DecimalValue { return decimal.value }
    return (object as? PSObjectBox)?.base.decimal
  }
}
