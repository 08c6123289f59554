@_spi(_Unicode) import Swift

/// Comparison of texts as .NET's cultures do it: by letters first, then accents, then case, lower before upper; punctuation before
/// digits before letters.
///
/// `'a' -lt 'B'`, `'-' -lt '1'` and the order of Sort-Object come from here. Texts of ASCII take a path through a table of 128 ranks.
/// - Source: Unicode collation (CLDR root) as ICU gives it to .NET.
public enum CultureComparison {
  /// Primary rank of each ASCII character; 0 is ignored altogether.
  private static let ranks: [UInt8] = {
    var ranks = [UInt8](repeating: 0, count: 128)
    let order = "\t\n\u{0b}\u{0c}\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789"
    var rank: UInt8 = 1
    for byte in order.utf8 {
      ranks[Int(byte)] = rank
      rank += 1
    }
    for letter in 0..<26 {
      ranks[97 + letter] = rank
      ranks[65 + letter] = rank
      rank += 1
    }
    return ranks
  }()
  private static let digitRank = UInt32(ranks[48])

  /// Negative, zero or positive.
  public static func compare(_ left: PSString, _ right: PSString, ignoreCase: Bool, culture: Culture = .invariant) -> Int {
    if left === right { return 0 }
    if left.isASCII, right.isASCII, !(ignoreCase && culture.isTurkic) { return compareASCII(left.text, right.text, ignoreCase) }
    return compareKeys(left, right, ignoreCase: ignoreCase, ignoreAccents: false, culture)
  }

  /// Whether the culture takes both for the same text.
  public static func equal(_ left: PSString, _ right: PSString, ignoreCase: Bool) -> Bool {
    if left === right { return true }
    if left.isASCII, right.isASCII {
      if left.text.utf8.count == right.text.utf8.count {
        if ignoreCase ? CaseFolding.equal(left.text, right.text) : left.text == right.text { return true }
      }
      // Control characters are ignored; where there is none, different bytes are different texts.
      if !hasIgnorable(left.text), !hasIgnorable(right.text) { return false }
    }
    return compare(left, right, ignoreCase: ignoreCase) == 0
  }

  private static func hasIgnorable(_ text: String) -> Bool {
    for byte in text.utf8 where byte < 0x20 || byte == 0x7f {
      if byte < 0x09 || byte > 0x0d { return true }
    }
    return false
  }

  private static func compareASCII(_ left: String, _ right: String, _ ignoreCase: Bool) -> Int {
    let answer: Int?? = left.utf8.withContiguousStorageIfAvailable { a in
      right.utf8.withContiguousStorageIfAvailable { b in
        ranks.withUnsafeBufferPointer { ranks in
          var i = 0
          var j = 0
          var tertiary = 0
          while true {
            while i < a.count, ranks[Int(a[i])] == 0 { i += 1 }
            while j < b.count, ranks[Int(b[j])] == 0 { j += 1 }
            if i == a.count || j == b.count {
              if i < a.count { return 1 }
              if j < b.count { return -1 }
              return ignoreCase ? 0 : tertiary
            }
            let x = a[i]
            let y = b[j]
            if x != y {
              let p = ranks[Int(x)]
              let q = ranks[Int(y)]
              if p != q { return p < q ? -1 : 1 }
              if tertiary == 0 { tertiary = x > y ? -1 : 1 }
            }
            i += 1
            j += 1
          }
        }
      }
    }
    return (answer ?? nil) ?? 0
  }

  // MARK: Texts with other letters

  /// The weights of one collation element.
  private struct Element {
    var primary: UInt32
    var secondary: UInt32 = 0
    var tertiary: UInt8 = 0
  }

  static func compareKeys(
    _ left: PSString, _ right: PSString, ignoreCase: Bool, ignoreAccents: Bool, _ culture: Culture
  ) -> Int {
    let a = elements(left.text, culture)
    let b = elements(right.text, culture)
    let shared = min(a.count, b.count)
    for index in 0..<shared where a[index].primary != b[index].primary { return a[index].primary < b[index].primary ? -1 : 1 }
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    if !ignoreAccents {
      for index in 0..<shared where a[index].secondary != b[index].secondary { return a[index].secondary < b[index].secondary ? -1 : 1 }
    }
    if !ignoreCase {
      for index in 0..<shared where a[index].tertiary != b[index].tertiary { return a[index].tertiary < b[index].tertiary ? -1 : 1 }
    }
    return 0
  }

