import DotNet
import PowerShellRuntime

/// `Get-Help`: what a command does, how it is called, with examples that a test runs.
struct GetHelp: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Help", aliases: [], defaultParameterSet: "AllUsersView", outputTypes: ["System.String"],
    synopsis: "Tells what a command does and how it is called.",
    description: "The help is text; -Full adds every parameter, -Examples shows the examples alone. Functions are described by their comments.",
    examples: [
      CmdletExample("(Get-Help Get-Unique | Select-Object -First 3)[1]", output: "NAME"),
      CmdletExample("try { Get-Help No-SuchThing -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }", output: "HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init("Name", \.name, position: 0, byName: true, completes: .command, help: "The command."),
      .init("Full", \.full, sets: ["AllUsersView"], help: "Everything there is."),
      .init("Detailed", \.detailed, sets: ["DetailedView"], mandatory: true, help: "Parameters and examples too."),
      .init("Examples", \.examples, sets: ["Examples"], mandatory: true, help: "The examples alone."),
      .init("Parameter", \.parameter, sets: ["Parameters"], mandatory: true, wildcards: true, help: "These parameters alone."),
      .init("Online", \.online, sets: ["Online"], mandatory: true, help: "Refused: nothing here reaches a network."),
    ]
  }

  var name: String?
  var full = false
  var detailed = false
  var examples = false
  var parameter: [String]?
  var online = false

  mutating func process(_ run: CommandRuntime) throws {
    guard let name else {
      for line in Self.overview.split(separator: "\n", omittingEmptySubsequences: false) { try run.write(.text(line)) }
      return
    }
    if online {
      throw run.terminating(
        "System.InvalidOperationException", "Standby reaches no network: leave -Online out.", id: "HelpOnlineNotAvailable", .ResourceUnavailable)
    }
    var found = run.context.commands.find(name)
    if let alias = found as? AliasInfo { found = try run.context.commands.resolve(alias.definition) }
    guard let command = found else {
      try run.report(
        "Microsoft.PowerShell.Commands.HelpNotFoundException",
        "Get-Help could not find \(name) in a help file in this session. To list commands, type: Get-Command.", id: "HelpNotFound",
        .ResourceUnavailable)
      return
    }
    let page = HelpPage(command)
    let text: String
    if let parameter {
      text = page.parameterText { one in parameter.contains { Wildcard($0).matches(one) } }
    } else if examples {
      text = page.head + page.exampleText
    } else if full || detailed {
      text = page.head + page.syntaxText + page.descriptionText + "PARAMETERS\n" + page.parameterText { _ in true } + page.exampleText + page.remarks
    } else {
      text = page.head + page.syntaxText + page.descriptionText + page.linkText + page.remarks
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try run.write(.text(line)) }
  }

  static let overview = """

    TOPIC
        Standby's help

    SHORT DESCRIPTION
        Get-Help <command>             what a command does and how it is called
        Get-Help <command> -Full       with every parameter and example
        Get-Command *-Cs*              the Skype for Business cmdlets
        Open-QueryWindow <instance>    lines that begin as T-SQL then go to that instance
        standby rehearse <page>        walk a runbook (from outside the shell)

    """
}

/// The parts of one command's help.
struct HelpPage {
  let command: CommandInfo
  private let comment: CommentHelp?
  private let declaration: CmdletDeclaration?

  init(_ command: CommandInfo) {
    self.command = command
    comment = (command as? FunctionInfo).flatMap { CommentHelp.of($0) }
    declaration = (command as? CmdletInfo)?.declaration
  }

  private func block(_ title: String, _ text: String) -> String {
    "\(title)\n" + text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n") + "\n    \n"
  }

  private var synopsis: String {
    let text = comment?.synopsis ?? declaration?.synopsis ?? ""
    return text.isEmpty ? CallSyntax.lines(command)[0] : text
  }

  var head: String { "\n" + block("NAME", command.name) + block("SYNOPSIS", synopsis) + "    \n" }
  var syntaxText: String { block("SYNTAX", CallSyntax.lines(command, typeName: { $0.name }).joined(separator: "\n\n")) + "    \n" }
  var descriptionText: String {
    let text = comment?.description ?? declaration?.description ?? ""
    return block("DESCRIPTION", text) + (text.isEmpty ? "" : "\n")
  }
  var linkText: String { "\n" + block("RELATED LINKS", comment?.links.joined(separator: "\n") ?? "") }
  var remarks: String {
    block(
      "REMARKS",
      "To see the examples, type: \"Get-Help \(command.name) -Examples\"\nFor more information, type: \"Get-Help \(command.name) -Detailed\"\n"
        + "For technical information, type: \"Get-Help \(command.name) -Full\"")
  }

  func parameterText(_ wanted: (String) -> Bool) -> String {
    var text = ""
    for parameter in command.metadata.parameters where !parameter.dontShow && wanted(parameter.name) {
      let type = parameter.isSwitch ? "[<SwitchParameter>]" : "<\(parameter.type.name)>"
      let help = comment?.parameters.first { CaseFolding.equal($0.name, parameter.name) }?.text ?? parameter.help
      text += "    -\(parameter.name) \(type)\n"
      for line in help.split(separator: "\n") { text += "        \(line)\n" }
      text += "        \n"
    }
    return text
  }

  var exampleText: String {
    var examples: [(code: String, remarks: String)] = []
    if let comment {
      examples = comment.examples.map { text in
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines.first ?? ""), lines.count > 1 ? String(lines[1]) : "")
      }
    } else if let declaration {
      examples = declaration.examples.map { ($0.code, $0.output.isEmpty ? $0.remarks : $0.output) }
    }
    var text = ""
    for (index, example) in examples.enumerated() {
      text += "    -------------------------- EXAMPLE \(index + 1) --------------------------\n    \n"
      text += "    PS > \(example.code)\n"
      for line in example.remarks.split(separator: "\n", omittingEmptySubsequences: false) { text += "    \(line)\n" }
      text += "    \n    \n    \n    \n"
    }
    return text
  }
}
