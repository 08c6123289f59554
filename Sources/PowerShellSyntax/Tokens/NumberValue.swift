import Foundation

/// The value of a number as written, with the type that its suffix asks for or that it fits into.
///
///     2147483648      -> long
///     0xFFFFFFFF      -> -1, an int: eight hexadecimal digits fill an int's bits
///     1.5d * 1kb      -> decimal
/// - Source: `about_Numeric_Literals`
enum NumberValue {
  /// nil when the number does not fit.
  static func value(of parts: NumberParts) -> ConstantValue? {
    parts.isReal ? real(parts) : integer(parts)
  }

  private static func real(_ parts: NumberParts) -> ConstantValue? {
    guard parts.digits.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if parts.suffix == .decimal { return DecimalText.parse(parts.digits, multiplier: parts.multiplier).map { .decimal($0) } }
    guard var value = Double(String(decoding: normalized(parts.digits), as: UTF8.self)) else { return nil }
    value *= Double(parts.multiplier)
    if parts.suffix.isEmpty { return .double(value) }
    guard value.isFinite else { return nil }
    let rounded: Double = value.rounded(.toNearestOrEven)
    return fit(BigNumber(rounded), parts.suffix)
  }

  /// What `strtod` takes: a digit on some side of the point.
  private static func normalized(_ digits: [UInt8]) -> [UInt8] {
    guard let point = digits.firstIndex(of: 0x2E) else { return digits }
    var result: [UInt8] = digits
    if point + 1 == result.count || !(result[point + 1] >= 0x30 && result[point + 1] <= 0x39) { result.insert(0x30, at: point + 1) }
    if point == 0 || !(result[point - 1] >= 0x30 && result[point - 1] <= 0x39) { result.insert(0x30, at: point) }
    return result
  }

  private static func integer(_ parts: NumberParts) -> ConstantValue? {
    var digits: ArraySlice<UInt8> = parts.digits[...]
    var isNegative: Bool = false
    if digits.first == 0x2D || digits.first == 0x2B {
      isNegative = digits.first == 0x2D
      digits = digits.dropFirst()
    }
    if digits.isEmpty { return nil }
    var suffix: NumberSuffix = parts.suffix
    var value: BigNumber
    switch parts.format {
    case .decimal:
      if digits.count > 400, suffix != .bigInteger { return nil }
      value = BigNumber(decimal: digits)
    case .hexadecimal:
      if digits.count > 10_000 { return nil }
      let fillsBits: Bool = !suffix.contains(.unsigned) && digits.count == filledLength(suffix, digits.count)
      value = BigNumber(powerOfTwoBase: digits, bitsPerDigit: 4, isSigned: fillsBits)
      let length: Int = fillsBits ? digits.count : digits.count + 1
      if length == 16, suffix.isEmpty || suffix == .unsigned { suffix.insert(.long) }
    case .binary:
      if digits.count > 40_000 { return nil }
      let signedLengths: Bool = [8, 16, 32, 64, 96].contains(digits.count) || digits.count >= 128 && digits.count % 8 == 0
      value = BigNumber(powerOfTwoBase: digits, bitsPerDigit: 1, isSigned: !suffix.contains(.unsigned) && signedLengths)
      if digits.count == 64, suffix.isEmpty || suffix == .unsigned { suffix.insert(.long) }
    }
    value.multiply(by: UInt64(parts.multiplier))
    if isNegative { value.negate() }
    if suffix.isEmpty { return fitWithoutSuffix(value, isDecimal: parts.format == .decimal) }
    return fit(value, suffix)
  }

  /// How many hexadecimal digits fill the bits of the suffix's type, so that the first one holds the sign.
  private static func filledLength(_ suffix: NumberSuffix, _ count: Int) -> Int {
    switch suffix {
    case .signedByte: 2
    case .short: 4
    case .long: 16
    default: count < 15 ? 8 : 16
    }
  }

  private static func fitWithoutSuffix(_ value: BigNumber, isDecimal: Bool) -> ConstantValue? {
    if let integer = value.asInteger(Int32.self) { return .int32(integer) }
    if let integer = value.asInteger(Int64.self) { return .int64(integer) }
    guard isDecimal else { return nil }
    if let decimal = value.asDecimal { return .decimal(decimal) }
    let double: Double = Double(value.decimalText) ?? .infinity
    return double.isFinite ? .double(double) : nil
  }

  private static func fit(_ value: BigNumber, _ suffix: NumberSuffix) -> ConstantValue? {
    switch suffix {
    case .signedByte: return value.asInteger(Int8.self).map { .sbyte($0) }
    case [.unsigned, .signedByte]: return value.asInteger(UInt8.self).map { .byte($0) }
    case .short: return value.asInteger(Int16.self).map { .int16($0) }
    case [.unsigned, .short]: return value.asInteger(UInt16.self).map { .uint16($0) }
    case .long: return value.asInteger(Int64.self).map { .int64($0) }
    case [.unsigned, .long]: return value.asInteger(UInt64.self).map { .uint64($0) }
    case .unsigned:
      if let integer = value.asInteger(UInt32.self) { return .uint32(integer) }
      return value.asInteger(UInt64.self).map { .uint64($0) }
    case .decimal: return value.asDecimal.map { .decimal($0) }
    case .bigInteger: return .bigInteger(value.decimalText)
    default: return nil
    }
  }
}

