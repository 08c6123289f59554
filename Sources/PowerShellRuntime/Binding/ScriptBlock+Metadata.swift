import DotNet
import PowerShellSyntax

/// A function's metadata out of its `param` block.
/// - Source: about_Functions_Advanced_Parameters, about_Functions_CmdletBindingAttribute
extension ScriptBlock {
  /// The parameters as the source declares them: `param(...)` or `function f(...)`.
  public var parameterAsts: [ParameterAst] {
    if let definition = ast as? FunctionDefinitionAst { return definition.parameters ?? definition.body.paramBlock?.parameters ?? [] }
    return (ast as? ScriptBlockAst)?.paramBlock?.parameters ?? []
  }
  var bodyAst: ScriptBlockAst? { (ast as? FunctionDefinitionAst)?.body ?? ast as? ScriptBlockAst }
  /// The text between the braces, as validation messages quote it.
  public var bodyText: String {
    guard let body = bodyAst else { return "" }
    var text = body.text
    if text.hasPrefix("{"), text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
    return text
  }
  /// `[Alias('x')]` on the function itself.
  var aliasNames: [String] {
    var names: [String] = []
    for case .attribute(let attribute) in bodyAst?.paramBlock?.attributes ?? [] where AttributeReader.name(attribute) == "alias" {
      for argument in attribute.positionalArguments { if case .stringConstantExpression(let text) = argument { names.append(text.value) } }
    }
    return names
  }

  /// What `[OutputType(...)]` names, in full where the type is known.
  var outputTypeNames: [String] {
    var names: [String] = []
    for case .attribute(let attribute) in bodyAst?.paramBlock?.attributes ?? [] where AttributeReader.name(attribute) == "outputtype" {
      for argument in attribute.positionalArguments {
        var argument = argument
        if case .parenExpression(let paren) = argument, case .pipeline(let pipeline) = paren.pipeline, let inner = pipeline.pureExpression { argument = inner }
        switch argument {
        case .typeExpression(let type): names.append(TypeRegistry.find(type.typeName.fullName)?.fullName ?? type.typeName.fullName)
        case .stringConstantExpression(let text): names.append(TypeRegistry.find(text.value)?.fullName ?? text.value)
        default: break
        }
      }
    }
    return names
  }

  /// - Parameter context: evaluates the attributes' arguments.
  public static func makeMetadata(_ block: ScriptBlock, _ context: ExecutionContext) -> CommandMetadata {
    MetadataReader(block, context).read()
  }
}

/// Reads attributes into the binder's terms.
enum AttributeReader {
  static func name(_ attribute: AttributeAst) -> String {
    var name = attribute.typeName.fullName.lowercased()
    if name.hasPrefix("system.management.automation.") { name = String(name.dropFirst(29)) }
    if name.hasSuffix("attribute") { name = String(name.dropLast(9)) }
    return name
  }
}

struct MetadataReader {
  /// A type as the block's own code knows it: a class of its script or module, then what the caller knows.
  private func declaredType(_ name: TypeName) -> NetType? {
    if let home = block.sessionState?.top, let found = TypeResolution.resolve(name, block.code.types, home) { return found }
    return context.engine.type(named: name)
  }

  private let block: ScriptBlock
  private let context: ExecutionContext
  private let mistakes = Mistakes()
  private final class Mistakes { var first: AttributeMistake? }
  init(_ block: ScriptBlock, _ context: ExecutionContext) {
    self.block = block
    self.context = context
  }

  func read() -> CommandMetadata {
    let asts = block.parameterAsts
    var binding = Binding()
    for case .attribute(let attribute) in block.bodyAst?.paramBlock?.attributes ?? [] where AttributeReader.name(attribute) == "cmdletbinding" {
      read(attribute, into: &binding)
    }
    let marked = asts.contains { ast in
      ast.attributes.contains { if case .attribute(let attribute) = $0 { AttributeReader.name(attribute) == "parameter" } else { false } }
    }
    let isAdvanced = binding.isPresent || marked
    var parameters = asts.map { parameter($0, isAdvanced: isAdvanced) }
    // A position or a set of its own, anywhere, ends positions by order of declaration.
    let placesItself = parameters.contains { $0.sets.contains { $0.position != nil || $0.set != ParameterSetRole.allSets } }
    if !placesItself, binding.positional || !isAdvanced { parameters = numbered(parameters) }
    let made = CommandMetadata(
      parameters: parameters, defaultParameterSet: binding.defaultSet, supportsShouldProcess: binding.shouldProcess,
      supportsPaging: binding.paging, confirmImpact: binding.impact, hasCmdletBinding: isAdvanced, positionalBinding: binding.positional)
    made.mistake = mistakes.first ?? asts.lazy.flatMap { $0.attributes }.compactMap { mistake(of: $0) }.first
    return made
  }

