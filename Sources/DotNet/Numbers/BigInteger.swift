import CGmp

/// `System.Numerics.BigInteger` over GMP. Never changes once made.
public final class BigInteger: NetObject {
  // Only initialisers write it; the pointer form is what GMP's functions take.
  let storage: UnsafeMutablePointer<mpz_t>

  private override init() {
    storage = .allocate(capacity: 1)
    __gmpz_init(storage)
    super.init()
  }

  deinit {
    __gmpz_clear(storage)
    storage.deallocate()
  }

  public convenience init(_ number: Int) {
    self.init()
    __gmpz_set_si(storage, number)
  }

  public convenience init(_ number: UInt64) {
    self.init()
    __gmpz_set_ui(storage, UInt(number))
  }

  public convenience init(_ number: UInt128) {
    self.init()
    __gmpz_set_ui(storage, UInt(truncatingIfNeeded: number >> 64))
    __gmpz_mul_2exp(storage, storage, 64)
    __gmpz_add_ui(storage, storage, UInt(truncatingIfNeeded: number))
  }

  /// Digits with an optional minus; nil where they are none.
  public convenience init?(_ digits: String, radix: Int) {
    self.init()
    if __gmpz_set_str(storage, digits, Int32(radix)) != 0 { return nil }
  }

  /// The whole part of a finite number.
  public convenience init(_ number: Double) {
    self.init()
    __gmpz_set_d(storage, number)
  }

  /// `(BigInteger)decimal`: the whole part.
  public convenience init(_ number: NetDecimal) {
    let whole = NetDecimal.truncated(number)
    self.init(whole.magnitude)
    if whole.isNegative { __gmpz_neg(storage, storage) }
  }

  /// Two's complement, least significant byte first.
  public convenience init(bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { __gmpz_import(storage, $0.count, -1, 1, 0, 0, $0.baseAddress) }
    if let last = bytes.last, last >= 0x80 {
      let power = BigInteger(1) << (bytes.count * 8)
      __gmpz_sub(storage, storage, power.storage)
    }
  }

  private static func made(_ body: (UnsafeMutablePointer<mpz_t>) -> Void) -> BigInteger {
    let result = BigInteger()
    body(result.storage)
    return result
  }

  public var sign: Int { storage.pointee._mp_size < 0 ? -1 : storage.pointee._mp_size > 0 ? 1 : 0 }
  public var isZero: Bool { storage.pointee._mp_size == 0 }

