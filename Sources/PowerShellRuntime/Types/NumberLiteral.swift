import DotNet
import PowerShellSyntax

/// Reads a string as a number literal of the language: `1.5`, `0x10`, `1kb`, `-3d`.
enum NumberLiteral {
  static func parse(_ text: String) -> Value? {
    var plain = true
    for byte in text.utf8 where !(byte &- 48 < 10 || byte == 46 || byte == 45 || byte == 43 || byte | 32 == 101) { plain = false }
    if plain, text.utf8.contains(46) || text.utf8.contains(where: { $0 | 32 == 101 }) {
      return NumberText.parseDouble(PSString(text)).map { .double($0) }
    }
    var body = Substring(text)
    var isNegative = false
    if body.hasPrefix("-") || body.hasPrefix("+") {
      isNegative = body.hasPrefix("-")
      body = body.dropFirst()
    }
    guard let first = body.utf8.first, first &- 48 < 10 || first == 46 else { return nil }
    let result = Parser.parseInput(isNegative ? "-" + body : String(body))
    guard result.errors.isEmpty, result.ast.endBlock?.statements.count == 1,
      case .pipeline(let pipeline)? = result.ast.endBlock?.statements.first,
      case .constantExpression(let constant)? = pipeline.pureExpression
    else { return nil }
    return Constants.value(constant.value)
  }
}
