import SourceText

/// What is gathered of an expandable string or word: its value, and where variables and subexpressions stand in it.
struct StringBuffer {
  var units: [UInt16] = []
  var nested: [NestedToken] = []
}

/// A variable or a subexpression, not read yet, in an expandable string.
struct NestedToken {
  /// Where it stands in the script.
  var start: Int
  var end: Int
  /// Where it stands in the string's value, which holds it as it was written.
  var valueStart: Int = 0
  var valueEnd: Int = 0
  /// The variable; nil for a subexpression.
  var variable: Lexeme?
  var subexpression: UnscannedText?
  var hasError: Bool = false
}

/// The text of a `$( )` inside a string, doubled quotes made single.
final class UnscannedText: @unchecked Sendable {
  let text: UnsafePointer<UInt16>
  let count: Int
  let owned: OwnedText?
  let skipped: [Int]

  init(text: UnsafePointer<UInt16>, count: Int, owned: OwnedText?, skipped: [Int]) {
    self.text = text
    self.count = count
    self.owned = owned
    self.skipped = skipped
  }
}

extension Tokenizer {
  // MARK: Literal strings

  func scanStringLiteral() -> Lexeme {
    let bodyStart: Int = index
    while index < count {
      let unit: UInt16 = text[index]
      if unit.isSingleQuote {
        if index + 1 < count, text[index + 1].isSingleQuote { break }
        index += 1
        return newToken(.stringLiteral)
      }
      index &+= 1
    }
    index = bodyStart
    let data = keep(TokenData())
    var buffer: [UInt16] = []
    let isComplete: Bool = appendStringLiteral(&buffer)
    data.units = buffer
    return newString(.stringLiteral, data, isComplete: isComplete)
  }

  func newString(_ kind: TokenKind, _ data: TokenData?, isComplete: Bool) -> Lexeme {
    var token = Lexeme(kind, currentStart, currentEnd, data: data)
    if !isComplete { token.ownFlags = .tokenInError }
    return save(token)
  }

  /// Appends what stands up to the closing quote; false when there is none.
  func appendStringLiteral(_ buffer: inout [UInt16]) -> Bool {
    let errorStart: Int = index - 1
    while index < count {
      var unit: UInt16 = text[index]
      index &+= 1
      if unit.isSingleQuote {
        guard peekUnit().isSingleQuote else { return true }
        // Of two quotes the second one counts.
        unit = getUnit()
      }
      buffer.append(unit)
    }
    reportIncomplete(from: errorStart, "TerminatorExpectedAtEndOfString", ["'"])
    return false
  }

  // MARK: Expandable strings

  func scanStringExpandable() -> Lexeme {
    let bodyStart: Int = index
    while index < count {
      let unit: UInt16 = text[index]
      if unit < 128 ? traits[Int(unit)] & CharTraits.stringSpecial != 0 : unit.isDoubleQuote {
        guard unit.isDoubleQuote, !(index + 1 < count && text[index + 1].isDoubleQuote) else { break }
        index += 1
        return newToken(.stringExpandable)
      }
      index &+= 1
    }
    index = bodyStart
    var buffer = StringBuffer()
    let isComplete: Bool = appendStringExpandable(&buffer)
    return newExpandable(.stringExpandable, buffer, isComplete: isComplete)
  }

  @inline(__always) func isPlainInHereString(_ unit: UInt16) -> Bool {
    unit != UInt16.of("$") && unit != UInt16.of("`") && !unit.isNewline
  }

  @inline(__always) private func isPlainInString(_ unit: UInt16) -> Bool {
    unit < 128 ? traits[Int(unit)] & CharTraits.stringSpecial == 0 : !unit.isDoubleQuote
  }

  func newExpandable(_ kind: TokenKind, _ buffer: StringBuffer, isComplete: Bool) -> Lexeme {
    let data = keep(TokenData())
    data.units = buffer.units
    data.nested = buffer.nested
    let isSound: Bool = isComplete && !buffer.nested.contains { $0.hasError }
    return newString(kind, data, isComplete: isSound)
  }

  func appendStringExpandable(_ buffer: inout StringBuffer) -> Bool {
    let errorStart: Int = index - 1
    while index < count {
      // A run of units that stand for themselves is taken at once.
      let run: Int = index
      while index < count, isPlainInString(text[index]) { index &+= 1 }
      if index > run { buffer.units.append(contentsOf: UnsafeBufferPointer(start: text + run, count: index - run)) }
      if index >= count { break }
      var unit: UInt16 = text[index]
      index &+= 1
      if unit.isDoubleQuote {
        guard peekUnit().isDoubleQuote else { return true }
        unit = getUnit()
      } else if unit == UInt16.of("$") {
        if appendDollar(&buffer, isHereString: false) { continue }
      } else if unit == UInt16.of("`"), peekUnit() != 0 {
        appendEscape(&buffer.units)
        continue
      }
      buffer.units.append(unit)
    }
    reportIncomplete(from: errorStart, "TerminatorExpectedAtEndOfString", ["\""])
    return false
  }

