import SourceText

extension Tokenizer {
  /// The next token in the present mode; never returns blanks, comments or line continuations.
  func nextToken() -> Lexeme {
    while true {
      tokenStart = index
      let unit: UInt16 = getUnit()
      if unit < 128 {
        if unit.isBlank { skipBlanks(); continue }
        if unit.isIdentifierStart(traits) { return scanIdentifier() }
        if let token = scanASCII(unit) { return token }
        continue
      }
      if unit.isBlank { skipBlanks(); continue }
      if unit.isSingleQuote { return scanStringLiteral() }
      if unit.isDoubleQuote { return scanStringExpandable() }
      if unit.isDash { return scanDash(unit) }
      if unit.isLetter { return scanIdentifier() }
      return scanGeneric()
    }
  }

  /// The token that begins with `unit`, or nil when that was a comment or line continuation.
  private func scanASCII(_ unit: UInt16) -> Lexeme? {
    switch UInt8(truncatingIfNeeded: unit) {
    case UInt8(ascii: "$"):
      if peekUnit() == UInt16.of("(") { index += 1; return newToken(.dollarParen) }
      return scanVariable(splatted: false, inString: false)
    case UInt8(ascii: "\""): return scanStringExpandable()
    case UInt8(ascii: "'"): return scanStringLiteral()
    case 10: return newToken(.newLine)
    case 13: normalizeCRLF(13); return newToken(.newLine)
    case UInt8(ascii: "#"): scanLineComment(); return nil
    case UInt8(ascii: "("): return newToken(.lParen)
    case UInt8(ascii: ")"): return newToken(.rParen)
    case UInt8(ascii: "{"): return newToken(.lCurly)
    case UInt8(ascii: "}"): return newToken(.rCurly)
    case UInt8(ascii: "]"): return newToken(.rBracket)
    case UInt8(ascii: ";"): return newToken(.semi)
    case UInt8(ascii: ","): return newToken(.comma)
    case UInt8(ascii: "["):
      if mode == .command, !peekUnit().endsToken(traits) { return scanGeneric() }
      return newToken(.lBracket)
    case UInt8(ascii: "."): return scanDot()
    case UInt8(ascii: "="): return operatorInCommandMode(.equals)
    case UInt8(ascii: "-"): return scanDash(unit)
    case UInt8(ascii: "+"): return scanPlus()
    case UInt8(ascii: "|"): return doubled(UInt16.of("|"), .pipe, .orOr)
    case UInt8(ascii: "&"): return doubled(UInt16.of("&"), .ampersand, .andAnd)
    case UInt8(ascii: "@"): return scanAt()
    case UInt8(ascii: "*"): return scanStar()
    case UInt8(ascii: "/"): return operatorOrAssignment(.divide, .divideEquals)
    case UInt8(ascii: "%"): return operatorOrAssignment(.rem, .remainderEquals)
    case UInt8(ascii: "<"):
      if peekUnit() == UInt16.of("#") { index += 1; scanBlockComment(); return nil }
      return newToken(.redirectInStd)
    case UInt8(ascii: ">"): return scanFileRedirection(.output)
    case UInt8(ascii: "1")...UInt8(ascii: "6"):
      if peekUnit() == UInt16.of(">") { return scanNumberedRedirection(unit) }
      return scanNumber(unit)
    case UInt8(ascii: "0"), UInt8(ascii: "7")...UInt8(ascii: "9"): return scanNumber(unit)
    case UInt8(ascii: "!"): return scanExclaim()
    case UInt8(ascii: ":"): return scanColon()
    case UInt8(ascii: "?"): return mode == .expression ? scanQuestionMark() : scanGeneric()
    case UInt8(ascii: "`"): return scanBacktick()
    case 0:
      if isAtEnd {
        // PowerShell's end token lies one behind the end; positions of errors depend on it.
        let offset: Int = tokenStart + 1 + adjustment
        return save(Lexeme(.endOfInput, offset, offset))
      }
      return scanGeneric()
    default: return scanGeneric()
    }
  }

  private func doubled(_ unit: UInt16, _ single: TokenKind, _ double: TokenKind) -> Lexeme {
    if peekUnit() == unit { index += 1; return newToken(double) }
    return newToken(single)
  }

  /// In command mode an operator is one only when a token may end behind it; else it begins a word, as in `=x`.
  func operatorInCommandMode(_ kind: TokenKind) -> Lexeme {
    if mode == .command, !peekUnit().endsToken(traits) { return scanGeneric() }
    return newToken(kind)
  }

  private func operatorOrAssignment(_ plain: TokenKind, _ assignment: TokenKind) -> Lexeme {
    if peekUnit() == UInt16.of("=") { index += 1; return operatorInCommandMode(assignment) }
    return operatorInCommandMode(plain)
  }

  private func scanPlus() -> Lexeme {
    let next: UInt16 = peekUnit()
    if next == UInt16.of("+") { index += 1; return operatorInCommandMode(.plusPlus) }
    if next == UInt16.of("=") { index += 1; return operatorInCommandMode(.plusEquals) }
    if allowSignedNumbers, next.isDigit || next == UInt16.of(".") { return scanNumber(UInt16.of("+")) }
    return operatorInCommandMode(.plus)
  }

