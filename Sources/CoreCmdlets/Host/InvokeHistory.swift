import DotNet
import PowerShellRuntime

/// `Invoke-History`: runs a line of the history again.
struct InvokeHistory: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Invoke-History", supportsShouldProcess: true,
    synopsis: "Runs a line of the history again.",
    examples: [
      CmdletExample(
        "Add-History '6 * 7'; Invoke-History 1",
        output: "6 * 7\n42"),
      CmdletExample(
        "Add-History 'Write-Output again'; Invoke-History Write",
        output: "Write-Output again\nagain")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Id", \.id, position: 0, byName: true, help: "The line's number or how it begins."),
  ] }

  var id: String?

  mutating func end(_ run: CommandRuntime) throws {
    let entries = run.context.sessionHistory.entries
    let found: SessionHistory.Entry?
    if let id { found = Int64(id).map { number in entries.first { $0.id == number } } ?? entries.last { $0.line.hasPrefix(id) } } else { found = entries.last }
    guard let found else {
      throw run.terminating(
        "System.ArgumentException",
        id == nil ? "Cannot locate most recent history." : "Cannot locate the history for \(Int64(id ?? "") == nil ? "command line" : "Id") \(id ?? "").",
        id: "InvokeHistoryNoHistoryForId", .ObjectNotFound, target: .text(id ?? ""))
    }
    guard try run.shouldProcess(found.line, "Invoke-History") else { return }
    run.context.showText(found.line + "\n")
    try run.context.run(try run.context.parseBlock(found.line), newScope: false, to: run.output)
  }
}
