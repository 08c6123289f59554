import SourceText

/// Comments, and what may be skipped between statements.
extension Tokenizer {
  /// From behind the `#` to the end of the line.
  func scanLineComment() {
    let bodyStart: Int = index
    while index < count, !text[index].isNewline { index &+= 1 }
    let looksSigned: Bool = SignatureBlock.looksLikeBeginning(text + bodyStart, index - bodyStart)
    let isRequires: Bool = !looksSigned && adjustment == 0 && isRequiresComment(bodyStart)
    if looksSigned { signatureStart = currentStart }
    if isSaving || isRequires {
      let token: Lexeme = newToken(.comment)
      if isRequires { requiresTokens.append(token) }
    }
  }

  private func isRequiresComment(_ start: Int) -> Bool {
    guard index - start >= 8 else { return false }
    var at: Int = start
    for letter in "requires".utf8 {
      if text[at] | 0x20 != UInt16(letter) { return false }
      at += 1
    }
    return true
  }

  /// From behind the `<#`.
  func scanBlockComment() {
    let errorStart: Int = index - 2
    while true {
      if index >= count {
        reportIncomplete(from: errorStart, "MissingTerminatorMultiLineComment")
        break
      }
      let unit: UInt16 = text[index]
      index &+= 1
      if unit == UInt16.of("#"), peekUnit() == UInt16.of(">") {
        index += 1
        break
      }
    }
    if isSaving { _ = newToken(.comment) }
  }

  /// Skips blanks, comments and line ends, and semicolons where they may separate.
  func skipNewlines(andSemicolons: Bool) {
    while index < count {
      let unit: UInt16 = text[index]
      if unit.isBlank {
        index &+= 1
        continue
      }
      tokenStart = index
      switch unit {
      case 10, 13:
        index &+= 1
        normalizeCRLF(unit)
        if isSaving { _ = newToken(.newLine) }
      case UInt16.of(";"):
        if !andSemicolons { return }
        index &+= 1
        if isSaving { _ = newToken(.semi) }
      case UInt16.of("#"):
        index &+= 1
        scanLineComment()
      case UInt16.of("<"):
        guard index + 1 < count, text[index + 1] == UInt16.of("#") else { return }
        index += 2
        scanBlockComment()
      case UInt16.of("`"):
        guard index + 1 < count else { return }
        let next: UInt16 = text[index + 1]
        if next.isNewline {
          index += 2
          normalizeCRLF(next)
          if isSaving { _ = newToken(.lineContinuation) }
        } else if next.isDotNetWhiteSpace {
          index += 2
        } else {
          return
        }
      default: return
      }
    }
  }
}
