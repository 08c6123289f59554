/// The words that help has of a command; its parameters' are in its metadata.
public struct CommandHelpText {
  public var synopsis: String
  public var description: String
  public var examples: [CmdletExample]
  public var outputs: [String]
  public var notes: String
  public var links: [String]

  public init(
    synopsis: String, description: String = "", examples: [CmdletExample] = [], outputs: [String] = [], notes: String = "",
    links: [String] = []
  ) {
    self.synopsis = synopsis
    self.description = description
    self.examples = examples
    self.outputs = outputs
    self.notes = notes
    self.links = links
  }
}

/// `-?` on any command: its help in place of its run.
/// - Source: about_CommonParameters, `CommandProcessorBase.IsHelpRequested`
enum HelpSwitch {
  /// The call of `Get-Help` that a call with `-?` stands for; nil for all other calls.
  static func call(for call: CommandCall, _ context: ExecutionContext) throws -> CommandCall? {
    guard call.arguments.contains(where: { if case .parameter("?", _) = $0 { true } else { false } }) else { return nil }
    let command: CommandInfo
    switch call.target {
    case .block: return nil
    case .info(let info): command = info
    case .name(let name): command = try context.commands.resolve(name, at: call.ast)
    }
    // A program, of the host or a simulated one, answers for itself.
    if command.commandType == .Application { return nil }
    guard let help = context.commands.cmdlet("Get-Help") else { return nil }
    let name = (command as? ExternalScriptInfo)?.path ?? command.name
    let arguments: [CommandArgument] = [
      .parameterValue("Name", .text(name), name: nil, value: nil),
      .parameterValue("Category", .text("\(command.commandType)"), name: nil, value: nil),
    ]
    var replaced = CommandCall(.info(help), arguments, ast: call.ast)
    replaced.redirections = call.redirections
    replaced.module = call.module
    return replaced
  }
}
