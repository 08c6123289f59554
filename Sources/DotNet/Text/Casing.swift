/// Upper, lower and title case as .NET has them: unit by unit, nothing expands (`ß` has no capital).
public enum Casing {
  public static func upper(_ unit: UInt16, _ culture: Culture = .invariant) -> UInt16 {
    if unit < 0x80 {
      if culture.isTurkic, unit == 0x69 { return 0x130 }
      return unit &- 97 < 26 ? unit &- 32 : unit
    }
    return mapped(unit, culture) { $0.uppercaseMapping }
  }

  public static func lower(_ unit: UInt16, _ culture: Culture = .invariant) -> UInt16 {
    if unit < 0x80 {
      if culture.isTurkic, unit == 0x49 { return 0x131 }
      return unit &- 65 < 26 ? unit | 32 : unit
    }
    if culture.isTurkic, unit == 0x130 { return 0x69 }
    return mapped(unit, culture) { $0.lowercaseMapping }
  }

  private static func mapped(_ unit: UInt16, _ culture: Culture, _ mapping: (Unicode.Scalar.Properties) -> String) -> UInt16 {
    // The invariant culture leaves the Turkish letters alone.
    if culture.name.isEmpty, unit == 0x131 || unit == 0x130 { return unit }
    guard let scalar = Unicode.Scalar(unit) else { return unit }
    let text = mapping(scalar.properties).unicodeScalars
    guard text.count == 1, let first = text.first, first.value <= 0xffff else { return unit }
    return UInt16(first.value)
  }

  public static func upper(_ string: PSString, _ culture: Culture = .invariant) -> PSString {
    if string.isASCII, !culture.isTurkic { return ascii(string) { $0 &- 97 < 26 ? $0 &- 32 : $0 } }
    return PSString(units: string.units.map { upper($0, culture) })
  }

  public static func lower(_ string: PSString, _ culture: Culture = .invariant) -> PSString {
    if string.isASCII, !culture.isTurkic { return ascii(string) { $0 &- 65 < 26 ? $0 | 32 : $0 } }
    return PSString(units: string.units.map { lower($0, culture) })
  }

  @inline(__always) private static func ascii(_ string: PSString, _ map: (UInt8) -> UInt8) -> PSString {
    let count = string.text.utf8.count
    let text: String? = string.text.utf8.withContiguousStorageIfAvailable { bytes in
      String(unsafeUninitializedCapacity: count) { out in
        for index in 0..<count { out[index] = map(bytes[index]) }
        return count
      }
    }
    return text.map { PSString(ascii: $0) } ?? string
  }

  /// `TextInfo.ToTitleCase`: words that are all capitals stay as they are.
  static func title(_ string: PSString, _ culture: Culture) -> PSString {
    let units = string.units
    var out: [UInt16] = []
    var index = 0
    while index < units.count {
      guard CharacterKind.of(units[index]).isLetter else {
        out.append(units[index])
        index += 1
        continue
      }
      out.append(upper(units[index], culture))
      index += 1
      let start = index
      var hasLower = index > 0 && CharacterKind.of(units[index - 1]) == .lowercaseLetter
      if units[index - 1] == lower(units[index - 1], culture), hasLower { hasLower = true }
      while index < units.count {
        let kind = CharacterKind.of(units[index])
        if kind.isLetter {
          if kind == .lowercaseLetter { hasLower = true }
        } else if units[index] == 0x27 {
          hasLower = true
        } else if kind.separatesWords {
          break
        }
        index += 1
      }
      out += hasLower ? units[start..<index].map { lower($0, culture) } : Array(units[start..<index])
    }
    return PSString(units: out)
  }
}

/// `System.Globalization.UnicodeCategory` of one UTF-16 unit.
enum CharacterKind: Int {
  case uppercaseLetter, lowercaseLetter, titlecaseLetter, modifierLetter, otherLetter, nonSpacingMark, spacingCombiningMark
  case enclosingMark, decimalDigitNumber, letterNumber, otherNumber, spaceSeparator, lineSeparator, paragraphSeparator, control
  case format, surrogate, privateUse, connectorPunctuation, dashPunctuation, openPunctuation, closePunctuation
  case initialQuotePunctuation, finalQuotePunctuation, otherPunctuation, mathSymbol, currencySymbol, modifierSymbol, otherSymbol
  case otherNotAssigned

  static let names = """
    UppercaseLetter LowercaseLetter TitlecaseLetter ModifierLetter OtherLetter NonSpacingMark SpacingCombiningMark EnclosingMark \
    DecimalDigitNumber LetterNumber OtherNumber SpaceSeparator LineSeparator ParagraphSeparator Control Format Surrogate PrivateUse \
    ConnectorPunctuation DashPunctuation OpenPunctuation ClosePunctuation InitialQuotePunctuation FinalQuotePunctuation \
    OtherPunctuation MathSymbol CurrencySymbol ModifierSymbol OtherSymbol OtherNotAssigned
    """

  static func of(_ unit: UInt16) -> CharacterKind {
    guard let scalar = Unicode.Scalar(unit) else { return .surrogate }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: return .uppercaseLetter
    case .lowercaseLetter: return .lowercaseLetter
    case .titlecaseLetter: return .titlecaseLetter
    case .modifierLetter: return .modifierLetter
    case .otherLetter: return .otherLetter
    case .nonspacingMark: return .nonSpacingMark
    case .spacingMark: return .spacingCombiningMark
    case .enclosingMark: return .enclosingMark
    case .decimalNumber: return .decimalDigitNumber
    case .letterNumber: return .letterNumber
    case .otherNumber: return .otherNumber
    case .spaceSeparator: return .spaceSeparator
    case .lineSeparator: return .lineSeparator
    case .paragraphSeparator: return .paragraphSeparator
    case .control: return .control
    case .format: return .format
    case .surrogate: return .surrogate
    case .privateUse: return .privateUse
    case .connectorPunctuation: return .connectorPunctuation
    case .dashPunctuation: return .dashPunctuation
    case .openPunctuation: return .openPunctuation
    case .closePunctuation: return .closePunctuation
    case .initialPunctuation: return .initialQuotePunctuation
    case .finalPunctuation: return .finalQuotePunctuation
    case .otherPunctuation: return .otherPunctuation
    case .mathSymbol: return .mathSymbol
    case .currencySymbol: return .currencySymbol
    case .modifierSymbol: return .modifierSymbol
    case .otherSymbol: return .otherSymbol
    case .unassigned: return .otherNotAssigned
    @unknown default: return .otherNotAssigned
    }
  }

  var isLetter: Bool { rawValue <= CharacterKind.otherLetter.rawValue }
  var isDigit: Bool { self == .decimalDigitNumber }
  var isNumber: Bool { self == .decimalDigitNumber || self == .letterNumber || self == .otherNumber }
  var isPunctuation: Bool { (CharacterKind.connectorPunctuation.rawValue...CharacterKind.otherPunctuation.rawValue).contains(rawValue) }
  var isSymbol: Bool { (CharacterKind.mathSymbol.rawValue...CharacterKind.otherSymbol.rawValue).contains(rawValue) }
  var isSeparator: Bool { self == .spaceSeparator || self == .lineSeparator || self == .paragraphSeparator }
  var separatesWords: Bool {
    !isLetter && !isNumber && self != .nonSpacingMark && self != .spacingCombiningMark && self != .enclosingMark && self != .surrogate
      && self != .privateUse && self != .format
  }

  /// `Char.IsWhiteSpace`.
  static func isWhiteSpace(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 0x09...0x0d, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }
}
