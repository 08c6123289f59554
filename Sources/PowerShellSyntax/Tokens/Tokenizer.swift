import SourceText

/// What the tokenizer takes the text for; the parser sets it, since a word alone does not tell.
enum TokenizerMode: UInt8 { case command, expression, typeName, signature }

/// The tokenizer reads a stretch of text at a time: the whole script, or what stands in `$( )` in a string.
///
/// `index` counts in that stretch and may be one beyond its end, which is how a zero unit in the text differs from its
/// end. Offsets in the script are `index + adjustment`, corrected for doubled quotes left out of the stretch.
/// - Source: Language specification 2; PowerShell 7.6's behaviour
final class Tokenizer {
  let source: SourceFile
  let errors: ErrorList
  let traits: UnsafePointer<UInt16> = CharTraits.table
  let keywords: KeywordTable = .keywords
  let operators: KeywordTable = .operators

  var text: UnsafePointer<UInt16>
  var count: Int
  var index: Int = 0
  var tokenStart: Int = 0
  var adjustment: Int = 0
  /// Script offsets of quotes left out of the stretch, ascending.
  var skipped: [Int] = []
  /// Keeps the copied stretch alive.
  var ownedText: OwnedText?

  var mode: TokenizerMode = .command
  var allowSignedNumbers: Bool = false
  var endNumberBeforeTernary: Bool = false
  var wantSimpleName: Bool = false
  var inWorkflow: Bool = false

  let savesTokens: Bool
  /// nil while tokens are not wanted, as in strings.
  var isSaving: Bool
  var tokens: [Token] = []
  /// Keeps what tokens say beyond their text.
  private var kept: [TokenData] = []
  var requiresTokens: [Lexeme] = []
  /// Where something that looks like a signature block began.
  var signatureStart: Int = -1
  private(set) var isAborted: Bool = false
  var dynamicKeywords: [String: DynamicKeyword] = [:]

  init(source: SourceFile, errors: ErrorList, savesTokens: Bool) {
    self.source = source
    self.errors = errors
    self.savesTokens = savesTokens
    isSaving = savesTokens
    text = source.units
    count = source.count
  }

  // MARK: Units

  @inline(__always) func getUnit() -> UInt16 {
    let current: Int = index
    index = current &+ 1
    return current < count ? text[current] : 0
  }

  @inline(__always) func peekUnit() -> UInt16 { index < count ? text[index] : 0 }
  @inline(__always) var isAtEnd: Bool { index > count }

  @inline(__always) func skipBlanks() {
    while index < count, text[index].isBlank { index &+= 1 }
  }

  @inline(__always) func normalizeCRLF(_ unit: UInt16) {
    if unit == 13, peekUnit() == 10 { index &+= 1 }
  }

  // MARK: Offsets

  /// How many quotes were left out before a script offset that does not count them.
  private func skippedBefore(_ offset: Int) -> Int {
    // The k-th left-out quote lies before the offset when its place less k does; that difference never falls.
    var low: Int = 0
    var high: Int = skipped.count
    let first: Int = firstSkipped
    low = first
    while low < high {
      let middle: Int = (low + high) / 2
      if skipped[middle] - (middle - first) < offset { low = middle + 1 } else { high = middle }
    }
    return low - first
  }

