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
      .init("World", \.world, completes: .path, help: "A world file to rehearse on."),
      .init("Scenario", \.scenario, help: "A scenario by name."),
      .init("Seed", \.seed, help: "The seed of the world's chance."),
      .init("Strict", \.strict, help: "Refuses what the real products would refuse instead of repairing it."),
    ]
  }

  var path: String?
  var procedure: String?
  var report: String?
  var json: String?
  var world: String?
  var scenario: String?
  var seed: Int?
  var strict = false

  mutating func process(_ run: CommandRuntime) throws {
    var arguments: [String] = path.map { [$0] } ?? []
    arguments.append("--auto")
    for (name, value) in [("procedure", procedure), ("report", report), ("json", json), ("world", world), ("scenario", scenario), ("seed", seed.map(String.init))] {
      if let value { arguments += ["--\(name)", value] }
    }
    if strict { arguments.append("--strict") }
    try RehearsalShell.run(run) { RehearsalCommands.rehearse(arguments, output: $0, errors: $1) }
  }
}

/// `Test-Runbook`: `standby check` at the prompt.
struct TestRunbook: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Test-Runbook", outputTypes: ["System.String"], implementingType: "Standby.TestRunbookCommand",
    synopsis: "Reads runbooks and scripts without running them: steps, commands, every repair and trap.",
    examples: [
      CmdletExample("Test-Runbook ./failover.ps1", output: ""),
      CmdletExample("Test-Runbook ./page.md; $LASTEXITCODE", output: ""),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Path", \.path, mandatory: true, position: 0, pipeline: true, completes: .path, help: "The files.")]
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
    var lines: [String] = []
    var complaints: [String] = []
    let code = body({ lines.append($0) }, { complaints.append($0) })
    for text in lines { for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try run.write(.text(line)) } }
    run.context.lastExitCode = .int32(code)
    try run.context.engine.setVariable("LASTEXITCODE", .int32(code), .global)
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
