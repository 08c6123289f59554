import SourceText

/// What `standby parse` prints of a script: a line of JSON that can be held against PowerShell's own parser.
public enum ParseReport {
  /// - Parameter withTree: the tree's lines themselves in place of their digest.
  public static func line(_ result: ParseResult, file: String, withTree: Bool) -> String {
    let (nodes, tree): ([String: Int], [[UInt8]]) = treeLines(result.ast)
    var kinds: [Int] = Array(repeating: 0, count: 256)
    for token in result.tokens { kinds[Int(token.kind.rawValue)] += 1 }
    var tokens: [String: Int] = [:]
    for kind in TokenKind.allCases where kinds[Int(kind.rawValue)] > 0 { tokens[kind.name] = kinds[Int(kind.rawValue)] }
    var json: String = "{\"file\": \(quoted(file)), \"errors\": ["
    json += result.errors.map { error($0) }.joined(separator: ", ")
    json += "], \"nodes\": \(object(nodes)), \"tokens\": \(object(tokens)), "
    if withTree {
      json += "\"tree\": [" + tree.map { quoted(String(decoding: $0, as: UTF8.self)) }.joined(separator: ", ") + "]}"
    } else {
      json += "\"shape\": \"\(SHA256.hexDigest(Array(tree.joined(separator: [0x0A]))))\"}"
    }
    return json
  }

  /// A script file's report; nil when it cannot be read.
  public static func line(file: String, bytes: [UInt8], withTree: Bool) -> String {
    let source = SourceFile(bytes: bytes, name: file)
    return line(Parser.parseInput(source, collectTokens: true, checksFiles: true), file: file, withTree: withTree)
  }

  /// How many nodes of each class there are, and a line `Class start end` for each, in ordinal order.
  private static func treeLines(_ root: Ast) -> ([String: Int], [[UInt8]]) {
    // Nodes of a class share its name's address, so the lines need no dictionary of names.
    var byName: [UnsafePointer<UInt8>: [[UInt8]]] = [:]
    for node in root.findAll(where: { _ in true }) {
      let name: StaticString = node.astTypeName
      var line: [UInt8] = []
      line.reserveCapacity(name.utf8CodeUnitCount + 14)
      line.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
      append(node.start, &line)
      append(node.end, &line)
      byName[name.utf8Start, default: []].append(line)
    }
    var counts: [String: Int] = [:]
    var lines: [[UInt8]] = []
    for group in byName.values {
      let name: ArraySlice<UInt8> = group[0].prefix { $0 != 0x20 }
      counts[String(decoding: name, as: UTF8.self)] = group.count
      lines.append(contentsOf: group)
    }
    lines.sort { left, right in
      left.withUnsafeBufferPointer { a in
        right.withUnsafeBufferPointer { b in
          for index in 0..<min(a.count, b.count) where a[index] != b[index] { return a[index] < b[index] }
          return a.count < b.count
        }
      }
    }
    return (counts, lines)
  }

  private static func append(_ number: Int32, _ line: inout [UInt8]) {
    line.append(0x20)
    var divisor: Int32 = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      line.append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

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