  private func scanDash(_ unit: UInt16) -> Lexeme {
    let next: UInt16 = peekUnit()
    if next.isDash { index += 1; return operatorInCommandMode(.minusMinus) }
    if next == UInt16.of("=") { index += 1; return operatorInCommandMode(.minusEquals) }
    if next.isLetter || next == UInt16.of("_") || next == UInt16.of("?") { return scanParameter() }
    if allowSignedNumbers, next.isDigit || next == UInt16.of(".") { return scanNumber(unit) }
    return operatorInCommandMode(.minus)
  }

  private func scanStar() -> Lexeme {
    let next: UInt16 = peekUnit()
    if next == UInt16.of(">") { return scanFileRedirection(.all) }
    return operatorOrAssignment(.multiply, .multiplyEquals)
  }

  /// `>`, `>>`, `*>`, `*>>` and `*>&1`; for `*` the `>` is still ahead.
  private func scanFileRedirection(_ from: RedirectionStream) -> Lexeme {
    if from == .all { index += 1 }
    if peekUnit() == UInt16.of(">") { index += 1; return redirection(from, append: true) }
    if from == .all, peekUnit() == UInt16.of("&") {
      index += 1
      if peekUnit() == UInt16.of("1") { index += 1; return merging(from, .output) }
      index -= 1
    }
    return redirection(from, append: false)
  }

  private func redirection(_ from: RedirectionStream, append: Bool) -> Lexeme {
    let data = keep(TokenData())
    data.fromStream = from
    data.append = append
    return newToken(.redirection, data)
  }

  private func merging(_ from: RedirectionStream, _ to: RedirectionStream) -> Lexeme {
    let data = keep(TokenData())
    data.isMerging = true
    data.fromStream = from
    data.toStream = to
    return newToken(.redirection, data)
  }

  /// `2>`, `2>>`, `2>&1`; in an expression the digit is a number and the rest follows by itself.
  private func scanNumberedRedirection(_ digit: UInt16) -> Lexeme {
    let from = RedirectionStream(rawValue: UInt8(digit - 0x30)) ?? .output
    index += 1
    var append: Bool = false
    if peekUnit() == UInt16.of(">") {
      index += 1
      append = true
    } else if peekUnit() == UInt16.of("&") {
      let to: UInt16 = index + 1 < count ? text[index + 1] : 0
      if to == UInt16.of("1") || to == UInt16.of("2") {
        index += 2
        return merging(from, to == UInt16.of("1") ? .output : .error)
      }
    }
    if mode == .expression {
      index -= append ? 2 : 1
      var token = Lexeme(.number, currentStart, currentEnd)
      token.integer = Int32(digit - 0x30)
      return save(token)
    }
    return redirection(from, append: append)
  }

  private func scanAt() -> Lexeme {
    let next: UInt16 = peekUnit()
    if next == UInt16.of("{") { index += 1; return newToken(.atCurly) }
    if next == UInt16.of("(") { index += 1; return newToken(.atParen) }
    if next.isSingleQuote { index += 1; return scanHereStringLiteral() }
    if next.isDoubleQuote { index += 1; return scanHereStringExpandable() }
    if next.isVariableStart(traits) { return scanVariable(splatted: true, inString: false) }
    reportError(at: index - 1, "UnrecognizedToken")
    return newToken(.unknown)
  }

  private func scanExclaim() -> Lexeme {
    let next: UInt16 = peekUnit()
    if mode == .command, !next.endsToken(traits) { return scanGeneric() }
    if mode == .expression, next.isIdentifierStart(traits) { return scanGeneric() }
    if mode == .expression, next.isDigit || next == UInt16.of(".") {
      // `!1` negates; `!1a` is a word.
      let isNumber: Bool = scanNumberParts(UInt16.of("!")) != nil
      index = tokenStart + 1
      if !isNumber { return scanGeneric() }
    }
    return newToken(.exclaim)
  }

  private func scanColon() -> Lexeme {
    if peekUnit() == UInt16.of(":") {
      index += 1
      if mode == .command, !wantSimpleName, !peekUnit().endsToken(traits) { return scanGeneric() }
      return newToken(.colonColon)
    }
    return mode == .command ? scanLabel() : newToken(.colon)
  }

  private func scanQuestionMark() -> Lexeme {
    guard peekUnit() == UInt16.of("?") else { return newToken(.questionMark) }
    index += 1
    guard peekUnit() == UInt16.of("=") else { return newToken(.questionQuestion) }
    index += 1
    return newToken(.questionQuestionEquals)
  }

  private func scanBacktick() -> Lexeme? {
    let next: UInt16 = getUnit()
    if next.isNewline {
      normalizeCRLF(next)
      _ = isSaving ? newToken(.lineContinuation) : Lexeme(.lineContinuation, 0, 0)
      return nil
    }
    if next.isDotNetWhiteSpace { skipBlanks(); return nil }
    if next == 0, isAtEnd {
      reportIncomplete(from: index, "IncompleteString")
      index -= 1
      return nil
    }
    index = tokenStart
    return scanGeneric()
  }