  public static func + (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_add($0, a.storage, b.storage) } }
  public static func - (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_sub($0, a.storage, b.storage) } }
  public static func * (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_mul($0, a.storage, b.storage) } }
  /// - Precondition: the divisor is not zero (`divide` throws).
  public static func / (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_tdiv_q($0, a.storage, b.storage) } }
  public static func % (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_tdiv_r($0, a.storage, b.storage) } }
  public static func << (a: BigInteger, count: Int) -> BigInteger {
    made { if count >= 0 { __gmpz_mul_2exp($0, a.storage, UInt(count)) } else { __gmpz_fdiv_q_2exp($0, a.storage, UInt(-count)) } }
  }
  public static func >> (a: BigInteger, count: Int) -> BigInteger { a << -count }
  public static func & (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_and($0, a.storage, b.storage) } }
  public static func | (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_ior($0, a.storage, b.storage) } }
  public static func ^ (a: BigInteger, b: BigInteger) -> BigInteger { made { __gmpz_xor($0, a.storage, b.storage) } }
  public static prefix func ~ (a: BigInteger) -> BigInteger { made { __gmpz_com($0, a.storage) } }
  public static prefix func - (a: BigInteger) -> BigInteger { made { __gmpz_neg($0, a.storage) } }
  public var absolute: BigInteger { sign < 0 ? -self : self }

  public static func divide(_ a: BigInteger, _ b: BigInteger) throws -> BigInteger {
    if b.isZero { throw NetException.divideByZero() }
    return a / b
  }
  public static func remainder(_ a: BigInteger, _ b: BigInteger) throws -> BigInteger {
    if b.isZero { throw NetException.divideByZero() }
    return a % b
  }
  public static func pow(_ a: BigInteger, _ exponent: Int) -> BigInteger { made { __gmpz_pow_ui($0, a.storage, UInt(max(0, exponent))) } }
  public static func modPow(_ a: BigInteger, _ exponent: BigInteger, _ modulus: BigInteger) -> BigInteger {
    let result = made { __gmpz_powm($0, a.storage, exponent.storage, modulus.storage) }
    // .NET keeps the sign of the base, GMP's result is never negative.
    let isOdd = (exponent % BigInteger(2)).sign != 0
    return a.sign < 0 && isOdd && !result.isZero ? result - modulus.absolute : result
  }
  public static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger { made { __gmpz_gcd($0, a.storage, b.storage) } }
  public static func compare(_ a: BigInteger, _ b: BigInteger) -> Int {
    let order = __gmpz_cmp(a.storage, b.storage)
    return order < 0 ? -1 : order > 0 ? 1 : 0
  }

  public func text(radix: Int = 10) -> String {
    let size = __gmpz_sizeinbase(storage, Int32(radix)) + 2
    return String(unsafeUninitializedCapacity: size) { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = __gmpz_get_str(characters.baseAddress, Int32(radix), storage)
        var count = 0
        while count < size, characters[count] != 0 { count += 1 }
        return count
      }
    }
  }

  public var int: Int? { __gmpz_fits_slong_p(storage) != 0 ? __gmpz_get_si(storage) : nil }

  public func integer<T: FixedWidthInteger>(_ type: T.Type) -> T? {
    if let small = int { return T(exactly: small) }
    if sign > 0, __gmpz_fits_ulong_p(storage) != 0 { return T(exactly: __gmpz_get_ui(storage)) }
    return nil
  }

  public var double: Double {
    // GMP truncates; the text route rounds to nearest as .NET does.
    if let small = int { return Double(small) }
    return Double(text()) ?? (sign < 0 ? -.infinity : .infinity)
  }

  public var decimal: NetDecimal? {
    guard __gmpz_sizeinbase(storage, 2) <= 96, let magnitude = UInt128(absolute.text()) else { return nil }
    return NetDecimal(magnitude, scale: 0, isNegative: sign < 0)
  }

  public var bitCount: Int { isZero ? 0 : __gmpz_sizeinbase(storage, 2) }

  /// Two's complement, least significant byte first, as short as it can be.
  public var bytes: [UInt8] {
    if isZero { return [0] }
    let size = bitCount / 8 + 1
    let shifted = sign < 0 ? self + (BigInteger(1) << (size * 8)) : self
    var bytes = [UInt8](repeating: 0, count: size + 8)
    var count = 0
    bytes.withUnsafeMutableBytes { _ = __gmpz_export($0.baseAddress, &count, -1, 1, 0, 0, shifted.storage) }
    bytes = Array(bytes.prefix(max(count, size)))
    while bytes.count > 1 {
      let top = bytes[bytes.count - 2] >= 0x80
      if sign < 0, bytes[bytes.count - 1] == 0xff, top { bytes.removeLast() }
      else if sign > 0, bytes[bytes.count - 1] == 0, !top { bytes.removeLast() }
      else { break }
    }
    return bytes
  }

  public override var netType: NetType { .bigInteger }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(ascii: text()) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.base, let big = object as? BigInteger { BigInteger.compare(self, big) == 0 } else { false }
  }
  public override var netHash: Int { int?.hashValue ?? text().hashValue }

  func format(_ format: String, _ info: NumberFormatInfo) throws -> String {
    var number = DecimalDigits()
    number.digits = isZero ? [] : absolute.text().utf8.map { $0 &- 48 }
    number.scale = number.digits.count
    number.isNegative = sign < 0
    func plain(_ minimum: Int) -> String {
      let digits = absolute.text()
      let zeros = max(0, minimum - digits.utf8.count)
      return (sign < 0 ? info.negativeSign : "") + String(repeating: "0", count: zeros) + digits
    }
    switch try NumberFormatting.specifier(format) {
    case .general: return plain(0)
    case .custom: return NumberPattern.format(number, format, info)
    case .standard(let letter, let precision):
      switch letter | 32 {
      case 0x67 where (precision ?? 0) == 0: return plain(0)
      case 0x72: return plain(0)
      case 0x64: return plain(precision ?? 0)
      case 0x78: return hexadecimal(letter, precision ?? 0)
      default: return try NumberFormatting.standard(number, letter, precision, info)
      }
    }
  }

  /// Two's complement digits with a leading zero where a positive number would look negative.
  private func hexadecimal(_ letter: UInt8, _ precision: Int) -> String {
    var digits = ""
    for byte in bytes.reversed() {
      let pair = String(byte, radix: 16, uppercase: letter == 0x58)
      digits += pair.utf8.count == 1 ? "0" + pair : pair
    }
    while digits.utf8.count > 1 {
      let first = digits.utf8.first ?? 0
      let second = digits.utf8.dropFirst().first ?? 0
      let secondIsHigh = second >= 56
      if sign >= 0, first == 48, !secondIsHigh { digits.removeFirst() }
      else if sign < 0, first | 32 == 102, secondIsHigh { digits.removeFirst() }
      else { break }
    }
    let missing = precision - digits.utf8.count
    let filler: Character = sign < 0 ? (letter == 0x58 ? "F" : "f") : "0"
    return missing > 0 ? String(repeating: filler, count: missing) + digits : digits
  }
}

extension NetType {
  nonisolated(unsafe) public static let bigInteger = NetType(
    "System.Numerics.BigInteger", .struct, base: .valueType, interfaces: [.iComparable, .iFormattable], define: defineBigInteger)
}

extension Value {
  /// The big integer where the value is one.
  public var bigInteger: BigInteger? {
    guard case .object(let object) = self else { return nil }
    if let big = object as? BigInteger { return big }
    return (object as? PSObjectBox)?.base.bigInteger
  }
}
