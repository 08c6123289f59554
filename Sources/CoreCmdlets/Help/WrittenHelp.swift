import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// The parts of help that somebody wrote: in a function's comments, or in a cmdlet's declaration.
/// - Source: the MAML help schema as `Get-Help` shows it.
struct WrittenHelp {
  private let help: CommandHelp
  private let context: ExecutionContext
  private static let kind = "MamlCommandHelpInfo"
  private var comment: CommentHelp? { help.comments?.help }

  init(_ help: CommandHelp, _ context: ExecutionContext) {
    self.help = help
    self.context = context
  }

  private func part(_ name: String, _ properties: [(String, Value)]) -> Value { HelpObject.make(["\(WrittenHelp.kind)#\(name)"], properties) }

  var properties: [(String, Value)] {
    var list: [(String, Value)] = [("details", details), ("syntax", syntax), ("parameters", parameters)]
    let description = HelpText.trimmed(comment?.description ?? help.words?.description ?? "")
    if !description.isEmpty { list.append(("description", HelpObject.paragraphs([description]))) }
    let notes = HelpText.trimmed(comment?.notes ?? help.words?.notes ?? "")
    if !notes.isEmpty { list.append(("alertSet", part("alertSet", [("alert", HelpObject.paragraphs([notes]))]))) }
    let examples = self.examples
    if !examples.isEmpty { list.append(("examples", part("examples", [("example", HelpObject.oneOrMany(examples))]))) }
    let inputs = comment?.inputs.map { HelpText.trimmed($0) } ?? declaredInputs
    if !inputs.isEmpty { list.append(("inputTypes", types("inputTypes", "inputType", inputs))) }
    var outputs = comment?.outputs.map { HelpText.trimmed($0) } ?? []
    if outputs.isEmpty { outputs = help.outputTypes }
    if !outputs.isEmpty { list.append(("returnValues", types("returnValues", "returnValue", outputs))) }
    let links = comment?.links ?? help.words?.links ?? []
    if !links.isEmpty { list.append(("relatedLinks", part("relatedLinks", [("navigationLink", HelpObject.oneOrMany(links.map { link($0) }))]))) }
    return list
  }

  private var details: Value {
    let synopsis = help.synopsis
    var list: [(String, Value)] = [("name", .text(help.name))]
    if help.comments == nil, let dash = help.name.firstIndex(of: "-") {
      list += [("verb", .text(String(help.name[..<dash]))), ("noun", .text(String(help.name[help.name.index(after: dash)...])))]
    }
    if !synopsis.isEmpty { list.append(("description", HelpObject.paragraphs([synopsis]))) }
    return part("details", list)
  }

  private func types(_ group: String, _ item: String, _ names: [String]) -> Value {
    part(group, [(item, HelpObject.oneOrMany(names.map { part(item, [("type", part("type", [("name", .text($0))]))]) }))])
  }

  private var declaredInputs: [String] {
    var names: [String] = []
    for parameter in help.command.metadata.parameters where parameter.sets.contains(where: { $0.fromPipeline }) {
      if !names.contains(parameter.type.fullName) { names.append(parameter.type.fullName) }
    }
    return names.isEmpty ? ["None"] : names
  }

  /// What has a scheme is an address; the rest is the name of a topic.
  private func link(_ text: String) -> Value {
    let scheme = text.prefix { $0 != ":" }
    let isAddress = scheme.count > 1 && scheme.count < text.count && scheme.allSatisfy { $0.isLetter || $0.isNumber } && text.contains(":/")
    return part("navigationLink", [(isAddress ? "uri" : "linkText", .text(text))])
  }

  // MARK: Examples

  private var examples: [Value] {
    if let comment {
      return comment.examples.enumerated().map { index, text in
        let parts = HelpText.exampleParts(text)
        return example(index, parts.prompt, parts.code, [parts.remarks])
      }
    }
    return (help.words?.examples ?? []).enumerated().map { index, given in
      example(index, "PS > ", given.code, [HelpText.trimmed(given.output.isEmpty ? given.remarks : given.output)])
    }
  }