  private func scanDot() -> Lexeme {
    let next: UInt16 = peekUnit()
    if next == UInt16.of(".") {
      index += 1
      if mode == .command, !peekUnit().endsToken(traits) { return scanGeneric() }
      return newToken(.dotDot)
    }
    if next.isASCIIDigit { return scanNumber(UInt16.of(".")) }
    // `.$command`, `."command"` and `.'command'` dot-source; other things behind the dot are part of a word.
    if mode == .command, !next.endsToken(traits), next != 0x24, next != 0x22, next != 0x27 { return scanGeneric() }
    return newToken(.dot)
  }

  private func scanLabel() -> Lexeme {
    let first: UInt16 = peekUnit()
    if !first.isIdentifierStart(traits) {
      // A colon before a zero unit stands alone.
      return first == 0 ? newToken(.generic) : scanGeneric()
    }
    while peekUnit().isIdentifierFollow(traits) { index += 1 }
    if mode == .command, !peekUnit().endsToken(traits) {
      // What ends the label stands for itself, even a quote or a dollar sign.
      index += 1
      return scanGeneric()
    }
    return newToken(.label)
  }

  /// A keyword, a command name or argument, a member's or a type's name.
  private func scanIdentifier() -> Lexeme {
    while index < count, text[index].isIdentifierFollow(traits) { index &+= 1 }
    if mode == .typeName { return scanTypeName() }
    if wantSimpleName { return newToken(.identifier) }
    if mode == .command, !peekUnit().endsToken(traits) { return scanGeneric() }
    if mode == .command || mode == .signature {
      if let kind = keywords.find(text + tokenStart, index - tokenStart), kind != .inlineScript || inWorkflow {
        return newToken(kind)
      }
      if !dynamicKeywords.isEmpty, isDynamicKeyword() { return newToken(.dynamicKeyword) }
    }
    return newToken(.identifier)
  }

  func isDynamicKeyword() -> Bool {
    let word = String(decoding: UnsafeBufferPointer(start: text + tokenStart, count: index - tokenStart), as: UTF16.self)
    return dynamicKeywords[word.lowercased()] != nil
  }

  private func scanTypeName() -> Lexeme {
    while index < count {
      let unit: UInt16 = text[index]
      switch unit {
      case UInt16.of("."), UInt16.of("`"), UInt16.of("_"), UInt16.of("+"), UInt16.of("#"), UInt16.of("\\"): break
      default: if !unit.isLetterOrDigit { return typeNameToken() }
      }
      index += 1
    }
    return typeNameToken()
  }

  private func typeNameToken() -> Lexeme {
    var token = Lexeme(.identifier, currentStart, currentEnd)
    token.ownFlags = .typeName
    return save(token)
  }

  /// The rest of `type, assembly name, Version=...` behind the first comma.
  func assemblyNameSpec() -> String {
    var name: String = scanAssemblyNameToken()
    while peekUnit() == UInt16.of(",") {
      tokenStart = index
      index += 1
      _ = newToken(.comma)
      name += ", " + scanAssemblyNameToken()
      if peekUnit() == UInt16.of("=") {
        tokenStart = index
        index += 1
        _ = newToken(.equals)
        name += "=" + scanAssemblyNameToken()
      }
    }
    return name
  }

  private func scanAssemblyNameToken() -> String {
    skipBlanks()
    tokenStart = index
    while index < count, !text[index].endsAssemblyName(traits) { index += 1 }
    let name = String(decoding: UnsafeBufferPointer(start: text + tokenStart, count: index - tokenStart), as: UTF16.self)
    _ = typeNameToken()
    // The extent of the whole name ends with the token, as PowerShell's does with the blanks behind it.
    skipBlanks()
    return name
  }

  /// A parameter, or in an expression an operator; the dash is behind.
  private func scanParameter() -> Lexeme {
    var usedColon: Bool = false
    var end: Int = index
    scanning: while true {
      let unit: UInt16 = peekUnit()
      if unit.isIdentifierStart(traits) && unit < 128 && unit != 0x5F { index &+= 1; continue }
      if unit.isBlank { break }
      switch unit {
      case 0x7B, 0x7D, 0x28, 0x29, 0x3B, 0x2C, 0x7C, 0x26, 0x2E, 0x5B, 13, 10, 0: break scanning
      case 0x3A:
        end = index
        usedColon = true
        if mode == .command { index += 1 }
        break scanning
      default:
        if unit.isSingleQuote || unit.isDoubleQuote {
          // Quotes are never part of a parameter: what has them is an argument.
          if mode == .command { return scanGeneric() }
          break scanning
        }
        if mode != .command { break scanning }
        index += 1
      }
    }
    if !usedColon { end = index }
    let nameStart: Int = tokenStart + 1
    if mode == .expression, let kind = operators.find(text + nameStart, end - nameStart) { return newToken(kind) }
    if end == nameStart { return newToken(.minus) }
    var token = Lexeme(.parameter, currentStart, currentEnd)
    if usedColon { token.integer = 1 }
    return save(token)
  }
}
