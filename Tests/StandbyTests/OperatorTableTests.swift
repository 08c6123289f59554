import Foundation
import Testing

/// Conversions, operators and completion: expressions, one a line, with the type and value or the error that the real PowerShell 7.6.5 gave for each.
/// A row that agreed once is kept in `Tables`, so that it goes on agreeing.
@Suite struct OperatorTableTests {
  @Test(arguments: [
    "casts", "as-and-is", "unary-operators", "binary-operators", "random-conversion", "completions", "random-binding", "collections",
    "string-members", "regular-expressions",
  ])
  func agreesWithPowerShell(_ name: String) throws {
    let folder = Program.folder + "/Tables"
    let rows = try String(contentsOfFile: "\(folder)/\(name).tsv", encoding: .utf8).components(separatedBy: "\n").filter { !$0.isEmpty }
      .map { $0.components(separatedBy: "\t") }
    #expect(rows.count > 300)
    let list = NSTemporaryDirectory() + "standby-rows-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: list) }
    try (rows.map { $0[0] }.joined(separator: "\n") + "\n").write(toFile: list, atomically: true, encoding: .utf8)
    let result = try Program.run(["-NoProfile", "-NonInteractive", "-File", folder + "/evaluate.ps1", list])
    let answers = result.stdout.components(separatedBy: "\n")
    for (n, row) in rows.enumerated() {
      let answer = n < answers.count ? answers[n] : "(nothing)"
      #expect(Program.tidy(answer) == Program.tidy(row[1]), "\(row[0])")
    }
  }
}
