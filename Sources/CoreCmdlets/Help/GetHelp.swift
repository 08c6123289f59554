import DotNet
import PowerShellFormatting
import PowerShellRuntime

/// `Get-Help`: what a command does, how it is called, with examples that a test runs.
struct GetHelp: Cmdlet {
  private static let categories = [
    "Alias", "Cmdlet", "Provider", "General", "FAQ", "Glossary", "HelpFile", "ScriptCommand", "Function", "Filter", "ExternalScript", "All",
    "DefaultHelp", "DscResource", "Class", "Configuration",
  ]

  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Help", aliases: [], defaultParameterSet: "AllUsersView",
    synopsis: "Tells what a command does and how it is called.",
    description:
      "Help is an object: shown, it is a page; its properties (Synopsis, syntax, parameters, examples) can be asked for by name. Functions and scripts are described by their comments, pages about a subject by their name: about_Operators.",
    examples: [
      CmdletExample("(Get-Help Get-Unique).Name", output: "Get-Unique"),
      CmdletExample(
        "function Get-Tide { <#\n.SYNOPSIS\nTells the tide.\n#> }; (Get-Help Get-Tide).Synopsis", output: "Tells the tide."),
      CmdletExample(
        "try { Get-Help No-SuchThing -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }",
        output: "HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand"),
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    [
      .init(
        "Name", \.name, position: 0, byName: true, validate: [.notNullOrEmpty], completes: .command, wildcards: true,
        help: "The command or page, or a pattern for their names."),
      .init("Path", \.path, help: "Where the command is; taken and not looked at."),
      .init("Category", \.category, validate: [.set(categories)], help: "Only help of these kinds."),
      .init("Full", \.full, sets: ["AllUsersView"], help: "Shows everything there is: description, parameters, examples, notes."),
      .init("Detailed", \.detailed, sets: ["DetailedView"], mandatory: true, help: "Parameters and examples too."),
      .init("Examples", \.examples, sets: ["Examples"], mandatory: true, help: "Shows the examples alone."),
      .init(
        "Parameter", \.parameter, sets: ["Parameters"], mandatory: true, wildcards: true,
        help: "Shows these parameters alone; wildcards are allowed."),
      .init("Component", \.component, wildcards: true, help: "Only help whose component is one of these."),
      .init("Functionality", \.functionality, wildcards: true, help: "Only help whose functionality is one of these."),
      .init("Role", \.role, wildcards: true, help: "Only help whose role is one of these."),
      .init("Online", \.online, sets: ["Online"], mandatory: true, help: "Refused: nothing here reaches a network."),
    ]
  }

  var name: String?
  var path: String?
  var category: [String]?
  var full = false
  var detailed = false
  var examples = false
  var parameter: [String]?
  var component: [String]?
  var functionality: [String]?
  var role: [String]?
  var online = false

  mutating func process(_ run: CommandRuntime) throws {
    let context = run.context
    HelpViews.install(in: SessionFormatting.of(context).views)
    let wanted = name ?? "default"
    if CaseFolding.equal(wanted, "default") { return try run.write(AboutTopic(name: "default", text: helpOverview).object) }
    if online {
      throw run.terminating(
        "System.Management.Automation.PSInvalidOperationException", "Standby reaches no network: leave -Online out.",
        id: "InvalidOperation", .InvalidOperation)
    }
    let topics = HelpFinder(context, category ?? []).find(wanted)
    if topics.isEmpty {
      if Wildcard.hasWildcards(wanted) { return }
      return try run.report(
        "Microsoft.PowerShell.Commands.HelpNotFoundException", GetHelp.notFound(wanted), id: "HelpNotFound", .ResourceUnavailable)
    }
    var objects: [Value] = topics.count == 1 ? [topics[0].object(context)] : topics.map { $0.short(context) }
    for (property, patterns) in [("Component", component), ("Functionality", functionality), ("Role", role)] {
      guard let patterns = patterns?.map({ Wildcard($0) }) else { continue }
      objects = objects.filter { object in
        let text = ((try? context.property(Name(property), of: object)) ?? nil).map { context.text(of: $0) } ?? ""
        return patterns.contains { $0.matches(text) }
      }
    }
    if objects.isEmpty {
      return try run.report(
        "Microsoft.PowerShell.Commands.HelpNotFoundException", GetHelp.notFound(wanted), id: "HelpNotFound", .ResourceUnavailable)
    }
    for object in objects { try write(object, isList: topics.count > 1, run) }
  }

  private func write(_ help: Value, isList: Bool, _ run: CommandRuntime) throws {
    if let parameter { return try writeParameters(of: help, parameter, run) }
    if isList { return try run.write(help) }
    let view = full ? "FullView" : detailed ? "DetailedView" : examples ? "ExamplesView" : ""
    try run.write(view.isEmpty ? help : HelpObject.view(help, view))
  }

  private func writeParameters(of help: Value, _ patterns: [String], _ run: CommandRuntime) throws {
    let all = try run.context.property("parameters", of: help).flatMap { try run.context.property("parameter", of: $0) } ?? .null
    let parameters = all.object?.contiguousElements ?? (all.isNull ? [] : [all])
    for pattern in patterns {
      let wildcard = Wildcard(pattern)
      var found = false
      for parameter in parameters {
        guard let name = try run.context.property("name", of: parameter), wildcard.matches(run.context.text(of: name)) else { continue }
        found = true
        try run.write(parameter)
      }
      if found { continue }
      try run.report(
        "System.Management.Automation.PSArgumentException", "No parameter matches criteria \(pattern).", id: "NoParmsFound", .InvalidArgument,
        target: help)
    }
  }

  /// - Source: recorded case `help-category-of-function`
  private static func notFound(_ name: String) -> String {
    let help = "Get-Help could not find \(name) in a help file in this session. To download updated help topics type: \"Update-Help\". "
    return help + "To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116."
  }
}

private let helpOverview = """

  TOPIC
      Standby's help

  SHORT DESCRIPTION
      Get-Help <command>             what a command does and how it is called
      Get-Help <command> -Examples   examples of it
      Get-Help <command> -Full       everything about it
      <command> -?                   the same as Get-Help <command>
      Get-Help about_*               pages on subjects: start with about_Standby
      Get-Command *-Cs*              the Skype for Business cmdlets
      Open-QueryWindow <instance>    lines that begin as T-SQL then go to that instance
      standby rehearse <page>        walk a runbook (from outside the shell)

  """