  private static func elements(_ text: String, _ culture: Culture) -> [Element] {
    var elements: [Element] = []
    func add(_ letters: String, secondary: UInt32, upper: Bool) {
      for byte in letters.utf8 {
        elements.append(Element(primary: UInt32(ranks[Int(byte)]) << 16, secondary: secondary, tertiary: upper ? 2 : 0))
      }
    }
    for scalar in text._nfd {
      let value = scalar.value
      if value < 0x80 {
        let rank = ranks[Int(value)]
        if rank == 0 { continue }
        let isUpper = value &- 65 < 26
        elements.append(Element(primary: UInt32(rank) << 16, tertiary: isUpper ? 1 : 0))
        continue
      }
      switch value {
      case 0xdf: add("ss", secondary: 0, upper: true)
      case 0xe6, 0xc6: add("ae", secondary: 1, upper: value == 0xc6)
      case 0x153, 0x152: add("oe", secondary: 1, upper: value == 0x152)
      case 0xf8, 0xd8: add("o", secondary: 90, upper: value == 0xd8)
      case 0x111, 0x110, 0xf0, 0xd0: add("d", secondary: 91, upper: value == 0x110 || value == 0xd0)
      case 0x142, 0x141: add("l", secondary: 90, upper: value == 0x141)
      case 0x131: add("i", secondary: 80, upper: false)
      case 0xfe, 0xde: elements.append(Element(primary: (UInt32(ranks[122]) + 1) << 16, tertiary: value == 0xde ? 1 : 0))
      case 0xa0, 0x2000...0x200a, 0x202f, 0x3000: elements.append(Element(primary: UInt32(ranks[32]) << 16, tertiary: 1))
      case 0xad, 0x200b...0x200f, 0x2060...0x206f, 0xfe00...0xfe0f, 0xfeff, 0x80...0x84, 0x86...0x9f: continue
      default:
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark:
          if !elements.isEmpty { elements[elements.count - 1].secondary = elements[elements.count - 1].secondary * 512 + value }
        case .uppercaseLetter, .titlecaseLetter:
          let lower = properties.lowercaseMapping.unicodeScalars.first?.value ?? value
          elements.append(Element(primary: 0x100_0000 + lower, tertiary: 1))
        case .lowercaseLetter, .modifierLetter, .otherLetter, .letterNumber:
          elements.append(Element(primary: 0x100_0000 + value))
        case .decimalNumber, .otherNumber:
          if let number = properties.numericValue, number >= 0, number < 10, number == number.rounded() {
            elements.append(Element(primary: (digitRank + UInt32(number)) << 16, tertiary: 1))
          } else {
            elements.append(Element(primary: (digitRank + 9) << 16 | (value & 0xffff)))
          }
        case .control, .format, .surrogate: continue
        default:
          // Punctuation and symbols come after ASCII's own and before the digits.
          elements.append(Element(primary: (digitRank - 1) << 16 | (value & 0xffff)))
        }
      }
    }
    return elements
  }

  // MARK: Ordinal

  /// Difference of the first units that differ, or of the lengths.
  public static func compareOrdinal(_ left: PSString, _ right: PSString) -> Int {
    if left === right { return 0 }
    if left.isASCII, right.isASCII {
      let answer: Int?? = left.text.utf8.withContiguousStorageIfAvailable { a in
        right.text.utf8.withContiguousStorageIfAvailable { b in
          let shared = min(a.count, b.count)
          for index in 0..<shared where a[index] != b[index] { return Int(a[index]) - Int(b[index]) }
          return a.count - b.count
        }
      }
      return (answer ?? nil) ?? 0
    }
    return compareUnits(left.units, right.units) { $0 }
  }

  public static func compareOrdinalIgnoreCase(_ left: PSString, _ right: PSString) -> Int {
    compareUnits(left.units, right.units) { Casing.upper($0) }
  }

  @inline(__always) private static func compareUnits(_ a: [UInt16], _ b: [UInt16], _ map: (UInt16) -> UInt16) -> Int {
    let shared = min(a.count, b.count)
    for index in 0..<shared where a[index] != b[index] {
      let x = map(a[index])
      let y = map(b[index])
      if x != y { return Int(x) - Int(y) }
    }
    return a.count - b.count
  }
}

