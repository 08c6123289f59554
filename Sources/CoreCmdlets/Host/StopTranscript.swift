import DotNet
import PowerShellRuntime

/// `Stop-Transcript`: ends the transcript.
struct StopTranscript: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Stop-Transcript", supportsShouldProcess: true,
    synopsis: "Ends the transcript.",
    examples: [
      CmdletExample(
        "Start-Transcript t.txt | Out-Null; $end = Stop-Transcript; $end.StartsWith('Transcript stopped')",
        output: "True"),
      CmdletExample(
        "try { Stop-Transcript } catch { $_.Exception.Message }",
        output: "An error occurred stopping transcription: The host is not currently transcribing.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [] }

  mutating func begin(_ run: CommandRuntime) throws {
    guard let path = try Transcript.of(run.context).stop(run.context) else {
      throw run.terminating(
        "System.Management.Automation.PSInvalidOperationException",
        Messages.format("TranscriptStrings", "ErrorStoppingTranscript", "The host is not currently transcribing."), id: "InvalidOperation",
        .InvalidOperation)
    }
    let note = PSObjectBox(.text(Messages.format("TranscriptStrings", "TranscriptionStopped", path)))
    run.context.addNote("Path", .text(path), to: .object(note))
    try run.write(.object(note))
  }
}