  /// Too many arguments for an attribute, or a type that there is not.
  private func mistake(of attribute: AttributeBaseAst) -> AttributeMistake? {
    guard case .attribute(let node) = attribute, !node.positionalArguments.isEmpty else { return nil }
    let name = "System.Management.Automation.\(node.typeName.name)Attribute"
    if let counts = AttributeObject.positionalCounts[name], !counts.contains(node.positionalArguments.count) {
      return AttributeMistake(
        "MethodCountCouldNotFindBest",
        "Cannot find an overload for \"\(node.typeName.name)Attribute\" and the argument count: \"\(node.positionalArguments.count)\".")
    }
    for case .typeExpression(let type) in node.positionalArguments where declaredType(type.typeName) == nil {
      return AttributeMistake("TypeNotFound", "Unable to find type [\(type.typeName.fullName)].")
    }
    return nil
  }

  private struct Binding {
    var isPresent = false
    var defaultSet: String?
    var shouldProcess = false
    var paging = false
    var impact = ConfirmImpact.medium
    var positional = true
  }

  private func read(_ attribute: AttributeAst, into binding: inout Binding) {
    binding.isPresent = true
    for argument in attribute.namedArguments {
      let value = evaluate(argument)
      switch argument.argumentName.lowercased() {
      case "defaultparametersetname": binding.defaultSet = context.text(of: value)
      case "supportsshouldprocess": binding.shouldProcess = LanguagePrimitives.isTrue(value)
      case "supportspaging": binding.paging = LanguagePrimitives.isTrue(value)
      case "positionalbinding": binding.positional = LanguagePrimitives.isTrue(value)
      case "confirmimpact":
        let names = ["none": ConfirmImpact.none, "low": .low, "medium": .medium, "high": .high]
        binding.impact = names[context.text(of: value).lowercased()] ?? value.integer.flatMap { ConfirmImpact(rawValue: $0) } ?? .medium
      default: break
      }
    }
  }

  private func evaluate(_ argument: NamedAttributeArgumentAst) -> Value {
    argument.expressionOmitted ? .bool(true) : evaluate(argument.argument)
  }
  private func evaluate(_ expression: ExpressionAst) -> Value {
    switch expression {
    case .stringConstantExpression(let text): return .text(text.value)
    case .variableExpression(let variable) where ["true", "false"].contains(variable.variablePath.userPath.lowercased()):
      return .bool(variable.variablePath.userPath.lowercased() == "true")
    default: return (try? context.engine.evaluate(expression, in: block)) ?? .null
    }
  }

  /// Positions in order of declaration, for all but switches and those that take what remains.
  private func numbered(_ parameters: [ParameterMetadata]) -> [ParameterMetadata] {
    var next = 0
    return parameters.map { parameter in
      if parameter.isSwitch { return parameter }
      let position = next
      let takesRest = parameter.sets.contains { $0.fromRemainingArguments }
      if !takesRest { next += 1 }
      if takesRest { return parameter }
      return parameter.with(sets: parameter.sets.map { role in
        ParameterSetRole(
          set: role.set, isMandatory: role.isMandatory, position: position, fromPipeline: role.fromPipeline,
          fromPipelineByPropertyName: role.fromPipelineByPropertyName, fromRemainingArguments: role.fromRemainingArguments,
          helpMessage: role.helpMessage)
      })
    }
  }

  private func parameter(_ ast: ParameterAst, isAdvanced: Bool) -> ParameterMetadata {
    var type: NetType = .object
    var hasType = false
    var roles: [ParameterSetRole] = []
    var aliases: [String] = []
    var validations: [ParameterValidation] = []
    var allows: ParameterMetadata.Allowances = []
    var dontShow = false
    var completes: ParameterCompletion?
    var wildcards = false
    var own: [NetObject] = []
    var required: String?
    var obsolete: String?
    for attribute in ast.attributes {
      switch attribute {
      case .typeConstraint(let constraint):
        if !hasType, let found = declaredType(constraint.typeName) {
          type = found
          hasType = true
        }
      case .attribute(let attribute):
        switch AttributeReader.name(attribute) {
        case "parameter": roles.append(role(attribute, &dontShow))
        case "alias": aliases += attribute.positionalArguments.flatMap { texts(evaluate($0)) }
        case "allownull": allows.insert(.null)
        case "allowemptystring": allows.insert(.emptyString)
        case "allowemptycollection": allows.insert(.emptyCollection)
        case "supportswildcards": wildcards = true
        case "pstypename": required = attribute.positionalArguments.first.map { context.text(of: evaluate($0)) }
        case "obsolete", "system.obsolete": obsolete = attribute.positionalArguments.first.map { context.text(of: evaluate($0)) } ?? ""
        case "argumentcompletions":
          completes = .values(attribute.positionalArguments.flatMap { texts(evaluate($0)) })
        case "argumentcompleter":
          if let first = attribute.positionalArguments.first, let value = evaluate(first).object {
            if let block = value as? ScriptBlock { completes = .script(block) }
            if let type = value as? NetType { completes = .completer { [context] in try context.construct(type, []) } }
          }
        default:
          if let validation = validation(attribute) {
            validations.append(validation)
          } else if let made = context.engine.makeAttribute(attribute, in: block) {
            own.append(made)
            if NetType.named("System.Management.Automation.IArgumentCompleterFactory").map({ made.netType.implements($0) }) == true {
              completes = .completer { [context] in try context.callMethod("Create", on: .object(made), []) }
            }
            if context.engine.isValidation(made) {
              validations.append(.custom { [context] value in context.engine.validate(value, by: made) })
            }
          }
        }
      }
    }
    if roles.isEmpty { roles = [.set(ParameterSetRole.allSets)] }
    // PowerShell reads a script parameter's attributes from the last to the first.
    roles.reverse()
    let metadata = ParameterMetadata(
      ast.name.variablePath.userPath, type: type, aliases: aliases, sets: roles, validations: validations, allows: allows,
      completes: completes, help: roles.compactMap { $0.helpMessage }.first ?? "",
      defaultText: ast.defaultValue?.node.text, dontShow: dontShow, supportsWildcards: wildcards)
    metadata.attributes = own
    metadata.typeName = required
    metadata.obsoleteText = obsolete
    return metadata
  }