  private var firstSkipped: Int {
    var low: Int = 0
    var high: Int = skipped.count
    while low < high {
      let middle: Int = (low + high) / 2
      if skipped[middle] < adjustment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inline(__always) func scriptOffset(_ at: Int) -> Int {
    let offset: Int = at &+ adjustment
    return skipped.isEmpty ? offset : offset + skippedBefore(offset)
  }

  @inline(__always) var currentStart: Int { scriptOffset(tokenStart) }
  @inline(__always) var currentEnd: Int { scriptOffset(index) }

  /// Ends the text here: the parser has given up.
  func abort() {
    isAborted = true
    index = max(index, count)
  }

  /// Continues reading at a script offset as if nothing behind it had been read.
  func resync(_ start: Int) {
    if isAborted { return }
    var shift: Int = adjustment
    if !skipped.isEmpty {
      for offset in skipped[firstSkipped...] {
        if offset >= start - 1 { break }
        shift += 1
      }
    }
    index = max(0, min(start - shift, count + 1))
    if isSaving { removeTokens(from: start, &tokens) }
    while let last = requiresTokens.last, Int(last.end) > start { requiresTokens.removeLast() }
  }

  /// The same for a place in the present stretch.
  func goBack(to place: Int) {
    index = place
    if isSaving { removeTokens(from: scriptOffset(place), &tokens) }
  }

  private func removeTokens(from start: Int, _ list: inout [Token]) {
    if list.last?.kind == .endOfInput { list.removeLast() }
    while let last = list.last, Int(last.end) > start { list.removeLast() }
  }

  // MARK: Tokens

  @inline(__always) func newToken(_ kind: TokenKind) -> Lexeme {
    save(Lexeme(kind, currentStart, currentEnd, data: skipped.isEmpty ? nil : unitsApartFromScript(kind)))
  }

  /// In a stretch that leaves out quotes the script's text is not the token's value.
  private func unitsApartFromScript(_ kind: TokenKind) -> TokenData? {
    let bounds: (Int, Int)
    switch kind {
    case .stringLiteral, .stringExpandable: bounds = (tokenStart + 1, index - 1)
    case .generic: bounds = (tokenStart, index)
    case .variable, .splattedVariable: bounds = (tokenStart + 1, index)
    default: return nil
    }
    let data = keep(TokenData())
    data.units = Array(UnsafeBufferPointer(start: text + bounds.0, count: max(0, bounds.1 - bounds.0)))
    return data
  }

  @inline(__always) func newToken(_ kind: TokenKind, _ data: TokenData?) -> Lexeme {
    guard let data else { return newToken(kind) }
    return save(Lexeme(kind, currentStart, currentEnd, data: data))
  }

  func keep(_ data: TokenData) -> TokenData {
    kept.append(data)
    return data
  }

  @inline(__always) func save(_ token: Lexeme) -> Lexeme {
    if isSaving { tokens.append(Token(token)) }
    return token
  }

  /// Corrects the kind of the token read last.
  func makeGeneric(_ token: Lexeme) {
    if isSaving, let last = tokens.indices.last, tokens[last].start == token.start { tokens[last].kind = .generic }
  }

  /// The word is a command's name.
  func markAsCommandName(_ token: Lexeme) {
    if isSaving, let last = tokens.lastIndex(where: { $0.start == token.start }) { tokens[last].ownFlags.insert(.commandName) }
  }

  // MARK: Errors

  func reportError(_ start: Int, _ end: Int, _ id: String, _ arguments: [String] = []) {
    errors.add(id, start + adjustment, end + adjustment, incomplete: false, arguments)
  }

  func reportError(at offset: Int, _ id: String, _ arguments: [String] = []) {
    reportError(offset, offset + 1, id, arguments)
  }

  func reportIncomplete(from offset: Int, _ id: String, _ arguments: [String] = []) {
    let end: Int = index + adjustment
    errors.add(id, offset + adjustment, end, incomplete: isAtEndOfScript(end), arguments)
  }

  /// Whether nothing but blanks and comments follows an offset; line ends count as something.
  /// In the stretch of a string the offset is held against the stretch's length, as PowerShell does.
  func isAtEndOfScript(_ end: Int) -> Bool {
    var at: Int = end
    while at < count {
      let unit: UInt16 = text[at]
      if unit == UInt16.of("#") {
        at = skipLineComment(at + 1)
        continue
      }
      if unit == UInt16.of("<"), at + 1 < count, text[at + 1] == UInt16.of("#") {
        at = skipBlockComment(at + 2)
        continue
      }
      if !unit.isBlank { return false }
      at += 1
    }
    return true
  }

  func skipLineComment(_ from: Int) -> Int {
    var at: Int = from
    while at < count, !text[at].isNewline { at += 1 }
    return at
  }

  func skipBlockComment(_ from: Int) -> Int {
    var at: Int = from
    while at < count {
      if text[at] == UInt16.of("#"), at + 1 < count, text[at + 1] == UInt16.of(">") { return at + 2 }
      at += 1
    }
    return at
  }

  /// Whether the next line with something on it begins with `|`; an empty line ends the search.
  func isPipeContinuation(_ end: Int) -> Bool {
    guard end < count else { return false }
    let bar: UInt16 = UInt16.of("|")
    var lineIsEmpty: Bool = true
    var at: Int = end
    while at < count - 1 {
      let unit: UInt16 = text[at]
      if unit.isBlank { at += 1; continue }
      if unit.isNewline {
        if lineIsEmpty { return false }
        lineIsEmpty = true
        at += unit == 13 && text[at + 1] == 10 ? 2 : 1
        continue
      }
      lineIsEmpty = false
      if unit == UInt16.of("#") { at = skipLineComment(at + 1); continue }
      if unit == UInt16.of("<"), text[at + 1] == UInt16.of("#") { at = skipBlockComment(at + 2); continue }
      return unit == bar
    }
    return text[count - 1] == bar
  }
}

extension Tokenizer {
  /// What a nested scan must put back.
  struct State {
    let text: UnsafePointer<UInt16>
    let count: Int
    let index: Int
    let tokenStart: Int
    let adjustment: Int
    let skipped: [Int]
    let ownedText: OwnedText?
    let tokens: [Token]
  }

  /// Begins to read the text of a `$( )` in a string.
  func startNestedScan(_ unscanned: UnscannedText, at start: Int) -> State {
    let state = State(
      text: text, count: count, index: index, tokenStart: tokenStart, adjustment: adjustment, skipped: skipped,
      ownedText: ownedText, tokens: tokens)
    text = unscanned.text
    count = unscanned.count
    index = isAborted ? unscanned.count : 0
    tokenStart = 0
    adjustment = start
    skipped = unscanned.skipped
    ownedText = unscanned.owned
    tokens = []
    return state
  }

  /// Returns to where the nested scan began, and the tokens it read.
  func finishNestedScan(_ state: State) -> [Token] {
    let read: [Token] = tokens
    text = state.text
    count = state.count
    index = isAborted ? max(state.index, state.count) : state.index
    tokenStart = state.tokenStart
    adjustment = state.adjustment
    skipped = state.skipped
    ownedText = state.ownedText
    tokens = state.tokens
    return read
  }
}

/// A copied stretch of text.
final class OwnedText {
  let units: UnsafeMutablePointer<UInt16>
  init(_ copy: [UInt16]) {
    units = .allocate(capacity: copy.count + 8)
    units.initialize(repeating: 0, count: copy.count + 8)
    for (index, unit) in copy.enumerated() { units[index] = unit }
  }
  deinit { units.deallocate() }
}

/// The errors of one parse, each place and id once.
final class ErrorList {
  private struct Key: Hashable {
    let id: String
    let start: Int
    let end: Int
  }

  let source: SourceFile
  private(set) var errors: [ParseError] = []
  private var seen: Set<Key> = []

  init(source: SourceFile) { self.source = source }
  var isEmpty: Bool { errors.isEmpty }
  /// Once the parser has given up, what it would say about the rest is no use.
  var isClosed: Bool = false

  func add(_ id: String, _ start: Int, _ end: Int, incomplete: Bool, _ arguments: [String]) {
    if isClosed { return }
    guard seen.insert(Key(id: id, start: start, end: end)).inserted else { return }
    let message: String = arguments.isEmpty ? ParserStrings.text(id) ?? id : ParserStrings.format(id, arguments: arguments)
    let extent = ScriptExtent(source, start, end)
    errors.append(ParseError(errorId: id, message: message, extent: extent, incompleteInput: incomplete))
  }
}

/// A keyword that a script's configuration or a module has defined.
struct DynamicKeyword {
  enum BodyMode { case command, scriptBlock, hashtable }
  enum NameMode { case noName, simpleNameRequired, nameRequired, simpleOptionalName, optionalName }
  let keyword: String
  let bodyMode: BodyMode
  let nameMode: NameMode
}
