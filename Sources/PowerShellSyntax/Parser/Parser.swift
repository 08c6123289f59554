import SourceText

/// PowerShell's parser: text in, tree and diagnostics out.
///
/// Recursive descent over a tokenizer whose mode the parser sets. One token may be looked at ahead (`ungot`); where that
/// is not enough the tokenizer is set back (`resync`). What cannot be read is reported with PowerShell's own error id and
/// position, and the parser goes on as PowerShell does.
/// - Source: `System.Management.Automation.Language.Parser`; grammar/powershell.ebnf
public final class Parser {
  let source: SourceFile
  let tree: SyntaxTree
  let errors: ErrorList
  let tokenizer: Tokenizer
  private var ungotToken: Lexeme = Lexeme(.unknown, 0, 0)
  private(set) var hasUngot: Bool = false
  /// Inside argument lists a comma separates arguments.
  var commaIsSeparator: Bool = false
  private(set) var checksFiles: Bool = false
  var depth: Int = 0
  private var rereadCount: Int = 0
  /// A small stack bounds the height further: a tree is freed by recursion.
  private lazy var heightLimit: Int32 = min(Parser.heightMax, Int32(clamping: ThreadStack.size() / 400))
  private var stackLimit: UInt = 0
  /// Offsets where a script block was found to have no param block, and a statement no attributes: a second reading
  /// does not try again. Without it attributes nested in script blocks would double the work at each level.
  var withoutParamBlock: Set<Int> = []
  var withoutAttributes: Set<Int> = []
  /// Whether a class or enum was read: only then types must be resolved.
  var hasTypeDefinitions: Bool = false

  init(source: SourceFile, savesTokens: Bool) {
    self.source = source
    tree = SyntaxTree(source: source)
    errors = ErrorList(source: source)
    tokenizer = Tokenizer(source: source, errors: errors, savesTokens: savesTokens)
  }

  /// Parses a script. Never fails: what cannot be read is reported in `errors` and stands in the tree as error nodes.
  public static func parseInput(_ text: String, fileName: String? = nil, collectTokens: Bool = false) -> ParseResult {
    parseInput(SourceFile(text, name: fileName), collectTokens: collectTokens)
  }

  /// - Parameter checksFiles: whether modules and assemblies that `using` names must exist on the disk, beside the script.
  public static func parseInput(
    _ source: SourceFile, collectTokens: Bool = false, checksFiles: Bool = false
  ) -> ParseResult {
    let parser = Parser(source: source, savesTokens: collectTokens)
    parser.checksFiles = checksFiles
    let root: ScriptBlockAst = parser.parseScript()
    SymbolResolver(parser).resolve(root)
    SemanticChecks(parser).check(root)
    parser.tree.hasErrors = !parser.errors.isEmpty
    return ParseResult(ast: root, tokens: parser.tokenizer.tokens, errors: parser.errors.errors)
  }

  /// What in the text is more than restricted language allows: constants, the variables and commands named, `*` for all of them.
  /// - Source: `ScriptBlock.CheckRestrictedLanguage`
  public static func restrictedLanguageErrors(
    _ text: String, commands: [String], variables: [String], allowsEnvironment: Bool
  ) -> [ParseError] {
    let parser = Parser(source: SourceFile(text, name: nil), savesTokens: false)
    let root: ScriptBlockAst = parser.parseScript()
    let allowed: Set<String>? = commands.contains("*") ? nil : Set(commands.map { $0.lowercased() })
    let check = RestrictedLanguageCheck(
      SemanticChecks(parser), allowedCommands: allowed, allowedVariables: Set(variables.map { $0.lowercased() }),
      allowsEnvironment: allowsEnvironment)
    if let param = root.paramBlock { check.walk(param) }
    if let end = root.endBlock { check.walk(end) }
    for block in [root.dynamicParamBlock, root.beginBlock, root.processBlock, root.cleanBlock] {
      if let block { check.refuse(block, "ScriptBlock") }
    }
    return parser.errors.errors
  }

  private func parseScript() -> ScriptBlockAst {
    let root: ScriptBlockAst = parseScriptBlock(openedBy: nil, isFilter: false, first: nil)
    tree.root = root
    root.scriptRequirements = parseScriptRequirements()
    return root
  }

  // MARK: Depth

  /// How many statements and operands may nest.
  public static let depthMax: Int = 1000
  /// How many times the text may be read again before the script is too complicated.
  static let rereadFactorMax: Int = 100
  /// How high a tree may grow by chains such as `1 + 1 + ...`, on a stack of the usual 8 MB.
  public static let heightMax: Int32 = 8000

  /// Counts a level of nesting; false when there are too many, and the parser has given up.
  @inline(__always) func enter() -> Bool {
    depth &+= 1
    if depth < 40 { return true }
    return enterDeep()
  }

  @inline(__always) func leave() { depth &-= 1 }

  @inline(never) private func enterDeep() -> Bool {
    if stackLimit == 0 { stackLimit = ThreadStack.lowestSafeAddress() }
    if depth <= Parser.depthMax, ThreadStack.currentAddress() > stackLimit { return !tokenizer.isAborted }
    giveUp()
    return false
  }

