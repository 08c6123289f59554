import DotNet
import PowerShellSyntax
import SourceText

/// A token as scripts see it.
/// - Source: PowerShell's `Token` and its subclasses
final class TokenObject: NetObject {
  let token: Token?
  let kind: TokenKind
  let extent: ScriptExtent

  init(_ token: Token, _ source: SourceFile) {
    self.token = token
    kind = token.kind
    extent = token.extent(in: source)
  }

  /// The token with which a statement begins, for trees, which keep no more than its kind.
  init(kind: TokenKind, at start: Int32, _ source: SourceFile) {
    token = nil
    self.kind = kind
    extent = ScriptExtent(source: source, start: start, end: start + Int32(kind.text.utf16.count))
  }

  override var netType: NetType { TokenObject.types[className] ?? TokenObject.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(kind == .endOfInput ? "<eof>" : text) }
  var text: String { extent.text }
  private var source: SourceFile { extent.source }

  private var className: String {
    switch kind {
    case .number: "NumberToken"
    case .parameter: "ParameterToken"
    case .variable, .splattedVariable: "VariableToken"
    case .stringExpandable, .hereStringExpandable: "StringExpandableToken"
    case .stringLiteral, .hereStringLiteral, .identifier: "StringLiteralToken"
    case .generic: (token?.nestedTokens.isEmpty ?? true) ? "StringLiteralToken" : "StringExpandableToken"
    case .label: "LabelToken"
    case .redirectInStd: "InputRedirectionToken"
    case .redirection: token?.redirection?.isMerging == true ? "MergingRedirectionToken" : "FileRedirectionToken"
    default: "Token"
    }
  }

  /// The flags besides: a keyword that is a command's name is no keyword there.
  private var flags: TokenFlags {
    let flags = token?.flags ?? kind.traits
    return flags.contains(.commandName) ? flags.subtracting(.keyword) : flags
  }

  nonisolated(unsafe) static let type = NetType(AstTypeTable.fullName("Token"), base: .object) { type in
    func row(_ signature: String, _ read: @escaping (TokenObject) -> Value) {
      type.property(signature) { this, _ in (this.object as? TokenObject).map { read($0) } ?? .null }
    }
    row("System.Management.Automation.Language.IScriptExtent Extent") { .object(ScriptExtentObject($0.extent)) }
    row("bool HasError") { .bool($0.token?.hasError ?? false) }
    row("System.Management.Automation.Language.TokenKind Kind") { EnumTypes.value(AstTypeTable.fullName("TokenKind"), Int64($0.kind.rawValue)) }
    row("string Text") { .text($0.text) }
    row("System.Management.Automation.Language.TokenFlags TokenFlags") {
      EnumTypes.value(AstTypeTable.fullName("TokenFlags"), Int64($0.flags.rawValue))
    }
  }

  /// The subclasses: name, base, what they add.
  nonisolated(unsafe) static let types: [String: NetType] = {
    var made: [String: NetType] = ["Token": type]
    func add(_ name: String, _ base: String, _ rows: [(String, (TokenObject) -> Value)]) {
      made[name] = NetType(AstTypeTable.fullName(name), base: made[base] ?? type) { type in
        for (signature, read) in rows {
          type.property(signature) { this, _ in (this.object as? TokenObject).map { read($0) } ?? .null }
        }
      }
    }
    add("NumberToken", "Token", [("System.Object Value", { $0.token?.numberValue.map { Constants.value($0) } ?? .null })])
    add("ParameterToken", "Token", [
      ("string ParameterName", { .text($0.parameterName) }), ("bool UsedColon", { .bool($0.text.hasSuffix(":")) }),
    ])
    add("VariableToken", "Token", [
      ("string Name", { .text($0.variableName) }),
      ("System.Management.Automation.VariablePath VariablePath", { .object(VariablePathObject(VariablePath($0.variableName))) }),
    ])
    add("StringToken", "Token", [("string Value", { .text($0.token?.stringValue(in: $0.source) ?? $0.text) })])
    add("StringLiteralToken", "StringToken", [])
    add("StringExpandableToken", "StringToken", [
      ("System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.Language.Token] NestedTokens", { object in
        let nested = object.token?.nestedTokens ?? []
        return nested.isEmpty ? .null : AstObject.collection(nested.map { .object(TokenObject($0, object.source)) }, type)
      }),
    ])
    add("LabelToken", "Token", [("string LabelText", { .text(String($0.text.dropFirst())) })])
    add("RedirectionToken", "Token", [])
    add("InputRedirectionToken", "RedirectionToken", [])
    add("MergingRedirectionToken", "RedirectionToken", [
      ("System.Management.Automation.Language.RedirectionStream FromStream", { $0.stream { $0.from } }),
      ("System.Management.Automation.Language.RedirectionStream ToStream", { $0.stream { $0.to } }),
    ])
    add("FileRedirectionToken", "RedirectionToken", [
      ("System.Management.Automation.Language.RedirectionStream FromStream", { $0.stream { $0.from } }),
      ("bool Append", { .bool($0.token?.redirection?.append ?? false) }),
    ])
    return made
  }()

  private func stream(_ part: (TokenRedirection) -> RedirectionStream) -> Value {
    let stream: RedirectionStream = token?.redirection.map { part($0) } ?? .output
    return EnumTypes.value(AstTypeTable.fullName("RedirectionStream"), Int64(stream.rawValue))
  }

  private var parameterName: String { String(text.dropFirst().prefix { $0 != ":" }) }

  private var variableName: String {
    let name = text.dropFirst()
    return name.hasPrefix("{") && name.hasSuffix("}") ? token?.stringValue(in: source) ?? String(name.dropFirst().dropLast()) : String(name)
  }

  static func registerTypes() {
    for name in ["Token", "NumberToken", "ParameterToken", "VariableToken", "StringToken", "StringLiteralToken", "StringExpandableToken",
      "LabelToken", "RedirectionToken", "InputRedirectionToken", "MergingRedirectionToken", "FileRedirectionToken"] {
      TypeRegistry.register(AstTypeTable.fullName(name)) { types[name] ?? type }
    }
  }
}
