import SourceText

extension Parser {
  ///     hash-literal-expression:
  ///         '@{'   new-lines:opt   hash-literal-body:opt   new-lines:opt   '}'
  ///     hash-literal-body:
  ///         hash-entry
  ///         hash-literal-body   statement-terminators   hash-entry
  func parseHashLiteral(_ opening: Lexeme, isSchemaElement: Bool) -> ExpressionAst {
    skipNewlines()
    var pairs: [KeyValuePair] = []
    while let pair = parseHashEntry(isSchemaElement) {
      pairs.append(pair)
      let kind: TokenKind = peekKind
      if kind != .newLine, kind != .semi { break }
      skipNewlinesAndSemicolons()
    }
    let rCurly: Lexeme = nextToken()
    var end: Int32 = rCurly.end
    if rCurly.kind != .rCurly {
      unget(rCurly)
      let id: String = isSchemaElement ? "IncompletePropertyAssignmentBlock" : "MissingEndCurlyBrace"
      reportIncomplete(opening.span.after, detectedAt: rCurly.span, id)
      end = rCurly.span.before.end
    }
    return .hashtable(HashtableAst(tree, opening.start, end, keyValuePairs: pairs, isSchemaElement: isSchemaElement))
  }

  ///     hash-entry:
  ///         key-expression   '='   new-lines:opt   statement
  private func parseHashEntry(_ isSchemaElement: Bool) -> KeyValuePair? {
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.expression)
    guard let key = parseLabelOrKey() else {
      setMode(oldMode)
      return nil
    }
    let equals: Lexeme = nextToken()
    setMode(oldMode)
    guard equals.kind == .equals else {
      unget(equals)
      let span: Span = key.span.after
      reportError(span, isSchemaElement ? "MissingEqualsInPropertyAssignmentBlock" : "MissingEqualsInHashLiteral")
      syncOnError(consumeClosing: false, .rCurly, .semi, .newLine)
      return KeyValuePair(key: key, value: errorStatement(span))
    }
    setMode(.command)
    defer { setMode(oldMode) }
    skipNewlines()
    if let statement = parseStatement() { return KeyValuePair(key: key, value: statement) }
    let span: Span = equals.span.after
    reportIncomplete(span, isSchemaElement ? "MissingEqualsInPropertyAssignmentBlock" : "MissingStatementInHashLiteral")
    return KeyValuePair(key: key, value: errorStatement(span))
  }
}
