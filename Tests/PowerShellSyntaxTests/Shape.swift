import PowerShellSyntax
import SourceText

/// A parse in the notation of the cases.
enum Shape {
  /// `Id@line:column`, a plus behind what more input could mend.
  static func errors(_ result: ParseResult) -> String {
    result.errors.map { error in
      let position: (line: Int, column: Int) = error.extent.source.position(of: error.extent.startOffset)
      return "\(error.errorId)@\(position.line):\(position.column)\(error.incompleteInput ? "+" : "")"
    }.joined(separator: " ")
  }

  /// Every node as `Class:start-end`, sorted.
  static func tree(_ result: ParseResult) -> String {
    result.ast.findAll { _ in true }
      .map { node in "\(node.astTypeName) \(node.start) \(node.end)" }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { line in
        let parts: [Substring] = line.split(separator: " ")
        return "\(parts[0].dropLast(3)):\(parts[1])-\(parts[2])"
      }.joined(separator: " ")
  }

  static func tokens(_ result: ParseResult) -> String {
    var counts: [String: Int] = [:]
    for token in result.tokens { counts[token.kind.name, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
  }

  /// The report's digest of the tree.
  static func digest(_ result: ParseResult) -> String {
    let line: String = ParseReport.line(result, file: "", withTree: false)
    guard let range = line.range(of: "\"shape\": \"") else { return "" }
    return String(line[range.upperBound...].prefix(16))
  }
}