  private func example(_ index: Int, _ prompt: String, _ code: String, _ remarks: [String]) -> Value {
    let dashes = String(repeating: "-", count: 26)
    return part(
      "example",
      [
        ("title", .text("\(dashes) EXAMPLE \(index + 1) \(dashes)")), ("introduction", HelpObject.paragraphs([prompt])), ("code", .text(code)),
        ("remarks", HelpObject.paragraphs(remarks + ["", "", "", ""])),
      ])
  }

  // MARK: Parameters

  private var metadata: CommandMetadata { help.command.metadata }

  /// Own parameters, then `-WhatIf` and `-Confirm` where the command has them.
  private var shown: [ParameterMetadata] {
    let list = metadata.parameters + CommonParameter.optional(of: metadata)
    return help.comments == nil ? list.filter { !$0.dontShow } : list
  }

  private var syntax: Value {
    let items = CallSyntax.sets(metadata).map { set in
      var members: [(ParameterMetadata, ParameterSetRole)] = []
      if help.comments == nil {
        members = CallSyntax.ordered(metadata, set)
        let own = Set(metadata.parameters.map { $0.key })
        members += shown.filter { !own.contains($0.key) }.compactMap { one in one.sets.first.map { (one, $0) } }
      } else {
        for parameter in shown {
          let role = parameter.sets.first { $0.set == set } ?? parameter.sets.first { $0.set == ParameterSetRole.allSets }
          if let role { members.append((parameter, role)) }
        }
      }
      let parameters = members.map { self.parameter($0.0, $0.1, forSyntax: true) }
      return part(
        "syntaxItem", [("name", .text(help.name))] + (parameters.isEmpty ? [] : [("parameter", HelpObject.oneOrMany(parameters))]))
    }
    return part("syntax", [("syntaxItem", HelpObject.oneOrMany(items))])
  }

  private var parameters: Value {
    let all: [Value] = shown.map { one in
      let role = one.sets.first { $0.set == ParameterSetRole.allSets } ?? one.sets.first
      return parameter(one, role ?? .set(ParameterSetRole.allSets), forSyntax: false)
    }
    return part("parameters", all.isEmpty ? [] : [("parameter", HelpObject.oneOrMany(all))])
  }

  private func description(_ parameter: ParameterMetadata) -> String {
    guard let comments = help.comments else { return parameter.help }
    if let text = comments.help.parameters[parameter.key] { return HelpText.trimmed(text) }
    guard let index = metadata.parameters.firstIndex(where: { $0 === parameter }), index < comments.parameterComments.count else { return "" }
    return HelpText.trimmed(comments.parameterComments[index])
  }

  private func parameter(_ parameter: ParameterMetadata, _ role: ParameterSetRole, forSyntax: Bool) -> Value {
    var list: [(String, Value)] = [("name", .text(parameter.name))]
    let description = description(parameter)
    if !description.isEmpty { list.append(("description", HelpObject.paragraphs([description]))) }
    let fromComment = help.comments != nil
    let typeName = parameter.type.kind == .array ? "\(parameter.type.elementType?.name ?? "Object")[]" : parameter.type.name
    var names = CommandHelp.enumNames(parameter.type)
    if !fromComment, names == nil { for case .set(let values, _) in parameter.validations { names = values } }
    if let names, fromComment || forSyntax {
      let values = names.map { HelpObject.text($0, [("required", .text("false")), ("variableLength", .text("false"))]) }
      list.append(("parameterValueGroup", part("parameterValueGroup", [("parameterValue", HelpObject.oneOrMany(values))])))
    } else if !forSyntax || !parameter.isSwitch {
      let required = parameter.isSwitch ? "false" : "true"
      list.append(("parameterValue", HelpObject.text(typeName, [("required", .text(required)), ("variableLength", .text("false"))])))
    }
    if !forSyntax {
      list.append(("type", part("type", [("name", .text(typeName))])))
      list.append(("defaultValue", .text(defaultText(parameter))))
    }
    list += [
      ("required", .text(role.isMandatory ? "true" : "false")), ("globbing", .text(parameter.supportsWildcards ? "true" : "false")),
      ("pipelineInput", .text(CommandHelp.pipelineInput(role))),
    ]
    let position = role.position.map { fromComment ? "\($0 + 1)" : "\($0)" } ?? "named"
    list.append(("position", .text(position)))
    if !fromComment { list.append(("aliases", .text(parameter.aliases.isEmpty ? "none" : parameter.aliases.joined(separator: ", ")))) }
    return part("parameter", list)
  }

