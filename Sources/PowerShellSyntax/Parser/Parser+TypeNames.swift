import SourceText

extension Parser {
  ///     type-spec:
  ///         array-type-name   dimension:opt   ']'
  ///         generic-type-name   generic-type-arguments   ']'
  ///         type-name
  ///     type-name:
  ///         type-identifier
  ///         type-identifier   ','   assembly-name-spec
  func parseTypeName(allowAssemblyNames: Bool) -> TypeName? {
    let oldMode: TokenizerMode = tokenizer.mode
    setMode(.typeName)
    defer { setMode(oldMode) }
    let token: Lexeme = nextToken()
    guard token.kind == .identifier else {
      unget(token)
      return nil
    }
    return finishTypeName(token, isGenericArgument: false, allowAssemblyNames: allowAssemblyNames)
  }

  private func simple(_ token: Lexeme, assembly: String? = nil, end: Int32? = nil) -> TypeName {
    let extent = ScriptExtent(source: source, start: token.start, end: end ?? token.end)
    return .simple(name: text(token), assembly: assembly, extent: extent)
  }

  private func finishTypeName(_ name: Lexeme, isGenericArgument: Bool, allowAssemblyNames: Bool) -> TypeName {
    guard enter() else { return simple(name) }
    defer { leave() }
    let token: Lexeme = peekToken()
    if token.kind == .lBracket {
      skipToken()
      skipNewlines()
      let next: Lexeme = nextToken()
      switch next.kind {
      case .rBracket, .comma: return completeArrayType(simple(name), next, isGenericArgument: isGenericArgument)
      case .lBracket, .identifier: return parseGenericType(name, next, isGenericArgument: isGenericArgument)
      case .endOfInput:
        unget(next)
        reportIncomplete(token.span.after, "MissingTypename")
      default:
        reportError(next.span, "UnexpectedToken", text(next))
        syncOnError(consumeClosing: true, .rBracket)
      }
      return simple(name)
    }
    if token.kind == .comma, allowAssemblyNames, !isGenericArgument {
      skipToken()
      let assembly: String = tokenizer.assemblyNameSpec()
      if assembly.allSatisfy({ $0.isWhitespace }) {
        reportError(token.span.after, "MissingAssemblyNameSpecification")
        return simple(name)
      }
      return simple(name, assembly: assembly, end: Int32(tokenizer.currentEnd))
    }
    return simple(name)
  }

  private func errorType(_ token: Lexeme) -> TypeName {
    .simple(name: ":ErrorTypeName:", assembly: nil, extent: token.extent(in: source))
  }

  private func parseGenericArgument(_ first: Lexeme) -> TypeName {
    if first.kind == .identifier { return finishTypeName(first, isGenericArgument: true, allowAssemblyNames: true) }
    let token: Lexeme = nextToken()
    guard token.kind == .identifier else {
      unget(token)
      reportIncomplete(token.span.after, "MissingTypename")
      return errorType(first)
    }
    let type: TypeName = finishTypeName(token, isGenericArgument: false, allowAssemblyNames: true)
    let closing: Lexeme = nextToken()
    if closing.kind != .rBracket {
      unget(closing)
      reportIncomplete(closing.span.before, "EndSquareBracketExpectedAtEndOfType")
    }
    return type
  }

  ///     generic-type-arguments:
  ///         generic-type-argument
  ///         generic-type-arguments   ','   new-lines:opt   generic-type-argument
  ///     generic-type-argument:
  ///         type-spec
  ///         '['   type-spec   ']'
  func parseGenericTypeArguments(_ first: Lexeme, _ closing: inout Lexeme) -> [TypeName] {
    var arguments: [TypeName] = [parseGenericArgument(first)]
    while true {
      skipNewlines()
      closing = nextToken()
      if closing.kind != .comma { return arguments }
      skipNewlines()
      let token: Lexeme = peekToken()
      if token.kind == .identifier || token.kind == .lBracket {
        skipToken()
        arguments.append(parseGenericArgument(token))
      } else {
        reportIncomplete(closing.span.after, "MissingTypename")
        arguments.append(errorType(closing))
      }
    }
  }

  ///     generic-type-name:
  ///         type-name   '['
  private func parseGenericType(_ name: Lexeme, _ first: Lexeme, isGenericArgument: Bool) -> TypeName {
    var closing: Lexeme = first
    let arguments: [TypeName] = parseGenericTypeArguments(first, &closing)
    var end: Int32 = closing.end
    if closing.kind != .rBracket {
      unget(closing)
      reportIncomplete(closing.span.before, "EndSquareBracketExpectedAtEndOfAttribute")
      end = arguments.last?.extent.end ?? first.end
    }
    var definition: TypeName = simple(name)
    let extent = ScriptExtent(source: source, start: name.start, end: end)
    let token: Lexeme = peekToken()
    if token.kind == .lBracket {
      skipToken()
      let generic: TypeName = .generic(definition: definition, arguments: arguments, extent: extent)
      return completeArrayType(generic, nextToken(), isGenericArgument: isGenericArgument)
    }
    if token.kind == .comma, !isGenericArgument {
      skipToken()
      let assembly: String = tokenizer.assemblyNameSpec()
      if assembly.isEmpty {
        reportError(token.span.after, "MissingAssemblyNameSpecification")
      } else {
        definition = simple(name, assembly: assembly)
      }
    }
    return .generic(definition: definition, arguments: arguments, extent: extent)
  }

  /// The `,,]` or `]` behind an element type, and again behind each further `[`.
  ///
  ///     array-type-name:
  ///         type-name   '['
  ///     dimension:
  ///         ','
  ///         dimension   ','
  private func completeArrayType(_ element: TypeName, _ first: Lexeme, isGenericArgument: Bool) -> TypeName {
    var type: TypeName = element
    var next: Lexeme = first
    var ranks: Int = 0
    while true {
      switch next.kind {
      case .comma: completeRank(&type, next)
      case .rBracket: type = array(type, 1, next.end)
      case .endOfInput:
        unget(next)
        reportError(next.span.before, "EndSquareBracketExpectedAtEndOfAttribute")
      default:
        reportError(next.span, "UnexpectedToken", text(next))
        syncOnError(consumeClosing: true, .rBracket)
      }
      ranks += 1
      if ranks > Parser.depthMax { giveUp() }
      let token: Lexeme = peekToken()
      if token.kind == .comma, !isGenericArgument {
        skipToken()
        if tokenizer.assemblyNameSpec().isEmpty { reportError(token.span.after, "MissingAssemblyNameSpecification") }
        return type
      }
      if token.kind != .lBracket { return type }
      skipToken()
      next = nextToken()
    }
  }

  private func completeRank(_ type: inout TypeName, _ firstComma: Lexeme) {
    var rank: Int = 1
    var token: Lexeme = firstComma
    var lastComma: Lexeme = firstComma
    repeat {
      lastComma = token
      rank += 1
      token = nextToken()
    } while token.kind == .comma
    if rank > 32 {
      if token.kind != .rBracket { unget(token) }
      reportError(firstComma.span.through(lastComma.span), "ArrayHasTooManyDimensions", String(rank))
      return
    }
    if token.kind != .rBracket {
      unget(token)
      reportError(lastComma.span.after, "EndSquareBracketExpectedAtEndOfAttribute")
    }
    type = array(type, rank, token.end)
  }

  private func array(_ element: TypeName, _ rank: Int, _ end: Int32) -> TypeName {
    .array(element: element, rank: rank, extent: ScriptExtent(source: source, start: element.extent.start, end: end))
  }
}
