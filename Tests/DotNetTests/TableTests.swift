import Foundation
import Testing

@testable import DotNet

/// Holds formats, cultures, dates and strings against what PowerShell printed, where the recordings lie beside the project.
struct TableTests {
  @Test(arguments: ["number-formats", "cultures", "date-formats", "date-parsing", "string-members", "casts"])
  func agreesWithRecordings(_ name: String) throws {
    let path = "../shared/conformance/tables/\(name).tsv"
    guard let table = try? String(contentsOfFile: path, encoding: .utf8) else {
      print("skipped: no recordings at \(path)")
      return
    }
    var agreed = 0
    var tried = 0
    var differences: [String] = []
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard columns.count == 2, let actual = MiniExpression.record(columns[0]) else { continue }
      tried += 1
      let wanted = columns[1]
      let isSame = actual == wanted || (actual.hasPrefix("! ") && wanted.hasPrefix("!") && wanted.contains(actual.dropFirst(2).replacingOccurrences(of: "\n", with: "\\n")))
      if isSame { agreed += 1 } else { differences.append("\(columns[0])\n      wanted \(wanted)\n      got    \(actual)") }
    }
    print("\(name): \(agreed) of \(tried) tried")
    for difference in differences.prefix(40) { print("   ", difference) }
    #expect(agreed * 100 >= tried * 97)
  }
}
