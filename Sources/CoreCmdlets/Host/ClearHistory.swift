import DotNet
import PowerShellRuntime

/// `Clear-History`: removes lines from the session's history.
struct ClearHistory: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Clear-History", defaultParameterSet: "IDParameter", supportsShouldProcess: true,
    synopsis: "Removes lines from the session's history.",
    examples: [
      CmdletExample(
        "Add-History 'x'; Clear-History; @(Get-History).Count",
        output: "0"),
      CmdletExample(
        "Add-History 'a'; Add-History 'b'; Clear-History -CommandLine a; (Get-History).CommandLine",
        output: "b")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Id", \.id, sets: ["IDParameter"], position: 0, validate: [.range(.int32(1), .int32(2147483647))],
      help: "The numbers of the entries to remove."),
    .init(
      "Count", \.count, position: 1, validate: [.range(.int32(1), .int32(2147483647))],
      help: "How many entries to remove."),
    .init("Newest", \.newest, help: "The last ones rather than the first."),
    .init(
      "CommandLine", \.commandLine, sets: ["CommandLineParameter"], validate: [.notNullOrEmpty],
      help: "The lines that match."),
  ] }

  var id: [Int]?
  var count: Int?
  var newest = false
  var commandLine: [String]?

  mutating func end(_ run: CommandRuntime) throws {
    guard try run.shouldProcess("history", "Clear-History") else { return }
    let history = run.context.sessionHistory
    if let id {
      history.remove { entry in id.contains(Int(entry.id)) }
    } else if let commandLine {
      history.remove { commandLine.anyMatches($0.line) }
    } else if let count {
      let ids = Set((newest ? history.entries.suffix(count) : history.entries.prefix(count)).map { $0.id })
      history.remove { ids.contains($0.id) }
    } else {
      history.remove { _ in true }
    }
  }
}
