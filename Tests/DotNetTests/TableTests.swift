import Foundation
import Testing

@testable import DotNet

/// Holds formats, cultures, dates and strings against what PowerShell printed. What needs the run time is skipped by the evaluator.
struct TableTests {
  /// Rows that ask for the run time's own wording, or for a type this module does not tell apart.
  static let known: Set<String> = ["[math]::Round(2.5,'AwayFromZero')"]

  @Test(arguments: ["number-formats", "cultures", "date-formats", "date-parsing", "string-members"])
  func agreesWithRecordings(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Recordings")
    let table = try String(contentsOf: folder.appendingPathComponent("\(name).tsv"), encoding: .utf8)
    var tried = 0
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard columns.count == 2, !TableTests.known.contains(columns[0]), !columns[0].contains("GetEnumerator"),
        let actual = MiniExpression.record(columns[0])
      else { continue }
      tried += 1
      if actual.hasPrefix("! "), columns[1].hasPrefix("!") {
        let message = actual.dropFirst(2).replacingOccurrences(of: "\n", with: "\\n")
        #expect(columns[1].contains(message), "\(columns[0])")
      } else {
        #expect(actual == columns[1], "\(columns[0])")
      }
    }
    #expect(tried >= 50)
  }
}
