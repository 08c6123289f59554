import Foundation
import SourceText

/// Parts of the language read by themselves, as conversions at run time need them.
extension Parser {
  /// The value of a number literal, signed or not, with blanks around it; nil for what is none. Blank text is 0.
  public static func scanNumber(_ text: String) -> ConstantValue? {
    let trimmed: String = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if trimmed.isEmpty { return .int32(0) }
    let parser = Parser(source: SourceFile(trimmed), savesTokens: false)
    parser.tokenizer.allowSignedNumbers = true
    let token: Lexeme = parser.nextToken()
    guard token.kind == .number, Int(token.end) == parser.source.count else { return nil }
    return token.data?.number ?? .int32(token.integer)
  }

  /// A type's name without its brackets, such as `System.Collections.Generic.List[int]`; nil for what is none.
  public static func scanType(_ text: String) -> TypeName? {
    let trimmed: String = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !trimmed.isEmpty else { return nil }
    let parser = Parser(source: SourceFile(trimmed), savesTokens: false)
    guard let type = parser.parseTypeName(allowAssemblyNames: true), parser.errors.isEmpty,
      type.extent.text.lowercased() == trimmed.lowercased()
    else { return nil }
    return type
  }

  /// A text as if it stood in double quotes: what `ExpandString` expands.
  public static func scanString(_ text: String) -> (expression: ExpressionAst, errors: [ParseError]) {
    let source = SourceFile("\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"")
    let parser = Parser(source: source, savesTokens: false)
    let token: Lexeme = parser.nextToken()
    let expression: ExpressionAst = parser.parseExpandable(token, .doubleQuoted)
    return (expression, parser.errors.errors)
  }
}
