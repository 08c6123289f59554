import DotNet
import PowerShellSyntax
import SourceText

/// `[System.Management.Automation.PSParser]`: tokens as they were before there was a syntax tree.
/// - Source: `System.Management.Automation.PSParser`, `PSToken.GetPSTokenType`
enum PSParserType {
  static func register() {
    for made in [type, PSTokenObject.type, PSParseErrorObject.type] { TypeRegistry.register(made.fullName) { made } }
  }

  nonisolated(unsafe) private static let type: NetType = {
    let type = NetType("System.Management.Automation.PSParser", base: .object) { type in
      func tokenize(_ text: String, _ arguments: Arguments) -> Value {
        let result = Parser.parseInput(text, collectTokens: true)
        let source: SourceFile = result.ast.tree.source
        let tokens: [Value] = result.tokens.filter { $0.kind != .endOfInput }.map { .object(PSTokenObject($0, source)) }
        let errors: [Value] = result.errors.map { .object(PSParseErrorObject($0)) }
        arguments.setReference(1, collection(errors, PSParseErrorObject.type))
        return collection(tokens, PSTokenObject.type)
      }
      type.staticMethod("System.Collections.ObjectModel.Collection[psobject] Tokenize(string script, [ref] System.Object errors)") { _, a, _ in
        if a[0].isNull { throw NetException.argumentNull("script") }
        return tokenize(a.string(0).text, a)
      }
      type.staticMethod("System.Collections.ObjectModel.Collection[psobject] Tokenize(System.Object[] script, [ref] System.Object errors)") { _, a, context in
        let lines: [Value] = try Enumeration.elements(a[0], try session(context))
        return tokenize(lines.map { context.toString($0).text }.joined(separator: "\n"), a)
      }
    }
    type.isStatic = true
    type.assembly = "System.Management.Automation"
    return type
  }()

  private static func collection(_ values: [Value], _ element: NetType) -> Value {
    .object(NetList(values, type: TypeRegistry.construct("System.Collections.ObjectModel.Collection`1", [element]) ?? .arrayList))
  }
}

/// `PSToken`
final class PSTokenObject: NetObject {
  private let token: Token
  private let source: SourceFile
  private let extent: ScriptExtent

  init(_ token: Token, _ source: SourceFile) {
    self.token = token
    self.source = source
    extent = token.extent(in: source)
  }

  /// As its user wrote it, without the signs that say what it is.
  private var content: String {
    switch token.kind {
    case .variable, .splattedVariable:
      let name = extent.text.dropFirst()
      return name.hasPrefix("{") ? String(name.dropFirst().dropLast()) : String(name)
    case .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable: return token.stringValue(in: source)
    default: return extent.text
    }
  }

  private static let groupStarts: Set<TokenKind> = [.lParen, .lCurly, .atParen, .atCurly, .dollarParen]

  private var typeName: String {
    let flags: TokenFlags = token.flags
    if flags.contains(.commandName) { return "Command" }
    if flags.contains(.memberName) { return "Member" }
    if flags.contains(.attributeName) { return "Attribute" }
    if flags.contains(.typeName) { return "Type" }
    switch token.kind {
    case .variable, .splattedVariable: return "Variable"
    case .parameter: return "CommandParameter"
    case .number: return "Number"
    case .label: return "LoopLabel"
    case .identifier, .generic: return "CommandArgument"
    case .newLine: return "NewLine"
    case .lineContinuation: return "LineContinuation"
    case .comment: return "Comment"
    case .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable: return "String"
    case .rParen, .rCurly: return "GroupEnd"
    case .semi: return "StatementSeparator"
    case let kind where PSTokenObject.groupStarts.contains(kind): return "GroupStart"
    default: return flags.contains(.keyword) ? "Keyword" : "Operator"
    }
  }

  override var netType: NetType { PSTokenObject.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PSToken", base: .object) { type in
    func row(_ signature: String, _ read: @escaping (PSTokenObject) -> Value) {
      type.property(signature) { this, _ in (this.base.object as? PSTokenObject).map { read($0) } ?? .null }
    }
    row("string Content") { .text($0.content) }
    row("System.Management.Automation.PSTokenType Type") { token in
      let name = token.typeName
      guard let type = NetType.named("System.Management.Automation.PSTokenType"), let member = type.enumMembers.first(where: { $0.name == name })
      else { return .text(name) }
      return .object(EnumValue(type, member.value))
    }
    row("int Start") { .int($0.extent.startOffset) }
    row("int Length") { .int($0.extent.endOffset - $0.extent.startOffset) }
    row("int StartLine") { .int($0.extent.startLineNumber) }
    row("int StartColumn") { .int($0.extent.startColumnNumber) }
    row("int EndLine") { .int($0.extent.endLineNumber) }
    row("int EndColumn") { .int($0.extent.endColumnNumber) }
  }
}

/// `PSParseError`
final class PSParseErrorObject: NetObject {
  private let error: ParseError
  init(_ error: ParseError) { self.error = error }
  override var netType: NetType { PSParseErrorObject.type }
  nonisolated(unsafe) static let type = NetType("System.Management.Automation.PSParseError", base: .object) { type in
    type.property("string Message") { this, _ in .text((this.base.object as? PSParseErrorObject)?.error.message ?? "") }
    type.property("System.Object Token") { this, _ in
      (this.base.object as? PSParseErrorObject).map { .object(ScriptExtentObject($0.error.extent)) } ?? .null
    }
  }
}
