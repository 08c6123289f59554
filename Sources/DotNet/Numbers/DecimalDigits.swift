#if canImport(Glibc)
import Glibc
#endif

/// A number as decimal digits: what every format writes from. The value is 0.d1d2d3... times ten to the `scale`.
/// - Source: .NET's `NumberBuffer`, whose rules for rounding and signs are the observable ones.
struct DecimalDigits {
  /// Values 0 to 9 without leading zeros; empty for zero.
  var digits: [UInt8] = []
  var scale = 0
  var isNegative = false
  /// Floating-point numbers have a negative zero, others do not.
  var isFloating = false
  /// Decimals keep their trailing zeros.
  var isDecimal = false

  init() {}

  init(_ magnitude: UInt64, isNegative: Bool) {
    var rest = magnitude
    var reversed: [UInt8] = []
    while rest > 0 {
      reversed.append(UInt8(rest % 10))
      rest /= 10
    }
    digits = reversed.reversed()
    scale = digits.count
    self.isNegative = isNegative
  }

  /// The shortest digits that read back as the same number.
  init(shortest text: String, isNegative: Bool) {
    self.isNegative = isNegative
    isFloating = true
    var point: Int?
    var exponent = 0
    var seen = 0
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 48...57:
        if !digits.isEmpty || byte != 48 { digits.append(byte &- 48) } else if point != nil { scale -= 1 }
        seen += 1
        if point == nil, !digits.isEmpty { scale += 1 }
      case 46: point = seen
      case 101, 69:
        var sign = 1
        while let next = bytes.next() {
          if next == 45 { sign = -1 } else if next >= 48 { exponent = exponent * 10 + Int(next &- 48) }
        }
        exponent *= sign
      default: break
      }
    }
    while digits.last == 0 { digits.removeLast() }
    scale = digits.isEmpty ? 0 : scale + exponent
  }

  static func shortest(_ number: Double) -> DecimalDigits {
    DecimalDigits(shortest: number.magnitude.description, isNegative: number.sign == .minus)
  }
  static func shortest(_ number: Float) -> DecimalDigits {
    DecimalDigits(shortest: number.magnitude.description, isNegative: number.sign == .minus)
  }

  /// The exact value to so many significant digits, ties to even.
  static func significant(_ number: Double, _ count: Int) -> DecimalDigits {
    DecimalDigits(shortest: printed("%.*e", max(0, min(count, 1100) - 1), number.magnitude), isNegative: number.sign == .minus)
  }

  /// The exact value to so many digits after the point, ties to even.
  static func fixed(_ number: Double, _ places: Int) -> DecimalDigits {
    DecimalDigits(shortest: printed("%.*f", min(places, 1100), number.magnitude), isNegative: number.sign == .minus)
  }

  private static func printed(_ format: String, _ precision: Int, _ number: Double) -> String {
    let size = precision + 330
    return String(unsafeUninitializedCapacity: size) { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        withVaList([Int32(precision), number]) { arguments in
          max(0, min(Int(vsnprintf(characters.baseAddress, size, format, arguments)), size - 1))
        }
      }
    }
  }

  func digit(_ index: Int) -> UInt8 { index < digits.count ? digits[index] : 0 }

  /// Keeps so many digits, half away from zero.
  mutating func round(_ position: Int) {
    var kept = max(0, min(position, digits.count))
    if position >= 0, position < digits.count, digits[position] >= 5 {
      while kept > 0, digits[kept - 1] == 9 { kept -= 1 }
      if kept > 0 {
        digits[kept - 1] += 1
      } else {
        scale += 1
        digits = [1]
        return
      }
    } else if position <= digits.count || !isDecimal {
      while kept > 0, digits[kept - 1] == 0 { kept -= 1 }
    }
    if kept == 0 {
      if !isFloating { isNegative = false }
      scale = 0
    }
    digits.removeSubrange(kept...)
  }
}
