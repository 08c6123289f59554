import Foundation
import Testing

/// What is wrong with a class or enum when it is made, and what the syntax tree says of a script: a table of each, read by one script.
@Suite struct ClassAndTreeTests {
  private static func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOfFile: Program.folder + "/Tables/" + name, encoding: .utf8)
    return text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacingOccurrences(of: "'", with: "''") + "'" }

  /// The lines that the script prints, one for each row.
  private static func lines(_ script: String) throws -> [String] {
    try Program.run(script: script).stdout.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func classesAreCheckedWhenTheyAreMade() throws {
    let rows = try Self.rows("class-errors.tsv")
    var script = "function Test-Source($source) { try { $null = [scriptblock]::Create($source).Invoke(); 'none' } catch {\n"
    script += "$_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId } }\n"
    for row in rows { script += "Test-Source \(Self.quoted(row[0]))\n" }
    let got = try Self.lines(script)
    for (row, answer) in zip(rows, got) { #expect(answer == row[1], "\(row[0])") }
    #expect(got.count >= rows.count)
  }

  @Test func theTreeSaysWhatWasWritten() throws {
    let rows = try Self.rows("syntax-trees.tsv")
    var script = "$tokens = $errors = $null\n"
    for row in rows {
      script += "$ast = [System.Management.Automation.Language.Parser]::ParseInput(\(Self.quoted(row[0])), [ref]$tokens, [ref]$errors)\n"
      script += "\"$(\(row[1]))\"\n"
    }
    let got = try Self.lines(script)
    for (row, answer) in zip(rows, got) { #expect(answer == row[2], "\(row[0]): \(row[1])") }
    #expect(got.count >= rows.count)
  }

  @Test func declarationsOfDataAreAdded() throws {
    for row in try Self.rows("added-types.tsv") {
      let got = try Self.lines("$null = \(row[0])\n\"$(\(row[1]))\"\n")
      #expect(got.first == row[2], "\(row[0])")
    }
  }

  @Test func textNamesTheTypesOfTheScriptThatRuns() throws {
    let script = "using namespace System.Collections\n(New-Object ArrayList).GetType().Name\n([type]'Queue').FullName\n"
    #expect(try Self.lines(script).prefix(2) == ["ArrayList", "System.Collections.Queue"])
  }
}
