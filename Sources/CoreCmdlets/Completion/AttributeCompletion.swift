import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// `[Parameter(Man`: the properties that an attribute's arguments may name.
struct AttributeCompletion {
  let engine: CompletionEngine

  /// - Parameter index: the token before the place, or the one at it when a word is begun.
  /// - Returns: nil where the place is in no attribute.
  func complete(_ word: String, from start: Int32, before index: Int, _ tokens: [Token]) -> CommandCompletion? {
    guard index >= 0, tokens[index].kind == .lParen || tokens[index].kind == .comma else { return nil }
    var depth = 0
    var at = index
    while at > 1 {
      switch tokens[at].kind {
      case .rParen: depth += 1
      case .lParen where depth == 0: return arguments(of: at, word, start, tokens)
      case .lParen: depth -= 1
      case .lCurly, .rCurly, .semi, .newLine: return nil
      default: break
      }
      at -= 1
    }
    return nil
  }

  private func arguments(of paren: Int, _ word: String, _ start: Int32, _ tokens: [Token]) -> CommandCompletion? {
    guard paren >= 2, tokens[paren - 2].kind == .lBracket, tokens[paren - 1].end == tokens[paren].start else { return nil }
    let name = engine.text(tokens[paren - 1].start, tokens[paren - 1].end)
    guard let names = properties(of: name) else { return nil }
    let matches = names.filter { CaseFolding.key($0).hasPrefix(CaseFolding.key(word)) }
    return engine.result(matches.map { CompletionResult($0, $0, .Property) }, from: start, to: engine.cursor)
  }

  private func properties(of name: String) -> [String]? {
    if let definition = engine.inference.definition(name) { return MemberCompletion.settable(definition) }
    guard let type = NetType.named(name + "Attribute") ?? NetType.named(name), type !== NetType.string else { return nil }
    var names: [String] = []
    var current: NetType? = type
    while let own = current, own !== NetType.object {
      names += own.declaredMembers.filter { $0.property != nil && !$0.isHidden && $0.name != "TypeId" }.map { $0.name }
      current = own.baseType
    }
    return names.sorted { CaseFolding.key($0) < CaseFolding.key($1) }
  }
}
