import SourceText

/// Tokens of which it matters whether blanks stand before them.
extension Tokenizer {
  /// `.`, `::`, `[`, `?.` or `?[` directly behind an expression.
  func memberAccessOperator(allowBracket: Bool) -> Lexeme? {
    var unit: UInt16 = peekUnit()
    while unit == UInt16.of("<") {
      guard index + 1 < count, text[index + 1] == UInt16.of("#") else { return nil }
      tokenStart = index
      index += 2
      scanBlockComment()
      unit = peekUnit()
    }
    let next: UInt16 = index + 1 < count ? text[index + 1] : 0
    switch unit {
    case UInt16.of("."):
      if next == UInt16.of(".") || (mode == .command && (next.isBlank || next == 0 || next.isNewline)) { return nil }
      return take(1, .dot)
    case UInt16.of(":"):
      guard next == UInt16.of(":") else { return nil }
      let after: UInt16 = index + 2 < count ? text[index + 2] : 0
      if mode == .command, after.isBlank || after == 0 || after.isNewline { return nil }
      return take(2, .colonColon)
    case UInt16.of("["):
      return allowBracket ? take(1, .lBracket) : nil
    case UInt16.of("?"):
      if next == UInt16.of(".") { return take(2, .questionDot) }
      return next == UInt16.of("[") && allowBracket ? take(2, .questionLBracket) : nil
    default: return nil
    }
  }

  private func take(_ length: Int, _ kind: TokenKind) -> Lexeme {
    tokenStart = index
    index += length
    return newToken(kind)
  }

  /// `(` or `{` directly behind a member's name.
  func invokeMemberOpening() -> Lexeme? {
    switch peekUnit() {
    case UInt16.of("("): return take(1, .lParen)
    case UInt16.of("{"): return take(1, .lCurly)
    default: return nil
    }
  }

  /// Whether a `[` stands ahead, or something that may hide one.
  var mayHaveBracketAhead: Bool {
    var at: Int = index
    while at < count, text[at].isBlank { at += 1 }
    guard at < count else { return false }
    switch text[at] {
    case UInt16.of("["), UInt16.of("<"), UInt16.of("#"), UInt16.of("`"): return true
    default: return false
    }
  }

  /// A `[` that may begin an attribute or type constraint, blanks and comments before it allowed.
  func leftBracket() -> Lexeme? {
    let restart: Int = index
    var resyncOnMember: Bool = false
    while true {
      tokenStart = index
      let unit: UInt16 = peekUnit()
      if unit.isBlank {
        resyncOnMember = true
        skipBlanks()
        continue
      }
      switch unit {
      case UInt16.of("#"):
        resyncOnMember = true
        index += 1
        scanLineComment()
      case UInt16.of("<"):
        guard index + 1 < count, text[index + 1] == UInt16.of("#") else { return nil }
        resyncOnMember = false
        index += 2
        scanBlockComment()
      case UInt16.of("["): return take(1, .lBracket)
      case UInt16.of("."), UInt16.of(":"):
        // It may be a member access, which allows no blanks: read the comments again then.
        if resyncOnMember { goBack(to: restart) }
        return nil
      default: return nil
      }
    }
  }

  /// Everything behind `--%` up to the end of the line, a `|` or `&&` outside of quotes.
  func verbatimArgument() -> Lexeme {
    skipBlanks()
    tokenStart = index
    var inQuotes: Bool = false
    while index < count {
      let unit: UInt16 = text[index]
      if unit.isNewline { break }
      if unit.isDoubleQuote { inQuotes.toggle() }
      if !inQuotes {
        if unit == UInt16.of("|") { break }
        if unit == UInt16.of("&"), index + 1 < count, text[index + 1] == UInt16.of("&") { break }
      }
      index += 1
    }
    let data = keep(TokenData())
    data.units = Array(UnsafeBufferPointer(start: text + tokenStart, count: index - tokenStart))
    return newToken(.generic, data)
  }
}