  /// Reports that the script is too complicated and ends the text here.
  func giveUp() {
    guard !tokenizer.isAborted else { return }
    errors.add("ScriptTooComplicated", tokenizer.currentStart, tokenizer.currentEnd, incomplete: false, [])
    errors.isClosed = true
    hasUngot = false
    tokenizer.abort()
  }

  @inline(__always) func checkHeight(_ node: Ast) {
    if node.height > 1000, node.height > heightLimit { giveUp() }
  }

  // MARK: Tokens

  @inline(__always) func nextToken() -> Lexeme {
    if hasUngot {
      hasUngot = false
      return ungotToken
    }
    return tokenizer.nextToken()
  }

  @inline(__always) func peekToken() -> Lexeme {
    if !hasUngot {
      ungotToken = tokenizer.nextToken()
      hasUngot = true
    }
    return ungotToken
  }

  @inline(__always) var peekKind: TokenKind {
    if !hasUngot {
      ungotToken = tokenizer.nextToken()
      hasUngot = true
    }
    return ungotToken.kind
  }

  @inline(__always) func skipToken() { hasUngot = false }

  @inline(__always) func unget(_ token: Lexeme) {
    ungotToken = token
    hasUngot = true
  }

  @inline(__always) func skipNewlines() {
    if hasUngot {
      if ungotToken.kind != .newLine { return }
      hasUngot = false
    }
    tokenizer.skipNewlines(andSemicolons: false)
  }

  @inline(__always) func skipNewlinesAndSemicolons() {
    if hasUngot {
      if ungotToken.kind != .newLine && ungotToken.kind != .semi { return }
      hasUngot = false
    }
    tokenizer.skipNewlines(andSemicolons: true)
  }

  @inline(__always) func setMode(_ mode: TokenizerMode) {
    if mode != tokenizer.mode {
      if hasUngot, !ungotToken.kind.has(.parseModeInvariant) { resyncForMode(mode) }
      tokenizer.mode = mode
    }
  }

  /// A variable or number that command mode read whole reads the same in an expression; most other tokens may not.
  private func resyncForMode(_ mode: TokenizerMode) {
    if mode == .expression, tokenizer.mode == .command, ungotToken.kind == .variable || ungotToken.kind == .number { return }
    resync(ungotToken)
  }

  /// Whether the token looked at begins a command for certain: no expression begins with a letter.
  @inline(__always) var commandIsAhead: Bool {
    guard hasUngot, tokenizer.mode == .command, ungotToken.end > ungotToken.start else { return false }
    switch ungotToken.kind {
    case .identifier, .generic: return isLetter(source.units[Int(ungotToken.start)])
    default: return false
    }
  }

