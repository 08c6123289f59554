import Foundation
import Testing

/// What the operator does by hand, through the program itself.
@Suite struct NightTests {
  /// The README's session: what it shows is what the program prints.
  @Test func readmeSessionIsReal() throws {
    let readme = try String(contentsOfFile: Program.root + "/README.md", encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```text\n").dropFirst().first?.components(separatedBy: "\n```").first)
    var commands: [String] = []
    var expected: [String] = []
    for line in block.components(separatedBy: "\n") {
      if let cut = line.range(of: "PS> ") { commands.append(String(line[cut.upperBound...])) } else { expected.append(line) }
    }
    let result = try Program.run(["-NoProfile", "-Command", commands.joined(separator: "\n")])
    #expect(Program.tidy(result.stdout) == Program.tidy(expected.joined(separator: "\n")))
    #expect(result.exit == 0, "\(result.stderr)")
  }

  @Test func tSqlWithoutAWindowSaysHowToOpenOne() throws {
    let result = try Program.run(["-NoProfile", "-Command", "exec sp_who2"])
    #expect(result.stderr.contains("Open-QueryWindow"))
    #expect(result.exit == 1)
  }

  @Test func hostProgramsAreNotRun() throws {
    let result = try Program.run(["-NoProfile", "-Command", "/bin/touch proof; Test-Path proof"])
    #expect(result.stdout.contains("False"))
    #expect(result.stderr.contains("-AllowNative"))
  }

  @Test func unknownInstanceIsRefusedInTheClientsWords() throws {
    let result = try Program.run(["-NoProfile", "-Command", "Open-QueryWindow no-such-server"])
    #expect(result.stderr.contains("A network-related or instance-specific error occurred"))
  }

  @Test func aWrongFlagExitsWithTheUsage() throws {
    let result = try Program.run(["-NoSuchFlag"])
    #expect(result.exit != 0)
  }
}
