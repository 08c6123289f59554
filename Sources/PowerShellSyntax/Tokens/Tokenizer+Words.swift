import SourceText

extension Tokenizer {
  /// A command's name or argument: units from `tokenStart` to `index` are part of it as they stand.
  func scanGeneric() -> Lexeme {
    while index < count {
      let unit: UInt16 = text[index]
      if unit.endsToken(traits) { break }
      if unit == UInt16.of("`") || unit == UInt16.of("$") || unit.isSingleQuote || unit.isDoubleQuote {
        return scanSpecialGeneric()
      }
      index &+= 1
    }
    if !dynamicKeywords.isEmpty, isDynamicKeyword() { return newToken(.dynamicKeyword) }
    return newToken(.generic)
  }

  private func scanSpecialGeneric() -> Lexeme {
    var buffer = StringBuffer()
    buffer.units.append(contentsOf: UnsafeBufferPointer(start: text + tokenStart, count: index - tokenStart))
    while index < count {
      let unit: UInt16 = text[index]
      if unit.endsToken(traits) { break }
      index &+= 1
      if unit == UInt16.of("`"), peekUnit() != 0 {
        appendEscape(&buffer.units)
      } else if unit.isSingleQuote {
        _ = appendStringLiteral(&buffer.units)
      } else if unit.isDoubleQuote {
        _ = appendStringExpandable(&buffer)
      } else if unit == UInt16.of("$"), appendDollar(&buffer, isHereString: false) {
        continue
      } else {
        buffer.units.append(unit)
      }
    }
    if buffer.nested.isEmpty {
      let data = keep(TokenData())
      data.units = buffer.units
      return newToken(.generic, data)
    }
    return newExpandable(.generic, buffer, isComplete: true)
  }
}