  private func defaultText(_ parameter: ParameterMetadata) -> String {
    if help.comments == nil { return parameter.defaultText ?? (parameter.isSwitch ? "False" : "None") }
    guard let block = CommandHelp.block(of: help.command), let index = metadata.parameters.firstIndex(where: { $0 === parameter }),
      index < block.parameterAsts.count
    else { return parameter.isSwitch ? "" : "" }
    return DefaultValueText.of(block.parameterAsts[index], parameter.type, block, context)
  }
}

/// A parameter's default as help shows it: what `PSDefaultValue` says, the value of a constant, the text of any other expression.
enum DefaultValueText {
  static func of(_ parameter: ParameterAst, _ type: NetType, _ block: ScriptBlock, _ context: ExecutionContext) -> String {
    for case .attribute(let attribute) in parameter.attributes where attribute.typeName.fullName.lowercased().hasPrefix("psdefaultvalue") {
      let named = attribute.namedArguments
      for key in ["help", "value"] {
        if let given = named.first(where: { $0.argumentName.lowercased() == key }), let value = try? context.engine.evaluate(given.argument, in: block) {
          let text = context.text(value)
          if !text.isEmpty { return text }
        }
      }
    }
    guard let expression = parameter.defaultValue else { return defaultOfType(type, context) }
    guard isConstant(expression), let value = try? context.engine.evaluate(expression, in: block) else { return expression.node.text }
    return value.isNull ? "" : context.text(value)
  }

  private static func defaultOfType(_ type: NetType, _ context: ExecutionContext) -> String {
    if type === NetType.string { return "" }
    switch type.kind {
    case .struct, .enum:
      if type === NetType.switchParameter || type === NetType.boolean { return "False" }
      if type.kind == .enum { return type.enumMembers.first { $0.value == 0 }?.name ?? "0" }
      if type.fullName.hasPrefix("System.Nullable") { return "" }
      guard let value = try? context.converted(.int32(0), to: type) else { return "" }
      return context.text(value)
    default: return ""
    }
  }

  private static func isConstant(_ expression: ExpressionAst) -> Bool {
    switch expression {
    case .constantExpression, .stringConstantExpression: return true
    case .binaryExpression(let node): return isConstant(node.left) && isConstant(node.right)
    case .unaryExpression(let node): return isConstant(node.child)
    case .convertExpression(let node): return isConstant(node.child)
    case .variableExpression(let node): return ["true", "false", "null"].contains(node.variablePath.userPath.lowercased())
    case .parenExpression(let node):
      guard case .pipeline(let pipeline) = node.pipeline, pipeline.pipelineElements.count == 1,
        case .commandExpression(let only)? = pipeline.pipelineElements.first
      else { return false }
      return isConstant(only.expression)
    default: return false
    }
  }
}

/// `[OutputType(...)]` of functions.
enum OutputTypes {
  static func of(_ block: ScriptBlock) -> [String] {
    let body = (block.ast as? FunctionDefinitionAst)?.body ?? block.ast as? ScriptBlockAst
    var names: [String] = []
    for case .attribute(let attribute) in body?.paramBlock?.attributes ?? [] {
      let name = attribute.typeName.fullName.lowercased()
      guard name == "outputtype" || name.hasSuffix(".outputtypeattribute") else { continue }
      for argument in attribute.positionalArguments { add(argument, to: &names) }
    }
    return names
  }

  private static func add(_ argument: ExpressionAst, to names: inout [String]) {
    switch argument {
    case .typeExpression(let type): names.append(NetType.named(type.typeName.fullName)?.fullName ?? type.typeName.fullName)
    case .stringConstantExpression(let text): names.append(text.value)
    case .arrayLiteral(let list): for element in list.elements { add(element, to: &names) }
    default: break
    }
  }
}
