/// Escapes and character classes.
extension RegexTranslator {
  /// An escape outside a class, at its backslash. Gives true where it matches a place, not a character.
  mutating func readEscape() throws -> Bool {
    position += 1
    guard !isAtEnd else { throw error("UnescapedEndingBackslash", "Illegal \\ at end of pattern.") }
    let unit = current
    switch unit {
    case 0x62, 0x42, 0x41, 0x47, 0x5A, 0x7A:  // b B A G Z z
      position += 1
      output.append(0x5C)
      output.append(unit)
      return true
    case 0x77, 0x57, 0x73, 0x53, 0x64, 0x44, 0x70, 0x50:  // w W s S d D p P
      position += 1
      let (content, isNegated) = try readShorthand(unit)
      write(content.isEmpty ? "\\\(UnicodeScalar(UInt8(unit)))" : "[\(isNegated ? "^" : "")\(content)]")
      return false
    case 0x6B:  // k
      position += 1
      guard !isAtEnd, current == 0x3C || current == 0x27 else {
        throw error("MalformedNamedReference", "Malformed \\k<...> named back reference.")
      }
      let close: UInt16 = current == 0x3C ? 0x3E : 0x27
      position += 1
      try readNamedReference(close)
      return false
    case 0x3C, 0x27:  // \<name>, \'name'
      let saved = position
      position += 1
      if !isAtEnd, RegexTranslator.isWord(current) {
        do {
          try readNamedReference(unit == 0x3C ? 0x3E : 0x27)
          return false
        } catch let failure as NetException where failure.exception.message.hasSuffix("named back reference.") {
          position = saved
        }
      }
      position = saved + 1
      writeLiteral(unit)
      return false
    default:
      if unit &- 0x31 < 9 {
        try readBackreference()
      } else {
        writeLiteral(try readCharacterEscape())
      }
      return false
    }
  }

  /// The character behind a backslash, at the one after it.
  mutating func readCharacterEscape() throws -> UInt16 {
    let unit = current
    position += 1
    switch unit {
    case 0x61: return 7  // a
    case 0x62: return 8  // b, in a class
    case 0x65: return 0x1B  // e
    case 0x66: return 0x0C  // f
    case 0x6E: return 0x0A  // n
    case 0x72: return 0x0D  // r
    case 0x74: return 0x09  // t
    case 0x76: return 0x0B  // v
    case 0x75: return try readHex(4)  // u
    case 0x78: return try readHex(2)  // x
    case 0x63: return try readControl()  // c
    case 0x30...0x37:
      var code = unit - 0x30
      var digits = 1
      while digits < 3, !isAtEnd, current &- 0x30 < 8 {
        code = code * 8 + (current - 0x30)
        position += 1
        digits += 1
      }
      return code & 0xFF
    default:
      if RegexTranslator.isWord(unit) {
        throw error("UnrecognizedEscape", "Unrecognized escape sequence \\\(String(decoding: [unit], as: UTF16.self)).")
      }
      return unit
    }
  }

  private mutating func readHex(_ digits: Int) throws -> UInt16 {
    var code: UInt16 = 0
    for _ in 0..<digits {
      guard !isAtEnd, let digit = Character(UnicodeScalar(current) ?? " ").hexDigitValue else {
        if !isAtEnd { position += 1 }
        throw error("InsufficientOrInvalidHexDigits", "Insufficient or invalid hexadecimal digits.")
      }
      code = code &* 16 &+ UInt16(digit)
      position += 1
    }
    return code
  }

  private mutating func readControl() throws -> UInt16 {
    guard !isAtEnd else { throw error("MissingControlCharacter", "Missing control character.") }
    var unit = current
    position += 1
    if unit &- 0x61 < 26 { unit -= 32 }
    guard unit &- 0x40 < 32 else { throw error("UnrecognizedControlCharacter", "Unrecognized control character.") }
    return unit - 0x40
  }

  /// `\w`, `\d`, `\s`, `\p{...}` and their opposites as the inside of a class; empty where PCRE2's own escape means the same.
  private mutating func readShorthand(_ unit: UInt16) throws -> (content: String, isNegated: Bool) {
    let isNegated = unit < 0x61
    switch unit | 32 {
    case 0x77:  // w
      if options.contains(.ecmaScript) { return ("a-zA-Z0-9_", isNegated) }
      return forASCII ? ("", isNegated) : ("\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}", isNegated)
    case 0x64:  // d
      return options.contains(.ecmaScript) ? ("0-9", isNegated) : ("", isNegated)
    case 0x73:  // s
      if options.contains(.ecmaScript) { return (" \\f\\n\\r\\t\\x0b", isNegated) }
      return ("", isNegated)
    default: return (try readProperty(), isNegated)
    }
  }

  /// `{Lu}` behind `\p`.
  private mutating func readProperty() throws -> String {
    guard position + 2 < pattern.count else {
      throw error("InvalidUnicodePropertyEscape", "Incomplete \\p{X} character escape.")
    }
    guard current == 0x7B else { throw error("MalformedUnicodePropertyEscape", "Malformed \\p{X} character escape.") }
    position += 1
    let start = position
    while !isAtEnd, RegexTranslator.isWord(current) || current == 0x2D { position += 1 }
    let name = String(decoding: pattern[start..<position], as: UTF16.self)
    guard !isAtEnd, current == 0x7D else { throw error("InvalidUnicodePropertyEscape", "Incomplete \\p{X} character escape.") }
    position += 1
    if RegexTranslator.categories.contains(name) {
      let isCased = name == "Lu" || name == "Ll" || name == "Lt"
      return isCased && options.contains(.ignoreCase) ? "\\p{Lu}\\p{Ll}\\p{Lt}" : "\\p{\(name)}"
    }
    if let range = RegexTranslator.blocks[name] {
      if range.upper > 0xFF { needsWide = true }
      return "\\x{\(String(range.lower, radix: 16))}-\\x{\(String(range.upper, radix: 16))}"
    }
    throw error("UnrecognizedUnicodeProperty", "Unknown property '\(name)'.")
  }