  /// The escape behind a backtick.
  func appendEscape(_ units: inout [UInt16]) {
    let escape: UInt16 = getUnit()
    switch escape {
    case UInt16.of("0"): units.append(0)
    case UInt16.of("a"): units.append(7)
    case UInt16.of("b"): units.append(8)
    case UInt16.of("e"): units.append(27)
    case UInt16.of("f"): units.append(12)
    case UInt16.of("n"): units.append(10)
    case UInt16.of("r"): units.append(13)
    case UInt16.of("t"): units.append(9)
    case UInt16.of("v"): units.append(11)
    case UInt16.of("u"): appendUnicodeEscape(&units)
    default: units.append(escape)
    }
  }

  /// `` `u{1F600} ``; what is no such thing gives U+FFFF, as in PowerShell.
  private func appendUnicodeEscape(_ units: inout [UInt16]) {
    let escapeStart: Int = index - 2
    let invalid: UInt16 = 0xFFFF
    guard peekUnit() == UInt16.of("{") else {
      reportError(escapeStart, index, "InvalidUnicodeEscapeSequence")
      units.append(invalid)
      return
    }
    index += 1
    var value: UInt32 = 0
    var digits: Int = 0
    while true {
      let unit: UInt16 = peekUnit()
      if unit == UInt16.of("}") {
        index += 1
        if digits == 0 {
          reportError(escapeStart, index, "InvalidUnicodeEscapeSequence")
          units.append(invalid)
          return
        }
        break
      }
      guard unit.hasTrait(CharTraits.hexDigit, traits) else {
        let id: String = digits < 6 ? "InvalidUnicodeEscapeSequence" : "MissingUnicodeEscapeSequenceTerminator"
        reportError(at: index, id)
        units.append(invalid)
        return
      }
      if digits == 6 {
        reportError(at: index, "TooManyDigitsInUnicodeEscapeSequence")
        units.append(invalid)
        return
      }
      index += 1
      digits += 1
      value = value << 4 | UInt32(hexValue(unit))
    }
    if value > 0x10FFFF {
      reportError(escapeStart + 3, index - 1, "InvalidUnicodeEscapeSequenceValue")
      units.append(invalid)
    } else if value > 0xFFFF {
      units.append(UInt16(0xD800 + (value - 0x10000) >> 10))
      units.append(UInt16(0xDC00 + (value - 0x10000) & 0x3FF))
    } else {
      units.append(UInt16(value))
    }
  }

  func hexValue(_ unit: UInt16) -> Int {
    unit <= 0x39 ? Int(unit) - 0x30 : Int(unit | 0x20) - 0x61 + 10
  }

  /// A variable or subexpression behind a `$`; false, and nothing read, when there is none.
  func appendDollar(_ buffer: inout StringBuffer, isHereString: Bool) -> Bool {
    let dollar: Int = index - 1
    let next: UInt16 = peekUnit()
    var nested: NestedToken
    let savedStart: Int = tokenStart
    let savedMode: TokenizerMode = mode
    let saved: Bool = isSaving
    isSaving = false
    mode = .expression
    defer {
      isSaving = saved
      mode = savedMode
      tokenStart = savedStart
    }
    if next == UInt16.of("(") {
      index += 1
      nested = scanSubexpressionText(isHereString: isHereString)
    } else if next == UInt16.of("{") || next.isVariableStart(traits) {
      tokenStart = dollar
      let token: Lexeme = scanVariable(splatted: false, inString: true)
      nested = NestedToken(start: Int(token.start), end: Int(token.end), variable: token)
    } else {
      return false
    }
    nested.valueStart = buffer.units.count
    buffer.units.append(contentsOf: UnsafeBufferPointer(start: text + dollar, count: min(index, count) - dollar))
    nested.valueEnd = buffer.units.count
    buffer.nested.append(nested)
    return true
  }

  /// The text of a `$(` up to its `)`, read by parentheses alone.
  private func scanSubexpressionText(isHereString: Bool) -> NestedToken {
    tokenStart = index - 2
    var depth: Int = 1
    var isComplete: Bool = true
    var left: [Int] = []
    var leftIndices: [Int] = []
    scanning: while true {
      if index >= count {
        reportIncomplete(from: tokenStart, "IncompleteDollarSubexpressionReference")
        isComplete = false
        break
      }
      let unit: UInt16 = text[index]
      index &+= 1
      switch unit {
      case UInt16.of("("): depth += 1
      case UInt16.of(")"):
        depth -= 1
        if depth == 0 { break scanning }
      default:
        guard !isHereString, unit == UInt16.of("`") || unit.isDoubleQuote, peekUnit().isDoubleQuote else { continue }
        // A doubled or escaped quote is one quote in the text.
        index += 1
        left.append(index - 2 + adjustment)
        leftIndices.append(index - 2)
      }
    }
    let start: Int = currentStart
    let end: Int = currentEnd
    let unscanned: UnscannedText
    if left.isEmpty {
      unscanned = UnscannedText(text: text + tokenStart, count: index - tokenStart, owned: ownedText, skipped: skipped)
    } else {
      var copy: [UInt16] = []
      copy.reserveCapacity(index - tokenStart)
      var next: Int = 0
      for at in tokenStart..<index {
        if next < leftIndices.count, leftIndices[next] == at { next += 1 } else { copy.append(text[at]) }
      }
      let owned = OwnedText(copy)
      unscanned = UnscannedText(text: owned.units, count: copy.count, owned: owned, skipped: left)
    }
    return NestedToken(start: start, end: end, subexpression: unscanned, hasError: !isComplete)
  }
}