  private func texts(_ value: Value) -> [String] {
    if let elements = value.object?.contiguousElements { return elements.map { context.text(of: $0) } }
    return [context.text(of: value)]
  }

  private func role(_ attribute: AttributeAst, _ dontShow: inout Bool) -> ParameterSetRole {
    var set = ParameterSetRole.allSets
    var mandatory = false
    var position: Int?
    var fromPipeline = false
    var byName = false
    var remaining = false
    var help: String?
    for argument in attribute.namedArguments {
      let value = evaluate(argument)
      switch argument.argumentName.lowercased() {
      case "mandatory": mandatory = LanguagePrimitives.isTrue(value)
      case "position": position = value.integer
      case "parametersetname": set = context.text(of: value)
      case "valuefrompipeline": fromPipeline = LanguagePrimitives.isTrue(value)
      case "valuefrompipelinebypropertyname": byName = LanguagePrimitives.isTrue(value)
      case "valuefromremainingarguments": remaining = LanguagePrimitives.isTrue(value)
      case "helpmessage", "helpmessagebasename", "helpmessageresourceid":
        let text = context.text(of: value)
        if argument.argumentName.lowercased() == "helpmessage" { help = text }
        if text.isEmpty { mistakes.first = mistakes.first ?? .emptyArgument(argument.argumentName) }
      case "dontshow": dontShow = LanguagePrimitives.isTrue(value)
      default: break
      }
    }
    return .set(
      set, mandatory: mandatory, position: position, pipeline: fromPipeline, byName: byName, remaining: remaining, helpMessage: help)
  }

  private func validation(_ attribute: AttributeAst) -> ParameterValidation? {
    let values = attribute.positionalArguments.map { evaluate($0) }
    var named: [String: Value] = [:]
    for argument in attribute.namedArguments { named[argument.argumentName.lowercased()] = evaluate(argument) }
    let made = Validation.make(AttributeReader.name(attribute), values, named, context)
    if mistakes.first == nil, let made { mistakes.first = AttributeMistake.of(made, attribute.typeName.name, context) }
    if let made, let message = named["errormessage"] { return .withMessage(made, context.text(of: message)) }
    return made
  }
}

extension Validation {
  /// The validation that an attribute's name and arguments stand for; nil where it is none of them.
  static func make(_ name: String, _ values: [Value], _ named: [String: Value], _ context: ExecutionContext) -> ParameterValidation? {
    func integer(_ index: Int) -> Int { index < values.count ? values[index].integer ?? 0 : 0 }
    switch name {
    case "validatenotnull": return .notNull
    case "validatenotnullorempty": return .notNullOrEmpty
    case "validatenotnullorwhitespace": return .notNullOrWhiteSpace
    case "validateset":
      if values.count == 1, let type = values[0].object as? NetType, type.scriptClass != nil, ValueGenerators.isGenerator(type) {
        return .generated { context.engine.validValues(of: type) }
      }
      let names = values.flatMap { value in
        value.object?.contiguousElements?.map { context.text(of: $0) } ?? [context.text(of: value)]
      }
      return .set(names, ignoreCase: named["ignorecase"].map { LanguagePrimitives.isTrue($0) } ?? true)
    case "validaterange":
      if values.count == 1 { return .rangeKind(context.text(of: values[0])) }
      return values.count == 2 ? .range(values[0], values[1]) : nil
    case "validatepattern":
      return .pattern(values.first.map { context.text(of: $0) } ?? "", options: named["options"].map { context.text(of: $0) } ?? "IgnoreCase")
    case "validatelength": return .length(integer(0), integer(1))
    case "validatecount": return .count(integer(0), integer(1))
    case "validatescript": return (values.first?.object as? ScriptBlock).map { .script($0) }
    default: return nil
    }
  }
}
