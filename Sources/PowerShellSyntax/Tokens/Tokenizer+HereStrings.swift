import SourceText

extension Tokenizer {
  func scanHereStringLiteral() -> Lexeme {
    let header: Int = index - 2
    guard scanHereStringHeader(header, quote: UInt16.of("'")) else {
      let data = keep(TokenData())
      data.units = []
      return newString(.hereStringLiteral, data, isComplete: false)
    }
    let bodyStart: Int = index
    var falseFooter: Int = -1
    if hereStringFooterAhead(&falseFooter, isQuote: { $0.isSingleQuote }) { return hereString(.hereStringLiteral, bodyStart, bodyStart) }
    while index < count {
      let unit: UInt16 = text[index]
      index &+= 1
      guard unit.isNewline else { continue }
      let lineEnd: Int = index - 1
      normalizeCRLF(unit)
      if hereStringFooterAhead(&falseFooter, isQuote: { $0.isSingleQuote }) {
        return hereString(.hereStringLiteral, bodyStart, lineEnd)
      }
    }
    reportMissingFooter(header, falseFooter, "'@")
    let data = keep(TokenData())
    data.units = Array(UnsafeBufferPointer(start: text + bodyStart, count: count - bodyStart))
    return newString(.hereStringLiteral, data, isComplete: false)
  }

  private func hereString(_ kind: TokenKind, _ start: Int, _ end: Int) -> Lexeme {
    let data = keep(TokenData())
    data.units = Array(UnsafeBufferPointer(start: text + start, count: max(0, end - start)))
    return newString(kind, data, isComplete: true)
  }

  private func reportMissingFooter(_ header: Int, _ falseFooter: Int, _ footer: String) {
    index = count
    if falseFooter != -1 {
      reportIncomplete(from: falseFooter, "WhitespaceBeforeHereStringFooter")
    } else {
      reportIncomplete(from: header, "TerminatorExpectedAtEndOfString", [footer])
    }
  }

  /// Behind `@"` or `@'` only blanks may stand before the line's end.
  private func scanHereStringHeader(_ header: Int, quote: UInt16) -> Bool {
    skipBlanks()
    let unit: UInt16 = peekUnit()
    if unit.isNewline {
      index += 1
      normalizeCRLF(unit)
      return true
    }
    if index >= count {
      let footer: String = quote == UInt16.of("'") ? "'@" : "\"@"
      reportIncomplete(from: header, "TerminatorExpectedAtEndOfString", [footer])
      return false
    }
    reportError(at: index, "UnexpectedCharactersAfterHereStringHeader")
    // Go on behind a footer on the same line, or at the line's end.
    while index < count {
      let unit: UInt16 = text[index]
      if unit.isNewline { break }
      index += 1
      if unit == quote, peekUnit() == UInt16.of("@") {
        index += 1
        break
      }
    }
    return false
  }

  /// At the beginning of a line: the footer, which is read then; blanks before one are remembered for the error.
  private func hereStringFooterAhead(_ falseFooter: inout Int, isQuote: (UInt16) -> Bool) -> Bool {
    guard index < count else { return false }
    if isQuote(text[index]), index + 1 < count, text[index + 1] == UInt16.of("@") {
      index += 2
      return true
    }
    var at: Int = index
    while at < count, text[at].isBlank { at += 1 }
    if at > index, at + 1 < count, isQuote(text[at]), text[at + 1] == UInt16.of("@"), falseFooter == -1 { falseFooter = at }
    return false
  }

  func scanHereStringExpandable() -> Lexeme {
    let header: Int = index - 2
    guard scanHereStringHeader(header, quote: UInt16.of("\"")) else {
      let data = keep(TokenData())
      data.units = []
      return newString(.hereStringExpandable, data, isComplete: false)
    }
    var buffer = StringBuffer()
    var falseFooter: Int = -1
    if hereStringFooterAhead(&falseFooter, isQuote: { $0.isDoubleQuote }) {
      return newExpandable(.hereStringExpandable, buffer, isComplete: true)
    }
    copyFalseFooter(&buffer)
    while index < count {
      let run: Int = index
      while index < count, isPlainInHereString(text[index]) { index &+= 1 }
      if index > run { buffer.units.append(contentsOf: UnsafeBufferPointer(start: text + run, count: index - run)) }
      if index >= count { break }
      let unit: UInt16 = text[index]
      index &+= 1
      if unit.isNewline {
        let length: Int = buffer.units.count
        buffer.units.append(unit)
        if unit == 13, peekUnit() == 10 {
          index += 1
          buffer.units.append(10)
        }
        if hereStringFooterAhead(&falseFooter, isQuote: { $0.isDoubleQuote }) {
          buffer.units.removeLast(buffer.units.count - length)
          return newExpandable(.hereStringExpandable, buffer, isComplete: true)
        }
        copyFalseFooter(&buffer)
      } else if unit == UInt16.of("$") {
        if !appendDollar(&buffer, isHereString: true) { buffer.units.append(unit) }
      } else if unit == UInt16.of("`"), peekUnit() != 0 {
        appendEscape(&buffer.units)
      } else {
        buffer.units.append(unit)
      }
    }
    reportMissingFooter(header, falseFooter, "\"@")
    return newExpandable(.hereStringExpandable, buffer, isComplete: false)
  }

  /// Blanks at the beginning of a line and the quote behind them stand for themselves.
  private func copyFalseFooter(_ buffer: inout StringBuffer) {
    while index < count, text[index].isBlank {
      buffer.units.append(text[index])
      index += 1
    }
  }
}
