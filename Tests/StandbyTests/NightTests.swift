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
    let keys = [
      "Open-QueryWindow dal-sql-001", "kill 57", "if ($true) {", "'whole'", "}", "while ($true) { }", "\u{3}", "'still here'", "exit 3",
    ]
    let log = NSTemporaryDirectory() + "standby-pty-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: log) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
      print("notice: no script(1) here, so the pseudo-terminal test is skipped")
      return
    }
    // `exec`: a plain sh that waited would take the Ctrl-C for itself as well and end with 130, whatever the program answered.
    process.arguments = ["-qfec", "stty cols 120; exec env HOME=/tmp NO_COLOR=1 \(Program.path)", log]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    func screen() -> String { String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self) }
    func wait(for text: String, _ seconds: Double = 20) -> Bool {
      let end = Date().addingTimeInterval(seconds)
      while Date() < end {
        if screen().contains(text) { return true }
        usleep(50_000)
      }
      return false
    }
    func type(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }
    #expect(wait(for: "PS "))
    type(keys[0] + "\n")
    #expect(wait(for: "[dal-sql-001.master] PS "))
    type(keys[1] + "\n")
    #expect(wait(for: "Process ID 57 is not an active process ID."))
    for line in keys[2...4] { type(line + "\n") }
    #expect(wait(for: ">> "))
    #expect(wait(for: "whole\r\n"))
    type(keys[5] + "\n")
    usleep(1_000_000)
    type(keys[6])
    usleep(500_000)
    type(keys[7] + "\n")
    #expect(wait(for: "still here\r\n"))
    type(keys[8] + "\n")
    let end = Date().addingTimeInterval(15)
    while process.isRunning, Date() < end { usleep(50_000) }
    if process.isRunning { process.terminate() } else { #expect(process.terminationStatus == 3) }
    #expect(!process.isRunning)
  }
}
