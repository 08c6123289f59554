import Foundation
import Testing

/// Solutions of programming exercises and uses of platform types, in `Exercises`: scripts that check themselves and say how many checks agreed.
@Suite struct ExerciseTests {
  static let scripts: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Program.folder + "/Exercises")) ?? []).filter { $0.hasSuffix(".ps1") }.sorted()

  @Test func exercisesAreThere() { #expect(Self.scripts.count >= 4) }

  @Test(arguments: scripts) func everyCheckAgrees(_ script: String) throws {
    let result = try Program.run(["-NoProfile", "-NonInteractive", "-File", Program.folder + "/Exercises/" + script])
    let last = result.stdout.split(separator: "\n").last.map(String.init) ?? ""
    #expect(last.hasPrefix("pass ") && last.hasSuffix(" fail 0"), "\(script)\n\(result.stdout)")
    #expect(result.stderr.isEmpty, "\(script)\n\(result.stderr)")
    let count = last.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    #expect(count >= 50, "\(script) ran \(count) checks only")
  }
}
