import Foundation
import PowerShellSyntax
import Testing

/// Each production of the grammar has a case that it accepts, with its tree, and one that is refused, with its errors.
struct ProductionCase: CustomTestStringConvertible, Sendable {
  let production: String
  let isAccepted: Bool
  let code: String
  let expected: String
  var testDescription: String { "\(production) \(isAccepted ? "accepts" : "rejects") \(code)" }

  static let all: [ProductionCase] = {
    let rows: [String] = (try? TestFiles.lines("Cases/productions.tsv")) ?? []
    return rows.map { row in
      let fields: [Substring] = row.split(separator: "\t", omittingEmptySubsequences: false)
      return ProductionCase(
        production: String(fields[0]), isAccepted: fields[1] == "accept",
        code: fields[2].replacingOccurrences(of: "\\n", with: "\n"), expected: String(fields[3]))
    }
  }()
}

@Suite struct ProductionCasesTests {
  @Test(arguments: ProductionCase.all) func production(_ test: ProductionCase) {
    let result: ParseResult = Parser.parseInput(test.code)
    if test.isAccepted {
      #expect(Shape.errors(result) == "")
      #expect(Shape.tree(result) == test.expected)
    } else {
      #expect(Shape.errors(result) == test.expected)
    }
  }

  @Test func everyProductionHasBothCases() throws {
    let productions: Set<String> = Set(try Grammar.read().productions.keys)
    let accepted: Set<String> = Set(ProductionCase.all.filter { $0.isAccepted }.map { $0.production })
    let rejected: Set<String> = Set(ProductionCase.all.filter { !$0.isAccepted }.map { $0.production })
    #expect(productions.subtracting(accepted).sorted() == [], "productions without an accepting case")
    #expect(productions.subtracting(rejected).sorted() == [], "productions without a rejecting case")
    #expect(accepted.union(rejected).subtracting(productions).sorted() == [], "cases without a production")
  }

  /// The parse functions quote the productions they read.
  @Test func quotedProductionsAreInTheGrammar() throws {
    let grammar: URL = TestFiles.repository.appendingPathComponent("grammar/powershell.ebnf")
    let text: String = try String(contentsOf: grammar, encoding: .utf8)
    let productions: Set<String> = Set(try Grammar.read().productions.keys)
    let refused: Substring = text[(text.range(of: "# Read and refused")?.lowerBound ?? text.endIndex)...]
    let folder: URL = TestFiles.repository.appendingPathComponent("Sources/PowerShellSyntax/Parser")
    var quoted: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words: Substring = line.drop { $0 == " " }
        guard words.hasPrefix("///     "), !words.hasPrefix("///         ") else { continue }
        let name: Substring = words.dropFirst(8).prefix { $0 != ":" }
        if words.dropFirst(8 + name.count).hasPrefix(":"), name.allSatisfy({ $0.isLowercase || $0 == "-" }) { quoted.insert(String(name)) }
      }
    }
    #expect(quoted.count > 80)
    #expect(quoted.filter { !productions.contains($0) && !refused.contains($0) }.sorted() == [])
  }
}
