import ClusterModel
import DotNet
import Foundation
import PowerShellRuntime

/// `Get-RehearsalJournal`: what was typed in this session, as run, with its answer.
struct GetRehearsalJournal: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-RehearsalJournal", outputTypes: ["Standby.JournalEntry"], implementingType: "Standby.GetRehearsalJournalCommand",
    synopsis: "Lists what was typed at this prompt, as it was run, and what came of it.",
    description: "A prompt's session is written to ~/.standby/sessions as it goes: after a crash, standby --resume continues it.",
    examples: [
      CmdletExample("@(Get-RehearsalJournal).Count", output: "0"),
      CmdletExample("Get-RehearsalJournal | Where-Object Refused | Format-List", output: ""),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Last", \.last, position: 0, validate: [.range(.int32(1), .int32(100_000))], help: "Only the newest so many.")]
  }

  var last: Int?

  mutating func process(_ run: CommandRuntime) throws {
    let entries: [SessionRecord.Entry] = run.context.service(SessionRecord.self)?.entries ?? []
    for (index, entry) in entries.enumerated().suffix(last ?? entries.count) {
      let achieved: [Value] = entry.achieved.map { .text("\($0.procedure) \($0.number)") }
      try run.write(
        .object(
          PSCustomObject(
            typeName: "Standby.JournalEntry",
            [
              ("Number", .int(index + 1)), ("Time", .text(entry.time.description)), ("Typed", .text(entry.typed)),
              ("Run", .text(entry.repaired?.run ?? entry.typed)), ("Repaired", .bool(entry.repaired != nil)), ("Refused", .bool(entry.isRefused)),
              ("StepsDone", .array(achieved)), ("Output", .text(entry.output)),
            ])))
    }
  }
}

/// `Export-RehearsalEvidence`: the session's report, as an auditor wants it.
struct ExportRehearsalEvidence: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Export-RehearsalEvidence", implementingType: "Standby.ExportRehearsalEvidenceCommand",
    synopsis: "Writes what was done in this session, and what it cost, as a report: HTML, JSON or text by the file's ending.",
    description: "Seed, faults, operator, lines as typed and as run, repairs, steps achieved, recovery time, messages lost, final checks. Steps are judged by the state of the world.",
    examples: [
      CmdletExample("Export-RehearsalEvidence ./drill.json; (Get-Content ./drill.json -Raw | ConvertFrom-Json).seed; Remove-Item ./drill.json", output: "1"),
      CmdletExample("Export-RehearsalEvidence ./drill.html; Test-Path ./drill.html; Remove-Item ./drill.html", output: "True"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [.init("Path", \.path, mandatory: true, position: 0, completes: .path, help: "The report: .html, .json, or any other ending for text.")]
  }

  var path = ""

  mutating func process(_ run: CommandRuntime) throws {
    guard let session = run.context.service(ClusterSession.self) else { return }
    let record: SessionRecord = run.context.service(SessionRecord.self) ?? SessionRecord(session.cluster)
    let outcome: RehearsalOutcome = record.outcome(session.cluster)
    let lower: String = path.lowercased()
    let text: String =
      lower.hasSuffix(".html") || lower.hasSuffix(".htm")
      ? RehearsalReport.html(outcome) : lower.hasSuffix(".json") ? RehearsalReport.json(outcome) : RehearsalReport.text(outcome) + "\n"
    let full: String = run.context.files.resolve(path) ?? path
    do { try text.write(toFile: full, atomically: true, encoding: .utf8) } catch {
      let failure = ErrorRecord(
        "System.IO.IOException", "The report '\(path)' cannot be written: \(error.localizedDescription)", id: "EvidenceNotWritten", .WriteError,
        target: .text(path))
      failure.commandTypeName = run.invocation.command?.implementingType
      failure.activity = run.invocation.command?.name
      failure.invocation = run.invocation
      throw TerminatingError(failure)
    }
  }
}
