import Foundation

/// grammar/powershell.ebnf, read for the tests.
struct Grammar {
  enum Symbol {
    case text(String)
    case production(String, isOptional: Bool)
    case prose(String)
  }

  struct Production {
    var allowsBlanks: Bool = true
    var alternatives: [[Symbol]] = []
  }

  private(set) var productions: [String: Production] = [:]

  static func read() throws -> Grammar {
    let file: URL = TestFiles.repository.appendingPathComponent("grammar/powershell.ebnf")
    var grammar = Grammar()
    var name: String = ""
    var isOneOf: Bool = false
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if !line.hasPrefix(" ") {
        let parts: [Substring] = line.split(separator: ":", maxSplits: 1)
        name = String(parts[0])
        isOneOf = line.hasSuffix("one of")
        grammar.productions[name] = Production(allowsBlanks: !line.contains("(without blanks)"))
        continue
      }
      let symbols: [Symbol] = scan(line)
      if isOneOf {
        grammar.productions[name]?.alternatives += symbols.map { [$0] }
      } else {
        grammar.productions[name]?.alternatives.append(symbols)
      }
    }
    return grammar
  }

  private static func scan(_ line: Substring) -> [Symbol] {
    var symbols: [Symbol] = []
    var rest: Substring = line.drop { $0 == " " }
    while let first = rest.first {
      if first == "'" {
        var text: String = ""
        rest = rest.dropFirst()
        while let character = rest.first, character != "'" {
          rest = rest.dropFirst()
          if character == "\\", let next = rest.first, next == "'" {
            text.append(next)
            rest = rest.dropFirst()
          } else {
            text.append(character)
          }
        }
        rest = rest.dropFirst()
        symbols.append(.text(text))
      } else if first == "<" {
        let end: Substring.Index = rest.firstIndex(of: ">") ?? rest.endIndex
        symbols.append(.prose(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[end...].dropFirst()
      } else {
        let word: Substring = rest.prefix { $0 != " " }
        rest = rest.dropFirst(word.count)
        let isOptional: Bool = word.hasSuffix(":opt")
        symbols.append(.production(String(isOptional ? word.dropLast(4) : word), isOptional: isOptional))
      }
      rest = rest.drop { $0 == " " }
    }
    return symbols
  }
}
