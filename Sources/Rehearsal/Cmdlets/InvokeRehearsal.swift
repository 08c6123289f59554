import DotNet
import PowerShellRuntime

/// `Invoke-Rehearsal`: `standby rehearse` at the prompt, with the same parameters.
struct InvokeRehearsal: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-Rehearsal", outputTypes: ["System.String"], implementingType: "Standby.InvokeRehearsalCommand",
    synopsis: "Walks a runbook, unattended, on a world of its own.",
    description: "Without -Path the runbook that ships with Standby. The session's own world stays as it is. $LASTEXITCODE is 0 when the rehearsal passed.",
    examples: [
      CmdletExample("Invoke-Rehearsal | Select-String PASSED | Measure-Object | ForEach-Object Count", output: "1"),
      CmdletExample("Invoke-Rehearsal -Procedure failover -Seed 7 | Out-Null; $LASTEXITCODE", output: "0"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init("Path", \.path, position: 0, aliases: ["Document"], completes: .path, help: "The runbook: a Markdown page or a script."),
      .init("Procedure", \.procedure, validate: [.set(["failover", "failback", "all"])], help: "Which of the two."),
      .init("Report", \.report, completes: .path, help: "Writes an HTML report there."),
      .init("Json", \.json, completes: .path, help: "Writes the outcome as JSON there."),
      .init("Markdown", \.markdown, completes: .path, help: "Writes a copy of the page there with each result under its step."),
      .init("World", \.world, completes: .path, help: "A world file to rehearse on."),
      .init("Scenario", \.scenario, help: "A scenario by name."),
      .init("Seed", \.seed, validate: [.range(.int32(0), .int32(.max))], help: "The seed of the world's chance."),
      .init("Mode", \.mode, validate: [.set(["repair", "suggest", "strict"])], help: "What becomes of a broken line."),
      .init("Suggest", \.suggest, help: "Shows repairs and asks before running them."),
      .init("Auto", \.auto, help: "Walks it unattended although somebody is at the terminal."),
      .init("Strict", \.strict, help: "Refuses what the real products would refuse instead of repairing it."),
    ]
  }

  var path: String?
  var procedure: String?
  var report: String?
  var json: String?
  var markdown: String?
  var mode: String?
  var suggest = false
  var auto = false
  var world: String?
  var scenario: String?
  var seed: Int?
  var strict = false

  mutating func process(_ run: CommandRuntime) throws {
    var request = RehearsalRequest()
    request.document = path
    request.isAuto = auto
    request.procedure = procedure.flatMap { RehearsalProcedure(rawValue: $0.lowercased()) } ?? .all
    request.mode = strict ? .strict : suggest ? .suggest : mode.flatMap { RepairMode(rawValue: $0.lowercased()) } ?? .repair
    request.seed = seed.map { UInt64($0) }
    request.worldFile = world
    request.scenario = scenario
    request.html = report
    request.json = json
    request.markdown = markdown
    let console = run.context.service(SubcommandConsole.self)
    let asked = request
    try RehearsalShell.run(run) { output, errors in
      if let past = console?.resumed { return RehearsalCommands.resume(past, asked, output: output, errors: errors, ask: console?.ask, interrupts: console?.interrupts) }
      return RehearsalCommands.rehearse(asked, words: console?.words ?? [], output: output, errors: errors, ask: console?.ask, interrupts: console?.interrupts)
    }
  }
}

/// `Test-Runbook`: `standby check` at the prompt.
struct TestRunbook: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Test-Runbook", outputTypes: ["System.String"], implementingType: "Standby.TestRunbookCommand",
    synopsis: "Reads runbooks and scripts without running them: steps, commands, every repair and trap.",
    examples: [
      CmdletExample("Set-Content look.ps1 Get-CsPool; Test-Runbook ./look.ps1", output: "./look.ps1\n      Get-CsPool"),
      CmdletExample("Set-Content look.ps1 Get-CsPool; $null = Test-Runbook ./look.ps1; $LASTEXITCODE", output: "0"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Path", \.path, mandatory: true, position: 0, pipeline: true, remaining: true, completes: .path, help: "The files.")]
  }

  var path: [String] = []

  mutating func process(_ run: CommandRuntime) throws {
    let files = path
    try RehearsalShell.run(run) { RehearsalCommands.check(files, output: $0, errors: $1) }
  }
}

/// Runs a subcommand inside the shell: its lines are output, its complaint an error, its exit code `$LASTEXITCODE`.
enum RehearsalShell {
  static func run(_ run: CommandRuntime, _ body: (_ output: @escaping (String) -> Void, _ errors: @escaping (String) -> Void) -> Int32) throws {
    if let console = run.context.service(SubcommandConsole.self) {
      // Called from outside: what it says goes out as it is said.
      run.context.lastExitCode = .int32(body(console.output, console.errors))
      return
    }
    var lines: [String] = []
    var complaints: [String] = []
    let code = body({ lines.append($0) }, { complaints.append($0) })
    for text in lines { for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try run.write(.text(line)) } }
    run.context.lastExitCode = .int32(code)
    if !complaints.isEmpty {
      let record = ErrorRecord(
        "System.InvalidOperationException", complaints.joined(separator: "\n"), id: "RehearsalRefused", .InvalidArgument)
      record.commandTypeName = run.invocation.command?.implementingType
      record.activity = run.invocation.command?.name
      record.invocation = run.invocation
      try run.writeError(record)
    }
  }
}