/// `System.StringComparison`.
public enum StringComparison: Int, Sendable {
  case currentCulture, currentCultureIgnoreCase, invariantCulture, invariantCultureIgnoreCase, ordinal, ordinalIgnoreCase

  var ignoresCase: Bool { rawValue & 1 == 1 }

  init(_ value: Value) throws {
    guard let raw = value.integer, let comparison = StringComparison(rawValue: raw) else {
      throw NetException.argument("The string comparison type passed in is currently not supported.", "comparisonType")
    }
    self = comparison
  }

  func compare(_ left: PSString, _ right: PSString, _ culture: Culture) -> Int {
    switch self {
    case .ordinal: CultureComparison.compareOrdinal(left, right)
    case .ordinalIgnoreCase: CultureComparison.compareOrdinalIgnoreCase(left, right)
    case .currentCulture: CultureComparison.compare(left, right, ignoreCase: false, culture: culture)
    case .currentCultureIgnoreCase: CultureComparison.compare(left, right, ignoreCase: true, culture: culture)
    case .invariantCulture: CultureComparison.compare(left, right, ignoreCase: false)
    case .invariantCultureIgnoreCase: CultureComparison.compare(left, right, ignoreCase: true)
    }
  }

  func equal(_ left: PSString, _ right: PSString, _ culture: Culture) -> Bool {
    switch self {
    case .ordinal: left.equals(right)
    case .ordinalIgnoreCase: left.equalsIgnoringCase(right)
    default: compare(left, right, culture) == 0
    }
  }
}

extension NetType {
  nonisolated(unsafe) public static let stringComparison = NetType.named("System.StringComparison") ?? .enum
  nonisolated(unsafe) public static let compareOptions = NetType.named("System.Globalization.CompareOptions") ?? .enum
}

/// Comparison under `CompareOptions`.
func compare(_ left: PSString, _ right: PSString, options: Int, culture: Culture) -> Int {
  if options & 0x4000_0000 != 0 { return CultureComparison.compareOrdinal(left, right) }
  if options & 0x1000_0000 != 0 { return CultureComparison.compareOrdinalIgnoreCase(left, right) }
  if options & 2 != 0 {
    return CultureComparison.compareKeys(left, right, ignoreCase: options & 1 != 0, ignoreAccents: true, culture)
  }
  return CultureComparison.compare(left, right, ignoreCase: options & 1 != 0, culture: culture)
}

func defineCompareInfo(_ t: NetType) {
  func culture(_ this: Value) -> Culture { (this.object as? CompareInfo)?.culture ?? .invariant }
  t.property("string Name") { this, _ in .text(culture(this).name) }
  t.method("int Compare(string string1, string string2)") { this, a, _ in
    .int(CultureComparison.compare(a.string(0), a.string(1), ignoreCase: false, culture: culture(this)))
  }
  t.method("int Compare(string string1, string string2, System.Globalization.CompareOptions options)") { this, a, _ in
    .int(compare(a.string(0), a.string(1), options: a.int(2), culture: culture(this)))
  }
  t.method("bool IsPrefix(string source, string prefix)") { _, a, _ in .bool(StringSearch.hasPrefix(a.string(0), a.string(1), false)) }
  t.method("bool IsPrefix(string source, string prefix, System.Globalization.CompareOptions options)") { _, a, _ in
    .bool(StringSearch.hasPrefix(a.string(0), a.string(1), a.int(2) & 0x1000_0001 != 0))
  }
  t.method("bool IsSuffix(string source, string suffix)") { _, a, _ in .bool(StringSearch.hasSuffix(a.string(0), a.string(1), false)) }
  t.method("bool IsSuffix(string source, string suffix, System.Globalization.CompareOptions options)") { _, a, _ in
    .bool(StringSearch.hasSuffix(a.string(0), a.string(1), a.int(2) & 0x1000_0001 != 0))
  }
  t.method("int IndexOf(string source, string value)") { _, a, _ in
    .int(StringSearch.index(of: a.string(1), in: a.string(0), 0, a.string(0).count, false))
  }
  t.method("int IndexOf(string source, string value, System.Globalization.CompareOptions options)") { _, a, _ in
    .int(StringSearch.index(of: a.string(1), in: a.string(0), 0, a.string(0).count, a.int(2) & 0x1000_0001 != 0))
  }
}
