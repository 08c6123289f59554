import Foundation
import Testing

/// The specifications under `Tests/Language`: the language tested from inside, by a runner written in it.
@Suite struct LanguageTests {
  static let folder = Program.root + "/Tests/Language"
  static let files: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".Tests.ps1") }.sorted()

  @Test(arguments: files) func specificationHolds(file: String) throws {
    let result = try Program.run([
      "-NoProfile", "-Command", "Import-Module '\(Self.folder)/Specification.psm1'; & '\(Self.folder)/\(file)'; Complete-Specification",
    ])
    let lines = result.stdout.split(separator: "\n").map(String.init)
    #expect(lines.last?.contains(" 0 failed") == true, "\(result.stdout)\(result.stderr)")
    #expect(!lines.isEmpty && lines.last?.hasPrefix("0 passed") == false, "no test ran")
    #expect(result.stderr.isEmpty, "\(result.stderr)")
  }

  /// A specification that does not hold says so, with the place.
  @Test func failureIsReported() throws {
    let result = try Program.run([
      "-NoProfile", "-Command",
      "Import-Module '\(Self.folder)/Specification.psm1'; Describe 'd' { It 'fails' { 1 | Should -Be 2 } }; Complete-Specification",
    ])
    #expect(result.stdout.contains("[-] d > fails\n    Expected 2, but got 1."))
    #expect(result.stdout.contains("0 passed, 1 failed, 0 skipped"))
  }
}