/// An integer of any size, as far as literals need one: a sign and limbs of nine decimal digits, lowest first.
struct BigNumber {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt32] = []
  private var isNegative: Bool = false

  init(decimal digits: ArraySlice<UInt8>) {
    var end: Int = digits.endIndex
    while end > digits.startIndex {
      let start: Int = max(digits.startIndex, end - 9)
      var limb: UInt32 = 0
      for index in start..<end { limb = limb * 10 + UInt32(digits[index] - 0x30) }
      limbs.append(limb)
      end = start
    }
    trim()
  }

  init(_ value: Double) {
    let text: String = String(format: "%.0f", abs(value))
    self.init(decimal: Array(text.utf8)[...])
    isNegative = value < 0 && !limbs.isEmpty
  }

  /// Hexadecimal or binary digits; with `isSigned` the highest bit says that the value is a negative one.
  init(powerOfTwoBase digits: ArraySlice<UInt8>, bitsPerDigit: UInt64, isSigned: Bool) {
    var first: Bool = true
    var highBit: Bool = false
    var bits: UInt64 = 0
    var pending: UInt64 = 0
    for digit in digits {
      let value: UInt64 = digit <= 0x39 ? UInt64(digit) - 0x30 : UInt64(digit | 0x20) - 0x61 + 10
      if first { highBit = value >> (bitsPerDigit - 1) & 1 == 1; first = false }
      pending = pending << bitsPerDigit | value
      bits += bitsPerDigit
      if bits == 28 {
        multiplyAdd(1 << 28, pending)
        pending = 0
        bits = 0
      }
    }
    if bits > 0 { multiplyAdd(1 << bits, pending) }
    trim()
    guard isSigned, highBit else { return }
    var power = BigNumber(decimal: [0x31])
    for _ in 0..<digits.count { power.multiplyAdd(1 << bitsPerDigit, 0) }
    self = power.minus(self)
    isNegative = !limbs.isEmpty
  }

  private mutating func multiplyAdd(_ factor: UInt64, _ addend: UInt64) {
    var carry: UInt64 = addend
    for index in limbs.indices {
      let product: UInt64 = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % BigNumber.base)
      carry = product / BigNumber.base
    }
    while carry > 0 {
      limbs.append(UInt32(carry % BigNumber.base))
      carry /= BigNumber.base
    }
  }

  mutating func multiply(by factor: UInt64) {
    var rest: UInt64 = factor
    while rest > 1 {
      let step: UInt64 = min(rest, 1 << 30)
      multiplyAdd(step, 0)
      rest /= step
    }
  }

  mutating func negate() { isNegative = !isNegative && !limbs.isEmpty }

  /// The magnitude less a smaller one.
  private func minus(_ other: BigNumber) -> BigNumber {
    var result: BigNumber = self
    var borrow: Int64 = 0
    for index in result.limbs.indices {
      var difference: Int64 = Int64(limbs[index]) - borrow - (index < other.limbs.count ? Int64(other.limbs[index]) : 0)
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += Int64(BigNumber.base) }
      result.limbs[index] = UInt32(difference)
    }
    result.trim()
    return result
  }

  func sum(_ other: BigNumber) -> BigNumber {
    var result: BigNumber = self
    var carry: UInt64 = 0
    for index in 0..<max(limbs.count, other.limbs.count) {
      let left: UInt64 = index < limbs.count ? UInt64(limbs[index]) : 0
      let right: UInt64 = index < other.limbs.count ? UInt64(other.limbs[index]) : 0
      let total: UInt64 = left + right + carry
      if index < result.limbs.count { result.limbs[index] = UInt32(total % BigNumber.base) } else { result.limbs.append(UInt32(total % BigNumber.base)) }
      carry = total / BigNumber.base
    }
    if carry > 0 { result.limbs.append(UInt32(carry)) }
    return result
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  func asInteger<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
    if limbs.count > 3 { return nil }
    var magnitude: UInt64 = 0
    for limb in limbs.reversed() {
      let (high, overflow) = magnitude.multipliedReportingOverflow(by: BigNumber.base)
      let (sum, carry) = high.addingReportingOverflow(UInt64(limb))
      if overflow || carry { return nil }
      magnitude = sum
    }
    if !isNegative { return Value(exactly: magnitude) }
    if magnitude == 1 << 63 { return Value(exactly: Int64.min) }
    guard let positive = Int64(exactly: magnitude) else { return nil }
    return Value(exactly: -positive)
  }

  var asDecimal: DecimalValue? {
    if limbs.count > 4 { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for limb in limbs.reversed() {
      let product: (high: UInt64, low: UInt64) = low.multipliedFullWidth(by: BigNumber.base)
      let (sum, carry) = product.low.addingReportingOverflow(UInt64(limb))
      low = sum
      high = high * BigNumber.base + product.high + (carry ? 1 : 0)
      if high > UInt64(UInt32.max) { return nil }
    }
    return DecimalValue(low: low, high: UInt32(high), scale: 0, isNegative: isNegative)
  }

  var decimalText: String {
    guard let last = limbs.last else { return "0" }
    var text: [UInt8] = isNegative ? [0x2D] : []
    text.append(contentsOf: String(last).utf8)
    for limb in limbs.dropLast().reversed() {
      let digits: String = String(limb)
      text.append(contentsOf: repeatElement(0x30, count: 9 - digits.utf8.count))
      text.append(contentsOf: digits.utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A real number with the suffix `d`.
enum DecimalText {
  /// Digits beyond what a decimal holds are rounded, half to even, as .NET does; nil when the value is too large.
  static func parse(_ text: [UInt8], multiplier: Int64) -> DecimalValue? {
    var digits: [UInt8] = []
    var scale: Int = 0
    var exponent: Int = 0
    var isNegative: Bool = false
    var seenPoint: Bool = false
    var at: Int = 0
    while at < text.count {
      let unit: UInt8 = text[at]
      if unit == 0x65 {
        let sign: Bool = text[at + 1] == 0x2D
        let tail: ArraySlice<UInt8> = text[(at + 1)...].drop { $0 == 0x2D || $0 == 0x2B }
        exponent = min(Int(String(decoding: tail.prefix(9), as: UTF8.self)) ?? 0, 100_000)
        if sign { exponent = -exponent }
        break
      }
      if unit == 0x2D { isNegative = true } else if unit == 0x2E { seenPoint = true } else if unit != 0x2B {
        if !digits.isEmpty || unit != 0x30 { digits.append(unit) }
        if seenPoint { scale += 1 }
      }
      at += 1
    }
    scale -= exponent
    if digits.isEmpty { return DecimalValue(low: 0, high: 0, scale: UInt8(max(0, min(28, scale))), isNegative: isNegative) }
    while scale < 0 {
      digits.append(0x30)
      scale += 1
      if digits.count > 60 { return nil }
    }
    return shortened(digits, scale, isNegative).flatMap { times($0, multiplier) }
  }

  /// As many of the digits as fit into 96 bits with at most 28 behind the point.
  private static func shortened(_ digits: [UInt8], _ scale: Int, _ isNegative: Bool) -> DecimalValue? {
    var drop: Int = max(0, scale - 28, digits.count - 29)
    while drop <= scale {
      if drop > digits.count { return DecimalValue(low: 0, high: 0, scale: 28, isNegative: isNegative) }
      var kept: [UInt8] = Array(digits[..<(digits.count - drop)])
      if drop > 0 { roundHalfEven(&kept, digits[(digits.count - drop)...]) }
      if let value = BigNumber(decimal: kept[...]).asDecimal {
        return DecimalValue(low: value.low, high: value.high, scale: UInt8(scale - drop), isNegative: isNegative)
      }
      drop += 1
    }
    return nil
  }

  private static func roundHalfEven(_ kept: inout [UInt8], _ dropped: ArraySlice<UInt8>) {
    guard let first = dropped.first, first >= 0x35 else { return }
    let isHalf: Bool = first == 0x35 && dropped.dropFirst().allSatisfy { $0 == 0x30 }
    if isHalf, (kept.last ?? 0x30) % 2 == 0 { return }
    var at: Int = kept.count - 1
    while at >= 0 {
      if kept[at] < 0x39 { kept[at] += 1; return }
      kept[at] = 0x30
      at -= 1
    }
    kept.insert(0x31, at: 0)
  }

  private static func times(_ value: DecimalValue, _ multiplier: Int64) -> DecimalValue? {
    if multiplier == 1 { return value }
    var big = BigNumber(decimal: Array(digits(of: value).utf8)[...])
    big.multiply(by: UInt64(multiplier))
    return shortened(Array(big.decimalText.utf8), Int(value.scale), value.isNegative)
  }

  /// The mantissa in decimal digits.
  private static func digits(of value: DecimalValue) -> String {
    var big = BigNumber(decimal: Array(String(value.high).utf8)[...])
    big.multiply(by: 1 << 32)
    big.multiply(by: 1 << 32)
    big.add(value.low)
    return big.decimalText
  }
}

extension BigNumber {
  mutating func add(_ value: UInt64) {
    let other = BigNumber(decimal: Array(String(value).utf8)[...])
    self = sum(other)
  }
}