  @inline(__always) private func isLetter(_ unit: UInt16) -> Bool { (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A }

  func resync(_ token: Lexeme) { resync(Int(token.start)) }

  func resync(_ offset: Int) {
    hasUngot = false
    let before: Int = tokenizer.index
    tokenizer.resync(offset)
    rereadCount += max(0, before - tokenizer.index)
    // A word without end that is an error again at each of its letters would be read once for each letter.
    if rereadCount > Parser.rereadFactorMax * source.count + 1_000_000 { giveUp() }
  }

  func resyncUngot() { resync(ungotToken) }

  /// Where to come back to.
  var restorePoint: Int {
    tokenizer.tokenStart = tokenizer.index
    return tokenizer.currentStart
  }

  var ungotStart: Int? { hasUngot ? Int(ungotToken.start) : nil }
  var ungotKind: TokenKind? { hasUngot ? ungotToken.kind : nil }

  func nextMemberAccess(allowBracket: Bool) -> Lexeme? {
    hasUngot ? nil : tokenizer.memberAccessOperator(allowBracket: allowBracket)
  }

  func nextInvokeMember() -> Lexeme? { hasUngot ? nil : tokenizer.invokeMemberOpening() }

  func nextLeftBracket() -> Lexeme? {
    if hasUngot { return ungotToken.kind == .lBracket ? nextToken() : nil }
    return tokenizer.leftBracket()
  }

  func verbatimArgument() -> Lexeme? {
    if hasUngot, ungotToken.kind != .parameter { return nil }
    hasUngot = false
    return tokenizer.verbatimArgument()
  }

  /// Skips to one of the tokens outside of brackets that were opened on the way.
  func syncOnError(consumeClosing: Bool, _ targets: TokenKind...) {
    var parens: Int = targets.contains(.rParen) ? 1 : 0
    var curlies: Int = targets.contains(.rCurly) ? 1 : 0
    var brackets: Int = targets.contains(.rBracket) ? 1 : 0
    while true {
      let token: Lexeme = nextToken()
      var isOurs: Bool = false
      switch token.kind {
      case .lParen: parens += 1
      case .rParen:
        parens -= 1
        isOurs = parens == 0 && targets.contains(.rParen)
      case .lCurly: curlies += 1
      case .rCurly:
        curlies -= 1
        isOurs = curlies == 0 && targets.contains(.rCurly)
      case .lBracket: brackets += 1
      case .rBracket:
        brackets -= 1
        isOurs = brackets == 0 && targets.contains(.rBracket)
      case .endOfInput:
        unget(token)
        return
      default: break
      }
      if isOurs {
        if !consumeClosing { unget(token) }
        return
      }
      if targets.contains(token.kind), parens == 0, curlies == 0, brackets == 0 { return }
    }
  }

  /// Whether a parameter token abbreviates a name.
  func isParameter(_ token: Lexeme, _ name: String) -> Bool {
    name.lowercased().hasPrefix(parameterName(token).lowercased())
  }

  // MARK: What tokens say

  func text(_ token: Lexeme) -> String { source.text(Int(token.start), Int(token.end)) }
  func text(_ span: Span) -> String { source.text(Int(span.start), Int(span.end)) }

  func parameterName(_ token: Lexeme) -> String {
    source.text(Int(token.start) + 1, Int(token.end) - (usedColon(token) ? 1 : 0))
  }

  /// Whether `-name:` was written with the colon as part of the token.
  func usedColon(_ token: Lexeme) -> Bool {
    token.integer == 1 && token.end > token.start && source.units[Int(token.end) - 1] == UInt16.of(":")
  }

  /// The value of a string or word token, and its units when a `String` cannot hold them.
  func stringValue(_ token: Lexeme) -> (String, [UInt16]?) {
    if let units = token.data?.units { return Parser.string(units) }
    switch token.kind {
    case .stringLiteral, .stringExpandable: return plain(Int(token.start) + 1, Int(token.end) - 1)
    default: return plain(Int(token.start), Int(token.end))
    }
  }

  private func plain(_ start: Int, _ end: Int) -> (String, [UInt16]?) {
    guard start < end else { return ("", nil) }
    let units: UnsafePointer<UInt16> = source.units + start
    let text: String = makeString(units, end - start)
    var high: UInt16 = 0
    for index in 0..<(end - start) { high |= units[index] }
    if high < 0xD800 { return (text, nil) }
    return Parser.string(Array(UnsafeBufferPointer(start: units, count: end - start)))
  }

  static func string(_ units: [UInt16]) -> (String, [UInt16]?) {
    let text: String = makeString(units)
    guard units.contains(where: { $0 >= 0xD800 && $0 <= 0xDFFF }) else { return (text, nil) }
    return (text, Array(text.utf16) == units ? nil : units)
  }

  func variableName(_ token: Lexeme) -> String {
    if let units = token.data?.units { return makeString(units) }
    return source.text(Int(token.start) + 1, Int(token.end))
  }
}

/// A stretch of the script in offsets.
struct Span {
  var start: Int32
  var end: Int32

  @inline(__always) init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = end
  }

  @inline(__always) init(_ token: Lexeme) { self.init(token.start, token.end) }
  @inline(__always) init(_ node: Ast) { self.init(node.start, node.end) }

  @inline(__always) func through(_ other: Span) -> Span { Span(start, other.end) }
  /// The place directly behind.
  @inline(__always) var after: Span { Span(end, end) }
  /// The place of the unit before.
  @inline(__always) var before: Span { Span(max(0, start - 1), max(0, start - 1)) }
  static let empty = Span(0, 0)
}

extension StatementAst { @inline(__always) var span: Span { Span(node) } }
extension ExpressionAst { @inline(__always) var span: Span { Span(node) } }
extension Lexeme { @inline(__always) var span: Span { Span(self) } }

// MARK: Errors

extension Parser {
  func reportError(_ span: Span, _ id: String, _ arguments: String...) {
    errors.add(id, Int(span.start), Int(span.end), incomplete: false, arguments)
  }

  @discardableResult
  func reportIncomplete(_ span: Span, _ id: String, _ arguments: String...) -> Bool {
    let incomplete: Bool = tokenizer.isAtEndOfScript(Int(span.end))
    errors.add(id, Int(span.start), Int(span.end), incomplete: incomplete, arguments)
    return incomplete
  }

  /// An error at one place that was noticed at another, which says whether more input could mend it.
  @discardableResult
  func reportIncomplete(_ span: Span, detectedAt detected: Span, _ id: String, _ arguments: String...) -> Bool {
    let incomplete: Bool = tokenizer.isAtEndOfScript(Int(detected.end))
    errors.add(id, Int(span.start), Int(span.end), incomplete: incomplete, arguments)
    return incomplete
  }

  func errorStatement(_ span: Span, kind: TokenKind? = nil, _ nested: [Ast] = []) -> StatementAst {
    .errorStatement(
      ErrorStatementAst(tree, span.start, span.end, kind: kind, flags: [], conditions: [], bodies: [], nestedAst: nested))
  }

  func errorExpression(_ span: Span, _ nested: [Ast] = []) -> ExpressionAst {
    .errorExpression(ErrorExpressionAst(tree, span.start, span.end, nestedAst: nested))
  }
}
