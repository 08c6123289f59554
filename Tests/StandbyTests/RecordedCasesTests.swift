import Foundation
import Testing

/// Scripts with what the real PowerShell 7.6.5 printed for them: standard output, standard error and exit code must agree to the character
/// (blanks at the ends of lines apart). A case that agreed once is kept here, so that it goes on agreeing.
@Suite struct RecordedCasesTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let code: String
    let stdout: String
    let stderr: String
    let exit: Int32
    var testDescription: String { id }
  }

  static let families: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Program.folder + "/Recordings")) ?? []).filter { $0.hasSuffix(".jsonl") }.sorted()

  @Test func recordingsAreThere() { #expect(Self.families.count > 20) }

  @Test(arguments: families) func agreesWithPowerShell(family: String) throws {
    let text = try String(contentsOfFile: Program.folder + "/Recordings/" + family, encoding: .utf8)
    for line in text.split(separator: "\n") {
      let one = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let result = try Program.run(script: one.code)
      let same = Program.tidy(result.stdout) == Program.tidy(one.stdout) && Program.tidy(result.stderr) == Program.tidy(one.stderr)
      #expect(same && result.exit == one.exit, "\(family)/\(one.id)\n\(one.code)\n--- wanted\n\(one.stdout)\(one.stderr)--- got\n\(result.stdout)\(result.stderr)")
    }
  }
}
