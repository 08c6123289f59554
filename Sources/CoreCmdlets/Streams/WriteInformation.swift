import DotNet
import PowerShellRuntime

/// `Write-Information`: writes to the information stream.
struct WriteInformation: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Write-Information",
    synopsis: "Writes to the information stream.",
    examples: [
      CmdletExample(
        "Write-Information 'note' -InformationAction Continue",
        output: "note"),
      CmdletExample(
        "Write-Information 'kept' -InformationVariable i; \"$i\"",
        output: "kept")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "MessageData", \.messageData, mandatory: true, position: 0, pipeline: true,
      aliases: ["Msg", "Message"], allows: [.null], help: "The object or text."),
    .init("Tags", \.tags, position: 1, help: "Words to find the record by."),
  ] }

  var messageData: Value = .void
  var tags: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    for tag in tags ?? [] where tag.hasPrefix("PS") {
      try run.report(
        "System.InvalidOperationException", "Cannot use tag '\(tag)'. The 'PS' prefix is reserved.", id: "PSPrefixReservedInInformationTag",
        .InvalidArgument, target: .text(tag))
      return
    }
    try run.writeInformation(messageData.isAbsent ? .null : messageData, tags: tags ?? [])
  }
}
