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

  /// What a pipeline wrote is in the file when the next statement reads it, also when the pipeline failed half way.
  @Test func redirectedOutputIsInTheFile() throws {
    let script = """
      1..3 | ForEach-Object { "line $_" } > out.txt; Get-Content out.txt
      & { 'x'; 'y' } >> out.txt; (Get-Content out.txt).Count
      try { & { 'kept'; throw 'stop' } > half.txt } catch { "caught $_" }; Get-Content half.txt
      & { Write-Error 'no' } 2> err.txt; (Get-Content err.txt -Raw) -match 'no'
      """
    let result = try Program.run(script: script)
    #expect(result.stdout == "line 1\nline 2\nline 3\n5\ncaught stop\nkept\nTrue\n", "\(result.stderr)")
  }

  /// The shipped scripts as scripts: every line through the shell, the query window and the simulated disks.
  @Test(arguments: ["failover", "failback"]) func shippedScriptsRun(name: String) throws {
    let script = Program.root + "/docs/runbooks/\(name).ps1"
    let result = try Program.run([
      "-NoProfile", "-Command", "& '\(script)' | Out-Null; (Get-CsPersistentChatState -Identity atl-cs-001.litwareinc.com).PoolState",
    ])
    #expect(result.stdout.contains(name == "failover" ? "FailedOver" : "Normal"), "\(result.stderr)")
    #expect(result.stderr.isEmpty)
    #expect(try Program.run(["-NoProfile", script]).exit == 0)
  }

  /// A real pseudo-terminal: the prompt shows the open window, a line of T-SQL goes there, an unfinished command asks for more, Ctrl-C ends a loop.
  @Test func promptOnATerminal() throws {
    guard let terminal = try Terminal() else { return }
    #expect(terminal.wait(for: "PS "))
    #expect(terminal.type("Open-QueryWindow dal-sql-001", until: "[dal-sql-001.master] PS "))
    #expect(terminal.type("kill 57", until: "Process ID 57 is not an active process ID."))
    for line in ["if ($true) {", "'whole'"] { terminal.type(line) }
    #expect(terminal.type("}", until: "whole\r\n"))
    #expect(terminal.screen.contains(">> "))
    terminal.type("while ($true) { }")
    usleep(1_000_000)
    terminal.send("\u{3}")
    usleep(500_000)
    #expect(terminal.type("'still here'", until: "still here\r\n"))
    terminal.type("exit 3")
    #expect(terminal.end() == 3)
  }
}
