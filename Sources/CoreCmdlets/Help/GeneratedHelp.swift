import DotNet
import PowerShellRuntime

/// The parts of help that follow from a command's parameters alone.
/// - Source: `DefaultCommandHelpObjectBuilder`; recorded cases `help-generated-full`, `help-generated-object-properties`.
struct GeneratedHelp {
  private let help: CommandHelp
  private let context: ExecutionContext
  private let metadata: CommandMetadata
  private static let kind = "ExtendedCmdletHelpInfo"

  init(_ help: CommandHelp, _ context: ExecutionContext) {
    self.help = help
    self.context = context
    metadata = help.command.metadata
  }

  private func part(_ name: String, _ properties: [(String, Value)]) -> Value { HelpObject.make(["\(GeneratedHelp.kind)#\(name)"], properties) }
  private var hasCommon: Bool { metadata.hasCmdletBinding }

  var properties: [(String, Value)] {
    [
      ("CommonParameters", .bool(hasCommon)),
      ("details", part("details", [("name", .text(help.name)), ("noun", .text("")), ("verb", .text(""))])), ("Syntax", syntax),
      ("parameters", parameters), ("inputTypes", types("inputTypes", "inputType", inputs)),
      ("returnValues", types("returnValues", "returnValue", outputs)), ("aliases", .text(aliases)), ("remarks", .text("None")),
      ("alertSet", .null), ("description", .null), ("examples", .null), ("nonTerminatingErrors", .text("")),
    ]
  }

  private func types(_ group: String, _ item: String, _ text: String) -> Value {
    part(group, [(item, part(item, [("type", part("type", [("name", .text(text))]))]))])
  }

  private var inputs: String {
    var names: [String] = []
    for parameter in metadata.parameters
    where parameter.sets.contains(where: { $0.fromPipeline || $0.fromPipelineByPropertyName || $0.fromRemainingArguments }) {
      if !names.contains(parameter.type.fullName) { names.append(parameter.type.fullName) }
    }
    return (names.isEmpty ? ["None"] : names).map { $0 + "\n" }.joined()
  }

  private var outputs: String {
    let names = help.outputTypes
    return names.isEmpty ? "System.Object" : names.map { $0 + "\n" }.joined()
  }

  private var aliases: String {
    let names = context.commands.visibleAliases.filter { CaseFolding.equal($0.definition, help.name) }.map { $0.name }
    return (names.isEmpty ? ["None"] : names).map { $0 + "\n" }.joined()
  }

  private var shown: [ParameterMetadata] {
    metadata.parameters + CommonParameter.optional(of: metadata)
  }

  private var syntax: Value {
    let own = Set(metadata.parameters.map { $0.key })
    let items: [Value] = CallSyntax.sets(metadata).map { set in
      var members = CallSyntax.ordered(metadata, set)
      members += shown.filter { !own.contains($0.key) }.compactMap { one in one.sets.first.map { (one, $0) } }
      return part(
        "syntaxItem",
        [
          ("name", .text(help.name)), ("CommonParameters", .bool(hasCommon)),
          ("parameter", .array(members.map { parameter($0.0, $0.1, forSyntax: true) })),
        ])
    }
    return part("syntax", [("syntaxItem", .array(items))])
  }

  /// In the order of their names' code units, as the product sorts them.
  private var parameters: Value {
    let sorted = shown.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
    let all: [Value] = sorted.compactMap { one in one.sets.first.map { parameter(one, $0, forSyntax: false) } }
    return part("parameters", [("parameter", .array(all))])
  }

  private func parameter(_ parameter: ParameterMetadata, _ role: ParameterSetRole, forSyntax: Bool) -> Value {
    var list: [(String, Value)] = [
      ("name", .text(parameter.name)), ("required", .text(role.isMandatory ? "true" : "false")),
      ("pipelineInput", .text(CommandHelp.pipelineInput(role, generated: true))), ("isDynamic", .text(parameter.isDynamic ? "true" : "false")),
    ]
    let sets = role.set == ParameterSetRole.allSets ? "(All)" : parameter.sets.map { $0.set }.joined(separator: ", ")
    list.append(("parameterSetName", .text(sets)))
    if let message = role.helpMessage { list.append(("description", .text(message + "\n"))) }
    let typeText = CommandSyntax.typeText(parameter.type)
    if !parameter.isSwitch {
      let isArray = parameter.type.kind == .array
      list.append(("parameterValue", HelpObject.text(typeText, [("variableLength", .bool(isArray)), ("required", .text("true"))])))
    }
    list.append(("type", part("type", [("name", .text(parameter.isSwitch ? "switch" : typeText))])))
    list.append(("position", .text(role.position.map { "\($0)" } ?? "Named")))
    list.append(("aliases", .text(parameter.aliases.isEmpty ? "None" : parameter.aliases.joined(separator: ", "))))
    list.append(("globbing", .text("false")))
    if forSyntax {
      var names = CommandHelp.enumNames(parameter.type)
      for case .set(let values, _) in parameter.validations { names = values }
      if let names { list.append(("parameterValueGroup", part("parameterValueGroup", [("parameterValue", .array(names.map { .text($0) }))]))) }
    }
    return part("parameter", list)
  }
}
