import SourceText

/// What `standby parse` prints of a script: a line of JSON that can be held against PowerShell's own parser.
public enum ParseReport {
  /// - Parameter withTree: the tree's lines themselves in place of their digest.
  public static func line(_ result: ParseResult, file: String, withTree: Bool) -> String {
    var nodes: [String: Int] = [:]
    var tree: [String] = []
    for node in result.ast.findAll(where: { _ in true }) {
      let name: String = className(node)
      nodes[name, default: 0] += 1
      tree.append("\(name) \(node.start) \(node.end)")
    }
    tree.sort { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    var tokens: [String: Int] = [:]
    for token in result.tokens { tokens[token.kind.name, default: 0] += 1 }
    var json: String = "{\"file\": \(quoted(file)), \"errors\": ["
    json += result.errors.map { error($0) }.joined(separator: ", ")
    json += "], \"nodes\": \(object(nodes)), \"tokens\": \(object(tokens)), "
    if withTree {
      json += "\"tree\": [" + tree.map { quoted($0) }.joined(separator: ", ") + "]}"
    } else {
      json += "\"shape\": \"\(SHA256.hexDigest(Array(tree.joined(separator: "\n").utf8)))\"}"
    }
    return json
  }

  /// A script file's report; nil when it cannot be read.
  public static func line(file: String, bytes: [UInt8], withTree: Bool) -> String {
    let source = SourceFile(bytes: bytes, name: file)
    return line(Parser.parseInput(source, collectTokens: true), file: file, withTree: withTree)
  }

  private static func className(_ node: Ast) -> String { "\(node.astTypeName)" }

  private static func error(_ error: ParseError) -> String {
    let position: (line: Int, column: Int) = error.extent.source.position(of: error.extent.startOffset)
    let fields: [String] = [
      "\"id\": \(quoted(error.errorId))", "\"line\": \(position.line)", "\"column\": \(position.column)",
      "\"incomplete\": \(error.incompleteInput)",
    ]
    return "{" + fields.joined(separator: ", ") + "}"
  }

  private static func object(_ counts: [String: Int]) -> String {
    "{" + counts.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var result: String = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 32 {
          let digits: String = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
