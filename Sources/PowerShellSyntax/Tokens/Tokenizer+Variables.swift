import SourceText

extension Tokenizer {
  /// A variable; its `$` or `@` is behind.
  func scanVariable(splatted: Bool, inString: Bool) -> Lexeme {
    let first: UInt16 = peekUnit()
    if first == UInt16.of("{") { return scanBracedVariable(inString: inString) }
    guard first.isVariableStart(traits) else { return scanGeneric() }
    index += 1
    if first == UInt16.of("$") || first == UInt16.of("?") || first == UInt16.of("^") {
      // `$$`, `$?` and `$^` are complete with one unit.
      if mode == .command, !peekUnit().endsToken(traits) {
        index = tokenStart
        return scanGeneric()
      }
      return newVariable(splatted: splatted, units: nil)
    }
    while index < count {
      let unit: UInt16 = text[index]
      if unit < 128 {
        if traits[Int(unit)] & CharTraits.variableFollow != 0 {
          index &+= 1
          continue
        }
        if unit == UInt16.of(":") {
          // `$a::b` is access to a static member.
          if index + 1 < count, text[index + 1] == UInt16.of(":") { break }
          index += 1
          continue
        }
        if unit == UInt16.of(".") || unit == UInt16.of("[") || unit == UInt16.of("=") || unit.endsToken(traits) { break }
      } else if unit.isLetterOrDigit {
        index += 1
        continue
      }
      if mode == .command, !unit.endsToken(traits) {
        index = tokenStart
        return scanGeneric()
      }
      break
    }
    return newVariable(splatted: splatted, units: nil)
  }

  private func newVariable(splatted: Bool, units: [UInt16]?) -> Lexeme {
    let kind: TokenKind = splatted ? .splattedVariable : .variable
    var data: TokenData?
    if let units {
      data = keep(TokenData())
      data?.units = units
    } else {
      // Only a name that ends with a colon has nothing behind its qualifier.
      if text[index - 1] == UInt16.of(":") {
        let name: UnsafeBufferPointer<UInt16> = UnsafeBufferPointer(start: text + tokenStart + 1, count: index - tokenStart - 1)
        let path = VariablePath(String(decoding: name, as: UTF16.self))
        if path.unqualifiedPath.isEmpty {
          let id: String = path.isDriveQualified ? "InvalidVariableReferenceWithDrive" : "InvalidVariableReference"
          reportError(tokenStart, index, id)
        }
      }
    }
    return newToken(kind, data)
  }

  private func scanBracedVariable(inString: Bool) -> Lexeme {
    let errorStart: Int = index
    index += 1
    var name: [UInt16] = []
    var isClosed: Bool = false
    while index < count {
      let unit: UInt16 = text[index]
      index += 1
      if unit == UInt16.of("}") {
        isClosed = true
        break
      }
      if unit == UInt16.of("`") {
        if index >= count { break }
        appendEscape(&name)
        continue
      }
      if inString, unit.isDoubleQuote {
        if index >= count { break }
        if text[index].isDoubleQuote {
          name.append(text[index])
          index += 1
          continue
        }
      }
      if unit == UInt16.of("{") { reportError(at: index, "OpenBraceNeedsToBeBackTickedInVariableName") }
      name.append(unit)
    }
    if !isClosed { reportIncomplete(from: errorStart, "IncompleteDollarVariableReference") }
    if name.isEmpty {
      if isClosed { reportError(at: index - 1, "EmptyVariableReference") }
      name = Array(":Error:".utf16)
    }
    if mode == .command {
      let next: UInt16 = peekUnit()
      if !next.endsToken(traits), next != UInt16.of("."), next != UInt16.of("[") {
        // Part of a longer word.
        index = tokenStart
        return scanGeneric()
      }
    }
    if VariablePath(String(decoding: name, as: UTF16.self)).unqualifiedPath.isEmpty {
      reportError(tokenStart, index, "InvalidBracedVariableReference")
    }
    return newVariable(splatted: false, units: name)
  }
}
