/// Splits a batch into tokens; comments fall away.
/// - Throws: 105 for a string without end, 113 for a comment without end.
public struct TransactSQLLexer {
  private let characters: [Character]
  private var place = 0
  private var line = 1
  private let isQuotedIdentifier: Bool

  public init(_ text: String, isQuotedIdentifier: Bool = true) {
    characters = Array(text.replacingLineEnds())
    self.isQuotedIdentifier = isQuotedIdentifier
  }

  public static func tokens(_ text: String, isQuotedIdentifier: Bool = true) throws(SqlFailure)
    -> [TransactSQLToken]
  {
    var lexer = TransactSQLLexer(text, isQuotedIdentifier: isQuotedIdentifier)
    var found: [TransactSQLToken] = []
    while true {
      let token: TransactSQLToken = try lexer.next()
      found.append(token)
      if token.kind == .end { return found }
    }
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    place + ahead < characters.count ? characters[place + ahead] : nil
  }

  private mutating func next() throws(SqlFailure) -> TransactSQLToken {
    let before: Int = place
    try skipSpace()
    let isSpaced: Bool = place > before || before == 0
    let start: Int = line
    func token(_ kind: TransactSQLToken.Kind, _ text: String) -> TransactSQLToken {
      TransactSQLToken(kind: kind, text: text, line: start, isSpaced: isSpaced)
    }
    guard let first: Character = peek() else { return token(.end, "") }
    if (first == "N" || first == "n") && peek(1) == "'" {
      place += 1
      var unicode: TransactSQLToken = token(.string, try quoted("'"))
      unicode.isUnicode = true
      return unicode
    }
    if first == "'" { return token(.string, try quoted("'")) }
    if first == "\"" { return token(isQuotedIdentifier ? .quoted : .string, try quoted("\"")) }
    if first == "[" { return token(.quoted, try quoted("]")) }
    if first == "@" { return token(.variable, take(Self.isNamePart)) }
    if first.isLetter || first == "_" || first == "#" { return token(.word, take(Self.isNamePart)) }
    if first.isASCII && first.isNumber { return token(.number, number()) }
    if first == ".", let digit: Character = peek(1), digit.isASCII, digit.isNumber {
      return token(.number, number())
    }
    if let second: Character = peek(1) {
      let pair: String = String([first, second])
      if ["<>", "<=", ">=", "!=", "!<", "!>", "+=", "-=", "*=", "/=", "::"].contains(pair) {
        place += 2
        return token(.mark, pair)
      }
    }
    place += 1
    return token(.mark, String(first))
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_@#$".contains(character)
  }

  private mutating func take(_ belongs: (Character) -> Bool) -> String {
    let start: Int = place
    while let character: Character = peek(), belongs(character) { place += 1 }
    return String(characters[start..<place])
  }

  private mutating func number() -> String {
    if peek() == "0", peek(1) == "x" || peek(1) == "X" {
      let start: Int = place
      place += 2
      while let character: Character = peek(), character.isHexDigit { place += 1 }
      return String(characters[start..<place])
    }
    let start: Int = place
    var hasPoint = false
    while let character: Character = peek() {
      if character == "." && !hasPoint {
        hasPoint = true
      } else if !(character.isASCII && character.isNumber) {
        break
      }
      place += 1
    }
    if peek() == "e" || peek() == "E" {
      let sign: Int = peek(1) == "+" || peek(1) == "-" ? 2 : 1
      if let digit: Character = peek(sign), digit.isASCII, digit.isNumber {
        place += sign
        while let character: Character = peek(), character.isASCII, character.isNumber { place += 1 }
      }
    }
    return String(characters[start..<place])
  }

  /// A string up to its doubled-aware closing mark.
  private mutating func quoted(_ close: Character) throws(SqlFailure) -> String {
    let startLine: Int = line
    place += 1
    var value: String = ""
    while let character: Character = peek() {
      place += 1
      if character == "\n" { line += 1 }
      if character == close {
        if peek() == close {
          value.append(close)
          place += 1
          continue
        }
        return value
      }
      value.append(character)
    }
    var unclosed: SqlMessage = MessageTable.message(105, [value])
    var near: SqlMessage = MessageTable.message(102, [value])
    unclosed.line = startLine
    near.line = startLine
    throw SqlFailure([unclosed, near], endsBatch: true)
  }

  private mutating func skipSpace() throws(SqlFailure) {
    while let character: Character = peek() {
      if character == "\n" { line += 1 }
      if character.isWhitespace || character == "\u{FEFF}" {
        place += 1
      } else if character == "-" && peek(1) == "-" {
        while let inside: Character = peek(), inside != "\n" { _ = inside; place += 1 }
      } else if character == "/" && peek(1) == "*" {
        try skipComment()
      } else {
        return
      }
    }
  }

  /// Block comments nest.
  private mutating func skipComment() throws(SqlFailure) {
    let startLine: Int = line
    var depth: Int = 0
    while let character: Character = peek() {
      if character == "/" && peek(1) == "*" {
        depth += 1
        place += 2
      } else if character == "*" && peek(1) == "/" {
        depth -= 1
        place += 2
        if depth == 0 { return }
      } else {
        if character == "\n" { line += 1 }
        place += 1
      }
    }
    var missing: SqlMessage = MessageTable.message(113)
    missing.line = startLine
    throw SqlFailure([missing], endsBatch: true)
  }
}

extension String {
  /// Line ends as one character each, so that lines count alike on every host.
  func replacingLineEnds() -> String {
    guard contains(where: { $0 == "\r\n" || $0 == "\r" }) else { return self }
    return String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}
