import SourceText

/// A number as it was written: sign, digits, point and exponent in ASCII; the `0x` or `0b` left out.
struct NumberParts {
  enum Format { case decimal, hexadecimal, binary }
  var digits: [UInt8] = []
  var format: Format = .decimal
  var suffix: NumberSuffix = []
  var isReal: Bool = false
  var multiplier: Int64 = 1
}

/// `u`, `y`, `s`, `l`, `d`, `n` behind a number, and `uy`, `us`, `ul`.
struct NumberSuffix: OptionSet {
  let rawValue: UInt8
  static let unsigned = NumberSuffix(rawValue: 1)
  static let signedByte = NumberSuffix(rawValue: 2)
  static let short = NumberSuffix(rawValue: 4)
  static let long = NumberSuffix(rawValue: 8)
  static let decimal = NumberSuffix(rawValue: 16)
  static let bigInteger = NumberSuffix(rawValue: 32)
}

extension Tokenizer {
  /// A number, or a word that begins like one, as `7z.exe`.
  func scanNumber(_ first: UInt16) -> Lexeme {
    if let token = scanShortInteger(first) { return token }
    guard let parts = scanNumberParts(first) else {
      index = tokenStart
      return scanGeneric()
    }
    if let value = NumberValue.value(of: parts) {
      if case .int32(let integer) = value {
        var token = Lexeme(.number, currentStart, currentEnd)
        token.integer = integer
        return save(token)
      }
      let data: TokenData = keep(TokenData())
      data.number = value
      return save(Lexeme(.number, currentStart, currentEnd, data: data))
    }
    if mode != .expression {
      index = tokenStart
      return scanGeneric()
    }
    let written = String(decoding: UnsafeBufferPointer(start: text + tokenStart, count: index - tokenStart), as: UTF16.self)
    reportError(tokenStart, index, "BadNumericConstant", [written])
    return newToken(.number)
  }

  /// The common case: up to nine digits and nothing else.
  @inline(__always) private func scanShortInteger(_ first: UInt16) -> Lexeme? {
    guard first.isASCIIDigit else { return nil }
    var value: Int32 = Int32(first) - 0x30
    var at: Int = index
    while at < count, text[at].isASCIIDigit {
      if at - index >= 8 { return nil }
      value = value &* 10 &+ Int32(text[at]) &- 0x30
      at += 1
    }
    let next: UInt16 = at < count ? text[at] : 0
    guard next.endsToken(traits) || (mode == .expression && next == UInt16.of("]")) else { return nil }
    index = at
    var token = Lexeme(.number, currentStart, currentEnd)
    token.integer = value
    return save(token)
  }

  /// Reads a number; nil when what was read is none. `first` is behind, the rest ahead.
  func scanNumberParts(_ first: UInt16) -> NumberParts? {
    var parts = NumberParts()
    var isNumber: Bool = true
    var first: UInt16 = first
    if first.isDash || first == UInt16.of("+") {
      parts.digits.append(first == UInt16.of("+") ? 0x2B : 0x2D)
      first = getUnit()
    }
    if first == UInt16.of(".") {
      parts.digits.append(0x2E)
      parts.isReal = true
      isNumber = scanFraction(&parts)
    } else if first == UInt16.of("0"), peekUnit() | 0x20 == UInt16.of("x") {
      index += 1
      parts.format = .hexadecimal
      while peekUnit().hasTrait(CharTraits.hexDigit, traits) { parts.digits.append(UInt8(getUnit())) }
      if parts.digits.last.map({ $0 == 0x2D || $0 == 0x2B }) ?? true { isNumber = false }
    } else if first == UInt16.of("0"), peekUnit() | 0x20 == UInt16.of("b") {
      index += 1
      parts.format = .binary
      while peekUnit().isBinaryDigit { parts.digits.append(UInt8(getUnit())) }
      if parts.digits.isEmpty { isNumber = false }
    } else {
      parts.digits.append(UInt8(truncatingIfNeeded: first))
      isNumber = scanDecimalRest(&parts)
    }
    if !scanSuffix(&parts) || !scanMultiplier(&parts) { isNumber = false }
    let next: UInt16 = peekUnit()
    if !next.endsToken(traits), mode != .expression || !next.endsNumber(traits, beforeTernary: endNumberBeforeTernary) {
      isNumber = false
    }
    return isNumber ? parts : nil
  }

  private func scanDigits(_ parts: inout NumberParts) -> Int {
    let start: Int = index
    while index < count, text[index].isASCIIDigit {
      parts.digits.append(UInt8(text[index]))
      index += 1
    }
    return index - start
  }

  private func scanDecimalRest(_ parts: inout NumberParts) -> Bool {
    _ = scanDigits(&parts)
    let next: UInt16 = peekUnit()
    if next == UInt16.of(".") {
      // Two dots are the range operator.
      if index + 1 < count, text[index + 1] == UInt16.of(".") { return true }
      index += 1
      parts.digits.append(0x2E)
      parts.isReal = true
      return scanFraction(&parts)
    }
    if next | 0x20 == UInt16.of("e") {
      parts.isReal = true
      return scanExponent(&parts)
    }
    return true
  }

  private func scanFraction(_ parts: inout NumberParts) -> Bool {
    _ = scanDigits(&parts)
    return peekUnit() | 0x20 == UInt16.of("e") ? scanExponent(&parts) : true
  }

  private func scanExponent(_ parts: inout NumberParts) -> Bool {
    index += 1
    parts.digits.append(0x65)
    let sign: UInt16 = peekUnit()
    if sign == UInt16.of("+") || sign.isDash {
      index += 1
      parts.digits.append(sign == UInt16.of("+") ? 0x2B : 0x2D)
    }
    return scanDigits(&parts) > 0
  }

  private func scanSuffix(_ parts: inout NumberParts) -> Bool {
    guard peekUnit().hasTrait(CharTraits.typeSuffix, traits) else { return true }
    switch UInt8(getUnit() | 0x20) {
    case UInt8(ascii: "u"): parts.suffix = .unsigned
    case UInt8(ascii: "s"): parts.suffix = .short
    case UInt8(ascii: "l"): parts.suffix = .long
    case UInt8(ascii: "d"): parts.suffix = .decimal
    case UInt8(ascii: "y"): parts.suffix = .signedByte
    default: parts.suffix = .bigInteger
    }
    guard peekUnit().hasTrait(CharTraits.typeSuffix, traits) else { return true }
    let second = UInt8(getUnit() | 0x20)
    guard parts.suffix == .unsigned else { return false }
    switch second {
    case UInt8(ascii: "l"): parts.suffix.insert(.long)
    case UInt8(ascii: "s"): parts.suffix.insert(.short)
    case UInt8(ascii: "y"): parts.suffix.insert(.signedByte)
    default: return false
    }
    return true
  }

  private func scanMultiplier(_ parts: inout NumberParts) -> Bool {
    guard peekUnit().hasTrait(CharTraits.multiplier, traits) else { return true }
    switch UInt8(getUnit() | 0x20) {
    case UInt8(ascii: "k"): parts.multiplier = 1 << 10
    case UInt8(ascii: "m"): parts.multiplier = 1 << 20
    case UInt8(ascii: "g"): parts.multiplier = 1 << 30
    case UInt8(ascii: "t"): parts.multiplier = 1 << 40
    default: parts.multiplier = 1 << 50
    }
    guard peekUnit() | 0x20 == UInt16.of("b") else { return false }
    index += 1
    return true
  }
}
