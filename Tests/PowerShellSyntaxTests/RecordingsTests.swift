import Foundation
import PowerShellSyntax
import Testing

/// How PowerShell 7.6.5 read our own cases, sound and damaged: errors, tokens, and a digest of the tree.
@Suite struct RecordingsTests {
  @Test func parsesAsPowerShellDoes() throws {
    var failures: [String] = []
    let rows: [String] = try TestFiles.lines("Recordings/parse.tsv")
    #expect(rows.count > 2000)
    for row in rows {
      let fields: [String] = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      let result: ParseResult = Parser.parseInput(TestFiles.unescape(fields[4]), collectTokens: true)
      if Shape.errors(result) != fields[2] { failures.append("\(fields[0]) errors: \(Shape.errors(result)), not \(fields[2])") }
      if Shape.tokens(result) != fields[3] { failures.append("\(fields[0]) tokens: \(Shape.tokens(result)), not \(fields[3])") }
      if Shape.digest(result) != fields[1] { failures.append("\(fields[0]) tree") }
    }
    #expect(failures.prefix(10).joined(separator: "\n") == "")
  }
}
