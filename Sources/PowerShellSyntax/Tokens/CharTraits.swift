/// What a UTF-16 unit can be in PowerShell's tokens.
/// - Source: Language specification 2.2; newer traits by observation of PowerShell 7.6
enum CharTraits {
  static let whitespace: UInt16 = 0x01
  static let identifierStart: UInt16 = 0x02
  static let digit: UInt16 = 0x04
  static let hexDigit: UInt16 = 0x08
  static let variableStart: UInt16 = 0x10
  /// Ends any token.
  static let endsToken: UInt16 = 0x20
  /// Ends a number in an expression, so that `7+1` is three tokens.
  static let endsNumber: UInt16 = 0x40
  static let endsAssemblyName: UInt16 = 0x80
  static let typeSuffix: UInt16 = 0x100
  static let multiplier: UInt16 = 0x200
  /// `"`, `$` and the backtick: where an expandable string is more than its text.
  static let stringSpecial: UInt16 = 0x400
  /// Continues a plain variable name.
  static let variableFollow: UInt16 = 0x800

  // Safe: filled once before its first use and only read afterwards.
  nonisolated(unsafe) static let table: UnsafePointer<UInt16> = {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 128)
    table.initialize(repeating: 0, count: 128)
    func add(_ text: String, _ trait: UInt16) {
      for unit in text.utf8 { table[Int(unit)] |= trait }
    }
    let letters: String = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let digits: String = "0123456789"
    add(" \t\u{B}\u{C}", whitespace)
    add(letters + "_", identifierStart)
    add(digits, digit)
    add(digits + "abcdefABCDEF", hexDigit)
    add(letters + digits + "_$?^:", variableStart)
    add(letters + digits + "_?", variableFollow)
    add("\0 \t\n\u{B}\u{C}\r&(),;{|}", endsToken)
    add("!#%*+-./<=>]", endsNumber)
    add("\0 \t\n\u{B}\u{C}\r,=]", endsAssemblyName)
    add("dlnsuyDLNSUY", typeSuffix)
    add("kmgtpKMGTP", multiplier)
    add("\"$`", stringSpecial)
    return UnsafePointer(table)
  }()
}

typealias Unit = UInt16

extension UInt16 {
  @inline(__always) static func of(_ character: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: character.value) }

  @inline(__always) func hasTrait(_ trait: UInt16, _ table: UnsafePointer<UInt16>) -> Bool {
    self < 128 && table[Int(self)] & trait != 0
  }

  /// Blank but no line end.
  @inline(__always) var isBlank: Bool {
    if self < 128 { return self == 32 || self == 9 || self == 11 || self == 12 }
    return isBlankBeyondASCII
  }

  @inline(never) private var isBlankBeyondASCII: Bool {
    if self <= 256 { return self == 0xA0 || self == 0x85 }
    return isSeparator
  }

  @inline(__always) var isNewline: Bool { self == 10 || self == 13 }
  @inline(__always) var isDash: Bool { self == 0x2D || self == 0x2013 || self == 0x2014 || self == 0x2015 }
  @inline(__always) var isSingleQuote: Bool { self == 0x27 || (self >= 0x2018 && self <= 0x201B) }
  @inline(__always) var isDoubleQuote: Bool { self == 0x22 || (self >= 0x201C && self <= 0x201E) }
  @inline(__always) var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always) var isBinaryDigit: Bool { self == 0x30 || self == 0x31 }

  private var category: Unicode.GeneralCategory? { Unicode.Scalar(self)?.properties.generalCategory }

  /// Zs, Zl, Zp.
  var isSeparator: Bool {
    switch category {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// .NET's `char.IsWhiteSpace`: line ends included.
  var isDotNetWhiteSpace: Bool {
    if self < 128 { return self == 32 || (self >= 9 && self <= 13) }
    return self == 0x85 || self == 0xA0 || (self > 256 && isSeparator)
  }

  /// .NET's `char.IsLetter`.
  var isLetter: Bool {
    if self < 128 { return (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  /// .NET's `char.IsDigit`: decimal digits of any script.
  var isDigit: Bool {
    if self < 128 { return isASCIIDigit }
    return category == .decimalNumber
  }

  var isLetterOrDigit: Bool { isLetter || isDigit }

  @inline(__always) func isIdentifierStart(_ table: UnsafePointer<UInt16>) -> Bool {
    self < 128 ? table[Int(self)] & CharTraits.identifierStart != 0 : isLetter
  }

  @inline(__always) func isIdentifierFollow(_ table: UnsafePointer<UInt16>) -> Bool {
    self < 128 ? table[Int(self)] & (CharTraits.identifierStart | CharTraits.digit) != 0 : isLetterOrDigit
  }

  @inline(__always) func isVariableStart(_ table: UnsafePointer<UInt16>) -> Bool {
    self < 128 ? table[Int(self)] & CharTraits.variableStart != 0 : isLetterOrDigit
  }

  @inline(__always) func endsToken(_ table: UnsafePointer<UInt16>) -> Bool {
    self < 128 ? table[Int(self)] & CharTraits.endsToken != 0 : isBlank
  }

  @inline(__always) func endsAssemblyName(_ table: UnsafePointer<UInt16>) -> Bool {
    self < 128 ? table[Int(self)] & CharTraits.endsAssemblyName != 0 : isBlank
  }

  @inline(__always) func endsNumber(_ table: UnsafePointer<UInt16>, beforeTernary: Bool) -> Bool {
    if self < 128 {
      if beforeTernary, self == 0x3F || self == 0x3A { return true }
      return table[Int(self)] & CharTraits.endsNumber != 0
    }
    return isDash
  }
}
