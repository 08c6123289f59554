import PowerShellSyntax
import Testing

/// PowerShell's own words for what is wrong: a code, how many errors it has, and the first one's id, offset and message.
@Suite struct MessageTests {
  @Test(arguments: (try? TestFiles.lines("Cases/messages.tsv")) ?? []) func errorsHavePowerShellsWords(_ row: String) throws {
    let fields: [String] = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    let errors: [ParseError] = Parser.parseInput(fields[0]).errors
    let first: ParseError = try #require(errors.first)
    #expect("\(errors.count) \(first.errorId) @\(first.extent.startOffset)" == "\(fields[1]) \(fields[2]) @\(fields[3])")
    #expect(first.message.split(separator: "\n").first.map { String($0) } == fields[4])
  }
}
