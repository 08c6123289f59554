import DotNet
import PowerShellRuntime

/// `Start-Transcript`: writes what the screen shows to a file as well.
struct StartTranscript: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Start-Transcript", defaultParameterSet: "ByPath", supportsShouldProcess: true,
    synopsis: "Writes what the screen shows to a file as well.",
    examples: [
      CmdletExample(
        "Start-Transcript t.txt | Out-Null; Write-Host 'noted'; Stop-Transcript | Out-Null; @(Get-Content t.txt) -contains 'noted'",
        output: "noted\nTrue"),
      CmdletExample(
        "Start-Transcript t.txt -UseMinimalHeader | Out-Null; Stop-Transcript | Out-Null; (Get-Content t.txt)[1]",
        output: "PowerShell transcript start")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, sets: ["ByPath"], position: 0, completes: .path, help: "The file that takes the transcript."),
    .init("LiteralPath", \.literalPath, sets: ["ByLiteralPath"], position: 0, aliases: ["PSPath", "LP"], help: "The file, taken as it stands."),
    .init("OutputDirectory", \.outputDirectory, sets: ["ByOutputDirectory"], position: 0, help: "The folder for a file with a made-up name."),
    .init("Append", \.append, help: "Adds to the end of the file."),
    .init("Force", \.force, help: "Goes ahead where the file is read-only."),
    .init("NoClobber", \.noClobber, aliases: ["NoOverwrite"], help: "Leaves a file that is there alone."),
    .init("IncludeInvocationHeader", \.includeInvocationHeader, help: "Accepted: commands of scripts are not listed."),
    .init("UseMinimalHeader", \.useMinimalHeader, help: "Writes a short header."),
  ] }

  var path: String?
  var literalPath: String?
  var outputDirectory: String?
  var append = false
  var force = false
  var noClobber = false
  var includeInvocationHeader = false
  var useMinimalHeader = false

  mutating func process(_ run: CommandRuntime) throws {
    let transcript = Transcript.of(run.context)
    let place = try target(run)
    guard try run.shouldProcess(place.path) else { return }
    let files = run.context.locations.files
    if files.isContainer(place.path) {
      throw failure(Messages.format("InternalHostUserInterfaceStrings", "InvalidTranscriptFilePath", place.path), "InvalidOperation", run)
    }
    if noClobber, !append, place.exists {
      throw failure(Messages.format("TranscriptStrings", "TranscriptFileExistsNoClobber", place.path, "NoClobber"), "NoClobber", run)
    }
    do {
      if force, let facts = files.facts(place.path), facts.isReadOnly { try files.store(place.path).setFacts(place.path, .readOnly(false)) }
      try transcript.start(place, append: append, minimal: useMinimalHeader, run.context)
    } catch let mistake as FileFailure {
      throw failure(Messages.format("TranscriptStrings", "CannotStartTranscription", mistake.message), "CannotStartTranscription", run)
    }
    let note = PSObjectBox(.text(Messages.format("TranscriptStrings", "TranscriptionStarted", place.path)))
    run.context.addNote("Path", .text(place.path), to: .object(note))
    try run.write(.object(note))
  }

  private func target(_ run: CommandRuntime) throws -> ItemPlace {
    if let literalPath { return try run.context.outputPath(literalPath, literal: true, run) }
    if let path { return try run.context.outputPath(path, literal: false, run) }
    let moment = run.context.format(.dateTime(DateTime.now()), "yyyyMMddHHmmss")
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789")
    let mark = String((0..<8).map { _ in letters.randomElement() ?? "x" })
    let name = "PowerShell_transcript.\(HostFacts.machine).\(mark).\(moment).txt"
    return try run.context.outputPath("\(outputDirectory ?? HostPaths.home)/\(name)", literal: true, run)
  }

  private func failure(_ message: String, _ id: String, _ run: CommandRuntime) -> TerminatingError {
    run.terminating("System.InvalidOperationException", message, id: id, .InvalidOperation)
  }
}