  private static let categories: Set<String> = Set(
    "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn"
      .split(separator: " ").map { String($0) })

  /// The named blocks that patterns use.
  private static let blocks: [String: (lower: UInt16, upper: UInt16)] = {
    var blocks: [String: (lower: UInt16, upper: UInt16)] = [:]
    let rows = """
      IsBasicLatin 0-7f,IsLatin-1Supplement 80-ff,IsLatinExtended-A 100-17f,IsLatinExtended-B 180-24f,IsIPAExtensions 250-2af,\
      IsSpacingModifierLetters 2b0-2ff,IsCombiningDiacriticalMarks 300-36f,IsGreek 370-3ff,IsGreekandCoptic 370-3ff,\
      IsCyrillic 400-4ff,IsCyrillicSupplement 500-52f,IsArmenian 530-58f,IsHebrew 590-5ff,IsArabic 600-6ff,IsDevanagari 900-97f,\
      IsThai e00-e7f,IsHangulJamo 1100-11ff,IsLatinExtendedAdditional 1e00-1eff,IsGreekExtended 1f00-1fff,\
      IsGeneralPunctuation 2000-206f,IsSuperscriptsandSubscripts 2070-209f,IsCurrencySymbols 20a0-20cf,\
      IsLetterlikeSymbols 2100-214f,IsNumberForms 2150-218f,IsArrows 2190-21ff,IsMathematicalOperators 2200-22ff,\
      IsBoxDrawing 2500-257f,IsCJKSymbolsandPunctuation 3000-303f,IsHiragana 3040-309f,IsKatakana 30a0-30ff,\
      IsCJKUnifiedIdeographs 4e00-9fff,IsHangulSyllables ac00-d7af,IsPrivateUse e000-f8ff,IsHalfwidthandFullwidthForms ff00-ffef
      """
    for row in rows.split(separator: ",") {
      let parts = row.split(whereSeparator: { $0 == " " })
      guard parts.count == 2 else { continue }
      let bounds = parts[1].split(separator: "-").compactMap { UInt16($0, radix: 16) }
      if bounds.count == 2 { blocks[String(parts[0])] = (bounds[0], bounds[1]) }
    }
    return blocks
  }()

  /// A class behind its `[`; writes it whole, a subtraction as a lookahead before it.
  mutating func readClass() throws {
    let outer = output
    output.removeAll(keepingCapacity: true)
    let isNegated = !isAtEnd && current == 0x5E
    if isNegated { position += 1 }
    var subtracted: [UInt16]?
    var isFirst = true
    var rangeStart: UInt16?
    while true {
      guard !isAtEnd else { throw error("UnterminatedBracket", "Unterminated [] set.") }
      let unit = current
      if unit == 0x5D, !isFirst {
        position += 1
        break
      }
      if unit == 0x2D, !isFirst, rangeStart == nil, peek(1) == 0x5B {
        position += 2
        subtracted = try readSubtraction()
        continue
      }
      isFirst = false
      var literal: UInt16 = unit
      if unit == 0x5C {
        position += 1
        guard !isAtEnd else { throw error("UnescapedEndingBackslash", "Illegal \\ at end of pattern.") }
        let letter = current
        switch letter {
        case 0x77, 0x57, 0x73, 0x53, 0x64, 0x44, 0x70, 0x50:
          position += 1
          guard rangeStart == nil else {
            throw error("ShorthandClassInCharacterRange", "Cannot include class \\\(UnicodeScalar(UInt8(letter))) in character range.")
          }
          try writeShorthandInClass(letter)
          continue
        case 0x2D:
          position += 1
          literal = 0x2D
        default: literal = try readCharacterEscape()
        }
      } else {
        position += 1
      }
      if let lower = rangeStart {
        guard lower <= literal else { throw error("ReversedCharacterRange", "[x-y] range in reverse order.") }
        writeLiteral(lower)
        output.append(0x2D)
        writeLiteral(literal)
        rangeStart = nil
      } else if !isAtEnd, current == 0x2D, let next = peek(1), next != 0x5D, next != 0x5B {
        rangeStart = literal
        position += 1
      } else {
        writeLiteral(literal)
      }
    }
    let content = output
    output = outer
    if let subtracted {
      write("(?:(?!")
      output.append(contentsOf: subtracted)
      write(")")
    }
    write(isNegated ? "[^" : "[")
    output.append(contentsOf: content)
    write("]")
    if subtracted != nil { write(")") }
  }

  private mutating func readSubtraction() throws -> [UInt16] {
    let outer = output
    output.removeAll()
    try readClass()
    let inner = output
    output = outer
    guard !isAtEnd else { throw error("UnterminatedBracket", "Unterminated [] set.") }
    guard current == 0x5D else {
      throw error("ExclusionGroupNotLast", "A subtraction must be the last element in a character class.")
    }
    return inner
  }

  private mutating func writeShorthandInClass(_ letter: UInt16) throws {
    let isProperty = letter | 32 == 0x70
    let (content, isNegated) = try readShorthand(letter)
    if content.isEmpty || (isNegated && !isProperty) {
      write("\\\(UnicodeScalar(UInt8(letter)))")
    } else if isNegated {
      write(content.split(separator: "\\p").count == 1 && content.hasPrefix("\\p") ? "\\P" + content.dropFirst(2) : "\\P{L}")
    } else {
      write(content)
    }
  }
}
